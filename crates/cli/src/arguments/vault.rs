//! `tongguan vault` as it is described to people.

use clap::{Arg, Command};
use tongguan_desk::Words;

use super::FORMATS;
use super::{choice, command, flag, format, group, path, path_place, place, value};

fn person(words: &Words) -> Arg {
    choice(words, "person", &["administrator", "subject-principal", "legal-representative"])
}

pub(super) fn vault(words: &Words) -> Command {
    let one = |name: &'static str, key: &str| {
        command(words, name, key).arg(path(words, "passphrase-file", "FILE")).args(format(words, FORMATS))
    };
    group(words, "vault")
        .subcommand(one("init", "vault-init").arg(path(words, "recovery-out", "FILE").required(true)))
        .subcommand(one("list", "vault-list"))
        .subcommand(one("add", "vault-add").arg(path_place(words, "dossier", "DOSSIER")))
        .subcommand(
            one("get", "vault-get")
                .arg(place(words, "id", "ID"))
                .arg(path(words, "out", "DIR").required(true)),
        )
        .subcommand(
            one("duplicate", "vault-duplicate")
                .arg(place(words, "id", "ID"))
                .arg(value(words, "title", "TITLE").required(true)),
        )
        .subcommand(one("remove", "vault-remove").arg(place(words, "id", "ID")))
        .subcommand(
            one("erase", "vault-erase")
                .arg(place(words, "id", "ID"))
                .arg(person(words))
                .arg(flag(words, "everywhere").requires("person"))
                .arg(flag(words, "dry-run").help(words.say("cli-option-dry-run-erase")))
                .arg(path(words, "certificate", "FILE")),
        )
        .subcommand(
            one("disclose", "vault-disclose")
                .arg(place(words, "id", "ID"))
                .arg(person(words).required(true))
                .arg(path(words, "out", "FILE").required(true)),
        )
        .subcommand(
            one("withdraw", "vault-withdraw").arg(place(words, "id", "ID")).arg(person(words).required(true)),
        )
        .subcommand(one("search", "vault-search").arg(place(words, "text", "TEXT")))
        .subcommand(one("backup", "vault-backup").arg(path(words, "out", "DIR").required(true)))
        .subcommand(one("restore", "vault-restore").arg(path_place(words, "backup", "DIR")))
        .subcommand(one("verify", "vault-verify"))
        .subcommand(
            one("rekey", "vault-rekey")
                .arg(path(words, "new-passphrase-file", "FILE").required(true))
                .arg(path(words, "recovery-out", "FILE").help(words.say("cli-option-recovery-out-rekey"))),
        )
        .subcommand(one("journal", "vault-journal").arg(flag(words, "verify")))
}
