//! Packets of dossiers that lie outside the vault, and packets that somebody sent.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use tongguan_advice::Advice;
use tongguan_domain::{Attachment, Dossier, Language};
use tongguan_intake::{AttachmentFiles, read_secret, read_text};
pub use tongguan_packet::RecipientStamp;
use tongguan_packet::{
    AttachmentSource, Base, BuildRequest, Judgement, Opened, Part, PartnerReceipt, Progress, Purpose,
    Receipt, SealFor, SignerKey, SigningKey, Stage, Verification, VerifyOptions,
};
use tongguan_rules::{Report, RuleBook};

pub use tongguan_packet::spoken;

use crate::advising::of_the_book;
use crate::check::Checked;
use crate::{Problem, SecretText};

/// Largest key file that is read, in bytes.
const KEY_FILE: u64 = 64 * 1024;

/// For whom a packet is sealed.
pub enum Seal {
    /// For anybody who gets hold of it.
    None,
    /// For the holders of these age keys.
    Recipients(Vec<String>),
    /// For those who know the passphrase.
    Passphrase(SecretText),
}

/// What the command line asks of a packet.
pub struct Order {
    /// The file to write.
    pub out: PathBuf,
    /// For whom to seal.
    pub seal: Seal,
    /// Private key in OpenSSH form that signs, if any.
    pub sign_with: Option<PathBuf>,
    /// What all clocks in the packet read.
    pub stamp: DateTime<FixedOffset>,
    /// Build although findings block.
    pub draft: bool,
    /// Mask personal numbers and identity pictures.
    pub redacted: bool,
    /// Put the personal data into a second packet beside, sealed, and leave the first one open.
    pub two_part: bool,
    /// The packet that this one corrects.
    pub base: Option<PathBuf>,
    /// What opens that packet.
    pub base_secrets: Secrets,
    /// The language of the sentences in the packet's `report.json`.
    pub language: Language,
    /// Say the SHA-256 of the whole file, too.
    pub checksum: bool,
}

impl Order {
    /// The packet that was named to be corrected, verified.
    pub(crate) fn base(&self) -> Result<Option<Base>, Problem> {
        let Some(file) = &self.base else { return Ok(None) };
        Ok(Some(tongguan_packet::previous(file, &options(&self.base_secrets)?)?))
    }

    /// The key that was named to sign.
    pub(crate) fn signer(&self) -> Result<Option<SigningKey>, Problem> {
        signing_key(self.sign_with.as_deref())
    }
}

/// What opens and judges a packet that somebody sent.
#[derive(Default)]
pub struct Secrets {
    /// age identity file.
    pub identity: Option<PathBuf>,
    /// Passphrase of an AES ZIP.
    pub passphrase: Option<SecretText>,
    /// Public key, in OpenSSH form, that must have signed: the key itself, or a file that holds it.
    pub signer: Option<String>,
}

/// A packet that was built, in one part or in two.
pub struct Built {
    /// The packet that was ordered; of two parts the open one.
    pub receipt: Receipt,
    /// The part with the personal data.
    pub personal: Option<Receipt>,
}

impl Built {
    /// The packet that holds everything, which is the one that is submitted.
    #[must_use]
    pub fn whole(&self) -> &Receipt {
        self.personal.as_ref().unwrap_or(&self.receipt)
    }
}

/// Hears how far a packet is, as steps done and steps in all; `false` stops it.
pub type Hears<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Reads a stamp in RFC 3339.
#[must_use]
pub fn stamp(text: &str) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(text).ok()
}

/// Assembles a packet and verifies it from the disk.
///
/// # Errors
/// [`Problem::NotReady`] when findings block and no draft was asked for; intake's and the packet's own.
/// No file of that name is left behind, and an older one is as it was.
pub fn build(checked: &Checked, book: &RuleBook, order: &Order, hears: Hears<'_>) -> Result<Built, Problem> {
    let blocking = checked.report.counts().blocking;
    if blocking > 0 && !order.draft {
        return Err(Problem::NotReady { blocking });
    }
    let (base, signer) = (order.base()?, order.signer()?);
    let contents = Contents {
        dossier: &checked.dossier,
        report: &checked.report,
        source: &Outside(&checked.files),
        number: &next_number(base.as_ref().map(Base::number)),
        base: base.as_ref(),
        signer: signer.as_ref(),
        draft: order.draft && blocking > 0,
    };
    assemble(&contents, book, order, hears)
}

