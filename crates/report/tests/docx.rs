//! The DOCX as another office suite sees it: LibreOffice, without a window, turns it into plain text.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]
#![expect(clippy::print_stdout, reason = "a skipped check says so")]

mod synthetic;

use lianheng_engine::bilingual::Lang;
use lianheng_report::{ReportLanguage, ReportModel, render_docx};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use synthetic::{SMALL, long_note, model, odd};

/// The plain text LibreOffice reads from each file; `None` without LibreOffice.
fn read_back(folder: &Path, files: &[PathBuf]) -> Option<BTreeMap<PathBuf, String>> {
    let profile = folder.join("profile");
    let output = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", "txt:Text (encoded):UTF8"])
        .arg("--outdir")
        .arg(folder)
        .args(files)
        .output();
    let output = match output {
        Ok(output) => output,
        Err(error) => {
            println!(
                "SKIPPED: what LibreOffice reads was not checked, soffice is not on this machine ({error})"
            );
            return None;
        }
    };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "soffice: {said}");
    let texts = files.iter().map(|file| {
        let text = std::fs::read_to_string(file.with_extension("txt")).unwrap();
        (file.clone(), solid(&text))
    });
    Some(texts.collect())
}

fn solid(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace() && *character != '\u{feff}')
        .collect()
}

fn saved(folder: &Path, name: &str, mode: ReportLanguage, model: &ReportModel) -> PathBuf {
    let rendered = render_docx(model, mode, &mut |_| ControlFlow::Continue(())).unwrap();
    let path = folder.join(format!("{name}-{}.docx", mode.tag()));
    std::fs::write(&path, &rendered.bytes).unwrap();
    path
}

#[test]
fn libreoffice_reads_every_word_in_every_mode() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("docx");
    std::fs::create_dir_all(&folder).unwrap();
    let (small, odd) = (model(&SMALL), odd());
    let mut files = Vec::new();
    for mode in ReportLanguage::ALL {
        files.push(saved(&folder, "small", mode, &small));
        files.push(saved(&folder, "odd", mode, &odd));
    }
    let Some(texts) = read_back(&folder, &files) else {
        return;
    };
    for mode in ReportLanguage::ALL {
        let text = &texts[&folder.join(format!("small-{}.docx", mode.tag()))];
        let says = |part: &str| {
            assert!(text.contains(&solid(part)), "{mode:?} does not say {part}");
        };
        let langs: &[Lang] = match mode {
            ReportLanguage::Zh => &[Lang::Zh],
            ReportLanguage::En => &[Lang::En],
            ReportLanguage::Bilingual => &Lang::ALL,
        };
        for item in small
            .items
            .iter()
            .flat_map(|pack| &pack.groups)
            .flat_map(|group| &group.items)
        {
            says(&item.clause);
            for part in [&item.note, &item.reason].into_iter().flatten() {
                says(part);
            }
            for lang in langs {
                says(item.title.get(*lang));
                says(item.text.get(*lang));
            }
        }
        for gap in &small.gaps {
            for lang in langs {
                says(gap.title.get(*lang));
            }
            if let Some(action) = &gap.action {
                says(&action.plan);
            }
        }
        for evidence in &small.evidence {
            says(&evidence.path);
            if let Some(digest) = &evidence.sha256 {
                says(digest);
            }
        }
        says("73.02%");
        if mode == ReportLanguage::Zh {
            assert!(
                !text.contains("Requirement"),
                "the other language is not there"
            );
        }
        let text = &texts[&folder.join(format!("odd-{}.docx", mode.tag()))];
        assert!(
            text.contains("☑") && text.contains("😀"),
            "as it was written"
        );
        let sentences = solid(&long_note(500));
        assert!(text.contains(&sentences), "a long note is whole");
    }
}
