//! Locked means gone: on request, when nobody is there, and when the desktop says so; and nothing typed is lost.

use std::time::{Duration, Instant};

use crate::desktop::LoginManager;
use crate::entering::{PASSPHRASE, first_start};
use crate::memory::{Process, below, count};
use crate::window::Window;

/// Synthetic: a region code that does not exist, a number nobody has, a made-up name.
const ID_NUMBER: &str = "999901199001010020";
const MOBILE: &str = "19900004321";
const NAME: &str = "林测试月";

#[tokio::test]
async fn locked_means_gone_from_memory_and_all_that_was_typed_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    start_dossier(&window).await;
    window.go("#/page/administrator").await;
    window.enter("field-administrator.name", NAME).await;
    window.enter("field-administrator.id_number", ID_NUMBER).await;
    window.enter("field-administrator.mobile", MOBILE).await;
    window.press("reveal-administrator.id_number").await;
    window
        .until("the number is shown", async || {
            let field = window.find("field-administrator.id_number").await;
            field.prop("value").await.unwrap().is_some_and(|shown| shown.len() == ID_NUMBER.len())
        })
        .await;
    let before = processes(&window);
    let searched = [ID_NUMBER, MOBILE, NAME, PASSPHRASE];
    let open: usize = before.iter().map(|process| count(process.id, &searched).values().sum::<usize>()).sum();
    assert!(open > 0, "the search itself works");

    window.press("nav-lock").await;
    // The program that begins anew is the same process; its pages are drawn by new ones.
    window
        .until("the window stands there again", async || {
            let pages = pages(&window);
            !pages.is_empty() && pages.iter().all(|page| !before.contains(page))
        })
        .await;
    assert!(is_locked(folder.path()));
    let mut left = Vec::new();
    for process in processes(&window) {
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", process.id)).unwrap();
        let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
        assert!(core.split_whitespace().any(|word| word == "0") && !core.contains("unlimited"), "{core}");
        left.extend(count(process.id, &searched).into_iter().map(|found| (process.name.clone(), found)));
    }
    assert!(left.is_empty(), "left in memory after locking: {left:#?}");
    window.close().await;

    let window = unlocked(folder.path()).await;
    let name = window.find("field-administrator.name").await.prop("value").await.unwrap();
    assert_eq!(name.as_deref(), Some(NAME), "the window is where it was");
    window.close().await;
}

#[tokio::test]
async fn sleep_a_locked_screen_another_user_and_an_absent_officer_each_lock_the_vault() {
    let folder = tempfile::tempdir().unwrap();
    let desktop = LoginManager::start();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    start_dossier(&window).await;
    window.go("#/page/filing").await;
    let events: [(&str, &dyn Fn()); 4] = [
        ("the computer sleeps", &|| desktop.sleep()),
        ("the session is locked", &|| desktop.lock()),
        ("another user takes the screen", &|| desktop.switch_user()),
        ("the screen is locked", &|| desktop.lock_screen()),
    ];
    let mut typed = String::new();
    let mut open = window;
    for (what, happens) in events {
        // Typed and not yet left, so not yet saved.
        open.type_keys("field-mini_program.remark", "茶").await;
        typed.push('茶');
        let started = Instant::now();
        happens();
        open.until(what, async || is_locked(folder.path())).await;
        assert!(started.elapsed() < Duration::from_millis(1500), "{what}: {:?}", started.elapsed());
        open.close().await;
        open = unlocked(folder.path()).await;
        let kept = open.find("field-mini_program.remark").await.prop("value").await.unwrap();
        assert_eq!(kept.as_deref(), Some(typed.as_str()), "{what}: what was typed is there again");
    }
    open.close().await;
}

#[tokio::test]
async fn five_minutes_without_the_officer_lock_the_vault() {
    let folder = tempfile::tempdir().unwrap();
    // Minutes of one second.
    let window = Window::open_with(folder.path(), &[("TONGGUAN_E2E_MINUTE", "1000")]).await;
    first_start(&window).await;
    let last = Instant::now();
    assert!(!is_locked(folder.path()));
    window.until("nobody is there", async || is_locked(folder.path())).await;
    let away = last.elapsed();
    assert!((3..8).contains(&away.as_secs()), "locked after {away:?}");
    window.close().await;
}

#[tokio::test]
async fn a_copied_value_leaves_the_clipboard_after_ten_seconds_and_nothing_else_does() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    start_dossier(&window).await;
    window.go("#/page/administrator").await;
    window.enter("field-administrator.id_number", ID_NUMBER).await;
    let mut clipboard = arboard::Clipboard::new().unwrap();
    let mut holds = move || clipboard.get_text().unwrap_or_default();
    window.press("copy-field-administrator.id_number").await;
    let copied = Instant::now();
    while holds() != ID_NUMBER {
        assert!(copied.elapsed() < Duration::from_secs(3), "never copied");
    }
    while holds() == ID_NUMBER {
        assert!(copied.elapsed() < Duration::from_secs(12), "still there after {:?}", copied.elapsed());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(copied.elapsed() > Duration::from_secs(8), "gone after {:?}", copied.elapsed());

    window.press("copy-field-administrator.id_number").await;
    let copied = Instant::now();
    while holds() != ID_NUMBER {
        assert!(copied.elapsed() < Duration::from_secs(3), "never copied again");
    }
    let mut foreign = arboard::Clipboard::new().unwrap();
    foreign.set_text("somebody else's").unwrap();
    tokio::time::sleep(Duration::from_secs(11)).await;
    assert_eq!(foreign.get_text().unwrap(), "somebody else's");
    window.close().await;
}

async fn start_dossier(window: &Window) {
    window.press("action-start-dossier").await;
    window.enter("title-input", "Harbour Tea").await;
    window.press("action-create-dossier").await;
    window.find("task-company").await;
}

/// The next start, unlocked.
async fn unlocked(folder: &std::path::Path) -> Window {
    let window = Window::open(folder).await;
    window.enter("passphrase-input", PASSPHRASE).await;
    window.press("action-unlock").await;
    window
}

/// Whether somebody else could open the vault: its lock is free.
fn is_locked(folder: &std::path::Path) -> bool {
    let lock = std::fs::File::open(folder.join("data/vault/lock")).unwrap();
    lock.try_lock().is_ok()
}

/// The processes that draw the pages of the app.
fn pages(window: &Window) -> Vec<Process> {
    processes(window).into_iter().filter(|one| one.name.starts_with("WebKitWeb")).collect()
}

/// The app and the processes of its pages.
fn processes(window: &Window) -> Vec<Process> {
    let app = window.app();
    let own = Process { id: app, name: "app".to_owned() };
    let pages = below(app).into_iter().filter(|one| one.name.starts_with("WebKit"));
    std::iter::once(own).chain(pages).collect()
}
