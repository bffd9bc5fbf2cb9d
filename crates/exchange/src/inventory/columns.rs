//! The words of inventory tables: headings, sheet names and cell values in both languages, with what people write instead.
//!
//! They are data (`columns.json`), read once. Matching ignores case, blanks, brackets and the width of letters.

use lianheng_engine::bilingual::Lang;
use lianheng_engine::vocabulary::Criticality;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable name, for message ids.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }
    };
}

names! {
    /// A column of an inventory table. `…Name` columns hold a name in either language, or an id.
    Column {
        /// Id of a supplier.
        SupplierId = "supplier-id",
        /// Name or id of a supplier.
        SupplierName = "supplier-name",
        /// Chinese name of a supplier.
        SupplierNameZh = "supplier-name-zh",
        /// English name of a supplier.
        SupplierNameEn = "supplier-name-en",
        /// ISO 3166-1 code of a supplier's seat.
        Country = "country",
        /// Id of a system.
        SystemId = "system-id",
        /// Name or id of a system.
        SystemName = "system-name",
        /// Chinese name of a system.
        SystemNameZh = "system-name-zh",
        /// English name of a system.
        SystemNameEn = "system-name-en",
        /// How much a system matters.
        Criticality = "criticality",
        /// Whether a system can be reached from the internet.
        InternetFacing = "internet-facing",
        /// Id of a product.
        ProductId = "product-id",
        /// Name or id of a product.
        ProductName = "product-name",
        /// Chinese name of a product.
        ProductNameZh = "product-name-zh",
        /// English name of a product.
        ProductNameEn = "product-name-en",
        /// Version in use.
        Version = "version",
        /// Whether a product runs with kernel privilege.
        KernelPrivilege = "kernel-privilege",
        /// Whether a product updates itself.
        AutoUpdate = "auto-update",
        /// Whether a product has no second source.
        SingleSource = "single-source",
        /// Name or id of the product that would take its place.
        Alternate = "alternate",
        /// Number of hosts a product runs on in a system.
        Hosts = "hosts",
    }
}

impl Column {
    /// Its heading in one language, as the template writes it.
    #[must_use]
    pub fn heading(self, lang: Lang) -> &'static str {
        heading(self, lang)
    }
}

names! {
    /// What a sheet lists.
    SheetKind {
        /// Suppliers.
        Suppliers = "suppliers",
        /// Systems.
        Systems = "systems",
        /// Products.
        Products = "products",
        /// Products on the hosts of systems.
        Deployments = "deployments",
        /// Everything in one table, a row a product in a system.
        Combined = "combined",
        /// Words for the person who fills it in.
        Instructions = "instructions",
    }
}

/// Bytes of a heading that is looked at.
const HEADING_BYTES: usize = 600;

/// One idea and how it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    #[serde(rename = "zh-CN")]
    zh: String,
    en: String,
    synonyms: Vec<String>,
}

