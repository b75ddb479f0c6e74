//! Reading through a seal without a copy of what is inside.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::panic;
use std::path::Path;
use std::thread;

use zip::ZipArchive;
use zip::result::ZipError;

use super::{AGE_MAGIC, Keys, wrapper};
use crate::archive::directory::{self, Damage, Directory, LONGEST_TAIL};
use crate::archive::spot::Spot;
use crate::errors::PacketError;
use crate::record::Seal;

const BUFFER: usize = 256 * 1024;

/// Each holds a few megabytes of what it reads.
const MOST_THREADS: usize = 4;

/// A packet in one file.
pub(crate) struct Sealed<'k> {
    file: File,
    seal: Seal,
    keys: &'k Keys<'k>,
}

/// Why a sealed packet could not be read through.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// Nothing can be said about the packet.
    Error(PacketError),
    /// The packet is damaged, or was altered.
    Damaged,
}

impl From<PacketError> for Trouble {
    fn from(error: PacketError) -> Self {
        Self::Error(error)
    }
}

impl From<io::Error> for Trouble {
    /// The system's errors carry its number; what a seal or an archive objects to does not.
    fn from(error: io::Error) -> Self {
        match error.raw_os_error() {
            Some(_) => Self::Error(PacketError::PacketUnreadable(error)),
            None => Self::Damaged,
        }
    }
}

impl<'k> Sealed<'k> {
    /// Opens the file and looks how it is sealed. Nothing is unsealed yet.
    ///
    /// # Errors
    /// [`Trouble::Damaged`] when the file says that it is a packet and cannot be followed.
    pub(crate) fn open(path: &Path, keys: &'k Keys<'k>) -> Result<Self, Trouble> {
        let mut file = File::open(path).map_err(PacketError::of_reading)?;
        let length = file.metadata().map_err(PacketError::of_reading)?.len();
        if length > crate::LARGEST_PACKET {
            return Err(PacketError::TooLarge { limit: crate::LARGEST_PACKET }.into());
        }
        let mut head = Vec::new();
        Read::by_ref(&mut file).take(AGE_MAGIC.len() as u64).read_to_end(&mut head)?;
        let mut sealed = Self { file, seal: Seal::None, keys };
        if head == AGE_MAGIC {
            sealed.seal = Seal::Age;
            return Ok(sealed);
        }
        let outer = sealed.directory()?;
        if let [only] = outer.entries.as_slice()
            && only.method == wrapper::METHOD
        {
            sealed.seal = Seal::Passphrase;
            let mut head = vec![0; wrapper::local(&only.name, only.size).len()];
            sealed.file.seek(SeekFrom::Start(0))?;
            sealed.file.read_exact(&mut head)?;
            if outer.ours && !wrapper::is_ours(only, &head) {
                return Err(Trouble::Damaged);
            }
        }
        Ok(sealed)
    }

    /// How the packet is sealed.
    pub(crate) const fn seal(&self) -> Seal {
        self.seal
    }

    /// The directory of the packet's archive.
    pub(crate) fn directory(&mut self) -> Result<Directory, Trouble> {
        let (tail, length) = self.tail()?;
        directory::read(&tail, length).map_err(|damage| match damage {
            Damage::TooLarge => PacketError::TooLarge { limit: crate::LARGEST_PACKET }.into(),
            Damage::NotAnArchive | Damage::Broken => Trouble::Damaged,
        })
    }

    /// The last bytes of the archive, and its length.
    fn tail(&mut self) -> Result<(Vec<u8>, u64), Trouble> {
        match self.seal {
            Seal::None => Ok(tail_of(&mut &self.file)?),
            Seal::Age => Ok(tail_of(&mut self.unsealed()?)?),
            // What is sealed this way proves itself only at its end, so it is read through once before
            // any of it is believed.
            Seal::Passphrase => {
                let mut tail = Tail::default();
                self.through_aes(&mut |reader| tail.read(reader))?;
                Ok((tail.bytes, tail.length))
            }
        }
    }

    /// Reads the archive from its beginning to its end.
    pub(crate) fn read_through(
        &mut self,
        read: &mut dyn FnMut(&mut dyn Read) -> io::Result<()>,
    ) -> Result<(), Trouble> {
        match self.seal {
            Seal::None => {
                (&self.file).seek(SeekFrom::Start(0))?;
                Ok(read(&mut BufReader::with_capacity(BUFFER, &self.file))?)
            }
            Seal::Age => {
                let mut reader = self.unsealed()?;
                read(&mut reader)?;
                Ok(io::copy(&mut reader, &mut io::sink()).map(drop)?)
            }
            Seal::Passphrase => self.through_aes(read),
        }
    }

