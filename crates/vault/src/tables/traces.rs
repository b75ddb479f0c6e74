//! What dossiers share with each other, as keyed hashes. What is left of an erased dossier is its id, the fields
//! that were filled, and these.

use rusqlite::{Connection, Row, params};
use tongguan_domain::traces::Mark;
use tongguan_domain::{Field, Trace};

use crate::error::VaultError;

/// A trace of another dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedTrace {
    /// Id of that dossier.
    pub dossier: String,
    /// Its title; `None` when it was erased.
    pub title: Option<String>,
    /// The trace.
    pub trace: Trace,
}

/// Puts the traces of a dossier in place of its former ones.
pub(crate) fn keep(connection: &Connection, dossier: &str, traces: &[Trace]) -> Result<(), VaultError> {
    connection.prepare_cached("DELETE FROM traces WHERE dossier = ?1")?.execute([dossier])?;
    let mut insert = connection
        .prepare_cached("INSERT INTO traces (dossier, field, value, owner) VALUES (?1, ?2, ?3, ?4)")?;
    for trace in traces {
        insert.execute(params![dossier, trace.field.template(), trace.value, trace.owner])?;
    }
    Ok(())
}

/// The traces of a dossier.
pub(crate) fn of(connection: &Connection, dossier: &str) -> Result<Vec<Trace>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT field, value, owner FROM traces WHERE dossier = ?1")?;
    let rows = statement.query_map([dossier], trace)?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// The traces of every dossier, erased ones among them, by its id.
pub(crate) fn all(connection: &Connection) -> Result<Vec<(String, Vec<Trace>)>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT field, value, owner, dossier FROM traces ORDER BY dossier")?;
    let mut rows = statement.query([])?;
    let mut all: Vec<(String, Vec<Trace>)> = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(trace) = trace(row)? else { continue };
        let dossier: String = row.get(3)?;
        match all.last_mut() {
            Some((last, traces)) if *last == dossier => traces.push(trace),
            _ => all.push((dossier, vec![trace])),
        }
    }
    Ok(all)
}

/// The traces of other dossiers with that value, in the order of their ids, at most so many.
pub(crate) fn with(
    connection: &Connection,
    value: Mark,
    but: &str,
    most: usize,
) -> Result<Vec<SharedTrace>, VaultError> {
    let mut statement = connection.prepare_cached(
        "SELECT traces.field, traces.value, traces.owner, traces.dossier, dossiers.title
         FROM traces LEFT JOIN dossiers ON dossiers.id = traces.dossier
         WHERE traces.value = ?1 AND traces.dossier <> ?2 ORDER BY traces.dossier LIMIT ?3",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = statement.query_map(params![value, but, most], |row| {
        let (dossier, title) = (row.get(3)?, row.get(4)?);
        Ok(trace(row)?.map(|trace| SharedTrace { dossier, title, trace }))
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// Dossiers without a trace: those of an older version of the program, and such as are still blank.
pub(crate) fn untraced(connection: &Connection) -> Result<Vec<String>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM dossiers WHERE id NOT IN (SELECT dossier FROM traces)")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// `None` for a field that only a newer program knows.
fn trace(row: &Row<'_>) -> rusqlite::Result<Option<Trace>> {
    let field: String = row.get(0)?;
    let (value, owner) = (row.get(1)?, row.get(2)?);
    Ok(Field::from_template(&field).map(|field| Trace { field, value, owner }))
}
