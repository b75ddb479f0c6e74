//! What stands on a sheet, as a list of marks: the one thing layout and writer share.
//!
//! Positions are in points from the top left corner of the sheet. Nothing in here knows PDF, so that
//! another writer can take the same list.

use super::measure::Letter;
use super::structure::Tag;

/// How dark a mark is, from black to the lightest line. There is no colour: a form must survive an
/// office printer and a fax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shade {
    /// Running text.
    Ink,
    /// Labels and explanations that may recede.
    Quiet,
    /// Hairlines.
    Line,
}

impl Shade {
    /// Luminance, 0 black to 1 white. `Quiet` keeps a contrast of 7:1 on white paper.
    pub(crate) const fn luminance(self) -> f32 {
        match self {
            Self::Ink => 0.08,
            Self::Quiet => 0.34,
            Self::Line => 0.72,
        }
    }
}

/// One mark on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Mark {
    /// A run of text on one baseline, every character of which the font has.
    Text {
        /// Left end of the baseline.
        x: f32,
        /// The baseline.
        y: f32,
        /// Size of the font.
        size: f32,
        /// How dark.
        shade: Shade,
        /// Whether the strokes are thickened; the font has one weight only.
        strong: bool,
        /// The characters, each with the font that it is taken from.
        letters: Vec<Letter>,
        /// What it is; `None` for what a screen reader passes over.
        tag: Option<Tag>,
    },
    /// A straight line.
    Rule {
        /// Start.
        from: (f32, f32),
        /// End.
        to: (f32, f32),
        /// Thickness.
        weight: f32,
        /// How dark.
        shade: Shade,
    },
    /// A closed outline, filled or drawn.
    Outline {
        /// The corners in order.
        corners: Vec<(f32, f32)>,
        /// Whether the inside is inked too.
        filled: bool,
    },
}

impl Mark {
    /// The same mark somewhere else.
    pub(crate) fn moved(self, right: f32, down: f32) -> Self {
        match self {
            Self::Text { x, y, size, shade, strong, letters, tag } => {
                Self::Text { x: x + right, y: y + down, size, shade, strong, letters, tag }
            }
            Self::Rule { from, to, weight, shade } => Self::Rule {
                from: (from.0 + right, from.1 + down),
                to: (to.0 + right, to.1 + down),
                weight,
                shade,
            },
            Self::Outline { corners, filled } => Self::Outline {
                corners: corners.into_iter().map(|(x, y)| (x + right, y + down)).collect(),
                filled,
            },
        }
    }
}

/// One side of paper.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Sheet {
    /// Its marks, in the order in which they are read.
    pub(crate) marks: Vec<Mark>,
}

/// An entry of the reader's table of contents.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Landmark {
    /// What the entry says.
    pub(crate) title: String,
    /// The sheet, counted from 0.
    pub(crate) sheet: usize,
    /// How far down that sheet.
    pub(crate) y: f32,
}
