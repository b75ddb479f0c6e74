//! A desk for tests: a folder of its own, a clock that stands still, a key store in memory.

use std::path::Path;

use chrono::{DateTime, FixedOffset};
use tongguan_desk::{Clock, Desk, MemoryKeyStore, PassphraseCost, SecretText};

/// The passphrase of every test vault.
pub const PASSPHRASE: &str = "quay-lantern-93-harbour";

struct StandingClock;

impl Clock for StandingClock {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-11-24T09:30:00+08:00").unwrap()
    }
}

/// A desk and the folder of its data.
pub struct Office {
    pub desk: Desk,
    folder: tempfile::TempDir,
}

impl Office {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Box::new(MemoryKeyStore::default());
        let cost = PassphraseCost::too_cheap_for_real_use();
        let data = Some(folder.path().join("data"));
        Self { desk: Desk::with(data, Box::new(StandingClock), store, cost), folder }
    }

    /// With a vault that is open and has two ways in.
    pub fn with_vault() -> Self {
        let mut office = Self::new();
        let kit = office.desk.create_vault(Some(SecretText::new(PASSPHRASE)), false).unwrap().text();
        office.desk.confirm_recovery(&kit).unwrap();
        office
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}
