//! The other dossiers of an example: the sample again, with changes, as often as the example says.

use serde::Deserialize;
use tongguan_domain::{Dossier, Trace, TraceKey};

use super::changes;
use crate::across::{Neighbours, Register};

/// The key of examples, which hide nothing.
const KEY: [u8; 32] = [0; 32];

/// Most dossiers beside the one that is judged.
const MOST: usize = 100;

/// Other dossiers that are all alike.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Other {
    #[serde(default = "once")]
    times: usize,
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    set: toml::Table,
}

const fn once() -> usize {
    1
}

/// All other dossiers of an example, or the path that does not fit.
pub(crate) fn register(others: &[Other], sample: &Dossier) -> Result<Register, String> {
    let mut made: Vec<(String, Vec<Trace>)> = Vec::new();
    for other in others {
        let mut dossier = sample.clone();
        changes::make(&mut dossier, &other.remove, &other.set)?;
        let traces = TraceKey::new(&KEY).traces(&dossier);
        let title = dossier.title.as_deref().unwrap_or_default();
        for _ in 0..other.times.min(MOST) {
            made.push((format!("{title} {}", made.len() + 2), traces.clone()));
        }
    }
    Ok(Register::of(made))
}

/// What the dossier of an example shares with the others.
pub(crate) fn neighbours<'a>(dossier: &Dossier, others: &'a Register) -> Neighbours<'a> {
    others.neighbours("", TraceKey::new(&KEY).traces(dossier))
}
