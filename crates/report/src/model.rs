//! The report before any rendering: everything a report says, in both languages, and nothing about how it looks.
//!
//! PDF and JSON are renderings of the same value, in Chinese, in English or in both, so they cannot differ in content.
//! Texts of the assessor (notes, reasons, plans) exist once, in the language they were written in. The JSON rendering is this
//! value serialised, format `lianheng-report/1`.

use crate::audit::AuditPart;
use crate::choice::Sections;
use crate::compared::ComparisonPart;
use crate::first_steps::FirstStepsPart;
use crate::integrity::IntegrityPart;
use crate::particulars::Cover;
use crate::plan::PlanPart;
use crate::reckoned::ReckoningPart;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::figures::Heat;
use lianheng_engine::scoring::Conclusion;
use lianheng_engine::vocabulary::{
    Aspect, Confidence, Criticality, Exposure, Modality, PackStatus, Role, Scenario, Side, Stage,
    Verdict, Verification,
};
use serde::Serialize;

/// Everything a report says.
#[derive(Debug, Clone, Serialize)]
pub struct ReportModel {
    /// `lianheng-report/1`
    pub format: &'static str,
    /// Which sections a rendering tells; the JSON tells everything.
    #[serde(skip)]
    pub sections: Sections,
    /// Who and what was assessed, when and by whom.
    pub cover: Cover,
    /// Of an audit report: the auditor's part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audit: Option<AuditPart>,
    /// By which model and against which packs.
    pub method: Method,
    /// Results, one a pack, in the assessor's order.
    pub standards: Vec<StandardResult>,
    /// Results per object somebody answered questions about.
    pub objects: ObjectsPart,
    /// All standards at once, by side and life-cycle stage.
    pub lane: LanePart,
    /// Products an operator keeps registers of.
    pub registers: RegistersPart,
    /// Every gap, the most pressing first.
    pub gaps: Vec<GapRow>,
    /// What to do first.
    pub first_steps: FirstStepsPart,
    /// Every action.
    pub plan: PlanPart,
    /// What changed since the cycle before; `None` when none was given.
    pub comparison: Option<ComparisonPart>,
    /// What the consistency checks found.
    pub findings: Vec<FindingRow>,
    /// Answers that contradict each other or the inventory.
    pub contradictions: Vec<ContradictionRow>,
    /// Every requirement of every pack, in reading order.
    pub items: Vec<StandardItems>,
    /// Every evidence file named, each once.
    pub evidence: Vec<EvidenceRow>,
    /// How each number was made.
    pub reckoning: ReckoningPart,
    /// Digests of this report and of what it rests on.
    pub integrity: IntegrityPart,
}

/// By which model and against which packs.
#[derive(Debug, Clone, Serialize)]
pub struct Method {
    /// Model id.
    pub model: String,
    /// Model version.
    pub model_version: String,
    /// SHA-256 of the model file.
    pub model_digest: String,
    /// `tool-defined` or `verify`.
    pub model_status: &'static str,
    /// Its name.
    pub model_name: Bilingual,
    /// Its formula.
    pub formula: Bilingual,
    /// How conclusions follow.
    pub tiers: Bilingual,
    /// What it is for and what it is not.
    pub about: Bilingual,
    /// The packs.
    pub packs: Vec<PackRow>,
    /// What was decided about the scope; `None` when everything is asked for.
    pub tailoring: Option<TailoringRow>,
}

/// What was decided about the scope, and what it leaves out.
#[derive(Debug, Clone, Serialize)]
pub struct TailoringRow {
    /// Who decided.
    pub decided_by: String,
    /// ISO date.
    pub decided_on: Option<String>,
    /// Why, in the decider's language.
    pub reason: String,
    /// The scenario declared.
    pub scenario: Option<Scenario>,
    /// The sides played, by the edition of the pack they hold for.
    pub sides: Vec<(String, Vec<Side>)>,
    /// The kinds of object asked about; `None` is all.
    pub objects: Option<Vec<&'static str>>,
    /// What is left out, in reading order.
    pub left_out: Vec<LeftOutRow>,
}

/// A requirement that is not asked for.
#[derive(Debug, Clone, Serialize)]
pub struct LeftOutRow {
    /// Full requirement id.
    pub requirement: String,
    /// As cited.
    pub edition: String,
    /// Printed clause.
    pub clause: String,
    /// Its name.
    pub title: Bilingual,
    /// `side`, `scenario`, `decision`
    pub ground: &'static str,
    /// Who decided.
    pub decided_by: String,
    /// Why.
    pub reason: String,
    /// A verdict given all the same, which has no effect.
    pub judged: Option<Verdict>,
}

