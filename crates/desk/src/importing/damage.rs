//! What spreadsheet programs do to numbers that are names: identity numbers, codes, telephone numbers.
//!
//! They keep fifteen digits, drop zeros in front, and make dates of what looks like one. A number that
//! went through this cannot be told from the right one, so it is named and never put right.

use tongguan_domain::Field;
use tongguan_domain::identifiers::{Kind, Options, Verdict, judge};

use super::dates;
use crate::Day;

/// From here on a spreadsheet program no longer keeps every digit.
const INEXACT: f64 = 1e15;

/// Digits that are surely lost to rounding when they are zeros at the end of 18.
const ROUNDED: &str = "000";

/// What happened to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Shown as `4.40106E+17`.
    Scientific,
    /// Digits after the fifteenth became zeros.
    Digits,
    /// Stored as a number, which has no zeros in front.
    Zeros,
    /// Made into a date or a time.
    Date,
    /// Ends in `.0`.
    Decimal,
    /// Has an apostrophe in front.
    Apostrophe,
}

impl Damage {
    /// The word in reports and in the keys of messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Scientific => "scientific",
            Self::Digits => "digits",
            Self::Zeros => "zeros",
            Self::Date => "date",
            Self::Decimal => "decimal",
            Self::Apostrophe => "apostrophe",
        }
    }
}

/// Whether the digits of a field are a name, not an amount.
pub(super) fn is_numbered(field: Field) -> bool {
    is_telephone(field)
        || matches!(
            field,
            Field::CompanyUscc
                | Field::CompanyRegistrationNumber
                | Field::CompanyRegion
                | Field::LegalRepresentativeIdNumber
                | Field::AdministratorIdNumber
                | Field::SubjectPrincipalIdNumber
                | Field::LicenceNumber
                | Field::BackendDomainIcpNumber
        )
}

const fn is_telephone(field: Field) -> bool {
    matches!(
        field,
        Field::AdministratorMobile
            | Field::AdministratorEmergencyContact
            | Field::SubjectPrincipalMobile
            | Field::SubjectPrincipalEmergencyContact
    )
}

/// The damage in a text.
pub(super) fn of_text(field: Field, text: &str, today: Day) -> Option<Damage> {
    if !is_numbered(field) {
        return None;
    }
    if text.starts_with(['\'', '‘', '’', '`']) {
        return Some(Damage::Apostrophe);
    }
    if is_scientific(text) {
        return Some(Damage::Scientific);
    }
    if let Some((whole, zeros)) = text.split_once('.')
        && is_digits(whole)
        && !zeros.is_empty()
        && zeros.bytes().all(|byte| byte == b'0')
    {
        return Some(Damage::Decimal);
    }
    if text.len() == 18 && is_digits(text) && text.ends_with(ROUNDED) && is_impossible(field, text, today) {
        return Some(Damage::Digits);
    }
    // Codes of licences and registers may look like this by themselves.
    let is_free = matches!(field, Field::LicenceNumber | Field::CompanyRegistrationNumber);
    (!is_free && !is_digits(text) && dates::read(text).is_some()).then_some(Damage::Date)
}

/// The digits of a number in a field of text, or the damage.
pub(super) fn of_number(field: Field, number: f64) -> Result<String, Damage> {
    if number.abs() >= INEXACT {
        return Err(Damage::Digits);
    }
    let text = number.to_string();
    if !is_numbered(field) {
        return Ok(text);
    }
    let is_whole = is_digits(&text)
        && match field {
            // Neither mobile numbers nor county codes begin with a zero.
            _ if is_telephone(field) => text.len() == 11 && text.starts_with('1'),
            Field::CompanyRegion => text.len() == 6,
            _ => false,
        };
    if is_whole { Ok(text) } else { Err(Damage::Zeros) }
}

/// Rounding spoils the check digit of an 18-digit number, save by chance.
fn is_impossible(field: Field, text: &str, today: Day) -> bool {
    let kind = if field == Field::CompanyUscc { Kind::Uscc } else { Kind::ResidentId };
    judge(kind, text, Options { strict: true, as_of: today }).verdict == Verdict::Invalid
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_scientific(text: &str) -> bool {
    let Some((number, exponent)) = text.split_once(['e', 'E']) else { return false };
    let (whole, rest) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    is_digits(whole) && is_digits(rest) && exponent.strip_prefix('+').is_some_and(is_digits)
}

#[cfg(test)]
mod tests {
    use super::{Damage, of_number, of_text};
    use tongguan_domain::Field;

    #[test]
    fn what_a_spreadsheet_program_did_is_named() {
        let today = crate::day("2026-11-24").unwrap();
        let id = Field::AdministratorIdNumber;
        for (field, text, damage) in [
            (id, "4.40304E+17", Some(Damage::Scientific)),
            (id, "440304197806069000", Some(Damage::Digits)),
            (id, "440304197806069775", None),
            (id, "'440304197806069775", Some(Damage::Apostrophe)),
            (Field::AdministratorMobile, "13800005501.0", Some(Damage::Decimal)),
            (Field::AdministratorMobile, "1.38E+10", Some(Damage::Scientific)),
            (Field::AdministratorMobile, "13800005501", None),
            (Field::CompanyUscc, "91440300TGTEA000X3", None),
            (Field::LicenceNumber, "2026-3-1", None),
            (Field::CompanyRegion, "2026/3/1", Some(Damage::Date)),
            (Field::CompanyName, "1.38E+10", None),
        ] {
            assert_eq!(of_text(field, text, today), damage, "{text}");
        }
        assert_eq!(of_number(id, 440_304_197_806_069_775.0), Err(Damage::Digits));
        assert_eq!(of_number(Field::AdministratorMobile, 13_800_005_501.0), Ok("13800005501".to_owned()));
        assert_eq!(of_number(Field::AdministratorEmergencyContact, 1_082_345_678.0), Err(Damage::Zeros));
        assert_eq!(of_number(Field::CompanyRegistrationNumber, 1234.0), Err(Damage::Zeros));
        assert_eq!(of_number(Field::Title, 2026.0), Ok("2026".to_owned()));
    }
}
