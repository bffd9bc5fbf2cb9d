//! What a report says besides what follows from the answers: its mark, who assessed and when, what became of the actions, the journal of the
//! workspace it was made from, and the cycle it is compared with. A host knows these; the answers do not.

use crate::audit::AuditFacts;
use jiff::civil::Date;
use lianheng_engine::assessment::Assessment;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::evaluation::Evaluation;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::vocabulary::{SubjectKind, Verdict};
use serde::Serialize;

/// What a host adds to an evaluated assessment. The default adds nothing.
#[derive(Debug, Clone, Default)]
pub struct Particulars<'a> {
    /// How the report must be handled.
    pub classification: Option<ClassificationRow>,
    /// Who assessed, in their own writing.
    pub assessors: Vec<String>,
    /// From when to when.
    pub period: Option<(Date, Date)>,
    /// The day by which an action is overdue or not; the day of assessment when there is none.
    pub as_of: Option<Date>,
    /// The actions as they are followed up; `None` takes those written down with the answers.
    pub actions: Option<Vec<TrackedAction>>,
    /// The end of the workspace's journal.
    pub journal: Option<JournalRow>,
    /// The cycle before.
    pub previous: Option<Previous<'a>>,
    /// An audit of the assessment: makes it an audit report.
    pub audit: Option<&'a AuditFacts<'a>>,
}

/// An earlier assessment.
#[derive(Debug, Clone, Copy)]
pub struct Previous<'a> {
    /// What was assessed.
    pub assessment: &'a Assessment,
    /// What followed from it, by the same scoring model.
    pub evaluation: &'a Evaluation,
}

/// An action that is followed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackedAction {
    /// The requirement whose gap it closes.
    pub requirement: RequirementId,
    /// What.
    pub plan: String,
    /// By whom.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// Tenths of a person-day.
    pub effort: Option<u32>,
    /// Stable name of how far it is (`action-status-…`).
    pub status: &'static str,
    /// Nothing is left to be done about it.
    pub is_closed: bool,
    /// When it was done.
    pub done_on: Option<Date>,
    /// The verdict of the re-test.
    pub retest: Option<Verdict>,
    /// What the re-test found.
    pub retest_note: Option<String>,
}

/// Who and what was assessed, when and by whom, and how the report must be handled.
#[derive(Debug, Clone, Serialize)]
pub struct Cover {
    /// The mark.
    pub classification: Option<ClassificationRow>,
    /// The organisation's name.
    pub organisation: Bilingual,
    /// What of it.
    pub subject_kind: SubjectKind,
    /// Its name.
    pub subject: Bilingual,
    /// Sector code.
    pub sector: Option<String>,
    /// Region code.
    pub region: Option<String>,
    /// ISO date: the day the answers stand for.
    pub assessed_on: String,
    /// When the assessment was carried out.
    pub period: Option<PeriodRow>,
    /// Who assessed, in their own writing.
    pub assessors: Vec<String>,
    /// Version of the program that made the report.
    pub tool_version: &'static str,
}

/// A mark of classification or sensitivity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClassificationRow {
    /// Stable name, where the vocabulary has one.
    pub code: Option<&'static str>,
    /// As printed.
    pub text: Bilingual,
}

/// From when to when, ISO dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PeriodRow {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// The end of a journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JournalRow {
    /// Number of entries.
    pub entries: u64,
    /// Hash of the last, lower-case hex.
    pub head: String,
}

/// The cover of a report.
pub(crate) fn cover(assessment: &Assessment, particulars: &Particulars<'_>) -> Cover {
    Cover {
        classification: particulars.classification.clone(),
        organisation: assessment.organisation.name.clone(),
        subject_kind: assessment.subject.kind,
        subject: assessment.subject.name.clone(),
        sector: assessment.organisation.sector.clone(),
        region: assessment.organisation.region.clone(),
        assessed_on: assessment.assessed_on.to_string(),
        period: particulars.period.map(|(from, to)| PeriodRow {
            from: from.to_string(),
            to: to.to_string(),
        }),
        assessors: particulars.assessors.clone(),
        tool_version: env!("CARGO_PKG_VERSION"),
    }
}
