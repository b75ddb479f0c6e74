//! One connection to the encrypted database, with every setting it needs to neither lose nor leak.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, ToSql};
use zeroize::Zeroizing;

use crate::error::VaultError;
use crate::folder;
use crate::hex;
use crate::keys::Key;

/// 3.51.3 is the first version without the WAL-reset bug, which zeroed pages.
const OLDEST_SQLITE: i32 = 3_051_003;
const OLDEST_SQLCIPHER: (u32, u32) = (4, 14);

/// Larger pages halve the cost of encryption for documents of some kilobytes.
pub(crate) const PAGE_BYTES: i64 = 16_384;

/// Settings made once the key is given, in this order.
const SETTINGS: [(&str, &dyn ToSql); 12] = [
    ("journal_mode", &"WAL"),
    // NORMAL loses acknowledged saves when the power fails.
    ("synchronous", &"FULL"),
    ("fullfsync", &true),
    ("checkpoint_fullfsync", &true),
    // Without it a deleted person stays readable in free pages.
    ("secure_delete", &true),
    ("temp_store", &"MEMORY"),
    ("mmap_size", &0_i64),
    ("trusted_schema", &false),
    ("cell_size_check", &true),
    ("foreign_keys", &true),
    // Otherwise a replaced row escapes the journal's triggers.
    ("recursive_triggers", &true),
    ("wal_autocheckpoint", &128_i64),
];

/// What the database says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Soundness {
    Sound,
    Damaged,
}

/// Creates the file, readable by its owner only, and opens it.
pub(crate) fn create(path: &Path, key: &Key) -> Result<Connection, VaultError> {
    folder::create_private_file(path)?.sync_all()?;
    open(path, key)
}

/// Opens an existing file for reading and writing.
pub(crate) fn open(path: &Path, key: &Key) -> Result<Connection, VaultError> {
    let connection = open_untouched(path, key)?;
    settle(&connection)?;
    Ok(connection)
}

/// Makes a connection that was opened untouched ready for writing.
pub(crate) fn settle(connection: &Connection) -> Result<(), VaultError> {
    for (name, value) in SETTINGS {
        connection.pragma_update(None, name, value)?;
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

/// Opens an existing file without changing a byte of it, not even when it is closed again.
pub(crate) fn open_untouched(path: &Path, key: &Key) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "cipher_memory_security", true)?;
    // For the whole process, so that copies the engine makes get the same page size.
    connection.pragma_update(None, "cipher_default_page_size", PAGE_BYTES)?;
    assert_engine(&connection)?;
    connection.pragma_update(None, "key", notation(key).as_str())?;
    connection.pragma_update(None, "cipher_page_size", PAGE_BYTES)?;
    // One writer by design. It also keeps the log's index in memory, so that a full disk, which
    // could not take an index file, still lets the officer in.
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    // The first read proves the key. It was proved by its slot before, so a refusal means damage.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(connection)
}

/// Encrypts everything anew under another key, in one transaction.
pub(crate) fn change_key(connection: &Connection, key: &Key) -> Result<(), VaultError> {
    let notation = notation(key);
    connection.pragma_update(None, "rekey", notation.as_str())?;
    checkpoint(connection)
}

/// A raw key in SQLCipher's own notation. The text is wiped here; the engine wipes its copy itself.
fn notation(key: &Key) -> Zeroizing<String> {
    Zeroizing::new(["x'", &Zeroizing::new(hex::encode(key.bytes())), "'"].concat())
}

/// Refuses an engine that loses data or does not encrypt; such a build takes a key and ignores it.
fn assert_engine(connection: &Connection) -> Result<(), VaultError> {
    let cipher: Option<String> = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).ok();
    if rusqlite::version_number() < OLDEST_SQLITE
        || cipher.as_deref().is_none_or(|version| !is_safe_cipher(version))
    {
        return Err(VaultError::EngineUnsafe);
    }
    Ok(())
}

fn is_safe_cipher(version: &str) -> bool {
    let mut parts = version.split(['.', ' ']).map_while(|part| part.parse::<u32>().ok());
    matches!((parts.next(), parts.next()), (Some(major), Some(minor)) if (major, minor) >= OLDEST_SQLCIPHER)
}

/// Moves everything into the main file and empties the log, so that deleted rows are gone from both.
pub(crate) fn checkpoint(connection: &Connection) -> Result<(), VaultError> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(VaultError::VaultInUse) }
}

/// Checks every page's authentication code, then the structure. The checkpoint comes first: the
/// cipher's check reads the main file alone and would raise a false alarm over a log not yet moved.
pub(crate) fn soundness(connection: &Connection) -> Result<Soundness, VaultError> {
    match check(connection) {
        Ok(sound) => Ok(sound),
        Err(VaultError::VaultDamaged) => Ok(Soundness::Damaged),
        Err(error) => Err(error),
    }
}

fn check(connection: &Connection) -> Result<Soundness, VaultError> {
    checkpoint(connection)?;
    if connection.prepare("PRAGMA cipher_integrity_check")?.query([])?.next()?.is_some() {
        return Ok(Soundness::Damaged);
    }
    let structure: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    let orphaned = connection.prepare("PRAGMA foreign_key_check")?.exists([])?;
    Ok(if structure == "ok" && !orphaned { Soundness::Sound } else { Soundness::Damaged })
}

/// Writes an encrypted copy of the database under the same key to a place where nothing is.
pub(crate) fn copy(connection: &Connection, to: &Path) -> Result<(), VaultError> {
    folder::create_private_file(to)?;
    let name = to.to_str().ok_or(VaultError::StorageFault { kind: std::io::ErrorKind::InvalidFilename })?;
    connection.execute("VACUUM INTO ?1", [name])?;
    std::fs::OpenOptions::new().write(true).open(to)?.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::is_safe_cipher;

    #[test]
    fn only_a_known_safe_cipher_is_accepted() {
        for safe in ["4.14.0 community", "4.20.0 community", "5.0.0"] {
            assert!(is_safe_cipher(safe), "{safe}");
        }
        for unsafe_version in ["", "4.6.1 community", "community", "3.99"] {
            assert!(!is_safe_cipher(unsafe_version), "{unsafe_version}");
        }
    }
}
