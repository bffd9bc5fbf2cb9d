//! A report as it is asked for: language, format, sections, and what the answers do not know. Requests of the window are read here; what no
//! vocabulary knows is refused with the values there are.

use crate::answers::OpenAssessment;
use crate::failure::{Failure, shown};
use crate::report::ReportFormat;
use crate::wire::{ReportChoiceWire, ReportChoicesWire, ReportPresetWire, ReportRequestWire};
use jiff::civil::Date;
use lianheng_engine::bilingual::Bilingual;
use lianheng_l10n::Messages;
use lianheng_report::{ClassificationRow, Preset, ReportLanguage, ReportSection, Sections};
use lianheng_store::record::Classification;

/// The longest name or mark, in characters.
const LONGEST: usize = 200;
/// The most assessors.
const MOST_ASSESSORS: usize = 100;

/// A report as it is asked for.
#[derive(Debug, Clone)]
pub struct ReportRequest {
    /// Id of the scoring model.
    pub model: String,
    /// Its languages.
    pub language: ReportLanguage,
    /// Its format.
    pub format: ReportFormat,
    /// Its sections; JSON always holds everything.
    pub sections: Sections,
    /// How it must be handled.
    pub classification: Option<ClassificationRow>,
    /// Who assessed; none takes the people of the workspace.
    pub assessors: Vec<String>,
    /// From when to when.
    pub period: Option<(Date, Date)>,
    /// The day by which actions are overdue or not; `None` is the day of assessment.
    pub as_of: Option<Date>,
    /// The cycle before.
    pub compare_with: Option<OpenAssessment>,
    /// Tagged PDF/A in place of the ordinary PDF.
    pub archival: bool,
}

impl ReportRequest {
    /// The full report, with nothing but what the assessment knows.
    #[must_use]
    pub fn new(model: &str, language: ReportLanguage, format: ReportFormat) -> Self {
        ReportRequest {
            model: model.to_owned(),
            language,
            format,
            sections: Sections::default(),
            classification: None,
            assessors: Vec::new(),
            period: None,
            as_of: None,
            compare_with: None,
            archival: false,
        }
    }

    /// The same as an archive keeps it: tagged PDF/A, where `archival` asks for it.
    ///
    /// # Errors
    /// [`crate::FailureKind::Input`] when another format is asked for: there is no archival form of it.
    pub fn archived(self, archival: bool) -> Result<Self, Failure> {
        if archival && self.format != ReportFormat::Pdf {
            let args = vec![("found", self.format.as_str().to_owned())];
            return Err(Failure::unknown("error-report-archival", args));
        }
        Ok(ReportRequest { archival, ..self })
    }

    /// Reads a request. The assessment to compare with is the caller's to find: [`crate::Session::report_request`].
    ///
    /// # Errors
    /// [`crate::FailureKind::Input`] for a value no vocabulary knows, with those there are.
    pub fn read(wire: &ReportRequestWire) -> Result<Self, Failure> {
        let language = ReportLanguage::from_tag(&wire.language).ok_or_else(|| {
            unknown(
                "error-report-language",
                &wire.language,
                &ReportLanguage::ALL.map(ReportLanguage::tag),
            )
        })?;
        let format = ReportFormat::from_name(&wire.format).ok_or_else(|| {
            unknown(
                "error-report-format",
                &wire.format,
                &ReportFormat::ALL.map(ReportFormat::as_str),
            )
        })?;
        let (from, to) = (wire.period_from.as_deref(), wire.period_to.as_deref());
        let period = match (filled(from), filled(to)) {
            (None, None) => None,
            (from, to) => Some(period(from.unwrap_or_default(), to.unwrap_or_default())?),
        };
        Ok(ReportRequest {
            sections: read_sections(&wire.sections, filled(wire.preset.as_deref()))?,
            classification: filled(wire.classification.as_deref())
                .map(read_classification)
                .transpose()?,
            assessors: read_assessors(&wire.assessors)?,
            period,
            as_of: filled(wire.as_of.as_deref()).map(day).transpose()?,
            ..ReportRequest::new(&wire.model, language, format).archived(wire.archival)?
        })
    }
}

