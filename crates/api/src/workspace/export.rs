//! An assessment written as an answer file, with the content of its evidence beside it: whoever leaves takes everything along that the format holds.

use super::session::{Session, say};
use super::sheets::objects;
use crate::answers::look_at;
use crate::failure::Failure;
use crate::output::write_beside;
use crate::packs::count;
use crate::progress::{Bytes, Tell, ToldWriter, cancelled};
use crate::wire::ExportedAnswersWire;
use lianheng_engine::answer_file::FORMAT;
use lianheng_engine::assessment::{Answer, Assessment, EvidenceFile, ObjectRef, QuestionAnswer};
use lianheng_engine::ids::RequirementId;
use lianheng_engine::questionnaire::AnswerValue;
use lianheng_engine::tailoring::{Excluded, Tailoring};
use lianheng_store::record::{EvidenceRecord, Target};
use lianheng_store::{Digest, StoreFault};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The folder of evidence beside an answer file.
const FOLDER: &str = "evidence";
/// Characters that some file system does not allow in a name.
const NOT_IN_NAMES: &str = "\\/:*?\"<>|";

/// Evidence files of the assessment: the path each is written to, relative to the answer file.
pub(crate) type Paths = BTreeMap<Digest, String>;

impl Session {
    /// Writes the assessment worked on as an answer file. A file in the evidence folder that is there already and holds something else is left
    /// alone; the evidence is written under a name with its digest then.
    ///
    /// # Errors
    /// There is no assessment, what the disk says, or `tell` asked to stop. The answer file is written last; without it nothing that was written
    /// stays.
    pub fn export_answers(
        &mut self,
        out: &Path,
        tell: Tell<'_>,
    ) -> Result<ExportedAnswersWire, Failure> {
        let current = self.current()?;
        let assessment = self.open()?.assessment;
        let mut written_beside = Beside::default();
        let (paths, without_body) = self.write_evidence(out, &mut written_beside, tell)?;
        let mut written = Vec::with_capacity(assessment.answers.len());
        for answer in &assessment.answers {
            let target = Target::Requirement {
                assessment: current.clone(),
                requirement: answer.requirement.clone(),
            };
            let evidence = self.store.evidence_of(&target).map_err(say)?;
            written.push(answer_entry(answer, &evidence, &paths));
        }
        let mut left_out = 0usize;
        for answer in &assessment.question_answers {
            if !self.is_asked_about(&answer.questionnaire, &answer.object, &assessment) {
                left_out += 1;
                continue;
            }
            written.push(question_entry(answer));
        }
        let rows = self.store.answers(&current).map_err(say)?;
        let held_here = rows.iter().filter(|row| {
            let unjudged_words = row.has_note && row.verdict.is_none();
            row.flagged || row.unsure || row.assignee.is_some() || unjudged_words
        });
        let mut only_here: BTreeSet<RequirementId> =
            held_here.map(|row| row.requirement.clone()).collect();
        for comment in self.store.comments(&current).map_err(say)? {
            if let Target::Requirement { requirement, .. } = comment.target {
                only_here.insert(requirement);
            }
        }
        let text = text_of(&assessment, written);
        write_beside(out, text.as_bytes())?;
        written_beside.stays();
        Ok(ExportedAnswersWire {
            out: out.display().to_string(),
            answers: count(assessment.answers.len()),
            question_answers: count(assessment.question_answers.len() - left_out),
            evidence: count(paths.len() - without_body.len()),
            evidence_without_body: without_body,
            questions_left_out: count(left_out),
            only_in_workspace: count(only_here.len()),
        })
    }

    pub(super) fn is_asked_about(
        &self,
        questionnaire: &str,
        object: &ObjectRef,
        assessment: &Assessment,
    ) -> bool {
        let asked = self
            .library
            .questionnaires
            .iter()
            .find(|one| one.id.as_str() == questionnaire);
        *object == ObjectRef::default()
            || asked.is_some_and(|one| {
                objects(one.answered_per, &assessment.inventory).contains(object)
            })
    }

