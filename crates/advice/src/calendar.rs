//! Chinese working days: weekdays, without the holidays and with the make-up days of the yearly notices
//! of the State Council.
//!
//! A year whose notice is not known has weekends only, and is called provisional. Nothing here knows of
//! stops that an authority or the platform makes for itself around a holiday: no source states them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use tongguan_rules::{Bilingual, Confidence, Mistake, RuleBook};

use crate::citation::Citation;
use crate::reading::List;

const FILE: &str = "holidays.tsv";

/// Which days are worked in mainland China.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// The days that differ from the week; `true` for a make-up working day.
    exceptions: BTreeMap<NaiveDate, bool>,
    known_years: BTreeSet<i32>,
    source: Citation,
}

impl Calendar {
    /// Reads `lists/holidays.tsv`.
    ///
    /// # Errors
    /// A mistake of the rule book: the list is missing, or a line is no date with `holiday` or
    /// `make-up working day`, or it names no known source.
    pub fn read(book: &RuleBook) -> Result<Arc<Self>, Mistake> {
        let list = List::open(FILE, book)?;
        list.read_as(|text| Self::of(text, &list))
    }

    fn of(text: &str, list: &List<'_>) -> Result<Self, Mistake> {
        let mut exceptions = BTreeMap::new();
        for (number, line) in text.lines().enumerate() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            let mut cells = line.split('\t');
            let day = cells.next().and_then(|cell| NaiveDate::parse_from_str(cell, "%Y-%m-%d").ok());
            let worked = match cells.next() {
                Some("holiday") => Some(false),
                Some("make-up working day") => Some(true),
                _ => None,
            };
            let (Some(day), Some(worked)) = (day, worked) else {
                return Err(list.unreadable(Some(number + 1), "not a date with its kind"));
            };
            exceptions.insert(day, worked);
        }
        // A notice also names days of the year before, so one row is no proof of a notice; the first of
        // October is a holiday by law and stands in every one.
        let known_years = exceptions
            .iter()
            .filter(|(day, worked)| !**worked && day.month() == 10 && day.day() == 1)
            .map(|(day, _)| day.year())
            .collect();
        let source = cited(text, list)?;
        Ok(Self { exceptions, known_years, source })
    }

    /// Where the days off were read.
    #[must_use]
    pub const fn source(&self) -> &Citation {
        &self.source
    }

    /// Whether the day is worked.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.exceptions.get(&day).copied().unwrap_or(!weekend)
    }

    /// The `count`-th working day after `day`; `day` itself, worked or not, for none. The calendar's last
    /// day where there are not that many.
    #[must_use]
    pub fn add_working_days(&self, day: NaiveDate, count: u32) -> NaiveDate {
        let mut reached = day;
        let mut left = count;
        while left > 0 {
            let Some(next) = reached.succ_opt() else { break };
            reached = next;
            left -= u32::from(self.is_working_day(reached));
        }
        reached
    }

    /// How many working days lie after `from`, up to and including `until`; none when `until` is not later.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, until: NaiveDate) -> usize {
        let length = usize::try_from((until - from).num_days()).unwrap_or(0);
        from.iter_days().skip(1).take(length).filter(|day| self.is_working_day(*day)).count()
    }

    /// The runs of days off between two days that hold a public holiday, whole, each by its first and last day.
    #[must_use]
    pub fn breaks(&self, from: NaiveDate, until: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
        let mut found: Vec<(NaiveDate, NaiveDate)> = Vec::new();
        for (holiday, _) in self.exceptions.range(from..).take_while(|(day, _)| **day <= until) {
            if self.is_working_day(*holiday) || found.last().is_some_and(|(_, last)| holiday <= last) {
                continue;
            }
            let off = |day: &NaiveDate| !self.is_working_day(*day);
            let first = holiday.iter_days().rev().take_while(off).last().unwrap_or(*holiday);
            let last = holiday.iter_days().take_while(off).last().unwrap_or(*holiday);
            found.push((first, last));
        }
        found
    }

    /// The years of a span for which no notice is known, so that their days off are not counted.
    #[must_use]
    pub fn provisional_years(&self, from: NaiveDate, until: NaiveDate) -> Vec<i32> {
        (from.year()..=until.year()).filter(|year| !self.known_years.contains(year)).collect()
    }
}

/// `day` that many calendar days later; the calendar's last day where there are not that many.
pub(crate) fn add_calendar_days(day: NaiveDate, count: u32) -> NaiveDate {
    day.checked_add_days(Days::new(count.into())).unwrap_or(NaiveDate::MAX)
}

fn cited(text: &str, list: &List<'_>) -> Result<Citation, Mistake> {
    let head = |name: &str| {
        let mut lines = text.lines().take_while(|line| line.starts_with('#'));
        lines.find_map(|line| line.strip_prefix("# ")?.strip_prefix(name)?.strip_prefix(": "))
    };
    let id = head("source").ok_or_else(|| list.unreadable(Some(1), "no source is named"))?;
    let confidence = match head("confidence") {
        Some("high") => Confidence::High,
        Some("medium") => Confidence::Medium,
        _ => Confidence::Low,
    };
    let locator = Bilingual::from(format!("lists/{FILE}"));
    list.at(id, locator, confidence)
}
