//! A report on the wire: what is asked for, and what can be asked for.

use super::TextWire;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A report that is asked for. Dates are ISO 8601; what is blank is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReportRequestWire {
    /// `zh-CN`, `en`, `bilingual`
    pub language: String,
    /// `pdf`, `docx`, `xlsx`, `json`
    pub format: String,
    /// Id of the scoring model.
    pub model: String,
    /// Ids of the sections; none is the preset's.
    #[serde(default)]
    pub sections: Vec<String>,
    /// `leadership`, `manager`, `full`; none is `full`.
    pub preset: Option<String>,
    /// A code of the vocabulary of marks, or a mark in the organisation's own words.
    pub classification: Option<String>,
    /// Who assessed; none takes the people of the workspace.
    #[serde(default)]
    pub assessors: Vec<String>,
    /// First day of the assessment.
    pub period_from: Option<String>,
    /// Last day of the assessment.
    pub period_to: Option<String>,
    /// The day by which actions are overdue or not; none is the day of assessment.
    pub as_of: Option<String>,
    /// Id of the assessment of the workspace to compare with.
    pub compare_with: Option<String>,
    /// Tagged PDF/A; only for `pdf`.
    #[serde(default)]
    pub archival: bool,
}

/// The first pages of a report, as they will be.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReportPreviewWire {
    /// Pages the report will have.
    pub pages: u32,
    /// The first of them as PNG, base64.
    pub pictures: Vec<String>,
}

/// What can be asked for.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReportChoicesWire {
    /// Languages, in the order people are offered them.
    pub languages: Vec<&'static str>,
    /// Formats.
    pub formats: Vec<&'static str>,
    /// Every section, in the order it is told.
    pub sections: Vec<ReportChoiceWire>,
    /// Presets, the shortest first.
    pub presets: Vec<ReportPresetWire>,
    /// Marks of classification, the least strict first.
    pub classifications: Vec<ReportChoiceWire>,
}

/// Something to choose.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReportChoiceWire {
    /// Its stable id.
    pub id: &'static str,
    /// What it is called.
    pub name: TextWire,
}

/// Sections for an audience.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct ReportPresetWire {
    /// Its stable id.
    pub id: &'static str,
    /// What it is called.
    pub name: TextWire,
    /// Ids of its sections.
    pub sections: Vec<&'static str>,
}
