//! Judging identifiers, one a line.

use std::io::{self, Write};

use chrono::NaiveDate;
use tongguan_domain::Choice as _;
use tongguan_domain::identifiers::{Kind, Options, Reason, judge, write_line};

/// Longest line that is read, in bytes; no identifier comes near it.
pub const LONGEST_LINE: u64 = 64 * 1024;

/// The words of all kinds, in the order of the contract.
#[must_use]
pub fn kinds() -> Vec<&'static str> {
    Kind::ALL.iter().map(|kind| kind.word()).collect()
}

/// The words of all reasons, joined for a help text.
#[must_use]
pub fn reasons() -> String {
    let words: Vec<&str> = Reason::ALL.iter().map(|reason| reason.word()).collect();
    words.join(", ")
}

/// Judges identifiers of one kind.
pub struct Identifier {
    kind: Kind,
    options: Options,
    json_input: bool,
    text: String,
}

impl Identifier {
    /// A judge of that kind; `None` for a word that names no kind.
    #[must_use]
    pub fn new(kind: &str, strict: bool, json_input: bool, as_of: NaiveDate) -> Option<Self> {
        let kind = Kind::from_word(kind)?;
        Some(Self { kind, options: Options { strict, as_of }, json_input, text: String::new() })
    }

    /// Judges one line, taken exactly as it is, and writes one JSON object with a line end. Bytes that
    /// are no UTF-8 are shown as U+FFFD and judged so, which no identifier survives.
    ///
    /// # Errors
    /// Those of writing.
    pub fn line(&mut self, line: &[u8], out: &mut impl Write) -> io::Result<()> {
        let text = String::from_utf8_lossy(line);
        let unquoted = if self.json_input { serde_json::from_str::<String>(&text).ok() } else { None };
        let input = unquoted.as_deref().unwrap_or(&text);
        self.text.clear();
        write_line(&judge(self.kind, input, self.options), input, &mut self.text);
        self.text.push('\n');
        out.write_all(self.text.as_bytes())
    }
}
