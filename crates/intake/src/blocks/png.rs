//! PNG: chunks of length, name, content, checksum (ISO/IEC 15948, clause 5).

use super::{Metadata, Outline, exif};

pub(crate) const SIGNATURE: usize = 8;

pub(crate) struct Chunk<'a> {
    pub(crate) name: &'a [u8; 4],
    pub(crate) content: &'a [u8],
    /// Length, name, content and checksum.
    pub(crate) whole: &'a [u8],
}

/// The chunks up to the end chunk, or up to where the file stops being a PNG.
pub(crate) fn chunks(bytes: &[u8]) -> impl Iterator<Item = Chunk<'_>> {
    let mut rest = bytes.get(SIGNATURE..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (chunk, behind) = split_chunk(rest)?;
        rest = if chunk.name == b"IEND" { &[] } else { behind };
        Some(chunk)
    })
}

pub(super) fn outline(bytes: &[u8]) -> Outline {
    let mut outline = Outline::default();
    let mut size = SIGNATURE;
    for chunk in chunks(bytes) {
        size += chunk.whole.len();
        match chunk.name {
            b"acTL" => {
                outline.several |= chunk.content.get(..4).is_some_and(|count| count > [0, 0, 0, 1].as_slice())
            }
            b"eXIf" => outline.metadata.extend(exif::parts(chunk.content)),
            b"iCCP" => outline.metadata.extend([Metadata::Icc]),
            b"iTXt" if chunk.content.starts_with(b"XML:com.adobe.xmp\0") => {
                outline.metadata.extend([Metadata::Xmp])
            }
            b"tEXt" | b"zTXt" | b"iTXt" => outline.metadata.extend([Metadata::Comment]),
            b"IEND" => outline.complete = true,
            _ => {}
        }
    }
    if outline.complete && size < bytes.len() {
        outline.metadata.extend([Metadata::Appendix]);
    }
    outline
}

fn split_chunk(bytes: &[u8]) -> Option<(Chunk<'_>, &[u8])> {
    let (size, rest) = bytes.split_first_chunk::<4>()?;
    let (name, rest) = rest.split_first_chunk::<4>()?;
    let size: usize = u32::from_be_bytes(*size).try_into().ok()?;
    let (whole, behind) = bytes.split_at_checked(size.checked_add(12)?)?;
    Some((Chunk { name, content: rest.get(..size)?, whole }, behind))
}
