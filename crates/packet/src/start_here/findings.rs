//! What the check found when the packet was made, and who answers for what was waived.

use serde_json::Value;
use tongguan_domain::{Choice as _, Language};
use tongguan_rules::formats::{source_sentence, waiver_sentence};
use tongguan_rules::{Finding, Outcome};

use super::{Page, escaped, pair};
use crate::plan::hiding;
use crate::record::Title;
use crate::redact;

pub(super) fn section(page: &Page<'_>) -> String {
    let findings = page.request.report.for_a_person();
    if findings.is_empty() {
        return format!("<p>{}</p>\n", page.both("findings-none"));
    }
    let items: String = findings.into_iter().map(|finding| item(page, finding)).collect();
    format!("<ul class=\"findings\">\n{items}</ul>\n")
}

fn item(page: &Page<'_>, finding: &Finding) -> String {
    let standing = match finding.outcome {
        Outcome::Failed => format!("report-severity-{}", finding.severity.word()),
        outcome => format!("report-outcome-{}", outcome.word()),
    };
    let mark = if finding.outcome == Outcome::Waived { "s" } else { "strong" };
    let said = |language: Language| finding.sentences.in_language(language);
    let both = |text: &dyn Fn(Language) -> String| Title {
        en: shown(page, text(Language::English)),
        zh: shown(page, text(Language::Chinese)),
    };
    let what = both(&|language| said(language).what.clone());
    let action = both(&|language| said(language).action.clone());
    let source = both(&|language| source_sentence(&finding.source, page.words_in(language)));
    let waiver = finding.waiver.as_ref().map(|_| {
        let waiver = both(&|language| waiver_sentence(finding, page.words_in(language)).unwrap_or_default());
        format!("<p>{}</p>", pair("span", &waiver))
    });
    format!(
        "<li><p class=\"standing\">{} <code>{}</code></p><p><{mark}>{}</{mark}></p><p>{}</p>{}<p class=\"note\">{}</p></li>\n",
        page.say(&standing),
        escaped(&finding.field.to_string()),
        pair("span", &what),
        pair("span", &action),
        waiver.unwrap_or_default(),
        pair("span", &source),
    )
}

/// The sentence, without people's numbers where the packet shows none.
fn shown(page: &Page<'_>, sentence: String) -> String {
    if !page.request.purpose.redacted {
        return sentence;
    }
    let mut value = Value::from(sentence);
    redact::scrub(&mut value, page.request.dossier, hiding(page.request));
    value.as_str().unwrap_or_default().to_owned()
}
