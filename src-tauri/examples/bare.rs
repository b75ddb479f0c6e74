//! A bare window over one page: what Tauri itself takes to start, for `cargo xtask bench` to hold beside
//! the app. It has the app's size and privacy and nothing else of it.

use tauri::http::{Response, header::CONTENT_TYPE};
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &str = "<!doctype html><html lang=en><title>Bare</title><style>body { font: 48px sans-serif }</style>\
                    <body><h1>Bare</h1><p>Bare</p></body></html>";

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .register_uri_scheme_protocol("bare", |_, _| {
            let mut page = Response::new(PAGE.as_bytes().to_vec());
            if let Ok(kind) = "text/html".parse() {
                page.headers_mut().insert(CONTENT_TYPE, kind);
            }
            page
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol("bare://localhost/".parse()?);
            WebviewWindowBuilder::new(app, "bare", page).inner_size(1280.0, 800.0).incognito(true).build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
