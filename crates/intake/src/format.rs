//! The real type of a file, by its first bytes. Names and extensions are not asked.

use tongguan_domain::attachment::FileFormat;

/// First bytes that decide the type.
pub(crate) const HEAD: usize = 64;

/// Sizes of the second header of a bitmap; two letters alone would make pictures of many texts.
const BITMAP_HEADERS: [u32; 7] = [12, 40, 52, 56, 64, 108, 124];

/// Brands of HEIF files that hold HEVC pictures (ISO/IEC 23008-12, annex B).
const HEIC_BRANDS: [&[u8]; 10] =
    [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"];

/// The type of a file that starts with these bytes.
pub(crate) fn of(head: &[u8]) -> FileFormat {
    match head {
        [0xff, 0xd8, 0xff, ..] => FileFormat::Jpeg,
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => FileFormat::Png,
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => FileFormat::Gif,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => FileFormat::Webp,
        [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => FileFormat::Tiff,
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, _, _, _, _, a, b, c, d, ..]
            if BITMAP_HEADERS.contains(&u32::from_le_bytes([*a, *b, *c, *d])) =>
        {
            FileFormat::Bmp
        }
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..]
            if brand.get(..4).is_some_and(|brand| HEIC_BRANDS.contains(&brand)) =>
        {
            FileFormat::Heic
        }
        [b'%', b'P', b'D', b'F', b'-', ..] => FileFormat::Pdf,
        _ => FileFormat::Other,
    }
}

/// Whether this program decodes pictures of this type.
pub(crate) const fn is_decoded(format: FileFormat) -> bool {
    match format {
        FileFormat::Jpeg
        | FileFormat::Png
        | FileFormat::Bmp
        | FileFormat::Gif
        | FileFormat::Webp
        | FileFormat::Tiff => true,
        FileFormat::Heic | FileFormat::Pdf | FileFormat::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use tongguan_domain::attachment::FileFormat;

    #[test]
    fn the_content_decides_and_little_of_it_does_not() {
        assert_eq!(of(b"%PDF-1.7"), FileFormat::Pdf);
        assert_eq!(of(b" %PDF-1.7"), FileFormat::Other);
        assert_eq!(of(b"\0\0\0\x18ftypheic\0\0\0\0"), FileFormat::Heic);
        assert_eq!(of(b"\0\0\0\x18ftypavif\0\0\0\0"), FileFormat::Other);
        assert_eq!(of(b"BMW and other makers of cars"), FileFormat::Other);
        assert_eq!(of(b"\xff\xd8"), FileFormat::Other);
        assert_eq!(of(b""), FileFormat::Other);
        assert_eq!(of(b"MZ\x90\0"), FileFormat::Other);
    }
}
