//! JSON values that remember where they stand.

use super::fault::JsonType;

/// A value and where it begins.
#[derive(Debug, Clone)]
pub struct Node {
    pub(super) offset: usize,
    pub(super) length: usize,
    /// The value itself.
    pub value: NodeValue,
}

/// A JSON value whose children carry positions.
#[derive(Debug, Clone)]
pub enum NodeValue {
    /// `null`
    Null,
    /// `true`, `false`
    Boolean(bool),
    /// A number as written.
    Number(serde_json::Number),
    /// A string, unescaped.
    String(String),
    /// The elements.
    Array(Vec<Node>),
    /// The entries in order, repeated keys included.
    Object(Vec<(String, Node)>),
}

impl Node {
    pub(super) fn json_type(&self) -> JsonType {
        match &self.value {
            NodeValue::Null => JsonType::Null,
            NodeValue::Boolean(_) => JsonType::Boolean,
            NodeValue::Number(_) => JsonType::Number,
            NodeValue::String(_) => JsonType::String,
            NodeValue::Array(_) => JsonType::Array,
            NodeValue::Object(_) => JsonType::Object,
        }
    }
}
