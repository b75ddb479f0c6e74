//! The questions with their answers, and for each route what they and the functions come to.

use tongguan_advice::sentences::{answer_text, reason_text};
use tongguan_advice::{Outlook, RouteAdvice};
use tongguan_domain::Choice as _;

use super::sources::Sources;
use super::{apart, small, told};
use crate::paper::blocks::{Block, Passage};
use crate::paper::forms::{Clerk, receding};

pub(super) fn blocks(clerk: &Clerk<'_>, advice: &RouteAdvice, sources: &mut Sources) -> Vec<Block> {
    let asked = advice.questions.iter().map(|asked| {
        let answer = clerk.both(|words| answer_text(asked, |id| advice.function(id), words));
        vec![told(&asked.asks, &sources.mark(&asked.source)), small(answer)]
    });
    let rows = asked.collect();
    let columns =
        vec![clerk.column("paper-assessment-question", 0.5), clerk.column("paper-assessment-answer", 0.5)];
    let mut blocks = vec![clerk.heading("advice-answers-title"), Block::Table { columns, rows }];
    for outlook in &advice.outlooks {
        blocks.extend(route(clerk, outlook, sources));
    }
    blocks
}

fn route(clerk: &Clerk<'_>, outlook: &Outlook, sources: &mut Sources) -> Vec<Block> {
    let heading = clerk.both(|words| {
        let route = words.say(&format!("choice-{}", outlook.route.word()));
        let state = words.say(&format!("advice-state-{}", outlook.state().word()));
        words.say_with("report-labelled", &[("label", route.into()), ("text", state.into())])
    });
    let rows: Vec<Vec<Vec<Passage>>> = outlook
        .reasons
        .iter()
        .map(|reason| {
            let mark = sources.mark(&reason.source);
            let mut said = small(clerk.both(|words| format!("{} {mark}", reason_text(reason, words))));
            if reason.differs() {
                said.extend(apart(receding(clerk.term("advice-reason-differs"))));
            }
            vec![small(clerk.term(&format!("advice-bearing-{}", reason.bearing.word()))), said]
        })
        .collect();
    if rows.is_empty() {
        return vec![Block::Heading(heading), Block::Paragraph(clerk.remark("paper-assessment-no-reasons"))];
    }
    let columns =
        vec![clerk.column("paper-assessment-bearing", 0.18), clerk.column("paper-assessment-reason", 0.82)];
    vec![Block::Heading(heading), Block::Table { columns, rows }]
}
