//! The first sheet: what the workbook is of, how to edit it and take it in again, and what its words mean.

use super::sheet::{Names, fitting, height};
use super::{Book, Paper};
use crate::render::RenderError;
use crate::words::Said;
use lianheng_engine::answer_workbook::MARKS_SHEET;
use lianheng_engine::assessment::Basis;
use lianheng_engine::vocabulary::{PackStatus, SubjectKind, Verdict, Verification};
use rust_xlsxwriter::{Format, Worksheet};

const LABELS: f64 = 24.0;
const TEXTS: f64 = 100.0;

pub(super) fn sheet(book: &Book<'_>, names: &mut Names) -> Result<Worksheet, RenderError> {
    let mut sheet = book.new_sheet(&names.take(&book.say("workbook-sheet-about")), Paper::A4)?;
    sheet.set_portrait();
    sheet.set_column_width(0, LABELS)?;
    sheet.set_column_width(1, TEXTS)?;
    let mut page = Page {
        book,
        sheet,
        row: 0,
    };
    page.facts()?;
    page.instructions()?;
    page.legend()?;
    Ok(page.sheet)
}

struct Page<'b> {
    book: &'b Book<'b>,
    sheet: Worksheet,
    row: u32,
}

impl Page<'_> {
    fn facts(&mut self) -> Result<(), RenderError> {
        let (book, words) = (self.book, self.book.words);
        let (cover, method) = (&book.model.cover, &book.model.method);
        if let Some(mark) = &cover.classification {
            self.over(&words.of(&mark.text), &book.look.plain.clone().set_bold())?;
        }
        let title = words.say("workbook-title");
        self.over(&title, &book.look.title)?;
        self.over(&words.of(&cover.organisation), &book.look.part)?;
        self.row += 1;
        let kind = words.term(SubjectKind::KEY, cover.subject_kind.as_str());
        let subject = words.of(&cover.subject);
        let subject = words.each(|lang| format!("{} ({})", subject.get(lang), kind.get(lang)));
        self.fact("report-subject", &subject)?;
        self.fact("report-assessed-on", &words.date(&cover.assessed_on))?;
        let name = words.of(&method.model_name);
        let version = format!("{} {}", method.model, method.model_version);
        let model = words.each(|lang| format!("{} ({version})", name.get(lang)));
        self.fact("report-model", &model)?;
        self.fact("report-formula", &words.of(&method.formula))?;
        for pack in &method.packs {
            let status = words.term(PackStatus::KEY, pack.status.as_str());
            let title = words.of(&pack.title);
            let text = words.each(|lang| {
                let (status, title) = (status.get(lang), title.get(lang));
                format!(
                    "{} ({status}) {title}\n{} {}  SHA-256 {}",
                    pack.edition, pack.id, pack.version, pack.digest
                )
            });
            self.fact("report-packs", &text)?;
        }
        self.fact("report-model-standing", &words.say("unofficial"))?;
        self.fact("report-scope", &words.say("report-cover-statement"))
    }

    fn instructions(&mut self) -> Result<(), RenderError> {
        let words = self.book.words;
        let basis = words.term("basis", Basis::Suggested.as_str());
        let confirm = words.say("workbook-column-confirm");
        let confirm = words.with("workbook-how-confirm", |lang| {
            vec![
                ("basis", basis.get(lang).into()),
                ("confirm", confirm.get(lang).into()),
                ("yes", self.book.say("workbook-yes").into()),
            ]
        });
        let keep = words.with("workbook-how-keep", |_| vec![("marks", MARKS_SHEET.into())]);
        let parts = [
            ("workbook-what", vec![words.say("workbook-what-text")]),
            (
                "workbook-how",
                vec![
                    words.say("workbook-how-cells"),
                    words.say("workbook-how-verdict"),
                    confirm,
                    words.say("workbook-how-action"),
                    keep,
                    words.say("workbook-how-formula"),
                ],
            ),
            (
                "workbook-back",
                vec![
                    words.say("workbook-back-command"),
                    words.say("workbook-back-conflict"),
                ],
            ),
        ];
        for (heading, texts) in parts {
            self.part(heading)?;
            for text in texts {
                self.over(&text, &self.book.look.plain)?;
            }
        }
        Ok(())
    }

    fn legend(&mut self) -> Result<(), RenderError> {
        let words = self.book.words;
        self.part("workbook-legend")?;
        self.over(
            &words.say("workbook-legend-verdicts"),
            &self.book.look.plain.clone().set_bold(),
        )?;
        let verdicts = Verdict::ALL.iter().map(|verdict| verdict.as_str());
        for verdict in verdicts.chain(["unanswered"]) {
            let meaning = words.say(&format!("report-verdict-meaning-{verdict}"));
            self.line(&words.term(Verdict::KEY, verdict), &meaning)?;
        }
        self.over(
            &words.say("workbook-legend-verification"),
            &self.book.look.plain.clone().set_bold(),
        )?;
        for mark in Verification::ALL {
            let meaning = words.say(&format!("verification-{}-meaning", mark.as_str()));
            self.line(&words.term(Verification::KEY, mark.as_str()), &meaning)?;
        }
        self.over(&words.say("report-own-wording"), &self.book.look.plain)
    }

    fn part(&mut self, id: &str) -> Result<(), RenderError> {
        self.row += 1;
        self.over(&self.book.words.say(id), &self.book.look.part)
    }

    fn fact(&mut self, label: &str, value: &Said) -> Result<(), RenderError> {
        self.line(&self.book.words.say(label), value)
    }

    /// A label, and what it says beside it.
    fn line(&mut self, label: &Said, value: &Said) -> Result<(), RenderError> {
        let look = &self.book.look;
        let (label, text) = (self.book.lines(label), self.book.lines(value));
        self.sheet
            .write_string_with_format(self.row, 0, fitting(&label), &look.strong)?
            .write_string_with_format(self.row, 1, fitting(&text), &look.text)?
            .set_row_height(self.row, height(&text, TEXTS).max(height(&label, LABELS)))?;
        self.row += 1;
        Ok(())
    }

    /// Text over both columns; a row a language. Rows of merged cells do not grow by themselves.
    fn over(&mut self, said: &Said, format: &Format) -> Result<(), RenderError> {
        for (_, text) in said.texts() {
            let large = if format == &self.book.look.title {
                1.7
            } else {
                1.15
            };
            self.sheet
                .merge_range(self.row, 0, self.row, 1, &fitting(text), format)?
                .set_row_height(self.row, height(text, LABELS + TEXTS) * large)?;
            self.row += 1;
        }
        Ok(())
    }
}
