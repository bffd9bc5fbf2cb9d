//! What was assessed, against which packs, by which model, and how to read what follows.

use super::parts::HEAD;
use super::{Report, Section, tailoring};
use crate::layout::look::{BODY_WIDTH, SMALL, TABLE};
use crate::layout::{Cell, Flow, Level, Row, Stopped, Table};
use crate::model::PackRow;
use crate::text::{Para, Span};
use crate::words::Said;
use lianheng_engine::vocabulary::{PackStatus, Verdict, Verification};

pub(super) fn section(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let own = report.number_of(Section::Method);
    let part = |number: u32| format!("{own}.{number}");
    report.heading(flow, Level::Section, &own, "report-method");
    report.heading(flow, Level::Part, &part(1), "report-scope");
    scope(report, flow);
    report.heading(flow, Level::Part, &part(2), "report-packs");
    packs(report, flow)?;
    report.heading(flow, Level::Part, &part(3), "report-model");
    model(report, flow)?;
    report.heading(flow, Level::Part, &part(4), "report-reading");
    verdicts(report, flow)?;
    report.say(flow, "report-unanswered-counts");
    report.say(flow, "report-priority-formula");
    report.heading(flow, Level::Part, &part(5), "report-verification");
    report.lead_in(flow, "report-own-wording");
    verifications(report, flow)?;
    report.heading(flow, Level::Part, &part(6), "report-tailoring");
    tailoring::section(report, flow)
}

fn scope(report: Report<'_>, flow: &mut Flow<'_>) {
    let (words, cover) = (report.words, &report.model.cover);
    let (text, own) = match report.model.audit {
        Some(_) => ("report-audit-scope-text", "report-audit-scope-own"),
        None => ("report-scope-text", "report-self-assessed"),
    };
    let said = words.with(text, |lang| {
        let day = words.date(&cover.assessed_on);
        vec![
            ("organisation", cover.organisation.get(lang).into()),
            ("subject", cover.subject.get(lang).into()),
            (
                "kind",
                words
                    .term("subject", cover.subject_kind.as_str())
                    .get(lang)
                    .into(),
            ),
            ("date", day.get(lang).into()),
            ("packs", report.model.method.packs.len().into()),
        ]
    });
    report.tell(flow, &said);
    report.say(flow, own);
}

fn packs(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let columns = vec![240.0, 56.0, 72.0, BODY_WIDTH - 368.0];
    let table = Table {
        columns,
        header: Some(Row::new(vec![
            report.head("report-standard"),
            report.head("report-content-version"),
            report.head_right("report-requirements"),
            report.head("report-verification-counts"),
        ])),
        whole: true,
    };
    let rows = report.model.method.packs.iter().flat_map(|pack| {
        [
            Row::new(pack_cells(report, pack)).joined(),
            Row::new(vec![Cell::new(about(report, pack)).over(4)]),
        ]
    });
    table.flow(flow, rows)
}

fn pack_cells(report: Report<'_>, pack: &PackRow) -> Vec<Cell> {
    let words = report.words;
    let mut edition = TABLE.bold().written(&pack.edition);
    let id = format!("   {}", pack.id);
    edition.spans.push(Span::Text(id, SMALL.style()));
    let mut name = vec![edition];
    name.extend(TABLE.paras(&words.of(&pack.title)));
    let mut version = vec![TABLE.written(&pack.version)];
    if pack.status == PackStatus::Preview {
        version.extend(
            SMALL
                .bold()
                .paras(&words.term("pack-status", pack.status.as_str())),
        );
    }
    let marks: Vec<Para> = pack
        .verification
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(mark, count)| {
            let name = words.term(Verification::KEY, mark.as_str()).joined(" ");
            let count = words.integer(*count).joined("");
            SMALL.written(&format!("{name} {count}"))
        })
        .collect();
    vec![
        Cell::new(name),
        Cell::new(version),
        report.number(pack.requirements),
        Cell::new(marks),
    ]
}

fn about(report: Report<'_>, pack: &PackRow) -> Vec<Para> {
    let words = report.words;
    let mut paras = SMALL.paras(&words.of(&pack.about));
    paras.push(report.labelled(&words.say("report-digest"), &pack.digest, SMALL));
    paras
}

fn model(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let (words, method) = (report.words, &report.model.method);
    let text = |said: &Said| TABLE.paras(said);
    let mut name = TABLE.bold().paras(&words.of(&method.model_name));
    name.push(SMALL.written(&format!("{} {}", method.model, method.model_version)));
    let status = words.say(match method.model_status {
        "verify" => "report-model-status-verify",
        _ => "report-model-status-tool-defined",
    });
    report.key_values(
        flow,
        vec![
            (words.say("report-model-name"), name),
            (words.say("report-model-standing"), text(&status)),
            (
                words.say("report-formula"),
                text(&words.of(&method.formula)),
            ),
            (words.say("report-tiers"), text(&words.of(&method.tiers))),
            (
                words.say("report-model-about"),
                text(&words.of(&method.about)),
            ),
            (
                words.say("report-model-digest"),
                vec![SMALL.written(&method.model_digest)],
            ),
        ],
    )
}

fn verdicts(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let all = [
        Some(Verdict::Conform),
        Some(Verdict::Partial),
        Some(Verdict::Nonconform),
        Some(Verdict::NotApplicable),
        None,
    ];
    let rows = all.into_iter().map(|verdict| {
        let meaning = report.words.say(meaning(verdict));
        Row::new(vec![
            Cell::new(report.verdict(verdict, TABLE)),
            Cell::new(TABLE.paras(&meaning)),
        ])
    });
    legend().flow(flow, rows)
}

fn meaning(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::Conform) => "report-verdict-meaning-conform",
        Some(Verdict::Partial) => "report-verdict-meaning-partial",
        Some(Verdict::Nonconform) => "report-verdict-meaning-nonconform",
        Some(Verdict::NotApplicable) => "report-verdict-meaning-not_applicable",
        None => "report-verdict-meaning-unanswered",
    }
}

fn verifications(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let rows = Verification::ALL.iter().map(|mark| {
        let key = format!("{}-{}", Verification::KEY, mark.as_str());
        Row::new(vec![
            Cell::new(HEAD.paras(&report.words.say(&key))),
            Cell::new(TABLE.paras(&report.words.say(&format!("{key}-meaning")))),
        ])
    });
    legend().flow(flow, rows)
}

fn legend() -> Table {
    let name = 128.0;
    Table {
        columns: vec![name, BODY_WIDTH - name],
        header: None,
        whole: true,
    }
}
