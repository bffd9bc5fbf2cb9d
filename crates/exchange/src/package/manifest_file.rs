//! The manifest as a file: its JSON shape, and the checks both writer and reader make of every value.
//!
//! A reader of the same minor version refuses unknown keys. Of a newer minor version it passes over unknown keys of the objects in
//! [`KNOWN`] and nowhere else; whatever a newer minor adds must be such that an old reader may leave it aside.

use super::depth::check_depth;
use super::fault::{PackageFault, PackageRule};
use super::limits::Limits;
use super::manifest::{
    FORMAT_NAME, FileEntry, FormatVersion, Manifest, PackMethod, PackPin, PackageKind, Packed,
    Party, Reference, THIS_VERSION,
};
use super::name::{check_distinct, check_name, is_invisible};
use super::{MANIFEST, SIGNATURES};
use jiff::Timestamp;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::json::{Document, Fault, FaultKind, Node, NodeValue};
use serde::{Deserialize, Serialize};

/// Characters of a name, a title, a contact.
const LONGEST_TEXT: usize = 500;
/// Characters of an id, a version, a media type, a producer.
const LONGEST_TOKEN: usize = 100;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ManifestShape {
    format: String,
    kind: String,
    id: String,
    created_at: String,
    producer: String,
    from: PartyShape,
    title: Bilingual,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reply_to: Option<ReferenceShape>,
    packs: Vec<PackShape>,
    files: Vec<FileShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartyShape {
    name: Bilingual,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    contact: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReferenceShape {
    package: String,
    manifest: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PackShape {
    id: String,
    version: String,
    sha256: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileShape {
    path: String,
    media_type: String,
    size: u64,
    sha256: String,
    packed: PackedShape,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PackedShape {
    method: String,
    size: u64,
    sha256: String,
}

/// The objects to which a newer minor version may add keys, by the key that leads to them, and the keys known now.
const KNOWN: &[(&str, &[&str])] = &[
    (
        "",
        &[
            "format",
            "kind",
            "id",
            "created_at",
            "producer",
            "from",
            "title",
            "reply_to",
            "packs",
            "files",
        ],
    ),
    ("from", &["name", "contact"]),
    ("reply_to", &["package", "manifest"]),
    ("packs", &["id", "version", "sha256"]),
    ("files", &["path", "media_type", "size", "sha256", "packed"]),
];

/// Reads a manifest and checks every value of it.
pub(super) fn read_manifest(bytes: &[u8], limits: &Limits) -> Result<Manifest, PackageFault> {
    check_depth(bytes, limits.json_depth).map_err(|fault| fault.on(MANIFEST))?;
    let shape = |fault: Fault| PackageFault::of_json(PackageRule::ManifestShape, MANIFEST, fault);
    let mut document = Document::parse(bytes).map_err(shape)?;
    // `read` would accept a byte-order mark; the bytes that are signed have none.
    if document.text().len() != bytes.len() {
        return Err(shape(Fault {
            kind: FaultKind::Syntax,
            place: document.place(&[]),
        }));
    }
    let format = read_format(&document)?;
    if format.major > THIS_VERSION.major {
        return Err(PackageFault::new(PackageRule::FormatNewer)
            .with("found", format)
            .with("expected", THIS_VERSION));
    }
    if format > THIS_VERSION {
        pass_over_unknown(document.root_mut());
    }
    let written: ManifestShape = document.read().map_err(shape)?;
    let manifest = resolve(written, format)?;
    check_manifest(&manifest, limits)?;
    Ok(manifest)
}

/// The bytes of a manifest that was checked.
pub(super) fn write_manifest(manifest: &Manifest) -> Result<Vec<u8>, PackageFault> {
    let mut bytes = serde_json::to_vec_pretty(&written(manifest))
        .map_err(|error| PackageFault::from(std::io::Error::other(error)))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn read_format(document: &Document) -> Result<FormatVersion, PackageFault> {
    let NodeValue::Object(entries) = &document.root().value else {
        return Err(PackageFault::new(PackageRule::FormatUnknown));
    };
    let text = entries.iter().find_map(|(key, node)| {
        let NodeValue::String(text) = &node.value else {
            return None;
        };
        (key == "format").then_some(text.as_str())
    });
    let unknown =
        || PackageFault::new(PackageRule::FormatUnknown).with("found", text.unwrap_or_default());
    let version = text
        .and_then(|text| text.strip_prefix(FORMAT_NAME))
        .and_then(|rest| rest.strip_prefix('/'))
        .ok_or_else(unknown)?;
    let (major, minor) = version.split_once('.').ok_or_else(unknown)?;
    let number = |digits: &str| {
        let number: u16 = digits.parse().ok()?;
        (number.to_string() == digits).then_some(number)
    };
    match (number(major), number(minor)) {
        (Some(major), Some(minor)) if major > 0 => Ok(FormatVersion { major, minor }),
        _ => Err(unknown()),
    }
}

/// Takes the keys out that this version does not know, where a newer minor version may have added some.
fn pass_over_unknown(root: &mut Node) {
    let keep = |node: &mut Node, place: &str| {
        let known = KNOWN.iter().find(|(at, _)| *at == place);
        if let (NodeValue::Object(entries), Some((_, known))) = (&mut node.value, known) {
            entries.retain(|(key, _)| known.contains(&key.as_str()));
        }
    };
    keep(root, "");
    let NodeValue::Object(entries) = &mut root.value else {
        return;
    };
    for (key, child) in entries {
        if let NodeValue::Array(items) = &mut child.value {
            for item in items {
                keep(item, key);
            }
        } else {
            keep(child, key);
        }
    }
}

fn value_fault(field: &str, found: &str) -> PackageFault {
    PackageFault::at(PackageRule::ManifestValue, MANIFEST)
        .with("field", field)
        .with("found", found)
}

fn resolve(written: ManifestShape, format: FormatVersion) -> Result<Manifest, PackageFault> {
    let kind = PackageKind::from_name(&written.kind)
        .ok_or_else(|| PackageFault::new(PackageRule::KindUnknown).with("found", &written.kind))?;
    let mut files = Vec::with_capacity(written.files.len());
    for file in written.files {
        let method = PackMethod::from_name(&file.packed.method)
            .ok_or_else(|| value_fault("files.packed.method", &file.packed.method))?;
        files.push(FileEntry {
            path: file.path,
            media_type: file.media_type,
            size: file.size,
            sha256: file.sha256,
            packed: Packed {
                method,
                size: file.packed.size,
                sha256: file.packed.sha256,
            },
        });
    }
    Ok(Manifest {
        format,
        kind,
        id: written.id,
        created_at: written.created_at,
        producer: written.producer,
        from: Party {
            name: written.from.name,
            contact: written.from.contact,
        },
        title: written.title,
        reply_to: written.reply_to.map(|reply| Reference {
            package: reply.package,
            manifest: reply.manifest,
        }),
        packs: written
            .packs
            .into_iter()
            .map(|pack| PackPin {
                id: pack.id,
                version: pack.version,
                sha256: pack.sha256,
            })
            .collect(),
        files,
    })
}

fn written(manifest: &Manifest) -> ManifestShape {
    ManifestShape {
        format: format!("{FORMAT_NAME}/{}", manifest.format),
        kind: manifest.kind.as_str().to_owned(),
        id: manifest.id.clone(),
        created_at: manifest.created_at.clone(),
        producer: manifest.producer.clone(),
        from: PartyShape {
            name: manifest.from.name.clone(),
            contact: manifest.from.contact.clone(),
        },
        title: manifest.title.clone(),
        reply_to: manifest.reply_to.as_ref().map(|reply| ReferenceShape {
            package: reply.package.clone(),
            manifest: reply.manifest.clone(),
        }),
        packs: manifest
            .packs
            .iter()
            .map(|pack| PackShape {
                id: pack.id.clone(),
                version: pack.version.clone(),
                sha256: pack.sha256.clone(),
            })
            .collect(),
        files: manifest
            .files
            .iter()
            .map(|file| FileShape {
                path: file.path.clone(),
                media_type: file.media_type.clone(),
                size: file.size,
                sha256: file.sha256.clone(),
                packed: PackedShape {
                    method: file.packed.method.as_str().to_owned(),
                    size: file.packed.size,
                    sha256: file.packed.sha256.clone(),
                },
            })
            .collect(),
    }
}

/// Checks every value of a manifest: what a writer may write, and all a reader takes.
pub(super) fn check_manifest(manifest: &Manifest, limits: &Limits) -> Result<(), PackageFault> {
    check_heading(manifest)?;
    for pack in &manifest.packs {
        token("packs.id", &pack.id)?;
        token("packs.version", &pack.version)?;
        digest("packs.sha256", &pack.sha256)?;
    }
    let ascending = manifest
        .packs
        .windows(2)
        .all(|pair| matches!(pair, [one, other] if one.id < other.id));
    if !ascending {
        return Err(PackageFault::at(PackageRule::ManifestOrder, MANIFEST).with("field", "packs"));
    }
    check_files(&manifest.files, limits)
}

fn check_heading(manifest: &Manifest) -> Result<(), PackageFault> {
    identifier("id", &manifest.id)?;
    let at = &manifest.created_at;
    let whole_seconds = at
        .parse::<Timestamp>()
        .is_ok_and(|time| time.to_string() == *at && time.subsec_nanosecond() == 0);
    if !whole_seconds {
        return Err(value_fault("created_at", at));
    }
    text("producer", &manifest.producer, LONGEST_TOKEN)?;
    both("from.name", &manifest.from.name)?;
    if let Some(contact) = &manifest.from.contact {
        text("from.contact", contact, LONGEST_TEXT)?;
    }
    both("title", &manifest.title)?;
    if let Some(reply) = &manifest.reply_to {
        identifier("reply_to.package", &reply.package)?;
        digest("reply_to.manifest", &reply.manifest)?;
    }
    Ok(())
}

fn check_files(files: &[FileEntry], limits: &Limits) -> Result<(), PackageFault> {
    if files.len() > limits.entries {
        return Err(PackageFault::over(
            PackageRule::TooManyEntries,
            files.len(),
            limits.entries,
        ));
    }
    let mut total = 0u64;
    for file in files {
        check_name(&file.path, limits)?;
        if [MANIFEST, SIGNATURES].contains(&file.path.as_str()) {
            return Err(PackageFault::at(PackageRule::NameDuplicate, &file.path));
        }
        let on = |fault: PackageFault| fault.with("file", &file.path);
        media_type(&file.media_type).map_err(on)?;
        digest("files.sha256", &file.sha256).map_err(on)?;
        digest("files.packed.sha256", &file.packed.sha256).map_err(on)?;
        if file.size > limits.file {
            return Err(
                PackageFault::over(PackageRule::FileTooLarge, file.size, limits.file)
                    .on(&file.path),
            );
        }
        total = total.saturating_add(file.size);
        if total > limits.total {
            return Err(PackageFault::over(
                PackageRule::TotalTooLarge,
                total,
                limits.total,
            ));
        }
        if file.size > file.packed.size.saturating_mul(limits.ratio) {
            return Err(
                PackageFault::at(PackageRule::Ratio, &file.path).with("limit", limits.ratio)
            );
        }
        let as_it_is = file.packed.size == file.size && file.packed.sha256 == file.sha256;
        if file.packed.method == PackMethod::Stored && !as_it_is {
            return Err(on(value_fault("files.packed", "stored")));
        }
    }
    for pair in files.windows(2) {
        if let [one, other] = pair
            && one.path >= other.path
        {
            return Err(PackageFault::at(PackageRule::ManifestOrder, MANIFEST)
                .with("field", "files")
                .with("file", &other.path));
        }
    }
    check_distinct(
        files
            .iter()
            .map(|file| file.path.as_str())
            .chain([MANIFEST, SIGNATURES]),
    )
}

fn text(field: &str, value: &str, longest: usize) -> Result<(), PackageFault> {
    let good = !value.trim().is_empty()
        && value.chars().count() <= longest
        && !value.chars().any(is_invisible);
    if good {
        Ok(())
    } else {
        Err(value_fault(field, value))
    }
}

fn both(field: &str, value: &Bilingual) -> Result<(), PackageFault> {
    text(field, &value.zh, LONGEST_TEXT)?;
    text(field, &value.en, LONGEST_TEXT)
}

fn token(field: &str, value: &str) -> Result<(), PackageFault> {
    let good = (1..=LONGEST_TOKEN).contains(&value.len())
        && value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._+".contains(&byte));
    if good {
        Ok(())
    } else {
        Err(value_fault(field, value))
    }
}

fn media_type(value: &str) -> Result<(), PackageFault> {
    let fault = || value_fault("files.media_type", value);
    let (kind, rest) = value.split_once('/').ok_or_else(fault)?;
    token("", kind)
        .and_then(|()| token("", rest))
        .map_err(|_| fault())
}

fn digest(field: &str, value: &str) -> Result<(), PackageFault> {
    if is_digest(value) {
        Ok(())
    } else {
        Err(value_fault(field, value))
    }
}

/// Whether a text is a SHA-256 in lower-case hexadecimal.
pub(super) fn is_digest(value: &str) -> bool {
    value.len() == 64
        && value
            .bytes()
            .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

fn identifier(field: &str, value: &str) -> Result<(), PackageFault> {
    match uuid::Uuid::try_parse(value) {
        Ok(id) if id.hyphenated().to_string() == value => Ok(()),
        _ => Err(value_fault(field, value)),
    }
}
