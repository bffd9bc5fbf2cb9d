//! How much a package may hold before it is refused, checked before the bytes in question are read or inflated.

/// Bounds of a package. The defaults are part of the format: a writer keeps to them too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Listed files.
    pub entries: usize,
    /// Bytes of the package itself.
    pub package: u64,
    /// Bytes all listed files unpack to.
    pub total: u64,
    /// Bytes one listed file unpacks to.
    pub file: u64,
    /// Bytes of a JSON file that is read as a whole.
    pub json: u64,
    /// Bytes of the manifest. Its envelope may have twice as many.
    pub manifest: u64,
    /// Levels of nesting of a JSON file.
    pub json_depth: usize,
    /// How many times its packed size a file may unpack to.
    pub ratio: u64,
    /// Bytes of a path.
    pub name: usize,
    /// Signatures of an envelope.
    pub signatures: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            entries: 20_000,
            package: (2 << 30) + (128 << 20),
            total: 2 << 30,
            file: 256 << 20,
            json: 64 << 20,
            manifest: 16 << 20,
            json_depth: 32,
            ratio: 200,
            name: 200,
            signatures: 16,
        }
    }
}
