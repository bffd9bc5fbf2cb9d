//! How each number was made: for every score its counts, the model's formula with the counts filled in, and the rounding step.
//!
//! A working is written in figures and signs alone, the same in every language: `(12 + 0.5 × 5) ÷ 20 = 14.5 ÷ 20 = 72.5% → 72.50%`. Each
//! part before an equals sign is worth what stands behind it; a `…` marks decimals cut off, and the arrow the rounding.

use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::evaluation::Evaluation;
use lianheng_engine::lane::SIDES;
use lianheng_engine::pack::Requirement;
use lianheng_engine::scoring::{CountLine, Method, Reckoning, ScoringModel, reckon};
use lianheng_engine::vocabulary::{Aspect, Role, Side, Stage, Verdict};
use serde::Serialize;

/// How each number was made.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ReckoningPart {
    /// The scores of each standard.
    pub standards: Vec<StandardReckoning>,
    /// The scores of the life-cycle lane, all standards together.
    pub lane: Vec<ReckonedRow>,
}

/// The scores of a standard.
#[derive(Debug, Clone, Serialize)]
pub struct StandardReckoning {
    /// Pack id.
    pub pack: String,
    /// As cited.
    pub edition: String,
    /// The whole, then its clauses in reading order, its sides and its stages.
    pub rows: Vec<ReckonedRow>,
}

/// A score and what it is made of.
#[derive(Debug, Clone, Serialize)]
pub struct ReckonedRow {
    /// What it is the score of.
    pub of: Reckoned,
    /// The counts, by aspect (where the model tells them apart) and factor.
    pub counts: Vec<CountRow>,
    /// The formula with the counts filled in, step by step; empty when nothing applies.
    pub working: Vec<String>,
    /// The exact score in basis points is `numerator / denominator`.
    pub numerator: u64,
    /// 0 when nothing applies.
    pub denominator: u64,
    /// Rounded half up.
    pub score_bp: Option<u32>,
}

/// What a score is the score of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reckoned {
    /// A whole standard.
    Total,
    /// A clause.
    Clause {
        /// Printed number.
        clause: String,
        /// Title.
        title: Bilingual,
    },
    /// What one role has to do.
    Role {
        /// Whose.
        role: Role,
    },
    /// A life-cycle stage.
    Stage {
        /// Which.
        stage: Stage,
    },
    /// A cell of the lane.
    Lane {
        /// Whose.
        side: Side,
        /// Which.
        stage: Stage,
    },
}

/// Requirements of one factor by verdict.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct CountRow {
    /// The aspect, where the model tells them apart.
    pub aspect: Option<Aspect>,
    /// The model's factor.
    pub factor: u32,
    /// 符合
    pub conform: u64,
    /// 部分符合
    pub partial: u64,
    /// 不符合
    pub nonconform: u64,
    /// Not yet judged; counts as nonconform.
    pub unanswered: u64,
}

/// A requirement with its verdict.
type Counted<'e> = (&'e Requirement, Option<Verdict>);

/// The reckoning of an evaluation.
pub(crate) fn reckoning_part(evaluation: &Evaluation, model: &ScoringModel) -> ReckoningPart {
    let standards = evaluation.packs.iter().map(|evaluated| {
        let pack = &evaluated.pack;
        let counted = || {
            let verdicts = evaluated.verdicts.iter().copied();
            pack.requirements.iter().zip(verdicts)
        };
        let mut rows = vec![row(Reckoned::Total, counted(), model)];
        rows.extend(pack.clauses.iter().enumerate().map(|(index, clause)| {
            let below = |(one, _): &Counted<'_>| {
                let mut above = pack.ancestry(one.clause_index);
                above.any(|clause| clause == index)
            };
            let of = Reckoned::Clause {
                clause: clause.id.clone(),
                title: clause.title.clone(),
            };
            row(of, counted().filter(below), model)
        }));
        rows.extend(evaluated.score.roles.iter().map(|(role, _)| {
            let own = |(one, _): &Counted<'_>| one.role == *role;
            row(Reckoned::Role { role: *role }, counted().filter(own), model)
        }));
        rows.extend(evaluated.score.stages.iter().map(|(stage, _)| {
            let own = |(one, _): &Counted<'_>| one.stage == *stage;
            let of = Reckoned::Stage { stage: *stage };
            row(of, counted().filter(own), model)
        }));
        StandardReckoning {
            pack: pack.id.to_string(),
            edition: pack.edition.clone(),
            rows,
        }
    });
    ReckoningPart {
        standards: standards.collect(),
        lane: lane(evaluation, model),
    }
}

fn lane(evaluation: &Evaluation, model: &ScoringModel) -> Vec<ReckonedRow> {
    let counted = || {
        evaluation.packs.iter().flat_map(|evaluated| {
            let verdicts = evaluated.verdicts.iter().copied();
            evaluated.pack.requirements.iter().zip(verdicts)
        })
    };
    let mut rows = Vec::new();
    for side in SIDES {
        for stage in Stage::ALL.iter().copied() {
            let own = |(one, _): &Counted<'_>| one.stage == stage && one.role.is_on(side);
            if counted().any(|one| own(&one)) {
                let of = Reckoned::Lane { side, stage };
                rows.push(row(of, counted().filter(own), model));
            }
        }
    }
    rows
}

