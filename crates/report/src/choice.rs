//! Which sections a rendering tells. The model always holds everything: its digest is the same whatever was chosen, so that a short report
//! can be checked against a full one.

use std::collections::BTreeSet;

/// A section of the report, in the order they are told. Ids are stable, for the command line and the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportSection {
    /// The front page: mark, organisation, subject, period, assessors, packs, model.
    Cover,
    /// The table of contents.
    Contents,
    /// Of an audit: the opinion and what it rests on.
    AuditOpinion,
    /// Of an audit: how it was done, and the samples.
    AuditMethod,
    /// Of an audit: how far operator and auditor agree.
    AuditAgreement,
    /// Of an audit: every requirement on which they differ.
    AuditDifferences,
    /// Of an audit: every other requirement reviewed.
    AuditReviewed,
    /// The result on one page.
    Summary,
    /// Major risks, radars and heat map.
    Figures,
    /// Scope, packs, scoring model, legends, tailoring.
    Method,
    /// Each standard by clause, side and stage; the life-cycle lane.
    Results,
    /// Results per object; left out when nobody answered a question.
    Objects,
    /// Key software, single source, update control.
    Registers,
    /// Every gap with its factors.
    Gaps,
    /// What is done about the gaps, by whom and until when.
    Plan,
    /// What changed since the last cycle; left out when none is given.
    Comparison,
    /// What the consistency checks found.
    Findings,
    /// Every requirement with suggestion, verdict, reason, notes and evidence.
    Items,
    /// The register of evidence.
    Evidence,
    /// Annex: how each number was made.
    Reckoning,
    /// Annex: digests.
    Integrity,
    /// Of an audit, annex: the submission it is bound to.
    AuditIntegrity,
}

impl ReportSection {
    /// The sections only an audit report has, in the order they are told.
    pub const AUDIT: [ReportSection; 6] = [
        ReportSection::AuditOpinion,
        ReportSection::AuditMethod,
        ReportSection::AuditAgreement,
        ReportSection::AuditDifferences,
        ReportSection::AuditReviewed,
        ReportSection::AuditIntegrity,
    ];

    /// Every section of a self-assessment's report, in the order they are told.
    pub const ALL: [ReportSection; 16] = [
        ReportSection::Cover,
        ReportSection::Contents,
        ReportSection::Summary,
        ReportSection::Figures,
        ReportSection::Method,
        ReportSection::Results,
        ReportSection::Objects,
        ReportSection::Registers,
        ReportSection::Gaps,
        ReportSection::Plan,
        ReportSection::Comparison,
        ReportSection::Findings,
        ReportSection::Items,
        ReportSection::Evidence,
        ReportSection::Reckoning,
        ReportSection::Integrity,
    ];

    /// The stable id, for message ids (`report-section-plan`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ReportSection::Cover => "cover",
            ReportSection::Contents => "contents",
            ReportSection::AuditOpinion => "audit-opinion",
            ReportSection::AuditMethod => "audit-method",
            ReportSection::AuditAgreement => "audit-agreement",
            ReportSection::AuditDifferences => "audit-differences",
            ReportSection::AuditReviewed => "audit-reviewed",
            ReportSection::AuditIntegrity => "audit-integrity",
            ReportSection::Summary => "summary",
            ReportSection::Figures => "figures",
            ReportSection::Method => "method",
            ReportSection::Results => "results",
            ReportSection::Objects => "objects",
            ReportSection::Registers => "registers",
            ReportSection::Gaps => "gaps",
            ReportSection::Plan => "plan",
            ReportSection::Comparison => "comparison",
            ReportSection::Findings => "findings",
            ReportSection::Items => "items",
            ReportSection::Evidence => "evidence",
            ReportSection::Reckoning => "reckoning",
            ReportSection::Integrity => "integrity",
        }
    }

    /// The section of an id.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        ReportSection::ALL
            .into_iter()
            .chain(ReportSection::AUDIT)
            .find(|section| section.as_str() == name)
    }

    /// Whether it comes before the numbered sections.
    pub(crate) fn is_front(self) -> bool {
        matches!(self, ReportSection::Cover | ReportSection::Contents)
    }

    /// Whether it is an annex, which is lettered and not numbered.
    pub(crate) fn is_annex(self) -> bool {
        matches!(
            self,
            ReportSection::Reckoning | ReportSection::Integrity | ReportSection::AuditIntegrity
        )
    }
}

/// Sections chosen for an audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// Four pages at most: cover, the result on one page, figures.
    Leadership,
    /// What whoever runs the remediation needs: everything but the single requirements and how the numbers were made.
    Manager,
    /// Everything.
    Full,
}

impl Preset {
    /// Every preset, the shortest first.
    pub const ALL: [Preset; 3] = [Preset::Leadership, Preset::Manager, Preset::Full];

    /// The stable id, for message ids (`report-preset-full`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Preset::Leadership => "leadership",
            Preset::Manager => "manager",
            Preset::Full => "full",
        }
    }

    /// The preset of an id.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Preset::ALL
            .into_iter()
            .find(|preset| preset.as_str() == name)
    }

    /// What it holds.
    #[must_use]
    pub fn sections(self) -> Sections {
        let held = |section: &ReportSection| match self {
            Preset::Leadership => matches!(
                section,
                ReportSection::Cover | ReportSection::Summary | ReportSection::Figures
            ),
            Preset::Manager => !matches!(
                section,
                ReportSection::Items | ReportSection::Evidence | ReportSection::Reckoning
            ),
            Preset::Full => true,
        };
        ReportSection::ALL.into_iter().filter(held).collect()
    }
}

/// The sections of a rendering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sections(BTreeSet<ReportSection>);

impl Sections {
    /// What an audit report holds unless somebody chooses: the auditor's sections, the standards and the scoring model, the evidence.
    #[must_use]
    pub fn audit() -> Self {
        let own = [
            ReportSection::Cover,
            ReportSection::Contents,
            ReportSection::Method,
            ReportSection::Evidence,
            ReportSection::Integrity,
        ];
        own.into_iter().chain(ReportSection::AUDIT).collect()
    }

    /// Whether a section is in.
    #[must_use]
    pub fn has(&self, section: ReportSection) -> bool {
        self.0.contains(&section)
    }

    /// Whether it is the copy for leadership, which never takes more than its four pages.
    pub(crate) fn is_brief(&self) -> bool {
        *self == Preset::Leadership.sections()
    }

    /// Whether nothing is in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is in, in the order it is told.
    pub fn iter(&self) -> impl Iterator<Item = ReportSection> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<ReportSection> for Sections {
    fn from_iter<I: IntoIterator<Item = ReportSection>>(sections: I) -> Self {
        Sections(sections.into_iter().collect())
    }
}

impl Default for Sections {
    fn default() -> Self {
        Preset::Full.sections()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_and_every_preset_holds_what_the_shorter_one_does() {
        for section in ReportSection::ALL.into_iter().chain(ReportSection::AUDIT) {
            assert_eq!(ReportSection::from_name(section.as_str()), Some(section));
        }
        assert_eq!(ReportSection::from_name("Cover"), None);
        for pair in Preset::ALL.windows(2) {
            let (short, long) = (pair[0].sections(), pair[1].sections());
            assert!(short.iter().all(|section| long.has(section)));
            assert_ne!(short, long);
        }
        assert_eq!(Preset::from_name("manager"), Some(Preset::Manager));
        assert_eq!(Preset::Full.sections().iter().count(), 16);
    }
}
