//! The list to telephone along: whoever has not answered yet, or not wholly, with whom to ask and since when they are late. A table for a
//! spreadsheet; nothing in it is read back.

use crate::failure::Failure;
use crate::output::write_beside;
use crate::wire::{RequestWire, TextWire};
use crate::workspace::session::Session;
use jiff::civil::Date;
use lianheng_engine::bilingual::Lang;
use lianheng_exchange::csv::neutralise;
use lianheng_l10n::Messages;
use std::path::Path;

/// What a spreadsheet knows UTF-8 by.
const MARK: &[u8] = b"\xEF\xBB\xBF";

const COLUMNS: [&str; 10] = [
    "supplier",
    "questionnaire",
    "state",
    "answered",
    "deadline",
    "overdue",
    "sent",
    "contact",
    "respondent",
    "id",
];

impl Session {
    /// Writes who has not answered, on the day `as_of`, into `path`; answers how many rows there are.
    ///
    /// # Errors
    /// What the workspace or the disk says.
    pub fn save_reminders(
        &mut self,
        as_of: Date,
        lang: Lang,
        path: &Path,
    ) -> Result<usize, Failure> {
        let status = self.supplier_status(as_of)?;
        let open = status.requests.iter();
        let open = open.filter(|one| matches!(one.state, "waiting" | "overdue" | "partial"));
        let rows: Vec<_> = open.map(|one| cells(one, lang)).collect();
        let heading = |column: &&str| say(lang, &format!("asking-list-{column}"));
        let headings: Vec<String> = COLUMNS.iter().map(heading).collect();
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(MARK.to_vec());
        // Writing to memory cannot fail, and every row has as many cells as there are columns.
        for row in std::iter::once(&headings).chain(&rows) {
            let _ = writer.write_record(row.iter().map(|cell| neutralise(cell)));
        }
        write_beside(path, &writer.into_inner().unwrap_or_default())?;
        Ok(rows.len())
    }
}

fn cells(one: &RequestWire, lang: Lang) -> Vec<String> {
    let text = |text: &TextWire| match lang {
        Lang::Zh => text.zh.clone(),
        Lang::En => text.en.clone(),
    };
    let day = |at: &str| at.get(..10).unwrap_or_default().to_owned();
    let newest = one.responses.first();
    vec![
        text(&one.supplier.name),
        text(&one.title),
        say(lang, &format!("supplier-state-{}", one.state)),
        format!("{} / {}", one.answered, one.asked),
        one.deadline.clone().unwrap_or_default(),
        one.overdue_days.to_string(),
        day(&one.sent_at),
        day(&one.last_contact),
        newest
            .and_then(|one| one.respondent.clone())
            .unwrap_or_default(),
        one.id.clone(),
    ]
}

fn say(lang: Lang, key: &str) -> String {
    Messages::built_in().by_key(lang, key, &[])
}
