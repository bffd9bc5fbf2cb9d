//! Which marks may not begin a line, which may not end one, and which share their white with a neighbour
//! (避头尾 and 标点挤压, after GB/T 15834 and the W3C's requirements for Chinese text layout).

/// Marks that may not begin a line.
pub(super) fn never_first(character: char) -> bool {
    is_full_width_closing(character)
        || matches!(
            character,
            ',' | '.'
                | ';'
                | ':'
                | '!'
                | '?'
                | ')'
                | ']'
                | '}'
                | '%'
                | '\u{2019}'
                | '\u{201d}'
                | '\u{2026}'
                | '\u{b7}'
                | '\u{2022}'
                | '\u{2030}'
                | '\u{2103}'
                | '\u{b0}'
                | '\u{ff05}'
                | '\u{ff0f}'
                | '\u{ff5e}'
                | '\u{3005}'
                | '\u{30fb}'
                | '\u{30fc}'
        )
        || is_combining(character)
}

/// Marks that stand on the character before them.
fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}')
}

/// Marks that may not end a line.
pub(super) fn never_last(character: char) -> bool {
    is_full_width_opening(character)
        || matches!(
            character,
            '(' | '[' | '{' | '\u{2018}' | '\u{201c}' | '\u{ffe5}' | '\u{ff04}' | MARK
        )
}

/// Stands for a verdict symbol among characters; the word after it stays on its line.
pub(super) const MARK: char = '\u{fffc}';

/// Closing marks whose right half is white in a full-width box. The curly quotes are decided by whoever knows the script.
pub(super) fn is_full_width_closing(character: char) -> bool {
    matches!(
        character,
        '\u{3001}'
            | '\u{3002}'
            | '\u{ff0c}'
            | '\u{ff0e}'
            | '\u{ff1a}'
            | '\u{ff1b}'
            | '\u{ff01}'
            | '\u{ff1f}'
            | '\u{ff09}'
            | '\u{ff3d}'
            | '\u{ff5d}'
            | '\u{3009}'
            | '\u{300b}'
            | '\u{300d}'
            | '\u{300f}'
            | '\u{3011}'
            | '\u{3015}'
            | '\u{3017}'
    )
}

/// Opening marks whose left half is white.
pub(super) fn is_full_width_opening(character: char) -> bool {
    matches!(
        character,
        '\u{ff08}'
            | '\u{ff3b}'
            | '\u{ff5b}'
            | '\u{3008}'
            | '\u{300a}'
            | '\u{300c}'
            | '\u{300e}'
            | '\u{3010}'
            | '\u{3014}'
            | '\u{3016}'
    )
}

/// Whether a character is written in the full-width scripts of East Asia, its punctuation included.
pub(crate) fn is_east_asian(character: char) -> bool {
    matches!(
        character,
        '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ffe6}' | '\u{20000}'..='\u{3ffff}'
    )
}

/// Whether a character is a unified ideograph: one no other may be written for. Compatibility doubles are not.
pub(super) fn is_ideograph(character: char) -> bool {
    matches!(
        character,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{2f7ff}' | '\u{30000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_know_their_side() {
        for closing in "，。、；：？！）》】”’%".chars() {
            assert!(never_first(closing), "{closing}");
            assert!(!never_last(closing), "{closing}");
        }
        for opening in "（《【“‘".chars() {
            assert!(never_last(opening), "{opening}");
            assert!(!never_first(opening), "{opening}");
        }
    }
}
