//! The bodies a partner sends to the platform, filled from the dossier as far as a dossier goes.
//!
//! What exists only after an upload or a face check is left out: each media value is the path of a file
//! under `data/` in place of a media id, and the upload plan says what to upload for it.
//! Source: the platform's descriptions of `fastregisterenterpriseweapp` (new version) and `apply_icp_filing`.

mod filing;
mod register;
mod upload_plan;

use serde_json::{Map, Value};

pub(crate) use filing::filing;
pub(crate) use register::register;
pub(crate) use upload_plan::{Upload, upload_plan};

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
