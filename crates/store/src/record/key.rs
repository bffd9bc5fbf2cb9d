//! What identifies an entity, and what evidence and comments can be about.

use crate::id::{
    ActionId, AssessmentId, CommentId, Digest, PackageId, PersonId, RequestId, ResponseId,
    SampleId, SbomId,
};
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::ids::RequirementId;
use std::fmt;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal),+ $(,)?) => {
        /// A kind of entity. The order is that of dependence: none refers to a later one.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum EntityKind { $($(#[$doc])* $kind),+ }

        impl EntityKind {
            /// Every kind.
            pub const ALL: &'static [EntityKind] = &[$(EntityKind::$kind),+];

            /// The stable name, for message ids (`entity-answer`); it stands in the journal.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(EntityKind::$kind => $name),+ }
            }

            /// The kind of a stable name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(EntityKind::$kind),)+ _ => None }
            }
        }
    };
}

kinds! {
    /// The organisation.
    Organisation = "organisation",
    /// A person.
    Person = "person",
    /// A supplier.
    Supplier = "supplier",
    /// A system.
    System = "system",
    /// A product with its deployments.
    Product = "product",
    /// An imported list of components with its components.
    Sbom = "sbom",
    /// An evidence file.
    Evidence = "evidence",
    /// A questionnaire handed to a supplier.
    SupplierRequest = "supplier-request",
    /// What a supplier sent back.
    SupplierResponse = "supplier-response",
    /// What a supplier said to one question.
    SupplierStatement = "supplier-statement",
    /// An assessment with its packs and tailoring.
    Assessment = "assessment",
    /// An answer to a requirement.
    Answer = "answer",
    /// An answer to a question.
    QuestionAnswer = "question-answer",
    /// What an evidence file backs.
    EvidenceLink = "evidence-link",
    /// An action.
    Action = "action",
    /// A comment.
    Comment = "comment",
    /// A setting.
    Setting = "setting",
    /// The submission an auditor works on.
    Submission = "submission",
    /// The audit as a whole.
    Audit = "audit",
    /// A sample that was drawn.
    Sample = "audit-sample",
    /// What an auditor found about a requirement.
    Review = "review",
    /// A sealed audit as it was received.
    ReceivedAudit = "received-audit",
    /// What an operator answers to a finding.
    AuditResponse = "audit-response",
}

/// What identifies an entity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityKey {
    /// There is one organisation.
    Organisation,
    /// A person.
    Person(PersonId),
    /// A supplier.
    Supplier(String),
    /// A system.
    System(String),
    /// A product.
    Product(String),
    /// A list of components.
    Sbom(SbomId),
    /// An assessment.
    Assessment(AssessmentId),
    /// An answer to a requirement.
    Answer {
        /// In which assessment.
        assessment: AssessmentId,
        /// To what.
        requirement: RequirementId,
    },
    /// An answer to a question.
    QuestionAnswer {
        /// In which assessment.
        assessment: AssessmentId,
        /// Id of the questionnaire.
        questionnaire: String,
        /// Local id of the question.
        question: String,
        /// What it is about.
        object: ObjectRef,
    },
    /// An evidence file.
    Evidence(Digest),
    /// What an evidence file backs.
    EvidenceLink {
        /// The file.
        evidence: Digest,
        /// What it backs.
        target: Target,
    },
    /// An action.
    Action(ActionId),
    /// A comment.
    Comment(CommentId),
    /// A setting.
    Setting(String),
    /// There is at most one submission.
    Submission,
    /// There is at most one audit.
    Audit,
    /// A sample that was drawn.
    Sample(SampleId),
    /// What an auditor found about a requirement.
    Review {
        /// In which assessment.
        assessment: AssessmentId,
        /// About what.
        requirement: RequirementId,
    },
    /// A sealed audit as it was received.
    ReceivedAudit(PackageId),
    /// What an operator answers to a finding.
    AuditResponse {
        /// Of which audit.
        audit: PackageId,
        /// About what.
        requirement: RequirementId,
    },
    /// A questionnaire handed to a supplier.
    SupplierRequest(RequestId),
    /// What a supplier sent back.
    SupplierResponse(ResponseId),
    /// What a supplier said to one question.
    SupplierStatement {
        /// In which response.
        response: ResponseId,
        /// Local id of the question.
        question: String,
        /// What it is about.
        object: ObjectRef,
    },
}

/// What an evidence file backs or a comment is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A requirement in an assessment, answered or not.
    Requirement {
        /// The assessment.
        assessment: AssessmentId,
        /// The requirement.
        requirement: RequirementId,
    },
    /// A question about an object in an assessment, answered or not.
    Question {
        /// The assessment.
        assessment: AssessmentId,
        /// Id of the questionnaire.
        questionnaire: String,
        /// Local id of the question.
        question: String,
        /// What it is about.
        object: ObjectRef,
    },
    /// An action.
    Action(ActionId),
}

