//! What the report says, section by section, in the order people read a test report (测评报告). Each section turns a part of
//! the model into blocks; how blocks look and where they break is `layout`.

mod audit;
mod comparison;
mod contents;
mod cover;
mod evidence;
mod figures;
mod findings;
mod gaps;
mod integrity;
mod items;
mod lane;
mod method;
mod objects;
mod parts;
mod plan;
mod reckoning;
mod registers;
mod results;
mod summary;
mod tailoring;

pub(crate) use contents::contents;
pub(crate) use cover::cover;

use crate::choice::ReportSection as Section;
use crate::layout::{Flow, Stopped};
use crate::model::ReportModel;
use crate::words::{Said, Words};

/// A model and the languages it is told in.
#[derive(Clone, Copy)]
pub(crate) struct Report<'a> {
    pub(crate) model: &'a ReportModel,
    pub(crate) words: Words,
}

impl Report<'_> {
    /// What the report is called.
    pub(crate) fn title(self) -> Said {
        self.words.say(match self.model.audit {
            Some(_) => "report-audit-title",
            None => "report-title",
        })
    }

    /// Whether a section is chosen and has something to tell.
    pub(crate) fn tells(self, section: Section) -> bool {
        let model = self.model;
        let has_content = match section {
            Section::Objects => !model.objects.rows.is_empty(),
            Section::Comparison => model.comparison.is_some(),
            Section::AuditOpinion
            | Section::AuditMethod
            | Section::AuditAgreement
            | Section::AuditDifferences
            | Section::AuditReviewed
            | Section::AuditIntegrity => model.audit.is_some(),
            Section::Cover
            | Section::Contents
            | Section::Summary
            | Section::Figures
            | Section::Method
            | Section::Results
            | Section::Registers
            | Section::Gaps
            | Section::Plan
            | Section::Findings
            | Section::Items
            | Section::Evidence
            | Section::Reckoning
            | Section::Integrity => true,
        };
        has_content && model.sections.has(section)
    }

    /// The sections told, the front left out, in order.
    fn told(self) -> impl Iterator<Item = Section> {
        // The auditor's come first, in the order of the choice; of the annexes theirs is the last.
        let auditors = Section::AUDIT.into_iter().filter(|one| !one.is_annex());
        let annex = [Section::AuditIntegrity];
        let all = auditors.chain(Section::ALL).chain(annex);
        all.filter(move |section| !section.is_front() && self.tells(*section))
    }

    /// The number of a section, or the letter of an annex; those left out take none.
    pub(crate) fn number_of(self, section: Section) -> String {
        let alike = self
            .told()
            .filter(|one| one.is_annex() == section.is_annex());
        let before = alike.take_while(|one| *one != section).count();
        if section.is_annex() {
            let letter = ('A'..='Z').nth(before).unwrap_or('Z');
            return letter.to_string();
        }
        (before + 1).to_string()
    }
}

/// Sets every section after the contents.
pub(crate) fn body(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let mut last = None;
    for section in report.told() {
        // The summary stands on a page of its own.
        if last == Some(Section::Summary) {
            flow.end();
            flow.break_page();
        }
        match section {
            Section::Cover | Section::Contents => {}
            Section::AuditOpinion => audit::opinion::section(report, flow)?,
            Section::AuditMethod => audit::method::section(report, flow)?,
            Section::AuditAgreement => audit::agreement::section(report, flow)?,
            Section::AuditDifferences => audit::reviewed::differences(report, flow)?,
            Section::AuditReviewed => audit::reviewed::agreed(report, flow)?,
            Section::AuditIntegrity => audit::integrity::section(report, flow)?,
            Section::Summary => summary::section(report, flow)?,
            Section::Figures => figures::section(report, flow)?,
            Section::Method => method::section(report, flow)?,
            Section::Results => results::section(report, flow)?,
            Section::Objects => objects::section(report, flow)?,
            Section::Registers => registers::section(report, flow)?,
            Section::Gaps => gaps::section(report, flow)?,
            Section::Plan => plan::section(report, flow)?,
            Section::Comparison => comparison::section(report, flow)?,
            Section::Findings => findings::section(report, flow)?,
            Section::Items => items::section(report, flow)?,
            Section::Evidence => evidence::section(report, flow)?,
            Section::Reckoning => reckoning::section(report, flow)?,
            Section::Integrity => integrity::section(report, flow)?,
        }
        last = Some(section);
    }
    flow.end();
    Ok(())
}

/// How many units [`body`] counts, for progress.
pub(crate) fn units(report: Report<'_>) -> usize {
    report.told().map(|section| of(report.model, section)).sum()
}

fn of(model: &ReportModel, section: Section) -> usize {
    match section {
        Section::Objects => model.objects.rows.len(),
        Section::Registers => {
            let registers = &model.registers;
            registers.key_software.len()
                + registers.single_source.len()
                + registers.update_control.len()
        }
        Section::Gaps => model.gaps.len(),
        Section::Plan => model.plan.rows.len(),
        Section::Comparison => {
            let comparison = model.comparison.as_ref();
            comparison.map_or(0, |comparison| comparison.changed.len())
        }
        Section::AuditDifferences => {
            let audit = model.audit.as_ref();
            audit.map_or(0, |audit| audit.differences.len())
        }
        Section::AuditReviewed => model.audit.as_ref().map_or(0, |audit| audit.agreed.len()),
        Section::Findings => model.findings.len(),
        Section::Items => {
            let groups = model.items.iter().flat_map(|standard| &standard.groups);
            groups.map(|group| group.items.len()).sum()
        }
        Section::Evidence => model.evidence.len(),
        Section::Reckoning => {
            let standards = model.reckoning.standards.iter();
            standards.map(|standard| standard.rows.len()).sum::<usize>()
                + model.reckoning.lane.len()
        }
        Section::Cover
        | Section::Contents
        | Section::AuditOpinion
        | Section::AuditMethod
        | Section::AuditAgreement
        | Section::AuditIntegrity
        | Section::Summary
        | Section::Figures
        | Section::Method
        | Section::Results
        | Section::Integrity => 0,
    }
}