/// What a packet is made of, wherever that lies.
pub(crate) struct Contents<'a> {
    pub(crate) dossier: &'a Dossier,
    pub(crate) report: &'a Report,
    pub(crate) source: &'a dyn AttachmentSource,
    pub(crate) number: &'a str,
    pub(crate) base: Option<&'a Base>,
    pub(crate) signer: Option<&'a SigningKey>,
    pub(crate) draft: bool,
}

/// Builds with progress in steps of a hundredth.
pub(crate) fn assemble(
    contents: &Contents<'_>,
    book: &RuleBook,
    order: &Order,
    hears: Hears<'_>,
) -> Result<Built, Problem> {
    let seal = match &order.seal {
        Seal::None => SealFor::Anybody,
        Seal::Recipients(recipients) => SealFor::Recipients(recipients),
        Seal::Passphrase(passphrase) => SealFor::Passphrase(passphrase),
    };
    let today = order.stamp.date_naive();
    let advice = Advice::on(contents.dossier, today, today, book).map_err(of_the_book)?;
    let request = BuildRequest {
        dossier: contents.dossier,
        report: contents.report,
        advice: Some(&advice),
        lists: &book.lists,
        language: order.language,
        source: contents.source,
        out: &order.out,
        stamp: order.stamp,
        number: contents.number,
        seal,
        signer: contents.signer,
        purpose: Purpose { draft: contents.draft, redacted: order.redacted },
        part: Part::Whole,
        checksum: order.checksum,
        base: contents.base,
    };
    if order.two_part {
        return in_two_parts(&request, hears);
    }
    let receipt = tongguan_packet::build(&request, &mut |progress| heard(progress, [0, STEPS], hears))?;
    Ok(Built { receipt, personal: None })
}

/// Both parts, or neither: none gets its name before the other has verified.
fn in_two_parts(request: &BuildRequest<'_>, hears: Hears<'_>) -> Result<Built, Problem> {
    let ending = match request.seal {
        SealFor::Recipients(_) => ".zip.age",
        SealFor::Passphrase(_) => ".enc.zip",
        SealFor::Anybody => return Err(Problem::SecondPartUnsealed),
    };
    let beside = personal_place(request.out, ending);
    let personal = BuildRequest { out: &beside, part: Part::Personal, checksum: true, ..*request };
    let personal = tongguan_packet::prepare(&personal, &mut |step| heard(step, [0, 2 * STEPS], hears))?;
    let second = personal.receipt().as_second_part().ok_or(Problem::SecondPartUnsealed)?;
    let open = BuildRequest {
        seal: SealFor::Anybody,
        part: Part::Open(&second),
        purpose: Purpose { redacted: true, ..request.purpose },
        ..*request
    };
    let open = tongguan_packet::prepare(&open, &mut |step| heard(step, [STEPS, 2 * STEPS], hears))?;
    let personal = personal.place()?;
    Ok(Built { receipt: open.place()?, personal: Some(personal) })
}

/// The name of the part with the personal data: that of the open one, and what it holds.
fn personal_place(out: &Path, ending: &str) -> PathBuf {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix(".zip").unwrap_or(&name);
    out.with_file_name(format!("{stem}_personal{ending}"))
}

/// Steps of one packet.
const STEPS: usize = 200;

/// Tells the step within all, of which so many came before.
fn heard(progress: Progress, [before, all]: [usize; 2], hears: Hears<'_>) -> ControlFlow<()> {
    let done = progress.done.saturating_mul(100).checked_div(progress.total.max(1)).unwrap_or_default();
    let half = match progress.stage {
        Stage::Writing => 0,
        Stage::Verifying => STEPS / 2,
    };
    let step = before + half + usize::try_from(done.min(100)).unwrap_or_default();
    if hears(step, all) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
}

/// The number after the one of the packet before; `0001` for the first.
pub(crate) fn next_number(before: Option<&str>) -> String {
    let last = before.and_then(|number| number.parse::<u32>().ok()).unwrap_or_default();
    format!("{:04}", last.saturating_add(1))
}

/// What was built, for programs.
#[must_use]
pub fn built_as_json(built: &Built) -> Value {
    let mut value = receipt_as_json(&built.receipt);
    if let (Some(personal), Value::Object(members)) = (&built.personal, &mut value) {
        members.insert("personal".to_owned(), receipt_as_json(personal));
    }
    value
}

fn receipt_as_json(receipt: &Receipt) -> Value {
    json!({
        "file": receipt.file,
        "signature": receipt.signature,
        "bytes": receipt.bytes,
        "sha256": receipt.sha256,
        "fingerprint": receipt.record.fingerprint(),
        "packet": receipt.record,
    })
}

