//! A picture of every screen, in both languages and themes, with the sample dossier.

use crate::entering::first_start;
use crate::window::Window;

const SCREENS: &[&str] = &[
    "overview",
    "start",
    "advice",
    "timeline",
    "compare",
    "page/company",
    "page/legal-representative",
    "page/administrator",
    "page/consent",
    "page/documents",
    "bench",
    "page/mini-program",
    "page/categories",
    "page/licences",
    "page/subject-principal",
    "page/filing",
    "page/domains",
    "page/partner",
    "page/waivers",
    "check",
    "answers",
    "packet",
    "feedback",
    "rule-book",
    "activity",
    "import",
    "settings",
    "verify",
];

/// What stands on a screen once it has everything.
fn content(screen: &str) -> &'static str {
    match screen {
        "start" => "action-choose-route",
        "advice" => "costs",
        "timeline" => "step-release",
        _ => "title",
    }
}

#[tokio::test]
async fn every_screen_shows_itself_in_both_languages_and_themes() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    window.press("language-zh-CN").await;
    window.find("action-create-vault").await;
    window.shot("zh-CN-light-first-start").await;
    window.press("language-en").await;
    first_start(&window).await;
    window.press("action-add-sample").await;
    window.find("verdict").await;
    window.client.set_window_size(1280, 800).await.unwrap();
    let mut sideways = Vec::new();
    for (language, theme) in [("en", "light"), ("zh-CN", "dark"), ("zh-CN", "light")] {
        window.go("#/settings").await;
        window.press(&format!("theme-{theme}")).await;
        window.press(&format!("language-{language}")).await;
        for screen in SCREENS {
            window.go(&format!("#/{screen}")).await;
            window.find(content(screen)).await;
            let text = window.page_text().await;
            for left in ["window-", "field-", "error-", "choice-", "role-", "advice-"] {
                assert!(!text.contains(left), "{screen} in {language} shows a key: {text}");
            }
            if window.sideways().await > 0 {
                sideways.push(format!("{screen} in {language}: {}", window.sideways().await));
            }
            window.shot(&format!("{language}-{theme}-{}", screen.replace('/', "-"))).await;
        }
        window.press("nav-home").await;
        window.find("dossier-0").await;
        if window.sideways().await > 0 {
            sideways.push(format!("home in {language}: {}", window.sideways().await));
        }
        window.shot(&format!("{language}-{theme}-home")).await;
        window.press("dossier-0").await;
        window.find("verdict").await;
    }
    window.client.set_window_size(900, 640).await.unwrap();
    let narrow = ["overview", "page/administrator", "packet", "feedback", "rule-book", "activity"];
    for screen in narrow.into_iter().chain(["start", "advice", "timeline", "compare"]) {
        window.go(&format!("#/{screen}")).await;
        window.find(content(screen)).await;
        if window.sideways().await > 0 {
            sideways.push(format!("{screen}, narrow: {}", window.sideways().await));
        }
        window.shot(&format!("zh-CN-narrow-{}", screen.replace('/', "-"))).await;
    }
    window.close().await;
    let window = Window::open(folder.path()).await;
    window.find("action-unlock").await;
    window.shot("zh-CN-light-unlock").await;
    assert!(sideways.is_empty(), "screens that scroll sideways: {sideways:?}");
    window.close().await;
}

#[tokio::test]
async fn a_stored_picture_is_shown_and_a_number_is_revealed_one_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    window.press("action-add-sample").await;
    window.find("verdict").await;
    window.go("#/page/mini-program").await;
    window
        .until("the icon is drawn", async || {
            let script = "return [...document.images].some((image) => image.naturalWidth > 0);";
            window.client.execute(script, vec![]).await.unwrap() == serde_json::Value::Bool(true)
        })
        .await;
    window.go("#/page/administrator").await;
    let field = window.find("field-administrator.id_number").await;
    assert!(!field.prop("value").await.unwrap().unwrap().contains("440304197806069775"));
    window.press("reveal-administrator.id_number").await;
    window
        .until("the number is whole", async || {
            let field = window.find("field-administrator.id_number").await;
            field.prop("value").await.unwrap().as_deref() == Some("440304197806069775")
        })
        .await;
    window.go("#/overview").await;
    window.go("#/page/administrator").await;
    let field = window.find("field-administrator.id_number").await;
    assert_ne!(field.prop("value").await.unwrap().as_deref(), Some("440304197806069775"), "masked again");
    window.close().await;
}