    /// Writes what backs the assessment, each file once; says where each lies and which have no content here.
    fn write_evidence(
        &self,
        out: &Path,
        written: &mut Beside,
        tell: Tell<'_>,
    ) -> Result<(Paths, Vec<String>), Failure> {
        let current = self.current()?;
        let beside = out.parent().filter(|folder| !folder.as_os_str().is_empty());
        let beside = beside.unwrap_or(Path::new("."));
        let mut paths = Paths::new();
        let mut without_body = Vec::new();
        let mut files = self.store.evidence_list().map_err(say)?;
        let mut backing = Vec::with_capacity(files.len());
        for file in &files {
            let backs = self.store.backed_by(file.sha256).map_err(say)?;
            let ours = |target: &Target| target.assessment().is_none_or(|one| *one == current);
            backing.push(backs.iter().any(ours));
        }
        let mut backing = backing.into_iter();
        files.retain(|_| backing.next().unwrap_or_default());
        let mut bytes = Bytes::new(tell, files.iter().map(|file| file.size).sum());
        for file in files {
            if bytes.read(0).is_break() {
                return Err(cancelled());
            }
            let path = free_path(beside, &file, &paths)?;
            if file.digest_only
                || !self.write_body((beside, &path), file.sha256, written, &mut bytes)?
            {
                without_body.push(path.clone());
            }
            paths.insert(file.sha256, path);
        }
        Ok((paths, without_body))
    }

    /// Writes one file unless it is there; answers `false` when the workspace does not hold its content.
    fn write_body(
        &self,
        (beside, path): (&Path, &str),
        sha256: Digest,
        written: &mut Beside,
        bytes: &mut Bytes<'_>,
    ) -> Result<bool, Failure> {
        let target: PathBuf = beside.join(path);
        let shown = target.display().to_string();
        let io = |error: std::io::Error| Failure::io(&shown, &error, true);
        if target.exists() {
            return Ok(true);
        }
        let folder = beside.join(FOLDER);
        // The answer file's own folder must be there, as for every other output.
        if !folder.is_dir() {
            std::fs::create_dir(&folder).map_err(io)?;
            written.folder = Some(folder.clone());
        }
        let mut part = NamedTempFile::new_in(&folder).map_err(io)?;
        let mut to = ToldWriter {
            to: &mut part,
            bytes,
        };
        match self.store.read_evidence(sha256, &mut to) {
            Ok(_) => {}
            Err(_) if bytes.stopped() => return Err(cancelled()),
            Err(StoreFault::NoBody(_)) => return Ok(false),
            Err(fault) => return Err(super::fault::failed(Some(&shown), &fault)),
        }
        part.as_file().sync_all().map_err(io)?;
        part.persist_noclobber(&target)
            .map_err(|error| io(error.error))?;
        written.files.push(target);
        Ok(true)
    }
}

/// What was written beside an answer file: taken away again unless the answer file was written too.
#[derive(Default)]
struct Beside {
    files: Vec<PathBuf>,
    /// The folder, where it was not there before.
    folder: Option<PathBuf>,
}

impl Beside {
    fn stays(&mut self) {
        // Not by putting another in its place: the old one would be dropped, and take the files along.
        self.files.clear();
        self.folder = None;
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // Whoever asked is told why there is no answer file; a file that cannot be removed either is nothing to add to that.
        for file in &self.files {
            let _ = std::fs::remove_file(file);
        }
        if let Some(folder) = &self.folder {
            let _ = std::fs::remove_dir(folder);
        }
    }
}

