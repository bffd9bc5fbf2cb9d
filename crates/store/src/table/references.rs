//! What refers to what: checked before a write, so that a person learns the name of what is missing or in the way. The foreign
//! keys of the schema say the same and would only say that something is wrong.
//!
//! Removing goes one of two ways. With a product go its lists of components; with a supplier's response what it says; with an assessment its
//! answers, links, actions, comments, reviews and the audits received of it; with an audit the answers to it; with an action its links and
//! comments: each with its own journal entry in the same change. Everything else
//! that is referred to stays until nothing refers to it.

use super::Stored;
use super::columns::rows;
use crate::USES_SHOWN;
use crate::fault::StoreFault;
use crate::id::{ActionId, AssessmentId, Digest, PackageId, PersonId};
use crate::record::{
    ActionRecord, Answer, AuditResponse, Comment, EntityKey, EvidenceLink, ProductRecord,
    QuestionAnswer, ReceivedAudit, Record, Review, Sbom, SupplierRequest, SupplierResponse,
    SupplierStatement, Target,
};
use lianheng_engine::assessment::ObjectRef;
use rusqlite::{Connection, ToSql};

/// Checks that everything a record refers to is there.
pub(crate) fn referred_to(db: &Connection, record: &Record) -> Result<(), StoreFault> {
    let needs = Needs { db };
    match record {
        Record::Organisation(_)
        | Record::Person(_)
        | Record::Supplier(_)
        | Record::System(_)
        | Record::Assessment(_)
        | Record::Evidence(_)
        | Record::Setting(_)
        | Record::Audit(_)
        | Record::Sample(_) => Ok(()),
        Record::Product(product) => {
            needs.one(EntityKey::Supplier(product.supplier.clone()))?;
            let alternate = product.alternate.iter().cloned().map(EntityKey::Product);
            let systems = product.deployments.iter();
            let systems = systems.map(|one| EntityKey::System(one.system.clone()));
            alternate.chain(systems).try_for_each(|key| needs.one(key))
        }
        Record::Sbom(sbom) => needs.one(EntityKey::Product(sbom.product.clone())),
        Record::Answer(answer) => {
            needs.assessment(&answer.assessment)?;
            needs.person(answer.assignee.as_ref())?;
            answer.affects.iter().try_for_each(|id| {
                needs
                    .one(EntityKey::System(id.clone()))
                    .or_else(|_| needs.one(EntityKey::Product(id.clone())))
            })
        }
        Record::QuestionAnswer(answer) => {
            needs.assessment(&answer.assessment)?;
            needs.person(answer.assignee.as_ref())?;
            if let Some(response) = &answer.accepted_from {
                needs.one(EntityKey::SupplierResponse(response.clone()))?;
            }
            needs.object(&answer.object)
        }
        Record::EvidenceLink(link) => {
            needs.one(EntityKey::Evidence(link.evidence))?;
            needs.target(&link.target)
        }
        Record::Action(action) => needs.assessment(&action.assessment),
        Record::Comment(comment) => needs.target(&comment.target),
        Record::Submission(submission) => {
            needs.assessment(&submission.assessment)?;
            needs.evidence(&submission.evidence)
        }
        Record::Review(review) => {
            needs.assessment(&review.assessment)?;
            needs.evidence(&review.evidence)
        }
        Record::ReceivedAudit(audit) => needs.assessment(&audit.assessment),
        Record::AuditResponse(response) => {
            needs.one(EntityKey::ReceivedAudit(response.audit.clone()))?;
            let mut actions = response.actions.iter().cloned().map(EntityKey::Action);
            actions.try_for_each(|key| needs.one(key))
        }
        Record::SupplierRequest(request) => {
            needs.one(EntityKey::Supplier(request.supplier.clone()))?;
            needs.one(EntityKey::Evidence(request.document))?;
            let mut about = request.about.iter();
            about.try_for_each(|one| needs.object(&one.object))
        }
        Record::SupplierResponse(response) => {
            needs.one(EntityKey::Supplier(response.supplier.clone()))?;
            if let Some(request) = &response.request {
                needs.one(EntityKey::SupplierRequest(request.clone()))?;
            }
            let mut originals = response.originals.iter();
            originals.try_for_each(|one| needs.one(EntityKey::Evidence(one.evidence)))
        }
        Record::SupplierStatement(statement) => {
            needs.one(EntityKey::SupplierResponse(statement.response.clone()))?;
            needs.object(&statement.object)?;
            let mut evidence = statement.evidence.iter();
            evidence.try_for_each(|one| needs.one(EntityKey::Evidence(*one)))
        }
    }
}

