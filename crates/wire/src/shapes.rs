//! The shapes that cross to the window. Made for the screens, not for storage: identity values are
//! masked, sentences are already in the officer's language, and numbers are ready to show.

mod activity;
mod advice;
mod days;
mod feedback;
mod files;
mod guide;
mod handing;
mod leaving;
mod persons;
mod rulebook;
mod sheets;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use activity::*;
pub use advice::*;
pub use days::*;
pub use feedback::*;
pub use files::*;
pub use guide::*;
pub use handing::*;
pub use leaving::*;
pub use persons::*;
pub use rulebook::*;
pub use sheets::*;

/// Where the vault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum VaultState {
    /// There is none yet: first start.
    None,
    /// There is one, and it is locked.
    Locked,
    /// Open, but the recovery kit has not been typed back yet; nothing personal can be stored.
    RecoveryUnconfirmed,
    /// Open.
    Open,
}

/// What the window asks first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Status {
    /// Where the vault stands.
    pub vault: VaultState,
    /// Whether the vault has, or a new one can have, a way in through the system's key store.
    pub key_store: bool,
    /// Whether the vault has a passphrase.
    pub passphrase: bool,
    /// Fewest characters of a new passphrase.
    pub shortest_passphrase: u32,
    /// `en` or `zh-CN`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Who acts, for the journal; before there is a vault, the name of the account.
    pub officer: String,
    /// Minutes without a sign of the officer after which the vault is locked.
    pub idle_minutes: u32,
    /// Version of the program.
    pub version: String,
    /// Id and version of the rule book.
    pub rule_book: RuleBookLabel,
    /// Today, `YYYY-MM-DD`.
    pub today: String,
}

/// Names a rule book.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "members of the report's contract")]
pub struct RuleBookLabel {
    pub id: String,
    pub version: String,
    pub snapshot: String,
}

/// The recovery kit, shown once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecoveryKit {
    /// The lines to print, each ending in its own check group.
    pub lines: Vec<String>,
}

/// A dossier in the home list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DossierRow {
    /// Stable id.
    pub id: String,
    /// The officer's name for it.
    pub title: String,
    /// Company name, empty when not entered.
    pub company: String,
    /// Mini Program name, empty when not entered.
    pub program: String,
    /// Whether nothing blocks.
    pub ready: bool,
    /// How many findings block.
    pub blocking: usize,
    /// How many findings advise.
    pub advisory: usize,
    /// Last change, RFC 3339.
    pub changed: String,
    /// Dates that come near or have passed, the nearest first.
    pub reminders: Vec<ReminderView>,
    /// Names of steps that take longer than they are said to.
    pub overdue: Vec<String>,
}

/// The home screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Home {
    /// Dossiers, last changed first.
    pub dossiers: Vec<DossierRow>,
    /// Whether the sample dossier is not in the vault yet and can be added.
    pub sample_offered: bool,
}

/// A value on the screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Value {
    /// Nothing.
    Empty,
    /// Text, date or the word of a choice.
    Text(String),
    /// An identity value, masked.
    Masked(String),
    /// A whole number.
    Integer(#[ts(type = "number")] i64),
    /// Yes or no.
    Flag(bool),
    /// A list of words.
    TextList(Vec<String>),
    /// A list of whole numbers.
    IntegerList(#[ts(type = "Array<number>")] Vec<i64>),
}

/// Where a rule comes from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "members of the report's contract")]
pub struct SourceView {
    pub id: String,
    pub title: String,
    pub locator: String,
    pub date: String,
    pub confidence: String,
}

/// What one rule says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FindingView {
    /// Rule id.
    pub rule: String,
    /// `failed`, `waived`, `not-checked`, `passed` or `not-applicable`.
    pub outcome: String,
    /// `blocking`, `advisory` or `information`.
    pub severity: String,
    /// Field path.
    pub field: String,
    /// The page on which the field stands; one of `PAGES`.
    pub page: String,
    /// Attachment role, when the finding is about a file that is missing; else empty.
    pub role: String,
    /// What is the matter.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    #[serde(rename = "do")]
    pub action: String,
    /// On whose word.
    pub source: SourceView,
    /// Who says otherwise.
    pub dissent: Vec<DissentView>,
    /// Other dossiers with the same value.
    pub others: Vec<NamedDossier>,
    /// Reason and approver of a waiver, else empty.
    pub waiver: String,
}

