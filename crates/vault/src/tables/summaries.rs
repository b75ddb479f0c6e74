//! What the check of a dossier came to, kept until something changes that it depends on.

use std::collections::HashMap;

use rusqlite::{Connection, params};
use tongguan_domain::traces::Mark;

use crate::error::VaultError;

/// The summaries made on a basis, by dossier.
pub(crate) fn on(connection: &Connection, basis: &str) -> Result<HashMap<String, String>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT dossier, content FROM summaries WHERE basis = ?1")?;
    let rows = statement.query_map([basis], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps summaries, and forgets those of any other basis.
pub(crate) fn keep(
    connection: &Connection,
    basis: &str,
    summaries: &[(String, String)],
) -> Result<(), VaultError> {
    connection.prepare_cached("DELETE FROM summaries WHERE basis <> ?1")?.execute([basis])?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO summaries (dossier, basis, content) VALUES (?1, ?2, ?3)
         ON CONFLICT (dossier) DO UPDATE SET basis = excluded.basis, content = excluded.content",
    )?;
    for (dossier, content) in summaries {
        insert.execute(params![dossier, basis, content])?;
    }
    Ok(())
}

/// Forgets the summary of a dossier.
pub(crate) fn forget(connection: &Connection, dossier: &str) -> Result<(), VaultError> {
    connection.prepare_cached("DELETE FROM summaries WHERE dossier = ?1")?.execute([dossier])?;
    Ok(())
}

/// Forgets the summaries of the dossiers that hold a value.
pub(crate) fn forget_with(connection: &Connection, value: Mark) -> Result<(), VaultError> {
    connection
        .prepare_cached(
            "DELETE FROM summaries WHERE dossier IN (SELECT dossier FROM traces WHERE value = ?1)",
        )?
        .execute([value])?;
    Ok(())
}
