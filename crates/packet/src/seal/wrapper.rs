//! The headers of the AES-256 ZIP around a packet, in WinZip's form AE-2: no checksum of the plain content
//! stands outside the seal. They follow from one name and one size, so every byte of them can be demanded.

use crate::archive::directory::Entry;
use crate::archive::house::Header;
use crate::archive::{CENTRAL, LOCAL};

/// What encryption adds to the content: salt, check of the passphrase, authentication code.
const OVERHEAD: u64 = 16 + 2 + 10;
/// The way of packing by which WinZip's AES encryption is marked.
pub(crate) const METHOD: u16 = 99;

const VERSION: u16 = 51;
const MADE_BY: u16 = 0x0300 | VERSION;
const ENCRYPTED: u16 = 1;
/// 1 January 1980, midnight: the wrapper tells no time.
const MOMENT: [u16; 2] = [0, 0x0021];
/// A regular file for its owner alone.
const ATTRIBUTES: u32 = 0o100_600 << 16;

/// The header in front of the sealed content.
pub(crate) fn local(name: &str, size: u64) -> Vec<u8> {
    extra(shared(Header::of(LOCAL), name, size).text(name.as_bytes())).0
}

/// The record in the directory. The one entry stands at the beginning.
pub(crate) fn central(name: &str, size: u64) -> Vec<u8> {
    let header = shared(Header::of(CENTRAL).single(MADE_BY), name, size).single(0).single(0).single(0);
    extra(header.double(ATTRIBUTES).double(0).text(name.as_bytes())).0
}

/// Whether the headers around an entry are the ones we write.
pub(crate) fn is_ours(entry: &Entry, head: &[u8]) -> bool {
    head == local(&entry.name, entry.size) && entry.central == central(&entry.name, entry.size)
}

fn shared(header: Header, name: &str, size: u64) -> Header {
    let small = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
    let [time, date] = MOMENT;
    header
        .single(VERSION)
        .single(ENCRYPTED)
        .single(METHOD)
        .single(time)
        .single(date)
        .double(0)
        .double(small(size + OVERHEAD))
        .double(small(size))
        .single(u16::try_from(name.len()).unwrap_or(u16::MAX))
        .single(11)
}

/// Field 0x9901: seven bytes, AE-2, made by "AE", AES-256, content stored.
fn extra(header: Header) -> Header {
    header.single(0x9901).single(7).single(2).text(b"AE\x03").single(0)
}
