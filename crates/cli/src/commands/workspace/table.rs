//! What an inventory is changed by, a row an object.

use super::super::words::{pick, say, term};
use lianheng_api::Lang;
use lianheng_api::wire::{InventoryChangeWire, InventoryFieldWire};
use lianheng_l10n::msg;

/// Added objects and changed ones, field by field.
pub(super) fn changes(changes: &[InventoryChangeWire], lang: Lang) -> String {
    let headings = [
        msg::CLI_COLUMN_ACT,
        msg::CLI_COLUMN_KIND,
        msg::CLI_COLUMN_ID,
        msg::CLI_COLUMN_TITLE,
        msg::CLI_COLUMN_FIELDS,
    ];
    let mut table =
        super::super::table::table(headings.iter().map(|id| say(lang, *id)).collect(), &[]);
    for change in changes {
        let fields = change.fields.iter().map(|field| field_text(field, lang));
        table.add_row([
            term(lang, "inventory-act", change.act),
            term(lang, "inventory-object", change.object.kind),
            change.object.id.clone(),
            pick(&change.object.name, lang).to_owned(),
            fields.collect::<Vec<_>>().join("\n"),
        ]);
    }
    table.to_string()
}

fn field_text(field: &InventoryFieldWire, lang: Lang) -> String {
    let side = |value: &Option<lianheng_api::wire::TextWire>| {
        value
            .as_ref()
            .map_or_else(|| "–".to_owned(), |text| pick(text, lang).to_owned())
    };
    let name = term(lang, "inventory-field", field.field);
    format!("{name}: {} → {}", side(&field.before), side(&field.after))
}
