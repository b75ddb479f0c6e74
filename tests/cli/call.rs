//! Running the command line and looking at what came of it.

use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_path_buf()
}

/// The folder of the sample dossier.
pub fn sample() -> PathBuf {
    root().join("assets/sample/harbour-tea")
}

/// A call of the program.
pub struct Call {
    arguments: Vec<OsString>,
    input: Vec<u8>,
    data: Option<PathBuf>,
}

/// What came of a call.
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Call {
    pub fn of<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Self {
        let arguments = arguments.into_iter().map(|argument| argument.as_ref().to_owned()).collect();
        Self { arguments, input: Vec::new(), data: None }
    }

    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.arguments.push(argument.as_ref().to_owned());
        self
    }

    pub fn args<S: AsRef<OsStr>>(self, arguments: impl IntoIterator<Item = S>) -> Self {
        arguments.into_iter().fold(self, |call, argument| call.arg(argument))
    }

    pub fn path(self, path: impl AsRef<Path>) -> Self {
        self.arg(path.as_ref())
    }

    pub fn input(mut self, text: &str) -> Self {
        self.input = text.as_bytes().to_vec();
        self
    }

    /// Keeps everything under that folder.
    pub fn data(mut self, folder: &Path) -> Self {
        self.data = Some(folder.to_path_buf());
        self
    }

    /// Starts the program and leaves it to the caller.
    pub fn start(&self, nowhere: &Path) -> Child {
        Command::new(env!("CARGO_BIN_EXE_tongguan"))
            .args(&self.arguments)
            .env_remove("LC_ALL")
            .env("LANG", "C.UTF-8")
            .env("TONGGUAN_DATA_DIR", self.data.as_deref().unwrap_or(nowhere))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    pub fn run(self) -> Done {
        let nowhere = tempfile::tempdir().unwrap();
        let mut child = self.start(nowhere.path());
        let mut stdin = child.stdin.take().unwrap();
        let input = self.input;
        // From a thread of its own: a program that answers while it reads would block both.
        let writer = std::thread::spawn(move || {
            let _ = stdin.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Done {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Done {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }
}

/// Copies a folder with everything in it.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
}

/// The sample dossier with a change made to its document.
pub fn broken(change: impl FnOnce(&mut Value)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&sample(), folder.path());
    let document = folder.path().join("dossier.json");
    let mut dossier: Value = serde_json::from_slice(&std::fs::read(&document).unwrap()).unwrap();
    change(&mut dossier);
    std::fs::write(document, dossier.to_string()).unwrap();
    folder
}
