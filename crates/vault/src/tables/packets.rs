//! One row per packet that was built of a dossier: what it was, and what a corrected one is compared with.

use rusqlite::{Connection, Row, params};

use crate::error::VaultError;

/// A packet that was built.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptPacket {
    /// Its number.
    pub number: String,
    /// When it was built, RFC 3339.
    pub built: String,
    /// SHA-256 of its file.
    pub sha256: String,
    /// What the next packet is compared with, in the form of whoever makes packets; it holds the dossier as it
    /// was sent. `None` where no packet corrects this one.
    pub snapshot: Option<String>,
}

pub(crate) fn insert(connection: &Connection, dossier: &str, packet: &KeptPacket) -> Result<(), VaultError> {
    connection
        .prepare_cached(
            "INSERT INTO packets (dossier, number, built, sha256, snapshot) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![dossier, packet.number, packet.built, packet.sha256, packet.snapshot])?;
    Ok(())
}

/// Forgets what the packets of a dossier are compared with and returns how many were; the packets stay known.
pub(crate) fn forget_snapshots(connection: &Connection, dossier: &str) -> Result<usize, VaultError> {
    Ok(connection
        .prepare_cached("UPDATE packets SET snapshot = NULL WHERE dossier = ?1 AND snapshot IS NOT NULL")?
        .execute([dossier])?)
}

/// The packets of a dossier, the oldest first.
pub(crate) fn of(connection: &Connection, dossier: &str) -> Result<Vec<KeptPacket>, VaultError> {
    let mut statement = connection.prepare_cached(
        "SELECT number, built, sha256, snapshot FROM packets WHERE dossier = ?1 ORDER BY sequence",
    )?;
    Ok(statement.query_map([dossier], packet)?.collect::<Result<_, _>>()?)
}

fn packet(row: &Row<'_>) -> rusqlite::Result<KeptPacket> {
    Ok(KeptPacket { number: row.get(0)?, built: row.get(1)?, sha256: row.get(2)?, snapshot: row.get(3)? })
}
