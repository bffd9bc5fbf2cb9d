//! A scored assessment on the wire.

use super::{ObjectCoverageWire, ObjectWire, TailoredOutWire, TailoringWire, TextWire};
use serde::Serialize;
use ts_rs::TS;

/// Everything `assess --json` prints.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AssessmentWire {
    /// Who was assessed.
    pub organisation: OrganisationWire,
    /// ISO date.
    pub assessed_on: String,
    /// The scoring model.
    pub model: ModelWire,
    /// The packs, in the assessor's order.
    pub packs: Vec<AssessedPackWire>,
    /// What was decided about the scope; null when everything is asked for.
    pub tailoring: Option<TailoringWire>,
    /// What is not asked for, in reading order.
    pub tailored_out: Vec<TailoredOutWire>,
    /// One a pack.
    pub totals: Vec<TotalWire>,
    /// Every clause of every pack, in reading order.
    pub clauses: Vec<ClauseWire>,
    /// Every life-cycle stage that occurs in a pack.
    pub stages: Vec<StageWire>,
    /// A radar for each pack that has enough groups.
    pub radars: Vec<RadarWire>,
    /// Every gap, the most pressing first.
    pub gaps: Vec<GapWire>,
    /// What the questions suggest, by requirement.
    pub suggestions: Vec<SuggestionWire>,
    /// Results per object somebody answered about: suppliers, products in systems, the subject as a whole; of one kind, whatever pulls down
    /// most comes first.
    pub objects: Vec<ObjectWire>,
    /// How far the questionnaires reached.
    pub object_coverage: ObjectCoverageWire,
    /// Answers that contradict each other or the inventory.
    pub contradictions: Vec<ContradictionWire>,
    /// What the consistency checks found.
    pub findings: Vec<FindingWire>,
}

/// Who was assessed and what of it.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct OrganisationWire {
    /// The organisation.
    pub name: TextWire,
    /// Sector code.
    pub sector: Option<String>,
    /// Region code.
    pub region: Option<String>,
    /// `organisation`, `system`, `product`, `supplier`
    pub subject_kind: &'static str,
    /// What of it.
    pub subject: TextWire,
}

/// A scoring model.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ModelWire {
    /// Model id.
    pub id: String,
    /// Model version.
    pub version: String,
    /// SHA-256 of its file.
    pub digest: String,
    /// `tool-defined` or `verify`
    pub status: &'static str,
    /// Always false: no model here is an official score.
    pub official: bool,
    /// Its name.
    pub name: TextWire,
    /// Its formula.
    pub formula: TextWire,
    /// How conclusions follow.
    pub tiers: TextWire,
    /// What it is for and what it is not.
    pub about: TextWire,
}

/// A pack the assessment stands on.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AssessedPackWire {
    /// Pack id.
    pub id: String,
    /// Version of the content.
    pub version: String,
    /// SHA-256 over its files.
    pub digest: String,
    /// As cited.
    pub edition: String,
    /// The standard's title.
    pub title: TextWire,
}

/// Counts and score of a node.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct CountsWire {
    /// Not "not applicable".
    pub applicable: u32,
    /// 符合
    pub conform: u32,
    /// 部分符合
    pub partial: u32,
    /// 不符合
    pub nonconform: u32,
    /// 不适用
    pub not_applicable: u32,
    /// Not yet judged.
    pub unanswered: u32,
    /// Basis points; null when nothing applies.
    pub score_bp: Option<u32>,
}

/// The result of a pack.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct TotalWire {
    /// Pack id.
    pub pack: String,
    /// Not "not applicable".
    pub applicable: u32,
    /// 符合
    pub conform: u32,
    /// 部分符合
    pub partial: u32,
    /// 不符合
    pub nonconform: u32,
    /// 不适用
    pub not_applicable: u32,
    /// Not yet judged.
    pub unanswered: u32,
    /// Basis points; null when nothing applies.
    pub score_bp: Option<u32>,
    /// Stable name of the conclusion.
    pub conclusion: &'static str,
    /// Verdicts that rest on a suggestion nobody has confirmed.
    pub suggested: u32,
    /// Verdicts accepted from a mapping.
    pub mapped: u32,
    /// Major-risk requirements judged nonconform.
    pub major_risks: u32,
    /// Major-risk requirements not yet judged.
    pub major_risks_unanswered: u32,
    /// Widths of the verdict bar in thousandths: conform, partial, nonconform, not yet judged.
    pub bar: [u32; 4],
}

