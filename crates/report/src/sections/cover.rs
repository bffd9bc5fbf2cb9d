//! The cover: how the report must be handled, what it is, about whom, when and by whom it was assessed, by which packs, and that no score in
//! it is official.

use super::Report;
use super::parts::VALUES;
use crate::choice::Sections;
use crate::draw::Pen;
use crate::layout::look::{ACCENT, BODY, BODY_WIDTH, INK, Look, MUTED, SMALL, TABLE, TINY};
use crate::layout::{Flow, Stopped, first_that_fits};
use crate::text::{Para, Span};
use crate::words::Said;

/// How much room the cover takes.
#[derive(Debug, Clone, Copy)]
struct Room {
    /// Lines a name has; `None` is as many as it needs.
    lines: Option<usize>,
    /// How much of its white it has.
    airy: f32,
    /// Rows close together, and titles of packs on one line in all languages.
    tight: bool,
}

impl Room {
    const fn of(lines: Option<usize>, airy: f32) -> Room {
        Room {
            lines,
            airy,
            tight: false,
        }
    }
}

/// The ways to set it, the roomiest first: the first one that fits on a page is taken.
const ROOMS: [Room; 3] = [
    Room::of(None, 0.7),
    Room::of(None, 0.4),
    Room::of(None, 0.1),
];
/// The copy for leadership has no second page of it: there names are cut rather.
const CLOSER: [Room; 8] = [
    ROOMS[0],
    ROOMS[1],
    ROOMS[2],
    Room::of(Some(4), 0.1),
    Room::of(Some(3), 0.1),
    Room::of(Some(2), 0.1),
    Room::of(Some(1), 0.1),
    Room {
        tight: true,
        ..Room::of(Some(1), 0.0)
    },
];

/// Sets the cover.
pub(crate) fn cover(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let rooms = if report.model.sections.is_brief() {
        CLOSER.as_slice()
    } else {
        ROOMS.as_slice()
    };
    let room = first_that_fits(rooms, 1, |room, flow| page(report, room, flow));
    page(report, room.unwrap_or(ROOMS[0]), flow)
}

/// How the report must be handled: never cut here, for at the head of the pages it may be.
fn mark(text: &str, flow: &mut Flow<'_>) -> Para {
    let look = BODY.sized(12.0).bold().right();
    let mark = look.written(text);
    if flow.typesetter().lines(&mark, BODY_WIDTH).len() < 2 {
        return mark;
    }
    // Sentences read from the left, and long ones take less room.
    let mark = BODY.bold().written(text);
    if flow.typesetter().lines(&mark, BODY_WIDTH).len() < 3 {
        return mark;
    }
    BODY.sized(8.5).bold().written(text)
}

fn page(report: Report<'_>, room: Room, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let (words, cover) = (report.words, &report.model.cover);
    let Room { lines, airy, tight } = room;
    if let Some(row) = &cover.classification {
        let mark = mark(&words.of(&row.text).joined(" / "), flow);
        flow.paras(&[mark]);
    }
    flow.advance(
        if cover.classification.is_some() {
            70.0
        } else {
            96.0
        } * airy,
    );
    let title = BODY.bold().sized(27.0).coloured(ACCENT);
    for (index, (lang, text)) in report.title().texts().enumerate() {
        let mut para = match index {
            0 => title.para(lang, text),
            _ => title.sized(15.0).para(lang, text),
        };
        para.above = if index == 0 { 0.0 } else { 4.0 };
        para.leading = if index == 0 { 38.0 } else { 22.0 };
        flow.title(&[para]);
    }
    flow.advance(12.0);
    flow.rule(72.0, Pen::new(ACCENT, 2.4));
    flow.advance(22.0);
    let name = BODY.sized(15.0).bold();
    for (index, (lang, text)) in words.of(&cover.organisation).texts().enumerate() {
        let look = if index == 0 {
            name
        } else {
            BODY.sized(11.5).coloured(MUTED)
        };
        let short = short(vec![look.para(lang, text)], (lines, BODY_WIDTH), flow);
        flow.paras(&short);
    }
    flow.advance((60.0 * airy).max(9.0));
    let mut facts = facts(report, tight);
    for (_, paras) in &mut facts {
        *paras = short(std::mem::take(paras), (lines, VALUES), flow);
    }
    report.listed(flow, facts, tight)?;
    unofficial(report, flow);
    Ok(())
}

/// Paragraphs with no more than so many lines in a column of this width.
fn short(
    paras: Vec<Para>,
    (lines, column): (Option<usize>, f32),
    flow: &mut Flow<'_>,
) -> Vec<Para> {
    let Some(most) = lines else { return paras };
    let typesetter = flow.typesetter();
    let paras = paras.into_iter();
    paras
        .map(|para| typesetter.shortened(para, column, most))
        .collect()
}

