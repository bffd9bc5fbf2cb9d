//! What a space does not part: the letters and the number of a standard (GB/T 43698), a clause and its ordinal
//! (7.1.4 [3]), a number and its unit (12 MiB, 90 %, 第 3 页).

/// Units and measure words that stay with the number before them.
const UNITS: [&str; 24] = [
    "B", "KiB", "MiB", "GiB", "KB", "MB", "GB", "TB", "ms", "s", "min", "h", "d", "m", "km", "V",
    "kV", "A", "W", "kW", "MW", "Hz", "MHz", "pt",
];
/// Years to kinds: 年月日时分秒页章节条款项次个级天周位份家种类.
const MEASURES: &str = "\u{5e74}\u{6708}\u{65e5}\u{65f6}\u{5206}\u{79d2}\u{9875}\u{7ae0}\u{8282}\u{6761}\u{6b3e}\u{9879}\u{6b21}\u{4e2a}\u{7ea7}\u{5929}\u{5468}\u{4f4d}\u{4efd}\u{5bb6}\u{79cd}\u{7c7b}";

/// Whether the characters before a place (last first) and those after it are one piece that a line should not part.
pub(super) fn belong_together(
    (before, after): (
        impl Iterator<Item = char> + Clone,
        impl Iterator<Item = char> + Clone,
    ),
) -> bool {
    let mut left = before.skip_while(|character| *character == ' ');
    let right = after.clone().next();
    let Some((last, next)) = left.clone().next().zip(right) else {
        return false;
    };
    if last.is_ascii_digit() {
        return next == '['
            || MEASURES.contains(next)
            || matches!(next, '%' | '\u{2030}' | '\u{2103}')
            || is_unit(after);
    }
    // The two halves of a code, such as that of a question: DEP-A9.
    if last == '-' && next.is_ascii_uppercase() {
        return left
            .nth(1)
            .is_some_and(|before| before.is_ascii_uppercase() || before.is_ascii_digit());
    }
    if last == '/' && next.is_ascii_uppercase() {
        return left
            .nth(1)
            .is_some_and(|before| before.is_ascii_uppercase());
    }
    if !next.is_ascii_digit() {
        return false;
    }
    // The letters of a standard are capitals; one letter alone may be an article.
    let letters = left
        .by_ref()
        .take_while(|character| character.is_ascii_uppercase() || *character == '/');
    last == '\u{7b2c}' || letters.count() > 1
}

fn is_unit(after: impl Iterator<Item = char>) -> bool {
    let word: String = after
        .take_while(char::is_ascii_alphabetic)
        .take(4)
        .collect();
    UNITS.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn together(before: &str, after: &str) -> bool {
        belong_together((before.chars().rev(), after.chars()))
    }

    #[test]
    fn a_standard_a_clause_and_a_measure_are_one_piece() {
        for (before, after) in [
            ("by GB/T ", "43698-2024"),
            ("NIST SP ", "800-218"),
            ("ISO/IEC ", "27001"),
            ("GB/", "T 43698"),
            ("deployment/DEP-", "A9"),
            ("7.1.4 ", "[3]"),
            ("of 12 ", "MiB"),
            ("90 ", "%"),
            ("共 24 ", "页"),
            ("2026", "年"),
            ("第 ", "3 页"),
        ] {
            assert!(together(before, after), "{before}|{after}");
        }
    }

    #[test]
    fn other_words_part() {
        for (before, after) in [
            ("against ", "3 packs"),
            ("has 3 ", "packs"),
            ("3 ", "hours"),
            ("plan A ", "2 days"),
            ("依据 ", "3"),
            ("the ", "GB/T"),
            ("evidence/", "Plan.pdf"),
            ("anti-", "Trojan"),
            ("DEP-A9 – ", "SUP"),
        ] {
            assert!(!together(before, after), "{before}|{after}");
        }
    }
}
