//! The closed vocabularies of the field. Each value has one stable name, the same in content, files, wire types and
//! message ids (`verdict-conform`). Adding a value is a format change.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident, $key:literal { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order people expect to read them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The prefix of the message ids that name the values.
            pub const KEY: &'static str = $key;

            /// The stable name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }

            /// The value of a stable name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

vocabulary! {
    /// How a requirement is judged (判定). A requirement without a verdict is "not yet judged".
    Verdict, "verdict" {
        /// 符合
        Conform = "conform",
        /// 部分符合
        Partial = "partial",
        /// 不符合
        Nonconform = "nonconform",
        /// 不适用: leaves numerator and denominator.
        NotApplicable = "not_applicable",
    }
}

vocabulary! {
    /// How much an auditor's finding weighs (问题严重程度).
    Severity, "severity" {
        /// 严重: the control is absent or fails, and a key business stands on it.
        Critical = "critical",
        /// 主要: the requirement as a whole is not met.
        Major = "major",
        /// 一般: a lapse that leaves the control standing.
        Minor = "minor",
        /// 观察项: no requirement is broken; worth improving.
        Observation = "observation",
    }
}

vocabulary! {
    /// How an auditor looked at a requirement (测评方法).
    AuditMethod, "audit-method" {
        /// 核查: documents, records, configurations.
        Examine = "examine",
        /// 访谈
        Interview = "interview",
        /// 测试
        Test = "test",
    }
}

vocabulary! {
    /// How strongly a clause asks (应 / 宜 / 可 / 不应).
    Modality, "modality" {
        /// 应
        Shall = "shall",
        /// 宜
        Should = "should",
        /// 可
        May = "may",
        /// 不应
        ShallNot = "shall-not",
    }
}

vocabulary! {
    /// Whether a source gives the modality or we presume it.
    ModalityBasis, "modality-basis" {
        /// A source uses the word.
        Stated = "stated",
        /// The source marks only its exceptions.
        Presumed = "presumed",
    }
}

vocabulary! {
    /// Who must do it.
    Role, "role" {
        /// 需方
        Acquirer = "acquirer",
        /// 供方
        Supplier = "supplier",
        /// 供需双方
        Both = "both",
        /// 运营者 (GB/T 39204)
        Operator = "operator",
    }
}

vocabulary! {
    /// The side a subject plays in GB/T 43698 (需方 / 供方).
    Side, "side" {
        /// 需方
        Acquirer = "acquirer",
        /// 供方
        Supplier = "supplier",
    }
}

vocabulary! {
    /// The scenario an operator declares. GB/T 43698 recommends some items "in important scenarios" and "in core scenarios"; its wording of when
    /// that is was not seen, so it is declared with a reason and never derived. Each includes the ones before it.
    Scenario, "scenario" {
        /// 一般场景
        Ordinary = "ordinary",
        /// 重要场景
        Important = "important",
        /// 核心场景
        Core = "core",
    }
}

vocabulary! {
    /// The life-cycle stage of a requirement.
    Stage, "stage" {
        /// Governance, policy, people, risk identification.
        Plan = "plan",
        /// Writing software.
        Develop = "develop",
        /// Compiling and assembling it.
        Build = "build",
        /// Testing before release.
        Test = "test",
        /// Publishing and delivering.
        Release = "release",
        /// Choosing and contracting.
        Procure = "procure",
        /// Receiving, verifying, accepting.
        Acquire = "acquire",
        /// Staging, configuring, going live.
        Deploy = "deploy",
        /// Running it.
        Operate = "operate",
        /// Watching, testing what runs, warning.
        Monitor = "monitor",
        /// Taking it out of service.
        Retire = "retire",
    }
}

vocabulary! {
    /// What shows conformity: a state of a system, or an act of an organisation.
    Aspect, "aspect" {
        /// A configuration, a test result, a log.
        Technical = "technical",
        /// A decision, rule, contract, record or person.
        Management = "management",
    }
}

vocabulary! {
    /// How sure we are of a requirement's wording and place.
    Verification, "verification" {
        /// The text of the clause was read in a source.
        TextSeen = "text-seen",
        /// Known from a published reading or commentary.
        Reading = "reading",
        /// Partly our inference.
        Inferred = "inferred",
    }
}

vocabulary! {
    /// The research mark a row carries.
    Confidence, "confidence" {
        /// The topic is vouched for.
        High = "high",
        /// Terse or chapter-level source.
        Medium = "medium",
        /// Background knowledge.
        Low = "low",
    }
}

vocabulary! {
    /// Whether a pack may be relied on or is shown for preparation.
    PackStatus, "pack-status" {
        /// In force.
        Current = "current",
        /// A draft, labelled everywhere.
        Preview = "preview",
    }
}

vocabulary! {
    /// How much a system matters to the business it serves.
    Criticality, "criticality" {
        /// 一般
        General = "general",
        /// 重要
        Important = "important",
        /// 核心
        Core = "core",
    }
}

vocabulary! {
    /// What makes a gap reachable or a failure hard to stop.
    Exposure, "exposure" {
        /// The affected system can be reached from the internet.
        InternetFacing = "internet-facing",
        /// The product runs with kernel privilege.
        KernelPrivilege = "kernel-privilege",
        /// The product updates itself.
        AutoUpdate = "auto-update",
        /// There is no second source.
        SingleSource = "single-source",
    }
}

vocabulary! {
    /// The registers of products an operator is asked to keep.
    Register, "register" {
        /// Software with kernel privilege, whose failure stops the host.
        KeySoftware = "key-software",
        /// Products with no second source, and what would take their place.
        SingleSource = "single-source",
        /// Who decides when and where an update of each product takes effect.
        UpdateControl = "update-control",
    }
}

vocabulary! {
    /// What an assessment is about.
    SubjectKind, "subject" {
        /// The whole organisation.
        Organisation = "organisation",
        /// One system.
        System = "system",
        /// One product.
        Product = "product",
        /// One supplier.
        Supplier = "supplier",
    }
}

impl Role {
    /// Whether it stands on this side. Both sides stand on each; an operator (GB/T 39204) acquires what it runs.
    #[must_use]
    pub fn is_on(self, side: Side) -> bool {
        match self {
            Role::Acquirer | Role::Operator => side == Side::Acquirer,
            Role::Supplier => side == Side::Supplier,
            Role::Both => true,
        }
    }
}

/// Importance of a requirement: 1 general, 2 important, 3 key (一般 / 重要 / 关键).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Its failure only makes other controls harder to keep up.
    General,
    /// Neither of the others.
    Important,
    /// Its failure alone can stop a key business or let untrusted software in.
    Key,
}

impl Weight {
    /// Every weight, lightest first.
    pub const ALL: [Weight; 3] = [Weight::General, Weight::Important, Weight::Key];

    /// 1, 2 or 3.
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Weight::General => 1,
            Weight::Important => 2,
            Weight::Key => 3,
        }
    }

    /// The weight of a number in content.
    #[must_use]
    pub fn from_number(number: u64) -> Option<Weight> {
        match number {
            1 => Some(Weight::General),
            2 => Some(Weight::Important),
            3 => Some(Weight::Key),
            _ => None,
        }
    }

    /// The stable name, for message ids (`weight-key`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Weight::General => "general",
            Weight::Important => "important",
            Weight::Key => "key",
        }
    }
}
