//! What a workspace holds: one typed record a kind, its key, and what its fields may hold.
//!
//! The canonical JSON of a record, as it stands in the journal, is its `serde` form: fields in the order declared here, absent
//! ones left out. So a field is never moved or renamed, and a new one is optional. How records lie in tables: [`crate::table`].

mod answer;
mod assessment;
mod audit;
mod check;
mod evidence;
mod form;
mod inventory;
mod key;
mod received_audit;
mod round_trip;
mod tailoring;
mod trail;
mod work;

pub use answer::{Answer, QuestionAnswer};
pub use assessment::{AssessmentRecord, PinnedPack, SubjectRecord};
pub use audit::{AuditRecord, Review, SampleRecord, SubmissionRecord};
pub use evidence::{Classification, EvidenceLink, EvidenceRecord};
pub use inventory::{
    Component, DeploymentRecord, Organisation, Person, ProductRecord, Sbom, SupplierRecord,
    SystemRecord,
};
pub use key::{EntityKey, EntityKind, Target};
pub use received_audit::{
    AuditFinding, AuditResponse, AuditedScore, ReceivedAudit, SeenEvidence, Stance,
};
pub use round_trip::{
    AskedAbout, AskedQuestion, Original, Reminder, ResponseForm, SupplierRequest, SupplierResponse,
    SupplierStatement,
};
pub use work::{ActionRecord, ActionStatus, Comment, Setting};

pub(crate) use form::{rule_form, rule_of, value_json, value_of};
pub(crate) use trail::{trail_json, trail_of};

use crate::fault::StoreFault;
use serde::Serialize;

/// One entity of any kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Record {
    /// The organisation.
    Organisation(Organisation),
    /// A person.
    Person(Person),
    /// A supplier.
    Supplier(SupplierRecord),
    /// A system.
    System(SystemRecord),
    /// A product.
    Product(ProductRecord),
    /// A list of components.
    Sbom(Sbom),
    /// An assessment.
    Assessment(AssessmentRecord),
    /// An answer to a requirement.
    Answer(Answer),
    /// An answer to a question.
    QuestionAnswer(QuestionAnswer),
    /// An evidence file.
    Evidence(EvidenceRecord),
    /// What an evidence file backs.
    EvidenceLink(EvidenceLink),
    /// An action.
    Action(ActionRecord),
    /// A comment.
    Comment(Comment),
    /// A setting.
    Setting(Setting),
    /// The submission an auditor works on.
    Submission(SubmissionRecord),
    /// The audit as a whole.
    Audit(AuditRecord),
    /// A sample that was drawn.
    Sample(SampleRecord),
    /// What an auditor found about a requirement.
    Review(Review),
    /// A sealed audit as it was received.
    ReceivedAudit(ReceivedAudit),
    /// What an operator answers to a finding.
    AuditResponse(AuditResponse),
    /// A questionnaire handed to a supplier.
    SupplierRequest(SupplierRequest),
    /// What a supplier sent back.
    SupplierResponse(SupplierResponse),
    /// What a supplier said to one question.
    SupplierStatement(SupplierStatement),
}

macro_rules! kinds {
    ($($kind:ident($record:ty)),+ $(,)?) => {
        impl Record {
            /// What identifies it.
            #[must_use]
            pub fn key(&self) -> EntityKey {
                match self { $(Record::$kind(record) => record.key()),+ }
            }

            /// Whether every field holds what it may hold.
            pub(crate) fn check(&self) -> Result<(), StoreFault> {
                match self { $(Record::$kind(record) => record.check()),+ }
            }

            /// Reads the canonical JSON of a record of a kind.
            pub(crate) fn parse(kind: EntityKind, json: &str) -> Option<Self> {
                match kind { $(EntityKind::$kind => serde_json::from_str(json).ok().map(Record::$kind)),+ }
            }
        }

        $(impl From<$record> for Record {
            fn from(record: $record) -> Record { Record::$kind(record) }
        })+
    };
}

kinds! {
    Organisation(Organisation),
    Person(Person),
    Supplier(SupplierRecord),
    System(SystemRecord),
    Product(ProductRecord),
    Sbom(Sbom),
    Assessment(AssessmentRecord),
    Answer(Answer),
    QuestionAnswer(QuestionAnswer),
    Evidence(EvidenceRecord),
    EvidenceLink(EvidenceLink),
    Action(ActionRecord),
    Comment(Comment),
    Setting(Setting),
    Submission(SubmissionRecord),
    Audit(AuditRecord),
    Sample(SampleRecord),
    Review(Review),
    ReceivedAudit(ReceivedAudit),
    AuditResponse(AuditResponse),
    SupplierRequest(SupplierRequest),
    SupplierResponse(SupplierResponse),
    SupplierStatement(SupplierStatement),
}

impl Record {
    /// The canonical JSON of the record.
    pub(crate) fn canonical(&self) -> Result<String, StoreFault> {
        serde_json::to_string(self).map_err(|error| StoreFault::Damaged(error.to_string()))
    }
}
