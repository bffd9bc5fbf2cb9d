//! What identifies an entity, and what evidence and comments can be about.

use crate::id::{ActionId, AssessmentId, CommentId, Digest, PersonId, SbomId};
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
    /// An assessment with its packs and tailoring.
    Assessment = "assessment",
    /// An answer to a requirement.
    Answer = "answer",
    /// An answer to a question.
    QuestionAnswer = "question-answer",
    /// An evidence file.
    Evidence = "evidence",
    /// What an evidence file backs.
    EvidenceLink = "evidence-link",
    /// An action.
    Action = "action",
    /// A comment.
    Comment = "comment",
    /// A setting.
    Setting = "setting",
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
        }
    }
}

/// The form in the journal: the kind and the parts between slashes. No part but a requirement's id holds one, so that no two
/// entities have the same form.
impl fmt::Display for EntityKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind().as_str())?;
        match self {
            EntityKey::Organisation => Ok(()),
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
