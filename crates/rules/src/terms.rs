//! Terms of a rule file, read into what they mean, so that an unknown one is a mistake of the file.

use std::fmt;

use chrono::NaiveDate;
use regex::Regex;
use serde::de::{Deserialize, Deserializer, Error};
use tongguan_domain::{Choice, Field, FieldKind, FieldValue};

/// A field by its template path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FieldName(pub(crate) Field);

impl<'de> Deserialize<'de> for FieldName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let path = String::deserialize(deserializer)?;
        Field::from_template(&path)
            .map(Self)
            .ok_or_else(|| D::Error::custom(format!("unknown field {path:?}")))
    }
}

/// A word of one of the dossier's closed lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Word<T>(pub(crate) T);

impl<'de, T: Choice> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        T::from_word(&word).map(Self).ok_or_else(|| {
            let known = T::ALL.iter().map(|member| member.word()).collect::<Vec<_>>().join(", ");
            D::Error::custom(format!("unknown word {word:?}, known are {known}"))
        })
    }
}

/// A regular expression.
#[derive(Debug, Clone)]
pub(crate) struct Pattern(pub(crate) Regex);

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Regex::new(&text).map(Self).map_err(D::Error::custom)
    }
}

/// A day, as a TOML date or as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day(pub(crate) NaiveDate);

impl Day {
    pub(crate) fn from_toml(value: &toml::Value) -> Option<Self> {
        let text = match value {
            toml::Value::Datetime(moment) => moment.to_string(),
            toml::Value::String(text) => text.clone(),
            _ => return None,
        };
        NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok().map(Self)
    }
}

/// A plain value to compare a field with.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(untagged)]
pub(crate) enum Scalar {
    Flag(bool),
    Number(i64),
    Text(String),
}

impl Scalar {
    pub(crate) fn is(&self, value: &FieldValue) -> bool {
        match (self, value) {
            (Self::Flag(wanted), FieldValue::Flag(flag)) => wanted == flag,
            (Self::Number(wanted), FieldValue::Integer(number)) => wanted == number,
            (Self::Text(wanted), FieldValue::Text(text)) => wanted == text.trim(),
            (Self::Text(wanted), FieldValue::Secret(secret)) => wanted == secret.reveal().trim(),
            _ => false,
        }
    }
}

impl Scalar {
    /// Whether a field can ever hold it. A rule that waits for a word that does not exist waits for ever.
    pub(crate) fn fits(&self, field: Field) -> bool {
        match (field.kind(), self) {
            (FieldKind::Choice, Self::Text(word)) => field.choices().contains(&word.as_str()),
            (FieldKind::Flag, Self::Flag(_)) | (FieldKind::Integer, Self::Number(_)) => true,
            (FieldKind::Text | FieldKind::Secret | FieldKind::Date, Self::Text(_)) => true,
            (FieldKind::Group, Self::Number(_)) => field == Field::ServiceType,
            (FieldKind::Group, Self::Text(_)) => field == Field::Function,
            _ => false,
        }
    }
}

impl fmt::Display for Scalar {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => flag.fmt(formatter),
            Self::Number(number) => number.fmt(formatter),
            Self::Text(text) => text.fmt(formatter),
        }
    }
}

/// One value, or any of several.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(untagged)]
pub(crate) enum AnyOf {
    One(Scalar),
    Several(Vec<Scalar>),
}

impl AnyOf {
    pub(crate) fn values(&self) -> &[Scalar] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Several(values) => values,
        }
    }

    pub(crate) fn contains(&self, value: &FieldValue) -> bool {
        self.values().iter().any(|wanted| wanted.is(value))
    }
}

/// The first value that a field can never hold.
pub(crate) fn impossible(field: Field, values: &[Scalar]) -> Option<(Field, String)> {
    values.iter().find(|value| !value.fits(field)).map(|value| (field, value.to_string()))
}
