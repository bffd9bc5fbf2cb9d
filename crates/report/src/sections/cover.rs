//! The cover: what the report is, about whom, of which day, by which packs, and that no score in it is official.

use super::Report;
use crate::draw::Pen;
use crate::layout::look::{ACCENT, BODY, INK, MUTED, SMALL, TABLE};
use crate::layout::{Flow, Stopped};
use crate::text::{Para, Span};
use crate::words::Said;

/// Sets the cover.
pub(crate) fn cover(report: Report<'_>, flow: &mut Flow<'_>) -> Result<(), Stopped> {
    let (words, cover) = (report.words, &report.model.cover);
    let airy = if words.is_bilingual() { 0.6 } else { 1.0 };
    flow.advance(96.0 * airy);
    let title = BODY.bold().sized(27.0).coloured(ACCENT);
    for (index, (lang, text)) in words.say("report-title").texts().enumerate() {
        let mut para = match index {
            0 => title.para(lang, text),
            _ => title.sized(15.0).para(lang, text),
        };
        para.above = if index == 0 { 0.0 } else { 4.0 };
        para.leading = if index == 0 { 38.0 } else { 22.0 };
        flow.title(&[para]);
    }
    flow.advance(14.0);
    flow.rule(72.0, Pen::new(ACCENT, 2.4));
    flow.advance(26.0);
    let name = BODY.sized(15.0).bold();
    for (index, (lang, text)) in words.of(&cover.organisation).texts().enumerate() {
        let look = if index == 0 {
            name
        } else {
            BODY.sized(11.5).coloured(MUTED)
        };
        flow.paras(&[look.para(lang, text)]);
    }
    flow.advance(64.0 * airy);
    report.key_values(flow, facts(report))?;
    unofficial(report, flow);
    Ok(())
}

fn facts(report: Report<'_>) -> Vec<(Said, Vec<Para>)> {
    let (words, cover) = (report.words, &report.model.cover);
    let look = TABLE.sized(10.0);
    let kind = words.term("subject", cover.subject_kind.as_str());
    let mut rows = vec![(
        words.say("report-subject"),
        [look.paras(&words.of(&cover.subject)), SMALL.paras(&kind)].concat(),
    )];
    if let Some(sector) = &cover.sector {
        let sector = words.term("sector", sector);
        rows.push((words.say("report-sector"), look.paras(&sector)));
    }
    if let Some(region) = &cover.region {
        rows.push((words.say("report-region"), vec![look.written(region)]));
    }
    let day = words.date(&cover.assessed_on);
    rows.push((words.say("report-assessed-on"), look.paras(&day)));
    let mut packs = Vec::new();
    for pack in &report.model.method.packs {
        let cited = report.edition(&pack.id, &pack.edition).joined(" / ");
        let mut edition = look.written(&cited);
        edition.above = if packs.is_empty() { 0.0 } else { 5.0 };
        let version = format!("   {} {}", pack.id, pack.version);
        edition.spans.push(Span::Text(version, SMALL.style()));
        packs.push(edition);
        packs.extend(look.sized(9.0).paras(&words.of(&pack.title)));
    }
    rows.push((words.say("report-packs"), packs));
    let model = &report.model.method;
    let mut name = look.paras(&words.of(&model.model_name));
    let version = format!("{} {}", model.model, model.model_version);
    name.push(SMALL.written(&version));
    rows.push((words.say("report-model"), name));
    rows
}

/// The line no reader may miss, at the foot of the page.
fn unofficial(report: Report<'_>, flow: &mut Flow<'_>) {
    let look = BODY.sized(9.5).coloured(INK);
    let words = report.words;
    let mut paras: Vec<Para> = look.bold().paras(&words.say("unofficial"));
    paras.extend(SMALL.paras(&words.say("report-cover-statement")));
    flow.at_foot(&paras);
}
