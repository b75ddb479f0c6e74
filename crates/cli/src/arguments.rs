//! The command line as it is described to people, in their language.

use clap::{Arg, ArgAction, Command};
use tongguan_desk::Words;

/// The whole command line.
pub(crate) fn program(words: &Words) -> Command {
    let say = |key: &str| words.say(key);
    Command::new("tongguan")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .help_template(template(words, true))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(say("cli-heading-commands"))
        .next_help_heading(say("cli-heading-options"))
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(ArgAction::Help)
                .global(true)
                .help(say("cli-option-help")),
        )
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(say("cli-option-version")),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("en|zh-CN")
                .value_parser(["en", "zh-CN"])
                .global(true)
                .help(say("cli-option-lang")),
        )
        .arg(
            Arg::new("data-dir")
                .long("data-dir")
                .value_name("DIR")
                .global(true)
                .help(say("cli-option-data-dir")),
        )
        .subcommand(check(words))
        .subcommand(packet(words))
        .subcommand(identify(words))
        .subcommand(image(words))
        .subcommand(rules(words))
        .subcommand(vault(words))
        .subcommand(schema(words))
}

fn template(words: &Words, _root: bool) -> String {
    format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", words.say("cli-heading-usage"))
}

fn command(words: &Words, name: &'static str, key: &str) -> Command {
    Command::new(name)
        .about(words.say(&format!("cli-{key}-about")))
        .help_template(template(words, false))
        .disable_help_subcommand(true)
        .subcommand_help_heading(words.say("cli-heading-commands"))
        .next_help_heading(words.say("cli-heading-options"))
}

fn group(words: &Words, name: &'static str) -> Command {
    command(words, name, name).subcommand_required(true).arg_required_else_help(true)
}

/// An option with a value; its help is `cli-option-<name>`.
fn option(words: &Words, name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(words.say(&format!("cli-option-{name}")))
}

fn flag(words: &Words, name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.say(&format!("cli-option-{name}")))
}

fn place(words: &Words, name: &'static str, value: &'static str) -> Arg {
    Arg::new(name)
        .value_name(value)
        .required(true)
        .help_heading(words.say("cli-heading-arguments"))
        .help(words.say(&format!("cli-argument-{name}")))
}

fn format(words: &Words, formats: &'static [&'static str]) -> [Arg; 2] {
    [
        option(words, "format", "FORMAT")
            .value_parser(clap::builder::PossibleValuesParser::new(formats))
            .default_value("text"),
        flag(words, "json").conflicts_with("format"),
    ]
}

fn rulebook(words: &Words) -> Arg {
    option(words, "rulebook", "DIR")
}

fn check(words: &Words) -> Command {
    command(words, "check", "check")
        .arg(place(words, "dossier", "DOSSIER"))
        .arg(option(words, "as-of", "YYYY-MM-DD"))
        .args(format(words, &["text", "json", "sarif", "junit", "html"]))
        .arg(
            option(words, "fail-on", "SEVERITY")
                .value_parser(["blocking", "advisory", "never"])
                .default_value("blocking"),
        )
        .arg(rulebook(words))
        .arg(flag(words, "all"))
}

fn packet(words: &Words) -> Command {
    let secrets = |command: Command| {
        command
            .arg(option(words, "identity", "FILE"))
            .arg(option(words, "passphrase-file", "FILE"))
            .arg(option(words, "signer", "PUBKEY"))
    };
    group(words, "packet")
        .subcommand(
            command(words, "build", "packet-build")
                .arg(place(words, "dossier", "DOSSIER"))
                .arg(option(words, "out", "FILE").required(true))
                .arg(option(words, "to", "AGE_RECIPIENT").action(ArgAction::Append))
                .arg(option(words, "passphrase-file", "FILE").conflicts_with("to"))
                .arg(option(words, "sign-with", "KEYFILE"))
                .arg(option(words, "stamp", "RFC3339"))
                .arg(option(words, "base", "PREVIOUS"))
                .arg(rulebook(words))
                .arg(flag(words, "draft"))
                .arg(flag(words, "redacted"))
                .args(format(words, &["text", "json"])),
        )
        .subcommand(secrets(
            command(words, "verify", "packet-verify")
                .arg(place(words, "packet", "FILE|DIR"))
                .args(format(words, &["text", "json"])),
        ))
        .subcommand(secrets(
            command(words, "open", "packet-open")
                .arg(place(words, "packet", "FILE"))
                .arg(option(words, "out", "DIR").required(true)),
        ))
}

