//! What came back is taken in and corrected, a rule book is refused, and the journal tells of it.

use crate::entering::first_start;
use crate::window::Window;
use tongguan_tests::publishing::Published;

#[tokio::test]
async fn an_answer_is_typed_in_and_settled_a_rule_book_refused_and_the_journal_verified() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    window.press("action-add-sample").await;
    window.find("verdict").await;
    an_answer_blocks_until_its_field_is_changed(&window).await;
    a_receipt_that_is_none_is_refused(&window, folder.path()).await;
    a_name_in_two_dossiers_leads_from_one_to_the_other(&window).await;
    a_rule_is_found_and_an_unsigned_book_is_not_taken(&window, folder.path()).await;
    a_signed_book_is_taken_once_its_publisher_is_trusted(&window, folder.path()).await;
    the_journal_holds_and_is_saved(&window, folder.path()).await;
    window.close().await;
}

async fn an_answer_blocks_until_its_field_is_changed(window: &Window) {
    window.press("nav-feedback").await;
    window.shot("feedback-empty").await;
    window.press("action-type-answer").await;
    window.press("answer-from-administration").await;
    window.type_keys("answer-field-search", "mini_program.name").await;
    window.press("answer-field-result-0").await;
    window.find("answer-field-chosen").await;
    window.type_keys("answer-words", "名称过于宽泛，请更换").await;
    window.shot("feedback-typing").await;
    window.press("action-record-answer").await;
    let answer = window.find("answer-feedback-1").await;
    assert_eq!(answer.attr("data-state").await.unwrap().as_deref(), Some("open"));
    window.shot("feedback-open").await;
    window.press("nav-check").await;
    assert_eq!(window.find("verdict").await.attr("data-ready").await.unwrap().as_deref(), Some("false"));
    assert!(window.text("finding-feedback-1").await.contains("名称过于宽泛"));
    window.shot("check-with-feedback").await;
    window.press("nav-feedback").await;
    window.press("goto-feedback-1").await;
    window.enter("field-mini_program.name", "海港茶铺").await;
    window.press("nav-feedback").await;
    window
        .until("the answer is settled", async || {
            let answer = window.find("answer-feedback-1").await;
            answer.attr("data-state").await.unwrap().as_deref() == Some("changed")
        })
        .await;
    window.shot("feedback-changed").await;
}

async fn a_receipt_that_is_none_is_refused(window: &Window, folder: &std::path::Path) {
    let file = folder.join("receipt.json");
    std::fs::write(&file, "{\"unknown\": 1}").unwrap();
    window.will_pick(&[file]);
    window.press("action-choose-answer").await;
    let code = window.find("trouble").await.attr("data-code").await.unwrap();
    assert_eq!(code.as_deref(), Some("feedback-not-an-answer"));
}

async fn a_name_in_two_dossiers_leads_from_one_to_the_other(window: &Window) {
    window.press("nav-home").await;
    window.find("action-start-dossier").await;
    // By the keyboard, as many officers do.
    window.type_keys("action-start-dossier", &char::from(fantoccini::key::Key::Enter).to_string()).await;
    window.enter("title-input", "Second").await;
    window.press("action-create-dossier").await;
    window.find("task-company").await;
    window.go("#/page/mini-program").await;
    window.enter("field-mini_program.name", "海港茶铺").await;
    window.press("nav-check").await;
    window.press("finding-mini-program-name-filed-once").await;
    window.shot("check-across").await;
    window.press("other-0").await;
    window
        .until("the other dossier is open", async || {
            window.text("dossier-title").await.contains("Harbour Tea")
        })
        .await;
}

async fn a_rule_is_found_and_an_unsigned_book_is_not_taken(window: &Window, folder: &std::path::Path) {
    window.press("nav-home").await;
    window.press("nav-rule-book").await;
    let before = window.find("book-in-use").await.attr("data-version").await.unwrap();
    window.type_keys("search-rule-book", "name-length").await;
    window.press("rule-name-length").await;
    window
        .until("the rule is told with both its sources", async || {
            window.text("rule-name-length").await.contains("single answer")
        })
        .await;
    window.shot("rule-book-rule").await;
    let file = folder.join("book.zip");
    std::fs::write(&file, "no book").unwrap();
    window.will_pick(&[file]);
    window.press("action-import-rule-book").await;
    let code = window.find("trouble").await.attr("data-code").await.unwrap();
    assert_eq!(code.as_deref(), Some("rule-book-unsigned"));
    assert_eq!(window.find("book-in-use").await.attr("data-version").await.unwrap(), before);
    window.shot("rule-book-refused").await;
}

async fn a_signed_book_is_taken_once_its_publisher_is_trusted(window: &Window, folder: &std::path::Path) {
    let published = Published::into(folder);
    window.will_pick(std::slice::from_ref(&published.book));
    window.press("action-import-rule-book").await;
    window.find("action-accept-signer").await;
    window.shot("rule-book-unknown-signer").await;
    window.will_pick(std::slice::from_ref(&published.key));
    window.press("action-accept-signer").await;
    window.until("the key is accepted", async || !window.text("book-taken").await.is_empty()).await;
    window.will_pick(std::slice::from_ref(&published.book));
    window.press("action-import-rule-book").await;
    window
        .until("the new book is in use", async || {
            let used = window.find("book-in-use").await.attr("data-version").await.unwrap();
            used.as_deref() == Some("2099.1.0")
        })
        .await;
    window.find("touched-0").await;
    window.shot("rule-book-new").await;
    window.press("touched-0").await;
    window.find("finding-name-length").await;
    window.press("nav-home").await;
}

async fn the_journal_holds_and_is_saved(window: &Window, folder: &std::path::Path) {
    window.press("nav-activity").await;
    window.find("entry-1").await;
    window.press("action-verify-journal").await;
    let holds = window.find("journal-proof").await.attr("data-holds").await.unwrap();
    assert_eq!(holds.as_deref(), Some("true"));
    let file = folder.join("journal.json");
    window.will_pick(std::slice::from_ref(&file));
    window.press("action-save-journal").await;
    window.find("journal-saved").await;
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("feedback-imported") && !text.contains("海港茶铺"), "{text}");
    window.shot("activity-verified").await;
}
