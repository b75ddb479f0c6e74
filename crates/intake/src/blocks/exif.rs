//! What an Exif block carries, by the names of its parts.

use exif::{Context, In, Reader, Tag};

use super::Metadata;

/// The parts of an Exif block, itself included. A block that cannot be read is still one.
pub(super) fn parts(block: &[u8]) -> Vec<Metadata> {
    let mut parts = vec![Metadata::Exif];
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    let read = crate::picture::guarded(|| {
        reader.read_raw(block.to_vec()).or_else(|error| error.distill_partial_result(|_| {}))
    });
    if let Some(Ok(block)) = read {
        if block.fields().any(|field| field.tag.context() == Context::Gps) {
            parts.push(Metadata::Gps);
        }
        if block.get_field(Tag::JPEGInterchangeFormat, In::THUMBNAIL).is_some() {
            parts.push(Metadata::Thumbnail);
        }
    }
    parts
}