/// The sections named, or those of the preset, or all.
///
/// # Errors
/// [`crate::FailureKind::Input`] for an id there is not, with those there are.
pub fn read_sections(names: &[String], preset: Option<&str>) -> Result<Sections, Failure> {
    if names.is_empty() {
        let Some(name) = preset else {
            return Ok(Sections::default());
        };
        let known = Preset::ALL.map(Preset::as_str);
        return Preset::from_name(name)
            .map(Preset::sections)
            .ok_or_else(|| unknown("error-report-preset", name, &known));
    }
    let known = ReportSection::ALL.map(ReportSection::as_str);
    names
        .iter()
        .map(|name| {
            let name = name.trim();
            ReportSection::from_name(name)
                .ok_or_else(|| unknown("error-report-section", name, &known))
        })
        .collect()
}

/// A mark: a code of the vocabulary, the word for one in either language, or the organisation's own words.
///
/// # Errors
/// [`crate::FailureKind::Input`] when it is too long or more than one line.
pub fn read_classification(text: &str) -> Result<ClassificationRow, Failure> {
    let text = line(text)?;
    let known = Classification::ALL.iter().copied().find(|mark| {
        let name = mark_name(*mark);
        mark.as_str() == text || name.zh == text || name.en.eq_ignore_ascii_case(&text)
    });
    Ok(match known {
        Some(mark) => ClassificationRow {
            code: Some(mark.as_str()),
            text: mark_name(mark),
        },
        None => ClassificationRow {
            code: None,
            text: Bilingual::new(&text, &text),
        },
    })
}

/// Names of assessors; blank ones are left out.
///
/// # Errors
/// [`crate::FailureKind::Input`] when one is too long or more than one line, or when they are too many.
pub fn read_assessors(names: &[String]) -> Result<Vec<String>, Failure> {
    if names.len() > MOST_ASSESSORS {
        let args = vec![("most", MOST_ASSESSORS.to_string())];
        return Err(Failure::unknown("error-report-assessors", args));
    }
    let named = names.iter().filter(|name| !name.trim().is_empty());
    named.map(|name| line(name)).collect()
}

/// `FROM..TO`, ISO dates.
///
/// # Errors
/// [`crate::FailureKind::Input`] when it is not that, or when it ends before it begins.
pub fn read_period(text: &str) -> Result<(Date, Date), Failure> {
    let (from, to) = text.split_once("..").unwrap_or((text, ""));
    period(from.trim(), to.trim())
}

/// An ISO date.
///
/// # Errors
/// [`crate::FailureKind::Input`] when it is none.
pub fn read_day(text: &str) -> Result<Date, Failure> {
    day(text.trim())
}

/// What can be asked for.
#[must_use]
pub fn report_choices() -> ReportChoicesWire {
    let messages = Messages::built_in();
    let choice = |family: &str, id: &'static str| ReportChoiceWire {
        id,
        name: (&messages.both_by_key(&format!("{family}{id}"), &[])).into(),
    };
    ReportChoicesWire {
        languages: ReportLanguage::ALL.map(ReportLanguage::tag).to_vec(),
        formats: ReportFormat::ALL.map(ReportFormat::as_str).to_vec(),
        sections: ReportSection::ALL
            .map(|section| choice("report-section-", section.as_str()))
            .into(),
        presets: Preset::ALL
            .map(|preset| {
                let ReportChoiceWire { id, name } = choice("report-preset-", preset.as_str());
                ReportPresetWire {
                    id,
                    name,
                    sections: preset
                        .sections()
                        .iter()
                        .map(ReportSection::as_str)
                        .collect(),
                }
            })
            .into(),
        classifications: Classification::ALL
            .iter()
            .map(|mark| choice("assess-mark-", mark.as_str()))
            .collect(),
    }
}

