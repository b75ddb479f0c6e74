//! What was typed and could not be saved before the vault was locked: one row per field of a dossier.

use rusqlite::{Connection, params};
use tongguan_domain::SecretText;

use crate::error::VaultError;

/// Puts drafts in place of those that were there.
pub(crate) fn keep(
    connection: &Connection,
    dossier: &str,
    drafts: &[(String, SecretText)],
) -> Result<(), VaultError> {
    forget(connection, dossier)?;
    let mut insert = connection
        .prepare_cached("INSERT OR REPLACE INTO drafts (dossier, path, value) VALUES (?1, ?2, ?3)")?;
    for (path, value) in drafts {
        insert.execute(params![dossier, path, value.reveal()])?;
    }
    Ok(())
}

/// The drafts of a dossier, by path.
pub(crate) fn of(connection: &Connection, dossier: &str) -> Result<Vec<(String, SecretText)>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT path, value FROM drafts WHERE dossier = ?1 ORDER BY path")?;
    let rows = statement.query_map([dossier], |row| {
        let value: String = row.get(1)?;
        Ok((row.get(0)?, SecretText::new(value)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets the drafts of a dossier; returns how many there were.
pub(crate) fn forget(connection: &Connection, dossier: &str) -> Result<usize, VaultError> {
    Ok(connection.prepare_cached("DELETE FROM drafts WHERE dossier = ?1")?.execute([dossier])?)
}
