//! The sections of an audit report: opinion, method and sample, agreement, differences, what was reviewed without difference, integrity.

pub(super) mod agreement;
pub(super) mod integrity;
pub(super) mod method;
pub(super) mod opinion;
pub(super) mod reviewed;

use super::Report;
use crate::audit::AuditPart;
use crate::layout::look::{BODY, SMALL};
use crate::layout::{Flow, Heading, Level};
use crate::text::Para;

impl Report<'_> {
    /// A part of a section, not listed in the contents.
    pub(super) fn audit_part(self, flow: &mut Flow<'_>, number: &str, id: &str) {
        flow.heading(Heading {
            level: Level::Clause,
            number: number.to_owned(),
            title: self.words.say(id),
            in_contents: false,
        });
    }

    /// A text the auditor wrote, over the full width; blank lines part its paragraphs.
    pub(super) fn auditors_words(self, flow: &mut Flow<'_>, text: &str) {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let paras: Vec<Para> = lines
            .map(|line| Para {
                above: 5.0,
                ..BODY.written(line)
            })
            .collect();
        flow.paras(&paras);
    }
}

/// The part the sections below tell; they are told only where there is one.
fn part<'a>(report: Report<'a>) -> Option<&'a AuditPart> {
    report.model.audit.as_ref()
}

/// An id or a digest, small.
fn mono(text: &str) -> Para {
    SMALL.written(text)
}
