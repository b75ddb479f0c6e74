//! Faults of a decoder, committed when the file asks for one. Only in builds for tests.

use std::thread;
use std::time::Duration;

use crate::limits;

/// Commits the fault that the bytes name, if any.
pub(super) fn commit(bytes: &[u8]) {
    let asks_for = |fault: &[u8]| bytes.windows(fault.len()).any(|window| window == fault);
    if asks_for(b"fault:abort") {
        std::process::abort();
    }
    if asks_for(b"fault:hang") {
        thread::sleep(Duration::from_secs(3_600));
    }
    if asks_for(b"fault:memory") {
        let most = usize::try_from(limits::LOOKING_MEMORY).unwrap_or(usize::MAX);
        std::hint::black_box(vec![1_u8; most]);
    }
}
