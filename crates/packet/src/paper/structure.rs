//! What each text on the sheets is: heading, paragraph, cell. A screen reader reads a form by this tree
//! and not by where things stand; what is not in the tree (lines, running heads) it passes over.

/// The kinds of elements, each a standard structure type of PDF 1.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Title,
    Heading,
    Paragraph,
    Span,
    Table,
    Row,
    /// Heads the answers beside it.
    RowHead,
    /// Heads the cells below it.
    ColumnHead,
    Cell,
    List,
    Item,
    ItemBody,
}

impl Kind {
    /// Its name in PDF.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Title => "H1",
            Self::Heading => "H2",
            Self::Paragraph => "P",
            Self::Span => "Span",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::RowHead | Self::ColumnHead => "TH",
            Self::Cell => "TD",
            Self::List => "L",
            Self::Item => "LI",
            Self::ItemBody => "LBody",
        }
    }
}

/// An element of one document's tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tag(usize);

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) kind: Kind,
    /// `None` for the document itself.
    pub(crate) parent: Option<Tag>,
    /// The document is Chinese; this part of it is English.
    pub(crate) english: bool,
}

/// The tree, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Structure {
    elements: Vec<Element>,
}

impl Structure {
    /// The element that holds all others.
    pub(crate) const ROOT: Tag = Tag(0);

    /// A document with nothing in it.
    pub(crate) fn new() -> Self {
        Self { elements: vec![Element { kind: Kind::Document, parent: None, english: false }] }
    }

    /// Adds an element at the end of another.
    pub(crate) fn add(&mut self, kind: Kind, parent: Tag) -> Tag {
        self.push(Element { kind, parent: Some(parent), english: false })
    }

    /// Adds an element that holds a text.
    pub(crate) fn add_text(&mut self, kind: Kind, parent: Tag, text: &str) -> Tag {
        self.push(Element { kind, parent: Some(parent), english: is_english(text) })
    }

    fn push(&mut self, element: Element) -> Tag {
        self.elements.push(element);
        Tag(self.elements.len() - 1)
    }

    /// All elements, parents before their children.
    pub(crate) fn elements(&self) -> impl Iterator<Item = (Tag, &Element)> {
        self.elements.iter().enumerate().map(|(number, element)| (Tag(number), element))
    }

    /// The kind of an element.
    pub(crate) fn kind(&self, tag: Tag) -> Kind {
        self.elements.get(tag.0).map_or(Kind::Span, |element| element.kind)
    }
}

/// Whether a text of a form is English: it has Latin letters and no Chinese.
pub(crate) fn is_english(text: &str) -> bool {
    const FIRST_HAN: char = '\u{2E80}';
    let latin = text.chars().any(|character| character.is_ascii_alphabetic());
    latin && text.chars().all(|character| character < FIRST_HAN)
}

/// A piece of a sheet that belongs to an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MarkedContent {
    pub(crate) tag: Tag,
    /// The sheet, counted from 0.
    pub(crate) sheet: usize,
    /// Its number on that sheet, counted from 0.
    pub(crate) number: usize,
}
