//! To whom packets went, why, and on what ground. No value of a dossier stands here.

use rusqlite::{Connection, params};

use crate::error::VaultError;
use crate::moment;

/// One handing over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Second, RFC 3339 in UTC; set by the vault when it is kept.
    pub at: String,
    /// Number of the packet.
    pub number: String,
    /// SHA-256 of the packet's file, as hexadecimal digits.
    pub sha256: String,
    /// Who received it.
    pub recipient: String,
    /// Whether the recipient is outside mainland China.
    pub abroad: bool,
    /// Word of the purpose.
    pub purpose: String,
    /// Word of the ground on which the data were handed on.
    pub basis: String,
    /// Word of the ground on which they left mainland China; `None` when they did not, or none was named.
    pub transfer: Option<String>,
}

/// Keeps a handing over of a dossier.
pub(crate) fn keep(connection: &Connection, dossier: &str, made: &Handover) -> Result<(), VaultError> {
    connection
        .prepare_cached(
            "INSERT INTO handovers (dossier, at, number, sha256, recipient, abroad, purpose, basis, transfer)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            dossier,
            moment::now(),
            made.number,
            made.sha256,
            made.recipient,
            made.abroad,
            made.purpose,
            made.basis,
            made.transfer
        ])?;
    Ok(())
}

/// What was handed over of a dossier, oldest first; also of one that was erased.
pub(crate) fn of(connection: &Connection, dossier: &str) -> Result<Vec<Handover>, VaultError> {
    let mut statement = connection.prepare_cached(
        "SELECT at, number, sha256, recipient, abroad, purpose, basis, transfer FROM handovers
         WHERE dossier = ?1 ORDER BY sequence",
    )?;
    let rows = statement.query_map([dossier], |row| {
        Ok(Handover {
            at: row.get(0)?,
            number: row.get(1)?,
            sha256: row.get(2)?,
            recipient: row.get(3)?,
            abroad: row.get(4)?,
            purpose: row.get(5)?,
            basis: row.get(6)?,
            transfer: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
