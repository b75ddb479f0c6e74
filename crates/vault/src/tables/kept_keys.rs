//! Keys that are kept when the data key is changed. They lie in the database, under the new one.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::VaultError;
use crate::keys::{KeptKeys, Key};

const JOURNAL: &str = "journal";
const TRACES: &str = "traces";

/// `None` when the data key was never changed, and in a database from before it could be.
pub(crate) fn read(connection: &Connection) -> Result<Option<KeptKeys>, VaultError> {
    let known = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'keys'";
    if !connection.prepare(known)?.exists([])? {
        return Ok(None);
    }
    match (key(connection, JOURNAL)?, key(connection, TRACES)?) {
        (Some(journal), Some(traces)) => Ok(Some(KeptKeys { journal, traces })),
        _ => Ok(None),
    }
}

fn key(connection: &Connection, name: &str) -> Result<Option<Key>, VaultError> {
    let bytes: Option<zeroize::Zeroizing<Vec<u8>>> = connection
        .prepare("SELECT key FROM keys WHERE name = ?1")?
        .query_row([name], |row| row.get(0).map(zeroize::Zeroizing::new))
        .optional()?;
    bytes.map(|bytes| Key::from_bytes(&bytes).ok_or(VaultError::VaultDamaged)).transpose()
}

pub(crate) fn keep(connection: &Connection, kept: &KeptKeys) -> Result<(), VaultError> {
    for (name, key) in [(JOURNAL, &kept.journal), (TRACES, &kept.traces)] {
        connection
            .prepare("INSERT INTO keys (name, key) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING")?
            .execute(params![name, key.bytes()])?;
    }
    Ok(())
}
