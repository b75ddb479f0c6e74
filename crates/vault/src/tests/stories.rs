//! Stories: what an officer does to a vault, step by step, for harnesses that cut the power, fail a call of the
//! system or kill the process in the middle.
//!
//! A story is told in a child, this test program again, which says on its standard output how many steps are
//! done. What must stand after each step is learnt by telling the story once without any fault.

use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use tongguan_domain::{Attachment, AttachmentRole, Dossier};

use super::{PASSPHRASE, passphrase, ready, set_title};
use crate::folder::Folder;
use crate::migrations::{self, STEPS};
use crate::tables::dossiers;
use crate::{BackedUp, CreateWays, IncomingFile, Vault, VaultError, Way, database};

const STORY: &str = "TONGGUAN_STORY";
const HOME: &str = "TONGGUAN_STORY_HOME";
const SYNCHRONOUS: &str = "TONGGUAN_STORY_SYNCHRONOUS";
/// Before the number of steps that are done, on the child's standard output.
pub(super) const DONE: &str = "done ";
/// A refusal ends the child with this and the place of its code in the list of codes.
pub(super) const REFUSED: i32 = 10;
const NEXT_PASSPHRASE: &str = "another synthetic passphrase";
const DOSSIER: &str = "0f0e0d0c-0b0a-4908-8706-050403020100";

/// Told what stands after each step.
type Listener<'a> = dyn FnMut(&Vault) + 'a;

/// What happens, and from which state.
#[derive(Clone, Copy)]
pub(super) struct Story {
    pub(super) name: &'static str,
    prepare: fn(&Path),
    tell: fn(&Path, &mut Listener<'_>) -> Result<(), VaultError>,
}

pub(super) const STORIES: [Story; 12] = [
    Story { name: "create", prepare: |_| (), tell: create },
    Story { name: "save", prepare: one_dossier, tell: save },
    Story { name: "attach", prepare: one_dossier, tell: attach },
    Story { name: "take in", prepare: one_dossier, tell: take_in },
    Story { name: "read", prepare: one_dossier, tell: read },
    Story { name: "erase", prepare: one_dossier, tell: erase },
    Story { name: "back up", prepare: one_dossier, tell: back_up },
    Story { name: "renew a backup", prepare: earlier_backup, tell: renew_backup },
    Story { name: "restore", prepare: only_a_backup, tell: restore },
    Story { name: "change passphrase", prepare: one_dossier, tell: change_passphrase },
    Story { name: "change the data key", prepare: one_dossier, tell: change_data_key },
    Story { name: "migrate", prepare: first_schema, tell: migrate },
];

/// The story that begins with what a kill has left.
pub(super) const AFTER_A_KILL: Story = Story { name: "after a kill", prepare: killed, tell: save };

/// A place in memory where there is one: what is asked of a disk here is what was written, not its speed.
pub(super) fn scratch() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory).unwrap() } else { TempDir::new().unwrap() }
}

impl Story {
    fn named(name: &str) -> Self {
        *STORIES.iter().chain([&AFTER_A_KILL]).find(|story| story.name == name).unwrap()
    }

    /// A data directory in the state from which the story begins.
    pub(super) fn beginning(self) -> TempDir {
        let home = scratch();
        (self.prepare)(home.path());
        home
    }

    /// What must stand before the first step and after each, learnt without any fault.
    pub(super) fn states(self, beginning: &Path) -> Vec<String> {
        let home = scratch();
        copy_folder(beginning, home.path());
        let mut states = vec![look(home.path()).unwrap()];
        let place = home.path().to_path_buf();
        (self.tell)(home.path(), &mut |vault| states.push(seen(&place, vault).unwrap())).unwrap();
        states
    }

    /// The child that tells the story in a data directory, to be started by itself or under another program.
    pub(super) fn child(self, home: &Path, synchronous: &str, under: &[&str]) -> Command {
        let program = std::env::current_exe().unwrap();
        let mut command = match under.split_first() {
            Some((first, rest)) => {
                let mut command = Command::new(first);
                command.args(rest).arg(program);
                command
            }
            None => Command::new(program),
        };
        command
            .args(["--exact", "tests::stories::teller", "--nocapture", "--test-threads=1"])
            .env(STORY, self.name)
            .env(HOME, home)
            .env(SYNCHRONOUS, synchronous);
        command
    }
}

