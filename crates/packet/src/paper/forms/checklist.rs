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
    let mut passages = Vec::new();
    for (sentence, first) in [(&finding.what, true), (&finding.next, false)] {
        passages.extend(said(sentence, waived && first));
    }
    if let Some((reason, approver)) = &finding.waiver {
        let arguments = [("reason", reason.as_str().into()), ("approver", approver.as_str().into())];
        passages.extend(clerk.sentence("paper-waiver", &arguments));
    }
    let label = joined(clerk.label(finding.field.field()));
    passages.push(Passage::new(Style::Fine, format!("{label}  ·  {}", finding.source)).quiet());
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
