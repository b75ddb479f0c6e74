//! Who did what, and when. Entries are chained, so that one that was altered, taken out or added
//! later is found. No value stands in it: a keyed hash can later show that a value was the one entered,
//! to somebody who has both.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::VaultError;
use crate::hex;
use crate::keys::VaultKeys;
use crate::moment;

macro_rules! deeds {
    ($($(#[$about:meta])* $deed:ident = $word:literal,)+) => {
        /// What was done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Deed { $($(#[$about])* $deed,)+ }

        impl Deed {
            /// Every deed.
            pub const ALL: &'static [Self] = &[$(Self::$deed,)+];

            /// The word in the journal and in the messages' keys.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$deed => $word,)+ }
            }
        }
    };
}

deeds! {
    /// The vault was made.
    VaultCreated = "vault-created",
    /// The vault was opened; the path is the way.
    Unlocked = "unlocked",
    /// The vault was locked by [`crate::Vault::lock`].
    Locked = "locked",
    /// A way in was made or replaced; the path is the way.
    WayChanged = "way-changed",
    /// The data key was changed, and every way in with it.
    DataKeyChanged = "data-key-changed",
    /// The recovery kit was typed back.
    KitConfirmed = "kit-confirmed",
    /// A dossier was made.
    DossierCreated = "dossier-created",
    /// A dossier came in whole.
    DossierImported = "dossier-imported",
    /// A dossier was changed; the path is what was changed.
    Changed = "changed",
    /// A change was undone.
    Undone = "undone",
    /// A change was redone.
    Redone = "redone",
    /// The history of a dossier's changes was erased.
    HistoryForgotten = "history-forgotten",
    /// A file was attached; the path is the attachment's id.
    Attached = "attached",
    /// A file was taken off; the path is the attachment's id.
    Detached = "detached",
    /// A dossier was erased.
    DossierRemoved = "dossier-removed",
    /// A person's data were erased from a dossier; the path is the person's part in it.
    PersonErased = "person-erased",
    /// Everything held about a person was written out; the path is the person's part in the dossier.
    PersonDisclosed = "person-disclosed",
    /// A person's consent was withdrawn; the path is the consent.
    ConsentWithdrawn = "consent-withdrawn",
    /// The officer said who they are.
    OfficerNamed = "officer-named",
    /// A value or a file was shown unmasked; the path says which.
    Revealed = "revealed",
    /// A packet was built.
    PacketBuilt = "packet-built",
    /// It was said to whom a packet goes; the path is its number, the mark that of its fingerprint.
    HandedOver = "handed-over",
    /// A dossier was written out as a folder.
    DossierExported = "dossier-exported",
    /// Feedback of the platform or the partner was taken in.
    FeedbackImported = "feedback-imported",
    /// A backup was written.
    BackedUp = "backed-up",
    /// The vault came out of a backup.
    Restored = "restored",
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// Counts from 1 without gaps.
    pub sequence: i64,
    /// Second, RFC 3339 in UTC, by the clock of the machine.
    pub at: String,
    /// Who, as given to [`crate::Vault::name_officer`]; empty when nobody was named.
    pub who: String,
    /// [`Deed::word`], or a word of a newer program.
    pub deed: String,
    /// Id of the dossier.
    pub dossier: Option<String>,
    /// Field path, attachment id or other place.
    pub path: Option<String>,
    /// Keyed hash of the value, see [`crate::Vault::journal_mark`].
    pub mark: Option<String>,
}

/// What is to be entered.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) who: &'a str,
    pub(crate) deed: Deed,
    pub(crate) dossier: Option<&'a str>,
    pub(crate) path: Option<&'a str>,
    pub(crate) value: Option<&'a str>,
}

