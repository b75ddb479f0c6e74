//! Answers that come back: taken in from a file or entered by hand, each on the field it is about. From then on
//! each is a rule of its dossier.

mod received;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tongguan_domain::document::{self, Exposure};
use tongguan_domain::{DateEntry, Dossier, Feedback, FeedbackFrom, Field, FieldPath, Measured};
use tongguan_intake::{Answer, AnswerFile, DOSSIER_NAME, Returned, read_answer, read_dossier};
use tongguan_packet::receipt_signer;
use tongguan_rules::lists::Lists;
use tongguan_rules::{bears, mark, mask_likely, place_named};
use tongguan_vault::Deed;

pub use received::{AnswerState, Received, received};

use crate::packets::signer_key;
use crate::{Day, Desk, Problem};

/// Bytes of randomness behind the mark of a refused value.
const KEY_BYTES: usize = 16;

/// What an officer enters of an answer that came another way than as a file.
#[derive(Debug, Clone)]
pub struct HeardAnswer {
    /// Whose answer it is.
    pub from: FeedbackFrom,
    /// The field path, or the platform's name; empty when it is about the whole dossier.
    pub item: String,
    /// The words of the answer.
    pub words: String,
    /// What was advised.
    pub advice: Option<String>,
    /// The day of the answer.
    pub date: Day,
}

/// One answer that was put on its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Id of the rule it makes.
    pub rule: String,
    /// The field; `None` when it is about the whole dossier.
    pub field: Option<FieldPath>,
    /// What the answer calls it.
    pub item: String,
    /// The words, without people's numbers.
    pub words: String,
}

/// What came of taking an answer in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TakenIn {
    /// What was added, in the order of the answer.
    pub placed: Vec<Placed>,
    /// Items that had been taken in before.
    pub known: usize,
    /// Items that were accepted by name.
    pub accepted: usize,
    /// Number of the packet it answers.
    pub packet: Option<String>,
    /// Fingerprint of the key that signed.
    pub signer: Option<String>,
}

impl TakenIn {
    /// For programs.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let placed = |placed: &Placed| {
            json!({
                "rule": placed.rule,
                "field": placed.field.map(|field| field.to_string()),
                "item": placed.item,
                "words": placed.words,
            })
        };
        json!({
            "added": self.placed.iter().map(placed).collect::<Vec<_>>(),
            "known": self.known,
            "accepted": self.accepted,
            "packet": self.packet,
            "signer": self.signer,
        })
    }
}

/// Takes an answer into a dossier that lies in a folder, and writes its `dossier.json` anew. With `signer`, only
/// a receipt that this key signed is taken.
///
/// # Errors
/// Intake's; [`Problem::DossierPacked`], [`Problem::FeedbackOfAnotherDossier`],
/// [`Problem::FeedbackSignatureBroken`], [`Problem::FeedbackSignerDiffers`], [`Problem::NotWritten`]. The file is
/// as it was then.
pub fn import(
    place: &Path,
    answer: &Path,
    signer: Option<&str>,
    lists: &Lists,
    today: Day,
) -> Result<TakenIn, Problem> {
    let answer = read_answer(answer)?;
    let signed_by = signed_by(&answer, signer)?;
    let mut dossier = read_dossier(place)?.dossier;
    let file = document_of(place).ok_or(Problem::DossierPacked)?;
    let taken = take_in(&mut dossier, lists, &answer.answer, signed_by, today)?;
    if !taken.placed.is_empty() {
        rewrite(&file, &dossier).map_err(|error| Problem::not_written(&file, &error))?;
    }
    Ok(taken)
}

impl Desk {
    /// Takes an answer into a dossier of the vault; see [`import`].
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own; those of [`import`].
    pub fn import_feedback(
        &mut self,
        id: &str,
        answer: &Path,
        signer: Option<&str>,
    ) -> Result<TakenIn, Problem> {
        let answer = read_answer(answer)?;
        let signed_by = signed_by(&answer, signer)?;
        self.take_in(id, &answer.answer, signed_by)
    }

    /// Takes in what an officer was told.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoSuchField`]; the vault's own.
    pub fn enter_feedback(&mut self, id: &str, heard: &HeardAnswer) -> Result<TakenIn, Problem> {
        let dossier = self.seen_vault()?.dossier(id)?;
        if !heard.item.is_empty() && place_named(&dossier, &self.rule_book()?.lists, &heard.item).is_none() {
            return Err(Problem::NoSuchField);
        }
        let returned = Returned {
            item: heard.item.clone(),
            words: heard.words.clone(),
            advice: heard.advice.clone(),
            ..Returned::default()
        };
        let answer = Answer {
            from: heard.from,
            packet: None,
            dossier: None,
            date: Some(heard.date.to_string()),
            returned: vec![returned],
            accepted: 0,
        };
        self.take_in(id, &answer, None)
    }

    fn take_in(&mut self, id: &str, answer: &Answer, signer: Option<String>) -> Result<TakenIn, Problem> {
        let lists = self.rule_book()?.lists.clone();
        let today = self.today();
        let taken = self.open_vault()?.change(id, Field::HistoryFeedback.template(), |dossier| {
            take_in(dossier, &lists, answer, signer, today)
        })?;
        if !taken.placed.is_empty() {
            self.record(Deed::FeedbackImported, id, taken.packet.as_deref().unwrap_or_default())?;
        }
        Ok(taken)
    }
}