pub(crate) fn signer_key(given: &str) -> Result<SignerKey, Problem> {
    match SignerKey::from_openssh(given) {
        Ok(key) => Ok(key),
        Err(_) => Ok(SignerKey::from_openssh(&read_text(Path::new(given), KEY_FILE)?)?),
    }
}

fn options(secrets: &Secrets) -> Result<VerifyOptions, Problem> {
    let identity = match &secrets.identity {
        None => None,
        Some(file) => Some(SecretText::new(read_text(file, KEY_FILE)?)),
    };
    let signer = secrets.signer.as_deref().map(signer_key).transpose()?;
    Ok(VerifyOptions { identity, passphrase: secrets.passphrase.clone(), signer })
}

/// A recipient's key with its fingerprint and the words to compare on the telephone.
///
/// # Errors
/// The packet's own when it is no key.
pub fn recipient(key: &str) -> Result<RecipientStamp, Problem> {
    Ok(tongguan_packet::recipient(key)?)
}

/// Checks a packet as a stranger would.
///
/// # Errors
/// Intake's for key files; the packet's own when it cannot even be read.
pub fn verify(packet: &Path, secrets: &Secrets) -> Result<Verification, Problem> {
    Ok(tongguan_packet::verify(packet, &options(secrets)?)?)
}

/// Verifies a packet, then unpacks it into a new folder. `goes_on` is asked now and then; nothing is left
/// when it says `false`.
///
/// # Errors
/// As [`verify`]; what is not intact is not unpacked.
pub fn open(
    packet: &Path,
    secrets: &Secrets,
    out: &Path,
    goes_on: &mut dyn FnMut() -> bool,
) -> Result<Opened, Problem> {
    Ok(tongguan_packet::open_while(packet, &options(secrets)?, out, goes_on)?)
}

/// The first line of a passphrase file, for callers that have only a path.
///
/// # Errors
/// Intake's.
pub fn passphrase(file: &Path) -> Result<SecretText, Problem> {
    Ok(read_secret(file)?)
}

/// What a partner says of a packet on the command line.
pub struct ReceiptOrder {
    /// Name of the partner.
    pub partner: String,
    /// The day of the receipt.
    pub date: crate::Day,
    /// Items returned, each with the reason; all others are accepted.
    pub returned: Vec<(String, String)>,
    /// Private key in OpenSSH form that signs, if any.
    pub sign_with: Option<PathBuf>,
    /// The file to write.
    pub out: PathBuf,
}

/// Verifies a packet and writes the receipt for it. Returns the receipt and where its signature lies.
///
/// # Errors
/// As [`verify`]; a packet that is not intact and an item that it does not have are the packet's own.
pub fn receipt(
    packet: &Path,
    secrets: &Secrets,
    book: &RuleBook,
    order: &ReceiptOrder,
) -> Result<(PartnerReceipt, Option<PathBuf>), Problem> {
    let signer = signing_key(order.sign_with.as_deref())?;
    let judgement =
        Judgement { partner: &order.partner, date: order.date.to_string(), returned: &order.returned };
    let receipt = tongguan_packet::receipt(packet, &options(secrets)?, &book.lists, &judgement)?;
    let signature = receipt.write(&order.out, signer.as_ref())?;
    Ok((receipt, signature))
}

fn signing_key(file: Option<&Path>) -> Result<Option<SigningKey>, Problem> {
    let Some(file) = file else { return Ok(None) };
    Ok(Some(SigningKey::from_openssh(&SecretText::new(read_text(file, KEY_FILE)?))?))
}

/// Attachments of a dossier that lies in a folder or archive.
pub(crate) struct Outside<'a>(pub(crate) &'a AttachmentFiles);

impl AttachmentSource for Outside<'_> {
    fn open(&self, attachment: &Attachment) -> std::io::Result<Box<dyn std::io::Read + '_>> {
        self.0.open(attachment).map_err(|error| match error {
            tongguan_intake::IntakeError::Missing { .. } => std::io::ErrorKind::NotFound.into(),
            other => std::io::Error::other(other),
        })
    }
}

/// The file name proposed for a packet of a dossier.
pub(crate) fn proposed_name(
    dossier: &Dossier,
    number: &str,
    stamp: &DateTime<FixedOffset>,
    ending: &str,
) -> String {
    format!("{}{ending}", tongguan_packet::packet_name(dossier, number, stamp))
}
