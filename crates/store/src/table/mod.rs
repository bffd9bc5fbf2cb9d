//! How records lie in tables. One file a group of kinds; here is the choice by kind.
//!
//! Nothing here writes the journal, checks fields or looks at what refers to what: that is [`crate::change`]'s work, and nobody
//! else calls `write` and `erase`.

mod answer;
mod assessment;
mod audit;
mod columns;
mod evidence;
mod inventory;
mod product;
mod received_audit;
mod references;
mod round_trip;
mod target;
mod work;

pub(crate) use columns::malformed;
pub(crate) use product::component;
pub(crate) use references::{cascade, id_owner, is_auditors, is_frozen, referred_to, uses};

use crate::fault::StoreFault;
use crate::record::{EntityKey, EntityKind, Record};
use columns::rows;
use rusqlite::{Connection, Row, ToSql};

/// A kind of record that lies in a table, perhaps with rows in others that belong to it.
pub(crate) trait Stored: Sized + Into<Record> {
    /// The table and the columns of a key's condition, as `FROM` and everything before it; `read` takes such a row.
    const SELECT: &'static str;

    /// Reads a row of `SELECT`, and what belongs to it.
    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self>;

    /// Inserts or updates.
    fn write(&self, db: &Connection) -> rusqlite::Result<()>;

    /// The records `condition` finds, which may also order and limit.
    fn find(
        db: &Connection,
        condition: &str,
        parameters: &[&dyn ToSql],
    ) -> Result<Vec<Self>, StoreFault> {
        let sql = format!("{} {condition}", Self::SELECT);
        Ok(rows(db, &sql, parameters, |row| Self::read(db, row))?)
    }
}

