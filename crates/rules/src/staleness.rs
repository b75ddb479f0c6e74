//! How old the regulation behind a report is. A notice, never a finding: the dossier is not to blame, and
//! its verdict does not change.

use chrono::NaiveDate;
use tongguan_domain::Choice;

use crate::report::{Report, RuleBookStamp};

/// Above so many days a rule book is called old.
const OLD: i64 = 90;

/// Above so many days a rule book is no longer to be relied on alone.
const VERY_OLD: i64 = 180;

/// A rule book whose regulation was read long before the day of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Staleness {
    /// Requirements may have changed since.
    Old,
    /// Requirements have probably changed since.
    VeryOld,
}

impl Choice for Staleness {
    const ALL: &'static [Self] = &[Self::Old, Self::VeryOld];

    fn word(self) -> &'static str {
        match self {
            Self::Old => "rule-book-old",
            Self::VeryOld => "rule-book-very-old",
        }
    }
}

impl RuleBookStamp {
    /// Days from the reading of the regulation to that day; negative before it.
    #[must_use]
    pub fn age_in_days(&self, day: NaiveDate) -> i64 {
        day.signed_duration_since(self.snapshot).num_days()
    }

    /// Whether the book is old on that day.
    #[must_use]
    pub fn staleness(&self, day: NaiveDate) -> Option<Staleness> {
        match self.age_in_days(day) {
            age if age > VERY_OLD => Some(Staleness::VeryOld),
            age if age > OLD => Some(Staleness::Old),
            _ => None,
        }
    }
}

impl Report {
    /// Whether the rule book was old on the day of the check.
    #[must_use]
    pub fn staleness(&self) -> Option<Staleness> {
        self.rulebook.staleness(self.as_of)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};

    use super::Staleness;
    use crate::report::RuleBookStamp;

    #[test]
    fn a_book_is_old_after_90_days_and_very_old_after_180() {
        let snapshot = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let stamp = RuleBookStamp { id: "a".to_owned(), version: "1".to_owned(), snapshot };
        for (days, expected) in [
            (0, None),
            (90, None),
            (91, Some(Staleness::Old)),
            (180, Some(Staleness::Old)),
            (181, Some(Staleness::VeryOld)),
            (40_000, Some(Staleness::VeryOld)),
        ] {
            let day = snapshot.checked_add_days(Days::new(days)).unwrap();
            assert_eq!(stamp.staleness(day), expected, "{days}");
        }
        assert_eq!(stamp.staleness(snapshot - Days::new(400)), None);
    }
}
