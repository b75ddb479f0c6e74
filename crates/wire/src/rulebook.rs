//! The rule book as the screen shows it.

use tongguan_desk::rulebooks::{self, ShelvedBook, Succession, Told};
use tongguan_desk::{Choice as _, Desk, Language, Problem, Severity, lookup};

use crate::report::source;
use crate::shapes::{
    BookView, DissentView, HitView, NamedDossier, RuleBookView, RuleView, SourceView, SuccessionView,
    TouchedView,
};
use crate::view::trouble;

/// The rule book in use and those beside it.
///
/// # Errors
/// The desk's.
pub fn overview(desk: &Desk) -> Result<RuleBookView, Problem> {
    let book = desk.rule_book()?;
    let count = |severity| book.rules.iter().filter(|rule| rule.severity == severity).count();
    let (age, notice) = rulebooks::age(book, desk.today(), &desk.words()).unwrap_or_default();
    let not_known = book.lists.not_known.iter();
    Ok(RuleBookView {
        books: desk.rule_books()?.into_iter().map(shelved).collect(),
        blocking: count(Severity::Blocking),
        advisory: count(Severity::Advisory),
        information: count(Severity::Information),
        sources: book.sources.len(),
        age: age.to_owned(),
        notice,
        not_known: not_known.map(|matter| matter.name().in_language(desk.language()).to_owned()).collect(),
    })
}

fn shelved(book: ShelvedBook) -> BookView {
    let signer = book.signer.as_ref();
    BookView {
        signer: signer.map(|signer| signer.name.clone()).unwrap_or_default(),
        fingerprint: signer.map(|signer| signer.fingerprint.clone()).unwrap_or_default(),
        version: book.version,
        snapshot: book.snapshot,
        in_use: book.in_use,
        trouble: book.problem.as_ref().map(trouble),
    }
}

/// What answers to a text, the best first.
///
/// # Errors
/// The desk's.
pub fn find(desk: &Desk, text: &str) -> Result<Vec<HitView>, Problem> {
    let (own, other) = match desk.language() {
        Language::English => (Language::English, Language::Chinese),
        Language::Chinese => (Language::Chinese, Language::English),
    };
    let hits = lookup::find(desk.rule_book()?, text).into_iter();
    Ok(hits
        .map(|hit| HitView {
            kind: hit.kind.to_owned(),
            id: hit.id,
            name: hit.name.in_language(own).to_owned(),
            second: hit.name.in_language(other).to_owned(),
        })
        .collect())
}

/// One rule.
///
/// # Errors
/// The desk's.
pub fn rule(desk: &Desk, id: &str) -> Result<RuleView, Problem> {
    let book = desk.rule_book()?;
    let language = desk.language();
    let (rule, Told { example, concerns, since }) = rulebooks::tell(book, id)?;
    let said = example.as_ref().map(|finding| finding.sentences.in_language(language));
    let (what, action) = rule.in_general(language);
    let dissent = example.as_ref().map(|finding| finding.dissent.as_slice()).unwrap_or_default();
    let origin = book.sources.get(&rule.source.id);
    let cited = SourceView {
        id: rule.source.id.clone(),
        title: origin.map(|source| source.title_in(language).to_owned()).unwrap_or_default(),
        locator: rule.source.locator.clone(),
        date: origin.map(|source| source.date_in(language).to_owned()).unwrap_or_default(),
        confidence: rule.source.confidence.word().to_owned(),
    };
    Ok(RuleView {
        id: rule.id.clone(),
        field: rule.field.template().to_owned(),
        severity: rule.severity.word().to_owned(),
        what: said.map_or(what, |said| said.what.clone()),
        why: rule.why(language).to_owned(),
        action: said.map_or(action, |said| said.action.clone()),
        concerns: concerns.in_language(language).to_owned(),
        since: since.in_language(language).to_owned(),
        source: example.as_ref().map_or(cited, |finding| source(&finding.source, language)),
        place: origin.map(|source| source.place.clone()).unwrap_or_default(),
        dissent: dissent
            .iter()
            .map(|dissent| DissentView {
                says: dissent.says.in_language(language).to_owned(),
                source: source(&dissent.source, language),
            })
            .collect(),
    })
}

/// What changed since the rule book before.
#[must_use]
pub fn succession(desk: &Desk, succession: &Succession) -> SuccessionView {
    let words = desk.words();
    let touched = succession.touched.iter();
    SuccessionView {
        version: succession.former.version.clone(),
        snapshot: succession.former.snapshot.to_string(),
        changes: succession.changes.lines(&words),
        touched: touched
            .map(|(id, title, touched)| TouchedView {
                dossier: NamedDossier { id: id.clone(), title: title.clone() },
                turns: touched.turn_lines(&words),
            })
            .collect(),
    }
}
