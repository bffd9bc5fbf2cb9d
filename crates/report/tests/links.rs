//! Links of both engines as a reader that is not their writer sees them: lopdf reads the annotations, pdftotext says what stands where they
//! are and where they lead.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]
#![expect(clippy::print_stdout, reason = "a skipped check says so")]

mod synthetic;

use lianheng_report::{ReportLanguage, render_archival_pdf, render_pdf};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use synthetic::{SMALL, model};

/// A link: the page and the rectangle it stands in, the page and the height it leads to, from the top, and its words.
struct Link {
    page: usize,
    area: [f32; 4],
    to: (usize, f32),
    words: Option<String>,
}

fn links(file: &Document) -> Vec<Link> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let mut links = Vec::new();
    for (page, id) in pages.iter().enumerate() {
        let height = height(file, *id);
        let Ok(listed) = file.get_dictionary(*id).unwrap().get(b"Annots") else {
            continue;
        };
        for one in file.dereference(listed).unwrap().1.as_array().unwrap() {
            let annotation = file.dereference(one).unwrap().1.as_dict().unwrap();
            assert_eq!(
                annotation.get(b"Subtype").unwrap().as_name().unwrap(),
                b"Link"
            );
            let rectangle = numbers(file, annotation.get(b"Rect").unwrap());
            let [left, low, right, high] = rectangle.try_into().unwrap();
            let target = destination(file, annotation);
            let to = pages
                .iter()
                .position(|id| *id == target[0].as_reference().unwrap());
            assert_eq!(target[1].as_name().unwrap(), b"XYZ");
            let top = target[3].as_float().unwrap();
            let words = annotation.get(b"Contents").ok();
            links.push(Link {
                page,
                area: [left, height - high, right - left, high - low],
                to: (to.unwrap(), height - top),
                words: words.map(|words| lopdf::decode_text_string(words).unwrap()),
            });
        }
    }
    links
}

fn height(file: &Document, page: ObjectId) -> f32 {
    let area = file.get_dictionary(page).unwrap().get(b"MediaBox").unwrap();
    numbers(file, area)[3]
}

fn numbers(file: &Document, array: &Object) -> Vec<f32> {
    let array = file.dereference(array).unwrap().1.as_array().unwrap();
    array
        .iter()
        .map(|number| number.as_float().unwrap())
        .collect()
}

/// Where a link leads, as an action or as a bare destination.
fn destination(file: &Document, annotation: &Dictionary) -> Vec<Object> {
    let bare = annotation.get(b"Dest").ok();
    let action = annotation
        .get(b"A")
        .map(|action| file.dereference(action).unwrap().1);
    let destination = match (bare, action) {
        (Some(bare), _) => bare,
        (None, action) => {
            let action = action.unwrap().as_dict().unwrap();
            assert_eq!(action.get(b"S").unwrap().as_name().unwrap(), b"GoTo");
            action.get(b"D").unwrap()
        }
    };
    file.dereference(destination)
        .unwrap()
        .1
        .as_array()
        .unwrap()
        .clone()
}

/// What stands in a rectangle of a page; nothing where there is no pdftotext.
fn standing(path: &Path, page: usize, area: [f32; 4]) -> Option<String> {
    let [x, y, width, height] = area.map(|length| (length.round() as i32).to_string());
    let page = (page + 1).to_string();
    let output = Command::new("pdftotext")
        .args(["-raw", "-r", "72", "-f", &page, "-l", &page])
        .args(["-x", &x, "-y", &y, "-W", &width, "-H", &height])
        .args([path.as_os_str(), "-".as_ref()])
        .output();
    match output {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "{error}");
            println!("skipped: pdftotext is not on this machine ({error})");
            None
        }
    }
}

#[test]
fn links_stand_on_what_they_name_and_lead_to_it_in_both_engines() {
    let model = model(&SMALL);
    for mode in ReportLanguage::ALL {
        let go_on = &mut |_| ControlFlow::Continue(());
        let plain = render_pdf(&model, mode, go_on).unwrap().bytes;
        let archival = render_archival_pdf(&model, mode, go_on).unwrap().bytes;
        let [plain_links, archival_links] =
            [&plain, &archival].map(|bytes| links(&Document::load_mem(bytes).unwrap()));
        assert_eq!(plain_links.len(), archival_links.len());
        for (one, other) in plain_links.iter().zip(&archival_links) {
            assert_eq!((one.page, one.to.0), (other.page, other.to.0));
            assert!((one.to.1 - other.to.1).abs() < 1.0);
            let close = |(a, b): (&f32, &f32)| (a - b).abs() < 1.0;
            assert!(one.area.iter().zip(&other.area).all(close));
        }
        let name = format!("links-{}.pdf", mode.tag());
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&path, &archival).unwrap();
        let mut followed = 0;
        let mut before = "";
        for link in &archival_links {
            let words = link.words.as_ref().unwrap();
            let place = words.strip_prefix("转到 ").or(words.strip_prefix("Go to "));
            // Those of the contents are called what they lead to; these name a clause.
            let Some((_, clause)) = place.and_then(|place| place.rsplit_once("  ")) else {
                continue;
            };
            // The second line of a link no longer says where it leads.
            let first = std::mem::replace(&mut before, words) != words;
            let Some(from) = standing(&path, link.page, link.area) else {
                return;
            };
            assert!(!first || from.contains(clause), "{words} stands on {from}");
            let to = standing(&path, link.to.0, [0.0, link.to.1, 595.0, 40.0]).unwrap();
            assert!(to.contains(clause), "{words} leads to {to}");
            followed += 1;
        }
        assert!(followed > 25, "{followed}");
    }
}
