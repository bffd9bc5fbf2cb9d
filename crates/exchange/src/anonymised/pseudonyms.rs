//! Made-up names: a number for each name, the same wherever the name stands, in an order that says nothing about it.

use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Numbers for a kind of name. Not in alphabetical order, which would tell the beginning of a name: in the order of their digests.
#[derive(Debug, Clone, Default)]
pub(super) struct Pseudonyms {
    prefix: &'static str,
    numbers: BTreeMap<String, String>,
}

impl Pseudonyms {
    /// Numbers for `names`; `salt` keeps the order of one organisation from being that of another.
    pub(super) fn of<'n>(
        prefix: &'static str,
        salt: &str,
        names: impl IntoIterator<Item = &'n str>,
    ) -> Self {
        let names: BTreeSet<&str> = names.into_iter().collect();
        let mut sorted: Vec<([u8; 32], &str)> = names
            .into_iter()
            .map(|name| {
                let digest = Sha256::digest(format!("{prefix}\u{0}{salt}\u{0}{name}"));
                (digest.into(), name)
            })
            .collect();
        sorted.sort();
        let width = sorted.len().to_string().len().max(2);
        Pseudonyms {
            prefix,
            numbers: (1_usize..)
                .zip(sorted)
                .map(|(number, (_, name))| (name.to_owned(), format!("{number:0width$}")))
                .collect(),
        }
    }

    /// The number that stands for a name.
    pub(super) fn number(&self, name: &str) -> &str {
        // Whoever asks has named every name before; a stranger must not slip through under its own name.
        self.numbers.get(name).map_or("00", String::as_str)
    }

    /// The id that stands for a name: `supplier-01`.
    pub(super) fn id(&self, name: &str) -> String {
        format!("{}-{}", self.prefix, self.number(name))
    }

    pub(super) fn knows(&self, name: &str) -> bool {
        self.numbers.contains_key(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_stable_distinct_and_not_alphabetical() {
        let names: Vec<String> = (0..30).map(|n| format!("sup-{n:02}")).collect();
        let all = || names.iter().map(String::as_str);
        let one = Pseudonyms::of("supplier", "甲", all());
        let again = Pseudonyms::of("supplier", "甲", all().rev());
        let ids: Vec<String> = all().map(|name| one.id(name)).collect();
        assert_eq!(ids, all().map(|name| again.id(name)).collect::<Vec<_>>());
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(distinct.len(), 30);
        let mut sorted = ids.clone();
        sorted.sort();
        assert_ne!(ids, sorted);
        let other = Pseudonyms::of("supplier", "乙", all());
        assert_ne!(ids, all().map(|name| other.id(name)).collect::<Vec<_>>());
    }
}
