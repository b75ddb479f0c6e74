//! The lists of the rule book: categories, licences, functions and the codes of the filing.
//!
//! Each is a dated snapshot of what an authority publishes. Members this crate does not judge are kept in
//! `more`, for the advice that is given on licences and routes.

use std::collections::BTreeMap;

use serde::Deserialize;
use tongguan_domain::identifiers::region;
use tongguan_domain::{AttachmentRole, Choice, EntityType, Field, LicenceHolder, Route};

use crate::facts::Bilingual;
pub use crate::list_text::ListText;
pub use crate::platform::{ErrorCode, FilingField, NoAnswer, Required};
use crate::terms::{Pattern, Word};

/// All lists of a rule book.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Service categories 服务类目.
    pub categories: Vec<CategoryEntry>,
    /// The countries and regions to which categories of overseas entities are confined.
    pub jurisdictions: Vec<CodeEntry>,
    /// Licences, filings and duties.
    pub licences: Vec<LicenceEntry>,
    /// What a Mini Program can do, in plain questions.
    pub functions: Vec<FunctionEntry>,
    /// Unit natures 单位性质.
    pub unit_natures: Vec<CodeEntry>,
    /// Certificate types 证件类型.
    pub certificate_types: Vec<CodeEntry>,
    /// Service contents 服务内容类型, second level.
    pub service_types: Vec<CodeEntry>,
    /// Service contents, first level.
    pub service_groups: Vec<CodeEntry>,
    /// Pre-approvals 前置审批.
    pub pre_approvals: Vec<CodeEntry>,
    /// Provinces by the first two digits of a region code.
    pub provinces: Vec<CodeEntry>,
    /// Fields of the filing request.
    pub filing_fields: Vec<FilingField>,
    /// What was looked for and not found.
    pub not_known: Vec<Matter>,
    /// Error codes and states of the platform.
    pub error_codes: Vec<ErrorCode>,
    /// Lists this crate does not read, by file name, such as `holidays.tsv`.
    pub texts: BTreeMap<String, ListText>,
}

/// A service category by its official Chinese names.
#[derive(Debug, Clone, Deserialize)]
#[allow(missing_docs, reason = "the members are described in FORMAT.md")]
pub struct CategoryEntry {
    pub level1: String,
    pub level2: String,
    pub level3: Option<String>,
    pub level1_en: String,
    pub level2_en: String,
    pub level3_en: Option<String>,
    pub catalogue: String,
    open_to: Vec<Word<EntityType>>,
    pub local_review_days: Option<i64>,
    #[serde(default)]
    pub jurisdictions: Vec<String>,
    #[serde(default)]
    pub closed_beta: bool,
    #[serde(default)]
    pub papers: Vec<Need>,
    #[serde(flatten)]
    pub more: toml::Table,
}

impl CategoryEntry {
    /// The entity types that may choose it.
    pub fn open_to(&self) -> impl Iterator<Item = EntityType> {
        self.open_to.iter().map(|word| word.0)
    }

    /// The name of each level on its own, Chinese and English.
    pub fn levels(&self) -> impl Iterator<Item = &str> {
        let chinese = [Some(&self.level1), Some(&self.level2), self.level3.as_ref()];
        let english = [Some(&self.level1_en), Some(&self.level2_en), self.level3_en.as_ref()];
        chinese.into_iter().chain(english).flatten().map(String::as_str)
    }

    /// Its names from the first level down.
    #[must_use]
    pub fn name(&self) -> Bilingual {
        let path = |levels: [Option<&str>; 3]| levels.into_iter().flatten().collect::<Vec<_>>().join(" › ");
        Bilingual::new(
            path([Some(&self.level1_en), Some(&self.level2_en), self.level3_en.as_deref()]),
            path([Some(&self.level1), Some(&self.level2), self.level3.as_deref()]),
        )
    }

    /// Whether these are its names.
    #[must_use]
    pub fn is_called(&self, level1: &str, level2: &str, level3: &str) -> bool {
        self.level1 == level1 && self.level2 == level2 && self.level3.as_deref().unwrap_or_default() == level3
    }
}

/// What has to be held: one paper, one of several, or several together.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Need {
    /// One of these suffices.
    AnyOf(AnyOf),
    /// All of these.
    AllOf(AllOf),
    /// One paper.
    Paper(Box<Paper>),
}

