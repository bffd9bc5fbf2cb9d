//! `lianheng audit report`: the audit report in every format; the workspace is held against the submission's signatures first.

use super::super::words::say;
use super::{given, named, path, several, text};
use crate::console::{Console, with_bar};
use crate::language::Speech;
use clap::ArgMatches;
use lianheng_api::{
    Failure, Lang, ReportFormat, ReportLanguage, ReportRequest, read_classification, read_sections,
};
use lianheng_l10n::{Messages, integer, msg};
use serde_json::json;

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<u8, Failure> {
    let (_, mut desk) = named(matches, console)?;
    let out = path(matches, "out");
    let language = match console.speech() {
        Speech::One(Lang::Zh) => ReportLanguage::Zh,
        Speech::One(Lang::En) => ReportLanguage::En,
        Speech::Both => ReportLanguage::Bilingual,
    };
    // The grammar lets no other name through.
    let format = ReportFormat::from_name(text(matches, "format")).unwrap_or(ReportFormat::Pdf);
    let request = ReportRequest {
        sections: read_sections(&several(matches, "sections"), None)?,
        classification: given(matches, "classification")
            .map(|mark| read_classification(&mark))
            .transpose()?,
        ..ReportRequest::new("", language, format).archived(matches.get_flag("archival"))?
    };
    let session = desk.session()?;
    let (made, check) = with_bar(|tell| {
        let check = session.check_audit(tell)?;
        let intact = Some(check.holds());
        let made = session.save_audit_report(&request, intact, &out, tell)?;
        Ok((made, check))
    })?;
    desk.close()?;
    let size = made.bytes.len() as u64;
    if matches.get_flag("json") {
        console.json(&json!({
            "out": out.display().to_string(),
            "format": format.as_str(),
            "bytes": size,
            "pages": made.pages,
            "intact": check.holds(),
        }));
    } else {
        console.say(|lang| {
            let args = [
                ("file", out.display().to_string().into()),
                ("pages", made.pages.unwrap_or(0).into()),
                ("size", integer(lang, size.div_ceil(1024)).into()),
            ];
            let written = Messages::built_in().text(lang, msg::CLI_REPORT_WRITTEN, &args);
            if check.holds() {
                written
            } else {
                format!("{written}\n{}", say(lang, msg::REPORT_AUDIT_NOT_INTACT))
            }
        });
    }
    Ok(u8::from(!check.holds()))
}
