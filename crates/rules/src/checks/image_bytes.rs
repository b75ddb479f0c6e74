//! The file is small enough for the platform, and not suspiciously small.

use serde::Deserialize;

use super::Judged;
use super::measured;
use crate::facts::Facts;
use crate::place::Place;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImageBytes {
    min: Option<u64>,
    max: Option<u64>,
}

impl ImageBytes {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "limit"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        measured::file(place, |file| {
            let broken =
                self.min.filter(|min| file.bytes < *min).or(self.max.filter(|max| file.bytes > *max));
            match broken {
                Some(limit) => Judged::Fails(Facts::found(size(file.bytes)).with("limit", size(limit))),
                None => Judged::Holds,
            }
        })
    }
}

const KIB: u64 = 1024;
const MIB: u64 = 1024 * KIB;

/// A size as people read it. A figure above a limit is rounded up, so that it never reads like the limit.
fn size(bytes: u64) -> String {
    match bytes {
        0..KIB => format!("{bytes} B"),
        KIB..MIB => format!("{} KB", bytes.div_ceil(KIB)),
        _ => {
            let hundredths = bytes.saturating_mul(100).div_ceil(MIB);
            let (whole, rest) = (hundredths / 100, hundredths % 100);
            if rest == 0 { format!("{whole} MB") } else { format!("{whole}.{rest:02} MB") }
        }
    }
}
