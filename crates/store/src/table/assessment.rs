//! Assessments with their packs and tailoring in their tables.

use super::Stored;
use super::columns::{digest, malformed, maybe, parsed, rows, run, time, upsert};
use super::inventory::name;
use crate::id::AssessmentId;
use crate::record::{AssessmentRecord, PinnedPack, SubjectRecord};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::questionnaire::AnsweredPer;
use lianheng_engine::tailoring::{Excluded, Exclusion, Tailoring};
use lianheng_engine::vocabulary::{Scenario, Side, SubjectKind};
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeMap, BTreeSet};

impl Stored for AssessmentRecord {
    const SELECT: &'static str = "SELECT id, name_zh, name_en, subject_kind, subject_zh, subject_en, assessed_on, model, copied_from, created, frozen_at FROM assessment";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let id = parsed(row, "id", AssessmentId::parse)?;
        let packs = rows(
            db,
            "SELECT pack, version, sha256 FROM assessment_pack WHERE assessment = ?1 ORDER BY position",
            &[&id.as_str()],
            |row| {
                Ok(PinnedPack {
                    id: PackId::new(row.get::<_, String>("pack")?),
                    version: row.get("version")?,
                    sha256: digest(row, "sha256")?,
                })
            },
        )?;
        let tailoring = read_tailoring(db, &id)?;
        Ok(AssessmentRecord {
            id,
            name: name(row)?,
            subject: SubjectRecord {
                kind: parsed(row, "subject_kind", SubjectKind::from_name)?,
                name: Bilingual {
                    zh: row.get("subject_zh")?,
                    en: row.get("subject_en")?,
                },
            },
            assessed_on: parsed(row, "assessed_on", time)?,
            model: row.get("model")?,
            packs,
            tailoring,
            copied_from: maybe(row, "copied_from", AssessmentId::parse)?,
            created: parsed(row, "created", time)?,
            frozen_at: maybe(row, "frozen_at", time)?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        upsert(
            db,
            "assessment",
            &["id"],
            &[
                ("id", &self.id.as_str()),
                ("name_zh", &self.name.zh),
                ("name_en", &self.name.en),
                ("subject_kind", &self.subject.kind.as_str()),
                ("subject_zh", &self.subject.name.zh),
                ("subject_en", &self.subject.name.en),
                ("assessed_on", &self.assessed_on.to_string()),
                ("model", &self.model),
                (
                    "copied_from",
                    &self.copied_from.as_ref().map(AssessmentId::as_str),
                ),
                ("created", &self.created.to_string()),
                ("frozen_at", &self.frozen_at.map(|at| at.to_string())),
            ],
        )?;
        let id = self.id.as_str();
        run(
            db,
            "DELETE FROM assessment_pack WHERE assessment = ?1",
            &[&id],
        )?;
        let mut insert = db.prepare_cached(
            "INSERT INTO assessment_pack (assessment, position, pack, version, sha256) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for (position, pack) in (0i64..).zip(&self.packs) {
            insert.execute(params![
                id,
                position,
                pack.id.as_str(),
                pack.version,
                pack.sha256.0
            ])?;
        }
        // Its sides, objects and exclusions go with it.
        run(db, "DELETE FROM tailoring WHERE assessment = ?1", &[&id])?;
        match &self.tailoring {
            Some(tailoring) => write_tailoring(db, id, tailoring),
            None => Ok(()),
        }
    }
}

fn read_tailoring(db: &Connection, id: &AssessmentId) -> rusqlite::Result<Option<Tailoring>> {
    let key: [&dyn rusqlite::ToSql; 1] = [&id.as_str()];
    let found = rows(
        db,
        "SELECT decided_by, decided_on, reason, scenario, objects_narrowed FROM tailoring WHERE assessment = ?1",
        &key,
        |row| {
            let objects = row.get::<_, bool>("objects_narrowed")?.then(BTreeSet::new);
            Ok(Tailoring {
                decided_by: row.get("decided_by")?,
                decided_on: maybe(row, "decided_on", time)?,
                reason: row.get("reason")?,
                scenario: maybe(row, "scenario", Scenario::from_name)?,
                sides: BTreeMap::new(),
                objects,
                excluded: Vec::new(),
            })
        },
    )?;
    let Some(mut tailoring) = found.into_iter().next() else {
        return Ok(None);
    };
    let sides = rows(
        db,
        "SELECT pack, acquirer, supplier FROM tailoring_side WHERE assessment = ?1",
        &key,
        |row| {
            let mut sides = BTreeSet::new();
            for side in Side::ALL {
                if row.get(side.as_str())? {
                    sides.insert(*side);
                }
            }
            Ok((PackId::new(row.get::<_, String>("pack")?), sides))
        },
    )?;
    tailoring.sides = sides.into_iter().collect();
    if let Some(objects) = &mut tailoring.objects {
        let kinds = rows(
            db,
            "SELECT answered_per FROM tailoring_object WHERE assessment = ?1",
            &key,
            |row| parsed(row, "answered_per", answered_per),
        )?;
        objects.extend(kinds);
    }
    tailoring.excluded = rows(
        db,
        "SELECT requirement, pack, clause, reason, decided_by FROM tailoring_exclusion WHERE assessment = ?1 ORDER BY position",
        &key,
        exclusion,
    )?;
    Ok(Some(tailoring))
}

fn exclusion(row: &Row<'_>) -> rusqlite::Result<Exclusion> {
    let what = match maybe(row, "requirement", RequirementId::parse)? {
        Some(requirement) => Excluded::Requirement(requirement),
        None => Excluded::Clause {
            pack: PackId::new(
                row.get::<_, Option<String>>("pack")?
                    .ok_or_else(malformed)?,
            ),
            clause: row.get("clause")?,
        },
    };
    Ok(Exclusion {
        what,
        reason: row.get("reason")?,
        decided_by: row.get("decided_by")?,
    })
}

fn write_tailoring(db: &Connection, id: &str, tailoring: &Tailoring) -> rusqlite::Result<()> {
    run(
        db,
        "INSERT INTO tailoring (assessment, decided_by, decided_on, reason, scenario, objects_narrowed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        &[
            &id,
            &tailoring.decided_by,
            &tailoring.decided_on.map(|date| date.to_string()),
            &tailoring.reason,
            &tailoring.scenario.map(Scenario::as_str),
            &tailoring.objects.is_some(),
        ],
    )?;
    for (pack, sides) in &tailoring.sides {
        run(
            db,
            "INSERT INTO tailoring_side (assessment, pack, acquirer, supplier) VALUES (?1, ?2, ?3, ?4)",
            &[
                &id,
                &pack.as_str(),
                &sides.contains(&Side::Acquirer),
                &sides.contains(&Side::Supplier),
            ],
        )?;
    }
    for kind in tailoring.objects.iter().flatten() {
        run(
            db,
            "INSERT INTO tailoring_object (assessment, answered_per) VALUES (?1, ?2)",
            &[&id, &kind.as_str()],
        )?;
    }
    for (position, exclusion) in (0i64..).zip(&tailoring.excluded) {
        let (requirement, pack, clause) = match &exclusion.what {
            Excluded::Requirement(id) => (Some(id.as_str()), None, None),
            Excluded::Clause { pack, clause } => (None, Some(pack.as_str()), Some(clause)),
        };
        run(
            db,
            "INSERT INTO tailoring_exclusion (assessment, position, requirement, pack, clause, reason, decided_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            &[
                &id,
                &position,
                &requirement,
                &pack,
                &clause,
                &exclusion.reason,
                &exclusion.decided_by,
            ],
        )?;
    }
    Ok(())
}

fn answered_per(name: &str) -> Option<AnsweredPer> {
    AnsweredPer::ALL
        .iter()
        .copied()
        .find(|one| one.as_str() == name)
}
