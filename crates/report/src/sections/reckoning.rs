//! Annex: how each number was made. Every score with its counts and the formula filled in, every priority with its factors.

use super::{Report, Section};
use crate::layout::look::{BODY_WIDTH, SMALL, TABLE};
use crate::layout::{Cell, Flow, Heading, Level, Row, Stopped, Table};
use crate::model::GapRow;
use crate::reckoned::{CountRow, Reckoned, ReckonedRow};
use crate::text::Para;
use crate::words::Said;
use lianheng_engine::vocabulary::{Aspect, Exposure, Role, Side, Stage};

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let own = report.number_of(Section::Reckoning);
    report.heading(flow, Level::Section, &own, "report-reckoning");
    report.say(flow, "report-reckoning-intro");
    let formula = report.words.of(&report.model.method.formula);
    report.tell(flow, &formula);
    let reckoning = &report.model.reckoning;
    for (number, standard) in (1..).zip(&reckoning.standards) {
        flow.heading(Heading {
            level: Level::Part,
            number: format!("{own}.{number}"),
            title: report.edition(&standard.pack, &standard.edition),
            in_contents: true,
        });
        scores(report, flow, &standard.rows)?;
    }
    let mut number = reckoning.standards.len();
    if !reckoning.lane.is_empty() {
        number += 1;
        let part = format!("{own}.{number}");
        report.heading(flow, Level::Part, &part, "report-lane");
        report.lead_in(flow, "report-reckoning-lane");
        scores(report, flow, &reckoning.lane)?;
    }
    number += 1;
    let part = format!("{own}.{number}");
    report.heading(flow, Level::Part, &part, "report-reckoning-gaps");
    gaps(report, flow)
}

fn scores(report: Report<'_>, flow: &mut Flow<'_>, rows: &[ReckonedRow]) -> Result<(), Stopped> {
    let (name, counts) = (138.0, 126.0);
    let table = Table {
        columns: vec![name, counts, BODY_WIDTH - name - counts],
        header: Some(Row::new(vec![
            report.head("report-reckoning-of"),
            report.head("report-reckoning-counts"),
            report.head("report-reckoning-working"),
        ])),
        whole: true,
    };
    let lines = rows.iter().map(|row| {
        let counts = row.counts.iter().flat_map(|line| counted(report, line));
        Row::new(vec![
            Cell::new(named(report, &row.of)),
            Cell::new(counts.collect()),
            Cell::new(working(report, row)),
        ])
    });
    table.flow(flow, lines)?;
    flow.done(rows.len())
}

fn named(report: Report<'_>, of: &Reckoned) -> Vec<Para> {
    let words = report.words;
    let look = TABLE.sized(8.5);
    match of {
        Reckoned::Total => look.bold().paras(&words.say("report-total")),
        Reckoned::Clause { clause, title } => {
            let title = words.of(title);
            look.paras(&words.each(|lang| format!("{clause}  {}", title.get(lang))))
        }
        Reckoned::Role { role } => look.paras(&of_kind(
            report,
            "report-side",
            &words.term(Role::KEY, role.as_str()),
        )),
        Reckoned::Stage { stage } => look.paras(&of_kind(
            report,
            "report-stage",
            &words.term(Stage::KEY, stage.as_str()),
        )),
        Reckoned::Lane { side, stage } => {
            let side = words.term(Side::KEY, side.as_str());
            let stage = words.term(Stage::KEY, stage.as_str());
            look.paras(&words.each(|lang| format!("{} · {}", side.get(lang), stage.get(lang))))
        }
    }
}

fn of_kind(report: Report<'_>, kind: &str, name: &Said) -> Said {
    let words = report.words;
    let (kind, colon) = (words.say(kind), words.say("punctuation-colon"));
    words.each(|lang| format!("{}{}{}", kind.get(lang), colon.get(lang), name.get(lang)))
}

/// How many requirements of one factor have which verdict.
fn counted(report: Report<'_>, line: &CountRow) -> Vec<Para> {
    let words = report.words;
    let aspect = line
        .aspect
        .map(|aspect| words.term(Aspect::KEY, aspect.as_str()));
    let said = words.with("report-reckoning-line", |_| {
        vec![
            ("factor", line.factor.into()),
            ("conform", line.conform.into()),
            ("partial", line.partial.into()),
            ("nonconform", line.nonconform.into()),
            ("unanswered", line.unanswered.into()),
        ]
    });
    let said = match aspect {
        Some(aspect) => words.each(|lang| format!("{} · {}", aspect.get(lang), said.get(lang))),
        None => said,
    };
    SMALL.sized(7.5).paras(&said)
}

fn working(report: Report<'_>, row: &ReckonedRow) -> Vec<Para> {
    if row.working.is_empty() {
        return SMALL.paras(&report.words.say("report-reckoning-nothing"));
    }
    let look = TABLE.sized(8.25);
    row.working.iter().map(|step| look.written(step)).collect()
}

/// Every priority and every gain.
fn gaps(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let all = &report.model.gaps;
    if all.is_empty() {
        report.say(flow, "report-no-gaps");
        return Ok(());
    }
    report.lead_in(flow, "report-reckoning-gaps-intro");
    let (rank, priority, gain) = (33.0, 170.0, 132.0);
    let table = Table {
        columns: vec![rank, BODY_WIDTH - rank - priority - gain, priority, gain],
        header: Some(Row::new(vec![
            report.head("report-rank"),
            report.head("term-requirement"),
            report.head("term-priority"),
            report.head("report-gain"),
        ])),
        whole: true,
    };
    let rows = all.iter().map(|gap| {
        Row::new(vec![
            Cell::new(TABLE.paras(&report.words.integer(gap.rank))),
            Cell::new(vec![
                TABLE
                    .sized(8.5)
                    .written(&format!("{}  {}", gap.edition, gap.clause)),
            ]),
            Cell::new(priority_of(report, gap)),
            Cell::new(vec![TABLE.sized(8.25).written(&gain_of(report, gap))]),
        ])
    });
    table.flow(flow, rows)
}

fn priority_of(report: Report<'_>, gap: &GapRow) -> Vec<Para> {
    let words = report.words;
    let factors = [gap.weight, gap.shortfall, gap.criticality, gap.exposure];
    let product = factors.map(|factor| factor.to_string()).join(" × ");
    let mut paras = vec![
        TABLE
            .sized(8.25)
            .written(&format!("{product} = {}", gap.priority)),
    ];
    if !gap.exposures.is_empty() {
        let names = gap.exposures.iter();
        let names: Vec<Said> = names
            .map(|exposure| words.term(Exposure::KEY, exposure.as_str()))
            .collect();
        paras.extend(SMALL.sized(7.5).paras(&words.list(&names)));
    }
    paras
}

/// The score of the standard today, and with this gap alone closed.
fn gain_of(report: Report<'_>, gap: &GapRow) -> String {
    let pack = gap.requirement.rsplit_once('/').map(|(pack, _)| pack);
    let mut standards = report.model.standards.iter();
    let before = standards
        .find(|standard| Some(standard.pack.as_str()) == pack)
        .and_then(|standard| standard.total.score_bp);
    let shown = |bp: u32| format!("{}.{:02}%", bp / 100, bp % 100);
    match before {
        Some(before) => {
            let after = before.saturating_add(gap.gain_bp);
            format!(
                "{} − {} = {}",
                shown(after),
                shown(before),
                shown(gap.gain_bp)
            )
        }
        None => shown(gap.gain_bp),
    }
}
