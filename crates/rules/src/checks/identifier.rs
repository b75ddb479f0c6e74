//! The text is a possible identifier of its kind. Whether it was ever issued, nobody can say offline.

use serde::Deserialize;
use tongguan_domain::Choice;
use tongguan_domain::identifiers::{Kind, Options, Reason, Verdict, judge};

use super::Judged;
use crate::facts::{Bilingual, Facts};
use crate::place::Place;
use crate::terms::Word;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Identifier {
    kind: Word<Kind>,
    /// The verdict that fails here; the other one is the business of another rule.
    #[serde(default = "invalid")]
    fails_on: Word<Verdict>,
    /// Only these reasons, when any are named.
    #[serde(default)]
    reasons: Vec<Word<Reason>>,
    /// All reasons but these.
    #[serde(default)]
    except: Vec<Word<Reason>>,
    /// The value goes to the authority as it stands, so habits of typing are faults unless the rule says otherwise.
    #[serde(default = "as_it_stands")]
    strict: bool,
}

const fn invalid() -> Word<Verdict> {
    Word(Verdict::Invalid)
}

const fn as_it_stands() -> bool {
    true
}

impl Identifier {
    pub(crate) const PLACEHOLDERS: &[&str] = &["found", "reasons"];

    pub(crate) fn judge(&self, place: &Place<'_>) -> Judged {
        let Some(text) = place.text() else { return Judged::NotConcerned };
        let options = Options { strict: self.strict, as_of: place.today };
        let judgement = judge(self.kind.0, text.reveal().trim(), options);
        let counts = |reason: &Reason| {
            let named = |words: &[Word<Reason>]| words.iter().any(|word| word.0 == *reason);
            (self.reasons.is_empty() || named(&self.reasons)) && !named(&self.except)
        };
        let counting: Vec<&Reason> = judgement.reasons.iter().filter(|reason| counts(reason)).collect();
        if judgement.verdict != self.fails_on.0 || counting.is_empty() {
            return Judged::Holds;
        }
        let said =
            counting.into_iter().map(|reason| place.book.phrases.reason(reason.word())).collect::<Vec<_>>();
        Judged::Fails(Facts::found(place.found()).with("reasons", Bilingual::list(&said)))
    }
}
