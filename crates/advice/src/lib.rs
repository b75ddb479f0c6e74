//! What *follows* from a dossier: which routes are open, which licences are called for, and when it
//! could be done.
//!
//! Pure: a dossier, a rule book and days come in, advice goes out. No clock is asked. Regulation is
//! data (`lists/steps.toml`, `lists/routes.toml`, the licences, functions and categories of the rule
//! book), and every statement carries a [`Citation`]. Nothing here is a verdict: what blocks a packet
//! is for the rules to say. The sentences around the data belong to the messages.

pub mod calendar;
mod catalogue;
mod citation;
mod collisions;
pub mod costs;
pub mod ics;
pub mod licences;
mod money;
mod needs;
pub mod outlook;
mod papers;
mod progress;
pub mod questionnaire;
mod reading;
pub mod route_papers;
pub mod routes;
pub mod sentences;
mod standing;
pub mod status;
mod steps;
pub mod timeline;
pub mod what_if;
mod whole;

pub use calendar::Calendar;
pub use citation::Citation;
pub use collisions::{Collision, CollisionRisk};
pub use costs::{Costs, costs};
pub use licences::{LicenceAdvice, WantedLicence, licences};
pub use money::Money;
pub use outlook::{Bearing, Ground, Outlook, Reason, RouteState};
pub use papers::{CategoryPapers, Clause, HeldPaper, WantedPaper};
pub use progress::Progress;
pub use questionnaire::{Answer, Asked, FunctionQuestion, function_questions, questions};
pub use route_papers::{PaperGroup, RoutePapers};
pub use routes::{RouteAdvice, routes};
pub use standing::{LicenceOnRoute, Standing};
pub use status::{Reminder, Status, Urgency, status};
pub use steps::{Duration, PlatformState, PlatformStates, Unit, WaitsOn};
pub use timeline::{StepForecast, Timeline, Waited, timeline};
pub use what_if::{WhatIf, what_if};
pub use whole::{Advice, YEARS};
