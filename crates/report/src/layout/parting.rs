//! Where the lines of a cell part that the end of a page comes between. Which rows stay whole is decided in `table`.

use super::pages::TOGETHER;
use crate::draw::{Belongs, Item};
use crate::text::Line;

/// How many of the lines that fit stay. What is said in both languages, if it is short, is not parted; of a paragraph
/// neither the first line nor the last one is left alone.
pub(super) fn well_parted(lines: &[Line], fitting: usize) -> usize {
    let (before, after) = lines.split_at(fitting.min(lines.len()));
    let Some(last) = before.last().filter(|line| !is_white(line)) else {
        return fitting;
    };
    let inked = |line: &&Line| !is_white(line);
    let block = before.iter().rev().take_while(inked).count();
    let rest = after.iter().take_while(inked).count();
    let start = fitting - block;
    let parts = lines.iter().skip(start).take(block + rest);
    let said_twice = parts.map(paragraph).any(|part| part != paragraph(last));
    if start > 0 && rest > 0 && said_twice && block + rest <= TOGETHER {
        return start;
    }
    let same = |line: &&Line| paragraph(line) == paragraph(last) && !is_white(line);
    let left = before.iter().rev().take_while(same).count();
    let ahead = after.iter().take_while(same).count();
    match (left, ahead) {
        (_, 0) => fitting,
        (1, _) => fitting - 1,
        // Three lines are too few to part; where nothing stands before them they are parted all the same.
        (2, 1) if fitting == 2 => fitting,
        (2, 1) => fitting - 2,
        (_, 1) => fitting - 1,
        _ => fitting,
    }
}

/// The paragraph a line is of.
fn paragraph(line: &Line) -> Option<Belongs> {
    match line.items.first() {
        Some(Item::Belongs(belongs)) => Some(*belongs),
        _ => None,
    }
}

/// Whether nothing is seen on a line; the line feed of an empty one is drawn as a space.
pub(super) fn is_white(line: &Line) -> bool {
    line.items.iter().all(|item| match item {
        Item::Belongs(_) | Item::Link(..) => true,
        Item::Text(run) => run.glyphs.iter().all(|glyph| glyph.written == ' '),
        Item::Line(..) | Item::Rect(..) | Item::Polygon(..) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Area, Colour, Paint, Role, Structure};

    /// A line a letter, of the paragraph with this letter; a space is a white line.
    fn lines(letters: &str) -> Vec<Line> {
        let mut structure = Structure::default();
        let parts: Vec<_> = ('a'..='z')
            .map(|_| structure.add(Role::Paragraph, None))
            .collect();
        let line = |letter: char| {
            let part = ('a'..='z').position(|one| one == letter);
            let items = part.map(|part| {
                let area = Area {
                    x: 0.0,
                    y: 0.0,
                    width: 1.0,
                    height: 1.0,
                };
                vec![
                    Item::Belongs(Belongs::To(parts[part])),
                    Item::Rect(area, Paint::Fill(Colour(0, 0, 0))),
                ]
            });
            Line {
                height: 12.0,
                width: 1.0,
                items: items.unwrap_or_default(),
            }
        };
        letters.chars().map(line).collect()
    }

    #[track_caller]
    fn check(letters: &str, fitting: usize, stay: &str) {
        let kept = well_parted(&lines(letters), fitting);
        let stays: String = letters.chars().take(kept).collect();
        assert_eq!(stays, stay, "{letters:?} where {fitting} fit");
    }

    #[test]
    fn neither_the_first_line_of_a_paragraph_nor_its_last_is_left_alone() {
        check("aaaaaaaaaa", 6, "aaaaaa");
        check("aaaaaaaaaa", 9, "aaaaaaaa");
        check("aaaaaaaaabbbb", 10, "aaaaaaaaa");
        check("aaaaaaaaabbb", 11, "aaaaaaaaa");
        check("aaaaaaaaab", 9, "aaaaaaaaa");
        // Nothing stands before them: there is no better place.
        check("aaa", 2, "aa");
        check("aaa", 1, "");
    }

    #[test]
    fn what_is_short_is_not_parted_from_the_same_in_the_other_language() {
        check("aabb ccdd", 7, "aabb ");
        check("aabb ccdd", 8, "aabb ");
        check("aabb ccdd", 5, "aabb ");
        check("aabb ccdd", 4, "aabb");
        // One paragraph may, and so may what is long.
        check("aabb cccc", 7, "aabb cc");
        check("aabb cccccddddd", 12, "aabb cccccdd");
    }

    #[test]
    fn an_empty_line_of_a_note_is_white() {
        use crate::draw::Fonts;
        use crate::layout::look::BODY;
        use crate::text::Typesetter;
        let mut typesetter = Typesetter::new(Fonts::built_in().unwrap());
        let note = BODY.written("现场访谈\n\n核对记录");
        let white: Vec<bool> = typesetter
            .lines(&note, 200.0)
            .iter()
            .map(is_white)
            .collect();
        assert_eq!(white, [false, true, false]);
    }
}
