//! The auditor's records in their tables.

use super::Stored;
use super::columns::{digest, malformed, maybe, parsed, rows, run, time, upsert};
use crate::id::{AssessmentId, Digest, PackageId, SampleId};
use crate::record::{AuditRecord, Review, SampleRecord, SubmissionRecord, rule_form, rule_of};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::vocabulary::{Severity, Verdict};
use rusqlite::{Connection, Row, params};

/// Whose kept bodies those of the submission are.
pub(super) const SUBMISSION: &str = "submission";

impl Stored for SubmissionRecord {
    const SELECT: &'static str = "SELECT assessment, package, manifest, envelope, from_zh, from_en, sealed_at, received_at FROM submission";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let sql = "SELECT sha256 FROM submission_evidence ORDER BY sha256";
        Ok(SubmissionRecord {
            assessment: parsed(row, "assessment", AssessmentId::parse)?,
            package: parsed(row, "package", PackageId::parse)?,
            manifest: digest(row, "manifest")?,
            envelope: digest(row, "envelope")?,
            from: Bilingual {
                zh: row.get("from_zh")?,
                en: row.get("from_en")?,
            },
            sealed_at: parsed(row, "sealed_at", time)?,
            received_at: parsed(row, "received_at", time)?,
            bodies: kept(db, SUBMISSION)?,
            evidence: rows(db, sql, &[], |row| digest(row, "sha256"))?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        keep(db, SUBMISSION, &self.bodies)?;
        let mut insert =
            db.prepare_cached("INSERT INTO submission_evidence (sha256) VALUES (?1)")?;
        for evidence in &self.evidence {
            insert.execute(params![evidence.0])?;
        }
        // Last: from now on the tables of what was received refuse every change.
        db.prepare_cached("INSERT INTO submission (one, assessment, package, manifest, envelope, from_zh, from_en, sealed_at, received_at) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?
            .execute(params![
                self.assessment.as_str(),
                self.package.as_str(),
                self.manifest.0,
                self.envelope.0,
                self.from.zh,
                self.from.en,
                self.sealed_at.to_string(),
                self.received_at.to_string(),
            ])?;
        Ok(())
    }
}

/// The bodies kept for a package, in order.
pub(super) fn kept(db: &Connection, owner: &str) -> rusqlite::Result<Vec<Digest>> {
    let sql = "SELECT sha256 FROM kept_body WHERE owner = ?1 ORDER BY sha256";
    rows(db, sql, &[&owner], |row| digest(row, "sha256"))
}

/// Notes which bodies are kept for a package.
pub(super) fn keep(db: &Connection, owner: &str, bodies: &[Digest]) -> rusqlite::Result<()> {
    let sql = "INSERT INTO kept_body (owner, sha256) VALUES (?1, ?2)";
    let mut insert = db.prepare_cached(sql)?;
    for body in bodies {
        insert.execute(params![owner, body.0])?;
    }
    Ok(())
}

impl Stored for AuditRecord {
    const SELECT: &'static str =
        "SELECT auditor_zh, auditor_en, contact, began, ended, scope, opinion FROM audit";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(AuditRecord {
            auditor: Bilingual {
                zh: row.get("auditor_zh")?,
                en: row.get("auditor_en")?,
            },
            contact: row.get("contact")?,
            began: maybe(row, "began", time)?,
            ended: maybe(row, "ended", time)?,
            scope: row.get("scope")?,
            opinion: row.get("opinion")?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        upsert(
            db,
            "audit",
            &["one"],
            &[
                ("one", &1),
                ("auditor_zh", &self.auditor.zh),
                ("auditor_en", &self.auditor.en),
                ("contact", &self.contact),
                ("began", &self.began.map(|day| day.to_string())),
                ("ended", &self.ended.map(|day| day.to_string())),
                ("scope", &self.scope),
                ("opinion", &self.opinion),
            ],
        )
    }
}

impl Stored for SampleRecord {
    const SELECT: &'static str =
        "SELECT id, algorithm, seed, packs, rule, drawn, drawn_by, drawn_at FROM audit_sample";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(SampleRecord {
            id: parsed(row, "id", SampleId::parse)?,
            algorithm: row.get("algorithm")?,
            seed: row.get("seed")?,
            packs: parsed(row, "packs", |json| {
                let ids: Vec<String> = serde_json::from_str(json).ok()?;
                Some(ids.into_iter().map(PackId::new).collect())
            })?,
            rule: parsed(row, "rule", |json| {
                rule_of(serde_json::from_str(json).ok()?)
            })?,
            drawn: parsed(row, "drawn", |json| {
                let ids: Vec<String> = serde_json::from_str(json).ok()?;
                ids.iter().map(|id| RequirementId::parse(id)).collect()
            })?,
            drawn_by: row.get("drawn_by")?,
            drawn_at: parsed(row, "drawn_at", time)?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let packs: Vec<&str> = self.packs.iter().map(PackId::as_str).collect();
        let drawn: Vec<&str> = self.drawn.iter().map(RequirementId::as_str).collect();
        let json = |value: serde_json::Result<String>| value.map_err(|_| malformed());
        upsert(
            db,
            "audit_sample",
            &["id"],
            &[
                ("id", &self.id.as_str()),
                ("algorithm", &self.algorithm),
                ("seed", &self.seed),
                ("packs", &json(serde_json::to_string(&packs))?),
                (
                    "rule",
                    &json(serde_json::to_string(&rule_form(&self.rule)))?,
                ),
                ("drawn", &json(serde_json::to_string(&drawn))?),
                ("drawn_by", &self.drawn_by),
                ("drawn_at", &self.drawn_at.to_string()),
            ],
        )
    }
}

impl Stored for Review {
    const SELECT: &'static str = "SELECT assessment, requirement, verdict, operator, severity, finding, recommendation, methods, sampled, note, reviewed_by, reviewed_at FROM review";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let assessment = parsed(row, "assessment", AssessmentId::parse)?;
        let requirement = parsed(row, "requirement", RequirementId::parse)?;
        let evidence = rows(
            db,
            "SELECT sha256 FROM review_evidence WHERE assessment = ?1 AND requirement = ?2 ORDER BY position",
            &[&assessment.as_str(), &requirement.as_str()],
            |row| digest(row, "sha256"),
        )?;
        Ok(Review {
            assessment,
            requirement,
            verdict: maybe(row, "verdict", Verdict::from_name)?,
            operator: maybe(row, "operator", Verdict::from_name)?,
            severity: maybe(row, "severity", Severity::from_name)?,
            finding: row.get("finding")?,
            recommendation: row.get("recommendation")?,
            methods: serde_json::from_str(&row.get::<_, String>("methods")?)
                .map_err(|_| malformed())?,
            sampled: row.get("sampled")?,
            evidence,
            note: row.get("note")?,
            reviewed_by: row.get("reviewed_by")?,
            reviewed_at: parsed(row, "reviewed_at", time)?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let (assessment, requirement) = (self.assessment.as_str(), self.requirement.as_str());
        let methods = serde_json::to_string(&self.methods).map_err(|_| malformed())?;
        upsert(
            db,
            "review",
            &["assessment", "requirement"],
            &[
                ("assessment", &assessment),
                ("requirement", &requirement),
                ("verdict", &self.verdict.map(Verdict::as_str)),
                ("operator", &self.operator.map(Verdict::as_str)),
                ("severity", &self.severity.map(Severity::as_str)),
                ("finding", &self.finding),
                ("recommendation", &self.recommendation),
                ("methods", &methods),
                ("sampled", &self.sampled),
                ("note", &self.note),
                ("reviewed_by", &self.reviewed_by),
                ("reviewed_at", &self.reviewed_at.to_string()),
            ],
        )?;
        let sql = "DELETE FROM review_evidence WHERE assessment = ?1 AND requirement = ?2";
        run(db, sql, &[&assessment, &requirement])?;
        let mut insert = db.prepare_cached(
            "INSERT INTO review_evidence (assessment, requirement, position, sha256) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for (position, evidence) in (0i64..).zip(&self.evidence) {
            insert.execute(params![assessment, requirement, position, evidence.0])?;
        }
        Ok(())
    }
}