impl EntityKey {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> EntityKind {
        match self {
            EntityKey::Organisation => EntityKind::Organisation,
            EntityKey::Person(_) => EntityKind::Person,
            EntityKey::Supplier(_) => EntityKind::Supplier,
            EntityKey::System(_) => EntityKind::System,
            EntityKey::Product(_) => EntityKind::Product,
            EntityKey::Sbom(_) => EntityKind::Sbom,
            EntityKey::Assessment(_) => EntityKind::Assessment,
            EntityKey::Answer { .. } => EntityKind::Answer,
            EntityKey::QuestionAnswer { .. } => EntityKind::QuestionAnswer,
            EntityKey::Evidence(_) => EntityKind::Evidence,
            EntityKey::EvidenceLink { .. } => EntityKind::EvidenceLink,
            EntityKey::Action(_) => EntityKind::Action,
            EntityKey::Comment(_) => EntityKind::Comment,
            EntityKey::Setting(_) => EntityKind::Setting,
            EntityKey::Submission => EntityKind::Submission,
            EntityKey::Audit => EntityKind::Audit,
            EntityKey::Sample(_) => EntityKind::Sample,
            EntityKey::Review { .. } => EntityKind::Review,
            EntityKey::ReceivedAudit(_) => EntityKind::ReceivedAudit,
            EntityKey::AuditResponse { .. } => EntityKind::AuditResponse,
            EntityKey::SupplierRequest(_) => EntityKind::SupplierRequest,
            EntityKey::SupplierResponse(_) => EntityKind::SupplierResponse,
            EntityKey::SupplierStatement { .. } => EntityKind::SupplierStatement,
        }
    }
}

/// The form in the journal: the kind and the parts between slashes. No part but a requirement's id holds one, so that no two
/// entities have the same form.
impl fmt::Display for EntityKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind().as_str())?;
        match self {
            EntityKey::Organisation | EntityKey::Submission | EntityKey::Audit => Ok(()),
            EntityKey::Person(id) => write!(f, "/{id}"),
            EntityKey::Supplier(id)
            | EntityKey::System(id)
            | EntityKey::Product(id)
            | EntityKey::Setting(id) => write!(f, "/{id}"),
            EntityKey::Sbom(id) => write!(f, "/{id}"),
            EntityKey::Assessment(id) => write!(f, "/{id}"),
            EntityKey::Answer {
                assessment,
                requirement,
            } => write!(f, "/{assessment}/{requirement}"),
            EntityKey::QuestionAnswer {
                assessment,
                questionnaire,
                question,
                object,
            } => write!(
                f,
                "/{assessment}/{questionnaire}/{question}/{}",
                object.key()
            ),
            EntityKey::Evidence(sha256) => write!(f, "/{sha256}"),
            EntityKey::EvidenceLink { evidence, target } => write!(f, "/{evidence}/{target}"),
            EntityKey::Action(id) => write!(f, "/{id}"),
            EntityKey::Comment(id) => write!(f, "/{id}"),
            EntityKey::Sample(id) => write!(f, "/{id}"),
            EntityKey::Review {
                assessment,
                requirement,
            } => write!(f, "/{assessment}/{requirement}"),
            EntityKey::ReceivedAudit(package) => write!(f, "/{package}"),
            EntityKey::AuditResponse { audit, requirement } => {
                write!(f, "/{audit}/{requirement}")
            }
            EntityKey::SupplierRequest(id) => write!(f, "/{id}"),
            EntityKey::SupplierResponse(id) => write!(f, "/{id}"),
            EntityKey::SupplierStatement {
                response,
                question,
                object,
            } => write!(f, "/{response}/{question}/{}", object.key()),
        }
    }
}

impl Target {
    /// The assessment it lies in; an action's is known to the store only.
    #[must_use]
    pub fn assessment(&self) -> Option<&AssessmentId> {
        match self {
            Target::Requirement { assessment, .. } | Target::Question { assessment, .. } => {
                Some(assessment)
            }
            Target::Action(_) => None,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Requirement {
                assessment,
                requirement,
            } => write!(f, "requirement/{assessment}/{requirement}"),
            Target::Question {
                assessment,
                questionnaire,
                question,
                object,
            } => write!(
                f,
                "question/{assessment}/{questionnaire}/{question}/{}",
                object.key()
            ),
            Target::Action(id) => write!(f, "action/{id}"),
        }
    }
}
