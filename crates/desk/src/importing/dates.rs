//! Days as people write them in a spreadsheet. What could be two days is none.

use chrono::{Days, NaiveDate};
use tongguan_domain::date::LONG_TERM;

/// Spreadsheet programs count days from here; the day they count that never was lies before 1900-03-01.
const DAY_ZERO: (i32, u32, u32) = (1899, 12, 30);

/// The numbers that are read as counted days: 1927 to 2199.
const COUNTED: std::ops::RangeInclusive<u64> = 10_000..=109_574;

/// How "no end date" is written.
const WITHOUT_END: [&str; 4] = ["长期", "长期有效", LONG_TERM, "long term"];

/// The form of the dossier file for `2026-03-01`, `2026/3/1`, `2026.3.1`, `2026年3月1日`, `20260301`, a time
/// after any of them, a number of days, 长期 and "long-term".
pub(super) fn read(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    if WITHOUT_END.contains(&text.as_str()) {
        return Some(LONG_TERM.to_owned());
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return if text.len() == 8 { compact(&text) } else { counted(text.parse().ok()?) };
    }
    let day = text.split(['t', ' ']).next()?;
    let mut numbers = day.trim_end_matches('日').split(['-', '/', '.', '年', '月']);
    let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
    if numbers.next().is_some() || year.len() != 4 {
        return None;
    }
    on(year, month, day)
}

/// The day with that number.
pub(super) fn counted(days: u64) -> Option<String> {
    let (year, month, day) = DAY_ZERO;
    let zero = NaiveDate::from_ymd_opt(year, month, day).filter(|_| COUNTED.contains(&days))?;
    zero.checked_add_days(Days::new(days)).map(|day| day.format("%Y-%m-%d").to_string())
}

fn compact(text: &str) -> Option<String> {
    on(text.get(..4)?, text.get(4..6)?, text.get(6..)?)
}

fn on(year: &str, month: &str, day: &str) -> Option<String> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if ![year, month, day].into_iter().all(is_number) {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    Some(day.format("%Y-%m-%d").to_string())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn usual_forms_are_one_day_and_doubtful_ones_none() {
        for form in
            ["2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "20260301", "2026-03-01 00:00:00", "46082"]
        {
            assert_eq!(read(form).as_deref(), Some("2026-03-01"), "{form}");
        }
        for form in ["长期", "长期有效", "Long-term", "long term"] {
            assert_eq!(read(form).as_deref(), Some("long-term"), "{form}");
        }
        for form in
            ["03/04/2026", "2026-02-30", "2026-3", "2026", "26-3-1", "soon", "", "2026-3-1-1", "999999999"]
        {
            assert_eq!(read(form), None, "{form}");
        }
    }
}