fn facts(report: Report<'_>, tight: bool) -> Vec<(Said, Vec<Para>)> {
    let (words, cover) = (report.words, &report.model.cover);
    let look = TABLE.sized(if words.is_bilingual() { 9.0 } else { 10.0 });
    let kind = words.term("subject", cover.subject_kind.as_str());
    let mut rows = vec![(
        words.say("report-subject"),
        [
            look.paras(&words.of(&cover.subject)),
            vec![SMALL.written(&kind.joined(" / "))],
        ]
        .concat(),
    )];
    rows.extend(place(report, look));
    rows.extend(auditor(report, look));
    let mut day = look.paras(&words.date(&cover.assessed_on));
    if let Some(period) = &cover.period {
        let (from, to) = (words.date(&period.from), words.date(&period.to));
        let said = words.with("report-period-text", |lang| {
            vec![("from", from.get(lang).into()), ("to", to.get(lang).into())]
        });
        let label = words.say("report-period");
        day.push(report.labelled(&label, &said.joined(" / "), SMALL));
    }
    rows.push((words.say("report-assessed-on"), day));
    if !cover.assessors.is_empty() {
        // As many as a board has stand in one paragraph.
        let names = cover.assessors.join("\u{3000}");
        rows.push((words.say("report-assessors"), vec![look.written(&names)]));
    }
    let is_audit = report.model.audit.is_some();
    let mut packs = Vec::new();
    for pack in &report.model.method.packs {
        let mut edition = look.written(&report.edition_once(&pack.id, &pack.edition));
        let above = if tight { 2.0 } else { 5.0 };
        edition.above = if packs.is_empty() { 0.0 } else { above };
        let version = format!("   {} {}", pack.id, pack.version);
        edition.spans.push(Span::Text(version, SMALL.style()));
        packs.push(edition);
        let (title, small) = (words.of(&pack.title), look.sized(8.75));
        if tight {
            packs.push(small.written(&title.joined(" / ")));
        } else {
            packs.extend(small.paras(&title));
        }
        if !is_audit {
            packs.push(digest(&pack.digest));
        }
    }
    rows.push((words.say("report-packs"), packs));
    let model = &report.model.method;
    let mut name = look.paras(&words.of(&model.model_name));
    let version = format!("{} {}", model.model, model.model_version);
    if let Some(first) = name.first_mut() {
        let version = Span::Text(format!("   {version}"), SMALL.style());
        first.spans.push(version);
    }
    if !is_audit {
        name.push(digest(&model.model_digest));
    }
    rows.push((words.say("report-model"), name));
    // All of an audit's cover stands on one page: what is in it the contents say, and digests the annex.
    if !is_audit {
        rows.push((words.say("report-holds"), SMALL.paras(&holds(report))));
    }
    let tool = words.with("report-creator", |_| {
        vec![("version", cover.tool_version.into())]
    });
    rows.push((words.say("report-made-by"), look.sized(9.0).paras(&tool)));
    rows
}

/// Who audited, and which submission.
fn auditor(report: Report<'_>, look: Look) -> Vec<(Said, Vec<Para>)> {
    let words = report.words;
    let Some(audit) = &report.model.audit else {
        return Vec::new();
    };
    let mut name = look.bold().paras(&words.of(&audit.statement.auditor));
    let contact = audit.statement.contact.iter();
    name.extend(contact.map(|contact| SMALL.written(contact)));
    let submission = &audit.submission;
    let at = words.moment(&submission.sealed_at);
    let sealed = words.with("report-audit-cover-sealed", |lang| {
        vec![("at", at.get(lang).into())]
    });
    let mut bound = look.paras(&sealed);
    bound.push(TINY.written(&submission.package));
    bound.push(digest(&submission.manifest_sha256));
    vec![
        (words.say("report-audit-auditor"), name),
        (words.say("report-audit-submission"), bound),
    ]
}

/// Sector and region on one row.
fn place(report: Report<'_>, look: Look) -> Option<(Said, Vec<Para>)> {
    let (words, cover) = (report.words, &report.model.cover);
    let sector = cover.sector.as_ref().map(|code| words.term("sector", code));
    let region = cover.region.as_deref();
    let (label, said) = match (sector, region) {
        (Some(sector), Some(region)) => (
            "report-sector-region",
            words.each(|lang| format!("{}  {region}", sector.get(lang))),
        ),
        (Some(sector), None) => ("report-sector", sector),
        (None, Some(region)) => ("report-region", words.plain(region)),
        (None, None) => return None,
    };
    Some((words.say(label), look.paras(&said)))
}

fn digest(sha256: &str) -> Para {
    TINY.written(&format!("SHA-256 {sha256}"))
}

/// The sections of this rendering: a reader of a short one knows that there is more.
fn holds(report: Report<'_>) -> Said {
    let words = report.words;
    let sections = &report.model.sections;
    if *sections == Sections::default() {
        return words.say("report-holds-all");
    }
    let told = sections.iter().filter(|section| !section.is_front());
    let named: Vec<Said> = told
        .filter(|section| report.tells(*section))
        .map(|section| words.say(&format!("report-section-{}", section.as_str())))
        .collect();
    words.list(&named)
}

/// The line no reader may miss, at the foot of the page.
fn unofficial(report: Report<'_>, flow: &mut Flow<'_>) {
    let look = BODY.sized(9.5).coloured(INK);
    let words = report.words;
    let mut paras: Vec<Para> = look.bold().paras(&words.say("unofficial"));
    let statement = match report.model.audit {
        Some(_) => "report-audit-statement",
        None => "report-cover-statement",
    };
    paras.extend(SMALL.paras(&words.say(statement)));
    flow.at_foot(&paras);
}
