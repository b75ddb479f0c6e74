//! PDFs made to break whoever opens them, by the name of what is wrong with them.

use super::hostile::{Case, packed_zeros};
use super::papers::{locked, pdf, pdf_of, pdf_with, stream};
use super::{archives, pictures};

/// One page of these contents, with these further objects from number 5 on.
fn page(resources: &str, contents: &[u8], more: &[Vec<u8>]) -> Vec<u8> {
    let page = format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {resources} >> >>"
    );
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec(),
        page.into_bytes(),
        stream("", contents),
    ];
    objects.extend_from_slice(more);
    pdf_of(&objects)
}

fn picture(width: &str, height: &str, filter: &str, content: &[u8]) -> Vec<u8> {
    let dictionary = format!(
        "/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /{filter}"
    );
    stream(&dictionary, content)
}

/// All of them.
pub fn corpus() -> Vec<Case> {
    let mut cases = Vec::new();
    let add = &mut |about: &str, bytes: Vec<u8>| cases.push((about.to_owned(), bytes));
    trees(add);
    streams(add);
    pages(add);
    pictures_in_pages(add);
    add("pdf and zip at once", [pdf(1, "A"), archives::zip(&[])].concat());
    add("pdf behind a jpeg", [pictures::jpeg(16, 16), pdf(1, "A")].concat());
    add("pdf behind a password", locked(&pdf(1, "A"), "secret"));
    add("pdf of an encryption nobody knows", {
        let text = String::from_utf8_lossy(&pdf(1, "A"))
            .replace("/Root 1 0 R", "/Root 1 0 R /Encrypt << /Filter /Nobody /V 99 >>");
        text.into_bytes()
    });
    add("pdf of nothing but an end", b"%PDF-1.7\n%%EOF".to_vec());
    add("pdf of a thousand starts", b"%PDF-1.7\n".repeat(1_000));
    cases
}

fn trees(add: &mut impl FnMut(&str, Vec<u8>)) {
    let with_pages =
        |pages: &str| pdf_of(&[b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), pages.as_bytes().to_vec()]);
    add("pdf of 1,000 pages", pdf(1_000, "Page 123456"));
    add("pdf of 3,000 pages", pdf(3_000, "Page 123456"));
    add(
        "pdf whose pages are their own children",
        with_pages("<< /Type /Pages /Count 1 /Kids [2 0 R 2 0 R] >>"),
    );
    add(
        "pdf that counts two thousand million pages",
        with_pages("<< /Type /Pages /Count 2147483647 /Kids [] >>"),
    );
    add("pdf of minus one page", with_pages("<< /Type /Pages /Count -1 /Kids [] >>"));
    add("pdf without a catalogue", pdf_of(&[b"null".to_vec()]));
    let deep = |open: &str, close: &str| {
        format!("<< /Type /Pages /Count 0 /Kids [] /X {}{} >>", open.repeat(50_000), close.repeat(50_000))
    };
    add("pdf of lists in lists", with_pages(&deep("[", "]")));
    add("pdf of groups in groups", with_pages(&deep("<< /X ", " >>")));
    let chain: Vec<Vec<u8>> = (0..5_000)
        .map(|index| format!("<< /Type /Pages /Count 1 /Kids [{} 0 R] >>", index + 3).into_bytes())
        .collect();
    add(
        "pdf with a tree 5,000 deep",
        pdf_of(&[vec![b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()], chain].concat()),
    );
    let itself = String::from_utf8_lossy(&pdf(1, "A")).replace("/Size", "/Prev 9 /Size");
    add("pdf with a table before the first", itself.into_bytes());
    let nowhere = String::from_utf8_lossy(&pdf(1, "A")).replace("startxref\n", "startxref\n99999999");
    add("pdf whose table is nowhere", nowhere.into_bytes());
    let refers = b"5 0 R".to_vec();
    add("pdf with a reference to itself", page("/Font 5 0 R", b"BT /F 12 Tf (A) Tj ET", &[refers]));
}

