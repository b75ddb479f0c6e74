//! What the page may ask of the guide.

use tongguan_wire::guide;
use tongguan_wire::shapes::GuideView;

use super::Held;
use crate::shell::Answer;

#[tauri::command]
pub(super) async fn guide_page(shell: Held<'_>, page: String) -> Answer<GuideView> {
    shell.ask(move |desk| guide::page(desk, &page)).await
}
