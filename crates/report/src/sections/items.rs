//! Section 6: every requirement with its text, its verdict, what the assessor wrote, and the numbers of its evidence.
//! In a bilingual report the two texts stand side by side; what the assessor wrote stands once, below both.

use super::Report;
use crate::layout::look::{BODY_WIDTH, Look, RISK, SMALL, TABLE, TINY};
use crate::layout::{Cell, Flow, Heading, Level, Row, Stopped, Table};
use crate::model::{ItemGroup, ItemRow};
use crate::text::Para;
use crate::words::Said;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::vocabulary::{Confidence, Modality, Role, Stage, Verification, Weight};

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    report.heading(flow, Level::Section, "6", "report-items");
    report.say(flow, "report-items-intro");
    for (number, standard) in (1..).zip(&report.model.items) {
        flow.heading(Heading {
            level: Level::Part,
            number: format!("6.{number}"),
            title: report.words.plain(standard.edition.clone()),
            in_contents: true,
        });
        for group in &standard.groups {
            flow.heading(Heading {
                level: Level::Clause,
                number: group.clause.clone(),
                title: title(report, group),
                in_contents: false,
            });
            let rows = group.items.iter().flat_map(|item| rows(report, item));
            table(report).flow(flow, rows)?;
            flow.done(group.items.len())?;
        }
    }
    Ok(())
}

fn title(report: Report<'_>, group: &ItemGroup) -> Said {
    match group.titles.last() {
        Some(title) => report.words.of(title),
        None => report.words.plain(""),
    }
}

const CLAUSE: f32 = 58.0;

fn table(report: Report<'_>) -> Table {
    let facts = if report.words.is_bilingual() {
        92.0
    } else {
        104.0
    };
    let text = BODY_WIDTH - CLAUSE - facts;
    let columns = if report.words.is_bilingual() {
        vec![CLAUSE, text / 2.0, text / 2.0, facts]
    } else {
        vec![CLAUSE, text, facts]
    };
    Table {
        columns,
        header: None,
    }
}

fn rows(report: Report<'_>, item: &ItemRow) -> Vec<Row> {
    let clause = Cell::new(vec![TABLE.bold().written(&item.clause)]);
    let facts = Cell::new(facts(report, item));
    let written = written(report, item);
    if !report.words.is_bilingual() {
        let mut paras: Vec<Para> = report
            .words
            .langs()
            .iter()
            .flat_map(|lang| text(item, *lang))
            .collect();
        paras.extend(written);
        return vec![Row::new(vec![clause, Cell::new(paras), facts])];
    }
    let mut cells = vec![clause];
    cells.extend(
        report
            .words
            .langs()
            .iter()
            .map(|lang| Cell::new(text(item, *lang))),
    );
    cells.push(facts);
    let row = Row::new(cells);
    if written.is_empty() {
        return vec![row];
    }
    let below = vec![Cell::empty(), Cell::new(written).over(3)];
    vec![row.joined(), Row::new(below)]
}

/// Title and text in one language.
fn text(item: &ItemRow, lang: Lang) -> Vec<Para> {
    let part = |text: &Bilingual, look: Look| look.para(lang, text.get(lang));
    let size = if lang == Lang::Zh { 9.5 } else { 9.0 };
    vec![
        part(&item.title, TABLE.sized(size).bold()),
        part(&item.text, TABLE.sized(size)),
    ]
}

/// The verdict and what kind of requirement it is about.
fn facts(report: Report<'_>, item: &ItemRow) -> Vec<Para> {
    let words = report.words;
    let mut paras = report.verdict(item.verdict, TABLE);
    if item.major_risk {
        let risk = words.say("report-major-risk");
        paras.extend(TINY.bold().coloured(RISK).paras(&risk));
    }
    let weight = Weight::from_number(u64::from(item.weight)).map_or("", Weight::as_str);
    let kind = words.list(&[
        words.term(Modality::KEY, item.modality.as_str()),
        words.term(Role::KEY, item.role.as_str()),
        words.term(Stage::KEY, item.stage.as_str()),
    ]);
    paras.extend(TINY.paras(&kind));
    let weight = words.with("report-weight", |lang| {
        let name = words.term("weight", weight);
        vec![
            ("name", name.get(lang).into()),
            ("number", item.weight.into()),
        ]
    });
    paras.extend(TINY.paras(&weight));
    let source = words.with("report-source", |lang| {
        let mark = words.term(Verification::KEY, item.verification.as_str());
        let confidence = words.term(Confidence::KEY, item.confidence.as_str());
        vec![
            ("mark", mark.get(lang).into()),
            ("confidence", confidence.get(lang).into()),
        ]
    });
    paras.extend(TINY.paras(&source));
    paras
}

/// What the assessor wrote, and the evidence.
fn written(report: Report<'_>, item: &ItemRow) -> Vec<Para> {
    let words = report.words;
    let look = TABLE.sized(8.5);
    let mut paras = Vec::new();
    if let Some(note) = &item.note {
        paras.push(report.labelled(&words.say("term-note"), note, look));
    }
    if let Some(reason) = &item.reason {
        paras.push(report.labelled(&words.say("term-reason"), reason, look));
    }
    if !item.evidence.is_empty() {
        let numbers: Vec<String> = item
            .evidence
            .iter()
            .map(|number| format!("[{}]", words.integer(*number).joined("")))
            .collect();
        let label = words.say("term-evidence");
        paras.push(report.labelled(&label, &numbers.join(" "), SMALL));
    }
    if let Some(first) = paras.first_mut() {
        first.above = 4.0;
    }
    paras
}
