//! What the desktop says over D-Bus: it goes to sleep, its screen is locked, another user takes its place.
//! The vault is locked each time. Where there is no bus, there is nothing to hear.

use std::collections::HashMap;

use tauri::{AppHandle, Runtime};
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{OwnedFd, OwnedObjectPath, OwnedValue};
use zbus::{MatchRule, Message};

use crate::lock;

const LOGIN: &str = "org.freedesktop.login1";
const LOGIN_PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Those who tell of a locked screen, each in its own name.
const SCREEN_SAVERS: [&str; 4] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
];

/// Listens from two threads, one for each bus, for as long as the program runs.
pub(crate) fn listen<R: Runtime>(app: &AppHandle<R>) {
    let (of_system, of_session) = (app.clone(), app.clone());
    // A desktop without these buses is one that says nothing; the idle lock stands all the same.
    std::thread::spawn(move || hear_system(&of_system).unwrap_or_default());
    std::thread::spawn(move || hear_session(&of_session).unwrap_or_default());
}

fn hear_session<R: Runtime>(app: &AppHandle<R>) -> zbus::Result<()> {
    let bus = Connection::session()?;
    // Before the rules, so that nothing is missed between.
    let messages = MessageIterator::from(&bus);
    let rules = DBusProxy::new(&bus)?;
    for saver in SCREEN_SAVERS {
        let rule = MatchRule::builder().msg_type(zbus::message::Type::Signal);
        rules.add_match_rule(rule.interface(saver)?.member("ActiveChanged")?.build())?;
    }
    for message in messages {
        let message = message?;
        if is(&message, "ActiveChanged") && message.body().deserialize().unwrap_or(false) {
            lock::lock_unasked(app);
        }
    }
    Ok(())
}

fn hear_system<R: Runtime>(app: &AppHandle<R>) -> zbus::Result<()> {
    let bus = Connection::system()?;
    let messages = MessageIterator::from(&bus);
    let rules = DBusProxy::new(&bus)?;
    let rule = |interface, member| {
        let rule = MatchRule::builder().msg_type(zbus::message::Type::Signal).sender(LOGIN)?;
        rule.interface(interface)?.member(member)
    };
    rules.add_match_rule(rule(MANAGER, "PrepareForSleep")?.build())?;
    // Without a session of our own there is no other to give way to.
    if let Ok(session) = our_session(&bus) {
        rules.add_match_rule(rule(SESSION, "Lock")?.path(session.clone())?.build())?;
        rules.add_match_rule(rule(PROPERTIES, "PropertiesChanged")?.path(session)?.build())?;
    }
    let mut delay = delay_sleep(&bus).ok();
    for message in messages {
        let message = message?;
        if is(&message, "PrepareForSleep") {
            if message.body().deserialize().unwrap_or(true) {
                lock::lock_unasked(app);
                // Letting go of it tells the system that it may sleep now.
                delay = None;
            } else if delay.is_none() {
                delay = delay_sleep(&bus).ok();
            }
        } else if is(&message, "Lock") || gives_way(&message) {
            lock::lock_unasked(app);
        }
    }
    Ok(())
}

fn is(message: &Message, member: &str) -> bool {
    message.header().member().is_some_and(|name| name.as_str() == member)
}

/// Whether our session is no longer the one on the screen.
fn gives_way(message: &Message) -> bool {
    let body = message.body();
    let changed = body.deserialize::<(String, HashMap<String, OwnedValue>, Vec<String>)>();
    is(message, "PropertiesChanged")
        && changed.is_ok_and(|(_, values, _)| {
            values.get("Active").is_some_and(|value| bool::try_from(value) == Ok(false))
        })
}

fn our_session(bus: &Connection) -> zbus::Result<OwnedObjectPath> {
    let asked = (std::process::id(),);
    let answer = bus.call_method(Some(LOGIN), LOGIN_PATH, Some(MANAGER), "GetSessionByPID", &asked)?;
    answer.body().deserialize()
}

/// Asks the system to wait for us before it sleeps, for as long as what this returns is held.
fn delay_sleep(bus: &Connection) -> zbus::Result<OwnedFd> {
    let asked = ("sleep", "Tongguan", "lock", "delay");
    let answer = bus.call_method(Some(LOGIN), LOGIN_PATH, Some(MANAGER), "Inhibit", &asked)?;
    answer.body().deserialize()
}
