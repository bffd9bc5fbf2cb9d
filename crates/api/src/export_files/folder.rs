//! Writing several files as one folder: beside its place, durable, then renamed.

use super::{MadeFile, csv_tables};
use crate::failure::{Failure, Problem};
use crate::output::write_beside;
use std::io::ErrorKind;
use std::path::Path;

/// Beginning of the names of folders that are not finished.
const UNFINISHED: &str = ".lianheng-";

/// Writes the files into the folder `path`, all or none. A folder that is there already is replaced when it holds nothing but our tables.
pub(super) fn write_folder_beside(path: &Path, files: &[MadeFile]) -> Result<(), Failure> {
    let shown = path.display().to_string();
    let io = |error: std::io::Error| Failure::io(&shown, &error, true);
    let is_there = path.symlink_metadata().is_ok();
    if is_there {
        may_be_replaced(path, &shown)?;
    }
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    // Removed with everything in it unless it was renamed.
    let made = tempfile::Builder::new()
        .prefix(UNFINISHED)
        .tempdir_in(parent)
        .map_err(io)?;
    let inside = made.path().join("tables");
    std::fs::create_dir(&inside).map_err(io)?;
    for file in files {
        let name = file.name.as_deref().unwrap_or_default();
        write_beside(&inside.join(name), &file.bytes)?;
    }
    let before = made.path().join("before");
    if is_there {
        std::fs::rename(path, &before).map_err(io)?;
    }
    std::fs::rename(&inside, path).map_err(|error| {
        if is_there {
            // What stood there goes back; if even that fails there is nothing more to do than to say why.
            let _ = std::fs::rename(&before, path);
        }
        io(error)
    })
}

fn may_be_replaced(path: &Path, shown: &str) -> Result<(), Failure> {
    let refused = |key, args| Err(Failure::input(shown, vec![Problem::new(key, args)]));
    let entries = match std::fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return refused("error-export-not-folder", vec![]);
        }
        Err(error) => return Err(Failure::io(shown, &error, true)),
    };
    let ours: Vec<String> = csv_tables()
        .into_iter()
        .map(|name| format!("{name}.csv"))
        .collect();
    for entry in entries {
        let entry = entry.map_err(|error| Failure::io(shown, &error, true))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if !is_file || !ours.contains(&name) {
            return refused("error-export-folder-other", vec![("name", name)]);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(name: &str, bytes: &[u8]) -> MadeFile {
        MadeFile {
            name: Some(name.to_owned()),
            rows: None,
            bytes: bytes.to_vec(),
        }
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| {
                let name = entry.expect("an entry").file_name();
                name.to_string_lossy().into_owned()
            })
            .collect();
        names.sort();
        names
    }

    #[test]
    fn our_own_folder_is_replaced_and_any_other_is_left_alone() {
        let place = tempfile::tempdir().expect("a folder");
        let out = place.path().join("表格 一");
        write_folder_beside(&out, &[table("gaps.csv", b"1"), table("stages.csv", b"1")])
            .expect("written");
        write_folder_beside(&out, &[table("gaps.csv", b"2")]).expect("replaced");
        assert_eq!(names(&out), ["gaps.csv"]);
        assert_eq!(std::fs::read(out.join("gaps.csv")).expect("a file"), b"2");
        std::fs::write(out.join("mine.txt"), "mine").expect("a file");
        let refused = write_folder_beside(&out, &[table("gaps.csv", b"3")]).expect_err("refused");
        assert_eq!(refused.problems[0].key, "error-export-folder-other");
        assert_eq!(std::fs::read(out.join("gaps.csv")).expect("a file"), b"2");
        assert_eq!(
            names(place.path()),
            ["表格 一"],
            "nothing is left beside it"
        );
    }

    #[test]
    fn a_failure_leaves_nothing() {
        let place = tempfile::tempdir().expect("a folder");
        let missing = place.path().join("none").join("out");
        write_folder_beside(&missing, &[table("gaps.csv", b"1")]).expect_err("no folder");
        let file = place.path().join("file");
        std::fs::write(&file, "x").expect("a file");
        let refused = write_folder_beside(&file, &[table("gaps.csv", b"1")]).expect_err("a file");
        assert_eq!(refused.problems[0].key, "error-export-not-folder");
        // The second file cannot be written: its name leads into a folder that is not there.
        let out = place.path().join("out");
        let files = [table("gaps.csv", b"1"), table("none/stages.csv", b"1")];
        write_folder_beside(&out, &files).expect_err("not written");
        assert_eq!(names(place.path()), ["file"]);
    }
}
