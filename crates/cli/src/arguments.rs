//! The command line as it is described to people, in their language.

mod guide;
mod image;
mod rules;
mod vault;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command, value_parser};
use tongguan_desk::{Words, identify as identifiers};

const LANGUAGES: &[&str] = &["en", "zh-CN"];
const FORMATS: &[&str] = &["text", "json"];
const REPORT_FORMATS: &[&str] = &["text", "json", "sarif", "junit", "html"];
const TIMELINE_FORMATS: &[&str] = &["text", "json", "ics"];
const SEVERITIES: &[&str] = &["blocking", "advisory", "never"];
const SCHEMAS: &[&str] = &[
    "dossier",
    "report",
    "packet",
    "rule",
    "receipt",
    "register",
    "verification",
    "filing",
    "upload-plan",
    "platform",
];

/// Behind every place that clap gives by itself.
const LAST: usize = 500;

/// The whole command line.
pub(crate) fn program(words: &Words) -> Command {
    let say = |key: &str| words.say(key);
    Command::new("tongguan")
        .bin_name("tongguan")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .after_help(say("cli-exit-codes"))
        .help_template(format!("{}{{after-help}}", template(words)))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(say("cli-heading-commands"))
        .next_help_heading(say("cli-heading-options"))
        .arg(everywhere(option(words, "help").short('h').num_args(0).action(ArgAction::Help)))
        .arg(
            everywhere(option(words, "version").short('V').num_args(0).action(ArgAction::Version))
                .global(false),
        )
        .arg(everywhere(choice(words, "lang", LANGUAGES)))
        .arg(everywhere(path(words, "data-dir", "DIR")))
        .subcommand(check(words))
        .subcommand(advise(words))
        .subcommand(timeline(words))
        .subcommand(status(words))
        .subcommand(compare(words))
        .subcommand(packet(words))
        .subcommand(feedback(words))
        .subcommand(import(words))
        .subcommand(identify(words))
        .subcommand(image::image(words))
        .subcommand(rules::rules(words))
        .subcommand(vault::vault(words))
        .subcommand(schema(words))
        .subcommand(guide::guide(words))
}

/// An option of every command, shown after the command's own.
fn everywhere(option: Arg) -> Arg {
    option.global(true).display_order(LAST)
}

fn template(words: &Words) -> String {
    format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", words.say("cli-heading-usage"))
}

fn command(words: &Words, name: &'static str, key: &str) -> Command {
    Command::new(name)
        .about(words.say(&format!("cli-{key}-about")))
        .help_template(template(words))
        .disable_help_subcommand(true)
        .subcommand_help_heading(words.say("cli-heading-commands"))
        .next_help_heading(words.say("cli-heading-options"))
}

fn group(words: &Words, name: &'static str) -> Command {
    command(words, name, name).subcommand_required(true).arg_required_else_help(true)
}

/// An option; its help is `cli-option-<name>`.
fn option(words: &Words, name: &'static str) -> Arg {
    Arg::new(name).long(name).help(words.say(&format!("cli-option-{name}")))
}

fn value(words: &Words, name: &'static str, value: &'static str) -> Arg {
    option(words, name).value_name(value)
}

/// An option whose value is a path, which need not be text.
fn path(words: &Words, name: &'static str, value: &'static str) -> Arg {
    option(words, name).value_name(value).value_parser(value_parser!(PathBuf))
}

/// An option with a closed list of values, which its name shows.
fn choice(words: &Words, name: &'static str, values: &'static [&'static str]) -> Arg {
    option(words, name)
        .value_name(values.join("|"))
        .value_parser(known(values.to_vec()))
        .hide_possible_values(true)
}

fn defaulting(words: &Words, choice: Arg, default: &'static str) -> Arg {
    let help = choice.get_help().map(ToString::to_string).unwrap_or_default();
    let said = words.say_with("cli-help-default", &[("help", help.into()), ("default", default.into())]);
    choice.default_value(default).hide_default_value(true).help(said)
}

fn known(values: Vec<&'static str>) -> ValueParser {
    PossibleValuesParser::new(values).into()
}

fn flag(words: &Words, name: &'static str) -> Arg {
    option(words, name).action(ArgAction::SetTrue)
}

/// An argument without a name before it; its help is `cli-argument-<name>`.
fn place(words: &Words, name: &'static str, value: &'static str) -> Arg {
    Arg::new(name)
        .value_name(value)
        .required(true)
        .help_heading(words.say("cli-heading-arguments"))
        .help(words.say(&format!("cli-argument-{name}")))
}

fn path_place(words: &Words, name: &'static str, value: &'static str) -> Arg {
    place(words, name, value).value_parser(value_parser!(PathBuf))
}

/// An argument with a closed list of values, which its help lists.
fn chosen_place(words: &Words, name: &'static str, value: &'static str, values: Vec<&'static str>) -> Arg {
    let help = words.say(&format!("cli-argument-{name}"));
    let said =
        words.say_with("cli-help-choices", &[("help", help.into()), ("choices", values.join(", ").into())]);
    place(words, name, value).value_parser(known(values)).hide_possible_values(true).help(said)
}

fn format(words: &Words, formats: &'static [&'static str]) -> [Arg; 2] {
    [
        defaulting(words, choice(words, "format", formats), "text"),
        flag(words, "json").conflicts_with("format"),
    ]
}

