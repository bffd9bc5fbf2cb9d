//! A parsed JSON text that remembers the position of every value.

use serde::de::{DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;
use std::ops::Range;

use super::fault::{Fault, FaultKind};
use super::node::{Node, NodeValue};
use super::place::Place;
use super::read::{ReadError, read};

/// Our formats nest less than ten levels; anything deeper is refused before it can cost anything.
const MAX_DEPTH: u32 = 32;

/// A JSON text and its values.
#[derive(Debug, Clone)]
pub struct Document {
    text: String,
    root: Node,
}

impl Document {
    /// Parses UTF-8 JSON; a byte-order mark is accepted.
    ///
    /// # Errors
    /// The first place where the bytes are not UTF-8 or not JSON, or nest too deep.
    pub fn parse(bytes: &[u8]) -> Result<Document, Fault> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(error) => {
                let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let good = String::from_utf8_lossy(good);
                return Err(Fault {
                    kind: FaultKind::NotUtf8,
                    place: Place::of(&good, good.len()),
                });
            }
        };
        // One pass for syntax, so that the position of a syntax error is the parser's own.
        let raw: &RawValue = serde_json::from_str(&text).map_err(|error| Fault {
            kind: if error.is_eof() {
                FaultKind::Truncated
            } else {
                FaultKind::Syntax
            },
            place: Place::of(&text, offset_of(&text, error.line(), error.column())),
        })?;
        let root = Builder { text: &text }
            .node(raw, 0)
            .map_err(|(kind, offset)| Fault {
                kind,
                place: Place::of(&text, offset),
            })?;
        Ok(Document { text, root })
    }

    /// Reads the document as a `T`.
    ///
    /// # Errors
    /// The first fault of shape: a missing, unknown or repeated key, a wrong kind of value, an unknown value.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        read(&self.root).map_err(|ReadError { kind, offset }| Fault {
            kind,
            place: Place::of(&self.text, offset.unwrap_or(0)),
        })
    }

    /// The root value.
    #[must_use]
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The root value, for a reader that passes over what a newer version of its format added.
    pub fn root_mut(&mut self) -> &mut Node {
        &mut self.root
    }

    /// The place of the value at `path`, the last existing value on the way when the path leads nowhere.
    #[must_use]
    pub fn place(&self, path: &[PathStep<'_>]) -> Place {
        let mut node = &self.root;
        for step in path {
            match child(node, *step) {
                Some(next) => node = next,
                None => break,
            }
        }
        Place::of(&self.text, node.offset)
    }

    /// Where the value at `path` stands in [`Document::text`], in bytes; `None` when the path leads nowhere.
    #[must_use]
    pub fn span(&self, path: &[PathStep<'_>]) -> Option<Range<usize>> {
        let node = path
            .iter()
            .try_fold(&self.root, |node, step| child(node, *step))?;
        Some(node.offset..node.offset + node.length)
    }

    /// The text as written, without its byte-order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The value one step further on.
fn child<'n>(node: &'n Node, step: PathStep<'_>) -> Option<&'n Node> {
    match (&node.value, step) {
        (NodeValue::Array(items), PathStep::Index(index)) => items.get(index),
        (NodeValue::Object(entries), PathStep::Key(key)) => entries
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value),
        _ => None,
    }
}

/// The offset of the parser's line (from 1) and column (bytes, from 1; 0 at a line's very beginning).
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let mut offset = (before + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// One step of a path into a document.
#[derive(Debug, Clone, Copy)]
pub enum PathStep<'a> {
    /// Into an object.
    Key(&'a str),
    /// Into an array.
    Index(usize),
}

impl<'a> From<&'a str> for PathStep<'a> {
    fn from(key: &'a str) -> Self {
        PathStep::Key(key)
    }
}

impl From<usize> for PathStep<'_> {
    fn from(index: usize) -> Self {
        PathStep::Index(index)
    }
}

struct Builder<'t> {
    text: &'t str,
}

type Refused = (FaultKind, usize);

impl<'t> Builder<'t> {
    /// `raw` borrows from `self.text`, so the distance of the two pointers is the offset.
    fn offset(&self, raw: &RawValue) -> usize {
        (raw.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    fn node(&self, raw: &'t RawValue, depth: u32) -> Result<Node, Refused> {
        let offset = self.offset(raw);
        if depth > MAX_DEPTH {
            return Err((FaultKind::TooDeep, offset));
        }
        let json = raw.get();
        let syntax = |_| (FaultKind::Syntax, offset);
        let value = match json.as_bytes().first() {
            Some(b'{') => {
                let Pairs(pairs) = serde_json::from_str(json).map_err(syntax)?;
                let mut entries = Vec::with_capacity(pairs.len());
                for (key, child) in pairs {
                    entries.push((key, self.node(child, depth + 1)?));
                }
                NodeValue::Object(entries)
            }
            Some(b'[') => {
                let Items(items) = serde_json::from_str(json).map_err(syntax)?;
                let mut nodes = Vec::with_capacity(items.len());
                for child in items {
                    nodes.push(self.node(child, depth + 1)?);
                }
                NodeValue::Array(nodes)
            }
            Some(b'"') => NodeValue::String(serde_json::from_str(json).map_err(syntax)?),
            Some(b't') => NodeValue::Boolean(true),
            Some(b'f') => NodeValue::Boolean(false),
            Some(b'n') => NodeValue::Null,
            _ => NodeValue::Number(serde_json::from_str(json).map_err(syntax)?),
        };
        Ok(Node {
            offset,
            length: json.len(),
            value,
        })
    }
}

/// The entries of an object as written, repeated keys included.
struct Pairs<'t>(Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> serde::Deserialize<'de> for Pairs<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairsVisitor;
        impl<'de> Visitor<'de> for PairsVisitor {
            type Value = Vec<(String, &'de RawValue)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }
        deserializer.deserialize_map(PairsVisitor).map(Pairs)
    }
}

/// The elements of an array as written.
struct Items<'t>(Vec<&'t RawValue>);

impl<'de: 't, 't> serde::Deserialize<'de> for Items<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ItemsVisitor;
        impl<'de> Visitor<'de> for ItemsVisitor {
            type Value = Vec<&'de RawValue>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(items)
            }
        }
        deserializer.deserialize_seq(ItemsVisitor).map(Items)
    }
}
