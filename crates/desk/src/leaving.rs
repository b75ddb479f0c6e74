//! What is found again after the vault was locked: where the officer was, and what was typed and not yet saved.

use serde_json::{Value, json};

use crate::{Desk, Problem, SecretText};

/// Most drafts that are kept; a page has far fewer fields.
const MOST_DRAFTS: usize = 200;

/// Largest draft that is kept, in bytes.
const LARGEST_DRAFT: usize = 64 * 1024;

/// Longest address that is kept, in bytes.
const LONGEST_ADDRESS: usize = 1024;

/// Where the officer was, and what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Leaving {
    /// Id of the open dossier, if one was open.
    pub dossier: Option<String>,
    /// The window's own address of the screen.
    pub address: String,
    /// What stood in a field and was not saved, in the window's own form, by field path.
    pub drafts: Vec<(String, SecretText)>,
}

impl Desk {
    /// Keeps what an officer leaves behind, in the vault. A locked vault keeps nothing and refuses nothing.
    ///
    /// # Errors
    /// The vault's own.
    pub fn leave(&mut self, mut leaving: Leaving) -> Result<(), Problem> {
        let Some(vault) = &mut self.vault else { return Ok(()) };
        leaving.drafts.truncate(MOST_DRAFTS);
        leaving.drafts.retain(|(_, value)| value.reveal().len() <= LARGEST_DRAFT);
        if leaving.address.len() > LONGEST_ADDRESS {
            leaving.address.clear();
        }
        let place = json!({ "dossier": leaving.dossier, "address": leaving.address }).to_string();
        let typed = leaving.dossier.as_deref().map(|id| (id, leaving.drafts.as_slice()));
        Ok(vault.leave(&place, typed)?)
    }

    /// What was left behind, once; `None` when nothing was.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn resume(&mut self) -> Result<Option<Leaving>, Problem> {
        let vault = self.open_vault()?;
        let Some(text) = vault.take_place()? else { return Ok(None) };
        let place: Value = serde_json::from_str(&text).unwrap_or_default();
        let word = |name: &str| place.get(name).and_then(Value::as_str).map(str::to_owned);
        let dossier = word("dossier");
        let drafts = match &dossier {
            Some(id) => vault.take_drafts(id)?,
            None => Vec::new(),
        };
        Ok(Some(Leaving { dossier, address: word("address").unwrap_or_default(), drafts }))
    }
}
