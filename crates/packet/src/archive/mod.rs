//! The ZIP a packet travels in: one fixed shape out, and a bounded reader in.
//!
//! What we write is stored, never compressed, and every byte of its headers follows from the names,
//! sizes and checksums of the entries and from the packet's stamp. That is why the same packet has the
//! same bytes, and why [`house::strays`] can name the entry whose header somebody touched. A packet that
//! was unpacked and zipped again by another program is read too; then only its content can be judged.
//!
//! No ZIP64: a packet is bounded far below 4 GiB.

pub(crate) mod directory;
pub(crate) mod house;
pub(crate) mod spot;
pub(crate) mod walk;
pub(crate) mod writer;

/// Signature of a local header.
pub(crate) const LOCAL: u32 = 0x0403_4b50;
/// Signature of a record of the central directory.
pub(crate) const CENTRAL: u32 = 0x0201_4b50;
/// Signature of the end of the central directory.
pub(crate) const END: u32 = 0x0605_4b50;
/// Signature of the data descriptor that follows streamed content.
pub(crate) const DESCRIPTOR: u32 = 0x0807_4b50;

/// Bit 3 of the flags: sizes and checksum follow the content.
pub(crate) const STREAMED_FLAG: u16 = 0x0008;
/// Bit 11 of the flags: names are UTF-8.
pub(crate) const UTF8_FLAG: u16 = 0x0800;

/// Method of an entry that lies in the archive as it is.
pub(crate) const STORED: u16 = 0;
/// Method of an entry that is packed.
pub(crate) const DEFLATED: u16 = 8;