fn identify(words: &Words) -> Command {
    let reasons =
        words.say_with("cli-identify-reasons", &[("reasons", tongguan_desk::identify::reasons().into())]);
    command(words, "identify", "identify")
        .help_template(format!("{}\n\n{{after-help}}", template(words, false)))
        .after_help(reasons)
        .arg(
            place(words, "kind", "KIND")
                .value_parser(clap::builder::PossibleValuesParser::new(tongguan_desk::identify::kinds())),
        )
        .arg(place(words, "value", "VALUE").required(false).num_args(0..).allow_hyphen_values(true))
        .arg(flag(words, "strict"))
        .arg(flag(words, "json-input"))
        .arg(option(words, "as-of", "YYYY-MM-DD"))
        .arg(flag(words, "json").hide(true))
}

fn image(words: &Words) -> Command {
    group(words, "image")
        .subcommand(
            command(words, "inspect", "image-inspect")
                .arg(place(words, "files", "FILE").num_args(1..))
                .arg(flag(words, "json").hide(true)),
        )
        .subcommand(
            command(words, "fix", "image-fix")
                .arg(place(words, "file", "FILE"))
                .arg(
                    option(words, "for", "ROLE").required(true).value_parser(
                        clap::builder::PossibleValuesParser::new(tongguan_desk::pictures::roles()),
                    ),
                )
                .arg(option(words, "out", "FILE").required(true)),
        )
}

fn rules(words: &Words) -> Command {
    group(words, "rules")
        .subcommand(
            command(words, "list", "rules-list").arg(rulebook(words)).args(format(words, &["text", "json"])),
        )
        .subcommand(
            command(words, "show", "rules-show")
                .arg(place(words, "rule", "ID"))
                .arg(rulebook(words))
                .args(format(words, &["text", "json"])),
        )
        .subcommand(command(words, "lint", "rules-lint").arg(place(words, "rulebook", "DIR")))
}

fn vault(words: &Words) -> Command {
    let one = |name: &'static str, key: &str| {
        command(words, name, key)
            .arg(option(words, "passphrase-file", "FILE"))
            .args(format(words, &["text", "json"]))
    };
    group(words, "vault")
        .subcommand(one("init", "vault-init").arg(option(words, "recovery-out", "FILE").required(true)))
        .subcommand(one("list", "vault-list"))
        .subcommand(one("add", "vault-add").arg(place(words, "dossier", "DOSSIER")))
        .subcommand(
            one("get", "vault-get")
                .arg(place(words, "id", "ID"))
                .arg(option(words, "out", "DIR").required(true)),
        )
        .subcommand(one("remove", "vault-remove").arg(place(words, "id", "ID")))
        .subcommand(one("search", "vault-search").arg(place(words, "text", "TEXT")))
        .subcommand(one("backup", "vault-backup").arg(option(words, "out", "DIR").required(true)))
        .subcommand(one("restore", "vault-restore").arg(place(words, "backup", "DIR")))
        .subcommand(one("verify", "vault-verify"))
        .subcommand(
            one("rekey", "vault-rekey").arg(option(words, "new-passphrase-file", "FILE").required(true)),
        )
        .subcommand(one("journal", "vault-journal").arg(flag(words, "verify")))
}

fn schema(words: &Words) -> Command {
    command(words, "schema", "schema")
        .arg(place(words, "schema", "SCHEMA").value_parser(["dossier", "report", "packet", "rule"]))
}
