//! Where content comes from: compiled into the binary, or a folder an author is working in. The only place that reads `standards/`.

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../standards");

/// A content folder laid out as `standards/README.md` says.
#[derive(Debug, Clone)]
pub enum Content {
    /// What was released with this binary.
    BuiltIn,
    /// A folder on disk.
    Folder(PathBuf),
}

impl Content {
    /// How diagnostics name a file.
    pub(crate) fn name(&self, path: &str) -> String {
        match self {
            Content::BuiltIn => format!("standards/{path}"),
            Content::Folder(root) => root.join(path).display().to_string(),
        }
    }

    /// The bytes of a file, `path` relative with `/`.
    pub(crate) fn read(&self, path: &str) -> Option<Vec<u8>> {
        match self {
            Content::BuiltIn => BUILT_IN.get_file(path).map(|file| file.contents().to_vec()),
            Content::Folder(root) => std::fs::read(root.join(path)).ok(),
        }
    }

    /// Names of the folders below the root that hold a `pack.json`, sorted.
    pub(crate) fn pack_folders(&self) -> Vec<String> {
        self.folders_with("", "pack.json")
    }

    /// Names of the folders in `folder` that hold a file, sorted.
    pub(crate) fn folders_with(&self, folder: &str, file: &str) -> Vec<String> {
        let inside = |name: &str| match folder {
            "" => format!("{name}/{file}"),
            _ => format!("{folder}/{name}/{file}"),
        };
        self.entries(folder)
            .into_iter()
            .filter(|name| self.read(&inside(name)).is_some())
            .collect()
    }

    /// File names in `folder` that end in `suffix`, sorted.
    pub(crate) fn files(&self, folder: &str, suffix: &str) -> Vec<String> {
        let mut names = self.entries(folder);
        names.retain(|name| name.ends_with(suffix));
        names
    }

    fn entries(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<String> = match self {
            Content::BuiltIn => {
                let dir = if folder.is_empty() {
                    Some(&BUILT_IN)
                } else {
                    BUILT_IN.get_dir(folder)
                };
                dir.map(Dir::entries)
                    .into_iter()
                    .flatten()
                    .filter_map(|entry| file_name(entry.path()))
                    .collect()
            }
            Content::Folder(root) => std::fs::read_dir(root.join(folder))
                .into_iter()
                .flatten()
                .filter_map(|entry| file_name(&entry.ok()?.path()))
                .collect(),
        };
        names.sort();
        names
    }
}

fn file_name(path: &Path) -> Option<String> {
    path.file_name()?.to_str().map(str::to_owned)
}

/// SHA-256 of one file, lower-case hex.
pub(crate) fn digest_of_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The digest of a set of files: SHA-256 over name, size and bytes of each, sorted by name, so that it does not depend on how
/// the files were stored. Carriage returns before line feeds do not count, so that a checkout does not change it.
#[must_use]
pub fn digest_of(files: &[(&str, &[u8])]) -> String {
    let mut files = files.to_vec();
    files.sort();
    let mut hash = Sha256::new();
    for (name, bytes) in files {
        let text: Vec<u8> = unix_lines(bytes);
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name.as_bytes());
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(&text);
    }
    hex(&hash.finalize())
}

fn unix_lines(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len());
    for (index, byte) in bytes.iter().enumerate() {
        if *byte != b'\r' || bytes.get(index + 1) != Some(&b'\n') {
            text.push(*byte);
        }
    }
    text
}

/// The digest of everything a reader gives, lower-case hex.
pub(crate) fn sha256_of(reader: &mut dyn std::io::Read) -> std::io::Result<String> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match reader.read(&mut buffer)? {
            0 => return Ok(hex(&hash.finalize())),
            read => hash.update(buffer.get(..read).unwrap_or_default()),
        }
    }
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
