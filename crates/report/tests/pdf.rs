//! The PDF as outside judges see it: pdftotext, pdffonts, pdfinfo and qpdf.

mod synthetic;

use lianheng_engine::bilingual::Lang;
use lianheng_report::{Rendered, ReportLanguage, ReportModel, render_pdf};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::Command;
use synthetic::{SMALL, Shape, both, model};

fn render(model: &ReportModel, mode: ReportLanguage) -> Rendered {
    render_pdf(model, mode, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn saved(name: &str, mode: ReportLanguage, rendered: &Rendered) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}.pdf", mode.tag()));
    std::fs::write(&path, &rendered.bytes).unwrap();
    path
}

/// What a tool says about a file. Without the tool there is nothing to check, which continuous integration may not accept.
fn tool(name: &str, args: &[&str], path: &PathBuf) -> Option<String> {
    let mut command = Command::new(name);
    for arg in args {
        match *arg {
            "FILE" => command.arg(path),
            arg => command.arg(arg),
        };
    }
    match command.output() {
        Ok(output) => {
            let errors = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{name} on {}: {errors}", path.display());
            Some(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "{name} is needed: {error}");
            println!("skipped: {name} is not on this machine ({error})");
            None
        }
    }
}

/// The text of a file without any white space.
fn text(path: &PathBuf) -> Option<String> {
    let text = tool("pdftotext", &["-layout", "FILE", "-"], path)?;
    Some(solid(&text))
}

fn solid(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn sound(path: &PathBuf, pages: u32) {
    tool("qpdf", &["--check", "FILE"], path);
    if let Some(fonts) = tool("pdffonts", &["FILE"], path) {
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty());
        for row in rows {
            assert!(row.contains("NotoSansSC"), "{row}");
            assert!(row.contains("yes yes yes"), "embedded, subset, with unicode: {row}");
        }
    }
    if let Some(info) = tool("pdfinfo", &["FILE"], path) {
        assert!(info.contains(&format!("Pages:           {pages}")), "{info}");
        assert!(info.contains("2026"), "{info}");
        assert!(!info.contains("1970") && !info.contains("ISO 15930"), "{info}");
    }
}

#[test]
fn every_mode_says_everything() {
    let model = model(&SMALL);
    for mode in ReportLanguage::ALL {
        let rendered = render(&model, mode);
        assert_eq!(rendered.missing, Vec::<char>::new());
        let path = saved("small", mode, &rendered);
        sound(&path, rendered.pages);
        let Some(text) = text(&path) else { continue };
        let says = |part: &str| {
            assert!(text.contains(&solid(part)), "{mode:?} does not say {part}");
        };
        let langs: &[Lang] = match mode {
            ReportLanguage::Zh => &[Lang::Zh],
            ReportLanguage::En => &[Lang::En],
            ReportLanguage::Bilingual => &Lang::ALL,
        };
        for lang in langs {
            says(model.cover.organisation.get(*lang));
            for gap in &model.gaps {
                assert!(text.matches(&solid(&gap.clause)).count() > 0);
            }
        }
        for item in model.items.iter().flat_map(|pack| &pack.groups).flat_map(|group| &group.items) {
            let number = item.title.zh.trim_start_matches("要求项");
            assert!(text.matches(number).count() >= langs.len(), "{mode:?}: {number}");
            says(&item.clause);
            if item.note.is_some() {
                says(&format!("注{number}注"));
            }
        }
        for evidence in &model.evidence {
            if let Some(digest) = &evidence.sha256 {
                says(digest);
            }
        }
        says("66.67%");
    }
}
