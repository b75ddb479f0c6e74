//! Loading a rule book from texts. All mistakes are reported at once, each with file and line.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::book::RuleBook;
use crate::lists::{CategoryEntry, CodeEntry, FunctionEntry, LicenceEntry, ListText, Lists, Matter};
use crate::mistakes::{Mistake, MistakeKind};
use crate::phrases::Phrases;
use crate::platform::{ErrorCode, FilingField};
use crate::report::RuleBookStamp;
use crate::rule::{Rule, Source};
use crate::rule_file;
use crate::terms::Day;
use crate::version;

/// The form of the files, as `FORMAT.md` describes it.
pub(crate) const FORMAT: i64 = 1;

pub(crate) const PACK: &str = "pack.toml";
const SOURCES: &str = "sources.toml";
const FILING_FIELDS: &str = "lists/filing_fields.toml";
const ERROR_CODES: &str = "lists/error_codes.toml";
const READ_BY_ADVICE: [&str; 3] = ["lists/fees.toml", "lists/routes.toml", "lists/steps.toml"];
const NOT_KNOWN: &str = "lists/not_known.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pack {
    id: String,
    version: String,
    snapshot: toml::Value,
    /// Books that were written before there was a second form do not say it.
    #[serde(default = "first_format")]
    format: i64,
}

const fn first_format() -> i64 {
    1
}

impl Pack {
    fn snapshot(&self) -> Option<Day> {
        Day::from_toml(&self.snapshot)
    }
}

/// Which book a `pack.toml` belongs to.
pub(crate) fn stamp(pack: &str) -> Option<RuleBookStamp> {
    let pack: Pack = toml::from_str(pack).ok()?;
    let snapshot = pack.snapshot()?.0;
    Some(RuleBookStamp { id: pack.id, version: pack.version, snapshot })
}

#[derive(Deserialize, Default)]
struct Codes {
    #[serde(default)]
    code: Vec<CodeEntry>,
    #[serde(default)]
    group: Vec<CodeEntry>,
}

#[derive(Deserialize, Default)]
struct Categories {
    category: Vec<CategoryEntry>,
    #[serde(default)]
    jurisdiction: Vec<CodeEntry>,
}

#[derive(Deserialize, Default)]
struct Licences {
    licence: Vec<LicenceEntry>,
}

#[derive(Deserialize, Default)]
struct Functions {
    function: Vec<FunctionEntry>,
}

#[derive(Deserialize, Default)]
struct FilingFields {
    field: Vec<FilingField>,
}

#[derive(Deserialize, Default)]
struct ErrorCodes {
    code: Vec<ErrorCode>,
}

#[derive(Deserialize, Default)]
struct NotKnown {
    #[serde(default)]
    matter: Vec<Matter>,
}

/// Loads a rule book from its files: path within the rule book, and text.
///
/// # Errors
/// All mistakes that were found, in the order of the files.
pub fn load(files: &BTreeMap<String, String>) -> Result<RuleBook, Vec<Mistake>> {
    let mut loading = Loading { files, mistakes: Vec::new() };
    let pack: Option<Pack> = loading.read(PACK);
    if let Some(other) = pack.as_ref().map(|pack| pack.format).filter(|format| *format != FORMAT) {
        // Whatever else would be said of it is said by the rules of another form.
        loading.note(PACK, None, MistakeKind::OtherFormat { found: other.to_string() });
        return Err(loading.mistakes);
    }
    let sources: BTreeMap<String, Source> = loading.read(SOURCES).unwrap_or_default();
    let lists = loading.lists();
    let rules = loading.rules(&sources);
    loading.refuse_unanswered(&lists, &sources);
    loading.refuse_lists_without_source(&sources);
    let snapshot = pack.as_ref().and_then(Pack::snapshot);
    if pack.as_ref().is_some_and(|pack| version::numbers(&pack.version).is_none()) {
        loading.note(PACK, None, MistakeKind::VersionNotNumbers);
    }
    if pack.is_some() && snapshot.is_none() {
        loading.note(PACK, None, MistakeKind::PartMissing { part: "snapshot" });
    }
    let mut mistakes = loading.mistakes;
    match (pack, snapshot) {
        (Some(pack), Some(snapshot)) if mistakes.is_empty() => Ok(RuleBook {
            id: pack.id,
            version: pack.version,
            snapshot: snapshot.0,
            rules,
            sources,
            lists,
            phrases: Phrases::from_messages(),
        }),
        _ => {
            mistakes.sort();
            Err(mistakes)
        }
    }
}

struct Loading<'a> {
    files: &'a BTreeMap<String, String>,
    mistakes: Vec<Mistake>,
}

