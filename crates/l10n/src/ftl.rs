//! Reads a content `.ftl` file into plain messages with line numbers and placeables. Content is compiled by the engine,
//! which must not know Fluent; this is the only translation between the two.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use lianheng_engine::pack::{Message, MessageFile, MessageText};
use std::collections::BTreeMap;

/// Parses `source`, the content of the file at `path`. Faults are kept in the result with their lines; what parsed is kept too.
#[must_use]
pub fn read_messages(path: &str, source: &str) -> MessageFile {
    let mut file = MessageFile {
        path: path.to_owned(),
        ..MessageFile::default()
    };
    let resource = match parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                file.syntax_faults.push(line_of(source, error.pos.start));
            }
            resource
        }
    };
    let starts = message_lines(source);
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name.to_owned();
        let line = starts
            .get(message.id.name)
            .map_or(1, |lines| lines.first().copied().unwrap_or(1));
        if let Some(repeated) = starts.get(message.id.name).and_then(|lines| lines.get(1))
            && file.messages.contains_key(&id)
        {
            file.repeated.push((id.clone(), *repeated));
        }
        let attributes = message
            .attributes
            .iter()
            .map(|attribute| (attribute.id.name.to_owned(), text_of(&attribute.value)))
            .collect();
        file.messages.insert(
            id,
            Message {
                line,
                value: message.value.as_ref().map(text_of),
                attributes,
            },
        );
    }
    file
}

fn line_of(source: &str, offset: usize) -> u32 {
    let before = source.as_bytes().get(..offset).unwrap_or_default();
    1 + u32::try_from(before.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(u32::MAX)
}

/// The lines on which each message starts. The syntax tree carries no positions, and a message always starts in the first column.
fn message_lines(source: &str) -> BTreeMap<&str, Vec<u32>> {
    let mut lines: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (number, line) in (1u32..).zip(source.lines()) {
        if let Some((id, _)) = line.split_once('=')
            && line.starts_with(|first: char| first.is_ascii_alphabetic())
        {
            lines.entry(id.trim_end()).or_default().push(number);
        }
    }
    lines
}

fn text_of(pattern: &Pattern<&str>) -> MessageText {
    let mut text = MessageText::default();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.text.push_str(value),
            PatternElement::Placeable { expression } => {
                let name = match expression {
                    Expression::Inline(InlineExpression::VariableReference { id }) => {
                        format!("${}", id.name)
                    }
                    Expression::Inline(InlineExpression::StringLiteral { value }) => {
                        text.text.push_str(value);
                        continue;
                    }
                    Expression::Inline(_) => "expression".to_owned(),
                    Expression::Select { .. } => "select".to_owned(),
                };
                text.text.push_str(&format!("{{{name}}}"));
                text.placeables.insert(name);
            }
        }
    }
    text
}
