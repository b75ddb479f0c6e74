//! Rule books through the command line: listed, shown, compared, refused.

use crate::call::{Call, broken, copy_folder, root, sample};

fn book() -> std::path::PathBuf {
    root().join("assets/rulebook")
}

#[test]
fn rules_can_be_listed_shown_and_linted() {
    let list = Call::of(["rules", "list", "--json"]).run().json();
    let rules = list["rules"].as_array().unwrap();
    assert!(rules.len() >= 40);
    assert!(rules.iter().all(|rule| rule["source"]["where"].is_string()));
    let id = rules[0]["id"].as_str().unwrap();
    assert_eq!(Call::of(["rules", "show", id]).run().code, 0);
    assert_eq!(Call::of(["rules", "show", "no-such-rule"]).run().code, 2);
    let lint = Call::of(["rules", "lint"]).path(book()).run();
    assert_eq!(lint.code, 0, "{}{}", lint.out, lint.err);
}

#[test]
fn a_rule_book_with_a_mistake_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&book(), folder.path());
    std::fs::write(folder.path().join("pack.toml"), "id = 7\n").unwrap();
    let done = Call::of(["check"]).path(sample()).arg("--rulebook").path(folder.path()).run();
    assert_eq!(done.code, 4);
    assert!(done.out.is_empty());
    assert!(done.err.contains("pack.toml"), "{}", done.err);
    let lint = Call::of(["rules", "lint"]).path(folder.path()).run();
    assert_eq!(lint.code, 4);
    assert!(lint.out.contains("pack.toml"));
}

#[test]
fn a_rule_book_that_is_not_there_is_4_and_its_pack_file_stands_for_it() {
    let missing = Call::of(["check", "--rulebook", "/nowhere/at/all"]).path(sample()).run();
    assert_eq!(missing.code, 4, "{}{}", missing.out, missing.err);
    assert!(missing.out.is_empty() && !missing.err.contains("/nowhere"));
    let pack = Call::of(["check", "--rulebook"]).path(book().join("pack.toml")).path(sample()).run();
    assert_eq!(pack.code, 0, "{}{}", pack.out, pack.err);
}

#[test]
fn two_rule_books_are_compared_part_by_part() {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&book(), folder.path());
    let same = Call::of(["rules", "diff", "--exit-code"]).path(book()).path(folder.path()).run();
    assert_eq!(same.code, 0, "{}{}", same.out, same.err);

    let rule = folder.path().join("rules/mini-program/name-length.toml");
    let text = std::fs::read_to_string(&rule).unwrap();
    let changed = format!("# The same again\n{}", text.replace("max = 30", "max = 32"));
    std::fs::write(&rule, changed).unwrap();
    std::fs::remove_file(folder.path().join("rules/mini-program/name-of-four-characters.toml")).unwrap();
    let compare = |flags: &[&str]| {
        Call::of(["rules", "diff"].iter().chain(flags)).path(book()).path(folder.path()).run()
    };
    assert_eq!(compare(&[]).code, 0);
    let done = compare(&["--exit-code", "--json"]);
    assert_eq!(done.code, 1, "{}{}", done.out, done.err);
    let json = done.json();
    let changes = json["changes"].as_array().unwrap();
    let told: Vec<(&str, &str, usize)> = changes
        .iter()
        .map(|change| {
            let word = |member: &str| change[member].as_str().unwrap();
            (word("change"), word("name"), change["parts"].as_array().unwrap().len())
        })
        .collect();
    assert_eq!(told, [("changed", "name-length", 1), ("removed", "name-of-four-characters", 0)]);
    assert_eq!(changes[0]["parts"][0], "check");
    assert_eq!(json["dossiers"].as_array().unwrap().len(), 0);
}

#[test]
fn coverage_names_the_rules_of_a_field_and_the_fields_without_one() {
    let json = Call::of(["rules", "coverage", "--json"]).run().json();
    let fields = json["fields"].as_array().unwrap();
    let name = fields.iter().find(|field| field["field"] == "mini_program.name").unwrap();
    assert!(name["rules"].as_array().unwrap().iter().any(|rule| rule == "name-length"));
    let uncovered = json["uncovered"].as_array().unwrap();
    assert!(fields.iter().all(|field| !uncovered.contains(&field["field"])));
    let text = Call::of(["rules", "coverage"]).run();
    assert!(text.out.contains("mini_program.name\t"), "{}", text.out);
}

#[test]
fn coverage_tells_rules_that_judge_a_field_from_those_that_compare_with_it() {
    let json = Call::of(["rules", "coverage", "--json"]).run().json();
    let fields = json["fields"].as_array().unwrap();
    let looks = |path: &str, how: &str, rule: &str| {
        let field = fields.iter().find(|field| field["field"] == path).unwrap();
        field[how].as_array().unwrap().iter().any(|id| id == rule)
    };
    for (path, rule) in [
        ("company.business_scope", "category-scope-held"),
        ("licences[].holder", "category-papers-held"),
        ("company.entity_type", "unit-nature-fits-entity-type"),
        ("assessment.hosting", "server-place-agrees-with-hosting"),
        ("mini_program.categories[].level2", "functionality-has-category"),
    ] {
        assert!(looks(path, "compared_by", rule) && !looks(path, "rules", rule), "{rule} of {path}");
    }
    // The parts of a rule's own field are judged with it; what only a condition asks is neither.
    assert!(looks("mini_program.categories[].level1", "rules", "category-known"));
    for how in ["rules", "compared_by"] {
        assert!(!looks("company.region", how, "jiangxi-one-filing-at-a-time"));
    }
    let named = |list: &str| json[list].as_array().unwrap().clone();
    assert!(named("uncovered").contains(&"assessment.route_reason".into()));
    assert!(named("recorded").iter().all(|path| path.as_str().unwrap().starts_with("history.")));
    for (language, compares) in [("en", "compared by"), ("zh-CN", "参与比对：")] {
        let text = Call::of(["rules", "coverage", "--lang", language]).run().out;
        let line = text.lines().find(|line| line.starts_with("company.business_scope\t")).unwrap();
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells[1], "business-scope-present");
        assert!(cells[2].starts_with(compares) && cells[2].contains("category-scope-held"), "{line}");
        let recorded = text.lines().position(|line| line == "history.feedback[].words").unwrap();
        let bare = text.lines().position(|line| line == "assessment.users").unwrap();
        assert!(bare < recorded);
    }
}

