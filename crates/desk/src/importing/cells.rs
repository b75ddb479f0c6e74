//! From what a cell holds to what a field takes.

use tongguan_domain::document::{LONGEST_LIST, LONGEST_TEXT};
use tongguan_domain::{Dossier, Field, FieldKind, FieldPath, FieldValue, Language, SecretText};
use tongguan_intake::CellContent;
use tongguan_rules::lists::Lists;
use tongguan_words::Words;

use super::codes::{Codes, folded};
use super::columns::{list_of, parts};
use super::{Damage, damage, dates};
use crate::{Day, habits};

/// Between the parts of a list, and between the members of one part.
const PARTS: [char; 3] = [';', '；', '\n'];
const MEMBERS: [char; 2] = ['>', '＞'];

/// Why a cell was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It holds a formula, which is never evaluated.
    Formula,
    /// It holds `#N/A` or the like.
    Fault,
    /// A spreadsheet program changed its number.
    Damaged(Damage),
    /// Its field takes a day.
    NotADate,
    /// Its field takes a word or a name of a list.
    NotListed,
    /// Its field takes a whole number.
    NotANumber,
    /// Its field takes yes or no.
    NotAFlag,
    /// A part of its list has more members than it can have.
    NotAList,
    /// It names a category that is not among those of the dossier.
    NoSuchCategory,
    /// It holds more than its field takes.
    TooLong,
}

impl Trouble {
    /// The word in reports and in the keys of messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Formula => "formula",
            Self::Fault => "fault",
            Self::Damaged(damage) => damage.word(),
            Self::NotADate => "not-a-date",
            Self::NotListed => "not-listed",
            Self::NotANumber => "not-a-number",
            Self::NotAFlag => "not-a-flag",
            Self::NotAList => "not-a-list",
            Self::NoSuchCategory => "no-such-category",
            Self::TooLong => "too-long",
        }
    }
}

/// What cells are read by.
pub(super) struct Reading {
    codes: Codes,
    yes: Vec<String>,
    no: Vec<String>,
    today: Day,
}

impl Reading {
    pub(super) fn of(lists: &Lists, today: Day) -> Self {
        let words = Language::ALL.map(Words::of);
        let said = |key: &str, more: [&str; 2]| {
            let labels = words.iter().map(|words| folded(&words.say(key)));
            labels.chain(more.map(str::to_owned)).collect()
        };
        Self {
            codes: Codes::of(lists),
            yes: said("import-yes", ["true", "1"]),
            no: said("import-no", ["false", "0"]),
            today,
        }
    }

    /// Puts what a cell holds into its field.
    ///
    /// # Errors
    /// Why it was left out; the dossier is unchanged then.
    pub(super) fn fill(
        &self,
        dossier: &mut Dossier,
        path: FieldPath,
        content: &CellContent,
    ) -> Result<(), Trouble> {
        let field = path.field();
        let text = self.text(field, content)?;
        if field.kind() == FieldKind::List {
            return self.fill_list(dossier, field, &text);
        }
        let value = match field {
            Field::MainCategory => main_category(dossier, &text)?,
            _ => self.value(field, &text)?,
        };
        self.put(dossier, path, value)
    }

    fn fill_list(&self, dossier: &mut Dossier, list: Field, text: &str) -> Result<(), Trouble> {
        let mut items = Vec::new();
        for part in pieces(text, &PARTS) {
            let members: Vec<&str> = part.split(MEMBERS).map(str::trim).collect();
            if members.len() > parts(list).len() {
                return Err(Trouble::NotAList);
            }
            let filled = parts(list).iter().zip(members).filter(|(_, text)| !text.is_empty());
            let values: Result<Vec<_>, _> = filled
                .map(|(field, text)| {
                    self.check(*field, text)?;
                    Ok((*field, self.value(*field, text)?))
                })
                .collect();
            items.push(values?);
        }
        if items.len() > LONGEST_LIST {
            return Err(Trouble::TooLong);
        }
        for (index, item) in items.into_iter().enumerate() {
            for (field, value) in item {
                self.put(dossier, FieldPath::item(field, index), value)?;
            }
        }
        Ok(())
    }

    /// Stores a value in its plain form, in a part of a list that is there.
    fn put(&self, dossier: &mut Dossier, path: FieldPath, value: FieldValue) -> Result<(), Trouble> {
        if let (Some(list), Some(index)) = (list_of(path), path.index()) {
            while dossier.count(list) <= index {
                dossier.add_item(list).map_err(|_| Trouble::NotAList)?;
            }
        }
        let value = habits::plain(dossier, path, value, self.today);
        dossier.set(path, value).map_err(|_| Trouble::NotListed)
    }

