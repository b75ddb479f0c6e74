//! What an officer decides and saves by the advice on a dossier of the vault.

use tongguan_desk::Choice as _;

use crate::office::Office;

#[test]
fn a_route_is_kept_with_its_reason_and_the_day_and_undone_in_one_step() {
    let mut office = Office::with_vault();
    let id = office.desk.create_dossier("Tea").unwrap().id;
    office.desk.choose_route(&id, "local-partner", " The quickest ").unwrap();
    let advice = office.desk.route_advice(&id).unwrap();
    assert_eq!(advice.chosen.map(|route| route.word()), Some("local-partner"));
    assert_eq!(advice.chosen_because.as_deref(), Some("The quickest"));
    assert_eq!(advice.chosen_on.and_then(|date| date.day()), Some(office.desk.today()));
    office.desk.undo(&id).unwrap();
    assert_eq!(office.desk.route_advice(&id).unwrap().chosen, None);
    assert_eq!(office.desk.choose_route(&id, "by-sea", "x").unwrap_err().code(), "field-unknown-choice");
}

#[test]
fn a_what_if_stores_nothing_and_names_a_function_that_does_not_exist() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let before = office.desk.open_dossier(&id).unwrap().dossier;
    let without = before.mini_program.functionality.clone();
    let change = office.desk.what_if(&id, &[], &without).unwrap();
    assert!(!change.fall_away.is_empty());
    assert_eq!(office.desk.open_dossier(&id).unwrap().dossier, before);
    let unknown = office.desk.what_if(&id, &[], &["teleport".to_owned()]).unwrap_err();
    assert_eq!(unknown.code(), "no-such-function");
}

#[test]
fn a_day_that_came_replaces_the_forecast_and_one_to_come_is_refused() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let today = office.desk.today();
    for day in ["2026-11-25", "yesterday", ""] {
        let refused = office.desk.record_step(&id, "account-first-review", "completed", day).unwrap_err();
        assert_eq!(refused.code(), "step-day-not-reached");
    }
    assert_eq!(office.desk.open_dossier(&id).unwrap().dossier.history.steps, []);
    office.desk.record_step(&id, "account-first-review", "completed", "2026-11-20").unwrap();
    let forecast = office.desk.forecast(&id, today).unwrap();
    let step = forecast.timeline.step("account-first-review").unwrap();
    assert_eq!(
        (step.progress.word(), step.ends.unwrap().high.to_string()),
        ("completed", "2026-11-20".to_owned())
    );
}

#[test]
fn calendar_and_assessment_are_saved_under_names_that_say_what_they_are() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    let today = office.desk.today();
    let name = office.desk.advice_name(&id, "timeline", ".ics").unwrap();
    assert!(name.ends_with("_timeline_20261124.ics"), "{name}");
    let out = office.folder().join(name);
    office.desk.save_calendar(&id, today, &out).unwrap();
    assert!(std::fs::read_to_string(&out).unwrap().starts_with("BEGIN:VCALENDAR"));
    for (file, start) in [("report.pdf", b"%PDF-".as_slice()), ("report.html", b"<!doctype html>")] {
        let out = office.folder().join(file);
        office.desk.save_assessment(&id, today, &out).unwrap();
        let bytes = std::fs::read(&out).unwrap();
        assert!(bytes.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)), "{file}");
    }
    let refused = office.desk.save_calendar(&id, today, &office.folder().join("none/x.ics")).unwrap_err();
    assert_eq!(refused.code(), "folder-missing");
}
