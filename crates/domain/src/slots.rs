//! Reading and changing one field of a dossier by its path.

use crate::choice::Choice;
use crate::date::DateEntry;
use crate::dossier::Dossier;
use crate::fields::{Field, FieldKind, FieldPath};
use crate::secret::SecretText;

/// What stands in one place, borrowed from the dossier.
#[derive(Clone, Copy)]
#[allow(missing_docs, reason = "the variants are those of FieldKind")]
pub enum Slot<'a> {
    Text(&'a Option<String>),
    Secret(&'a Option<SecretText>),
    Date(&'a Option<DateEntry>),
    Integer(&'a Option<i64>),
    Flag(&'a Option<bool>),
    Choice(&'a dyn ChoiceSlot),
    TextList(&'a Vec<String>),
    IntegerList(&'a Vec<i64>),
    List(&'a dyn ListSlot),
    Raw(&'a Option<serde_json::Value>),
}

pub(crate) enum SlotMut<'a> {
    Text(&'a mut Option<String>),
    Secret(&'a mut Option<SecretText>),
    Date(&'a mut Option<DateEntry>),
    Integer(&'a mut Option<i64>),
    Flag(&'a mut Option<bool>),
    Choice(&'a mut dyn ChoiceSlot),
    TextList(&'a mut Vec<String>),
    IntegerList(&'a mut Vec<i64>),
    List(&'a mut dyn ListSlot),
    Raw(&'a mut Option<serde_json::Value>),
}

/// A place that holds one word of a closed list.
pub trait ChoiceSlot {
    /// The word, if one is chosen.
    fn word(&self) -> Option<&'static str>;
    /// Chooses the member with that word; `false` and unchanged when there is none.
    fn choose(&mut self, word: &str) -> bool;
    /// Chooses nothing.
    fn clear(&mut self);
}

impl<T: Choice> ChoiceSlot for Option<T> {
    fn word(&self) -> Option<&'static str> {
        self.map(T::word)
    }

    fn choose(&mut self, word: &str) -> bool {
        let member = T::from_word(word);
        if member.is_some() {
            *self = member;
        }
        member.is_some()
    }

    fn clear(&mut self) {
        *self = None;
    }
}

/// A place that holds a list of parts.
pub trait ListSlot {
    /// How many parts there are.
    fn count(&self) -> usize;
    /// Adds an empty part at the end.
    fn push_empty(&mut self);
    /// Removes a part; the ones after it move up. Nothing happens when there is no such part.
    fn take_out(&mut self, index: usize);
}

impl<T: Default> ListSlot for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn push_empty(&mut self) {
        self.push(T::default());
    }

    fn take_out(&mut self, index: usize) {
        if index < self.len() {
            self.remove(index);
        }
    }
}

/// A value on its way into or out of a field.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the variants are those of FieldKind")]
pub enum FieldValue {
    Empty,
    Text(String),
    Secret(SecretText),
    Integer(i64),
    Flag(bool),
    TextList(Vec<String>),
    IntegerList(Vec<i64>),
    Raw(serde_json::Value),
}

/// Why a value did not go into a field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// There is no such list item, or the path names a part and not a value.
    #[error("the path names no value of this dossier")]
    NoSuchPlace,
    /// The field holds another kind of value.
    #[error("the field holds another kind of value")]
    WrongKind {
        /// What the field holds.
        expected: FieldKind,
    },
    /// The word is not in the field's closed list.
    #[error("the word is not in the closed list of the field")]
    UnknownChoice {
        /// The words that are.
        allowed: Vec<&'static str>,
    },
}

impl Dossier {
    /// The place named by a path; `None` for a group or a list item that does not exist.
    #[must_use]
    pub fn slot(&self, path: FieldPath) -> Option<Slot<'_>> {
        path.field().slot(self, path.index())
    }

    /// The value at a path. Places that hold nothing, groups and lists of parts are [`FieldValue::Empty`].
    #[must_use]
    pub fn value(&self, path: FieldPath) -> FieldValue {
        self.slot(path).map_or(FieldValue::Empty, Slot::value)
    }

    /// The number of parts in a list such as `licences`; 0 for anything else.
    #[must_use]
    pub fn count(&self, list: Field) -> usize {
        match list.slot(self, None) {
            Some(Slot::List(parts)) => parts.count(),
            _ => 0,
        }
    }

    /// Puts a value in its place. Text goes into text, secret, date and choice fields alike.
    ///
    /// # Errors
    /// [`FieldError`]; the dossier is unchanged then.
    pub fn set(&mut self, path: FieldPath, value: FieldValue) -> Result<(), FieldError> {
        let kind = path.field().kind();
        let wrong = FieldError::WrongKind { expected: kind };
        let slot = path.field().slot_mut(self, path.index()).ok_or(FieldError::NoSuchPlace)?;
        match (slot, value) {
            (SlotMut::Text(place), FieldValue::Empty) => *place = None,
            (SlotMut::Text(place), FieldValue::Text(text)) => *place = Some(text),
            (SlotMut::Secret(place), FieldValue::Empty) => *place = None,
            (SlotMut::Secret(place), FieldValue::Text(text)) => *place = Some(SecretText::new(text)),
            (SlotMut::Secret(place), FieldValue::Secret(secret)) => *place = Some(secret),
            (SlotMut::Date(place), FieldValue::Empty) => *place = None,
            (SlotMut::Date(place), FieldValue::Text(text)) => *place = Some(DateEntry::from_text(&text)),
            (SlotMut::Integer(place), FieldValue::Empty) => *place = None,
            (SlotMut::Integer(place), FieldValue::Integer(number)) => *place = Some(number),
            (SlotMut::Flag(place), FieldValue::Empty) => *place = None,
            (SlotMut::Flag(place), FieldValue::Flag(flag)) => *place = Some(flag),
            (SlotMut::Choice(place), FieldValue::Empty) => place.clear(),
            (SlotMut::Choice(place), FieldValue::Text(word)) => {
                if !place.choose(&word) {
                    return Err(FieldError::UnknownChoice { allowed: path.field().choices() });
                }
            }
            (SlotMut::TextList(place), FieldValue::Empty) => place.clear(),
            (SlotMut::TextList(place), FieldValue::TextList(words)) => *place = words,
            (SlotMut::IntegerList(place), FieldValue::Empty) => place.clear(),
            (SlotMut::IntegerList(place), FieldValue::IntegerList(numbers)) => *place = numbers,
            (SlotMut::Raw(place), FieldValue::Empty) => *place = None,
            (SlotMut::Raw(place), FieldValue::Raw(value)) => *place = Some(value),
            _ => return Err(wrong),
        }
        Ok(())
    }

    /// Adds an empty part to a list and returns its number.
    ///
    /// # Errors
    /// [`FieldError::NoSuchPlace`] when the field is no list of parts.
    pub fn add_item(&mut self, list: Field) -> Result<usize, FieldError> {
        match list.slot_mut(self, None) {
            Some(SlotMut::List(parts)) => {
                parts.push_empty();
                Ok(parts.count() - 1)
            }
            _ => Err(FieldError::NoSuchPlace),
        }
    }

    /// Removes a part from a list; the ones after it move up.
    ///
    /// # Errors
    /// [`FieldError::NoSuchPlace`] when there is no such part.
    pub fn remove_item(&mut self, list: Field, index: usize) -> Result<(), FieldError> {
        match list.slot_mut(self, None) {
            Some(SlotMut::List(parts)) if index < parts.count() => {
                parts.take_out(index);
                Ok(())
            }
            _ => Err(FieldError::NoSuchPlace),
        }
    }
}

impl Slot<'_> {
    /// The value, copied. A secret stays a secret.
    #[must_use]
    pub fn value(self) -> FieldValue {
        match self {
            Self::Text(Some(text)) => FieldValue::Text(text.clone()),
            Self::Secret(Some(secret)) => FieldValue::Secret(secret.clone()),
            Self::Date(Some(date)) => FieldValue::Text(date.to_text()),
            Self::Integer(Some(number)) => FieldValue::Integer(*number),
            Self::Flag(Some(flag)) => FieldValue::Flag(*flag),
            Self::Choice(choice) => {
                choice.word().map_or(FieldValue::Empty, |word| FieldValue::Text(word.to_owned()))
            }
            Self::TextList(words) if !words.is_empty() => FieldValue::TextList(words.clone()),
            Self::IntegerList(numbers) if !numbers.is_empty() => FieldValue::IntegerList(numbers.clone()),
            Self::Raw(Some(value)) => FieldValue::Raw(value.clone()),
            _ => FieldValue::Empty,
        }
    }

    /// Whether nothing, or nothing but white space, stands here.
    #[must_use]
    pub fn is_blank(self) -> bool {
        match self {
            Self::Text(text) => text.as_ref().is_none_or(|text| text.trim().is_empty()),
            Self::Secret(secret) => secret.as_ref().is_none_or(SecretText::is_blank),
            Self::Date(date) => date.is_none(),
            Self::Integer(number) => number.is_none(),
            Self::Flag(flag) => flag.is_none(),
            Self::Choice(choice) => choice.word().is_none(),
            Self::TextList(words) => words.is_empty(),
            Self::IntegerList(numbers) => numbers.is_empty(),
            Self::List(parts) => parts.count() == 0,
            Self::Raw(value) => value.is_none(),
        }
    }
}