impl Word {
    fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    fn means(&self, plain: &str) -> bool {
        let own = [&self.zh, &self.en];
        own.into_iter()
            .chain(&self.synonyms)
            .any(|word| normalised(word) == plain)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    sheets: BTreeMap<SheetKind, Word>,
    columns: BTreeMap<Column, Word>,
    within: BTreeMap<SheetKind, BTreeMap<Column, Vec<String>>>,
    yes: Word,
    no: Word,
    criticality: BTreeMap<Criticality, Word>,
}

/// The words with the headings sorted for look-up.
struct Words {
    table: Table,
    headings: BTreeMap<String, Column>,
    within: BTreeMap<(SheetKind, String), Column>,
}

/// `None` only if the file compiled in could not be read, which a test rules out.
static WORDS: LazyLock<Option<Words>> = LazyLock::new(|| {
    let table: Table = serde_json::from_str(include_str!("columns.json")).ok()?;
    let headings = table.columns.iter().flat_map(|(column, word)| {
        let own = [&word.zh, &word.en];
        let all = own.into_iter().chain(&word.synonyms);
        all.map(|text| (normalised(text), *column))
    });
    let within = table.within.iter().flat_map(|(kind, columns)| {
        columns.iter().flat_map(move |(column, words)| {
            let words = words.iter();
            words.map(move |word| ((*kind, normalised(word)), *column))
        })
    });
    Some(Words {
        headings: headings.collect(),
        within: within.collect(),
        table,
    })
});

/// A word without what does not matter: case, blanks, punctuation, the width of letters and brackets.
pub(super) fn normalised(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|letter| !letter.is_whitespace() && !"()[]*:_-/".contains(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Full-width ASCII (U+FF01 to U+FF5E) as ASCII, the ideographic blank as a blank.
pub(super) fn half_width(letter: char) -> char {
    match u32::from(letter) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(letter),
        0x3000 => ' ',
        _ => letter,
    }
}

/// The column of a heading. Headings in both languages (`产品 / Product`) and with a remark in brackets are understood.
pub(super) fn column(heading: &str, kind: SheetKind) -> Option<Column> {
    // Longer than any heading with a remark; a whole file may stand in one cell.
    if heading.len() > HEADING_BYTES {
        return None;
    }
    let words = WORDS.as_ref()?;
    let find = |text: &str| {
        let plain = normalised(text);
        let own = words.within.get(&(kind, plain.clone()));
        own.or_else(|| words.headings.get(&plain)).copied()
    };
    if let Some(column) = find(heading) {
        return Some(column);
    }
    let half: String = heading.chars().map(half_width).collect();
    // A bracket, square bracket or black lenticular bracket begins a remark.
    let without_remark = half.split(['(', '[', '\u{3010}']).next();
    if let Some(column) = without_remark.and_then(find) {
        return Some(column);
    }
    let halves: BTreeSet<Column> = half.split(['/', '\n', '|']).filter_map(find).collect();
    // Two halves that mean different columns mean none.
    match halves.len() {
        1 => halves.first().copied(),
        _ => None,
    }
}

/// What a sheet of this name lists, when its name tells.
pub(super) fn sheet_kind(name: &str) -> Option<SheetKind> {
    let words = WORDS.as_ref()?;
    let plain = normalised(name);
    let found = words
        .table
        .sheets
        .iter()
        .find(|(_, word)| word.means(&plain));
    found.map(|(kind, _)| *kind)
}

/// The heading of a column in one language.
pub(super) fn heading(column: Column, lang: Lang) -> &'static str {
    let word = WORDS
        .as_ref()
        .and_then(|words| words.table.columns.get(&column));
    word.map_or(column.as_str(), |word| word.get(lang))
}

/// The name of a sheet in one language.
pub(super) fn sheet_name(kind: SheetKind, lang: Lang) -> &'static str {
    let word = WORDS
        .as_ref()
        .and_then(|words| words.table.sheets.get(&kind));
    word.map_or(kind.as_str(), |word| word.get(lang))
}

/// Yes or no; `None` for anything else. A blank cell is not asked about here.
pub(super) fn flag(text: &str) -> Option<bool> {
    let words = WORDS.as_ref()?;
    let plain = plain_value(text);
    let means = |word: &Word| {
        let own = [&word.zh, &word.en];
        own.into_iter()
            .chain(&word.synonyms)
            .any(|one| plain_value(one) == plain)
    };
    match (means(&words.table.yes), means(&words.table.no)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// Values keep their punctuation: a dash alone means no.
fn plain_value(text: &str) -> String {
    let half: String = text.chars().map(half_width).collect();
    half.trim().to_lowercase()
}

/// Yes and no in one language.
pub(super) fn flag_words(lang: Lang) -> [&'static str; 2] {
    WORDS.as_ref().map_or(["yes", "no"], |words| {
        [words.table.yes.get(lang), words.table.no.get(lang)]
    })
}

/// Yes or no in one language, as the import reads it.
#[must_use]
pub fn flag_word(lang: Lang, flag: bool) -> &'static str {
    let [yes, no] = flag_words(lang);
    if flag { yes } else { no }
}

/// A criticality in one language, as the import reads it.
#[must_use]
pub fn criticality_word(lang: Lang, criticality: Criticality) -> &'static str {
    let word = WORDS
        .as_ref()
        .and_then(|words| words.table.criticality.get(&criticality));
    word.map_or(criticality.as_str(), |word| word.get(lang))
}

