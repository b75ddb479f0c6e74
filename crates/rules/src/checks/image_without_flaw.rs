//! Nothing of that kind makes the picture hard to read, as far as a machine measures it.

use serde::Deserialize;
use tongguan_domain::attachment::Flaw;

use super::{Judged, measured};
use crate::facts::Facts;
use crate::place::Place;
use crate::terms::Word;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImageWithoutFlaw {
    flaw: Word<Flaw>,
}

impl ImageWithoutFlaw {
    pub(crate) const PLACEHOLDERS: &[&str] = &[];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::pixels(place, |picture| {
            Judged::holds_or(!picture.flaws.contains(&self.flaw.0), Facts::none)
        })
    }
}
