//! The PDF as outside judges see it: pdftotext, pdffonts, pdfinfo and qpdf.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]
#![expect(clippy::print_stdout, reason = "a skipped check says so")]

mod synthetic;

use lianheng_engine::bilingual::Lang;
use lianheng_report::{Preset, Rendered, ReportLanguage, ReportModel, ReportSection, render_pdf};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::Command;
use synthetic::{SMALL, Shape, empty, long_note, model, odd};

fn render(model: &ReportModel, mode: ReportLanguage) -> Rendered {
    render_pdf(model, mode, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn saved(name: &str, mode: ReportLanguage, rendered: &Rendered) -> PathBuf {
    let path =
        PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}.pdf", mode.tag()));
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
            assert!(
                output.status.success(),
                "{name} on {}: {errors}",
                path.display()
            );
            Some(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Err(error) => {
            assert!(
                std::env::var_os("CI").is_none(),
                "{name} is needed: {error}"
            );
            println!("skipped: {name} is not on this machine ({error})");
            None
        }
    }
}

/// The text of a file without any white space.
fn text(path: &PathBuf) -> Option<String> {
    let text = tool("pdftotext", &["-raw", "FILE", "-"], path)?;
    Some(solid(&text))
}

fn solid(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .collect()
}

fn sound(path: &PathBuf, pages: u32) {
    tool("qpdf", &["--check", "FILE"], path);
    if let Some(fonts) = tool("pdffonts", &["FILE"], path) {
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty());
        for row in rows {
            assert!(row.contains("NotoSansSC"), "{row}");
            assert!(
                row.contains("yes yes yes"),
                "embedded, subset, with unicode: {row}"
            );
        }
    }
    if let Some(info) = tool("pdfinfo", &["FILE"], path) {
        assert!(
            info.contains(&format!("Pages:           {pages}")),
            "{info}"
        );
        assert!(info.contains("2026"), "{info}");
        assert!(
            !info.contains("1970") && !info.contains("ISO 15930"),
            "{info}"
        );
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
        for item in model
            .items
            .iter()
            .flat_map(|pack| &pack.groups)
            .flat_map(|group| &group.items)
        {
            let number = item.title.zh.trim_start_matches("要求项");
            assert!(
                text.matches(number).count() >= langs.len(),
                "{mode:?}: {number}"
            );
            says(&item.clause);
            for lang in langs {
                says(item.text.get(*lang));
            }
            if item.note.is_some() {
                says(&format!("注{number}注"));
            }
        }
        for evidence in &model.evidence {
            says(&evidence.path);
            if let Some(digest) = &evidence.sha256 {
                says(digest);
            }
        }
        says("73.02%");
        besides(&model, langs, &says);
    }
}

/// What follows from no answer: cover, plan, comparison, workings, digests.
fn besides(model: &ReportModel, langs: &[Lang], says: &dyn Fn(&str)) {
    for assessor in &model.cover.assessors {
        says(assessor);
    }
    says(model.cover.tool_version);
    for row in &model.plan.rows {
        says(&row.plan);
        says(row.owner.as_deref().unwrap_or_default());
        says(row.retest_note.as_deref().unwrap_or_default());
    }
    let comparison = model.comparison.as_ref().unwrap();
    for lang in langs {
        says(model.cover.classification.as_ref().unwrap().text.get(*lang));
        says(comparison.subject.get(*lang));
        for row in &comparison.changed {
            says(row.title.get(*lang));
        }
    }
    // 73.02 % now, 68.52 % in the cycle before.
    says("+4.50");
    let standards = model.reckoning.standards.iter();
    let rows = standards.flat_map(|standard| &standard.rows);
    for step in rows
        .chain(&model.reckoning.lane)
        .flat_map(|row| &row.working)
    {
        says(step);
    }
    says(&model.integrity.report_sha256);
    says(&model.integrity.journal.as_ref().unwrap().head);
}

#[test]
fn a_short_copy_says_what_it_holds_and_nothing_it_does_not() {
    let mut model = model(&SMALL);
    for preset in Preset::ALL {
        model.sections = preset.sections();
        for mode in ReportLanguage::ALL {
            let rendered = render(&model, mode);
            let path = saved(preset.as_str(), mode, &rendered);
            sound(&path, rendered.pages);
            let Some(text) = text(&path) else { continue };
            let says = |part: &str| text.contains(&solid(part));
            let has = |section| model.sections.has(section);
            // One thing of each section that stands nowhere else.
            assert_eq!(says("计划3号"), has(ReportSection::Plan), "{mode:?}");
            assert_eq!(says("注P0G0I0注"), has(ReportSection::Items));
            assert_eq!(says("1000 + 0.5 × 12"), has(ReportSection::Reckoning));
            assert_eq!(says(&"7a".repeat(32)), has(ReportSection::Integrity));
            assert_eq!(says("措施1号"), has(ReportSection::Gaps));
        }
    }
}

