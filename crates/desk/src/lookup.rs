//! Looking something up in all of a rule book at once: rules, categories, licences, functions, codes, regions.

use serde_json::{Value, json};
use tongguan_domain::Language;
use tongguan_rules::lists::CodeEntry;
use tongguan_rules::{Bilingual, RuleBook};
use tongguan_words::Words;

use crate::lists::code_text;
use crate::search::{Likeness, Sought};

/// Most answers.
const MOST: usize = 60;

/// Something of the rule book that answers.
#[derive(Debug, Clone)]
pub struct Hit {
    /// What it is: the name of the message `lookup-<kind>`.
    pub kind: &'static str,
    /// Id or code; for a category its official name.
    pub id: String,
    /// Its name, or what the rule says.
    pub name: Bilingual,
}

impl Hit {
    /// The hit on one line.
    #[must_use]
    pub fn line(&self, words: &Words) -> String {
        let kind = words.say(&format!("lookup-{}", self.kind));
        let name = self.name.in_language(words.language());
        if name == self.id { format!("{kind}\t{name}") } else { format!("{kind}\t{}\t{name}", self.id) }
    }

    /// The hit for programs.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({ "kind": self.kind, "id": self.id, "en": self.name.en, "zh-CN": self.name.zh })
    }
}

/// What answers to a text, the best first.
#[must_use]
pub fn find(book: &RuleBook, text: &str) -> Vec<Hit> {
    let mut finding = Finding { sought: Sought::new(text), found: Vec::new() };
    if finding.sought.is_blank() {
        return Vec::new();
    }
    let lists = &book.lists;
    for entry in &lists.categories {
        let name = entry.name();
        let levels: Vec<&str> = entry.levels().collect();
        finding.look("category", &name.zh.clone(), name, &levels);
    }
    for licence in &lists.licences {
        finding.look("licence", &licence.id, licence.name(), &[]);
    }
    for function in &lists.functions {
        finding.look("function", &function.id, function.name(), &[]);
    }
    for (kind, codes) in [
        ("service-type", &lists.service_types),
        ("pre-approval", &lists.pre_approvals),
        ("unit-nature", &lists.unit_natures),
        ("certificate-type", &lists.certificate_types),
        ("province", &lists.provinces),
    ] {
        codes.iter().for_each(|entry: &CodeEntry| finding.look(kind, &code_text(entry), entry.name(), &[]));
    }
    for rule in &book.rules {
        let said = |language| rule.in_general(language).0;
        let says = Bilingual::new(said(Language::English), said(Language::Chinese));
        finding.look("rule", &rule.id, says, &[rule.field.template()]);
    }
    for region in tongguan_domain::identifiers::counties_in_force() {
        finding.look("region", region.digits, region.place.as_str().into(), &[region.name]);
    }
    finding.best()
}

struct Finding {
    sought: Sought,
    found: Vec<(Likeness, Hit)>,
}

impl Finding {
    fn look(&mut self, kind: &'static str, id: &str, name: Bilingual, more: &[&str]) {
        let mut names = vec![id, name.en.as_str(), name.zh.as_str()];
        names.extend(more);
        if let Some(likeness) = self.sought.among(&names) {
            self.found.push((likeness, Hit { kind, id: id.to_owned(), name }));
        }
    }

    fn best(mut self) -> Vec<Hit> {
        self.found.sort_by_key(|(likeness, _)| *likeness);
        let mut hits: Vec<Hit> = self.found.into_iter().map(|(_, hit)| hit).collect();
        hits.dedup_by(|later, earlier| (later.kind, &later.id) == (earlier.kind, &earlier.id));
        hits.truncate(MOST);
        hits
    }
}
