//! Keeps identity numbers, telephone numbers and e-mail addresses out of sentences.
//!
//! Values of secret fields are masked wherever they turn up, whichever field they were typed into;
//! beyond those, whatever looks like such a number is masked too, because officers type them into
//! remarks and notes. Codes of companies and licences are public and stay readable.

use tongguan_domain::{Dossier, Field, FieldKind, FieldPath, FieldValue, SecretText};

/// Shorter values identify nobody, and masking them would tear holes into ordinary words.
const SHORTEST_SECRET: usize = 5;

/// The secret values of one dossier.
pub(crate) struct Mask {
    secrets: Vec<SecretText>,
}

impl Mask {
    pub(crate) fn of(dossier: &Dossier) -> Self {
        let secrets = Field::ALL.iter().filter(|field| field.kind() == FieldKind::Secret);
        let mut secrets: Vec<SecretText> = secrets
            .filter_map(|field| match dossier.value(FieldPath::of(*field)) {
                FieldValue::Secret(secret) if secret.reveal().trim().chars().count() >= SHORTEST_SECRET => {
                    Some(SecretText::new(secret.reveal().trim()))
                }
                _ => None,
            })
            .collect();
        // The longest first, so that a value inside another does not leave the rest of it standing.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.reveal().len()));
        Self { secrets }
    }

    /// The text with every identity value masked.
    pub(crate) fn apply(&self, text: &str) -> String {
        let known = self.secrets.iter().fold(text.to_owned(), |text, secret| {
            if text.contains(secret.reveal()) {
                text.replace(secret.reveal(), &secret.masked())
            } else {
                text
            }
        });
        mask_likely(&known)
            .chars()
            .map(|character| if is_hostile(character) { '\u{fffd}' } else { character })
            .collect()
    }
}

/// Characters that steer a terminal or turn the direction of reading: they change what a person believes to
/// have read.
fn is_hostile(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text with everything masked that looks like an identity number, a telephone number or an e-mail
/// address, whoever it belongs to.
#[must_use]
pub fn mask_likely(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut token = String::new();
    let characters: Vec<char> = text.chars().collect();
    for (index, character) in characters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| characters.get(before));
        let between_digits = *character == ' '
            && before.is_some_and(|before| is_digit(*before))
            && characters.get(index + 1).is_some_and(|after| is_digit(*after));
        if is_part_of_number(*character) || between_digits {
            token.push(*character);
        } else {
            masked.push_str(&mask_token(&token));
            token.clear();
            masked.push(*character);
        }
    }
    masked.push_str(&mask_token(&token));
    masked
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit() || ('０'..='９').contains(&character)
}

fn is_part_of_number(character: char) -> bool {
    character.is_ascii_alphanumeric() || is_digit(character) || "@._+-".contains(character)
}

fn mask_token(token: &str) -> String {
    if names_a_person(token) {
        return SecretText::new(token).masked();
    }
    // Scans are named after the person's number: `13800138000.jpg`, `id_11010119900307001X_front.png`.
    token
        .split_inclusive(['.', '_'])
        .map(|piece| {
            let (plain, end) = match piece.strip_suffix(['.', '_']) {
                Some(plain) => (plain, piece.get(plain.len()..).unwrap_or_default()),
                None => (piece, ""),
            };
            if names_a_person(plain) { SecretText::new(plain).masked() + end } else { piece.to_owned() }
        })
        .collect()
}

fn names_a_person(token: &str) -> bool {
    if token.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.')) {
        return true;
    }
    let plain: String = token
        .chars()
        .filter_map(|character| match character {
            '０'..='９' => u32::from(character)
                .checked_sub(u32::from('０'))
                .and_then(|digit| char::from_digit(digit, 10)),
            _ => Some(character),
        })
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    is_resident_id(&plain) || is_telephone(&plain, digits) || is_travel_document(&plain, digits)
}

/// 18 characters with a plausible birth date in the seventh to fourteenth, or 15 digits likewise. A company's
/// Unified Social Credit Code of the same length has no date there.
fn is_resident_id(plain: &str) -> bool {
    let date = match plain.len() {
        18 => plain
            .get(6..14)
            .filter(|date| date.starts_with("18") || date.starts_with("19") || date.starts_with("20")),
        15 => plain.get(6..12),
        _ => None,
    };
    let number = plain.get(..plain.len().saturating_sub(1)).unwrap_or_default();
    let month_and_day =
        date.and_then(|date| date.get(date.len() - 4..)).and_then(|text| text.parse::<u32>().ok());
    number.bytes().all(|byte| byte.is_ascii_digit())
        && month_and_day
            .is_some_and(|both| (1..=12).contains(&(both / 100)) && (1..=31).contains(&(both % 100)))
}

fn is_telephone(plain: &str, digits: usize) -> bool {
    digits == plain.len()
        && match digits {
            10..=12 => plain.starts_with('0') || (digits == 11 && plain.starts_with('1')),
            13 => plain.starts_with("861"),
            15 => plain.starts_with("00861"),
            _ => false,
        }
}

fn is_travel_document(plain: &str, digits: usize) -> bool {
    let letters = plain.bytes().take_while(u8::is_ascii_uppercase).count();
    (1..=3).contains(&letters) && letters + digits == plain.len() && (7..=12).contains(&digits)
}

#[cfg(test)]
mod tests {
    use super::mask_likely;

    #[test]
    fn what_names_a_person_is_masked() {
        for text in [
            "联系 138 0013 8000 人",
            "电话：１３８００１３８０００",
            "+86-13800138000",
            "0755-12345678",
            "a.b@example.cn",
            "11010119900307001X",
            "E12345678",
        ] {
            let masked = mask_likely(text);
            assert!(masked.contains('•'), "{masked}");
            let tail = masked
                .chars()
                .rev()
                .skip_while(|last| !last.is_ascii_alphanumeric() && !super::is_digit(*last));
            assert!(tail.take_while(|last| *last != '•').count() <= 4, "{masked}");
        }
    }

    #[test]
    fn a_number_that_names_a_file_is_masked() {
        assert_eq!(mask_likely("13800138000.jpg"), "•••••••8000.jpg");
        assert_eq!(mask_likely("id_11010119900307001X_front.png"), "id_••••••••••••••001X_front.png");
    }

    #[test]
    fn public_codes_and_dates_stay_readable() {
        for text in [
            "91440300MA5F0XXX1K",
            "914403001922038216",
            "2026-11-23",
            "粤B2-20090059-1626X",
            "1500×1100",
            "1.1.1",
            "5e0c7a52-0000-4000-8000-000000000001",
            "prepackaged_food.filing.jpg",
        ] {
            assert_eq!(mask_likely(text), text);
        }
    }
}
