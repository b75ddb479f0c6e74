//! What *follows* from a dossier: which routes are open, which licences are called for, and when it
//! could be done.
//!
//! Pure: a dossier, a rule book and days come in, advice goes out. No clock is asked. Regulation is
//! data (`lists/steps.toml`, `lists/routes.toml`, the licences, functions and categories of the rule
//! book), and every statement carries a [`Citation`]. Nothing here is a verdict: what blocks a packet
//! is for the rules to say. The sentences around the data belong to the messages.

pub mod calendar;
mod citation;
mod collisions;
pub mod ics;
pub mod licences;
mod needs;
mod papers;
mod reading;
pub mod routes;
mod standing;
mod steps;
pub mod timeline;

pub use calendar::Calendar;
pub use citation::Citation;
pub use collisions::{Collision, CollisionRisk};
pub use licences::{LicenceAdvice, licences};
pub use papers::{CategoryPapers, WantedPaper};
pub use routes::{RouteAdvice, routes};
pub use standing::{LicenceOnRoute, Standing};
pub use steps::{Duration, Unit, WaitsOn};
pub use timeline::{StepForecast, Timeline, timeline};
