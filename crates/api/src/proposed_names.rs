//! Names proposed for files: what a file is, of whom, of when, without what file systems refuse, and never one that is there already.

use crate::answers::OpenAssessment;
use crate::export_files::ExportFormat;
use crate::report::ReportFormat;
use lianheng_engine::bilingual::Lang;
use lianheng_l10n::{Messages, MsgId};
use std::path::{Path, PathBuf};

/// Of a report, with its ending.
#[must_use]
pub fn report_name(lang: Lang, open: &OpenAssessment, format: ReportFormat) -> String {
    with_ending(&of_assessment(lang, open, "app-export-file-name"), format)
}

/// Of data for other tools, without an ending. That of an anonymised export says neither of whom nor of when.
#[must_use]
pub fn export_name(lang: Lang, open: &OpenAssessment, format: ExportFormat) -> String {
    let key = format!("data-export-name-{}", format.as_str());
    of_assessment(lang, open, &key)
}

/// Of an audit report about `operator`, with its ending.
#[must_use]
pub fn audit_report_name(lang: Lang, operator: &str, format: ReportFormat) -> String {
    let args = [("operator", operator.into())];
    let name = Messages::built_in().text(lang, MsgId("auditing-report-file-name"), &args);
    with_ending(&plain_name(&name), format)
}

/// A name without what file systems refuse.
#[must_use]
pub fn plain_name(name: &str) -> String {
    name.chars()
        .map(|character| match character {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
            control if control.is_control() => '-',
            other => other,
        })
        .collect()
}

/// A place beside `path` with the same name and another ending, that is not there yet.
#[must_use]
pub fn free_beside(path: &Path, ending: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = path.parent().unwrap_or(Path::new(""));
    free_in(folder, &stem, &format!(".{ending}"))
}

/// A folder in `parent` that is not there yet.
#[must_use]
pub fn free_folder(parent: &Path, name: &str) -> PathBuf {
    free_in(parent, name, "")
}

/// The first of `name`, `name (2)`, `name (3)`, … that is not there.
fn free_in(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let first = folder.join(format!("{name}{ending}"));
    let others = (2..).map(|next| folder.join(format!("{name} ({next}){ending}")));
    let mut places = std::iter::once(first.clone()).chain(others);
    let free = places.find(|place| place.symlink_metadata().is_err());
    free.unwrap_or(first)
}

fn of_assessment(lang: Lang, open: &OpenAssessment, key: &str) -> String {
    let assessment = &open.assessment;
    let name = assessment.organisation.name.get(lang);
    let args = [
        ("organisation", name.into()),
        ("date", assessment.assessed_on.to_string().into()),
    ];
    plain_name(&Messages::built_in().by_key(lang, key, &args))
}

fn with_ending(name: &str, format: ReportFormat) -> String {
    format!("{name}.{}", format.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposed_name_holds_nothing_a_file_system_refuses() {
        let name = audit_report_name(Lang::Zh, "甲/乙：<丙>\u{7}", ReportFormat::Docx);
        assert!(name.ends_with(".docx"), "{name}");
        assert!(name.contains("甲-乙：-丙--"), "{name}");
    }

    #[test]
    fn what_is_there_is_left_alone() {
        let parent = tempfile::tempdir().expect("a folder");
        let name = "表格 2026";
        assert_eq!(free_folder(parent.path(), name), parent.path().join(name));
        std::fs::create_dir(parent.path().join(name)).expect("a folder");
        std::fs::write(parent.path().join("表格 2026 (2)"), "x").expect("a file");
        let free = free_folder(parent.path(), name);
        assert_eq!(free, parent.path().join("表格 2026 (3)"));
        let package = parent.path().join("问卷.lhp");
        let workbook = parent.path().join("问卷.xlsx");
        assert_eq!(free_beside(&package, "xlsx"), workbook);
        std::fs::write(&workbook, "x").expect("a file");
        let beside = free_beside(&package, "xlsx");
        assert_eq!(beside, parent.path().join("问卷 (2).xlsx"));
    }
}
