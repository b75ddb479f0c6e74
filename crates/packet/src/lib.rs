//! What we *send*: a packet for the partner, and `verify`, which opens a packet as a stranger would.
//!
//! A packet is a BagIt bag in a ZIP, sealed for the partner. [`build`] writes it front to back, reads it
//! again from the disk, and only then puts it in its place; [`verify`] believes nothing it has not
//! checked; [`open`] unpacks what is intact. Nothing here judges a dossier: that is the report's part.

mod archive;
mod bag;
mod bagging;
mod build;
mod changes;
mod contents;
mod digest;
mod entries;
mod errors;
mod folder;
mod judge;
mod nameless;
mod naming;
mod open;
pub mod paper;
mod phrase;
mod place;
mod plan;
mod receipt;
mod record;
mod redact;
mod request;
mod seal;
mod second;
mod sign;
mod start_here;
mod verification;
mod verify;
mod wechat;

#[cfg(test)]
mod tests;

pub use build::{Ready, build, prepare};
pub use changes::Base;
pub use errors::PacketError;
pub use naming::{attachment_name, packet_name};
pub use open::{Opened, open, open_while};
pub use receipt::{
    ItemOutcome, Judgement, PartnerReceipt, RECEIPT_SCHEMA, ReceiptItem, ReceivedPacket, receipt,
    receipt_signer,
};
pub use record::{
    BaseStamp, Change, ChangeKind, ListedFile, PacketRecord, Program, Reason, RecipientStamp, RuleBookStamp,
    SCHEMA, Seal, SecondPart, Subject, Title, recipient, spoken,
};
pub use request::{
    AttachmentSource, BuildRequest, OnProgress, Part, Progress, Purpose, Receipt, SealFor, Stage,
};
pub use sign::{NAMESPACE, RECEIPT_NAMESPACE, SignerKey, SigningKey};
pub use verification::{Problem, ProblemKind, Second, Verification};
pub use verify::{VerifyOptions, previous, verify};
pub use wechat::{Recovered, Requests, recover};

/// Largest packet that is built or read, in bytes: what a dossier may hold, with room for the forms.
pub const LARGEST_PACKET: u64 = 3 * 1024 * 1024 * 1024;
