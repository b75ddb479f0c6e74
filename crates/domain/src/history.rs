//! What has happened to a dossier on its way to a released Mini Program.

use crate::choice::choices;
use crate::date::DateEntry;
use crate::feedback::Feedback;

choices! {
    /// How far a step has come.
    StepState {
        /// Whoever has to act has what they need.
        Begun = "begun",
        /// Sent back: the applicant has to act again.
        Returned = "returned",
        /// Over.
        Completed = "completed",
    }
}

/// Steps reached, feedback received, packets built.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Steps reached, as the officer entered them.
    pub steps: Vec<ReachedStep>,
    /// What the platform or the partner sent back, oldest first.
    pub feedback: Vec<Feedback>,
    /// Packets built; kept as it came.
    pub packets: Option<serde_json::Value>,
}

/// A step that came to a state on a day. One step can have several: begun, returned, begun again, completed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReachedStep {
    /// Id from the rule book's list of steps.
    pub step: Option<String>,
    /// The state it came to.
    pub state: Option<StepState>,
    /// The day on which it did.
    pub reached_on: Option<DateEntry>,
    /// Anything worth remembering.
    pub note: Option<String>,
}
