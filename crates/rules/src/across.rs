//! What the other dossiers share with one, as far as rules may ask: traces, and what each dossier is called.
//!
//! No value is in here, only keyed hashes made by [`tongguan_domain::TraceKey`]; so a whole folder of dossiers
//! can be held against each other while none of them is in memory.

use tongguan_domain::Trace;
use tongguan_domain::traces::Mark;

/// The most dossiers that are looked at for one value; far beyond every limit a rule may name, and so that a
/// value which all dossiers share does not cost their number squared.
pub const MOST_SHARING: usize = 1_000;

/// A trace of another dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared<'a> {
    /// What tells that dossier from all others.
    pub dossier: &'a str,
    /// How people call it; `None` when it was erased and only its traces are left.
    pub name: Option<&'a str>,
    /// The trace.
    pub trace: Trace,
}

/// What one dossier shares with others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Neighbours<'a> {
    /// The traces of the dossier itself.
    pub own: Vec<Trace>,
    /// Traces of other dossiers with one of these values.
    pub shared: Vec<Shared<'a>>,
}

/// The traces of many dossiers, to find those that share a value. About 500 bytes for each dossier.
#[derive(Debug, Default)]
pub struct Register {
    dossiers: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    dossier: usize,
    trace: Trace,
}

impl Register {
    /// A register of dossiers by their names, of which no two are the same, with their traces. In which order
    /// they come makes no difference.
    #[must_use]
    pub fn of(dossiers: impl IntoIterator<Item = (String, Vec<Trace>)>) -> Self {
        let mut register = Self::default();
        for (name, traces) in dossiers {
            let dossier = register.dossiers.len();
            register.dossiers.push(name);
            register.rows.extend(traces.into_iter().map(|trace| Row { dossier, trace }));
        }
        let name = |row: &Row| register.dossiers.get(row.dossier);
        register.rows.sort_by(|left, right| {
            (left.trace.value, name(left), left.trace.field).cmp(&(
                right.trace.value,
                name(right),
                right.trace.field,
            ))
        });
        register
    }

    /// What the dossier of that name shares with the others.
    #[must_use]
    pub fn neighbours(&self, name: &str, own: Vec<Trace>) -> Neighbours<'_> {
        let mut values: Vec<Mark> = own.iter().map(|trace| trace.value).collect();
        values.sort_unstable();
        values.dedup();
        let shared = values.into_iter().flat_map(|value| {
            let others = self.with(value).filter(|shared| shared.dossier != name);
            others.take(MOST_SHARING)
        });
        Neighbours { shared: shared.collect(), own }
    }

    fn with(&self, value: Mark) -> impl Iterator<Item = Shared<'_>> {
        let start = self.rows.partition_point(|row| row.trace.value < value);
        let rows = self.rows.iter().skip(start).take_while(move |row| row.trace.value == value);
        rows.filter_map(|row| {
            let dossier = self.dossiers.get(row.dossier)?;
            Some(Shared { dossier, name: Some(dossier), trace: row.trace.clone() })
        })
    }
}
