//! The real Secret Service, in a session of its own: a bus and a keyring that belong to this test.
//!
//! Where the bus or the keyring is not installed the test says so and ends; the conditions of a key
//! store are all covered with the one in memory.

use std::process::{Command, Stdio};

use super::home;
use crate::{CreateWays, KeyStore, KeyStoreError, SystemKeyStore, Vault, VaultError, Way};

const CHILD: &str = "TONGGUAN_KEY_STORE_TEST";
const UNLOCKED: &str = "printf '' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ";

/// Does nothing unless the test below starts it, within a session that is in the named condition.
#[test]
fn key_store_child() {
    match std::env::var(CHILD).as_deref() {
        Ok("unlocked") => open_and_lose(),
        Ok("absent") => {
            assert_eq!(SystemKeyStore.read("any").unwrap_err(), KeyStoreError::Missing);
            let home = home();
            let ways = CreateWays { key_store: Some(&SystemKeyStore), passphrase: None };
            assert_eq!(Vault::create(home.path(), ways).unwrap_err(), VaultError::KeyStoreMissing);
            assert!(!Vault::is_present(home.path()));
        }
        _ => {}
    }
}

fn open_and_lose() {
    let home = home();
    let ways = CreateWays { key_store: Some(&SystemKeyStore), passphrase: None };
    let (vault, _kit) = Vault::create(home.path(), ways).unwrap();
    drop(vault);
    drop(Vault::unlock(home.path(), &Way::KeyStore(&SystemKeyStore)).unwrap());
    let slots = crate::slots::Slots::load(&crate::folder::Folder::of(home.path())).unwrap();
    SystemKeyStore.erase(slots.key_store_entry().unwrap()).unwrap();
    SystemKeyStore.erase(slots.key_store_entry().unwrap()).unwrap();
    let lost = Vault::unlock(home.path(), &Way::KeyStore(&SystemKeyStore)).unwrap_err();
    assert_eq!(lost, VaultError::KeyStoreEntryLost);
}

#[test]
fn the_key_store_of_the_system_keeps_loses_and_misses_a_key() {
    if !is_installed("dbus-run-session") || !is_installed("gnome-keyring-daemon") {
        println!("skipped: no session bus or no keyring is installed here");
        return;
    }
    for (condition, prepare) in
        [("unlocked", UNLOCKED), ("absent", "export DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere; ")]
    {
        let place = home();
        let script =
            [prepare, "exec \"$0\" --exact tests::system_key_store::key_store_child --test-threads=1"]
                .concat();
        let output = Command::new("dbus-run-session")
            .args(["--", "sh", "-c", &script])
            .arg(std::env::current_exe().unwrap())
            .env(CHILD, condition)
            .envs(
                ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"]
                    .map(|name| (name, place.path())),
            )
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
