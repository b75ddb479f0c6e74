//! The rule book for people who read no code: for each rule what it asks, why, since when and on whose word.
//! Both languages side by side, as Markdown. The sentences are those of a finding, taken from the first
//! failing example of the rule, so that what is read here is what an officer will read.

use std::fmt::Write as _;

use tongguan_domain::{Choice, Dossier, Language};
use tongguan_words::{Argument, Words};

use super::concerns;
use crate::book::RuleBook;
use crate::examples::shown;
use crate::facts::Bilingual;
use crate::report::{Dissent, Finding, Said};
use crate::rule::{Rule, Severity, Source};

/// The messages of both languages.
pub(super) struct Both {
    en: Words,
    zh: Words,
}

impl Both {
    fn load() -> Self {
        Self { en: Words::of(Language::English), zh: Words::of(Language::Chinese) }
    }

    pub(super) fn say(&self, key: &str) -> Bilingual {
        self.each(|words| words.say(key))
    }

    pub(super) fn say_with(&self, key: &str, arguments: &[(&str, &Bilingual)]) -> Bilingual {
        self.each(|words| {
            let language = words.language();
            let named: Vec<_> = arguments
                .iter()
                .map(|(name, value)| (*name, Argument::from(value.in_language(language))))
                .collect();
            words.say_with(key, &named)
        })
    }

    fn each(&self, say: impl Fn(&Words) -> String) -> Bilingual {
        Bilingual::new(say(&self.en), say(&self.zh))
    }
}

/// The page, in the order of areas and ids. `sample` is the dossier on which the examples are tried.
#[must_use]
pub fn write(book: &RuleBook, sample: &Dossier) -> String {
    let both = Both::load();
    let mut rules: Vec<&Rule> = book.rules.iter().collect();
    rules.sort_by_key(|rule| (&rule.area, &rule.id));
    let areas: Vec<&[&Rule]> = rules.chunk_by(|left, right| left.area == right.area).collect();
    let mut page = opening(book, &both);
    for area in &areas {
        let heading = area_heading(area, &both);
        let _ = writeln!(page, "- [{heading}](#{}) ({})", anchor(&heading), area.len());
    }
    let sources = headline(&both.say("rulebook-sources"));
    let _ = writeln!(page, "- [{sources}](#{}) ({})", anchor(&sources), book.sources.len());
    let not_known = headline(&both.say("rulebook-not-known"));
    let _ = writeln!(page, "- [{not_known}](#{}) ({})", anchor(&not_known), book.lists.not_known.len());
    for area in areas {
        let _ = writeln!(page, "\n## {}", area_heading(area, &both));
        for rule in area {
            page.push_str(&entry(rule, book, sample, &both));
        }
    }
    let _ = writeln!(page, "\n## {sources}\n");
    for (id, source) in &book.sources {
        page.push_str(&source_entry(id, source, &both));
    }
    let _ = writeln!(page, "\n## {not_known}\n");
    for matter in &book.lists.not_known {
        let _ = writeln!(page, "- {}", headline(&matter.name()));
    }
    page
}

fn opening(book: &RuleBook, both: &Both) -> String {
    let mut page = format!("# {}\n", headline(&both.say("rulebook-title")));
    let count =
        |severity| Bilingual::from(book.rules.iter().filter(|rule| rule.severity == severity).count());
    let about = both.say_with(
        "rulebook-about",
        &[
            ("id", &book.id.as_str().into()),
            ("version", &book.version.as_str().into()),
            ("snapshot", &book.snapshot.to_string().into()),
            ("rules", &book.rules.len().into()),
            ("blocking", &count(Severity::Blocking)),
            ("advisory", &count(Severity::Advisory)),
            ("information", &count(Severity::Information)),
        ],
    );
    for part in [about, both.say("rulebook-reading"), both.say("rulebook-not-advice")] {
        let _ = writeln!(page, "\n{}\n\n{}", part.en, part.zh);
    }
    page.push('\n');
    page
}

fn area_heading(area: &[&Rule], both: &Both) -> String {
    let key = area.first().map(|rule| format!("rulebook-area-{}", rule.area)).unwrap_or_default();
    headline(&both.say(&key))
}

fn headline(text: &Bilingual) -> String {
    if text.en == text.zh { text.en.clone() } else { format!("{} · {}", text.en, text.zh) }
}

