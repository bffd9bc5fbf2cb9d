//! Actions, comments and settings in their tables.

use super::Stored;
use super::columns::{malformed, maybe, parsed, time, upsert};
use super::target::{TargetColumns, target};
use crate::id::{ActionId, AssessmentId, CommentId};
use crate::record::{ActionRecord, ActionStatus, Comment, Setting};
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::Verdict;
use rusqlite::{Connection, Row, ToSql};

impl Stored for ActionRecord {
    const SELECT: &'static str = "SELECT id, assessment, requirement, plan, owner, due, effort_tenths, status, done_on, retest_verdict, retest_note FROM action";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let effort = row.get::<_, Option<i64>>("effort_tenths")?;
        Ok(ActionRecord {
            id: parsed(row, "id", ActionId::parse)?,
            assessment: parsed(row, "assessment", AssessmentId::parse)?,
            requirement: parsed(row, "requirement", RequirementId::parse)?,
            plan: row.get("plan")?,
            owner: row.get("owner")?,
            due: maybe(row, "due", time)?,
            effort_tenths: effort
                .map(|tenths| u32::try_from(tenths).map_err(|_| malformed()))
                .transpose()?,
            status: parsed(row, "status", ActionStatus::from_name)?,
            done_on: maybe(row, "done_on", time)?,
            retest_verdict: maybe(row, "retest_verdict", Verdict::from_name)?,
            retest_note: row.get("retest_note")?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        upsert(
            db,
            "action",
            &["id"],
            &[
                ("id", &self.id.as_str()),
                ("assessment", &self.assessment.as_str()),
                ("requirement", &self.requirement.as_str()),
                ("plan", &self.plan),
                ("owner", &self.owner),
                ("due", &self.due.map(|date| date.to_string())),
                ("effort_tenths", &self.effort_tenths),
                ("status", &self.status.as_str()),
                ("done_on", &self.done_on.map(|date| date.to_string())),
                ("retest_verdict", &self.retest_verdict.map(Verdict::as_str)),
                ("retest_note", &self.retest_note),
            ],
        )
    }
}

impl Stored for Comment {
    const SELECT: &'static str = "SELECT id, assessment, requirement, questionnaire, question, supplier, product, system, action, author, at, text, resolved FROM comment";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Comment {
            id: parsed(row, "id", CommentId::parse)?,
            target: target(row)?,
            author: row.get("author")?,
            at: parsed(row, "at", time)?,
            text: row.get("text")?,
            resolved: row.get("resolved")?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let columns = TargetColumns::from(&self.target);
        let (id, at) = (self.id.as_str(), self.at.to_string());
        let mut values: Vec<(&str, &dyn ToSql)> = vec![
            ("id", &id),
            ("author", &self.author),
            ("at", &at),
            ("text", &self.text),
            ("resolved", &self.resolved),
        ];
        values.extend(columns.values());
        upsert(db, "comment", &["id"], &values)
    }
}

impl Stored for Setting {
    const SELECT: &'static str = "SELECT key, value FROM setting";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Setting {
            key: row.get("key")?,
            value: row.get("value")?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        upsert(
            db,
            "setting",
            &["key"],
            &[("key", &self.key), ("value", &self.value)],
        )
    }
}
