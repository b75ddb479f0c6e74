//! What the window leaves behind when it is locked, and finds again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Value;

/// Where the officer was, and what was typed and not yet saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Leaving {
    /// Id of the open dossier, if one was open.
    pub dossier: Option<String>,
    /// The address of the screen.
    pub address: String,
    /// What stood in the fields, by path.
    pub drafts: BTreeMap<String, Value>,
}
