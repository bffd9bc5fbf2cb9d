//! Changes one text of a content `.ftl` file and leaves every other byte as it is, so that a review's diff shows the review.

/// `source` with the value of message `key`, or its attribute `part`, replaced by `text`; `None` when there is no such text.
#[must_use]
pub fn replace_message_part(
    source: &str,
    key: &str,
    part: Option<&str>,
    text: &str,
) -> Option<String> {
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let starts_message = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    let names = |line: &str, name: &str| {
        line.trim_start()
            .strip_prefix(name)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let message = lines
        .iter()
        .position(|line| starts_message(line) && names(line, key))?;
    let length = lines
        .iter()
        .skip(message + 1)
        .take_while(|line| !starts_message(line) && !line.starts_with('#'))
        .count();
    let block = lines.get(message..=message + length)?;
    let is_attribute = |line: &str| line.trim_start().starts_with('.') && line.starts_with(' ');
    let first = match part {
        None => 0,
        Some(part) => block
            .iter()
            .position(|line| is_attribute(line) && names(line, &format!(".{part}")))?,
    };
    let more = block
        .iter()
        .skip(first + 1)
        .take_while(|line| !is_attribute(line) && !line.trim().is_empty())
        .count();
    let head = match part {
        None => key.to_owned(),
        Some(part) => format!("    .{part}"),
    };
    let kept = |range: &[&str]| range.concat();
    Some(format!(
        "{}{head} ={}{}",
        kept(lines.get(..message + first)?),
        written(text),
        kept(lines.get(message + first + more + 1..)?),
    ))
}

/// One line stays on the line; several stand indented below it.
fn written(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    match lines.as_slice() {
        [one] => format!(" {one}\n"),
        several => format!("\n        {}\n", several.join("\n        ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "# head\n\na = one\n    .title = first\n    .criteria =\n        x: 1\n        y: 2\n    .evidence = e\n\nab = two\n    .title = second\n";

    #[test]
    fn only_the_text_named_changes() {
        let value = replace_message_part(SOURCE, "a", None, "uno");
        assert_eq!(
            value.as_deref(),
            Some(SOURCE.replace("a = one", "a = uno").as_str())
        );
        let title = replace_message_part(SOURCE, "ab", Some("title"), "segundo");
        assert_eq!(
            title.as_deref(),
            Some(SOURCE.replace("second", "segundo").as_str())
        );
        let criteria = replace_message_part(SOURCE, "a", Some("criteria"), "x: 3\ny: 4\n");
        let expected = SOURCE.replace("x: 1", "x: 3").replace("y: 2", "y: 4");
        assert_eq!(criteria.as_deref(), Some(expected.as_str()));
    }

    #[test]
    fn what_is_not_there_is_not_made() {
        assert_eq!(replace_message_part(SOURCE, "b", None, "x"), None);
        assert_eq!(
            replace_message_part(SOURCE, "ab", Some("evidence"), "x"),
            None
        );
    }
}
