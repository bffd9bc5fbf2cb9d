//! The workbook as it goes out. The same bytes for the same questionnaire.

use super::cells::{both, choices};
use super::{
    ANSWER_MARK, AskedOrigin, CONTACT_MARK, FORMAT, MARKS_SHEET, NOTE_MARK, QUESTION_MARK,
    REMARK_MARK, RESPONDENT_MARK, TEXT_EN_MARK, TEXT_ZH_MARK,
};
use crate::round_trip::asked::Asked;
use crate::round_trip::file::{AskedAboutFile, AskedQuestionFile, ValueFile};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::questionnaire::{Condition, QuestionKind, Unit};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, ProtectionOptions, Workbook,
    Worksheet, XlsxError,
};

/// UTF-16 units of a cell.
const CELL_UNITS: usize = 32_767;
/// Characters of a message beside a cell.
const INPUT_MESSAGE: usize = 250;

/// The words of the workbook.
#[derive(Debug, Clone)]
pub struct AskedWorkbookWords {
    /// Name of the sheet of instructions, in both languages and at most 31 characters.
    pub instructions_sheet: String,
    /// Name of a sheet of questions; its number follows where there are several.
    pub answers_sheet: String,
    /// The instructions; the first is the title.
    pub instructions: Vec<Bilingual>,
    /// Labels: who answers, how to reach that person, a remark.
    pub respondent: [Bilingual; 3],
    /// Headings: number, section, question in Chinese, question in English, how to answer, answer, note, help in Chinese, help in English.
    pub headings: [String; 9],
    /// What to put into a cell, by kind: `single`, `multiple`, `number`, `date`, `text`.
    pub kinds: [Bilingual; 5],
    /// Names of the units: days, hours, per cent, things.
    pub units: [Bilingual; 4],
    /// Before a condition: `only if`.
    pub only_if: Bilingual,
    /// Between conditions that must all hold, between those of which one is enough, and before one that must not hold.
    pub joints: [Bilingual; 3],
    /// Names of the verdicts, in the order of `Verdict::ALL`.
    pub verdicts: Vec<Bilingual>,
    /// What is said of a cell that is not one of the choices.
    pub choose: Bilingual,
    /// Before an earlier answer of the supplier.
    pub earlier: Bilingual,
}

/// Why a workbook could not be made: the library that writes it refused, for a reason nobody but us can act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WriteFault;

impl From<XlsxError> for WriteFault {
    fn from(_: XlsxError) -> Self {
        WriteFault
    }
}

struct Formats {
    title: Format,
    text: Format,
    grey: Format,
    heading: Format,
    fill: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let text = Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Hair);
        let fill = text
            .clone()
            .set_unlocked()
            .set_background_color(Color::RGB(0x00FF_FBE6))
            .set_border(FormatBorder::Thin);
        Formats {
            title: Format::new().set_bold().set_font_size(14).set_text_wrap(),
            grey: text.clone().set_font_color(Color::RGB(0x0059_5959)),
            heading: text
                .clone()
                .set_bold()
                .set_background_color(Color::RGB(0x00DC_E6F1)),
            // Text even where digits are typed: "1,3" is two choices and no number.
            day: fill.clone().set_num_format("yyyy-mm-dd"),
            fill: fill.set_num_format("@"),
            text,
        }
    }
}

/// Writes the workbook of a questionnaire.
///
/// # Errors
/// [`WriteFault`].
pub fn write_asked_workbook(
    asked: &Asked,
    origin: &AskedOrigin,
    words: &AskedWorkbookWords,
) -> Result<Vec<u8>, WriteFault> {
    let mut book = Workbook::new();
    // Without a date of its own the workbook would bear the time it was made.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    let title = both(&asked.file.questionnaire.title);
    let properties = DocProperties::new()
        .set_creation_datetime(&made)
        .set_title(cut(&title, 200));
    book.set_properties(&properties);
    let formats = Formats::new();
    instructions(book.add_worksheet(), words, &formats)?;
    let about = &asked.file.about;
    let mut names = Vec::new();
    let lists = lists(asked, words);
    for one in about {
        let name = match about.as_slice() {
            [_] => words.answers_sheet.clone(),
            _ => format!("{} {}", words.answers_sheet, one.key),
        };
        let sheet = book.add_worksheet();
        sheet.set_name(&name)?;
        questions(sheet, (asked, one), words, &lists, &formats)?;
        names.push(name);
    }
    marks(book.add_worksheet(), asked, origin, (&names, &lists))?;
    Ok(book.save_to_buffer()?)
}

