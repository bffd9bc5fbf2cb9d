//! Results per object on the wire.

use super::TextWire;
use serde::Serialize;
use ts_rs::TS;

/// What the answers about one object suggest: a supplier, a product in a system, or the subject as a whole.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ObjectWire {
    /// Key of the object; empty for the subject as a whole.
    pub object: String,
    /// `supplier`, `product-in-system`, `whole`
    pub kind: &'static str,
    /// What it is called.
    pub name: TextWire,
    /// Id of the supplier, when it is one.
    pub supplier: Option<String>,
    /// Id of the product, when it is one in a system.
    pub product: Option<String>,
    /// Id of the system, when it is a product in one.
    pub system: Option<String>,
    /// Questions asked about it, given its answers.
    pub asked: u32,
    /// Those that are answered.
    pub answered: u32,
    /// Answers stored for questions that are not asked; they have no effect.
    pub hidden_answers: u32,
    /// Requirements of the assessed packs its answers alone suggest: 符合
    pub conform: u32,
    /// 部分符合
    pub partial: u32,
    /// 不符合
    pub nonconform: u32,
    /// 不适用
    pub not_applicable: u32,
    /// Full ids of the requirements suggested partial or nonconform where no other object is worse, the worst first, then in reading order; the
    /// verdict and the deciding questions stand in [`super::SuggestionWire`].
    pub pulled_down: Vec<String>,
    /// Those of them where no other object is as bad.
    pub pulled_down_alone: Vec<String>,
    /// Its contradictions, by rule.
    pub contradictions: Vec<String>,
}

/// How many of the things in the inventory the questionnaires reached.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ObjectCoverageWire {
    /// Suppliers in the inventory.
    pub suppliers: u32,
    /// Those answered about.
    pub suppliers_answered: u32,
    /// Products in systems in the inventory, each pair once.
    pub deployments: u32,
    /// Those answered about.
    pub deployments_answered: u32,
}
