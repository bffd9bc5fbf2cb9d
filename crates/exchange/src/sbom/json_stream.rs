//! A JSON document record by record: the big arrays are handed over one element at a time, and only the keys that are read
//! are kept, so that memory follows what is used and not what somebody sends. Bounds are checked before anything is stored.

use lianheng_engine::json::JsonType;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

use super::locate::locate;
use super::model::SbomFormat;
use super::reading::Reading;
use super::text::{offset_of, place_of};
use super::trail::{Refusal, Step, Tree, written};
use crate::fault::{Counted, SbomFault, SbomFaultKind, excerpt};

/// How a key of the document's root is handed over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Handover {
    /// As one value.
    Whole,
    /// Element by element.
    Elements,
}

/// What of a document is read.
pub(super) struct Wanted {
    pub(super) root: &'static [(&'static str, Handover)],
    /// Keys of everything below.
    pub(super) below: &'static [&'static str],
}

/// Takes the values of the root, each with the path to it.
type Sink<'s> = dyn FnMut(&Tree, &[Step]) -> Result<(), Refusal> + 's;

/// Reads the document and hands over what is wanted.
///
/// # Errors
/// The first thing wrong with it, or that the sink refused.
pub(super) fn stream(
    text: &str,
    format: Option<SbomFormat>,
    wanted: &Wanted,
    limits: &Reading<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), SbomFault> {
    let mut state = State {
        wanted,
        limits,
        path: Vec::new(),
        values: 0,
        refusal: None,
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let root = Root {
        state: &mut state,
        sink,
    };
    let read = root
        .deserialize(&mut deserializer)
        .and_then(|()| deserializer.end());
    match (read, state.refusal) {
        (Ok(()), _) => Ok(()),
        (Err(_), Some(refusal)) => Err(SbomFault {
            format,
            place: place_of(text, locate(text, &refusal.path)),
            path: written(&refusal.path),
            kind: refusal.kind,
        }),
        (Err(error), None) => Err(syntax_fault(text, format, &error, &state.path)),
    }
}

/// What the JSON parser itself found wrong.
fn syntax_fault(
    text: &str,
    format: Option<SbomFormat>,
    error: &serde_json::Error,
    path: &[Step],
) -> SbomFault {
    SbomFault {
        format,
        place: place_of(text, offset_of(text, error.line(), error.column())),
        path: written(path),
        kind: if error.is_eof() {
            SbomFaultKind::Truncated
        } else {
            SbomFaultKind::Syntax
        },
    }
}

struct State<'a> {
    wanted: &'a Wanted,
    limits: &'a Reading<'a>,
    /// Where the reading is; kept as it was when it stopped.
    path: Vec<Step>,
    /// Values kept of the record being read.
    values: usize,
    refusal: Option<Refusal>,
}

impl State<'_> {
    /// Notes what is wrong here. serde's error carries nothing: the refusal does.
    fn refuse<E: Error>(&mut self, kind: SbomFaultKind) -> E {
        let path = self.path.clone();
        self.refuse_at(Refusal { kind, path })
    }

    fn refuse_at<E: Error>(&mut self, refusal: Refusal) -> E {
        self.refusal.get_or_insert(refusal);
        E::custom("refused")
    }

    fn wrong_type<E: Error>(&mut self, found: JsonType, needed: JsonType) -> E {
        self.refuse(SbomFaultKind::WrongType { found, needed })
    }

    fn count<E: Error>(&mut self) -> Result<(), E> {
        self.values += 1;
        if self.values > self.limits.record {
            return Err(self.refuse(SbomFaultKind::TooMany {
                what: Counted::Values,
                limit: self.limits.record,
            }));
        }
        Ok(())
    }

    fn deepen<E: Error>(&mut self) -> Result<(), E> {
        if self.path.len() >= self.limits.depth {
            return Err(self.refuse(SbomFaultKind::TooDeep {
                limit: self.limits.depth,
            }));
        }
        Ok(())
    }

    fn check_text<E: Error>(&mut self, text: &str) -> Result<(), E> {
        if text.len() > self.limits.text {
            return Err(self.refuse(SbomFaultKind::TextTooLong {
                length: text.len(),
                limit: self.limits.text,
            }));
        }
        Ok(())
    }
}