/// The criticality a word means.
pub(super) fn criticality(text: &str) -> Option<Criticality> {
    let words = WORDS.as_ref()?;
    let plain = normalised(text);
    let found = words
        .table
        .criticality
        .iter()
        .find(|(_, word)| word.means(&plain));
    found.map(|(value, _)| *value)
}

/// The criticalities in one language, lowest first.
pub(super) fn criticality_words(lang: Lang) -> Vec<&'static str> {
    let table = WORDS.as_ref().map(|words| &words.table.criticality);
    let words = table.into_iter().flatten();
    words.map(|(_, word)| word.get(lang)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_complete_and_no_heading_means_two_columns() {
        let table: Table = serde_json::from_str(include_str!("columns.json")).unwrap();
        assert_eq!(table.columns.len(), Column::ALL.len());
        assert_eq!(table.sheets.len(), SheetKind::ALL.len());
        assert_eq!(table.within.len(), SheetKind::ALL.len());
        assert_eq!(table.criticality.len(), Criticality::ALL.len());
        let mut seen: BTreeMap<String, Column> = BTreeMap::new();
        for (column, word) in &table.columns {
            for text in [&word.zh, &word.en].into_iter().chain(&word.synonyms) {
                let other = *seen.entry(normalised(text)).or_insert(*column);
                assert_eq!(other, *column, "{text}");
            }
        }
        let mut sheets: BTreeMap<String, SheetKind> = BTreeMap::new();
        for (kind, word) in &table.sheets {
            for text in [&word.zh, &word.en].into_iter().chain(&word.synonyms) {
                assert_eq!(
                    *sheets.entry(normalised(text)).or_insert(*kind),
                    *kind,
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn headings_are_understood_as_people_write_them() {
        for (heading, kind, expected) in [
            ("产品", SheetKind::Combined, Some(Column::ProductName)),
            (
                " 产品 / Product ",
                SheetKind::Combined,
                Some(Column::ProductName),
            ),
            ("ＶＥＲＳＩＯＮ", SheetKind::Combined, Some(Column::Version)),
            (
                "内核权限（是/否）",
                SheetKind::Combined,
                Some(Column::KernelPrivilege),
            ),
            (
                "Internet-facing*",
                SheetKind::Systems,
                Some(Column::InternetFacing),
            ),
            ("名称", SheetKind::Suppliers, Some(Column::SupplierName)),
            ("名称", SheetKind::Systems, Some(Column::SystemName)),
            ("供方 / System", SheetKind::Combined, None),
            ("备注", SheetKind::Combined, None),
            ("", SheetKind::Combined, None),
        ] {
            assert_eq!(column(heading, kind), expected, "{heading}");
        }
    }

    #[test]
    fn values_are_understood_as_people_write_them() {
        for yes in ["是", "YES", "y", "1", "True", "√", "Ｙ"] {
            assert_eq!(flag(yes), Some(true), "{yes}");
        }
        for no in ["否", "no", "N", "0", "false", "-", "×"] {
            assert_eq!(flag(no), Some(false), "{no}");
        }
        for neither in ["maybe", "2", "是否", "--"] {
            assert_eq!(flag(neither), None, "{neither}");
        }
        assert_eq!(criticality("核心"), Some(Criticality::Core));
        assert_eq!(criticality("Important"), Some(Criticality::Important));
        assert_eq!(criticality("very"), None);
    }
}
