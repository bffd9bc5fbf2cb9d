//! What a questionnaire's or a response's package declares, checked by whoever has the file and nothing else.

use super::fault::asked_problem;
use super::sending::pin;
use crate::failure::{Problem, shown};
use crate::library::Library;
use crate::packages::fault_lines;
use crate::packages::verify::Findings;
use lianheng_exchange::package::{Manifest, OpenPackage, PackPin};
use lianheng_exchange::round_trip::{
    QUESTIONNAIRE_FILE, RESPONSE_FILE, ShownEvidence, evidence_path, question_digest, read_asked,
    read_response_head,
};

/// A questionnaire holds together, is the one its manifest names, and asks what this copy's content asks under that name.
pub(crate) fn check_questionnaire(
    library: &Library,
    package: &mut OpenPackage,
    findings: &mut Findings,
) {
    let Some(bytes) = body(package, QUESTIONNAIRE_FILE, findings) else {
        return;
    };
    let asked = match read_asked(&bytes) {
        Ok(asked) => asked,
        Err(fault) => {
            let problem = asked_problem(&fault);
            findings.add(fault.kind.as_str(), Some(QUESTIONNAIRE_FILE), problem);
            return;
        }
    };
    let pinned = pin(&asked);
    of_pin(package.manifest(), &pinned, QUESTIONNAIRE_FILE, findings);
    let files = package.manifest().files.iter();
    for other in files.filter(|file| file.path != QUESTIONNAIRE_FILE) {
        let args = vec![("path", shown(&other.path))];
        let problem = Problem::new("package-questionnaire-unexpected", args);
        findings.add("questionnaire-unexpected", Some(&other.path), problem);
    }
    let Some(own) = library
        .questionnaire(&pinned.id)
        .filter(|own| own.digest == pinned.sha256)
    else {
        return;
    };
    for (_, question) in asked.questions() {
        let known = own.question(&question.id);
        if known.is_some_and(|known| question_digest(own, known) == question.sha256) {
            continue;
        }
        let args = vec![
            ("question", shown(&question.id)),
            ("pack", shown(&pinned.id)),
            ("version", shown(&pinned.version)),
        ];
        let problem = Problem::new("package-questionnaire-question", args);
        findings.add("questionnaire-question", Some(QUESTIONNAIRE_FILE), problem);
    }
}

/// A response holds together, answers the questionnaire its manifest names, and holds the evidence it lists and nothing else. Whether its
/// answers fit the questions only the one who asked can tell.
pub(crate) fn check_response(package: &mut OpenPackage, findings: &mut Findings) {
    let Some(bytes) = body(package, RESPONSE_FILE, findings) else {
        return;
    };
    let head = match read_response_head(&bytes) {
        Ok(head) => head,
        Err(fault) => {
            let problem = asked_problem(&fault);
            findings.add(fault.kind.as_str(), Some(RESPONSE_FILE), problem);
            return;
        }
    };
    let manifest = package.manifest();
    let answered = PackPin {
        id: head.questionnaire.id,
        version: head.questionnaire.version,
        sha256: head.questionnaire.sha256,
    };
    of_pin(manifest, &answered, RESPONSE_FILE, findings);
    if manifest.reply_to.is_none() {
        let problem = Problem::new("error-supplier-no-reference", vec![]);
        findings.add("response-reference", None, problem);
    }
    for (rule, path, problem) in strange_evidence(manifest, &head.evidence) {
        findings.add(rule, Some(&path), problem);
    }
    findings.unchecked(Problem::new("package-unchecked-response", vec![]));
}

/// The evidence a response lists and does not hold, and the files it holds and does not list: the rule, the path, the sentence.
pub(crate) fn strange_evidence(
    manifest: &Manifest,
    listed: &[ShownEvidence],
) -> Vec<(&'static str, String, Problem)> {
    let mut strange = Vec::new();
    for one in listed {
        let path = evidence_path(&one.sha256);
        let held = manifest.file(&path);
        if !held.is_some_and(|file| file.sha256 == one.sha256 && file.size == one.size) {
            let args = vec![("name", shown(&one.file_name))];
            let problem = Problem::new("error-supplier-evidence-missing", args);
            strange.push(("response-evidence", path, problem));
        }
    }
    let own = |path: &str| {
        let mut listed = listed.iter();
        path == RESPONSE_FILE || listed.any(|one| evidence_path(&one.sha256) == path)
    };
    for other in manifest.files.iter().filter(|file| !own(&file.path)) {
        let args = vec![("path", shown(&other.path))];
        let problem = Problem::new("error-supplier-unlisted", args);
        strange.push(("response-unlisted", other.path.clone(), problem));
    }
    strange
}

fn body(package: &mut OpenPackage, path: &str, findings: &mut Findings) -> Option<Vec<u8>> {
    match package.read(path) {
        Ok(bytes) => Some(bytes),
        Err(fault) => {
            for problem in fault_lines(&fault) {
                findings.add(fault.rule.as_str(), Some(path), problem);
            }
            None
        }
    }
}

/// What a file says it stands on is what the manifest says.
fn of_pin(manifest: &Manifest, pinned: &PackPin, path: &str, findings: &mut Findings) {
    if manifest.packs.contains(pinned) {
        return;
    }
    let named = manifest.packs.iter().map(|pack| {
        let digest: String = pack.sha256.chars().take(12).collect();
        format!("{} {} ({digest}…)", pack.id, pack.version)
    });
    let digest: String = pinned.sha256.chars().take(12).collect();
    let args = vec![
        ("declared", named.collect::<Vec<_>>().join("; ")),
        (
            "found",
            format!("{} {} ({digest}…)", shown(&pinned.id), pinned.version),
        ),
    ];
    findings.add(
        "questionnaire-pack",
        Some(path),
        Problem::new("package-questionnaire-pack", args),
    );
}