/// A path nobody else has, in this export or on the disk: the file's own name, else with the beginning of its digest.
fn free_path(beside: &Path, file: &EvidenceRecord, taken: &Paths) -> Result<String, Failure> {
    let name: String = file
        .file_name
        .chars()
        .map(|letter| {
            if letter.is_control() || NOT_IN_NAMES.contains(letter) {
                '_'
            } else {
                letter
            }
        })
        .collect();
    let digest = file.sha256.to_string();
    let short = digest.get(..12).unwrap_or(&digest);
    let numbered = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => format!("{stem}-{short}.{ending}"),
        _ => format!("{name}-{short}"),
    };
    let root = beside
        .canonicalize()
        .map_err(|error| Failure::io(&beside.display().to_string(), &error, true))?;
    for path in [name, numbered].map(|name| format!("{FOLDER}/{name}")) {
        let is_taken = taken
            .values()
            .any(|one| one.to_lowercase() == path.to_lowercase());
        let own = match look_at(&root, &path) {
            Ok(EvidenceFile::Present { sha256, .. }) => sha256 == digest,
            Ok(EvidenceFile::Missing | EvidenceFile::NotRead) => true,
            Err(_) => false,
        };
        if own && !is_taken {
            return Ok(path);
        }
    }
    let shown = beside
        .join(FOLDER)
        .join(&file.file_name)
        .display()
        .to_string();
    Err(super::fault::failed(Some(&shown), &StoreFault::Exists))
}

/// An assessment as the text of an answer file that names no evidence.
pub(crate) fn answer_file_without_evidence(assessment: &Assessment) -> String {
    let answers = assessment.answers.iter();
    let answers = answers.map(|answer| answer_entry(answer, &[], &Paths::new()));
    let questions = assessment.question_answers.iter().map(question_entry);
    text_of(assessment, answers.chain(questions).collect())
}

pub(crate) fn text_of(assessment: &Assessment, answers: Vec<Value>) -> String {
    format!("{:#}\n", file(assessment, answers))
}

fn file(assessment: &Assessment, answers: Vec<Value>) -> Value {
    let inventory = &assessment.inventory;
    let suppliers = inventory.suppliers.iter().map(|(id, one)| {
        filled(vec![
            ("id", json!(id)),
            ("name", json!(one.name)),
            ("country", json!(one.country)),
        ])
    });
    let systems = inventory.systems.iter().map(|(id, one)| {
        filled(vec![
            ("id", json!(id)),
            ("name", json!(one.name)),
            ("criticality", json!(one.criticality)),
            ("internet_facing", json!(one.internet_facing)),
        ])
    });
    let products = inventory.products.iter().map(|(id, one)| {
        let deployments = one
            .deployments
            .iter()
            .map(|one| json!({"system": one.system, "hosts": one.hosts}));
        filled(vec![
            ("id", json!(id)),
            ("name", json!(one.name)),
            ("supplier", json!(one.supplier)),
            ("version", json!(one.version)),
            ("kernel_privilege", json!(one.kernel_privilege)),
            ("auto_update", json!(one.auto_update)),
            ("single_source", json!(one.single_source)),
            ("alternate", json!(one.alternate)),
            ("deployments", deployments.collect()),
        ])
    });
    let organisation = &assessment.organisation;
    filled(vec![
        ("format", json!(FORMAT)),
        (
            "organisation",
            filled(vec![
                ("name", json!(organisation.name)),
                ("sector", json!(organisation.sector)),
                ("region", json!(organisation.region)),
            ]),
        ),
        (
            "subject",
            json!({"kind": assessment.subject.kind, "name": assessment.subject.name}),
        ),
        ("assessed_on", json!(assessment.assessed_on.to_string())),
        (
            "packs",
            assessment
                .packs
                .iter()
                .map(|pack| json!(pack.as_str()))
                .collect(),
        ),
        (
            "tailoring",
            assessment.tailoring.as_ref().map_or(Value::Null, tailoring),
        ),
        (
            "objects",
            json!({
                "suppliers": suppliers.collect::<Vec<_>>(),
                "systems": systems.collect::<Vec<_>>(),
                "products": products.collect::<Vec<_>>(),
            }),
        ),
        ("answers", Value::Array(answers)),
    ])
}

