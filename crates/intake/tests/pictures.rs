//! What is measured of pictures, what a copy changes, and what a hostile file does not do.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may say what it expects"
)]

mod made;

use image::{DynamicImage, GenericImageView, ImageFormat};
use made::pictures::{self, encoded, jpeg, png, stripes, with_chunk, with_exif, with_hole, with_segment};
use made::{file, place};
use tongguan_domain::AttachmentRole;
use tongguan_domain::attachment::{FileFormat, MeasuredPicture};
use tongguan_intake::{
    Change, Fixed, IntakeError, Metadata, PictureFault, Wish, fix, inspect, limits, measure, measure_bytes,
    read_attachment,
};

const CARD: AttachmentRole = AttachmentRole::AdministratorIdFront;
const ICON: AttachmentRole = AttachmentRole::Icon;

fn picture(bytes: &[u8]) -> MeasuredPicture {
    measure_bytes(bytes).picture.unwrap()
}

fn copy(bytes: &[u8], role: AttachmentRole) -> Result<Fixed, PictureFault> {
    fix("photo.jpg", bytes, Wish::of(role)).map_err(|error| match error {
        IntakeError::Picture { fault, .. } => fault,
        other => panic!("{other:?}"),
    })
}

fn qr_texts(path: &std::path::Path) -> Vec<String> {
    let readings = inspect(path).unwrap().measured.readings;
    readings.iter().map(|reading| reading.text.reveal().to_owned()).collect()
}

fn noise(width: u32, height: u32) -> DynamicImage {
    let mut state = 7_u32;
    image::RgbImage::from_fn(width, height, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Rgb([(state >> 24) as u8, (state >> 16) as u8, (state >> 8) as u8])
    })
    .into()
}

#[test]
fn every_format_is_known_by_its_content() {
    for (format, encoding) in [
        (FileFormat::Jpeg, ImageFormat::Jpeg),
        (FileFormat::Png, ImageFormat::Png),
        (FileFormat::Bmp, ImageFormat::Bmp),
        (FileFormat::Gif, ImageFormat::Gif),
        (FileFormat::Webp, ImageFormat::WebP),
        (FileFormat::Tiff, ImageFormat::Tiff),
    ] {
        let bytes = encoded(&stripes(31, 17), encoding);
        let measured = measure_bytes(&bytes);
        assert_eq!(measured.format, format);
        assert!(!measured.damaged && !measured.beyond_limits, "{format:?}");
        let picture = measured.picture.as_ref().unwrap();
        assert_eq!((picture.width, picture.height, picture.orientation), (31, 17, 1), "{format:?}");
        assert!(!picture.transparent && !picture.greyscale && !picture.animated, "{format:?}");
        assert_eq!(measure(bytes.as_slice()).unwrap(), measured, "{format:?} in blocks");
        let cut = measure_bytes(&bytes[..bytes.len() * 2 / 3]);
        assert!(cut.damaged, "{format:?} cut");
    }
}

#[test]
fn orientation_is_applied_to_the_sides() {
    for (orientation, sides) in
        [(1, (40, 20)), (3, (40, 20)), (6, (20, 40)), (8, (20, 40)), (5, (20, 40)), (9, (40, 20))]
    {
        let picture = picture(&with_exif(&jpeg(40, 20), orientation));
        assert_eq!((picture.width, picture.height), sides, "{orientation}");
        assert_eq!(u16::from(picture.orientation), if orientation == 9 { 1 } else { orientation });
    }
}

#[test]
fn pixels_tell_transparency_and_grey_not_headers() {
    let opaque: DynamicImage = stripes(8, 8).into_rgba8().into();
    assert!(!picture(&encoded(&opaque, ImageFormat::Png)).transparent);
    assert!(picture(&encoded(&with_hole(8, 8), ImageFormat::Png)).transparent);
    let grey: DynamicImage = stripes(8, 8).into_luma8().into();
    let grey_in_colours: DynamicImage = grey.to_rgb8().into();
    assert!(picture(&encoded(&grey, ImageFormat::Png)).greyscale);
    assert!(picture(&encoded(&grey_in_colours, ImageFormat::Png)).greyscale);
}

