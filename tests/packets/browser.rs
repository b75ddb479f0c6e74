//! The packet's own page in a browser that others wrote, driven through Chromium's debugging pipe.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};
use tongguan_desk::{Language, Words};

use crate::call::copy_folder;
use crate::made::SIGNED;
use crate::programs;

/// Longer than a browser takes to start on a machine that is busy with other tests.
const PATIENCE: Duration = Duration::from_secs(120);

/// A browser with one page. It ends with this value.
pub(crate) struct Browser {
    process: Child,
    commands: ChildStdin,
    messages: Receiver<Value>,
    session: Value,
    sent: u64,
    asked_for: Vec<String>,
    _home: tempfile::TempDir,
}

impl Browser {
    pub(crate) fn open(page: &Path) -> Self {
        let home = tempfile::tempdir().unwrap();
        // Chromium speaks on descriptors 3 and 4, and a shell can put our pipes there.
        let mut process = Command::new("sh")
            .args(["-c", "exec chromium \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", "chromium"])
            .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"])
            .args(["--no-first-run", "--disable-background-networking", "--disable-component-update"])
            .arg(format!("--user-data-dir={}", home.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{}", programs::missing("chromium", &error)));
        let commands = process.stdin.take().unwrap();
        let answers = process.stdout.take().unwrap();
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            for message in BufReader::new(answers).split(0).map_while(Result::ok) {
                let _ = sender.send(serde_json::from_slice(&message).unwrap());
            }
        });
        let mut browser = Self {
            process,
            commands,
            messages,
            session: Value::Null,
            sent: 0,
            asked_for: Vec::new(),
            _home: home,
        };
        browser.load(page);
        browser
    }

    fn load(&mut self, page: &Path) {
        let target = self.ask("Target.createTarget", json!({ "url": "about:blank" }))["targetId"].clone();
        let attached = self.ask("Target.attachToTarget", json!({ "targetId": target, "flatten": true }));
        self.session = attached["sessionId"].clone();
        self.ask("Network.enable", json!({}));
        self.ask("Page.enable", json!({}));
        self.ask("Page.navigate", json!({ "url": format!("file://{}", page.display()) }));
        while self.next()["method"] != "Page.loadEventFired" {}
    }

    /// The next message. Notes what the page asked for, whoever was waited for.
    fn next(&mut self) -> Value {
        let message = self.messages.recv_timeout(PATIENCE).unwrap_or_else(|_| {
            panic!("chromium does not answer; `cargo xtask setup` installs it if it is not there")
        });
        if message["method"] == "Network.requestWillBeSent" {
            self.asked_for.push(message["params"]["request"]["url"].as_str().unwrap().to_owned());
        }
        message
    }

    pub(crate) fn ask(&mut self, method: &str, parameters: Value) -> Value {
        self.sent += 1;
        let mut command = json!({ "id": self.sent, "method": method, "params": parameters });
        if !self.session.is_null() {
            command["sessionId"] = self.session.clone();
        }
        let mut bytes = command.to_string().into_bytes();
        bytes.push(0);
        self.commands
            .write_all(&bytes)
            .unwrap_or_else(|error| panic!("{}", programs::missing("chromium", &error)));
        loop {
            let message = self.next();
            if message["id"] == self.sent {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].clone();
            }
        }
    }

    pub(crate) fn value(&mut self, script: &str) -> Value {
        let question =
            json!({ "expression": script, "awaitPromise": true, "returnByValue": true, "userGesture": true });
        let answer = self.ask("Runtime.evaluate", question);
        assert!(answer["exceptionDetails"].is_null(), "{answer}");
        answer["result"]["value"].clone()
    }

    /// Chooses a file or folder as a person would, and waits for the page's last word.
    fn check(&mut self, button: &str, path: &Path) -> String {
        self.value("document.getElementById('outcome').replaceChildren()");
        let root = self.ask("DOM.getDocument", json!({}))["root"]["nodeId"].clone();
        let input = self.ask("DOM.querySelector", json!({ "nodeId": root, "selector": button }));
        self.ask("DOM.setFileInputFiles", json!({ "nodeId": input["nodeId"], "files": [path] }));
        self.last_word()
    }

    /// Drops a file or folder on the page as a person would, and waits for the page's last word.
    fn drop_on(&mut self, path: &Path) -> String {
        let middle = self.value(
            "(() => {
               document.getElementById('outcome').replaceChildren();
               const field = document.getElementById('drop');
               field.scrollIntoView();
               const { left, top, width, height } = field.getBoundingClientRect();
               return [left + width / 2, top + height / 2];
             })()",
        );
        let data = json!({ "items": [], "files": [path], "dragOperationsMask": 1 });
        for step in ["dragEnter", "dragOver", "drop"] {
            let event = json!({ "type": step, "x": middle[0], "y": middle[1], "data": data });
            self.ask("Input.dispatchDragEvent", event);
        }
        self.last_word()
    }

    fn last_word(&mut self) -> String {
        let said = self.value(
            "new Promise(done => {
               const outcome = document.getElementById('outcome');
               const look = () => {
                 const text = outcome.textContent;
                 const busy = text.includes(WORDS.reading.zh) || text.includes(WORDS.hashing.zh);
                 if (text !== '' && !busy) done(text);
               };
               new MutationObserver(look).observe(outcome, { childList: true });
               look();
             })",
        );
        said.as_str().unwrap().to_owned()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub(crate) fn both(key: &str) -> [String; 2] {
    [Language::Chinese, Language::English].map(|language| Words::of(language).say(key))
}

