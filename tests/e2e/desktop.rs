//! The desktop around the app, made up: the login manager on the bus, and a screen that is locked.

use std::collections::HashMap;

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{OwnedFd, OwnedObjectPath, Value};

const LOGIN: &str = "org.freedesktop.login1";
const LOGIN_PATH: &str = "/org/freedesktop/login1";
const SESSION_PATH: &str = "/org/freedesktop/login1/session/_31";

/// The login manager.
pub(crate) struct LoginManager(Connection);

struct Manager;

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    #[zbus(name = "GetSessionByPID")]
    fn session_of(&self, _process: u32) -> OwnedObjectPath {
        OwnedObjectPath::try_from(SESSION_PATH).unwrap()
    }

    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> OwnedFd {
        assert_eq!((what, mode), ("sleep", "delay"));
        let nothing: std::os::fd::OwnedFd = std::fs::File::open("/dev/null").unwrap().into();
        nothing.into()
    }
}

impl LoginManager {
    /// Takes its place on the bus of the test.
    pub(crate) fn start() -> Self {
        let builder = Builder::session().unwrap().name(LOGIN).unwrap().serve_at(LOGIN_PATH, Manager).unwrap();
        Self(builder.build().unwrap())
    }

    /// The computer is about to sleep.
    pub(crate) fn sleep(&self) {
        self.say(LOGIN_PATH, "org.freedesktop.login1.Manager", "PrepareForSleep", &true);
    }

    /// The session is to be locked.
    pub(crate) fn lock(&self) {
        self.say(SESSION_PATH, "org.freedesktop.login1.Session", "Lock", &());
    }

    /// Another user's session comes to the screen.
    pub(crate) fn switch_user(&self) {
        let changed = HashMap::from([("Active", Value::from(false))]);
        let body = ("org.freedesktop.login1.Session", changed, Vec::<String>::new());
        self.say(SESSION_PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", &body);
    }

    /// The screen saver locked the screen.
    pub(crate) fn lock_screen(&self) {
        self.say("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", &true);
    }

    fn say<B: serde::Serialize + zbus::zvariant::DynamicType>(
        &self,
        path: &str,
        interface: &str,
        member: &str,
        body: &B,
    ) {
        self.0.emit_signal(None::<&str>, path, interface, member, body).unwrap();
    }
}
