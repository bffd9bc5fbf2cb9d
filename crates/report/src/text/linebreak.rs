//! Breaks a paragraph into lines: opportunities from the Unicode algorithm (ICU4X), filtered by the rules of Chinese
//! typesetting, filled greedily. A word longer than the column is broken by force, so that nothing ever sticks out.

use super::kinsoku::{MARK, is_east_asian, never_first, never_last};
use super::together::belong_together;
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;
use std::ops::Range;

/// A character with its measures, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Unit {
    pub(super) character: char,
    pub(super) advance: f32,
    /// Its width when it ends a line: the white half of a closing mark may hang over.
    pub(super) at_end: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Break {
    No,
    /// Between a number and what it counts, or inside the name of a standard: better than cutting a word, and only then.
    InNeed,
    Allowed,
    Mandatory,
}

/// Ranges of `units` that make the lines of a column of this width, spaces at the ends of lines and line feeds left out.
/// There is always at least one line.
pub(super) fn break_lines(units: &[Unit], column: f32) -> Vec<Range<usize>> {
    let breaks = opportunities(units);
    let mut lines = Vec::new();
    let mut start = 0;
    loop {
        let line = fill(units, &breaks, start, column);
        lines.push(start..line.visible);
        match line.next {
            Some(next) => start = next,
            None => break,
        }
    }
    keep_company(units, &breaks, column, &mut lines);
    lines
}

/// Gives a character that would stand alone on the last line the one before it as company.
fn keep_company(units: &[Unit], breaks: &[Break], column: f32, lines: &mut [Range<usize>]) {
    let [.., before, last] = lines else { return };
    let of = |range: Range<usize>| units.get(range).unwrap_or_default();
    let alone = of(last.clone())
        .iter()
        .filter(|unit| !never_first(unit.character))
        .count();
    let was_forced = matches!(
        breaks.get(last.start),
        Some(Break::Mandatory | Break::No) | None
    );
    if alone != 1 || was_forced {
        return;
    }
    // The line before keeps two characters at least, or it would be no better off.
    let Some(at) = (before.start + 2..last.start)
        .rev()
        .find(|at| breaks.get(*at) == Some(&Break::Allowed))
    else {
        return;
    };
    let moved = at..last.end;
    // A long word is no company: the line before would look torn.
    if moved.len() <= WORD && width(of(moved.clone())) <= column + 0.01 {
        before.end = visible(units, before.start, at);
        *last = moved;
    }
}

/// Characters a last line gets at most so that its own does not stand alone.
const WORD: usize = 14;

/// The width of a line as it stands on the page.
pub(super) fn width(line: &[Unit]) -> f32 {
    match line.split_last() {
        Some((last, before)) => before.iter().map(|unit| unit.advance).sum::<f32>() + last.at_end,
        None => 0.0,
    }
}

struct Filled {
    /// After the last character that is drawn.
    visible: usize,
    /// Where the next line starts; `None` at the end of the paragraph.
    next: Option<usize>,
}

fn fill(units: &[Unit], breaks: &[Break], start: usize, column: f32) -> Filled {
    let mut width = 0.0;
    let mut allowed = None;
    let mut in_need = None;
    for (index, unit) in units.iter().enumerate().skip(start) {
        match breaks.get(index).filter(|_| index > start) {
            Some(Break::Mandatory) => return ended(units, start, index),
            Some(Break::Allowed) => allowed = Some(index),
            Some(Break::InNeed) => in_need = Some(index),
            Some(Break::No) | None => {}
        }
        let hangs = is_space(unit.character) || unit.character == '\n';
        if !hangs && index > start && width + unit.at_end > column + 0.01 {
            let at = allowed
                .or(in_need)
                .unwrap_or_else(|| forced(units, start, index));
            return ended(units, start, at);
        }
        width += unit.advance;
    }
    // A text that ends in a line feed has said all it has to say.
    Filled {
        visible: visible(units, start, units.len()),
        next: None,
    }
}

fn ended(units: &[Unit], start: usize, at: usize) -> Filled {
    Filled {
        visible: visible(units, start, at),
        next: Some(at),
    }
}

