//! Numbers and dates: the same strings from Rust and from the window, held together by one table.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use lianheng_api::Lang;
use lianheng_l10n::{date, integer, percent};
use serde_json::Value;

#[test]
fn numbers_and_dates_are_written_as_the_table_says() {
    let text = std::fs::read_to_string(lianheng_tests::root().join("tests/golden/l10n.json"))
        .expect("the table");
    let table: Value = serde_json::from_str(&text).expect("JSON");
    let rows = |kind: &str| table[kind].as_array().expect("rows").clone();
    for lang in Lang::ALL {
        for row in rows("integer") {
            let value = row["value"].as_u64().expect("a number");
            assert_eq!(row[lang.tag()], integer(lang, value));
        }
        for row in rows("percent") {
            let value = row["value"].as_u64().expect("basis points");
            assert_eq!(
                row[lang.tag()],
                percent(lang, u32::try_from(value).expect("basis points"))
            );
        }
        for row in rows("date") {
            let value: jiff::civil::Date = row["value"]
                .as_str()
                .expect("a date")
                .parse()
                .expect("a date");
            assert_eq!(row[lang.tag()], date(lang, value));
        }
    }
}
