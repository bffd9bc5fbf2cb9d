//! Review sheets: a pack as a CSV table with both languages side by side for an outside expert, and what the expert changed, as a
//! list that somebody reads before anything is written.
//!
//! The sheet is UTF-8 with a byte-order mark, for Excel. Cells a spreadsheet would take for a formula get a leading apostrophe, which reading
//! takes off again.

use crate::failure::{Failure, Problem};
use crate::library::Library;
use crate::output::write_beside;
use crate::packs::unknown_pack;
use crate::wire::{ReviewChangeWire, ReviewWire};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::json::Place;
use lianheng_engine::pack::{Pack, Requirement, requirement_key};
use lianheng_exchange::csv::{neutralise, restore};
use lianheng_l10n::replace_message_part;
use std::path::Path;

const COLUMNS: [&str; 9] = [
    "requirement",
    "clause",
    "verification",
    "part",
    "zh-CN",
    "en",
    "proposed zh-CN",
    "proposed en",
    "comment",
];

type PartOf = fn(&Requirement) -> &Bilingual;

/// The parts of a requirement by the name they have in the `.ftl` files; the text itself has no attribute.
const PARTS: [(&str, Option<&str>, PartOf); 5] = [
    ("title", Some("title"), |row| &row.title),
    ("text", None, |row| &row.text),
    ("guidance", Some("guidance"), |row| &row.guidance),
    ("criteria", Some("criteria"), |row| &row.criteria),
    ("evidence", Some("evidence"), |row| &row.evidence),
];

/// The review sheet of a pack.
///
/// # Errors
/// [`crate::FailureKind::Input`] when there is no such pack.
pub fn review_sheet(library: &Library, pack: &str) -> Result<Vec<u8>, Failure> {
    let pack = library
        .pack(pack)
        .ok_or_else(|| unknown_pack(library, pack))?;
    let mut table = csv::Writer::from_writer(b"\xEF\xBB\xBF".to_vec());
    // Writing to memory cannot fail.
    let _ = table.write_record(COLUMNS);
    for requirement in &pack.requirements {
        for (name, _, of) in PARTS {
            let text = of(requirement);
            let cells = [
                requirement.id.as_str(),
                &requirement.clause,
                requirement.verification.as_str(),
                name,
                &text.zh,
                &text.en,
                "",
                "",
                "",
            ];
            let _ = table.write_record(cells.map(neutralise));
        }
    }
    Ok(table.into_inner().unwrap_or_default())
}

/// Reads a review sheet and says what it would change.
///
/// # Errors
/// [`crate::FailureKind::Input`] with every row that cannot be understood: other columns, unknown requirement or part.
pub fn read_review(library: &Library, pack: &str, path: &Path) -> Result<ReviewWire, Failure> {
    let pack = library
        .pack(pack)
        .ok_or_else(|| unknown_pack(library, pack))?;
    let shown = path.display().to_string();
    let bytes = crate::answers::read_limited(path, &shown)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let mut problems = Vec::new();
    let columns = table.headers().cloned().unwrap_or_default();
    if columns.iter().map(str::trim).collect::<Vec<_>>() != COLUMNS {
        let args = vec![("columns", COLUMNS.join(", "))];
        return Err(Failure::input(
            &shown,
            vec![placed("error-review-columns", args, 1)],
        ));
    }
    let mut review = ReviewWire {
        pack: pack.id.to_string(),
        version: pack.version.clone(),
        changes: Vec::new(),
        comments: Vec::new(),
    };
    for record in table.records() {
        let Ok(record) = record else {
            problems.push(placed("error-review-row", vec![], 1));
            break;
        };
        let line = record.position().map_or(1, |position| position.line());
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        let cell = |column: usize| restored(record.get(column).unwrap_or_default());
        match row(pack, &cell) {
            Ok((changes, comment)) => {
                review.changes.extend(changes);
                review.comments.extend(comment);
            }
            Err((key, args)) => problems.push(placed(key, args, line)),
        }
    }
    if problems.is_empty() {
        Ok(review)
    } else {
        Err(Failure::input(&shown, problems))
    }
}

