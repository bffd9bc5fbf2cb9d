//! Permanent identifiers. An id, once published, is never reused; it says nothing about position.

use std::fmt;

/// The id of a pack: its folder name, such as `gbt-43698-2024`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackId(String);

impl PackId {
    /// Wraps an id that was read from a pack or an answer file; existence is checked where it is resolved.
    pub fn new(id: impl Into<String>) -> Self {
        PackId(id.into())
    }

    /// The id as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PackId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The full id of a requirement, `pack/local`, such as `gbt-43698-2024/7.1.4-3`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequirementId {
    full: String,
    pack_len: usize,
}

impl RequirementId {
    /// Joins a pack id and a local id.
    #[must_use]
    pub fn new(pack: &PackId, local: &str) -> Self {
        RequirementId {
            full: format!("{pack}/{local}"),
            pack_len: pack.as_str().len(),
        }
    }

    /// Splits `pack/local` at its last `/`; `None` when either half would be empty.
    #[must_use]
    pub fn parse(full: &str) -> Option<Self> {
        let pack_len = full.rfind('/')?;
        (pack_len > 0 && pack_len + 1 < full.len()).then(|| RequirementId {
            full: full.to_owned(),
            pack_len,
        })
    }

    /// The pack half.
    #[must_use]
    pub fn pack(&self) -> &str {
        self.full.get(..self.pack_len).unwrap_or_default()
    }

    /// The half after the `/`, unique within the pack.
    #[must_use]
    pub fn local(&self) -> &str {
        self.full.get(self.pack_len + 1..).unwrap_or_default()
    }

    /// The id as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.full
    }
}

impl fmt::Display for RequirementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.full)
    }
}
