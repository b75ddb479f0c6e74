//! The list of dossiers under the mouse.

use fantoccini::Locator;
use fantoccini::key::Key;

use crate::entering::first_start;
use crate::window::Window;

#[tokio::test]
async fn a_row_opens_its_dossier_and_lies_over_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    window.press("action-add-sample").await;
    window.find("verdict").await;
    window.press("nav-home").await;
    window.find("dossier-0").await;
    window.press("action-start-dossier").await;
    window.type_keys("title-input", &char::from(Key::Escape).to_string()).await;
    window.until("the question is gone", async || window.texts("title-input").await.is_empty()).await;
    window.press("search-dossiers").await;
    let last = window.client.find(Locator::Css("tr.link td:last-child")).await.unwrap();
    last.click().await.unwrap();
    window.find("verdict").await;
    window.close().await;
}
