//! The steps with their days, the documents that do not last, and what nobody knows.

use tongguan_advice::timeline::Span;
use tongguan_advice::{Collision, StepForecast, Timeline};
use tongguan_domain::{Choice, Field};
use tongguan_rules::Bilingual;
use tongguan_words::field_key;

use super::sources::Sources;
use super::{apart, picture, small, told};
use crate::paper::blocks::{Block, Passage, Sign, Style};
use crate::paper::forms::{Clerk, receding};

pub(super) fn blocks(clerk: &Clerk<'_>, timeline: &Timeline, sources: &mut Sources) -> Vec<Block> {
    let start = timeline.start.to_string();
    let mut blocks =
        vec![Block::Heading(clerk.term_with("advice-timeline-title", &[("start", start.into())]))];
    if let Some(Span { low, likely, high }) = timeline.released() {
        let days = [
            ("low", low.to_string().into()),
            ("likely", likely.to_string().into()),
            ("high", high.to_string().into()),
        ];
        blocks.push(Block::Statement(clerk.sentence("advice-timeline-released", &days)));
    }
    let mark = sources.mark(&timeline.calendar);
    let calendar = clerk.term("advice-timeline-calendar");
    let calendar = Bilingual::new(calendar.english, calendar.chinese);
    let mut remarks = told(&calendar, &mark);
    for year in &timeline.provisional_years {
        let year = [("year", year.to_string().into())];
        remarks.extend(small(clerk.term_with("advice-timeline-provisional", &year)));
    }
    blocks.push(Block::Paragraph(remarks));
    blocks.extend(picture::blocks(clerk, timeline));
    let rows = timeline.steps.iter().map(|step| row(clerk, step, sources)).collect();
    blocks.push(Block::Table {
        columns: vec![
            clerk.column("paper-assessment-step", 0.44),
            clerk.column("paper-assessment-begins", 0.18),
            clerk.column("paper-assessment-over", 0.18),
            clerk.column("paper-assessment-waits", 0.2),
        ],
        rows,
    });
    for path in &timeline.unusable {
        let term = clerk.both(|words| {
            let field = words.say(&field_key(path.field()));
            let place = [("field", field.into()), ("path", path.to_string().into())];
            words.say_with("advice-history-unusable", &place)
        });
        blocks.push(Block::Paragraph(small(term)));
    }
    if !timeline.collisions.is_empty() {
        blocks.push(clerk.heading("advice-collisions-title"));
        let items = timeline.collisions.iter();
        blocks
            .push(Block::Items(items.map(|one| (Sign::Advisory, collision(clerk, one, sources))).collect()));
    }
    blocks
}

fn row(clerk: &Clerk<'_>, step: &StepForecast, sources: &mut Sources) -> Vec<Vec<Passage>> {
    let mut subject = small(super::Term { chinese: step.name.zh.clone(), english: step.name.en.clone() });
    for (text, source) in &step.says {
        subject.extend(apart(receding_told(text, &sources.mark(source))));
    }
    if step.provisional {
        subject.extend(apart(receding(clerk.term("advice-step-provisional"))));
    }
    let over = match step.ends {
        Some(ends) => days(ends),
        None => small(clerk.term("paper-assessment-unknown")),
    };
    let waits = if step.progress.is_over() {
        small(clerk.term("choice-completed"))
    } else {
        small(clerk.term(&format!("advice-waits-{}", step.waits_on.word())))
    };
    vec![subject, days(step.begins), over, waits]
}

fn receding_told(text: &Bilingual, mark: &str) -> Vec<Passage> {
    receding(super::Term { chinese: format!("{} {mark}", text.zh), english: format!("{} {mark}", text.en) })
}

/// The earliest, likely and latest day, once where they are the same.
fn days(span: Span) -> Vec<Passage> {
    let mut days = vec![span.low, span.likely, span.high];
    days.dedup();
    days.into_iter().map(|day| Passage::new(Style::Label, day.to_string())).collect()
}

fn collision(clerk: &Clerk<'_>, collision: &Collision, sources: &mut Sources) -> Vec<Passage> {
    let risk = collision.risk.word();
    let key = match collision.field.field() {
        Field::ConsentAdministratorGivenOn | Field::ConsentSubjectPrincipalGivenOn => {
            "advice-collision-consent".to_owned()
        }
        Field::HistoryStepReachedOn => "advice-collision-verification".to_owned(),
        _ => format!("advice-collision-{risk}"),
    };
    let mark = sources.mark(&collision.source);
    let term = clerk.both(|words| {
        let step = collision.step.as_ref().map_or("", |step| step.in_language(words.language()));
        let said = words.say_with(
            &key,
            &[
                ("field", words.say(&field_key(collision.field.field())).into()),
                ("path", collision.field.to_string().into()),
                ("day", collision.day.to_string().into()),
                ("step", step.into()),
            ],
        );
        format!("{said} {mark}")
    });
    small(term)
}
