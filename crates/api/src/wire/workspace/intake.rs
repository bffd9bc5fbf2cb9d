//! Files taken in: what one is, what of it was read, what it would change or has changed.

use super::super::TextWire;
use super::file::AssessmentRowWire;
use serde::Serialize;
use ts_rs::TS;

/// A file taken in, or looked at before it is; the part of its kind is there and the others are null.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct IntakeWire {
    /// `answers`, `answer-workbook`, `inventory`, `sbom`
    pub kind: &'static str,
    /// Whether it was taken in; otherwise nothing was written.
    pub applied: bool,
    /// Of an answer file.
    pub answers: Option<AnswersIntakeWire>,
    /// Of an assessment's workbook.
    pub workbook: Option<AnswerWorkbookIntakeWire>,
    /// Of an inventory.
    pub inventory: Option<InventoryIntakeWire>,
    /// Of an SBOM.
    pub sbom: Option<SbomIntakeWire>,
}

/// An answer file, which becomes an assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AnswersIntakeWire {
    /// The organisation the file names.
    pub organisation: TextWire,
    /// Whether the workspace is another organisation's, by name.
    pub other_organisation: bool,
    /// Answers to requirements.
    pub answers: u32,
    /// Answers to questions.
    pub question_answers: u32,
    /// Evidence files that are there.
    pub evidence: u32,
    /// Paths of evidence files that are not.
    pub evidence_missing: Vec<String>,
    /// What its objects change in the inventory.
    pub changes: Vec<InventoryChangeWire>,
    /// The assessment, once it was taken in.
    pub assessment: Option<AssessmentRowWire>,
}

/// An assessment's workbook that was edited, against the assessment worked on.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AnswerWorkbookIntakeWire {
    /// The organisation it was written for.
    pub organisation: TextWire,
    /// What was assessed.
    pub subject: TextWire,
    /// The day of assessment it was written for, ISO.
    pub assessed_on: String,
    /// The day of assessment now, where it is another.
    pub other_date: Option<String>,
    /// Packs whose content has another version now.
    pub other_versions: Vec<PackVersionWire>,
    /// Requirements read.
    pub requirements: u32,
    /// Every field that was edited and does not stand so already, by sheet and row.
    pub edits: Vec<AnswerEditWire>,
    /// Requirements that change.
    pub changed: u32,
    /// Fields that were changed on both sides.
    pub conflicts: u32,
    /// The side conflicts go to: `workbook`, `assessment`; null where nobody chose one and they stay as they are.
    pub preferred: Option<&'static str>,
    /// Everything to look at, by sheet and row.
    pub problems: Vec<InventoryProblemWire>,
    /// Problems beyond those listed.
    pub more_problems: u32,
}

/// A pack whose content changed since a workbook was written.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct PackVersionWire {
    /// Pack id.
    pub pack: String,
    /// Version when the workbook was written.
    pub exported: String,
    /// Version now.
    pub present: String,
}

/// A field that was edited in a workbook.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct AnswerEditWire {
    /// Full requirement id.
    pub requirement: String,
    /// Printed clause.
    pub clause: String,
    /// The requirement's name.
    pub title: TextWire,
    /// Sheet of the workbook.
    pub sheet: String,
    /// Cell, such as `G14`.
    pub cell: Option<String>,
    /// Its stable name, as in `workbook-field-…`.
    pub field: &'static str,
    /// What the workbook held when it was written, in words; null where there was nothing.
    pub exported: Option<TextWire>,
    /// What it holds now.
    pub edited: Option<TextWire>,
    /// What stands in the assessment before the import.
    pub present: Option<TextWire>,
    /// Whether the assessment was changed in the meantime, to something else.
    pub conflict: bool,
    /// Whether the workbook's value is taken over.
    pub taken: bool,
}

/// A table of suppliers, systems and products.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct InventoryIntakeWire {
    /// `workbook`, `utf-8`, `utf-16`, `gb18030`
    pub source: &'static str,
    /// Rows read, comments and blank ones not counted.
    pub rows: u32,
    /// Rows among them that were left out.
    pub rows_left_out: u32,
    /// Objects that are added or change.
    pub changes: Vec<InventoryChangeWire>,
    /// Objects in the file that are as they were.
    pub unchanged: u32,
    /// Objects only the workspace has; they stay.
    pub not_in_file: Vec<InventoryObjectWire>,
    /// Everything to look at, by sheet and row.
    pub problems: Vec<InventoryProblemWire>,
    /// Problems beyond those listed.
    pub more_problems: u32,
    /// Ids made up because the file gives none.
    pub derived_ids: Vec<String>,
    /// Ids of objects named in one language, whose name stands in both.
    pub named_in_one_language: Vec<String>,
}

