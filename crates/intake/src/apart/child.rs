//! The child's side: it lowers its limits, takes one order, answers, and ends.

use std::io;

use super::{ARGUMENT, frame};
use crate::limits;
use crate::order::{self, Head, Order};

/// Does the child's work when the program was started as one: then `true`, and the program must end.
/// Called first in `main`, before anything is opened.
#[must_use]
pub fn answer_if_asked() -> bool {
    if std::env::args_os().nth(1).is_none_or(|argument| argument != ARGUMENT) {
        return false;
    }
    lower_limits();
    // A fault of a decoder ends its picture only; what it says may quote the file.
    std::panic::set_hook(Box::new(|_| {}));
    // Whoever asked is gone or has asked something else: there is nobody to tell.
    let _ = answer();
    true
}

fn answer() -> io::Result<()> {
    let (head, bytes) = frame::read(io::stdin().lock(), limits::FILE)?;
    let order: Order = serde_json::from_slice(&head)?;
    #[cfg(feature = "faults")]
    super::injected::commit(&bytes);
    let (head, bytes) = Head::of(order::carry_out(&order, bytes));
    frame::write(io::stdout().lock(), &serde_json::to_vec(&head)?, &bytes)
}

#[cfg(unix)]
fn lower_limits() {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let limit = |most: u64| Rlimit { current: Some(most), maximum: Some(most) };
    let _ = setrlimit(Resource::As, limit(address_space() + limits::LOOKING_MEMORY));
    let _ = setrlimit(Resource::Cpu, limit(limits::LOOKING.as_secs()));
    // It writes no file; a pipe is none.
    let _ = setrlimit(Resource::Fsize, limit(0));
    let _ = setrlimit(Resource::Core, limit(0));
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{
            DumpableBehavior, Signal, set_dumpable_behavior, set_parent_process_death_signal,
        };
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
        let _ = set_parent_process_death_signal(Some(Signal::KILL));
    }
}

/// The address space that the program itself takes with its libraries, in bytes. Where the system does not
/// tell, as much as a desktop program has.
#[cfg(unix)]
fn address_space() -> u64 {
    const USUAL: u64 = 1024 * limits::MIB;

    let told = std::fs::read_to_string("/proc/self/statm").ok();
    let pages = told.and_then(|told| told.split(' ').next()?.parse::<u64>().ok());
    pages.map_or(USUAL, |pages| pages * rustix::param::page_size() as u64)
}

#[cfg(not(unix))]
const fn lower_limits() {}
