//! Cells that no spreadsheet takes for a formula.
//!
//! A spreadsheet computes what begins with `=`, `+`, `-` or `@`, in some languages also in full width, and tabs and line ends hide them from a
//! check of the first character. An apostrophe before it makes it text. A cell that begins with an apostrophe gets one, too: so the way back is exact.

/// First characters that are not left alone.
const STARTS: [char; 12] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\'', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}',
];

/// The cell as it may stand in a table.
#[must_use]
pub fn neutralise(cell: &str) -> String {
    if cell.starts_with(STARTS) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell as it was before [`neutralise`]; other text that begins with an apostrophe stays.
#[must_use]
pub fn restore(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(STARTS) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_become_text_and_other_cells_stay() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+86 20", "'+86 20"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("＝cmd", "'＝cmd"),
            ("'=1", "''=1"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(neutralise(cell), expected);
        }
        assert_eq!(restore("'quoted'"), "'quoted'");
    }

    proptest! {
        #[test]
        fn the_way_back_is_exact(cell in "[=+@'\\t\\r\\n＝-]{0,3}.{0,8}") {
            let safe = neutralise(&cell);
            prop_assert!(!safe.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']));
            prop_assert_eq!(restore(&safe), cell);
        }
    }
}
