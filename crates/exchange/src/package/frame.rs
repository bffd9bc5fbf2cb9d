//! The archive around the entries, byte for byte. `zip` could read these, but neither write every byte as the format fixes it nor say
//! which byte is another: headers are built here, and a reader compares what it finds with what it would have written.

use super::manifest::PackMethod;

/// Begins an entry.
pub(super) const LOCAL: [u8; 4] = *b"PK\x03\x04";
/// Begins a line of the directory.
pub(super) const CENTRAL: [u8; 4] = *b"PK\x01\x02";
/// Begins the end of the archive.
pub(super) const END: [u8; 4] = *b"PK\x05\x06";
/// Begins the end of the 64-bit form.
pub(super) const END_64: [u8; 4] = *b"PK\x06\x06";
/// Bytes of a local header before the name.
pub(super) const LOCAL_SIZE: usize = 30;
/// Bytes of a line of the directory before the name.
pub(super) const CENTRAL_SIZE: usize = 46;
/// Bytes of the end.
pub(super) const END_SIZE: usize = 22;

/// Needed to unpack: 2.0. Also who made it: version 2.0 on a system without attributes.
pub(super) const VERSION: u16 = 20;
/// Names are UTF-8, and nothing else.
pub(super) const FLAGS: u16 = 0x0800;
/// Midnight.
pub(super) const TIME: u16 = 0;
/// 1 January 1980, the first day there is.
pub(super) const DATE: u16 = 0x0021;

/// What the headers of an entry say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) name: String,
    pub(super) method: PackMethod,
    pub(super) crc: u32,
    pub(super) packed: u32,
    pub(super) size: u32,
}

impl Header {
    /// The header before the entry's bytes, name included.
    pub(super) fn local(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(LOCAL_SIZE + self.name.len());
        out.extend(LOCAL);
        self.shared(&mut out);
        out.extend(self.name.as_bytes());
        out
    }

    /// The line of the directory, name included.
    pub(super) fn central(&self, offset: u32) -> Vec<u8> {
        let mut out = Vec::with_capacity(CENTRAL_SIZE + self.name.len());
        out.extend(CENTRAL);
        out.extend(VERSION.to_le_bytes());
        self.shared(&mut out);
        // Comment, disk, internal and external attributes: none.
        out.extend([0; 10]);
        out.extend(offset.to_le_bytes());
        out.extend(self.name.as_bytes());
        out
    }

    fn shared(&self, out: &mut Vec<u8>) {
        for field in [VERSION, FLAGS, self.method.number(), TIME, DATE] {
            out.extend(field.to_le_bytes());
        }
        for field in [self.crc, self.packed, self.size] {
            out.extend(field.to_le_bytes());
        }
        // A name is at most a few hundred bytes, checked before.
        let length = u16::try_from(self.name.len()).unwrap_or(u16::MAX);
        out.extend(length.to_le_bytes());
        out.extend(0u16.to_le_bytes());
    }
}

/// The end of the archive.
pub(super) fn end(entries: u16, size: u32, offset: u32) -> [u8; END_SIZE] {
    let mut out = [0; END_SIZE];
    let fields = END
        .into_iter()
        .chain([0; 4])
        .chain(entries.to_le_bytes())
        .chain(entries.to_le_bytes())
        .chain(size.to_le_bytes())
        .chain(offset.to_le_bytes())
        .chain([0; 2]);
    for (slot, byte) in out.iter_mut().zip(fields) {
        *slot = byte;
    }
    out
}