/// One of several needs suffices.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the members are described in FORMAT.md")]
pub struct AnyOf {
    pub any_of: Vec<Need>,
}

/// Several needs together, perhaps for one sort of applicant.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the members are described in FORMAT.md")]
pub struct AllOf {
    pub all_of: Vec<Need>,
    pub applicant: Option<String>,
    pub applicant_zh: Option<String>,
}

impl AllOf {
    /// The sort of applicant for whom these needs are one way.
    #[must_use]
    pub fn applicant(&self) -> Option<Bilingual> {
        let applicant = self.applicant.as_deref()?;
        Some(Bilingual::new(applicant, self.applicant_zh.as_deref().unwrap_or(applicant)))
    }
}

/// A paper that an authority or the platform asks for.
#[derive(Debug, Clone, Deserialize)]
#[allow(missing_docs, reason = "the members are described in FORMAT.md")]
pub struct Paper {
    pub doc: String,
    pub doc_en: Option<String>,
    pub licence: Option<String>,
    role: Option<Word<AttachmentRole>>,
    holder: Option<Word<LicenceHolder>>,
    condition: Option<String>,
    condition_zh: Option<String>,
    #[serde(default)]
    scope: Vec<String>,
    #[serde(default)]
    entity_types: Vec<Word<EntityType>>,
    pub min_count: Option<usize>,
    #[serde(flatten)]
    pub more: toml::Table,
}

impl Paper {
    /// The attachment role that shows it.
    #[must_use]
    pub fn role(&self) -> Option<AttachmentRole> {
        self.role.map(|word| word.0)
    }

    /// Who has to hold it, when that is laid down.
    #[must_use]
    pub fn holder(&self) -> Option<LicenceHolder> {
        self.holder.map(|word| word.0)
    }

    /// Whether it can be a paper of this kind of entity.
    #[must_use]
    pub fn is_for(&self, entity: Option<EntityType>) -> bool {
        self.entity_types.is_empty() || self.entity_types.iter().any(|word| Some(word.0) == entity)
    }

    /// Words of which the business scope must hold one.
    #[must_use]
    pub fn scope(&self) -> &[String] {
        &self.scope
    }

    /// What must be true of the paper.
    #[must_use]
    pub fn condition(&self) -> Option<Bilingual> {
        let condition = self.condition.as_deref()?;
        Some(Bilingual::new(condition, self.condition_zh.as_deref().unwrap_or(condition)))
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> Bilingual {
        Bilingual::new(self.doc_en.as_deref().unwrap_or(&self.doc), self.doc.as_str())
    }

    /// Its name with what must be true of it.
    #[must_use]
    pub fn name_and_condition(&self) -> Bilingual {
        let name = self.name();
        match self.condition() {
            Some(condition) => Bilingual::new(
                format!("{} ({})", name.en, condition.en),
                format!("{}（{}）", name.zh, condition.zh),
            ),
            None => name,
        }
    }
}

/// A licence, filing or duty.
#[derive(Debug, Clone, Deserialize)]
#[allow(missing_docs, reason = "the members are described in FORMAT.md")]
pub struct LicenceEntry {
    pub id: String,
    pub name: String,
    pub name_en: String,
    #[serde(rename = "type")]
    pub kind: String,
    number_pattern: Option<Pattern>,
    #[serde(flatten)]
    pub more: toml::Table,
}

impl LicenceEntry {
    /// Whether its numbers look like this; `None` when no pattern is known.
    #[must_use]
    pub fn number_fits(&self, number: &str) -> Option<bool> {
        self.number_pattern.as_ref().map(|pattern| pattern.0.is_match(number))
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> Bilingual {
        Bilingual::new(self.name_en.as_str(), self.name.as_str())
    }
}

/// Something a Mini Program can do.
#[derive(Debug, Clone, Deserialize)]
#[allow(missing_docs, reason = "the members are described in FORMAT.md")]
pub struct FunctionEntry {
    pub id: String,
    pub name: String,
    pub name_en: String,
    #[serde(default)]
    pub licences: Vec<String>,
    #[serde(default)]
    pub categories: Vec<String>,
    #[serde(flatten)]
    pub more: toml::Table,
}

impl FunctionEntry {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> Bilingual {
        Bilingual::new(self.name_en.as_str(), self.name.as_str())
    }

