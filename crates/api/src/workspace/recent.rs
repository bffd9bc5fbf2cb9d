//! Files opened before, in a small JSON file of the host's. It holds paths and names, never content; losing it loses nothing.

use crate::failure::Failure;
use crate::output::write_beside;
use crate::wire::{RecentWire, TextWire};
use lianheng_engine::bilingual::Bilingual;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// How many files are remembered.
const REMEMBERED: usize = 10;

/// The list of files opened before.
#[derive(Debug, Clone)]
pub struct RecentFiles {
    path: PathBuf,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Entry {
    path: PathBuf,
    organisation: Bilingual,
    opened: String,
}

impl RecentFiles {
    /// The list kept at `path`, which need not exist.
    #[must_use]
    pub fn at(path: PathBuf) -> Self {
        RecentFiles { path }
    }

    /// The files, the one opened last first. A list that cannot be read is an empty one.
    #[must_use]
    pub fn list(&self) -> Vec<RecentWire> {
        self.entries()
            .into_iter()
            .map(|entry| RecentWire {
                path: entry.path.display().to_string(),
                name: entry
                    .path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                organisation: TextWire::from(&entry.organisation),
                opened: entry.opened,
                present: entry.path.is_file(),
            })
            .collect()
    }

    /// Puts a file first.
    ///
    /// # Errors
    /// The list could not be written.
    pub fn remember(
        &self,
        path: &Path,
        organisation: &Bilingual,
        at: jiff::Timestamp,
    ) -> Result<(), Failure> {
        let mut entries = self.entries();
        entries.retain(|entry| entry.path != path);
        let entry = Entry {
            path: path.to_owned(),
            organisation: organisation.clone(),
            opened: at.to_string(),
        };
        entries.insert(0, entry);
        entries.truncate(REMEMBERED);
        self.write(&entries)
    }

    /// Takes a file off the list; the file itself stays.
    ///
    /// # Errors
    /// The list could not be written.
    pub fn forget(&self, path: &Path) -> Result<(), Failure> {
        let mut entries = self.entries();
        entries.retain(|entry| entry.path != path);
        self.write(&entries)
    }

    fn entries(&self) -> Vec<Entry> {
        let bytes = std::fs::read(&self.path).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    fn write(&self, entries: &[Entry]) -> Result<(), Failure> {
        let shown = self.path.display().to_string();
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Failure::io(&shown, &error, true))?;
        }
        let json = serde_json::to_vec_pretty(entries)
            .map_err(|error| Failure::io(&shown, &std::io::Error::from(error), true))?;
        write_beside(&self.path, &json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_opened_comes_first_once_and_the_list_stays_short() {
        let folder = tempfile::tempdir().unwrap();
        let recent = RecentFiles::at(folder.path().join("config/recent.json"));
        assert!(recent.list().is_empty());
        let at = |minute: u32| format!("2026-11-22T08:{minute:02}:00Z").parse().unwrap();
        for number in 0..12u32 {
            let path = folder.path().join(format!("工作区 {number}.lianheng"));
            recent
                .remember(&path, &Bilingual::new("甲", "A"), at(number))
                .unwrap();
        }
        let again = folder.path().join("工作区 5.lianheng");
        std::fs::write(&again, b"x").unwrap();
        recent
            .remember(&again, &Bilingual::new("甲", "A"), at(30))
            .unwrap();
        let list = recent.list();
        assert_eq!(list.len(), 10);
        assert_eq!(list[0].name, "工作区 5.lianheng");
        assert_eq!(list.iter().filter(|one| one.present).count(), 1);
        recent.forget(&again).unwrap();
        assert_eq!(recent.list().len(), 9);
        std::fs::write(folder.path().join("config/recent.json"), b"{ not a list").unwrap();
        assert!(recent.list().is_empty());
    }
}
