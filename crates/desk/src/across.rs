//! Checking dossiers among each other: the dossiers of the vault, or a whole folder of them.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

use chrono::NaiveDate;
use rayon::prelude::*;
use tongguan_domain::{Dossier, Trace, TraceKey};
use tongguan_intake::{DossierFolder, list_dossiers, read_document, read_dossier_to_judge};
use tongguan_rules::{
    MOST_SHARING, Neighbours, Register, Report, RuleBook, Shared, Verdict, evaluate_among, mask_likely,
};
use tongguan_vault::{SharedTrace, VaultError};

use crate::{Desk, Problem};

/// Dossiers that are in memory at once.
const AT_ONCE: usize = 32;

impl Desk {
    /// The report of today on a dossier among the others of the vault.
    pub(crate) fn report_on(&self, id: &str, dossier: &Dossier) -> Result<Report, Problem> {
        let (own, shared) = self.seen_vault()?.shared_traces(id, MOST_SHARING)?;
        let neighbours = Neighbours { own, shared: self::shared(&shared) };
        Ok(evaluate_among(dossier, self.rule_book()?, self.today(), &neighbours))
    }
}

/// Traces of the vault's other dossiers as the rules look at them.
pub(crate) fn shared(others: &[SharedTrace]) -> Vec<Shared<'_>> {
    let named = others.iter().map(|other| {
        let title = other.title.as_deref();
        // An untitled one is called by its id.
        let name = title.map(|title| if title.trim().is_empty() { &other.dossier } else { title });
        Shared { dossier: &other.dossier, name, trace: other.trace.clone() }
    });
    named.collect()
}

/// A folder of many dossiers.
pub struct Office(DossierFolder);

/// One dossier of a folder, and what came of it.
pub struct OfficeLine {
    /// Its name in the folder, numbers of persons masked.
    pub name: String,
    /// The report on it among the others, or why it could not be read.
    pub outcome: Result<Report, Problem>,
}

/// What came of a whole folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfficeTally {
    /// Dossiers that nothing blocks.
    pub ready: usize,
    /// Dossiers that something blocks.
    pub not_ready: usize,
    /// Dossiers that could not be read.
    pub unreadable: usize,
    /// Names of what is no dossier.
    pub passed_over: Vec<String>,
}

/// The dossiers in a folder; `None` when the path is that of one dossier, or of nothing that holds any.
///
/// # Errors
/// What intake says of the folder.
pub fn office(path: &Path) -> Result<Option<Office>, Problem> {
    Ok(list_dossiers(path)?.map(Office))
}

impl Office {
    /// Checks every dossier among the others, on all cores, and tells of each in the order of the names. Only traces
    /// of all dossiers are held at once, made under a key of this run alone. One that cannot be read stops no other.
    ///
    /// # Errors
    /// What `hears` returned; that there is no randomness for the key.
    pub fn check<E: From<Problem>>(
        &self,
        book: &RuleBook,
        today: NaiveDate,
        mut hears: impl FnMut(OfficeLine) -> Result<(), E>,
    ) -> Result<OfficeTally, E> {
        let key = run_key()?;
        let register = self.register(&key);
        let mut tally = OfficeTally {
            passed_over: self.0.others().iter().map(shown).collect(),
            ..OfficeTally::default()
        };
        for names in self.0.dossiers().chunks(AT_ONCE) {
            let reports: Vec<Result<Report, Problem>> = names
                .par_iter()
                .map(|name| {
                    let dossier = read_dossier_to_judge(&self.0.path_of(name))?.dossier;
                    let neighbours = register.neighbours(&name.to_string_lossy(), key.traces(&dossier));
                    Ok(evaluate_among(&dossier, book, today, &neighbours))
                })
                .collect();
            for (name, outcome) in names.iter().zip(reports) {
                tally.add(&outcome);
                hears(OfficeLine { name: shown(name), outcome })?;
            }
        }
        Ok(tally)
    }

    /// The traces of all dossiers that can be read.
    fn register(&self, key: &TraceKey) -> Register {
        let traces: BTreeMap<String, Vec<Trace>> = self
            .0
            .dossiers()
            .par_iter()
            .filter_map(|name| {
                // Who cannot be read is told of when it is checked.
                let dossier = read_document(&self.0.path_of(name)).ok()?;
                Some((name.to_string_lossy().into_owned(), key.traces(&dossier)))
            })
            .collect();
        Register::of(traces)
    }
}

impl OfficeTally {
    fn add(&mut self, outcome: &Result<Report, Problem>) {
        match outcome.as_ref().map(Report::verdict) {
            Ok(Verdict::Ready) => self.ready += 1,
            Ok(Verdict::NotReady) => self.not_ready += 1,
            Err(_) => self.unreadable += 1,
        }
    }
}

/// A key that nobody has after this run.
fn run_key() -> Result<TraceKey, Problem> {
    let mut bytes = zeroize::Zeroizing::new([0; 32]);
    getrandom::fill(&mut bytes[..]).map_err(|_| VaultError::RandomnessMissing)?;
    Ok(TraceKey::new(&bytes))
}

/// The name of an entry, fit to be printed: dossiers are named after persons too.
fn shown(name: &OsString) -> String {
    mask_likely(&name.to_string_lossy())
        .chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}
