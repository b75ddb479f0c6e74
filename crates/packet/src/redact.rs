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
/// No name of a person is shorter.
const SHORTEST_NAME: usize = 2;

/// Where names of people stand, or what may hold one.
const NAMES: [Field; 5] = [
    Field::LegalRepresentativeName,
    Field::AdministratorName,
    Field::SubjectPrincipalName,
    Field::PartnerContact,
    Field::WaiverApprover,
];

/// What stands for a text of which nothing is shown, not how long it is either.
const NOTHING: &str = "•••";

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

/// What is hidden of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hiding {
    /// Their numbers: the office knows whom it deals with.
    Numbers,
    /// Their names as well, and the ends of the numbers: whoever finds the packet learns of nobody.
    Names,
}

/// The dossier with every personal number masked, wherever it stands, and without its history.
pub(crate) fn redacted(dossier: &Dossier, hiding: Hiding) -> Dossier {
    let secrets = secrets(dossier, hiding);
    let mut hidden = dossier.clone();
    hidden.history = History::default();
    for path in places(dossier) {
        let value = match dossier.value(path) {
            FieldValue::Secret(secret) => FieldValue::Text(mask(&secret, hiding)),
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

/// Masks what is hidden of the dossier's people in the texts of that JSON.
pub(crate) fn scrub(value: &mut Value, dossier: &Dossier, hiding: Hiding) {
    scrub_with(value, &secrets(dossier, hiding));
}

fn places(dossier: &Dossier) -> impl Iterator<Item = FieldPath> + '_ {
    Field::ALL.iter().flat_map(|field| {
        let list = field.template().split_once("[]").and_then(|(list, _)| Field::from_template(list));
        let count = list.map_or(0, |list| dossier.count(list));
        let numbered = (0..count).map(|index| FieldPath::item(*field, index));
        numbered.chain((!field.is_numbered()).then(|| FieldPath::of(*field)))
    })
}

fn scrub_with(value: &mut Value, secrets: &[Hidden]) {
    match value {
        Value::String(text) => *text = scrubbed(text, secrets),
        Value::Array(items) => items.iter_mut().for_each(|item| scrub_with(item, secrets)),
        Value::Object(members) => members.values_mut().for_each(|member| scrub_with(member, secrets)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn scrubbed(text: &str, secrets: &[Hidden]) -> String {
    secrets.iter().fold(text.to_owned(), |text, secret| {
        let hidden = secret.text.reveal();
        if text.contains(hidden) { text.replace(hidden, &secret.mask) } else { text }
    })
}

/// A text about a person, and what stands in its place.
struct Hidden {
    text: SecretText,
    mask: String,
}

/// What is to be hidden, without the space around it, the longest first: a value that contains another must
/// go before it, so that no half of it stays behind.
fn secrets(dossier: &Dossier, hiding: Hiding) -> Vec<Hidden> {
    let mut secrets: Vec<Hidden> = places(dossier)
        .filter_map(|path| match dossier.value(path) {
            FieldValue::Secret(secret) => number(secret.reveal().trim(), hiding),
            FieldValue::Text(text) if hiding == Hiding::Names && NAMES.contains(&path.field()) => {
                name(text.trim())
            }
            _ => None,
        })
        .collect();
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.text.reveal().len()));
    secrets
}

/// The end of a number tells the office which one it is, and tells anybody else something.
fn mask(secret: &SecretText, hiding: Hiding) -> String {
    match hiding {
        Hiding::Numbers => secret.masked(),
        Hiding::Names => NOTHING.to_owned(),
    }
}

fn number(text: &str, hiding: Hiding) -> Option<Hidden> {
    let secret = SecretText::new(text);
    let mask = mask(&secret, hiding);
    (text.chars().count() >= SHORTEST_SECRET).then_some(Hidden { text: secret, mask })
}

fn name(text: &str) -> Option<Hidden> {
    let long_enough = text.chars().count() >= SHORTEST_NAME;
    long_enough.then(|| Hidden { text: SecretText::new(text), mask: NOTHING.to_owned() })
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

    use super::{Hiding, card, redacted, scrub};

    #[test]
    fn a_number_is_masked_in_free_text_too() {
        let mut dossier = Dossier::default();
        dossier.administrator.mobile = Some("13800001234".into());
        let mut value = json!({"remark": ["应急联系电话13800001234。"]});
        scrub(&mut value, &dossier, Hiding::Numbers);
        assert_eq!(value["remark"][0], "应急联系电话•••••••1234。");
    }

    #[test]
    fn no_field_of_a_redacted_dossier_holds_a_whole_number() {
        let mut dossier = Dossier::default();
        dossier.administrator.id_number = Some("110000190001010000 ".into());
        dossier.mini_program.remark = Some("证件110000190001010000".to_owned());
        dossier.history.packets = Some(json!({"note": "110000190001010000"}));
        let text = write(&redacted(&dossier, Hiding::Numbers), Exposure::Full).to_string();
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
        let text = write(&redacted(&dossier, Hiding::Numbers), Exposure::Full).to_string();
        assert!(!text.contains("13912345678") && !text.contains("other.person"), "{text}");
    }

    #[test]
    fn names_are_hidden_where_nobody_may_be_learned_of() {
        let mut dossier = Dossier::default();
        dossier.administrator.name = Some("林样本".to_owned());
        dossier.administrator.mobile = Some("13800001234".into());
        dossier.partner.contact = Some("周样例".to_owned());
        dossier.mini_program.remark = Some("联系人林样本13800001234".to_owned());
        let text = |hiding| write(&redacted(&dossier, hiding), Exposure::Full).to_string();
        assert_eq!(text(Hiding::Numbers).matches("林样本").count(), 2);
        let open = text(Hiding::Names);
        assert!(!open.contains("林样本") && !open.contains("1234") && !open.contains("周"), "{open}");
        assert!(text(Hiding::Numbers).contains("1234"));
    }

    #[test]
    fn the_card_is_a_picture() {
        let picture = image::load_from_memory(&card()).unwrap();
        assert_eq!((picture.width(), picture.height()), (1280, 720));
    }
}
