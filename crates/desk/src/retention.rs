//! How long persons' data are kept, by purpose, and which are due to be erased. Nothing is erased by itself.
//!
//! The law asks for the shortest time that the purpose needs and names no number of days (Personal Information
//! Protection Law, Article 19), so the numbers are the company's own; the ones used until it chooses are proposals.

use chrono::{DateTime, Days};
use tongguan_domain::{Dossier, StepState};
use tongguan_vault::Deed;
use tongguan_words::Words;

use crate::persons::{self, Part};
use crate::{Day, Desk, Problem};

/// Days that may be chosen.
pub const KEEPING_DAYS: [u32; 6] = [30, 90, 180, 365, 730, 1095];

/// The step after which a Mini Program is released.
const RELEASE: &str = "release";

/// For what a dossier is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keeping {
    /// A consent was withdrawn: the purpose is gone.
    Withdrawn,
    /// The Mini Program was released, and the dossier serves corrections and renewals.
    Released,
    /// The registration is being prepared; counted from the last change.
    Prepared,
}

impl Keeping {
    /// Those for which a number of days is chosen.
    pub const CHOSEN: [Self; 2] = [Self::Released, Self::Prepared];

    /// The word in messages and settings.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Released => "released",
            Self::Prepared => "prepared",
        }
    }

    /// The purpose with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::CHOSEN.into_iter().find(|keeping| keeping.word() == word)
    }

    const fn proposed_days(self) -> u32 {
        match self {
            Self::Withdrawn => 0,
            Self::Released => 365,
            Self::Prepared => 730,
        }
    }

    const fn setting(self) -> &'static str {
        match self {
            Self::Withdrawn => "keeping-withdrawn",
            Self::Released => "keeping-released",
            Self::Prepared => "keeping-prepared",
        }
    }
}

/// A dossier whose persons' data are due to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Id of the dossier.
    pub dossier: String,
    /// The officer's name for it.
    pub title: String,
    /// For what it was kept.
    pub keeping: Keeping,
    /// The day from which the days are counted.
    pub since: Day,
    /// The day on which it became due.
    pub due_on: Day,
}

impl Due {
    /// Why it is due, in words.
    #[must_use]
    pub fn line(&self, words: &Words) -> String {
        let named = [("since", self.since.to_string()), ("due", self.due_on.to_string())];
        let named = named.each_ref().map(|(name, day)| (*name, day.as_str().into()));
        words.say_with(&format!("retention-due-{}", self.keeping.word()), &named)
    }
}

impl Desk {
    /// How many days the data are kept for a purpose.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn keeping_days(&self, keeping: Keeping) -> Result<u32, Problem> {
        let kept = self.seen_vault()?.setting(keeping.setting())?;
        Ok(kept.and_then(|text| text.parse().ok()).unwrap_or(keeping.proposed_days()))
    }

    /// Chooses how many days, one of [`KEEPING_DAYS`].
    ///
    /// # Errors
    /// [`Problem::NoSuchPreference`], [`Problem::Locked`]; the vault's own.
    pub fn set_keeping_days(&mut self, keeping: Keeping, days: u32) -> Result<(), Problem> {
        if !KEEPING_DAYS.contains(&days) {
            return Err(Problem::NoSuchPreference);
        }
        Ok(self.open_vault()?.set_setting(keeping.setting(), &days.to_string())?)
    }

    /// The dossiers due on a day, the longest due first. One that holds no person's data never is.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn due(&self, today: Day) -> Result<Vec<Due>, Problem> {
        let vault = self.seen_vault()?;
        let withdrawals = self.withdrawals()?;
        let mut due = Vec::new();
        for row in vault.dossiers()? {
            let dossier = vault.dossier(&row.id)?;
            let held: Vec<Part> = Part::ALL.into_iter().filter(|part| holds(&dossier, *part)).collect();
            if held.is_empty() {
                continue;
            }
            let withdrawn = withdrawals.iter().rev().find(|(id, part, _)| {
                *id == row.id && held.contains(part) && !persons::has_consent(&dossier, *part)
            });
            let (keeping, since) = match (withdrawn, released_on(&dossier), day_of(&row.updated)) {
                (Some((_, _, day)), _, _) => (Keeping::Withdrawn, *day),
                (None, Some(day), _) => (Keeping::Released, day),
                (None, None, Some(day)) => (Keeping::Prepared, day),
                (None, None, None) => continue,
            };
            let days = Days::new(u64::from(self.keeping_days(keeping)?));
            let Some(due_on) = since.checked_add_days(days).filter(|day| *day <= today) else { continue };
            due.push(Due { dossier: row.id, title: row.title, keeping, since, due_on });
        }
        due.sort_by(|one, another| (one.due_on, &one.dossier).cmp(&(another.due_on, &another.dossier)));
        Ok(due)
    }

    /// Every withdrawal the journal tells of: dossier, part and day.
    fn withdrawals(&self) -> Result<Vec<(String, Part, Day)>, Problem> {
        let withdrawn =
            self.journal()?.into_iter().filter(|entry| entry.deed == Deed::ConsentWithdrawn.word());
        let read = withdrawn.filter_map(|entry| {
            let of = |part: &Part| {
                part.consent().is_some_and(|consent| Some(consent.template()) == entry.path.as_deref())
            };
            Some((entry.dossier.clone()?, Part::ALL.into_iter().find(of)?, day_of(&entry.at)?))
        });
        Ok(read.collect())
    }
}

fn holds(dossier: &Dossier, part: Part) -> bool {
    !persons::values_of(dossier, part).is_empty() || persons::own_papers(dossier, part).next().is_some()
}

/// The last day on which the release was entered as over.
fn released_on(dossier: &Dossier) -> Option<Day> {
    let over = dossier.history.steps.iter().filter(|reached| {
        reached.step.as_deref() == Some(RELEASE) && reached.state == Some(StepState::Completed)
    });
    over.filter_map(|reached| reached.reached_on.as_ref()?.day()).max()
}

fn day_of(stamp: &str) -> Option<Day> {
    DateTime::parse_from_rfc3339(stamp).ok().map(|stamp| stamp.date_naive())
}
