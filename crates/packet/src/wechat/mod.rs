//! The bodies a partner sends to the platform, filled from the dossier as far as a dossier goes, and the
//! way back from them to a dossier.
//!
//! What exists only after an upload or a face check is left out: each media value is the path of a file
//! under `data/` in place of a media id, and the upload plan says what to upload for it.
//! Source: the platform's descriptions of `fastregisterenterpriseweapp` (new version), `wxaauth` and
//! `apply_icp_filing`.

mod comparison;
mod filing;
mod media;
mod platform;
mod recover;
mod register;
mod upload_plan;
mod verification;

use serde_json::{Map, Value};
use tongguan_domain::{Dossier, EntityType, SecretText};

pub(crate) use platform::platform;
pub use recover::{Recovered, Requests, recover};
pub(crate) use upload_plan::{Upload, upload_plan};

use media::Media;
use upload_plan::UploadFor;

/// What sends the bodies, for the partner's developer to run and to read; Python, its standard library alone.
pub(crate) const SUBMIT: &[u8] = include_bytes!("../../../../assets/partner/submit.py");
/// How to use it.
pub(crate) const GUIDE: &[u8] = include_bytes!("../../../../assets/partner/README.md");

/// What the partner sends, as far as the dossier fills it. A request the applicant cannot make is `None`.
pub(crate) struct Twin {
    /// For who has a Unified Social Credit Code, which the request asks for.
    pub(crate) register: Option<Value>,
    /// For who is in mainland China; others are verified another way.
    pub(crate) verification: Option<Value>,
    /// For who is in mainland China; others file nothing.
    pub(crate) filing: Option<Value>,
    pub(crate) uploads: Vec<Upload>,
}

impl Twin {
    /// `names` gives the path under `data/` of an attachment by its place in the dossier.
    pub(crate) fn of(dossier: &Dossier, names: &dyn Fn(usize) -> Option<String>) -> Self {
        let entity = dossier.company.entity_type;
        let mut uploads = Vec::new();
        if entity == Some(EntityType::Overseas) {
            return Self { register: None, verification: None, filing: None, uploads };
        }
        let register = (entity != Some(EntityType::Individual)).then(|| register::register(dossier));
        let mut media = Media::new(dossier, names, UploadFor::Verification, &mut uploads);
        let verification = verification::verification(dossier, &mut media);
        let filing =
            filing::filing(dossier, &mut Media::new(dossier, names, UploadFor::Filing, &mut uploads));
        Self { register, verification: Some(verification), filing: Some(filing), uploads }
    }
}

/// A JSON object that takes only what is there.
#[derive(Default)]
struct Members(Map<String, Value>);

impl Members {
    fn put(mut self, name: &str, value: Option<impl Into<Value>>) -> Self {
        if let Some(value) = value {
            self.0.insert(name.to_owned(), value.into());
        }
        self
    }

    /// A part of its own; left out when nothing is in it.
    fn part(mut self, name: &str, members: Self) -> Self {
        if !members.0.is_empty() {
            self.0.insert(name.to_owned(), Value::Object(members.0));
        }
        self
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// The text without the space around it, if anything is left.
fn filled(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// The same of a value that is shown to nobody unasked.
fn secret(value: Option<&SecretText>) -> Option<&str> {
    value.map(|value| value.reveal().trim()).filter(|text| !text.is_empty())
}

/// The partner's telephone, when what the dossier says of the partner's contact is one.
fn telephone(dossier: &Dossier) -> Option<&str> {
    let is_telephone = |text: &&str| {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        (7..=15).contains(&digits)
            && text.bytes().all(|byte| byte.is_ascii_digit() || b"+- ()".contains(&byte))
    };
    filled(dossier.partner.contact.as_ref()).filter(is_telephone)
}
