//! What the vault remembers beside the dossiers: who acts, what was done, to whom packets went, choices.

use tongguan_domain::SecretText;

use super::{OFFICER, Vault};
use crate::error::VaultError;
use crate::tables::handovers::{self, Handover};
use crate::tables::journal::{self, Deed, JournalEntry};
use crate::tables::settings;

impl Vault {
    /// Who acts, as the journal says it; empty when nobody was named.
    #[must_use]
    pub fn officer(&self) -> &str {
        &self.who
    }

    /// Names who acts from now on, for the journal. The entry about it already bears the new name.
    ///
    /// # Errors
    /// Those of writing the database.
    pub fn name_officer(&mut self, who: &str) -> Result<(), VaultError> {
        if who == self.who {
            return Ok(());
        }
        let former = std::mem::replace(&mut self.who, who.to_owned());
        let named = self.in_transaction(|pen| {
            settings::write(pen.connection, OFFICER, who)?;
            pen.enter(Deed::OfficerNamed, None, None, None)
        });
        if named.is_err() {
            self.who = former;
        }
        named
    }

    /// Every entry of the journal, in order.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn journal(&self) -> Result<Vec<JournalEntry>, VaultError> {
        self.seen(journal::all)
    }

    /// The number of the first entry that was altered or taken out; `None` when the journal is whole.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn journal_verify(&self) -> Result<Option<i64>, VaultError> {
        self.seen(|connection| journal::first_break(connection, &self.keys))
    }

    /// Enters a deed of the desk, such as a packet that was built. The value is kept as its mark only.
    ///
    /// # Errors
    /// Those of writing the database.
    pub fn record(
        &mut self,
        deed: Deed,
        dossier: Option<&str>,
        path: Option<&str>,
        value: Option<&SecretText>,
    ) -> Result<(), VaultError> {
        self.in_transaction(|pen| pen.enter(deed, dossier, path, value.map(SecretText::reveal)))
    }

    /// The mark by which the journal would remember a value; equal marks are equal values.
    ///
    /// # Errors
    /// [`VaultError::MemoryShort`].
    pub fn journal_mark(&self, value: &SecretText) -> Result<String, VaultError> {
        journal::mark(&self.keys, value.reveal())
    }

    /// Keeps to whom a packet of a dossier goes, and enters it in the journal with the mark of its fingerprint.
    ///
    /// # Errors
    /// Those of writing the database.
    pub fn keep_handover(&mut self, dossier: &str, made: &Handover) -> Result<(), VaultError> {
        self.in_transaction(|pen| {
            handovers::keep(pen.connection, dossier, made)?;
            pen.enter(Deed::HandedOver, Some(dossier), Some(&made.number), Some(&made.sha256))
        })
    }

    /// To whom packets of a dossier went, oldest first; also of one that was erased.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn handovers(&self, dossier: &str) -> Result<Vec<Handover>, VaultError> {
        self.seen(|connection| handovers::of(connection, dossier))
    }

    /// A choice of the officer; `None` when none was made.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn setting(&self, name: &str) -> Result<Option<String>, VaultError> {
        self.seen(|connection| settings::read(connection, name))
    }

    /// Keeps a choice of the officer. Nothing personal: it may stand before there is a second way in.
    ///
    /// # Errors
    /// Those of writing the database.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), VaultError> {
        settings::write(&self.connection(), name, value)
    }
}
