//! One row per dossier: the whole document, and what the list shows of it.

use rusqlite::{Connection, OptionalExtension, params};
use tongguan_domain::document::{self, Exposure};
use tongguan_domain::{Dossier, SecretText};

use crate::error::VaultError;
use crate::moment;

/// A dossier as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierRow {
    /// Id of the dossier, a UUID.
    pub id: String,
    /// The officer's name for it; empty when it has none.
    pub title: String,
    /// Second of the last change, RFC 3339 in UTC. The list is ordered by an own counter, not by this.
    pub updated: String,
}

/// Every dossier, the last changed first.
pub(crate) fn list(connection: &Connection) -> Result<Vec<DossierRow>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT id, title, updated FROM dossiers ORDER BY touched DESC, id")?;
    let rows = statement
        .query_map([], |row| Ok(DossierRow { id: row.get(0)?, title: row.get(1)?, updated: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Refuses an id that no dossier has.
pub(crate) fn require(connection: &Connection, id: &str) -> Result<(), VaultError> {
    let known = connection.prepare_cached("SELECT 1 FROM dossiers WHERE id = ?1")?.exists([id])?;
    if known { Ok(()) } else { Err(VaultError::DossierUnknown) }
}

/// The stored dossier, without what was measured of its files.
pub(crate) fn read(connection: &Connection, id: &str) -> Result<Dossier, VaultError> {
    let text: Option<String> = connection
        .prepare_cached("SELECT document FROM dossiers WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    document::read(&text.ok_or(VaultError::DossierUnknown)?)
        .map_err(|cause| VaultError::DossierUnreadable { cause })
}

/// Stores a dossier that is not there yet.
pub(crate) fn insert(connection: &Connection, id: &str, dossier: &Dossier) -> Result<(), VaultError> {
    let known = connection.prepare_cached("SELECT 1 FROM dossiers WHERE id = ?1")?.exists([id])?;
    if known {
        return Err(VaultError::DossierAlreadyThere);
    }
    connection
        .prepare_cached(
            "INSERT INTO dossiers (id, title, document, updated, touched)
             VALUES (?1, ?2, ?3, ?4, (SELECT coalesce(max(touched), 0) + 1 FROM dossiers))",
        )?
        .execute(params![id, title(dossier), text(dossier), moment::now()])?;
    Ok(())
}

/// Stores a dossier in place of its former state.
pub(crate) fn update(connection: &Connection, id: &str, dossier: &Dossier) -> Result<(), VaultError> {
    let changed = connection
        .prepare_cached(
            "UPDATE dossiers SET title = ?2, document = ?3, updated = ?4,
             touched = (SELECT max(touched) + 1 FROM dossiers) WHERE id = ?1",
        )?
        .execute(params![id, title(dossier), text(dossier), moment::now()])?;
    if changed == 1 { Ok(()) } else { Err(VaultError::DossierUnknown) }
}

/// Removes a dossier with its edits and the keys of its files.
pub(crate) fn delete(connection: &Connection, id: &str) -> Result<(), VaultError> {
    let removed = connection.prepare_cached("DELETE FROM dossiers WHERE id = ?1")?.execute([id])?;
    if removed == 1 { Ok(()) } else { Err(VaultError::DossierUnknown) }
}

/// The dossiers in whose document, former states or drafts a text stands.
pub(crate) fn with(connection: &Connection, text: &SecretText) -> Result<Vec<String>, VaultError> {
    // Looked for in the form the documents are written in, escapes included, without the quotes around it.
    let written = SecretText::new(serde_json::Value::from(text.reveal()).to_string());
    let inner = written.reveal().trim_matches('"');
    let mut statement = connection.prepare_cached(
        "SELECT id FROM dossiers WHERE instr(document, ?1) > 0
         UNION SELECT dossier FROM edits WHERE instr(before, ?1) > 0 OR instr(after, ?1) > 0
         UNION SELECT dossier FROM drafts WHERE instr(value, ?1) > 0
         UNION SELECT dossier FROM packets WHERE instr(snapshot, ?1) > 0",
    )?;
    let rows = statement.query_map([inner], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn title(dossier: &Dossier) -> &str {
    dossier.title.as_deref().unwrap_or_default()
}

fn text(dossier: &Dossier) -> String {
    document::write(dossier, Exposure::Full).to_string()
}
