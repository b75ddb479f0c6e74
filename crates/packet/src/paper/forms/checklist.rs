//! The checklist: everything that needs a person, the gravest first; what is waived is struck.

use super::{Clerk, joined};
use crate::paper::blocks::{Block, Passage, Sign, Style};
use crate::paper::{Listed, Sentence, Standing};

const ORDER: [(Standing, Sign, &str); 5] = [
    (Standing::Blocking, Sign::Blocking, "paper-blocking"),
    (Standing::Advisory, Sign::Advisory, "paper-advisory"),
    (Standing::Information, Sign::Information, "paper-information"),
    (Standing::Waived, Sign::Waived, "paper-waived"),
    (Standing::NotChecked, Sign::NotChecked, "paper-not-checked"),
];

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let check = clerk.content.check;
    let ground = [("rulebook", check.rulebook.as_str().into()), ("day", check.as_of.to_string().into())];
    let mut blocks = vec![Block::Paragraph(clerk.sentence("paper-verdict-ground", &ground))];
    if check.findings.is_empty() {
        blocks.push(Block::Statement(
            clerk.sentence("paper-checklist-none", &[("passed", check.passed.into())]),
        ));
    }
    for (standing, sign, key) in ORDER {
        let listed: Vec<&Listed> =
            check.findings.iter().filter(|finding| finding.standing == standing).collect();
        if !listed.is_empty() {
            blocks.push(clerk.heading(key));
            blocks
                .push(Block::Items(listed.into_iter().map(|finding| (sign, item(clerk, finding))).collect()));
        }
    }
    blocks
}

fn item(clerk: &Clerk<'_>, finding: &Listed) -> Vec<Passage> {
    let waived = finding.standing == Standing::Waived;
    let mut passages = said(&finding.what, waived);
    passages.extend(apart(said(&finding.next, false)));
    if let Some((reason, approver)) = &finding.waiver {
        let arguments = [("reason", reason.as_str().into()), ("approver", approver.as_str().into())];
        passages.extend(apart(clerk.sentence("paper-waiver", &arguments)));
    }
    let mut place = joined(clerk.label(finding.field.field()));
    if let Some(index) = finding.field.index() {
        // People count from 1.
        place = format!("{place} {}", index + 1);
    }
    passages.extend(apart(vec![Passage::new(Style::Fine, format!("{place} · {}", finding.source)).quiet()]));
    passages
}

fn said(sentence: &Sentence, struck: bool) -> Vec<Passage> {
    let chinese = Passage::new(Style::Body, &sentence.chinese);
    let english = Passage::new(Style::Label, &sentence.english).quiet();
    if struck { vec![chinese.struck(), english.struck()] } else { vec![chinese, english] }
        .into_iter()
        .filter(|passage| !passage.text.is_empty())
        .collect()
}

fn apart(passages: Vec<Passage>) -> Vec<Passage> {
    let mut passages = passages.into_iter();
    passages.next().map(Passage::apart).into_iter().chain(passages).collect()
}
