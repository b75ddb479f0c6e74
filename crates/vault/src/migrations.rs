//! The database's schema, forward only. A step is never edited once released; the next one is added.

use rusqlite::{Connection, TransactionBehavior};

use crate::database::{self, Soundness};
use crate::error::VaultError;
use crate::folder::{self, Folder};
use crate::keys::Key;

/// Each step takes the schema from its place in the list to the next version.
pub(crate) const STEPS: &[&str] = &[
    include_str!("../migrations/0001.sql"),
    include_str!("../migrations/0002.sql"),
    include_str!("../migrations/0003.sql"),
    include_str!("../migrations/0004.sql"),
    include_str!("../migrations/0005.sql"),
    include_str!("../migrations/0006.sql"),
    include_str!("../migrations/0007.sql"),
];

/// Refuses a database whose schema this program does not know. Reads only.
pub(crate) fn refuse_newer(connection: &Connection, steps: &[&str]) -> Result<(), VaultError> {
    if version(connection)? > steps.len() { Err(VaultError::VaultFromNewerVersion) } else { Ok(()) }
}

/// Brings the schema up to date in one transaction. A database that holds records is copied first,
/// and the copy is read back before the first step.
pub(crate) fn run(
    connection: &mut Connection,
    steps: &[&str],
    folder: &Folder,
    key: &Key,
) -> Result<(), VaultError> {
    let from = version(connection)?;
    let Some(todo) = steps.get(from..).filter(|todo| !todo.is_empty()) else {
        // Up to date. The copy of the last migration has served: this start found the new schema whole.
        folder::remove_if_there(&folder.database_before_migration())?;
        return Ok(());
    };
    if from > 0 {
        keep_copy(connection, folder, key)?;
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in todo {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", i64::try_from(steps.len()).unwrap_or(i64::MAX))?;
    transaction.commit()?;
    Ok(())
}

fn keep_copy(connection: &Connection, folder: &Folder, key: &Key) -> Result<(), VaultError> {
    let path = folder.database_before_migration();
    folder::remove_if_there(&path)?;
    database::copy(connection, &path)?;
    let copy = database::open(&path, key)?;
    match database::soundness(&copy)? {
        Soundness::Sound => Ok(()),
        Soundness::Damaged => Err(VaultError::VaultDamaged),
    }
}

fn version(connection: &Connection) -> Result<usize, VaultError> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    usize::try_from(version).map_err(|_| VaultError::VaultDamaged)
}
