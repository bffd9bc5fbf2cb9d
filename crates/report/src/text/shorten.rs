//! Fits a text to its room. Cuts it to so many lines, with an ellipsis where it goes on: for pages that have only so much,
//! such as the summary; whoever cuts says where the whole text stands. Or spreads it over its lines, for titles.

use super::kinsoku::is_east_asian;
use super::typeset::{Para, Span, Typesetter};

/// What stands where a text goes on: dots in the middle of the line in Chinese, at its foot elsewhere.
const ELLIPSIS: [&str; 2] = ["\u{2026}", "..."];

impl Typesetter {
    /// The paragraph, or as much of it as `most` lines of this column hold, with an ellipsis.
    pub(crate) fn shortened(&mut self, para: Para, column: f32, most: usize) -> Para {
        if self.lines(&para, column).len() <= most {
            return para;
        }
        // Between `kept` characters, which fit, and `lost`, which do not.
        let (mut kept, mut lost) = (0, characters(&para));
        while kept + 1 < lost {
            let middle = usize::midpoint(kept, lost);
            if self.lines(&cut(&para, middle), column).len() <= most {
                kept = middle;
            } else {
                lost = middle;
            }
        }
        cut(&para, kept)
    }

    /// The narrowest column in which the paragraph has no more lines than in this one: its lines are about as long as each
    /// other there, as those of a title should be.
    pub(crate) fn balanced(&mut self, para: &Para, column: f32) -> f32 {
        let most = self.lines(para, column).len();
        if most < 2 {
            return column;
        }
        let (mut narrow, mut wide) = (0.0, column);
        while wide - narrow > 2.0 {
            let middle = f32::midpoint(narrow, wide);
            if self.lines(para, middle).len() <= most {
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        wide
    }
}

fn characters(para: &Para) -> usize {
    let texts = para.spans.iter().map(|span| match span {
        Span::Text(text, _) => text.chars().count(),
        Span::Mark(..) => 0,
    });
    texts.sum()
}

/// The first characters of a paragraph and an ellipsis; marks before them stay.
fn cut(para: &Para, mut characters: usize) -> Para {
    let mut spans = Vec::new();
    for span in &para.spans {
        match span {
            Span::Mark(..) => spans.push(span.clone()),
            Span::Text(text, style) => {
                let short: String = text.chars().take(characters).collect();
                if short.len() == text.len() {
                    characters -= text.chars().count();
                    spans.push(span.clone());
                    continue;
                }
                let end = short.trim_end_matches(is_loose);
                let [chinese, latin] = ELLIPSIS;
                let dots = if text.chars().any(is_east_asian) {
                    chinese
                } else {
                    latin
                };
                spans.push(Span::Text(format!("{end}{dots}"), *style));
                break;
            }
        }
    }
    Para {
        spans,
        ..para.clone()
    }
}

/// What does not stand before an ellipsis.
fn is_loose(character: char) -> bool {
    character.is_whitespace()
        || ",;:.-\u{2013}\u{2014}\u{3001}\u{3002}\u{ff0c}\u{ff1a}\u{ff1b}\u{2026}([\u{ff08}\u{300a}\u{201c}\u{2018}"
            .contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::{Colour, Face, Fonts};
    use crate::text::{Align, Script, Style};
    use proptest::prelude::*;

    fn para(text: &str) -> Para {
        let style = Style {
            face: Face::Regular,
            size: 10.0,
            colour: Colour(0, 0, 0),
        };
        Para {
            spans: vec![
                Span::Text("7.1 ".to_owned(), style),
                Span::Text(text.to_owned(), style),
            ],
            script: Script::AsWritten,
            align: Align::Left,
            leading: 16.0,
            above: 0.0,
            link: None,
        }
    }

    fn shortened(text: &str, column: f32, most: usize) -> String {
        let mut typesetter = Typesetter::new(Fonts::built_in().unwrap());
        let short = typesetter.shortened(para(text), column, most);
        assert!(typesetter.lines(&short, column).len() <= most);
        short.text()
    }

    #[test]
    fn what_fits_stays_and_what_does_not_ends_in_an_ellipsis() {
        assert_eq!(shortened("供应商", 80.0, 1), "7.1 供应商");
        assert_eq!(
            shortened("供应商目录、复核名单", 80.0, 1),
            "7.1 供应商目录…"
        );
        assert_eq!(shortened("供应商、目录复核", 70.0, 1), "7.1 供应商…");
        assert_eq!(
            shortened("a register of suppliers", 80.0, 1),
            "7.1 a register of..."
        );
    }

    #[test]
    fn lines_of_a_title_are_about_as_long_as_each_other() {
        let mut typesetter = Typesetter::new(Fonts::built_in().unwrap());
        let title = para("Supply chain security self-assessment");
        let before: Vec<f32> = typesetter
            .lines(&title, 140.0)
            .iter()
            .map(|line| line.width)
            .collect();
        let column = typesetter.balanced(&title, 140.0);
        let after: Vec<f32> = typesetter
            .lines(&title, column)
            .iter()
            .map(|line| line.width)
            .collect();
        let spread = |widths: &[f32]| widths[0] - widths[1];
        assert_eq!((before.len(), after.len()), (2, 2));
        assert!(
            spread(&after).abs() < spread(&before),
            "{before:?} {after:?}"
        );
        assert_eq!(typesetter.balanced(&title, 400.0), 400.0);
    }

    proptest! {
        #[test]
        fn it_keeps_to_its_lines(text in "[一-丏a-f ，。（）]{0,120}", column in 60.0f32..200.0, most in 1usize..4) {
            let short = shortened(&text, column, most);
            let whole = format!("7.1 {text}");
            prop_assert!(short == whole || short.ends_with('…') || short.ends_with("..."), "{}", short);
        }
    }
}
