//! What came back of a dossier: who refused what, and in which words.

use crate::choice::choices;
use crate::date::DateEntry;

choices! {
    /// Whose answer it is.
    FeedbackFrom {
        /// The platform 平台.
        Platform = "platform",
        /// The communications administration 通信管理局.
        Administration = "administration",
        /// The partner 合作方.
        Partner = "partner",
    }
}

/// One thing that was not accepted, with the words of whoever refused it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Feedback {
    /// Names it within its dossier, and never changes.
    pub id: Option<String>,
    /// Whose answer it is.
    pub from: Option<FeedbackFrom>,
    /// The day it was given, or taken in when the answer bears no date.
    pub received_on: Option<DateEntry>,
    /// Number of the packet it answers.
    pub packet: Option<String>,
    /// What it is about in the words of the answer, such as `icp_subject.principal_info.mobile`.
    pub item: Option<String>,
    /// The field path it is about; none when it is about the whole dossier.
    pub field: Option<String>,
    /// Error code of the platform.
    pub code: Option<i64>,
    /// What was objected to, as it was written.
    pub words: Option<String>,
    /// What the answer advises, as it was written.
    pub advice: Option<String>,
    /// A keyed fingerprint of the refused value, by which it is known again and cannot be read.
    pub refused: Option<String>,
    /// Fingerprint of the key that signed the answer.
    pub signer: Option<String>,
}
