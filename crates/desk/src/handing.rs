//! What is asked before anything is handed over: to whom, for what, and on what ground (Personal Information
//! Protection Law, Articles 13, 21 and 23); and, when it leaves mainland China, on which of the grounds of Article 38.

use tongguan_vault::Handover;

use crate::Problem;

/// For what: words of the messages.
pub const PURPOSES: [&str; 4] = ["registration-and-filing", "correction", "renewal", "other-work"];

/// On what ground the data are handed on.
pub const BASES: [&str; 3] = ["separate-consent", "entrusted", "legal-duty"];

/// On what ground they leave mainland China.
pub const TRANSFERS: [&str; 3] = ["standard-contract", "certification", "security-assessment"];

/// Longest name of a recipient, in characters.
const LONGEST_RECIPIENT: usize = 200;

/// What an officer says of a handing over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handing {
    /// Who receives it.
    pub recipient: String,
    /// One of [`PURPOSES`].
    pub purpose: String,
    /// One of [`BASES`].
    pub basis: String,
    /// Whether the recipient is outside mainland China.
    pub abroad: bool,
    /// One of [`TRANSFERS`], if it goes abroad on such a ground. Going without is warned of and recorded.
    pub transfer: Option<String>,
}

impl Handing {
    /// Whether it leaves mainland China and no ground for that is named.
    #[must_use]
    pub const fn lacks_transfer(&self) -> bool {
        self.abroad && self.transfer.is_none()
    }

    /// Refuses what does not say to whom, for what and on what ground.
    ///
    /// # Errors
    /// [`Problem::HandingIncomplete`].
    pub(crate) fn verify(&self) -> Result<(), Problem> {
        let says = !self.recipient.trim().is_empty()
            && self.recipient.chars().count() <= LONGEST_RECIPIENT
            && PURPOSES.contains(&self.purpose.as_str())
            && BASES.contains(&self.basis.as_str())
            && self.transfer.as_deref().is_none_or(|ground| TRANSFERS.contains(&ground));
        if says { Ok(()) } else { Err(Problem::HandingIncomplete) }
    }

    /// The record of it, once a packet of that number and fingerprint was written.
    pub(crate) fn record(&self, number: &str, sha256: &str) -> Handover {
        Handover {
            at: String::new(),
            number: number.to_owned(),
            sha256: sha256.to_owned(),
            recipient: self.recipient.trim().to_owned(),
            abroad: self.abroad,
            purpose: self.purpose.clone(),
            basis: self.basis.clone(),
            transfer: self.transfer.clone().filter(|_| self.abroad),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BASES, Handing, PURPOSES, TRANSFERS};

    fn handing(recipient: &str, purpose: &str, basis: &str, abroad: bool, transfer: Option<&str>) -> Handing {
        let [recipient, purpose, basis] = [recipient, purpose, basis].map(str::to_owned);
        Handing { recipient, purpose, basis, abroad, transfer: transfer.map(str::to_owned) }
    }

    #[test]
    fn nothing_goes_out_without_recipient_purpose_and_basis() {
        let (purpose, basis, transfer) = (PURPOSES[0], BASES[0], Some(TRANSFERS[0]));
        for (made, goes, lacks) in [
            (handing("Harbour", purpose, basis, false, None), true, false),
            (handing("Harbour", purpose, basis, true, transfer), true, false),
            (handing("Harbour", purpose, basis, true, None), true, true),
            (handing("Harbour", purpose, basis, false, transfer), true, false),
            (handing("  ", purpose, basis, false, None), false, false),
            (handing(&"x".repeat(201), purpose, basis, false, None), false, false),
            (handing("Harbour", "", basis, false, None), false, false),
            (handing("Harbour", "gossip", basis, false, None), false, false),
            (handing("Harbour", purpose, "", false, None), false, false),
            (handing("Harbour", purpose, "because", false, None), false, false),
            (handing("Harbour", purpose, basis, true, Some("trust")), false, false),
        ] {
            assert_eq!(made.verify().is_ok(), goes, "{made:?}");
            assert_eq!(made.lacks_transfer(), lacks, "{made:?}");
        }
        let at_home = handing(" Harbour ", purpose, basis, false, transfer).record("0001", "ab");
        assert_eq!((at_home.recipient.as_str(), at_home.transfer), ("Harbour", None));
    }
}
