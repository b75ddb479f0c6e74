//! E-mail addresses as sign-up forms take them: ASCII, no quoting, a domain with a dot and an
//! alphabetic ending. The RFCs allow more than any of those forms.

use super::alphabet::spells;
use super::judgement::{Judgement, Reason, Verdict};

/// Longest address, longest part before the at sign, longest label of a domain, in bytes.
const LONGEST: usize = 254;
const LONGEST_LOCAL: usize = 64;
const LONGEST_LABEL: usize = 63;

pub(super) fn examine(text: &str, judgement: &mut Judgement) {
    if text.is_empty() {
        return judgement.invalid(Reason::Empty);
    }
    if !spells(text, |_, byte| is_allowed(byte), Verdict::Invalid, judgement) {
        return;
    }
    let Some((local, domain)) = text.split_once('@') else {
        return judgement.invalid(Reason::Domain);
    };
    if text.len() > LONGEST {
        judgement.invalid(Reason::WrongLength);
    }
    if local.len() > LONGEST_LOCAL || local.split('.').any(str::is_empty) {
        judgement.invalid(Reason::LocalPart);
    }
    if !is_domain(domain) {
        judgement.invalid(Reason::Domain);
    }
}

fn is_allowed(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".@!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

fn is_domain(domain: &str) -> bool {
    let Some((_, ending)) = domain.rsplit_once('.') else { return false };
    let is_alphabetic = ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_alphabetic());
    domain.split('.').all(is_label) && (is_alphabetic || ending.starts_with("xn--"))
}

fn is_label(label: &str) -> bool {
    let spelled = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    spelled && (1..=LONGEST_LABEL).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
}
