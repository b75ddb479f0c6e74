//! The verdict on one text, its reasons, and its form as JSON.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::facts::{FactValue, Facts};
use super::kind::Kind;
use super::normalise::Normalisation;
use crate::choice::{Choice, choices};
use crate::secret::SecretText;

choices! {
    /// What can be said of a text without asking an authority.
    Verdict {
        /// Shape and arithmetic hold, and every list consulted knows it.
        Valid = "valid",
        /// It hangs on a list that ages or on a weak source: a person has to look.
        Doubtful = "doubtful",
        /// Shape or arithmetic rules it out.
        Invalid = "invalid",
    }
}

choices! {
    /// Why a text is not simply valid.
    Reason {
        /// There is nothing.
        Empty = "empty",
        /// Too many or too few characters.
        WrongLength = "wrong-length",
        /// A character that does not belong in a number of this kind.
        UnexpectedCharacter = "unexpected-character",
        /// A digit of another script, such as Arabic-Indic or circled digits.
        OtherScriptDigit = "other-script-digit",
        /// A letter or sign of another script that looks like the one wanted.
        LookAlikeLetter = "look-alike-letter",
        /// A mark that cannot be seen, as contact apps and word processors leave behind.
        InvisibleMark = "invisible-mark",
        /// A full-width character, as Chinese input methods type them.
        FullWidth = "full-width",
        /// A lower-case letter where the standard prints a capital.
        LowerCase = "lower-case",
        /// White space.
        Space = "space",
        /// A hyphen or dash.
        Hyphen = "hyphen",
        /// A Latin letter where only a digit can stand, such as O for 0.
        LetterForDigit = "letter-for-digit",
        /// A spreadsheet took the number for a quantity and rounded it.
        SpreadsheetDamage = "spreadsheet-damage",
        /// It begins as no number of this kind does.
        WrongBeginning = "wrong-beginning",
        /// It ends as no number of this kind does.
        WrongEnding = "wrong-ending",
        /// It matches none of the known forms.
        UnknownForm = "unknown-form",
        /// The check character does not follow from the others: most often a typing error.
        WrongCheckCharacter = "wrong-check-character",
        /// The date of birth or of expiry is not in the calendar.
        NoSuchDate = "no-such-date",
        /// The date of birth lies in the future.
        BornInFuture = "born-in-future",
        /// Nobody born that early ever received a number.
        BornTooEarly = "born-too-early",
        /// The order code 000 is not given out in practice.
        OrderNotIssued = "order-not-issued",
        /// The region code lies outside every province that issues such numbers.
        RegionImpossible = "region-impossible",
        /// The region code is not in the list.
        RegionUnknown = "region-unknown",
        /// The region code names a province or prefecture, not a county.
        RegionNotCounty = "region-not-county",
        /// The region was abolished before the person was born.
        RegionEndedBeforeBirth = "region-ended-before-birth",
        /// It would be valid as another kind.
        OtherKind = "other-kind",
        /// The pair of registration authority and type is not in the list.
        RegistrationUnknown = "registration-unknown",
        /// The check character of the organisation code inside does not follow.
        WrongOrganisationCheck = "wrong-organisation-check",
        /// The country code is not in ISO 3166-1.
        CountryUnknown = "country-unknown",
        /// The segment is not known to be allocated.
        SegmentNotAllocated = "segment-not-allocated",
        /// The segment exists and takes no text messages from people.
        SegmentWithoutMessages = "segment-without-messages",
        /// The segment is known from one source only.
        SegmentUnconfirmed = "segment-unconfirmed",
        /// There is no area code.
        AreaMissing = "area-missing",
        /// The area code is not in the list.
        AreaUnknown = "area-unknown",
        /// The subscriber number has another length than the area's numbers.
        AreaLength = "area-length",
        /// An extension stands behind the number.
        Extension = "extension",
        /// The postal zone is not in the list.
        ZoneUnknown = "zone-unknown",
        /// Not two lines of 44 characters.
        WrongLines = "wrong-lines",
        /// The part before the at sign is missing, too long, or has misplaced dots.
        LocalPart = "local-part",
        /// The part behind the at sign is not a domain name with an alphabetic ending.
        Domain = "domain",
        /// The dot between the parts of a name stands at an end, or twice.
        MisplacedDot = "misplaced-dot",
        /// A character that is not a Han character.
        NotHan = "not-han",
        /// A private-use character, as old fonts drew rare names.
        PrivateUse = "private-use",
    }
}

/// What can be said of one text. `Debug` prints no part of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Judgement {
    /// As what it was judged.
    pub kind: Kind,
    /// The verdict.
    pub verdict: Verdict,
    /// Why it is not valid, in the order found; empty exactly when it is valid.
    pub reasons: Vec<Reason>,
    /// The form to keep; `None` when invalid, so that nobody takes it over.
    pub normalised: Option<SecretText>,
    /// What was put right before judging; empty when strict.
    pub changed: Vec<Normalisation>,
    /// What the number says of itself.
    pub facts: Facts,
}

impl Judgement {
    pub(super) fn start(kind: Kind, changed: Vec<Normalisation>) -> Self {
        Self {
            kind,
            verdict: Verdict::Valid,
            reasons: Vec::new(),
            normalised: None,
            changed,
            facts: Facts::default(),
        }
    }

    pub(super) fn invalid(&mut self, reason: Reason) {
        self.add(Verdict::Invalid, reason);
    }

    pub(super) fn doubtful(&mut self, reason: Reason) {
        self.add(Verdict::Doubtful, reason);
    }

    pub(super) fn add(&mut self, verdict: Verdict, reason: Reason) {
        self.verdict = self.verdict.max(verdict);
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    pub(super) fn finish(&mut self, input: &str, text: Cow<'_, str>, as_of: NaiveDate) {
        if self.verdict != Verdict::Valid {
            self.facts.also_valid_as = self.kind.others_valid(&text, as_of);
            if !self.facts.also_valid_as.is_empty() {
                self.add(Verdict::Doubtful, Reason::OtherKind);
            }
        }
        if let Some(refused) = &mut self.facts.refused {
            refused.find_in(input, &text);
        }
        // Taken over even when it is not kept, so that the copy made for judging is wiped.
        let text = SecretText::new(text);
        self.normalised = (self.verdict != Verdict::Invalid).then_some(text);
    }

    /// The object that `tongguan identify` prints for this judgement of `input`.
    #[must_use]
    pub fn to_json(&self, input: &str) -> Value {
        let mut facts = Map::new();
        self.facts.each(|name, value| {
            let value = match value {
                FactValue::Text(text) => Value::from(text),
                FactValue::Number(number) => Value::from(number),
                FactValue::Day(day) => Value::from(day.to_string()),
                FactValue::Words(words) => Value::from(words),
            };
            facts.insert(name.to_owned(), value);
        });
        json!({
            "kind": self.kind.word(),
            "input": input,
            "verdict": self.verdict.word(),
            "reasons": self.reasons.iter().map(|reason| reason.word()).collect::<Vec<_>>(),
            "normalised": self.normalised.as_ref().map(SecretText::reveal),
            "changed": self.changed.iter().map(|change| change.word()).collect::<Vec<_>>(),
            "facts": facts,
        })
    }
}

impl fmt::Debug for Judgement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Judgement")
            .field("kind", &self.kind)
            .field("verdict", &self.verdict)
            .field("reasons", &self.reasons)
            .field("changed", &self.changed)
            .finish_non_exhaustive()
    }
}
