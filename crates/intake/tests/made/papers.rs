//! PDFs written by the tests, object by object.

use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, StringFormat};

/// A PDF of these objects, the first of which is its catalogue.
pub fn pdf_of(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", index + 1).bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let trailer =
        format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    bytes.extend(trailer.bytes());
    bytes
}

/// A stream with its dictionary.
pub fn stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("<< {dictionary} /Length {} >>\nstream\n", content.len());
    [head.as_bytes(), content, b"\nendstream"].concat()
}

/// So many pages of that size in points, each with that content in Helvetica or that picture.
pub fn pdf_with(pages: usize, width: u32, height: u32, content: &str, picture: &[u8]) -> Vec<u8> {
    let kids: String = (0..pages).map(|index| format!("{} 0 R ", index + 5)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Count {pages} /Kids [{kids}] >>").into_bytes(),
        stream("", content.as_bytes()),
        picture.to_vec(),
    ];
    let resources =
        "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /P 4 0 R >>";
    for _ in 0..pages {
        let page = format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 3 0 R /Resources << {resources} >> >>"
        );
        objects.push(page.into_bytes());
    }
    pdf_of(&objects)
}

/// Pages of A4 with a line of text.
pub fn pdf(pages: usize, text: &str) -> Vec<u8> {
    pdf_with(pages, 595, 842, &format!("BT /F 14 Tf 72 700 Td ({text}) Tj ET"), b"null")
}

/// One page of A4 that is a scan: a JPEG over all of it.
pub fn scan(jpeg: &[u8], width: u32, height: u32) -> Vec<u8> {
    let dictionary = format!(
        "/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode"
    );
    pdf_with(1, 595, 842, "q 595 0 0 842 0 0 cm /P Do Q", &stream(&dictionary, jpeg))
}

/// The same PDF behind a password.
pub fn locked(pdf: &[u8], password: &str) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).unwrap();
    let id = || Object::String(vec![7; 16], StringFormat::Literal);
    document.trailer.set("ID", Object::Array(vec![id(), id()]));
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password: password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}
