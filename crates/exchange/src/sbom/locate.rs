//! Where in a JSON text the value of a path begins. Used once, for the place of a fault: reading itself keeps no positions.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

use super::trail::Step;

/// The byte offset of the value at `path`, of the last value on the way when the path leads nowhere.
pub(super) fn locate(text: &str, path: &[Step]) -> usize {
    let mut json = text;
    for step in path {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let Ok(Some(found)) = Child(*step).deserialize(&mut deserializer) else {
            break;
        };
        json = found.get();
    }
    // Every raw value borrows from `text`, so that the distance of the pointers is the offset.
    (json.trim_start().as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// The child at one step; of a repeated key the last, which is the one that was refused.
struct Child(Step);

impl<'de> DeserializeSeed<'de> for Child {
    type Value = Option<&'de RawValue>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Child {
    type Value = Option<&'de RawValue>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or array")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            if matches!(self.0, Step::Key(wanted) if wanted == key) {
                found = Some(map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let Step::Index(wanted) = self.0 else {
            return Ok(None);
        };
        for _ in 0..wanted {
            if seq.next_element::<IgnoredAny>()?.is_none() {
                return Ok(None);
            }
        }
        let found = seq.next_element()?;
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_path_is_where_its_value_begins() {
        let text = "{ \"x\": 1,\n \"components\": [ {}, { \"name\" :  7 } ] }";
        let at = |path: &[Step]| text.get(locate(text, path)..).unwrap();
        let name = [Step::Key("components"), Step::Index(1), Step::Key("name")];
        assert!(at(&name).starts_with("7 }"));
        assert!(at(&name[..2]).starts_with("{ \"name\""));
        assert!(at(&[]).starts_with("{ \"x\""));
        let missing = [
            Step::Key("components"),
            Step::Index(1),
            Step::Key("version"),
        ];
        assert!(at(&missing).starts_with("{ \"name\""));
        let outside = [Step::Key("components"), Step::Index(9)];
        assert!(at(&outside).starts_with("[ {}"));
    }

    #[test]
    fn of_a_repeated_key_the_last_is_meant() {
        let text = "{\"a\": 1, \"a\": 2}";
        assert_eq!(text.get(locate(text, &[Step::Key("a")])..), Some("2}"));
    }
}
