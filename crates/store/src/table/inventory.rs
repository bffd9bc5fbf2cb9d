//! Organisation, people, suppliers and systems in their tables.

use super::Stored;
use super::columns::{parsed, upsert};
use crate::id::PersonId;
use crate::record::{Organisation, Person, SupplierRecord, SystemRecord};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::vocabulary::Criticality;
use rusqlite::{Connection, Row};

impl Stored for Organisation {
    const SELECT: &'static str = "SELECT name_zh, name_en, sector, region FROM organisation";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Organisation {
            name: name(row)?,
            sector: row.get("sector")?,
            region: row.get("region")?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        upsert(
            db,
            "organisation",
            &["one"],
            &[
                ("one", &1),
                ("name_zh", &self.name.zh),
                ("name_en", &self.name.en),
                ("sector", &self.sector),
                ("region", &self.region),
            ],
        )
    }
}

impl Stored for Person {
    const SELECT: &'static str = "SELECT id, name, role FROM person";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Person {
            id: parsed(row, "id", PersonId::parse)?,
            name: row.get("name")?,
            role: row.get("role")?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        upsert(
            db,
            "person",
            &["id"],
            &[
                ("id", &self.id.as_str()),
                ("name", &self.name),
                ("role", &self.role),
            ],
        )
    }
}

impl Stored for SupplierRecord {
    const SELECT: &'static str = "SELECT id, name_zh, name_en, country FROM supplier";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(SupplierRecord {
            id: row.get("id")?,
            name: name(row)?,
            country: row.get("country")?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        upsert(
            db,
            "supplier",
            &["id"],
            &[
                ("id", &self.id),
                ("name_zh", &self.name.zh),
                ("name_en", &self.name.en),
                ("country", &self.country),
            ],
        )
    }
}

impl Stored for SystemRecord {
    const SELECT: &'static str =
        "SELECT id, name_zh, name_en, criticality, internet_facing FROM system";

    fn read(_: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(SystemRecord {
            id: row.get("id")?,
            name: name(row)?,
            criticality: parsed(row, "criticality", Criticality::from_name)?,
            internet_facing: row.get("internet_facing")?,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        upsert(
            db,
            "system",
            &["id"],
            &[
                ("id", &self.id),
                ("name_zh", &self.name.zh),
                ("name_en", &self.name.en),
                ("criticality", &self.criticality.as_str()),
                ("internet_facing", &self.internet_facing),
            ],
        )
    }
}

pub(super) fn name(row: &Row<'_>) -> rusqlite::Result<Bilingual> {
    Ok(Bilingual {
        zh: row.get("name_zh")?,
        en: row.get("name_en")?,
    })
}
