//! A position in a text.

/// A position in a text: line and column from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl Place {
    /// The beginning of a file, for faults that concern it as a whole.
    pub const START: Place = Place { line: 1, column: 1 };

    /// The beginning of a line.
    #[must_use]
    pub fn line(line: u32) -> Place {
        Place { line, column: 1 }
    }

    pub(super) fn of(text: &str, offset: usize) -> Place {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX - 1) + 1;
        Place {
            line: count(before.bytes().filter(|byte| *byte == b'\n').count()),
            column: count(before.get(line_start..).unwrap_or("").chars().count()),
        }
    }
}
