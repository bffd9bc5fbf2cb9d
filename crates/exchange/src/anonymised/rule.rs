//! The rules, the fields they apply to, and the record of what was done.

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable name, for message ids.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }
    };
}

named! {
    /// What is done to a field.
    Rule {
        /// A made-up name or id stands in its place, the same one everywhere in the file.
        Pseudonym = "pseudonym",
        /// A mark says that there was a text.
        Marked = "marked",
        /// It is left out.
        Removed = "removed",
        /// All days move by the same number of days, so that the assessment falls on the first day of its quarter.
        Moved = "moved",
        /// A number becomes the next of 1, 2, 5, 10, 20, 50 and so on.
        Rounded = "rounded",
    }
}

named! {
    /// A field that does not leave as it is.
    Field {
        /// Name of the organisation.
        OrganisationName = "organisation-name",
        /// Region of the organisation.
        Region = "region",
        /// Name of the subject.
        SubjectName = "subject-name",
        /// Day of the assessment.
        AssessedOn = "assessed-on",
        /// Id of a supplier, system or product.
        ObjectId = "object-id",
        /// Name of a supplier, system or product.
        ObjectName = "object-name",
        /// Country of a supplier.
        Country = "country",
        /// Version of a product.
        Version = "version",
        /// Number of hosts.
        Hosts = "hosts",
        /// Note to a verdict.
        Note = "note",
        /// Reason of a verdict, of the scope, or of an exclusion.
        Reason = "reason",
        /// Evidence: path, title, days and digest.
        Evidence = "evidence",
        /// What will be done.
        Plan = "plan",
        /// Who decides, or does it.
        Person = "person",
        /// A day: due, decided, or answered.
        Day = "day",
        /// Text answered to a question.
        TextAnswer = "text-answer",
        /// Number answered to a question that no verdict is read from.
        NumberAnswer = "number-answer",
    }
}

named! {
    /// What leaves as it is.
    KeptField {
        /// Sector of the organisation.
        Sector = "sector",
        /// Verdicts with the requirement they are about.
        Verdicts = "verdicts",
        /// Answers to questions: values of scales, and numbers a verdict is read from.
        Values = "values",
        /// Criticality and exposure of systems and products, and who supplies what.
        Objects = "objects",
        /// Effort of actions.
        Efforts = "efforts",
        /// What is left out by tailoring.
        Scope = "scope",
        /// Trails of mappings.
        Mappings = "mappings",
    }
}

/// One field that does not leave as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// Which field.
    pub field: Field,
    /// Whose: a requirement, a question, an object's id in the file that leaves, or nothing where there is one only.
    pub of: String,
    /// What was done.
    pub rule: Rule,
    /// What stood there.
    pub before: String,
    /// What leaves; `None` when nothing does.
    pub after: Option<String>,
}

/// How often something leaves as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// What.
    pub field: KeptField,
    /// How many.
    pub count: usize,
}
