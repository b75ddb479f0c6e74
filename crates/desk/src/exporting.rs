//! Handing over a dossier of the vault: sealed, signed, verified from the disk, and remembered.

use std::path::Path;

use tongguan_packet::{Base, Receipt, SigningKey, Verification, VerifyOptions};
use tongguan_rules::evaluate;
use tongguan_vault::KeptPacket;

use crate::packets::{self, Built, Contents, Hears, Order, Seal, Secrets, next_number, proposed_name};
use crate::papers::VaultFiles;
use crate::{Desk, Handing, OpenDossier, Problem, SecretText};

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
    /// Put the personal data into a second packet beside; only that one is sealed.
    pub two_part: bool,
    /// To whom, for what, on what ground.
    pub handing: Handing,
}

/// What an export says when it is done.
pub struct ExportReceipt {
    /// File name without folder.
    pub file: String,
    /// Name of the file with the personal data, where the packet is in two parts.
    pub second: Option<String>,
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
            _ if order.two_part => ".zip",
            ExportSeal::Age => ".zip.age",
            ExportSeal::Passphrase => ".enc.zip",
        };
        Ok(proposed_name(&dossier, &self.next_packet_number(id)?, &self.now(), ending))
    }

    /// Builds the packet of a dossier, verifies it from the disk and enters it in dossier and journal.
    ///
    /// # Errors
    /// [`Problem::HandingIncomplete`], [`Problem::Locked`], [`Problem::NotReady`], [`Problem::NoRecipient`]; the
    /// packet's and the vault's own. No file of that name is left behind, and an older one is as it was.
    pub fn export(
        &mut self,
        id: &str,
        order: &ExportOrder,
        out: &Path,
        hears: Hears<'_>,
    ) -> Result<ExportReceipt, Problem> {
        let handing = &order.handing;
        handing.verify()?;
        let partner = self.fit_to_go_out(id, order.draft)?.dossier.partner;
        let recipients: Vec<String> =
            partner.age_recipient.into_iter().filter(|key| !key.trim().is_empty()).collect();
        let passphrase = match order.seal {
            ExportSeal::Age if recipients.is_empty() => return Err(Problem::NoRecipient),
            ExportSeal::Age => None,
            ExportSeal::Passphrase => Some(generated_passphrase()?),
        };
        let order = Order {
            out: out.to_owned(),
            seal: passphrase.clone().map_or(Seal::Recipients(recipients), Seal::Passphrase),
            sign_with: None,
            stamp: self.now(),
            draft: order.draft,
            redacted: false,
            two_part: order.two_part,
            base: None,
            base_secrets: Secrets::default(),
            language: self.language(),
            checksum: true,
        };
        let Built { receipt, personal } = self.build_packet(id, &order, hears)?;
        let name =
            |receipt: &Receipt| receipt.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // The fingerprint of the one that is sealed, in which the personal data are.
        let sealed = personal.as_ref().unwrap_or(&receipt).sha256.clone().unwrap_or_default();
        self.open_vault()?.keep_handover(id, &handing.record(&receipt.record.number, &sealed))?;
        Ok(ExportReceipt {
            file: name(&receipt),
            second: personal.as_ref().map(name),
            number: receipt.record.number,
            bytes: receipt.bytes,
            sha256: receipt.sha256.unwrap_or_default(),
            files: receipt.record.files.len(),
            recipient: handing.recipient.trim().to_owned(),
            signer: receipt.record.signer.unwrap_or_default(),
            passphrase,
        })
    }

    /// Builds a packet of a dossier in the vault as it was ordered, verifies it from the disk and remembers it.
    /// Unless the order says otherwise, the officer's key signs, and the packet corrects the last one that could
    /// be handed in.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NotReady`]; the packet's and the vault's own. No file of that name is left
    /// behind, and an older one is as it was.
    pub fn build_packet(&mut self, id: &str, order: &Order, hears: Hears<'_>) -> Result<Built, Problem> {
        let open = self.fit_to_go_out(id, order.draft)?;
        let signer = match order.signer()? {
            Some(key) => key,
            None => self.signing_key()?,
        };
        let base = match order.base()? {
            Some(base) => Some(base),
            None => self.last_handed_in(id)?,
        };
        let book = self.rule_book()?;
        // Judged alone: what a dossier shares with others of the vault keeps it back here, but the names of
        // those others are nothing for a partner.
        let report = evaluate(&open.dossier, book, order.stamp.date_naive());
        let contents = Contents {
            dossier: &open.dossier,
            report: &report,
            source: &VaultFiles { vault: self.seen_vault()?, dossier: id },
            number: &self.next_packet_number(id)?,
            base: base.as_ref(),
            signer: Some(&signer),
            draft: order.draft && open.report.counts().blocking > 0,
        };
        let built = packets::assemble(&contents, book, order, hears)?;
        let receipt = built.whole();
        let can_be_corrected = !receipt.record.draft && !receipt.record.redacted;
        let kept = KeptPacket {
            number: receipt.record.number.clone(),
            built: receipt.record.stamp.clone(),
            sha256: receipt.sha256.clone().unwrap_or_default(),
            snapshot: can_be_corrected.then(|| receipt.as_base.to_text()),
        };
        self.open_vault()?.keep_packet(id, &kept)?;
        Ok(built)
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

    /// The dossier, unless findings block and no draft was asked for.
    fn fit_to_go_out(&self, id: &str, draft: bool) -> Result<OpenDossier, Problem> {
        let open = self.open_dossier(id)?;
        let blocking = open.report.counts().blocking;
        if blocking > 0 && !draft { Err(Problem::NotReady { blocking }) } else { Ok(open) }
    }

    fn next_packet_number(&self, id: &str) -> Result<String, Problem> {
        let before = self.seen_vault()?.packets(id)?;
        Ok(next_number(before.last().map(|packet| packet.number.as_str())))
    }

    /// The packet before that was neither a draft nor redacted, which is the one a partner holds.
    fn last_handed_in(&self, id: &str) -> Result<Option<Base>, Problem> {
        let before = self.seen_vault()?.packets(id)?;
        Ok(before.iter().rev().find_map(|packet| Base::from_text(packet.snapshot.as_deref()?)))
    }
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
