//! How much a file may hold before it is refused. Hosts use the defaults; tests use smaller ones.

/// Bounds of an SBOM, checked while it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SbomLimits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Components, nested ones included.
    pub components: usize,
    /// Relations between components.
    pub relations: usize,
    /// Levels of nesting, objects and arrays or elements; serde_json itself stops at 128.
    pub depth: usize,
    /// Bytes of one text that is kept.
    pub text: usize,
    /// Values kept of one top-level record, such as a component with everything nested in it.
    pub record: usize,
}

impl Default for SbomLimits {
    fn default() -> Self {
        SbomLimits {
            bytes: 200 << 20,
            components: 500_000,
            relations: 2_000_000,
            depth: 64,
            text: 16 << 10,
            record: 2_000_000,
        }
    }
}

/// Bounds of an inventory file, checked while it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InventoryLimits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes a workbook unpacks to, counted and not believed; also bytes of all cells together.
    pub unpacked: u64,
    /// Parts of a workbook's zip archive.
    pub parts: usize,
    /// Sheets that are looked at.
    pub sheets: usize,
    /// Rows of one sheet, counted down to the last one in use.
    pub rows: usize,
    /// Columns of one sheet.
    pub columns: usize,
    /// Characters of one cell.
    pub cell: usize,
    /// Problems reported one by one; those beyond are counted.
    pub problems: usize,
}

impl Default for InventoryLimits {
    fn default() -> Self {
        InventoryLimits {
            bytes: 50 << 20,
            unpacked: 100 << 20,
            parts: 2_000,
            sheets: 50,
            rows: 100_000,
            columns: 100,
            cell: 500,
            problems: 1_000,
        }
    }
}
