//! Every gap, the most pressing first, with the factors of its priority and what will be done about it.

use super::{Report, Section};
use crate::draw::Goal;
use crate::layout::look::{BODY_WIDTH, RISK, SMALL, TABLE};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};
use crate::model::{ActionRow, GapRow};
use crate::text::{Para, Span};
use crate::words::{Said, Words};
use lianheng_engine::vocabulary::Exposure;
use lianheng_l10n::tenths;

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let number = report.number_of(Section::Gaps);
    report.heading(flow, Level::Section, &number, "report-gaps");
    if report.model.gaps.is_empty() {
        report.say(flow, "report-no-gaps");
        return Ok(());
    }
    report.lead_in(flow, "report-gaps-intro");
    let gaps = &report.model.gaps;
    rows(report, flow, gaps)?;
    flow.done(gaps.len())
}

/// A table of gaps with their details.
fn rows(report: Report<'_>, flow: &mut Flow<'_>, gaps: &[GapRow]) -> Result<(), Stopped> {
    let columns = [33.0, 0.0, 86.0, 90.0, 58.0];
    let rest: f32 = BODY_WIDTH - columns.iter().sum::<f32>();
    let table = Table {
        columns: columns
            .map(|width| if width == 0.0 { rest } else { width })
            .to_vec(),
        header: Some(Row::new(vec![
            report.head("report-rank"),
            report.head("term-requirement"),
            report.head("term-verdict"),
            report.head("term-priority"),
            report.head_right("report-gain"),
        ])),
        whole: true,
    };
    let rows = gaps.iter().flat_map(|gap| {
        let details = details(report, gap);
        let row = Row::new(cells(report, gap)).reached_as(Goal::Gap(gap.requirement.clone()));
        if details.is_empty() {
            vec![row]
        } else {
            let details = vec![Cell::empty(), Cell::new(details).over(4)];
            vec![row.joined(), Row::new(details)]
        }
    });
    table.flow(flow, rows)
}

fn cells(report: Report<'_>, gap: &GapRow) -> Vec<Cell> {
    let words = report.words;
    let goal = report.requirement(&gap.requirement);
    let mut name = vec![report.cited(&gap.edition, &gap.clause, goal)];
    name.extend(TABLE.bold().paras(&words.of(&gap.title)));
    if gap.major_risk {
        let risk = words.say("report-major-risk");
        name.extend(SMALL.bold().coloured(RISK).paras(&risk));
    }
    let number = |number: u32| words.integer(number).joined("");
    let product = [gap.weight, gap.shortfall, gap.criticality, gap.exposure]
        .map(number)
        .join("\u{d7}");
    let priority = vec![
        TABLE.bold().written(&number(gap.priority)),
        SMALL.written(&format!("= {product}")),
    ];
    vec![
        Cell::new(TABLE.paras(&words.integer(gap.rank))),
        Cell::new(name),
        Cell::new(report.verdict(Some(gap.verdict), TABLE)),
        Cell::new(priority),
        report.score(Some(gap.gain_bp), TABLE),
    ]
}

fn details(report: Report<'_>, gap: &GapRow) -> Vec<Para> {
    let words = report.words;
    let mut paras = Vec::new();
    if !gap.exposures.is_empty() {
        let names: Vec<_> = gap
            .exposures
            .iter()
            .map(|exposure| words.term(Exposure::KEY, exposure.as_str()))
            .collect();
        paras.extend(report.labelled_said("report-exposures", &words.list(&names), SMALL));
    }
    if !gap.affects.is_empty() {
        let names: Vec<_> = gap.affects.iter().map(|name| words.of(name)).collect();
        paras.extend(report.labelled_said("report-affects", &words.list(&names), SMALL));
    }
    if let Some(action) = &gap.action {
        paras.extend(plan(report, action));
    }
    paras
}

pub(super) fn person_days(words: Words, effort: u64) -> Said {
    words.with("person-days", |lang| {
        vec![("days", tenths(lang, effort).into())]
    })
}

fn plan(report: Report<'_>, action: &ActionRow) -> Vec<Para> {
    let words = report.words;
    let look = TABLE.sized(8.5);
    let mut paras = vec![report.labelled(&words.say("term-action"), &action.plan, look)];
    let mut who: Vec<Para> = Vec::new();
    if let Some(owner) = &action.owner {
        who.push(report.labelled(&words.say("report-owner"), owner, SMALL));
    }
    if let Some(due) = &action.due {
        let due = words.date(due).joined(" / ");
        who.push(report.labelled(&words.say("report-due"), &due, SMALL));
    }
    if let Some(effort) = action.effort {
        let effort = person_days(words, effort.into());
        who.push(report.labelled(&words.say("report-effort"), &effort.joined(" / "), SMALL));
    }
    // Who, when and how much on one line.
    let between = Span::Text("\u{3000}".to_owned(), SMALL.style());
    let joined = who.into_iter().reduce(|mut line, next| {
        line.spans.push(between.clone());
        line.spans.extend(next.spans);
        line
    });
    paras.extend(joined);
    paras
}
