//! The jobs of the command line, each beside what one would use without it.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use crate::bench::{place, sample, script};
use crate::bench_clock::{Comparison, Contestant};
use crate::chore::{Chore, command, quiet, root, target};
use crate::setup::python;

/// Numbers that are judged in one go.
const NUMBERS: usize = 1_000_000;

/// Attachments of the large packet, and the bytes of each.
const FILES: usize = 20;
const BYTES: usize = 50_000_000;

/// Somebody's age key, whose other half nobody kept.
const RECIPIENT: &str = "age1za8vz0waltacx26esykcxju603ne5nqkh74l6lje7v8cuy2xd9ws48m5kc";

fn tongguan() -> PathBuf {
    target().join("release/tongguan")
}

fn failed(path: &Path) -> impl Fn(std::io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}

/// A million resident identity numbers beside python-stdnum.
pub(crate) fn identify() -> Chore<Comparison> {
    let numbers = place()?.join("resident-ids.txt");
    write_numbers(&numbers)?;
    let ours = Contestant::of("tongguan identify", tongguan());
    let theirs = Contestant::of("python-stdnum", python()).word(script("resident_ids.py"));
    Ok(Comparison {
        job: format!("judge {NUMBERS} resident identity numbers"),
        contestants: vec![
            ours.word("identify").word("resident-id").word("--strict").input(numbers.clone()),
            theirs.input(numbers),
        ],
        repeats: 3,
        notes: vec![
            "identify: python-stdnum prints one word a number; tongguan prints verdict, reasons and facts \
             (region and its years, birth date, sex) as JSON. One in sixteen has a wrong check character."
                .to_owned(),
        ],
    })
}

/// Numbers of all regions and days, one in sixteen with a wrong check character, the same on every machine.
fn write_numbers(file: &Path) -> Chore {
    let table = root().join("assets/rulebook/lists/regions.tsv");
    let table = std::fs::read_to_string(&table).map_err(failed(&table))?;
    let regions: Vec<&str> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split('\t').next())
        .filter(|code| !code.ends_with("00"))
        .collect();
    let mut out = BufWriter::new(File::create(file).map_err(failed(file))?);
    let mut chance = Chance(20_261_124);
    for number in 0..NUMBERS {
        let region = regions.get(chance.below(regions.len())).ok_or("regions.tsv: holds no region")?;
        let (year, month, day) = (1950 + chance.below(57), 1 + chance.below(12), 1 + chance.below(28));
        let body = format!("{region}{year}{month:02}{day:02}{:03}", chance.below(1000));
        let right = check_character(&body);
        let last = match (number % 16, right) {
            (0, 'X') => '0',
            (0, _) => 'X',
            _ => right,
        };
        writeln!(out, "{body}{last}").map_err(failed(file))?;
    }
    out.flush().map_err(failed(file))
}

/// ISO 7064 MOD 11-2 over seventeen digits.
fn check_character(body: &str) -> char {
    let rest =
        body.chars().filter_map(|digit| digit.to_digit(10)).fold(0, |sum, digit| (sum + digit) * 2 % 11);
    char::from_digit((12 - rest) % 11, 10).unwrap_or('X')
}

/// Numbers that look random and are the same every time (Knuth's MMIX generator, upper half).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 32
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next()).unwrap_or_default() % limit.max(1)
    }
}

/// One dossier against every rule, beside the shape of the same file alone.
pub(crate) fn check() -> Chore<Comparison> {
    let schema = place()?.join("dossier.schema.json");
    let text = quiet(command(tongguan()).args(["schema", "dossier"]))?;
    std::fs::write(&schema, text).map_err(failed(&schema))?;
    let judge = root().join("tests/packets/schemas.py");
    Ok(Comparison {
        job: "check one dossier".to_owned(),
        contestants: vec![
            Contestant::of("tongguan check", tongguan()).word("check").word(sample()),
            Contestant::of("python jsonschema", python())
                .word(judge)
                .word(schema)
                .word(sample().join("dossier.json")),
        ],
        repeats: 15,
        notes: vec![
            "check: jsonschema looks at the shape of dossier.json; tongguan also reads every attachment and \
             judges the whole rule book."
                .to_owned(),
        ],
    })
}

/// The licences of every function there is on the three routes, beside one full check of the same dossier.
pub(crate) fn advice() -> Chore<Comparison> {
    let dossier = dossier_with_every_function(&place()?)?;
    let ours = |name: &str| Contestant::of(name, tongguan());
    Ok(Comparison {
        job: "licences for every function on three routes".to_owned(),
        contestants: vec![
            ours("tongguan advise licences").word("advise").word("licences").word("--json").word(&dossier),
            ours("tongguan check, the same dossier").word("check").word(&dossier),
        ],
        repeats: 15,
        notes: vec![
            "advice: the bar is that one full check of the dossier takes at least as long. Both read the rule \
             book first."
                .to_owned(),
        ],
    })
}

