//! JPEG: segments behind markers, between them the scans (ITU-T T.81, annex B).

use std::ops::Range;

use super::{Metadata, Outline, exif};

const END: u8 = 0xd9;
const START: u8 = 0xd8;
const SCAN: u8 = 0xda;
const COMMENT: u8 = 0xfe;
const PROGRESSIVE: [u8; 2] = [0xc2, 0xca];

/// A marker with what belongs to it, the scan behind a [`SCAN`] excepted.
pub(crate) struct Segment<'a> {
    pub(crate) marker: u8,
    /// Where it stands in the file, marker included.
    pub(crate) range: Range<usize>,
    pub(crate) payload: &'a [u8],
}

impl Segment<'_> {
    /// What it carries besides the picture, if anything; an Exif block may carry more than one.
    pub(crate) fn metadata(&self) -> Option<Metadata> {
        match (self.marker, self.payload) {
            (0xe1, payload) if payload.starts_with(b"Exif\0") => Some(Metadata::Exif),
            (0xe1, payload) if payload.starts_with(b"http://ns.adobe.com/") => Some(Metadata::Xmp),
            (0xe2, payload) if payload.starts_with(b"ICC_PROFILE\0") => Some(Metadata::Icc),
            (0xed, _) => Some(Metadata::Iptc),
            (COMMENT, _) => Some(Metadata::Comment),
            _ => None,
        }
    }
}

pub(super) fn outline(bytes: &[u8]) -> Outline {
    let mut outline = Outline::default();
    for segment in segments(bytes) {
        if segment.marker == END {
            outline.complete = true;
            outline.metadata.extend((segment.range.end < bytes.len()).then_some(Metadata::Appendix));
        }
        outline.progressive |= PROGRESSIVE.contains(&segment.marker);
        outline.metadata.extend(segment.metadata());
        if segment.metadata() == Some(Metadata::Exif) {
            outline.metadata.extend(exif::parts(segment.payload.get(6..).unwrap_or_default()));
        }
    }
    outline
}

/// The segments up to the end marker, or up to where the file stops being a JPEG.
pub(crate) fn segments(bytes: &[u8]) -> Segments<'_> {
    Segments { bytes, at: 0, in_scan: false, ended: false }
}

pub(crate) struct Segments<'a> {
    bytes: &'a [u8],
    at: usize,
    in_scan: bool,
    ended: bool,
}

impl<'a> Segments<'a> {
    /// Where the next marker stands. In a scan 0xff is stuffed with 0x00, and restart markers pass.
    fn next_marker(&self) -> Option<usize> {
        let rest = self.bytes.get(self.at..)?;
        if !self.in_scan {
            return rest.starts_with(&[0xff]).then_some(self.at);
        }
        let offset = rest.windows(2).position(|pair| matches!(pair, [0xff, 0x01..=0xcf | 0xd8..=0xfe]))?;
        Some(self.at + offset)
    }
}

impl<'a> Iterator for Segments<'a> {
    type Item = Segment<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let start = self.next_marker()?;
        let fill = self.bytes.get(start..)?.iter().take_while(|byte| **byte == 0xff).count();
        let behind_marker = start + fill + 1;
        let marker = *self.bytes.get(behind_marker - 1)?;
        let end = match marker {
            START | END | 0x01 | 0xd0..=0xd7 => behind_marker,
            _ => {
                let size = self.bytes.get(behind_marker..behind_marker + 2)?;
                let size = usize::from(u16::from_be_bytes(size.try_into().ok()?));
                behind_marker + size.max(2)
            }
        };
        let payload = self.bytes.get(behind_marker..end)?.get(2..).unwrap_or_default();
        self.at = end;
        self.in_scan = marker == SCAN;
        self.ended = marker == END;
        Some(Segment { marker, range: start..end, payload })
    }
}
