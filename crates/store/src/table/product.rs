//! Products with their deployments, and lists of components, in their tables.

use super::Stored;
use super::columns::{digest, number, parsed, rows, run, time, upsert};
use super::inventory::name;
use crate::id::SbomId;
use crate::record::{Component, DeploymentRecord, ProductRecord, Sbom};
use rusqlite::{Connection, Row, params};

impl Stored for ProductRecord {
    const SELECT: &'static str = "SELECT id, name_zh, name_en, supplier, version, kernel_privilege, auto_update, single_source, alternate FROM product";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let id: String = row.get("id")?;
        let deployments = rows(
            db,
            "SELECT system, hosts FROM deployment WHERE product = ?1 ORDER BY position",
            &[&id],
            |row| {
                Ok(DeploymentRecord {
                    system: row.get("system")?,
                    hosts: number(row, "hosts")?,
                })
            },
        )?;
        Ok(ProductRecord {
            id,
            name: name(row)?,
            supplier: row.get("supplier")?,
            version: row.get("version")?,
            kernel_privilege: row.get("kernel_privilege")?,
            auto_update: row.get("auto_update")?,
            single_source: row.get("single_source")?,
            alternate: row.get("alternate")?,
            deployments,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        upsert(
            db,
            "product",
            &["id"],
            &[
                ("id", &self.id),
                ("name_zh", &self.name.zh),
                ("name_en", &self.name.en),
                ("supplier", &self.supplier),
                ("version", &self.version),
                ("kernel_privilege", &self.kernel_privilege),
                ("auto_update", &self.auto_update),
                ("single_source", &self.single_source),
                ("alternate", &self.alternate),
            ],
        )?;
        run(db, "DELETE FROM deployment WHERE product = ?1", &[&self.id])?;
        let mut insert = db.prepare_cached(
            "INSERT INTO deployment (product, position, system, hosts) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for (position, deployment) in (0i64..).zip(&self.deployments) {
            insert.execute(params![
                self.id,
                position,
                deployment.system,
                deployment.hosts
            ])?;
        }
        Ok(())
    }
}

impl Stored for Sbom {
    const SELECT: &'static str =
        "SELECT id, product, sha256, format, file_name, imported_at FROM sbom";

    fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Self> {
        let id = parsed(row, "id", SbomId::parse)?;
        let components = rows(
            db,
            "SELECT name, version, supplier, purl, licence, hash FROM component WHERE sbom = ?1 ORDER BY position",
            &[&id.as_str()],
            component,
        )?;
        Ok(Sbom {
            id,
            product: row.get("product")?,
            sha256: digest(row, "sha256")?,
            format: row.get("format")?,
            file_name: row.get("file_name")?,
            imported_at: parsed(row, "imported_at", time)?,
            components,
        })
    }

    fn write(&self, db: &Connection) -> rusqlite::Result<()> {
        upsert(
            db,
            "sbom",
            &["id"],
            &[
                ("id", &self.id.as_str()),
                ("product", &self.product),
                ("sha256", &self.sha256.0),
                ("format", &self.format),
                ("file_name", &self.file_name),
                ("imported_at", &self.imported_at.to_string()),
            ],
        )?;
        run(
            db,
            "DELETE FROM component WHERE sbom = ?1",
            &[&self.id.as_str()],
        )?;
        let mut insert = db.prepare_cached(
            "INSERT INTO component (sbom, position, name, version, supplier, purl, licence, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?;
        for (position, component) in (0i64..).zip(&self.components) {
            insert.execute(params![
                self.id.as_str(),
                position,
                component.name,
                component.version,
                component.supplier,
                component.purl,
                component.licence,
                component.hash
            ])?;
        }
        Ok(())
    }
}

/// Reads the columns of a component.
pub(crate) fn component(row: &Row<'_>) -> rusqlite::Result<Component> {
    Ok(Component {
        name: row.get("name")?,
        version: row.get("version")?,
        supplier: row.get("supplier")?,
        purl: row.get("purl")?,
        licence: row.get("licence")?,
        hash: row.get("hash")?,
    })
}
