//! Judging identifiers, one a line.

use std::borrow::Cow;
use std::io::{self, Write};

use chrono::NaiveDate;
use tongguan_domain::Choice as _;
use tongguan_domain::identifiers::{Kind, Options, Reason, judge, write_line};

use crate::Problem;

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

/// Why a line was not judged, or its judgement not written.
#[derive(Debug)]
pub enum LineError {
    /// The line is not what was promised.
    Problem(Problem),
    /// The system's, of writing.
    Write(io::Error),
}

/// Judges identifiers of one kind.
pub struct Identifier {
    kind: Kind,
    options: Options,
    json_input: bool,
    lines: usize,
    text: String,
}

impl Identifier {
    /// A judge of that kind; `None` for a word that names no kind.
    #[must_use]
    pub fn new(kind: &str, strict: bool, json_input: bool, as_of: NaiveDate) -> Option<Self> {
        let kind = Kind::from_word(kind)?;
        Some(Self { kind, options: Options { strict, as_of }, json_input, lines: 0, text: String::new() })
    }

    /// Judges one line, taken exactly as it is, and writes one JSON object with a line end. Bytes that
    /// are no UTF-8 are shown as U+FFFD and judged so, which no identifier survives.
    ///
    /// # Errors
    /// [`Problem::NotAJsonString`] with the number of the line, which is not repeated; those of writing.
    pub fn line(&mut self, line: &[u8], out: &mut impl Write) -> Result<(), LineError> {
        self.lines += 1;
        let text = String::from_utf8_lossy(line);
        let input = if self.json_input {
            let not_a_string = |_| LineError::Problem(Problem::NotAJsonString { line: self.lines });
            Cow::Owned(serde_json::from_str::<String>(&text).map_err(not_a_string)?)
        } else {
            text
        };
        self.text.clear();
        write_line(&judge(self.kind, &input, self.options), &input, &mut self.text);
        self.text.push('\n');
        out.write_all(self.text.as_bytes()).map_err(LineError::Write)
    }
}
