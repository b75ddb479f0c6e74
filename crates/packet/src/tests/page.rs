//! `START-HERE.html` says of a packet what `verify` says of it.

use std::process::Command;

use serde_json::Value;

use super::desk::Desk;
use crate::{VerifyOptions, open};

#[test]
fn the_page_finds_what_verify_finds() {
    let desk = Desk::new();
    let packet = desk.build_plain();
    let opened = open(&packet, &VerifyOptions::default(), &desk.place("out")).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/page.mjs");
    let output = Command::new("node").arg(script).arg(&opened.folder).arg(&packet).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    for case in ["whole", "zip"] {
        assert_eq!(said[case]["problem"], false, "{said:#}");
    }
    let named = [
        ("changed", "data/files/02_icon.png"),
        ("missing", "data/files/02_icon.png"),
        ("extra", "data/more.txt"),
    ];
    for (case, file) in named {
        assert_eq!(said[case]["problem"], true, "{said:#}");
        assert!(said[case]["said"].as_str().unwrap().contains(file), "{said:#}");
    }
    assert_eq!(said["sealed"]["problem"], true);
}