/// Does nothing unless a harness starts it.
#[test]
fn teller() {
    let (Ok(name), Some(home)) = (std::env::var(STORY), std::env::var_os(HOME)) else { return };
    let weakened = std::env::var(SYNCHRONOUS).unwrap_or_default();
    // Faults are counted by thread. The first calls are these, so that what the test program itself does on
    // another thread is over by the time the calls of the vault are counted.
    for _ in 0..64 {
        drop(fs::read("/dev/null"));
        drop(fs::write("/dev/null", b"."));
        drop(fs::File::open("/dev/null").and_then(|file| file.read_at(&mut [0], 0)));
    }
    let mut done = 0;
    let told = (Story::named(&name).tell)(&PathBuf::from(home), &mut |vault| {
        if !weakened.is_empty() {
            vault.weaken(&weakened);
        }
        done += 1;
        // Where writing fails, so does this.
        let _ = std::io::stdout().write_all(format!("{DONE}{done}\n").as_bytes());
        let _ = std::io::stdout().flush();
    });
    let place = told.err().map(|error| VaultError::CODES.iter().position(|code| *code == error.code()));
    std::process::exit(place.map_or(0, |place| REFUSED + i32::try_from(place.unwrap()).unwrap()));
}

/// Opens what is there, checks all of it, and says what it holds; in words that do not depend on chance.
pub(super) fn look(home: &Path) -> Result<String, String> {
    if !Vault::is_present(home) {
        return Ok(["no vault", &backup_state(home)?].concat());
    }
    let vault = unlock_either(home).map_err(|error| format!("does not open: {error}"))?;
    let health = vault.verify().map_err(|error| format!("cannot be checked: {error}"))?;
    if !health.is_sound() {
        return Err(format!("is not sound: {health:?}"));
    }
    seen(home, &vault)
}

fn seen(home: &Path, vault: &Vault) -> Result<String, String> {
    Ok([state(home, vault)?, backup_state(home)?].concat())
}

fn unlock_either(home: &Path) -> Result<Vault, VaultError> {
    let by = |passphrase: &str| Vault::unlock(home, &Way::Passphrase(passphrase.into()));
    match by(PASSPHRASE) {
        Err(VaultError::WrongPassphrase) => by(NEXT_PASSPHRASE),
        other => other,
    }
}

/// What an open vault holds, with the content of every file.
fn state(home: &Path, vault: &Vault) -> Result<String, String> {
    let slots = crate::slots::Slots::load(&Folder::of(home)).map_err(|error| error.to_string())?;
    let by_first = slots.open(&Way::Passphrase(PASSPHRASE.into())).is_ok();
    let mut said = format!("opens by the {} passphrase", if by_first { "first" } else { "next" });
    let mut rows = vault.dossiers().map_err(|error| error.to_string())?;
    rows.sort_by(|left, right| left.title.cmp(&right.title));
    for row in rows {
        let dossier = vault.dossier(&row.id).map_err(|error| error.to_string())?;
        let _ = write!(said, "; {:.20}", row.title);
        for attachment in &dossier.attachments {
            let mut content = Vec::new();
            let id = attachment.id.as_deref().unwrap_or_default();
            vault
                .open_attachment(&row.id, id)
                .map_err(std::io::Error::other)
                .and_then(|mut original| original.read_to_end(&mut content))
                .map_err(|error| format!("a file of {} is not there: {error}", row.title))?;
            let first = content.first().copied().unwrap_or_default();
            let _ = write!(said, ", {} bytes of {first}", content.len());
        }
    }
    Ok(said)
}

/// A backup that is there at all must restore.
fn backup_state(home: &Path) -> Result<String, String> {
    let backup = home.join("backup");
    if !backup.exists() {
        return Ok(String::new());
    }
    let place = scratch();
    let restored = Vault::restore(place.path(), &backup, &Way::Passphrase(PASSPHRASE.into()))
        .map_err(|error| format!("the backup does not restore: {error}"))?;
    Ok([" and a backup: ", &state(place.path(), &restored)?].concat())
}

/// A copy of a folder and all that is in it.
pub(super) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let copy = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &copy);
        } else {
            fs::copy(&path, &copy).unwrap();
        }
    }
}

fn one_dossier(home: &Path) {
    let mut vault = ready(home);
    let mut content = [7_u8; 70_000].as_slice();
    let files = vec![IncomingFile { attachment: 0, source: &mut content }];
    vault.put_dossier(dossier("0", &[7]), files).unwrap();
}

fn only_a_backup(home: &Path) {
    one_dossier(home);
    let mut vault = super::unlock(home).unwrap();
    vault.backup(&home.join("backup")).unwrap();
    drop(vault);
    fs::remove_dir_all(home.join("vault")).unwrap();
}

fn earlier_backup(home: &Path) {
    one_dossier(home);
    super::unlock(home).unwrap().backup(&home.join("backup")).unwrap();
}

/// A vault as the first release of the schema left it.
fn first_schema(home: &Path) {
    one_dossier(home);
    let (path, key) = super::database_of(home);
    fs::remove_file(&path).unwrap();
    let mut connection = database::create(&path, &key).unwrap();
    migrations::run(&mut connection, &STEPS[..1], &Folder::of(home), &key).unwrap();
    dossiers::insert(&connection, DOSSIER, &dossier("0", &[])).unwrap();
}

