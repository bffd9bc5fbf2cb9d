//! What an operator received of an audit, and the answers to it, in their tables.

use super::Stored;
use super::audit::{keep, kept};
use super::columns::{digest, malformed, parsed, rows, run, time, upsert};
use crate::id::{ActionId, AssessmentId, PackageId};
use crate::record::{AuditResponse, ReceivedAudit, Stance};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::RequirementId;
use rusqlite::{Connection, Row, params};

/// Whose kept bodies those of an audit are.
pub(super) fn owner(package: &PackageId) -> String {
    format!("received-audit/{package}")
}

impl Stored for ReceivedAudit {
    const SELECT: &'static str = "SELECT package, manifest, envelope, submission, submission_manifest, assessment, auditor_zh, auditor_en, sealed_at, received_at, opinion, scores, findings FROM received_audit";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let package = parsed(row, "package", PackageId::parse)?;
        let json = |column| row.get::<_, String>(column);
        Ok(ReceivedAudit {
            bodies: kept(db, &owner(&package))?,
            package,
            manifest: digest(row, "manifest")?,
            envelope: digest(row, "envelope")?,
            submission: parsed(row, "submission", PackageId::parse)?,
            submission_manifest: digest(row, "submission_manifest")?,
            assessment: parsed(row, "assessment", AssessmentId::parse)?,
            auditor: Bilingual {
                zh: row.get("auditor_zh")?,
                en: row.get("auditor_en")?,
            },
            sealed_at: parsed(row, "sealed_at", time)?,
            received_at: parsed(row, "received_at", time)?,
            opinion: row.get("opinion")?,
            scores: serde_json::from_str(&json("scores")?).map_err(|_| malformed())?,
            findings: serde_json::from_str(&json("findings")?).map_err(|_| malformed())?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let owner = owner(&self.package);
        run(db, "DELETE FROM kept_body WHERE owner = ?1", &[&owner])?;
        keep(db, &owner, &self.bodies)?;
        let json = |value: serde_json::Result<String>| value.map_err(|_| malformed());
        upsert(
            db,
            "received_audit",
            &["package"],
            &[
                ("package", &self.package.as_str()),
                ("manifest", &self.manifest.0),
                ("envelope", &self.envelope.0),
                ("submission", &self.submission.as_str()),
                ("submission_manifest", &self.submission_manifest.0),
                ("assessment", &self.assessment.as_str()),
                ("auditor_zh", &self.auditor.zh),
                ("auditor_en", &self.auditor.en),
                ("sealed_at", &self.sealed_at.to_string()),
                ("received_at", &self.received_at.to_string()),
                ("opinion", &self.opinion),
                ("scores", &json(serde_json::to_string(&self.scores))?),
                ("findings", &json(serde_json::to_string(&self.findings))?),
            ],
        )
    }
}

impl Stored for AuditResponse {
    const SELECT: &'static str =
        "SELECT audit, requirement, stance, text, responded_by, responded_at FROM audit_response";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let audit = parsed(row, "audit", PackageId::parse)?;
        let requirement = parsed(row, "requirement", RequirementId::parse)?;
        let actions = rows(
            db,
            "SELECT action FROM audit_response_action WHERE audit = ?1 AND requirement = ?2 ORDER BY action",
            &[&audit.as_str(), &requirement.as_str()],
            |row| parsed(row, "action", ActionId::parse),
        )?;
        Ok(AuditResponse {
            audit,
            requirement,
            stance: parsed(row, "stance", Stance::from_name)?,
            text: row.get("text")?,
            actions,
            responded_by: row.get("responded_by")?,
            responded_at: parsed(row, "responded_at", time)?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let (audit, requirement) = (self.audit.as_str(), self.requirement.as_str());
        upsert(
            db,
            "audit_response",
            &["audit", "requirement"],
            &[
                ("audit", &audit),
                ("requirement", &requirement),
                ("stance", &self.stance.as_str()),
                ("text", &self.text),
                ("responded_by", &self.responded_by),
                ("responded_at", &self.responded_at.to_string()),
            ],
        )?;
        let sql = "DELETE FROM audit_response_action WHERE audit = ?1 AND requirement = ?2";
        run(db, sql, &[&audit, &requirement])?;
        let mut insert = db.prepare_cached(
            "INSERT INTO audit_response_action (audit, requirement, action) VALUES (?1, ?2, ?3)",
        )?;
        for action in &self.actions {
            insert.execute(params![audit, requirement, action.as_str()])?;
        }
        Ok(())
    }
}
