//! The two renderings of a [`ReportModel`]: PDF and JSON. Both are pure: the same model gives the same bytes.

use crate::choice::ReportSection;
use crate::draw::{ArchiveCanvas, Canvas, CanvasError, Fonts, Metadata, PdfCanvas, PreviewCanvas};
use crate::layout::{Assembly, Flow, Furniture, Paginator, Stopped, Stretch, assemble};
use crate::model::ReportModel;
use crate::sections::{Report, body, contents, cover, units};
use crate::text::Typesetter;
use crate::words::{ReportLanguage, Said, Words};
use std::ops::ControlFlow;

/// What a rendering is busy with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Setting text and breaking pages; counts requirements, gaps, findings and evidence.
    Layout,
    /// Drawing; counts pages.
    Drawing,
    /// Writing the file; fonts are cut down and streams compressed.
    Writing,
}

/// How far a rendering has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is busy with.
    pub step: Step,
    /// Units of this step that are done.
    pub done: usize,
    /// Units of this step.
    pub total: usize,
}

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: u32,
    /// Characters no font of the report has, each once; they stand in the report as `〔U+1F600〕`.
    pub missing: Vec<char>,
}

/// Why there is no PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The host broke off.
    #[error("rendering was stopped")]
    Stopped,
    /// A font compiled into the binary cannot be read: the build is broken.
    #[error("a built-in font cannot be read")]
    Font,
    /// The PDF engine refused the document.
    #[error("the PDF engine refused the document")]
    Engine,
}

impl From<Stopped> for RenderError {
    fn from(_: Stopped) -> Self {
        RenderError::Stopped
    }
}

impl From<CanvasError> for RenderError {
    fn from(error: CanvasError) -> Self {
        match error {
            CanvasError::Font => RenderError::Font,
            CanvasError::Engine => RenderError::Engine,
        }
    }
}

