//! The authoring rules that a machine can test, as data: `standards/rules.json`. The others stand in `standards/README.md`.

use super::model::Pack;
use crate::diagnostic::Diagnostic;
use crate::json::{Document, Fault, Place};
use crate::vocabulary::{Role, Weight};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `standards/rules.json`
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContentRules {
    /// Major-risk requirements: at most one in so many of a pack.
    pub major_risk_at_most_one_in: u32,
    /// Requirements of weight 1: at most one in so many of a pack.
    pub general_at_most_one_in: u32,
    /// Who must do what a clause asks.
    pub roles: Vec<RoleRule>,
}

/// Who must do what a clause asks.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleRule {
    /// Pack id.
    pub pack: String,
    /// Clause id, or `*`.
    pub clause: String,
    /// The role.
    pub role: Role,
}

impl ContentRules {
    /// Reads the rules.
    ///
    /// # Errors
    /// A fault of shape.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        Document::parse(bytes)?.read()
    }

    /// Where a pack breaks a rule; `file` is its `requirements.json`.
    pub fn check(&self, pack: &Pack, file: &str) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let rows = &pack.requirements;
        let at_most = |count: usize, one_in: u32| count * one_in as usize <= rows.len();
        let major = rows.iter().filter(|row| row.major_risk).count();
        if !at_most(major, self.major_risk_at_most_one_in) {
            found.push(
                Diagnostic::error("rule-major-risks", file, Place::START)
                    .with("count", major.to_string())
                    .with("one-in", self.major_risk_at_most_one_in.to_string()),
            );
        }
        let general = rows
            .iter()
            .filter(|row| row.weight == Weight::General)
            .count();
        if !at_most(general, self.general_at_most_one_in) {
            found.push(
                Diagnostic::error("rule-general", file, Place::START)
                    .with("count", general.to_string())
                    .with("one-in", self.general_at_most_one_in.to_string()),
            );
        }
        for row in rows {
            let below = |clause: &str| {
                pack.ancestry(row.clause_index).any(|above| {
                    pack.clauses
                        .get(above)
                        .is_some_and(|node| node.id == clause)
                })
            };
            let rule = self.roles.iter().find(|rule| {
                rule.pack == pack.id.as_str() && (rule.clause == "*" || below(&rule.clause))
            });
            if let Some(rule) = rule
                && rule.role != row.role
            {
                found.push(
                    Diagnostic::error("rule-role", file, Place::START)
                        .with("id", row.id.local())
                        .with("role", rule.role.as_str()),
                );
            }
        }
        found
    }
}