    /// Reads the archive from its beginning to its end, one part after the other; where it is not sealed, the
    /// parts at once, as what takes long is hashing them.
    pub(crate) fn read_parts<T: Send>(
        &mut self,
        directory: Directory,
        read: &(dyn Fn(&Directory, &mut dyn Read) -> io::Result<T> + Sync),
    ) -> Result<Vec<T>, Trouble> {
        if self.seal != Seal::None {
            let mut found = Vec::new();
            self.read_through(&mut |reader| {
                found.push(read(&directory, reader)?);
                Ok(())
            })?;
            return Ok(found);
        }
        let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
        let parts = directory.parts(threads as u64);
        let file = &self.file;
        let last = parts.len() - 1;
        let read_part = |(place, part): (usize, &Directory)| {
            // The last goes on to the end of the file.
            let length = if place == last { u64::MAX } else { part.start - part.begin };
            read(part, &mut BufReader::with_capacity(BUFFER, Spot::at(file, part.begin).take(length)))
        };
        thread::scope(|scope| {
            let reading: Vec<_> =
                parts.iter().enumerate().map(|part| scope.spawn(move || read_part(part))).collect();
            reading
                .into_iter()
                .map(|part| Ok(part.join().unwrap_or_else(|fault| panic::resume_unwind(fault))?))
                .collect()
        })
    }

    fn unsealed(&self) -> Result<age::stream::StreamReader<BufReader<&File>>, Trouble> {
        if self.keys.identities.is_empty() {
            return Err(PacketError::IdentityNeeded.into());
        }
        (&self.file).seek(SeekFrom::Start(0))?;
        let identities = self.keys.identities.iter().map(|identity| identity.as_ref() as &dyn age::Identity);
        age::Decryptor::new_buffered(BufReader::with_capacity(BUFFER, &self.file))
            .and_then(|decryptor| decryptor.decrypt(identities))
            .map_err(|error| match error {
                age::DecryptError::NoMatchingKeys => PacketError::WrongIdentity.into(),
                age::DecryptError::Io(error) => error.into(),
                _ => Trouble::Damaged,
            })
    }

    fn through_aes(&mut self, read: &mut dyn FnMut(&mut dyn Read) -> io::Result<()>) -> Result<(), Trouble> {
        let passphrase = self.keys.passphrase.ok_or(PacketError::PassphraseNeeded)?;
        (&self.file).seek(SeekFrom::Start(0))?;
        let mut outer = ZipArchive::new(BufReader::with_capacity(BUFFER, &self.file)).map_err(trouble)?;
        let mut entry = outer.by_index_decrypt(0, passphrase.reveal().as_bytes()).map_err(trouble)?;
        read(&mut entry)?;
        Ok(io::copy(&mut entry, &mut io::sink()).map(drop)?)
    }
}

fn trouble(error: ZipError) -> Trouble {
    match error {
        ZipError::InvalidPassword => PacketError::WrongPassphrase.into(),
        ZipError::Io(error) => error.into(),
        _ => Trouble::Damaged,
    }
}

fn tail_of(reader: &mut (impl Read + Seek)) -> io::Result<(Vec<u8>, u64)> {
    let length = reader.seek(SeekFrom::End(0))?;
    reader.seek(SeekFrom::Start(length.saturating_sub(LONGEST_TAIL)))?;
    let mut bytes = Vec::new();
    reader.take(LONGEST_TAIL).read_to_end(&mut bytes)?;
    Ok((bytes, length))
}

/// The end of what goes by.
#[derive(Default)]
struct Tail {
    bytes: Vec<u8>,
    length: u64,
}

impl Tail {
    fn read(&mut self, reader: &mut dyn Read) -> io::Result<()> {
        let longest = usize::try_from(LONGEST_TAIL).unwrap_or(usize::MAX);
        let mut buffer = vec![0; BUFFER];
        loop {
            let count = reader.read(&mut buffer)?;
            if count == 0 {
                return Ok(());
            }
            self.length += count as u64;
            if self.length > crate::LARGEST_PACKET {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            self.bytes.extend_from_slice(buffer.get(..count).unwrap_or_default());
            // Twice the tail before it is cut, so that cutting costs little.
            if self.bytes.len() > 2 * longest {
                self.bytes.drain(..self.bytes.len() - longest);
            }
        }
    }
}
