//! The journal of the vault as people read it, and as an auditor may have it: without personal data.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use tongguan_domain::FieldPath;
use tongguan_rules::mask_likely;
use tongguan_vault::{JournalEntry, WayKind};

use crate::pictures::write_whole;
use crate::{Desk, Problem};

/// Most entries that are given at once.
const MOST: usize = 200;

/// A stretch of the journal.
#[derive(Debug, Clone)]
pub struct Activity {
    /// Entries, the last one first.
    pub entries: Vec<JournalEntry>,
    /// How many there are in all that were asked for.
    pub total: usize,
    /// Whether older ones follow.
    pub more: bool,
}

impl Desk {
    /// The last entries before one of that number, or the last of all; with a dossier, only those about it.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn activity(&self, dossier: Option<&str>, before: Option<i64>) -> Result<Activity, Problem> {
        let mut entries = self.journal()?;
        entries.retain(|entry| dossier.is_none() || entry.dossier.as_deref() == dossier);
        let total = entries.len();
        entries.retain(|entry| before.is_none_or(|before| entry.sequence < before));
        entries.reverse();
        let more = entries.len() > MOST;
        entries.truncate(MOST);
        Ok(Activity { entries, total, more })
    }

    /// What the dossiers are called, by their ids.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn dossier_titles(&self) -> Result<BTreeMap<String, String>, Problem> {
        let rows = self.seen_vault()?.dossiers()?.into_iter();
        Ok(rows.map(|row| (row.id, row.title)).collect())
    }

    /// The name that is proposed for an auditor's copy of the journal.
    #[must_use]
    pub fn journal_file_name(&self) -> String {
        format!("tongguan-journal_{}.json", self.today().format("%Y%m%d"))
    }

    /// Writes the journal for an auditor: no names, no titles, no values.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NotWritten`]; the vault's own.
    pub fn export_journal(&self, out: &Path) -> Result<(), Problem> {
        let entries = self.journal()?;
        let broken = self.journal_verify()?;
        let document = audit(&entries, broken, &self.now().to_rfc3339());
        write_whole(out, format!("{document:#}\n").as_bytes())
            .map_err(|error| Problem::not_written(out, &error))
    }
}

/// People are numbered in the order in which they first appear.
fn audit(entries: &[JournalEntry], broken: Option<i64>, made_at: &str) -> Value {
    let mut people: Vec<&str> = Vec::new();
    let rows: Vec<Value> = entries
        .iter()
        .map(|entry| {
            if !entry.who.is_empty() && !people.contains(&entry.who.as_str()) {
                people.push(&entry.who);
            }
            let person = people.iter().position(|who| *who == entry.who).map(|place| place + 1);
            json!({
                "sequence": entry.sequence,
                "at": entry.at,
                "person": person,
                "deed": entry.deed,
                "dossier": entry.dossier.as_deref().map(mask_likely),
                "place": entry.path.as_deref().filter(|path| says_nothing_personal(path)),
                "mark": entry.mark,
            })
        })
        .collect();
    json!({
        "schema": "tongguan.journal/1",
        "made_at": made_at,
        "holds": broken.is_none(),
        "broken_at": broken,
        "entries": rows,
    })
}

/// Places that come from a closed list; ids of files come from outside and may be somebody's name.
fn says_nothing_personal(path: &str) -> bool {
    let ways = [WayKind::KeyStore, WayKind::Passphrase, WayKind::RecoveryKit];
    path.parse::<FieldPath>().is_ok() || ways.iter().any(|way| way.word() == path)
}

#[cfg(test)]
mod tests {
    use tongguan_vault::JournalEntry;

    use super::audit;

    fn entry(sequence: i64, who: &str, path: &str) -> JournalEntry {
        JournalEntry {
            sequence,
            at: "2026-11-24T01:30:00Z".to_owned(),
            who: who.to_owned(),
            deed: "changed".to_owned(),
            dossier: Some("11111111-2222-4333-8444-555555555555".to_owned()),
            path: Some(path.to_owned()),
            mark: None,
        }
    }

    #[test]
    fn an_auditor_learns_what_was_done_and_no_name() {
        let entries = [
            entry(1, "Lin Yue", "administrator.mobile"),
            entry(2, "Wu Shan", "scan-of-lin-yue"),
            entry(3, "Lin Yue", "key-store"),
        ];
        let document = audit(&entries, Some(3), "2026-11-24T09:30:00+08:00");
        let text = document.to_string();
        assert!(!text.contains("Lin") && !text.contains("lin-yue") && !text.contains("Wu"), "{text}");
        assert_eq!(document["entries"][0]["place"], "administrator.mobile");
        assert_eq!(document["entries"][1]["place"], serde_json::Value::Null);
        assert_eq!(document["entries"][1]["person"], 2);
        assert_eq!(document["entries"][2]["person"], 1);
        assert_eq!(document["entries"][2]["place"], "key-store");
        assert_eq!(document["broken_at"], 3);
    }
}