/// Who signed an answer. A signature beside it that does not hold is never passed over.
fn signed_by(answer: &AnswerFile, expected: Option<&str>) -> Result<Option<String>, Problem> {
    let signer = match &answer.signature {
        None => None,
        Some(signature) => {
            let key = receipt_signer(&answer.bytes, signature).ok_or(Problem::FeedbackSignatureBroken)?;
            Some(key.fingerprint())
        }
    };
    match expected.map(signer_key).transpose()? {
        Some(key) if signer.as_ref() != Some(&key.fingerprint()) => Err(Problem::FeedbackSignerDiffers),
        _ => Ok(signer),
    }
}

fn take_in(
    dossier: &mut Dossier,
    lists: &Lists,
    answer: &Answer,
    signer: Option<String>,
    today: Day,
) -> Result<TakenIn, Problem> {
    let is_other = |id: &String| dossier.id.as_ref().is_some_and(|own| own != id);
    if answer.dossier.as_ref().is_some_and(is_other) {
        return Err(Problem::FeedbackOfAnotherDossier);
    }
    let mut taken = TakenIn {
        accepted: answer.accepted,
        packet: answer.packet.clone(),
        signer: signer.clone(),
        ..TakenIn::default()
    };
    let day = answer.date.as_deref().map(DateEntry::from_text).filter(|date| date.day().is_some());
    for returned in &answer.returned {
        let place = place_of(dossier, lists, returned);
        if is_known(dossier, place, returned) {
            taken.known += 1;
            continue;
        }
        let feedback = Feedback {
            id: Some(next_id(dossier)),
            from: Some(answer.from),
            received_on: Some(day.clone().unwrap_or(DateEntry::On(today))),
            packet: answer.packet.clone(),
            item: Some(returned.item.clone()).filter(|item| !item.is_empty()),
            field: place.map(|place| place.to_string()),
            code: returned.code,
            words: Some(returned.words.clone()),
            advice: returned.advice.clone(),
            refused: Some(mark(dossier, place, &random_key()?)),
            signer: signer.clone(),
        };
        taken.placed.push(Placed {
            rule: tongguan_rules::rule_id(&feedback, dossier.history.feedback.len()),
            field: place,
            item: mask_likely(&returned.item),
            words: mask_likely(&returned.words),
        });
        dossier.history.feedback.push(feedback);
    }
    Ok(taken)
}

/// A file is known by its content first, since attachments move in their list.
fn place_of(dossier: &Dossier, lists: &Lists, returned: &Returned) -> Option<FieldPath> {
    let sum = returned.sha256.as_deref().unwrap_or_default();
    let is_it = |file: &Option<Measured>| matches!(file, Some(Measured::File(file)) if file.checksum.sha256() == Some(sum));
    let by_content = dossier.attachments.iter().position(|attachment| is_it(&attachment.measured));
    match by_content {
        Some(index) => Some(FieldPath::item(Field::Attachment, index)),
        None => place_named(dossier, lists, &returned.item),
    }
}

/// Whether the same was said before of the value that still stands there.
fn is_known(dossier: &Dossier, place: Option<FieldPath>, returned: &Returned) -> bool {
    dossier.history.feedback.iter().any(|feedback| {
        let refused = feedback.refused.as_deref().unwrap_or_default();
        feedback.words.as_ref() == Some(&returned.words)
            && feedback.item.as_deref().unwrap_or_default() == returned.item
            && bears(dossier, place, refused)
    })
}

/// One more than the highest number given so far.
fn next_id(dossier: &Dossier) -> String {
    let numbers = dossier.history.feedback.iter().filter_map(|feedback| feedback.id.as_ref()?.parse().ok());
    (numbers.max().unwrap_or(0_u32).saturating_add(1)).to_string()
}

fn random_key() -> Result<String, Problem> {
    let mut bytes = [0_u8; KEY_BYTES];
    getrandom::fill(&mut bytes).map_err(|_| tongguan_vault::VaultError::RandomnessMissing)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The document of a dossier that lies in a folder; `None` for one that is packed or comes by a pipe.
fn document_of(place: &Path) -> Option<PathBuf> {
    let file = if place.is_dir() { place.join(DOSSIER_NAME) } else { place.to_owned() };
    let named = file.file_name().is_some_and(|name| name == DOSSIER_NAME);
    let is_json = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    (named || is_json).then_some(file)
}

/// Writes the document whole or not at all, as readable to others as it was before.
fn rewrite(file: &Path, dossier: &Dossier) -> std::io::Result<()> {
    use std::io::Write as _;
    let place = file.canonicalize()?;
    let folder = place.parent().unwrap_or(&place);
    let text = format!("{:#}\n", document::write(dossier, Exposure::Full));
    let mut fresh = tempfile::NamedTempFile::new_in(folder)?;
    fresh.write_all(text.as_bytes())?;
    fresh.as_file().set_permissions(place.metadata()?.permissions())?;
    fresh.as_file().sync_all()?;
    fresh.persist(&place).map_err(|error| error.error)?;
    Ok(())
}
