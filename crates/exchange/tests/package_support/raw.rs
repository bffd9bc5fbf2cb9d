//! An archive written field by field, so that a test can have any field wrong.

use flate2::Crc;

/// An entry with every field of its two headers.
#[derive(Clone)]
pub struct Raw {
    pub name: Vec<u8>,
    pub data: Vec<u8>,
    pub version: u16,
    pub flags: u16,
    pub method: u16,
    pub time: u16,
    pub date: u16,
    pub crc: u32,
    pub packed: u32,
    pub size: u32,
    pub extra: Vec<u8>,
    pub made_by: u16,
    pub central_extra: Vec<u8>,
    pub comment: Vec<u8>,
    pub internal: u16,
    pub external: u32,
    /// What the directory says in place of the entry's own.
    pub central_crc: Option<u32>,
    pub central_size: Option<u32>,
    pub central_name: Option<Vec<u8>>,
    pub central_offset: Option<u32>,
    /// Bytes between this entry and the next.
    pub gap: Vec<u8>,
}

impl Raw {
    pub fn stored(name: &str, data: &[u8]) -> Raw {
        let mut crc = Crc::new();
        crc.update(data);
        let size = u32::try_from(data.len()).unwrap();
        Raw {
            name: name.as_bytes().to_vec(),
            data: data.to_vec(),
            version: 20,
            flags: 0x0800,
            method: 0,
            time: 0,
            date: 0x21,
            crc: crc.sum(),
            packed: size,
            size,
            extra: Vec::new(),
            made_by: 20,
            central_extra: Vec::new(),
            comment: Vec::new(),
            internal: 0,
            external: 0,
            central_crc: None,
            central_size: None,
            central_name: None,
            central_offset: None,
            gap: Vec::new(),
        }
    }
}

/// The end, field by field.
#[derive(Clone, Default)]
pub struct End {
    pub comment: Vec<u8>,
    pub count: Option<u16>,
    pub before: Vec<u8>,
    pub after: Vec<u8>,
    pub before_end: Vec<u8>,
}

/// Takes an honest package apart.
pub fn entries(package: &[u8]) -> Vec<Raw> {
    let short = |at: usize| u16::from_le_bytes([package[at], package[at + 1]]);
    let long = |at: usize| u32::from(short(at)) | u32::from(short(at + 2)) << 16;
    let mut at = 0;
    let mut found = Vec::new();
    while package[at..at + 4] == *b"PK\x03\x04" {
        let name_end = at + 30 + usize::from(short(at + 26));
        let data_end = name_end + long(at + 18) as usize;
        let name = std::str::from_utf8(&package[at + 30..name_end]).unwrap();
        let mut raw = Raw::stored(name, &package[name_end..data_end]);
        raw.method = short(at + 8);
        raw.crc = long(at + 14);
        raw.size = long(at + 22);
        found.push(raw);
        at = data_end;
    }
    found
}

/// Puts an archive together.
pub fn archive(entries: &[Raw], end: &End) -> Vec<u8> {
    let mut out = end.before.clone();
    let mut central = Vec::new();
    for raw in entries {
        let offset = u32::try_from(out.len()).unwrap();
        let shared = |out: &mut Vec<u8>, crc: u32, size: u32, name: usize, extra: usize| {
            for field in [raw.version, raw.flags, raw.method, raw.time, raw.date] {
                out.extend(field.to_le_bytes());
            }
            for field in [crc, raw.packed, size] {
                out.extend(field.to_le_bytes());
            }
            out.extend(u16::try_from(name).unwrap().to_le_bytes());
            out.extend(u16::try_from(extra).unwrap().to_le_bytes());
        };
        out.extend(b"PK\x03\x04");
        shared(&mut out, raw.crc, raw.size, raw.name.len(), raw.extra.len());
        out.extend(&raw.name);
        out.extend(&raw.extra);
        out.extend(&raw.data);
        out.extend(&raw.gap);
        let name = raw.central_name.as_ref().unwrap_or(&raw.name);
        central.extend(b"PK\x01\x02");
        central.extend(raw.made_by.to_le_bytes());
        shared(
            &mut central,
            raw.central_crc.unwrap_or(raw.crc),
            raw.central_size.unwrap_or(raw.size),
            name.len(),
            raw.central_extra.len(),
        );
        central.extend(u16::try_from(raw.comment.len()).unwrap().to_le_bytes());
        central.extend(0u16.to_le_bytes());
        central.extend(raw.internal.to_le_bytes());
        central.extend(raw.external.to_le_bytes());
        central.extend(raw.central_offset.unwrap_or(offset).to_le_bytes());
        central.extend(name);
        central.extend(&raw.central_extra);
        central.extend(&raw.comment);
    }
    let (offset, size) = (out.len(), central.len());
    out.extend(central);
    out.extend(&end.before_end);
    let count = end.count.unwrap_or(u16::try_from(entries.len()).unwrap());
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(u32::try_from(size).unwrap().to_le_bytes());
    out.extend(u32::try_from(offset).unwrap().to_le_bytes());
    out.extend(u16::try_from(end.comment.len()).unwrap().to_le_bytes());
    out.extend(&end.comment);
    out.extend(&end.after);
    out
}
