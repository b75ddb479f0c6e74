//! The real Secret Service, in a session of its own: a bus and a keyring that belong to this test.
//!
//! Where the bus or the keyring is not installed the test says so and ends; the conditions of a key
//! store are all covered with the one in memory.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{content_of, home};
use crate::{CreateWays, KeyStore, KeyStoreError, SystemKeyStore, Vault, VaultError, Way};

const CONDITION: &str = "TONGGUAN_KEY_STORE_TEST";
const DATA: &str = "TONGGUAN_KEY_STORE_TEST_DATA";

/// What brings a session into a condition. The same keyring serves all of them, in this order.
const CONDITIONS: [(&str, &str); 5] = [
    ("no collection", "gnome-keyring-daemon --start --components=secrets;"),
    ("working", "printf 'synthetic\\n' | gnome-keyring-daemon --unlock --components=secrets;"),
    ("locked", "gnome-keyring-daemon --start --components=secrets;"),
    ("entry lost", "printf 'synthetic\\n' | gnome-keyring-daemon --unlock --components=secrets;"),
    ("absent", "export DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere;"),
];

/// Does nothing unless the test below starts it, within a session that is in the named condition.
#[test]
fn key_store_child() {
    let (Ok(condition), Some(data)) = (std::env::var(CONDITION), std::env::var_os(DATA)) else {
        return;
    };
    let data = PathBuf::from(data);
    let by_key_store = || Vault::unlock(&data, &Way::KeyStore(&SystemKeyStore));
    let create = || {
        Vault::create(&data, CreateWays { key_store: Some(&SystemKeyStore), passphrase: None, officer: "" })
    };
    match condition.as_str() {
        "no collection" => assert_eq!(create().unwrap_err(), VaultError::KeyStoreMissing),
        "working" => {
            drop(create().unwrap());
            drop(by_key_store().unwrap());
        }
        "locked" => assert_eq!(refused(&data, by_key_store), VaultError::KeyStoreLocked),
        "entry lost" => {
            drop(by_key_store().unwrap());
            let slots = crate::slots::Slots::load(&crate::folder::Folder::of(&data)).unwrap();
            let entry = slots.key_store_entry().unwrap();
            SystemKeyStore.erase(entry).unwrap();
            SystemKeyStore.erase(entry).unwrap();
            assert_eq!(refused(&data, by_key_store), VaultError::KeyStoreEntryLost);
        }
        _ => {
            assert_eq!(SystemKeyStore.read("any").unwrap_err(), KeyStoreError::Missing);
            assert_eq!(refused(&data, by_key_store), VaultError::KeyStoreMissing);
        }
    }
}

fn refused(data: &Path, attempt: impl Fn() -> Result<Vault, VaultError>) -> VaultError {
    let before = content_of(data);
    let error = attempt().unwrap_err();
    assert_eq!(content_of(data), before);
    error
}

#[test]
fn the_key_store_of_the_system_is_told_apart_in_each_condition() {
    if !is_installed("dbus-run-session") || !is_installed("gnome-keyring-daemon") {
        println!("skipped: no session bus or no keyring is installed here");
        return;
    }
    let (session, data) = (home(), home());
    for (condition, prepare) in CONDITIONS {
        let own = |name| (name, session.path());
        let output = Command::new("dbus-run-session")
            .args(["--", "sh", "-c"])
            .arg([prepare, " exec \"$0\" --exact tests::system_key_store::key_store_child"].concat())
            .arg(std::env::current_exe().unwrap())
            .envs(["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"].map(own))
            .env(CONDITION, condition)
            .env(DATA, data.path())
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert!(output.status.success(), "{condition}: {}", String::from_utf8_lossy(&output.stdout));
    }
}

fn is_installed(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}
