//! Hiding people in a packet that is to be shown around.
//!
//! Numbers are masked wherever they stand, free text included; files that show a person, or that a
//! person filled in and signed, are replaced by a drawn card.

use std::io::Cursor;

use image::{GrayImage, ImageFormat, Luma};
use serde_json::Value;
use tongguan_domain::{
    Attachment, AttachmentRole as Role, Dossier, Field, FieldPath, FieldValue, History, SecretText,
};
use tongguan_rules::mask_likely;

/// Shorter values are too common to look for in other texts.
const SHORTEST_SECRET: usize = 6;

/// Whether a file shows only what concerns the company or the program. What has no role shows anything.
pub(crate) fn shows_nobody(attachment: &Attachment) -> bool {
    matches!(
        attachment.role,
        Some(
            Role::BusinessLicence
                | Role::Icon
                | Role::Licence
                | Role::PreApproval
                | Role::NameEvidence
                | Role::OverseasRegistrationCertificate
        )
    )
}

/// The dossier with every personal number masked, wherever it stands, and without its history.
pub(crate) fn redacted(dossier: &Dossier) -> Dossier {
    let secrets = secrets(dossier);
    let mut hidden = dossier.clone();
    hidden.history = History::default();
    for path in places(dossier) {
        let value = match dossier.value(path) {
            FieldValue::Secret(secret) => FieldValue::Text(secret.masked()),
            FieldValue::Text(text) if is_written_freely(path.field()) => {
                FieldValue::Text(mask_likely(&scrubbed(&text, &secrets)))
            }
            FieldValue::Text(text) => FieldValue::Text(scrubbed(&text, &secrets)),
            FieldValue::TextList(texts) => {
                FieldValue::TextList(texts.iter().map(|text| scrubbed(text, &secrets)).collect())
            }
            _ => continue,
        };
        // What stood there is of the same kind, so the place takes it.
        let _ = hidden.set(path, value);
    }
    hidden
}

/// Whether people write sentences here, and with them the numbers of people the dossier does not know.
/// Codes of companies and licences look alike, so that elsewhere only known numbers are masked.
fn is_written_freely(field: Field) -> bool {
    matches!(
        field,
        Field::Title
            | Field::CompanyComment
            | Field::CompanyContactAddress
            | Field::MiniProgramIntroduction
            | Field::MiniProgramRemark
            | Field::PartnerContact
            | Field::AttachmentNote
            | Field::WaiverReason
            | Field::WaiverApprover
    )
}

/// Masks every personal number of the dossier in the texts of that JSON.
pub(crate) fn scrub(value: &mut Value, dossier: &Dossier) {
    scrub_with(value, &secrets(dossier));
}

fn places(dossier: &Dossier) -> impl Iterator<Item = FieldPath> + '_ {
    Field::ALL.iter().flat_map(|field| {
        let list = field.template().split_once("[]").and_then(|(list, _)| Field::from_template(list));
        let count = list.map_or(0, |list| dossier.count(list));
        let numbered = (0..count).map(|index| FieldPath::item(*field, index));
        numbered.chain((!field.is_numbered()).then(|| FieldPath::of(*field)))
    })
}

