//! A submission as an operator seals it, put together from a workspace by what is public, so that these tests depend on the format and
//! not on its writer.

use super::{PASSPHRASE, at};
use lianheng_api::wire::{KeyFileWire, NewWorkspaceWire, OrganisationInputWire, TextWire};
use lianheng_api::{Desk, Library, draft_heading, generate_key, open_answers, write_sealed};
use lianheng_engine::bilingual::Bilingual;
use lianheng_exchange::package::{DraftBody, DraftFile, KeyAlgorithm, PackPin, PackageKind, Party};
use lianheng_store::record::{Answer, AssessmentRecord, PinnedPack, SubjectRecord};
use lianheng_store::{AssessmentId, Digest};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

pub(crate) const KEY_PASSPHRASE: &str = "签名口令 2026";
/// Changed by the operator after the freeze, says the journal.
pub(crate) const LATE: &str = "gbt-43698-2024/6-2";
/// Claimed conform with nothing to show.
pub(crate) const BARE: &str = "gbt-43698-2024/7.1.2-6";

/// An operator: the workspace, its key, and what was submitted of it.
pub(crate) struct Operator {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) desk: Desk,
    pub(crate) assessment: String,
    pub(crate) submission: PathBuf,
    pub(crate) key: PathBuf,
}

pub(crate) fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../standards/sample/answers.json")
}

pub(crate) fn go_on() -> impl FnMut(lianheng_api::Progress) -> ControlFlow<()> {
    |_| ControlFlow::Continue(())
}

/// The key file `name` in the folder, made when it is not there.
pub(crate) fn key(folder: &Path, name: &str) -> KeyFileWire {
    let path = folder.join(name);
    if !path.exists() {
        generate_key(&path, KeyAlgorithm::Ed25519, KEY_PASSPHRASE).expect("a key");
    }
    KeyFileWire {
        path: path.display().to_string(),
        passphrase: KEY_PASSPHRASE.to_owned(),
    }
}

pub(crate) fn operator() -> Operator {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::new(Library::built_in(), None);
    let wire = NewWorkspaceWire {
        organisation: OrganisationInputWire {
            name: TextWire {
                zh: "澜江电力调度中心".to_owned(),
                en: "Lanjiang Power Dispatch".to_owned(),
            },
            sector: Some("energy".to_owned()),
            region: None,
        },
        author: "王工".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    };
    let path = folder.path().join("operator.lianheng");
    let _ = desk.create(&path, &wire, at(0)).expect("a workspace");
    let open = open_answers(Library::built_in(), &sample()).expect("the sample");
    let session = desk.session().expect("open");
    session
        .import_answers(&open, None, at(1), &mut go_on())
        .expect("imported");
    let assessment = session.wire().expect("a workspace").current.expect("one");
    session
        .freeze_assessment(&assessment, at(2))
        .expect("frozen");
    let mut made = Operator {
        submission: folder.path().join("submission.lhp"),
        key: folder.path().join("operator.key"),
        folder,
        desk,
        assessment,
    };
    made.seal();
    made
}

