//! Building a packet: planned, written once through, read again from the disk, and only then in its place.

use std::ops::ControlFlow;

use crate::archive::writer::ArchiveWriter;
use crate::bagging::Bagging;
use crate::digest::consume;
use crate::errors::PacketError;
use crate::place::{Staged, remove};
use crate::plan::Plan;
use crate::record::PacketRecord;
use crate::request::{BuildRequest, OnProgress, Progress, Receipt, SealFor, Stage};
use crate::seal::Keys;
use crate::seal::witness::Witness;
use crate::verify::{hash_file, look, signature_path};

/// What a packet is called inside an AES ZIP, whose names anybody can read: nothing about whom it concerns.
const SEALED_NAME: &str = "packet.zip";

/// Builds a packet. Same dossier, report, program, number and stamp, same bytes; seals differ each time.
///
/// # Errors
/// [`PacketError`]. Then nothing is left of the new packet, and an older file of that name is untouched.
pub fn build(request: &BuildRequest<'_>, on_progress: OnProgress<'_>) -> Result<Receipt, PacketError> {
    let plan = Plan::of(request)?;
    let staged = Staged::beside(request.out)?;
    let witness = Witness::default();
    let record = write(&plan, request, &staged, &witness, on_progress)?;
    staged.settle()?;

    let bytes = staged.file().metadata().map_err(PacketError::of_writing)?.len();
    if bytes > crate::LARGEST_PACKET {
        return Err(PacketError::TooLarge { limit: crate::LARGEST_PACKET });
    }
    report(on_progress, Progress { stage: Stage::Verifying, done: 0, total: bytes })?;
    prove(request, &staged, &witness)?;
    let sha256 = std::fs::File::open(staged.path())
        .and_then(|mut file| consume(&mut file))
        .map_err(PacketError::of_reading)?
        .sha256;
    report(on_progress, Progress { stage: Stage::Verifying, done: bytes, total: bytes })?;

    let signature = sign(request, &staged)?;
    let signature_place = signature_path(request.out);
    staged.place()?;
    // One that belongs to the packet that was replaced would speak against the new one.
    let signature = match signature {
        Some(signature) => signature.place().map(|()| Some(signature_place))?,
        None => remove(&signature_place).map(|()| None)?,
    };
    Ok(Receipt { file: request.out.to_owned(), signature, bytes, sha256, record })
}

fn write(
    plan: &Plan<'_>,
    request: &BuildRequest<'_>,
    staged: &Staged,
    witness: &Witness,
    on_progress: OnProgress<'_>,
) -> Result<PacketRecord, PacketError> {
    let sealing = plan.closing.begin(staged.file(), SEALED_NAME, witness)?;
    let archive = ArchiveWriter::new(sealing, plan.closing.shape(), plan.moment());
    let (archive, record) = Bagging::new(plan, request, archive).fill(on_progress)?;
    let (sealing, patches) = archive.finish().map_err(PacketError::of_writing)?;
    sealing.finish(&patches).map_err(PacketError::of_writing)?;
    Ok(record)
}

/// Reads the packet from the disk as a stranger would. A seal for somebody else is opened by the witness.
fn prove(request: &BuildRequest<'_>, staged: &Staged, witness: &Witness) -> Result<(), PacketError> {
    let mut keys = Keys::default();
    match request.seal {
        SealFor::Anybody => {}
        SealFor::Recipients(_) => keys.identities.push(Box::new(witness)),
        SealFor::Passphrase(passphrase) => keys.passphrase = Some(passphrase),
    }
    let found = look(staged.path(), &keys, None)?.verification;
    let signed = found.signer.is_some() == request.signer.is_some();
    if found.is_intact() && signed { Ok(()) } else { Err(PacketError::DidNotVerify(Box::new(found))) }
}

fn sign(request: &BuildRequest<'_>, staged: &Staged) -> Result<Option<Staged>, PacketError> {
    let Some(key) = request.signer else { return Ok(None) };
    let hash = hash_file(staged.path()).map_err(PacketError::of_reading)?;
    let signature = key.sign(hash)?;
    Staged::holding(&signature_path(request.out), signature.as_bytes()).map(Some)
}

fn report(on_progress: OnProgress<'_>, progress: Progress) -> Result<(), PacketError> {
    match on_progress(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(PacketError::Cancelled),
    }
}
