//! What the documents tell a reader to type, typed: every block of commands of the README and of the guide,
//! page after page in one shell, in a folder that holds what a clone of the repository holds.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::call::{Call, copy_folder, root};

/// What has to be there before a block: what a sender would have sent. Page, number of the block, commands.
const GIVEN: &[(&str, usize, &str)] = &[
    (
        "partner-guide",
        1,
        "tongguan packet build assets/sample/harbour-tea --to \"$(age-keygen -y partner.key)\" --out packet.zip.age",
    ),
    (
        "README",
        1,
        "age-keygen -o partner.key
        ssh-keygen -q -t ed25519 -N '' -C officer@harbour-tea.example -f officer
        tongguan packet build assets/sample/harbour-tea --to \"$(age-keygen -y partner.key)\" \
            --sign-with officer --stamp 2026-11-23T09:00:00+08:00 --out packet.zip.age
        rm packet.zip",
    ),
];

fn page(name: &str) -> String {
    let path = if name == "README" { "README.md".to_owned() } else { format!("assets/guide/en/{name}.md") };
    std::fs::read_to_string(root().join(path)).unwrap()
}

/// The blocks of commands of a page.
fn blocks(text: &str) -> Vec<String> {
    let blocks = text.split("\n```sh\n").skip(1);
    blocks.map(|rest| rest.split("\n```").next().unwrap().to_owned()).collect()
}

/// A line with its code: what says that it ends with 1 has to.
fn with_code(line: &str) -> String {
    match line.split_once("# ends with 1") {
        Some((command, _)) => format!("if {command}; then exit 99; else test $? -eq 1; fi"),
        None => line.to_owned(),
    }
}

fn script(name: &str) -> String {
    let mut lines = vec!["set -eu".to_owned()];
    for (number, block) in blocks(&page(name)).into_iter().enumerate() {
        lines.extend(
            GIVEN.iter().filter(|given| (given.0, given.1) == (name, number)).map(|given| given.2.to_owned()),
        );
        lines.extend(block.lines().map(with_code));
    }
    lines.join("\n")
}

/// Runs a page in a folder of its own and answers with what went wrong.
fn follow(name: &str) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    for part in ["sample", "rulebook"] {
        copy_folder(&root().join("assets").join(part), &folder.path().join("assets").join(part));
    }
    let program = Path::new(env!("CARGO_BIN_EXE_tongguan")).parent().unwrap().to_path_buf();
    let path = std::env::var_os("PATH").unwrap();
    let places = std::iter::once(program).chain(std::env::split_paths(&path));
    let output = Command::new("sh")
        .args(["-x", "-c", &script(name)])
        .current_dir(folder.path())
        .env("PATH", std::env::join_paths(places.collect::<Vec<PathBuf>>()).unwrap())
        .env("HOME", folder.path())
        .env("LANG", "C.UTF-8")
        .env("TONGGUAN_DATA_DIR", folder.path().join("data"))
        .output()
        .unwrap();
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last: Vec<&str> = said.lines().rev().take(6).collect();
    Err(format!("{name}: {}: {}", output.status, last.into_iter().rev().collect::<Vec<_>>().join("\n    ")))
}

#[test]
fn every_command_of_the_readme_and_the_guide_does_what_it_is_said_to() {
    let guide = tongguan_desk::guide::PARTS.iter().flat_map(|(_, pages)| pages.iter().copied());
    let with_commands: Vec<&str> =
        std::iter::once("README").chain(guide).filter(|name| !blocks(&page(name)).is_empty()).collect();
    assert!(with_commands.len() >= 5, "{with_commands:?}");
    let wrong: Vec<String> = with_commands.into_iter().filter_map(|name| follow(name).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The names under the heading of the commands in a help text.
fn commands(of: &[&str]) -> Vec<String> {
    let help = Call::of(of).args(["--help", "--lang", "en"]).run().out;
    let Some((_, listed)) = help.split_once("Commands:\n") else { return Vec::new() };
    let names = listed.lines().take_while(|line| !line.is_empty());
    // A description that is too long goes on in a line that is indented further.
    names
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_command_has_an_example_in_the_guide() {
    let shown = blocks(&page("command-line")).join("\n");
    let mut missing = BTreeSet::new();
    let families = commands(&[]);
    assert!(families.len() > 10, "{families:?}");
    for family in families {
        let inner = commands(&[&family]);
        let names = if inner.is_empty() {
            vec![format!("tongguan {family}")]
        } else {
            inner.iter().map(|name| format!("tongguan {family} {name}")).collect()
        };
        missing.extend(names.into_iter().filter(|name| !shown.contains(name)));
    }
    assert!(missing.is_empty(), "commands without an example: {missing:?}");
}
