//! Every situation has its words, in both languages.

use std::io::ErrorKind;

use tongguan_domain::Language;
use tongguan_words::{Argument, Words};

use crate::{Deed, LARGEST_FILE, VaultError, WayKind};

#[test]
fn every_situation_says_what_happened_and_what_to_do_in_both_languages() {
    for language in [Language::English, Language::Chinese] {
        let words = Words::of(language);
        let mut keys: Vec<String> = VaultError::CODES
            .iter()
            .flat_map(|code| [format!("error-{code}-what"), format!("error-{code}-do")])
            .collect();
        keys.extend(Deed::ALL.iter().map(|deed| format!("deed-{}", deed.word())));
        let ways = [WayKind::KeyStore, WayKind::Passphrase, WayKind::RecoveryKit];
        keys.extend(ways.iter().map(|way| format!("way-{}", way.word())));
        let missing: Vec<_> = keys.iter().filter(|key| !words.knows(key)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
}

#[test]
fn the_facts_of_a_situation_fill_its_words() {
    let situations = [
        VaultError::RecoveryKitTypo { line: 3 },
        VaultError::RecoveryKitIncomplete { lines: 2 },
        VaultError::WayNotSetUp { way: WayKind::KeyStore },
        VaultError::FileTooLarge { limit: LARGEST_FILE },
        VaultError::DatabaseFault { result: 1 },
        VaultError::StorageFault { kind: ErrorKind::Other },
    ];
    for language in [Language::English, Language::Chinese] {
        let words = Words::of(language);
        for situation in &situations {
            let facts = situation.facts();
            let arguments: Vec<(&str, Argument<'_>)> =
                facts.iter().map(|(name, fact)| (*name, Argument::from(fact.as_str()))).collect();
            for part in ["what", "do"] {
                let said = words.say_with(&format!("error-{}-{part}", situation.code()), &arguments);
                assert!(!said.contains('{'), "{said}");
            }
        }
        assert_eq!(words.missing(), Vec::<String>::new());
    }
}
