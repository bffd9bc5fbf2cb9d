//! A `serde` deserializer over positioned values whose errors are faults with places instead of English sentences.

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use std::fmt;

use super::fault::{FaultKind, JsonType};
use super::node::{Node, NodeValue};

/// A fault on its way up; the innermost value that knows its place fills it in.
#[derive(Debug)]
pub(super) struct ReadError {
    pub(super) kind: FaultKind,
    pub(super) offset: Option<usize>,
}

impl ReadError {
    fn new(kind: FaultKind) -> Self {
        ReadError { kind, offset: None }
    }

    fn at(mut self, offset: usize) -> Self {
        self.offset.get_or_insert(offset);
        self
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    fn custom<T: fmt::Display>(_message: T) -> Self {
        // Our types have no custom deserialisation; integer overflow is what is left.
        ReadError::new(FaultKind::NumberOutOfRange)
    }

    fn missing_field(field: &'static str) -> Self {
        ReadError::new(FaultKind::MissingKey(field))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        ReadError::new(FaultKind::UnknownKey {
            key: field.to_owned(),
            known: expected,
        })
    }

    fn duplicate_field(field: &'static str) -> Self {
        ReadError::new(FaultKind::DuplicateKey(field.to_owned()))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        ReadError::new(FaultKind::UnknownValue {
            value: variant.to_owned(),
            known: expected,
        })
    }
}

pub(super) fn read<T: DeserializeOwned>(root: &Node) -> Result<T, ReadError> {
    T::deserialize(Cursor(root))
}

#[derive(Clone, Copy)]
struct Cursor<'a>(&'a Node);

impl<'a> Cursor<'a> {
    fn wrong<T>(self, needed: JsonType) -> Result<T, ReadError> {
        Err(ReadError::new(FaultKind::WrongType {
            found: self.0.json_type(),
            needed,
        })
        .at(self.0.offset))
    }

    fn visit<'de, V: Visitor<'de>>(
        self,
        needed: JsonType,
        visitor: V,
    ) -> Result<V::Value, ReadError>
    where
        'a: 'de,
    {
        if self.0.json_type() != needed {
            return self.wrong(needed);
        }
        de::Deserializer::deserialize_any(self, visitor)
    }
}

macro_rules! typed {
    ($($method:ident => $needed:ident),+ $(,)?) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            self.visit(JsonType::$needed, visitor)
        })+
    };
}

impl<'de> de::Deserializer<'de> for Cursor<'de> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let offset = self.0.offset;
        match &self.0.value {
            NodeValue::Null => visitor.visit_unit(),
            NodeValue::Boolean(value) => visitor.visit_bool(*value),
            NodeValue::String(text) => visitor.visit_str(text),
            NodeValue::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(value), _) => visitor.visit_u64(value),
                (None, Some(value)) => visitor.visit_i64(value),
                // Where a whole number is needed, serde refuses it as out of range.
                (None, None) => match number.as_f64() {
                    Some(value) => visitor.visit_f64(value),
                    None => Err(ReadError::new(FaultKind::NumberOutOfRange)),
                },
            },
            NodeValue::Array(items) => visitor.visit_seq(Elements(items.iter())),
            NodeValue::Object(entries) => visitor.visit_map(Entries {
                rest: entries.iter(),
                seen: Vec::new(),
                value: None,
            }),
        }
        .map_err(|error| error.at(offset))
    }

    typed! {
        deserialize_bool => Boolean,
        deserialize_u8 => Number, deserialize_u16 => Number, deserialize_u32 => Number, deserialize_u64 => Number,
        deserialize_i8 => Number, deserialize_i16 => Number, deserialize_i32 => Number, deserialize_i64 => Number,
        deserialize_f64 => Number,
        deserialize_str => String, deserialize_string => String,
        deserialize_seq => Array, deserialize_map => Object,
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self.0.value {
            NodeValue::Null => visitor.visit_none(),
            NodeValue::Boolean(_)
            | NodeValue::Number(_)
            | NodeValue::String(_)
            | NodeValue::Array(_)
            | NodeValue::Object(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.visit(JsonType::Object, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let NodeValue::String(text) = &self.0.value else {
            return self.wrong(JsonType::String);
        };
        visitor
            .visit_enum(Name(text))
            .map_err(|error| error.at(self.0.offset))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        i128 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

struct Elements<'a>(std::slice::Iter<'a, Node>);

impl<'de> SeqAccess<'de> for Elements<'de> {
    type Error = ReadError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, ReadError> {
        self.0
            .next()
            .map(|node| seed.deserialize(Cursor(node)))
            .transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

struct Entries<'a> {
    rest: std::slice::Iter<'a, (String, Node)>,
    seen: Vec<&'a str>,
    value: Option<&'a Node>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ReadError> {
        let Some((key, value)) = self.rest.next() else {
            return Ok(None);
        };
        // Maps would silently keep the last of two; structs report it too, but only after the value was read.
        if self.seen.contains(&key.as_str()) {
            return Err(ReadError::new(FaultKind::DuplicateKey(key.clone())).at(value.offset));
        }
        self.seen.push(key);
        self.value = Some(value);
        seed.deserialize(key.as_str().into_deserializer())
            .map(Some)
            .map_err(|error: ReadError| error.at(value.offset))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        match self.value.take() {
            Some(node) => seed.deserialize(Cursor(node)),
            None => Err(ReadError::new(FaultKind::Syntax)),
        }
    }
}

/// A closed vocabulary's name; none of our enums carries data.
struct Name<'a>(&'a str);

impl<'de> EnumAccess<'de> for Name<'_> {
    type Error = ReadError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), ReadError> {
        let value = seed.deserialize(self.0.into_deserializer())?;
        Ok((value, self))
    }
}

impl<'de> VariantAccess<'de> for Name<'_> {
    type Error = ReadError;

    fn unit_variant(self) -> Result<(), ReadError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        _seed: T,
    ) -> Result<T::Value, ReadError> {
        Err(ReadError::new(FaultKind::Syntax))
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _len: usize,
        _visitor: V,
    ) -> Result<V::Value, ReadError> {
        Err(ReadError::new(FaultKind::Syntax))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, ReadError> {
        Err(ReadError::new(FaultKind::Syntax))
    }
}