#[test]
fn coverage_answers_for_every_field_of_the_filing_and_every_known_error_code() {
    let json = Call::of(["rules", "coverage", "--json"]).run().json();
    let filing = json["filing_fields"].as_array().unwrap();
    assert_eq!(filing.len(), 68);
    let remark = filing.iter().find(|field| field["path"] == "icp_applets.base_info.comment").unwrap();
    assert_eq!(remark["filled_by"][0], "mini_program.remark");
    let codes = json["error_codes"].as_array().unwrap();
    let short = codes.iter().find(|code| code["code"] == 53204).unwrap();
    assert!(short["rules"].as_array().unwrap().iter().any(|rule| rule == "introduction-not-too-long"));
    assert!(filing.iter().chain(codes).all(|entry| {
        let answers = ["filled_by", "rules"].map(|member| entry[member].as_array().map_or(0, Vec::len));
        (answers.iter().sum::<usize>() > 0) != entry["none"].is_string()
    }));
    for language in ["en", "zh-CN"] {
        let text = Call::of(["rules", "coverage", "--lang", language]).run();
        assert!(!text.out.contains("rules-coverage-"), "{}", text.out);
    }
}

#[test]
fn a_changed_rule_book_says_which_dossiers_it_touches() {
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&book(), folder.path());
    let rule = folder.path().join("rules/mini-program/name-length.toml");
    let text = std::fs::read_to_string(&rule).unwrap();
    std::fs::write(&rule, text.replace("max = 30", "max = 6")).unwrap();
    let compare = |after: &std::path::Path, format: &str| {
        let call = Call::of(["rules", "diff", "--as-of", "2026-11-23", "--format", format]);
        call.path(book()).path(after).path(sample()).run()
    };
    let json = compare(folder.path(), "json").json();
    let dossier = &json["dossiers"][0];
    assert_eq!((&dossier["touched"], &dossier["as_of"]), (&true.into(), &"2026-11-23".into()));
    let finding = &dossier["findings"][0];
    assert_eq!((&finding["change"], &finding["rule"]), (&"appears".into(), &"name-length".into()));
    assert!(compare(folder.path(), "text").out.contains("name-length at mini_program.name"));
    let same = compare(&book(), "json").json();
    assert_eq!(same["dossiers"][0]["touched"], false);
}

#[test]
fn an_old_rule_book_shows_a_notice_in_every_form_and_changes_no_verdict() {
    let report = |format: &str, day: &str| {
        let done = Call::of(["check", "--format", format, "--as-of", day]).path(sample()).run();
        assert_eq!(done.code, 0, "{format} {day}: {}", done.err);
        done
    };
    for (day, code) in [
        ("2027-02-21", None),
        ("2027-02-22", Some("rule-book-old")),
        ("2027-05-23", Some("rule-book-very-old")),
    ] {
        let json = report("json", day).json();
        assert_eq!(json["verdict"], "ready");
        assert_eq!(json["notices"][0]["code"].as_str(), code, "{day}");
        let text = json["notices"][0]["text"].as_str().unwrap_or("rule book was made");
        let sarif = report("sarif", day).json();
        let told = &sarif["runs"][0]["invocations"][0]["toolConfigurationNotifications"];
        assert_eq!(told[0]["descriptor"]["id"].as_str(), code, "{day}");
        for format in ["text", "html"] {
            assert_eq!(report(format, day).out.contains(text), code.is_some(), "{format} {day}");
        }
        let property = format!("<property name=\"{}\"", code.unwrap_or("rule-book"));
        assert_eq!(report("junit", day).out.contains(&property), code.is_some(), "{day}");
    }
}

#[test]
fn sources_that_disagree_are_both_shown() {
    let rule = Call::of(["rules", "show", "identity-photo-bytes", "--json"]).run().json();
    let others = rule["contradicted_by"].as_array().unwrap();
    assert_eq!(others.len(), 2);
    assert!(others.iter().all(|other| other["source"]["where"].is_string()));
    assert!(Call::of(["rules", "show", "identity-photo-bytes"]).run().out.contains("200 KB"));
    let dossier = broken(|dossier| dossier["mini_program"]["name"] = "茶茶茶".into());
    for (format, language) in [("text", "en"), ("html", "zh-CN"), ("json", "zh-CN"), ("sarif", "en")] {
        let done = Call::of(["check", "--format", format, "--lang", language]).path(dossier.path()).run();
        let says = if language == "en" { "from 4 units on" } else { "4个字符起" };
        assert!(done.out.contains(says), "{format}: {}", done.out);
    }
}
