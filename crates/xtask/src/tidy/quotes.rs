//! Quotation marks and apostrophes in what people read are typographic, in both languages: “ ” and ’. Straight ones stay where they are
//! code: in placeables, between backticks, in comments.

use crate::failure::Failure;
use crate::workspace::{self, files, root, shown};

pub(super) fn findings() -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    for folder in ["standards", "ui/locales"] {
        for path in files(&root().join(folder), &["ftl"])? {
            found.extend(judge(&shown(&path), &workspace::read(&path)?));
        }
    }
    Ok(found)
}

fn judge(path: &str, text: &str) -> Vec<String> {
    let lines = (1..).zip(text.lines());
    lines
        .filter(|(_, line)| !line.starts_with('#'))
        .filter_map(|(number, line)| {
            let mark = straight(line)?;
            Some(format!(
                "{path}:{number}: a straight {mark} in prose; write “ ” or ’"
            ))
        })
        .collect()
}

/// The first straight mark of a line outside code.
fn straight(line: &str) -> Option<char> {
    let (mut braces, mut is_code) = (0_usize, false);
    for character in line.chars() {
        match character {
            '{' => braces += 1,
            '}' => braces = braces.saturating_sub(1),
            '`' => is_code = !is_code,
            '"' | '\'' if braces == 0 && !is_code => return Some(character),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn straight_marks_in_prose_are_found_and_those_in_code_are_not() {
        let text = "# it's a comment\na = it's\nb = “it’s”\nc = {\" \"}x `\"y\"` { $z }\n    .text = \"no\"\n";
        assert_eq!(
            judge("en.ftl", text),
            [
                "en.ftl:2: a straight ' in prose; write “ ” or ’",
                "en.ftl:5: a straight \" in prose; write “ ” or ’"
            ]
        );
    }
}
