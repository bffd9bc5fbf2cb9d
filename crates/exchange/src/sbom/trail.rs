//! The way to a value inside an SBOM, for faults, and the values kept of one record of a JSON file.

use lianheng_engine::json::JsonType;
use std::fmt::Write;

use crate::fault::SbomFaultKind;

/// One step into a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Into an object.
    Key(&'static str),
    /// Into an array.
    Index(usize),
}

/// A fault on its way to becoming an [`crate::fault::SbomFault`]: it knows its path, and its place is looked up once.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) kind: SbomFaultKind,
    pub(super) path: Vec<Step>,
}

/// A path as people write it: `components[3].licenses[0].license.id`.
pub(super) fn written(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) if text.is_empty() => text.push_str(key),
            Step::Key(key) => {
                text.push('.');
                text.push_str(key);
            }
            Step::Index(index) => {
                // Writing into a string cannot fail.
                let _ = write!(text, "[{index}]");
            }
        }
    }
    text
}

/// A JSON value reduced to what is read: objects hold the keys asked for, and nothing else.
#[derive(Debug)]
pub(super) enum Tree {
    Null,
    Boolean,
    Number,
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(&'static str, Tree)>),
}

impl Tree {
    fn json_type(&self) -> JsonType {
        match self {
            Tree::Null => JsonType::Null,
            Tree::Boolean => JsonType::Boolean,
            Tree::Number => JsonType::Number,
            Tree::Text(_) => JsonType::String,
            Tree::List(_) => JsonType::Array,
            Tree::Object(_) => JsonType::Object,
        }
    }
}

/// A value and the way to it. `null` counts as absent: several generators write it for fields they do not fill.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    tree: &'t Tree,
    around: Option<&'t Cursor<'t>>,
    step: Option<Step>,
    root: &'t [Step],
}

impl<'t> Cursor<'t> {
    /// The value at `root` of the document.
    pub(super) fn new(tree: &'t Tree, root: &'t [Step]) -> Cursor<'t> {
        Cursor {
            tree,
            around: None,
            step: None,
            root,
        }
    }

    fn path(&self) -> Vec<Step> {
        let mut way: Vec<Step> = Vec::new();
        let mut next = Some(self);
        while let Some(cursor) = next {
            way.extend(cursor.step);
            next = cursor.around;
        }
        way.extend(self.root.iter().rev());
        way.reverse();
        way
    }

    pub(super) fn refuse(&self, kind: SbomFaultKind) -> Refusal {
        Refusal {
            kind,
            path: self.path(),
        }
    }

    fn wrong(&self, needed: JsonType) -> Refusal {
        self.refuse(SbomFaultKind::WrongType {
            found: self.tree.json_type(),
            needed,
        })
    }

    fn into<'s>(&'s self, tree: &'s Tree, step: Step) -> Cursor<'s> {
        Cursor {
            tree,
            around: Some(self),
            step: Some(step),
            root: self.root,
        }
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self.tree, Tree::Null)
    }

    pub(super) fn is_object(&self) -> bool {
        matches!(self.tree, Tree::Object(_))
    }

    /// The value of a key, when there is one.
    pub(super) fn field(&self, key: &'static str) -> Result<Option<Cursor<'_>>, Refusal> {
        let Tree::Object(entries) = self.tree else {
            return Err(self.wrong(JsonType::Object));
        };
        let found = entries.iter().find(|(name, _)| *name == key);
        Ok(found
            .filter(|(_, tree)| !matches!(tree, Tree::Null))
            .map(|(name, tree)| self.into(tree, Step::Key(name))))
    }

    /// This value as a text, trimmed; a blank one counts as absent.
    pub(super) fn text(&self) -> Result<Option<String>, Refusal> {
        match self.tree {
            Tree::Text(text) => Ok(Some(text.trim())
                .filter(|text| !text.is_empty())
                .map(str::to_owned)),
            Tree::Null | Tree::Boolean | Tree::Number | Tree::List(_) | Tree::Object(_) => {
                Err(self.wrong(JsonType::String))
            }
        }
    }

    /// The text of a key.
    pub(super) fn text_of(&self, key: &'static str) -> Result<Option<String>, Refusal> {
        match self.field(key)? {
            Some(field) => field.text(),
            None => Ok(None),
        }
    }

    /// The text of a key nothing works without.
    pub(super) fn needed_text(&self, key: &'static str) -> Result<String, Refusal> {
        self.text_of(key)?
            .ok_or_else(|| self.refuse(SbomFaultKind::MissingField(key)))
    }

    /// The `name` of the object under a key: suppliers, manufacturers.
    pub(super) fn name_of(&self, key: &'static str) -> Result<Option<String>, Refusal> {
        match self.field(key)? {
            Some(field) => field.text_of("name"),
            None => Ok(None),
        }
    }

    /// The elements of this array.
    pub(super) fn items(&self) -> Result<Vec<Cursor<'_>>, Refusal> {
        let Tree::List(list) = self.tree else {
            return Err(self.wrong(JsonType::Array));
        };
        Ok(list
            .iter()
            .enumerate()
            .map(|(index, tree)| self.into(tree, Step::Index(index)))
            .collect())
    }

    /// Does something with every element of the array under a key; nothing when there is none.
    pub(super) fn each(
        &self,
        key: &'static str,
        mut act: impl FnMut(&Cursor<'_>) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        match self.field(key)? {
            Some(field) => field.items()?.iter().try_for_each(&mut act),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_the_way_to_it() {
        let tree = Tree::Object(vec![(
            "licenses",
            Tree::List(vec![Tree::Object(vec![("id", Tree::Number)])]),
        )]);
        let root = [Step::Key("components"), Step::Index(3)];
        let cursor = Cursor::new(&tree, &root);
        let refusal = cursor
            .each("licenses", |licence| licence.text_of("id").map(drop))
            .unwrap_err();
        assert_eq!(written(&refusal.path), "components[3].licenses[0].id");
        assert_eq!(
            refusal.kind,
            SbomFaultKind::WrongType {
                found: JsonType::Number,
                needed: JsonType::String
            }
        );
    }
}
