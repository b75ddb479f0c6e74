//! The guide in the real window: F1 explains the screen, and Escape leads back to where one was.

use fantoccini::key::Key;

use crate::entering::{PASSPHRASE, first_start};
use crate::window::Window;

/// Presses a key where the focus is.
async fn key(window: &Window, key: &str) {
    let focused = window.client.active_element().await.unwrap();
    focused.send_keys(key).await.unwrap();
}

async fn page(window: &Window) -> Option<String> {
    window.find("guide-title").await;
    window.drawn().await;
    window.find("guide").await.attr("data-page").await.unwrap()
}

/// The test name of what has the focus.
async fn focus(window: &Window) -> Option<String> {
    window.client.active_element().await.unwrap().attr("data-testid").await.unwrap()
}

#[tokio::test]
async fn f1_explains_each_screen_and_escape_returns() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    window.type_keys("passphrase-input", "half a pass").await;
    key(&window, &char::from(Key::F1).to_string()).await;
    assert_eq!(page(&window).await.as_deref(), Some("first-start"));
    key(&window, &char::from(Key::Escape).to_string()).await;
    window
        .until("the focus is back", async || focus(&window).await.as_deref() == Some("passphrase-input"))
        .await;
    let typed = window.find("passphrase-input").await.prop("value").await.unwrap();
    assert_eq!(typed.as_deref(), Some("half a pass"), "nothing typed is lost");
    window.enter("passphrase-input", PASSPHRASE).await;
    first_start(&window).await;
    window.press("action-add-sample").await;
    window.find("verdict").await;
    window.client.set_window_size(1280, 800).await.unwrap();

    for (language, heading) in [("en", "Packet: handing over"), ("zh-CN", "资料包：移交")] {
        window.press(&format!("language-{language}")).await;
        for screen in ["overview", "check", "packet"] {
            window.press(&format!("nav-{screen}")).await;
            window.find("title").await;
            key(&window, &char::from(Key::F1).to_string()).await;
            assert_eq!(page(&window).await.as_deref(), Some(screen));
            window.shot(&format!("guide-{language}-{screen}")).await;
            if screen != "packet" {
                window.press("action-close-guide").await;
            }
        }
        assert_eq!(window.text("guide-title").await, heading);
        window
            .until("the heading has the focus", async || {
                focus(&window).await.as_deref() == Some("guide-title")
            })
            .await;
        window.press("guide-glossary").await;
        window
            .until("the glossary is shown", async || page(&window).await.as_deref() == Some("glossary"))
            .await;
        window.shot(&format!("guide-{language}-glossary")).await;
        key(&window, &char::from(Key::Escape).to_string()).await;
        window.until("the focus is back", async || focus(&window).await.as_deref() == Some("title")).await;
    }
    window.close().await;
}

#[tokio::test]
async fn control_k_leads_to_a_field_a_dossier_and_a_rule_by_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    window.press("action-add-sample").await;
    window.find("verdict").await;
    window.client.set_window_size(1280, 800).await.unwrap();
    let control_k = format!("{}k{}", char::from(Key::Control), char::from(Key::Control));
    let enter = char::from(Key::Enter).to_string();

    key(&window, &control_k).await;
    window.type_keys("find-way", "tyshxydm").await;
    window
        .until("the code is found by pinyin", async || {
            window.text("way-0").await.contains("统一社会信用代码")
        })
        .await;
    window.shot("ways").await;
    key(&window, &enter).await;
    window
        .until("its field has the focus", async || {
            focus(&window).await.as_deref() == Some("field-company.uscc")
        })
        .await;

    key(&window, &control_k).await;
    window.type_keys("find-way", "name-length").await;
    window
        .until("the rule is found", async || {
            window.find("way-0").await.attr("data-kind").await.unwrap().as_deref() == Some("rule")
        })
        .await;
    key(&window, &enter).await;
    window.find("search-rule-book").await;
    window.find("hit-0").await;

    key(&window, &control_k).await;
    window.type_keys("find-way", "harbour tea").await;
    window
        .until("the dossier is found", async || {
            window.find("way-0").await.attr("data-kind").await.unwrap().as_deref() == Some("dossier")
        })
        .await;
    key(&window, &enter).await;
    window.find("verdict").await;
    window.close().await;
}