impl Operator {
    /// Seals the assessment as it stands.
    pub(crate) fn seal(&mut self) {
        let session = self.desk.session().expect("open");
        let exported = self.folder.path().join("exported.json");
        let _ = session
            .export_answers(&exported, &mut go_on())
            .expect("exported");
        let bytes = std::fs::read(&exported).expect("answers");
        let mut answers: Value = serde_json::from_slice(&bytes).expect("JSON");
        let mut bodies: BTreeMap<String, (String, Vec<u8>)> = BTreeMap::new();
        let mut backs: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for answer in answers["answers"].as_array_mut().expect("a list") {
            let requirement = answer["requirement"].clone();
            let Some(evidence) = answer.get_mut("evidence").and_then(Value::as_array_mut) else {
                continue;
            };
            for file in evidence {
                let path = file["path"].as_str().expect("a path").to_owned();
                let bytes = std::fs::read(self.folder.path().join(&path))
                    .unwrap_or_else(|fault| panic!("{path}: {fault}"));
                let sha256 = Digest::of(&bytes).to_string();
                file["path"] = json!(format!("evidence/{sha256}"));
                let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
                bodies.insert(sha256.clone(), (name, bytes));
                let backed = backs.entry(sha256).or_default();
                backed.push(json!({"requirement": requirement}));
            }
        }
        let listed = session.evidence().expect("evidence");
        let files: Vec<Value> = bodies
            .iter()
            .map(|(sha256, (name, bytes))| {
                let own = listed
                    .iter()
                    .find(|one| one.sha256 == *sha256)
                    .expect("known");
                let mut file = json!({
                    "sha256": sha256, "size": bytes.len(), "file_name": name,
                    "media_type": own.media_type, "classification": own.details.classification,
                    "digest_only": false, "in_package": true, "backs": backs[sha256],
                });
                for (key, value) in [
                    ("title", &own.details.title),
                    ("dated", &own.details.dated),
                    ("valid_until", &own.details.valid_until),
                ] {
                    if let Some(value) = value {
                        file[key] = json!(value);
                    }
                }
                file
            })
            .collect();
        let today = jiff::civil::date(2026, 11, 30);
        let actions: Vec<Value> = session
            .actions(today)
            .expect("actions")
            .into_iter()
            .map(|row| {
                let own = row.action;
                let mut action = json!({
                    "id": own.id, "requirement": own.requirement, "plan": own.plan, "status": own.status,
                });
                for (key, value) in [("owner", &own.owner), ("due", &own.due)] {
                    if let Some(value) = value {
                        action[key] = json!(value);
                    }
                }
                if let Some(effort) = own.effort {
                    action["effort_tenths"] = json!(effort);
                }
                action
            })
            .collect();
        let open = session.open().expect("an assessment").assessment;
        let subject = json!({
            "format": "lianheng-subject/1", "assessment": self.assessment,
            "name": {"zh-CN": "2026 年自评", "en": "Self-assessment 2026"},
            "kind": open.subject.kind.as_str(), "subject": open.subject.name,
            "assessed_on": open.assessed_on.to_string(), "model": session.scoring_model().expect("one"),
            "created": at(1).to_string(), "frozen_at": at(2).to_string(),
        });
        let file = |path: &str, value: &Value| {
            DraftFile::json(path, serde_json::to_vec_pretty(value).expect("JSON"))
        };
        let from = Party {
            name: open.organisation.name.clone(),
            contact: None,
        };
        let title = Bilingual::new("报送", "Submission");
        let mut draft =
            draft_heading(PackageKind::Submission, from, title, at(3)).expect("a draft");
        draft.packs = pinned(&open.packs).into_iter().map(pin).collect();
        draft.files = vec![
            file("answers.json", &answers),
            file("subject.json", &subject),
            file(
                "evidence.json",
                &json!({"format": "lianheng-evidence/1", "files": files}),
            ),
            file(
                "actions.json",
                &json!({"format": "lianheng-actions/1", "actions": actions}),
            ),
            file("journal.json", &self.journal()),
        ];
        draft
            .files
            .extend(bodies.into_iter().map(|(sha256, (_, bytes))| DraftFile {
                path: format!("evidence/{sha256}"),
                media_type: "application/octet-stream".to_owned(),
                body: DraftBody::Bytes(bytes),
            }));
        let request = lianheng_api::wire::SealWire {
            out: self.submission.display().to_string(),
            keys: vec![key(self.folder.path(), "operator.key")],
            recipients: Vec::new(),
            passphrase: None,
        };
        let _ = write_sealed(draft, &request, &mut go_on()).expect("sealed");
    }

    /// A journal in which one answer was changed after the freeze.
    fn journal(&self) -> Value {
        let id = AssessmentId::parse(&self.assessment).expect("an id");
        let frozen = AssessmentRecord {
            id: id.clone(),
            name: Bilingual::new("自评", "Self-assessment"),
            subject: SubjectRecord {
                kind: lianheng_engine::vocabulary::SubjectKind::Organisation,
                name: Bilingual::new("全部", "All"),
            },
            assessed_on: jiff::civil::date(2026, 11, 20),
            model: "conformity".to_owned(),
            packs: Vec::<PinnedPack>::new(),
            tailoring: None,
            copied_from: None,
            created: at(1),
            frozen_at: Some(at(2)),
        };
        let requirement = lianheng_engine::ids::RequirementId::parse(LATE).expect("an id");
        let late = Answer::new(id.clone(), requirement);
        let says = |kind: &str, entity: String, after: String| {
            json!({
                "hash": Digest::of(entity.as_bytes()).to_string(),
                "says": {
                    "first": 1, "at": at(2).to_string(), "author": "王工", "act": "change",
                    "kind": kind, "entity": entity, "after": after,
                }
            })
        };
        json!({
            "format": "lianheng-journal/1", "assessment": self.assessment,
            "start": Digest::of(b"start").to_string(),
            "entries": [
                {"hash": Digest::of(b"somebody else's").to_string()},
                says("assessment", format!("assessment/{id}"), text(&frozen)),
                says("answer", format!("answer/{id}/{LATE}"), text(&late)),
            ]
        })
    }
}

/// The canonical JSON of a record.
fn text<T: serde::Serialize>(record: &T) -> String {
    serde_json::to_string(record).expect("JSON")
}

fn pinned(packs: &[lianheng_engine::ids::PackId]) -> Vec<(String, String, String)> {
    let library = Library::built_in();
    let all = lianheng_api::list(library);
    packs
        .iter()
        .map(|id| {
            let own = all
                .iter()
                .find(|one| one.id == id.as_str())
                .expect("a pack");
            (own.id.clone(), own.version.clone(), own.digest.clone())
        })
        .collect()
}

fn pin((id, version, sha256): (String, String, String)) -> PackPin {
    PackPin {
        id,
        version,
        sha256,
    }
}
