//! What the report says, section by section, in the order people read a test report (测评报告). Each section turns a part of
//! the model into blocks; how blocks look and where they break is `layout`.

mod contents;
mod cover;
mod evidence;
mod findings;
mod gaps;
mod items;
mod lane;
mod method;
mod objects;
mod parts;
mod registers;
mod results;
mod summary;
mod tailoring;

pub(crate) use contents::contents;
pub(crate) use cover::cover;

use crate::layout::{Flow, Stopped};
use crate::model::ReportModel;
use crate::words::Words;

/// A model and the languages it is told in.
#[derive(Clone, Copy)]
pub(crate) struct Report<'a> {
    pub(crate) model: &'a ReportModel,
    pub(crate) words: Words,
}

/// The numbered sections, in the order they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Method,
    Summary,
    Results,
    /// Left out when nobody answered a question.
    Objects,
    Registers,
    Gaps,
    Findings,
    Items,
    Evidence,
}

impl Section {
    const ALL: [Section; 9] = [
        Section::Method,
        Section::Summary,
        Section::Results,
        Section::Objects,
        Section::Registers,
        Section::Gaps,
        Section::Findings,
        Section::Items,
        Section::Evidence,
    ];
}

impl Report<'_> {
    fn tells(self, section: Section) -> bool {
        section != Section::Objects || !self.model.objects.rows.is_empty()
    }

    /// The number of a section; those left out take none.
    pub(crate) fn number_of(self, section: Section) -> String {
        let told = Section::ALL.into_iter().filter(|one| self.tells(*one));
        let before = told.take_while(|one| *one != section).count();
        (before + 1).to_string()
    }
}

/// Sets every section after the contents.
pub(crate) fn body(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    method::section(report, flow)?;
    summary::section(report, flow)?;
    results::section(report, flow)?;
    if report.tells(Section::Objects) {
        objects::section(report, flow)?;
    }
    registers::section(report, flow)?;
    gaps::section(report, flow)?;
    findings::section(report, flow)?;
    items::section(report, flow)?;
    evidence::section(report, flow)?;
    flow.end();
    Ok(())
}

/// How many units [`body`] counts, for progress.
pub(crate) fn units(model: &ReportModel) -> usize {
    let items: usize = model
        .items
        .iter()
        .flat_map(|standard| &standard.groups)
        .map(|group| group.items.len())
        .sum();
    let registers = &model.registers;
    let registers = registers.key_software.len()
        + registers.single_source.len()
        + registers.update_control.len();
    let objects = model.objects.rows.len();
    let listed = model.gaps.len() + model.findings.len() + model.evidence.len();
    items + objects + registers + listed
}