impl Loading<'_> {
    fn note(&mut self, file: &str, line: Option<usize>, kind: MistakeKind) {
        self.mistakes.push(Mistake { file: file.to_owned(), line, kind });
    }

    fn read<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let Some(text) = self.files.get(file) else {
            self.note(file, None, MistakeKind::FileMissing);
            return None;
        };
        match toml::from_str(text) {
            Ok(value) => Some(value),
            Err(error) => {
                let line = error.span().map(|span| line_of(text, span.start));
                self.note(file, line, MistakeKind::Unreadable { detail: error.message().to_owned() });
                None
            }
        }
    }

    /// A list that older rule books have not.
    fn read_if_there<T: DeserializeOwned + Default>(&mut self, file: &str) -> T {
        if self.files.contains_key(file) { self.read(file).unwrap_or_default() } else { T::default() }
    }

    fn lists(&mut self) -> Lists {
        let service = self.read::<Codes>("lists/service_types.toml").unwrap_or_default();
        let categories = self.read::<Categories>("lists/categories.toml").unwrap_or_default();
        let mut codes = |file: &str| self.read::<Codes>(file).unwrap_or_default().code;
        let unit_natures = codes("lists/unit_natures.toml");
        let certificate_types = codes("lists/certificate_types.toml");
        let pre_approvals = codes("lists/pre_approvals.toml");
        let provinces = codes("lists/provinces.toml");
        Lists {
            categories: categories.category,
            jurisdictions: categories.jurisdiction,
            licences: self.read::<Licences>("lists/licences.toml").unwrap_or_default().licence,
            functions: self.read::<Functions>("lists/functionality.toml").unwrap_or_default().function,
            unit_natures,
            certificate_types,
            service_types: service.code,
            service_groups: service.group,
            pre_approvals,
            provinces,
            filing_fields: self.read_if_there::<FilingFields>(FILING_FIELDS).field,
            not_known: self.read_if_there::<NotKnown>(NOT_KNOWN).matter,
            error_codes: self.read_if_there::<ErrorCodes>(ERROR_CODES).code,
            texts: self.texts(),
        }
    }

    fn texts(&self) -> BTreeMap<String, ListText> {
        let lists = self.files.iter().filter_map(|(file, text)| Some((file.strip_prefix("lists/")?, text)));
        lists.map(|(file, text)| (file.to_owned(), text.as_str().into())).collect()
    }

    fn rules(&mut self, sources: &BTreeMap<String, Source>) -> Vec<Rule> {
        let mut rules: Vec<Rule> = Vec::new();
        let mut taken: BTreeMap<String, &str> = BTreeMap::new();
        for (file, text) in self.files {
            let Some(name) = file.strip_prefix("rules/") else {
                self.refuse_stray_file(file);
                continue;
            };
            let Some((area, id)) = name.strip_suffix(".toml").and_then(|name| name.rsplit_once('/')) else {
                self.note(file, None, MistakeKind::FileUnknown);
                continue;
            };
            if let Some(other) = taken.insert(id.to_owned(), file) {
                self.note(file, None, MistakeKind::IdTaken { other: other.to_owned() });
            }
            match rule_file::read(file, area, id, text, sources) {
                Ok(rule) => rules.push(rule),
                Err(mistakes) => self.mistakes.extend(mistakes),
            }
        }
        rules.sort_by(|left, right| (left.field, &left.id).cmp(&(right.field, &right.id)));
        rules
    }

    /// What the platform asks for has an answer here, or a reason why not.
    fn refuse_unanswered(&mut self, lists: &Lists, sources: &BTreeMap<String, Source>) {
        for field in lists.filing_fields.iter().filter(|field| !field.is_answered()) {
            let named = field.path.clone();
            self.note(FILING_FIELDS, None, MistakeKind::Unanswered { named });
        }
        for code in &lists.error_codes {
            if !code.is_answered() {
                self.note(ERROR_CODES, None, MistakeKind::Unanswered { named: code.code.to_string() });
            }
            for id in &code.rules {
                if !self.has_rule_file(id) {
                    self.note(ERROR_CODES, None, MistakeKind::RuleUnknown { id: id.clone() });
                }
            }
            if !sources.contains_key(&code.source) {
                self.note(ERROR_CODES, None, MistakeKind::SourceUnknown { id: code.source.clone() });
            }
        }
    }

    /// The lists that only the advice reads still have to be TOML and to name sources that exist.
    fn refuse_lists_without_source(&mut self, sources: &BTreeMap<String, Source>) {
        for (file, text) in self.files {
            if !READ_BY_ADVICE.contains(&file.as_str()) {
                continue;
            }
            match toml::from_str::<toml::Table>(text) {
                Ok(list) => {
                    for id in cited(&toml::Value::Table(list)) {
                        if !sources.contains_key(&id) {
                            self.note(file, None, MistakeKind::SourceUnknown { id });
                        }
                    }
                }
                Err(error) => {
                    let line = error.span().map(|span| line_of(text, span.start));
                    self.note(file, line, MistakeKind::Unreadable { detail: error.message().to_owned() });
                }
            }
        }
    }

    /// Whether there is a file for the rule; it may have mistakes of its own.
    fn has_rule_file(&self, id: &str) -> bool {
        let name = format!("/{id}.toml");
        self.files.keys().any(|file| file.starts_with("rules/") && file.ends_with(&name))
    }

    fn refuse_stray_file(&mut self, file: &str) {
        let known = file == PACK || file == SOURCES || file.starts_with("lists/") || file.ends_with(".md");
        if !known {
            self.note(file, None, MistakeKind::FileUnknown);
        }
    }
}

/// The ids of the sources that a list names, at any depth: `source = "…"`, or as rules do `source = { id = "…" }`.
fn cited(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::Table(table) => table
            .iter()
            .flat_map(|(name, inner)| {
                let id = inner.as_str().or_else(|| inner.get("id")?.as_str()).filter(|_| name == "source");
                id.map_or_else(|| cited(inner), |id| vec![id.to_owned()])
            })
            .collect(),
        toml::Value::Array(items) => items.iter().flat_map(cited).collect(),
        _ => Vec::new(),
    }
}

/// The line of a byte in a text, counted from 1.
pub(crate) fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
}
