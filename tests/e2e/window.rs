//! The real window, driven through WebKitWebDriver: one app with a data folder of its own.

use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::json;

/// How long the window may take for anything a person waits for.
const PATIENCE: Duration = Duration::from_secs(20);

/// An open window.
pub(crate) struct Window {
    pub(crate) client: Client,
    driver: Child,
    folder: PathBuf,
}

/// Where the programs that were built lie.
pub(crate) fn built(program: &str) -> PathBuf {
    PathBuf::from(std::env::var("TONGGUAN_BUILT").expect("run by `cargo xtask window`")).join(program)
}

impl Window {
    /// Starts the app with its data, and the test's answers to file dialogs, under a folder.
    pub(crate) async fn open(folder: &Path) -> Self {
        Self::open_with(folder, &[]).await
    }

    /// The same with more variables of the environment.
    pub(crate) async fn open_with(folder: &Path, more: &[(&str, &str)]) -> Self {
        let starter = starter(folder);
        let port = free_port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("TONGGUAN_DATA_DIR", folder.join("data"))
            .env("TONGGUAN_E2E_PICKS", folder)
            // What the system would say is said by tests, on the bus they have.
            .env("DBUS_SYSTEM_BUS_ADDRESS", std::env::var_os("DBUS_SESSION_BUS_ADDRESS").unwrap_or_default())
            .envs(more.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver is installed");
        let options = json!({ "binary": starter, "args": [] });
        let mut capabilities = serde_json::Map::new();
        capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
        let start = Instant::now();
        let client = loop {
            let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
            match builder
                .capabilities(capabilities.clone())
                .connect(&format!("http://127.0.0.1:{port}"))
                .await
            {
                Ok(client) => break client,
                // The first connection often comes before the driver listens.
                Err(error) => assert!(start.elapsed() < PATIENCE, "no session: {error}"),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        };
        Self { client, driver, folder: folder.to_path_buf() }
    }

    /// The process of the app.
    pub(crate) fn app(&self) -> u32 {
        std::fs::read_to_string(self.folder.join("app.pid")).unwrap().trim().parse().unwrap()
    }

    /// The next file dialog answers with these paths.
    pub(crate) fn will_pick(&self, paths: &[PathBuf]) {
        let lines: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        std::fs::write(self.folder.join("next-pick"), lines.join("\n")).unwrap();
    }

    /// Waits for a control by its test name.
    pub(crate) async fn find(&self, name: &str) -> Element {
        let selector = format!("[data-testid=\"{name}\"]");
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(&selector)).await;
        match found {
            Ok(element) => element,
            Err(error) => {
                self.shot("failure").await;
                panic!("no {name}: {error}")
            }
        }
    }

    /// Waits until something holds.
    pub(crate) async fn until(&self, what: &str, holds: impl AsyncFn() -> bool) {
        let start = Instant::now();
        while !holds().await {
            if start.elapsed() > PATIENCE {
                self.shot("failure").await;
                panic!("never: {what}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Presses a control. Scrolled into view first, as a person would; one that moved away meanwhile,
    /// because the page was drawn anew, is looked for again.
    pub(crate) async fn press(&self, name: &str) {
        let start = Instant::now();
        loop {
            let element = self.find(name).await;
            let script = "arguments[0].scrollIntoView({ block: 'center' });";
            let _ = self.client.execute(script, vec![serde_json::to_value(&element).unwrap()]).await;
            match element.click().await {
                Ok(()) => return,
                Err(error) => assert!(start.elapsed() < PATIENCE, "cannot press {name}: {error}"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Types a text into a field in place of what is there, and leaves the field.
    pub(crate) async fn enter(&self, name: &str, text: &str) {
        let element = self.find(name).await;
        let clear = "arguments[0].scrollIntoView({ block: 'center' }); arguments[0].focus(); arguments[0].select && arguments[0].select();";
        self.client.execute(clear, vec![serde_json::to_value(&element).unwrap()]).await.unwrap();
        element.send_keys(text).await.unwrap_or_else(|error| panic!("cannot type into {name}: {error}"));
        element.send_keys(&char::from(Key::Tab).to_string()).await.unwrap();
    }

    /// Types a text without leaving the field.
    pub(crate) async fn type_keys(&self, name: &str, text: &str) {
        self.find(name).await.send_keys(text).await.unwrap();
    }

    /// Chooses an option of a select by its value.
    pub(crate) async fn choose(&self, name: &str, value: &str) {
        let element = self.find(name).await;
        element
            .select_by_value(value)
            .await
            .unwrap_or_else(|error| panic!("cannot choose {value}: {error:?}"));
    }

    /// Chooses the option of a select whose words hold a text.
    pub(crate) async fn choose_containing(&self, name: &str, text: &str) {
        let element = self.find(name).await;
        let script =
            "const option = [...arguments[0].options].find((one) => one.text.includes(arguments[1]));
            if (!option) return false;
            arguments[0].value = option.value;
            arguments[0].dispatchEvent(new Event('change', { bubbles: true }));
            return true;";
        let arguments = vec![serde_json::to_value(&element).unwrap(), text.into()];
        let chosen = self.client.execute(script, arguments).await.unwrap();
        assert_eq!(chosen, serde_json::Value::Bool(true), "no option of {name} holds {text}");
    }

    /// Goes to a screen by its address.
    pub(crate) async fn go(&self, hash: &str) {
        self.client.execute("location.hash = arguments[0];", vec![hash.into()]).await.unwrap();
        self.until(&format!("the window is at {hash}"), async || {
            let script = "return location.hash === arguments[0] && document.querySelector('[data-testid=\"title\"], [data-testid=\"verdict\"]') !== null;";
            self.client.execute(script, vec![hash.into()]).await.unwrap() == serde_json::Value::Bool(true)
        })
        .await;
        self.drawn().await;
    }

    /// Waits two frames: what is there now is drawn, and not what was there before it.
    pub(crate) async fn drawn(&self) {
        let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.client.execute_async(frames, vec![]).await.unwrap();
    }

    /// How many pixels the screen is wider than the window.
    pub(crate) async fn sideways(&self) -> i64 {
        let script = "const places = [document.scrollingElement, document.getElementById('main')];
            return Math.max(...places.filter((place) => place).map((place) => place.scrollWidth - place.clientWidth));";
        self.client.execute(script, vec![]).await.unwrap().as_i64().unwrap()
    }

    /// The text a control shows.
    pub(crate) async fn text(&self, name: &str) -> String {
        let start = Instant::now();
        loop {
            // Drawn anew between finding and reading, it is looked for again.
            match self.find(name).await.text().await {
                Ok(text) => return text,
                Err(error) => assert!(start.elapsed() < PATIENCE, "cannot read {name}: {error}"),
            }
        }
    }

    /// The texts of all controls whose test name begins so. One that went away meanwhile is not among them.
    pub(crate) async fn texts(&self, beginning: &str) -> Vec<String> {
        let selector = format!("[data-testid^=\"{beginning}\"]");
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(&selector)).await.unwrap() {
            texts.extend(element.text().await.ok());
        }
        texts
    }

    /// The text of the whole page.
    pub(crate) async fn page_text(&self) -> String {
        let body = self.client.find(Locator::Css("body")).await.unwrap();
        body.text().await.unwrap()
    }

    /// Takes a picture of the window into the folder of shots.
    pub(crate) async fn shot(&self, name: &str) {
        let folder =
            PathBuf::from(std::env::var("TONGGUAN_SHOTS").unwrap_or_else(|_| "target/window-shots".into()));
        std::fs::create_dir_all(&folder).unwrap();
        let picture = self.client.screenshot().await.unwrap();
        std::fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }

    /// Ends the session and the app.
    pub(crate) async fn close(self) {
        let _ = self.client.clone().close().await;
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // The app is a child of the driver: a test that failed must not leave it to answer the next one.
        let group = format!("-{}", self.driver.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.driver.wait();
    }
}

/// Starts the app on behalf of the driver, which ends what it started itself when a session breaks off: a program
/// that begins anew must outlive that.
fn starter(folder: &Path) -> PathBuf {
    use std::os::unix::fs::PermissionsExt as _;

    let path = folder.join("start.sh");
    let app = built("tongguan-desktop");
    let script = format!(
        "#!/bin/sh\n'{}' \"$@\" &\necho $! > '{}'\nwait\n",
        app.display(),
        folder.join("app.pid").display()
    );
    std::fs::write(&path, script).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).unwrap();
    path
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