struct Needs<'db> {
    db: &'db Connection,
}

impl Needs<'_> {
    fn one(&self, key: EntityKey) -> Result<(), StoreFault> {
        if exists(self.db, &key)? {
            Ok(())
        } else {
            Err(StoreFault::no_such(key))
        }
    }

    fn assessment(&self, id: &AssessmentId) -> Result<(), StoreFault> {
        self.one(EntityKey::Assessment(id.clone()))
    }

    fn evidence(&self, files: &[Digest]) -> Result<(), StoreFault> {
        let mut files = files.iter().copied().map(EntityKey::Evidence);
        files.try_for_each(|key| self.one(key))
    }

    fn person(&self, id: Option<&PersonId>) -> Result<(), StoreFault> {
        id.map_or(Ok(()), |id| self.one(EntityKey::Person(id.clone())))
    }

    fn object(&self, object: &ObjectRef) -> Result<(), StoreFault> {
        let supplier = object.supplier.iter().cloned().map(EntityKey::Supplier);
        let product = object.product.iter().cloned().map(EntityKey::Product);
        let system = object.system.iter().cloned().map(EntityKey::System);
        let mut all = supplier.chain(product).chain(system);
        all.try_for_each(|key| self.one(key))
    }

    fn target(&self, target: &Target) -> Result<(), StoreFault> {
        match target {
            Target::Requirement { assessment, .. } => self.assessment(assessment),
            Target::Question {
                assessment, object, ..
            } => {
                self.assessment(assessment)?;
                self.object(object)
            }
            Target::Action(id) => self.one(EntityKey::Action(id.clone())),
        }
    }
}

/// Whether an entity that others can refer to is there; cheaper than loading it.
fn exists(db: &Connection, key: &EntityKey) -> Result<bool, StoreFault> {
    let (sql, id): (&str, &dyn ToSql) = match key {
        EntityKey::Person(id) => ("SELECT 1 FROM person WHERE id = ?1", &id.as_str()),
        EntityKey::Supplier(id) => ("SELECT 1 FROM supplier WHERE id = ?1", id),
        EntityKey::System(id) => ("SELECT 1 FROM system WHERE id = ?1", id),
        EntityKey::Product(id) => ("SELECT 1 FROM product WHERE id = ?1", id),
        EntityKey::Assessment(id) => ("SELECT 1 FROM assessment WHERE id = ?1", &id.as_str()),
        EntityKey::Evidence(sha256) => ("SELECT 1 FROM evidence WHERE sha256 = ?1", &sha256.0),
        EntityKey::Action(id) => ("SELECT 1 FROM action WHERE id = ?1", &id.as_str()),
        EntityKey::ReceivedAudit(package) => (
            "SELECT 1 FROM received_audit WHERE package = ?1",
            &package.as_str(),
        ),
        EntityKey::SupplierRequest(id) => {
            ("SELECT 1 FROM supplier_request WHERE id = ?1", &id.as_str())
        }
        EntityKey::SupplierResponse(id) => (
            "SELECT 1 FROM supplier_response WHERE id = ?1",
            &id.as_str(),
        ),
        other @ (EntityKey::Organisation
        | EntityKey::Sbom(_)
        | EntityKey::Answer { .. }
        | EntityKey::QuestionAnswer { .. }
        | EntityKey::EvidenceLink { .. }
        | EntityKey::Comment(_)
        | EntityKey::Setting(_)
        | EntityKey::SupplierStatement { .. }
        | EntityKey::Submission
        | EntityKey::Audit
        | EntityKey::Sample(_)
        | EntityKey::Review { .. }
        | EntityKey::AuditResponse { .. }) => return Ok(super::load(db, other)?.is_some()),
    };
    Ok(db.prepare_cached(sql)?.exists([id])?)
}