/// A pack as the report cites it.
#[derive(Debug, Clone, Serialize)]
pub struct PackRow {
    /// Pack id.
    pub id: String,
    /// The standard's title.
    pub title: Bilingual,
    /// As cited.
    pub edition: String,
    /// Version of our content.
    pub version: String,
    /// SHA-256 over its files.
    pub digest: String,
    /// In force or preview.
    pub status: PackStatus,
    /// What it is and how sure we are.
    pub about: Bilingual,
    /// Number of requirements.
    pub requirements: u32,
    /// How many requirements have each verification mark.
    pub verification: Vec<(Verification, u32)>,
}

/// Counts and score of a node.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Scored {
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
    /// Basis points; `None` when nothing applies.
    pub score_bp: Option<u32>,
    /// Widths of the verdict bar, thousandths: conform, partial, nonconform, not yet judged.
    pub bar: [u32; 4],
    /// Shade of the heat map.
    #[serde(serialize_with = "heat_name")]
    pub heat: Heat,
}

/// The results of one pack.
#[derive(Debug, Clone, Serialize)]
pub struct StandardResult {
    /// Pack id.
    pub pack: String,
    /// The standard's title.
    pub title: Bilingual,
    /// As cited.
    pub edition: String,
    /// The whole pack.
    pub total: Scored,
    /// What it amounts to.
    pub conclusion: Conclusion,
    /// Major-risk requirements judged nonconform.
    pub major_risks: u32,
    /// Major-risk requirements not yet judged.
    pub major_risks_unanswered: u32,
    /// Clauses in reading order.
    pub clauses: Vec<ClauseRow>,
    /// Life-cycle stages that occur.
    pub stages: Vec<(Stage, Scored)>,
    /// Sides that occur.
    pub roles: Vec<(Role, Scored)>,
}

/// The result of a clause.
#[derive(Debug, Clone, Serialize)]
pub struct ClauseRow {
    /// Printed number.
    pub id: String,
    /// Title.
    pub title: Bilingual,
    /// 0 for a chapter.
    pub depth: u32,
    /// Counts and score.
    pub scored: Scored,
}

/// A gap.
#[derive(Debug, Clone, Serialize)]
pub struct GapRow {
    /// Rank, from 1.
    pub rank: u32,
    /// Full requirement id.
    pub requirement: String,
    /// As cited.
    pub edition: String,
    /// Printed clause.
    pub clause: String,
    /// The requirement's name.
    pub title: Bilingual,
    /// Partial or nonconform.
    pub verdict: Verdict,
    /// Nonconformity alone is a major risk.
    pub major_risk: bool,
    /// The product of the four factors.
    pub priority: u32,
    /// 1–3
    pub weight: u32,
    /// 1–2
    pub shortfall: u32,
    /// 1–3
    pub criticality: u32,
    /// 1–5
    pub exposure: u32,
    /// What the exposure counts.
    pub exposures: Vec<Exposure>,
    /// Names of the systems and products touched.
    pub affects: Vec<Bilingual>,
    /// Basis points the score rises by when this gap alone is closed.
    pub gain_bp: u32,
    /// What will be done.
    pub action: Option<ActionRow>,
}

/// What will be done about a gap.
#[derive(Debug, Clone, Serialize)]
pub struct ActionRow {
    /// What.
    pub plan: String,
    /// By whom.
    pub owner: Option<String>,
    /// ISO date.
    pub due: Option<String>,
    /// Tenths of a person-day.
    pub effort: Option<u32>,
}

/// Results per object, and how far the questionnaires reached.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ObjectsPart {
    /// Suppliers in the inventory.
    pub suppliers: u32,
    /// Those answered about.
    pub suppliers_answered: u32,
    /// Products in systems in the inventory, each pair once.
    pub deployments: u32,
    /// Those answered about.
    pub deployments_answered: u32,
    /// Suppliers, products in systems, the subject as a whole; of one kind, whatever pulls down most comes first.
    pub rows: Vec<ObjectRow>,
}

