//! Named facts that a check hands to the sentences of its rule.

use tongguan_domain::Language;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Bilingual {
    /// English.
    pub en: String,
    /// Simplified Chinese.
    pub zh: String,
}

impl Bilingual {
    /// A text that differs between the languages.
    #[must_use]
    pub fn new(en: impl Into<String>, zh: impl Into<String>) -> Self {
        Self { en: en.into(), zh: zh.into() }
    }

    /// The text in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Chinese => &self.zh,
        }
    }

    /// Several texts in a row, as each language separates them.
    #[must_use]
    pub fn list(parts: &[Self]) -> Self {
        let joined = |language, separator: &str| {
            parts.iter().map(|part| part.in_language(language)).collect::<Vec<_>>().join(separator)
        };
        Self { en: joined(Language::English, ", "), zh: joined(Language::Chinese, "、") }
    }
}

impl From<String> for Bilingual {
    fn from(text: String) -> Self {
        Self { en: text.clone(), zh: text }
    }
}

impl From<&str> for Bilingual {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<usize> for Bilingual {
    fn from(number: usize) -> Self {
        number.to_string().into()
    }
}

impl From<i64> for Bilingual {
    fn from(number: i64) -> Self {
        number.to_string().into()
    }
}

/// The facts of one judgement, by the names of the placeholders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Facts {
    named: Vec<(&'static str, Bilingual)>,
    /// The other dossiers that a judgement is about; no placeholder.
    pub(crate) others: Vec<String>,
}

impl Facts {
    pub(crate) fn none() -> Self {
        Self::default()
    }

    pub(crate) fn found(value: impl Into<Bilingual>) -> Self {
        Self::none().with("found", value)
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Bilingual>) -> Self {
        self.named.push((name, value.into()));
        self
    }

    pub(crate) fn about(mut self, others: Vec<String>) -> Self {
        self.others = others;
        self
    }

    /// Puts the facts into a sentence. A placeholder without a fact stays as it is; the loader has
    /// refused rules that name one.
    pub(crate) fn fill(&self, template: &str, language: Language, mask: impl Fn(&str) -> String) -> String {
        let mut filled = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, following)) = after.split_once('}') else {
                rest = after;
                break;
            };
            match self.named.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => filled.push_str(&mask(value.in_language(language))),
                None => filled.push_str(&format!("{{{name}}}")),
            }
            rest = following;
        }
        filled.push_str(rest);
        filled
    }
}

/// The names of the placeholders in a sentence.
pub(crate) fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name))
}

#[cfg(test)]
mod tests {
    use tongguan_domain::Language;

    use super::{Bilingual, Facts, placeholders};

    #[test]
    fn facts_go_into_both_languages() {
        let facts = Facts::found(Bilingual::new("two", "两个")).with("limit", 3_usize);
        let plain = str::to_owned;
        assert_eq!(facts.fill("{found} of {limit}", Language::English, plain), "two of 3");
        assert_eq!(facts.fill("共{found}，上限{limit}", Language::Chinese, plain), "共两个，上限3");
        assert_eq!(placeholders("a {b} c {d}").collect::<Vec<_>>(), ["b", "d"]);
    }

    #[test]
    fn braces_in_a_fact_are_text() {
        let facts = Facts::found("{limit}").with("limit", 3_usize);
        assert_eq!(facts.fill("{found}", Language::English, str::to_owned), "{limit}");
    }
}
