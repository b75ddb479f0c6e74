//! A process killed at any moment loses no save that was acknowledged.
//!
//! The child is this test program again: it saves numbered titles and writes each number to its
//! standard output once the save returned. The parent kills it after a while and opens the vault.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use tongguan_domain::AttachmentRole;

use super::{home, ready, set_title, title, unlock};
use crate::{Vault, Way};

const KILLS: u64 = 200;
const CHILD_HOME: &str = "TONGGUAN_KILL_TEST_HOME";
const CHILD_DOSSIER: &str = "TONGGUAN_KILL_TEST_DOSSIER";
const ACKNOWLEDGED: &str = "saved ";

/// Does nothing unless the test below starts it.
#[test]
fn saving_child() {
    let (Some(home), Ok(dossier)) = (std::env::var_os(CHILD_HOME), std::env::var(CHILD_DOSSIER)) else {
        return;
    };
    let mut vault = unlock(Path::new(&home)).unwrap();
    let first: u64 = title(&vault, &dossier).parse().unwrap();
    let mut output = std::io::stdout();
    for number in first + 1.. {
        set_title(&mut vault, &dossier, &number.to_string()).unwrap();
        writeln!(output, "\n{ACKNOWLEDGED}{number}").unwrap();
        output.flush().unwrap();
        if number % 3 == 0 {
            attach_and_drop_another(&mut vault, &dossier);
        }
    }
}

fn attach_and_drop_another(vault: &mut Vault, dossier: &str) {
    let content = [7; 200_000];
    vault.attach(dossier, &mut content.as_slice(), "scan.jpg", AttachmentRole::Licence, None).unwrap();
    let attachments = vault.dossier(dossier).unwrap().attachments;
    if attachments.len() > 3 {
        vault.detach(dossier, attachments[0].id.as_deref().unwrap()).unwrap();
        vault.forget_history(dossier).unwrap();
    }
}

#[test]
fn no_acknowledged_save_is_lost_when_the_process_is_killed() {
    let home = home();
    let mut vault = ready(home.path());
    let dossier = vault.create_dossier("0").unwrap();
    drop(vault);
    let mut acknowledged = 0;
    for kill in 0..KILLS {
        acknowledged = acknowledged.max(save_until_killed(home.path(), &dossier, kill));
        let vault = Vault::unlock(home.path(), &Way::Passphrase(super::PASSPHRASE.into())).unwrap();
        let found: u64 = title(&vault, &dossier).parse().unwrap();
        assert!(
            found == acknowledged || found == acknowledged + 1,
            "{found} after {acknowledged} in kill {kill}"
        );
        acknowledged = found;
        if kill % 10 == 0 || kill == KILLS - 1 {
            assert!(vault.verify().unwrap().is_sound(), "kill {kill}");
        }
        let named = vault.dossier(&dossier).unwrap();
        for attachment in &named.attachments {
            let mut content = Vec::new();
            let id = attachment.id.as_deref().unwrap();
            vault.open_attachment(&dossier, id).unwrap().read_to_end(&mut content).unwrap();
            assert_eq!(content.len(), 200_000);
        }
    }
    assert!(acknowledged > KILLS / 2, "only {acknowledged} saves in {KILLS} runs");
}

/// Returns the last number that was acknowledged, 0 when none was.
fn save_until_killed(home: &Path, dossier: &str, kill: u64) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "tests::kills::saving_child", "--nocapture", "--test-threads=1"])
        .env(CHILD_HOME, home)
        .env(CHILD_DOSSIER, dossier)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let output = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || {
        let lines = BufReader::new(output).lines().map_while(Result::ok);
        lines.filter_map(|line| line.strip_prefix(ACKNOWLEDGED)?.parse().ok()).last().unwrap_or(0)
    });
    // Spread over start, saving, attaching and erasing; a prime step so that no phase is spared.
    std::thread::sleep(Duration::from_micros(4_000 + kill * 7_919 % 120_000));
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}
