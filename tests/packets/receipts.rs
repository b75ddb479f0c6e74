//! The page's values and receipt in a browser, and what becomes of the file it writes.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::browser::{Browser, says};
use crate::call::{Call, copy_folder, sample};
use crate::made::SIGNED;
use crate::programs::Other;
use crate::schemas::judged;

fn page() -> Browser {
    Browser::open(&SIGNED.bag.join("START-HERE.html"))
}

fn content(file: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()
}

/// Answers every item of the receipt as accepted, but two.
const ANSWER: &str = "(() => {
    const choose = (item, reason) => {
      const { row, outcome, reason: field } = rows.find(({ row }) => row.dataset.item === item);
      outcome.value = 'returned';
      outcome.dispatchEvent(new Event('change'));
      field.value = reason;
    };
    choose('mini_program.introduction', '简介与“服务内容”不符 <b>');
    choose('attachments.1', '头像不清晰');
    document.getElementById('partner').value = '深圳示例代理有限公司';
    document.getElementById('date').value = '2026-11-24';
    document.getElementById('rest').click();
})()";

fn written(folder: &Path) -> PathBuf {
    let place = folder.join("receipt-0001.json");
    let end = Instant::now() + Duration::from_secs(60);
    while !place.is_file() {
        assert!(Instant::now() < end, "the page wrote no file");
        std::thread::yield_now();
    }
    place
}

