//! The arguments of `tongguan image`.

use clap::{Arg, Command, value_parser};
use tongguan_desk::{Words, pictures};

use super::{FORMATS, command, flag, format, group, known, path, path_place, value};

pub(super) fn image(words: &Words) -> Command {
    group(words, "image")
        .subcommand(
            command(words, "inspect", "image-inspect")
                .arg(path_place(words, "files", "FILE").num_args(1..))
                .arg(flag(words, "json").hide(true)),
        )
        .subcommand(
            command(words, "fix", "image-fix")
                .arg(path_place(words, "file", "FILE"))
                .arg(role(words))
                .arg(path(words, "out", "FILE").required(true))
                .arg(value(words, "page", "N").value_parser(value_parser!(u32).range(1..)))
                .arg(value(words, "focus", "X,Y").value_parser(focus))
                .args(format(words, FORMATS)),
        )
}

/// A point of a picture in percent of its sides, such as `50,20`, as thousandths.
fn focus(text: &str) -> Result<(u16, u16), &'static str> {
    let percent = |part: &str| part.trim().parse::<u16>().ok().filter(|percent| *percent <= 100);
    text.split_once(',')
        .and_then(|(across, down)| Some((percent(across)? * 10, percent(down)? * 10)))
        .ok_or("two numbers from 0 to 100")
}

fn role(words: &Words) -> Arg {
    let help = words.say("cli-option-for");
    let roles = pictures::roles();
    let said =
        words.say_with("cli-help-choices", &[("help", help.into()), ("choices", roles.join(", ").into())]);
    value(words, "for", "ROLE")
        .required(true)
        .value_parser(known(roles))
        .hide_possible_values(true)
        .help(said)
}