#[test]
fn three_hundred_actions_and_a_plan_of_five_thousand_characters_are_whole() {
    let mut model = model(&Shape { gaps: 300, ..SMALL });
    model.plan.rows[7].plan = long_note(500);
    model.sections = [ReportSection::Plan].into_iter().collect();
    for mode in ReportLanguage::ALL {
        let rendered = render(&model, mode);
        let path = saved("plan", mode, &rendered);
        sound(&path, rendered.pages);
        let Some(text) = text(&path) else { continue };
        for index in (0..300).filter(|index| *index != 7) {
            assert!(text.contains(&format!("计划{}号。", index + 1)), "{index}");
        }
        let sentences = long_note(500);
        let parted = sentences
            .split_inclusive('。')
            .filter(|sentence| !text.contains(*sentence))
            .count();
        assert!(parted <= 3, "{parted} sentences are not there");
    }
}

#[test]
fn odd_texts_are_whole_and_what_the_font_lacks_is_named() {
    let model = odd();
    for mode in ReportLanguage::ALL {
        let rendered = render(&model, mode);
        assert_eq!(rendered.missing, ['☑', '😀']);
        let path = saved("odd", mode, &rendered);
        tool("qpdf", &["--check", "FILE"], &path);
        let Some(text) = text(&path) else { continue };
        let says =
            |part: &str| assert!(text.contains(&solid(part)), "{mode:?} does not say {part}");
        says("CN-44 〔U+2611〕 〔U+1F600〕 食品 食品");
        says("第三步：");
        let sentences = long_note(500);
        // A sentence may be parted by a header and a footer.
        let parted = sentences
            .split_inclusive('。')
            .filter(|sentence| !text.contains(*sentence))
            .count();
        assert!(parted <= 3, "{parted} sentences are not there");
        assert!(text.matches("长").count() >= 2_000 || mode == ReportLanguage::En);
        assert!(text.contains("龘靐齉爩㵘䶮𤈎") || mode == ReportLanguage::En);
    }
}

#[test]
fn three_hundred_gaps_are_all_there() {
    let model = model(&Shape { gaps: 300, ..SMALL });
    for mode in ReportLanguage::ALL {
        let rendered = render(&model, mode);
        let path = saved("gaps", mode, &rendered);
        sound(&path, rendered.pages);
        let Some(text) = text(&path) else { continue };
        for gap in &model.gaps {
            assert!(text.contains(&solid(&gap.clause)), "{}", gap.clause);
            if mode != ReportLanguage::En {
                assert!(text.contains(&solid(&gap.title.zh)), "{}", gap.title.zh);
            }
            if mode != ReportLanguage::Zh {
                assert!(text.contains(&solid(&gap.title.en)), "{}", gap.title.en);
            }
            if let Some(action) = &gap.action {
                assert!(text.contains(&solid(&action.plan)), "{}", action.plan);
            }
        }
    }
}

#[test]
fn an_empty_assessment_says_so_in_every_section() {
    for mode in ReportLanguage::ALL {
        let rendered = render(&empty(), mode);
        let path = saved("empty", mode, &rendered);
        sound(&path, rendered.pages);
        let Some(text) = text(&path) else { continue };
        match mode {
            ReportLanguage::Zh => assert!(text.contains("没有登记证据")),
            ReportLanguage::En => assert!(text.contains("Noevidenceisregistered")),
            ReportLanguage::Bilingual => {
                assert!(text.contains("没有登记证据") && text.contains("Noevidenceisregistered"));
            }
        }
    }
}

/// Where the other process writes; set only for it.
const OUT: &str = "LIANHENG_TEST_PDF_OUT";

#[test]
fn the_same_model_gives_the_same_bytes_in_this_process_and_in_another() {
    let model = model(&SMALL);
    let first = render(&model, ReportLanguage::Bilingual);
    if let Some(out) = std::env::var_os(OUT) {
        std::fs::write(out, first.bytes).unwrap();
        return;
    }
    let second = render(&model, ReportLanguage::Bilingual);
    assert!(first.bytes == second.bytes, "twice in one process");
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("other-process.pdf");
    let name = "the_same_model_gives_the_same_bytes_in_this_process_and_in_another";
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name])
        .env(OUT, &out)
        .stdout(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    assert!(
        first.bytes == std::fs::read(out).unwrap(),
        "in another process"
    );
    let mut other = model;
    other.cover.assessed_on = "2026-11-21".to_owned();
    assert!(first.bytes != render(&other, ReportLanguage::Bilingual).bytes);
}

#[test]
fn costs_of_reports_of_three_sizes() {
    for per_group in [6, 19, 56] {
        let shape = Shape {
            per_group,
            gaps: per_group * 6,
            evidence: per_group * 6,
            ..SMALL
        };
        let model = model(&shape);
        let start = std::time::Instant::now();
        let rendered = render(&model, ReportLanguage::Bilingual);
        println!(
            "{} requirements: {} pages, {} bytes, {} ms",
            3 * 6 * per_group,
            rendered.pages,
            rendered.bytes.len(),
            start.elapsed().as_millis()
        );
    }
}