fn rulebook(words: &Words) -> Arg {
    path(words, "rulebook", "DIR|FILE")
}

fn day(words: &Words) -> Arg {
    value(words, "as-of", "YYYY-MM-DD")
}

fn check(words: &Words) -> Command {
    command(words, "check", "check")
        .help_template(format!("{}{{after-help}}", template(words)))
        .after_help(words.say("cli-check-folder"))
        .arg(path_place(words, "dossier", "DOSSIER"))
        .arg(day(words))
        .args(format(words, REPORT_FORMATS))
        .arg(defaulting(words, choice(words, "fail-on", SEVERITIES), "blocking"))
        .arg(rulebook(words))
        .arg(flag(words, "all"))
}

fn advise(words: &Words) -> Command {
    let asked = |name: &'static str, key: &str, dossier: Arg| {
        command(words, name, key)
            .arg(dossier.required(false))
            .arg(path(words, "answers", "FILE"))
            .args(format(words, FORMATS))
            .arg(rulebook(words))
    };
    let dossier = || path_place(words, "dossier", "DOSSIER");
    let one = |name, key| asked(name, key, dossier().required_unless_present("answers"));
    let function = |name: &'static str| value(words, name, "FUNCTION").action(ArgAction::Append);
    group(words, "advise")
        .subcommand(asked("questions", "advise-questions", dossier()))
        .subcommand(one("route", "advise-route"))
        .subcommand(
            one("licences", "advise-licences").arg(day(words)).arg(function("with")).arg(function("without")),
        )
        .subcommand(one("costs", "advise-costs").arg(value(words, "years", "N")))
        .subcommand(
            command(words, "report", "advise-report")
                .arg(dossier())
                .args(format(words, FORMATS))
                .arg(rulebook(words))
                .arg(path(words, "out", "FILE").required(true))
                .arg(value(words, "start", "YYYY-MM-DD"))
                .arg(value(words, "stamp", "RFC3339")),
        )
}

fn timeline(words: &Words) -> Command {
    command(words, "timeline", "timeline")
        .arg(path_place(words, "dossier", "DOSSIER"))
        .arg(value(words, "start", "YYYY-MM-DD"))
        .arg(day(words))
        .args(format(words, TIMELINE_FORMATS))
        .arg(rulebook(words))
}

fn status(words: &Words) -> Command {
    let dossier = path_place(words, "dossier", "DOSSIER").required(false);
    command(words, "status", "status")
        .arg(dossier.help(words.say("cli-argument-dossier-optional")))
        .arg(flag(words, "vault"))
        .arg(path(words, "passphrase-file", "FILE").requires("vault"))
        .arg(day(words))
        .args(format(words, FORMATS))
        .arg(rulebook(words).conflicts_with("vault"))
}

fn compare(words: &Words) -> Command {
    command(words, "compare", "compare")
        .arg(path_place(words, "dossier", "A").help(words.say("cli-argument-compared")))
        .arg(path_place(words, "other-dossier", "B").help(words.say("cli-argument-compared-with")))
        .arg(flag(words, "vault").help(words.say("cli-option-vault-ids")))
        .arg(path(words, "passphrase-file", "FILE").requires("vault"))
        .arg(day(words))
        .args(format(words, FORMATS))
        .arg(rulebook(words).conflicts_with("vault"))
}

