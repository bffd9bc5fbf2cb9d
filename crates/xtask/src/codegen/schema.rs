//! `standards/pack.schema.json`, as the command prints it from the Rust types. For editors of packs; the product itself
//! reads packs with the types, never with the schema.

use super::Generated;
use crate::failure::Failure;
use crate::selection::Selection;
use crate::{process, workspace};

pub(super) fn generate(selection: Selection) -> Result<Generated, Failure> {
    selection.build(process::LIANHENG)?;
    let printed = process::capture(&mut process::lianheng(&["packs", "schema"]))?;
    serde_json::from_str::<serde_json::Value>(&printed)
        .map_err(|error| Failure::cannot("read the schema that `lianheng` printed", error))?;
    Ok(Generated {
        files: vec![(
            workspace::root().join("standards/pack.schema.json"),
            format!("{}\n", printed.trim_end()),
        )],
        orphans: Vec::new(),
    })
}
