//! What suppliers were asked and what they said, in its tables.

use super::Stored;
use super::columns::{digest, malformed, maybe, parsed, rows, run, time, upsert};
use super::target::object;
use crate::id::{Digest, RequestId, ResponseId};
use crate::record::{
    AskedAbout, AskedQuestion, Original, PinnedPack, Reminder, ResponseForm, SupplierRequest,
    SupplierResponse, SupplierStatement, value_json, value_of,
};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::PackId;
use rusqlite::{Connection, Row, ToSql};

impl Stored for SupplierRequest {
    const SELECT: &'static str = "SELECT id, supplier, pack, version, sha256, deadline, contact, note_zh, note_en, sent_at, manifest, document, withdrawn_at FROM supplier_request";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let id = parsed(row, "id", RequestId::parse)?;
        let own: [&dyn ToSql; 1] = [&id.as_str()];
        let about = rows(
            db,
            "SELECT supplier, product, system FROM supplier_request_about WHERE request = ?1 ORDER BY position",
            &own,
            |row| {
                let object = object(row)?;
                Ok(AskedAbout { object })
            },
        )?;
        let questions = rows(
            db,
            "SELECT question, sha256 FROM supplier_request_question WHERE request = ?1 ORDER BY position",
            &own,
            |row| {
                Ok(AskedQuestion {
                    id: row.get("question")?,
                    sha256: digest(row, "sha256")?,
                })
            },
        )?;
        let reminders = rows(
            db,
            "SELECT at, note FROM supplier_request_reminder WHERE request = ?1 ORDER BY position",
            &own,
            |row| {
                Ok(Reminder {
                    at: parsed(row, "at", time)?,
                    note: row.get("note")?,
                })
            },
        )?;
        let signed_by = signers(db, "supplier_request_signer", "request", id.as_str())?;
        Ok(SupplierRequest {
            supplier: row.get("supplier")?,
            questionnaire: pinned(row)?,
            about,
            questions,
            deadline: maybe(row, "deadline", time)?,
            contact: row.get("contact")?,
            note: bilingual(row, "note_zh", "note_en")?,
            sent_at: parsed(row, "sent_at", time)?,
            manifest: digest(row, "manifest")?,
            signed_by,
            document: digest(row, "document")?,
            reminders,
            withdrawn_at: maybe(row, "withdrawn_at", time)?,
            id,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let id = self.id.as_str();
        upsert(
            db,
            "supplier_request",
            &["id"],
            &[
                ("id", &id),
                ("supplier", &self.supplier),
                ("pack", &self.questionnaire.id.as_str()),
                ("version", &self.questionnaire.version),
                ("sha256", &self.questionnaire.sha256.0),
                ("deadline", &self.deadline.map(|date| date.to_string())),
                ("contact", &self.contact),
                ("note_zh", &self.note.as_ref().map(|note| &note.zh)),
                ("note_en", &self.note.as_ref().map(|note| &note.en)),
                ("sent_at", &self.sent_at.to_string()),
                ("manifest", &self.manifest.0),
                ("document", &self.document.0),
                (
                    "withdrawn_at",
                    &self.withdrawn_at.map(|time| time.to_string()),
                ),
            ],
        )?;
        for table in ["signer", "about", "question", "reminder"] {
            run(
                db,
                &format!("DELETE FROM supplier_request_{table} WHERE request = ?1"),
                &[&id],
            )?;
        }
        write_signers(
            db,
            "supplier_request_signer",
            "request",
            id,
            &self.signed_by,
        )?;
        for (position, one) in (0i64..).zip(&self.about) {
            let object = &one.object;
            run(
                db,
                "INSERT INTO supplier_request_about (request, position, supplier, product, system) VALUES (?1, ?2, ?3, ?4, ?5)",
                &[
                    &id,
                    &position,
                    &object.supplier,
                    &object.product,
                    &object.system,
                ],
            )?;
        }
        for (position, one) in (0i64..).zip(&self.questions) {
            run(
                db,
                "INSERT INTO supplier_request_question (request, position, question, sha256) VALUES (?1, ?2, ?3, ?4)",
                &[&id, &position, &one.id, &one.sha256.0],
            )?;
        }
        for (position, one) in (0i64..).zip(&self.reminders) {
            run(
                db,
                "INSERT INTO supplier_request_reminder (request, position, at, note) VALUES (?1, ?2, ?3, ?4)",
                &[&id, &position, &one.at.to_string(), &one.note],
            )?;
        }
        Ok(())
    }
}

impl Stored for SupplierResponse {
    const SELECT: &'static str = "SELECT id, supplier, request, pack, version, sha256, form, digest, made_at, received_at, from_zh, from_en, respondent, contact, remark FROM supplier_response";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let id = parsed(row, "id", ResponseId::parse)?;
        let originals = rows(
            db,
            "SELECT name, evidence FROM supplier_response_original WHERE response = ?1 ORDER BY position",
            &[&id.as_str()],
            |row| {
                Ok(Original {
                    name: row.get("name")?,
                    evidence: digest(row, "evidence")?,
                })
            },
        )?;
        let signed_by = signers(db, "supplier_response_signer", "response", id.as_str())?;
        Ok(SupplierResponse {
            supplier: row.get("supplier")?,
            request: maybe(row, "request", RequestId::parse)?,
            questionnaire: pinned(row)?,
            form: parsed(row, "form", ResponseForm::from_name)?,
            digest: digest(row, "digest")?,
            made_at: maybe(row, "made_at", time)?,
            received_at: parsed(row, "received_at", time)?,
            from: bilingual(row, "from_zh", "from_en")?,
            respondent: row.get("respondent")?,
            contact: row.get("contact")?,
            remark: row.get("remark")?,
            signed_by,
            originals,
            id,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let id = self.id.as_str();
        upsert(
            db,
            "supplier_response",
            &["id"],
            &[
                ("id", &id),
                ("supplier", &self.supplier),
                ("request", &self.request.as_ref().map(RequestId::as_str)),
                ("pack", &self.questionnaire.id.as_str()),
                ("version", &self.questionnaire.version),
                ("sha256", &self.questionnaire.sha256.0),
                ("form", &self.form.as_str()),
                ("digest", &self.digest.0),
                ("made_at", &self.made_at.map(|time| time.to_string())),
                ("received_at", &self.received_at.to_string()),
                ("from_zh", &self.from.as_ref().map(|from| &from.zh)),
                ("from_en", &self.from.as_ref().map(|from| &from.en)),
                ("respondent", &self.respondent),
                ("contact", &self.contact),
                ("remark", &self.remark),
            ],
        )?;
        for table in ["signer", "original"] {
            run(
                db,
                &format!("DELETE FROM supplier_response_{table} WHERE response = ?1"),
                &[&id],
            )?;
        }
        let signers = &self.signed_by;
        write_signers(db, "supplier_response_signer", "response", id, signers)?;
        for (position, one) in (0i64..).zip(&self.originals) {
            run(
                db,
                "INSERT INTO supplier_response_original (response, position, name, evidence) VALUES (?1, ?2, ?3, ?4)",
                &[&id, &position, &one.name, &one.evidence.0],
            )?;
        }
        Ok(())
    }
}

impl Stored for SupplierStatement {
    const SELECT: &'static str = "SELECT response, question, object, supplier, product, system, question_sha256, value, note FROM supplier_statement";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let response = parsed(row, "response", ResponseId::parse)?;
        let question: String = row.get("question")?;
        let key: String = row.get("object")?;
        let evidence = rows(
            db,
            "SELECT evidence FROM supplier_statement_evidence WHERE response = ?1 AND question = ?2 AND object = ?3 ORDER BY position",
            &[&response.as_str(), &question, &key],
            |row| digest(row, "evidence"),
        )?;
        let object = object(row)?;
        if object.key() != key {
            return Err(malformed());
        }
        Ok(SupplierStatement {
            response,
            question,
            object,
            question_sha256: digest(row, "question_sha256")?,
            value: maybe(row, "value", value_of)?,
            note: row.get("note")?,
            evidence,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        let key = self.object.key();
        let value = self.value.as_ref();
        let value = value
            .map(|value| value_json(value).ok_or_else(malformed))
            .transpose()?;
        upsert(
            db,
            "supplier_statement",
            &["response", "question", "object"],
            &[
                ("response", &self.response.as_str()),
                ("question", &self.question),
                ("object", &key),
                ("supplier", &self.object.supplier),
                ("product", &self.object.product),
                ("system", &self.object.system),
                ("question_sha256", &self.question_sha256.0),
                ("value", &value),
                ("note", &self.note),
            ],
        )?;
        let own: [&dyn ToSql; 3] = [&self.response.as_str(), &self.question, &key];
        run(
            db,
            "DELETE FROM supplier_statement_evidence WHERE response = ?1 AND question = ?2 AND object = ?3",
            &own,
        )?;
        for (position, one) in (0i64..).zip(&self.evidence) {
            run(
                db,
                "INSERT INTO supplier_statement_evidence (response, question, object, position, evidence) VALUES (?1, ?2, ?3, ?4, ?5)",
                &[own[0], own[1], own[2], &position, &one.0],
            )?;
        }
        Ok(())
    }
}

fn pinned(row: &Row<'_>) -> rusqlite::Result<PinnedPack> {
    Ok(PinnedPack {
        id: PackId::new(row.get::<_, String>("pack")?),
        version: row.get("version")?,
        sha256: Digest(row.get("sha256")?),
    })
}

fn bilingual(row: &Row<'_>, zh: &str, en: &str) -> rusqlite::Result<Option<Bilingual>> {
    match (row.get::<_, Option<String>>(zh)?, row.get(en)?) {
        (Some(zh), Some(en)) => Ok(Some(Bilingual { zh, en })),
        (None, None) => Ok(None),
        (Some(_), None) | (None, Some(_)) => Err(malformed()),
    }
}

fn signers(db: &Connection, table: &str, owner: &str, id: &str) -> rusqlite::Result<Vec<String>> {
    let sql = format!("SELECT fingerprint FROM {table} WHERE {owner} = ?1 ORDER BY position");
    rows(db, &sql, &[&id], |row| row.get(0))
}

fn write_signers(
    db: &Connection,
    table: &str,
    owner: &str,
    id: &str,
    signed_by: &[String],
) -> rusqlite::Result<()> {
    let sql = format!("INSERT INTO {table} ({owner}, position, fingerprint) VALUES (?1, ?2, ?3)");
    (0i64..)
        .zip(signed_by)
        .try_for_each(|(position, one)| run(db, &sql, &[&id, &position, one]).map(|_| ()))
}