/// The record with a key.
pub(crate) fn load(db: &Connection, key: &EntityKey) -> Result<Option<Record>, StoreFault> {
    use crate::record as r;
    match key {
        EntityKey::Organisation => first::<r::Organisation>(db, "", &[]),
        EntityKey::Person(id) => first::<r::Person>(db, "WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Supplier(id) => first::<r::SupplierRecord>(db, "WHERE id = ?1", &[id]),
        EntityKey::System(id) => first::<r::SystemRecord>(db, "WHERE id = ?1", &[id]),
        EntityKey::Product(id) => first::<r::ProductRecord>(db, "WHERE id = ?1", &[id]),
        EntityKey::Sbom(id) => first::<r::Sbom>(db, "WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Assessment(id) => {
            first::<r::AssessmentRecord>(db, "WHERE id = ?1", &[&id.as_str()])
        }
        EntityKey::Answer {
            assessment,
            requirement,
        } => first::<r::Answer>(
            db,
            "WHERE assessment = ?1 AND requirement = ?2",
            &[&assessment.as_str(), &requirement.as_str()],
        ),
        EntityKey::QuestionAnswer {
            assessment,
            questionnaire,
            question,
            object,
        } => first::<r::QuestionAnswer>(
            db,
            "WHERE assessment = ?1 AND questionnaire = ?2 AND question = ?3 AND object = ?4",
            &[&assessment.as_str(), questionnaire, question, &object.key()],
        ),
        EntityKey::Evidence(sha256) => {
            first::<r::EvidenceRecord>(db, "WHERE sha256 = ?1", &[&sha256.0])
        }
        EntityKey::EvidenceLink { evidence, target } => first::<r::EvidenceLink>(
            db,
            "WHERE evidence = ?1 AND target = ?2",
            &[&evidence.0, &target.to_string()],
        ),
        EntityKey::Action(id) => first::<r::ActionRecord>(db, "WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Comment(id) => first::<r::Comment>(db, "WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Setting(key) => first::<r::Setting>(db, "WHERE key = ?1", &[key]),
        EntityKey::Submission => first::<r::SubmissionRecord>(db, "", &[]),
        EntityKey::Audit => first::<r::AuditRecord>(db, "", &[]),
        EntityKey::Sample(id) => first::<r::SampleRecord>(db, "WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Review {
            assessment,
            requirement,
        } => first::<r::Review>(
            db,
            "WHERE assessment = ?1 AND requirement = ?2",
            &[&assessment.as_str(), &requirement.as_str()],
        ),
        EntityKey::ReceivedAudit(package) => {
            first::<r::ReceivedAudit>(db, "WHERE package = ?1", &[&package.as_str()])
        }
        EntityKey::AuditResponse { audit, requirement } => first::<r::AuditResponse>(
            db,
            "WHERE audit = ?1 AND requirement = ?2",
            &[&audit.as_str(), &requirement.as_str()],
        ),
        EntityKey::SupplierRequest(id) => {
            first::<r::SupplierRequest>(db, "WHERE id = ?1", &[&id.as_str()])
        }
        EntityKey::SupplierResponse(id) => {
            first::<r::SupplierResponse>(db, "WHERE id = ?1", &[&id.as_str()])
        }
        EntityKey::SupplierStatement {
            response,
            question,
            object,
        } => first::<r::SupplierStatement>(
            db,
            "WHERE response = ?1 AND question = ?2 AND object = ?3",
            &[&response.as_str(), question, &object.key()],
        ),
    }
}

fn first<T: Stored>(
    db: &Connection,
    condition: &str,
    parameters: &[&dyn ToSql],
) -> Result<Option<Record>, StoreFault> {
    let found = T::find(db, condition, parameters)?;
    Ok(found.into_iter().next().map(Into::into))
}

/// Inserts or updates a record.
pub(crate) fn write(db: &Connection, record: &Record) -> Result<(), StoreFault> {
    Ok(match record {
        Record::Organisation(record) => record.write(db),
        Record::Person(record) => record.write(db),
        Record::Supplier(record) => record.write(db),
        Record::System(record) => record.write(db),
        Record::Product(record) => record.write(db),
        Record::Sbom(record) => record.write(db),
        Record::Assessment(record) => record.write(db),
        Record::Answer(record) => record.write(db),
        Record::QuestionAnswer(record) => record.write(db),
        Record::Evidence(record) => record.write(db),
        Record::EvidenceLink(record) => record.write(db),
        Record::Action(record) => record.write(db),
        Record::Comment(record) => record.write(db),
        Record::Setting(record) => record.write(db),
        Record::Submission(record) => record.write(db),
        Record::Audit(record) => record.write(db),
        Record::Sample(record) => record.write(db),
        Record::Review(record) => record.write(db),
        Record::ReceivedAudit(record) => record.write(db),
        Record::AuditResponse(record) => record.write(db),
        Record::SupplierRequest(record) => record.write(db),
        Record::SupplierResponse(record) => record.write(db),
        Record::SupplierStatement(record) => record.write(db),
    }?)
}

/// Deletes the record with a key; what belongs to it goes with it.
pub(crate) fn erase(db: &Connection, key: &EntityKey) -> Result<(), StoreFault> {
    let run = |sql: &str, parameters: &[&dyn ToSql]| columns::run(db, sql, parameters).map(|_| ());
    Ok(match key {
        EntityKey::Organisation => run("DELETE FROM organisation", &[]),
        EntityKey::Person(id) => run("DELETE FROM person WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Supplier(id) => run("DELETE FROM supplier WHERE id = ?1", &[id]),
        EntityKey::System(id) => run("DELETE FROM system WHERE id = ?1", &[id]),
        EntityKey::Product(id) => run("DELETE FROM product WHERE id = ?1", &[id]),
        EntityKey::Sbom(id) => run("DELETE FROM sbom WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Assessment(id) => run("DELETE FROM assessment WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Answer {
            assessment,
            requirement,
        } => run(
            "DELETE FROM answer WHERE assessment = ?1 AND requirement = ?2",
            &[&assessment.as_str(), &requirement.as_str()],
        ),
        EntityKey::QuestionAnswer {
            assessment,
            questionnaire,
            question,
            object,
        } => run(
            "DELETE FROM question_answer WHERE assessment = ?1 AND questionnaire = ?2 AND question = ?3 AND object = ?4",
            &[&assessment.as_str(), questionnaire, question, &object.key()],
        ),
        EntityKey::Evidence(sha256) => run("DELETE FROM evidence WHERE sha256 = ?1", &[&sha256.0]),
        EntityKey::EvidenceLink { evidence, target } => run(
            "DELETE FROM evidence_link WHERE evidence = ?1 AND target = ?2",
            &[&evidence.0, &target.to_string()],
        ),
        EntityKey::Action(id) => run("DELETE FROM action WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Comment(id) => run("DELETE FROM comment WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Setting(key) => run("DELETE FROM setting WHERE key = ?1", &[key]),
        // The schema refuses it: a submission is there for ever.
        EntityKey::Submission => run("DELETE FROM submission", &[]),
        EntityKey::Audit => run("DELETE FROM audit", &[]),
        EntityKey::Sample(id) => run("DELETE FROM audit_sample WHERE id = ?1", &[&id.as_str()]),
        EntityKey::Review {
            assessment,
            requirement,
        } => run(
            "DELETE FROM review WHERE assessment = ?1 AND requirement = ?2",
            &[&assessment.as_str(), &requirement.as_str()],
        ),
        EntityKey::ReceivedAudit(package) => {
            let owner = received_audit::owner(package);
            run("DELETE FROM kept_body WHERE owner = ?1", &[&owner])?;
            run(
                "DELETE FROM received_audit WHERE package = ?1",
                &[&package.as_str()],
            )
        }
        EntityKey::AuditResponse { audit, requirement } => run(
            "DELETE FROM audit_response WHERE audit = ?1 AND requirement = ?2",
            &[&audit.as_str(), &requirement.as_str()],
        ),
        EntityKey::SupplierRequest(id) => run(
            "DELETE FROM supplier_request WHERE id = ?1",
            &[&id.as_str()],
        ),
        EntityKey::SupplierResponse(id) => run(
            "DELETE FROM supplier_response WHERE id = ?1",
            &[&id.as_str()],
        ),
        EntityKey::SupplierStatement {
            response,
            question,
            object,
        } => run(
            "DELETE FROM supplier_statement WHERE response = ?1 AND question = ?2 AND object = ?3",
            &[&response.as_str(), question, &object.key()],
        ),
    }?)
}

/// Shows every record of a kind to `visit`, one at a time.
pub(crate) fn each(
    db: &Connection,
    kind: EntityKind,
    visit: &mut dyn FnMut(Record) -> Result<(), StoreFault>,
) -> Result<(), StoreFault> {
    use crate::record as r;
    match kind {
        EntityKind::Organisation => each_of::<r::Organisation>(db, visit),
        EntityKind::Person => each_of::<r::Person>(db, visit),
        EntityKind::Supplier => each_of::<r::SupplierRecord>(db, visit),
        EntityKind::System => each_of::<r::SystemRecord>(db, visit),
        EntityKind::Product => each_of::<r::ProductRecord>(db, visit),
        EntityKind::Sbom => each_of::<r::Sbom>(db, visit),
        EntityKind::Assessment => each_of::<r::AssessmentRecord>(db, visit),
        EntityKind::Answer => each_of::<r::Answer>(db, visit),
        EntityKind::QuestionAnswer => each_of::<r::QuestionAnswer>(db, visit),
        EntityKind::Evidence => each_of::<r::EvidenceRecord>(db, visit),
        EntityKind::EvidenceLink => each_of::<r::EvidenceLink>(db, visit),
        EntityKind::Action => each_of::<r::ActionRecord>(db, visit),
        EntityKind::Comment => each_of::<r::Comment>(db, visit),
        EntityKind::Setting => each_of::<r::Setting>(db, visit),
        EntityKind::Submission => each_of::<r::SubmissionRecord>(db, visit),
        EntityKind::Audit => each_of::<r::AuditRecord>(db, visit),
        EntityKind::Sample => each_of::<r::SampleRecord>(db, visit),
        EntityKind::Review => each_of::<r::Review>(db, visit),
        EntityKind::ReceivedAudit => each_of::<r::ReceivedAudit>(db, visit),
        EntityKind::AuditResponse => each_of::<r::AuditResponse>(db, visit),
        EntityKind::SupplierRequest => each_of::<r::SupplierRequest>(db, visit),
        EntityKind::SupplierResponse => each_of::<r::SupplierResponse>(db, visit),
        EntityKind::SupplierStatement => each_of::<r::SupplierStatement>(db, visit),
    }
}

fn each_of<T: Stored>(
    db: &Connection,
    visit: &mut dyn FnMut(Record) -> Result<(), StoreFault>,
) -> Result<(), StoreFault> {
    let mut statement = db.prepare(T::SELECT)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(T::read(db, row)?.into())?;
    }
    Ok(())
}
