//! What an export is made from: an assessment, what follows from it, and the words. The formats share the questions asked here.

use crate::followed::FollowedAction;
use crate::words::{ExportLanguage, Voice, Words};
use lianheng_engine::assessment::{Answer, Assessment, Evidence};
use lianheng_engine::evaluation::{EvaluatedPack, Evaluation};
use lianheng_engine::gaps::Gap;
use lianheng_engine::pack::{Pack, Requirement};
use lianheng_engine::questionnaire::Questionnaire;
use lianheng_engine::scoring::ScoringModel;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An assessment on its way out.
#[derive(Clone, Copy)]
pub struct Outgoing<'a> {
    /// The assessment.
    pub assessment: &'a Assessment,
    /// What follows from it; its packs hold what the tailoring left.
    pub evaluation: &'a Evaluation,
    /// Every pack there is, whole.
    pub packs: &'a [Arc<Pack>],
    /// Every questionnaire there is.
    pub questionnaires: &'a [Questionnaire],
    /// The model it was scored with.
    pub model: &'a ScoringModel,
    /// The actions as they are followed up, the oldest first; `None` takes those written down with the answers.
    pub actions: Option<&'a [FollowedAction]>,
    /// The program's messages.
    pub words: &'a dyn Words,
    /// The languages of the file.
    pub language: ExportLanguage,
    /// Version of the program, for the formats that name their maker.
    pub program_version: &'a str,
}

/// A requirement with its verdict, and what was answered.
#[derive(Clone, Copy)]
pub(crate) struct Judged<'a> {
    pub(crate) requirement: &'a Requirement,
    pub(crate) answer: &'a Answer,
}

impl<'a> Outgoing<'a> {
    pub(crate) fn voice(&self) -> Voice<'a> {
        Voice::new(self.words, self.language)
    }

    /// The assessed packs whole, in the assessor's order.
    pub(crate) fn whole_packs(self) -> impl Iterator<Item = &'a Arc<Pack>> {
        let packs = self.packs;
        self.evaluation
            .packs
            .iter()
            .filter_map(move |one| packs.iter().find(|pack| pack.id == one.pack.id))
    }

    /// What of a pack has a verdict, in reading order.
    pub(crate) fn judged(self, pack: &'a EvaluatedPack) -> impl Iterator<Item = Judged<'a>> {
        let answers = &self.evaluation.answers;
        pack.pack
            .requirements
            .iter()
            .zip(&pack.answers)
            .filter_map(move |(requirement, index)| {
                let answer = answers.get((*index)?)?;
                Some(Judged {
                    requirement,
                    answer,
                })
            })
    }

    /// The requirement of a gap with its answer.
    pub(crate) fn of_gap(&self, gap: &Gap) -> Option<Judged<'a>> {
        let pack = self.evaluation.packs.get(gap.pack)?;
        let index = pack.answers.get(gap.requirement).copied().flatten()?;
        Some(Judged {
            requirement: pack.pack.requirements.get(gap.requirement)?,
            answer: self.evaluation.answers.get(index)?,
        })
    }

    /// Gaps by full requirement id.
    pub(crate) fn gaps_by_requirement(&self) -> BTreeMap<&'a str, &'a Gap> {
        let gaps = self.evaluation.gaps.iter();
        gaps.filter_map(|gap| Some((self.of_gap(gap)?.requirement.id.as_str(), gap)))
            .collect()
    }

    /// What of all packs has a verdict, pack by pack in reading order.
    pub(crate) fn all_judged(self) -> impl Iterator<Item = Judged<'a>> {
        self.evaluation
            .packs
            .iter()
            .flat_map(move |pack| self.judged(pack))
    }

    /// The day the answers stand for, as midnight in UTC: the formats ask for a time, and an assessment has a day.
    pub(crate) fn moment(&self) -> String {
        moment(self.assessment.assessed_on)
    }
}

/// The evidence files that back some verdicts, each once, by path.
pub(crate) fn evidence_of<'a>(
    judged: impl Iterator<Item = Judged<'a>>,
) -> BTreeMap<&'a str, &'a Evidence> {
    let mut files: BTreeMap<&str, &Evidence> = BTreeMap::new();
    for evidence in judged.flat_map(|one| &one.answer.evidence) {
        files.entry(&evidence.path).or_insert(evidence);
    }
    files
}

/// A day as the moment it begins in UTC.
pub(crate) fn moment(day: jiff::civil::Date) -> String {
    format!("{day}T00:00:00Z")
}

/// A relative path as a URI reference: everything but unreserved characters and `/` is escaped.
pub(crate) fn uri_of(path: &str) -> String {
    use std::fmt::Write;
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

/// Text on one line, for fields that hold no line breaks; `None` when nothing is left.
pub(crate) fn one_line(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_paths_become_uri_references() {
        assert_eq!(uri_of("证据/a b#1.pdf"), "%E8%AF%81%E6%8D%AE/a%20b%231.pdf");
    }

    #[test]
    fn a_line_has_no_breaks_and_no_space_around_it() {
        assert_eq!(one_line(" a\n\tb\u{0}c "), Some("a b c".to_owned()));
        assert_eq!(one_line("\n \u{3000}"), None);
    }
}