/// The sample, doing everything that the list of functions has.
pub(crate) fn dossier_with_every_function(place: &Path) -> Chore<PathBuf> {
    let dossier = place.join("every-function");
    std::fs::create_dir_all(&dossier).map_err(failed(&dossier))?;
    quiet(command("cp").arg("-r").arg(sample().join("attachments")).arg(&dossier))?;
    let list = root().join("assets/rulebook/lists/functionality.toml");
    let list = std::fs::read_to_string(&list).map_err(failed(&list))?;
    let ids: Vec<&str> = list.lines().filter_map(|line| line.strip_prefix("id = ")).collect();
    let document = sample().join("dossier.json");
    let text = std::fs::read_to_string(&document).map_err(failed(&document))?;
    let key = "\"functionality\": [";
    let start = text.find(key).ok_or("the sample lists no functions")? + key.len();
    let end = text[start..].find(']').ok_or("the sample's list of functions has no end")? + start;
    let text = format!("{}{}{}", &text[..start], ids.join(", "), &text[end..]);
    let document = dossier.join("dossier.json");
    std::fs::write(&document, text).map_err(failed(&document))?;
    Ok(dossier)
}

/// A gigabyte of attachments, beside bagit and zip, one stream of SHA-256, and copying.
pub(crate) fn packet() -> Chore<Comparison> {
    let place = place()?;
    let dossier = large_dossier(&place)?;
    let attachments = dossier.join("attachments");
    let packet = place.join("large.zip");
    let work = place.join("bagged");
    let copy = place.join("copied");
    let bag = |name: &str| {
        let bag = Contestant::of(name, script("bag.sh")).word(python()).word(&attachments).word(&work);
        bag.leaves(work.clone())
    };
    let sealed = place.join("large.zip.age");
    // Random bytes are no pictures, so findings block and this is a draft: exit code 1.
    let ours = |name: &str, out: PathBuf| {
        let build = Contestant::of(name, tongguan()).word("packet").word("build").word("--draft");
        build.word(&dossier).word("--out").word(&out).done(1).leaves(out)
    };
    let stream = format!("cat '{}'/big-* | openssl dgst -sha256", attachments.display());
    let megabytes = FILES * BYTES / 1_000_000;
    Ok(Comparison {
        job: format!("packet of {megabytes} MB attachments, written and verified"),
        contestants: vec![
            ours("tongguan packet build", packet),
            ours("tongguan packet build --to", sealed).word("--to").word(RECIPIENT),
            bag("bagit.py, zip -0, unzip, bagit.py --validate").word("verify"),
            bag("bagit.py, zip -0, not verified"),
            Contestant::of("openssl, one stream of SHA-256", "sh").word("-c").word(stream),
            Contestant::of("cp -r", "cp").word("-r").word(&attachments).word(&copy).leaves(copy),
        ],
        repeats: 3,
        notes: vec![
            "packet: tongguan looks through what it is given, hashes it while it writes it, syncs it, reads it all \
             again and hashes every file in it; the others are in the page cache and sync nothing."
                .to_owned(),
        ],
    })
}

/// The sample with large files beside its own.
fn large_dossier(place: &Path) -> Chore<PathBuf> {
    let dossier = place.join("large");
    let attachments = dossier.join("attachments");
    std::fs::create_dir_all(&attachments).map_err(failed(&attachments))?;
    let mut copy = command("cp");
    copy.arg("-r").arg(sample().join("attachments")).arg(&dossier);
    quiet(&mut copy)?;
    let mut entries = String::new();
    let mut chance = Chance(20_261_123);
    for number in 0..FILES {
        let name = format!("big-{number:02}.jpg");
        let file = attachments.join(&name);
        if std::fs::metadata(&file).map_or(0, |about| about.len()) != BYTES as u64 {
            let bytes: Vec<u8> = (0..BYTES / 4)
                .flat_map(|_| u32::try_from(chance.next()).unwrap_or_default().to_le_bytes())
                .collect();
            std::fs::write(&file, bytes).map_err(failed(&file))?;
        }
        entries.push_str(&format!(
            ",\n    {{ \"id\": \"big-{number:02}\", \"role\": \"other-subject\", \"file\": \"attachments/{name}\" }}"
        ));
    }
    let document = sample().join("dossier.json");
    let text = std::fs::read_to_string(&document).map_err(failed(&document))?;
    let list = text.find("\"attachments\": [").ok_or("the sample lists no attachments")?;
    let end = text[list..].find("\n  ]").ok_or("the sample's list of attachments has no end")? + list;
    let text = format!("{}{entries}{}", &text[..end], &text[end..]);
    let document = dossier.join("dossier.json");
    std::fs::write(&document, text).map_err(failed(&document))?;
    Ok(dossier)
}
