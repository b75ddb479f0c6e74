//! One rule file. Every part is read on its own, so that one mistake does not hide the next.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::{Table, Value};
use tongguan_domain::{Choice, Field};

use crate::checks::Check;
use crate::conditions::When;
use crate::examples::{Example, Expected};
use crate::facts::{Bilingual, placeholders};
use crate::load::line_of;
use crate::mistakes::{Mistake, MistakeKind};
use crate::rule::{Cited, Confidence, Contradiction, Rule, Severity, Source, Templates};
use crate::terms::Day;

const PARTS: [&str; 15] = [
    "id",
    "field",
    "severity",
    "in_force_from",
    "in_force_until",
    "when",
    "source",
    "contradicted_by",
    "check",
    "en",
    "zh-CN",
    "passes",
    "fails",
    "exempts",
    "note",
];

/// Placeholders the engine fills for every check.
const ALWAYS_FILLED: [&str; 2] = ["field", "item"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SentencesPart {
    what: String,
    why: String,
    #[serde(rename = "do")]
    action: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContradictionPart {
    id: String,
    locator: String,
    locator_zh: Option<String>,
    confidence: Confidence,
    en: String,
    #[serde(rename = "zh-CN")]
    zh: String,
}

pub(crate) fn read(
    file: &str,
    area: &str,
    id: &str,
    text: &str,
    sources: &BTreeMap<String, Source>,
) -> Result<Rule, Vec<Mistake>> {
    let parts: Table = match toml::from_str(text) {
        Ok(parts) => parts,
        Err(error) => {
            let line = error.span().map(|span| line_of(text, span.start));
            let kind = MistakeKind::Unreadable { detail: error.message().to_owned() };
            return Err(vec![Mistake { file: file.to_owned(), line, kind }]);
        }
    };
    let mut reading = Reading { file, text, parts, mistakes: Vec::new() };
    reading.refuse_unknown_parts();
    let rule = reading.rule(area, id, sources);
    match rule {
        Some(rule) if reading.mistakes.is_empty() => Ok(rule),
        _ => Err(reading.mistakes),
    }
}

struct Reading<'a> {
    file: &'a str,
    text: &'a str,
    parts: Table,
    mistakes: Vec<Mistake>,
}

impl Reading<'_> {
    fn rule(&mut self, area: &str, id: &str, sources: &BTreeMap<String, Source>) -> Option<Rule> {
        self.check_id(id);
        let field = self.field();
        let severity = self.severity();
        let in_force_from = self.day("in_force_from");
        let in_force_until = self.day("in_force_until");
        let when =
            if self.parts.contains_key("when") { self.part::<When>("when") } else { Some(When::default()) };
        let source = self.source(sources, severity);
        let contradicted_by = self.contradictions(sources);
        let check = self.check();
        self.refuse_impossible_values(field, when.as_ref(), check.as_ref());
        let english = self.part::<SentencesPart>("en");
        let chinese = self.part::<SentencesPart>("zh-CN");
        let says = self.sentences(english, chinese, check.as_ref());
        let mut examples = self.examples("passes", Expected::Passes);
        examples.extend(self.examples("fails", Expected::Fails));
        examples.extend(self.examples("exempts", Expected::Exempts));
        Some(Rule {
            id: id.to_owned(),
            area: area.to_owned(),
            field: field?,
            severity: severity?,
            in_force_from,
            in_force_until,
            source: source?,
            contradicted_by,
            when: when?,
            check: check?,
            says: says?,
            examples,
        })
    }

    /// The line on which a part begins.
    fn line(&self, part: &str) -> Option<usize> {
        let starts = |line: &str| {
            let line = line.trim_start().trim_start_matches('[');
            line.strip_prefix(part).is_some_and(|rest| rest.trim_start().starts_with(['=', ']', '.']))
        };
        self.text.lines().position(starts).map(|line| line + 1)
    }

    fn note(&mut self, part: &str, kind: MistakeKind) {
        let line = self.line(part);
        self.mistakes.push(Mistake { file: self.file.to_owned(), line, kind });
    }

    fn part<T: DeserializeOwned>(&mut self, part: &'static str) -> Option<T> {
        let Some(value) = self.parts.get(part).cloned() else {
            self.note(part, MistakeKind::PartMissing { part });
            return None;
        };
        match value.try_into() {
            Ok(value) => Some(value),
            Err(error) => {
                self.note(part, MistakeKind::Unreadable { detail: error.message().to_owned() });
                None
            }
        }
    }

    fn refuse_unknown_parts(&mut self) {
        let unknown: Vec<String> =
            self.parts.keys().filter(|part| !PARTS.contains(&part.as_str())).cloned().collect();
        for part in unknown {
            self.note(&part, MistakeKind::PartUnknown { part: part.clone() });
        }
    }

    fn check_id(&mut self, file_name: &str) {
        let is_kebab = !file_name.is_empty()
            && file_name.split('-').all(|word| {
                !word.is_empty()
                    && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            });
        let written: Option<String> = self.part("id");
        if written.is_some_and(|id| id != file_name || !is_kebab) {
            self.note("id", MistakeKind::IdDiffersFromFile);
        }
    }

    fn field(&mut self) -> Option<Field> {
        let path: String = self.part("field")?;
        let field = Field::from_template(&path);
        if field.is_none() {
            self.note("field", MistakeKind::FieldUnknown { path });
        }
        field
    }

    fn severity(&mut self) -> Option<Severity> {
        let word: String = self.part("severity")?;
        let severity = Severity::from_word(&word);
        if severity.is_none() {
            self.note("severity", MistakeKind::Unreadable { detail: format!("unknown severity {word:?}") });
        }
        severity
    }

    fn day(&mut self, part: &'static str) -> Option<chrono::NaiveDate> {
        let day = Day::from_toml(self.parts.get(part)?);
        if day.is_none() {
            self.note(part, MistakeKind::Unreadable { detail: "not a day".to_owned() });
        }
        day.map(|day| day.0)
    }

    fn source(&mut self, sources: &BTreeMap<String, Source>, severity: Option<Severity>) -> Option<Cited> {
        let cited: Cited = self.part("source")?;
        if !sources.contains_key(&cited.id) {
            self.note("source", MistakeKind::SourceUnknown { id: cited.id.clone() });
        }
        if cited.locator.trim().is_empty() {
            self.note("source", MistakeKind::PartMissing { part: "locator" });
        }
        let gravest = cited.confidence.gravest();
        if severity.is_some_and(|severity| severity < gravest) {
            let confidence = cited.confidence.word();
            self.note("severity", MistakeKind::TooSevere { confidence, gravest: gravest.word() });
        }
        Some(cited)
    }

    fn contradictions(&mut self, sources: &BTreeMap<String, Source>) -> Vec<Contradiction> {
        const PART: &str = "contradicted_by";
        if !self.parts.contains_key(PART) {
            return Vec::new();
        }
        let parts: Vec<ContradictionPart> = self.part(PART).unwrap_or_default();
        for part in &parts {
            if !sources.contains_key(&part.id) {
                self.note(PART, MistakeKind::SourceUnknown { id: part.id.clone() });
            }
            for (sentence, text) in [
                ("contradicted_by.locator", &part.locator),
                ("contradicted_by.en", &part.en),
                ("contradicted_by.zh-CN", &part.zh),
            ] {
                if text.trim().is_empty() {
                    self.note(PART, MistakeKind::SentenceEmpty { sentence });
                }
            }
        }
        let read = parts.into_iter().map(|part| Contradiction {
            source: Cited {
                id: part.id,
                locator: part.locator,
                locator_zh: part.locator_zh,
                confidence: part.confidence,
            },
            says: Bilingual::new(part.en.trim(), part.zh.trim()),
        });
        read.collect()
    }

    fn check(&mut self) -> Option<Check> {
        let name = self.parts.get("check").and_then(|check| check.get("name")).and_then(Value::as_str);
        if let Some(name) = name.filter(|name| !Check::NAMES.contains(name)).map(str::to_owned) {
            self.note("check", MistakeKind::CheckUnknown { name });
            return None;
        }
        self.part("check")
    }

    fn refuse_impossible_values(&mut self, field: Option<Field>, when: Option<&When>, check: Option<&Check>) {
        let in_check = field.zip(check).and_then(|(field, check)| check.impossible(field));
        for (part, impossible) in [("when", when.and_then(When::impossible)), ("check", in_check)] {
            if let Some((field, value)) = impossible {
                self.note(part, MistakeKind::ValueImpossible { field: field.template(), value });
            }
        }
    }

    fn sentences(
        &mut self,
        english: Option<SentencesPart>,
        chinese: Option<SentencesPart>,
        check: Option<&Check>,
    ) -> Option<Templates> {
        let (english, chinese) = (english?, chinese?);
        let filled: Vec<&str> =
            check.map_or(&[][..], Check::placeholders).iter().chain(&ALWAYS_FILLED).copied().collect();
        for (part, sentence, text, allowed) in [
            ("en", "en.what", &english.what, filled.as_slice()),
            ("en", "en.why", &english.why, &[]),
            ("en", "en.do", &english.action, filled.as_slice()),
            ("zh-CN", "zh-CN.what", &chinese.what, filled.as_slice()),
            ("zh-CN", "zh-CN.why", &chinese.why, &[]),
            ("zh-CN", "zh-CN.do", &chinese.action, filled.as_slice()),
        ] {
            if text.trim().is_empty() {
                self.note(part, MistakeKind::SentenceEmpty { sentence });
            }
            for unknown in placeholders(text).filter(|name| check.is_some() && !allowed.contains(name)) {
                self.note(
                    part,
                    MistakeKind::PlaceholderUnknown { sentence, placeholder: unknown.to_owned() },
                );
            }
        }
        Some(Templates {
            what: Bilingual::new(english.what.trim(), chinese.what.trim()),
            why: Bilingual::new(english.why.trim(), chinese.why.trim()),
            action: Bilingual::new(english.action.trim(), chinese.action.trim()),
        })
    }

    fn examples(&mut self, part: &'static str, expected: Expected) -> Vec<Example> {
        let is_needed = expected != Expected::Exempts;
        if !is_needed && !self.parts.contains_key(part) {
            return Vec::new();
        }
        let mut examples: Vec<Example> = self.part(part).unwrap_or_default();
        if is_needed && examples.len() < 2 {
            self.note(part, MistakeKind::TooFewExamples { part });
        }
        for example in &mut examples {
            example.expected = expected;
        }
        examples
    }
}
