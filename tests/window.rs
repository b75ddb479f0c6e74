//! The real window, driven as an officer would: `cargo xtask window`.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests say what they expect"
)]

#[path = "e2e/advice.rs"]
mod advice;
#[path = "e2e/desktop.rs"]
mod desktop;
#[path = "e2e/entering.rs"]
mod entering;
#[path = "e2e/guide.rs"]
mod guide;
#[path = "e2e/home.rs"]
mod home;
#[path = "e2e/importing.rs"]
mod importing;
#[path = "e2e/locking.rs"]
mod locking;
#[path = "e2e/memory.rs"]
mod memory;
#[path = "e2e/papers.rs"]
mod papers;
#[path = "e2e/persons.rs"]
mod persons;
#[path = "e2e/records.rs"]
mod records;
#[path = "e2e/shots.rs"]
mod shots;
#[path = "e2e/story.rs"]
mod story;
#[path = "e2e/window.rs"]
mod window;
