//! What the report says, section by section, in the order people read a test report (测评报告). Each section turns a part of
//! the model into blocks; how blocks look and where they break is `layout`.

mod contents;
mod cover;
mod evidence;
mod findings;
mod gaps;
mod items;
mod method;
mod parts;
mod results;
mod summary;

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

/// Sets every section after the contents.
pub(crate) fn body(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    method::section(report, flow)?;
    summary::section(report, flow)?;
    results::section(report, flow)?;
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
    items + model.gaps.len() + model.findings.len() + model.evidence.len()
}
