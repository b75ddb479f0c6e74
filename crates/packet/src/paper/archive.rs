//! Makes a written PDF fit for the archive: PDF/A-1b (ISO 19005-1), the same bytes for the same content.
//!
//! printpdf leaves out or gets wrong what the standard asks for: version, colour profile, XMP, the set
//! of glyphs, the structure, an outline in reading order, and an identifier that doesn't depend on what the process
//! did before. PDF/A-1b is the level that a validator at hand can prove; no higher one is claimed.

use std::io::Write as _;

use chrono::{DateTime, FixedOffset};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string};
use sha2::{Digest, Sha256};

use super::PaperError;
use super::display::Landmark;
use super::page::PAPER;
use super::tags::{self, Tagged};
use crate::digest::hexadecimal;

/// How hard streams are compressed, of nine.
const LEVEL: u32 = 5;

/// Bytes of a document's identifier.
const IDENTIFIER: usize = 16;

/// sRGB as an ICC version 2 profile, which is the newest version that PDF/A-1 admits.
static SRGB: &[u8] = include_bytes!("srgb.icc");

/// What the document says about itself.
pub(crate) struct About {
    /// Name of the form and packet number.
    pub(crate) title: String,
    /// Program and version.
    pub(crate) creator: String,
    /// The only time in the document.
    pub(crate) stamp: DateTime<FixedOffset>,
}

/// Finishes a document and returns its bytes.
///
/// # Errors
/// [`PaperError::Unwritable`] when the document is not built as printpdf builds one.
pub(crate) fn archived(
    mut document: Document,
    about: &About,
    landmarks: &[Landmark],
    tagged: &Tagged<'_>,
) -> Result<Vec<u8>, PaperError> {
    document.version = "1.4".to_owned();
    describe(&mut document, about);
    list_glyphs(&mut document)?;
    let outlines = outline(&mut document, landmarks);
    let structure = tags::tree(&mut document, tagged)?;

    let profile = Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec());
    let profile = document.add_object(profile);
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    // The standard demands that metadata can be found by a plain search through the file.
    let metadata =
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(about).into_bytes())
            .with_compression(false);
    let metadata = document.add_object(metadata);

    let catalog = document.catalog_mut().map_err(|_| PaperError::Unwritable)?;
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.set("Metadata", metadata);
    catalog.set("StructTreeRoot", structure);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Lang", Object::string_literal("zh-CN"));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
        catalog.set("PageMode", "UseOutlines");
    }
    compress(&mut document)?;
    identified(document)
}

/// lopdf would compress at the highest level, which takes three times as long for a hundredth of the size.
fn compress(document: &mut Document) -> Result<(), PaperError> {
    let streams = document.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    for stream in streams.filter(|stream| stream.allows_compression && !stream.dict.has(b"Filter")) {
        let mut encoder =
            ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 2), Compression::new(LEVEL));
        encoder.write_all(&stream.content).map_err(|_| PaperError::Unwritable)?;
        let compressed = encoder.finish().map_err(|_| PaperError::Unwritable)?;
        if compressed.len() < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(compressed);
        }
    }
    Ok(())
}

/// The identifier is a hash of the file in which it is blank.
fn identified(mut document: Document) -> Result<Vec<u8>, PaperError> {
    let blank = Object::String(vec![0; IDENTIFIER], StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![blank.clone(), blank]);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|_| PaperError::Unwritable)?;
    let hash = hexadecimal(Sha256::digest(&bytes).get(..IDENTIFIER).unwrap_or_default());
    // Twice the same, in the trailer at the very end.
    let blank = "0".repeat(2 * IDENTIFIER);
    for _ in 0..2 {
        let at = bytes.windows(blank.len()).rposition(|window| window == blank.as_bytes());
        let place = at.and_then(|at| bytes.get_mut(at..at + blank.len())).ok_or(PaperError::Unwritable)?;
        place.copy_from_slice(hash.as_bytes());
    }
    Ok(bytes)
}

fn describe(document: &mut Document, about: &About) {
    let info = dictionary! {
        "Title" => text_string(&about.title),
        "Creator" => text_string(&about.creator),
        "Producer" => text_string(&about.creator),
        "CreationDate" => Object::string_literal(pdf_time(&about.stamp)),
        "ModDate" => Object::string_literal(pdf_time(&about.stamp)),
    };
    let info = document.add_object(info);
    if let Ok(old) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.remove(&old);
    }
    document.trailer.set("Info", info);
}