fn visible(units: &[Unit], start: usize, mut end: usize) -> usize {
    while end > start {
        match units.get(end - 1) {
            Some(unit) if is_space(unit.character) || unit.character == '\n' => end -= 1,
            _ => break,
        }
    }
    end
}

/// Where to cut a word that fills the line up to `index`: as late as the rules for marks allow, else right there.
fn forced(units: &[Unit], start: usize, index: usize) -> usize {
    (start + 1..=index)
        .rev()
        .find(|at| {
            let before = units.get(at - 1).map(|unit| unit.character);
            let after = units.get(*at).map(|unit| unit.character);
            !before.is_some_and(never_last) && !after.is_some_and(never_first)
        })
        .unwrap_or(index)
}

/// What may happen before each unit.
fn opportunities(units: &[Unit]) -> Vec<Break> {
    static SEGMENTER: icu_segmenter::LineSegmenterBorrowed<'static> =
        LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let text: String = units.iter().map(|unit| unit.character).collect();
    let mut breaks = vec![Break::No; units.len()];
    let mut found = SEGMENTER.segment_str(&text).peekable();
    // The last character before that was not a space, and the last one.
    let (mut solid, mut last) = (None, None);
    for ((index, (offset, character)), state) in
        text.char_indices().enumerate().zip(breaks.iter_mut())
    {
        while found.next_if(|at| *at < offset).is_some() {}
        let unicode = found.peek() == Some(&offset);
        if index > 0 {
            *state = decide(last, solid, character, unicode);
            if *state == Break::Allowed && belong_together(characters(units, index)) {
                *state = Break::InNeed;
            }
        }
        last = Some(character);
        if !is_space(character) {
            solid = Some(character);
        }
    }
    breaks
}

/// The characters around a place: those before it, last first, and those after it.
fn characters(
    units: &[Unit],
    at: usize,
) -> (
    impl Iterator<Item = char> + Clone,
    impl Iterator<Item = char> + Clone,
) {
    let (before, after) = units.split_at(at.min(units.len()));
    let character = |unit: &Unit| unit.character;
    (
        before.iter().rev().map(character),
        after.iter().map(character),
    )
}

