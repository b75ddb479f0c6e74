//! Dossiers from a spreadsheet in the real window: a template, a look at every cell, and only then the vault.

use fantoccini::key::Key;

use crate::entering::first_start;
use crate::window::Window;

#[tokio::test]
async fn a_spreadsheet_is_looked_at_before_its_dossiers_come_in() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path()).await;
    first_start(&window).await;
    let enter = char::from(Key::Enter).to_string();
    window.type_keys("goto-import", &enter).await;
    window.will_pick(&[folder.path().to_path_buf()]);
    window.type_keys("action-save-template", &enter).await;
    window.until("the template is there", async || folder.path().join("tongguan.xlsx").exists()).await;

    let sheet = folder.path().join("客户.csv");
    let rows = "档案名称,company.name,company.uscc,Favourite tea\n甲,甲茶业有限公司,9.14403E+17,乌龙\n乙,乙茶业有限公司,,\n";
    std::fs::write(&sheet, rows).unwrap();
    window.will_pick(&[sheet]);
    window.type_keys("action-choose-sheet", &enter).await;
    let seen = window.text("sheet").await;
    for part in ["Favourite tea", "甲", "乙", "C2", "1 cell left out"] {
        assert!(seen.contains(part), "{part}: {seen}");
    }
    window.shot("import-en").await;
    window.press("language-zh-CN").await;
    window
        .until("it is said in Chinese", async || !window.text("sheet").await.contains("names no field"))
        .await;
    window.shot("import-zh").await;
    window.press("language-en").await;
    window.type_keys("action-import-sheet", &enter).await;
    window.find("dossier-1").await;
    let titles = [window.text("dossier-0").await, window.text("dossier-1").await];
    assert!(titles.contains(&"甲".to_owned()) && titles.contains(&"乙".to_owned()), "{titles:?}");
    window.shot("import-home").await;
    window.close().await;
}
