//! `lianheng export-answers`: an assessment as an answer file, with its evidence beside it.

use super::{given, named};
use crate::console::{Console, with_bar};
use clap::ArgMatches;
use lianheng_api::wire::ExportedAnswersWire;
use lianheng_api::{Failure, Lang};
use lianheng_l10n::{Messages, msg};

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    let session = desk.session()?;
    if let Some(id) = matches.get_one::<String>("assessment") {
        session.choose_assessment(id)?;
    }
    let out = given(matches, "out").unwrap_or_default();
    let written = with_bar(|tell| session.export_answers(&out, tell))?;
    desk.close()?;
    if matches.get_flag("json") {
        console.json(&written);
    } else {
        console.say(|lang| written_text(&written, lang));
    }
    Ok(0)
}

fn written_text(written: &ExportedAnswersWire, lang: Lang) -> String {
    let messages = Messages::built_in();
    let args = [
        ("file", written.out.as_str().into()),
        ("answers", written.answers.into()),
        ("questions", written.question_answers.into()),
        ("evidence", written.evidence.into()),
    ];
    let mut lines = vec![messages.text(lang, msg::CLI_EXPORT_WRITTEN, &args)];
    for path in &written.evidence_without_body {
        let args = [("path", path.as_str().into())];
        lines.push(messages.text(lang, msg::CLI_EXPORT_WITHOUT_BODY, &args));
    }
    if written.questions_left_out > 0 {
        let args = [("count", written.questions_left_out.into())];
        lines.push(messages.text(lang, msg::CLI_EXPORT_QUESTIONS_LEFT_OUT, &args));
    }
    if written.only_in_workspace > 0 {
        let args = [("count", written.only_in_workspace.into())];
        lines.push(messages.text(lang, msg::CLI_EXPORT_ONLY_IN_WORKSPACE, &args));
    }
    lines.join("\n")
}
