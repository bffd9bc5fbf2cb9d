//! An edited workbook: what it changes, and what was changed on both sides.

use super::super::words::{pick, say, shown, term};
use super::intake::problems_text;
use lianheng_api::Lang;
use lianheng_api::wire::{AnswerEditWire, AnswerWorkbookIntakeWire};
use lianheng_l10n::{Messages, MsgId, integer, msg};

/// Characters of a text in a table; a note may have thousands.
const SHOWN: usize = 80;

pub(super) fn text(file: &str, taken: &AnswerWorkbookIntakeWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let args = [
        ("file", file.into()),
        ("organisation", pick(&taken.organisation, lang).into()),
        ("subject", pick(&taken.subject, lang).into()),
        ("date", taken.assessed_on.as_str().into()),
        ("rows-text", integer(lang, taken.requirements.into()).into()),
        ("changed-text", integer(lang, taken.changed.into()).into()),
        (
            "conflicts-text",
            integer(lang, taken.conflicts.into()).into(),
        ),
    ];
    let mut parts = vec![messages.text(lang, msg::WORKBOOK_IMPORT_SUMMARY, &args)];
    if let Some(present) = &taken.other_date {
        let args = [
            ("exported", taken.assessed_on.as_str().into()),
            ("present", present.as_str().into()),
        ];
        parts.push(messages.text(lang, msg::WORKBOOK_IMPORT_OTHER_DATE, &args));
    }
    for other in &taken.other_versions {
        let args = [
            ("pack", other.pack.as_str().into()),
            ("exported", other.exported.as_str().into()),
            ("present", other.present.as_str().into()),
        ];
        parts.push(messages.text(lang, msg::WORKBOOK_IMPORT_OTHER_VERSION, &args));
    }
    let (conflicts, clear): (Vec<&AnswerEditWire>, Vec<_>) =
        taken.edits.iter().partition(|edit| edit.conflict);
    if taken.edits.is_empty() {
        parts.push(say(lang, msg::WORKBOOK_IMPORT_SAME));
    }
    if !clear.is_empty() {
        parts.push(table(&clear, false, lang));
    }
    if !conflicts.is_empty() {
        let settled = match taken.preferred {
            Some("workbook") => msg::WORKBOOK_IMPORT_RESOLVED_WORKBOOK,
            Some(_) => msg::WORKBOOK_IMPORT_RESOLVED_ASSESSMENT,
            None => msg::WORKBOOK_IMPORT_CONFLICTS,
        };
        parts.push(say(lang, settled));
        parts.push(table(&conflicts, true, lang));
    }
    let problems = (&taken.problems[..], taken.more_problems);
    parts.extend(problems_text(file, problems, lang));
    parts.join("\n")
}

fn table(edits: &[&AnswerEditWire], conflicts: bool, lang: Lang) -> String {
    let mut headings: Vec<MsgId> = vec![msg::TERM_REQUIREMENT, msg::WORKBOOK_COLUMN_FIELD];
    if conflicts {
        headings.push(msg::WORKBOOK_COLUMN_EXPORTED);
    }
    headings.extend([msg::WORKBOOK_COLUMN_PRESENT, msg::WORKBOOK_COLUMN_EDITED]);
    let headings = headings.iter().map(|id| say(lang, *id)).collect();
    let mut table = super::super::table::table(headings, &[]);
    for edit in edits {
        let mut cells = vec![
            edit.requirement.clone(),
            term(lang, "workbook-field", edit.field),
        ];
        if conflicts {
            cells.push(shown(edit.exported.as_ref(), SHOWN, lang));
        }
        cells.push(shown(edit.present.as_ref(), SHOWN, lang));
        cells.push(shown(edit.edited.as_ref(), SHOWN, lang));
        table.add_row(cells);
    }
    table.to_string()
}
