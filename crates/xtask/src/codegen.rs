//! The generated files that are committed, so that a reader sees them and a reviewer sees them change.
//!
//! Each generator makes the text of its files; writing them and comparing them with what is committed is done here, the
//! same way for all. They run in the order in which the later ones need the earlier: message ids are compiled into
//! everything, wire types come from the compiled `api`, the schema from the compiled command.

pub(crate) mod messages;
mod schema;
mod wire;

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome, report};
use crate::selection::Selection;
use crate::window;
use crate::workspace::{self, shown};

/// What one generator says should be in the tree.
struct Generated {
    files: Vec<(PathBuf, String)>,
    /// Files an earlier run of the same generator left and that it does not make any more.
    orphans: Vec<PathBuf>,
}

type Generator = fn(Selection) -> Result<Generated, Failure>;

const GENERATORS: [Generator; 3] = [|_| messages::generate(), wire::generate, schema::generate];

pub(crate) fn run(arguments: &[OsString]) -> Outcome {
    match arguments {
        [] => write_all(selection()),
        [flag] if flag == "--check" => check(selection()),
        _ => Err(Failure::usage("codegen takes only --check")),
    }
}

/// What is compiled on this machine anyway.
fn selection() -> Selection {
    if window::is_at_hand() {
        Selection::Everything
    } else {
        Selection::WithoutWindow
    }
}

/// Fails when a committed file is not what its generator makes. Stops at the first generator that finds something,
/// because the later ones would be built from stale files.
pub(crate) fn check(selection: Selection) -> Outcome {
    for generate in GENERATORS {
        let generated = generate(selection)?;
        let mut stale = Vec::new();
        for (path, text) in &generated.files {
            if !path.is_file() {
                stale.push(format!("{}: missing; run cargo xtask codegen", shown(path)));
            } else if workspace::read(path)? != *text {
                stale.push(format!("{}: stale; run cargo xtask codegen", shown(path)));
            }
        }
        stale.extend(generated.orphans.iter().map(|path| {
            format!(
                "{}: not made any more; run cargo xtask codegen",
                shown(path)
            )
        }));
        report("codegen", &stale)?;
    }
    Ok(())
}

fn write_all(selection: Selection) -> Outcome {
    for generate in GENERATORS {
        let generated = generate(selection)?;
        for (path, text) in &generated.files {
            // An unchanged file keeps its time, and nothing that depends on it is built again.
            if path.is_file() && workspace::read(path)? == *text {
                continue;
            }
            workspace::write(path, text)?;
            println!("wrote {}", shown(path));
        }
        for path in &generated.orphans {
            fs::remove_file(path)
                .map_err(|error| Failure::cannot(format!("remove {}", shown(path)), error))?;
            println!("removed {}", shown(path));
        }
    }
    Ok(())
}
