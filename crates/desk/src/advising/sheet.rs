//! Lines of advice for people: a statement, and under it whose word it is.

use std::fmt::Write as _;

use tongguan_advice::Citation;
use tongguan_domain::{Choice as _, FieldPath, Route};
use tongguan_rules::Bilingual;
use tongguan_words::Words;

pub(super) struct Sheet<'a> {
    words: &'a Words,
    out: String,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(words: &'a Words) -> Self {
        Self { words, out: String::new() }
    }

    pub(super) const fn words(&self) -> &'a Words {
        self.words
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// A line, moved in by so many steps.
    pub(super) fn line(&mut self, step: usize, text: &str) {
        let _ = writeln!(self.out, "{}{text}", "  ".repeat(step));
    }

    /// Lines as they stand.
    pub(super) fn lines(&mut self, text: &str) {
        self.out.push_str(text);
    }

    pub(super) fn gap(&mut self) {
        self.out.push('\n');
    }

    pub(super) fn cite(&mut self, step: usize, source: &Citation) {
        let line = self.source(source);
        self.line(step, &line);
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    pub(super) fn say_with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        say_with(self.words, key, arguments)
    }

    pub(super) fn pick<'b>(&self, text: &'b Bilingual) -> &'b str {
        text.in_language(self.words.language())
    }

    pub(super) fn route(&self, route: Route) -> String {
        self.words.say(&format!("choice-{}", route.word()))
    }

    pub(super) fn field(&self, path: FieldPath) -> String {
        self.words.say(&tongguan_words::field_key(path.field()))
    }

    /// Several names in a row, as the language separates them.
    pub(super) fn list<'b>(&self, names: impl IntoIterator<Item = &'b Bilingual>) -> String {
        let names: Vec<Bilingual> = names.into_iter().cloned().collect();
        self.pick(&Bilingual::list(&names)).to_owned()
    }

    pub(super) fn source(&self, source: &Citation) -> String {
        source_line(self.words, source)
    }

    /// Which route the dossier names, and that some of its functions are unknown.
    pub(super) fn opening(&mut self, title: &str, chosen: Option<Route>, unknown: &[FieldPath]) {
        let title = self.say(title);
        self.line(0, &title);
        let route = match chosen {
            Some(route) => self.say_with("advice-route-chosen", &[("route", &self.route(route))]),
            None => self.say("advice-route-open"),
        };
        self.line(0, &route);
        for path in unknown {
            let place = path.to_string();
            let line = self.say_with("advice-function-unknown", &[("field", &place)]);
            self.line(0, &line);
        }
    }
}

pub(super) fn say_with(words: &Words, key: &str, arguments: &[(&str, &str)]) -> String {
    let named: Vec<_> = arguments.iter().map(|(name, text)| (*name, (*text).into())).collect();
    words.say_with(key, &named)
}

/// Whose word a statement is, as the report says it.
pub(super) fn source_line(words: &Words, source: &Citation) -> String {
    let language = words.language();
    let confidence = words.say(&format!("report-confidence-{}", source.confidence.word()));
    say_with(
        words,
        "report-source-line",
        &[
            ("title", source.title.in_language(language)),
            ("locator", source.locator.in_language(language)),
            ("date", source.date.in_language(language)),
            ("confidence", &confidence),
        ],
    )
}
