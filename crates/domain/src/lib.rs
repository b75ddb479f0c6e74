//! What things *are*: the dossier and its parts, the closed list of field paths, the dossier file,
//! identifiers, and the wrappers that keep identity values from leaking.
//!
//! Pure: no file, clock, network or random number is touched here. What must *hold* of a dossier
//! is the rules' business; what a person reads about it comes from the set of messages.

pub mod assessment;
pub mod attachment;
pub mod choice;
pub mod date;
pub mod document;
pub mod dossier;
pub mod feedback;
pub mod fields;
pub mod history;
pub mod identifiers;
mod json;
pub mod language;
pub mod measures;
pub mod secret;
mod slots;
pub mod traces;

pub use assessment::{Assessment, Charged, CompanyPlace, Hosting, HowLong, HowSoon, PartnerFee, UsersPlace};
pub use attachment::{Attachment, AttachmentRole, Measured};
pub use choice::Choice;
pub use date::DateEntry;
pub use dossier::{
    BackendDomain, Category, Company, Consent, Consents, Dossier, EntityType, HostedIn, IdType,
    LegalRepresentative, Licence, LicenceHolder, MiniProgram, Partner, Person, PreApproval, Route,
    SubjectPrincipal, Waiver,
};
pub use feedback::{Feedback, FeedbackFrom};
pub use fields::{Field, FieldKind, FieldPath};
pub use history::{History, ReachedStep, StepState};
pub use language::Language;
pub use secret::SecretText;
pub use slots::{FieldError, FieldValue, Slot};
pub use traces::{Trace, TraceKey};
