//! Evidence files and what they back in their tables; bodies are [`crate::evidence`]'s.

use super::Stored;
use super::columns::{digest, malformed, maybe, number, parsed, time, upsert};
use super::target::{TargetColumns, target};
use crate::record::{Classification, EvidenceLink, EvidenceRecord};
use rusqlite::{Connection, Row, ToSql};

impl Stored for EvidenceRecord {
    const SELECT: &'static str = "SELECT sha256, size, media_type, file_name, title, source, dated, valid_until, classification, digest_only FROM evidence";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(EvidenceRecord {
            sha256: digest(row, "sha256")?,
            size: number(row, "size")?,
            media_type: row.get("media_type")?,
            file_name: row.get("file_name")?,
            title: row.get("title")?,
            source: row.get("source")?,
            dated: maybe(row, "dated", time)?,
            valid_until: maybe(row, "valid_until", time)?,
            classification: parsed(row, "classification", Classification::from_name)?,
            digest_only: row.get("digest_only")?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let size = i64::try_from(self.size).map_err(|_| malformed())?;
        upsert(
            db,
            "evidence",
            &["sha256"],
            &[
                ("sha256", &self.sha256.0),
                ("size", &size),
                ("media_type", &self.media_type),
                ("file_name", &self.file_name),
                ("title", &self.title),
                ("source", &self.source),
                ("dated", &self.dated.map(|date| date.to_string())),
                (
                    "valid_until",
                    &self.valid_until.map(|date| date.to_string()),
                ),
                ("classification", &self.classification.as_str()),
                ("digest_only", &self.digest_only),
            ],
        )
    }
}

impl Stored for EvidenceLink {
    const SELECT: &'static str = "SELECT evidence, target, assessment, requirement, questionnaire, question, supplier, product, system, action FROM evidence_link";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(EvidenceLink {
            evidence: digest(row, "evidence")?,
            target: target(row)?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let columns = TargetColumns::from(&self.target);
        let name = self.target.to_string();
        let mut values: Vec<(&str, &dyn ToSql)> =
            vec![("evidence", &self.evidence.0), ("target", &name)];
        values.extend(columns.values());
        upsert(db, "evidence_link", &["evidence", "target"], &values)
    }
}
