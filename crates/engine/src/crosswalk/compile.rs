//! Turns the files of a crosswalk into a [`Crosswalk`] against the packs that exist, and says everything that is wrong with them.

use super::file::{Author, CrosswalkFile, MappingFile, Relation, TargetKind};
use super::{Crosswalk, Mapping, Target};
use crate::bilingual::Bilingual;
use crate::diagnostic::Diagnostic;
use crate::ids::PackId;
use crate::json::{Document, PathStep};
use crate::pack::{MessageFile, Pack, SourceFile, Texts};
use std::collections::BTreeSet;
use std::sync::Arc;

const FORMAT: &str = "lianheng-crosswalk/1";

/// A crosswalk as files.
#[derive(Debug, Clone, Default)]
pub struct CrosswalkSource {
    /// The files' name without extension.
    pub stem: String,
    /// `<stem>.json`
    pub json: SourceFile,
    /// `<stem>.zh-CN.ftl`
    pub zh: MessageFile,
    /// `<stem>.en.ftl`
    pub en: MessageFile,
    /// SHA-256 over the three, lower-case hex.
    pub digest: String,
}

/// Compiles a crosswalk; `None` when its JSON cannot be read or it names a pack that does not exist.
#[must_use]
pub fn compile(
    source: &CrosswalkSource,
    packs: &[Arc<Pack>],
) -> (Option<Crosswalk>, Vec<Diagnostic>) {
    let path = source.json.path.as_str();
    let bytes = source.json.bytes.as_deref().unwrap_or_default();
    let read = Document::parse(bytes).and_then(|document| {
        let file: CrosswalkFile = document.read()?;
        Ok((document, file))
    });
    let (document, file) = match read {
        Ok(read) => read,
        Err(fault) => return (None, vec![Diagnostic::of_fault(path, fault)]),
    };
    let mut compiler = Compiler {
        path,
        document: &document,
        found: Vec::new(),
    };
    let crosswalk = compiler.crosswalk(source, &file, packs);
    (crosswalk, compiler.found)
}

struct Compiler<'a> {
    path: &'a str,
    document: &'a Document,
    found: Vec<Diagnostic>,
}

/// One side of a crosswalk: what its ids may be.
struct Side<'p> {
    pack: Option<&'p Arc<Pack>>,
    ids: BTreeSet<&'p str>,
}

impl<'p> Side<'p> {
    fn of_pack(pack: &'p Arc<Pack>) -> Self {
        Side {
            pack: Some(pack),
            ids: pack.requirements.iter().map(|row| row.id.local()).collect(),
        }
    }

    /// Ids below a clause, or all for `*`; empty when there is no such clause.
    fn below(&self, clause: &str) -> BTreeSet<&'p str> {
        let Some(pack) = self.pack.filter(|_| clause != "*") else {
            return if clause == "*" {
                self.ids.clone()
            } else {
                BTreeSet::new()
            };
        };
        let inside = |index: usize| {
            pack.ancestry(index).any(|above| {
                pack.clauses
                    .get(above)
                    .is_some_and(|node| node.id == clause)
            })
        };
        pack.requirements
            .iter()
            .filter(|row| inside(row.clause_index))
            .map(|row| row.id.local())
            .collect()
    }
}

