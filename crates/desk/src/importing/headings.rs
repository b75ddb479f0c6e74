//! The headings of a table: which field each column is, whether the table runs down or across.

use std::collections::{BTreeSet, HashMap};

use tongguan_domain::{Field, FieldPath, Language};
use tongguan_intake::{CellContent, Sheet, SheetCell};
use tongguan_words::{Words, field_key};

use super::Line;
use super::codes::folded;
use super::columns::is_taken;

/// How far down, or to the right, the headings may begin: below a title, beside a number.
const FIRST_LINES: usize = 10;

/// Most parts of a list that can have columns of their own.
const MOST_ITEMS: usize = 100;

/// How alike two headings are when one may be meant for the other; 1 is equal.
const ALIKE: f64 = 0.6;

/// Longest heading that is shown, in characters.
const LONGEST_SHOWN: usize = 60;

/// A heading and what it was taken for.
#[derive(Debug)]
pub struct Heading {
    /// Such as `B1`.
    pub place: String,
    /// As it stands there, shortened, without marks that cannot be seen.
    pub text: String,
    /// What it was taken for.
    pub meaning: Meaning,
}

/// What a heading was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A field.
    Field(FieldPath),
    /// A field that another heading before it names.
    Repeated(FieldPath),
    /// A field that no spreadsheet fills.
    NotTaken(FieldPath),
    /// Nothing known.
    Unknown {
        /// The field whose name is most like it.
        nearest: Option<Field>,
    },
}

/// Which way a table runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// A row is a dossier.
    Rows,
    /// A column is a dossier, the names of the fields stand before it.
    Form,
}

impl Layout {
    /// The line of a cell: dossiers are lines.
    pub(super) const fn line(self, cell: &SheetCell) -> u32 {
        match self {
            Self::Rows => cell.row,
            Self::Form => cell.column,
        }
    }

    /// The place of a cell in its line.
    pub(super) const fn across(self, cell: &SheetCell) -> u32 {
        match self {
            Self::Rows => cell.column,
            Self::Form => cell.row,
        }
    }

    /// The row, counted from 1, and the letters of the column.
    pub(super) fn place(self, line: u32, across: u32) -> (u32, String) {
        match self {
            Self::Rows => (line + 1, letters(across)),
            Self::Form => (across + 1, letters(line)),
        }
    }

    /// What people call a line.
    pub(super) fn entry(self, line: u32) -> Line {
        match self {
            Self::Rows => Line::Row(line + 1),
            Self::Form => Line::Column(letters(line)),
        }
    }
}

/// The headings of a table.
pub(super) struct Headings {
    layout: Layout,
    line: u32,
    fields: Vec<(u32, FieldPath)>,
    list: Vec<Heading>,
}

impl Headings {
    /// Finds the line with the most known headings; none when no heading is known.
    pub(super) fn find(sheet: &Sheet) -> Option<Self> {
        let names = Names::new();
        let mut best: Option<(usize, Layout, u32)> = None;
        for layout in [Layout::Rows, Layout::Form] {
            let lines: BTreeSet<u32> = sheet.cells.iter().map(|cell| layout.line(cell)).collect();
            for line in lines.into_iter().take(FIRST_LINES) {
                let known =
                    texts(sheet, layout, line).filter(|(_, text)| names.field(text).is_some()).count();
                if known > best.map_or(0, |(most, ..)| most) {
                    best = Some((known, layout, line));
                }
            }
        }
        let (_, layout, line) = best?;
        let mut headings = Self { layout, line, fields: Vec::new(), list: Vec::new() };
        for (across, text) in texts(sheet, layout, line) {
            headings.add(across, text, &names);
        }
        headings.fields.sort_by_key(|(_, field)| *field);
        Some(headings)
    }

    fn add(&mut self, across: u32, text: &str, names: &Names) {
        let meaning = match names.field(text) {
            None => Meaning::Unknown { nearest: names.nearest(text) },
            Some(field) if !is_taken(field.field()) => Meaning::NotTaken(field),
            Some(field) if self.fields.iter().any(|(_, known)| *known == field) => Meaning::Repeated(field),
            Some(field) => {
                self.fields.push((across, field));
                Meaning::Field(field)
            }
        };
        let (row, column) = self.layout.place(self.line, across);
        self.list.push(Heading { place: format!("{column}{row}"), text: shown(text), meaning });
    }

    pub(super) const fn layout(&self) -> Layout {
        self.layout
    }

    /// The line of the headings; dossiers come after it.
    pub(super) const fn line(&self) -> u32 {
        self.line
    }

    /// The places in a line that hold a field, in the order of the fields.
    pub(super) fn fields(&self) -> impl Iterator<Item = (u32, FieldPath)> {
        self.fields.iter().copied()
    }

    /// The field of a place in a line.
    pub(super) fn field(&self, across: u32) -> Option<FieldPath> {
        self.fields.iter().find(|(place, _)| *place == across).map(|(_, field)| *field)
    }

    pub(super) fn into_list(self) -> Vec<Heading> {
        self.list
    }
}

