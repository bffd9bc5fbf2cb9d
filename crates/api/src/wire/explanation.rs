//! Where a number comes from, on the wire.

use super::{BecauseWire, FactorsWire, MappingStepWire, ModelWire, TailoredOutWire, TextWire};
use serde::Serialize;
use ts_rs::TS;

/// Everything `explain --json` prints.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ExplanationWire {
    /// The scoring model.
    pub model: ModelWire,
    /// One a pack, when the whole was asked for.
    pub packs: Vec<PackExplanationWire>,
    /// The requirement, when one was asked for.
    pub requirement: Option<RequirementExplanationWire>,
    /// Why the requirement asked for counts nowhere, when it is tailored out.
    pub tailored_out: Option<TailoredOutWire>,
}

/// A pack's score, taken apart.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PackExplanationWire {
    /// Pack id.
    pub pack: String,
    /// The standard's title.
    pub title: TextWire,
    /// Basis points before rounding are `numerator / denominator`. Decimal strings: they may exceed what JavaScript holds exactly.
    pub numerator: String,
    /// 0 when nothing applies.
    pub denominator: String,
    /// Rounded half up; null when nothing applies.
    pub score_bp: Option<u32>,
    /// Stable name of the conclusion.
    pub conclusion: &'static str,
    /// Sums of the terms.
    pub parts: Vec<PartWire>,
    /// One a requirement, in reading order.
    pub terms: Vec<TermWire>,
}

/// A sum of terms.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PartWire {
    /// `technical` or `management` in the deduction method, else null.
    pub aspect: Option<&'static str>,
    /// Applicable requirements.
    pub applicable: u32,
    /// Half credits earned.
    pub earned: u32,
    /// Half credits possible.
    pub possible: u32,
    /// Share of 100 % the part starts from.
    pub share_percent: u32,
}

/// What one requirement brings.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct TermWire {
    /// Full id.
    pub requirement: String,
    /// Printed clause.
    pub clause: String,
    /// Null when not yet judged; counts as nonconform.
    pub verdict: Option<&'static str>,
    /// Factor in the model; 0 when not applicable.
    pub factor: u32,
    /// Half credits earned.
    pub earned: u32,
    /// Half credits possible.
    pub possible: u32,
}

/// One requirement and everything that follows from its answer.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RequirementExplanationWire {
    /// Full id.
    pub requirement: String,
    /// Printed clause.
    pub clause: String,
    /// Its name.
    pub title: TextWire,
    /// What must be true.
    pub text: TextWire,
    /// Null when not yet judged.
    pub verdict: Option<&'static str>,
    /// The assessor's words.
    pub note: Option<String>,
    /// Why not applicable.
    pub reason: Option<String>,
    /// Paths of the evidence.
    pub evidence: Vec<String>,
    /// Factor in the model; 0 when not applicable.
    pub factor: u32,
    /// Half credits earned.
    pub earned: u32,
    /// Half credits possible.
    pub possible: u32,
    /// The nodes it counts in, innermost first, the pack last.
    pub counts_in: Vec<ContributionWire>,
    /// Product of the factors, when it is a gap.
    pub priority: Option<u32>,
    /// The factors, when it is a gap.
    pub factors: Option<FactorsWire>,
    /// Basis points the pack's score rises by when this gap alone is closed.
    pub gain_bp: Option<u32>,
    /// `judged`, `confirmed`, `overridden`, `mapped`, `suggested`; null when not yet judged.
    pub basis: Option<&'static str>,
    /// The steps of the mapping the verdict was accepted from.
    pub mapped_from: Vec<MappingStepWire>,
    /// What the questions suggest.
    pub suggested: Option<&'static str>,
    /// The answers behind the suggestion.
    pub because: Vec<BecauseWire>,
    /// Consistency findings about it.
    pub findings: Vec<TextWire>,
}

/// A node a requirement counts in.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ContributionWire {
    /// Clause number; null for the pack.
    pub clause: Option<String>,
    /// Title.
    pub title: TextWire,
    /// Half credits earned by the whole node.
    pub earned: u32,
    /// Half credits possible in the whole node.
    pub possible: u32,
    /// Rounded score of the node.
    pub score_bp: Option<u32>,
}
