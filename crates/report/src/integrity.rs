//! The annex of integrity: by which digests a reader can tell that report, content and evidence are those the assessor had.
//!
//! The digest of the report is SHA-256 over its JSON (`lianheng-report/1`) without this annex, in the canonical form of RFC 8785: keys in
//! order, no white space, UTF-8. It does not depend on the language, the format or the sections of a rendering.

use crate::model::ReportModel;
use crate::particulars::JournalRow;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The annex of integrity.
#[derive(Debug, Clone, Default, Serialize)]
pub struct IntegrityPart {
    /// SHA-256 over the canonical JSON of the report without this annex, lower-case hex.
    pub report_sha256: String,
    /// The scoring model's file.
    pub model: DigestRow,
    /// The packs' files.
    pub packs: Vec<DigestRow>,
    /// The evidence files, by number.
    pub evidence: Vec<EvidenceDigestRow>,
    /// The end of the workspace's journal; `None` when the report was made from a file.
    pub journal: Option<JournalRow>,
}

/// A file of the content.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DigestRow {
    /// Id.
    pub id: String,
    /// Version.
    pub version: String,
    /// SHA-256, lower-case hex.
    pub sha256: String,
}

/// A file of evidence.
#[derive(Debug, Clone, Serialize)]
pub struct EvidenceDigestRow {
    /// Its number in the register.
    pub number: u32,
    /// Its path.
    pub path: String,
    /// SHA-256, lower-case hex; `None` when the file was not there.
    pub sha256: Option<String>,
}

/// The annex of a report that is otherwise finished.
pub(crate) fn integrity_part(model: &ReportModel, journal: Option<JournalRow>) -> IntegrityPart {
    let method = &model.method;
    IntegrityPart {
        report_sha256: report_sha256(model),
        model: DigestRow {
            id: method.model.clone(),
            version: method.model_version.clone(),
            sha256: method.model_digest.clone(),
        },
        packs: method
            .packs
            .iter()
            .map(|pack| DigestRow {
                id: pack.id.clone(),
                version: pack.version.clone(),
                sha256: pack.digest.clone(),
            })
            .collect(),
        evidence: model
            .evidence
            .iter()
            .map(|row| EvidenceDigestRow {
                number: row.number,
                path: row.path.clone(),
                sha256: row.sha256.clone(),
            })
            .collect(),
        journal,
    }
}

/// The digest of a report without its annex of integrity, lower-case hex.
#[must_use]
pub fn report_sha256(model: &ReportModel) -> String {
    // A model holds no maps with other keys than strings, so this cannot fail.
    let mut json = serde_json::to_value(model).unwrap_or_default();
    if let Some(report) = json.as_object_mut() {
        report.remove("integrity");
    }
    json.sort_all_objects();
    let digest = Sha256::digest(json.to_string().as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
