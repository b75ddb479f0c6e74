//! The home list: what every dossier of the vault came to today.
//!
//! A check of each would take seconds where there are thousands. What one came to is kept in the vault until the day,
//! the rule book, the dossier or what it shares with others changes; only the rest is checked anew.

use std::collections::HashMap;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use tongguan_domain::{Dossier, FieldPath};
use tongguan_rules::{Bilingual, MOST_SHARING, Neighbours, Register, RuleBook, evaluate_among};
use tongguan_vault::{DossierRow, Vault};

use crate::across::shared;
use crate::advising::of_the_book;
use crate::{Day, Desk, Problem};

/// A dossier in the home list.
#[derive(Debug, Clone)]
pub struct HomeRow {
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
    /// Last change, RFC 3339 in UTC.
    pub changed: String,
    /// Dates that come near or have passed, the nearest first.
    pub dates: Vec<NearDate>,
    /// Names of the steps that run for longer than they are said to take.
    pub overdue: Vec<Bilingual>,
}

/// A date that comes near or has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NearDate {
    /// Where it stands.
    pub field: FieldPath,
    /// The date.
    pub day: Day,
    /// Days from today to it; negative when it has passed.
    pub days_left: i64,
}

impl Desk {
    /// Every dossier, the last changed first.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`]; the vault's own.
    pub fn home(&self) -> Result<Vec<HomeRow>, Problem> {
        let (vault, book, today) = (self.seen_vault()?, self.rule_book()?, self.today());
        let basis = basis(book, today);
        let kept = vault.summaries(&basis)?.into_iter();
        let mut known: HashMap<String, Summary> =
            kept.filter_map(|(id, text)| Some((id, Summary::read(&text)?))).collect();
        let listed = vault.dossiers()?;
        let unknown: Vec<&DossierRow> = listed.iter().filter(|row| !known.contains_key(&row.id)).collect();
        let among = if unknown.len() < MANY {
            Among::Vault
        } else {
            Among::Register(Register::of(vault.all_traces()?))
        };
        for rows in unknown.chunks(AT_ONCE) {
            let made = summaries(vault, &among, rows, book, today)?;
            let texts = made.iter().filter_map(|(id, summary)| Some((id.clone(), summary.text()?)));
            // On a full disk they are made anew the next time, and nobody is kept from the list.
            let _ = vault.keep_summaries(&basis, &texts.collect::<Vec<_>>());
            known.extend(made);
        }
        Ok(listed.into_iter().filter_map(|row| Some(known.remove(&row.id)?.row(row, today))).collect())
    }

    /// The ids of all dossiers, the last changed first.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn dossier_ids(&self) -> Result<Vec<String>, Problem> {
        Ok(self.seen_vault()?.dossiers()?.into_iter().map(|row| row.id).collect())
    }

    /// Dossiers whose title, company or Mini Program holds the text, letter case aside.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`]; the vault's own.
    pub fn search(&self, text: &str) -> Result<Vec<HomeRow>, Problem> {
        let wanted = text.to_lowercase();
        let mut rows = self.home()?;
        rows.retain(|row| {
            [&row.title, &row.company, &row.program].iter().any(|held| held.to_lowercase().contains(&wanted))
        });
        Ok(rows)
    }
}

/// Dossiers that are in memory at once, and whose summaries are written together.
const AT_ONCE: usize = 256;

/// For so many dossiers the traces of all are read at once rather than those that each of them shares: a value that all
/// share would be read their number squared times.
const MANY: usize = 64;

/// Where the traces of the other dossiers come from. What those are called makes no difference here: nothing is said
/// of a finding but that it is there.
enum Among {
    /// From the vault, for each dossier.
    Vault,
    /// From memory, where all of them are.
    Register(Register),
}

/// By what a check was made: on another day, by another book or another program it may come to something else.
fn basis(book: &RuleBook, today: Day) -> String {
    let book = book.stamp();
    let program = env!("CARGO_PKG_VERSION");
    format!("{today} {} {} {} {program}", book.id, book.version, book.snapshot)
}

/// What a check came to, as it is kept. Nothing in it that the dossier does not hold.
#[derive(Serialize, Deserialize)]
struct Summary {
    company: String,
    program: String,
    blocking: usize,
    advisory: usize,
    /// Field and day.
    dates: Vec<(String, String)>,
    /// In English and in Chinese.
    overdue: Vec<(String, String)>,
}

impl Summary {
    fn of(
        dossier: Dossier,
        neighbours: &Neighbours<'_>,
        book: &RuleBook,
        today: Day,
    ) -> Result<Self, Problem> {
        let counts = evaluate_among(&dossier, book, today, neighbours).counts();
        let status = tongguan_advice::status(&dossier, today, book).map_err(of_the_book)?;
        let overdue = status.timeline.steps.into_iter().filter(|step| step.overdue);
        Ok(Self {
            company: dossier.company.name.unwrap_or_default(),
            program: dossier.mini_program.name.unwrap_or_default(),
            blocking: counts.blocking,
            advisory: counts.advisory,
            dates: status.reminders.iter().map(|one| (one.field.to_string(), one.day.to_string())).collect(),
            overdue: overdue.map(|step| (step.name.en, step.name.zh)).collect(),
        })
    }

    /// `None` for what this program would not have written; then the dossier is checked anew.
    fn read(text: &str) -> Option<Self> {
        let summary: Self = serde_json::from_str(text).ok()?;
        summary.dates.iter().all(|date| read_date(date).is_some()).then_some(summary)
    }

    fn text(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    fn row(self, row: DossierRow, today: Day) -> HomeRow {
        let near =
            |(field, day): (FieldPath, Day)| NearDate { field, day, days_left: (day - today).num_days() };
        HomeRow {
            id: row.id,
            title: row.title,
            changed: row.updated,
            company: self.company,
            program: self.program,
            ready: self.blocking == 0,
            blocking: self.blocking,
            advisory: self.advisory,
            dates: self.dates.iter().filter_map(read_date).map(near).collect(),
            overdue: self.overdue.into_iter().map(|(en, zh)| Bilingual::new(en, zh)).collect(),
        }
    }
}

fn read_date((field, day): &(String, String)) -> Option<(FieldPath, Day)> {
    Some((field.parse().ok()?, crate::day(day)?))
}

/// Checks dossiers among the others, on all cores.
fn summaries(
    vault: &Vault,
    among: &Among,
    rows: &[&DossierRow],
    book: &RuleBook,
    today: Day,
) -> Result<Vec<(String, Summary)>, Problem> {
    let mut read = Vec::new();
    for row in rows {
        let (own, others) = match among {
            Among::Vault => vault.shared_traces(&row.id, MOST_SHARING)?,
            Among::Register(_) => (vault.traces(&row.id)?, Vec::new()),
        };
        read.push((&row.id, vault.dossier(&row.id)?, own, others));
    }
    let checked = read.into_par_iter().map(|(id, dossier, own, others)| {
        let neighbours = match among {
            Among::Vault => Neighbours { own, shared: shared(&others) },
            Among::Register(register) => register.neighbours(id, own),
        };
        Ok((id.clone(), Summary::of(dossier, &neighbours, book, today)?))
    });
    checked.collect()
}
