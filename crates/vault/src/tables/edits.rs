//! Undo and redo: what each change did, kept across restarts.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use crate::delta::Delta;
use crate::error::VaultError;
use crate::moment;

/// Changes kept for one dossier; older ones can no longer be undone.
pub(crate) const LONGEST_HISTORY: i64 = 500;

/// Which way through the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Back,
    Forth,
}

/// A change that can be undone or redone.
pub(crate) struct Edit {
    sequence: i64,
    /// What was changed: a field path or a word of the desk.
    pub(crate) label: String,
    pub(crate) delta: Delta,
}

/// Adds a change. What was undone before it can no longer be redone.
pub(crate) fn append(
    connection: &Connection,
    dossier: &str,
    label: &str,
    delta: &Delta,
) -> Result<(), VaultError> {
    connection.prepare_cached("DELETE FROM edits WHERE dossier = ?1 AND undone = 1")?.execute([dossier])?;
    connection
        .prepare_cached("INSERT INTO edits (dossier, label, before, after, at) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![dossier, label, delta.before.to_string(), delta.after.to_string(), moment::now()])?;
    connection
        .prepare_cached(
            "DELETE FROM edits WHERE dossier = ?1 AND sequence <=
             (SELECT sequence FROM edits WHERE dossier = ?1 ORDER BY sequence DESC LIMIT 1 OFFSET ?2)",
        )?
        .execute(params![dossier, LONGEST_HISTORY])?;
    Ok(())
}

/// The change to be undone or redone next.
pub(crate) fn next(
    connection: &Connection,
    dossier: &str,
    direction: Direction,
) -> Result<Option<Edit>, VaultError> {
    let query = match direction {
        Direction::Back => {
            "SELECT sequence, label, before, after FROM edits WHERE dossier = ?1 AND undone = 0
             ORDER BY sequence DESC LIMIT 1"
        }
        Direction::Forth => {
            "SELECT sequence, label, before, after FROM edits WHERE dossier = ?1 AND undone = 1
             ORDER BY sequence LIMIT 1"
        }
    };
    let row: Option<(i64, String, String, String)> = connection
        .prepare_cached(query)?
        .query_row([dossier], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    row.map(|(sequence, label, before, after)| {
        Ok(Edit { sequence, label, delta: Delta { before: object(&before)?, after: object(&after)? } })
    })
    .transpose()
}

/// Notes that a change was undone or redone.
pub(crate) fn mark(connection: &Connection, edit: &Edit, direction: Direction) -> Result<(), VaultError> {
    connection
        .prepare_cached("UPDATE edits SET undone = ?2 WHERE sequence = ?1")?
        .execute(params![edit.sequence, direction == Direction::Back])?;
    Ok(())
}

/// Forgets every change of a dossier and returns how many there were; its present state stays.
pub(crate) fn forget(connection: &Connection, dossier: &str) -> Result<usize, VaultError> {
    Ok(connection.prepare_cached("DELETE FROM edits WHERE dossier = ?1")?.execute([dossier])?)
}

fn object(text: &str) -> Result<Value, VaultError> {
    serde_json::from_str(text).map_err(|_| VaultError::VaultDamaged)
}
