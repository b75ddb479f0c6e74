//! Erasing a dossier, or a person out of one or all, and the certificate of it: what went, what stays and why,
//! without any of the data.

use std::path::Path;

use serde_json::{Value, json};
use tongguan_domain::{Dossier, FieldPath, FieldValue};
use tongguan_vault::{Erased, Handover};
use tongguan_words::{Argument, Words};

use crate::persons::{self, Part, PersonFound};
use crate::place::write_whole;
use crate::{Desk, Problem, SecretText};

/// Whether a person goes from one dossier or from all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// From the place that was named.
    Here,
    /// From every place in which the same person stands.
    Everywhere,
}

/// What went from one dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedPlace {
    /// Id of the dossier.
    pub dossier: String,
    /// The person's part; `None` when the whole dossier went.
    pub part: Option<Part>,
    /// What the vault took.
    pub erased: Erased,
}

/// What an erasure did, for the file of the company and for the person who asked.
#[derive(Debug, Clone)]
pub struct Certificate {
    /// When, RFC 3339 with the offset of the officer's time zone.
    pub at: String,
    /// Who did it.
    pub officer: String,
    /// What went.
    pub places: Vec<ErasedPlace>,
    /// Values that were searched for afterwards, in every dossier with its former states and drafts.
    pub searched: usize,
    /// Ids of dossiers in which one of them still stands.
    pub still_in: Vec<String>,
    /// Papers that stay and may name the person.
    pub papers_to_look_at: usize,
    /// Who received packets before.
    pub handovers: Vec<Handover>,
    /// When backups were written that still hold what was erased.
    pub backups: Vec<String>,
}

impl Desk {
    /// The name that is proposed for a certificate.
    #[must_use]
    pub fn certificate_name(&self) -> String {
        format!("tongguan-erasure_{}.txt", self.today().format("%Y%m%d"))
    }

    /// Erases a dossier with its files and its history.
    ///
    /// # Errors
    /// [`Problem::Locked`]; the vault's own.
    pub fn erase_dossier(&mut self, id: &str) -> Result<Certificate, Problem> {
        let vault = self.seen_vault()?;
        let dossier = vault.dossier(id);
        let handovers = vault.handovers(id)?;
        let erased = self.open_vault()?.remove_dossier(id)?;
        // What cannot be read goes all the same; then there is nothing that could be searched for.
        let values: Vec<SecretText> = dossier.iter().flat_map(values).collect();
        let places = vec![ErasedPlace { dossier: id.to_owned(), part: None, erased }];
        self.certify(places, &values, 0, handovers)
    }

    /// Erases a person: fields, papers, consent, former states and drafts of those dossiers.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NobodyThere`]; the vault's own. What was erased before a failure stays
    /// erased.
    pub fn erase_person(&mut self, id: &str, part: Part, reach: Reach) -> Result<Certificate, Problem> {
        let found = self.find_person(id, part)?;
        let values = persons::values_of(&self.seen_vault()?.dossier(id)?, part);
        let PersonFound { mut places, handovers, .. } = found;
        if reach == Reach::Here {
            places.truncate(1);
        }
        let mut erased_places = Vec::new();
        let mut papers_to_look_at = 0;
        for place in places {
            let path = place.part.group().template();
            let erased = self
                .open_vault()?
                .erase_from(&place.dossier, path, |dossier| take_out(dossier, place.part))?;
            papers_to_look_at += place.papers_to_look_at;
            erased_places.push(ErasedPlace { dossier: place.dossier, part: Some(place.part), erased });
        }
        self.certify(erased_places, &values, papers_to_look_at, handovers)
    }

    fn certify(
        &self,
        places: Vec<ErasedPlace>,
        values: &[SecretText],
        papers_to_look_at: usize,
        handovers: Vec<Handover>,
    ) -> Result<Certificate, Problem> {
        let mut still_in = Vec::new();
        for value in values {
            still_in.extend(self.seen_vault()?.dossiers_with(value)?);
        }
        still_in.sort_unstable();
        still_in.dedup();
        Ok(Certificate {
            at: self.now().to_rfc3339(),
            officer: self.officer(),
            places,
            searched: values.len(),
            still_in,
            papers_to_look_at,
            handovers,
            backups: self.backups()?,
        })
    }
}

