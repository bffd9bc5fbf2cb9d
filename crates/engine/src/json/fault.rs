//! What can be wrong with a JSON file, without words.

use super::place::Place;

/// The kind of a JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonType {
    /// `null`
    Null,
    /// `true`, `false`
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// `[…]`
    Array,
    /// `{…}`
    Object,
}

impl JsonType {
    /// The stable name, for message ids (`json-type-string`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            JsonType::Null => "null",
            JsonType::Boolean => "boolean",
            JsonType::Number => "number",
            JsonType::String => "string",
            JsonType::Array => "array",
            JsonType::Object => "object",
        }
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The file ends in the middle of a value.
    Truncated,
    /// This is not JSON.
    Syntax,
    /// Nested deeper than any of our formats.
    TooDeep,
    /// A required key is missing from the object here.
    MissingKey(&'static str),
    /// A key nobody reads; a misspelt key would otherwise be a lost answer.
    UnknownKey {
        /// The key as written.
        key: String,
        /// The keys that exist here.
        known: &'static [&'static str],
    },
    /// The same key twice; one of the two would be lost.
    DuplicateKey(String),
    /// A value outside a closed list.
    UnknownValue {
        /// The value as written.
        value: String,
        /// The values that exist.
        known: &'static [&'static str],
    },
    /// Another kind of value is needed here.
    WrongType {
        /// What stands there.
        found: JsonType,
        /// What is needed.
        needed: JsonType,
    },
    /// A whole number in range is needed.
    NumberOutOfRange,
}

/// One fault and where it is.
#[must_use]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where.
    pub place: Place,
}
