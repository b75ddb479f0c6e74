//! What is *said*: the one set of messages, in both languages, for window, terminal and PDF.
//!
//! The texts are Fluent files under `assets/locales/<language>/`, carried in the program. A message
//! that is missing in one language is a failing test, never a fallback seen by a person.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use tongguan_domain::Language;

#[derive(RustEmbed)]
#[folder = "../../assets/locales"]
struct Locales;

/// The messages of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    missing: Mutex<Vec<String>>,
}

/// The value of a named placeholder.
pub type Argument<'a> = FluentValue<'a>;

impl Words {
    /// Loads the messages of a language from the program itself.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let locale = match language {
            Language::English => unic_langid::langid!("en"),
            Language::Chinese => unic_langid::langid!("zh-CN"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks around placeholders would end up in files, JSON and copied text.
        bundle.set_use_isolating(false);
        for (_, text) in sources(language) {
            let resource = match FluentResource::try_new(text) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle, missing: Mutex::default() }
    }

    /// The language of these messages.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A message without placeholders. A key that does not exist comes back as itself, and is noted.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A message with named placeholders.
    #[must_use]
    pub fn say_with(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            self.note(key);
            return key.to_owned();
        };
        let mut named = FluentArgs::new();
        for (name, value) in arguments {
            named.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&named), &mut errors).into_owned();
        if !errors.is_empty() {
            self.note(key);
        }
        said
    }

    /// Whether there is a message with that key.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// Keys that were asked for and not found, or whose placeholders did not fit. For tests.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, key: &str) {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).push(key.to_owned());
    }
}

/// The Fluent files of a language by name, such as `fields.ftl`, for the window and for tests.
#[must_use]
pub fn sources(language: Language) -> BTreeMap<String, String> {
    let prefix = format!("{}/", language.tag());
    Locales::iter()
        .filter_map(|path| {
            let name = path.strip_prefix(prefix.as_str())?.to_owned();
            let file = Locales::get(&path)?;
            Some((name, String::from_utf8_lossy(&file.data).into_owned()))
        })
        .collect()
}

/// The key of the message that names a field, such as `field-licences-number` for `licences[].number`.
#[must_use]
pub fn field_key(field: tongguan_domain::Field) -> String {
    format!("field-{}", field.template().replace("[]", "-item").replace(['.', '_'], "-"))
}