pub(crate) fn append(connection: &Connection, keys: &VaultKeys, entry: Entry<'_>) -> Result<(), VaultError> {
    // The counter, not the last row: entries cut off at the end must leave a gap.
    let last = counter(connection)?;
    let former: Option<Vec<u8>> = connection
        .prepare_cached("SELECT link FROM journal ORDER BY sequence DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let former = former.unwrap_or_default();
    let made = JournalEntry {
        sequence: last + 1,
        at: moment::now(),
        who: entry.who.to_owned(),
        deed: entry.deed.word().to_owned(),
        dossier: entry.dossier.map(str::to_owned),
        path: entry.path.map(str::to_owned),
        mark: entry.value.map(|value| mark(keys, value)).transpose()?,
    };
    let link = link(keys, &former, &made)?;
    connection
        .prepare_cached(
            "INSERT INTO journal (sequence, at, who, deed, dossier, path, mark, link)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            made.sequence,
            made.at,
            made.who,
            made.deed,
            made.dossier,
            made.path,
            made.mark.as_deref().and_then(hex::decode),
            link
        ])?;
    Ok(())
}

/// Keyed hash of a value, as 64 hexadecimal digits. Keyed, since a document number can be guessed.
pub(crate) fn mark(keys: &VaultKeys, value: &str) -> Result<String, VaultError> {
    Ok(hex::encode(&keys.journal_mac(&[b"mark", value.as_bytes()])?))
}

/// Every entry, in order.
pub(crate) fn all(connection: &Connection) -> Result<Vec<JournalEntry>, VaultError> {
    Ok(rows(connection)?.into_iter().map(|(entry, _)| entry).collect())
}

/// The number of the first entry that is not as it was written, or is gone. `None`: the journal is whole.
pub(crate) fn first_break(connection: &Connection, keys: &VaultKeys) -> Result<Option<i64>, VaultError> {
    let mut former = Vec::new();
    let mut expected = 1;
    for (entry, stored) in rows(connection)? {
        if entry.sequence != expected || link(keys, &former, &entry)? != stored {
            return Ok(Some(expected));
        }
        former = stored;
        expected += 1;
    }
    Ok((counter(connection)? >= expected).then_some(expected))
}

/// The number of the last entry.
pub(crate) fn last(connection: &Connection) -> Result<i64, VaultError> {
    counter(connection)
}

/// How many entries there ever were. The database counts them itself and remembers those that are gone.
fn counter(connection: &Connection) -> Result<i64, VaultError> {
    let counted = connection
        .prepare_cached("SELECT seq FROM sqlite_sequence WHERE name = 'journal'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(counted.unwrap_or_default())
}

fn rows(connection: &Connection) -> Result<Vec<(JournalEntry, Vec<u8>)>, VaultError> {
    let mut statement = connection.prepare_cached(
        "SELECT sequence, at, who, deed, dossier, path, mark, link FROM journal ORDER BY sequence",
    )?;
    let rows = statement.query_map([], |row| Ok((entry(row)?, row.get(7)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn entry(row: &Row<'_>) -> rusqlite::Result<JournalEntry> {
    let mark: Option<Vec<u8>> = row.get(6)?;
    Ok(JournalEntry {
        sequence: row.get(0)?,
        at: row.get(1)?,
        who: row.get(2)?,
        deed: row.get(3)?,
        dossier: row.get(4)?,
        path: row.get(5)?,
        mark: mark.as_deref().map(hex::encode),
    })
}

fn link(keys: &VaultKeys, former: &[u8], entry: &JournalEntry) -> Result<Vec<u8>, VaultError> {
    // An absent part and an empty one must not give the same bytes.
    let optional =
        |part: &Option<String>| part.as_ref().map_or_else(Vec::new, |part| ["+", part].concat().into_bytes());
    keys.journal_mac(&[
        b"link",
        former,
        &entry.sequence.to_be_bytes(),
        entry.at.as_bytes(),
        entry.who.as_bytes(),
        entry.deed.as_bytes(),
        &optional(&entry.dossier),
        &optional(&entry.path),
        &optional(&entry.mark),
    ])
}
