//! Signed rule books through the command line: packed, trusted, taken in, and each reason to refuse one.

use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tongguan_signing::{MessageHash, SigningKey};
use zip::write::SimpleFileOptions;

use crate::call::{Call, Done, copy_folder, root, sample};

/// A publisher with a key, and an officer with a data folder who trusts that key.
struct Publishing {
    key: SigningKey,
    folder: TempDir,
    data: TempDir,
}

impl Publishing {
    fn start() -> Self {
        let key = SigningKey::generate().unwrap();
        let publishing =
            Self { key, folder: tempfile::tempdir().unwrap(), data: tempfile::tempdir().unwrap() };
        let public = format!("{} publisher@example.org\n", publishing.key.public().to_openssh().unwrap());
        std::fs::write(publishing.place("key"), publishing.key.to_openssh().unwrap().reveal()).unwrap();
        std::fs::write(publishing.place("key.pub"), public).unwrap();
        let trusted =
            publishing.tongguan(&["rules", "trust", "--json"]).path(publishing.place("key.pub")).run();
        assert_eq!(trusted.json()["fingerprint"], publishing.key.fingerprint());
        publishing
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn tongguan(&self, arguments: &[&str]) -> Call {
        Call::of(arguments).data(self.data.path())
    }

    /// The built-in rule book as a folder, under another version.
    fn book(&self, version: &str) -> PathBuf {
        let folder = self.place(&format!("book-{version}"));
        copy_folder(&root().join("assets/rulebook"), &folder);
        let pack = folder.join("pack.toml");
        let text = std::fs::read_to_string(&pack).unwrap();
        let lines = text.lines().map(|line| match line.starts_with("version") {
            true => format!("version = \"{version}\"\n"),
            false => format!("{line}\n"),
        });
        std::fs::write(pack, lines.collect::<String>()).unwrap();
        folder
    }

    /// That book, packed and signed by the program.
    fn packed(&self, version: &str) -> PathBuf {
        let file = self.place(&format!("{version}.zip"));
        let call = self.tongguan(&["rules", "pack"]).path(self.book(version)).arg("--sign-with");
        let done = call.path(self.place("key")).arg("--out").path(&file).run();
        assert_eq!(done.code, 0, "{}{}", done.out, done.err);
        file
    }

    /// Any bytes under a signature that holds.
    fn signed(&self, bytes: &[u8], namespace: &str) -> PathBuf {
        let file = self.place("made.zip");
        std::fs::write(&file, bytes).unwrap();
        let signature = self.key.sign(namespace, MessageHash::of(bytes)).unwrap();
        std::fs::write(beside(&file), signature).unwrap();
        file
    }

    fn import(&self, file: &Path) -> Done {
        self.tongguan(&["rules", "import"]).path(file).run()
    }

    /// The version of the book that a check uses, by its report.
    fn used(&self) -> String {
        let done = self.tongguan(&["check", "--json", "--as-of", "2026-11-24"]).path(sample()).run();
        assert_eq!(done.code, 0, "{}", done.err);
        done.json()["rulebook"]["version"].as_str().unwrap().to_owned()
    }

    /// Nothing is taken in, and the exit code, the words and the book in use are as they should be.
    fn refuses(&self, file: &Path, words: &str) {
        let done = self.import(file);
        assert_eq!(done.code, 4, "{words}: {}{}", done.out, done.err);
        assert!(done.err.contains(words) && done.out.is_empty(), "{words}: {}", done.err);
        let asked = self.tongguan(&["check", "--rulebook"]).path(file).path(sample()).run();
        assert_eq!((asked.code, asked.out.as_str()), (4, ""), "{words}: {}", asked.err);
        let kept = std::fs::read_dir(self.data.path().join("rule-books")).unwrap();
        assert_eq!(kept.count(), 1, "{words}: more than the list of signers");
    }
}

fn beside(file: &Path) -> PathBuf {
    PathBuf::from(format!("{}.sig", file.display()))
}

fn zipped(entries: &[(&str, &[u8])], method: zip::CompressionMethod) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn built_in() -> String {
    let books = Call::of(["rules", "books", "--json"]).run().json();
    books["books"][0]["version"].as_str().unwrap().to_owned()
}

#[test]
fn a_signed_rule_book_is_taken_in_and_used_from_then_on() {
    let publishing = Publishing::start();
    let file = publishing.packed("9000.1");
    let again = std::fs::read(&file).unwrap();
    assert_eq!(
        std::fs::read(publishing.packed("9000.1")).unwrap(),
        again,
        "the same book gives the same bytes"
    );
    assert_eq!(publishing.used(), built_in());
    let done = publishing.import(&file);
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    assert!(done.out.contains("publisher@example.org"), "{}", done.out);
    assert_eq!(publishing.used(), "9000.1");
    let books = publishing.tongguan(&["rules", "books", "--json"]).run().json();
    let used: Vec<_> = books["books"].as_array().unwrap().iter().map(|book| &book["in_use"]).collect();
    assert_eq!(used, [false, true]);
    let asked = publishing.tongguan(&["check", "--rulebook"]).path(&file).path(sample()).run();
    assert_eq!(asked.code, 0, "{}", asked.err);
    let changes =
        publishing.tongguan(&["rules", "diff"]).path(&file).path(root().join("assets/rulebook")).run();
    assert_eq!(changes.code, 0, "{}", changes.err);
}

#[test]
fn openssh_checks_the_signature_without_anything_of_ours() {
    let publishing = Publishing::start();
    let file = publishing.packed("9000.1");
    let signers = publishing.data.path().join("rule-books/signers");
    let checked = std::process::Command::new("ssh-keygen")
        .args(["-Y", "verify", "-n", "tongguan-rulebook", "-I", "publisher@example.org", "-f"])
        .arg(signers)
        .arg("-s")
        .arg(beside(&file))
        .stdin(std::fs::File::open(&file).unwrap())
        .output();
    // The program does not need OpenSSH, and neither do its tests.
    let Ok(checked) = checked else { return };
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn nobody_goes_back_to_an_older_rule_book_without_saying_so() {
    let publishing = Publishing::start();
    let [old, new] = ["9000.9", "9000.10"].map(|version| publishing.packed(version));
    assert_eq!(publishing.import(&new).code, 0);
    let refused = publishing.import(&old);
    assert_eq!(refused.code, 4);
    assert!(refused.err.contains("9000.10") && refused.err.contains("--older"), "{}", refused.err);
    assert_eq!(publishing.used(), "9000.10");
    assert_eq!(publishing.tongguan(&["rules", "import", "--older"]).path(&old).run().code, 0);
    assert_eq!(publishing.used(), "9000.9");
    let ancient = publishing.packed("1.0");
    let kept = publishing.tongguan(&["rules", "import", "--older", "--json"]).path(&ancient).run();
    assert_eq!((kept.code, &kept.json()["in_use"]), (0, &false.into()), "never older than the built-in one");
    assert_eq!(publishing.used(), built_in());
}

#[test]
fn what_is_unsigned_or_signed_by_a_stranger_or_for_something_else_is_refused() {
    let publishing = Publishing::start();
    let file = publishing.packed("9000.1");
    let signature = std::fs::read(beside(&file)).unwrap();
    std::fs::remove_file(beside(&file)).unwrap();
    publishing.refuses(&file, "is not signed");
    std::fs::write(beside(&file), "no signature").unwrap();
    publishing.refuses(&file, "does not agree with its signature");
    publishing.refuses(
        &publishing.signed(&std::fs::read(&file).unwrap(), "tongguan-packet"),
        "does not agree with its signature",
    );
    std::fs::write(beside(&file), signature).unwrap();
    let removed =
        publishing.tongguan(&["rules", "trust", "--remove"]).path(publishing.place("key.pub")).run();
    assert_eq!(removed.code, 0, "{}", removed.err);
    publishing.refuses(&file, &publishing.key.fingerprint());
}

#[test]
fn a_rule_book_altered_by_a_byte_anywhere_is_refused() {
    let publishing = Publishing::start();
    let file = publishing.packed("9000.1");
    for place in [file.clone(), beside(&file)] {
        let whole = std::fs::read(&place).unwrap();
        let step = whole.len() / 3 + 1;
        for at in (0..whole.len()).step_by(step).chain([whole.len() - 2]) {
            let mut changed = whole.clone();
            changed[at] ^= 0x01;
            std::fs::write(&place, changed).unwrap();
            publishing.refuses(&file, "does not agree with its signature");
        }
        std::fs::write(&place, &whole[..whole.len() / 2]).unwrap();
        publishing.refuses(&file, "does not agree with its signature");
        std::fs::write(&place, whole).unwrap();
    }
    let mut longer = std::fs::read(&file).unwrap();
    longer.push(b'\n');
    std::fs::write(&file, longer).unwrap();
    publishing.refuses(&file, "does not agree with its signature");
}

#[test]
fn a_hostile_archive_is_refused_although_it_is_signed() {
    let publishing = Publishing::start();
    let stored = zip::CompressionMethod::Stored;
    let zeros = vec![b' '; 8 * 1024 * 1024];
    for bytes in [
        b"no archive".to_vec(),
        zipped(&[("pack.toml", &zeros)], zip::CompressionMethod::Deflated),
        zipped(&[("../pack.toml", b"id = \"x\"\n")], stored),
        zipped(&[("/pack.toml", b"id = \"x\"\n")], stored),
        zipped(&[("C:pack.toml", b"id = \"x\"\n")], stored),
        zipped(&[("pack.toml", b"\xff")], stored),
    ] {
        publishing.refuses(&publishing.signed(&bytes, "tongguan-rulebook"), "cannot be unpacked");
    }
}

#[test]
fn a_broken_foreign_or_otherwise_written_rule_book_is_refused_although_it_is_signed() {
    let publishing = Publishing::start();
    let book = publishing.book("9000.1");
    let pack = std::fs::read_to_string(book.join("pack.toml")).unwrap();
    let with = |pack: &str, more: &[(&str, &str)]| {
        let mut entries = vec![("pack.toml".to_owned(), pack.to_owned())];
        for folder in ["", "lists", "rules"] {
            collect(&book, folder, &mut entries);
        }
        entries.extend(more.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
        let entries: Vec<_> = entries.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        publishing.signed(&zipped(&entries, zip::CompressionMethod::Stored), "tongguan-rulebook")
    };
    publishing.refuses(&with(&pack, &[("stray.toml", "a = 1\n")]), "stray.toml");
    publishing.refuses(&with(&pack.replace("format = 1", "format = 0"), &[]), "format 0");
    publishing.refuses(&with(&pack.replace("format = 1", "format = 2"), &[]), "format 2");
    publishing.refuses(&with(&pack.replace("9000.1", "newest"), &[]), "pack.toml");
    publishing.refuses(&with("id = 7\n", &[]), "pack.toml:1");
    let other = with(&pack.replace("wechat-mini-program", "other"), &[]);
    let done = publishing.import(&other);
    assert_eq!(done.code, 4);
    assert!(done.err.contains("wechat-mini-program"), "{}", done.err);
}

/// The files of a rule book below a folder of it, `pack.toml` left out.
fn collect(book: &Path, folder: &str, entries: &mut Vec<(String, String)>) {
    for item in std::fs::read_dir(book.join(folder)).unwrap().flatten() {
        let name = item.file_name().into_string().unwrap();
        let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        if item.path().is_dir() {
            if !folder.is_empty() {
                collect(book, &path, entries);
            }
        } else if path != "pack.toml" && [".toml", ".tsv"].iter().any(|ending| path.ends_with(ending)) {
            entries.push((path, std::fs::read_to_string(item.path()).unwrap()));
        }
    }
}

#[test]
fn an_imported_rule_book_that_no_longer_holds_gives_way_to_the_built_in_one_and_says_so() {
    let publishing = Publishing::start();
    assert_eq!(publishing.import(&publishing.packed("9000.1")).code, 0);
    let kept = publishing.data.path().join("rule-books/9000.1.zip");
    let mut bytes = std::fs::read(&kept).unwrap();
    bytes[1000] ^= 0x01;
    std::fs::write(&kept, bytes).unwrap();
    for language in ["en", "zh-CN"] {
        let done = publishing.tongguan(&["check", "--json", "--lang", language]).path(sample()).run();
        assert_eq!((done.code, &done.json()["rulebook"]["version"]), (0, &built_in().into()));
        assert!(done.err.contains(&built_in()) && done.err.contains("9000.1.zip"), "{}", done.err);
    }
    let books = publishing.tongguan(&["rules", "books", "--json"]).run().json();
    assert_eq!(books["books"][1]["problem"], "rule-book-altered");
}

#[test]
fn a_rule_book_with_mistakes_is_not_packed_and_leaves_no_file() {
    let publishing = Publishing::start();
    let book = publishing.book("9000.1");
    std::fs::write(book.join("stray.toml"), "a = 1\n").unwrap();
    let out = publishing.place("out.zip");
    let call =
        publishing.tongguan(&["rules", "pack"]).path(&book).arg("--sign-with").path(publishing.place("key"));
    let done = call.arg("--out").path(&out).run();
    assert_eq!(done.code, 4, "{}", done.err);
    assert!(done.err.contains("stray.toml") && !out.exists() && !beside(&out).exists(), "{}", done.err);
}
