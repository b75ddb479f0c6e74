//! Pictures for the page, from the vault, to our window alone, never cached:
//! `tgpicture://localhost/<dossier>/<attachment>`, of a PDF also `…/page/<number>`, and `…/copy` for the
//! copy that was tried last, `tgpicture://localhost/tray/<key>` for a file that waits.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager as _, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::shell::Shell;

/// The scheme of the custom protocol.
pub(crate) const SCHEME: &str = "tgpicture";

/// Answers one request from a thread of its own.
pub(crate) fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let ours = context.webview_label() == "main";
    let app = context.app_handle().clone();
    std::thread::spawn(move || {
        let parts: Vec<&str> = request.uri().path().trim_start_matches('/').split('/').collect();
        let shell = app.state::<Shell>();
        let picture = match parts.as_slice() {
            ["tray", key] if ours => shell
                .ask_here(|desk| desk.undrawn(key.parse().unwrap_or_default()))
                .and_then(|file| file.draw().ok()),
            [dossier, attachment] if ours => shell.ask_here(|desk| desk.picture(dossier, attachment, 1)),
            [dossier, attachment, "page", page] if ours => {
                shell.ask_here(|desk| desk.picture(dossier, attachment, page.parse().unwrap_or_default()))
            }
            [dossier, attachment, "copy"] if ours => {
                shell.ask_here(|desk| desk.tried_picture(dossier, attachment))
            }
            _ => None,
        };
        let response = match picture {
            Some(picture) => Response::builder()
                .header(header::CONTENT_TYPE, picture.media_type)
                .header(header::CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.bytes),
            None => Response::builder().status(StatusCode::NOT_FOUND).body(Vec::new()),
        };
        if let Ok(response) = response {
            responder.respond(response);
        }
    });
}
