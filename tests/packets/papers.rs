//! The forms in the hands of poppler, qpdf and Apache PDFBox.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tongguan_desk::{Language, Words};

use crate::call::{Call, broken};
use crate::made::{SIGNED, only_entry};
use crate::programs::Other;

/// The forms of a bag, in the order of the packet.
fn forms(bag: &Path) -> Vec<PathBuf> {
    let folder = std::fs::read_dir(bag.join("data/forms")).unwrap();
    let mut forms: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    forms.sort();
    assert!(forms.len() >= 8, "{forms:?}");
    forms
}

/// The text of a form without the breaks that the page put into it.
fn text(form: &Path) -> String {
    let said = Other::of("pdftotext", ["-raw", "-enc", "UTF-8"]).arg(form).arg("-").run().agrees();
    unbroken(&String::from_utf8(said.out).unwrap())
}

fn unbroken(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn pdftotext_gives_the_sentences_of_both_languages_back() {
    for (name, keys) in [
        ("01_cover-sheet.pdf", &["paper-cover", "paper-contents-check"][..]),
        ("02_registration-form.pdf", &["paper-registration", "paper-registration-use"]),
        ("03_filing-form.pdf", &["paper-filing", "paper-filing-use"]),
    ] {
        let text = text(&SIGNED.bag.join("data/forms").join(name));
        for language in [Language::Chinese, Language::English] {
            let words = Words::of(language);
            for key in keys {
                let sentence = unbroken(&words.say(key));
                assert!(text.contains(&sentence), "{name}: {sentence}: {text}");
            }
        }
    }
}

#[test]
fn pdftotext_gives_back_what_the_officer_entered() {
    let dossier = std::fs::read(SIGNED.bag.join("data/dossier.json")).unwrap();
    let dossier: Value = serde_json::from_slice(&dossier).unwrap();
    let form = text(&SIGNED.bag.join("data/forms/02_registration-form.pdf"));
    for place in [
        "/company/name",
        "/company/uscc",
        "/administrator/name",
        "/administrator/id_number",
        "/mini_program/name",
    ] {
        let value = dossier.pointer(place).unwrap().as_str().unwrap();
        assert!(form.contains(&unbroken(value)), "{place}: {form}");
    }
}

#[test]
fn every_form_of_a_draft_says_so_in_both_languages() {
    let dossier = broken(|dossier| dossier["mini_program"]["name"] = "茶".into());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("draft.zip");
    let done = Call::of(["packet", "build", "--draft"]).path(dossier.path()).arg("--out").path(&file).run();
    assert_eq!(done.code, 1, "{}{}", done.out, done.err);
    let unpacked = folder.path().join("unpacked");
    Other::of("unzip", ["-q"]).arg(&file).arg("-d").arg(&unpacked).run().agrees();
    for form in forms(&only_entry(&unpacked)) {
        let text = text(&form);
        for language in [Language::Chinese, Language::English] {
            let band = unbroken(&Words::of(language).say("paper-band-draft"));
            assert!(text.contains(&band), "{}: {text}", form.display());
        }
    }
}

#[test]
fn qpdf_finds_no_form_unsound() {
    for form in forms(&SIGNED.bag) {
        let said = Other::of("qpdf", ["--check"]).arg(&form).run().agrees();
        assert!(said.text.contains("No syntax or stream encoding errors"), "{}", said.text);
    }
}

#[test]
fn every_font_is_embedded_as_a_subset_that_can_be_copied_from() {
    for form in forms(&SIGNED.bag) {
        let said = Other::of("pdffonts", [&form]).run().agrees().text;
        let fonts: Vec<&str> = said.lines().skip(2).collect();
        assert!(!fonts.is_empty(), "{said}");
        for font in fonts {
            let marked = font.split_once('+').is_some_and(|(mark, _)| mark.len() == 6);
            // Columns: embedded, subset, with a map to Unicode.
            assert!(marked && font.contains(" yes yes yes "), "{}: {said}", form.display());
        }
    }
}

#[test]
fn apache_preflight_finds_every_form_to_be_pdf_a() {
    const CLASSES: [&str; 7] =
        ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "jaxb-api", "javax.activation"];
    let path = CLASSES.map(|class| format!("/usr/share/java/{class}.jar")).join(":");
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("forms");
    let forms = forms(&SIGNED.bag);
    let lines: Vec<String> = forms.iter().map(|form| form.display().to_string()).collect();
    std::fs::write(&list, lines.join("\n")).unwrap();
    let said = Other::of("java", ["-cp", &path, "org.apache.pdfbox.preflight.Validator_A1b", "xml", "group"])
        .arg(&list)
        .run()
        .agrees();
    // Preflight writes its findings beside the list, and says nothing of what it could not find.
    let findings = std::fs::read_to_string(folder.path().join("forms.preflight.xml")).unwrap_or(said.text);
    let valid = findings.matches("<isValid type=\"PDF/A1-b\">true</isValid>").count();
    assert_eq!(valid, forms.len(), "{findings}");
}
