//! `tongguan rules` as it is described to people.

use clap::Command;
use tongguan_desk::Words;

use super::{FORMATS, command, day, flag, format, group, path, path_place, place, rulebook};

/// The family of commands about rule books.
pub(super) fn rules(words: &Words) -> Command {
    let say = |key: &str| words.say(key);
    let one = |name: &'static str, key: &str| command(words, name, key).args(format(words, FORMATS));
    group(words, "rules")
        .subcommand(one("list", "rules-list").arg(rulebook(words)))
        .subcommand(one("show", "rules-show").arg(place(words, "rule", "ID")).arg(rulebook(words)))
        .subcommand(
            one("find", "rules-find")
                .arg(place(words, "text", "TEXT").num_args(1..).help(words.say("cli-argument-sought")))
                .arg(rulebook(words)),
        )
        .subcommand(
            one("diff", "rules-diff")
                .arg(path_place(words, "rulebook-before", "A"))
                .arg(path_place(words, "rulebook-after", "B"))
                .arg(path_place(words, "dossiers", "DOSSIER").required(false).num_args(0..))
                .arg(day(words))
                .arg(flag(words, "exit-code")),
        )
        .subcommand(one("coverage", "rules-coverage").arg(rulebook(words)))
        .subcommand(one("lint", "rules-lint").arg(path_place(words, "rulebook", "DIR")))
        .subcommand(one("books", "rules-books"))
        .subcommand(
            one("pack", "rules-pack")
                .arg(path_place(words, "rulebook", "DIR"))
                .arg(path(words, "sign-with", "KEYFILE").required(true).help(say("cli-option-sign-book")))
                .arg(path(words, "out", "FILE").required(true)),
        )
        .subcommand(
            one("import", "rules-import")
                .arg(path_place(words, "rulebook-file", "FILE"))
                .arg(flag(words, "older")),
        )
        .subcommand(
            one("trust", "rules-trust")
                .arg(path_place(words, "public-key", "PUBLIC_KEY_FILE"))
                .arg(flag(words, "remove")),
        )
}
