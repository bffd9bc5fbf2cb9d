//! Values in columns: strict on the way out, so that a value nobody wrote is damage and not a guess.

use crate::id::Digest;
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Connection, Row, ToSql};
use std::fmt::Write as _;
use std::str::FromStr;

/// A column's text, through a parser.
pub(super) fn parsed<T>(
    row: &Row<'_>,
    column: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    parse(&text).ok_or_else(malformed)
}

/// A column's text, through a parser, or nothing.
pub(super) fn maybe<T>(
    row: &Row<'_>,
    column: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parse(&text).ok_or_else(malformed))
        .transpose()
}

/// A date or point in time.
pub(super) fn time<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

pub(super) fn digest(row: &Row<'_>, column: &str) -> rusqlite::Result<Digest> {
    row.get::<_, [u8; 32]>(column).map(Digest)
}

pub(super) fn number<T: TryFrom<i64>>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    T::try_from(row.get::<_, i64>(column)?).map_err(|_| malformed())
}

pub(crate) fn malformed() -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(FromSqlError::InvalidType))
}

/// Inserts a row, or updates the one with the same key. `values` are columns and what goes there.
pub(super) fn upsert(
    db: &Connection,
    table: &str,
    keys: &[&str],
    values: &[(&str, &dyn ToSql)],
) -> rusqlite::Result<()> {
    let mut columns = String::new();
    let mut marks = String::new();
    let mut updates = String::new();
    for (index, (column, _)) in values.iter().enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        let _ = write!(columns, "{comma}{column}");
        let _ = write!(marks, "{comma}?{}", index + 1);
        if !keys.contains(column) {
            let comma = if updates.is_empty() { "" } else { ", " };
            let _ = write!(updates, "{comma}{column} = excluded.{column}");
        }
    }
    let act = if updates.is_empty() {
        "NOTHING".to_owned()
    } else {
        format!("UPDATE SET {updates}")
    };
    let sql = format!(
        "INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT ({}) DO {act}",
        keys.join(", ")
    );
    let parameters: Vec<&dyn ToSql> = values.iter().map(|(_, value)| *value).collect();
    db.prepare_cached(&sql)?.execute(parameters.as_slice())?;
    Ok(())
}

/// Runs one statement of a fixed text.
pub(super) fn run(
    db: &Connection,
    sql: &str,
    parameters: &[&dyn ToSql],
) -> rusqlite::Result<usize> {
    db.prepare_cached(sql)?.execute(parameters)
}

/// All rows of a query.
pub(super) fn rows<T>(
    db: &Connection,
    sql: &str,
    parameters: &[&dyn ToSql],
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    db.prepare_cached(sql)?
        .query_map(parameters, read)?
        .collect()
}