#[test]
fn every_value_of_the_requests_can_be_copied() {
    let mut browser = page();
    browser.ask(
        "Browser.grantPermissions",
        json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    );
    browser.ask("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }));
    let entries = browser.value(
        "[...document.querySelectorAll('.entries tr')].map(row => [row.querySelector('code').textContent, row.querySelector('.value')?.textContent ?? null])",
    );
    let filing = content(&SIGNED.bag.join("data/wechat/filing.json"));
    let mut copied = 0;
    for (number, entry) in entries.as_array().unwrap().iter().enumerate() {
        let (name, shown) = (entry[0].as_str().unwrap(), &entry[1]);
        if let Some(Value::String(text)) = filing.pointer(&format!("/{}", name.replace('.', "/")))
            && !text.starts_with("files/")
        {
            assert_eq!(shown, text, "{name}");
        }
        if shown.is_null() || number % 7 != 0 {
            continue;
        }
        browser.value(&format!(
            "document.querySelectorAll('.entries tr')[{number}].querySelector('button').click()"
        ));
        let text = browser.value(
            "new Promise(done => { const look = () => document.querySelector('tr.copied') ? navigator.clipboard.readText().then(done) : setTimeout(look, 20); look(); })",
        );
        assert_eq!(&text, shown, "{name}");
        let status = browser.value("document.getElementById('copied').textContent");
        assert!(says(status.as_str().unwrap(), "packet-page-copied"), "{status}");
        copied += 1;
    }
    assert!(copied > 4, "{entries}");
    // Where the clipboard is refused, marking and copying takes its place.
    browser.value("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
    browser.value("document.querySelector('tr.copied').classList.remove('copied')");
    browser.value("document.querySelectorAll('.entries tr')[1].querySelector('button').click()");
    let text = browser.value(
        "new Promise(done => { const look = () => document.querySelector('tr.copied') ? navigator.clipboard.readText().then(done) : setTimeout(look, 20); look(); })",
    );
    assert_eq!(text, entries[1][1]);
}

#[test]
fn the_receipt_that_the_page_writes_is_taken_in() {
    let downloads = tempfile::tempdir().unwrap();
    let mut browser = page();
    let allowed = json!({ "behavior": "allow", "downloadPath": downloads.path() });
    browser.ask("Browser.setDownloadBehavior", allowed);
    browser.value("document.getElementById('write').click()");
    let answer = "document.getElementById('answer').textContent";
    assert!(says(browser.value(answer).as_str().unwrap(), "packet-page-receipt-no-partner"));
    browser.value("document.getElementById('partner').value = 'x'");
    browser.value("document.getElementById('write').click()");
    let open = browser.value(answer).as_str().unwrap().to_owned();
    assert!(
        says(&open, "packet-page-receipt-unanswered") && open.contains("mini_program.introduction"),
        "{open}"
    );
    browser.value(ANSWER);
    browser.value("document.getElementById('write').click()");
    let receipt = written(downloads.path());
    judged("receipt", std::slice::from_ref(&receipt)).agrees();

    let dossier = tempfile::tempdir().unwrap();
    copy_folder(&sample(), dossier.path());
    let done = Call::of(["feedback", "import", "--json"]).path(dossier.path()).path(&receipt).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let taken = done.json();
    assert_eq!(taken["added"][0]["field"], "mini_program.introduction");
    assert_eq!(taken["added"][0]["words"], "简介与“服务内容”不符 <b>");
    assert_eq!(taken["added"][1]["field"], "attachments.1");
    let items = content(&receipt)["items"].as_array().unwrap().len();
    assert_eq!(taken["accepted"], items - 2);

    // The command line knows the same items and the same packet.
    let ours = downloads.path().join("ours.json");
    let done = Call::of(["packet", "receipt", "--accept-all", "--partner", "x"])
        .path(&SIGNED.file)
        .arg("--out")
        .path(&ours)
        .run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let named = |receipt: &Value| -> Vec<Value> {
        receipt["items"].as_array().unwrap().iter().map(|item| item["item"].clone()).collect()
    };
    assert_eq!(named(&content(&ours)), named(&content(&receipt)));
    assert_eq!(content(&ours)["packet"], content(&receipt)["packet"]);
    judged("receipt", &[ours]).agrees();
}

#[test]
fn the_receipt_is_printed_without_the_rest_of_the_page() {
    let mut browser = page();
    browser.value(ANSWER);
    browser.value("document.body.classList.add('receipt-only')");
    let printed = browser.ask("Page.printToPDF", json!({ "transferMode": "ReturnAsBase64" }));
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("receipt.pdf");
    let decoded = Other::of("base64", ["-d"]).input(printed["data"].as_str().unwrap().into()).run().agrees();
    std::fs::write(&pdf, decoded.out).unwrap();
    let text = Other::of("pdftotext", ["-layout"]).arg(&pdf).arg("-").run().agrees().text;
    for expected in ["0001", "mini_program.introduction", "data/files/02_icon.png"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(says(&text, "packet-page-receipt-heading"), "{text}");
    assert!(!text.contains("sha256sum"), "{text}");
    let shown = browser.value("document.getElementById('partner').value");
    assert_eq!(shown, "深圳示例代理有限公司");
}

#[test]
fn a_signed_receipt_is_known_by_its_key_and_by_openssh() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let key = |name: &str| {
        Other::of("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "partner", "-f"])
            .arg(place(name))
            .run()
            .agrees();
    };
    key("key");
    key("other");
    let receipt = place("receipt.json");
    let done =
        Call::of(["packet", "receipt", "--partner", "x", "--return", "company.name=看不清", "--sign-with"])
            .path(place("key"))
            .path(&SIGNED.file)
            .arg("--out")
            .path(&receipt)
            .run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    Other::of("ssh-keygen", ["-Y", "check-novalidate", "-n", "tongguan-receipt", "-s"])
        .arg(place("receipt.json.sig"))
        .input(std::fs::read(&receipt).unwrap())
        .run()
        .agrees();

    let dossier = place("dossier");
    copy_folder(&sample(), &dossier);
    let import = |signer: &str| {
        let call = Call::of(["feedback", "import", "--json"]).path(&dossier).path(&receipt);
        call.arg("--signer").path(place(signer)).run()
    };
    assert_eq!(import("other.pub").code, 3);
    let taken = import("key.pub");
    assert_eq!(taken.code, 0, "{}{}", taken.out, taken.err);
    assert!(taken.json()["signer"].as_str().unwrap().starts_with("SHA256:"));
    let text = std::fs::read_to_string(&receipt).unwrap();
    std::fs::write(&receipt, text.replace("看不清", "看得清")).unwrap();
    assert_eq!(Call::of(["feedback", "import"]).path(&dossier).path(&receipt).run().code, 3);
}
