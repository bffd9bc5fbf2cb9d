//! Names and ids: which names are the same, which id a new object gets, and what a misspelt reference may have meant.

use lianheng_engine::bilingual::Bilingual;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

use super::columns::half_width;

/// Suggestions for one misspelt reference.
const SUGGESTIONS: usize = 5;
/// Names compared for one misspelt reference, and characters of each: comparing costs their product.
const COMPARED: usize = 500;
const COMPARED_LENGTH: usize = 64;
/// Characters of an id.
const ID_LENGTH: usize = 64;
/// Characters of the part of a derived id that comes from a name.
const SLUG_LENGTH: usize = 40;

/// A name as it is compared: without case, width and repeated blanks.
pub(super) fn comparable(name: &str) -> String {
    let half: String = name.chars().map(half_width).collect();
    let words: Vec<&str> = half.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Names of a kind of object and the ids that bear them.
#[derive(Default)]
pub(super) struct NameIndex(BTreeMap<String, BTreeSet<String>>);

impl NameIndex {
    pub(super) fn of<'a>(objects: impl Iterator<Item = (&'a String, &'a Bilingual)>) -> NameIndex {
        let mut index = NameIndex::default();
        for (id, name) in objects {
            index.add(&name.zh, id);
            index.add(&name.en, id);
        }
        index
    }

    pub(super) fn add(&mut self, name: &str, id: &str) {
        let bearers = self.0.entry(comparable(name)).or_default();
        bearers.insert(id.to_owned());
    }

    /// Ids that bear any of the names.
    pub(super) fn bearers<'n>(&self, names: impl Iterator<Item = &'n str>) -> BTreeSet<String> {
        names
            .filter_map(|name| self.0.get(&comparable(name)))
            .flatten()
            .cloned()
            .collect()
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// Whether a text can be an id: letters and digits of any script, `-`, `_`, `.`; begins with a letter or digit.
pub(super) fn is_id(text: &str) -> bool {
    text.chars().count() <= ID_LENGTH
        && text.starts_with(char::is_alphanumeric)
        && text
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.'))
}

/// Whether a name is written in Chinese, in whole or in part.
pub(super) fn is_chinese(name: &str) -> bool {
    name.chars().any(
        |letter| matches!(u32::from(letter), 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF),
    )
}

/// An id made from names: the same names always give the same id, unless it is taken.
pub(super) fn derived_id(
    prefix: &str,
    zh: Option<&str>,
    en: Option<&str>,
    is_taken: impl Fn(&str) -> bool,
) -> String {
    let mut slug = String::new();
    for letter in en.or(zh).unwrap_or_default().chars().map(half_width) {
        if slug.len() >= SLUG_LENGTH {
            break;
        }
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    let whole = format!("{}\n{}", zh.unwrap_or_default(), en.unwrap_or_default());
    let digest: String = Sha256::digest(comparable(&whole))
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    // A name in Chinese leaves too little for an id; its digest is as stable as the name.
    let plain = match en {
        Some(_) if !slug.is_empty() => format!("{prefix}-{slug}"),
        _ => format!("{prefix}-{digest}"),
    };
    if !is_taken(&plain) {
        return plain;
    }
    let with_digest = format!("{prefix}-{slug}-{digest}").replace("--", "-");
    if !is_taken(&with_digest) {
        return with_digest;
    }
    let numbered = (2_u64..).map(|number| format!("{with_digest}-{number}"));
    numbered
        .into_iter()
        .find(|id| !is_taken(id))
        .unwrap_or(with_digest)
}

/// What may have been meant, the nearest first.
pub(crate) fn nearest<'k>(text: &str, known: impl Iterator<Item = &'k str>) -> Vec<String> {
    let short = |text: &str| text.chars().take(COMPARED_LENGTH).collect::<String>();
    let text = short(&comparable(text));
    let mut ranked: Vec<(usize, &str)> = known
        .take(COMPARED)
        .map(|one| (strsim::levenshtein(&text, &short(&comparable(one))), one))
        .collect();
    ranked.sort_unstable();
    ranked.dedup();
    ranked
        .into_iter()
        .take(SUGGESTIONS)
        .map(|(_, one)| one.to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derived_ids_are_stable_and_make_way_for_each_other() {
        let free = |_: &str| false;
        let id = |zh, en| derived_id("prd", zh, en, free);
        assert_eq!(
            id(None, Some("Liyue Host  Agent (v2)")),
            "prd-liyue-host-agent-v2"
        );
        let chinese = id(Some("衡江 EMS 平台"), None);
        assert_eq!(chinese, id(Some(" 衡江  ems 平台"), None));
        assert!(
            is_id(&chinese) && chinese.len() == "prd-".len() + 8,
            "{chinese}"
        );
        assert_ne!(chinese, id(Some("衡江 AGC 平台"), None));
        let first = "prd-agent".to_owned();
        let second = derived_id("prd", None, Some("Agent!"), |one| one == first);
        assert!(second.starts_with("prd-agent-") && second != first);
        let third = derived_id("prd", None, Some("Agent!"), |one| {
            one == first || one == second
        });
        assert_eq!(third, format!("{second}-2"));
    }

    #[test]
    fn ids_have_no_blanks_and_no_marks_of_ours() {
        for good in ["prd-ems", "资产-001", "A.1_b"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "-a", "a b", "a@b", "a/b", "#a", "a\n", &"a".repeat(65)] {
            assert!(!is_id(bad), "{bad}");
        }
    }

    #[test]
    fn the_nearest_names_come_first() {
        let known = ["Hosts", "Version", "Product"];
        assert_eq!(nearest("hots", known.into_iter())[0], "Hosts");
    }
}