impl Compiler<'_> {
    fn report(&mut self, rule: &'static str, path: &[PathStep<'_>], args: &[(&'static str, &str)]) {
        let mut diagnostic = Diagnostic::error(rule, self.path, self.document.place(path));
        for (name, value) in args {
            diagnostic = diagnostic.with(name, *value);
        }
        self.found.push(diagnostic);
    }

    fn pack<'p>(
        &mut self,
        id: &str,
        path: &[PathStep<'_>],
        packs: &'p [Arc<Pack>],
    ) -> Option<&'p Arc<Pack>> {
        let pack = packs.iter().find(|pack| pack.id.as_str() == id);
        if pack.is_none() {
            self.report("crosswalk-pack", path, &[("id", id)]);
        }
        pack
    }

    fn crosswalk(
        &mut self,
        source: &CrosswalkSource,
        file: &CrosswalkFile,
        packs: &[Arc<Pack>],
    ) -> Option<Crosswalk> {
        if file.format != FORMAT {
            self.report(
                "format-unknown",
                &["format".into()],
                &[("found", &file.format), ("known", FORMAT)],
            );
        }
        if file.id != source.stem {
            self.report("crosswalk-id-not-file", &["id".into()], &[("id", &file.id)]);
        }
        let from = Side::of_pack(self.pack(&file.from, &["from".into()], packs)?);
        let to = match file.to.kind {
            TargetKind::Pack => {
                let path = ["to".into(), "id".into()];
                Side::of_pack(self.pack(&file.to.id, &path, packs)?)
            }
            TargetKind::List => Side {
                pack: None,
                ids: file.to.rows.iter().map(|row| row.id.as_str()).collect(),
            },
        };
        self.check_mappings(file, &from, &to);
        self.check_complete(file, &from, &to);

        let mut found = Vec::new();
        let mut texts = Texts::new(&source.zh, &source.en, &mut found);
        let title = texts.line("crosswalk", None);
        let about = texts.line("crosswalk", Some("about"));
        let basis = texts.line("crosswalk", Some("basis"));
        let mappings = file
            .mappings
            .iter()
            .map(|mapping| Mapping {
                from: mapping.from.clone(),
                to: mapping.to.clone(),
                relation: mapping.relation,
                strength: mapping.strength,
                rationale: (file.author == Author::Lianheng)
                    .then(|| texts.line(&mapping_key(mapping), None)),
            })
            .collect();
        let mut reasons = |side: &str, ids: &[String]| -> Vec<(String, Bilingual)> {
            let reason = |id: &String| {
                let key = format!("none-{side}-{}", id.replace('.', "_"));
                (id.clone(), texts.line(&key, None))
            };
            ids.iter().map(reason).collect()
        };
        let none_from = reasons("from", &file.no_counterpart.from);
        let none_to = reasons("to", &file.no_counterpart.to);
        let target = match file.to.kind {
            TargetKind::Pack => Target::Pack(PackId::new(&file.to.id)),
            TargetKind::List => Target::List {
                id: file.to.id.clone(),
                rows: file
                    .to
                    .rows
                    .iter()
                    .map(|row| (row.id.clone(), texts.line(&row_key(&row.id), None)))
                    .collect(),
            },
        };
        found.extend(texts.finish());
        self.found.extend(found);
        Some(Crosswalk {
            id: file.id.clone(),
            version: file.version.clone(),
            digest: source.digest.clone(),
            from: PackId::new(&file.from),
            to: target,
            author: file.author,
            title,
            about,
            basis,
            mappings,
            none_from,
            none_to,
        })
    }

    fn check_mappings(&mut self, file: &CrosswalkFile, from: &Side<'_>, to: &Side<'_>) {
        let mut seen = BTreeSet::new();
        for (index, mapping) in file.mappings.iter().enumerate() {
            let at = |key: &'static str| ["mappings".into(), index.into(), key.into()];
            for (key, side, id) in [("from", from, &mapping.from), ("to", to, &mapping.to)] {
                if !side.ids.contains(id.as_str()) {
                    self.report("crosswalk-unknown-id", &at(key), &[("id", id)]);
                }
            }
            if !seen.insert((&mapping.from, &mapping.to)) {
                let pair = format!("{} – {}", mapping.from, mapping.to);
                self.report("crosswalk-repeated", &at("from"), &[("pair", &pair)]);
            }
            let in_range = mapping
                .strength
                .is_none_or(|strength| (1..=10).contains(&strength));
            let needed = file.author == Author::Lianheng && mapping.strength.is_none();
            let equal =
                mapping.relation == Relation::Equal && mapping.strength.is_some_and(|s| s != 10);
            if !in_range || needed || equal {
                self.report(
                    "crosswalk-strength",
                    &["mappings".into(), index.into()],
                    &[],
                );
            }
        }
        let sides = [
            ("from", &file.no_counterpart.from, from),
            ("to", &file.no_counterpart.to, to),
        ];
        for (key, ids, side) in sides {
            for (index, id) in ids.iter().enumerate() {
                let path = ["no_counterpart".into(), key.into(), index.into()];
                if !side.ids.contains(id.as_str()) {
                    self.report("crosswalk-unknown-id", &path, &[("id", id)]);
                }
                let mapped = file.mappings.iter().any(|mapping| match key {
                    "from" => mapping.from == *id,
                    _ => mapping.to == *id,
                });
                if mapped {
                    self.report("crosswalk-mapped-and-not", &path, &[("id", id)]);
                }
            }
        }
    }

    fn check_complete(&mut self, file: &CrosswalkFile, from: &Side<'_>, to: &Side<'_>) {
        let mapped_from: BTreeSet<&str> = file
            .mappings
            .iter()
            .map(|mapping| mapping.from.as_str())
            .chain(file.no_counterpart.from.iter().map(String::as_str))
            .collect();
        let mapped_to: BTreeSet<&str> = file
            .mappings
            .iter()
            .map(|mapping| mapping.to.as_str())
            .chain(file.no_counterpart.to.iter().map(String::as_str))
            .collect();
        let sides = [
            ("from", &file.complete.from, from, &mapped_from),
            ("to", &file.complete.to, to, &mapped_to),
        ];
        for (key, clauses, side, mapped) in sides {
            for (index, clause) in clauses.iter().enumerate() {
                let path = ["complete".into(), key.into(), index.into()];
                let below = side.below(clause);
                if below.is_empty() {
                    self.report("crosswalk-unknown-id", &path, &[("id", clause)]);
                }
                let missing: Vec<&str> = below.difference(mapped).copied().collect();
                if !missing.is_empty() {
                    self.report(
                        "crosswalk-incomplete",
                        &path,
                        &[("ids", &missing.join(", "))],
                    );
                }
            }
        }
    }
}

fn mapping_key(mapping: &MappingFile) -> String {
    format!(
        "m-{}--{}",
        mapping.from.replace('.', "_"),
        mapping.to.replace('.', "_")
    )
}

/// `4e(i)(A)` is `to-4e-i--a-`.
fn row_key(id: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    format!("to-{}", id.chars().map(plain).collect::<String>())
}
