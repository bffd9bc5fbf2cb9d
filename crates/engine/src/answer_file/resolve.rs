//! From a file's words to an assessment in which every id resolves.

use super::fault::{AnswerFault, AnswerFaultKind};
use super::shape::{
    ActionEntry, AnswerEntry, EvidenceEntry, File, NumberEntry, Objects, OrganisationEntry,
};
use super::{FORMAT, MAX_EFFORT, MAX_TEXT, SECTORS};
use crate::assessment::{
    Action, Answer, Assessment, Basis, Deployment, Evidence, EvidenceFile, Inventory, Organisation,
    Product, Subject, Supplier, System,
};
use crate::bilingual::Bilingual;
use crate::crosswalk::Crosswalk;
use crate::ids::{PackId, RequirementId};
use crate::json::{Document, FaultKind, PathStep};
use crate::pack::Pack;
use crate::questionnaire::Questionnaire;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// After this many faults a file is not worth reading on.
const MAX_FAULTS: usize = 200;

/// Resolves what a file says against what exists, and collects what does not.
pub(super) struct Reader<'d> {
    pub(super) document: &'d Document,
    pub(super) crosswalks: &'d [Crosswalk],
    pub(super) faults: Vec<AnswerFault>,
}

impl<'d> Reader<'d> {
    /// Resolves a file; the faults come in the order of their places.
    pub(super) fn read(
        document: &'d Document,
        file: File,
        packs: &[Arc<Pack>],
        questionnaires: &[Questionnaire],
        crosswalks: &'d [Crosswalk],
    ) -> (Option<Assessment>, Vec<AnswerFault>) {
        let mut reader = Reader {
            document,
            crosswalks,
            faults: Vec::new(),
        };
        let assessment = reader.assessment(file, packs, questionnaires);
        reader.faults.sort_by_key(|fault| fault.place);
        (assessment, reader.faults)
    }

