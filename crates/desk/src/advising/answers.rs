//! The dossier that advice is asked for: from its file, and with answers to the questions from a file of their own.

use std::path::Path;

use serde_json::{Map, Value};
use tongguan_domain::document::{self, DocumentError};
use tongguan_domain::{Dossier, Field, FieldKind, FieldPath, FieldValue};
use tongguan_intake::{IntakeError, read_dossier, read_json};

use crate::Problem;

/// Largest file of answers, in bytes. All functions there are take four thousand.
pub const LARGEST_ANSWERS: u64 = 64 * 1024;

/// Reads a dossier, and puts the answers of a file over those it has. Without a dossier the answers stand alone.
///
/// A file of answers is a JSON object: ids of questions, each with its word, `true` or `false`, or ids of functions.
///
/// # Errors
/// What intake says of either.
pub fn read(path: Option<&Path>, answers: Option<&Path>) -> Result<Dossier, Problem> {
    let mut dossier = match path {
        Some(path) => read_dossier(path)?.dossier,
        None => Dossier::default(),
    };
    if let Some(answers) = answers {
        let answered = read_answers(read_json(answers, LARGEST_ANSWERS)?).map_err(IntakeError::from)?;
        for field in Field::ALL.iter().filter(|field| is_answer(**field)) {
            let value = answered.value(FieldPath::of(*field));
            if value != FieldValue::Empty {
                dossier.set(FieldPath::of(*field), value)?;
            }
        }
    }
    Ok(dossier)
}

/// The answers as part of a dossier, so that they are judged as its members are.
fn read_answers(answers: Value) -> Result<Dossier, DocumentError> {
    let Value::Object(answers) = answers else {
        return Err(DocumentError::WrongKind { path: String::new(), expected: FieldKind::Group });
    };
    let (mut assessment, mut program) = (Map::new(), Map::new());
    for (question, answer) in answers {
        let member = question.replace('-', "_");
        if member == "functionality" { &mut program } else { &mut assessment }.insert(member, answer);
    }
    document::read_value(&serde_json::json!({ "assessment": assessment, "mini_program": program }))
}

fn is_answer(field: Field) -> bool {
    field == Field::Functionality || field.template().starts_with("assessment.")
}
