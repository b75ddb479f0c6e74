//! Chores of the project: `cargo xtask <chore>`.
//!
//! Depends on nothing but the standard library, so that it builds in seconds on a machine where
//! nothing else can be built yet. Its words are for developers and stand here, not in the messages.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a chore says what it is doing")]

mod bench;
mod bench_advice;
mod bench_cases;
mod bench_clock;
mod bench_forms;
mod bench_office;
mod bench_pictures;
mod bench_window;
mod chore;
mod fuzz;
mod mutants;
mod outside;
mod package;
mod rig;
mod rulebook;
mod run;
mod setup;
mod soak;
mod test;
mod types;

use std::process::ExitCode;

const USAGE: &str = "cargo xtask <chore>

  run       set up, build, open the app with the sample dossier offered
            (without a display: check the sample, build its packet, verify it)
  test      set up and run every test
  setup     install what is missing: system packages, npm packages, Python tools
  types     write ui/src/wire/shapes.ts anew
  rulebook  write assets/rulebook/README.md and the sentences of the examples anew
  bench     measure beside what people would use instead: everything, or what is
            named of identify, check, packet, pictures, forms, window
  fuzz      hand changed inputs to every parser of outside input, a minute each or for
            --seconds N, after --first N others
  mutants   put faults into the checks and identifiers, or into the files named, and
            see that the tests notice each (an hour or two)
  soak      kill, cut the power, fail calls and look through memory as often as the
            promises of SECURITY.md were decided upon (an hour or two)
  package   build packages for Debian and RPM systems
  try-package  install the Debian package in an empty Debian 12, use it, remove it (as root)
  window    run the tests of the real window alone; a name after it picks some
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let chore = arguments.first().map_or("", String::as_str);
    let done = match chore {
        "run" => run::run(),
        "test" => test::test(),
        "setup" => setup::everything(),
        "types" => types::write(),
        "rulebook" => rulebook::write(),
        "bench" => bench::bench(arguments.get(1..).unwrap_or_default()),
        "fuzz" => fuzz::fuzz(arguments.get(1..).unwrap_or_default()),
        "mutants" => mutants::mutants(arguments.get(1..).unwrap_or_default()),
        "soak" => soak::soak(),
        "window" => setup::everything().and_then(|()| test::window(arguments.get(1..).unwrap_or_default())),
        "package" => package::package(),
        "try-package" => package::try_package(),
        "in-session" => rig::in_session(arguments.get(1..).unwrap_or_default()),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
