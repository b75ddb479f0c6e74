//! Outside pictures and PDFs are decoded in a child process, so that a decoder that crashes, hangs or
//! takes more memory than it may ends with that child and takes nothing along: not the window, not the
//! vault, not the file.
//!
//! The child is this same program, started with one hidden argument. It gets the order and the bytes
//! through standard input and answers through standard output; it opens no file, knows no vault and no
//! key, and lowers its own limits before it reads. What it answers is bounded and checked like anything
//! from outside. A program that never called [`look_apart`], as the tests of the parts are, decodes in
//! place.

mod child;
mod frame;
#[cfg(feature = "faults")]
mod injected;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;

use crate::fault::PictureFault;
use crate::limits;
use crate::order::{self, Answer, Head, Order};

pub use child::answer_if_asked;

/// The argument by which the program knows itself as the child.
const ARGUMENT: &str = "look-at-one-file";

/// The program to start; nothing until [`look_apart`].
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// From now on this process decodes nothing itself. Its program must call [`answer_if_asked`] first
/// thing. Where the system does not say which program this is, decoding stays in place.
pub fn look_apart() {
    if let Ok(program) = std::env::current_exe() {
        let _ = PROGRAM.set(program);
    }
}

/// Has an order carried out: in a child process where one is to be used, otherwise here.
pub(crate) fn carry_out(order: &Order, bytes: &[u8]) -> Result<Answer, PictureFault> {
    match PROGRAM.get() {
        None => order::carry_out(order, bytes.to_vec()),
        Some(program) => ask(&mut command(program), order, bytes),
    }
}

fn command(program: &PathBuf) -> Command {
    let mut command = Command::new(program);
    command.arg(ARGUMENT).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    // Windows needs some of its variables to start a program at all.
    #[cfg(unix)]
    command.env_clear().current_dir("/");
    command
}

fn ask(command: &mut Command, order: &Order, bytes: &[u8]) -> Result<Answer, PictureFault> {
    let mut child = command.spawn().map_err(|_| PictureFault::NotStarted)?;
    let answer = converse(&mut child, order, bytes);
    // It may wait for more input or still be at work; neither is of use any more.
    let _ = child.kill();
    let _ = child.wait();
    answer
}

fn converse(child: &mut Child, order: &Order, bytes: &[u8]) -> Result<Answer, PictureFault> {
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(PictureFault::NotStarted);
    };
    let head = serde_json::to_vec(order).map_err(|_| PictureFault::Crashed)?;
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        // Written beside, since a child that does not read must not hold us up either. It ends when
        // the pipe does, at the latest when the child is killed.
        scope.spawn(move || frame::write(&mut input, &head, bytes).and_then(|()| input.flush()));
        scope.spawn(move || sender.send(frame::read(output, limits::ANSWER)));
        let received = receiver.recv_timeout(limits::LOOKING);
        let _ = child.kill();
        match received {
            Ok(Ok((head, bytes))) => serde_json::from_slice::<Head>(&head)
                .map_err(|_| PictureFault::Crashed)
                .and_then(|head| head.answer(bytes)),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(PictureFault::Crashed),
            Err(RecvTimeoutError::Timeout) => Err(PictureFault::TooSlow),
        }
    })
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used, reason = "tests may say what they expect")]
mod tests {
    use std::process::{Command, Stdio};

    use super::ask;
    use crate::fault::PictureFault;
    use crate::order::Order;

    fn asking(script: &str) -> PictureFault {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", script]).stdin(Stdio::piped()).stdout(Stdio::piped());
        ask(&mut command, &Order::Look { whole: true }, &[7; 1 << 20]).unwrap_err()
    }

    #[test]
    fn a_child_that_goes_wrong_is_one_situation_and_holds_nobody_up() {
        for script in [
            "exit 0",
            "exec <&-; sleep 0.1; exit 3",
            "kill -SEGV $$",
            "cat >/dev/null; echo not an answer at all",
            "printf '\\377\\377\\377\\377\\377\\377\\377\\377'; exec sleep 60",
            "printf '\\2\\0\\0\\0\\0\\0\\0\\0{}\\0\\0\\0\\0\\0\\0\\0\\0'; exec sleep 60",
        ] {
            assert_eq!(asking(script), PictureFault::Crashed, "{script}");
        }
        let mut nowhere = Command::new("/nowhere/at/all");
        let order = Order::Look { whole: true };
        assert_eq!(ask(&mut nowhere, &order, b"").unwrap_err(), PictureFault::NotStarted);
    }
}