/// The supplier, system or product that already has the id of this one.
pub(crate) fn id_owner(db: &Connection, key: &EntityKey) -> Result<Option<EntityKey>, StoreFault> {
    let (EntityKey::Supplier(id) | EntityKey::System(id) | EntityKey::Product(id)) = key else {
        return Ok(None);
    };
    let all = [
        EntityKey::Supplier(id.clone()),
        EntityKey::System(id.clone()),
        EntityKey::Product(id.clone()),
    ];
    for other in all {
        if other != *key && exists(db, &other)? {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

/// What stands in the way of removing an entity; at most [`USES_SHOWN`].
pub(crate) fn uses(db: &Connection, key: &EntityKey) -> Result<Vec<EntityKey>, StoreFault> {
    let mut found = Vec::new();
    match key {
        EntityKey::Person(id) => {
            let id = id.as_str();
            collect::<Answer>(db, "WHERE assignee = ?1", &id, &mut found)?;
            collect::<QuestionAnswer>(db, "WHERE assignee = ?1", &id, &mut found)?;
        }
        EntityKey::Supplier(id) => {
            collect::<ProductRecord>(db, "WHERE supplier = ?1", id, &mut found)?;
            about(db, "WHERE supplier = ?1", id, &mut found)?;
            collect::<SupplierRequest>(db, "WHERE supplier = ?1", id, &mut found)?;
            collect::<SupplierResponse>(db, "WHERE supplier = ?1", id, &mut found)?;
        }
        EntityKey::System(id) => {
            let deployed = "WHERE id IN (SELECT product FROM deployment WHERE system = ?1)";
            collect::<ProductRecord>(db, deployed, id, &mut found)?;
            let affected = "WHERE (assessment, requirement) IN (SELECT assessment, requirement FROM answer_affects WHERE system = ?1)";
            collect::<Answer>(db, affected, id, &mut found)?;
            about(db, "WHERE system = ?1", id, &mut found)?;
            let asked =
                "WHERE id IN (SELECT request FROM supplier_request_about WHERE system = ?1)";
            collect::<SupplierRequest>(db, asked, id, &mut found)?;
        }
        EntityKey::Product(id) => {
            collect::<ProductRecord>(db, "WHERE alternate = ?1", id, &mut found)?;
            let affected = "WHERE (assessment, requirement) IN (SELECT assessment, requirement FROM answer_affects WHERE product = ?1)";
            collect::<Answer>(db, affected, id, &mut found)?;
            about(db, "WHERE product = ?1", id, &mut found)?;
            let asked =
                "WHERE id IN (SELECT request FROM supplier_request_about WHERE product = ?1)";
            collect::<SupplierRequest>(db, asked, id, &mut found)?;
        }
        EntityKey::Evidence(sha256) => {
            collect::<EvidenceLink>(db, "WHERE evidence = ?1", &sha256.0, &mut found)?;
            let seen = "WHERE (assessment, requirement) IN (SELECT assessment, requirement FROM review_evidence WHERE sha256 = ?1)";
            collect::<Review>(db, seen, &sha256.0, &mut found)?;
            collect::<SupplierRequest>(db, "WHERE document = ?1", &sha256.0, &mut found)?;
            let kept =
                "WHERE id IN (SELECT response FROM supplier_response_original WHERE evidence = ?1)";
            collect::<SupplierResponse>(db, kept, &sha256.0, &mut found)?;
            let shown = "WHERE (response, question, object) IN (SELECT response, question, object FROM supplier_statement_evidence WHERE evidence = ?1)";
            collect::<SupplierStatement>(db, shown, &sha256.0, &mut found)?;
        }
        EntityKey::Action(id) => {
            let answered = "WHERE (audit, requirement) IN (SELECT audit, requirement FROM audit_response_action WHERE action = ?1)";
            collect::<AuditResponse>(db, answered, &id.as_str(), &mut found)?;
        }
        EntityKey::SupplierRequest(id) => {
            let id = id.as_str();
            collect::<SupplierResponse>(db, "WHERE request = ?1", &id, &mut found)?;
        }
        EntityKey::SupplierResponse(id) => {
            let id = id.as_str();
            collect::<QuestionAnswer>(db, "WHERE accepted_from = ?1", &id, &mut found)?;
        }
        EntityKey::Organisation
        | EntityKey::Sbom(_)
        | EntityKey::Assessment(_)
        | EntityKey::Answer { .. }
        | EntityKey::QuestionAnswer { .. }
        | EntityKey::EvidenceLink { .. }
        | EntityKey::Comment(_)
        | EntityKey::Setting(_)
        | EntityKey::SupplierStatement { .. }
        | EntityKey::Submission
        | EntityKey::Audit
        | EntityKey::Sample(_)
        | EntityKey::Review { .. }
        | EntityKey::ReceivedAudit(_)
        | EntityKey::AuditResponse { .. } => {}
    }
    found.truncate(USES_SHOWN);
    Ok(found)
}

/// Answers, links and comments about an object.
fn about(
    db: &Connection,
    condition: &str,
    id: &dyn ToSql,
    found: &mut Vec<EntityKey>,
) -> Result<(), StoreFault> {
    collect::<QuestionAnswer>(db, condition, id, found)?;
    collect::<EvidenceLink>(db, condition, id, found)?;
    collect::<SupplierStatement>(db, condition, id, found)?;
    collect::<Comment>(db, condition, id, found)
}

fn collect<T: Stored>(
    db: &Connection,
    condition: &str,
    id: &dyn ToSql,
    found: &mut Vec<EntityKey>,
) -> Result<(), StoreFault> {
    let limited = format!("{condition} LIMIT {USES_SHOWN}");
    let users = T::find(db, &limited, &[id])?;
    found.extend(users.into_iter().map(|user| user.into().key()));
    Ok(())
}

/// What goes with an entity when it is removed, users before what they use.
pub(crate) fn cascade(db: &Connection, key: &EntityKey) -> Result<Vec<EntityKey>, StoreFault> {
    let mut found = Vec::new();
    match key {
        EntityKey::Product(id) => all::<Sbom>(db, "WHERE product = ?1", id, &mut found)?,
        EntityKey::Action(id) => of_action(db, id, &mut found)?,
        EntityKey::SupplierResponse(id) => {
            all::<SupplierStatement>(db, "WHERE response = ?1", &id.as_str(), &mut found)?;
        }
        EntityKey::Assessment(id) => {
            let id: &dyn ToSql = &id.as_str();
            let own = "WHERE assessment = ?1";
            for audit in ReceivedAudit::find(db, own, &[id])? {
                of_audit(db, &audit.package, &mut found)?;
                found.push(EntityKey::ReceivedAudit(audit.package));
            }
            all::<Review>(db, own, id, &mut found)?;
            for action in ActionRecord::find(db, own, &[id])? {
                of_action(db, &action.id, &mut found)?;
                found.push(EntityKey::Action(action.id));
            }
            all::<EvidenceLink>(db, own, id, &mut found)?;
            all::<Comment>(db, own, id, &mut found)?;
            all::<QuestionAnswer>(db, own, id, &mut found)?;
            all::<Answer>(db, own, id, &mut found)?;
        }
        EntityKey::ReceivedAudit(package) => of_audit(db, package, &mut found)?,
        EntityKey::Organisation
        | EntityKey::Person(_)
        | EntityKey::Supplier(_)
        | EntityKey::System(_)
        | EntityKey::Sbom(_)
        | EntityKey::Answer { .. }
        | EntityKey::QuestionAnswer { .. }
        | EntityKey::Evidence(_)
        | EntityKey::EvidenceLink { .. }
        | EntityKey::Comment(_)
        | EntityKey::Setting(_)
        | EntityKey::SupplierRequest(_)
        | EntityKey::SupplierStatement { .. }
        | EntityKey::Submission
        | EntityKey::Audit
        | EntityKey::Sample(_)
        | EntityKey::Review { .. }
        | EntityKey::AuditResponse { .. } => {}
    }
    Ok(found)
}

fn of_action(db: &Connection, id: &ActionId, found: &mut Vec<EntityKey>) -> Result<(), StoreFault> {
    all::<EvidenceLink>(db, "WHERE action = ?1", &id.as_str(), found)?;
    all::<Comment>(db, "WHERE action = ?1", &id.as_str(), found)
}

fn of_audit(
    db: &Connection,
    package: &PackageId,
    found: &mut Vec<EntityKey>,
) -> Result<(), StoreFault> {
    all::<AuditResponse>(db, "WHERE audit = ?1", &package.as_str(), found)
}

fn all<T: Stored>(
    db: &Connection,
    condition: &str,
    id: &dyn ToSql,
    found: &mut Vec<EntityKey>,
) -> Result<(), StoreFault> {
    let owned = T::find(db, condition, &[id])?;
    found.extend(owned.into_iter().map(|one| one.into().key()));
    Ok(())
}

/// Whether the workspace holds a submission, and so is an auditor's.
pub(crate) fn is_auditors(db: &Connection) -> Result<bool, StoreFault> {
    Ok(db.prepare_cached("SELECT 1 FROM submission")?.exists([])?)
}

/// Whether an assessment is frozen.
pub(crate) fn is_frozen(db: &Connection, id: &AssessmentId) -> Result<bool, StoreFault> {
    let frozen = rows(
        db,
        "SELECT frozen_at IS NOT NULL FROM assessment WHERE id = ?1",
        &[&id.as_str()],
        |row| row.get(0),
    )?;
    Ok(frozen.first().copied().unwrap_or(false))
}
