//! What came back of a packet: a partner's receipt, or the platform's own answer as it was saved.
//!
//! Only what was not accepted is taken in. Names are those of the answer; which field of a dossier they
//! mean is for the caller to find.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tongguan_domain::FeedbackFrom;

use crate::bounded::shown_name;
use crate::text::{read_bytes, utf8};
use crate::{IntakeError, STANDARD_INPUT};

/// Largest answer, in bytes.
pub const LARGEST_ANSWER: u64 = 2 * 1024 * 1024;

/// Most items of one answer.
pub const MOST_ITEMS: usize = 1_000;

/// Longest text of an answer that is kept, in characters. The rest is cut off.
const LONGEST_WORDS: usize = 2_000;

/// Deepest part of the platform's answer that is looked at.
const DEEPEST: usize = 6;

const RECEIPT: &str = "tongguan.receipt/1";

/// An answer as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whose it is.
    pub from: FeedbackFrom,
    /// Number of the packet it answers, as far as it says so.
    pub packet: Option<String>,
    /// Id of the dossier it answers, as far as it says so.
    pub dossier: Option<String>,
    /// The day it bears, as it was written.
    pub date: Option<String>,
    /// What was not accepted.
    pub returned: Vec<Returned>,
    /// How many items were accepted by name.
    pub accepted: usize,
}

/// One item that was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Returned {
    /// What it is about, by the answer's name for it; empty when it is about everything.
    pub item: String,
    /// What was objected to.
    pub words: String,
    /// What is advised.
    pub advice: Option<String>,
    /// Error code of the platform.
    pub code: Option<i64>,
    /// Checksum of the file it is about.
    pub sha256: Option<String>,
}

/// The text of an answer, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerFile {
    /// The file byte for byte, as it may have been signed.
    pub bytes: Vec<u8>,
    /// The signature beside it (`<file>.sig`), if there is one.
    pub signature: Option<String>,
    /// What it says.
    pub answer: Answer,
}

/// Reads an answer from a file of at most [`LARGEST_ANSWER`] bytes, or from standard input for `-`.
///
/// # Errors
/// Those of reading, [`IntakeError::NotJson`], [`IntakeError::NotAnAnswer`], [`IntakeError::TooManyItems`].
pub fn read_answer(path: &Path) -> Result<AnswerFile, IntakeError> {
    let file = shown_name(path);
    let bytes = read_bytes(path, LARGEST_ANSWER)?;
    let text = utf8(bytes.clone(), &file)?;
    let value: Value = serde_json::from_str(&text).map_err(|error| IntakeError::NotJson {
        file: file.clone(),
        line: error.line(),
        column: error.column(),
    })?;
    let answer = understood(&value).ok_or(IntakeError::NotAnAnswer { file })?;
    if answer.returned.len() > MOST_ITEMS || answer.accepted > MOST_ITEMS {
        return Err(IntakeError::TooManyItems { limit: MOST_ITEMS });
    }
    Ok(AnswerFile { bytes, signature: signature_beside(path)?, answer })
}

