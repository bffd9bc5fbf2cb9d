//! Fluent identifiers cannot hold dots or begin with a digit; these are the keys of content messages.

/// The key of a requirement's message: `7.1.4-3` is `r-7_1_4-3`.
#[must_use]
pub fn requirement_key(local: &str) -> String {
    format!("r-{}", local.replace('.', "_"))
}

/// The key of a clause's title: `7.1.4` is `c-7_1_4`.
#[must_use]
pub fn clause_key(local: &str) -> String {
    format!("c-{}", local.replace('.', "_"))
}

/// The key of a source's citation: `S1` is `source-S1`.
#[must_use]
pub fn source_key(code: &str) -> String {
    format!("source-{code}")
}
