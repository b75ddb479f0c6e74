//! What an officer chooses from: the rule book's lists, and searches in them.

use tongguan_domain::{Choice as _, EntityType, Language};
use tongguan_rules::lists::{CategoryEntry, Code, CodeEntry, Lists, Need, Paper};

use crate::search::{Likeness, Sought};
use crate::{Desk, Problem};

/// Most answers of a search.
const MOST: usize = 60;

/// An entry of a list.
#[derive(Debug, Clone)]
pub struct ListEntry {
    /// Id or code as the dossier stores it.
    pub id: String,
    /// Name in English.
    pub en: String,
    /// Official name in Chinese.
    pub zh: String,
    /// Name of its group in English and Chinese; empty when the list has no groups.
    pub group: String,
}

/// The lists by name.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "each is the rule book's list of that name")]
pub struct ListsOfChoices {
    pub unit_natures: Vec<ListEntry>,
    pub certificate_types: Vec<ListEntry>,
    pub service_types: Vec<ListEntry>,
    pub pre_approvals: Vec<ListEntry>,
    pub licences: Vec<ListEntry>,
    pub functionality: Vec<ListEntry>,
}

impl ListsOfChoices {
    /// Those of a rule book.
    pub(crate) fn of(lists: &Lists) -> Self {
        let codes = |entries: &[CodeEntry]| entries.iter().map(|entry| code(entry, &[])).collect();
        Self {
            unit_natures: codes(&lists.unit_natures),
            certificate_types: codes(&lists.certificate_types),
            service_types: lists
                .service_types
                .iter()
                .map(|entry| code(entry, &lists.service_groups))
                .collect(),
            pre_approvals: codes(&lists.pre_approvals),
            licences: lists
                .licences
                .iter()
                .map(|licence| ListEntry {
                    id: licence.id.clone(),
                    en: licence.name_en.clone(),
                    zh: licence.name.clone(),
                    group: String::new(),
                })
                .collect(),
            functionality: lists
                .functions
                .iter()
                .map(|function| ListEntry {
                    id: function.id.clone(),
                    en: function.name_en.clone(),
                    zh: function.name.clone(),
                    group: String::new(),
                })
                .collect(),
        }
    }
}

/// A category found by a search.
#[derive(Debug, Clone)]
pub struct CategoryFound {
    /// The levels by their official Chinese names; the third is empty when there is none.
    pub levels: [String; 3],
    /// English names.
    pub en: String,
    /// Whether the catalogue opens it to the entity type.
    pub open: bool,
    /// Papers it asks for, in words of the language; empty when none.
    pub papers: String,
}

/// A region found by a search.
#[derive(Debug, Clone)]
pub struct RegionFound {
    /// Six-digit county code.
    pub code: String,
    /// Province, city and county.
    pub name: String,
}

impl Desk {
    /// Every list.
    ///
    /// # Errors
    /// [`Problem::RuleBook`] when the program carries a broken one.
    pub fn lists(&self) -> Result<ListsOfChoices, Problem> {
        Ok(ListsOfChoices::of(&self.rule_book()?.lists))
    }

    /// Categories with every word of the text in their Chinese or English names, as written or as it
    /// sounds; the ones open to the entity type first, then those that answer best.
    ///
    /// # Errors
    /// [`Problem::RuleBook`] when the program carries a broken one.
    pub fn search_categories(&self, text: &str, entity_type: &str) -> Result<Vec<CategoryFound>, Problem> {
        let entity = EntityType::from_word(entity_type);
        let language = self.language();
        let sought = Sought::new(text);
        let mut found: Vec<(Likeness, CategoryFound)> = Vec::new();
        for entry in &self.rule_book()?.lists.categories {
            let name = entry.name();
            let names: Vec<&str> = entry.levels().chain([name.zh.as_str(), name.en.as_str()]).collect();
            let Some(likeness) = sought.among(&names) else { continue };
            let open = entity.is_none_or(|entity| entry.open_to().any(|open| open == entity));
            let category = CategoryFound {
                levels: [
                    entry.level1.clone(),
                    entry.level2.clone(),
                    entry.level3.clone().unwrap_or_default(),
                ],
                en: name.en,
                open,
                papers: papers(entry, language),
            };
            found.push((likeness, category));
        }
        found.sort_by_key(|(likeness, category)| (!category.open, *likeness));
        let mut found: Vec<CategoryFound> = found.into_iter().map(|(_, category)| category).collect();
        found.dedup_by(|later, earlier| later.levels == earlier.levels);
        found.truncate(MOST);
        Ok(found)
    }

    /// Counties with every word of the text in their code or place, as written or as it sounds; those that
    /// answer best first.
    #[must_use]
    pub fn search_regions(&self, text: &str) -> Vec<RegionFound> {
        let sought = Sought::new(text);
        if sought.is_blank() {
            return Vec::new();
        }
        let mut found: Vec<_> = tongguan_domain::identifiers::counties_in_force()
            .filter_map(|region| Some((sought.among(&[region.digits, region.name, &region.place])?, region)))
            .collect();
        found.sort_by_key(|(likeness, _)| *likeness);
        let best = found.into_iter().take(MOST);
        best.map(|(_, region)| region)
            .map(|region| RegionFound { code: region.digits.to_string(), name: region.place.clone() })
            .collect()
    }
}

fn code(entry: &CodeEntry, groups: &[CodeEntry]) -> ListEntry {
    let group =
        groups.iter().find(|group| entry.group.is_some_and(|number| group.code == Code::Number(number)));
    ListEntry {
        id: code_text(entry),
        en: entry.name_en.clone(),
        zh: entry.name.clone(),
        group: group.map(|group| format!("{} {}", group.name_en, group.name)).unwrap_or_default(),
    }
}

/// The code as the dossier stores it.
pub(crate) fn code_text(entry: &CodeEntry) -> String {
    match &entry.code {
        Code::Number(number) => number.to_string(),
        Code::Text(text) => text.clone(),
    }
}

/// The papers a category asks for, as one line: groups are joined by "; ", alternatives by " / ".
fn papers(entry: &CategoryEntry, language: Language) -> String {
    let needs: Vec<String> = entry.papers.iter().map(|need| need_line(need, language)).collect();
    needs.join("; ")
}

fn need_line(need: &Need, language: Language) -> String {
    let join = |needs: &[Need], between: &str| {
        let lines: Vec<String> = needs.iter().map(|need| need_line(need, language)).collect();
        lines.join(between)
    };
    match need {
        Need::AnyOf(any) => join(&any.any_of, " / "),
        Need::AllOf(all) => join(&all.all_of, " + "),
        Need::Paper(paper) => paper_line(paper, language),
    }
}

fn paper_line(paper: &Paper, language: Language) -> String {
    paper.name().in_language(language).to_owned()
}