/// The values by which any person of a dossier can be recognised.
fn values(dossier: &Dossier) -> impl Iterator<Item = SecretText> {
    Part::ALL.into_iter().flat_map(|part| persons::values_of(dossier, part))
}

fn take_out(dossier: &mut Dossier, part: Part) {
    let papers: Vec<usize> = persons::own_papers(dossier, part).map(|(place, _)| place).collect();
    for place in papers.into_iter().rev() {
        dossier.attachments.remove(place);
    }
    for field in part.fields() {
        // Every one of these fields can be empty.
        let _ = dossier.set(FieldPath::of(field), FieldValue::Empty);
    }
}

impl Certificate {
    /// For people, a line each.
    #[must_use]
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let say =
            |key: &str, named: &[(&str, Argument<'_>)]| words.say_with(&format!("erasure-{key}"), named);
        let when = [("at", self.at.as_str().into()), ("officer", self.officer.as_str().into())];
        let mut lines = vec![say("title", &[]), say("when", &when)];
        lines.extend(self.places.iter().map(|place| {
            let what = match place.part {
                Some(part) => words.say(&format!("part-{}", part.word())),
                None => words.say("erasure-whole-dossier"),
            };
            let Erased { files, former_states, drafts, entry } = place.erased;
            let named = [
                ("what", what.into()),
                ("dossier", place.dossier.as_str().into()),
                ("files", files.into()),
                ("states", former_states.into()),
                ("drafts", drafts.into()),
                ("entry", entry.to_string().into()),
            ];
            say("place", &named)
        }));
        lines.push(say("how", &[]));
        let searched = ("searched", self.searched.into());
        lines.push(match self.still_in.as_slice() {
            [] => say("nowhere", &[searched]),
            ids => say("still-in", &[searched, ("ids", ids.join(", ").into())]),
        });
        if self.papers_to_look_at > 0 {
            lines.push(say("papers", &[("count", self.papers_to_look_at.into())]));
        }
        lines.extend(self.handovers.iter().map(|made| {
            let named = [("number", &made.number), ("at", &made.at), ("recipient", &made.recipient)];
            say("handed-over", &named.map(|(name, text)| (name, text.as_str().into())))
        }));
        if let Some(last) = self.backups.last() {
            let named = [("count", self.backups.len().into()), ("last", last.as_str().into())];
            lines.push(say("backups", &named));
        }
        lines.push(say("stays", &[]));
        lines
    }

    /// For programs.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let place = |place: &ErasedPlace| {
            json!({
                "dossier": place.dossier,
                "part": place.part.map(Part::word),
                "files": place.erased.files,
                "former_states": place.erased.former_states,
                "drafts": place.erased.drafts,
                "journal_entry": place.erased.entry,
            })
        };
        let handover = |made: &Handover| json!({ "number": made.number, "at": made.at, "recipient": made.recipient, "sha256": made.sha256 });
        json!({
            "schema": "tongguan.erasure/1",
            "at": self.at,
            "officer": self.officer,
            "erased": self.places.iter().map(place).collect::<Vec<_>>(),
            "searched_values": self.searched,
            "still_in": self.still_in,
            "papers_to_look_at": self.papers_to_look_at,
            "handed_over": self.handovers.iter().map(handover).collect::<Vec<_>>(),
            "backups": self.backups,
        })
    }

    /// Writes the certificate: as data when the name ends with `.json`, otherwise as text.
    ///
    /// # Errors
    /// [`Problem::NotWritten`].
    pub fn write(&self, out: &Path, words: &Words) -> Result<(), Problem> {
        let text = match out.extension() {
            Some(ending) if ending.eq_ignore_ascii_case("json") => format!("{:#}", self.to_json()),
            _ => self.lines(words).join("\n"),
        };
        write_whole(out, [&text, "\n"].concat().as_bytes()).map_err(|error| Problem::not_written(out, &error))
    }
}
