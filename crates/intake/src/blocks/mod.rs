//! The blocks that picture files are made of: enough of each format to tell, without decoding, whether
//! the file is whole, whether it holds more than one picture, and what it carries besides.
//!
//! Walking is linear in the size of the file and takes no memory, whatever the file claims.

pub(crate) mod jpeg;
pub(crate) mod png;

mod exif;
mod gif;
mod tiff;
mod webp;

use std::collections::BTreeSet;

use tongguan_domain::attachment::FileFormat;

/// Something a picture file carries besides the picture. Only its presence is told, never its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metadata {
    /// Camera, time, settings.
    Exif,
    /// Where the picture was taken.
    Gps,
    /// A small copy of the picture, which may show what was cropped away.
    Thumbnail,
    /// Descriptions and editing history as XML.
    Xmp,
    /// Captions and bylines of press agencies, in the blocks of one image editor.
    Iptc,
    /// Profile of the colours. Harmless, and needed to show them right.
    Icc,
    /// Free text.
    Comment,
    /// Something behind the end of the picture: a clip of a telephone, or another file.
    Appendix,
}

impl Metadata {
    const ALL: [Self; 8] = [
        Self::Exif,
        Self::Gps,
        Self::Thumbnail,
        Self::Xmp,
        Self::Iptc,
        Self::Icc,
        Self::Comment,
        Self::Appendix,
    ];

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|block| block.word() == word)
    }

    /// The word in the output of `image inspect`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exif => "exif",
            Self::Gps => "gps",
            Self::Thumbnail => "thumbnail",
            Self::Xmp => "xmp",
            Self::Iptc => "iptc",
            Self::Icc => "icc",
            Self::Comment => "comment",
            Self::Appendix => "appendix",
        }
    }
}

/// What the blocks of a picture file tell.
#[derive(Debug, Clone, Default)]
pub(crate) struct Outline {
    /// The file goes on to where its blocks say that it ends.
    pub(crate) complete: bool,
    /// More than one frame or page.
    pub(crate) several: bool,
    /// A JPEG that is refined scan by scan.
    pub(crate) progressive: bool,
    pub(crate) metadata: BTreeSet<Metadata>,
}

/// Walks the blocks of a picture.
pub(crate) fn outline(bytes: &[u8], format: FileFormat) -> Outline {
    match format {
        FileFormat::Jpeg => jpeg::outline(bytes),
        FileFormat::Png => png::outline(bytes),
        FileFormat::Gif => gif::outline(bytes),
        FileFormat::Webp => webp::outline(bytes),
        FileFormat::Tiff => tiff::outline(bytes),
        // A bitmap has no end of its own; its decoder misses what is missing.
        FileFormat::Bmp | FileFormat::Heic | FileFormat::Pdf | FileFormat::Other => {
            Outline { complete: true, ..Outline::default() }
        }
    }
}
