//! What was handed over of a dossier.

use super::Vault;
use crate::error::VaultError;
use crate::tables::journal::Deed;
use crate::tables::packets::{self, KeptPacket};

impl Vault {
    /// The packets that were built of a dossier, the oldest first.
    ///
    /// # Errors
    /// Those of reading the database.
    pub fn packets(&self, id: &str) -> Result<Vec<KeptPacket>, VaultError> {
        self.seen(|connection| packets::of(connection, id))
    }

    /// Remembers a packet beside the dossier and in the journal, not in it: what was handed over cannot be
    /// undone.
    ///
    /// # Errors
    /// Those of writing the database.
    pub fn keep_packet(&mut self, id: &str, packet: &KeptPacket) -> Result<(), VaultError> {
        self.in_transaction(|pen| {
            packets::insert(pen.connection, id, packet)?;
            pen.enter(Deed::PacketBuilt, Some(id), Some(&packet.number), None)
        })
    }
}