fn packet(words: &Words) -> Command {
    let secrets = |command: Command| {
        command
            .arg(path(words, "identity", "FILE"))
            .arg(path(words, "passphrase-file", "FILE"))
            .arg(value(words, "signer", "PUBKEY"))
    };
    group(words, "packet")
        .subcommand(
            command(words, "build", "packet-build")
                .arg(path_place(words, "dossier", "DOSSIER"))
                .arg(path(words, "out", "FILE").required(true))
                .arg(value(words, "to", "AGE_RECIPIENT").action(ArgAction::Append))
                .arg(path(words, "passphrase-file", "FILE").conflicts_with("to"))
                .arg(path(words, "sign-with", "KEYFILE"))
                .arg(value(words, "stamp", "RFC3339"))
                .arg(flag(words, "vault").help(words.say("cli-option-vault-id")))
                .arg(path(words, "vault-passphrase-file", "FILE").requires("vault"))
                .arg(path(words, "base", "PREVIOUS"))
                .arg(path(words, "base-identity", "FILE").requires("base"))
                .arg(path(words, "base-passphrase-file", "FILE").requires("base"))
                .arg(rulebook(words).conflicts_with("vault"))
                .arg(flag(words, "draft"))
                .arg(flag(words, "redacted"))
                .arg(flag(words, "two-part").conflicts_with("redacted"))
                .args(format(words, FORMATS)),
        )
        .subcommand(
            command(words, "recipient", "packet-recipient")
                .arg(place(words, "recipient", "AGE_RECIPIENT"))
                .args(format(words, FORMATS)),
        )
        .subcommand(secrets(
            command(words, "verify", "packet-verify")
                .arg(path_place(words, "packet", "FILE|DIR"))
                .args(format(words, FORMATS)),
        ))
        .subcommand(secrets(
            command(words, "open", "packet-open")
                .arg(path_place(words, "packet", "FILE"))
                .arg(path(words, "out", "DIR").required(true))
                .args(format(words, FORMATS)),
        ))
        .subcommand(secrets(
            command(words, "receipt", "packet-receipt")
                .arg(path_place(words, "packet", "FILE|DIR"))
                .arg(flag(words, "accept-all").conflicts_with("return"))
                .arg(value(words, "return", "ITEM=REASON").action(ArgAction::Append))
                .arg(value(words, "partner", "NAME").required(true))
                .arg(day(words).help(words.say("cli-option-as-of-receipt")))
                .arg(path(words, "sign-with", "KEYFILE"))
                .arg(path(words, "out", "FILE").required(true))
                .arg(rulebook(words))
                .args(format(words, FORMATS)),
        ))
        .subcommand(
            command(words, "recover", "packet-recover")
                .arg(path_place(words, "requests", "DIR"))
                .arg(path(words, "out", "DIR").required(true))
                .args(format(words, FORMATS)),
        )
}

fn feedback(words: &Words) -> Command {
    group(words, "feedback").subcommand(
        command(words, "import", "feedback-import")
            .arg(path_place(words, "dossier", "DOSSIER"))
            .arg(path_place(words, "answer", "FILE"))
            .arg(value(words, "signer", "PUBKEY"))
            .arg(flag(words, "vault").help(words.say("cli-option-vault-id")))
            .arg(path(words, "passphrase-file", "FILE").requires("vault"))
            .arg(rulebook(words))
            .args(format(words, FORMATS)),
    )
}

fn import(words: &Words) -> Command {
    command(words, "import", "import")
        .arg(path_place(words, "sheet", "FILE").required(false).required_unless_present("template"))
        .arg(path(words, "out", "DIR").required_unless_present_any(["dry-run", "template"]))
        .arg(flag(words, "dry-run").conflicts_with("template"))
        .arg(path(words, "template", "FILE").conflicts_with_all(["sheet", "out"]))
        .args(format(words, FORMATS))
        .arg(rulebook(words))
}

fn identify(words: &Words) -> Command {
    let reasons = words.say_with("cli-identify-reasons", &[("reasons", identifiers::reasons().into())]);
    command(words, "identify", "identify")
        .help_template(format!("{}{{after-help}}", template(words)))
        .after_help(reasons)
        .arg(chosen_place(words, "kind", "KIND", identifiers::kinds()))
        .arg(place(words, "value", "VALUE").required(false).num_args(0..))
        .arg(flag(words, "strict"))
        .arg(flag(words, "json-input"))
        .arg(day(words).help(words.say("cli-option-as-of-identify")))
        .arg(flag(words, "json").hide(true))
}

fn schema(words: &Words) -> Command {
    command(words, "schema", "schema").arg(chosen_place(words, "schema", "SCHEMA", SCHEMAS.to_vec()))
}