    /// Whether a route leaves it possible at all; unknown where the list does not say.
    #[must_use]
    pub fn is_open_on(&self, route: Route) -> Option<bool> {
        let standing = self.more.get("routes")?.get(route.word())?.as_str()?;
        Some(standing != "closed")
    }
}

/// Something the sources do not say.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    en: String,
    zh: String,
}

impl Matter {
    /// What it is.
    #[must_use]
    pub fn name(&self) -> Bilingual {
        Bilingual::new(self.en.as_str(), self.zh.as_str())
    }
}

/// A code of the filing: most are numbers, provinces are two digits.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Code {
    /// A number.
    Number(i64),
    /// Text.
    Text(String),
}

impl Code {
    /// Whether a field with this text holds the code.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        match self {
            Self::Number(number) => text.parse() == Ok(*number),
            Self::Text(code) => code == text,
        }
    }
}

/// A code and its name.
#[derive(Debug, Clone, Deserialize)]
#[allow(missing_docs, reason = "the members are described in FORMAT.md")]
pub struct CodeEntry {
    pub code: Code,
    pub name: String,
    pub name_en: String,
    pub short: Option<String>,
    pub group: Option<i64>,
    #[serde(default)]
    pub certificate_types: Vec<i64>,
    #[serde(flatten)]
    pub more: toml::Table,
}

impl CodeEntry {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> Bilingual {
        Bilingual::new(self.name_en.as_str(), self.name.as_str())
    }
}

/// The entry with a code.
pub(crate) fn coded<'a>(entries: &'a [CodeEntry], text: &str) -> Option<&'a CodeEntry> {
    entries.iter().find(|entry| entry.code.is(text))
}

impl Lists {
    /// The day of which a list is, as its file says; `None` for a list that says none or is not there.
    #[must_use]
    pub fn as_of(&self, file: &str) -> Option<&str> {
        let mut lines = self.texts.get(file)?.as_str().lines();
        lines.find_map(|line| {
            let quoted = line.strip_prefix("as_of = \"").and_then(|rest| rest.strip_suffix('"'));
            quoted.or_else(|| line.strip_prefix("# as of: "))
        })
    }

    /// The category with these names, in the catalogue of the entity type if it stands there.
    #[must_use]
    pub fn category(&self, names: [&str; 3], entity: Option<EntityType>) -> Option<&CategoryEntry> {
        let [level1, level2, level3] = names;
        let called: Vec<_> =
            self.categories.iter().filter(|entry| entry.is_called(level1, level2, level3)).collect();
        let open = called.iter().find(|category| category.open_to().any(|open| Some(open) == entity));
        open.or(called.first()).copied()
    }

    /// What a code in a field stands for, with the code where a form asks for it; `None` for fields without codes
    /// and for codes that are not in the list.
    #[must_use]
    pub fn named(&self, field: Field, code: &str) -> Option<Bilingual> {
        let name = match field {
            Field::CompanyUnitNature => coded(&self.unit_natures, code)?.name(),
            Field::CompanyCertificateType => coded(&self.certificate_types, code)?.name(),
            Field::PreApprovalType => coded(&self.pre_approvals, code)?.name(),
            Field::ServiceType => {
                coded(&self.service_types, code).or_else(|| coded(&self.service_groups, code))?.name()
            }
            Field::CompanyJurisdiction => coded(&self.jurisdictions, code)?.name(),
            Field::CompanyRegion => region(code.parse().ok()?)?.place.as_str().into(),
            Field::LicenceKind => return Some(self.licence(code)?.name()),
            Field::Function => return Some(self.function(code)?.name()),
            _ => return None,
        };
        Some(Bilingual::new(format!("{} ({code})", name.en), format!("{}（{code}）", name.zh)))
    }

    /// The licence with an id.
    #[must_use]
    pub fn licence(&self, id: &str) -> Option<&LicenceEntry> {
        self.licences.iter().find(|licence| licence.id == id)
    }

    /// The function with an id.
    #[must_use]
    pub fn function(&self, id: &str) -> Option<&FunctionEntry> {
        self.functions.iter().find(|function| function.id == id)
    }
}
