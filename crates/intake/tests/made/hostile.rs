//! Files made to break whoever opens them, by the name of what is wrong with them.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::ImageFormat;

use super::papers::pdf;
use super::pictures::{
    self, chunk, encoded, gif, jpeg, png, stripes, with_chunk, with_exif, with_hole, with_segment,
};
use super::{archives, dossier_json};

/// A name and the bytes.
pub type Case = (String, Vec<u8>);

/// All of them. Each base is also cut short and altered byte by byte.
pub fn corpus() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut add = |about: &str, bytes: Vec<u8>| cases.push((about.to_owned(), bytes));
    pictures_that_lie(&mut add);
    pictures_that_bloat(&mut add);
    texts_that_lie(&mut add);
    for (format, bytes) in bases() {
        for part in 1..100 {
            add(&format!("{format} cut at {part} %"), bytes[..bytes.len() * part / 100].to_vec());
        }
        for seed in 0..12 {
            add(&format!("{format} altered {seed}"), altered(&bytes, seed));
        }
    }
    cases
}

fn bases() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("jpeg", with_exif(&jpeg(64, 48), 6)),
        ("png", with_chunk(&png(64, 48), b"eXIf", &pictures::exif(3))),
        ("gif", encoded(&stripes(64, 48), ImageFormat::Gif)),
        ("webp", encoded(&with_hole(64, 48), ImageFormat::WebP)),
        ("bmp", encoded(&stripes(64, 48), ImageFormat::Bmp)),
        ("tiff", encoded(&stripes(64, 48), ImageFormat::Tiff)),
        ("zip", archives::zip(&[archives::Entry::deflated("dossier.json", dossier_json(&["a"]).as_bytes())])),
        ("pdf", pdf(2, "Licence 91440300MA5FAKE12X")),
        ("dossier", dossier_json(&["a.png", "b.png"]).into_bytes()),
    ]
}

/// Every seed alters other bytes, the head more often than the rest.
fn altered(bytes: &[u8], seed: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let mut state = (seed as u32).wrapping_mul(2_654_435_761) | 1;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below.max(1)
    };
    for round in 0..6 {
        let range = if round < 3 { bytes.len().min(80) } else { bytes.len() };
        let at = next(range);
        bytes[at] = [0, 0xff, 0x80, 0x7f, 1][next(5)];
    }
    bytes
}

