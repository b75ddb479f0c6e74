//! The shell for terminals: reads the command line, calls the desk, prints.
//!
//! Standard output carries the result and nothing else; standard error is for people. Exit codes are
//! those of the contract: 0 done, 1 done and something blocks, 2 wrong usage, 3 an input is not what it
//! should be, 4 the rule book, 5 our own fault, 130 interrupted.

mod arguments;
mod commands;
mod interrupt;
mod output;
#[cfg(feature = "pages")]
pub mod pages;
mod usage;

use std::process::ExitCode;

use tongguan_desk::{Desk, Language, Words};

use crate::output::Failure;

/// Does what the command line says, and answers with the exit code of the contract.
#[must_use]
pub fn run() -> ExitCode {
    if !tongguan_desk::guard_process() {
        return ExitCode::SUCCESS;
    }
    interrupt::listen();
    keep_panics_quiet();
    let given: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let words = Words::of(usage::language(&given));
    let code = match arguments::program(&words).try_get_matches_from(&given) {
        Ok(matches) => {
            let data = matches.get_one::<std::path::PathBuf>("data-dir").cloned();
            let mut desk = Desk::at(data);
            desk.speak(words.language());
            let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                commands::run(&mut desk, &words, &matches)
            }));
            match done {
                Ok(Ok(code)) => code,
                Ok(Err(Failure::Problem(problem))) => output::complain(&words, &problem),
                Ok(Err(Failure::Usage(key))) => usage::refuse(&words, key),
                // Whoever reads us went away, as `head` does: nothing to say and nobody to say it to.
                Ok(Err(Failure::ReaderGone)) => 0,
                Ok(Err(Failure::Output)) => output::complain_of(&words, "output-not-written", 3),
                Err(_) => output::complain_of(&words, "unexpected", 5),
            }
        }
        Err(error) => usage::explain(&words, &error),
    };
    ExitCode::from(code)
}

/// What a panic says may quote what a person entered; the sentence about it comes from the messages.
fn keep_panics_quiet() {
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        std::panic::set_hook(Box::new(|_| {}));
    }
}

/// Both languages by the tags of the command line.
pub(crate) fn language(tag: &str) -> Option<Language> {
    Language::from_tag(tag)
}
