//! Offline is offline: the main job in a namespace that has no network device at all.

use std::process::Command;

use crate::call::sample;

#[cfg(target_os = "linux")]
#[test]
fn the_main_job_works_without_any_network_device() {
    let folder = tempfile::tempdir().unwrap();
    let packet = folder.path().join("packet.zip");
    let alone = |arguments: &[&std::ffi::OsStr]| {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--net", "--"]).arg(env!("CARGO_BIN_EXE_tongguan")).args(arguments);
        command.env("TONGGUAN_DATA_DIR", folder.path().join("data")).output().unwrap()
    };
    let (sample, packet) = (sample(), packet.as_os_str());
    for arguments in [
        vec!["check".as_ref(), sample.as_os_str()],
        vec!["packet".as_ref(), "build".as_ref(), sample.as_os_str(), "--out".as_ref(), packet],
        vec!["packet".as_ref(), "verify".as_ref(), packet],
    ] {
        let done = alone(&arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
}