/// What the answers about one object suggest.
#[derive(Debug, Clone, Serialize)]
pub struct ObjectRow {
    /// Key of the object; empty for the subject as a whole.
    pub object: String,
    /// `supplier`, `product-in-system`, `whole`
    pub kind: &'static str,
    /// What it is called.
    pub name: Bilingual,
    /// Questions asked about it, given its answers.
    pub asked: u32,
    /// Those that are answered.
    pub answered: u32,
    /// Answers stored for questions that are not asked; they have no effect.
    pub hidden_answers: u32,
    /// Requirements its answers alone suggest: 符合
    pub conform: u32,
    /// 部分符合
    pub partial: u32,
    /// 不符合
    pub nonconform: u32,
    /// 不适用
    pub not_applicable: u32,
    /// Requirements where no other object is worse, the worst first, then in reading order.
    pub pulled_down: Vec<PulledDownRow>,
    /// Its contradictions, by rule.
    pub contradictions: Vec<String>,
}

/// A requirement an object pulls down.
#[derive(Debug, Clone, Serialize)]
pub struct PulledDownRow {
    /// Full requirement id.
    pub requirement: String,
    /// Pack id.
    pub pack: String,
    /// As cited.
    pub edition: String,
    /// Printed clause.
    pub clause: String,
    /// The requirement's name.
    pub title: Bilingual,
    /// What the object's answers suggest: partial or nonconform.
    pub verdict: Verdict,
    /// Full ids of the questions that decide it.
    pub questions: Vec<String>,
    /// No other object is as bad.
    pub alone: bool,
    /// The verdict that counts.
    pub counted: Option<Verdict>,
    /// Where that verdict comes from.
    pub basis: Option<&'static str>,
}

/// The life-cycle lane.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LanePart {
    /// The stages that occur, in life-cycle order.
    pub stages: Vec<Stage>,
    /// One cell a stage: those of the supplier, then those of the acquirer.
    pub cells: Vec<LaneRow>,
}

/// A stage on one side.
#[derive(Debug, Clone, Serialize)]
pub struct LaneRow {
    /// Whose it is.
    pub side: Side,
    /// Which stage.
    pub stage: Stage,
    /// Counts and score over all standards.
    pub scored: Scored,
    /// Major-risk requirements judged nonconform.
    pub major_risks: u32,
    /// Gaps here.
    pub gap_count: u32,
    /// Full ids of the most pressing three.
    pub gaps: Vec<String>,
}

/// The three registers.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RegistersPart {
    /// Software with kernel privilege.
    pub key_software: Vec<RegisterRow>,
    /// Products with no second source.
    pub single_source: Vec<RegisterRow>,
    /// How each product is updated.
    pub update_control: Vec<RegisterRow>,
}

/// A product in a register.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterRow {
    /// Id of the product.
    pub product: String,
    /// Its name.
    pub name: Bilingual,
    /// Name of its supplier.
    pub supplier: Bilingual,
    /// Version in use.
    pub version: Option<String>,
    /// What would take its place.
    pub alternate: Option<AlternateRow>,
    /// Runs with kernel privilege, says the inventory.
    pub kernel_privilege: bool,
    /// Updates itself, says the inventory.
    pub auto_update: bool,
    /// The systems it runs on, the most critical first.
    pub systems: Vec<RegisterSystemRow>,
    /// What was answered about it.
    pub answers: Vec<RegisterAnswerRow>,
}

/// What would take a product's place.
#[derive(Debug, Clone, Serialize)]
pub struct AlternateRow {
    /// Id of the product.
    pub product: String,
    /// Its name.
    pub name: Bilingual,
    /// From the same supplier.
    pub same_supplier: bool,
}

/// A system a product runs on.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterSystemRow {
    /// Its name.
    pub name: Bilingual,
    /// How much it matters.
    pub criticality: Criticality,
    /// Hosts with the product.
    pub hosts: u64,
}

/// What was answered about a product.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterAnswerRow {
    /// Full id of the question.
    pub question: String,
    /// What it asks about.
    pub about: Bilingual,
    /// What was answered.
    pub answer: Bilingual,
    /// Names of the systems it was answered for; empty where it holds for all the product runs on.
    pub systems: Vec<Bilingual>,
}

/// A consistency finding.
#[derive(Debug, Clone, Serialize)]
pub struct FindingRow {
    /// Stable rule id.
    pub rule: &'static str,
    /// `error`, `warning`, `note`
    pub severity: &'static str,
    /// Full requirement id.
    pub requirement: String,
    /// Printed clause.
    pub clause: String,
    /// The requirement's name.
    pub title: Bilingual,
    /// The sentence.
    pub text: Bilingual,
}

