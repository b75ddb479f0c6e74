//! Building a packet: planned, written once through, read again from the disk, and only then in its place.

use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::channel;
use std::thread::{self, ScopedJoinHandle};

use tongguan_domain::Measured;

use crate::archive::writer::ArchiveWriter;
use crate::bagging::Bagging;
use crate::changes::Base;
use crate::digest::consume;
use crate::errors::PacketError;
use crate::place::{Never, Staged, remove};
use crate::plan::{Plan, Planned};
use crate::request::{BuildRequest, OnProgress, Progress, Receipt, SealFor, Stage};
use crate::seal::Keys;
use crate::seal::witness::Witness;
use crate::sign::{NAMESPACE, SigningKey};
use crate::verify::{hash_file, look, signature_path};

/// What a packet is called inside an AES ZIP, whose names anybody can read: nothing about whom it concerns.
const SEALED_NAME: &str = "packet.zip";

/// A packet that is whole, on the disk and verified, and has no name yet: it disappears unless it is placed.
pub struct Ready {
    staged: Staged,
    signature: Option<Staged>,
    receipt: Receipt,
}

impl Ready {
    /// What will be said when it is placed.
    #[must_use]
    pub const fn receipt(&self) -> &Receipt {
        &self.receipt
    }

    /// Gives the packet its name, over an older one.
    ///
    /// # Errors
    /// Those of writing.
    pub fn place(self) -> Result<Receipt, PacketError> {
        self.staged.place()?;
        match self.signature {
            Some(signature) => signature.place()?,
            // One that belongs to the packet that was replaced would speak against the new one.
            None => remove(&signature_path(&self.receipt.file))?,
        }
        Ok(self.receipt)
    }
}

/// Builds a packet. Same dossier, report, program, number and stamp, same bytes; seals differ each time.
///
/// # Errors
/// [`PacketError`]. Then nothing is left of the new packet, and an older file of that name is untouched.
pub fn build(request: &BuildRequest<'_>, on_progress: OnProgress<'_>) -> Result<Receipt, PacketError> {
    prepare(request, on_progress)?.place()
}

/// Builds a packet but for its name.
///
/// # Errors
/// Those of [`build`].
pub fn prepare(request: &BuildRequest<'_>, on_progress: OnProgress<'_>) -> Result<Ready, PacketError> {
    let plan = Plan::of(request)?;
    let staged = Staged::beside(request.out)?;
    let Written { as_base, bytes, sha256, signature } = thread::scope(|scope| {
        let (writing, written) = channel::<Never>();
        let settling = scope.spawn(|| staged.settle(written));
        let witness = Witness::default();
        let as_base = write(&plan, request, &staged, &witness, on_progress)?;
        drop(writing);
        let bytes = staged.file().metadata().map_err(PacketError::of_writing)?.len();
        if bytes > crate::LARGEST_PACKET {
            return Err(PacketError::TooLarge { limit: crate::LARGEST_PACKET });
        }
        report(on_progress, Progress { stage: Stage::Verifying, done: 0, total: bytes })?;
        let proof = prove(request, &staged, &witness);
        joined(settling)?;
        let Proof { sha256, signature } = proof.map_err(|error| why(error, &plan, request))?;
        report(on_progress, Progress { stage: Stage::Verifying, done: bytes, total: bytes })?;
        Ok(Written { as_base, bytes, sha256, signature })
    })?;

    let signature_place = signature.is_some().then(|| signature_path(request.out));
    let record = as_base.record.clone();
    let receipt =
        Receipt { file: request.out.to_owned(), signature: signature_place, bytes, sha256, record, as_base };
    Ok(Ready { staged, signature, receipt })
}

