//! Identifiers: UUIDs from names, and tokens from ids.
//!
//! What is about the same thing of the same organisation keeps its identifier from one export to the next, so that a reader can follow a risk over
//! the years; a document gets another one whenever its content changes.

use lianheng_engine::assessment::Assessment;
use lianheng_engine::ids::{PackId, RequirementId};
use uuid::Uuid;

/// The name space of every identifier we make; drawn once, never to change.
const NAMES: Uuid = Uuid::from_u128(0x6f1d_53c0_8a64_4d0e_9b57_2e0c_71f4_a3d8);

/// Makes identifiers within one organisation's subject.
#[derive(Debug, Clone)]
pub(crate) struct Identifiers {
    scope: Uuid,
}

impl Identifiers {
    pub(crate) fn of(assessment: &Assessment) -> Self {
        let organisation = &assessment.organisation.name;
        let subject = &assessment.subject;
        let names = [
            organisation.zh.as_str(),
            &organisation.en,
            subject.kind.as_str(),
            &subject.name.zh,
            &subject.name.en,
        ];
        Identifiers {
            scope: uuid_of(&NAMES, &names),
        }
    }

    /// The identifier of the thing of a kind that these names name.
    pub(crate) fn named(&self, kind: &str, names: &[&str]) -> Uuid {
        let mut all = vec![kind];
        all.extend(names);
        uuid_of(&self.scope, &all)
    }
}

/// The identifier of a document with this content.
pub(crate) fn content_uuid(content: &[u8]) -> Uuid {
    Uuid::new_v5(&NAMES, content)
}

fn uuid_of(space: &Uuid, names: &[&str]) -> Uuid {
    // The lengths keep ("ab", "c") and ("a", "bc") apart.
    let mut joined = String::new();
    for name in names {
        joined.push_str(&format!("{}:{name}", name.len()));
    }
    Uuid::new_v5(space, joined.as_bytes())
}

/// An OSCAL token: it starts with a letter or `_`, then letters, digits, `.`, `-` and `_`.
pub(super) fn token(text: &str) -> String {
    let mut token = String::with_capacity(text.len());
    for letter in text.chars() {
        let fits = letter.is_alphanumeric() || ".-_".contains(letter);
        token.push(if fits { letter } else { '_' });
    }
    if !token.starts_with(|first: char| first.is_alphabetic() || first == '_') {
        token.insert(0, '_');
    }
    token
}

pub(super) fn control_id(requirement: &RequirementId) -> String {
    token(requirement.as_str())
}

/// The part of a control that a finding is about.
pub(super) fn objective_id(requirement: &RequirementId) -> String {
    format!("{}_obj", control_id(requirement))
}

/// A clause may have the number of a requirement; groups and controls share one name space.
pub(super) fn group_id(pack: &PackId, clause: &str) -> String {
    token(&format!("{pack}_clause-{clause}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_start_with_a_letter_and_hold_no_slash() {
        assert_eq!(token("gbt-43698-2024/7.1.4-3"), "gbt-43698-2024_7.1.4-3");
        assert_eq!(token("7.1 [3]"), "_7.1__3_");
        assert_eq!(token("条款 甲"), "条款_甲");
    }

    #[test]
    fn names_that_only_join_alike_are_different() {
        let space = Uuid::nil();
        assert_ne!(uuid_of(&space, &["ab", "c"]), uuid_of(&space, &["a", "bc"]));
        assert_eq!(uuid_of(&space, &["a"]).get_version_num(), 5);
    }
}