fn instructions(
    sheet: &mut Worksheet,
    words: &AskedWorkbookWords,
    formats: &Formats,
) -> Result<(), WriteFault> {
    sheet.set_name(&words.instructions_sheet)?;
    sheet.set_column_width(0, 70)?;
    sheet.set_column_width(1, 70)?;
    sheet.set_column_hidden(2)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    let mut row = 0;
    for line in &words.instructions {
        let format = if row == 0 {
            &formats.title
        } else {
            &formats.text
        };
        sheet.write_string_with_format(row, 0, cut(&line.zh, CELL_UNITS), format)?;
        sheet.write_string_with_format(row, 1, cut(&line.en, CELL_UNITS), format)?;
        let size = if row == 0 { 20.0 } else { LINE };
        sheet.set_row_height(row, height(&[(&line.zh, 70.0), (&line.en, 70.0)], size))?;
        row += 1;
    }
    row += 1;
    let places = [RESPONDENT_MARK, CONTACT_MARK, REMARK_MARK];
    for (label, mark) in words.respondent.iter().zip(places) {
        sheet.write_string_with_format(row, 0, both(label), &formats.heading)?;
        sheet.write_string_with_format(row, 1, "", &formats.fill)?;
        sheet.write_string(row, 2, mark)?;
        row += 1;
    }
    protect(sheet);
    Ok(())
}

/// A question's choices on the hidden sheet: row and number of cells.
type Lists = Vec<(String, u32, Vec<String>)>;

/// Rows of the hidden sheet before the lists: format, origin, questionnaire; then one a sheet of questions.
const FIRST_ROWS: u32 = 6;

fn lists(asked: &Asked, words: &AskedWorkbookWords) -> Lists {
    let first = FIRST_ROWS + u32::try_from(asked.file.about.len()).unwrap_or(u32::MAX) + 1;
    let single =
        |one: &&AskedQuestionFile| matches!(one.kind, QuestionKind::Single | QuestionKind::Verdict);
    let with_choices = asked.questions().map(|(_, one)| one).filter(single);
    (first..)
        .zip(with_choices)
        .map(|(row, one)| {
            let shown = choices(one, &words.verdicts).into_iter();
            (
                one.id.clone(),
                row,
                shown.map(|choice| choice.shown).collect(),
            )
        })
        .collect()
}

/// Widths of the columns, in characters.
const WIDTHS: [f64; 9] = [11.0, 18.0, 44.0, 44.0, 46.0, 28.0, 40.0, 60.0, 60.0];
/// Points of a line, and of the highest row there is.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 405.0;

/// The height of a row that shows every text; programs other than Excel do not work it out when a workbook is opened.
fn height(texts: &[(&str, f64)], line: f64) -> f64 {
    let lines = texts.iter().map(|(text, width)| {
        let rows = text.split('\n').map(|part| {
            let units: f64 = part
                .chars()
                .map(|c| if c.is_ascii() { 1.0 } else { 2.0 })
                .sum();
            // A line of words is never filled to its end.
            (units / (width - 3.0)).ceil().max(1.0)
        });
        rows.sum::<f64>()
    });
    (lines.fold(1.0, f64::max) * line + 3.0).min(HIGHEST)
}

