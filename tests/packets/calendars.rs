//! The forecast in the hands of a reader of calendars in Python, and of a calendar program.

use std::path::Path;

use crate::call::{Call, broken, root};
use crate::programs::Other;

/// A dossier with what makes lines long, and with dates that call for alarms.
fn written(language: &str, out: &Path) -> (usize, usize) {
    let dossier = broken(|dossier| {
        dossier["title"] = "港湾茶铺；一、二，三: \\ \"four\", 五🍵".repeat(9).into();
        dossier["administrator"]["id_valid_until"] = "2026-12-20".into();
        dossier["licences"][0]["valid_until"] = "2027-06-30".into();
        dossier["history"] = serde_json::json!({ "steps": [
            { "step": "verification", "state": "completed", "reached_on": "2026-03-02" },
            { "step": "filing-platform-review", "state": "begun", "reached_on": "2026-11-20" },
        ] });
    });
    let call = ["timeline", "--as-of", "2026-11-24", "--format", "ics", "--lang", language];
    let done = Call::of(call).path(dossier.path()).run();
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    std::fs::write(out, &done.out).unwrap();
    (done.out.matches("BEGIN:VEVENT").count(), done.out.matches("BEGIN:VALARM").count())
}

#[test]
fn a_reader_of_calendars_finds_nothing_wrong_with_the_forecast() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("forecast.ics");
    for language in ["en", "zh-CN"] {
        let (events, alarms) = written(language, &file);
        assert!(events > 8 && alarms > 4);
        let script = root().join("tests/packets/calendars.py");
        let said = Other::python([&script, &file]).run().agrees();
        assert_eq!(said.text.trim(), format!("{events} {alarms}"));
    }
    let torn =
        std::fs::read_to_string(&file).unwrap().replacen("DTSTART;VALUE=DATE:", "DTSTART;VALUE=DATE:x", 1);
    std::fs::write(&file, torn).unwrap();
    Other::python([root().join("tests/packets/calendars.py"), file]).run().objects();
}

#[test]
fn a_calendar_program_takes_in_every_event_of_the_forecast() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("forecast.ics");
    let (events, _) = written("zh-CN", &file);
    let said =
        Other::of("calcurse", ["-D"]).arg(folder.path().join("kept")).arg("-i").arg(&file).run().agrees();
    let counted = format!("0 apps / {events} events / 0 todos / 0 skipped");
    assert!(said.text.contains(&counted), "{}", said.text);
}
