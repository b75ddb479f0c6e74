//! WebP: chunks of name, length, content in a RIFF file (RFC 9649, section 2).

use super::{Metadata, Outline, exif};

pub(super) fn outline(bytes: &[u8]) -> Outline {
    let mut outline = Outline::default();
    let Some((riff, mut rest)) = bytes.split_first_chunk::<12>() else {
        return outline;
    };
    let [_, _, _, _, size @ .., _, _, _, _] = *riff;
    let end = u64::from(u32::from_le_bytes(size)) + 8;
    outline.complete = bytes.len() as u64 >= end;
    outline.metadata.extend((bytes.len() as u64 > end).then_some(Metadata::Appendix));
    let mut frames = 0_u32;
    while let Some((name, content, behind)) = chunk(rest) {
        match name {
            b"ANMF" => frames = frames.saturating_add(1),
            b"EXIF" => {
                outline.metadata.extend(exif::parts(content.strip_prefix(b"Exif\0\0").unwrap_or(content)))
            }
            b"XMP " => outline.metadata.extend([Metadata::Xmp]),
            b"ICCP" => outline.metadata.extend([Metadata::Icc]),
            _ => {}
        }
        rest = behind;
    }
    outline.several = frames > 1;
    outline
}

fn chunk(bytes: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (name, rest) = bytes.split_first_chunk::<4>()?;
    let (size, rest) = rest.split_first_chunk::<4>()?;
    let size: usize = u32::from_le_bytes(*size).try_into().ok()?;
    let content = rest.get(..size)?;
    // Chunks begin at even places.
    Some((name, content, rest.get(size.checked_next_multiple_of(2)?..).unwrap_or_default()))
}