fn row<'e>(
    of: Reckoned,
    counted: impl Iterator<Item = Counted<'e>>,
    model: &ScoringModel,
) -> ReckonedRow {
    let reckoning = reckon(counted, model);
    ReckonedRow {
        of,
        working: working(&reckoning),
        numerator: reckoning.numerator,
        denominator: reckoning.denominator,
        score_bp: reckoning.score.map(|score| score.0),
        counts: reckoning
            .lines
            .iter()
            .map(|line| CountRow {
                aspect: line.aspect,
                factor: line.factor,
                conform: line.conform,
                partial: line.partial,
                nonconform: line.nonconform,
                unanswered: line.unanswered,
            })
            .collect(),
    }
}

/// The steps from the counts to the rounded score.
fn working(reckoning: &Reckoning) -> Vec<String> {
    let Some(score) = reckoning.score else {
        return Vec::new();
    };
    let exact = percent(reckoning.numerator, reckoning.denominator);
    let rounded = format!("{}.{:02}%", score.0 / 100, score.0 % 100);
    match reckoning.method {
        Method::Ratio => vec![ratio(&reckoning.lines, &exact, &rounded)],
        Method::Deduction => deduction(reckoning, &exact, &rounded),
    }
}

fn ratio(lines: &[CountLine], exact: &str, rounded: &str) -> String {
    let earned = |line: &CountLine| format!("{} + 0.5 × {}", line.conform, line.partial);
    let plain = match lines {
        [line] if line.factor == 1 => Some(line),
        _ => None,
    };
    let (above, below) = match plain {
        Some(line) => (earned(line), line.applicable().to_string()),
        None => (
            sum(lines, |line| {
                format!("{} × ({})", line.factor, earned(line))
            }),
            format!(
                "({})",
                sum(lines, |line| format!(
                    "{} × {}",
                    line.factor,
                    line.applicable()
                ))
            ),
        ),
    };
    let factor = |line: &CountLine| u64::from(line.factor);
    let halves: u64 = lines
        .iter()
        .map(|line| factor(line) * (2 * line.conform + line.partial))
        .sum();
    let possible: u64 = lines
        .iter()
        .map(|line| factor(line) * line.applicable())
        .sum();
    let earned = decimal(halves, 2);
    format!("({above}) ÷ {below} = {earned} ÷ {possible} = {exact} → {rounded}")
}

/// What each aspect loses and keeps, and their sum.
fn deduction(reckoning: &Reckoning, exact: &str, rounded: &str) -> Vec<String> {
    let applicable: u64 = reckoning.lines.iter().map(CountLine::applicable).sum();
    let mut steps = Vec::new();
    let mut kept = Vec::new();
    for (aspect, share) in reckoning.shares.iter().filter(|(_, share)| *share > 0) {
        let own: Vec<CountLine> = reckoning
            .lines
            .iter()
            .copied()
            .filter(|line| line.aspect == Some(*aspect))
            .collect();
        let sign = match aspect {
            Aspect::Technical => "t",
            Aspect::Management => "m",
        };
        let loss = sum(&own, |line| {
            let lost = line.nonconform + line.unanswered;
            format!("{} × ({lost} + 0.5 × {})", line.factor, line.partial)
        });
        let halves: u64 = own
            .iter()
            .map(|line| {
                u64::from(line.factor) * (2 * (line.nonconform + line.unanswered) + line.partial)
            })
            .sum();
        let lost = decimal(halves, 2);
        steps.push(format!("Σ{sign} = {loss} = {lost}"));
        let rest = (share * 2 * applicable).saturating_sub(halves * 100);
        let rest = decimal(rest, 2 * applicable);
        steps.push(format!(
            "V{sign} = max(0, {share} − {lost} × 100 ÷ {applicable}) = {rest}"
        ));
        kept.push((format!("V{sign}"), rest));
    }
    let names: Vec<&str> = kept.iter().map(|(name, _)| name.as_str()).collect();
    let rests: Vec<&str> = kept.iter().map(|(_, rest)| rest.as_str()).collect();
    let (names, rests) = (names.join(" + "), rests.join(" + "));
    steps.push(format!("M = {names} = {rests} = {exact} → {rounded}"));
    steps
}

fn sum(lines: &[CountLine], term: impl Fn(&CountLine) -> String) -> String {
    let terms: Vec<String> = lines.iter().map(term).collect();
    terms.join(" + ")
}

/// A fraction of basis points in per cent, the decimals cut off after the sixth.
fn percent(numerator: u64, denominator: u64) -> String {
    format!("{}%", decimal(numerator, denominator.saturating_mul(100)))
}

/// A fraction as a decimal, cut off after the sixth place with `…`; 0 for a denominator of 0.
fn decimal(numerator: u64, denominator: u64) -> String {
    if denominator == 0 {
        return "0".to_owned();
    }
    let mut rest = u128::from(numerator % denominator);
    let mut digits = String::new();
    while rest > 0 && digits.len() < 6 {
        rest *= 10;
        let digit = rest / u128::from(denominator);
        digits.push_str(&digit.to_string());
        rest %= u128::from(denominator);
    }
    let whole = numerator / denominator;
    let cut = if rest > 0 { "…" } else { "" };
    if digits.is_empty() {
        format!("{whole}{cut}")
    } else {
        format!("{whole}.{digits}{cut}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_or_say_that_they_are_cut_off() {
        assert_eq!(decimal(29, 2), "14.5");
        assert_eq!(decimal(20, 20), "1");
        assert_eq!(decimal(2, 3), "0.666666…");
        assert_eq!(decimal(1, 0), "0");
        assert_eq!(percent(145_000, 20), "72.5%");
    }
}
