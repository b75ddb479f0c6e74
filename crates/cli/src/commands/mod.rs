//! The commands, one file per family.

mod advise;
mod check;
mod compare;
mod feedback;
mod guide;
mod identify;
mod image;
mod import;
mod packet;
mod persons;
mod rules;
mod schema;
mod status;
mod timeline;
mod vault;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use tongguan_desk::rulebooks::RuleBook;
use tongguan_desk::{Desk, Words};

use crate::interrupt;
use crate::output::{Failure, Outcome, complain, result, tell};

/// What every command needs.
pub(crate) struct Call<'a> {
    pub(crate) desk: &'a mut Desk,
    pub(crate) words: &'a Words,
    pub(crate) matches: &'a ArgMatches,
}

impl Call<'_> {
    /// The value of an argument as text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.matches.get_one::<String>(name).map(String::as_str)
    }

    /// The values of an argument that can be repeated.
    pub(crate) fn texts(&self, name: &str) -> Vec<String> {
        self.matches.get_many::<String>(name).into_iter().flatten().cloned().collect()
    }

    /// The value of a required argument as a path.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.optional_path(name).unwrap_or_default()
    }

    /// The path of an option, if it was given.
    pub(crate) fn optional_path(&self, name: &str) -> Option<PathBuf> {
        self.matches.get_one::<PathBuf>(name).cloned()
    }

    /// Whether a flag was given.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.matches.get_flag(name)
    }

    /// `json` when asked for by either spelling, else the chosen format.
    pub(crate) fn format(&self) -> &str {
        if self.flag("json") { "json" } else { self.text("format").unwrap_or("text") }
    }

    /// The day of `--as-of`, or today.
    pub(crate) fn day(&self) -> Result<tongguan_desk::Day, Failure> {
        match self.text("as-of") {
            None => Ok(self.desk.today()),
            Some(text) => tongguan_desk::day(text).ok_or(Failure::Usage("cli-usage-date")),
        }
    }

    /// The rule book of `--rulebook`, or the one in use. Says so when that is not the imported one.
    pub(crate) fn rule_book(&self) -> Result<Cow<'_, RuleBook>, Failure> {
        if let Some(place) = self.optional_path("rulebook") {
            return Ok(Cow::Owned(self.desk.rule_book_at(&place)?));
        }
        let book = self.desk.rule_book()?;
        if let Some(problem) = self.desk.refused_rule_book() {
            complain(self.words, problem);
            tell(&self.sentence("rules-built-in-instead", &[("version", book.version.clone())]));
        }
        Ok(Cow::Borrowed(book))
    }

    /// The passphrase in the file of an option, if it was given.
    pub(crate) fn passphrase(&self, name: &str) -> Result<Option<tongguan_desk::SecretText>, Failure> {
        match self.optional_path(name) {
            None => Ok(None),
            Some(file) => Ok(Some(tongguan_desk::read_passphrase(&file)?)),
        }
    }

    /// Prints the result: the sentence for people, or the value for programs.
    pub(crate) fn say(
        &self,
        key: &str,
        arguments: &[(&str, String)],
        value: &serde_json::Value,
    ) -> Result<(), Failure> {
        if self.format() == "json" {
            return result(&format!("{value:#}"));
        }
        result(&self.sentence(key, arguments))
    }

    /// A message with named placeholders.
    pub(crate) fn sentence(&self, key: &str, arguments: &[(&str, String)]) -> String {
        let named: Vec<_> = arguments.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
        self.words.say_with(key, &named)
    }
}

/// The name of a file without its folder, for sentences.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Runs the command that was given.
pub(crate) fn run(desk: &mut Desk, words: &Words, matches: &ArgMatches) -> Outcome {
    let Some((name, matches)) = matches.subcommand() else { return Err(Failure::Usage("cli-usage-other")) };
    let (family, matches) = match matches.subcommand() {
        Some((inner, inner_matches)) => (format!("{name} {inner}"), inner_matches),
        None => (name.to_owned(), matches),
    };
    if [
        "packet build",
        "packet open",
        "packet receipt",
        "packet recover",
        "image fix",
        "import",
        "vault init",
        "vault get",
        "vault disclose",
        "advise report",
    ]
    .contains(&family.as_str())
    {
        interrupt::tidy_up();
    }
    let mut call = Call { desk, words, matches };
    match family.as_str() {
        "check" => check::check(&call),
        "advise route" => advise::route(&call),
        "advise licences" => advise::licences(&call),
        "advise questions" => advise::questions(&call),
        "advise costs" => advise::costs(&call),
        "advise report" => advise::report(&call),
        "timeline" => timeline::timeline(&call),
        "status" => status::status(&mut call),
        "compare" => compare::compare(&mut call),
        "identify" => identify::identify(&call),
        "schema" => schema::schema(&call),
        "guide" => guide::guide(&call),
        "packet build" => packet::build(&mut call),
        "packet recipient" => packet::recipient(&call),
        "packet verify" => packet::verify(&call),
        "packet open" => packet::open(&call),
        "packet receipt" => packet::receipt(&call),
        "feedback import" => feedback::import(&mut call),
        "import" => import::import(&call),
        "packet recover" => packet::recover(&call),
        "image inspect" => image::inspect(&call),
        "image fix" => image::fix(&call),
        "rules list" => rules::list(&call),
        "rules show" => rules::show(&call),
        "rules find" => rules::find(&call),
        "rules diff" => rules::diff(&call),
        "rules coverage" => rules::coverage(&call),
        "rules lint" => rules::lint(&call),
        "rules books" => rules::books(&call),
        "rules pack" => rules::pack(&call),
        "rules import" => rules::import(&mut call),
        "rules trust" => rules::trust(&mut call),
        _ => vault::run(&mut call, &family),
    }
}