#[test]
fn more_than_one_frame_or_page_is_noticed() {
    assert!(!picture(&pictures::gif(1)).animated);
    assert!(picture(&pictures::gif(2)).animated);
    let animated = with_chunk(&png(8, 8), b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    assert!(picture(&animated).animated);
    let mut pages = encoded(&stripes(8, 8), ImageFormat::Tiff);
    let first = u32::from_le_bytes(pages[4..8].try_into().unwrap()) as usize;
    let rows = usize::from(u16::from_le_bytes(pages[first..first + 2].try_into().unwrap()));
    pages[first + 2 + rows * 12] = 8;
    assert!(picture(&pages).animated);
}

#[test]
fn a_picture_bomb_is_refused_from_its_head() {
    for (about, bytes, sides) in [
        ("png", pictures::png_claiming(30_000, 30_000), (30_000, 30_000)),
        ("thin png", pictures::png_claiming(20_001, 1), (20_001, 1)),
        ("too many pixels", pictures::png_claiming(15_000, 15_000), (15_000, 15_000)),
        ("jpeg", pictures::jpeg_claiming(65_535, 65_535), (65_535, 65_535)),
    ] {
        let measured = measure_bytes(&bytes);
        let picture = measured.picture.unwrap();
        assert_eq!((picture.width, picture.height), sides, "{about}");
        assert!(measured.beyond_limits && !measured.damaged, "{about}");
        assert_eq!(copy(&bytes, CARD).unwrap_err(), PictureFault::BeyondLimits);
    }
}

#[test]
fn nothing_and_half_a_document_are_damaged() {
    assert!(measure_bytes(b"").damaged);
    assert!(measure_bytes(b"%PDF-1.7 and no end").damaged);
    assert!(!measure_bytes(b"%PDF-1.7 ... %%EOF\n").damaged);
    assert_eq!(
        measure_bytes(b"abc").checksum.sha256(),
        Some("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    );
}

#[test]
fn what_a_picture_carries_is_named_and_not_shown() {
    let place = place();
    let mut bytes = with_exif(&jpeg(40, 20), 6);
    bytes = with_segment(&bytes, 0xfe, b"private remark");
    bytes.extend(b"PK\x03\x04 another file");
    let inspection = inspect(&file(place.path(), "photo.jpg", &bytes)).unwrap();
    let carried: Vec<_> = inspection.metadata.iter().copied().collect();
    assert_eq!(carried, [Metadata::Exif, Metadata::Gps, Metadata::Comment, Metadata::Appendix]);
    let json = inspection.to_json();
    assert_eq!(json["file"], "photo.jpg");
    assert_eq!(json["format"], "jpeg");
    assert_eq!(json["orientation"], 6);
    assert_eq!(json["alpha"], false);
    assert_eq!(json["metadata"], serde_json::json!(["exif", "gps", "comment", "appendix"]));
    assert!(!json.to_string().contains("private") && !format!("{inspection:?}").contains("private"));
}

#[test]
fn qr_codes_are_read() {
    let place = place();
    for (about, page) in [
        ("a small picture", pictures::page_with_qr(400, 400, 6)),
        ("a large scan", pictures::page_with_qr(2_400, 3_200, 8)),
    ] {
        let path = file(place.path(), "page.png", &encoded(&page, ImageFormat::Png));
        assert_eq!(qr_texts(&path), [pictures::QR_TEXT], "{about}");
    }
    let none = file(place.path(), "none.png", &png(64, 64));
    assert_eq!(qr_texts(&none), [""; 0]);
}

#[test]
fn a_picture_that_meets_its_specification_is_copied_byte_for_byte() {
    let bytes = jpeg(1_280, 720);
    let fixed = copy(&bytes, CARD).unwrap();
    assert!(fixed.bytes == bytes && fixed.changes.is_empty());
}

#[test]
fn metadata_goes_without_touching_a_pixel() {
    let plain = jpeg(1_280, 720);
    let mut carrying = with_segment(&with_exif(&plain, 1), 0xfe, b"private remark");
    carrying.extend(b"appended");
    let fixed = copy(&carrying, CARD).unwrap();
    assert_eq!(fixed.changes, [Change::MetadataDropped]);
    assert!(fixed.bytes == plain);
    let icon = png(144, 144);
    let fixed = copy(&with_chunk(&icon, b"tEXt", b"Author\0private"), ICON).unwrap();
    assert!(fixed.bytes == icon);
}

#[test]
fn a_turned_photo_stands_upright_and_stays_large() {
    let fixed = copy(&with_exif(&jpeg(1_600, 900), 6), CARD).unwrap();
    assert_eq!(fixed.changes, [Change::MetadataDropped, Change::Turned, Change::Recompressed]);
    let picture = fixed.measured.picture.unwrap();
    assert_eq!((picture.width, picture.height, picture.orientation), (900, 1_600, 1));
    assert_eq!(fixed.measured.format, FileFormat::Jpeg);
}

#[test]
fn a_large_photo_is_packed_into_the_limit_as_good_as_it_goes() {
    let fixed = copy(&encoded(&noise(2_000, 1_300), ImageFormat::Png), CARD).unwrap();
    let limit = 2 * 1024 * 1024;
    assert!(fixed.measured.bytes <= limit && fixed.measured.bytes > limit / 2, "{}", fixed.measured.bytes);
    let picture = fixed.measured.picture.unwrap();
    assert!(picture.width >= 1_280 && picture.height >= 720);
    assert!(fixed.changes.contains(&Change::Converted));
}

#[test]
fn an_icon_is_cut_square_reduced_and_keeps_its_holes() {
    let fixed = copy(&with_exif(&jpeg(1_000, 800), 1), ICON).unwrap();
    assert_eq!(
        fixed.changes,
        [Change::MetadataDropped, Change::CutSquare, Change::Reduced, Change::Converted]
    );
    let picture = fixed.measured.picture.unwrap();
    assert_eq!((picture.width, picture.height), (512, 512));
    let holed = copy(&encoded(&with_hole(160, 150), ImageFormat::Png), ICON).unwrap();
    assert_eq!(holed.changes, [Change::CutSquare]);
    let flattened = copy(&encoded(&with_hole(1_280, 720), ImageFormat::Png), CARD).unwrap();
    assert_eq!(flattened.changes, [Change::LaidOnWhite, Change::Converted, Change::Recompressed]);
    let corner = image::load_from_memory(&flattened.bytes).unwrap().get_pixel(0, 0).0;
    assert!(corner[..3].iter().all(|colour| *colour > 180), "{corner:?}");
}

#[test]
fn what_cannot_be_mended_says_why() {
    assert_eq!(
        copy(&jpeg(700, 500), CARD).unwrap_err(),
        PictureFault::TooSmall { width: 700, height: 500, asked_width: 1_280, asked_height: 720 }
    );
    assert_eq!(
        copy(&png(100, 160), ICON).unwrap_err(),
        PictureFault::TooSmall { width: 100, height: 160, asked_width: 144, asked_height: 144 }
    );
    assert_eq!(copy(b"MZ", CARD).unwrap_err(), PictureFault::NotAPicture);
    assert_eq!(copy(b"\0\0\0\x18ftypheic\0\0\0\0", CARD).unwrap_err(), PictureFault::Heic);
    let whole = jpeg(1_280, 720);
    assert_eq!(copy(&whole[..whole.len() / 2], CARD).unwrap_err(), PictureFault::Damaged);
    let role = AttachmentRole::ConsentForm;
    assert_eq!(copy(&whole, role).unwrap_err(), PictureFault::NoSpecification);
}

#[test]
fn a_picked_file_comes_with_a_guess() {
    let place = place();
    let picked = read_attachment(&file(place.path(), "营业执照.pdf", &png(20, 10))).unwrap();
    assert_eq!((picked.name.as_str(), picked.guess), ("营业执照.pdf", Some(AttachmentRole::BusinessLicence)));
    assert_eq!(picked.measured.format, FileFormat::Png);
    let square = read_attachment(&file(place.path(), "x.png", &png(144, 144))).unwrap();
    assert_eq!(square.guess, Some(ICON));
    let large = std::fs::File::create(place.path().join("large")).unwrap();
    large.set_len(limits::FILE + 1).unwrap();
    assert_eq!(read_attachment(&place.path().join("large")).unwrap_err().code(), "input-too-large");
}
