//! Reading the lists that only advice looks at. What is wrong with one is a mistake of the rule book.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use tongguan_domain::{Choice, Field};
use tongguan_rules::lists::ListText;
use tongguan_rules::{Bilingual, Cited, Confidence, Mistake, MistakeKind, RuleBook};

use crate::citation::Citation;

/// A text of a list in both languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Both {
    en: String,
    zh: String,
}

impl Both {
    pub(crate) fn text(&self) -> Bilingual {
        Bilingual::new(self.en.as_str(), self.zh.as_str())
    }
}

/// A word of a closed list of the domain.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<T>(pub(crate) T);

impl<'de, T: Choice> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        T::from_word(&word).map(Self).ok_or_else(|| D::Error::custom(UnknownWord(word)))
    }
}

struct UnknownWord(String);

impl fmt::Display for UnknownWord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "unknown word {:?}", self.0)
    }
}

/// A list of the rule book by its file name, such as `steps.toml`.
pub(crate) struct List<'a> {
    file: &'static str,
    text: &'a ListText,
    book: &'a RuleBook,
}

impl<'a> List<'a> {
    pub(crate) fn open(file: &'static str, book: &'a RuleBook) -> Result<Self, Mistake> {
        match book.lists.texts.get(file) {
            Some(text) => Ok(Self { file, text, book }),
            None => Err(mistake(file, None, MistakeKind::FileMissing)),
        }
    }

    /// What the list holds, read once for a rule book.
    pub(crate) fn read<T: DeserializeOwned + Any + Send + Sync>(&self) -> Result<Arc<T>, Mistake> {
        self.read_as(|text| self.read_part(text))
    }

    /// The same for what is more than the shape of the file.
    pub(crate) fn read_as<T: Any + Send + Sync>(
        &self,
        read: impl FnOnce(&str) -> Result<T, Mistake>,
    ) -> Result<Arc<T>, Mistake> {
        self.text.read_once(read)
    }

    /// Reads a part that begins where the file begins.
    pub(crate) fn read_part<T: DeserializeOwned>(&self, part: &str) -> Result<T, Mistake> {
        toml::from_str(part).map_err(|error| {
            let line =
                error.span().map(|span| part.bytes().take(span.start).filter(|b| *b == b'\n').count() + 1);
            self.unreadable(line, error.message())
        })
    }

    pub(crate) fn unreadable(&self, line: Option<usize>, detail: &str) -> Mistake {
        mistake(self.file, line, MistakeKind::Unreadable { detail: detail.to_owned() })
    }

    /// The field that an entry names.
    pub(crate) fn field(&self, template: &str) -> Result<Field, Mistake> {
        let unknown = || mistake(self.file, None, MistakeKind::FieldUnknown { path: template.to_owned() });
        Field::from_template(template).ok_or_else(unknown)
    }

    pub(crate) fn cite(&self, cited: &Cited) -> Result<Citation, Mistake> {
        Citation::of(cited, self.book).ok_or_else(|| self.unknown_source(&cited.id))
    }

    /// A source by its id, at a place in it.
    pub(crate) fn at(
        &self,
        id: &str,
        locator: Bilingual,
        confidence: Confidence,
    ) -> Result<Citation, Mistake> {
        Citation::at(id, locator, confidence, self.book).ok_or_else(|| self.unknown_source(id))
    }

    pub(crate) fn unknown_source(&self, id: &str) -> Mistake {
        mistake(self.file, None, MistakeKind::SourceUnknown { id: id.to_owned() })
    }
}

fn mistake(file: &str, line: Option<usize>, kind: MistakeKind) -> Mistake {
    Mistake { file: format!("lists/{file}"), line, kind }
}
