//! Names for codes: a cell may hold the code of a list, or its name in either language.

use std::collections::HashMap;

use tongguan_domain::{Field, Language};
use tongguan_rules::lists::Lists;
use tongguan_words::Words;

use crate::lists::{ListEntry, ListsOfChoices};

/// What names a member of a list, and the member as the dossier stores it.
pub(super) struct Codes {
    by_field: HashMap<Field, Members>,
}

/// Members by their code and names, in the form of [`folded`].
type Members = HashMap<String, String>;

impl Codes {
    /// The choices of the dossier with their labels, and the lists of the rule book.
    pub(super) fn of(lists: &Lists) -> Self {
        let words = Language::ALL.map(Words::of);
        let mut by_field: HashMap<Field, Members> = HashMap::new();
        for field in Field::ALL {
            for word in field.choices() {
                let members = by_field.entry(*field).or_default();
                let labels = words.iter().map(|words| words.say(&format!("choice-{word}")));
                for name in labels.chain([word.to_owned()]) {
                    members.insert(folded(&name), word.to_owned());
                }
            }
        }
        let lists = ListsOfChoices::of(lists);
        for (field, entries) in listed(&lists) {
            by_field.insert(field, members(entries));
        }
        Self { by_field }
    }

    /// Whether a field has a list.
    pub(super) fn knows(&self, field: Field) -> bool {
        self.by_field.contains_key(&field)
    }

    /// The member that goes by that code or name.
    pub(super) fn member(&self, field: Field, text: &str) -> Option<&str> {
        self.by_field.get(&field)?.get(&folded(text)).map(String::as_str)
    }
}

/// The lists of the rule book, by the field that takes from them.
pub(super) fn listed(lists: &ListsOfChoices) -> [(Field, &[ListEntry]); 6] {
    [
        (Field::CompanyUnitNature, &lists.unit_natures),
        (Field::CompanyCertificateType, &lists.certificate_types),
        (Field::ServiceTypes, &lists.service_types),
        (Field::PreApprovalType, &lists.pre_approvals),
        (Field::LicenceKind, &lists.licences),
        (Field::Functionality, &lists.functionality),
    ]
}

/// A name that two members share names neither.
fn members(entries: &[ListEntry]) -> Members {
    let mut members = Members::new();
    let mut shared = Vec::new();
    for entry in entries {
        for name in [&entry.zh, &entry.en] {
            let name = folded(name);
            if members.insert(name.clone(), entry.id.clone()).is_some_and(|other| other != entry.id) {
                shared.push(name);
            }
        }
    }
    for name in shared {
        members.remove(&name);
    }
    members.extend(entries.iter().map(|entry| (folded(&entry.id), entry.id.clone())));
    members
}

/// Equal for two spellings of a name: letter case, white space and the width of brackets aside.
pub(super) fn folded(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| match letter {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
            letter => letter,
        })
        .flat_map(char::to_lowercase)
        .collect()
}
