//! PNG: chunks of length, name, content, checksum (ISO/IEC 15948, clause 5).

use super::{Metadata, Outline, exif};

const SIGNATURE: usize = 8;

pub(super) fn outline(bytes: &[u8]) -> Outline {
    let mut outline = Outline::default();
    let mut rest = bytes.get(SIGNATURE..).unwrap_or_default();
    while let Some((name, content, behind)) = chunk(rest) {
        match name {
            b"acTL" => {
                outline.several |= content.get(..4).is_some_and(|count| count > [0, 0, 0, 1].as_slice())
            }
            b"eXIf" => outline.metadata.extend(exif::parts(content)),
            b"iCCP" => outline.metadata.extend([Metadata::Icc]),
            b"iTXt" if content.starts_with(b"XML:com.adobe.xmp\0") => {
                outline.metadata.extend([Metadata::Xmp])
            }
            b"tEXt" | b"zTXt" | b"iTXt" => outline.metadata.extend([Metadata::Comment]),
            b"IEND" => {
                outline.complete = true;
                break;
            }
            _ => {}
        }
        rest = behind;
    }
    outline
}

fn chunk(bytes: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (size, rest) = bytes.split_first_chunk::<4>()?;
    let (name, rest) = rest.split_first_chunk::<4>()?;
    let (content, rest) = rest.split_at_checked(u32::from_be_bytes(*size).try_into().ok()?)?;
    Some((name, content, rest.get(4..)?))
}