fn decide(last: Option<char>, solid: Option<char>, next: char, unicode: bool) -> Break {
    if last == Some('\n') {
        return Break::Mandatory;
    }
    if solid.is_some_and(never_last) || never_first(next) || last == Some(MARK) {
        return Break::No;
    }
    // Unicode does not know which way a curly quote looks; beside Chinese it does.
    let before_quote = last.is_some_and(is_east_asian) && matches!(next, '\u{2018}' | '\u{201c}');
    let after_quote = matches!(last, Some('\u{2019}' | '\u{201d}')) && is_east_asian(next);
    if unicode || before_quote || after_quote {
        Break::Allowed
    } else {
        Break::No
    }
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn units(text: &str) -> Vec<Unit> {
        text.chars()
            .map(|character| {
                let advance = if is_east_asian(character) || "“”‘’".contains(character) {
                    10.0
                } else {
                    5.0
                };
                Unit {
                    character,
                    advance,
                    at_end: if super::super::kinsoku::is_full_width_closing(character) {
                        advance / 2.0
                    } else {
                        advance
                    },
                }
            })
            .collect()
    }

    fn lines(text: &str, column: f32) -> Vec<String> {
        let units = units(text);
        break_lines(&units, column)
            .into_iter()
            .map(|line| units[line].iter().map(|unit| unit.character).collect())
            .collect()
    }

    #[test]
    fn chinese_breaks_between_ideographs_but_not_before_closing_marks() {
        assert_eq!(
            lines("供应链安全，应当（每年）评估。", 55.0),
            ["供应链安全，", "应当（每年）", "评估。"]
        );
        assert_eq!(
            lines("他们说“你好”的人", 40.0),
            ["他们说", "“你好”", "的人"]
        );
    }

    #[test]
    fn english_breaks_at_spaces_and_paths_after_slashes() {
        assert_eq!(
            lines("the operator’s own (internal) register", 60.0),
            ["the", "operator’s", "own", "(internal)", "register"]
        );
        assert_eq!(
            lines("evidence/appointment.pdf", 80.0),
            ["evidence/", "appointment.pdf"]
        );
    }

    #[test]
    fn no_character_stands_alone_on_the_last_line() {
        assert_eq!(lines("供应商目录复核", 60.0), ["供应商目录", "复核"]);
        assert_eq!(lines("供应商目录复核。", 60.0), ["供应商目录", "复核。"]);
        assert_eq!(lines("supplier is a b", 70.0), ["supplier is", "a b"]);
        // Nor where that leaves one alone on the line before.
        assert_eq!(lines("不符合", 20.0), ["不符", "合"]);
        assert_eq!(lines("供应商目\n录", 60.0), ["供应商目", "录"]);
        assert_eq!(
            lines(&"a".repeat(11), 50.0),
            ["a".repeat(10), "a".to_owned()]
        );
    }

    #[test]
    fn a_digest_is_cut_and_line_feeds_break() {
        assert_eq!(
            lines(&"a".repeat(25), 50.0),
            ["a".repeat(10), "a".repeat(10), "a".repeat(5)]
        );
        assert_eq!(lines("a\n\nb\n", 50.0), ["a", "", "b"]);
        assert_eq!(lines("", 50.0), [""]);
    }

    #[test]
    fn names_of_standards_and_numbers_with_their_units_stay_in_one_piece() {
        assert_eq!(
            lines("see GB/T 43698 clause 7.1.4 [3] of it", 60.0),
            ["see", "GB/T 43698", "clause", "7.1.4 [3] of", "it"]
        );
        assert_eq!(
            lines("about 12 MiB each", 50.0),
            ["about", "12 MiB", "each"]
        );
        assert_eq!(lines("按第 3 页", 40.0), ["按", "第 3 页"]);
        // Where not even that fits, the space is a better place than the middle of a word.
        assert_eq!(lines("GB/T 43698", 30.0), ["GB/T", "43698"]);
    }

    #[test]
    fn a_mark_keeps_its_word() {
        assert_eq!(lines("判定\u{fffc} 符合", 30.0), ["判定", "\u{fffc} 符合"]);
    }

    fn text() -> impl Strategy<Value = String> {
        let character = prop_oneof![
            6 => prop::char::range('一', '丏'),
            4 => prop::char::range('a', 'f'),
            2 => Just(' '),
            1 => prop::sample::select("，。、；：？！）》】”’%（《【“‘/.-_()\n1234".chars().collect::<Vec<_>>()),
        ];
        prop::collection::vec(character, 0..120).prop_map(|text| text.into_iter().collect())
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_sticks_out(text in text(), column in 20.0f32..200.0) {
            let units = units(&text);
            let lines = break_lines(&units, column);
            let solid = |text: &str| text.chars().filter(|c| !is_space(*c) && *c != '\n').collect::<String>();
            let mut joined = String::new();
            let mut end = 0;
            for line in &lines {
                prop_assert!(line.start >= end);
                let between: String = units[end..line.start].iter().map(|unit| unit.character).collect();
                prop_assert_eq!(solid(&between), "");
                end = line.end;
                joined.extend(units[line.clone()].iter().map(|unit| unit.character));
                prop_assert!(line.len() <= 1 || width(&units[line.clone()]) <= column + 0.1);
            }
            prop_assert_eq!(solid(&joined), solid(&text));
        }

        #[test]
        fn marks_stand_where_they_may(text in text()) {
            // Wide enough for the longest run of marks a text of this kind has.
            let units = units(&text);
            let column = 400.0;
            for line in break_lines(&units, column) {
                if line.is_empty() { continue; }
                let (first, last) = (units[line.start].character, units[line.end - 1].character);
                let after_feed = line.start == 0 || units[line.start - 1].character == '\n';
                let before_feed = units[line.end..].iter().find(|unit| !is_space(unit.character)).is_none_or(|unit| unit.character == '\n');
                prop_assert!(after_feed || !never_first(first), "{first:?} begins a line");
                prop_assert!(before_feed || !never_last(last), "{last:?} ends a line");
            }
        }
    }
}
