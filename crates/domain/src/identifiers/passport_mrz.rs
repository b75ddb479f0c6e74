//! Machine-readable zone of a passport: two lines of 44 characters (ICAO 9303 part 4, form TD3).
//!
//! Characters whose values are congruent modulo 10, such as A, K, U and 0, pass for one another in every
//! check digit; who has the number from elsewhere compares it as text.

use chrono::NaiveDate;

use super::alphabet::{digit_or_capital, spells};
use super::birth::{self, Sex};
use super::check_digits::{icao, number};
use super::countries;
use super::facts::TravelDocument;
use super::judgement::{Judgement, Reason, Verdict};
use crate::secret::SecretText;

/// Characters in a line.
const WIDTH: usize = 44;

pub(super) fn examine(text: &str, as_of: NaiveDate, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    let allowed = |place, byte| digit_or_capital(place, byte) || byte == b'<' || byte == b'\n';
    if !spells(text, allowed, Verdict::Invalid, judgement) {
        return;
    }
    let Some(lines) = text.split_once('\n').and_then(|(first, second)| Lines::read(first, second)) else {
        return judgement.invalid(Reason::WrongLines);
    };
    if !lines.first.starts_with('P') {
        judgement.invalid(Reason::WrongBeginning);
    }
    if !lines.checks_hold() {
        judgement.invalid(Reason::WrongCheckCharacter);
    }
    lines.tell(as_of, judgement);
}

struct Lines<'a> {
    first: &'a str,
    second: &'a str,
}

impl<'a> Lines<'a> {
    fn read(first: &'a str, second: &'a str) -> Option<Self> {
        let fits = |line: &str| line.len() == WIDTH && !line.contains('\n');
        (fits(first) && fits(second)).then_some(Self { first, second })
    }

    /// Characters of the second line by their places, counted from 1 as in the standard.
    fn part(&self, from: usize, to: usize) -> &'a str {
        self.second.get(from - 1..to).unwrap_or_default()
    }

    fn checks_hold(&self) -> bool {
        let holds = |parts: &[(usize, usize)], check: usize| {
            let characters = parts.iter().flat_map(|(from, to)| self.part(*from, *to).bytes());
            self.part(check, check).as_bytes() == [icao(characters)]
        };
        // The check digit of an optional number that is not there may be left out too.
        let no_optional = self.part(29, 43).bytes().all(|character| character == b'<');
        holds(&[(1, 9)], 10)
            && holds(&[(14, 19)], 20)
            && holds(&[(22, 27)], 28)
            && (no_optional || holds(&[(29, 42)], 43))
            && holds(&[(1, 10), (14, 20), (22, 43)], 44)
    }

    fn tell(&self, as_of: NaiveDate, judgement: &mut Judgement) {
        // A part of a birth date that is not known is filled with `<`.
        let written = self.part(14, 19);
        if let Some((year, month, day)) = date(written) {
            birth::examine(birth::two_digit_year(year, month, day, as_of), as_of, judgement);
        } else if !written.contains('<') {
            judgement.invalid(Reason::NoSuchDate);
        }
        judgement.facts.sex = match self.part(21, 21) {
            "F" => Some(Sex::Female),
            "M" => Some(Sex::Male),
            _ => None,
        };
        let nationality = self.part(11, 13).trim_end_matches('<');
        judgement.facts.nationality = countries::by_letters(nationality);
        let expires = date(self.part(22, 27)).and_then(|(year, month, day)| {
            NaiveDate::from_ymd_opt(2000 + i32::try_from(year).ok()?, month, day)
        });
        if expires.is_none() {
            judgement.invalid(Reason::NoSuchDate);
        }
        let (surname, given_names) =
            self.first.get(5..).unwrap_or_default().split_once("<<").unwrap_or_default();
        judgement.facts.travel_document = Some(Box::new(TravelDocument {
            number: SecretText::new(self.part(1, 9).trim_end_matches('<')),
            issuer: self.first.get(2..5).unwrap_or_default().trim_end_matches('<').to_owned(),
            nationality: nationality.to_owned(),
            surname: spaced(surname),
            given_names: spaced(given_names),
            expires,
        }));
    }
}

fn spaced(name: &str) -> SecretText {
    SecretText::new(name.trim_end_matches('<').replace('<', " "))
}

fn date(written: &str) -> Option<(u32, u32, u32)> {
    let digits: &[u8; 6] = written.as_bytes().try_into().ok()?;
    let [y1, y2, m1, m2, d1, d2] = digits;
    digits
        .iter()
        .all(u8::is_ascii_digit)
        .then(|| (number(&[*y1, *y2]), number(&[*m1, *m2]), number(&[*d1, *d2])))
}
