//! What an officer can *do*: the use cases, and the only crate that a shell may call.
//!
//! One file per family. A use case that works on the vault is a method of [`Desk`]; one that works
//! on what lies outside is a function. Nothing here prints, and nothing knows a window.

pub mod across;
mod activity;
pub mod advising;
mod agenda;
pub mod changes;
pub mod check;
mod clock;
pub mod comparing;
mod consents;
pub mod coverage;
mod disclosing;
mod dossiers;
mod erasing;
mod exporting;
pub mod feedback;
pub mod fitting;
pub mod formats;
mod guard;
pub mod guide;
mod habits;
mod handing;
mod home;
pub mod identify;
pub mod importing;
mod leaving;
pub mod lists;
pub mod lookup;
pub mod office_formats;
mod officer;
pub mod packets;
mod pages;
mod papers;
mod persons;
pub mod pictures;
mod place;
mod preferences;
mod problem;
pub mod recovering;
mod retention;
pub mod rulebooks;
pub mod sample;
mod scenarios;
pub mod schema;
mod search;
mod tasks;
pub mod touched;
pub mod tray;
mod vaults;
pub mod ways;

use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::{DateTime, FixedOffset, NaiveDate};
use tongguan_rules::Mistake;
use tongguan_vault::{SystemKeyStore, Vault};

pub use activity::Activity;
pub use clock::{Clock, MachineClock};
pub use disclosing::handover_line;
pub use dossiers::OpenDossier;
pub use erasing::{Certificate, ErasedPlace, Reach};
pub use exporting::{ExportOrder, ExportReceipt, ExportSeal};
pub use guard::guard_process;
pub use handing::{BASES, Handing, PURPOSES, TRANSFERS};
pub use home::{HomeRow, NearDate};
pub use leaving::Leaving;
pub use pages::Page;
pub use papers::Picture;
pub use persons::{Part, PersonFound, PersonPlace};
pub use place::DATA_DIRECTORY_VARIABLE;
pub use preferences::{IDLE_MINUTES, Theme};
pub use problem::{Problem, all_codes};
pub use retention::{Due, KEEPING_DAYS, Keeping};
pub use rulebooks::Distrust;
pub use tasks::{Task, TaskState, page_of, tasks};
pub use tongguan_domain::{Choice, Dossier, FeedbackFrom, FieldPath, FieldValue, Language, SecretText};
pub use tongguan_packet::Verification;
pub use tongguan_rules::{Finding, Outcome, Report, RuleBook, Severity, SourceLine};
pub use tongguan_vault::{
    JournalEntry, KeyStore, MemoryKeyStore, PassphraseCost, RecoveryKit, SHORTEST_PASSPHRASE,
};
pub use tongguan_words::{Words, field_key};
pub use vaults::{Standing, VaultStanding, health_lines, no_such_dossier, write_secret};

use place::Places;
use preferences::Preferences;
use rulebooks::InUse;
use tongguan_intake::IntakeError;

/// A calendar day.
pub type Day = NaiveDate;

/// Reads `YYYY-MM-DD`.
#[must_use]
pub fn day(text: &str) -> Option<Day> {
    tongguan_domain::DateEntry::from_text(text).day()
}

/// The first line of a passphrase file.
///
/// # Errors
/// What intake says of the file.
pub fn read_passphrase(file: &std::path::Path) -> Result<SecretText, Problem> {
    Ok(tongguan_intake::read_secret(file)?)
}

/// Standard input could not be read.
#[must_use]
pub fn reading_standard_input(error: &std::io::Error) -> Problem {
    let file = tongguan_intake::STANDARD_INPUT.to_owned();
    tongguan_intake::IntakeError::NotReadable { file, kind: error.kind() }.into()
}

/// An officer's desk: the rule book, the clock, and the vault when it is open.
pub struct Desk {
    places: Places,
    preferences: Preferences,
    clock: Box<dyn Clock>,
    key_store: Box<dyn KeyStore + Send>,
    cost: PassphraseCost,
    /// Found when it is first asked for.
    book: OnceLock<Result<InUse, Vec<Mistake>>>,
    vault: Option<Vault>,
    /// Shown and not yet typed back.
    kit: Option<RecoveryKit>,
    /// A copy that fits, looked at and not yet kept.
    tried: Option<fitting::Tried>,
    /// Files that wait to be told what they are.
    tray: tray::Tray,
    /// A spreadsheet that was tried and not yet taken in.
    sheet: Option<importing::Imported>,
}

impl Desk {
    /// The desk whose data lie in that folder, or in the platform's own places.
    #[must_use]
    pub fn at(data: Option<PathBuf>) -> Self {
        Self::with(data, Box::new(MachineClock), Box::new(SystemKeyStore), PassphraseCost::STANDARD)
    }

    /// The same with a clock, a key store and a price of passphrases of the caller's own, for tests.
    #[must_use]
    pub fn with(
        data: Option<PathBuf>,
        clock: Box<dyn Clock>,
        key_store: Box<dyn KeyStore + Send>,
        cost: PassphraseCost,
    ) -> Self {
        let places = Places::find(data);
        let preferences = Preferences::read(&places.preferences());
        Self {
            places,
            preferences,
            clock,
            key_store,
            cost,
            book: OnceLock::new(),
            vault: None,
            kit: None,
            tried: None,
            tray: tray::Tray::default(),
            sheet: None,
        }
    }

    /// Today in the officer's time zone.
    #[must_use]
    pub fn today(&self) -> Day {
        self.clock.today()
    }

    /// Now, with the offset of the officer's time zone.
    #[must_use]
    pub fn now(&self) -> DateTime<FixedOffset> {
        self.clock.now()
    }

    /// The officer's language; English until one was chosen.
    #[must_use]
    pub fn language(&self) -> Language {
        self.preferences.language.unwrap_or_default()
    }

    /// Speaks a language for this run, without keeping the choice.
    pub fn speak(&mut self, language: Language) {
        self.preferences.language = Some(language);
    }

    /// The officer's colour scheme.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.preferences.theme
    }

    /// The messages in the officer's language.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::of(self.language())
    }

    /// Keeps the choice of a language by its tag.
    ///
    /// # Errors
    /// [`Problem::NoSuchPreference`], [`Problem::NotWritten`].
    pub fn set_language(&mut self, tag: &str) -> Result<(), Problem> {
        let language = Language::from_tag(tag).ok_or(Problem::NoSuchPreference)?;
        self.keep(Preferences { language: Some(language), ..self.preferences })
    }

    /// Keeps the choice of a colour scheme by its word.
    ///
    /// # Errors
    /// [`Problem::NoSuchPreference`], [`Problem::NotWritten`].
    pub fn set_theme(&mut self, word: &str) -> Result<(), Problem> {
        let theme = Theme::from_word(word).ok_or(Problem::NoSuchPreference)?;
        self.keep(Preferences { theme, ..self.preferences })
    }

    fn keep(&mut self, preferences: Preferences) -> Result<(), Problem> {
        let path = self.places.preferences();
        preferences.write(&path).map_err(|error| Problem::not_written(&path, &error))?;
        self.preferences = preferences;
        Ok(())
    }
}