fn questions(
    sheet: &mut Worksheet,
    (asked, about): (&Asked, &AskedAboutFile),
    words: &AskedWorkbookWords,
    lists: &Lists,
    formats: &Formats,
) -> Result<(), WriteFault> {
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.merge_range(0, 0, 0, 4, &cut(&both(&about.name), 500), &formats.title)?;
    let marks = [
        (0, QUESTION_MARK),
        (2, TEXT_ZH_MARK),
        (3, TEXT_EN_MARK),
        (5, ANSWER_MARK),
        (6, NOTE_MARK),
    ];
    for (column, mark) in marks {
        sheet.write_string(1, column, mark)?;
    }
    sheet.set_row_hidden(1)?;
    for (column, heading) in (0..).zip(&words.headings) {
        sheet.write_string_with_format(2, column, heading, &formats.heading)?;
    }
    sheet.set_freeze_panes(3, 1)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(2, 2)?;
    for (row, (section, question)) in (3..).zip(asked.questions()) {
        let write = |sheet: &mut Worksheet, column, text: &str, format: &Format| {
            let text = cut(text, CELL_UNITS);
            sheet
                .write_string_with_format(row, column, text, format)
                .map(|_| ())
        };
        let earlier = asked.file.earlier.iter();
        let mut earlier =
            earlier.filter(|one| one.question == question.id && one.about == about.key);
        let mut how = how(asked, question, words);
        if let Some(said) = earlier.next() {
            how.push(format!(
                "{} {}",
                both(&words.earlier),
                earlier_text(said, question)
            ));
        }
        let (section, how) = (lines(&section.title), how.join("\n"));
        let texts = [
            (section.as_str(), WIDTHS[1]),
            (question.text.zh.as_str(), WIDTHS[2]),
            (question.text.en.as_str(), WIDTHS[3]),
            (how.as_str(), WIDTHS[4]),
            (question.help.zh.as_str(), WIDTHS[7]),
            (question.help.en.as_str(), WIDTHS[8]),
        ];
        sheet.set_row_height(row, height(&texts, LINE))?;
        write(sheet, 0, &question.id, &formats.text)?;
        write(sheet, 1, &section, &formats.grey)?;
        write(sheet, 2, &question.text.zh, &formats.text)?;
        write(sheet, 3, &question.text.en, &formats.text)?;
        write(sheet, 4, &how, &formats.grey)?;
        let answer = if question.kind == QuestionKind::Date {
            &formats.day
        } else {
            &formats.fill
        };
        sheet.write_blank(row, 5, answer)?;
        sheet.write_blank(row, 6, &formats.fill)?;
        write(sheet, 7, &question.help.zh, &formats.grey)?;
        write(sheet, 8, &question.help.en, &formats.grey)?;
        if let Some(rule) = validation(question, lists, words)? {
            sheet.add_data_validation(row, 5, row, 5, &rule)?;
        }
    }
    protect(sheet);
    Ok(())
}

fn validation(
    question: &AskedQuestionFile,
    lists: &Lists,
    words: &AskedWorkbookWords,
) -> Result<Option<DataValidation>, WriteFault> {
    let message = |rule: DataValidation, kind: usize| -> Result<DataValidation, WriteFault> {
        let hint = words.kinds.get(kind).map_or_else(String::new, both);
        Ok(rule.set_input_message(cut(&hint, INPUT_MESSAGE))?)
    };
    let stop = |rule: DataValidation| -> Result<DataValidation, WriteFault> {
        let said = cut(&both(&words.choose), INPUT_MESSAGE);
        Ok(rule
            .set_error_style(DataValidationErrorStyle::Stop)
            .set_error_message(said)?)
    };
    Ok(match question.kind {
        QuestionKind::Single | QuestionKind::Verdict => {
            let Some((_, row, shown)) = lists.iter().find(|(id, ..)| *id == question.id) else {
                return Ok(None);
            };
            let last = column_letters(shown.len());
            let at = row + 1;
            let range = format!("='{MARKS_SHEET}'!$B${at}:${last}${at}");
            let rule = DataValidation::new().allow_list_formula(Formula::new(range));
            Some(stop(rule)?)
        }
        QuestionKind::Multiple => Some(message(DataValidation::new().allow_any_value(), 1)?),
        QuestionKind::Number => {
            let whole = DataValidationRule::GreaterThanOrEqualTo(0);
            let rule = DataValidation::new().allow_whole_number(whole);
            // Text is a warning and no bar: the cell is one of text.
            let rule = rule.set_error_style(DataValidationErrorStyle::Warning);
            Some(message(rule, 2)?)
        }
        QuestionKind::Date => Some(message(DataValidation::new().allow_any_value(), 3)?),
        QuestionKind::Text => None,
    })
}

/// How a question is answered: kind and unit, choices, condition.
fn how(asked: &Asked, question: &AskedQuestionFile, words: &AskedWorkbookWords) -> Vec<String> {
    let kind = match question.kind {
        QuestionKind::Single | QuestionKind::Verdict => 0,
        QuestionKind::Multiple => 1,
        QuestionKind::Number => 2,
        QuestionKind::Date => 3,
        QuestionKind::Text => 4,
    };
    let mut first = words.kinds.get(kind).map_or_else(String::new, both);
    let unit = question.unit.map(|unit| match unit {
        Unit::Days => 0,
        Unit::Hours => 1,
        Unit::Percent => 2,
        Unit::Count => 3,
    });
    if let Some(unit) = unit.and_then(|at| words.units.get(at)) {
        first = format!("{first} ({})", both(unit));
    }
    let mut lines = vec![first];
    let all = choices(question, &words.verdicts);
    lines.extend(all.into_iter().map(|choice| choice.shown));
    let condition = question.shown_if.as_ref().and_then(Condition::of);
    if let Some(condition) = condition {
        let said = condition_text(asked, &condition, words);
        lines.push(format!("{} {said}", both(&words.only_if)));
    }
    lines
}

