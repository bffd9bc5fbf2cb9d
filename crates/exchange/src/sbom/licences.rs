//! The licences of an SBOM's components: which, how often, and what the SPDX list knows of them.

use spdx::{Expression, LicenseItem, ParseMode};
use std::collections::BTreeMap;

use super::model::{LicenceForm, Sbom};

/// The licences an SBOM states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicenceList {
    /// Each statement once, the most used first, then by its text.
    pub uses: Vec<LicenceUse>,
    /// Components that state none, as indices.
    pub without: Vec<usize>,
}

/// A licence statement and who makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicenceUse {
    /// As written.
    pub text: String,
    /// What it claims to be.
    pub form: LicenceForm,
    /// Ids of the SPDX list in it, sorted.
    pub known: Vec<String>,
    /// What the SPDX list says of its conditions.
    pub copyleft: Copyleft,
    /// Indices of the components, sorted, each once.
    pub components: Vec<usize>,
}

/// Whether a licence asks that derived works be licensed alike. A first look, not legal advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Copyleft {
    /// Every way to meet the expression includes such a licence.
    Always,
    /// Some ways do; another can be chosen.
    Avoidable,
    /// No licence in it does.
    Never,
    /// Not an expression, or with licences that are not on the list.
    Unclassified,
}

impl Copyleft {
    /// The stable name, for message ids.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Copyleft::Always => "always",
            Copyleft::Avoidable => "avoidable",
            Copyleft::Never => "never",
            Copyleft::Unclassified => "unclassified",
        }
    }
}

/// Gathers the licence statements of all components.
#[must_use]
pub fn licences(sbom: &Sbom) -> LicenceList {
    let mut found: BTreeMap<(&str, LicenceForm), Vec<usize>> = BTreeMap::new();
    let mut without = Vec::new();
    for (index, component) in sbom.components.iter().enumerate() {
        if component.licences.is_empty() {
            without.push(index);
        }
        for licence in &component.licences {
            let users = found.entry((&licence.text, licence.form)).or_default();
            // Declared and concluded are often the same.
            if users.last() != Some(&index) {
                users.push(index);
            }
        }
    }
    let mut uses: Vec<LicenceUse> = found
        .into_iter()
        .map(|((text, form), components)| {
            let (known, copyleft) = match form {
                LicenceForm::Expression => look_up(text),
                LicenceForm::Name => (Vec::new(), Copyleft::Unclassified),
            };
            LicenceUse {
                text: text.to_owned(),
                form,
                known,
                copyleft,
                components,
            }
        })
        .collect();
    // The map was sorted by text, and the sort is stable.
    uses.sort_by_key(|one| std::cmp::Reverse(one.components.len()));
    LicenceList { uses, without }
}

fn look_up(text: &str) -> (Vec<String>, Copyleft) {
    // Deprecated ids (`GPL-2.0`, `GPL-2.0+`) are still what most files say; imprecise names are not guessed at.
    let mode = ParseMode {
        allow_deprecated: true,
        allow_postfix_plus_on_gpl: true,
        ..ParseMode::STRICT
    };
    let Ok(expression) = Expression::parse_mode(text, mode) else {
        return (Vec::new(), Copyleft::Unclassified);
    };
    let mut known: Vec<String> = Vec::new();
    let mut all_known = true;
    let mut any_copyleft = false;
    for requirement in expression.requirements() {
        match &requirement.req.license {
            LicenseItem::Spdx { id, .. } => {
                known.push(id.name.to_owned());
                any_copyleft |= id.is_copyleft();
            }
            LicenseItem::Other(_) => all_known = false,
        }
    }
    known.sort_unstable();
    known.dedup();
    let avoidable = expression.evaluate(|requirement| {
        let id = requirement.license.id();
        id.is_some_and(|id| !id.is_copyleft())
    });
    let copyleft = match (all_known, any_copyleft, avoidable) {
        (false, ..) => Copyleft::Unclassified,
        (true, false, _) => Copyleft::Never,
        (true, true, true) => Copyleft::Avoidable,
        (true, true, false) => Copyleft::Always,
    };
    (known, copyleft)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spdx_list_tells_what_can_be_told() {
        for (text, known, copyleft) in [
            ("MIT", &["MIT"][..], Copyleft::Never),
            ("Apache-2.0 OR MIT", &["Apache-2.0", "MIT"], Copyleft::Never),
            ("GPL-2.0", &["GPL-2.0"], Copyleft::Always),
            (
                "GPL-2.0-only WITH Classpath-exception-2.0",
                &["GPL-2.0-only"],
                Copyleft::Always,
            ),
            (
                "MIT OR GPL-3.0-or-later",
                &["GPL-3.0-or-later", "MIT"],
                Copyleft::Avoidable,
            ),
            (
                "MIT AND GPL-3.0-or-later",
                &["GPL-3.0-or-later", "MIT"],
                Copyleft::Always,
            ),
            ("MulanPSL-2.0", &["MulanPSL-2.0"], Copyleft::Never),
            ("LicenseRef-house", &[], Copyleft::Unclassified),
            ("MIT AND LicenseRef-house", &["MIT"], Copyleft::Unclassified),
            ("GPL", &[], Copyleft::Unclassified),
            ("(MIT", &[], Copyleft::Unclassified),
            ("", &[], Copyleft::Unclassified),
        ] {
            let (ids, found) = look_up(text);
            assert_eq!(
                (ids.as_slice(), found),
                (
                    &known.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()[..],
                    copyleft
                ),
                "{text}"
            );
        }
    }
}
