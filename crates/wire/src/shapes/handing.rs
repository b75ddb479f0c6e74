//! Handing over: what is asked before, and what is said afterwards.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the officer wants a packet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExportRequest {
    /// `age` to the partner's key in the dossier, or `passphrase` for a generated passphrase.
    pub seal: String,
    /// Build although findings block; every page then says so.
    pub draft: bool,
    /// Put the personal data into a second packet beside; only that one is sealed.
    pub two_part: bool,
    /// Who receives it.
    pub recipient: String,
    /// For what, one of `PURPOSES`.
    pub purpose: String,
    /// On what ground, one of `BASES`.
    pub basis: String,
    /// Whether the recipient is outside mainland China.
    pub abroad: bool,
    /// On what ground it leaves mainland China, one of `TRANSFERS`; empty when none is named.
    pub transfer: String,
}

/// What an export says when it is done and has been verified from the disk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Receipt {
    /// File name without folder.
    pub file: String,
    /// Name of the file with the personal data; empty when everything is in one.
    pub second: String,
    /// Packet number.
    pub number: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of the file, 64 hexadecimal digits.
    pub sha256: String,
    /// Files in the packet.
    pub files: usize,
    /// For whom it was sealed.
    pub recipient: String,
    /// Fingerprint of the officer's signing key.
    pub signer: String,
    /// The generated passphrase, shown once; empty when sealed with age.
    pub passphrase: String,
}