fn condition_text(asked: &Asked, condition: &Condition, words: &AskedWorkbookWords) -> String {
    let [and, or, not] = &words.joints;
    let joined = |list: &[Condition], joint: &Bilingual| {
        let parts: Vec<String> = list
            .iter()
            .map(|one| format!("({})", condition_text(asked, one, words)))
            .collect();
        parts.join(&format!(" {} ", both(joint)))
    };
    match condition {
        Condition::All(all) => joined(all, and),
        Condition::Any(any) => joined(any, or),
        Condition::Not(inner) => {
            format!("{} ({})", both(not), condition_text(asked, inner, words))
        }
        Condition::In { question, values } => {
            let other = asked.question(question);
            let numbered = other.map(|other| choices(other, &words.verdicts));
            let names = values.iter().map(|value| {
                let mut all = numbered.iter().flatten();
                let found = all.find(|one| one.id == *value);
                found.map_or_else(|| value.clone(), |one| one.shown.clone())
            });
            let names: Vec<String> = names.collect();
            format!("{question} = {}", names.join("; "))
        }
    }
}

fn earlier_text(
    said: &crate::round_trip::file::EarlierFile,
    question: &AskedQuestionFile,
) -> String {
    let label = |id: &String| {
        let found = question.values.iter().find(|one| one.id == *id);
        found.map_or_else(|| id.clone(), |one| both(&one.label))
    };
    let value = match &said.value {
        None => String::new(),
        Some(ValueFile::Text(text)) => label(text),
        Some(ValueFile::Number(number)) => number.to_string(),
        Some(ValueFile::List(list)) => list.iter().map(label).collect::<Vec<_>>().join("; "),
    };
    match &said.note {
        Some(note) => format!("{value} ({note})"),
        None => value,
    }
}

fn marks(
    sheet: &mut Worksheet,
    asked: &Asked,
    origin: &AskedOrigin,
    (names, lists): (&[String], &Lists),
) -> Result<(), WriteFault> {
    sheet.set_name(MARKS_SHEET)?;
    sheet.set_very_hidden(true);
    let pack = &asked.file.questionnaire;
    let pairs = [
        ("format", FORMAT),
        ("package", origin.package.as_str()),
        ("manifest", origin.manifest.as_str()),
        ("questionnaire", pack.id.as_str()),
        ("version", pack.version.as_str()),
        ("sha256", pack.sha256.as_str()),
    ];
    for (row, (key, value)) in (0..).zip(pairs) {
        sheet.write_string(row, 0, key)?;
        sheet.write_string(row, 1, value)?;
    }
    for (row, (name, about)) in (FIRST_ROWS..).zip(names.iter().zip(&asked.file.about)) {
        sheet.write_string(row, 0, "sheet")?;
        sheet.write_string(row, 1, name)?;
        sheet.write_string(row, 2, &about.key)?;
    }
    for (id, row, shown) in lists {
        sheet.write_string(*row, 0, format!("choices {id}"))?;
        for (column, text) in (1..).zip(shown) {
            sheet.write_string(*row, column, cut(text, 255))?;
        }
    }
    protect(sheet);
    Ok(())
}

/// No password: it keeps people from accidents and stops nobody else, and the reader believes nothing.
fn protect(sheet: &mut Worksheet) {
    let options = ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&options);
}

fn lines(text: &Bilingual) -> String {
    if text.zh == text.en {
        return text.zh.clone();
    }
    format!("{}\n{}", text.zh, text.en)
}

/// At most so many UTF-16 units, and nothing a spreadsheet's file cannot hold.
fn cut(text: &str, units: usize) -> String {
    let mut left = units;
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .take_while(|c| {
            let enough = left >= c.len_utf16();
            left = left.saturating_sub(c.len_utf16());
            enough
        })
        .collect()
}

/// The letters of a column, from 0.
fn column_letters(column: usize) -> String {
    let column = u32::try_from(column).unwrap_or(0);
    let cell = crate::fault::CellRef { row: 0, column }.to_string();
    cell.trim_end_matches('1').to_owned()
}
