//! What of a dossier was refused once, known again without being kept: a keyed fingerprint of the value.

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tongguan_domain::document::{self, Exposure};
use tongguan_domain::{Choice as _, Dossier, Field, FieldPath, Measured, SecretText};

use crate::place::is_replaced;

/// Bytes of the fingerprint that are kept. Short on purpose: it tells the refused value from a corrected
/// one, while so many telephone and document numbers share it that trying them all finds none.
const KEPT: usize = 3;

/// The mark of what stands at a place, or of the whole dossier. `key` is random and used for one mark only.
#[must_use]
pub fn mark(dossier: &Dossier, place: Option<FieldPath>, key: &str) -> String {
    let content = content(dossier, place);
    let hash = Sha256::new().chain_update(key).chain_update([0]).chain_update(content.reveal()).finalize();
    let kept: String = hash.iter().take(KEPT).map(|byte| format!("{byte:02x}")).collect();
    format!("{key}:{kept}")
}

/// Whether what stands at a place is what was marked.
#[must_use]
pub fn bears(dossier: &Dossier, place: Option<FieldPath>, marked: &str) -> bool {
    marked.rsplit_once(':').is_some_and(|(key, _)| mark(dossier, place, key) == marked)
}

/// Where the value of a place is entered: the administrator's, while the administrator is the subject principal.
#[must_use]
pub fn entered_at(dossier: &Dossier, place: FieldPath) -> FieldPath {
    let rest = place.field().template().strip_prefix("subject_principal.");
    match rest.and_then(|rest| Field::from_template(&format!("administrator.{rest}"))) {
        Some(field) if is_replaced(dossier, place.field()) => FieldPath::of(field),
        _ => place,
    }
}

fn content(dossier: &Dossier, place: Option<FieldPath>) -> SecretText {
    let Some(place) = place else { return whole(dossier) };
    if place.field() == Field::Attachment {
        return place.index().map(|index| file(dossier, index)).unwrap_or_default();
    }
    let document = document::write(dossier, Exposure::Full);
    match document.pointer(&format!("/{}", place.to_string().replace('.', "/"))) {
        None => SecretText::default(),
        Some(Value::String(text)) => SecretText::new(text.trim()),
        Some(value) => SecretText::new(value.to_string()),
    }
}

/// Everything that is handed in. What became of the dossier, and who answers for it, is not.
fn whole(dossier: &Dossier) -> SecretText {
    let mut document = document::write(dossier, Exposure::Full);
    if let Value::Object(members) = &mut document {
        members.remove("history");
        members.remove("waivers");
        members.remove("attachments");
    }
    let files: Vec<String> =
        (0..dossier.attachments.len()).map(|index| file(dossier, index).reveal().to_owned()).collect();
    SecretText::new(format!("{document}\n{}", files.join("\n")))
}

/// A file by its role and content, wherever it stands in the list and whatever it is called.
fn file(dossier: &Dossier, index: usize) -> SecretText {
    let Some(attachment) = dossier.attachments.get(index) else { return SecretText::default() };
    let sha256 = match &attachment.measured {
        Some(Measured::File(file)) => file.checksum.sha256().unwrap_or_default(),
        Some(Measured::Missing) => "",
        None => attachment.sha256.as_deref().unwrap_or_default(),
    };
    SecretText::new(format!("{} {sha256}", attachment.role.map_or("", |role| role.word())))
}
