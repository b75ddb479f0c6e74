//! Handing over a dossier of the vault: sealed, signed, verified from the disk, and remembered.

use std::path::Path;

use serde_json::{Value, json};
use tongguan_advice::Advice;
use tongguan_packet::{BuildRequest, Purpose, SealFor, SigningKey, Verification, VerifyOptions};
use tongguan_rules::evaluate;
use tongguan_vault::Deed;

use crate::advising::of_the_book;
use crate::packets::{self, Hears, next_number, proposed_name};
use crate::papers::VaultFiles;
use crate::{Desk, Problem, SecretText};

/// Where the officer's signing key is kept: in the vault, since a stolen one signs in their name.
const SIGNING_KEY: &str = "signing-key";

/// Bytes of randomness in a generated passphrase: 100 bits, since the format stretches it hardly at all.
const PASSPHRASE_LETTERS: usize = 20;

/// Letters of a generated passphrase: none that look alike when read out or written down.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// How a packet of the vault is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportSeal {
    /// For the partner's age key in the dossier.
    Age,
    /// With a generated passphrase.
    Passphrase,
}

/// What an officer asks of an export.
#[derive(Debug, Clone)]
pub struct ExportOrder {
    /// How it is sealed.
    pub seal: ExportSeal,
    /// Build although findings block.
    pub draft: bool,
}

/// What an export says when it is done.
pub struct ExportReceipt {
    /// File name without folder.
    pub file: String,
    /// Packet number.
    pub number: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Files in the packet.
    pub files: usize,
    /// Name of the partner, or the age key.
    pub recipient: String,
    /// Fingerprint of the officer's signing key.
    pub signer: String,
    /// The generated passphrase; shown once and kept nowhere.
    pub passphrase: Option<SecretText>,
}

impl Desk {
    /// The file name proposed for the next packet of a dossier.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn packet_name(&self, id: &str, order: &ExportOrder) -> Result<String, Problem> {
        let dossier = self.seen_vault()?.dossier(id)?;
        let ending = match order.seal {
            ExportSeal::Age => ".zip.age",
            ExportSeal::Passphrase => ".enc.zip",
        };
        Ok(proposed_name(&dossier, &self.next_packet_number(id)?, &self.now(), ending))
    }

    /// Builds the packet of a dossier, verifies it from the disk and enters it in dossier and journal.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NotReady`], [`Problem::NoRecipient`]; the packet's and the
    /// vault's own. No file of that name is left behind, and an older one is as it was.
    pub fn export(
        &mut self,
        id: &str,
        order: &ExportOrder,
        out: &Path,
        hears: Hears<'_>,
    ) -> Result<ExportReceipt, Problem> {
        let open = self.open_dossier(id)?;
        let blocking = open.report.counts().blocking;
        if blocking > 0 && !order.draft {
            return Err(Problem::NotReady { blocking });
        }
        let signer = self.signing_key()?;
        let recipients: Vec<String> =
            open.dossier.partner.age_recipient.iter().filter(|key| !key.trim().is_empty()).cloned().collect();
        let passphrase = match order.seal {
            ExportSeal::Age if recipients.is_empty() => return Err(Problem::NoRecipient),
            ExportSeal::Age => None,
            ExportSeal::Passphrase => Some(generated_passphrase()?),
        };
        let number = self.next_packet_number(id)?;
        let stamp = self.now();
        let today = stamp.date_naive();
        let book = self.rule_book()?;
        let advice = Advice::on(&open.dossier, today, today, book).map_err(of_the_book)?;
        // Judged alone: what a dossier shares with others of the vault keeps it back here, but the names of
        // those others are nothing for a partner.
        let report = evaluate(&open.dossier, book, today);
        let receipt = packets::run(
            &BuildRequest {
                dossier: &open.dossier,
                report: &report,
                advice: Some(&advice),
                lists: &book.lists,
                language: self.language(),
                source: &VaultFiles { vault: self.seen_vault()?, dossier: id },
                out,
                stamp,
                number: &number,
                seal: passphrase.as_ref().map_or(SealFor::Recipients(&recipients), SealFor::Passphrase),
                signer: Some(&signer),
                purpose: Purpose { draft: order.draft && blocking > 0, redacted: false },
                checksum: true,
                base: None,
            },
            hears,
        )?;
        let sha256 = receipt.sha256.unwrap_or_default();
        self.remember(id, &number, &sha256, &stamp.to_rfc3339())?;
        let file = out.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(ExportReceipt {
            file,
            number,
            bytes: receipt.bytes,
            sha256,
            files: receipt.record.files.len(),
            recipient: open.dossier.partner.name.unwrap_or_default(),
            signer: signer.fingerprint(),
            passphrase,
        })
    }

    /// Checks a packet as a stranger would; the officer has no key that opens a sealed one.
    ///
    /// # Errors
    /// The packet's own when it cannot even be read.
    pub fn verify(&self, packet: &Path) -> Result<Verification, Problem> {
        Ok(tongguan_packet::verify(packet, &VerifyOptions::default())?)
    }

    /// The officer's signing key, made at first use.
    fn signing_key(&mut self) -> Result<SigningKey, Problem> {
        let vault = self.open_vault()?;
        if let Some(text) = vault.setting(SIGNING_KEY)? {
            return Ok(SigningKey::from_openssh(&SecretText::new(text))?);
        }
        let key = SigningKey::generate()?;
        vault.set_setting(SIGNING_KEY, key.to_openssh()?.reveal())?;
        Ok(key)
    }

    /// Packets of a dossier that were built before, oldest first.
    fn packets_before(&self, id: &str) -> Result<Vec<Value>, Problem> {
        let text = self.seen_vault()?.setting(&packets_of(id))?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    fn next_packet_number(&self, id: &str) -> Result<String, Problem> {
        let before = self.packets_before(id)?;
        Ok(next_number(before.last().and_then(|packet| packet.get("number")?.as_str())))
    }

    /// Remembers the packet beside the dossier and in the journal, not in it: what was handed over
    /// cannot be undone.
    fn remember(&mut self, id: &str, number: &str, sha256: &str, stamp: &str) -> Result<(), Problem> {
        let mut packets = self.packets_before(id)?;
        packets.push(json!({ "number": number, "sha256": sha256, "built": stamp }));
        self.open_vault()?.set_setting(&packets_of(id), &Value::from(packets).to_string())?;
        self.record(Deed::PacketBuilt, id, number)
    }
}

fn packets_of(id: &str) -> String {
    format!("packets-{id}")
}

/// Four groups of five letters.
fn generated_passphrase() -> Result<SecretText, Problem> {
    let mut random = [0_u8; PASSPHRASE_LETTERS];
    getrandom::fill(&mut random).map_err(|_| tongguan_vault::VaultError::RandomnessMissing)?;
    let mut text = String::with_capacity(PASSPHRASE_LETTERS + 3);
    for (place, byte) in random.iter().enumerate() {
        if place > 0 && place % 5 == 0 {
            text.push('-');
        }
        let letter = LETTERS.get(usize::from(byte % 32)).copied().unwrap_or(b'a');
        text.push(char::from(letter));
    }
    Ok(SecretText::new(text))
}
