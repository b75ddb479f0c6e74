//! Copies of a picture file without what it carries besides the picture; no pixel changes.
//!
//! Profiles of colours stay, since without them colours are shown wrong.

use tongguan_domain::attachment::FileFormat;

use crate::blocks::{Metadata, jpeg, png};

/// PNG chunks that say how the picture looks.
const LOOKS: [&[u8; 4]; 12] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT",
    b"pHYs",
];

/// The bare picture, or `None` for a format that is written anew instead.
pub(crate) fn bare(bytes: &[u8], format: FileFormat) -> Option<Vec<u8>> {
    match format {
        FileFormat::Jpeg => Some(bare_jpeg(bytes)),
        FileFormat::Png => Some(bare_png(bytes)),
        _ => None,
    }
}

/// Drops segments; what stands between two of them is a scan and stays.
fn bare_jpeg(bytes: &[u8]) -> Vec<u8> {
    let mut bare = Vec::with_capacity(bytes.len());
    let mut copied_to = 0;
    for segment in jpeg::segments(bytes) {
        bare.extend_from_slice(bytes.get(copied_to..segment.range.start).unwrap_or_default());
        if shows(&segment) {
            bare.extend_from_slice(bytes.get(segment.range.clone()).unwrap_or_default());
        }
        copied_to = segment.range.end;
    }
    bare
}

/// Of the application segments only three say how the picture looks: JFIF, colour profile, and the
/// colour transform (APP14).
fn shows(segment: &jpeg::Segment<'_>) -> bool {
    match segment.marker {
        0xe0 | 0xee => true,
        0xe1..=0xef => segment.metadata() == Some(Metadata::Icc),
        _ => segment.metadata().is_none(),
    }
}

fn bare_png(bytes: &[u8]) -> Vec<u8> {
    let mut bare = bytes.get(..png::SIGNATURE).unwrap_or_default().to_vec();
    for chunk in png::chunks(bytes).filter(|chunk| LOOKS.contains(&chunk.name)) {
        bare.extend_from_slice(chunk.whole);
    }
    bare
}