fn pictures_that_lie(add: &mut impl FnMut(&str, Vec<u8>)) {
    add("jpeg of 65,535 pixels each side", pictures::jpeg_claiming(65_535, 65_535));
    add("jpeg without pixels", pictures::jpeg_claiming(0, 0));
    add("jpeg of one line of 20,000", pictures::jpeg_claiming(20_000, 1));
    add("jpeg of 100 megapixels without a scan to match", pictures::jpeg_claiming(10_000, 10_000));
    add("png of 30,000 pixels each side", pictures::png_claiming(30_000, 30_000));
    add("png of four thousand million pixels each side", pictures::png_claiming(u32::MAX, u32::MAX));
    add("png without pixels", pictures::png_claiming(0, 0));
    add("png of 81 megapixels without content", pictures::png_claiming(9_000, 9_000));
    add(
        "png with a chunk of 4 GB",
        [&png(4, 4)[..33], &[0xff, 0xff, 0xff, 0xff, b'I', b'D', b'A', b'T']].concat(),
    );
    add("png with a false checksum", {
        let mut bytes = png(16, 16);
        let last = bytes.len() - 20;
        bytes[last] ^= 0xff;
        bytes
    });
    add(
        "gif of 65,535 pixels each side",
        [b"GIF89a\xff\xff\xff\xff\x80\0\0".as_slice(), &gif(1)[13..]].concat(),
    );
    add("gif with a frame beyond its screen", {
        let mut bytes = gif(1);
        bytes[24..28].copy_from_slice(&[0xff; 4]);
        bytes
    });
    add("gif that never ends a block", [&gif(1)[..29], &[2, 255]].concat());
    add("gif with a code size of 255", {
        let mut bytes = gif(1);
        bytes[29] = 255;
        bytes
    });
    add("bmp of negative height", {
        let mut bytes = encoded(&stripes(8, 8), ImageFormat::Bmp);
        bytes[22..26].copy_from_slice(&i32::MIN.to_le_bytes());
        bytes
    });
    add("bmp of two thousand million pixels each side", {
        let mut bytes = encoded(&stripes(8, 8), ImageFormat::Bmp);
        bytes[18..26].copy_from_slice(&[0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f]);
        bytes
    });
    add("bmp run-length packed without end", {
        let mut bytes = encoded(&stripes(8, 8).to_luma8().into(), ImageFormat::Bmp);
        bytes[30] = 1;
        bytes
    });
    add("webp that claims to be longer", {
        let mut bytes = encoded(&stripes(8, 8), ImageFormat::WebP);
        bytes[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
        bytes
    });
    add("webp with a canvas of 16 million pixels each side", {
        let canvas = [&b"VP8X\x0a\0\0\0\x10\0\0\0"[..], &[0xff; 6]].concat();
        let body = [&b"WEBP"[..], &canvas, &[b'V', b'P', b'8', b'L', 4, 0, 0, 0, 0x2f, 0, 0, 0]].concat();
        [&b"RIFF"[..], &u32::try_from(body.len()).unwrap().to_le_bytes(), &body].concat()
    });
    tiffs_that_lie(add);
    exif_blocks_that_lie(add);
    add("jpeg and zip at once", [jpeg(16, 16), archives::zip(&[])].concat());
    add("png and pdf at once", [png(16, 16), b"%PDF-1.7 %%EOF".to_vec()].concat());
    add("a program called a picture", [b"MZ\x90\0".as_slice(), &[0; 500]].concat());
    add("a heic of one box without end", b"\xff\xff\xff\xffftypheic\0\0\0\0mif1".to_vec());
    add("a pdf of nothing but a start", b"%PDF-1.7".to_vec());
    add("zeros", vec![0; 100_000]);
    add("nothing", Vec::new());
}

fn tiffs_that_lie(add: &mut impl FnMut(&str, Vec<u8>)) {
    let tag = |number: u16, kind: u16, count: u32, value: u32| {
        [&number.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let tiff = |tags: &[Vec<u8>], next: u32| {
        let count = u16::try_from(tags.len()).unwrap().to_le_bytes();
        [b"II\x2a\0\x08\0\0\0".as_slice(), &count, &tags.concat(), &next.to_le_bytes(), &[0; 64]].concat()
    };
    let plain = |width, height| {
        vec![
            tag(256, 4, 1, width),
            tag(257, 4, 1, height),
            tag(258, 3, 1, 8),
            tag(259, 3, 1, 1),
            tag(262, 3, 1, 1),
        ]
    };
    add("tiff whose directory follows itself", tiff(&plain(8, 8), 8));
    add("tiff whose directory is nowhere", b"II\x2a\0\xff\xff\xff\xff".to_vec());
    add("tiff of four thousand million pixels each side", tiff(&plain(u32::MAX, u32::MAX), 0));
    add(
        "tiff with a thousand million strips",
        tiff(&[plain(8, 8), vec![tag(273, 4, 1 << 30, 8)]].concat(), 0),
    );
    add("tiff with one row a strip and 65,535 rows", {
        tiff(
            &[plain(65_535, 65_535), vec![tag(273, 4, 1, 8), tag(278, 4, 1, 1), tag(279, 4, 1, 1)]].concat(),
            0,
        )
    });
    add("tiff with more tags than bytes", [b"II\x2a\0\x08\0\0\0\xff\xff".as_slice(), &[0; 30]].concat());
    add("big tiff with a directory of all numbers", {
        [b"II\x2b\0\x08\0\0\0\x10\0\0\0\0\0\0\0".as_slice(), &[0xff; 40]].concat()
    });
}

fn exif_blocks_that_lie(add: &mut impl FnMut(&str, Vec<u8>)) {
    let in_jpeg = |block: &[u8]| with_segment(&jpeg(16, 16), 0xe1, &[b"Exif\0\0", block].concat());
    let mut follows_itself = pictures::exif(1);
    follows_itself[34..38].copy_from_slice(&8_u32.to_be_bytes());
    add("exif whose directory follows itself", in_jpeg(&follows_itself));
    let mut gps_in_itself = pictures::exif(1);
    gps_in_itself[30..34].copy_from_slice(&8_u32.to_be_bytes());
    add("exif whose places lie in itself", in_jpeg(&gps_in_itself));
    let mut endless = pictures::exif(1);
    endless[14..18].copy_from_slice(&u32::MAX.to_be_bytes());
    add("exif with four thousand million orientations", in_jpeg(&endless));
    add("exif of nothing", in_jpeg(b""));
    add("exif of half a head", in_jpeg(b"MM\0"));
    add("exif turned by 9", with_exif(&jpeg(16, 16), 9));
    add("exif turned by 65,535", with_exif(&jpeg(16, 16), 65_535));
}

fn pictures_that_bloat(add: &mut impl FnMut(&str, Vec<u8>)) {
    let zeros = packed_zeros(64 << 20);
    add(
        "png with a comment of 64 MB",
        with_chunk(&png(16, 16), b"zTXt", &[b"Comment\0\0", zeros.as_slice()].concat()),
    );
    add(
        "png with a profile of 64 MB",
        with_chunk(&png(16, 16), b"iCCP", &[b"icc\0\0", zeros.as_slice()].concat()),
    );
    add("png with 64 MB behind its one pixel", {
        let head = [1, 1].map(u32::to_be_bytes).concat();
        let head = chunk(b"IHDR", &[head.as_slice(), &[8, 2, 0, 0, 0]].concat());
        [b"\x89PNG\r\n\x1a\n".as_slice(), &head, &chunk(b"IDAT", &zeros), &chunk(b"IEND", &[])].concat()
    });
    add("png of 81 white megapixels", {
        let head = [9_000_u32, 9_000].map(u32::to_be_bytes).concat();
        let head = chunk(b"IHDR", &[head.as_slice(), &[8, 2, 0, 0, 0]].concat());
        let pixels = packed_zeros(9_000 * (1 + 9_000 * 3));
        [b"\x89PNG\r\n\x1a\n".as_slice(), &head, &chunk(b"IDAT", &pixels), &chunk(b"IEND", &[])].concat()
    });
    add("png of 100,000 empty chunks", {
        let many = chunk(b"tEXt", b"k\0").repeat(100_000);
        let (head, rest) = (png(8, 8)[..33].to_vec(), png(8, 8)[33..].to_vec());
        [head, many, rest].concat()
    });
    add("jpeg of 20,000 comments", {
        let bytes = jpeg(16, 16);
        [&bytes[..2], &b"\xff\xfe\0\x02".repeat(20_000), &bytes[2..]].concat()
    });
    add("jpeg of 20,000 scans", {
        let bytes = jpeg(16, 16);
        let scan = bytes.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
        let (before, scan) = (&bytes[..scan], &bytes[scan..bytes.len() - 2]);
        [before, &scan.repeat(20_000), &[0xff, 0xd9]].concat()
    });
    add("jpeg of fill bytes", [b"\xff\xd8".as_slice(), &vec![0xff; 4 << 20]].concat());
    add("gif of 50,000 frames", gif(50_000));
}

fn texts_that_lie(add: &mut impl FnMut(&str, Vec<u8>)) {
    let deep = |open: &str| open.repeat(100_000).into_bytes();
    add("json nested in lists", [b"{\"history\":".to_vec(), deep("[")].concat());
    add("json nested in groups", deep("{\"history\":"));
    add("json of a number without end", [b"{\"history\":".to_vec(), vec![b'9'; 1 << 20]].concat());
    add("json in another encoding", "{\"title\":\"茶\"}".encode_utf16().flat_map(u16::to_le_bytes).collect());
    add("json of half a character", b"{\"title\":\"\xe8\x8c\"}".to_vec());
    add("json of half a pair", b"{\"title\":\"\\ud800\"}".to_vec());
    add("json that says a thing twice", b"{\"title\":\"a\",\"title\":\"b\"}".to_vec());
    add("json that is a list", b"[]".to_vec());
    add("json that is nothing", b"null".to_vec());
    add("json with a mark before it", b"\xef\xbb\xbf{}".to_vec());
    add("a dossier of 1,001 files", dossier_json(&["a"; 1_001]).into_bytes());
    add("a dossier with a title of 1 MB", format!("{{\"title\":\"{}\"}}", "x".repeat(1 << 20)).into_bytes());
    add("a dossier of 100,000 unknown words", {
        let members: Vec<_> = (0..100_000).map(|number| format!("\"k{number}\":1")).collect();
        format!("{{{}}}", members.join(",")).into_bytes()
    });
    for path in
        ["", ".", "..", "/", "~", "a/..", "file:///etc/passwd", "\\\\?\\C:\\x", "a\0", "\u{202e}gnp.a"]
    {
        add(&format!("a dossier whose file is {path:?}"), dossier_json(&[path]).into_bytes());
    }
}

pub fn packed_zeros(count: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let block = vec![0; 1 << 16];
    let mut left = count;
    while left > 0 {
        let part = left.min(block.len());
        encoder.write_all(&block[..part]).unwrap();
        left -= part;
    }
    encoder.finish().unwrap()
}
