//! Texts made alike for searching: upper and lower case, full-width and half-width forms, the shapes of quotation marks and white space.
//!
//! One character becomes one character, so that a place in the folded text is a place in the text. Traditional and simplified characters stay apart:
//! content is written in simplified ones.

/// The text with every character folded.
pub(super) fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

fn fold(character: char) -> char {
    let narrow = match character {
        // Full-width forms of ASCII stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0),
        '\u{2018}' | '\u{2019}' => Some('\''),
        '\u{201c}' | '\u{201d}' => Some('"'),
        '\u{2010}'..='\u{2014}' => Some('-'),
        other if other.is_whitespace() => Some(' '),
        other => Some(other),
    };
    let narrow = narrow.unwrap_or(character);
    narrow.to_lowercase().next().unwrap_or(narrow)
}

/// Characters before and after what was found.
const BEFORE: usize = 28;
const AFTER: usize = 60;

/// The part of `text` around what was found `at` bytes into its folded form, and what was found as it stands there.
pub(super) fn excerpt(text: &str, folded: &str, at: usize, length: usize) -> (String, String) {
    let characters = |part: Option<&str>| part.map_or(0, |part| part.chars().count());
    let start = characters(folded.get(..at));
    let end = start + characters(folded.get(at..at + length));
    let all: Vec<char> = text.chars().collect();
    let from = word_start(&all, start.saturating_sub(BEFORE), start);
    let to = word_end(&all, (end + AFTER).min(all.len()), end);
    let piece = |from: usize, to: usize| -> String {
        let piece = all.get(from..to).unwrap_or_default().iter();
        piece
            .map(|one| if one.is_control() { ' ' } else { *one })
            .collect()
    };
    let lead = if from > 0 { "\u{2026}" } else { "" };
    let tail = if to < all.len() { "\u{2026}" } else { "" };
    (
        format!("{lead}{}{tail}", piece(from, to).trim()),
        piece(start, end),
    )
}

fn in_word(all: &[char], at: usize) -> bool {
    let latin = |at: usize| all.get(at).is_some_and(char::is_ascii_alphanumeric);
    at > 0 && latin(at - 1) && latin(at)
}

/// Moves into the text, at most up to `limit`, so as not to cut a Latin word.
fn word_start(all: &[char], mut at: usize, limit: usize) -> usize {
    while at < limit && in_word(all, at) {
        at += 1;
    }
    at
}

fn word_end(all: &[char], mut at: usize, limit: usize) -> usize {
    while at > limit && in_word(all, at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_and_marks_do_not_matter() {
        for (text, alike) in [
            ("ＳＢＯＭ", "sbom"),
            ("Operator’s", "operator's"),
            ("７．１．４\u{3000}［３］", "7.1.4 [3]"),
            ("供应商", "供应商"),
            ("İstanbul", "istanbul"),
        ] {
            assert_eq!(folded(text), alike);
            assert_eq!(folded(text).chars().count(), text.chars().count());
        }
    }

    #[test]
    fn an_excerpt_shows_what_was_found_as_written_and_cuts_no_word() {
        let text = "应在隔离环境中验证ＳＢＯＭ的完整性。".to_owned() + &"后文".repeat(60);
        let alike = folded(&text);
        let at = alike.find("sbom").expect("it is there");
        let (excerpt, found) = excerpt(&text, &alike, at, 4);
        assert_eq!(found, "ＳＢＯＭ");
        assert!(excerpt.contains("验证ＳＢＯＭ的"), "{excerpt}");
        assert!(
            excerpt.starts_with("应在隔离") && excerpt.ends_with('…'),
            "{excerpt}"
        );
        let text =
            "Interoperability requirements of the integrated operational environment are tested";
        let alike = folded(text);
        let at = alike.find("tested").expect("it is there");
        let (cut, _) = super::excerpt(text, &alike, at, 6);
        let first = cut
            .trim_start_matches('…')
            .split(' ')
            .next()
            .expect("a word");
        assert!(
            cut.starts_with('…') && text.split(' ').any(|word| word == first),
            "{cut}"
        );
    }
}