fn scrub_with(value: &mut Value, secrets: &[SecretText]) {
    match value {
        Value::String(text) => *text = scrubbed(text, secrets),
        Value::Array(items) => items.iter_mut().for_each(|item| scrub_with(item, secrets)),
        Value::Object(members) => members.values_mut().for_each(|member| scrub_with(member, secrets)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn scrubbed(text: &str, secrets: &[SecretText]) -> String {
    secrets.iter().fold(text.to_owned(), |text, secret| {
        if text.contains(secret.reveal()) { text.replace(secret.reveal(), &secret.masked()) } else { text }
    })
}

/// Every personal number of the dossier, without the space around it, the longest first: a value that
/// contains another must go before it, so that no half of it stays behind.
fn secrets(dossier: &Dossier) -> Vec<SecretText> {
    let mut secrets: Vec<SecretText> = places(dossier)
        .filter_map(|path| match dossier.value(path) {
            FieldValue::Secret(secret) => Some(SecretText::new(secret.reveal().trim())),
            _ => None,
        })
        .filter(|secret| secret.reveal().chars().count() >= SHORTEST_SECRET)
        .collect();
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.reveal().len()));
    secrets
}

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 720;
const PAPER: Luma<u8> = Luma([244]);
const INK: Luma<u8> = Luma([96]);
const LINE: Luma<u8> = Luma([208]);

/// The letters of the word on the card, five by seven, a bit for each point, left to right.
const WORD: [[u8; 7]; 8] = [
    [0b11110, 0b10001, 0b10001, 0b11110, 0b10100, 0b10010, 0b10001],
    [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
    [0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110],
    [0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001],
    [0b01110, 0b10001, 0b10000, 0b10000, 0b10000, 0b10001, 0b01110],
    [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100],
    [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
    [0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110],
];
const POINT: u32 = 16;

/// A card that stands in for a picture: hatched, with the word REDACTED across it, as a PNG.
pub(crate) fn card() -> Vec<u8> {
    let mut picture = GrayImage::from_fn(WIDTH, HEIGHT, |x, y| if (x + y) % 48 < 2 { LINE } else { PAPER });
    let left = (WIDTH - 47 * POINT) / 2;
    let top = (HEIGHT - 7 * POINT) / 2;
    for (letter, rows) in (0_u32..).zip(WORD) {
        for (row, bits) in (0_u32..).zip(rows) {
            for column in (0..5_u32).filter(|column| bits >> (4 - column) & 1 == 1) {
                let (x, y) = (left + (letter * 6 + column) * POINT, top + row * POINT);
                for (dx, dy) in (0..POINT * POINT).map(|point| (point % POINT, point / POINT)) {
                    picture.put_pixel(x + dx, y + dy, INK);
                }
            }
        }
    }
    let mut bytes = Cursor::new(Vec::new());
    // Encoding to memory has nothing to fail on but the format, which is fixed.
    let _ = picture.write_to(&mut bytes, ImageFormat::Png);
    bytes.into_inner()
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use tongguan_domain::Dossier;
    use tongguan_domain::document::{Exposure, write};

    use super::{card, redacted, scrub};

    #[test]
    fn a_number_is_masked_in_free_text_too() {
        let mut dossier = Dossier::default();
        dossier.administrator.mobile = Some("13800001234".into());
        let mut value = json!({"remark": ["应急联系电话13800001234。"]});
        scrub(&mut value, &dossier);
        assert_eq!(value["remark"][0], "应急联系电话•••••••1234。");
    }

    #[test]
    fn no_field_of_a_redacted_dossier_holds_a_whole_number() {
        let mut dossier = Dossier::default();
        dossier.administrator.id_number = Some("110000190001010000 ".into());
        dossier.mini_program.remark = Some("证件110000190001010000".to_owned());
        dossier.history.packets = Some(json!({"note": "110000190001010000"}));
        let text = write(&redacted(&dossier), Exposure::Full).to_string();
        assert!(!text.contains("110000190001010000"), "{text}");
    }

    #[test]
    fn numbers_of_people_the_dossier_does_not_know_are_masked_where_sentences_stand() {
        let mut dossier = Dossier::default();
        dossier.mini_program.remark = Some("客服电话13912345678".to_owned());
        dossier.waivers = vec![tongguan_domain::Waiver {
            reason: Some("asked other.person@mail.example".to_owned()),
            ..Default::default()
        }];
        let text = write(&redacted(&dossier), Exposure::Full).to_string();
        assert!(!text.contains("13912345678") && !text.contains("other.person"), "{text}");
    }

    #[test]
    fn the_card_is_a_picture() {
        let picture = image::load_from_memory(&card()).unwrap();
        assert_eq!((picture.width(), picture.height()), (1280, 720));
    }
}
