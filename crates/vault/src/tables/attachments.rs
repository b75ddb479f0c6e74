//! One row per stored file: its key, what was measured of it, and to which attachment it belongs.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Row, params};
use tongguan_domain::{Measured, measures};

use crate::error::VaultError;
use crate::keys::Key;
use crate::originals::StoredFile;

/// A file on its way into a dossier.
pub(crate) struct NewRow<'a> {
    pub(crate) dossier: &'a str,
    pub(crate) attachment: &'a str,
    pub(crate) stored: &'a StoredFile,
    pub(crate) measured: Option<&'a Measured>,
}

pub(crate) fn insert(connection: &Connection, row: &NewRow<'_>) -> Result<(), VaultError> {
    let taken = connection
        .prepare_cached("SELECT 1 FROM attachments WHERE dossier = ?1 AND attachment = ?2")?
        .exists([row.dossier, row.attachment])?;
    if taken {
        return Err(VaultError::AttachmentTwice);
    }
    connection
        .prepare_cached(
            "INSERT INTO attachments (dossier, attachment, file, key, bytes, sha256, measured)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            row.dossier,
            row.attachment,
            row.stored.file,
            row.stored.key.bytes(),
            i64::try_from(row.stored.bytes).map_err(|_| VaultError::MemoryShort)?,
            row.stored.sha256,
            row.measured.map(measures::write),
        ])?;
    Ok(())
}

/// The file of an attachment.
pub(crate) fn stored(
    connection: &Connection,
    dossier: &str,
    attachment: &str,
) -> Result<StoredFile, VaultError> {
    let row = connection
        .prepare_cached(
            "SELECT file, key, bytes, sha256 FROM attachments WHERE dossier = ?1 AND attachment = ?2",
        )?
        .query_row([dossier, attachment], raw_file)
        .optional()?;
    stored_file(row.ok_or(VaultError::AttachmentUnknown)?)
}

/// Replaces what was measured of a stored file.
pub(crate) fn set_measured(
    connection: &Connection,
    dossier: &str,
    attachment: &str,
    measured: &Measured,
) -> Result<(), VaultError> {
    connection
        .prepare_cached("UPDATE attachments SET measured = ?3 WHERE dossier = ?1 AND attachment = ?2")?
        .execute(params![dossier, attachment, measures::write(measured)])?;
    Ok(())
}

/// What was measured of each stored file of a dossier, by attachment id.
pub(crate) fn measures(
    connection: &Connection,
    dossier: &str,
) -> Result<Vec<(String, Option<Measured>)>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT attachment, measured FROM attachments WHERE dossier = ?1")?;
    let rows = statement.query_map([dossier], |row| {
        let text: Option<String> = row.get(1)?;
        Ok((row.get(0)?, text.as_deref().and_then(measures::read)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A stored file and where it belongs.
pub(crate) struct Placed {
    pub(crate) dossier: String,
    pub(crate) attachment: String,
    pub(crate) stored: StoredFile,
}

/// Every stored file.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Placed>, VaultError> {
    let mut statement = connection.prepare_cached(
        "SELECT file, key, bytes, sha256, dossier, attachment FROM attachments ORDER BY file",
    )?;
    let rows = statement.query_map([], |row| Ok((raw_file(row)?, row.get(4)?, row.get(5)?)))?;
    rows.map(|row| {
        let (raw, dossier, attachment) = row?;
        Ok(Placed { dossier, attachment, stored: stored_file(raw)? })
    })
    .collect()
}

/// The names of all stored files.
pub(crate) fn files(connection: &Connection) -> Result<HashSet<String>, VaultError> {
    let mut statement = connection.prepare_cached("SELECT file FROM attachments")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many files of a dossier are stored.
pub(crate) fn count(connection: &Connection, dossier: &str) -> Result<usize, VaultError> {
    let count: i64 = connection
        .prepare_cached("SELECT count(*) FROM attachments WHERE dossier = ?1")?
        .query_row([dossier], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// Removes the rows of files that neither the dossier nor its history names any more.
pub(crate) fn delete_unreachable(connection: &Connection) -> Result<usize, VaultError> {
    let mut removed = 0;
    let mut named = connection.prepare_cached(
        "SELECT 1 FROM dossiers WHERE id = ?1 AND instr(document, ?2) > 0
         UNION ALL
         SELECT 1 FROM edits WHERE dossier = ?1 AND (instr(before, ?2) > 0 OR instr(after, ?2) > 0)",
    )?;
    let mut delete =
        connection.prepare_cached("DELETE FROM attachments WHERE dossier = ?1 AND attachment = ?2")?;
    let mut statement = connection.prepare_cached("SELECT dossier, attachment FROM attachments")?;
    let rows: Vec<(String, String)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (dossier, attachment) in rows {
        // Looked for in the very form the documents are written in, quotes and escapes included.
        let written = serde_json::Value::from(attachment.as_str()).to_string();
        if !named.exists([&dossier, &written])? {
            removed += delete.execute([&dossier, &attachment])?;
        }
    }
    Ok(removed)
}

type RawFile = (String, Vec<u8>, i64, String);

fn raw_file(row: &Row<'_>) -> rusqlite::Result<RawFile> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn stored_file((file, key, bytes, sha256): RawFile) -> Result<StoredFile, VaultError> {
    let key = Key::from_bytes(&zeroize::Zeroizing::new(key)).ok_or(VaultError::VaultDamaged)?;
    let bytes = u64::try_from(bytes).map_err(|_| VaultError::VaultDamaged)?;
    Ok(StoredFile { file, key, bytes, sha256 })
}
