//! To anywhere by a part of its name.

use tongguan_desk::ways::{Goal, Way};

use crate::office::Office;

const PLACES: [(&str, &str); 2] = [("settings", "window-nav-settings"), ("verify", "window-nav-verify")];

fn goals(office: &Office, text: &str, in_dossier: bool) -> Vec<Goal> {
    let ways: Vec<Way> = office.desk.ways(text, in_dossier, &PLACES).unwrap();
    ways.into_iter().map(|way| way.goal).collect()
}

#[test]
fn screens_pages_fields_dossiers_and_the_rule_book_answer_in_both_languages_and_by_sound() {
    let mut office = Office::with_vault();
    let id = office.desk.add_sample().unwrap().id;
    for (text, first) in
        [("settings", "settings"), ("设置", "settings"), ("szhi", "settings"), ("verify", "verify")]
    {
        assert_eq!(goals(&office, text, true).first(), Some(&Goal::Place(first)), "{text}");
    }
    let fields = |text: &str, in_dossier| {
        let found = goals(&office, text, in_dossier).into_iter();
        found
            .filter_map(|goal| if let Goal::Field(field) = goal { Some(field.template()) } else { None })
            .collect::<Vec<_>>()
    };
    for text in ["Unified Social Credit", "统一社会信用代码", "tyshxydm"] {
        assert_eq!(fields(text, true), ["company.uscc"], "{text}");
        assert!(fields(text, false).is_empty(), "no field without a dossier");
    }
    assert!(fields("name", true).iter().all(|field| !field.contains("[]")));
    for text in ["harbour tea", "港湾茶业", "gwcy"] {
        assert!(goals(&office, text, false).contains(&Goal::Dossier(id.clone())), "{text}");
    }
    let rules = goals(&office, "name-length", false);
    assert!(rules.contains(&Goal::RuleBook("rule", "name-length".to_owned())), "{rules:?}");
    assert!(goals(&office, "  ", true).is_empty());
    assert!(goals(&office, "a", true).len() <= 12 * 5);
    office.desk.lock();
    assert!(office.desk.ways("settings", false, &PLACES).is_err());
}