fn streams(add: &mut impl FnMut(&str, Vec<u8>)) {
    let bomb = packed_zeros(256 << 20);
    add("pdf with 256 MB of contents packed", {
        pdf_of(&[
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec(),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>".to_vec(),
            stream("/Filter /FlateDecode", &bomb),
        ])
    });
    add("pdf packed twice", {
        pdf_of(&[
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec(),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>".to_vec(),
            stream("/Filter [/FlateDecode /FlateDecode]", &deflated(&bomb)),
        ])
    });
    add("pdf with a stream longer than the file", {
        let text = String::from_utf8_lossy(&pdf(1, "A")).replace("/Length", "/Length 999999999 /X");
        text.into_bytes()
    });
    add("pdf with a million strokes", page("", &b"0 0 m 500 700 l S\n".repeat(300_000), &[]));
    add("pdf with 100,000 saved states", page("", &b"q ".repeat(100_000), &[]));
    add("pdf with a million letters", {
        let text = format!("BT /F 1 Tf ({}) Tj ET", "1234567890 ".repeat(100_000));
        pdf_with(1, 595, 842, &text, b"null")
    });
    add("pdf with dashes of nothing", page("", b"[0.00001] 0 d 0 0 m 99999999 0 l S", &[]));
    let form = stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /P 5 0 R >> >>",
        b"/P Do /P Do",
    );
    add("pdf with a form that draws itself", page("/XObject << /P 5 0 R >>", b"/P Do", &[form]));
    let pattern = stream(
        "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << >>",
        b"0 0 1 1 re f",
    );
    add(
        "pdf with tiles of a thousandth",
        page("/Pattern << /P 5 0 R >>", b"/Pattern cs /P scn 0 0 595 842 re f", &[pattern]),
    );
    let glyph = stream("", b"1000 0 d0 BT /F 12 Tf (A) Tj ET");
    let font = b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /A 6 0 R >> /Encoding << /Differences [65 /A] >> /FirstChar 65 /LastChar 65 /Widths [1000] /Resources << /Font << /F 5 0 R >> >> >>";
    add(
        "pdf with a letter written in itself",
        page("/Font << /F 5 0 R >>", b"BT /F 12 Tf (A) Tj ET", &[font.to_vec(), glyph]),
    );
}

fn pages(add: &mut impl FnMut(&str, Vec<u8>)) {
    let sized = |size: &str| {
        let text = String::from_utf8_lossy(&pdf(1, "A")).replace("[0 0 595 842]", size);
        text.into_bytes()
    };
    for size in [
        "[0 0 100000000 100000000]",
        "[0 0 0 0]",
        "[0 0 -595 -842]",
        "[0 0 1 100000000]",
        "[0 0 0.0001 0.0001]",
        "[1e38 1e38 -1e38 -1e38]",
        "[0 0]",
        "null",
    ] {
        add(&format!("pdf with a page of {size}"), sized(size));
    }
    add("pdf turned by 45", {
        let text = String::from_utf8_lossy(&pdf(1, "A")).replace("/Contents", "/Rotate 45 /Contents");
        text.into_bytes()
    });
}

fn pictures_in_pages(add: &mut impl FnMut(&str, Vec<u8>)) {
    let drawn =
        |picture: Vec<u8>| page("/XObject << /P 5 0 R >>", b"q 595 0 0 842 0 0 cm /P Do Q", &[picture]);
    add("pdf with a jpeg of 65,535 pixels each side", {
        drawn(picture("65535", "65535", "DCTDecode", &pictures::jpeg_claiming(65_535, 65_535)))
    });
    add("pdf with a picture of 100,000 pixels each side", {
        drawn(picture("100000", "100000", "FlateDecode", &packed_zeros(1 << 20)))
    });
    add("pdf with a picture of 9,000 pixels each side, all there", {
        drawn(picture("9000", "9000", "FlateDecode", &packed_zeros(9_000 * 9_000 * 3)))
    });
    add("pdf with a picture of minus one", drawn(picture("-1", "-1", "FlateDecode", &packed_zeros(100))));
    for filter in
        ["JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode"]
    {
        add(&format!("pdf with noise for {filter}"), drawn(picture("500", "500", filter, &noise(4_000))));
    }
    add("pdf with a fax of two thousand million lines", {
        let parameters = "/DecodeParms << /K -1 /Columns 60000 /Rows 2147483647 >> /X";
        let text = picture("60000", "2147483647", "CCITTFaxDecode", &[0; 1_000]);
        let text = String::from_utf8_lossy(&text).replacen("/Filter", &format!("{parameters} 0 /Filter"), 1);
        drawn(text.into_bytes())
    });
    add("pdf with a mask of itself", {
        let text = picture("16", "16", "DCTDecode", &pictures::jpeg(16, 16));
        let head = text.windows(7).position(|part| part == b"/Filter").unwrap();
        drawn([&text[..head], b"/SMask 5 0 R ", &text[head..]].concat())
    });
}

fn noise(count: usize) -> Vec<u8> {
    let mut state = 5_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..count).map(|_| next()).collect()
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;

    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}
