//! The rule book on the screen: which one, what it holds, what changed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{NamedDossier, SourceView, Trouble};

/// Another source that says otherwise.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DissentView {
    /// What it says.
    pub says: String,
    /// Where.
    pub source: SourceView,
}

/// A rule book that is here.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BookView {
    /// Its version.
    pub version: String,
    /// The day on which its regulation was read; empty when it does not hold.
    pub snapshot: String,
    /// Who signed it; empty for the built-in one.
    pub signer: String,
    /// Fingerprint of the key that signed; empty for the built-in one.
    pub fingerprint: String,
    /// Whether it is the one in use.
    pub in_use: bool,
    /// Why it is not used although it lies here.
    pub trouble: Option<Trouble>,
}

/// The rule book in use and those beside it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RuleBookView {
    /// The built-in one, then the imported ones, the newest first.
    pub books: Vec<BookView>,
    /// Rules that block.
    pub blocking: usize,
    /// Rules that advise.
    pub advisory: usize,
    /// Rules for information.
    pub information: usize,
    /// Publications behind them.
    pub sources: usize,
    /// `old`, `very-old` or empty.
    pub age: String,
    /// What to know of its age, in words; empty while it is fresh.
    pub notice: String,
    /// What was looked for and not found.
    pub not_known: Vec<String>,
}

/// Something of the rule book that answers to a search.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HitView {
    /// What it is, such as `rule` or `category`; `lookup-<kind>` names it.
    pub kind: String,
    /// Id or code.
    pub id: String,
    /// Its name in the officer's language, or what the rule says.
    pub name: String,
    /// The same in the other language.
    pub second: String,
}

/// A way through the window.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WayView {
    /// What it leads to: `screen`, `page`, `field`, `dossier`, or what `HitView` has; `lookup-<kind>` names it.
    pub kind: String,
    /// Name of the screen or page, path of the field, id of the dossier, id or code in the rule book.
    pub id: String,
    /// What is there, in the officer's language; a dossier's title.
    pub name: String,
    /// The same in the other language; a dossier's company or Mini Program.
    pub second: String,
    /// Where to go; empty for a dossier, which has to be opened.
    pub address: String,
}

/// One rule.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RuleView {
    /// Its id.
    pub id: String,
    /// Field path with `[]` for items.
    pub field: String,
    /// `blocking`, `advisory` or `information`.
    pub severity: String,
    /// What it says of a made-up dossier that breaks it.
    pub what: String,
    /// Why.
    pub why: String,
    /// What to do then.
    #[serde(rename = "do")]
    pub action: String,
    /// Whom it concerns.
    pub concerns: String,
    /// Since when it holds, and until when.
    pub since: String,
    /// On whose word.
    pub source: SourceView,
    /// Where the source can be read.
    pub place: String,
    /// Who says otherwise.
    pub dissent: Vec<DissentView>,
}

/// A dossier for which a changed rule book changes something.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TouchedView {
    /// Which dossier.
    pub dossier: NamedDossier,
    /// What changes, one sentence each.
    pub turns: Vec<String>,
}

/// What changed since the rule book before.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SuccessionView {
    /// Version of the one before.
    pub version: String,
    /// The day on which its regulation was read.
    pub snapshot: String,
    /// What changed, one sentence each.
    pub changes: Vec<String>,
    /// The dossiers for which something changes.
    pub touched: Vec<TouchedView>,
}