fn tailoring(one: &Tailoring) -> Value {
    let sides = one
        .sides
        .iter()
        .map(|(pack, sides)| json!({"pack": pack.as_str(), "sides": sides}));
    let excluded = one.excluded.iter().map(|exclusion| {
        let (key, what) = match &exclusion.what {
            Excluded::Requirement(id) => ("requirement", id.to_string()),
            Excluded::Clause { pack, clause } => ("clause", format!("{pack}/{clause}")),
        };
        filled(vec![
            (key, json!(what)),
            ("reason", json!(exclusion.reason)),
            ("decided_by", json!(exclusion.decided_by)),
        ])
    });
    filled(vec![
        ("decided_by", json!(one.decided_by)),
        (
            "decided_on",
            json!(one.decided_on.map(|day| day.to_string())),
        ),
        ("reason", json!(one.reason)),
        ("scenario", json!(one.scenario)),
        ("sides", listed(sides.collect())),
        ("objects", json!(one.objects)),
        ("excluded", listed(excluded.collect())),
    ])
}

pub(crate) fn answer_entry(answer: &Answer, evidence: &[EvidenceRecord], paths: &Paths) -> Value {
    let steps = answer.mapped_from.iter().map(|step| {
        json!({"crosswalk": step.crosswalk, "from": step.from.as_str(), "to": step.to.as_str()})
    });
    let evidence = evidence.iter().filter_map(|file| {
        Some(filled(vec![
            ("path", json!(paths.get(&file.sha256)?)),
            ("title", json!(file.title)),
            ("dated", json!(file.dated.map(|day| day.to_string()))),
            (
                "valid_until",
                json!(file.valid_until.map(|day| day.to_string())),
            ),
        ]))
    });
    let action = answer.action.as_ref().map_or(Value::Null, |action| {
        filled(vec![
            ("plan", json!(action.plan)),
            ("owner", json!(action.owner)),
            ("due", json!(action.due.map(|day| day.to_string()))),
            ("effort", action.effort.map_or(Value::Null, person_days)),
        ])
    });
    filled(vec![
        ("requirement", json!(answer.requirement.as_str())),
        ("verdict", json!(answer.verdict)),
        ("note", json!(answer.note)),
        ("reason", json!(answer.reason)),
        ("suggested", json!(answer.suggested)),
        ("mapped_from", listed(steps.collect())),
        ("evidence", listed(evidence.collect())),
        (
            "affects",
            listed(answer.affects.iter().map(|id| json!(id)).collect()),
        ),
        ("action", action),
    ])
}

pub(crate) fn question_entry(answer: &QuestionAnswer) -> Value {
    filled(vec![
        (
            "question",
            json!(format!("{}/{}", answer.questionnaire, answer.question)),
        ),
        ("about", about(&answer.object)),
        ("value", value(&answer.value)),
    ])
}

/// Tenths of a person-day as the format writes them: 25 are 2.5.
fn person_days(tenths: u32) -> Value {
    if tenths.is_multiple_of(10) {
        json!(tenths / 10)
    } else {
        json!(f64::from(tenths) / 10.0)
    }
}

fn about(object: &ObjectRef) -> Value {
    if *object == ObjectRef::default() {
        return Value::Null;
    }
    filled(vec![
        ("supplier", json!(object.supplier)),
        ("product", json!(object.product)),
        ("system", json!(object.system)),
    ])
}

fn value(value: &AnswerValue) -> Value {
    match value {
        AnswerValue::One(text) | AnswerValue::Text(text) => json!(text),
        AnswerValue::Several(several) => json!(several),
        AnswerValue::Number(number) => json!(number),
        AnswerValue::Date(day) => json!(day.to_string()),
    }
}

/// A list that is left out when it is empty.
fn listed(list: Vec<Value>) -> Value {
    if list.is_empty() {
        Value::Null
    } else {
        Value::Array(list)
    }
}

/// An object without the keys that hold nothing.
fn filled(entries: Vec<(&'static str, Value)>) -> Value {
    let kept = entries.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(
        kept.map(|(key, value)| (key.to_owned(), value))
            .collect::<Map<_, _>>(),
    )
}
