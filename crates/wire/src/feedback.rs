//! What came back of a dossier, from the desk to the screen and back.

use tongguan_desk::feedback::{HeardAnswer, Received, TakenIn, received};
use tongguan_desk::{Choice as _, FeedbackFrom, OpenDossier, Problem};

use crate::shapes::{AnswerView, TakenInView, TypedAnswer};

/// Every answer that a dossier holds.
#[must_use]
pub fn answers(open: &OpenDossier) -> Vec<AnswerView> {
    received(open).into_iter().map(|answer| view(open, answer)).collect()
}

fn view(open: &OpenDossier, answer: Received) -> AnswerView {
    let finding = open.report.findings.iter().find(|finding| finding.rule == answer.rule);
    let placed = finding.filter(|_| answer.field.is_some());
    AnswerView {
        page: placed.map(|finding| tongguan_desk::page_of(finding).word().to_owned()).unwrap_or_default(),
        role: placed.and_then(|finding| finding.role).map(|role| role.word().to_owned()).unwrap_or_default(),
        rule: answer.rule,
        state: answer.state.word().to_owned(),
        field: answer.field.map(|field| field.to_string()).unwrap_or_default(),
        from: answer.from.to_owned(),
        date: answer.date,
        packet: answer.packet,
        item: answer.item,
        code: answer.code.map(|code| code.to_string()).unwrap_or_default(),
        words: answer.words,
        advice: answer.advice,
        signer: answer.signer,
    }
}

/// What an officer typed in, for the desk.
///
/// # Errors
/// [`Problem::NoSuchField`] when it is nobody's answer or has no day.
pub fn heard(typed: TypedAnswer) -> Result<HeardAnswer, Problem> {
    Ok(HeardAnswer {
        from: FeedbackFrom::from_word(&typed.from).ok_or(Problem::NoSuchField)?,
        item: typed.item,
        words: typed.words,
        advice: Some(typed.advice).filter(|advice| !advice.trim().is_empty()),
        date: tongguan_desk::day(&typed.date).ok_or(Problem::NoSuchField)?,
    })
}

/// What came of taking an answer in.
#[must_use]
pub fn taken_in(taken: TakenIn) -> TakenInView {
    TakenInView {
        added: taken.placed.len(),
        known: taken.known,
        accepted: taken.accepted,
        packet: taken.packet.unwrap_or_default(),
        signer: taken.signer.unwrap_or_default(),
    }
}
