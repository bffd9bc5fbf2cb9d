//! Every requirement with its text, its verdict, what the assessor wrote, and the numbers of its evidence.
//! In a bilingual report the two texts stand side by side; what the assessor wrote stands once, below both.

use super::{Report, Section};
use crate::draw::Goal;
use crate::layout::look::{BODY_WIDTH, Look, RISK, SMALL, TABLE, TINY};
use crate::layout::{Cell, Flow, Heading, Level, Row, Stopped, Table};
use crate::model::{ItemGroup, ItemRow, MappedRow};
use crate::text::Para;
use crate::words::Said;
use lianheng_engine::assessment::Basis;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::vocabulary::{
    Aspect, Confidence, Modality, Role, Stage, Verdict, Verification, Weight,
};

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let own = report.number_of(Section::Items);
    report.heading(flow, Level::Section, &own, "report-items");
    if report.tells(Section::Evidence) {
        let evidence = report.number_of(Section::Evidence);
        let intro = report.words.with("report-items-intro", |_| {
            vec![("section", evidence.as_str().into())]
        });
        report.lead(flow, &intro, (0.0, 0.0));
    } else {
        let intro = report.words.say("report-items-intro-alone");
        report.lead(flow, &intro, (0.0, 0.0));
    }
    for (number, standard) in (1..).zip(&report.model.items) {
        flow.heading(Heading {
            level: Level::Part,
            number: format!("{own}.{number}"),
            title: report.edition(&standard.pack, &standard.edition),
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
const VERDICT: f32 = 90.0;

fn table(report: Report<'_>) -> Table {
    let languages = report.words.langs().len();
    #[expect(clippy::cast_precision_loss, reason = "one language or two")]
    let text = (BODY_WIDTH - CLAUSE - VERDICT) / languages as f32;
    let mut columns = vec![CLAUSE];
    columns.extend(report.words.langs().iter().map(|_| text));
    columns.push(VERDICT);
    Table {
        columns,
        header: None,
        whole: false,
    }
}

/// The row of a requirement, and below it what the assessor wrote.
fn rows(report: Report<'_>, item: &ItemRow) -> Vec<Row> {
    let langs = report.words.langs();
    let mut cells = vec![Cell::new(vec![TABLE.bold().written(&item.clause)])];
    cells.extend(
        langs
            .iter()
            .map(|lang| Cell::new(text(report, item, *lang))),
    );
    cells.push(Cell::new(verdict(report, item)));
    let row = Row::new(cells).reached_as(Goal::Requirement(item.requirement.clone()));
    let written = written(report, item);
    if written.is_empty() {
        return vec![row];
    }
    let below = vec![Cell::empty(), Cell::new(written).over(langs.len() + 1)];
    vec![row.joined(), Row::new(below)]
}

/// Title, text and kind in one language.
fn text(report: Report<'_>, item: &ItemRow, lang: Lang) -> Vec<Para> {
    let part = |text: &Bilingual, look: Look| look.para(lang, text.get(lang));
    let look = TABLE.sized(if lang == Lang::Zh { 9.5 } else { 9.0 });
    vec![
        part(&item.title, look.bold()),
        part(&item.text, look),
        Para {
            above: 1.5,
            ..TINY.para(lang, &kind(report, item, lang))
        },
    ]
}

/// How strongly it asks, of whom and when; its weight; how sure we are of it.
fn kind(report: Report<'_>, item: &ItemRow, lang: Lang) -> String {
    let words = report.words;
    let term = |vocabulary: &str, value: &str| words.term(vocabulary, value).get(lang).to_owned();
    let weight = Weight::from_number(u64::from(item.weight)).map_or("", Weight::as_str);
    let kind = words.with("report-kind", |_| {
        vec![
            (
                "modality",
                term(Modality::KEY, item.modality.as_str()).into(),
            ),
            ("role", term(Role::KEY, item.role.as_str()).into()),
            ("stage", term(Stage::KEY, item.stage.as_str()).into()),
            ("aspect", term(Aspect::KEY, item.aspect.as_str()).into()),
            ("weight", term("weight", weight).into()),
            ("number", item.weight.into()),
            (
                "mark",
                term(Verification::KEY, item.verification.as_str()).into(),
            ),
            (
                "confidence",
                term(Confidence::KEY, item.confidence.as_str()).into(),
            ),
        ]
    });
    kind.get(lang).to_owned()
}

fn verdict(report: Report<'_>, item: &ItemRow) -> Vec<Para> {
    let mut paras = report.verdict(item.verdict, TABLE);
    // "Judged directly" is the ordinary case and goes without saying.
    if let Some(basis) = item.basis.filter(|basis| *basis != Basis::Judged.as_str()) {
        paras.extend(TINY.paras(&report.words.term("basis", basis)));
    }
    if item.major_risk {
        let risk = report.words.say("report-major-risk");
        paras.extend(TINY.bold().coloured(RISK).paras(&risk));
    }
    paras
}

/// A step of the mapping the verdict was accepted from, with its reason.
fn mapped(report: Report<'_>, step: &MappedRow) -> Vec<Para> {
    let words = report.words;
    let relation = words.term("relation", step.relation).joined(" / ");
    let strength = step
        .strength
        .map_or_else(String::new, |strength| format!(" {strength}/10"));
    let author = words.term("author", step.author).joined(" / ");
    let said = format!(
        "{} → {}  {relation}{strength}  [{author}]  {}",
        step.from, step.to, step.crosswalk
    );
    let mut paras = vec![report.labelled(&words.say("report-mapped"), &said, SMALL)];
    if let Some(rationale) = &step.rationale {
        paras.extend(TINY.paras(&words.of(rationale)));
    }
    paras
}

/// What the assessor wrote, and the evidence.
fn written(report: Report<'_>, item: &ItemRow) -> Vec<Para> {
    let words = report.words;
    let look = TABLE.sized(8.5);
    let mut paras = Vec::new();
    if let Some(suggestion) = &item.suggestion {
        let verdict = words.term(Verdict::KEY, suggestion.verdict.as_str());
        let mut said = vec![verdict.joined(" "), suggestion.questions.join(" ")];
        let named = suggestion.object_names.iter().map(|name| words.of(name));
        let objects = words.list(&named.collect::<Vec<_>>()).joined(" / ");
        // Nobody pulls anything down to conform.
        let gap = matches!(suggestion.verdict, Verdict::Partial | Verdict::Nonconform);
        said.extend((gap && !objects.is_empty()).then_some(objects));
        let label = words.say("report-suggested");
        paras.push(report.labelled(&label, &said.join("  "), SMALL));
    }
    for step in &item.mapped_from {
        paras.extend(mapped(report, step));
    }
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
    paras
}