/// A vault whose process was killed before its log was emptied.
fn killed(home: &Path) {
    one_dossier(home);
    let mut vault = super::unlock(home).unwrap();
    set_title(&mut vault, DOSSIER, "saved and not yet moved").unwrap();
    let copy = scratch();
    copy_folder(home, copy.path());
    drop(vault);
    fs::remove_dir_all(home.join("vault")).unwrap();
    copy_folder(copy.path(), home);
}

fn dossier(title: &str, files: &[u8]) -> Dossier {
    let attachment = |number: &u8| Attachment {
        id: Some(number.to_string()),
        role: Some(AttachmentRole::Licence),
        file: Some(format!("files/{number}.jpg")),
        ..Attachment::default()
    };
    Dossier {
        id: (title == "0").then(|| DOSSIER.to_owned()),
        title: Some(title.to_owned()),
        attachments: files.iter().map(attachment).collect(),
        ..Dossier::default()
    }
}

fn create(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let passphrase = passphrase(PASSPHRASE);
    let ways = CreateWays { passphrase: Some(&passphrase), ..CreateWays::default() };
    let (vault, _) = Vault::create(home, ways)?;
    done(&vault);
    Ok(())
}

fn save(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let mut vault = super::unlock(home)?;
    done(&vault);
    for number in 1..=6 {
        set_title(&mut vault, DOSSIER, &format!("{number} {}", "茶".repeat(4_000 * (number % 3))))?;
        done(&vault);
    }
    vault.undo(DOSSIER)?;
    done(&vault);
    vault.redo(DOSSIER)?;
    done(&vault);
    Ok(())
}

fn attach(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let mut vault = super::unlock(home)?;
    done(&vault);
    for number in 1..=3 {
        let content = vec![number; 60_000 * usize::from(number)];
        vault.attach(DOSSIER, &mut content.as_slice(), "scan.jpg", AttachmentRole::Licence, None)?;
        done(&vault);
    }
    vault.detach(DOSSIER, "7")?;
    done(&vault);
    Ok(())
}

fn take_in(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let mut vault = super::unlock(home)?;
    done(&vault);
    for (title, content) in [("first", [1_u8; 50_000]), ("second", [2; 50_000])] {
        let (mut one, mut two) = (content.as_slice(), &content[..30_000]);
        let files = vec![
            IncomingFile { attachment: 0, source: &mut one },
            IncomingFile { attachment: 1, source: &mut two },
        ];
        vault.put_dossier(dossier(title, &[1, 2]), files)?;
        done(&vault);
    }
    Ok(())
}

fn read(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let vault = super::unlock(home)?;
    done(&vault);
    let dossier = vault.dossier(DOSSIER)?;
    vault.open_attachment(DOSSIER, dossier.attachments[0].id.as_deref().unwrap())?.verify()?;
    vault.verify()?;
    vault.lock()
}

fn erase(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let mut vault = super::unlock(home)?;
    done(&vault);
    vault.erase_from(DOSSIER, "attachments", |dossier| dossier.attachments.clear())?;
    done(&vault);
    vault.remove_dossier(DOSSIER)?;
    done(&vault);
    Ok(())
}

fn back_up(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let mut vault = super::unlock(home)?;
    done(&vault);
    vault.backup(&home.join("backup"))?;
    done(&vault);
    Ok(())
}

fn renew_backup(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let mut vault = super::unlock(home)?;
    done(&vault);
    vault.attach(DOSSIER, &mut [3_u8; 20_000].as_slice(), "scan.jpg", AttachmentRole::Licence, None)?;
    done(&vault);
    vault.erase_from(DOSSIER, "attachments", |dossier| drop(dossier.attachments.remove(0)))?;
    done(&vault);
    let renewed = vault.backup(&home.join("backup"))?;
    assert_eq!(renewed, BackedUp { files: 1, copied: 1 });
    done(&vault);
    Ok(())
}

fn restore(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let vault = Vault::restore(home, &home.join("backup"), &Way::Passphrase(PASSPHRASE.into()))?;
    done(&vault);
    Ok(())
}

fn change_passphrase(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let mut vault = super::unlock(home)?;
    done(&vault);
    vault.set_passphrase(&passphrase(NEXT_PASSPHRASE))?;
    done(&vault);
    Ok(())
}

fn change_data_key(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let mut vault = super::unlock(home)?;
    done(&vault);
    let passphrase = passphrase(NEXT_PASSPHRASE);
    vault.change_data_key(&CreateWays { passphrase: Some(&passphrase), ..CreateWays::default() })?;
    done(&vault);
    Ok(())
}

fn migrate(home: &Path, done: &mut Listener<'_>) -> Result<(), VaultError> {
    let vault = super::unlock(home)?;
    done(&vault);
    Ok(())
}