type Row = (Vec<ReviewChangeWire>, Option<ReviewChangeWire>);
type Refused = (&'static str, Vec<(&'static str, String)>);

fn row(pack: &Pack, cell: &dyn Fn(usize) -> String) -> Result<Row, Refused> {
    let id = cell(0);
    let requirement = id
        .strip_prefix(pack.id.as_str())
        .and_then(|rest| rest.strip_prefix('/'))
        .and_then(|local| pack.requirements.get(pack.index_of(local)?))
        .ok_or_else(|| ("error-review-requirement", vec![("id", id.clone())]))?;
    let part = cell(3);
    let (name, _, of) = PARTS
        .iter()
        .find(|(name, _, _)| *name == part)
        .ok_or_else(|| ("error-review-part", vec![("part", part.clone())]))?;
    let now = of(requirement);
    let change = |lang: Lang, seen: String, proposed: String| ReviewChangeWire {
        requirement: id.clone(),
        part: (*name).to_owned(),
        lang: lang.tag().to_owned(),
        before: now.get(lang).to_owned(),
        after: proposed,
        stale: !same(&seen, now.get(lang)),
        comment: cell(8),
    };
    let changes = [(Lang::Zh, cell(4), cell(6)), (Lang::En, cell(5), cell(7))]
        .into_iter()
        .filter(|(lang, _, proposed)| !proposed.is_empty() && !same(proposed, now.get(*lang)))
        .map(|(lang, seen, proposed)| change(lang, seen, proposed))
        .collect::<Vec<_>>();
    let comment = (changes.is_empty() && !cell(8).is_empty())
        .then(|| change(Lang::Zh, cell(4), String::new()));
    Ok((changes, comment))
}

/// Applies reviewed changes to the `.ftl` files of a content folder. A change whose sheet was made from another text is left out.
/// Returns the files written.
///
/// # Errors
/// A message that is not in its file any more, or a file that cannot be read or written; nothing is written then.
pub fn apply_review(root: &Path, review: &ReviewWire) -> Result<Vec<String>, Failure> {
    let folder = root.join(&review.pack);
    let mut written = Vec::new();
    let mut pending = Vec::new();
    for lang in Lang::ALL {
        let path = folder.join(format!("{}.ftl", lang.tag()));
        let shown = path.display().to_string();
        let mut text =
            std::fs::read_to_string(&path).map_err(|error| Failure::io(&shown, &error, false))?;
        let before = text.clone();
        let of_lang = |change: &&ReviewChangeWire| change.lang == lang.tag() && !change.stale;
        for change in review.changes.iter().filter(of_lang) {
            let local = change.requirement.rsplit('/').next().unwrap_or_default();
            let part = PARTS
                .iter()
                .find(|(name, _, _)| *name == change.part)
                .and_then(|(_, attribute, _)| *attribute);
            text = replace_message_part(&text, &requirement_key(local), part, &change.after)
                .ok_or_else(|| {
                    let args = vec![
                        ("id", change.requirement.clone()),
                        ("part", change.part.clone()),
                    ];
                    Failure::input(&shown, vec![Problem::new("error-review-gone", args)])
                })?;
        }
        if text != before {
            pending.push((path, text));
        }
    }
    for (path, text) in pending {
        write_beside(&path, text.as_bytes())?;
        written.push(path.display().to_string());
    }
    Ok(written)
}

fn placed(key: &str, args: Vec<(&'static str, String)>, line: u32) -> Problem {
    let mut problem = Problem::new(key, args);
    problem.place = Some(Place::line(line));
    problem
}

/// Spreadsheets change line ends and trailing space; nothing else.
fn same(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    plain(a.trim()) == plain(b.trim())
}

/// The cell as somebody wrote it.
fn restored(cell: &str) -> String {
    restore(cell).trim().to_owned()
}
