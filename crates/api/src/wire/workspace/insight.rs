//! What follows from an assessment: plan, life-cycle lane, registers, what lifts the score, comparison, trend, search.

use super::super::{TextWire, TotalWire};
use super::sheet::ObjectRefWire;
use serde::Serialize;
use ts_rs::TS;

/// A piece of the work: a chapter of a pack, or a questionnaire about an object.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PlanRowWire {
    /// Pack or questionnaire id.
    pub pack: String,
    /// Chapter, where it is one.
    pub clause: Option<String>,
    /// Object, where it is a questionnaire.
    pub object: Option<ObjectRefWire>,
    /// Its title.
    pub title: TextWire,
    /// Requirements or questions asked.
    pub asked: u32,
    /// Those answered by a person.
    pub answered: u32,
    /// Those that only rest on a suggestion.
    pub suggested: u32,
    /// Ids of the people it is assigned to, with how many each.
    pub assignees: Vec<(String, u32)>,
}

/// A cell of the life-cycle lane: a stage on one side.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LaneCellWire {
    /// `supplier`, `acquirer`
    pub side: &'static str,
    /// Life-cycle stage.
    pub stage: &'static str,
    /// Requirements that apply.
    pub applicable: u32,
    /// 部分符合
    pub partial: u32,
    /// 不符合
    pub nonconform: u32,
    /// Not yet judged.
    pub unanswered: u32,
    /// Basis points; null when nothing applies.
    pub score_bp: Option<u32>,
    /// Shade of the heat map.
    pub heat: &'static str,
    /// Major-risk requirements judged nonconform.
    pub major_risks: u32,
    /// Gaps here.
    pub gap_count: u32,
    /// The most pressing three: full requirement ids.
    pub gaps: Vec<String>,
    /// Where the name of the side stands, in thousandths of the figure: left end of a line.
    pub name: [u32; 2],
    /// Corners of its arrow, the same the report draws.
    pub outline: Vec<[u32; 2]>,
    /// Top left of the room for words in the arrow.
    pub text: [u32; 2],
    /// Width of that room.
    pub text_width: u32,
}

/// The three registers.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RegistersWire {
    /// Software with kernel privilege.
    pub key_software: Vec<RegisterRowWire>,
    /// Products with no second source.
    pub single_source: Vec<RegisterRowWire>,
    /// How each product is updated.
    pub update_control: Vec<RegisterRowWire>,
}

/// A product in a register.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RegisterRowWire {
    /// Id of the product.
    pub product: String,
    /// Its name.
    pub name: TextWire,
    /// Name of its supplier.
    pub supplier: TextWire,
    /// Version in use.
    pub version: Option<String>,
    /// Name of its alternate.
    pub alternate: Option<TextWire>,
    /// The alternate is from the same supplier: if that one fails, both do.
    pub alternate_same_supplier: bool,
    /// Runs with kernel privilege, says the inventory.
    pub kernel_privilege: bool,
    /// Updates itself, says the inventory.
    pub auto_update: bool,
    /// Systems it runs on, with hosts.
    pub systems: Vec<(TextWire, u32)>,
    /// Highest criticality of those systems.
    pub criticality: Option<&'static str>,
    /// What was answered about it.
    pub answers: Vec<RegisterAnswerWire>,
}

/// What was answered about a product.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct RegisterAnswerWire {
    /// Full question id.
    pub question: String,
    /// What it asks about, in short.
    pub about: TextWire,
    /// The answer.
    pub answer: TextWire,
    /// Systems it was given for; empty where it holds for all the product runs on.
    pub systems: Vec<TextWire>,
}

/// What closing gaps would bring.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct LiftWire {
    /// The best set under the budget.
    pub budget: Option<BudgetWire>,
    /// Every gap with what closing it alone brings, the largest gain first.
    pub gains: Vec<GainWire>,
}

/// What closing a gap alone brings.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct GainWire {
    /// Full requirement id.
    pub requirement: String,
    /// Printed clause.
    pub clause: String,
    /// The requirement's name.
    pub title: TextWire,
    /// The product of the factors.
    pub priority: u32,
    /// Tenths of a person-day its action takes; null where it names no effort.
    pub effort: Option<u32>,
    /// Basis points the score of its pack rises by.
    pub gain_bp: u32,
}

/// The best set of gaps to close under an effort budget.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct BudgetWire {
    /// Tenths of a person-day allowed.
    pub effort: u32,
    /// Tenths of a person-day the set needs.
    pub used: u32,
    /// No other set within the budget lifts the sum of the scores more; otherwise it is a good one.
    pub proven: bool,
    /// Gaps left out because their action names no effort.
    pub without_effort: u32,
    /// Full requirement ids, the most pressing first.
    pub close: Vec<String>,
    /// Totals after closing them.
    pub totals: Vec<TotalWire>,
}

/// Two cycles side by side.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ComparisonWire {
    /// Totals of the earlier one.
    pub before: Vec<TotalWire>,
    /// Totals of the later one.
    pub after: Vec<TotalWire>,
    /// Requirements whose verdict differs.
    pub changed: Vec<ChangedItemWire>,
}

/// A requirement judged differently in two cycles.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ChangedItemWire {
    /// Full requirement id.
    pub requirement: String,
    /// Printed clause.
    pub clause: String,
    /// Its name.
    pub title: TextWire,
    /// Verdict in the earlier cycle; null where not yet judged or not asked for.
    pub before: Option<&'static str>,
    /// Verdict in the later cycle; null where not yet judged or not asked for.
    pub after: Option<&'static str>,
    /// `worse`, `better`, `judged`, `unjudged`, `scope`
    pub movement: &'static str,
}

/// A cycle in the trend.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct TrendPointWire {
    /// Id of the assessment.
    pub assessment: String,
    /// ISO date.
    pub assessed_on: String,
    /// One a pack.
    pub totals: Vec<TotalWire>,
}

/// Something found.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SearchHitWire {
    /// `requirement`, `question`, `supplier`, `system`, `product`, `evidence`, `action`, `note`, `comment`
    pub kind: &'static str,
    /// Full id.
    pub id: String,
    /// Printed clause, where it has one.
    pub clause: Option<String>,
    /// Its name.
    pub title: TextWire,
    /// The text around what was found, in the language it was found in.
    pub excerpt: String,
    /// What was found, as it stands in the excerpt.
    pub found: String,
    /// Language of the excerpt; null for words somebody wrote, and for ids.
    pub lang: Option<&'static str>,
}