fn write(
    plan: &Plan<'_>,
    request: &BuildRequest<'_>,
    staged: &Staged,
    witness: &Witness,
    on_progress: OnProgress<'_>,
) -> Result<Base, PacketError> {
    let sealing = plan.closing.begin(staged.file(), SEALED_NAME, witness)?;
    let archive = ArchiveWriter::new(sealing, plan.closing.shape(), plan.moment());
    let (archive, as_base) = Bagging::new(plan, request, archive).fill(on_progress)?;
    let (sealing, patches) = archive.finish().map_err(PacketError::of_writing)?;
    sealing.finish(&patches).map_err(PacketError::of_writing)?;
    Ok(as_base)
}

/// A packet that is whole, on the disk and verified, and has no name yet.
struct Written {
    as_base: Base,
    bytes: u64,
    sha256: Option<String>,
    signature: Option<Staged>,
}

/// What is known of a packet that was read again.
struct Proof {
    sha256: Option<String>,
    signature: Option<Staged>,
}

/// Everything that reads the packet again does so at once: a stranger, the signer, and who wants to know the
/// checksum of the whole.
fn prove(request: &BuildRequest<'_>, staged: &Staged, witness: &Witness) -> Result<Proof, PacketError> {
    let (signer, out) = (request.signer, request.out);
    thread::scope(|scope| {
        let counting = request.checksum.then(|| scope.spawn(|| checksum(&staged.path())));
        let signing = scope.spawn(move || sign(signer, out, &staged.path()));
        verify_again(request, staged, witness)?;
        Ok(Proof { sha256: counting.map(joined).transpose()?, signature: joined(signing)? })
    })
}

/// A packet that does not verify because a file of the dossier changed under our hands says so.
fn why(error: PacketError, plan: &Plan<'_>, request: &BuildRequest<'_>) -> PacketError {
    let has_changed = |planned: &&Planned| {
        let Some(attachment) = request.dossier.attachments.get(planned.index) else { return false };
        let Some(Measured::File(file)) = &attachment.measured else { return false };
        let Some(measured) = file.checksum.sha256() else { return false };
        let now = request.source.open(attachment).and_then(|mut content| consume(&mut content));
        !planned.hidden && now.is_ok_and(|now| now.sha256 != measured)
    };
    match error {
        PacketError::DidNotVerify(found) => match plan.attachments.iter().find(has_changed) {
            Some(planned) => PacketError::AttachmentChanged { place: planned.place() },
            None => PacketError::DidNotVerify(found),
        },
        other => other,
    }
}

fn joined<T>(work: ScopedJoinHandle<'_, Result<T, PacketError>>) -> Result<T, PacketError> {
    work.join().map_err(|_| PacketError::SealFailed)?
}

fn checksum(path: &Path) -> Result<String, PacketError> {
    let digest = File::open(path).and_then(|mut file| consume(&mut file)).map_err(PacketError::of_reading)?;
    Ok(digest.sha256)
}

/// Reads the packet from the disk as a stranger would. A seal for somebody else is opened by the witness.
fn verify_again(request: &BuildRequest<'_>, staged: &Staged, witness: &Witness) -> Result<(), PacketError> {
    let mut keys = Keys::default();
    match request.seal {
        SealFor::Anybody => {}
        SealFor::Recipients(_) => keys.identities.push(Box::new(witness)),
        SealFor::Passphrase(passphrase) => keys.passphrase = Some(passphrase),
    }
    let found = look(&staged.path(), &keys, None)?.verification;
    let signed = found.signer.is_some() == request.signer.is_some();
    if found.is_intact() && signed { Ok(()) } else { Err(PacketError::DidNotVerify(Box::new(found))) }
}

fn sign(signer: Option<&SigningKey>, out: &Path, packet: &Path) -> Result<Option<Staged>, PacketError> {
    let Some(key) = signer else { return Ok(None) };
    let signature = key.sign(NAMESPACE, hash_file(packet).map_err(PacketError::of_reading)?)?;
    Staged::holding(&signature_path(out), signature.as_bytes()).map(Some)
}

fn report(on_progress: OnProgress<'_>, progress: Progress) -> Result<(), PacketError> {
    match on_progress(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(PacketError::Cancelled),
    }
}