/// Renders the chosen sections of the report as PDF. `progress` is told of every step and may break it off.
///
/// # Errors
///
/// [`RenderError::Stopped`] when `progress` breaks off; the others only when the build or the engine is broken.
pub fn render_pdf(
    model: &ReportModel,
    mode: ReportLanguage,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Rendered, RenderError> {
    let report = Report {
        model,
        words: Words::new(mode),
    };
    let canvas = PdfCanvas::new(metadata(report))?;
    write(report, canvas, progress)
}

/// Renders the report as tagged PDF/A-2a and PDF/UA-1, for archives and for readers who do not see pages: the same pages as
/// [`render_pdf`], with headings, paragraphs, tables, figures and languages marked in reading order. `progress` as there.
///
/// # Errors
///
/// As [`render_pdf`]; [`RenderError::Engine`] also when the document would break one of the two standards.
pub fn render_archival_pdf(
    model: &ReportModel,
    mode: ReportLanguage,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Rendered, RenderError> {
    let report = Report {
        model,
        words: Words::new(mode),
    };
    let canvas = ArchiveCanvas::new(metadata(report))?;
    write(report, canvas, progress)
}

/// The first pages of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Pages the PDF has.
    pub pages: u32,
    /// The first of them as PNG, 108 dots an inch.
    pub pictures: Vec<Vec<u8>>,
}

/// Pixels a point of a page in a preview.
const PREVIEW_SCALE: f32 = 1.5;

/// Draws the first `most` pages of what [`render_pdf`] would make, as pictures. `progress` as there.
///
/// # Errors
///
/// As [`render_pdf`].
pub fn render_preview(
    model: &ReportModel,
    mode: ReportLanguage,
    most: usize,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Preview, RenderError> {
    let report = Report {
        model,
        words: Words::new(mode),
    };
    let mut canvas = PreviewCanvas::new(most);
    let (pages, _) = draw(report, &mut canvas, progress)?;
    Ok(Preview {
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        pictures: canvas.pictures(PREVIEW_SCALE).ok_or(RenderError::Engine)?,
    })
}

fn write(
    report: Report<'_>,
    mut canvas: impl Canvas,
    progress: Listener<'_>,
) -> Result<Rendered, RenderError> {
    let (pages, missing) = draw(report, &mut canvas, progress)?;
    go_on(progress, Step::Writing, 0, 1)?;
    let bytes = canvas.finish()?;
    go_on(progress, Step::Writing, 1, 1)?;
    Ok(Rendered {
        bytes,
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        missing,
    })
}

/// Who is told of progress, and may break off.
pub(crate) type Listener<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

pub(crate) fn go_on(
    progress: Listener<'_>,
    step: Step,
    done: usize,
    total: usize,
) -> Result<(), Stopped> {
    match progress(Progress { step, done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Stopped),
    }
}

/// Draws every page of the report; answers how many there are and which characters no font has.
fn draw(
    report: Report<'_>,
    canvas: &mut impl Canvas,
    progress: Listener<'_>,
) -> Result<(usize, Vec<char>), RenderError> {
    let fonts = Fonts::built_in().ok_or(RenderError::Font)?;
    let total = units(report);
    let mut tick = |done: usize| go_on(progress, Step::Layout, done, total).is_ok();
    let mut pages = Paginator::new(Typesetter::new(fonts));
    body(report, &mut Flow::new(&mut pages, &mut tick))?;
    let (mut told, anchors, mut typesetter) = (pages.stretch, pages.anchors, pages.typesetter);
    if anchors.is_empty() {
        // Nothing but the cover was chosen.
        told = Stretch::default();
    }

    let mut front = Stretch::default();
    if report.tells(ReportSection::Cover) {
        let mut pages = Paginator::new(typesetter);
        cover(report, &mut Flow::new(&mut pages, &mut |_| true))?;
        (front, typesetter) = (pages.stretch, pages.typesetter);
    }
    let mut listed = Stretch::default();
    if report.tells(ReportSection::Contents) {
        let mut count = Paginator::new(typesetter);
        contents(report, &mut count, &anchors, 0);
        let before = front.pages.len() + count.stretch.pages.len();
        let mut pages = Paginator::new(count.typesetter);
        contents(report, &mut pages, &anchors, before);
        (listed, typesetter) = (pages.stretch, pages.typesetter);
    }
    let assembly = Assembly {
        cover: front,
        contents: listed,
        body: told,
        anchors,
    };
    let mut tick = |done, total| go_on(progress, Step::Drawing, done, total).is_ok();
    let furniture = furniture(report);
    let pages = assemble(assembly, &furniture, &mut typesetter, canvas, &mut tick)?;
    Ok((pages, typesetter.missing.into_iter().collect()))
}

/// Renders the report as JSON, `lianheng-report/1`: the model as it is, both languages, two spaces of indent, a line feed at the end.
#[must_use]
pub fn render_json(model: &ReportModel) -> String {
    // A model holds no maps with other keys than strings, so this cannot fail.
    let mut json = serde_json::to_string_pretty(model).unwrap_or_default();
    json.push('\n');
    json
}

pub(crate) fn furniture(report: Report<'_>) -> Furniture {
    let words = report.words;
    Furniture {
        words,
        organisation: words.of(&report.model.cover.organisation),
        title: marked_title(report),
        footer: words.say("unofficial"),
    }
}

/// The title with the mark before it: a page that is passed on alone says how it must be handled.
fn marked_title(report: Report<'_>) -> Said {
    let words = report.words;
    let title = words.say("report-title");
    match &report.model.cover.classification {
        Some(mark) => words.each(|lang| format!("{} · {}", mark.text.get(lang), title.get(lang))),
        None => title,
    }
}

pub(crate) fn metadata(report: Report<'_>) -> Metadata {
    let (words, cover) = (report.words, &report.model.cover);
    Metadata {
        title: words.say("report-title").joined(" / "),
        author: words.of(&cover.organisation).joined(" / "),
        subject: words.of(&cover.subject).joined(" / "),
        creator: words
            .with("report-creator", |_| {
                vec![("version", env!("CARGO_PKG_VERSION").into())]
            })
            .joined(" / "),
        languages: words.langs().iter().map(|lang| lang.tag()).collect(),
        date: cover.assessed_on.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choice::{Preset, Sections};
    use crate::draw::{Area, Corner, Face, Paint, Pen, Place, Point, Run};
    use crate::layout::look::{BODY_BOTTOM, BODY_WIDTH, MARGIN, PAGE_HEIGHT};
    use crate::synthetic::{self, odd};

    /// Checks where things are drawn.
    #[derive(Default)]
    struct Surveyor {
        pages: usize,
        links: usize,
        /// The last page a link leads to, from 0.
        farthest: usize,
        entries: Vec<(u8, String)>,
        faults: Vec<String>,
        /// The lowest text of the body on this page, with its height, size and face.
        lowest: Option<(f32, f32, Face, String)>,
    }

    impl Surveyor {
        fn within(&mut self, what: &str, from: Point, to: Point) {
            let tolerance = 0.6;
            let right = MARGIN + BODY_WIDTH + tolerance;
            let low = PAGE_HEIGHT - 20.0;
            if from.x < MARGIN - tolerance || to.x > right || from.y < 20.0 || to.y > low {
                let fault = format!("page {}: {what} at {from:?}–{to:?}", self.pages);
                self.faults.push(fault);
            }
        }
    }

    impl Canvas for Surveyor {
        fn new_page(&mut self, _: f32, _: f32) {
            // Headings are bold and larger than anything else that is.
            if let Some((_, size, Face::Bold, text)) = self.lowest.take()
                && size >= 10.5
                && self.pages > 1
            {
                let fault = format!("page {} ends with the heading {text}", self.pages);
                self.faults.push(fault);
            }
            self.pages += 1;
        }

        fn text(&mut self, run: &Run) {
            let advance: f32 = run
                .glyphs
                .iter()
                .map(|glyph| f32::from(glyph.advance))
                .sum();
            // The white half of a last mark may hang over.
            let width = advance * run.size / 1_000.0 - 0.5 * run.size;
            let text: String = run.glyphs.iter().map(|glyph| glyph.text).collect();
            let end = Point {
                x: run.at.x + width,
                y: run.at.y,
            };
            self.within(&text, run.at, end);
            let footer = run.at.y > BODY_BOTTOM + 10.0;
            let lower = |(y, ..): &(f32, f32, Face, String)| run.at.y > *y;
            if !footer && self.lowest.as_ref().is_none_or(lower) {
                self.lowest = Some((run.at.y, run.size, run.face, text.clone()));
            }
            if footer && run.size > 9.0 {
                self.faults.push(format!("body text in the footer: {text}"));
            }
        }

        fn line(&mut self, from: Point, to: Point, _: Pen) {
            self.within("line", from, to);
        }

        fn rect(&mut self, area: Area, _: Paint) {
            let from = Point {
                x: area.x,
                y: area.y,
            };
            let to = Point {
                x: area.x + area.width,
                y: area.y + area.height,
            };
            self.within("rectangle", from, to);
        }

        fn polygon(&mut self, corners: &[Corner], _: Paint) {
            for corner in corners {
                self.within("corner", corner.at, corner.at);
            }
        }

        fn link(&mut self, _: Area, place: Place, _: &str) {
            self.links += 1;
            self.farthest = self.farthest.max(place.page);
        }

        fn outline(&mut self, level: u8, title: &str, _: Place) {
            self.entries.push((level, title.to_owned()));
        }

        fn finish(self) -> Result<Vec<u8>, CanvasError> {
            Ok(Vec::new())
        }
    }

    fn survey(model: &ReportModel, mode: ReportLanguage) -> Surveyor {
        let mut surveyor = Surveyor::default();
        let report = Report {
            model,
            words: Words::new(mode),
        };
        draw(report, &mut surveyor, &mut |_| ControlFlow::Continue(())).unwrap();
        surveyor
    }

    #[test]
    fn nothing_is_drawn_outside_the_page() {
        for model in [
            synthetic::model(&synthetic::SMALL),
            odd(),
            synthetic::empty(),
        ] {
            for mode in ReportLanguage::ALL {
                let surveyor = survey(&model, mode);
                assert!(
                    surveyor.faults.is_empty(),
                    "{mode:?}: {:#?}",
                    surveyor.faults
                );
            }
        }
    }

    #[test]
    fn no_heading_stands_alone_at_the_foot_of_a_page() {
        for per_group in 1..9 {
            let model = synthetic::model(&synthetic::Shape {
                per_group,
                groups: 9,
                gaps: 4 * per_group,
                ..synthetic::SMALL
            });
            for mode in ReportLanguage::ALL {
                let surveyor = survey(&model, mode);
                assert!(
                    surveyor.faults.is_empty(),
                    "{mode:?}: {:#?}",
                    surveyor.faults
                );
            }
        }
    }

    #[test]
    fn the_outline_has_sections_parts_and_clauses_in_reading_order() {
        let surveyor = survey(&synthetic::model(&synthetic::SMALL), ReportLanguage::En);
        let sections: Vec<&str> = surveyor
            .entries
            .iter()
            .filter(|(level, _)| *level == 0)
            .filter_map(|(_, title)| title.split("  ").next())
            .collect();
        let numbers = [
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
        ];
        let numbered: Vec<&str> = numbers.iter().copied().chain(["A", "B"]).collect();
        assert_eq!(sections, numbered);
        assert!(
            surveyor
                .entries
                .contains(&(1, "4.1  GB/T 43698-2024".to_owned()))
        );
        assert!(
            surveyor
                .entries
                .contains(&(2, "7.1.1  Supplier management".to_owned()))
        );
        let listed = surveyor.entries.iter().filter(|(level, _)| *level < 2);
        assert_eq!(surveyor.links, listed.count());
    }

    #[test]
    fn without_answers_to_questions_the_section_of_objects_is_left_out_and_takes_no_number() {
        let titles = |model: &ReportModel| -> Vec<String> {
            let surveyor = survey(model, ReportLanguage::En);
            let sections = surveyor
                .entries
                .into_iter()
                .filter(|(level, _)| *level == 0);
            sections.map(|(_, title)| title).collect()
        };
        let mut model = synthetic::model(&synthetic::SMALL);
        let names = |titles: &[String]| -> Vec<String> {
            let split = titles.iter().filter_map(|title| title.split_once("  "));
            split.map(|(_, name)| name.to_owned()).collect()
        };
        let with = titles(&model);
        assert_eq!(with[4], "5  Results per object");
        model.objects.rows.clear();
        let without = titles(&model);
        let mut others = names(&with);
        others.remove(4);
        assert_eq!(names(&without), others);
        for (number, title) in (1..).zip(&without[..11]) {
            assert!(title.starts_with(&format!("{number}  ")), "{title}");
        }
    }

    #[test]
    fn every_choice_of_sections_links_only_to_what_is_there() {
        let mut model = synthetic::model(&synthetic::SMALL);
        let all = ReportSection::ALL;
        let mut choices: Vec<Sections> = Preset::ALL.map(Preset::sections).to_vec();
        choices.extend(all.map(|one| [one].into_iter().collect()));
        // Everything but one, so that whatever refers to it has to do without.
        choices.extend(all.map(|one| all.into_iter().filter(|other| *other != one).collect()));
        for sections in choices {
            model.sections = sections.clone();
            let surveyor = survey(&model, ReportLanguage::Bilingual);
            assert!(
                surveyor.faults.is_empty(),
                "{sections:?}: {:#?}",
                surveyor.faults
            );
            assert!(surveyor.pages > 0, "{sections:?}");
            assert!(
                surveyor.farthest < surveyor.pages,
                "{sections:?}: a link leads to page {} of {}",
                surveyor.farthest,
                surveyor.pages
            );
            let listed = surveyor.entries.iter().filter(|(level, _)| *level < 2);
            let expected = if sections.has(ReportSection::Contents) {
                listed.count()
            } else {
                0
            };
            assert_eq!(surveyor.links, expected, "{sections:?}");
            let told = sections.iter().filter(|section| !section.is_front());
            let shown = surveyor.entries.iter().filter(|(level, _)| *level == 0);
            assert_eq!(shown.count(), told.count(), "{sections:?}");
        }
    }

    #[test]
    fn the_summary_stands_on_a_page_of_its_own() {
        let mut model = synthetic::model(&synthetic::SMALL);
        // In both languages at once the made-up names are too long for it; the sample's are not, as its own test proves.
        for mode in [ReportLanguage::Zh, ReportLanguage::En] {
            model.sections = [ReportSection::Summary].into_iter().collect();
            assert_eq!(survey(&model, mode).pages, 1, "{mode:?}");
            model.sections = Preset::Leadership.sections();
            assert!(survey(&model, mode).pages <= 4, "{mode:?}");
        }
    }

    #[test]
    fn the_host_can_break_off_at_every_step() {
        let model = synthetic::model(&synthetic::SMALL);
        for stop in [Step::Layout, Step::Drawing, Step::Writing] {
            let result = render_pdf(&model, ReportLanguage::Zh, &mut |progress| {
                assert!(progress.done <= progress.total);
                if progress.step == stop {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            });
            assert_eq!(result, Err(RenderError::Stopped));
        }
    }

    #[test]
    fn json_is_the_model_in_both_languages() {
        let json = render_json(&synthetic::model(&synthetic::SMALL));
        assert!(json.starts_with("{\n  \"format\": \"lianheng-report/1\""));
        assert!(json.contains("南方某电网公司") && json.contains("Southern Grid Co."));
        assert!(json.ends_with("}\n"));
    }

    #[test]
    fn every_message_the_report_asks_for_exists_in_both_languages() {
        use lianheng_engine::bilingual::Lang;
        let mut asked = Vec::new();
        let mut folders = vec![std::path::PathBuf::from(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/src"
        ))];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let source = std::fs::read_to_string(&path).unwrap();
                let ids = source.split('"').filter(|part| {
                    part.starts_with("report-")
                        && part
                            .chars()
                            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
                        && !part.ends_with('-')
                });
                asked.extend(ids.map(str::to_owned));
            }
        }
        assert!(asked.len() > 50);
        let messages = lianheng_l10n::Messages::built_in();
        for id in &asked {
            for lang in Lang::ALL {
                assert!(messages.has(lang, id), "{id} in {lang:?}");
            }
        }
    }
}
