//! Pictures drawn by the tests, and files that pretend to be some.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

/// A picture of coloured stripes.
pub fn stripes(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| Rgb([(x * 7 % 256) as u8, (y * 3 % 256) as u8, 90])).into()
}

/// A picture with a see-through corner.
pub fn with_hole(width: u32, height: u32) -> DynamicImage {
    RgbaImage::from_fn(width, height, |x, y| Rgba([200, 30, 40, if x + y == 0 { 0 } else { 255 }])).into()
}

pub fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(&stripes(width, height), ImageFormat::Jpeg)
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(&stripes(width, height), ImageFormat::Png)
}

/// A PNG chunk with a true checksum.
pub fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), content].concat();
    let size = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&size[..], &named, &crc32fast::hash(&named).to_be_bytes()].concat()
}

/// The same PNG with a chunk right behind its head.
pub fn with_chunk(png: &[u8], name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let (head, rest) = png.split_at(33);
    [head, &chunk(name, content), rest].concat()
}

/// A PNG whose head claims these dimensions, with almost nothing behind it.
pub fn png_claiming(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let empty = [0x78, 0x9c, 0x03, 0, 0, 0, 0, 1];
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &head), &chunk(b"IDAT", &empty), &chunk(b"IEND", &[])]
        .concat()
}

/// A JPEG whose frame header claims these dimensions.
pub fn jpeg_claiming(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg(16, 16);
    let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

/// The same JPEG with a segment right behind its start marker.
pub fn with_segment(jpeg: &[u8], marker: u8, payload: &[u8]) -> Vec<u8> {
    let size = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, marker], &size, payload, &jpeg[2..]].concat()
}

/// An Exif block with an orientation, and with a place where the picture was taken.
pub fn exif(orientation: u16) -> Vec<u8> {
    let mut block = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    block.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1]);
    block.extend(orientation.to_be_bytes());
    block.extend([0, 0]);
    // The GPS directory stands right behind this one and says "north".
    block.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
    block.extend([0; 4]);
    block.extend([0, 1, 0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0, 0, 0, 0, 0]);
    block
}

/// The same JPEG with that Exif block.
pub fn with_exif(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    with_segment(jpeg, 0xe1, &[b"Exif\0\0".as_slice(), &exif(orientation)].concat())
}

/// A GIF of so many frames of one pixel.
pub fn gif(frames: usize) -> Vec<u8> {
    let mut bytes = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    for _ in 0..frames {
        bytes.extend(b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0");
    }
    bytes.push(0x3b);
    bytes
}

/// A QR code that says [`QR_TEXT`], drawn by another program.
const QR: [&str; 29] = [
    "#######...#.#####..#..#######",
    "#.....#.#.#..#...#....#.....#",
    "#.###.#.#.###.##..###.#.###.#",
    "#.###.#....####.##....#.###.#",
    "#.###.#..##.##.#...#..#.###.#",
    "#.....#.....########..#.....#",
    "#######.#.#.#.#.#.#.#.#######",
    ".........##.#..#.##.#........",
    ".###.##..#.###.#.##.......##.",
    "....#..#.........#.########.#",
    "###..##.###..##..##...#..#.#.",
    "##.#.#.####.##.#..#.....#...#",
    "#.#####.#..#..#..#..##.#..###",
    ".##.##..####..###.##..##.##.#",
    "#.#.#.#..#.#.#.#...##.####.##",
    "##..##.##...#####.#.#.#.##..#",
    ".######.#...####....##.###...",
    ".##.....##..##..#.#.#..#..#..",
    "#.....##...##..#..#...#.##...",
    "...##..#.#.####..#.#.##.#.###",
    ".###.##.##......###.########.",
    "........###...#..##.#...##.##",
    "#######..#..###.#####.#.#.##.",
    "#.....#.#.#.#.....#.#...#....",
    "#.###.#..#...###.##.#######.#",
    "#.###.#.#.#.##....##....##.#.",
    "#.###.#.####.##...#.#..#..#.#",
    "#.....#.#..#...#..#.#...##.#.",
    "#######.....#.#...####.#...#.",
];

pub const QR_TEXT: &str = "https://example.com/licence?x=1";

/// A white page with the code on it, its dots so many pixels wide.
pub fn page_with_qr(width: u32, height: u32, dot: u32) -> DynamicImage {
    let dark = |x: u32, y: u32| {
        let column = x.checked_sub(60).map(|x| (x / dot) as usize);
        let row = y.checked_sub(60).and_then(|y| QR.get((y / dot) as usize));
        matches!((column, row), (Some(column), Some(row)) if row.as_bytes().get(column) == Some(&b'#'))
    };
    RgbImage::from_fn(width, height, |x, y| if dark(x, y) { Rgb([20, 20, 30]) } else { Rgb([250, 250, 245]) })
        .into()
}
