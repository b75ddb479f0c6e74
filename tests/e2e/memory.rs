//! What stands in the memory of running processes: read from outside, searched in every form a value may take.
//!
//! The program does not let others of its own user read its memory, so this needs to be run by root.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read as _, Seek as _, SeekFrom};

/// A process below another one, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Process {
    pub(crate) id: u32,
    pub(crate) name: String,
}

/// Every process that descends from one.
pub(crate) fn below(ancestor: u32) -> Vec<Process> {
    let mut parents: BTreeMap<u32, (u32, String)> = BTreeMap::new();
    for entry in fs::read_dir("/proc").unwrap().flatten() {
        let Ok(id) = entry.file_name().to_string_lossy().parse() else { continue };
        let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
        let (Some(open), Some(close)) = (stat.find('('), stat.rfind(')')) else { continue };
        // One that has ended has no memory any more, and waits only for somebody to ask how it ended.
        if stat[close + 2..].starts_with('Z') {
            continue;
        }
        let parent = stat[close + 2..].split(' ').nth(1).and_then(|text| text.parse().ok()).unwrap_or(0);
        parents.insert(id, (parent, stat[open + 1..close].to_owned()));
    }
    let descends = |mut id: u32| loop {
        match parents.get(&id) {
            Some((parent, _)) if *parent == ancestor => break true,
            Some((parent, _)) => id = *parent,
            None => break false,
        }
    };
    let found = parents.iter().filter(|(id, _)| descends(**id));
    found.map(|(id, (_, name))| Process { id: *id, name: name.clone() }).collect()
}

/// How often each of the texts stands in the writable memory of a process, whatever its form.
pub(crate) fn count(process: u32, texts: &[&str]) -> BTreeMap<String, usize> {
    let forms: Vec<(String, Vec<u8>)> = texts.iter().flat_map(|text| forms(text)).collect();
    let mut by_first: [Vec<usize>; 256] = [const { Vec::new() }; 256];
    for (place, (_, form)) in forms.iter().enumerate() {
        by_first[usize::from(form[0])].push(place);
    }
    let mut counts = BTreeMap::new();
    let mut memory = File::open(format!("/proc/{process}/mem")).expect("run by root");
    for (from, pages) in present(process) {
        let mut bytes = vec![0; pages * PAGE];
        // Some mappings cannot be read by anybody; nothing of ours lies there.
        if memory.seek(SeekFrom::Start(from)).is_err() || memory.read_exact(&mut bytes).is_err() {
            continue;
        }
        for (place, first) in bytes.iter().enumerate() {
            for form in &by_first[usize::from(*first)] {
                let (name, form) = &forms[*form];
                if bytes[place..].starts_with(form) {
                    *counts.entry(name.clone()).or_default() += 1;
                }
            }
        }
    }
    counts
}

/// Bytes of a page.
const PAGE: usize = 4096;

/// The writable pages that a process really has, in runs: most of what a web engine maps it never touches.
fn present(process: u32) -> Vec<(u64, usize)> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).expect("run by root");
    let mut table = File::open(format!("/proc/{process}/pagemap")).expect("run by root");
    let mut runs: Vec<(u64, usize)> = Vec::new();
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let (from, to) = line.split_once(' ').unwrap().0.split_once('-').unwrap();
        let [from, to] = [from, to].map(|text| u64::from_str_radix(text, 16).unwrap());
        let mut entries = vec![0; usize::try_from((to - from) / PAGE as u64 * 8).unwrap()];
        if table.seek(SeekFrom::Start(from / PAGE as u64 * 8)).is_err()
            || table.read_exact(&mut entries).is_err()
        {
            continue;
        }
        for (number, entry) in entries.chunks_exact(8).enumerate() {
            // The two highest bits say that the page is in memory or in the swap space.
            if entry[7] & 0b1100_0000 == 0 {
                continue;
            }
            let at = from + (number * PAGE) as u64;
            match runs.last_mut() {
                Some((start, pages)) if *start + (*pages * PAGE) as u64 == at => *pages += 1,
                _ => runs.push((at, 1)),
            }
        }
    }
    runs
}

/// A text in every form in which it may lie about.
fn forms(text: &str) -> Vec<(String, Vec<u8>)> {
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let percent: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let escapes: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    let mut forms = vec![
        ("utf-8", text.as_bytes().to_vec()),
        ("utf-16", text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("hex", hex.to_uppercase().into_bytes()),
        ("HEX", hex.into_bytes()),
        ("percent", percent.into_bytes()),
        ("json", escapes.into_bytes()),
        ("base64 at 0", base64(text.as_bytes(), 0)),
        ("base64 at 1", base64(text.as_bytes(), 1)),
        ("base64 at 2", base64(text.as_bytes(), 2)),
    ];
    if !text.is_ascii() {
        forms.push(("gb18030", encoding_rs::GB18030.encode(text).0.into_owned()));
    }
    let named = |(name, form): (&str, Vec<u8>)| {
        (format!("{}… as {name}", &text.chars().take(6).collect::<String>()), form)
    };
    forms.into_iter().map(named).collect()
}

/// The letters of base64 that depend on the text alone, when it begins at that place of three.
fn base64(bytes: &[u8], offset: usize) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let padded: Vec<u8> = std::iter::repeat_n(0, offset).chain(bytes.iter().copied()).collect();
    let letters: Vec<u8> = padded
        .chunks_exact(3)
        .flat_map(|three| {
            let bits = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
            [18, 12, 6, 0].map(|shift| LETTERS[(bits >> shift) as usize & 63])
        })
        .collect();
    letters[if offset == 0 { 0 } else { offset + 1 }..].to_vec()
}
