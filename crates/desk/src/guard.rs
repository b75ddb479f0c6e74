//! Guards of the process: no core file, no reading of its memory by others, nothing readable by others,
//! and no outside picture decoded in it.

/// Called first by every shell. `false`: this process was started to look at one picture, has done so,
/// and must end. Best effort otherwise: a system that refuses leaves us no worse than before.
#[must_use]
pub fn guard_process() -> bool {
    if tongguan_intake::answer_if_asked() {
        return false;
    }
    tongguan_intake::look_apart();
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        let _ = setrlimit(Resource::Core, none);
        let _ = rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
    true
}
