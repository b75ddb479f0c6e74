//! Wrong usage, in words: clap says what is wrong, the messages say it to a person.

use std::ffi::OsString;
use std::io::Write as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use tongguan_desk::{Language, Words};

/// The language asked for on the command line, or that of the terminal. Looked up before the
/// arguments are parsed, because help and usage errors are in that language too.
pub(crate) fn language(given: &[OsString]) -> Language {
    let mut asked = None;
    let mut arguments = given.iter().skip(1).filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            break;
        }
        if argument == "--lang" {
            asked = arguments.next().and_then(crate::language);
        } else if let Some(tag) = argument.strip_prefix("--lang=") {
            asked = crate::language(tag);
        }
    }
    let terminal = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|variable| std::env::var(variable).ok().filter(|value| !value.is_empty()))
            .and_then(|value| crate::language(&value))
    };
    asked.or_else(terminal).unwrap_or_default()
}

/// Prints help or the version to standard output, a mistake to standard error.
pub(crate) fn explain(words: &Words, error: &clap::Error) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = write!(std::io::stdout(), "{error}");
            0
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = write!(std::io::stderr(), "{error}");
            2
        }
        kind => {
            let argument = context(error, ContextKind::InvalidArg)
                .or_else(|| context(error, ContextKind::InvalidSubcommand))
                .unwrap_or_default();
            let choices = context(error, ContextKind::ValidValue)
                .or_else(|| context(error, ContextKind::ValidSubcommand))
                .or_else(|| context(error, ContextKind::SuggestedArg))
                .or_else(|| context(error, ContextKind::SuggestedSubcommand))
                .unwrap_or_else(|| "none".to_owned());
            let other = context(error, ContextKind::PriorArg).unwrap_or_else(|| "none".to_owned());
            let said = words.say_with(
                sentence(kind, &argument),
                &[
                    ("argument", argument.as_str().into()),
                    ("choices", choices.as_str().into()),
                    ("other", other.as_str().into()),
                ],
            );
            let _ = writeln!(std::io::stderr(), "{said}\n{}", words.say("cli-usage-help"));
            2
        }
    }
}

/// The sentence for a mistake. What was typed is repeated only where it cannot be a person's number.
fn sentence(kind: ErrorKind, argument: &str) -> &'static str {
    let is_a_name = argument.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    match kind {
        ErrorKind::UnknownArgument if is_a_name && argument.starts_with('-') => "cli-usage-unknown-argument",
        ErrorKind::UnknownArgument => "cli-usage-one-too-many",
        ErrorKind::InvalidSubcommand if is_a_name => "cli-usage-unknown-command",
        ErrorKind::InvalidSubcommand => "cli-usage-no-command",
        ErrorKind::MissingRequiredArgument => "cli-usage-missing-argument",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-value",
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            "cli-usage-no-value"
        }
        ErrorKind::ArgumentConflict => "cli-usage-conflict",
        ErrorKind::MissingSubcommand => "cli-usage-missing-command",
        _ => "cli-usage-other",
    }
}

/// A mistake that only the command itself could see.
pub(crate) fn refuse(words: &Words, key: &str) -> u8 {
    let _ = writeln!(std::io::stderr(), "{}\n{}", words.say(key), words.say("cli-usage-help"));
    2
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if !texts.is_empty() => Some(texts.join(", ")),
        _ => None,
    }
}