/// A key, when it is one of those asked for.
struct Key<'k>(&'k dyn Fn(&str) -> Option<&'static str>);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Option<&'static str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok((self.0)(key))
    }
}

/// Visits values of another kind than the one needed.
macro_rules! refuse_scalars {
    ($needed:expr) => {
        fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
            Err(self.state.wrong_type(JsonType::Boolean, $needed))
        }
        fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
            Err(self.state.wrong_type(JsonType::Number, $needed))
        }
        fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
            Err(self.state.wrong_type(JsonType::Number, $needed))
        }
        fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
            Err(self.state.wrong_type(JsonType::Number, $needed))
        }
        fn visit_str<E: Error>(self, _: &str) -> Result<Self::Value, E> {
            Err(self.state.wrong_type(JsonType::String, $needed))
        }
    };
}

struct Root<'a, 's, 'k> {
    state: &'a mut State<'s>,
    sink: &'a mut Sink<'k>,
}

impl<'de> DeserializeSeed<'de> for Root<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Root<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    refuse_scalars!(JsonType::Object);

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Err(self.state.wrong_type(JsonType::Null, JsonType::Object))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(self.state.wrong_type(JsonType::Array, JsonType::Object))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Root { state, sink } = self;
        let mut seen: Vec<&'static str> = Vec::new();
        let known = state.wanted.root;
        let find = |key: &str| {
            known
                .iter()
                .find(|(name, _)| *name == key)
                .map(|(name, _)| *name)
        };
        while let Some(key) = map.next_key_seed(Key(&find))? {
            let Some(key) = key else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            state.path.push(Step::Key(key));
            if seen.contains(&key) {
                return Err(state.refuse(SbomFaultKind::DuplicateField(excerpt(key))));
            }
            seen.push(key);
            state.values = 0;
            if known.contains(&(key, Handover::Elements)) {
                map.next_value_seed(Elements {
                    state: &mut *state,
                    sink: &mut *sink,
                })?;
            } else {
                let tree = map.next_value_seed(Value(&mut *state))?;
                sink(&tree, &state.path).map_err(|refusal| state.refuse_at(refusal))?;
            }
            state.path.pop();
        }
        Ok(())
    }
}

/// An array whose elements go to the sink one by one.
struct Elements<'a, 's, 'k> {
    state: &'a mut State<'s>,
    sink: &'a mut Sink<'k>,
}

impl<'de> DeserializeSeed<'de> for Elements<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Elements<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    refuse_scalars!(JsonType::Array);

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(self.state.wrong_type(JsonType::Object, JsonType::Array))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Elements { state, sink } = self;
        for index in 0.. {
            state.path.push(Step::Index(index));
            state.values = 0;
            let Some(tree) = seq.next_element_seed(Value(&mut *state))? else {
                break;
            };
            sink(&tree, &state.path).map_err(|refusal| state.refuse_at(refusal))?;
            state.path.pop();
        }
        state.path.pop();
        Ok(())
    }
}

/// A value with the wanted keys below it.
struct Value<'a, 's>(&'a mut State<'s>);

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        self.0.count()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_, '_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Tree, E> {
        Ok(Tree::Boolean)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Tree, E> {
        Ok(Tree::Number)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Tree, E> {
        Ok(Tree::Number)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Tree, E> {
        Ok(Tree::Number)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree, E> {
        self.0.check_text(text)?;
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let state = self.0;
        state.deepen()?;
        let mut list = Vec::new();
        loop {
            state.path.push(Step::Index(list.len()));
            let Some(tree) = seq.next_element_seed(Value(&mut *state))? else {
                break;
            };
            list.push(tree);
            state.path.pop();
        }
        state.path.pop();
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let state = self.0;
        state.deepen()?;
        let mut entries: Vec<(&'static str, Tree)> = Vec::new();
        let known = state.wanted.below;
        let find = |key: &str| known.iter().find(|name| **name == key).copied();
        while let Some(key) = map.next_key_seed(Key(&find))? {
            let Some(key) = key else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            state.path.push(Step::Key(key));
            if entries.iter().any(|(name, _)| *name == key) {
                return Err(state.refuse(SbomFaultKind::DuplicateField(excerpt(key))));
            }
            let tree = map.next_value_seed(Value(&mut *state))?;
            entries.push((key, tree));
            state.path.pop();
        }
        Ok(Tree::Object(entries))
    }
}
