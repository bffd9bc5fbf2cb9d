//! Opens an answer file: reads it within limits, resolves it against the library, and hashes the evidence it names.

use crate::content::hex;
use crate::failure::{Failure, Problem};
use crate::library::Library;
use crate::progress::{Bytes, Tell, cancelled};
use lianheng_engine::answer_file;
use lianheng_engine::assessment::{Assessment, EvidenceFile};
use lianheng_report::{JournalRow, TrackedAction};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufReader, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// An answer file larger than this is refused before it is read: 64 MiB.
const MAX_ANSWER_FILE: u64 = 64 * 1024 * 1024;

/// An assessment read from a file.
#[derive(Debug, Clone)]
pub struct OpenAssessment {
    /// Where it came from, as the caller named it.
    pub path: PathBuf,
    /// What it holds; every id in it resolves.
    pub assessment: Assessment,
    /// What a workspace knows besides; `None` for an answer file.
    pub records: Option<WorkspaceRecords>,
}

/// What a workspace knows of an assessment that an answer file has no place for, as a report tells it.
#[derive(Debug, Clone)]
pub struct WorkspaceRecords {
    /// The people of the workspace, with their roles.
    pub people: Vec<String>,
    /// Every action of the assessment, the oldest first.
    pub actions: Vec<TrackedAction>,
    /// The end of the journal.
    pub journal: JournalRow,
}

/// Opens the answer file at `path`.
///
/// # Errors
/// [`crate::FailureKind::Input`] with every fault found: unreadable or too large, not JSON, unknown or repeated keys and ids, evidence that leads
/// out of the folder. A missing evidence file is not an error; the consistency checks report it.
pub fn open_answers(library: &Library, path: &Path) -> Result<OpenAssessment, Failure> {
    open_answers_told(library, path, &mut |_| ControlFlow::Continue(()))
}

/// As [`open_answers`], telling how many bytes of evidence were read.
pub(crate) fn open_answers_told(
    library: &Library,
    path: &Path,
    tell: Tell<'_>,
) -> Result<OpenAssessment, Failure> {
    let shown = path.display().to_string();
    let bytes = read_limited(path, &shown)?;
    let mut assessment = answer_file::read(
        &bytes,
        &library.packs,
        &library.questionnaires,
        &library.crosswalks,
    )
    .map_err(|faults| Failure::of_answers(&shown, faults))?;
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    hash_evidence(&mut assessment, folder, &shown, tell)?;
    Ok(OpenAssessment {
        path: path.to_owned(),
        assessment,
        records: None,
    })
}

pub(crate) fn read_limited(path: &Path, shown: &str) -> Result<Vec<u8>, Failure> {
    read_at_most(path, shown, MAX_ANSWER_FILE)
}

/// Reads a file of at most `most` bytes.
pub(crate) fn read_at_most(path: &Path, shown: &str, most: u64) -> Result<Vec<u8>, Failure> {
    let io = |error: std::io::Error| Failure::io(shown, &error, false);
    let file = File::open(path).map_err(io)?;
    let metadata = file.metadata().map_err(io)?;
    if metadata.is_dir() {
        return Err(Failure::input(
            shown,
            vec![Problem::new("error-read-is-folder", vec![])],
        ));
    }
    let mut bytes = Vec::new();
    // The size a file declares is not trusted: read one byte more than allowed and see.
    file.take(most + 1).read_to_end(&mut bytes).map_err(io)?;
    if bytes.len() as u64 > most {
        let most = (most / 1024 / 1024).to_string();
        return Err(Failure::input(
            shown,
            vec![Problem::new("error-read-too-large", vec![("most", most)])],
        ));
    }
    Ok(bytes)
}

fn hash_evidence(
    assessment: &mut Assessment,
    folder: &Path,
    shown: &str,
    tell: Tell<'_>,
) -> Result<(), Failure> {
    let root = folder
        .canonicalize()
        .map_err(|error| Failure::io(shown, &error, false))?;
    let mut bytes = Bytes::new(tell, all_bytes(assessment, &root));
    let mut known: BTreeMap<String, EvidenceFile> = BTreeMap::new();
    let mut problems = Vec::new();
    for evidence in assessment
        .answers
        .iter_mut()
        .flat_map(|answer| &mut answer.evidence)
    {
        if !known.contains_key(&evidence.path) {
            let looked = look_at_told(&root, &evidence.path, &mut |read| bytes.read(read));
            match looked {
                Ok(file) => {
                    known.insert(evidence.path.clone(), file);
                }
                Err(_) if bytes.stopped() => return Err(cancelled()),
                Err(key) => {
                    problems.push(Problem::new(key, vec![("path", evidence.path.clone())]));
                    known.insert(evidence.path.clone(), EvidenceFile::Missing);
                }
            }
        }
        if let Some(file) = known.get(&evidence.path) {
            evidence.file = file.clone();
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Failure::input(shown, problems))
    }
}

/// The size of all evidence files, each counted once; where one cannot be looked at, hashing it says why.
fn all_bytes(assessment: &Assessment, root: &Path) -> u64 {
    let answers = assessment.answers.iter();
    let paths: BTreeSet<&str> = answers
        .flat_map(|answer| &answer.evidence)
        .map(|evidence| evidence.path.as_str())
        .collect();
    let sizes = paths
        .iter()
        .filter_map(|path| root.join(path).metadata().ok());
    sizes.map(|metadata| metadata.len()).sum()
}

/// Hashes a file below `root`.
pub(crate) fn look_at(root: &Path, path: &str) -> Result<EvidenceFile, &'static str> {
    look_at_told(root, path, &mut |_| ControlFlow::Continue(()))
}

/// Hashes a file below `root`, streaming. The path's form was checked by the reader; links are followed only within `root`.
fn look_at_told(
    root: &Path,
    path: &str,
    read_on: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<EvidenceFile, &'static str> {
    let Ok(target) = root.join(path).canonicalize() else {
        return Ok(EvidenceFile::Missing);
    };
    if !target.starts_with(root) {
        return Err("error-evidence-outside");
    }
    if !target.is_file() {
        return Err("error-evidence-not-file");
    }
    let file = File::open(&target).map_err(|_| "error-evidence-unreadable")?;
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    let mut size = 0u64;
    loop {
        let read = reader
            .read(&mut buffer)
            .map_err(|_| "error-evidence-unreadable")?;
        if read == 0 {
            break;
        }
        if read_on(read).is_break() {
            return Err("error-cancelled");
        }
        hash.update(buffer.get(..read).unwrap_or_default());
        size += read as u64;
    }
    Ok(EvidenceFile::Present {
        sha256: hex(&hash.finalize()),
        size,
    })
}
