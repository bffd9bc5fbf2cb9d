//! The registers of products: key software, single sources with their alternates, and who controls the updates of each product.

use super::{Report, Section};
use crate::draw::Goal;
use crate::layout::look::{ACCENT, BODY_WIDTH, RISK, SMALL, TABLE, TINY};
use crate::layout::{Cell, Flow, Heading, Level, Row, Stopped, Table};
use crate::model::{RegisterAnswerRow, RegisterRow};
use crate::text::{Para, Span};
use crate::words::Said;
use lianheng_engine::vocabulary::{Criticality, Register};

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let own = report.number_of(Section::Registers);
    report.heading(flow, Level::Section, &own, "report-registers");
    let intro = report.words.say("report-registers-intro");
    report.lead(flow, &intro, (0.0, 0.0));
    for (number, register) in (1..).zip(Register::ALL.iter().copied()) {
        let title = report.words.term(Register::KEY, register.as_str());
        flow.heading(Heading {
            level: Level::Part,
            number: format!("{own}.{number}"),
            title,
            in_contents: true,
        });
        let rows = rows(report, register);
        let (intro, empty) = sentences(register);
        if rows.is_empty() {
            report.say(flow, empty);
            continue;
        }
        report.lead_in(flow, intro);
        table(report, register).flow(flow, rows.iter().map(|row| line(report, register, row)))?;
        flow.done(rows.len())?;
    }
    Ok(())
}

/// What leads to a register, and what stands in its place when nothing belongs in it.
fn sentences(register: Register) -> (&'static str, &'static str) {
    match register {
        Register::KeySoftware => ("report-key-software-intro", "report-key-software-empty"),
        Register::SingleSource => ("report-single-source-intro", "report-single-source-empty"),
        Register::UpdateControl => ("report-update-control-intro", "report-update-control-empty"),
    }
}

fn rows(report: Report<'_>, register: Register) -> &[RegisterRow] {
    let registers = &report.model.registers;
    match register {
        Register::KeySoftware => &registers.key_software,
        Register::SingleSource => &registers.single_source,
        Register::UpdateControl => &registers.update_control,
    }
}

/// Widths of systems and of what differs between the registers: alternate, or how it updates itself.
const SYSTEMS: f32 = 112.0;
const OWN: f32 = 78.0;
const PRODUCT: f32 = 118.0;

fn table(report: Report<'_>, register: Register) -> Table {
    let own = match register {
        Register::KeySoftware => "report-privilege",
        Register::SingleSource => "report-alternate",
        Register::UpdateControl => "report-auto-update",
    };
    Table {
        columns: vec![PRODUCT, SYSTEMS, OWN, BODY_WIDTH - PRODUCT - SYSTEMS - OWN],
        header: Some(Row::new(vec![
            report.head("subject-product"),
            report.head("report-systems"),
            report.head(own),
            report.head("report-register-answers"),
        ])),
        whole: true,
    }
}

fn line(report: Report<'_>, register: Register, row: &RegisterRow) -> Row {
    let own = match register {
        Register::KeySoftware if row.kernel_privilege => marked(report, "report-kernel-yes"),
        Register::KeySoftware => SMALL.paras(&report.words.say("report-kernel-no")),
        Register::SingleSource => alternate(report, row),
        Register::UpdateControl if row.auto_update => marked(report, "report-updates-itself-yes"),
        Register::UpdateControl => SMALL.paras(&report.words.say("report-updates-itself-no")),
    };
    Row::new(vec![
        Cell::new(product(report, row)),
        Cell::new(systems(report, row)),
        Cell::new(own),
        Cell::new(answers(report, row)),
    ])
}

fn product(report: Report<'_>, row: &RegisterRow) -> Vec<Para> {
    let words = report.words;
    let name = words.of(&row.name);
    let mut paras = TABLE.bold().paras(&name);
    if let Some(first) = paras.first_mut() {
        let link = object(report, &row.product).map(|goal| report.link(&name.joined(" / "), goal));
        *first = first.clone().leading_to(link, ACCENT);
    }
    if let Some(version) = &row.version {
        paras.push(report.labelled(&words.say("report-version"), version, TINY));
    }
    paras.extend(report.labelled_said("subject-supplier", &words.of(&row.supplier), TINY));
    paras
}

/// Where the answers about a product are told, on the first of the systems it was answered for.
fn object(report: Report<'_>, product: &str) -> Option<Goal> {
    let rows = report
        .tells(Section::Objects)
        .then_some(&report.model.objects.rows)?;
    let is_of = |key: &str| key.split_once('@').is_some_and(|(of, _)| of == product);
    let row = rows.iter().find(|row| is_of(&row.object))?;
    Some(Goal::Object(row.object.clone()))
}

fn systems(report: Report<'_>, row: &RegisterRow) -> Vec<Para> {
    let words = report.words;
    if row.systems.is_empty() {
        return SMALL.paras(&words.say("report-no-system"));
    }
    let mut paras = Vec::new();
    for system in &row.systems {
        let name = words.of(&system.name);
        let criticality = words.term(Criticality::KEY, system.criticality.as_str());
        let said = words.with("report-system-hosts", |lang| {
            vec![
                ("system", name.get(lang).into()),
                ("criticality", criticality.get(lang).into()),
                ("hosts", system.hosts.into()),
            ]
        });
        paras.extend(set_apart(SMALL.paras(&said)));
    }
    paras
}

fn marked(report: Report<'_>, id: &str) -> Vec<Para> {
    SMALL.bold().paras(&report.words.say(id))
}

fn alternate(report: Report<'_>, row: &RegisterRow) -> Vec<Para> {
    let words = report.words;
    let Some(alternate) = &row.alternate else {
        return warning(&words.say("report-no-alternate"));
    };
    let mut paras = SMALL.paras(&words.of(&alternate.name));
    if alternate.same_supplier {
        paras.extend(warning(&words.say("report-alternate-same-supplier")));
    }
    paras
}

fn warning(said: &Said) -> Vec<Para> {
    SMALL.bold().coloured(RISK).paras(said)
}

fn answers(report: Report<'_>, row: &RegisterRow) -> Vec<Para> {
    if row.answers.is_empty() {
        return SMALL.paras(&report.words.say("report-register-no-answers"));
    }
    let answers = row.answers.iter();
    answers
        .flat_map(|one| set_apart(answer(report, one)))
        .collect()
}

/// What it asks about, the answer, and where it holds; one paragraph a language.
fn answer(report: Report<'_>, row: &RegisterAnswerRow) -> Vec<Para> {
    let words = report.words;
    let (about, answer) = (words.of(&row.about), words.of(&row.answer));
    let systems: Vec<Said> = row.systems.iter().map(|name| words.of(name)).collect();
    let systems = words.list(&systems);
    let id = if row.systems.is_empty() {
        "report-register-answer"
    } else {
        "report-register-answer-in"
    };
    let said = words.with(id, |lang| {
        vec![
            ("about", about.get(lang).into()),
            ("answer", answer.get(lang).into()),
            ("systems", systems.get(lang).into()),
        ]
    });
    let mut paras = SMALL.paras(&said);
    let id = Span::Text(format!("\u{2002}{}", row.question), TINY.style());
    if let Some(last) = paras.last_mut() {
        last.spans.push(id);
    }
    paras
}

/// A little white above the first paragraph.
fn set_apart(mut paras: Vec<Para>) -> Vec<Para> {
    if let Some(first) = paras.first_mut() {
        first.above = 2.0;
    }
    paras
}
