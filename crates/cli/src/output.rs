//! What goes to standard output and standard error.

use std::io::Write;

use tongguan_desk::{Problem, Words};

/// Why a command ended early.
pub(crate) enum Failure {
    /// The desk could not.
    Problem(Problem),
    /// The arguments do not go together; the key of the sentence that says so.
    Usage(&'static str),
    /// Standard output was closed by its reader.
    ReaderGone,
    /// Standard output could not be written.
    Output,
}

impl<P: Into<Problem>> From<P> for Failure {
    fn from(problem: P) -> Self {
        Self::Problem(problem.into())
    }
}

/// What a command gives back: an exit code.
pub(crate) type Outcome = Result<u8, Failure>;

/// Writes the result, with a line end if it has none.
pub(crate) fn result(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let end = if text.ends_with('\n') { "" } else { "\n" };
    out.write_all(text.as_bytes())
        .and_then(|()| out.write_all(end.as_bytes()))
        .and_then(|()| out.flush())
        .map_err(|error| stdout_failure(&error))
}

/// A reader that went away is no fault.
pub(crate) fn stdout_failure(error: &std::io::Error) -> Failure {
    if error.kind() == std::io::ErrorKind::BrokenPipe { Failure::ReaderGone } else { Failure::Output }
}

/// Says a sentence to the person.
pub(crate) fn tell(sentence: &str) {
    let _ = writeln!(std::io::stderr(), "{sentence}");
}

/// Says what went wrong and what to do, and gives the exit code.
pub(crate) fn complain(words: &Words, problem: &Problem) -> u8 {
    let (what, action) = problem.sentences(words);
    tell(&format!("{what}\n{action}"));
    for line in problem.lines(words) {
        tell(&format!("  {line}"));
    }
    problem.exit_code()
}

/// The same for situations that only a terminal has.
pub(crate) fn complain_of(words: &Words, code: &str, exit: u8) -> u8 {
    let what = words.say(&format!("error-{code}-what"));
    tell(&format!("{what}\n{}", words.say(&format!("error-{code}-do"))));
    exit
}
