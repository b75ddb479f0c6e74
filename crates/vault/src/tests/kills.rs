//! A process killed at any moment loses no save that was acknowledged, and locks nobody out.
//!
//! The child is this test program again: it repeats its work and writes the number of each repetition
//! to its standard output once the work returned. The parent kills it after a while and looks.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use tongguan_domain::AttachmentRole;

use super::{figure, home, passphrase, ready, set_title, title, tries, unlock};
use crate::{Vault, VaultError, Way};

/// In the ordinary tests; as many as `TONGGUAN_KILLS` says in the long ones.
const SAVE_KILLS: usize = 200;
const PASSPHRASE_KILLS: u64 = 60;
/// Fewer repetitions than this prove nothing. A slow machine is killed during the start more often.
const ENOUGH: u64 = 20;
const HOME: &str = "TONGGUAN_KILL_TEST_HOME";
const DOSSIER: &str = "TONGGUAN_KILL_TEST_DOSSIER";
const LAST: &str = "TONGGUAN_KILL_TEST_LAST";
const ACKNOWLEDGED: &str = "done ";

/// What a child repeats until it is killed.
#[derive(Clone, Copy)]
struct Work<'a> {
    /// Name of the test that does it.
    child: &'a str,
    home: &'a Path,
    dossier: &'a str,
}

/// Does nothing unless the test below starts it.
#[test]
fn saving_child() {
    let Some((home, dossier, last)) = task() else { return };
    let mut vault = unlock(&home).unwrap();
    for number in last + 1.. {
        set_title(&mut vault, &dossier, &number.to_string()).unwrap();
        acknowledge(number);
        if number % 3 == 0 {
            attach_one_and_erase_another(&mut vault, &dossier);
        }
    }
}

fn attach_one_and_erase_another(vault: &mut Vault, dossier: &str) {
    let content = vec![7; 200_000];
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
    let work = Work { child: "saving_child", home: home.path(), dossier: &dossier };
    let mut last = 0;
    let kills = u64::try_from(tries("TONGGUAN_KILLS", SAVE_KILLS)).unwrap();
    for kill in 0..kills {
        last = work.repeat_until_killed(last, kill);
        let vault = unlock(home.path()).unwrap();
        let found: u64 = title(&vault, &dossier).parse().unwrap();
        assert!(found == last || found == last + 1, "{found} after {last} in kill {kill}");
        last = found;
        if kill % 10 == 0 || kill == kills - 1 {
            assert!(vault.verify().unwrap().is_sound(), "kill {kill}");
        }
        for attachment in &vault.dossier(&dossier).unwrap().attachments {
            let mut content = Vec::new();
            let id = attachment.id.as_deref().unwrap();
            vault.open_attachment(&dossier, id).unwrap().read_to_end(&mut content).unwrap();
            assert_eq!(content.len(), 200_000);
        }
    }
    figure("processes killed while saving", usize::try_from(kills).unwrap(), 0);
    assert!(last >= ENOUGH, "only {last} saves in {kills} runs");
}

/// Does nothing unless the test below starts it.
#[test]
fn passphrase_child() {
    let Some((home, _, last)) = task() else { return };
    let mut vault = unlock_by_number(&home, last).unwrap();
    for number in last + 1.. {
        vault.set_passphrase(&passphrase(&numbered(number))).unwrap();
        acknowledge(number);
    }
}

#[test]
fn a_process_killed_while_it_changes_the_passphrase_leaves_one_that_opens() {
    let home = home();
    let mut vault = ready(home.path());
    let dossier = vault.create_dossier("茶").unwrap();
    vault.set_passphrase(&passphrase(&numbered(0))).unwrap();
    drop(vault);
    let work = Work { child: "passphrase_child", home: home.path(), dossier: &dossier };
    let mut last = 0;
    for kill in 0..PASSPHRASE_KILLS {
        last = work.repeat_until_killed(last, kill);
        let vault = unlock_by_number(home.path(), last).or_else(|error| {
            assert_eq!(error, VaultError::WrongPassphrase, "kill {kill}");
            last += 1;
            unlock_by_number(home.path(), last)
        });
        assert_eq!(title(&vault.unwrap(), &dossier), "茶");
    }
    assert!(last >= ENOUGH, "only {last} changes in {PASSPHRASE_KILLS} runs");
}

fn numbered(number: u64) -> String {
    format!("synthetic passphrase {number}")
}

fn unlock_by_number(home: &Path, number: u64) -> Result<Vault, VaultError> {
    Vault::unlock(home, &Way::Passphrase(numbered(number).as_str().into()))
}

fn task() -> Option<(PathBuf, String, u64)> {
    let home = std::env::var_os(HOME)?;
    Some((home.into(), std::env::var(DOSSIER).ok()?, std::env::var(LAST).ok()?.parse().ok()?))
}

fn acknowledge(number: u64) {
    let mut output = std::io::stdout();
    writeln!(output, "\n{ACKNOWLEDGED}{number}").unwrap();
    output.flush().unwrap();
}

impl Work<'_> {
    /// Returns the last number that was acknowledged, `last` when none was.
    fn repeat_until_killed(self, last: u64, kill: u64) -> u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", &["tests::kills::", self.child].concat(), "--nocapture", "--test-threads=1"])
            .env(HOME, self.home)
            .env(DOSSIER, self.dossier)
            .env(LAST, last.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let output = child.stdout.take().unwrap();
        let reader = std::thread::spawn(move || {
            let lines = BufReader::new(output).lines().map_while(Result::ok);
            lines.filter_map(|line| line.strip_prefix(ACKNOWLEDGED)?.parse().ok()).last()
        });
        // Spread over start, work and erasing; a prime step, so that no phase is spared.
        std::thread::sleep(Duration::from_micros(4_000 + kill * 7_919 % 120_000));
        child.kill().unwrap();
        child.wait().unwrap();
        reader.join().unwrap().unwrap_or(last)
    }
}
