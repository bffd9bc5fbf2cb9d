//! What the window and the command read: whole records by key, and light rows for lists.

use crate::fault::StoreFault;
use crate::id::{AssessmentId, Digest, PersonId};
use crate::journal::{self, Entry, HistoryPage, JournalHead};
use crate::record::{
    ActionRecord, Answer, AssessmentRecord, Comment, Component, EntityKey, EntityKind,
    EvidenceLink, EvidenceRecord, Organisation, Person, ProductRecord, QuestionAnswer, Record,
    Sbom, Setting, SupplierRecord, SystemRecord, Target,
};
use crate::table::{self, Stored, malformed};
use crate::workspace::Workspace;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::Verdict;
use rusqlite::{Row, ToSql, params};

/// Most rows [`Workspace::systems_with_component`] returns.
pub const COMPONENT_USES_SHOWN: usize = 1_000;

/// An answer as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// To what.
    pub requirement: RequirementId,
    /// How it is judged.
    pub verdict: Option<Verdict>,
    /// Marked to come back to.
    pub flagged: bool,
    /// "Not sure yet".
    pub unsure: bool,
    /// Who is to answer.
    pub assignee: Option<PersonId>,
    /// There is a note.
    pub has_note: bool,
    /// Evidence files linked to the requirement.
    pub evidence: u32,
    /// Actions that are neither verified nor cancelled.
    pub open_actions: u32,
    /// Comments that are not resolved.
    pub open_comments: u32,
}

/// A component that was searched for, and where it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComponentUse {
    /// The component.
    pub component: Component,
    /// Id of the product it is part of.
    pub product: String,
    /// Id of a system the product runs in; `None` when it runs in none.
    pub system: Option<String>,
    /// Hosts of the product in the system.
    pub hosts: u32,
}

impl Workspace {
    /// The organisation.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`], or what the disk says; so for every function here.
    pub fn organisation(&self) -> Result<Organisation, StoreFault> {
        let found = Organisation::find(self.db(), "", &[])?;
        let lost = || StoreFault::Damaged("no organisation".to_owned());
        found.into_iter().next().ok_or_else(lost)
    }

