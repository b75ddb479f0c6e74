//! Sealing a packet while it is written.

use std::fs::File;
use std::io::{self, BufWriter, Seek as _, SeekFrom, Write};
use std::str::FromStr as _;

use age::stream::StreamWriter;
use tongguan_domain::SecretText;
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, System, ZipWriter};

use super::{witness::Witness, wrapper};
use crate::archive::directory::END_LENGTH;
use crate::archive::house::{COMMENT, Shape};
use crate::archive::writer::Patch;
use crate::errors::PacketError;

/// Gathers headers and small files; what is larger goes to the system as it is.
const BUFFER: usize = 64 * 1024;

/// How a packet is to be sealed, everything about it already found in order.
pub(crate) enum Closing<'k> {
    Open,
    Recipients(Vec<age::x25519::Recipient>),
    Passphrase(&'k SecretText),
}

impl<'k> Closing<'k> {
    /// Reads the recipients' keys.
    pub(crate) fn for_recipients(recipients: &[String]) -> Result<Self, PacketError> {
        let parsed: Result<Vec<_>, _> =
            recipients.iter().map(|text| age::x25519::Recipient::from_str(text.trim())).collect();
        match parsed {
            Ok(keys) if !keys.is_empty() => Ok(Self::Recipients(keys)),
            _ => Err(PacketError::NotARecipient),
        }
    }

    pub(crate) fn with_passphrase(passphrase: &'k SecretText) -> Result<Self, PacketError> {
        if passphrase.is_blank() {
            Err(PacketError::EmptyPassphrase)
        } else {
            Ok(Self::Passphrase(passphrase))
        }
    }

    /// What is sealed cannot be patched afterwards.
    pub(crate) const fn shape(&self) -> Shape {
        match self {
            Self::Open => Shape::Patched,
            Self::Recipients(_) | Self::Passphrase(_) => Shape::Streamed,
        }
    }

    /// Begins to seal into that file. `inner_name` is the name of the packet inside an AES ZIP.
    pub(crate) fn begin<'f>(
        &self,
        file: &'f File,
        inner_name: &str,
        witness: &Witness,
    ) -> Result<Sealing<'f>, PacketError> {
        let out = BufWriter::with_capacity(BUFFER, file);
        match self {
            Self::Open => Ok(Sealing::Open(out)),
            Self::Recipients(keys) => {
                let recipients = keys.iter().map(|key| key as &dyn age::Recipient).chain([witness as _]);
                let encryptor =
                    age::Encryptor::with_recipients(recipients).map_err(|_| PacketError::SealFailed)?;
                let writer = encryptor.wrap_output(out).map_err(PacketError::of_writing)?;
                Ok(Sealing::Age(Box::new(writer)))
            }
            Self::Passphrase(passphrase) => {
                let mut writer = ZipWriter::new(out);
                let ours = writer.set_raw_comment(COMMENT.into());
                ours.map_err(|error| PacketError::of_writing(error.into()))?;
                let options = SimpleFileOptions::DEFAULT
                    .compression_method(CompressionMethod::Stored)
                    .system(System::Unix)
                    .unix_permissions(0o600)
                    .with_aes_encryption(AesMode::Aes256, passphrase.reveal());
                writer
                    .start_file(inner_name, options)
                    .map_err(|error| PacketError::of_writing(error.into()))?;
                Ok(Sealing::Aes(Aes { writer: Box::new(writer), inner_name: inner_name.to_owned(), size: 0 }))
            }
        }
    }
}

/// A packet on its way through the seal into a file.
pub(crate) enum Sealing<'f> {
    Open(BufWriter<&'f File>),
    Age(Box<StreamWriter<BufWriter<&'f File>>>),
    Aes(Aes<'f>),
}

/// An AES-256 ZIP with one entry.
pub(crate) struct Aes<'f> {
    writer: Box<ZipWriter<BufWriter<&'f File>>>,
    inner_name: String,
    size: u64,
}

impl Aes<'_> {
    /// The library writes WinZip's form AE-1, which tells the checksum of what is sealed; the headers
    /// are written over with those of AE-2. What is sealed is the same in both.
    fn finish(self) -> io::Result<()> {
        let mut out = self.writer.finish()?;
        let local = wrapper::local(&self.inner_name, self.size);
        let central = wrapper::central(&self.inner_name, self.size);
        let end = END_LENGTH + COMMENT.len() + central.len();
        let from_end = i64::try_from(end).map_err(|_| io::ErrorKind::FileTooLarge)?;
        out.seek(SeekFrom::Start(0))?;
        out.write_all(&local)?;
        out.seek(SeekFrom::End(-from_end))?;
        out.write_all(&central)?;
        out.flush()
    }
}

impl Sealing<'_> {
    /// Closes the seal; only then is the packet whole.
    pub(crate) fn finish(self, patches: &[Patch]) -> io::Result<()> {
        match self {
            Self::Open(mut out) => {
                for patch in patches {
                    out.seek(SeekFrom::Start(patch.offset))?;
                    out.write_all(&patch.bytes)?;
                }
                out.flush()
            }
            Self::Age(out) => out.finish()?.flush(),
            Self::Aes(aes) => aes.finish(),
        }
    }
}

impl Write for Sealing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Open(out) => out.write(bytes),
            Self::Age(out) => out.write(bytes),
            Self::Aes(aes) => {
                let count = aes.writer.write(bytes)?;
                aes.size += count as u64;
                Ok(count)
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Open(out) => out.flush(),
            // The others are whole only when finished; a flush in between would be an empty promise.
            Self::Age(_) | Self::Aes(_) => Ok(()),
        }
    }
}
