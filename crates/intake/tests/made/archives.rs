//! ZIP files written field by field, so that any of them can lie.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// One entry; what is `None` is told truthfully.
#[derive(Clone, Default)]
pub struct Entry {
    pub name: Vec<u8>,
    pub content: Vec<u8>,
    pub deflated: bool,
    pub flags: u16,
    pub made_by: u16,
    pub attributes: u32,
    pub method: Option<u16>,
    pub claimed_size: Option<u32>,
    pub claimed_packed: Option<u32>,
    pub claimed_checksum: Option<u32>,
    pub name_in_header: Option<Vec<u8>>,
    pub header_at: Option<u32>,
}

impl Entry {
    pub fn stored(name: &str, content: &[u8]) -> Self {
        Self { name: name.into(), content: content.to_vec(), flags: 1 << 11, ..Self::default() }
    }

    pub fn deflated(name: &str, content: &[u8]) -> Self {
        Self { deflated: true, ..Self::stored(name, content) }
    }

    fn packed(&self) -> Vec<u8> {
        if !self.deflated {
            return self.content.clone();
        }
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&self.content).unwrap();
        encoder.finish().unwrap()
    }
}

/// How the end record lies, if it does.
#[derive(Default)]
pub struct End {
    pub rows: Option<u16>,
    pub table_size: Option<u32>,
    pub table_start: Option<u32>,
    pub comment: Vec<u8>,
}

pub fn zip(entries: &[Entry]) -> Vec<u8> {
    zip_with(entries, &End::default())
}

pub fn zip_with(entries: &[Entry], end: &End) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut table = Vec::new();
    for entry in entries {
        let packed = entry.packed();
        let header_at = u32::try_from(archive.len()).unwrap();
        let method = entry.method.unwrap_or(if entry.deflated { 8 } else { 0 });
        let checksum = entry.claimed_checksum.unwrap_or_else(|| crc32fast::hash(&entry.content));
        let packed_size = entry.claimed_packed.unwrap_or(packed.len().try_into().unwrap());
        let size = entry.claimed_size.unwrap_or(entry.content.len().try_into().unwrap());
        let name_in_header = entry.name_in_header.as_ref().unwrap_or(&entry.name);
        put(
            &mut archive,
            &[&0x0403_4b50_u32.to_le_bytes(), &20_u16.to_le_bytes(), &entry.flags.to_le_bytes()],
        );
        put(&mut archive, &[&method.to_le_bytes(), &[0; 4], &checksum.to_le_bytes()]);
        put(&mut archive, &[&packed_size.to_le_bytes(), &size.to_le_bytes()]);
        put(&mut archive, &[&length(name_in_header), &[0; 2], name_in_header, &packed]);
        put(
            &mut table,
            &[&0x0201_4b50_u32.to_le_bytes(), &entry.made_by.to_le_bytes(), &20_u16.to_le_bytes()],
        );
        put(
            &mut table,
            &[&entry.flags.to_le_bytes(), &method.to_le_bytes(), &[0; 4], &checksum.to_le_bytes()],
        );
        put(&mut table, &[&packed_size.to_le_bytes(), &size.to_le_bytes(), &length(&entry.name), &[0; 8]]);
        put(&mut table, &[&entry.attributes.to_le_bytes()]);
        put(&mut table, &[&entry.header_at.unwrap_or(header_at).to_le_bytes(), &entry.name]);
    }
    let rows = end.rows.unwrap_or(entries.len().try_into().unwrap()).to_le_bytes();
    let start = end.table_start.unwrap_or(archive.len().try_into().unwrap());
    let size = end.table_size.unwrap_or(table.len().try_into().unwrap());
    put(&mut archive, &[&table, &0x0605_4b50_u32.to_le_bytes(), &[0; 4], &rows, &rows]);
    put(&mut archive, &[&size.to_le_bytes(), &start.to_le_bytes(), &length(&end.comment), &end.comment]);
    archive
}

fn put(archive: &mut Vec<u8>, parts: &[&[u8]]) {
    parts.iter().for_each(|part| archive.extend_from_slice(part));
}

fn length(bytes: &[u8]) -> [u8; 2] {
    u16::try_from(bytes.len()).unwrap().to_le_bytes()
}