/// The anchor that readers of Markdown give to a heading: small letters, hyphens for spaces, no punctuation.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// What a person is told of one rule.
#[derive(Debug, Clone)]
pub struct Told {
    /// The first failing example of the rule, spoken by the rule itself; `None` when it has none that fails.
    pub example: Option<Finding>,
    /// Whom it concerns.
    pub concerns: Bilingual,
    /// Since when it holds, and until when.
    pub since: Bilingual,
}

/// What a person is told of a rule. `sample` is the dossier on which the example is tried.
#[must_use]
pub fn tell(book: &RuleBook, rule: &Rule, sample: &Dossier) -> Told {
    told(rule, book, sample, &Both::load())
}

fn told(rule: &Rule, book: &RuleBook, sample: &Dossier, both: &Both) -> Told {
    Told {
        example: shown(book, rule, sample),
        concerns: concerns::of(rule, book, both),
        since: since(rule, book, both),
    }
}

fn entry(rule: &Rule, book: &RuleBook, sample: &Dossier, both: &Both) -> String {
    let mut entry = format!("\n### {}\n\n", rule.id);
    let severity = both.say(&format!("report-severity-{}", rule.severity.word()));
    let field = book.phrases.field(rule.field);
    let _ = writeln!(entry, "| | {} | {} |\n|---|---|---|", field.en, field.zh);
    let Told { example, concerns, since } = told(rule, book, sample, both);
    let said = |language| example.as_ref().map(|finding| finding.sentences.in_language(language));
    let part = |of: fn(&Said) -> &String| {
        let text = |language| said(language).map(of).cloned().unwrap_or_default();
        Bilingual::new(text(Language::English), text(Language::Chinese))
    };
    let rows = [
        ("rulebook-weight", severity),
        ("rulebook-says", part(|said| &said.what)),
        ("report-do", part(|said| &said.action)),
        ("report-why", part(|said| &said.why)),
        ("rulebook-concerns", concerns),
        ("rulebook-since", since),
        ("report-source", example.as_ref().map(|finding| source(finding, both)).unwrap_or_default()),
    ];
    let dissent = example.iter().flat_map(|finding| &finding.dissent);
    let dissent = dissent.map(|dissent| ("report-disagrees", self::dissent(dissent, both)));
    for (label, text) in rows.into_iter().chain(dissent) {
        let _ =
            writeln!(entry, "| {} | {} | {} |", headline(&both.say(label)), cell(&text.en), cell(&text.zh));
    }
    entry
}

fn source(finding: &Finding, both: &Both) -> Bilingual {
    both.each(|words| super::source_sentence(&finding.source, words))
}

fn dissent(dissent: &Dissent, both: &Both) -> Bilingual {
    let source = both.each(|words| super::source_sentence(&dissent.source, words));
    both.say_with("report-dissent", &[("says", &dissent.says), ("source", &source)])
}

fn since(rule: &Rule, book: &RuleBook, both: &Both) -> Bilingual {
    let day = |day: chrono::NaiveDate| Bilingual::from(day.to_string());
    let from = match rule.in_force_from {
        Some(from) => both.say_with("rulebook-from", &[("day", &day(from))]),
        None => both.say_with("rulebook-undated", &[("day", &day(book.snapshot))]),
    };
    match rule.in_force_until {
        Some(until) => Bilingual::list(&[from, both.say_with("rulebook-until", &[("day", &day(until))])]),
        None => from,
    }
}

fn source_entry(id: &str, source: &Source, both: &Both) -> String {
    let confidence = both.say(&format!("report-confidence-{}", source.confidence.word()));
    let title = Bilingual::new(source.title_in(Language::English), source.title_in(Language::Chinese));
    let date = Bilingual::new(source.date_in(Language::English), source.date_in(Language::Chinese));
    format!(
        "- **{id}**: {}. {}. {}; {}.\n",
        headline(&title),
        source.place,
        headline(&date),
        headline(&confidence)
    )
}

/// A text that fits into one cell of a table, with nothing in it that Markdown would read as its own.
fn cell(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => safe.push(' '),
            '|' | '*' | '_' | '<' | '>' | '[' | ']' | '`' | '\\' | '~' => safe.extend(['\\', letter]),
            _ => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{anchor, cell};

    #[test]
    fn a_cell_holds_nothing_that_markdown_reads() {
        assert_eq!(cell("a|b\nc_d"), "a\\|b c\\_d");
    }

    #[test]
    fn anchors_are_those_of_the_readers() {
        assert_eq!(anchor("Mini Program · 小程序"), "mini-program--小程序");
    }
}
