//! The packets that the other programs are given, made by our command line from the sample.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::call::{Call, sample};
use crate::programs::Other;

/// All clocks in the packets read this.
pub(crate) const STAMP: &str = "2026-11-23T09:00:00+08:00";

/// A packet signed with a key of OpenSSH's making, and its bag as Info-ZIP unpacked it.
pub(crate) struct Packet {
    pub(crate) file: PathBuf,
    pub(crate) bag: PathBuf,
    /// One line that says whose key it is, as `ssh-keygen -Y verify` wants it.
    pub(crate) allowed_signers: PathBuf,
    pub(crate) public_key: PathBuf,
}

/// The packet that most tests look at; nobody changes it.
pub(crate) static SIGNED: LazyLock<Packet> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("outside");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let key = folder.join("key");
    Other::of("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "officer", "-f"])
        .arg(&key)
        .run()
        .agrees();
    let file = folder.join("packet.zip");
    build(&file, |call| call.arg("--sign-with").path(&key));
    let unpacked = folder.join("unpacked");
    Other::of("unzip", ["-q"]).arg(&file).arg("-d").arg(&unpacked).run().agrees();
    let public_key = key.with_extension("pub");
    let allowed_signers = folder.join("allowed_signers");
    let line = format!("officer@harbour-tea.example {}", std::fs::read_to_string(&public_key).unwrap());
    std::fs::write(&allowed_signers, line).unwrap();
    Packet { file, bag: only_entry(&unpacked), allowed_signers, public_key }
});

/// Builds the sample's packet into a file.
pub(crate) fn build(file: &Path, order: impl FnOnce(Call) -> Call) {
    let call = Call::of(["packet", "build", "--stamp", STAMP]).path(sample()).arg("--out").path(file);
    let done = order(call).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
}

/// The one thing in a folder.
pub(crate) fn only_entry(folder: &Path) -> PathBuf {
    let entries: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(entries.len(), 1, "{entries:?}");
    entries.into_iter().next().unwrap()
}
