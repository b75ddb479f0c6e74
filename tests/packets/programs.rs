//! Programs that others wrote, and what they say. One that is missing fails the test: a packet that
//! nobody else has opened is not proved.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::call;

/// A program of others with its arguments.
pub(crate) struct Other {
    name: String,
    command: Command,
    input: Vec<u8>,
}

/// What it did.
pub(crate) struct Said {
    pub(crate) name: String,
    pub(crate) agreed: bool,
    pub(crate) out: Vec<u8>,
    /// Both channels, for people.
    pub(crate) text: String,
}

impl Other {
    pub(crate) fn of<S: AsRef<OsStr>>(name: &str, arguments: impl IntoIterator<Item = S>) -> Self {
        let mut command = Command::new(name);
        command.args(arguments).env("LC_ALL", "C.UTF-8");
        Self { name: name.to_owned(), command, input: Vec::new() }
    }

    /// The Python with the readers of bags and schemas in it.
    pub(crate) fn python<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Self {
        Self::of(python().to_str().unwrap(), arguments)
    }

    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    pub(crate) fn args(mut self, arguments: &[&str]) -> Self {
        self.command.args(arguments);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    pub(crate) fn input(mut self, bytes: Vec<u8>) -> Self {
        self.input = bytes;
        self
    }

    pub(crate) fn run(mut self) -> Said {
        let mut child = self
            .command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{}", missing(&self.name, &error)));
        let mut stdin = child.stdin.take().unwrap();
        let input = self.input;
        let writer = std::thread::spawn(move || {
            // A program that has seen enough closes its input early.
            let _ = stdin.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        let text = [&output.stdout[..], &output.stderr[..]].map(String::from_utf8_lossy).concat();
        Said { name: self.name, agreed: output.status.success(), out: output.stdout, text }
    }
}

impl Said {
    /// Goes on only when the program was content.
    pub(crate) fn agrees(self) -> Self {
        assert!(self.agreed, "{} does not agree: {}", self.name, self.text);
        self
    }

    /// Goes on only when the program complained.
    pub(crate) fn objects(self) -> Self {
        assert!(!self.agreed, "{} found nothing wrong: {}", self.name, self.text);
        self
    }
}

/// Where that Python is.
pub(crate) fn python() -> PathBuf {
    std::env::var_os("TONGGUAN_PYTHON")
        .map_or_else(|| call::root().join("target/python-tools/bin/python"), PathBuf::from)
}

/// What a developer reads when a program cannot be started.
pub(crate) fn missing(name: &str, error: &std::io::Error) -> String {
    format!("{name} cannot be started ({error}); `cargo xtask setup` installs what these tests need")
}
