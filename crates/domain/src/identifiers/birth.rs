//! Birth dates inside numbers, and ages as the law counts them.

use chrono::{Datelike, NaiveDate};

use super::judgement::{Judgement, Reason};
use crate::choice::choices;

/// Nobody born before this year ever received a number; the standard's own example is born in 1880.
const EARLIEST_YEAR: i32 = 1850;

choices! {
    /// Sex as registered.
    Sex {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
    }
}

impl Sex {
    /// By the parity of an order code: odd is male.
    pub(super) const fn of_order(order: u32) -> Self {
        if order % 2 == 1 { Self::Male } else { Self::Female }
    }
}

/// Full years of age on a day; negative before birth.
///
/// Who is born on 29 February completes a year on 1 March of a common year. The law counts a year as
/// completed from the day *after* the birthday; who needs that asks for the age on the day before.
#[must_use]
pub fn age_on(birth: NaiveDate, day: NaiveDate) -> i32 {
    let had_birthday = (day.month(), day.day()) >= (birth.month(), birth.day());
    day.year() - birth.year() - i32::from(!had_birthday)
}

/// Notes a birth date and what is wrong with it.
pub(super) fn examine(birth: Option<NaiveDate>, as_of: NaiveDate, judgement: &mut Judgement) {
    let Some(birth) = birth else {
        judgement.invalid(Reason::NoSuchDate);
        return;
    };
    if birth > as_of {
        judgement.invalid(Reason::BornInFuture);
    } else if birth.year() < EARLIEST_YEAR {
        judgement.invalid(Reason::BornTooEarly);
    }
    judgement.facts.birth_date = Some(birth);
    judgement.facts.age = u32::try_from(age_on(birth, as_of)).ok();
}

/// The latest day not after `as_of` with these last two digits of the year.
pub(super) fn two_digit_year(year: u32, month: u32, day: u32, as_of: NaiveDate) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok()?;
    let century = as_of.year() - as_of.year().rem_euclid(100);
    let candidate = |century| NaiveDate::from_ymd_opt(century + year, month, day);
    candidate(century).filter(|birth| *birth <= as_of).or_else(|| candidate(century - 100))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{age_on, two_digit_year};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_leap_day_birthday_falls_on_the_first_of_march() {
        assert_eq!(age_on(day("2008-02-29"), day("2026-02-28")), 17);
        assert_eq!(age_on(day("2008-02-29"), day("2026-03-01")), 18);
        assert_eq!(age_on(day("2008-02-29"), day("2028-02-29")), 20);
        assert_eq!(age_on(day("2008-11-24"), day("2026-11-23")), 17);
        assert_eq!(age_on(day("2026-11-24"), day("2026-11-23")), -1);
    }

    #[test]
    fn two_digits_of_a_year_mean_the_latest_past_one() {
        let today = day("2026-11-23");
        assert_eq!(two_digit_year(26, 11, 23, today), Some(day("2026-11-23")));
        assert_eq!(two_digit_year(26, 11, 24, today), Some(day("1926-11-24")));
        assert_eq!(two_digit_year(0, 2, 29, today), Some(day("2000-02-29")));
        assert_eq!(two_digit_year(1, 2, 29, today), None);
    }
}
