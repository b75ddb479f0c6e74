//! A partner's receipt, `tongguan.receipt/1`: which packet was received, and item by item whether it was
//! accepted or returned, and why. The page in the packet writes the same file.

use std::path::{Path, PathBuf};

use serde::Serialize;
use tongguan_domain::{Field, document};
use tongguan_rules::lists::Lists;
use tongguan_rules::place_named;

use crate::changes::Base;
use crate::entries::entries;
use crate::errors::PacketError;
use crate::place::Staged;
use crate::sign::{MessageHash, RECEIPT_NAMESPACE, SignerKey, SigningKey};
use crate::verify::{VerifyOptions, previous, signature_path};

/// The schema of a receipt.
pub const RECEIPT_SCHEMA: &str = "tongguan.receipt/1";

/// A receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartnerReceipt {
    /// [`RECEIPT_SCHEMA`].
    pub schema: &'static str,
    /// What was received.
    pub packet: ReceivedPacket,
    /// Name of the partner.
    pub partner: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// Every item of the packet.
    pub items: Vec<ReceiptItem>,
}

/// The packet that a receipt is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the members say what they are")]
pub struct ReceivedPacket {
    pub number: String,
    /// Of the packet's own record, 64 hexadecimal digits.
    pub fingerprint: String,
    /// Id of the dossier.
    pub dossier: String,
}

/// What became of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptItem {
    /// The field path, or the platform's name where no field answers to it.
    pub item: String,
    /// What became of it.
    pub outcome: ItemOutcome,
    /// Why it was returned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Checksum of the file, where the item is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// Whether an item was accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants say what they are")]
pub enum ItemOutcome {
    Accepted,
    Returned,
}

/// What the partner says of a packet.
#[derive(Debug, Clone)]
pub struct Judgement<'a> {
    /// Name of the partner.
    pub partner: &'a str,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// Items returned, each with the reason; all others are accepted.
    pub returned: &'a [(String, String)],
}

/// Verifies a packet and writes the receipt that a partner gives for it. An item may be named by its field
/// path, by the platform's name, or as a file of the packet.
///
/// # Errors
/// Those of [`crate::verify`], [`PacketError::NotIntact`], [`PacketError::NoSuchItem`].
pub fn receipt(
    path: &Path,
    options: &VerifyOptions,
    lists: &Lists,
    judgement: &Judgement<'_>,
) -> Result<PartnerReceipt, PacketError> {
    let base = previous(path, options).map_err(|error| match error {
        PacketError::BaseNotIntact(found) => PacketError::NotIntact(found),
        other => other,
    })?;
    let dossier = document::read_value(&base.dossier).map_err(|_| PacketError::NotAPacket)?;
    let mut items = listed(&base, &dossier, lists);
    for (name, reason) in judgement.returned {
        let wanted = item_named(&dossier, lists, name);
        let item = items
            .iter_mut()
            .find(|item| item.item == wanted)
            .ok_or_else(|| PacketError::NoSuchItem { item: name.chars().take(80).collect() })?;
        item.outcome = ItemOutcome::Returned;
        item.reason = Some(reason.clone());
    }
    Ok(PartnerReceipt {
        schema: RECEIPT_SCHEMA,
        packet: ReceivedPacket {
            number: base.record.number.clone(),
            fingerprint: base.fingerprint.clone(),
            dossier: base.record.dossier.id.clone(),
        },
        partner: judgement.partner.to_owned(),
        date: judgement.date.clone(),
        items,
    })
}

/// Every item of a packet, accepted: values to enter first, then files.
fn listed(base: &Base, dossier: &tongguan_domain::Dossier, lists: &Lists) -> Vec<ReceiptItem> {
    let name = |index: usize| dossier.attachments.get(index).and_then(|attachment| attachment.file.clone());
    let accepted = |item: String, sha256: Option<String>| ReceiptItem {
        item,
        outcome: ItemOutcome::Accepted,
        reason: None,
        sha256,
    };
    let mut items: Vec<ReceiptItem> = Vec::new();
    for entry in entries(dossier, lists, &name).iter().filter(|entry| !entry.is_file()) {
        if items.iter().all(|item| item.item != entry.item()) {
            items.push(accepted(entry.item(), None));
        }
    }
    for (index, _) in dossier.attachments.iter().enumerate() {
        let path = name(index).map(|file| format!("data/{file}"));
        if let Some(file) = base.record.files.iter().find(|file| path.as_ref() == Some(&file.path)) {
            items.push(accepted(attachment_item(index), Some(file.sha256.clone())));
        }
    }
    items
}

/// How a receipt names an attachment by its place in the dossier.
pub(crate) fn attachment_item(index: usize) -> String {
    tongguan_domain::FieldPath::item(Field::Attachment, index).to_string()
}

fn item_named(dossier: &tongguan_domain::Dossier, lists: &Lists, name: &str) -> String {
    let path = name.strip_prefix("data/").unwrap_or(name);
    let file = dossier.attachments.iter().position(|attachment| attachment.file.as_deref() == Some(path));
    match file {
        Some(index) => attachment_item(index),
        None => place_named(dossier, lists, name).map_or_else(|| name.to_owned(), |place| place.to_string()),
    }
}

impl PartnerReceipt {
    /// The file's text.
    #[must_use]
    pub fn text(&self) -> String {
        // Keys are strings, which is all that could fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Writes the file whole or not at all, and its signature beside it. Returns where that is.
    ///
    /// # Errors
    /// [`PacketError`] of writing and signing.
    pub fn write(&self, out: &Path, signer: Option<&SigningKey>) -> Result<Option<PathBuf>, PacketError> {
        let text = self.text();
        let place = signature_path(out);
        let sign = |key: &SigningKey| {
            let signature = key.sign(RECEIPT_NAMESPACE, MessageHash::of(text.as_bytes()))?;
            Staged::holding(&place, signature.as_bytes())
        };
        let signature = signer.map(sign).transpose()?;
        Staged::holding(out, text.as_bytes())?.place()?;
        match signature {
            Some(signature) => signature.place().map(|()| Some(place)),
            None => crate::place::remove(&place).map(|()| None),
        }
    }
}

/// Who signed a receipt; `None` when the signature is not one over this text.
#[must_use]
pub fn receipt_signer(text: &[u8], signature: &str) -> Option<SignerKey> {
    tongguan_signing::signer_of(RECEIPT_NAMESPACE, signature, MessageHash::of(text))
}
