//! TIFF and BigTIFF: directories of tags, each naming where the next one stands (TIFF 6.0, section 2).

use super::{Metadata, Outline};

struct Layout {
    little: bool,
    big: bool,
}

pub(super) fn outline(bytes: &[u8]) -> Outline {
    // What is missing at the end of a TIFF can be anything; its decoder misses what it needs.
    let mut outline = Outline { complete: true, ..Outline::default() };
    let layout = match bytes.get(..4) {
        Some([b'I', b'I', kind, 0]) => Layout { little: true, big: *kind == 43 },
        Some([b'M', b'M', 0, kind]) => Layout { little: false, big: *kind == 43 },
        _ => return outline,
    };
    let (offset_at, count_size, row_size) = if layout.big { (8, 8, 20) } else { (4, 2, 12) };
    let Some(first) = layout.offset(bytes, offset_at) else {
        return outline;
    };
    let Some(rows) = layout.number(bytes, first, count_size) else {
        return outline;
    };
    let Some(table) = rows.checked_mul(row_size).and_then(|size| {
        let start = first.checked_add(count_size)?;
        Some(start..start.checked_add(size)?)
    }) else {
        return outline;
    };
    for row in bytes.get(table.clone()).unwrap_or_default().chunks_exact(row_size) {
        outline.metadata.extend(layout.number(row, 0, 2).and_then(metadata));
    }
    outline.several = layout.offset(bytes, table.end).is_some_and(|next| next != 0);
    outline
}

fn metadata(tag: usize) -> Option<Metadata> {
    match tag {
        270 | 305 | 315 | 37510 => Some(Metadata::Comment),
        271 | 272 | 306 => Some(Metadata::Exif),
        700 => Some(Metadata::Xmp),
        33723 | 34377 => Some(Metadata::Iptc),
        34665 => Some(Metadata::Exif),
        34675 => Some(Metadata::Icc),
        34853 => Some(Metadata::Gps),
        _ => None,
    }
}

impl Layout {
    fn offset(&self, bytes: &[u8], at: usize) -> Option<usize> {
        self.number(bytes, at, if self.big { 8 } else { 4 })
    }

    fn number(&self, bytes: &[u8], at: usize, size: usize) -> Option<usize> {
        let digits = bytes.get(at..at.checked_add(size)?)?;
        let append = |number: u64, digit: &u8| (number << 8) | u64::from(*digit);
        let number =
            if self.little { digits.iter().rev().fold(0, append) } else { digits.iter().fold(0, append) };
        usize::try_from(number).ok()
    }
}
