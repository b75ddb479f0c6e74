//! A rule: which field, what must hold there, who says so, and the words for it.

use chrono::NaiveDate;
use serde::Deserialize;
use tongguan_domain::{Choice, Field, Language};

use crate::checks::Check;
use crate::conditions::When;
use crate::examples::Example;
use crate::facts::Bilingual;

/// How much weight a failed rule has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The dossier cannot be handed over.
    Blocking,
    /// A person should act.
    Advisory,
    /// A person should know.
    Information,
}

impl Choice for Severity {
    const ALL: &'static [Self] = &[Self::Blocking, Self::Advisory, Self::Information];

    fn word(self) -> &'static str {
        match self {
            Self::Blocking => "blocking",
            Self::Advisory => "advisory",
            Self::Information => "information",
        }
    }
}

/// How well a requirement is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The authority's own text, or two independent implementations agree.
    High,
    /// One implementation, or a good secondary source.
    Medium,
    /// Old, anonymous or contradicted.
    Low,
}

impl Confidence {
    /// The gravest severity such a source may justify.
    #[must_use]
    pub const fn gravest(self) -> Severity {
        match self {
            Self::High => Severity::Blocking,
            Self::Medium => Severity::Advisory,
            Self::Low => Severity::Information,
        }
    }
}

impl Choice for Confidence {
    const ALL: &'static [Self] = &[Self::High, Self::Medium, Self::Low];

    fn word(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// A publication in which requirements were read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title, English or as published.
    pub title: String,
    /// Its Chinese title, if it has one of its own.
    pub title_zh: Option<String>,
    /// Where it can be read.
    #[serde(rename = "where")]
    pub place: String,
    /// Its date in words, such as `2026-02-08` or `undated`.
    pub date: String,
    /// The date in Chinese words, where it holds words at all.
    pub date_zh: Option<String>,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

impl Source {
    /// The title in one language.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        match (language, &self.title_zh) {
            (Language::Chinese, Some(title)) => title,
            _ => &self.title,
        }
    }

    /// The date in one language.
    #[must_use]
    pub fn date_in(&self, language: Language) -> &str {
        match (language, &self.date_zh) {
            (Language::Chinese, Some(date)) => date,
            _ => &self.date,
        }
    }
}

/// Where in which source a rule was read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// Id in `sources.toml`.
    pub id: String,
    /// Place within the source.
    pub locator: String,
    /// The same in Chinese, where the place is described in words.
    pub locator_zh: Option<String>,
    /// How well this one requirement is known.
    pub confidence: Confidence,
}

/// A source that says otherwise than the rule. Both are shown; which of them is enforced is the rule's choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// Where it was read.
    pub source: Cited,
    /// What it says, as a sentence.
    pub says: Bilingual,
}

/// The sentences of a rule in both languages, with placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Templates {
    pub(crate) what: Bilingual,
    pub(crate) why: Bilingual,
    pub(crate) action: Bilingual,
}

/// One requirement.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Kebab-case; never changes.
    pub id: String,
    /// The folder it stands in, such as `company`.
    pub area: String,
    /// The field it is about.
    pub field: Field,
    /// The weight of a failure.
    pub severity: Severity,
    /// First day on which it holds.
    pub in_force_from: Option<NaiveDate>,
    /// Last day on which it holds.
    pub in_force_until: Option<NaiveDate>,
    /// Where it was read.
    pub source: Cited,
    /// What else was read, where sources disagree.
    pub contradicted_by: Vec<Contradiction>,
    pub(crate) when: When,
    pub(crate) check: Check,
    pub(crate) says: Templates,
    pub(crate) examples: Vec<Example>,
}

impl Rule {
    /// Whether the rule holds on a day.
    #[must_use]
    pub fn is_in_force(&self, day: NaiveDate) -> bool {
        self.in_force_from.is_none_or(|from| from <= day)
            && self.in_force_until.is_none_or(|until| day <= until)
    }

    /// Whether it is about what several dossiers share.
    #[must_use]
    pub const fn is_across(&self) -> bool {
        matches!(self.check, Check::AcrossAtMost(_))
    }

    /// The name of its check.
    #[must_use]
    pub fn check_name(&self) -> &'static str {
        self.check.name()
    }

    /// Who demands it, and what happens otherwise.
    #[must_use]
    pub fn why(&self, language: Language) -> &str {
        self.says.why.in_language(language)
    }

    /// What a failure says, and what to do then, placeholders unfilled.
    #[must_use]
    pub fn what_and_do(&self, language: Language) -> (&str, &str) {
        (self.says.what.in_language(language), self.says.action.in_language(language))
    }

    /// What a failure says of any dossier, and what to do then: an ellipsis stands where a dossier's own values would.
    #[must_use]
    pub fn in_general(&self, language: Language) -> (String, String) {
        let (what, action) = self.what_and_do(language);
        (without_values(what), without_values(action))
    }
}

fn without_values(sentence: &str) -> String {
    let mut said = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, (_, after))) =
        rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
    {
        said.push_str(before);
        said.push('…');
        rest = after;
    }
    said + rest
}

#[cfg(test)]
mod tests {
    use super::without_values;

    #[test]
    fn an_ellipsis_stands_where_a_value_would() {
        assert_eq!(
            without_values("The code “{found}” stands in {count} dossiers."),
            "The code “…” stands in … dossiers."
        );
        assert_eq!(without_values("代码{found}"), "代码…");
        assert_eq!(without_values("Nothing {open"), "Nothing {open");
    }
}