fn mark_name(mark: Classification) -> Bilingual {
    Messages::built_in().both_by_key(&format!("assess-mark-{}", mark.as_str()), &[])
}

fn period(from: &str, to: &str) -> Result<(Date, Date), Failure> {
    let (from, to) = (day(from)?, day(to)?);
    if to < from {
        let args = vec![("from", from.to_string()), ("to", to.to_string())];
        return Err(Failure::unknown("error-report-period", args));
    }
    Ok((from, to))
}

fn day(text: &str) -> Result<Date, Failure> {
    text.parse()
        .map_err(|_| Failure::unknown("error-report-date", vec![("found", shown(text))]))
}

fn line(text: &str) -> Result<String, Failure> {
    let text = text.trim();
    if text.chars().count() > LONGEST || text.chars().any(char::is_control) {
        let args = vec![("found", shown(text)), ("most", LONGEST.to_string())];
        return Err(Failure::unknown("error-report-line", args));
    }
    Ok(text.to_owned())
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

pub(crate) fn unknown(key: &str, found: &str, known: &[&str]) -> Failure {
    let args = vec![("found", shown(found)), ("known", known.join(", "))];
    Failure::unknown(key, args)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wire() -> ReportRequestWire {
        ReportRequestWire {
            language: "en".to_owned(),
            format: "pdf".to_owned(),
            model: "conformity".to_owned(),
            sections: Vec::new(),
            preset: None,
            classification: None,
            assessors: Vec::new(),
            period_from: None,
            period_to: None,
            as_of: None,
            compare_with: None,
            archival: false,
        }
    }

    fn key_of(wire: &ReportRequestWire) -> String {
        let failure = ReportRequest::read(wire).unwrap_err();
        failure.problems[0].key.clone()
    }

    #[test]
    fn what_is_not_known_is_refused_with_what_is() {
        let mut bad = wire();
        bad.sections = vec!["plan".to_owned(), "plans".to_owned()];
        let failure = ReportRequest::read(&bad).unwrap_err();
        assert_eq!(failure.problems[0].key, "error-report-section");
        let sentence = failure.problems[0].sentence(lianheng_engine::bilingual::Lang::En);
        assert!(
            sentence.contains("plans") && sentence.contains("integrity"),
            "{sentence}"
        );
        let mut bad = wire();
        bad.preset = Some("boss".to_owned());
        assert_eq!(key_of(&bad), "error-report-preset");
        let mut bad = wire();
        bad.period_from = Some("2026-11-02".to_owned());
        assert_eq!(key_of(&bad), "error-report-date");
        bad.period_to = Some("2026-11-01".to_owned());
        assert_eq!(key_of(&bad), "error-report-period");
        let mut bad = wire();
        bad.assessors = vec!["a\nb".to_owned()];
        assert_eq!(key_of(&bad), "error-report-line");
    }

    #[test]
    fn a_mark_is_known_by_its_code_and_by_its_word_in_either_language() {
        for text in ["internal", "内部", "Internal"] {
            let mark = read_classification(text).unwrap();
            assert_eq!(mark.code, Some("internal"), "{text}");
            assert_eq!(mark.text.zh, "内部");
        }
        let own = read_classification("商密★3年").unwrap();
        assert_eq!((own.code, own.text.en.as_str()), (None, "商密★3年"));
    }

    #[test]
    fn presets_and_sections_are_named_in_both_languages() {
        let choices = report_choices();
        assert_eq!(choices.sections.len(), 16);
        for preset in &choices.presets {
            assert!(!preset.sections.is_empty());
        }
        let named = choices.sections.iter().chain(&choices.classifications);
        for choice in named {
            // A message that is not there shows its id.
            assert!(!choice.name.zh.ends_with(choice.id), "{choice:?}");
            assert!(!choice.name.en.starts_with("report-"), "{choice:?}");
        }
        assert_eq!(
            read_period("2026-10-01..2026-11-20").unwrap().1.to_string(),
            "2026-11-20"
        );
    }
}
