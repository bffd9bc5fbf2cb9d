//! The hidden sheet of marks: which assessment the workbook is of, and what every cell that may be changed held when it was written.
//! Equal texts are stored once in a workbook, so that this costs next to nothing.

use super::sheet::fitting;
use super::standard::{actions, is_suggested};
use crate::model::{ActionRow, ItemRow, ReportModel};
use crate::render::RenderError;
use lianheng_engine::answer_workbook::{FORMAT, Field, MARKS_SHEET, Mark};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::vocabulary::Verdict;
use rust_xlsxwriter::{Worksheet, XlsxError};

pub(super) fn sheet(model: &ReportModel) -> Result<Worksheet, RenderError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(MARKS_SHEET)?.set_very_hidden(true);
    let mut rows = vec![vec![FORMAT.to_owned()]];
    let names = |mark: Mark, name: &Bilingual| {
        let own = [mark.as_str(), &name.zh, &name.en];
        own.map(fitting).to_vec()
    };
    rows.push(names(Mark::Organisation, &model.cover.organisation));
    rows.push(names(Mark::Subject, &model.cover.subject));
    let day = [Mark::AssessedOn.as_str(), &model.cover.assessed_on];
    rows.push(day.map(str::to_owned).to_vec());
    for pack in &model.method.packs {
        let own = [Mark::Pack.as_str(), &pack.id, &pack.version, &pack.digest];
        rows.push(own.map(str::to_owned).to_vec());
    }
    let actions = actions(model);
    let items = model
        .items
        .iter()
        .flat_map(|standard| &standard.groups)
        .flat_map(|group| &group.items);
    rows.extend(items.map(|item| row(item, actions.get(item.requirement.as_str()).copied())));
    for (at, cells) in (0..).zip(&rows) {
        write(&mut sheet, at, cells)?;
    }
    // Nothing here is for typing, whoever brings the sheet to light.
    sheet.protect();
    Ok(sheet)
}

fn row(item: &ItemRow, action: Option<&ActionRow>) -> Vec<String> {
    let suggestion = item.suggestion.as_ref().map(|one| one.verdict);
    let mut cells = vec![
        Mark::Row.as_str().to_owned(),
        item.requirement.clone(),
        item.basis.unwrap_or_default().to_owned(),
        suggestion.map_or("", Verdict::as_str).to_owned(),
    ];
    cells.extend(Field::ALL.map(|field| exported(field, item, action)));
    cells
}

fn exported(field: Field, item: &ItemRow, action: Option<&ActionRow>) -> String {
    let own = item.verdict.filter(|_| !is_suggested(item));
    let text = |text: Option<&String>| text.map_or_else(String::new, |text| fitting(text));
    match field {
        Field::Verdict => own.map_or("", Verdict::as_str).to_owned(),
        Field::Reason => text(item.reason.as_ref()),
        Field::Note => text(item.note.as_ref()),
        Field::Plan => text(action.map(|action| &action.plan)),
        Field::Owner => text(action.and_then(|action| action.owner.as_ref())),
        Field::Due => text(action.and_then(|action| action.due.as_ref())),
        Field::Effort => action
            .and_then(|action| action.effort)
            .map_or_else(String::new, |tenths| {
                format!("{}.{}", tenths / 10, tenths % 10)
            }),
    }
}

fn write(sheet: &mut Worksheet, row: u32, cells: &[String]) -> Result<(), XlsxError> {
    for (column, text) in (0..).zip(cells) {
        if !text.is_empty() {
            sheet.write_string(row, column, text)?;
        }
    }
    Ok(())
}