    pub(super) fn fault(&mut self, path: &[PathStep<'_>], kind: AnswerFaultKind) {
        if self.faults.len() < MAX_FAULTS {
            let place = self.document.place(path);
            self.faults.push(AnswerFault { kind, place });
        }
    }

    fn assessment(
        &mut self,
        file: File,
        packs: &[Arc<Pack>],
        questionnaires: &[Questionnaire],
    ) -> Option<Assessment> {
        if file.format != FORMAT {
            self.fault(
                &["format".into()],
                AnswerFaultKind::FormatUnknown(file.format),
            );
            return None;
        }
        let organisation = self.organisation(file.organisation);
        self.name(&["subject".into(), "name".into()], &file.subject.name);
        let assessed_on = self.date(&["assessed_on".into()], &file.assessed_on);
        let chosen = self.packs(&file.packs, packs);
        let tailoring = file
            .tailoring
            .map(|entry| self.tailoring(entry, packs, &chosen));
        let inventory = self.inventory(file.objects);
        let (entries, questions): (Vec<_>, Vec<_>) = file
            .answers
            .into_iter()
            .enumerate()
            .partition(|(_, entry)| entry.question.is_none());
        let question_answers = self.question_answers(questions, questionnaires, &inventory);
        let answers = self.answers(entries, packs, &chosen, &inventory);
        Some(Assessment {
            organisation,
            subject: Subject {
                kind: file.subject.kind,
                name: file.subject.name,
            },
            assessed_on: assessed_on?,
            packs: chosen,
            tailoring,
            inventory,
            answers,
            question_answers,
        })
    }

    fn organisation(&mut self, entry: OrganisationEntry) -> Organisation {
        self.name(&["organisation".into(), "name".into()], &entry.name);
        if let Some(sector) = &entry.sector
            && !SECTORS.contains(&sector.as_str())
        {
            let kind = AnswerFaultKind::SectorUnknown(sector.clone());
            self.fault(&["organisation".into(), "sector".into()], kind);
        }
        if let Some(region) = &entry.region
            && !is_region(region)
        {
            let kind = AnswerFaultKind::Region(region.clone());
            self.fault(&["organisation".into(), "region".into()], kind);
        }
        Organisation {
            name: entry.name,
            sector: entry.sector,
            region: entry.region,
        }
    }

    fn name(&mut self, path: &[PathStep<'_>], name: &Bilingual) {
        for (key, text) in [("zh-CN", &name.zh), ("en", &name.en)] {
            let mut path = path.to_vec();
            path.push(key.into());
            if text.trim().is_empty() {
                self.fault(&path, AnswerFaultKind::BlankName);
            }
            self.text(&path, Some(text), false);
        }
    }

    pub(super) fn text(&mut self, path: &[PathStep<'_>], text: Option<&String>, required: bool) {
        let Some(text) = text else { return };
        if required && text.trim().is_empty() {
            self.fault(path, AnswerFaultKind::Blank);
        }
        let length = text.chars().count();
        if length > MAX_TEXT {
            self.fault(path, AnswerFaultKind::TooLong(length));
        }
    }

    pub(super) fn date(&mut self, path: &[PathStep<'_>], text: &str) -> Option<Date> {
        let date = (text.len() == 10)
            .then(|| text.parse::<Date>().ok())
            .flatten();
        if date.is_none() {
            self.fault(path, AnswerFaultKind::Date(text.to_owned()));
        }
        date
    }

    fn packs(&mut self, named: &[String], packs: &[Arc<Pack>]) -> Vec<PackId> {
        if named.is_empty() {
            self.fault(&["packs".into()], AnswerFaultKind::NoPack);
        }
        let mut chosen: Vec<PackId> = Vec::new();
        for (index, name) in named.iter().enumerate() {
            let path = ["packs".into(), index.into()];
            let (id, version) = match name.split_once('@') {
                Some((id, version)) => (id, Some(version)),
                None => (name.as_str(), None),
            };
            let Some(pack) = packs.iter().find(|pack| pack.id.as_str() == id) else {
                let known = packs.iter().map(|pack| pack.id.to_string()).collect();
                let id = id.to_owned();
                self.fault(&path, AnswerFaultKind::PackUnknown { id, known });
                continue;
            };
            if let Some(wanted) = version
                && wanted != pack.version
            {
                let kind = AnswerFaultKind::PackVersion {
                    id: id.to_owned(),
                    wanted: wanted.to_owned(),
                    present: pack.version.clone(),
                };
                self.fault(&path, kind);
            }
            if chosen.contains(&pack.id) {
                self.fault(&path, AnswerFaultKind::PackRepeated(id.to_owned()));
            } else {
                chosen.push(pack.id.clone());
            }
        }
        chosen
    }

    fn inventory(&mut self, objects: Objects) -> Inventory {
        let mut inventory = Inventory::default();
        let mut seen = BTreeSet::new();
        for (index, entry) in objects.suppliers.into_iter().enumerate() {
            self.object(&mut seen, "suppliers", index, &entry.id, &entry.name);
            let supplier = Supplier {
                name: entry.name,
                country: entry.country,
            };
            inventory.suppliers.insert(entry.id, supplier);
        }
        for (index, entry) in objects.systems.into_iter().enumerate() {
            self.object(&mut seen, "systems", index, &entry.id, &entry.name);
            let system = System {
                name: entry.name,
                criticality: entry.criticality,
                internet_facing: entry.internet_facing,
            };
            inventory.systems.insert(entry.id, system);
        }
        let mut alternates = Vec::new();
        for (index, entry) in objects.products.into_iter().enumerate() {
            alternates.extend(entry.alternate.clone().map(|id| (index, id)));
            self.object(&mut seen, "products", index, &entry.id, &entry.name);
            let path = [
                "objects".into(),
                "products".into(),
                index.into(),
                "supplier".into(),
            ];
            if !inventory.suppliers.contains_key(&entry.supplier) {
                self.fault(
                    &path,
                    AnswerFaultKind::ObjectUnknown(entry.supplier.clone()),
                );
            }
            for (at, deployment) in entry.deployments.iter().enumerate() {
                if !inventory.systems.contains_key(&deployment.system) {
                    let path = [
                        "objects".into(),
                        "products".into(),
                        index.into(),
                        "deployments".into(),
                        at.into(),
                        "system".into(),
                    ];
                    self.fault(
                        &path,
                        AnswerFaultKind::ObjectUnknown(deployment.system.clone()),
                    );
                }
            }
            let product = Product {
                name: entry.name,
                supplier: entry.supplier,
                version: entry.version,
                kernel_privilege: entry.kernel_privilege,
                auto_update: entry.auto_update,
                single_source: entry.single_source,
                alternate: entry.alternate,
                deployments: entry
                    .deployments
                    .into_iter()
                    .map(|entry| Deployment {
                        system: entry.system,
                        hosts: entry.hosts,
                    })
                    .collect(),
            };
            inventory.products.insert(entry.id, product);
        }
        // An alternate may be registered after the product it replaces.
        for (index, id) in alternates {
            if !inventory.products.contains_key(&id) {
                let path = [
                    "objects".into(),
                    "products".into(),
                    index.into(),
                    "alternate".into(),
                ];
                self.fault(&path, AnswerFaultKind::ObjectUnknown(id));
            }
        }
        inventory
    }

    fn object(
        &mut self,
        seen: &mut BTreeSet<String>,
        list: &'static str,
        index: usize,
        id: &str,
        name: &Bilingual,
    ) {
        let path = ["objects".into(), list.into(), index.into(), "id".into()];
        if id.trim().is_empty() {
            self.fault(&path, AnswerFaultKind::Blank);
        }
        if !seen.insert(id.to_owned()) {
            self.fault(&path, AnswerFaultKind::ObjectRepeated(id.to_owned()));
        }
        self.name(
            &["objects".into(), list.into(), index.into(), "name".into()],
            name,
        );
    }

    fn answers(
        &mut self,
        entries: Vec<(usize, AnswerEntry)>,
        packs: &[Arc<Pack>],
        chosen: &[PackId],
        inventory: &Inventory,
    ) -> Vec<Answer> {
        let mut first: BTreeMap<String, u32> = BTreeMap::new();
        let mut answers = Vec::with_capacity(entries.len());
        for (index, entry) in entries {
            let at = |key: &'static str| ["answers".into(), index.into(), key.into()];
            let Some(id) = entry.requirement else {
                self.fault(
                    &["answers".into(), index.into()],
                    AnswerFaultKind::RequirementOrQuestion,
                );
                continue;
            };
            if entry.value.is_some() || entry.about.is_some() {
                self.fault(&at("requirement"), AnswerFaultKind::RequirementOrQuestion);
            }
            let Some(verdict) = entry.verdict else {
                let kind = AnswerFaultKind::Shape(FaultKind::MissingKey("verdict"));
                self.fault(&["answers".into(), index.into()], kind);
                continue;
            };
            let place = self.document.place(&at("requirement"));
            if let Some(first_line) = first.get(&id) {
                let kind = AnswerFaultKind::AnswerRepeated {
                    id: id.clone(),
                    first_line: *first_line,
                };
                self.fault(&at("requirement"), kind);
            } else {
                first.insert(id.clone(), place.line);
            }
            let Some(requirement) = resolve(&id, packs) else {
                let kind = AnswerFaultKind::RequirementUnknown {
                    closest: closest(&id, packs),
                    id,
                };
                self.fault(&at("requirement"), kind);
                continue;
            };
            if !chosen
                .iter()
                .any(|pack| pack.as_str() == requirement.pack())
            {
                self.fault(
                    &at("requirement"),
                    AnswerFaultKind::RequirementOutside { id },
                );
            }
            self.text(&at("note"), entry.note.as_ref(), false);
            self.text(&at("reason"), entry.reason.as_ref(), false);
            for (position, id) in entry.affects.iter().enumerate() {
                if !inventory.knows(id) {
                    let path = [
                        "answers".into(),
                        index.into(),
                        "affects".into(),
                        position.into(),
                    ];
                    self.fault(&path, AnswerFaultKind::ObjectUnknown(id.clone()));
                }
            }
            let evidence = self.evidence(entry.evidence, index);
            let action = entry.action.map(|entry| self.action(entry, index));
            let mapped_from = self.mapped_from(entry.mapped_from, &requirement, index);
            answers.push(Answer {
                requirement,
                verdict,
                note: entry.note.filter(|text| !text.trim().is_empty()),
                reason: entry.reason.filter(|text| !text.trim().is_empty()),
                suggested: entry.suggested,
                mapped_from,
                basis: Basis::Judged,
                evidence,
                affects: entry.affects,
                action,
            });
        }
        answers
    }

    fn evidence(&mut self, entries: Vec<EvidenceEntry>, answer: usize) -> Vec<Evidence> {
        let mut evidence = Vec::with_capacity(entries.len());
        for (index, entry) in entries.into_iter().enumerate() {
            let at = |key: &'static str| {
                [
                    "answers".into(),
                    answer.into(),
                    "evidence".into(),
                    index.into(),
                    key.into(),
                ]
            };
            if !is_portable_path(&entry.path) {
                self.fault(
                    &at("path"),
                    AnswerFaultKind::EvidencePath(entry.path.clone()),
                );
            }
            self.text(&at("title"), entry.title.as_ref(), false);
            let dated = entry
                .dated
                .as_ref()
                .and_then(|text| self.date(&at("dated"), text));
            let valid_until = entry
                .valid_until
                .as_ref()
                .and_then(|text| self.date(&at("valid_until"), text));
            evidence.push(Evidence {
                path: entry.path,
                title: entry.title,
                dated,
                valid_until,
                file: EvidenceFile::NotRead,
            });
        }
        evidence
    }

    fn action(&mut self, entry: ActionEntry, answer: usize) -> Action {
        let at = |key: &'static str| ["answers".into(), answer.into(), "action".into(), key.into()];
        self.text(&at("plan"), Some(&entry.plan), true);
        self.text(&at("owner"), entry.owner.as_ref(), false);
        let due = entry
            .due
            .as_ref()
            .and_then(|text| self.date(&at("due"), text));
        let effort = entry.effort.and_then(|NumberEntry(text)| {
            let tenths = tenths_of(&text).filter(|tenths| (1..=MAX_EFFORT).contains(tenths));
            if tenths.is_none() {
                self.fault(&at("effort"), AnswerFaultKind::Effort(text));
            }
            tenths
        });
        Action {
            plan: entry.plan,
            owner: entry.owner,
            due,
            effort,
        }
    }
}

pub(super) fn resolve(id: &str, packs: &[Arc<Pack>]) -> Option<RequirementId> {
    let id = RequirementId::parse(id)?;
    let pack = packs.iter().find(|pack| pack.id.as_str() == id.pack())?;
    pack.index_of(id.local()).map(|_| id)
}

/// The id a misspelt one was most likely meant to be; none when nothing is near.
#[must_use]
pub fn closest(id: &str, packs: &[Arc<Pack>]) -> Option<String> {
    let requirements = packs.iter().flat_map(|pack| &pack.requirements);
    nearest(
        id,
        requirements.map(|requirement| requirement.id.to_string()),
    )
}

/// The first of `ids` that differs least from `id`, if by no more than a slip of the keys.
pub(super) fn nearest(id: &str, ids: impl Iterator<Item = String>) -> Option<String> {
    // Ids are short; a longer text is no misspelling, and comparing it would only cost time.
    if id.chars().count() > 64 {
        return None;
    }
    ids.map(|known| (strsim::osa_distance(id, &known), known))
        .filter(|(distance, _)| *distance <= 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// A number of at most one decimal, in tenths: `2.5` is 25.
#[must_use]
pub fn tenths_of(text: &str) -> Option<u32> {
    let (whole, tenths) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(tenths) || tenths.len() != 1 {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    whole.checked_mul(10)?.checked_add(tenths.parse().ok()?)
}

/// `CN-44`: two letters, a hyphen, one to three letters or digits.
pub fn is_region(code: &str) -> bool {
    code.split_once('-').is_some_and(|(country, part)| {
        country.len() == 2
            && country.bytes().all(|byte| byte.is_ascii_uppercase())
            && (1..=3).contains(&part.len())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    })
}

/// A relative path of plain parts, the same on every system: no `..`, no drive, no backslash, no control character.
fn is_portable_path(path: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part != "."
            && part != ".."
            && !part.ends_with([' ', '.'])
            && !part.contains(|c: char| c.is_control() || r#"\:*?"<>|"#.contains(c))
    };
    path.len() <= 1_024 && path.split('/').all(plain)
}