fn signature_beside(path: &Path) -> Result<Option<String>, IntakeError> {
    if path.as_os_str() == STANDARD_INPUT {
        return Ok(None);
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".sig");
    match crate::read_text(&PathBuf::from(name), crate::LONGEST_SECRET) {
        Ok(text) => Ok(Some(text)),
        Err(IntakeError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn understood(value: &Value) -> Option<Answer> {
    match value.get("schema").and_then(Value::as_str) {
        Some(RECEIPT) => receipt(value),
        Some(_) => None,
        None => platform(value),
    }
}

fn receipt(value: &Value) -> Option<Answer> {
    let packet = value.get("packet")?;
    let items = value.get("items")?.as_array()?;
    let mut returned = Vec::new();
    for item in items {
        match item.get("outcome").and_then(Value::as_str)? {
            "accepted" => {}
            "returned" => returned.push(Returned {
                item: words(item, "item")?,
                words: words(item, "reason")?,
                sha256: words(item, "sha256"),
                ..Returned::default()
            }),
            _ => return None,
        }
    }
    Some(Answer {
        from: FeedbackFrom::Partner,
        packet: words(packet, "number"),
        dossier: words(packet, "dossier"),
        date: words(value, "date"),
        accepted: items.len() - returned.len(),
        returned,
    })
}

/// The platform's `audit_data` and `hints`, wherever in its answer they stand; a code without either is about
/// everything.
fn platform(value: &Value) -> Option<Answer> {
    let mut seen = Seen::default();
    seen.look(value, DEEPEST);
    seen.is_an_answer.then_some(Answer {
        from: if seen.by_administration { FeedbackFrom::Administration } else { FeedbackFrom::Platform },
        packet: None,
        dossier: None,
        date: None,
        returned: seen.returned,
        accepted: 0,
    })
}

/// State of a filing that the communications administration refused. Source: the platform's description of
/// `get_icp_entrance_info`.
const REFUSED_BY_ADMINISTRATION: i64 = 5;

#[derive(Default)]
struct Seen {
    is_an_answer: bool,
    by_administration: bool,
    returned: Vec<Returned>,
}

impl Seen {
    fn look(&mut self, value: &Value, depth: usize) {
        let Some(deeper) = depth.checked_sub(1) else { return };
        match value {
            Value::Object(members) => {
                self.take(value);
                let inner =
                    members.iter().filter(|(name, _)| !["audit_data", "hints"].contains(&name.as_str()));
                inner.for_each(|(_, member)| self.look(member, deeper));
            }
            Value::Array(items) => items.iter().for_each(|item| self.look(item, deeper)),
            _ => {}
        }
    }

    fn take(&mut self, value: &Value) {
        let code = value.get("errcode").and_then(Value::as_i64);
        let list = |name: &str| value.get(name).and_then(Value::as_array);
        let (audit, hints) = (list("audit_data"), list("hints"));
        self.is_an_answer |= code.is_some() || audit.is_some() || hints.is_some();
        if audit.is_some() {
            let state = value.get("status").and_then(Value::as_i64);
            self.by_administration |= state == Some(REFUSED_BY_ADMINISTRATION);
        }
        let before = self.returned.len();
        for item in audit.into_iter().flatten() {
            self.returned.extend(item_of(item, ["key_name", "error", "suggest"]));
        }
        for item in hints.into_iter().flatten() {
            self.returned.extend(item_of(item, ["err_field", "errmsg", "suggest"]));
        }
        if self.returned.len() == before
            && let Some(code) = code.filter(|code| *code != 0)
        {
            let said = words(value, "errmsg").unwrap_or_else(|| code.to_string());
            self.returned.push(Returned { words: said, code: Some(code), ..Returned::default() });
        }
    }
}

fn item_of(item: &Value, [name, said, advice]: [&str; 3]) -> Option<Returned> {
    let code = item.get("errcode").and_then(Value::as_i64);
    let advice = words(item, advice);
    let words = words(item, said).or_else(|| advice.clone()).or_else(|| code.map(|code| code.to_string()))?;
    let item = self::words(item, name).unwrap_or_default();
    Some(Returned { item, advice: advice.filter(|advice| *advice != words), words, code, sha256: None })
}

/// A text that says something, on one line and not longer than what is kept.
fn words(value: &Value, member: &str) -> Option<String> {
    let text = value.get(member)?.as_str()?;
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept: String = line.chars().take(LONGEST_WORDS).collect();
    (!kept.is_empty()).then_some(kept)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use tongguan_domain::FeedbackFrom;

    use super::{Returned, understood};

    #[test]
    fn a_receipt_gives_what_was_returned() {
        let receipt = json!({
            "schema": "tongguan.receipt/1", "packet": {"number": "0001", "fingerprint": "aa", "dossier": "d-1"},
            "partner": "示例代理", "date": "2026-11-20",
            "items": [{"item": "company.name", "outcome": "accepted"},
                {"item": "attachments.1", "outcome": "returned", "reason": "头像\n不清晰", "sha256": "bb"}],
        });
        let answer = understood(&receipt).unwrap();
        assert_eq!((answer.from, answer.accepted), (FeedbackFrom::Partner, 1));
        assert_eq!(answer.packet.as_deref(), Some("0001"));
        let returned = Returned {
            item: "attachments.1".to_owned(),
            words: "头像 不清晰".to_owned(),
            sha256: Some("bb".to_owned()),
            ..Returned::default()
        };
        assert_eq!(answer.returned, [returned]);
        for (pointer, value) in [
            ("/schema", json!("tongguan.receipt/2")),
            ("/items/1/reason", json!("")),
            ("/items/1/outcome", json!("lost")),
            ("/items", json!({})),
            ("/packet", json!(null)),
        ] {
            let mut broken = receipt.clone();
            *broken.pointer_mut(pointer).unwrap() = value;
            assert_eq!(understood(&broken).filter(|answer| answer.packet.is_some()), None, "{pointer}");
        }
    }

    #[test]
    fn the_platforms_answers_are_found_wherever_they_stand() {
        let refused = json!({"errcode": 0, "info": {"status": 5, "audit_data": [
            {"key_name": "icp_applets.base_info.comment", "error": "备注不规范", "suggest": "写明主要服务"}]}});
        let answer = understood(&refused).unwrap();
        assert_eq!(answer.from, FeedbackFrom::Administration);
        assert_eq!(answer.returned[0].advice.as_deref(), Some("写明主要服务"));
        let hints = json!({"filing": {"answer": {"errcode": 86202, "errmsg": "application failed", "hints": [
            {"errcode": 86328, "err_field": "icp_subject.principal_info.certificate_photo_front", "errmsg": "ocr failed"}]}}});
        let answer = understood(&hints).unwrap();
        assert_eq!((answer.from, answer.returned.len()), (FeedbackFrom::Platform, 1));
        assert_eq!(answer.returned[0].code, Some(86_328));
        let bare = understood(&json!({"errcode": 86355, "errmsg": "sponsor differs"})).unwrap();
        assert_eq!((bare.returned[0].item.as_str(), bare.returned[0].code), ("", Some(86_355)));
        assert!(understood(&json!({"errcode": 0, "errmsg": "ok"})).unwrap().returned.is_empty());
        for other in [json!({"name": "x"}), json!([]), json!("errcode"), json!({"errcode": "1"})] {
            assert_eq!(understood(&other), None, "{other}");
        }
    }
}