/// An object that is added or changes.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct InventoryChangeWire {
    /// Which.
    pub object: InventoryObjectWire,
    /// `added`, `changed`
    pub act: &'static str,
    /// What differs, of one that changes.
    pub fields: Vec<InventoryFieldWire>,
}

/// An object of the inventory.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct InventoryObjectWire {
    /// `supplier`, `system`, `product`, `deployment`
    pub kind: &'static str,
    /// Its id; of a deployment `product@system`.
    pub id: String,
    /// Its name.
    pub name: TextWire,
}

/// A field that differs.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct InventoryFieldWire {
    /// Its stable name, as in `inventory-field-…`.
    pub field: &'static str,
    /// Before, in words; null where there was nothing.
    pub before: Option<TextWire>,
    /// After, in words; null where there is nothing.
    pub after: Option<TextWire>,
}

/// Something to look at in a table.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct InventoryProblemWire {
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Cell, such as `C14`; null for a sheet or the file as a whole.
    pub cell: Option<String>,
    /// Stable name of the rule.
    pub rule: &'static str,
    /// `sheet-left-out`, `object-left-out`, `row-left-out`, `cell-left-out`, `noted`
    pub consequence: &'static str,
    /// What is wrong and what became of it.
    pub message: TextWire,
}

/// An SBOM taken in for a product.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SbomIntakeWire {
    /// The product.
    pub product: InventoryObjectWire,
    /// Components of the product's list before.
    pub components_before: u32,
    /// The very file was taken in before and is the newest: nothing was left to do.
    pub known: bool,
    /// What the SBOM says.
    pub sbom: SbomWire,
}

/// What an SBOM says.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SbomWire {
    /// `cyclonedx-json`, `cyclonedx-xml`, `spdx-json`, `spdx-tag-value`
    pub format: &'static str,
    /// Version of the format.
    pub spec_version: String,
    /// Serial number or document namespace.
    pub serial: Option<String>,
    /// When it was made, as written.
    pub created: Option<String>,
    /// Who made it.
    pub authors: Vec<String>,
    /// With what.
    pub tools: Vec<String>,
    /// What it describes.
    pub subject: Option<SbomComponentWire>,
    /// Its components, in the order of the file.
    pub components: Vec<SbomComponentWire>,
    /// How many components have each element, in the order people expect to read them.
    pub completeness: Vec<SbomElementWire>,
    /// Components that stand in some relation to another one or to the subject.
    pub related: u32,
    /// What the document says of itself: `author`, `tool`, `timestamp`, `subject`, `dependencies`, each with whether it does.
    pub document: Vec<(&'static str, bool)>,
    /// Licence statements, the most used first.
    pub licences: Vec<SbomLicenceWire>,
    /// Components that state no licence.
    pub without_licence: u32,
    /// Components whose package URL is malformed.
    pub malformed_purls: u32,
}

/// How many components have an element.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SbomElementWire {
    /// `supplier`, `version`, `identifier`, `purl`, `hash`, `licence`
    pub element: &'static str,
    /// Components that have it.
    pub present: u32,
}

/// A component.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SbomComponentWire {
    /// Its name, with its namespace where it has one.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
    /// Who supplied or made it.
    pub supplier: Option<String>,
    /// Package URL.
    pub purl: Option<String>,
    /// Licences as written.
    pub licences: Vec<String>,
    /// Digest with its algorithm, such as `sha256:…`.
    pub hash: Option<String>,
    /// Levels of components around it.
    pub depth: u32,
    /// Elements it lacks.
    pub missing: Vec<&'static str>,
}

/// A licence statement.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct SbomLicenceWire {
    /// As written.
    pub text: String,
    /// Ids of the SPDX list in it.
    pub known: Vec<String>,
    /// `always`, `avoidable`, `never`, `unclassified`
    pub copyleft: &'static str,
    /// Components that state it.
    pub components: u32,
}
