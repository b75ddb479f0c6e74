//! What a package brings for people at a terminal: manual pages in both languages, completions for their shells.

use std::fs;
use std::io;
use std::path::Path;

use clap::Command;
use clap_complete::{Shell, generate_to};
use tongguan_desk::{Language, Words};

use crate::arguments;

/// Folders of manual pages below `man`, as `man` looks for them.
const LANGUAGES: [(Language, &str); 2] = [(Language::English, "man1"), (Language::Chinese, "zh_CN/man1")];

const SHELLS: [(Shell, &str); 3] = [(Shell::Bash, "bash"), (Shell::Zsh, "zsh"), (Shell::Fish, "fish")];

/// Writes a page for the program and each of its commands under `man/`, and a completion for each shell under
/// `completions/`.
///
/// # Errors
/// Those of writing the files.
pub fn write(folder: &Path) -> io::Result<()> {
    for (language, below) in LANGUAGES {
        let pages = folder.join("man").join(below);
        fs::create_dir_all(&pages)?;
        let mut program = arguments::program(&Words::of(language));
        // Hands the options of every command on to each.
        program.build();
        page(&program, "tongguan", &pages)?;
    }
    for (shell, name) in SHELLS {
        let completions = folder.join("completions").join(name);
        fs::create_dir_all(&completions)?;
        let mut program = arguments::program(&Words::of(Language::English));
        generate_to(shell, &mut program, "tongguan", completions)?;
    }
    Ok(())
}

/// The page of a command, and those of its commands.
fn page(command: &Command, name: &str, folder: &Path) -> io::Result<()> {
    // A page has headings of its own; the template of the terminal would stand in it as text.
    let titled = command.clone().name(name.to_owned()).bin_name(name.replace('-', " "));
    let mut text = Vec::new();
    clap_mangen::Man::new(titled).render(&mut text)?;
    fs::write(folder.join(format!("{name}.1")), text)?;
    command
        .get_subcommands()
        .try_for_each(|inner| page(inner, &format!("{name}-{}", inner.get_name()), folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_page_in_each_language_that_says_nothing_in_the_other() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path()).unwrap();
        let mut commands = vec!["tongguan".to_owned()];
        names(&arguments::program(&Words::of(Language::English)), "tongguan", &mut commands);
        assert!(commands.contains(&"tongguan-packet-verify".to_owned()), "{commands:?}");
        let is_han = |text: &str| text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
        for name in commands {
            let page = |below: &str| {
                fs::read_to_string(folder.path().join("man").join(below).join(format!("{name}.1"))).unwrap()
            };
            assert!(!is_han(&page("man1")), "{name}");
            let chinese = page("zh_CN/man1");
            assert!(is_han(&chinese) && !chinese.contains("Print help"), "{name}: {chinese}");
        }
        for completion in ["bash/tongguan.bash", "zsh/_tongguan", "fish/tongguan.fish"] {
            let text = fs::read_to_string(folder.path().join("completions").join(completion)).unwrap();
            assert!(text.contains("timeline"), "{completion}");
        }
    }

    fn names(command: &Command, name: &str, into: &mut Vec<String>) {
        for inner in command.get_subcommands() {
            let inner_name = format!("{name}-{}", inner.get_name());
            names(inner, &inner_name, into);
            into.push(inner_name);
        }
    }
}