    /// The record with a key.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn record(&self, key: &EntityKey) -> Result<Option<Record>, StoreFault> {
        table::load(self.db(), key)
    }

    /// People, by name.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn people(&self) -> Result<Vec<Person>, StoreFault> {
        Person::find(self.db(), "ORDER BY name, id", &[])
    }

    /// Suppliers, by id.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn suppliers(&self) -> Result<Vec<SupplierRecord>, StoreFault> {
        SupplierRecord::find(self.db(), "ORDER BY id", &[])
    }

    /// Systems, by id.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn systems(&self) -> Result<Vec<SystemRecord>, StoreFault> {
        SystemRecord::find(self.db(), "ORDER BY id", &[])
    }

    /// Products with their deployments, by id.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn products(&self) -> Result<Vec<ProductRecord>, StoreFault> {
        ProductRecord::find(self.db(), "ORDER BY id", &[])
    }

    /// The component lists of a product, newest first.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn sboms(&self, product: &str) -> Result<Vec<Sbom>, StoreFault> {
        let condition = "WHERE product = ?1 ORDER BY id DESC";
        Sbom::find(self.db(), condition, &[&product])
    }

    /// The components of a product, those of its newest list.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn components(&self, product: &str) -> Result<Vec<Component>, StoreFault> {
        let condition = "WHERE product = ?1 ORDER BY id DESC LIMIT 1";
        let newest = Sbom::find(self.db(), condition, &[&product])?;
        Ok(newest
            .into_iter()
            .next()
            .map(|sbom| sbom.components)
            .unwrap_or_default())
    }

    /// Where components run whose name, package URL or hash contains a text, ASCII letters in either case: of every product its newest
    /// list. At most [`COMPONENT_USES_SHOWN`], by name, version, product and system. An empty text finds nothing.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn systems_with_component(&self, search: &str) -> Result<Vec<ComponentUse>, StoreFault> {
        let search = search.trim().to_ascii_lowercase();
        if search.is_empty() {
            return Ok(Vec::new());
        }
        let limit = i64::try_from(COMPONENT_USES_SHOWN).unwrap_or(i64::MAX);
        let found = self
            .db()
            .prepare_cached(
                "SELECT component.name, component.version, component.supplier, purl, licence, hash, sbom.product, deployment.system, deployment.hosts \
                 FROM component JOIN sbom ON sbom.id = component.sbom \
                 LEFT JOIN deployment ON deployment.product = sbom.product \
                 WHERE sbom.id = (SELECT max(newest.id) FROM sbom AS newest WHERE newest.product = sbom.product) \
                 AND (instr(lower(component.name), ?1) OR instr(lower(coalesce(purl, '')), ?1) OR instr(lower(coalesce(hash, '')), ?1)) \
                 ORDER BY component.name, component.version, sbom.product, deployment.system LIMIT ?2",
            )?
            .query_map(params![search, limit], |row| {
                Ok(ComponentUse {
                    component: table::component(row)?,
                    product: row.get("product")?,
                    system: row.get("system")?,
                    hosts: row.get::<_, Option<u32>>("hosts")?.unwrap_or(0),
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(found)
    }

    /// Assessments, newest first.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn assessments(&self) -> Result<Vec<AssessmentRecord>, StoreFault> {
        AssessmentRecord::find(self.db(), "ORDER BY created DESC, id DESC", &[])
    }

    /// The answer to a requirement.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn answer(
        &self,
        assessment: &AssessmentId,
        requirement: &RequirementId,
    ) -> Result<Option<Answer>, StoreFault> {
        let condition = "WHERE assessment = ?1 AND requirement = ?2";
        let found = Answer::find(
            self.db(),
            condition,
            &[&assessment.as_str(), &requirement.as_str()],
        )?;
        Ok(found.into_iter().next())
    }

    /// Every requirement of an assessment about which something is recorded: an answer, evidence, an action or a comment. By id.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn answers(&self, assessment: &AssessmentId) -> Result<Vec<AnswerRow>, StoreFault> {
        let about = "SELECT requirement FROM answer WHERE assessment = ?1 \
                   UNION SELECT requirement FROM evidence_link WHERE assessment = ?1 AND requirement IS NOT NULL \
                   UNION SELECT requirement FROM action WHERE assessment = ?1 \
                   UNION SELECT requirement FROM comment WHERE assessment = ?1 AND requirement IS NOT NULL";
        self.answer_rows(about, &[&assessment.as_str()])
    }

    /// The row of one requirement, whether anything is recorded about it or not.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn answer_row(
        &self,
        assessment: &AssessmentId,
        requirement: &RequirementId,
    ) -> Result<Option<AnswerRow>, StoreFault> {
        let keys: [&dyn ToSql; 2] = [&assessment.as_str(), &requirement.as_str()];
        let rows = self.answer_rows("SELECT ?2 AS requirement", &keys)?;
        Ok(rows.into_iter().next())
    }

    /// Rows for the requirements `about` selects, in the assessment that is the first parameter.
    fn answer_rows(&self, about: &str, keys: &[&dyn ToSql]) -> Result<Vec<AnswerRow>, StoreFault> {
        let rows = self
            .db()
            .prepare_cached(&format!(
                "WITH about AS ({about}) \
                 SELECT about.requirement, verdict, coalesce(flagged, 0) AS flagged, coalesce(unsure, 0) AS unsure, assignee, coalesce(note, '') <> '' AS has_note, \
                   (SELECT count(*) FROM evidence_link AS own WHERE own.assessment = ?1 AND own.requirement = about.requirement) AS evidence, \
                   (SELECT count(*) FROM action AS own WHERE own.assessment = ?1 AND own.requirement = about.requirement AND own.status NOT IN ('verified', 'cancelled')) AS open_actions, \
                   (SELECT count(*) FROM comment AS own WHERE own.assessment = ?1 AND own.requirement = about.requirement AND own.resolved = 0) AS open_comments \
                 FROM about LEFT JOIN answer ON answer.assessment = ?1 AND answer.requirement = about.requirement ORDER BY about.requirement",
            ))?
            .query_map(keys, answer_row)?
            .collect::<rusqlite::Result<_>>()?;
        Ok(rows)
    }

    /// The answer to a question about an object.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn question_answer(
        &self,
        assessment: &AssessmentId,
        questionnaire: &str,
        question: &str,
        object: &ObjectRef,
    ) -> Result<Option<QuestionAnswer>, StoreFault> {
        let key = EntityKey::QuestionAnswer {
            assessment: assessment.clone(),
            questionnaire: questionnaire.to_owned(),
            question: question.to_owned(),
            object: object.clone(),
        };
        match table::load(self.db(), &key)? {
            Some(Record::QuestionAnswer(answer)) => Ok(Some(answer)),
            _ => Ok(None),
        }
    }

    /// The answers to questions in an assessment, by questionnaire, object and question.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn question_answers(
        &self,
        assessment: &AssessmentId,
    ) -> Result<Vec<QuestionAnswer>, StoreFault> {
        let condition = "WHERE assessment = ?1 ORDER BY questionnaire, object, question";
        QuestionAnswer::find(self.db(), condition, &[&assessment.as_str()])
    }

    /// Evidence files, by name.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn evidence_list(&self) -> Result<Vec<EvidenceRecord>, StoreFault> {
        EvidenceRecord::find(self.db(), "ORDER BY file_name, sha256", &[])
    }

    /// The evidence files that back something, by name.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn evidence_of(&self, target: &Target) -> Result<Vec<EvidenceRecord>, StoreFault> {
        let condition = "WHERE sha256 IN (SELECT evidence FROM evidence_link WHERE target = ?1) ORDER BY file_name, sha256";
        EvidenceRecord::find(self.db(), condition, &[&target.to_string()])
    }

    /// What an evidence file backs.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn backed_by(&self, evidence: Digest) -> Result<Vec<Target>, StoreFault> {
        let condition = "WHERE evidence = ?1 ORDER BY target";
        let links = EvidenceLink::find(self.db(), condition, &[&evidence.0])?;
        Ok(links.into_iter().map(|link| link.target).collect())
    }

    /// The actions of an assessment, oldest first.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn actions(&self, assessment: &AssessmentId) -> Result<Vec<ActionRecord>, StoreFault> {
        let condition = "WHERE assessment = ?1 ORDER BY id";
        ActionRecord::find(self.db(), condition, &[&assessment.as_str()])
    }

    /// The comments in an assessment and on its actions, oldest first.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn comments(&self, assessment: &AssessmentId) -> Result<Vec<Comment>, StoreFault> {
        let condition = "WHERE assessment = ?1 OR action IN (SELECT id FROM action WHERE assessment = ?1) ORDER BY at, id";
        Comment::find(self.db(), condition, &[&assessment.as_str()])
    }

    /// A setting's value.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let found = Setting::find(self.db(), "WHERE key = ?1", &[&key])?;
        Ok(found.into_iter().next().map(|setting| setting.value))
    }

    /// The last entry of the journal.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn journal_head(&self) -> Result<JournalHead, StoreFault> {
        journal::head(self.db())
    }

    /// What happened to an entity, newest first: at most `limit` entries, from before entry `before` on.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn history(
        &self,
        key: &EntityKey,
        before: Option<u64>,
        limit: usize,
    ) -> Result<HistoryPage, StoreFault> {
        journal::history(self.db(), key, before, limit)
    }

    /// What happened at all, newest first: at most `limit` entries, from before entry `before` on.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn whole_history(
        &self,
        before: Option<u64>,
        limit: usize,
    ) -> Result<HistoryPage, StoreFault> {
        journal::whole_history(self.db(), before, limit)
    }

    /// What happened to all entities of a kind, oldest first.
    ///
    /// # Errors
    /// As [`Workspace::organisation`].
    pub fn history_of_kind(&self, kind: EntityKind) -> Result<Vec<Entry>, StoreFault> {
        journal::history_of_kind(self.db(), kind)
    }
}

fn answer_row(row: &Row<'_>) -> rusqlite::Result<AnswerRow> {
    let requirement: String = row.get("requirement")?;
    let verdict: Option<String> = row.get("verdict")?;
    let assignee: Option<String> = row.get("assignee")?;
    Ok(AnswerRow {
        requirement: RequirementId::parse(&requirement).ok_or_else(malformed)?,
        verdict: verdict
            .map(|name| Verdict::from_name(&name).ok_or_else(malformed))
            .transpose()?,
        flagged: row.get("flagged")?,
        unsure: row.get("unsure")?,
        assignee: assignee
            .map(|id| PersonId::parse(&id).ok_or_else(malformed))
            .transpose()?,
        has_note: row.get("has_note")?,
        evidence: row.get("evidence")?,
        open_actions: row.get("open_actions")?,
        open_comments: row.get("open_comments")?,
    })
}
