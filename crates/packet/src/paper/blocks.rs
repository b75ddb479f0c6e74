//! What a form is made of, before anybody asks where it stands on the page.

use unicode_normalization::UnicodeNormalization;

/// The sizes of type. Six are all a form needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// The name of the form.
    Title,
    /// The head of a section, and a verdict.
    Head,
    /// A value.
    Body,
    /// A label in Chinese.
    Label,
    /// A label in English, a source, a remark.
    Fine,
    /// A checksum.
    Code,
}

impl Style {
    /// Size of the font and height of the line, in points. Lines stand on a grid of half points.
    pub(crate) const fn metrics(self) -> (f32, f32) {
        match self {
            Self::Title => (21.0, 28.0),
            Self::Head => (12.0, 18.0),
            Self::Body => (10.0, 15.5),
            Self::Label => (9.0, 13.5),
            Self::Fine => (7.5, 11.0),
            Self::Code => (6.5, 10.0),
        }
    }
}

/// A text in one style.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Passage {
    pub(crate) text: String,
    pub(crate) style: Style,
    /// Recedes: labels, explanations, places left empty.
    pub(crate) quiet: bool,
    /// The strokes are thickened.
    pub(crate) strong: bool,
    /// Struck through: waived.
    pub(crate) struck: bool,
    /// A little white space before it: another thought begins.
    pub(crate) apart: bool,
}

impl Passage {
    /// A plain text.
    pub(crate) fn new(style: Style, text: impl Into<String>) -> Self {
        Self { text: composed(text.into()), style, quiet: false, strong: false, struck: false, apart: false }
    }

    /// The same text, receding.
    pub(crate) fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// The same text, thickened.
    pub(crate) fn strong(mut self) -> Self {
        self.strong = true;
        self
    }

    /// The same text, a little apart from the one before.
    pub(crate) fn apart(mut self) -> Self {
        self.apart = true;
        self
    }

    /// The same text, struck through.
    pub(crate) fn struck(mut self) -> Self {
        self.struck = true;
        self
    }
}

/// Letters and their accents in one character each, as the fonts have them. Chinese is left alone:
/// composing would replace the ideographs of older encodings.
fn composed(text: String) -> String {
    let has_accents = text.chars().any(|character| matches!(character, '\u{300}'..='\u{36F}'));
    if has_accents { text.nfc().collect() } else { text }
}

/// The official Chinese term and its English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) chinese: String,
    pub(crate) english: String,
}

/// One line of a form: what is asked and what is answered.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) label: Term,
    pub(crate) value: Vec<Passage>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub(crate) label: Term,
    /// Share of the width of the page, all columns together 1.
    pub(crate) share: f32,
}

/// The shape that says how severe a finding is, so that it can be told on a photocopy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// A filled octagon.
    Blocking,
    /// A triangle.
    Advisory,
    /// A filled dot.
    Information,
    /// A struck circle.
    Waived,
    /// An empty circle.
    NotChecked,
    /// A square to tick by hand.
    Box,
}

/// A date on the scale of a chart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tick {
    /// Share of the width, 0 at the left.
    pub(crate) at: f32,
    /// Its name; `None` where there is no room for one.
    pub(crate) label: Option<String>,
}

/// Where a bar stands on the scale, as shares of its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Extent {
    /// A frame for what is possible, filled where it is likely.
    Between { possible: (f32, f32), likely: (f32, f32) },
    /// It begins, and nobody knows when it ends.
    From(f32),
}

/// A line of a chart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bar {
    pub(crate) label: Term,
    pub(crate) extent: Extent,
}

/// A part of a form, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    /// The name of the form, at its beginning.
    Title(Term),
    /// The head of a section; stands in the reader's table of contents and never last on a page.
    Heading(Term),
    /// Running text.
    Paragraph(Vec<Passage>),
    /// A sentence that must not be overlooked, with a bar at its side.
    Statement(Vec<Passage>),
    /// Questions and answers.
    Entries(Vec<Entry>),
    /// A table; its head is repeated on every page it reaches.
    Table { columns: Vec<Column>, rows: Vec<Vec<Vec<Passage>>> },
    /// Bars on one scale. What it shows must stand in words beside it: a screen reader hears the labels alone.
    Chart { ticks: Vec<Tick>, bars: Vec<Bar> },
    /// Texts with a sign before each.
    Items(Vec<(Sign, Vec<Passage>)>),
    /// Lines to sign on, two in a row.
    Signatures(Vec<Term>),
}