/// The result of a clause.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ClauseWire {
    /// Pack id.
    pub pack: String,
    /// Printed number.
    pub clause: String,
    /// Number of the clause above.
    pub parent: Option<String>,
    /// 0 for a chapter.
    pub depth: u32,
    /// Title.
    pub title: TextWire,
    /// Not "not applicable".
    pub applicable: u32,
    /// 符合
    pub conform: u32,
    /// 部分符合
    pub partial: u32,
    /// 不符合
    pub nonconform: u32,
    /// 不适用
    pub not_applicable: u32,
    /// Not yet judged.
    pub unanswered: u32,
    /// Basis points; null when nothing applies.
    pub score_bp: Option<u32>,
    /// Widths of the verdict bar in thousandths.
    pub bar: [u32; 4],
}

/// The result of a life-cycle stage within a pack.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct StageWire {
    /// Pack id.
    pub pack: String,
    /// Stage name.
    pub stage: &'static str,
    /// Counts and score.
    pub counts: CountsWire,
    /// Shade of the heat map.
    pub heat: &'static str,
}

/// A radar, in thousandths of its square; the same points the report draws.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RadarWire {
    /// Pack id.
    pub pack: String,
    /// Clause numbers, one an axis.
    pub clauses: Vec<String>,
    /// Ends of the axes.
    pub axes: Vec<[u32; 2]>,
    /// Where labels stand.
    pub labels: Vec<[u32; 2]>,
    /// The polygon.
    pub values: Vec<[u32; 2]>,
    /// Polygons at 25, 50, 75 and 100 %.
    pub rings: Vec<Vec<[u32; 2]>>,
}

/// A gap.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct GapWire {
    /// Full requirement id.
    pub requirement: String,
    /// Pack id.
    pub pack: String,
    /// Printed clause.
    pub clause: String,
    /// The requirement's name.
    pub title: TextWire,
    /// `partial` or `nonconform`
    pub verdict: &'static str,
    /// The product of the factors.
    pub priority: u32,
    /// What the priority is made of.
    pub factors: FactorsWire,
    /// Nonconformity alone is a major risk.
    pub major_risk: bool,
    /// Basis points the pack's score rises by when this gap alone is closed.
    pub gain_bp: u32,
    /// `judged`, `confirmed`, `overridden`, `mapped`, `suggested`
    pub basis: &'static str,
    /// The answers behind the suggestion, when there is one.
    pub because: Vec<BecauseWire>,
    /// Ids of the systems and products touched.
    pub affects: Vec<String>,
    /// Their names.
    pub affects_names: Vec<TextWire>,
    /// What will be done.
    pub action: Option<ActionWire>,
}

/// The factors of a priority.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct FactorsWire {
    /// 1–3
    pub weight: u32,
    /// 1 partial, 2 nonconform
    pub shortfall: u32,
    /// 1–3
    pub criticality: u32,
    /// 1–5
    pub exposure: u32,
    /// What the exposure counts.
    pub exposures: Vec<&'static str>,
}

/// What will be done about a gap.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ActionWire {
    /// What.
    pub plan: String,
    /// By whom.
    pub owner: Option<String>,
    /// ISO date.
    pub due: Option<String>,
    /// Tenths of a person-day.
    pub effort: Option<u32>,
}

/// A consistency finding.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct FindingWire {
    /// Stable rule id.
    pub rule: &'static str,
    /// `error`, `warning`, `note`
    pub severity: &'static str,
    /// Full requirement id.
    pub requirement: String,
    /// The sentence.
    pub message: TextWire,
}

/// What the questions suggest for a requirement.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SuggestionWire {
    /// Full requirement id.
    pub requirement: String,
    /// The verdict suggested.
    pub verdict: &'static str,
    /// `confirmed`, `overridden`, `suggested`; null when the pack is not assessed.
    pub basis: Option<&'static str>,
    /// The person's verdict, when there is one.
    pub judged: Option<&'static str>,
    /// Keys of the objects that decided it; an empty one is the subject as a whole.
    pub pulled_down_by: Vec<String>,
    /// Every answer taken into account.
    pub because: Vec<BecauseWire>,
}

/// One answer's part in a suggestion.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct BecauseWire {
    /// Key of the object; empty for the subject as a whole.
    pub object: String,
    /// Full id of the question.
    pub question: String,
    /// What this answer alone suggests.
    pub verdict: &'static str,
}

/// Answers about an object that contradict each other or the inventory.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ContradictionWire {
    /// Stable rule id.
    pub rule: String,
    /// Key of the object; empty for the subject as a whole.
    pub object: String,
    /// What it is called.
    pub object_name: TextWire,
    /// Full ids of the questions looked at, and `@` attributes of the inventory.
    pub questions: Vec<String>,
    /// The sentence.
    pub message: TextWire,
}
