//! The few fixed words a finding needs, taken once from the set of messages in both languages.

use std::collections::BTreeMap;

use tongguan_domain::identifiers::Reason;
use tongguan_domain::{Choice, Field, Language};
use tongguan_words::{Words, field_key};

use crate::facts::Bilingual;
use crate::report::{Outcome, Said, Sentences};

/// Stands for dossiers beyond those that a sentence names.
const FURTHER: &str = "report-further-dossiers";

/// Stands for dossiers of which only traces are left.
const ERASED: &str = "report-erased-dossiers";

/// Why a rule could not be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Unjudged {
    /// Nobody opened the file yet.
    NotMeasured,
    /// The file says too little, for example a picture whose head cannot be read.
    Unreadable,
    /// An answer without a mark of what it refused.
    Unmarked,
}

impl Unjudged {
    const ALL: [Self; 3] = [Self::NotMeasured, Self::Unreadable, Self::Unmarked];

    const fn key(self) -> &'static str {
        match self {
            Self::NotMeasured => "report-not-measured",
            Self::Unreadable => "report-not-readable",
            Self::Unmarked => "report-not-marked",
        }
    }
}

/// What is said of answers received, and the placeholders in it.
const ANSWER_KEYS: [&str; 5] =
    ["feedback-what", "feedback-what-advised", "feedback-why", "feedback-do", "feedback-source"];
const ANSWER_BLANKS: [(&str, &str); 5] = [
    ("from", "{from}"),
    ("date", "{date}"),
    ("words", "{words}"),
    ("advice", "{advice}"),
    ("rule", "{rule}"),
];

/// Names of fields and words of closed lists, and what is said of rules that did not fail.
#[derive(Debug, Clone, Default)]
pub(crate) struct Phrases {
    said: BTreeMap<String, Bilingual>,
}

impl Phrases {
    pub(crate) fn from_messages() -> Self {
        let (english, chinese) = (Words::of(Language::English), Words::of(Language::Chinese));
        let labels = Field::ALL.iter().map(|field| field_key(*field));
        let words = Field::ALL.iter().flat_map(|field| {
            let prefix = if *field == Field::AttachmentRole { "role" } else { "choice" };
            field.choices().into_iter().map(move |word| format!("{prefix}-{word}"))
        });
        let outcomes =
            Unjudged::ALL.map(Unjudged::key).into_iter().chain(["report-passed", "report-not-applicable"]);
        let outcomes = outcomes.flat_map(|key| [format!("{key}-what"), format!("{key}-do")]);
        let flags = ["report-yes", "report-no", FURTHER, ERASED].map(str::to_owned);
        let reasons = Reason::ALL.iter().map(|reason| reason_key(reason.word()));
        let said =
            labels.chain(words).chain(outcomes).chain(flags).chain(reasons).filter(|key| english.knows(key));
        let both = |key: String| (key.clone(), Bilingual::new(english.say(&key), chinese.say(&key)));
        let template = |key: &&str| {
            let blanks = ANSWER_BLANKS.map(|(name, blank)| (name, blank.into()));
            let text = Bilingual::new(english.say_with(key, &blanks), chinese.say_with(key, &blanks));
            ((*key).to_owned(), text)
        };
        Self { said: said.map(both).chain(ANSWER_KEYS.iter().map(template)).collect() }
    }

    fn say(&self, key: &str, otherwise: &str) -> Bilingual {
        self.said.get(key).cloned().unwrap_or_else(|| otherwise.into())
    }

    pub(crate) fn field(&self, field: Field) -> Bilingual {
        self.say(&field_key(field), field.template())
    }

    pub(crate) fn choice(&self, field: Field, word: &str) -> Bilingual {
        let prefix = if field == Field::AttachmentRole { "role" } else { "choice" };
        self.say(&format!("{prefix}-{word}"), word)
    }

    /// Why an identifier is not valid, as part of a sentence.
    pub(crate) fn reason(&self, word: &str) -> Bilingual {
        self.say(&reason_key(word), word)
    }

    pub(crate) fn flag(&self, flag: bool) -> Bilingual {
        if flag { self.say("report-yes", "✓") } else { self.say("report-no", "✗") }
    }

    /// A sentence about an answer received, its placeholders in the braces of rule files.
    pub(crate) fn answer(&self, key: &str) -> Bilingual {
        self.say(key, key)
    }

    pub(crate) fn further_dossiers(&self) -> Bilingual {
        self.say(FURTHER, "…")
    }

    pub(crate) fn erased_dossiers(&self) -> Bilingual {
        self.say(ERASED, "…")
    }

    /// What is said of a rule that passed or does not apply.
    pub(crate) fn quiet(&self, outcome: Outcome, why: &Bilingual) -> Sentences {
        let key = if outcome == Outcome::Passed { "report-passed" } else { "report-not-applicable" };
        self.sentences(key, why)
    }

    /// What is said of a rule that could not be judged.
    pub(crate) fn unjudged(&self, reason: Unjudged, why: &Bilingual) -> Sentences {
        self.sentences(reason.key(), why)
    }

    fn sentences(&self, key: &str, why: &Bilingual) -> Sentences {
        let what = self.say(&format!("{key}-what"), key);
        let action = self.say(&format!("{key}-do"), key);
        Sentences {
            en: Said { what: what.en, why: why.en.clone(), action: action.en },
            zh: Said { what: what.zh, why: why.zh.clone(), action: action.zh },
        }
    }
}

fn reason_key(word: &str) -> String {
    format!("identifier-reason-{word}")
}
