//! Where things are in the tree, and reading and writing them. Paths in messages are relative to the root and use `/`,
//! so that a finding reads the same on every machine.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The folder of the workspace's Cargo.toml.
pub(crate) fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let root = package.ancestors().nth(2).map(Path::to_path_buf);
    root.unwrap_or(package)
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || root().join("target"),
        |folder| root().join(PathBuf::from(folder)),
    )
}

/// A binary of the debug build.
pub(crate) fn debug_binary(name: &str) -> PathBuf {
    target()
        .join("debug")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// A folder of ours below `target/`, emptied.
pub(crate) fn fresh_scratch(name: &str) -> Result<PathBuf, Failure> {
    let folder = target().join("xtask").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .map_err(|error| Failure::cannot(format!("empty {}", shown(&folder)), error))?;
    }
    fs::create_dir_all(&folder)
        .map_err(|error| Failure::cannot(format!("create {}", shown(&folder)), error))?;
    Ok(folder)
}

/// The text of a file, with LF line ends whatever the checkout made of them.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path)
        .map(|text| text.replace("\r\n", "\n"))
        .map_err(|error| Failure::cannot(format!("read {}", shown(path)), error))
}

/// Writes a file and the folders it needs.
pub(crate) fn write(path: &Path, text: &str) -> Outcome {
    let parent = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| Failure::cannot(format!("write {}", shown(path)), error))
}

/// All files below a folder whose name ends in one of `extensions`, sorted; an absent folder has none.
/// Build output and installed packages are passed over.
pub(crate) fn files(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>, Failure> {
    const PASSED_OVER: [&str; 3] = ["target", "node_modules", "dist"];
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    let entries = fs::read_dir(folder)
        .map_err(|error| Failure::cannot(format!("list {}", shown(folder)), error))?;
    for entry in entries {
        let path = entry
            .map_err(|error| Failure::cannot(format!("list {}", shown(folder)), error))?
            .path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !name.starts_with('.') && !PASSED_OVER.contains(&name.as_ref()) {
                found.extend(files(&path, extensions)?);
            }
        } else if path
            .extension()
            .is_some_and(|extension| extensions.iter().any(|wanted| extension == *wanted))
        {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A path as a person would write it from the root.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}