/// `D:20261124070000+08'00'`.
fn pdf_time(stamp: &DateTime<FixedOffset>) -> String {
    let zone = stamp.format("%:z").to_string().replace(':', "'");
    format!("D:{}{zone}'", stamp.format("%Y%m%d%H%M%S"))
}

fn xmp(about: &About) -> String {
    let (title, creator) = (escaped(&about.title), escaped(&about.creator));
    let time = about.stamp.format("%Y-%m-%dT%H:%M:%S%:z");
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>{time}</xmp:CreateDate><xmp:ModifyDate>{time}</xmp:ModifyDate><xmp:CreatorTool>{creator}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{creator}</pdf:Producer></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}',
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Adds to each font the bitmap of the glyphs it holds.
fn list_glyphs(document: &mut Document) -> Result<(), PaperError> {
    let descendants: Vec<Dictionary> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"DescendantFonts").ok()?.as_array().ok()?.first())
        .filter_map(|font| font.as_dict().ok().cloned())
        .collect();
    for font in descendants {
        let widths = font.get(b"W").and_then(Object::as_array).map_err(|_| PaperError::Unwritable)?;
        let descriptor = font.get(b"FontDescriptor").and_then(Object::as_reference);
        let descriptor = descriptor.map_err(|_| PaperError::Unwritable)?;
        // A CFF cut holds what widths are stated for, and glyph 0; a TrueType cut also the parts of
        // which its letters are composed.
        let glyphs = true_type_glyphs(document, descriptor).unwrap_or_else(|| glyphs_with_widths(widths));
        let set = document.add_object(Stream::new(Dictionary::new(), bitmap(&glyphs)));
        document.get_dictionary_mut(descriptor).map_err(|_| PaperError::Unwritable)?.set("CIDSet", set);
    }
    Ok(())
}

fn true_type_glyphs(document: &Document, descriptor: ObjectId) -> Option<Vec<usize>> {
    let program = document.get_dictionary(descriptor).ok()?.get(b"FontFile2").ok()?.as_reference().ok()?;
    let program = document.get_object(program).ok()?.as_stream().ok()?;
    let face = ttf_parser::Face::parse(&program.content, 0).ok()?;
    Some((0..usize::from(face.number_of_glyphs())).collect())
}

/// `widths` alternates a first glyph and the widths from there on.
fn glyphs_with_widths(widths: &[Object]) -> Vec<usize> {
    let mut glyphs = vec![0];
    for pair in widths.chunks(2) {
        let [Object::Integer(first), Object::Array(run)] = pair else { continue };
        let first = usize::try_from(*first).unwrap_or_default();
        glyphs.extend(first..first + run.len());
    }
    glyphs
}

/// Bit 7 of byte 0 is glyph 0.
fn bitmap(glyphs: &[usize]) -> Vec<u8> {
    let mut bits = vec![0_u8; glyphs.iter().max().map_or(0, |last| last / 8 + 1)];
    for glyph in glyphs {
        if let Some(byte) = bits.get_mut(glyph / 8) {
            *byte |= 0x80 >> (glyph % 8);
        }
    }
    bits
}

/// printpdf would sort the entries by their titles and drop their places on the page.
fn outline(document: &mut Document, landmarks: &[Landmark]) -> Option<ObjectId> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let root = document.new_object_id();
    let entries: Vec<(ObjectId, &Landmark, ObjectId)> = landmarks
        .iter()
        .filter_map(|landmark| Some((document.new_object_id(), landmark, *pages.get(landmark.sheet)?)))
        .collect();
    let (first, last) = (entries.first()?.0, entries.last()?.0);
    let mut earlier: Option<ObjectId> = None;
    for (position, (id, landmark, page)) in entries.iter().enumerate() {
        let target = vec![
            Object::Reference(*page),
            Object::Name(b"XYZ".to_vec()),
            Object::Null,
            Object::Real((PAPER.1 - landmark.y).round()),
            Object::Null,
        ];
        let mut entry =
            dictionary! { "Title" => text_string(&landmark.title), "Parent" => root, "Dest" => target };
        if let Some(earlier) = earlier {
            entry.set("Prev", earlier);
        }
        if let Some((next, _, _)) = entries.get(position + 1) {
            entry.set("Next", *next);
        }
        document.set_object(*id, entry);
        earlier = Some(*id);
    }
    let count = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    document.set_object(
        root,
        dictionary! { "Type" => "Outlines", "Count" => count, "First" => first, "Last" => last },
    );
    Some(root)
}
