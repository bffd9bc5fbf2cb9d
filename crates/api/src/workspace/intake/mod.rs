//! Files from outside taken into a workspace: answer files, edited workbooks, tables of the inventory, SBOMs. What a file is is told by its content, and what
//! it would change can be seen before anything is written.

mod answer_workbook;
mod bill;
mod fault;
mod kind;
mod table;

pub use bill::show_sbom;
pub(crate) use fault::inventory_args;
pub use table::save_inventory_template;
pub(super) use table::taking_over;

use super::input;
use super::session::{Session, say};
use crate::answers::{open_answers_told, read_at_most};
use crate::failure::{Failure, Problem};
use crate::packs::count;
use crate::progress::{Tell, go_on};
use crate::wire::{AnswersIntakeWire, IntakeWire, InventoryObjectWire, TextWire};
use jiff::Timestamp;
use kind::{IntakeKind, recognise};
use lianheng_engine::answer_workbook::Side;
use lianheng_engine::assessment::EvidenceFile;
use lianheng_exchange::limits::SbomLimits;
use std::path::Path;

impl Session {
    /// What taking a file in would bring; nothing is written. `product` is the id of the product an SBOM is about.
    ///
    /// # Errors
    /// As [`Session::take_in`].
    pub fn preview_intake(
        &mut self,
        path: &Path,
        product: Option<&str>,
        tell: Tell<'_>,
    ) -> Result<IntakeWire, Failure> {
        self.intake(path, (product, None), None, (None, tell))
    }

    /// As [`Session::take_in`], of an assessment's workbook where some fields were changed on both sides: they go to `prefer`, `workbook`
    /// or `assessment`. Without a time nothing is written.
    ///
    /// # Errors
    /// As [`Session::take_in`]; another name of a side.
    pub fn take_in_preferring(
        &mut self,
        path: &Path,
        prefer: &str,
        at: Option<Timestamp>,
        tell: Tell<'_>,
    ) -> Result<IntakeWire, Failure> {
        let prefer = input::term("prefer", prefer, Side::from_name)?;
        self.intake(path, (None, Some(prefer)), None, (at, tell))
    }

    /// Takes a file in: an answer file becomes an assessment called `name`, an edited workbook changes the assessment worked on where the
    /// two do not contradict each other, a table joins the inventory, an SBOM lists the components of `product`. All of it or nothing.
    ///
    /// # Errors
    /// The file cannot be read, is none of these, or holds what cannot be stored; an SBOM without its product;
    /// [`crate::FailureKind::Cancelled`] when `tell` asked to stop. Nothing is changed then.
    pub fn take_in(
        &mut self,
        path: &Path,
        product: Option<&str>,
        name: Option<&TextWire>,
        at: Timestamp,
        tell: Tell<'_>,
    ) -> Result<IntakeWire, Failure> {
        self.intake(path, (product, None), name, (Some(at), tell))
    }

