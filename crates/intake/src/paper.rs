//! PDF papers: how many pages and how large, whether a password is asked, the words in them that hold
//! digits, and a page as a picture.
//!
//! A page that is a scan is drawn with the pixels of the scan, so that a poor scan stays a small picture
//! instead of becoming a large blurred one; any other page is drawn at 300 dots per inch. Text is read
//! only where it can be selected; letters in a scan are not recognised.

mod reading;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::{DynamicImage, RgbImage};
use tongguan_domain::attachment::{FileFormat, MeasuredDocument, MeasuredFile};

use crate::fault::PictureFault;
use crate::order::unseen;
use crate::picture::guarded;
use crate::{limits, qr, readings};

/// Points in an inch, the unit of a page.
const INCH: f32 = 72.0;

/// Millimetres in an inch.
const MILLIMETRES: f32 = 25.4;

/// Pixels to an inch of a page that is no scan.
const DENSITY: f32 = 300.0;

/// Most pixels of a drawn page; twice as many as a sheet of A4 has at 300 to an inch.
const PIXELS: f32 = 18_000_000.0;

/// Longest side of a drawn page, in pixels.
const SIDE: f32 = 16_000.0;

/// Measures a PDF and reads its words and the QR codes of its first page.
pub(crate) fn examine(bytes: Vec<u8>, whole: bool) -> MeasuredFile {
    let mut measured = unseen(FileFormat::Pdf);
    if !whole || bytes.len() > limits::PAPER_FILE {
        measured.beyond_limits = true;
        return measured;
    }
    let ended = has_end(&bytes);
    match guarded(|| open(bytes).map(|pdf| read(&pdf))) {
        Some(Ok((document, found))) => {
            measured.beyond_limits = document.pages as usize > limits::PAPER_PAGES;
            measured.document = Some(document);
            measured.readings = found;
            measured.damaged = !ended;
        }
        Some(Err(PictureFault::Encrypted)) => {
            measured.document = Some(MeasuredDocument { pages: 0, width: 0, height: 0, encrypted: true });
        }
        // A file that is whole is not called damaged because this program cannot follow it.
        _ => (measured.damaged, measured.beyond_limits) = (!ended, ended),
    }
    measured
}

/// One page as a picture; pages are counted from 1.
pub(crate) fn page(bytes: Vec<u8>, number: u32) -> Result<DynamicImage, PictureFault> {
    if bytes.len() > limits::PAPER_FILE {
        return Err(PictureFault::BeyondLimits);
    }
    guarded(|| {
        let pdf = open(bytes)?;
        let pages = pdf.pages();
        let page = (number as usize).checked_sub(1).and_then(|index| pages.get(index)).ok_or(
            PictureFault::NoSuchPage { page: number, pages: u32::try_from(pages.len()).unwrap_or(u32::MAX) },
        )?;
        let density = reading::of(page).scan_density.map_or(DENSITY, |density| density.min(DENSITY));
        drawn(page, density).map(Into::into)
    })
    .unwrap_or(Err(PictureFault::Damaged))
}

fn open(bytes: Vec<u8>) -> Result<Pdf, PictureFault> {
    Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => PictureFault::Encrypted,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => PictureFault::Damaged,
    })
}

/// Where a whole PDF says `%%EOF`; readers look in the last kilobyte, some writers add a little.
fn has_end(bytes: &[u8]) -> bool {
    const TAIL: usize = 2 * 1024;
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or(bytes);
    tail.windows(5).any(|word| word == b"%%EOF")
}

fn read(pdf: &Pdf) -> (MeasuredDocument, Vec<tongguan_domain::attachment::Reading>) {
    let pages = pdf.pages();
    let first = pages.first();
    let (width, height) = first.map_or((0.0, 0.0), Page::render_dimensions);
    let millimetres = |points: f32| (points / INCH * MILLIMETRES).round().clamp(0.0, 1_000_000.0) as u32;
    let document = MeasuredDocument {
        pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        width: millimetres(width),
        height: millimetres(height),
        encrypted: false,
    };
    if pages.len() > limits::PAPER_PAGES {
        return (document, Vec::new());
    }
    let mut found = readings::Found::default();
    if let Some(picture) = first.and_then(|page| drawn(page, DENSITY / 2.0).ok()) {
        found.add_codes(qr::texts(&picture.into()));
    }
    for page in pages.iter().take(limits::PAPER_READ) {
        found.add_text(&reading::of(page).text);
    }
    (document, found.into())
}

/// The page drawn with so many pixels to an inch, or with as many as are drawn at all.
fn drawn(page: &Page<'_>, density: f32) -> Result<RgbImage, PictureFault> {
    let (width, height) = page.render_dimensions();
    if !(width >= 1.0 && height >= 1.0) {
        return Err(PictureFault::Damaged);
    }
    let fitting = (PIXELS / width / height).sqrt().min(SIDE / width.max(height));
    let scale = (density / INCH).min(fitting);
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let (plain, cache) = (InterpreterSettings::default(), RenderCache::new());
    let pixmap = render(page, &cache, &plain, &RenderSettings::default(), &settings);
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let pixels = pixmap.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    RgbImage::from_raw(width, height, pixels).filter(|_| width > 0 && height > 0).ok_or(PictureFault::Damaged)
}