    /// What a cell says, as text.
    fn text(&self, field: Field, content: &CellContent) -> Result<String, Trouble> {
        let kind = field.kind();
        match content {
            CellContent::Formula => Err(Trouble::Formula),
            CellContent::Fault => Err(Trouble::Fault),
            CellContent::Time => Err(Trouble::Damaged(Damage::Date)),
            CellContent::Day(day) if kind == FieldKind::Date => Ok(day.clone()),
            CellContent::Day(_) => Err(Trouble::Damaged(Damage::Date)),
            CellContent::Flag(flag) => Ok(flag.to_string()),
            CellContent::Number(number) => match kind {
                FieldKind::Text | FieldKind::Secret => {
                    damage::of_number(field, *number).map_err(Trouble::Damaged)
                }
                FieldKind::Date => Ok(number.trunc().to_string()),
                _ => Ok(number.to_string()),
            },
            CellContent::Text(text) => {
                let text = text.reveal().trim();
                self.check(field, text)?;
                Ok(text.to_owned())
            }
        }
    }

    /// Whether a text is whole.
    fn check(&self, field: Field, text: &str) -> Result<(), Trouble> {
        if text.len() > LONGEST_TEXT {
            return Err(Trouble::TooLong);
        }
        damage::of_text(field, text, self.today).map_or(Ok(()), |damage| Err(Trouble::Damaged(damage)))
    }

    fn value(&self, field: Field, text: &str) -> Result<FieldValue, Trouble> {
        match field.kind() {
            FieldKind::Secret => Ok(FieldValue::Secret(SecretText::new(text))),
            FieldKind::Date => dates::read(text).map(FieldValue::Text).ok_or(Trouble::NotADate),
            FieldKind::Flag => self.flag(text).map(FieldValue::Flag).ok_or(Trouble::NotAFlag),
            FieldKind::Integer => self.integer(field, text).map(FieldValue::Integer),
            FieldKind::TextList => {
                self.each(text, |piece| self.listed(field, piece)).map(FieldValue::TextList)
            }
            FieldKind::IntegerList => {
                self.each(text, |piece| self.integer(field, piece)).map(FieldValue::IntegerList)
            }
            _ => self.listed(field, text).map(FieldValue::Text),
        }
    }

    /// The member of the field's list, or the text itself where the field has none.
    fn listed(&self, field: Field, text: &str) -> Result<String, Trouble> {
        if !self.codes.knows(field) {
            return Ok(text.to_owned());
        }
        self.codes.member(field, text).map(str::to_owned).ok_or(Trouble::NotListed)
    }

    fn integer(&self, field: Field, text: &str) -> Result<i64, Trouble> {
        self.listed(field, text)?.parse().map_err(|_| Trouble::NotANumber)
    }

    fn flag(&self, text: &str) -> Option<bool> {
        let text = folded(text);
        let is_one_of = |words: &[String]| words.contains(&text);
        if is_one_of(&self.yes) { Some(true) } else { is_one_of(&self.no).then_some(false) }
    }

    fn each<T>(&self, text: &str, read: impl Fn(&str) -> Result<T, Trouble>) -> Result<Vec<T>, Trouble> {
        let values: Vec<T> = pieces(text, &PARTS).map(read).collect::<Result<_, _>>()?;
        if values.len() > LONGEST_LIST { Err(Trouble::TooLong) } else { Ok(values) }
    }
}

fn pieces<'a>(text: &'a str, between: &'a [char]) -> impl Iterator<Item = &'a str> {
    text.split(between).map(str::trim).filter(|piece| !piece.is_empty())
}

/// The number of the category that the text writes as the list of categories does. A bare number would
/// leave open whether it counts from one.
fn main_category(dossier: &Dossier, text: &str) -> Result<FieldValue, Trouble> {
    let wanted: Vec<String> = pieces(text, &MEMBERS).map(folded).collect();
    let found = dossier.mini_program.categories.iter().position(|category| {
        let levels = [&category.level1, &category.level2, &category.level3];
        let names: Vec<String> =
            levels.into_iter().flatten().filter(|name| !name.is_empty()).map(|name| folded(name)).collect();
        names == wanted
    });
    let number = found.and_then(|found| i64::try_from(found).ok()).ok_or(Trouble::NoSuchCategory)?;
    Ok(FieldValue::Integer(number))
}