    fn intake(
        &mut self,
        path: &Path,
        (product, prefer): (Option<&str>, Option<Side>),
        name: Option<&TextWire>,
        (at, tell): (Option<Timestamp>, Tell<'_>),
    ) -> Result<IntakeWire, Failure> {
        go_on(tell, 0, 0)?;
        let bytes = read(path)?;
        let mut wire = IntakeWire {
            kind: "",
            applied: at.is_some(),
            answers: None,
            workbook: None,
            inventory: None,
            sbom: None,
        };
        match recognise(&bytes) {
            IntakeKind::Answers => {
                wire.kind = "answers";
                wire.answers = Some(self.answers_intake(path, name, (at, tell))?);
            }
            IntakeKind::AnswerWorkbook => {
                wire.kind = "answer-workbook";
                wire.workbook =
                    Some(self.answer_workbook_intake(&bytes, path, prefer, (at, tell))?);
            }
            IntakeKind::Inventory => {
                wire.kind = "inventory";
                wire.inventory = Some(self.inventory_intake(&bytes, path, (at, tell))?);
            }
            IntakeKind::Sbom => {
                wire.kind = "sbom";
                wire.sbom = Some(self.sbom_intake(&bytes, path, product, (at, tell))?);
            }
            IntakeKind::Workspace => return Err(refused(path, "error-intake-workspace")),
            IntakeKind::Package => return Err(refused(path, "error-intake-package")),
            IntakeKind::Unknown => return Err(refused(path, "error-intake-unknown")),
        }
        Ok(wire)
    }

    fn answers_intake(
        &mut self,
        path: &Path,
        name: Option<&TextWire>,
        (at, tell): (Option<Timestamp>, Tell<'_>),
    ) -> Result<AnswersIntakeWire, Failure> {
        let open = open_answers_told(self.library, path, tell)?;
        let assessment = &open.assessment;
        let existing = self.store.inventory().map_err(say)?;
        let draft = table::as_draft(&assessment.inventory);
        let (changes, _) = table::changes(&existing, &draft);
        let organisation = self.store.organisation().map_err(say)?;
        let mut missing: Vec<String> = Vec::new();
        let mut present: Vec<&str> = Vec::new();
        for evidence in assessment
            .answers
            .iter()
            .flat_map(|answer| &answer.evidence)
        {
            match evidence.file {
                EvidenceFile::Present { .. } => present.push(&evidence.path),
                EvidenceFile::Missing | EvidenceFile::NotRead => {
                    missing.push(evidence.path.clone())
                }
            }
        }
        present.sort_unstable();
        present.dedup();
        missing.sort_unstable();
        missing.dedup();
        let mut wire = AnswersIntakeWire {
            organisation: (&assessment.organisation.name).into(),
            // The name in one language is enough to be the same.
            other_organisation: organisation.name.zh != assessment.organisation.name.zh
                && organisation.name.en != assessment.organisation.name.en,
            answers: count(assessment.answers.len()),
            question_answers: count(assessment.question_answers.len()),
            evidence: count(present.len()),
            evidence_missing: missing,
            changes,
            assessment: None,
        };
        if let Some(at) = at {
            let name = name.map(|name| input::name("name", name)).transpose()?;
            self.import_answers(&open, name, at, tell)?;
            let workspace = self.wire()?;
            let mut assessments = workspace.assessments.into_iter();
            wire.assessment = assessments.find(|one| Some(&one.id) == workspace.current.as_ref());
        }
        Ok(wire)
    }

    /// A product, as it is called in what is taken in.
    fn product_named(
        &self,
        path: &Path,
        product: Option<&str>,
    ) -> Result<InventoryObjectWire, Failure> {
        let products = self.store.products().map_err(say)?;
        let found = products.iter().find(|one| Some(one.id.as_str()) == product);
        match (found, product) {
            (Some(found), _) => Ok(InventoryObjectWire {
                kind: "product",
                id: found.id.clone(),
                name: (&found.name).into(),
            }),
            (None, wanted) => {
                let known: Vec<&str> = products.iter().map(|one| one.id.as_str()).collect();
                let known = ("known", known.join(", "));
                let problem = match wanted {
                    Some(id) => {
                        let id = ("id", crate::failure::shown(id));
                        Problem::new("error-intake-product-unknown", vec![id, known])
                    }
                    None => Problem::new("error-intake-product-needed", vec![known]),
                };
                Err(Failure::input(&path.display().to_string(), vec![problem]))
            }
        }
    }
}

/// What a file would be taken in as, by its content: `answers`, `inventory` or `sbom`.
///
/// # Errors
/// The file cannot be read, or is none of these.
pub fn intake_kind(path: &Path) -> Result<&'static str, Failure> {
    match recognise(&read(path)?) {
        IntakeKind::Answers => Ok("answers"),
        IntakeKind::AnswerWorkbook => Ok("answer-workbook"),
        IntakeKind::Inventory => Ok("inventory"),
        IntakeKind::Sbom => Ok("sbom"),
        IntakeKind::Workspace => Err(refused(path, "error-intake-workspace")),
        IntakeKind::Package => Err(refused(path, "error-intake-package")),
        IntakeKind::Unknown => Err(refused(path, "error-intake-unknown")),
    }
}

/// The file's bytes, as many as the largest of what is taken in may have.
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let most = SbomLimits::default().bytes as u64;
    read_at_most(path, &path.display().to_string(), most)
}

fn refused(path: &Path, key: &str) -> Failure {
    Failure::input(&path.display().to_string(), vec![Problem::new(key, vec![])])
}

/// The name of a file without its folder; nothing where it has none.
fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
