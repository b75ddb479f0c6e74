//! Colours of copies are those a person saw in the original.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may say what it expects"
)]

mod made;

use image::codecs::png::PngEncoder;
use image::{DynamicImage, GenericImageView, ImageBuffer, ImageEncoder, ImageFormat, Rgb, RgbImage};
use made::pictures::{encoded, stripes};
use moxcms::ColorProfile;
use tongguan_domain::AttachmentRole;
use tongguan_intake::{Change, Fixed, Wish, fix, show};

const ICON: AttachmentRole = AttachmentRole::Icon;

/// Fields of eight pixels, four in a row, and what Pillow 13 reads there in either file.
const INKS: [[u8; 3]; 8] = [
    [255, 255, 255],
    [0, 255, 255],
    [255, 0, 255],
    [255, 255, 0],
    [0, 0, 0],
    [119, 179, 209],
    [198, 46, 63],
    [127, 127, 127],
];

fn copy(bytes: &[u8]) -> Fixed {
    fix("picture", bytes, Wish::of(ICON)).unwrap()
}

fn close(found: [u8; 4], wanted: [u8; 3], tolerance: u8) -> bool {
    found.iter().zip(wanted).all(|(found, wanted)| found.abs_diff(wanted) <= tolerance)
}

fn one_colour(
    colour: [u8; 3],
    profile: &ColorProfile,
    encode: impl Fn(&RgbImage, Vec<u8>) -> Vec<u8>,
) -> [u8; 4] {
    let picture = RgbImage::from_pixel(200, 160, Rgb(colour));
    let fixed = copy(&encode(&picture, profile.encode().unwrap()));
    assert!(fixed.changes.contains(&Change::ColoursConverted));
    let read = image::load_from_memory(&fixed.bytes).unwrap();
    read.get_pixel(80, 80).0
}

fn png(picture: &RgbImage, profile: Vec<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new(&mut bytes);
    encoder.set_icc_profile(profile).unwrap();
    encoder.write_image(picture, picture.width(), picture.height(), image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

#[test]
fn a_profile_is_worked_into_the_copy() {
    // Colours of Display P3 as phones record them, and the same in sRGB by the matrices of both.
    for (wide, plain) in [
        ([100, 150, 100], [83, 152, 95]),
        ([200, 80, 60], [216, 69, 50]),
        ([30, 120, 220], [0, 122, 227]),
        ([255, 255, 255], [255, 255, 255]),
        ([128, 128, 128], [128, 128, 128]),
    ] {
        let found = one_colour(wide, &ColorProfile::new_display_p3(), png);
        assert!(close(found, plain, 2), "{wide:?}: {found:?}, not {plain:?}");
    }
    let srgb = one_colour([100, 150, 100], &ColorProfile::new_srgb(), png);
    assert!(close(srgb, [100, 150, 100], 1), "{srgb:?}");
}

#[test]
fn a_profile_that_is_none_changes_nothing() {
    let picture = RgbImage::from_pixel(200, 160, Rgb([100, 150, 100]));
    let fixed = copy(&png(&picture, vec![0xff; 200]));
    let read = image::load_from_memory(&fixed.bytes).unwrap();
    assert_eq!(read.get_pixel(80, 80).0[..3], [100, 150, 100]);
}

#[test]
fn inks_become_the_colours_that_other_programs_show() {
    for (about, bytes) in [
        ("CMYK", include_bytes!("fixtures/inks-cmyk.jpg").as_slice()),
        ("YCCK", include_bytes!("fixtures/inks-ycck.jpg").as_slice()),
    ] {
        let shown = image::load_from_memory(&show("inks.jpg", bytes, 1, 64).unwrap()).unwrap();
        for (field, wanted) in (0_u32..).zip(INKS) {
            let found = shown.get_pixel(4 + field % 4 * 8, 4 + field / 4 * 8).0;
            assert!(close(found, wanted, 12), "{about}, field {field}: {found:?}, not {wanted:?}");
        }
    }
}

#[test]
fn sixteen_bits_become_eight() {
    let deep: ImageBuffer<Rgb<u16>, Vec<u16>> =
        ImageBuffer::from_fn(200, 160, |_, _| Rgb([0x6400, 0x9680, 0x64ff]));
    let bytes = encoded(&DynamicImage::ImageRgb16(deep), ImageFormat::Png);
    let read = image::load_from_memory(&copy(&bytes).bytes).unwrap();
    assert!(matches!(read, DynamicImage::ImageRgb8(_)));
    assert!(close(read.get_pixel(80, 80).0, [100, 150, 100], 1), "{:?}", read.get_pixel(80, 80));
}

#[test]
fn a_square_is_cut_where_the_officer_points() {
    let picture = stripes(400, 200);
    let left_upper = |across, down| {
        let wish = Wish { focus: tongguan_intake::Focus { across, down }, ..Wish::of(ICON) };
        let fixed = fix("icon.png", &encoded(&picture, ImageFormat::Png), wish).unwrap();
        image::load_from_memory(&fixed.bytes).unwrap().get_pixel(0, 0)
    };
    for (across, x) in [(0, 0), (250, 0), (500, 100), (600, 140), (1_000, 200)] {
        assert_eq!(left_upper(across, 0), picture.get_pixel(x, 0), "{across}");
    }
    assert_eq!(left_upper(500, 1_000), picture.get_pixel(100, 0));
}
