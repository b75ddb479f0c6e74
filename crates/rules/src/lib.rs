//! What must *hold*: the rule book, and `evaluate`, which says what it finds in a dossier.
//!
//! Pure: texts come in, a report goes out. No file is opened here, no clock is asked. Requirements
//! are data under `assets/rulebook` (see `FORMAT.md` there); only a new kind of check is code.

mod across;
mod answers;
mod book;
mod category_place;
mod checks;
mod conditions;
mod evaluate;
mod examples;
mod facts;
mod fingerprint;
pub mod formats;
mod list_text;
pub mod lists;
mod load;
mod masking;
mod mistakes;
mod phrases;
mod place;
mod platform;
mod platform_names;
mod refused;
mod report;
mod rule;
mod rule_file;
mod staleness;
mod terms;
mod version;
mod waivers;

pub use across::{MOST_SHARING, Neighbours, Register, Shared};
pub use answers::rule_id;
pub use book::{PUBLISHERS, RuleBook, built_in, built_in_stamp, carried, compare_versions, is_version};
pub use evaluate::{evaluate, evaluate_among, is_record};
pub use examples::{
    Case, ExampleFailure, ExampleProblem, Overlap, Reach, overlaps, reach, run_examples, said_in_examples,
};
pub use facts::Bilingual;
pub use load::load;
pub use masking::mask_likely;
pub use mistakes::{Mistake, MistakeKind};
pub use platform_names::place_named;
pub use refused::{bears, entered_at, mark};
pub use report::{
    Counts, Dissent, Finding, GrantedWaiver, Outcome, Report, RuleBookStamp, Said, Sentences, SourceLine,
    Verdict,
};
pub use rule::{Cited, Confidence, Contradiction, Rule, Severity, Source};
pub use staleness::Staleness;
