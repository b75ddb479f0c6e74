//! What can go wrong with the vault, as situations a person can act upon.
//!
//! No variant carries a path, a query or a value of a dossier: any of them may be personal.

use std::io;

use tongguan_domain::document::DocumentError;

use crate::{SHORTEST_PASSPHRASE, WayKind};

macro_rules! vault_errors {
    ($($(#[$about:meta])* $name:ident $({ $($(#[$member_about:meta])* $member:ident: $kind:ty),+ })? = $code:literal,)+) => {
        /// A situation in which the vault could not do what was asked. The old state stands.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        pub enum VaultError {
            $($(#[$about])* #[error($code)] $name $({ $($(#[$member_about])* $member: $kind),+ })?,)+
        }

        impl VaultError {
            /// Every code, in the order of the list above.
            pub const CODES: &'static [&'static str] = &[$($code,)+];

            /// The name of the situation. `error-<code>-what` and `error-<code>-do` are its words.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)+ }
            }
        }
    };
}

vault_errors! {
    /// There is no vault at that place.
    VaultAbsent = "vault-absent",
    /// There is a vault, or a part of one, where a new one was to be made.
    VaultAlreadyThere = "vault-already-there",
    /// Another window or command holds the vault open.
    VaultInUse = "vault-in-use",
    /// A newer version of the program wrote the vault. Nothing was changed.
    VaultFromNewerVersion = "vault-from-newer-version",
    /// The key is right and the database cannot be read.
    VaultDamaged = "vault-damaged",
    /// Neither copy of the slots file can be read, so no way in can be tried.
    SlotsDamaged = "vault-slots-damaged",

    /// The data key was being changed and it is not known whether it was. The next start finds out.
    KeyChangeUnfinished = "vault-key-change-unfinished",

    /// The vault was made without this way in.
    WayNotSetUp {
        /// The way that was tried.
        way: WayKind
    } = "way-not-set-up",
    /// A record was to be stored before a confirmed recovery kit and one more way in exist.
    SecondWayInMissing = "second-way-in-missing",
    /// The passphrase does not open the vault.
    WrongPassphrase = "vault-passphrase-wrong",
    /// A new passphrase is shorter than [`crate::SHORTEST_PASSPHRASE`] characters.
    PassphraseTooShort = "vault-passphrase-too-short",
    /// One line of the recovery kit holds a wrong, missing or additional character.
    RecoveryKitTypo {
        /// Line counted from 1.
        line: usize
    } = "recovery-kit-typo",
    /// Fewer lines than a recovery kit has.
    RecoveryKitIncomplete {
        /// Lines that were there.
        lines: usize
    } = "recovery-kit-incomplete",
    /// The kit is well-formed and belongs to another vault, or was replaced by a newer kit.
    RecoveryKitOther = "recovery-kit-other",

    /// There is no key store of the operating system here, or it does not answer.
    KeyStoreMissing = "key-store-missing",
    /// The key store is locked, or its prompt was dismissed or not answered in time.
    KeyStoreLocked = "key-store-locked",
    /// The key store accepted a key and does not give it back. No such way in was made.
    KeyStoreForgetful = "key-store-forgetful",
    /// The key store answers and holds no key for this vault, although one was put there.
    KeyStoreEntryLost = "key-store-entry-lost",
    /// The key store gives a key that does not open this vault.
    KeyStoreKeyWrong = "key-store-key-wrong",

    /// No dossier with that id.
    DossierUnknown = "dossier-unknown",
    /// A dossier with that id is in the vault already.
    DossierAlreadyThere = "dossier-already-there",
    /// A stored dossier is not a document this program reads.
    DossierUnreadable {
        /// The place that cannot be read.
        cause: DocumentError
    } = "stored-dossier-unreadable",
    /// There is no earlier state.
    NothingToUndo = "nothing-to-undo",
    /// There is no later state.
    NothingToRedo = "nothing-to-redo",

    /// The dossier has no such attachment, or no file was stored for it.
    AttachmentUnknown = "attachment-unknown",
    /// Two attachments of one dossier bear the same id.
    AttachmentTwice = "attachment-id-twice",
    /// The encrypted file of an attachment is gone.
    OriginalMissing = "stored-file-missing",
    /// The encrypted file of an attachment was altered or cut.
    OriginalDamaged = "stored-file-damaged",
    /// A file on its way in is larger than [`crate::LARGEST_FILE`] bytes.
    FileTooLarge {
        /// The limit in bytes.
        limit: u64
    } = "vault-file-too-large",
    /// A file on its way in could not be read to its end.
    FileUnreadable {
        /// What the system said.
        kind: io::ErrorKind
    } = "vault-file-unreadable",
    /// A file on its way in is not the one that was measured before.
    FileChanged = "vault-file-changed",

    /// There is something at the place where a backup was to be written.
    BackupTargetTaken = "backup-target-taken",
    /// A backup that was written or is to be restored does not read back whole.
    BackupDamaged = "backup-damaged",

    /// No room on the disk.
    DiskFull = "vault-disk-full",
    /// The system does not let us read or write here.
    NoPermission = "vault-no-permission",
    /// The disk answers with a fault.
    StorageFault {
        /// What the system said.
        kind: io::ErrorKind
    } = "vault-storage-fault",
    /// No memory was left for the work.
    MemoryShort = "vault-memory-short",
    /// The operating system gave no random numbers; without them no key is made.
    RandomnessMissing = "vault-randomness-missing",
    /// The program was built with a database engine that is known to lose data or not to encrypt.
    EngineUnsafe = "vault-engine-unsafe",
    /// The database answered in a way this program does not know: our own fault.
    DatabaseFault {
        /// SQLite's extended result code, 0 when the answer had another shape than expected.
        result: i32
    } = "vault-database-fault",
}

impl VaultError {
    /// The named placeholders of the situation's words. Numbers and closed words only.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        const MEBIBYTE: u64 = 1024 * 1024;
        match self {
            Self::RecoveryKitTypo { line } => vec![("line", line.to_string())],
            Self::RecoveryKitIncomplete { lines } => vec![("lines", lines.to_string())],
            Self::WayNotSetUp { way } => vec![("way", way.word().to_owned())],
            Self::PassphraseTooShort => vec![("limit", SHORTEST_PASSPHRASE.to_string())],
            Self::FileTooLarge { limit } => vec![("limit", (limit / MEBIBYTE).to_string())],
            Self::DatabaseFault { result } => vec![("result", result.to_string())],
            _ => Vec::new(),
        }
    }
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        // A situation of ours that came through a reader, such as a damaged original.
        if let Some(situation) = error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            return situation.clone();
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NoPermission,
            io::ErrorKind::OutOfMemory => Self::MemoryShort,
            kind => Self::StorageFault { kind },
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        // A WAL index that could not grow: the disk is full, said in another way.
        const SHARED_MEMORY_NOT_GROWN: i32 = 4874;

        let rusqlite::Error::SqliteFailure(failure, _) = error else {
            return Self::DatabaseFault { result: 0 };
        };
        match failure.code {
            Code::DiskFull => Self::DiskFull,
            Code::SystemIoFailure if failure.extended_code == SHARED_MEMORY_NOT_GROWN => Self::DiskFull,
            // Unknown is all that SQLCipher says of a connection on which a page could not be read.
            Code::SystemIoFailure | Code::CannotOpen | Code::Unknown => {
                Self::StorageFault { kind: io::ErrorKind::Other }
            }
            Code::DatabaseCorrupt | Code::NotADatabase => Self::VaultDamaged,
            Code::PermissionDenied | Code::ReadOnly => Self::NoPermission,
            Code::DatabaseBusy | Code::DatabaseLocked => Self::VaultInUse,
            Code::OutOfMemory => Self::MemoryShort,
            _ => Self::DatabaseFault { result: failure.extended_code },
        }
    }
}
