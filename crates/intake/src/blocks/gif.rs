//! GIF: a screen, then images and extensions made of sub-blocks (GIF89a, section 17 on).

use super::{Metadata, Outline};

const SCREEN: usize = 13;
const IMAGE: u8 = 0x2c;
const EXTENSION: u8 = 0x21;
const END: u8 = 0x3b;

pub(super) fn outline(bytes: &[u8]) -> Outline {
    let mut outline = Outline::default();
    let mut images = 0_u32;
    let screen_flags = bytes.get(10).copied().unwrap_or_default();
    let mut rest = bytes.get(SCREEN + palette(screen_flags)..).unwrap_or_default();
    while let Some((kind, behind)) = rest.split_first() {
        let behind = match *kind {
            IMAGE => {
                images = images.saturating_add(1);
                // Position, size, flags, a palette of its own, the size of codes.
                behind.get(8).and_then(|flags| behind.get(9 + palette(*flags) + 1..))
            }
            EXTENSION => {
                outline.metadata.extend(extension(behind));
                behind.get(1..)
            }
            END => {
                outline.complete = true;
                outline.metadata.extend((!behind.is_empty()).then_some(Metadata::Appendix));
                break;
            }
            _ => break,
        };
        match behind.and_then(behind_sub_blocks) {
            Some(behind) => rest = behind,
            None => break,
        }
    }
    outline.several = images > 1;
    outline
}

fn extension(bytes: &[u8]) -> Option<Metadata> {
    match bytes {
        [0xfe, ..] => Some(Metadata::Comment),
        [0xff, 11, name @ ..] if name.starts_with(b"XMP DataXMP") => Some(Metadata::Xmp),
        [0xff, 11, name @ ..] if name.starts_with(b"ICCRGBG1012") => Some(Metadata::Icc),
        _ => None,
    }
}

fn palette(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

fn behind_sub_blocks(mut bytes: &[u8]) -> Option<&[u8]> {
    loop {
        let (size, rest) = bytes.split_first()?;
        bytes = rest.get(usize::from(*size)..)?;
        if *size == 0 {
            return Some(bytes);
        }
    }
}
