//! What crosses to TypeScript: shapes for screens, and the text of the generated declarations.
//!
//! Knows no window; the desktop shell passes these shapes on, the command line has no need of them.

pub mod activity;
pub mod advice;
pub mod feedback;
pub mod guide;
pub mod persons;
mod report;
pub mod rulebook;
pub mod shapes;
pub mod sheets;
pub mod tray;
pub mod typescript;
pub mod view;
pub mod ways;
