//! Bars on one scale of days, drawn in lines and ink alone so that they survive a photocopy.

use super::PaperError;
use super::blocks::{Bar, Extent, Passage, Style, Tick};
use super::display::{Mark, Shade};
use super::rows::{Cell, Compositor, Strip, baseline};
use super::strips::{ANSWERS, GUTTER, HAIR, WIDTH, hairline, underlined};
use super::structure::{Kind, Structure};

/// Height of a bar in points.
const BAR: f32 = 8.0;
/// The narrowest that likely days are drawn, so that a single day can be seen.
const NARROW: f32 = 1.5;

impl Compositor<'_> {
    /// The dates of the scale, and a line for each bar; the dates are repeated on every page it reaches.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyph`] for the first character that the font lacks.
    pub(super) fn chart(&mut self, ticks: &[Tick], bars: &[Bar]) -> Result<Vec<Strip>, PaperError> {
        let dates = self.dates(ticks)?;
        let again = Box::new(dates.clone());
        let list = self.structure.add(Kind::List, Structure::ROOT);
        let mut strips = Vec::new();
        for bar in bars {
            let item = self.structure.add(Kind::Item, list);
            let tags = (self.structure.add(Kind::ItemBody, item), Kind::Paragraph);
            let label = [
                Passage::new(Style::Fine, &bar.label.chinese),
                Passage::new(Style::Fine, &bar.label.english).quiet(),
            ];
            let cell = Cell { x: 0.0, width: ANSWERS - GUTTER, passages: &label, tags };
            for mut strip in self.row(&[cell], 3.0)? {
                let height = strip.height;
                let lines = ticks.iter().map(|tick| upright(tick, height));
                strip.marks.splice(0..0, lines.chain(drawn(bar.extent, height / 2.0)));
                strip.head = Some(again.clone());
                strips.append(&mut underlined(vec![strip], Shade::Line));
            }
        }
        strips.insert(0, dates);
        // A picture is taken in at one glance; one longer than a page breaks all the same.
        let last = strips.len() - 1;
        strips.iter_mut().take(last).for_each(|strip| strip.holds_next = true);
        Ok(strips)
    }

    fn dates(&self, ticks: &[Tick]) -> Result<Strip, PaperError> {
        let (size, leading) = Style::Fine.metrics();
        let mut marks = Vec::new();
        for tick in ticks {
            let Some(label) = &tick.label else { continue };
            marks.push(upright(tick, leading + 2.0));
            if let Some(character) = self.face.lacks(label) {
                return Err(PaperError::MissingGlyph { character, field: None });
            }
            let (x, y) = (across(tick.at) + 3.0, baseline(Style::Fine));
            let letters = self.face.set(label);
            marks.push(Mark::Text { x, y, size, shade: Shade::Quiet, strong: false, letters, tag: None });
        }
        let strip = Strip { height: leading + 2.0, marks, ..Strip::default() };
        Ok(underlined(vec![strip], Shade::Ink).into_iter().next().unwrap_or_default())
    }
}

fn across(share: f32) -> f32 {
    ANSWERS + (WIDTH - ANSWERS) * share
}

fn upright(tick: &Tick, height: f32) -> Mark {
    let x = across(tick.at);
    Mark::Rule { from: (x, 0.0), to: (x, height), weight: HAIR, shade: Shade::Line }
}

fn drawn(extent: Extent, middle: f32) -> Vec<Mark> {
    let (top, bottom) = (middle - BAR / 2.0, middle + BAR / 2.0);
    match extent {
        Extent::Between { possible, likely } => {
            let (from, to) = (across(possible.0), across(possible.1));
            let frame = [
                hairline(from, to, top, HAIR, Shade::Ink),
                hairline(from, to, bottom, HAIR, Shade::Ink),
                Mark::Rule { from: (from, top), to: (from, bottom), weight: HAIR, shade: Shade::Ink },
                Mark::Rule { from: (to, top), to: (to, bottom), weight: HAIR, shade: Shade::Ink },
            ];
            let from = across(likely.0);
            let to = across(likely.1).max(from + NARROW);
            let filled = Mark::Outline {
                corners: vec![(from, top), (to, top), (to, bottom), (from, bottom)],
                filled: true,
            };
            frame.into_iter().chain([filled]).collect()
        }
        Extent::From(at) => {
            let (x, half) = (across(at), BAR / 2.0);
            let corners = vec![(x, top), (x + half, middle), (x, bottom), (x - half, middle)];
            vec![Mark::Outline { corners, filled: false }]
        }
    }
}
