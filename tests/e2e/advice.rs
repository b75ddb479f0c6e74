//! From the questions to the days: a route with its reason, a what-if, a day that came, and the files saved.

use crate::entering::first_start;
use crate::window::Window;

#[tokio::test]
async fn an_officer_chooses_a_route_looks_at_a_what_if_and_enters_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    window.press("action-add-sample").await;
    window.find("verdict").await;

    window.press("nav-start").await;
    window.press("choose-route-local-partner").await;
    window.enter("route-reason", "The quickest of the three").await;
    window.press("action-choose-route").await;
    window.until("the route is kept", async || window.text("route-chosen").await.contains("chosen on")).await;
    window.shot("start-chosen-en").await;

    window.press("nav-advice").await;
    window.find("costs").await;
    window.press("function-food_sale-more").await;
    window.press("function-food_sale").await;
    window.find("what-if").await;
    window.shot("advice-what-if-en").await;
    window.press("action-drop-what-if").await;
    window.enter("trial-search", "map").await;
    window.press("trial-result-0").await;
    let surveys = async || window.text("what-if").await.contains("Surveying and mapping qualification");
    window.until("what another function calls for is shown", surveys).await;
    window.shot("advice-what-if-more-en").await;
    window.press("action-keep-what-if").await;
    window.find("function-maps").await;
    window.press("to-partner-fees").await;
    window.press("add-partner.fees").await;
    window.enter("field-partner.fees.0.amount", "4800").await;
    window.press("nav-advice").await;
    let counted = async || window.text("costs").await.contains("5,100");
    window.until("the fee is counted beside the verification", counted).await;
    window.shot("advice-costs-en").await;
    window.will_pick(&[folder.path().join("report.pdf")]);
    window.press("action-save-assessment-pdf").await;
    window
        .until("the report is written", async || window.text("saved-file").await.contains("report.pdf"))
        .await;
    assert!(std::fs::read(folder.path().join("report.pdf")).unwrap().starts_with(b"%PDF-"));

    window.press("nav-timeline").await;
    window.press("enter-account-first-review").await;
    window.press("action-record-step").await;
    let completed = async || {
        let step = window.find("step-account-first-review").await;
        step.attr("data-progress").await.unwrap().as_deref() == Some("completed")
    };
    window.until("the day stands in place of the forecast", completed).await;
    window.shot("timeline-entered-en").await;
    window.will_pick(&[folder.path().join("days.ics")]);
    window.press("action-save-calendar").await;
    window
        .until("the calendar is written", async || window.text("saved-file").await.contains("days.ics"))
        .await;
    let calendar = std::fs::read_to_string(folder.path().join("days.ics")).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR"));

    window.go("#/compare").await;
    window.press("action-duplicate").await;
    window.press("action-create-copy").await;
    window.find("comparison").await;
    window.shot("compare-en").await;
    window.close().await;
}