pub(crate) fn says(text: &str, key: &str) -> bool {
    both(key).iter().all(|sentence| text.contains(sentence))
}

#[test]
fn the_page_opens_from_its_folder_lists_every_file_and_asks_no_network() {
    let mut browser = Browser::open(&SIGNED.bag.join("START-HERE.html"));
    let text = browser.value("document.body.innerText").as_str().unwrap().to_owned();
    assert!(says(&text, "packet-page-heading") && says(&text, "packet-page-check-how"), "{text}");
    let manifest = std::fs::read_to_string(SIGNED.bag.join("manifest-sha256.txt")).unwrap();
    for path in manifest.lines().filter_map(|line| line.split_once("  ")).map(|(_, path)| path) {
        assert!(path == "data/packet.json" || text.contains(path), "{path} is not on the page: {text}");
    }
    let dead: Value = browser.value(
        "[...document.querySelectorAll('a')].map(link => link.href).filter(link => !link.startsWith('file://'))",
    );
    assert_eq!(dead, json!([]));
    // What a browser draws its own buttons from is no network.
    let at_home = |url: &&String| url.starts_with("file://") || url.starts_with("data:");
    let abroad: Vec<&String> = browser.asked_for.iter().filter(|url| !at_home(url)).collect();
    assert!(abroad.is_empty(), "{abroad:?}");
}

#[test]
fn the_page_finds_the_packet_intact_and_names_what_was_changed() {
    let mut browser = Browser::open(&SIGNED.bag.join("START-HERE.html"));
    let said = browser.check("#zip", &SIGNED.file);
    assert!(says(&said, "packet-page-intact"), "{said}");
    let said = browser.check("#folder", &SIGNED.bag);
    assert!(says(&said, "packet-page-intact"), "{said}");
    let said = browser.drop_on(&SIGNED.file);
    assert!(says(&said, "packet-page-intact"), "{said}");

    let folder = tempfile::tempdir().unwrap();
    copy_folder(&SIGNED.bag, folder.path());
    let victim = folder.path().join("data/wechat/filing.json");
    let mut bytes = std::fs::read(&victim).unwrap();
    bytes[10] ^= 1;
    std::fs::write(&victim, bytes).unwrap();
    std::fs::remove_file(folder.path().join("data/report.json")).unwrap();
    std::fs::write(folder.path().join("data/extra.txt"), "extra").unwrap();
    let said = browser.check("#folder", folder.path());
    assert!(says(&said, "packet-page-problems") && !says(&said, "packet-page-intact"), "{said}");
    for (key, file) in [
        ("packet-page-changed", "data/wechat/filing.json"),
        ("packet-page-missing", "data/report.json"),
        ("packet-page-extra", "data/extra.txt"),
    ] {
        let [chinese, english] = both(key);
        assert!(
            said.contains(&format!("{chinese}：{file}")) && said.contains(&format!("{english}: {file}")),
            "{said}"
        );
    }
}
