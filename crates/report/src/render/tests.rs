//! The pages as a canvas sees them: what is drawn where, and where links lead.

use super::*;
use crate::choice::{Preset, Sections};
use crate::draw::{Area, Corner, Face, Paint, Pen, Place, Point, Run};
use crate::layout::look::{BODY_BOTTOM, BODY_WIDTH, MARGIN, PAGE_HEIGHT};
use crate::synthetic::{self, odd};

/// Checks where things are drawn.
#[derive(Default)]
struct Surveyor {
    pages: usize,
    /// Links to headings, and those to other places with their words.
    links: usize,
    ways: Vec<(String, Place)>,
    /// Every text with its page and height.
    texts: Vec<(usize, f32, String)>,
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
        self.texts.push((self.pages - 1, run.at.y, text.clone()));
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

    fn link(&mut self, area: Area, place: Place, title: &str) {
        assert!(area.width > 0.0 && area.height > 0.0, "{title}");
        if title.starts_with("Go to ") || title.starts_with("转到 ") {
            self.ways.push((title.to_owned(), place));
        } else {
            self.links += 1;
        }
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
fn the_summary_stands_on_a_page_of_its_own_and_leadership_gets_four() {
    let many = synthetic::Shape {
        gaps: 300,
        ..synthetic::SMALL
    };
    let mut long = synthetic::model(&many);
    synthetic::long_names(&mut long);
    let models = [
        ("small", synthetic::model(&synthetic::SMALL)),
        ("many gaps", synthetic::model(&many)),
        ("long names", long),
        ("odd", odd()),
        ("empty", synthetic::empty()),
    ];
    for (kind, mut model) in models {
        for mode in ReportLanguage::ALL {
            model.sections = [ReportSection::Summary].into_iter().collect();
            assert_eq!(survey(&model, mode).pages, 1, "{kind} {mode:?}");
            model.sections = Preset::Leadership.sections();
            let surveyor = survey(&model, mode);
            assert!(surveyor.pages <= 4, "{kind} {mode:?}");
            assert!(surveyor.faults.is_empty(), "{:#?}", surveyor.faults);
            // Every gap named in one language is named in the other: cut short perhaps, but there.
            let says = |part: &str| surveyor.texts.iter().any(|(.., text)| text.contains(part));
            for gap in model.gaps.iter().take(5) {
                assert!(says(&gap.clause), "{kind} {mode:?} {}", gap.clause);
                let first = |text: &str| text.chars().take(12).collect::<String>();
                let whole: String = surveyor
                    .texts
                    .iter()
                    .map(|(.., text)| text.as_str())
                    .collect();
                if mode != ReportLanguage::En {
                    assert!(whole.contains(&first(&gap.title.zh)), "{kind} {mode:?}");
                }
                if mode != ReportLanguage::Zh {
                    assert!(whole.contains(&first(&gap.title.en)), "{kind} {mode:?}");
                }
            }
        }
    }
}

#[test]
fn a_fourth_standard_with_a_long_name_is_no_fifth_page() {
    let mut model = synthetic::model(&synthetic::Shape {
        gaps: 300,
        ..synthetic::SMALL
    });
    // As the draft is cited whose pack is a preview.
    let draft = "NIST SP 800-218r1 ipd (SSDF 1.2 draft)";
    for gap in &mut model.gaps {
        gap.edition = draft.to_owned();
        gap.major_risk = true;
    }
    let mut pack = model.method.packs[2].clone();
    let mut standard = model.standards[2].clone();
    for number in 0..2 {
        pack.id = format!("draft-{number}");
        pack.edition = draft.to_owned();
        standard.pack.clone_from(&pack.id);
        standard.edition.clone_from(&pack.edition);
        model.method.packs.push(pack.clone());
        model.standards.push(standard.clone());
        for mode in ReportLanguage::ALL {
            model.sections = [ReportSection::Summary].into_iter().collect();
            let surveyor = survey(&model, mode);
            assert_eq!(surveyor.pages, 1, "{mode:?}, {number}");
            let says = |part: &str| surveyor.texts.iter().any(|(.., text)| text.contains(part));
            assert!(says("GB/T 39204-2022") && says("800-218r1"), "{mode:?}");
            model.sections = Preset::Leadership.sections();
            let surveyor = survey(&model, mode);
            assert!(surveyor.pages <= 4, "{mode:?}, {number}");
            assert!(surveyor.faults.is_empty(), "{:#?}", surveyor.faults);
        }
    }
}

#[test]
fn names_on_the_cover_are_whole_where_there_is_room_for_them() {
    let mut model = synthetic::model(&synthetic::SMALL);
    model.sections = Preset::Leadership.sections();
    let words = "of supply-chain security and incident handling for critical infrastructure";
    model.cover.subject.en = format!("Office {words} and {words}, last");
    let surveyor = survey(&model, ReportLanguage::En);
    let cover = surveyor.texts.iter().filter(|(page, ..)| *page == 0);
    let cover: String = cover.map(|(.., text)| text.as_str()).collect();
    assert!(cover.contains(", last"), "{cover}");
}

#[test]
fn a_long_mark_is_whole_on_the_cover_and_leaves_room_at_the_head_of_the_pages() {
    let mut model = synthetic::model(&synthetic::SMALL);
    let text = "敏感数据，仅限经书面授权的人员阅读，".repeat(11);
    if let Some(mark) = &mut model.cover.classification {
        mark.text = synthetic::both(&text, &text);
    }
    for preset in Preset::ALL {
        model.sections = preset.sections();
        for mode in ReportLanguage::ALL {
            let surveyor = survey(&model, mode);
            assert!(surveyor.faults.is_empty(), "{:#?}", surveyor.faults);
            let cover = surveyor.texts.iter().filter(|(page, ..)| *page == 0);
            let cover: String = cover.map(|(.., text)| text.as_str()).collect();
            assert!(cover.contains(&text), "{mode:?}: {cover}");
            let report = Report {
                model: &model,
                words: Words::new(mode),
            };
            for (_, title) in report.title().texts() {
                let heads = surveyor.texts.iter().filter(|(page, y, text)| {
                    *page > 0 && *y < 60.0 && text.starts_with("敏感") && text.ends_with(title)
                });
                // In the whole report the cover may run over.
                let bare = if preset == Preset::Leadership { 1 } else { 2 };
                assert!(heads.count() + bare >= surveyor.pages, "{mode:?} {title}");
            }
        }
    }
}

#[test]
fn every_link_leads_to_the_row_it_names() {
    let mut model = synthetic::model(&synthetic::SMALL);
    for sections in Preset::ALL.map(Preset::sections) {
        model.sections = sections.clone();
        let lists = sections.has(ReportSection::Gaps);
        for mode in ReportLanguage::ALL {
            let surveyor = survey(&model, mode);
            // Summary, major risks, lane, gaps, plan.
            assert_eq!(surveyor.ways.is_empty(), !lists, "{mode:?}");
            if lists {
                assert!(surveyor.ways.len() > 10, "{}", surveyor.ways.len());
            }
            for (title, place) in &surveyor.ways {
                // Findings name the id and registers the product.
                let Some((_, named)) = title.rsplit_once("  ") else {
                    continue;
                };
                let said = surveyor.texts.iter().any(|(page, y, text)| {
                    *page == place.page
                        && (place.y..place.y + 34.0).contains(y)
                        && text.contains(named)
                });
                let near: Vec<_> = surveyor
                    .texts
                    .iter()
                    .filter(|(page, y, _)| *page == place.page && (y - place.y).abs() < 60.0)
                    .collect();
                assert!(said, "{mode:?}: {title} is not at {place:?}: {near:?}");
            }
        }
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