/// Answers about an object that contradict each other or the inventory.
#[derive(Debug, Clone, Serialize)]
pub struct ContradictionRow {
    /// Stable rule id.
    pub rule: String,
    /// Key of the object; empty for the subject as a whole.
    pub object: String,
    /// What it is called.
    pub object_name: Bilingual,
    /// The sentence.
    pub text: Bilingual,
}

/// The requirements of one pack.
#[derive(Debug, Clone, Serialize)]
pub struct StandardItems {
    /// Pack id.
    pub pack: String,
    /// The standard's title.
    pub title: Bilingual,
    /// As cited.
    pub edition: String,
    /// Chapters and clauses that hold requirements, in reading order.
    pub groups: Vec<ItemGroup>,
}

/// The requirements of one clause.
#[derive(Debug, Clone, Serialize)]
pub struct ItemGroup {
    /// Printed number.
    pub clause: String,
    /// Titles from the chapter down to the clause.
    pub titles: Vec<Bilingual>,
    /// Its requirements.
    pub items: Vec<ItemRow>,
}

/// One requirement with its answer.
#[derive(Debug, Clone, Serialize)]
pub struct ItemRow {
    /// Full id.
    pub requirement: String,
    /// Printed clause.
    pub clause: String,
    /// Its name.
    pub title: Bilingual,
    /// What must be true.
    pub text: Bilingual,
    /// How strongly it asks.
    pub modality: Modality,
    /// Who must do it.
    pub role: Role,
    /// Its main stage.
    pub stage: Stage,
    /// What shows conformity.
    pub aspect: Aspect,
    /// 1–3
    pub weight: u32,
    /// Nonconformity alone is a major risk.
    pub major_risk: bool,
    /// How sure we are of wording and place.
    pub verification: Verification,
    /// The research mark.
    pub confidence: Confidence,
    /// `None` when not yet judged.
    pub verdict: Option<Verdict>,
    /// The assessor's words.
    pub note: Option<String>,
    /// Why not applicable, or why a suggestion was overridden.
    pub reason: Option<String>,
    /// `judged`, `confirmed`, `overridden`, `mapped`, `suggested`; `None` when not yet judged.
    pub basis: Option<&'static str>,
    /// The steps of the mapping the verdict was accepted from.
    pub mapped_from: Vec<MappedRow>,
    /// What the questions suggest.
    pub suggestion: Option<SuggestionRow>,
    /// Numbers of the evidence rows, from 1.
    pub evidence: Vec<u32>,
}

/// A step of the mapping a verdict was accepted from.
#[derive(Debug, Clone, Serialize)]
pub struct MappedRow {
    /// Id of the crosswalk.
    pub crosswalk: String,
    /// Full id of the requirement the step starts from.
    pub from: String,
    /// Full id of the requirement it leads to.
    pub to: String,
    /// `equal`, `subset`, `superset`, `intersects`: `from` is … `to`.
    pub relation: &'static str,
    /// 1 to 10, where the author gives one.
    pub strength: Option<u8>,
    /// `nist`, `cisa`, `lianheng`
    pub author: &'static str,
    /// Why; published lists give none.
    pub rationale: Option<Bilingual>,
}

/// What the questions suggest for a requirement.
#[derive(Debug, Clone, Serialize)]
pub struct SuggestionRow {
    /// The verdict suggested.
    pub verdict: Verdict,
    /// Keys of the objects that decided it; an empty one is the subject as a whole.
    pub pulled_down_by: Vec<String>,
    /// What they are called, in the same order.
    pub object_names: Vec<Bilingual>,
    /// Full ids of the questions that decided it.
    pub questions: Vec<String>,
}

/// An evidence file.
#[derive(Debug, Clone, Serialize)]
pub struct EvidenceRow {
    /// Number, from 1.
    pub number: u32,
    /// Path in the answer file.
    pub path: String,
    /// What it is.
    pub title: Option<String>,
    /// ISO date.
    pub dated: Option<String>,
    /// ISO date.
    pub valid_until: Option<String>,
    /// SHA-256; `None` when the file was not there.
    pub sha256: Option<String>,
    /// Bytes.
    pub size: Option<u64>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature serde calls"
)]
fn heat_name<S: serde::Serializer>(heat: &Heat, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(heat.as_str())
}
