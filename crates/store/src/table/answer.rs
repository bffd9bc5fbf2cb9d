//! Answers to requirements and to questions in their tables.

use super::Stored;
use super::columns::{malformed, maybe, number, parsed, rows, run, time, upsert};
use super::target::object;
use crate::id::{AssessmentId, PersonId, ResponseId};
use crate::record::{Answer, QuestionAnswer, trail_json, trail_of};
use lianheng_engine::ids::RequirementId;
use lianheng_engine::questionnaire::AnswerValue;
use lianheng_engine::vocabulary::Verdict;
use rusqlite::{Connection, Row, ToSql};
use std::collections::BTreeSet;

impl Stored for Answer {
    const SELECT: &'static str = "SELECT assessment, requirement, verdict, note, reason, suggested, flagged, unsure, assignee, mapped_from FROM answer";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let assessment = parsed(row, "assessment", AssessmentId::parse)?;
        let requirement = parsed(row, "requirement", RequirementId::parse)?;
        let affects = rows(
            db,
            "SELECT coalesce(system, product) FROM answer_affects WHERE assessment = ?1 AND requirement = ?2 ORDER BY position",
            &[&assessment.as_str(), &requirement.as_str()],
            |row| row.get(0),
        )?;
        Ok(Answer {
            assessment,
            requirement,
            verdict: maybe(row, "verdict", Verdict::from_name)?,
            note: row.get("note")?,
            reason: row.get("reason")?,
            suggested: maybe(row, "suggested", Verdict::from_name)?,
            affects,
            flagged: row.get("flagged")?,
            unsure: row.get("unsure")?,
            assignee: maybe(row, "assignee", PersonId::parse)?,
            mapped_from: maybe(row, "mapped_from", trail_of)?.unwrap_or_default(),
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let trail = trail_json(&self.mapped_from).map_err(|_| malformed())?;
        let (assessment, requirement) = (self.assessment.as_str(), self.requirement.as_str());
        upsert(
            db,
            "answer",
            &["assessment", "requirement"],
            &[
                ("assessment", &assessment),
                ("requirement", &requirement),
                ("verdict", &self.verdict.map(Verdict::as_str)),
                ("note", &self.note),
                ("reason", &self.reason),
                ("suggested", &self.suggested.map(Verdict::as_str)),
                ("flagged", &self.flagged),
                ("unsure", &self.unsure),
                ("assignee", &self.assignee.as_ref().map(PersonId::as_str)),
                ("mapped_from", &trail),
            ],
        )?;
        run(
            db,
            "DELETE FROM answer_affects WHERE assessment = ?1 AND requirement = ?2",
            &[&assessment, &requirement],
        )?;
        for (position, id) in (0i64..).zip(&self.affects) {
            // Ids are unique over systems and products: exactly one of the two is found.
            run(
                db,
                "INSERT INTO answer_affects (assessment, requirement, position, system, product) VALUES (?1, ?2, ?3, (SELECT id FROM system WHERE id = ?4), (SELECT id FROM product WHERE id = ?4))",
                &[&assessment, &requirement, &position, id],
            )?;
        }
        Ok(())
    }
}

impl Stored for QuestionAnswer {
    const SELECT: &'static str = "SELECT assessment, questionnaire, question, object, supplier, product, system, value_kind, value_text, value_number, assignee, flagged, unsure, accepted_from FROM question_answer";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(QuestionAnswer {
            assessment: parsed(row, "assessment", AssessmentId::parse)?,
            questionnaire: row.get("questionnaire")?,
            question: row.get("question")?,
            object: object(row)?,
            value: value(db, row)?,
            assignee: maybe(row, "assignee", PersonId::parse)?,
            flagged: row.get("flagged")?,
            unsure: row.get("unsure")?,
            accepted_from: maybe(row, "accepted_from", ResponseId::parse)?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let object = self.object.key();
        let (kind, text, number) = match &self.value {
            None => (None, None, None),
            Some(AnswerValue::One(one)) => (Some("one"), Some(one.clone()), None),
            Some(AnswerValue::Several(_)) => (Some("several"), None, None),
            Some(AnswerValue::Number(number)) => (
                Some("number"),
                None,
                Some(i64::try_from(*number).map_err(|_| malformed())?),
            ),
            Some(AnswerValue::Date(date)) => (Some("date"), Some(date.to_string()), None),
            Some(AnswerValue::Text(text)) => (Some("text"), Some(text.clone()), None),
        };
        upsert(
            db,
            "question_answer",
            &["assessment", "questionnaire", "question", "object"],
            &[
                ("assessment", &self.assessment.as_str()),
                ("questionnaire", &self.questionnaire),
                ("question", &self.question),
                ("object", &object),
                ("supplier", &self.object.supplier),
                ("product", &self.object.product),
                ("system", &self.object.system),
                ("value_kind", &kind),
                ("value_text", &text),
                ("value_number", &number),
                ("assignee", &self.assignee.as_ref().map(PersonId::as_str)),
                ("flagged", &self.flagged),
                ("unsure", &self.unsure),
                (
                    "accepted_from",
                    &self.accepted_from.as_ref().map(ResponseId::as_str),
                ),
            ],
        )?;
        let key: [&dyn ToSql; 4] = [
            &self.assessment.as_str(),
            &self.questionnaire,
            &self.question,
            &object,
        ];
        run(
            db,
            "DELETE FROM question_answer_value WHERE assessment = ?1 AND questionnaire = ?2 AND question = ?3 AND object = ?4",
            &key,
        )?;
        if let Some(AnswerValue::Several(several)) = &self.value {
            for one in several {
                run(
                    db,
                    "INSERT INTO question_answer_value (assessment, questionnaire, question, object, value) VALUES (?1, ?2, ?3, ?4, ?5)",
                    &[key[0], key[1], key[2], key[3], one],
                )?;
            }
        }
        Ok(())
    }
}

fn value(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Option<AnswerValue>> {
    let Some(kind) = row.get::<_, Option<String>>("value_kind")? else {
        return Ok(None);
    };
    Ok(Some(match kind.as_str() {
        "one" => AnswerValue::One(row.get("value_text")?),
        "text" => AnswerValue::Text(row.get("value_text")?),
        "date" => AnswerValue::Date(parsed(row, "value_text", time)?),
        "number" => AnswerValue::Number(number(row, "value_number")?),
        "several" => {
            let key: [String; 4] = [
                row.get("assessment")?,
                row.get("questionnaire")?,
                row.get("question")?,
                row.get("object")?,
            ];
            let several = rows(
                db,
                "SELECT value FROM question_answer_value WHERE assessment = ?1 AND questionnaire = ?2 AND question = ?3 AND object = ?4",
                &[&key[0], &key[1], &key[2], &key[3]],
                |row| row.get(0),
            )?;
            AnswerValue::Several(several.into_iter().collect::<BTreeSet<String>>())
        }
        _ => return Err(malformed()),
    }))
}