/// How many findings of each kind there are.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "members of the report's contract")]
pub struct Counts {
    pub blocking: usize,
    pub advisory: usize,
    pub information: usize,
    pub waived: usize,
    pub not_checked: usize,
    pub passed: usize,
    pub not_applicable: usize,
}

/// The report on one dossier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportView {
    /// Whether nothing blocks.
    pub ready: bool,
    /// Date of the check, `YYYY-MM-DD`.
    pub as_of: String,
    /// Against which rule book.
    pub rule_book: RuleBookLabel,
    /// Counts by kind.
    pub counts: Counts,
    /// Findings that need a person, worst first.
    pub findings: Vec<FindingView>,
}

/// How far a task of the overview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TaskState {
    /// Nothing entered.
    NotStarted,
    /// Something entered, something missing.
    InProgress,
    /// A finding blocks.
    Problem,
    /// Nothing blocks.
    Completed,
    /// Does not apply to this route or entity.
    NotNeeded,
}

/// One row of the dossier's task list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Task {
    /// The step of the guide, 1 to 7.
    pub step: u8,
    /// The page that does it; one of `PAGES`.
    pub page: String,
    /// How far it is.
    pub state: TaskState,
    /// Findings that block.
    pub blocking: usize,
    /// Findings that advise.
    pub advisory: usize,
    /// The first blocking sentence, empty when none blocks.
    pub note: String,
}

/// Everything a dossier's screens show.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DossierView {
    /// Stable id.
    pub id: String,
    /// The officer's name for it.
    pub title: String,
    /// Values by field path; empty fields are left out.
    pub values: BTreeMap<String, Value>,
    /// Number of parts by list path, such as `licences`.
    pub counts: BTreeMap<String, usize>,
    /// Files.
    pub attachments: Vec<AttachmentView>,
    /// The report as of today.
    pub report: ReportView,
    /// The task list.
    pub tasks: Vec<Task>,
    /// Whether there is a change to undo.
    pub can_undo: bool,
    /// Whether there is a change to redo.
    pub can_redo: bool,
    /// When the last change was saved, RFC 3339.
    pub saved: String,
}

/// An entry of one of the rule book's lists.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Entry {
    /// Id or code as the dossier stores it.
    pub id: String,
    /// Name in English.
    pub en: String,
    /// Official name in Chinese.
    pub zh: String,
    /// Group it belongs to, in English and Chinese, empty when the list has none.
    pub group: String,
}

/// The lists an officer chooses from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "each is the rule book's list of that name")]
pub struct Lists {
    pub unit_natures: Vec<Entry>,
    pub certificate_types: Vec<Entry>,
    pub service_types: Vec<Entry>,
    pub pre_approvals: Vec<Entry>,
    pub licences: Vec<Entry>,
    pub functionality: Vec<Entry>,
}

/// A category found by a search.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CategoryEntry {
    /// First level, official Chinese name.
    pub level1: String,
    /// Second level.
    pub level2: String,
    /// Third level, empty when there is none.
    pub level3: String,
    /// English names joined by slashes.
    pub en: String,
    /// Whether the catalogue opens it to the dossier's entity type.
    pub open: bool,
    /// Papers it asks for, in words; empty when none.
    pub papers: String,
}

/// A region found by a search.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegionEntry {
    /// Six-digit county code.
    pub code: String,
    /// Province, city and county.
    pub name: String,
}

/// What a verification says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VerificationView {
    /// Whether the packet is intact.
    pub intact: bool,
    /// What is wrong, one sentence each, in the officer's language.
    pub problems: Vec<String>,
    /// Packet number, empty when it could not be read.
    pub number: String,
    /// Fingerprint of the signer, empty when nobody signed.
    pub signer: String,
}

/// Progress of something that takes longer than half a second.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Progress {
    /// Steps done.
    pub done: usize,
    /// Steps in all.
    pub total: usize,
}

/// Something did not work. The window has words for every code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Trouble {
    /// Stable code; `error-<code>-what` and `error-<code>-do` are its words.
    pub code: String,
    /// Values for the placeholders of the words: file name, limit and the like.
    pub details: BTreeMap<String, String>,
}