/// The texts of a line.
fn texts(sheet: &Sheet, layout: Layout, line: u32) -> impl Iterator<Item = (u32, &str)> {
    sheet.cells.iter().filter(move |cell| layout.line(cell) == line).filter_map(move |cell| {
        match &cell.content {
            CellContent::Text(text) => Some((layout.across(cell), text.reveal())),
            _ => None,
        }
    })
}

/// The names by which fields go: their labels in both languages, and their paths.
struct Names(HashMap<String, Field>);

impl Names {
    fn new() -> Self {
        let words = Language::ALL.map(Words::of);
        let mut names = HashMap::new();
        // Of two fields of one name, such as a list and its parts, the one that a column can be.
        let (taken, others): (Vec<Field>, Vec<Field>) =
            Field::ALL.iter().partition(|field| is_taken(**field));
        for field in taken.into_iter().chain(others) {
            let labels = words.iter().map(|words| words.say(&field_key(field)));
            for name in labels.chain([field.template().to_owned()]) {
                names.entry(folded(&name)).or_insert(field);
            }
        }
        Self(names)
    }

    /// The field of a heading: by its path, by a label, by one of two labels, by a label and a number.
    fn field(&self, text: &str) -> Option<FieldPath> {
        let text = text.trim().trim_end_matches(['*', '＊', ':', '：']);
        if let Ok(path) = text.parse::<FieldPath>() {
            return numbered(path);
        }
        self.labelled(text).or_else(|| text.split(['\n', '/', '|']).find_map(|part| self.labelled(part)))
    }

    fn labelled(&self, label: &str) -> Option<FieldPath> {
        let label = folded(label);
        if let Some(field) = self.0.get(&label) {
            return numbered(FieldPath::of(*field));
        }
        let name =
            label.trim_end_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '(' | ')'));
        let number: String = label.chars().skip(name.chars().count()).filter(char::is_ascii_digit).collect();
        let field = self.0.get(name).filter(|field| field.is_numbered())?;
        let index = number.parse::<usize>().ok()?.checked_sub(1)?;
        numbered(FieldPath::item(*field, index))
    }

    fn nearest(&self, text: &str) -> Option<Field> {
        // A sentence is no heading, and comparing takes its length squared.
        let text = folded(&text.chars().take(LONGEST_SHOWN).collect::<String>());
        let alike = |name: &str| strsim::normalized_damerau_levenshtein(name, &text);
        let known = self.0.iter().filter(|(_, field)| is_taken(**field));
        let measured = known.map(|(name, field)| (alike(name), *field));
        measured
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .max_by(|(one, a), (other, b)| one.total_cmp(other).then(b.cmp(a)))
            .map(|(_, field)| field)
    }
}

/// The first part of a list where no number says which; none beyond [`MOST_ITEMS`].
fn numbered(path: FieldPath) -> Option<FieldPath> {
    match path.index() {
        None if path.field().is_numbered() => Some(FieldPath::item(path.field(), 0)),
        Some(index) if index >= MOST_ITEMS => None,
        _ => Some(path),
    }
}

/// A heading as a report shows it.
fn shown(text: &str) -> String {
    let visible = text.trim().chars().map(|letter| match letter {
        '\n' => ' ',
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            '\u{fffd}'
        }
        letter if letter.is_control() => '\u{fffd}',
        letter => letter,
    });
    let mut shown: String = visible.clone().take(LONGEST_SHOWN).collect();
    if visible.count() > LONGEST_SHOWN {
        shown.push('…');
    }
    shown
}

/// The letters of a column: A to Z, AA and on.
pub(super) fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{Names, letters, shown};
    use tongguan_domain::Field;

    #[test]
    fn a_heading_is_known_by_every_name_it_goes_by() {
        let names = Names::new();
        let path = |text: &str| names.field(text).map(|path| path.to_string()).unwrap_or_default();
        for text in [
            "company.uscc",
            "Unified Social Credit Code",
            "统一社会信用代码",
            "统一社会信用代码：",
            "统一 社会信用代码 *",
        ] {
            assert_eq!(path(text), "company.uscc", "{text}");
        }
        assert_eq!(path("主体名称\nCompany name"), "company.name");
        assert_eq!(path("主体名称 / Company name"), "company.name");
        assert_eq!(path("服务类目"), "mini_program.categories");
        assert_eq!(path("licences.1.number"), "licences.1.number");
        assert_eq!(path("证照编号 2"), "licences.1.number");
        assert_eq!(path("证照编号（3）"), "licences.2.number");
        assert_eq!(path("licences.4000.number"), "");
        assert_eq!(path("Colour"), "");
        assert_eq!(names.nearest("Unified Social Credt Code"), Some(Field::CompanyUscc));
        assert_eq!(names.nearest("xyzzy"), None);
    }

    #[test]
    fn columns_have_letters_and_headings_no_hidden_marks() {
        assert_eq!([0, 25, 26, 255].map(letters), ["A", "Z", "AA", "IV"]);
        assert_eq!(shown("a\u{202e}b\nc"), "a\u{fffd}b c");
        assert_eq!(shown(&"x".repeat(100)).chars().count(), 61);
    }
}
