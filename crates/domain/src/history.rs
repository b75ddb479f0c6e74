//! What has happened to a dossier on its way to a released Mini Program.

use crate::feedback::Feedback;

/// Steps reached, feedback received, packets built.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Steps reached; kept as they came.
    pub steps: Option<serde_json::Value>,
    /// What the platform or the partner sent back, oldest first.
    pub feedback: Vec<Feedback>,
    /// Packets built; kept as it came.
    pub packets: Option<serde_json::Value>,
}
