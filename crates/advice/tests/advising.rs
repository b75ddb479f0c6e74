//! Advice on dossiers, by the rule book that the program carries.

#![allow(clippy::unwrap_used, reason = "tests may say what they expect")]

use chrono::{Datelike, NaiveDate, Weekday};
use proptest::prelude::*;
use tongguan_advice::licences::Enforcement;
use tongguan_advice::routes::Openness;
use tongguan_advice::timeline::Span;
use tongguan_advice::{
    Calendar, Citation, CollisionRisk, Ground, Standing, costs, licences, routes, status, timeline, what_if,
};
use tongguan_domain::{
    Category, DateEntry, Dossier, EntityType, Field, FieldPath, Language, Licence, LicenceHolder, Route,
};
use tongguan_rules::{Bilingual, MistakeKind, RuleBook, built_in};

fn book() -> RuleBook {
    built_in().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn dossier(route: Route, functions: &[&str]) -> Dossier {
    let mut dossier = Dossier { route: Some(route), ..Dossier::default() };
    dossier.mini_program.functionality = functions.iter().map(|id| (*id).to_owned()).collect();
    dossier
}

fn every_function(route: Route, book: &RuleBook) -> Dossier {
    let ids: Vec<&str> = book.lists.functions.iter().map(|function| function.id.as_str()).collect();
    dossier(route, &ids)
}

/// Days off and make-up days by the notices, month and day, written down apart from the list.
const NOTICES: &[(i32, &[&str], &[&str])] = &[
    (
        2023,
        &["0101-0102", "0121-0127", "0405", "0429-0503", "0622-0624", "0929-1006", "1231"],
        &["0128", "0129", "0423", "0506", "0625", "1007", "1008"],
    ),
    (
        2024,
        &["0101", "0210-0217", "0404-0406", "0501-0505", "0610", "0915-0917", "1001-1007"],
        &["0204", "0218", "0407", "0428", "0511", "0914", "0929", "1012"],
    ),
    (
        2025,
        &["0101", "0128-0204", "0404-0406", "0501-0505", "0531-0602", "1001-1008"],
        &["0126", "0208", "0427", "0928", "1011"],
    ),
    (
        2026,
        &["0101-0103", "0215-0223", "0404-0406", "0501-0505", "0619-0621", "0925-0927", "1001-1007"],
        &["0104", "0214", "0228", "0509", "0920", "1010"],
    ),
];

#[test]
fn every_day_of_2023_to_2026_is_as_the_notices_have_it() {
    let calendar = Calendar::read(&book()).unwrap();
    let mut days = 0;
    for (year, off, made_up) in NOTICES {
        let within = |spans: &[&str], day: &str| {
            spans.iter().any(|span| {
                let (from, until) = span.split_once('-').unwrap_or((span, span));
                from <= day && day <= until
            })
        };
        let first = NaiveDate::from_ymd_opt(*year, 1, 1).unwrap();
        for date in first.iter_days().take_while(|date| date.year() == *year) {
            let short = date.format("%m%d").to_string();
            let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
            let worked = within(made_up, &short) || (!weekend && !within(off, &short));
            assert_eq!(calendar.is_working_day(date), worked, "{date}");
            days += 1;
        }
    }
    assert_eq!(days, 365 * 4 + 1);
}

#[test]
fn a_break_is_whole_with_its_weekend_and_named_once() {
    let calendar = Calendar::read(&book()).unwrap();
    let breaks = calendar.breaks(day("2026-04-01"), day("2026-05-03"));
    let expected = [("2026-04-04", "2026-04-06"), ("2026-05-01", "2026-05-05")];
    assert_eq!(breaks, expected.map(|(first, last)| (day(first), day(last))));
    assert_eq!(calendar.breaks(day("2027-01-01"), day("2027-12-31")), []);
}

#[test]
fn a_year_without_a_notice_has_weekends_only_and_is_called_provisional() {
    let calendar = Calendar::read(&book()).unwrap();
    assert_eq!(calendar.provisional_years(day("2025-06-01"), day("2028-01-01")), [2027, 2028]);
    assert!(calendar.is_working_day(day("2027-10-01")));
    assert!(!calendar.is_working_day(day("2027-10-02")));
    assert_eq!(calendar.source().id, "state-council-holidays");
}

proptest! {
    #[test]
    fn counting_undoes_adding_and_adding_never_goes_back(offset in 0_i64..2200, count in 0_u32..120, more in 0_u32..5) {
        let calendar = Calendar::read(&BOOK).unwrap();
        let from = day("2021-12-20") + chrono::Duration::days(offset);
        let until = calendar.add_working_days(from, count);
        prop_assert_eq!(calendar.working_days_between(from, until), count as usize);
        prop_assert!(count == 0 || calendar.is_working_day(until));
        prop_assert!(calendar.add_working_days(from, count + more) >= until);
        prop_assert!(calendar.add_working_days(from + chrono::Duration::days(i64::from(more)), count) >= until);
        prop_assert_eq!(calendar.add_working_days(until, more), calendar.add_working_days(from, count + more));
    }
}

static BOOK: std::sync::LazyLock<RuleBook> = std::sync::LazyLock::new(book);

#[test]
fn the_steps_of_a_partner_are_dated_in_working_days() {
    // From Friday 18 September on, Sunday 20 is worked: two days end on the 21st, three more on the 24th.
    let forecast =
        timeline(&dossier(Route::LocalPartner, &[]), day("2026-09-18"), day("2026-09-18"), &BOOK).unwrap();
    let ends = |id: &str| forecast.step(id).unwrap().ends.unwrap();
    assert_eq!(ends("account-first-review").low, day("2026-09-20"));
    assert_eq!(ends("account-approval").high, day("2026-09-24"));
    assert!(forecast.step("company").is_none());
    assert!(forecast.step("development").unwrap().ends.is_none());
    let release = forecast.step("release").unwrap();
    assert_eq!(release.leaves_out, ["basic-information", "development"]);
    let Span { low, likely, high } = forecast.released().unwrap();
    assert!(low < likely && likely < high);
    assert!(forecast.provisional_years.is_empty() && !release.provisional);
    assert!(forecast.step("yearly-verification").unwrap().provisional);
}

#[test]
fn an_overseas_entity_files_nothing_and_a_subsidiary_is_founded_only_once() {
    let start = day("2026-03-02");
    let overseas = timeline(&dossier(Route::InternationalEntity, &[]), start, start, &BOOK).unwrap();
    assert!(overseas.steps.iter().all(|step| !step.id.starts_with("filing")));
    assert!(overseas.step("release").unwrap().leaves_out.contains(&"overseas-verification".to_owned()));

    let mut subsidiary = dossier(Route::ChineseSubsidiary, &[]);
    let founding = timeline(&subsidiary, start, start, &BOOK).unwrap();
    assert_eq!(founding.step("company").unwrap().ends.unwrap().low, day("2026-06-02"));
    subsidiary.company.uscc = Some("91440300TGTEA000X3".to_owned());
    assert!(timeline(&subsidiary, start, start, &BOOK).unwrap().step("company").is_none());
}

#[test]
fn without_a_route_the_forecast_says_that_it_took_one() {
    let forecast = timeline(&Dossier::default(), day("2026-03-02"), day("2026-03-03"), &BOOK).unwrap();
    assert!(forecast.route_assumed && forecast.starts_in_the_past);
}

#[test]
fn a_category_with_local_review_takes_its_days() {
    let mut dossier = dossier(Route::LocalPartner, &[]);
    let chosen =
        Category { level1: Some("社交".to_owned()), level2: Some("直播".to_owned()), level3: None };
    dossier.mini_program.categories = vec![chosen];
    let start = day("2026-03-02");
    let forecast = timeline(&dossier, start, start, &BOOK).unwrap();
    assert_eq!(forecast.step("category-local-review").unwrap().duration.unwrap().high, 7);
}

#[test]
fn documents_that_end_on_the_way_collide() {
    let start = day("2026-03-02");
    let mut dossier = dossier(Route::LocalPartner, &[]);
    let released = timeline(&dossier, start, start, &BOOK).unwrap().released().unwrap();
    let on = |day: NaiveDate| Some(DateEntry::On(day));
    let before = |day: NaiveDate| day.pred_opt().unwrap();
    dossier.administrator.id_valid_until = on(before(released.high));
    dossier.subject_principal.person.id_valid_until = on(released.high);
    dossier.company.licence_valid_until = on(before(start));
    dossier.licences = vec![
        Licence { valid_until: on(before(released.low)), ..Licence::default() },
        Licence { valid_until: Some(DateEntry::LongTerm), ..Licence::default() },
        Licence { valid_until: on(before(released.likely)), ..Licence::default() },
    ];
    dossier.consent.administrator.given_on = on(day("2026-03-03"));
    let found = timeline(&dossier, start, start, &BOOK).unwrap().collisions;
    let found: Vec<_> = found.iter().map(|one| (one.field, one.risk)).collect();
    assert_eq!(
        found,
        [
            (FieldPath::of(Field::CompanyLicenceValidUntil), CollisionRisk::Over),
            (FieldPath::of(Field::ConsentAdministratorGivenOn), CollisionRisk::Certain),
            (FieldPath::item(Field::LicenceValidUntil, 0), CollisionRisk::Certain),
            (FieldPath::item(Field::LicenceValidUntil, 2), CollisionRisk::Likely),
            (FieldPath::of(Field::AdministratorIdValidUntil), CollisionRisk::Possible),
        ]
    );
}

#[test]
fn a_news_reader_is_closed_to_foreign_money_and_tencent_looks() {
    let advice =
        licences(&dossier(Route::ChineseSubsidiary, &["political_news"]), day("2026-11-24"), &BOOK).unwrap();
    let news = advice.licences.iter().find(|licence| licence.id == "news").unwrap();
    let stands: Vec<_> = news.on_routes.iter().map(|on| (on.route, on.standing)).collect();
    assert_eq!(
        stands,
        [
            (Route::InternationalEntity, Standing::Closed),
            (Route::ChineseSubsidiary, Standing::Closed),
            (Route::LocalPartner, Standing::ThroughPartner),
        ]
    );
    assert_eq!(news.enforcement, Enforcement::Platform);
    let filing = advice.licences.iter().find(|licence| licence.id == "icp_filing_miniprogram").unwrap();
    assert_eq!(filing.on_routes[0].standing, Standing::NotNeeded);
    let police = advice.licences.iter().find(|licence| licence.id == "psb_filing").unwrap();
    assert_eq!(police.enforcement, Enforcement::LawOnly);
}

#[test]
fn a_duty_applies_on_every_route_and_a_field_can_show_a_licence() {
    let mut dossier = dossier(Route::LocalPartner, &[]);
    let of = |dossier: &Dossier, id: &str| {
        let advice = licences(dossier, day("2026-11-24"), &BOOK).unwrap();
        advice.licences.into_iter().find(|licence| licence.id == id).unwrap()
    };
    assert!(of(&dossier, "pipl").on_routes.iter().all(|on| on.standing == Standing::Applies));
    assert!(!of(&dossier, "business_scope").is_held());
    dossier.company.business_scope = Some("茶叶零售".to_owned());
    let scope = of(&dossier, "business_scope");
    assert!(scope.is_held());
    assert_eq!(scope.shown_by, [FieldPath::of(Field::CompanyBusinessScope)]);
}

#[test]
fn a_licence_is_held_until_it_ends_and_meets_the_category() {
    let mut tea = dossier(Route::ChineseSubsidiary, &["food_sale"]);
    tea.company.entity_type = Some(EntityType::Enterprise);
    tea.mini_program.categories =
        vec![Category {
            level1: Some("商家自营".into()), level2: Some("食品饮料".into()), level3: None
        }];
    let own = |advice: &tongguan_advice::LicenceAdvice| {
        let chosen = &advice.choices[0];
        assert!(chosen.function.is_none());
        chosen.categories.iter().find(|one| one.route == Route::ChineseSubsidiary).unwrap().papers.clone()
    };
    let nothing = licences(&tea, day("2026-11-24"), &BOOK).unwrap();
    assert!(own(&nothing).held.is_empty() && own(&nothing).missing.iter().all(|set| !set.is_empty()));

    tea.licences = vec![Licence {
        kind: Some("prepackaged_filing".into()),
        holder: Some(LicenceHolder::Applicant),
        valid_until: Some(DateEntry::On(day("2026-11-24"))),
        ..Licence::default()
    }];
    let held = licences(&tea, day("2026-11-24"), &BOOK).unwrap();
    assert_eq!(own(&held).missing, [Vec::new()]);
    assert_eq!(own(&held).held.len(), 1);
    let ended = licences(&tea, day("2026-11-25"), &BOOK).unwrap();
    assert!(own(&ended).held.is_empty());
    assert!(ended.licences.iter().any(|licence| !licence.held.is_empty() && !licence.is_held()));
}

#[test]
fn unknown_functions_are_named_and_routes_stand_side_by_side() {
    let advice = routes(&dossier(Route::LocalPartner, &["game_paid", "gmae"]), &BOOK).unwrap();
    assert_eq!(advice.unknown_functions, [FieldPath::item(Field::Function, 1)]);
    let game = advice.functions.iter().find(|function| function.id == "game_paid").unwrap();
    let opens: Vec<_> = game.on_routes.iter().map(|(_, openness)| *openness).collect();
    assert_eq!(opens, [Openness::Closed, Openness::Closed, Openness::Open]);
    assert!(advice.functions[0].implied);
}

#[test]
fn a_statement_that_differs_has_another_beside_it() {
    let advice = routes(&Dossier::default(), &BOOK).unwrap();
    for aspect in &advice.aspects {
        for route in [Route::InternationalEntity, Route::ChineseSubsidiary, Route::LocalPartner] {
            let said: Vec<_> = aspect.says.iter().filter(|said| said.route == route).collect();
            assert!(!said.is_empty(), "{}", aspect.id);
            let differing: Vec<_> = said.iter().filter(|said| said.differs).collect();
            assert!(differing.len() != 1, "{}", aspect.id);
            if let [one, other, ..] = differing.as_slice() {
                assert_ne!(one.source.id, other.source.id, "{}", aspect.id);
            }
        }
    }
}

fn is_said(text: &Bilingual) -> bool {
    Language::ALL.iter().all(|language| !text.in_language(*language).trim().is_empty())
}

fn is_sourced(source: &Citation) -> bool {
    !source.id.is_empty() && is_said(&source.title) && is_said(&source.locator) && is_said(&source.date)
}

#[test]
fn every_statement_has_a_source_and_a_date() {
    let mut statements = 0;
    let mut judge = |about: &str, text: &Bilingual, source: &Citation| {
        assert!(is_said(text) && is_sourced(source), "{about}");
        statements += 1;
    };
    for route in [Route::InternationalEntity, Route::ChineseSubsidiary, Route::LocalPartner] {
        let mut whole = every_function(route, &BOOK);
        whole.company.licence_valid_until = Some(DateEntry::On(day("2026-03-09")));
        whole.consent.administrator.given_on = Some(DateEntry::On(day("2026-03-20")));
        let compared = routes(&whole, &BOOK).unwrap();
        for aspect in &compared.aspects {
            aspect.says.iter().for_each(|said| judge(&aspect.id, &said.text, &said.source));
        }
        compared.functions.iter().for_each(|function| judge(&function.id, &function.name, &function.source));
        for asked in &compared.questions {
            judge(&asked.id, &asked.asks, &asked.source);
            judge(&asked.id, &asked.why, &asked.source);
        }
        for reason in compared.outlooks.iter().flat_map(|outlook| &outlook.reasons) {
            let text = match &reason.ground {
                Ground::Statement { text, .. } => text,
                Ground::Function { name, .. } | Ground::Category { name, .. } => name,
                Ground::UnknownFunction(_) => continue,
            };
            judge(&reason.id, text, &reason.source);
        }
        for cost in costs(&whole, 3, &BOOK).unwrap().routes.iter().flat_map(|route| &route.costs) {
            judge(&cost.id, &cost.name, &cost.source);
            cost.note.iter().for_each(|note| judge(&cost.id, note, &cost.source));
        }
        let advice = licences(&whole, day("2026-11-24"), &BOOK).unwrap();
        for licence in &advice.licences {
            for text in [&licence.name, &licence.authority, &licence.legal_basis, &licence.enforced_where] {
                judge(&licence.id, text, &licence.source);
            }
            for note in licence.enforcement_note.iter().chain(&licence.foreign_investment_note) {
                judge(&licence.id, note, &licence.source);
            }
            licence.on_routes.iter().for_each(|on| judge(&licence.id, &licence.name, &on.source));
        }
        for group in advice.missing.iter().flat_map(|papers| &papers.groups) {
            assert!(!group.sources.is_empty() && group.sources.iter().all(is_sourced));
        }
        for category in advice.choices.iter().flat_map(|choice| &choice.categories) {
            judge("category", &category.name, &category.source);
            assert!(!category.papers.cut_short, "{}", category.name.en);
        }
        let forecast = timeline(&whole, day("2026-03-02"), day("2026-03-02"), &BOOK).unwrap();
        for step in &forecast.steps {
            assert!(!step.says.is_empty(), "{}", step.id);
            step.says.iter().for_each(|(text, source)| judge(&step.id, text, source));
            if let Some(platform) = &step.platform {
                platform.states.iter().for_each(|state| judge(&step.id, &state.name, &platform.source));
            }
        }
        assert!(is_sourced(&forecast.calendar));
        assert!(!forecast.collisions.is_empty());
        assert!(forecast.collisions.iter().all(|collision| is_sourced(&collision.source)));
        let reminders = status(&whole, day("2026-03-02"), &BOOK).unwrap().reminders;
        assert!(!reminders.is_empty() && reminders.iter().all(|reminder| is_sourced(&reminder.source)));
    }
    assert!(statements > 1000);
}

#[test]
fn every_licence_and_category_a_function_names_is_in_the_lists() {
    for function in &BOOK.lists.functions {
        for id in &function.licences {
            assert!(BOOK.lists.licence(id).is_some(), "{} names {id}", function.id);
        }
    }
}

#[test]
fn a_rule_book_without_the_lists_says_which_one_is_missing() {
    let mut book = book();
    book.lists.texts.remove("steps.toml");
    let mistake = timeline(&Dossier::default(), day("2026-03-02"), day("2026-03-02"), &book).unwrap_err();
    assert_eq!((mistake.file.as_str(), mistake.kind), ("lists/steps.toml", MistakeKind::FileMissing));
}

#[test]
fn leaving_out_what_was_added_leads_back() {
    let before = dossier(Route::ChineseSubsidiary, &["food_sale"]);
    let with = dossier(Route::ChineseSubsidiary, &["food_sale", "maps"]);
    let day = day("2026-11-24");
    let more = what_if(&before, &["maps".to_owned()], &[], day, &BOOK).unwrap();
    let less = what_if(&with, &[], &["maps".to_owned()], day, &BOOK).unwrap();
    let ids = |licences: &[tongguan_advice::WantedLicence]| -> Vec<String> {
        licences.iter().map(|licence| licence.id.clone()).collect()
    };
    assert_eq!(ids(&more.appear), ["internet_map"]);
    assert_eq!(ids(&more.appear), ids(&less.fall_away));
    assert!(more.fall_away.is_empty() && less.appear.is_empty());
    for (more, less) in more.routes.iter().zip(&less.routes) {
        assert_eq!(more.before.state(), less.after.state());
        assert_eq!(more.after.state(), less.before.state());
    }
    let nothing = what_if(&before, &[], &["maps".to_owned()], day, &BOOK).unwrap();
    assert!(nothing.appear.is_empty() && nothing.fall_away.is_empty());
}

#[test]
fn groups_of_missing_papers_share_none_and_each_way_is_needed() {
    for route in [Route::InternationalEntity, Route::ChineseSubsidiary, Route::LocalPartner] {
        let advice = licences(&every_function(route, &BOOK), day("2026-11-24"), &BOOK).unwrap();
        for papers in &advice.missing {
            let mut seen: Vec<&tongguan_advice::WantedPaper> = Vec::new();
            for group in &papers.groups {
                assert!(!group.ways.is_empty(), "{:?}", group.functions);
                assert!(!group.cut_short, "{:?}", group.functions);
                assert!(group.ways.iter().flatten().all(|paper| !seen.contains(&&**paper)));
                seen.extend(group.ways.iter().flatten().map(|paper| &**paper));
                for (place, way) in group.ways.iter().enumerate() {
                    let others = group.ways.iter().enumerate().filter(|(other, _)| *other != place);
                    for (_, other) in others {
                        assert!(!other.iter().all(|paper| way.contains(paper)), "{way:?} holds {other:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_clause_that_is_met_is_shown_with_what_meets_it() {
    let mut tea = dossier(Route::ChineseSubsidiary, &["food_sale"]);
    tea.mini_program.categories =
        vec![Category {
            level1: Some("商家自营".into()), level2: Some("食品饮料".into()), level3: None
        }];
    tea.licences = vec![Licence { kind: Some("food_business".into()), ..Licence::default() }];
    let advice = licences(&tea, day("2026-11-24"), &BOOK).unwrap();
    let chosen =
        advice.choices[0].categories.iter().find(|one| one.route == Route::ChineseSubsidiary).unwrap();
    let met = chosen.papers.clauses.iter().find(|clause| !clause.met_by.is_empty()).unwrap();
    assert!(met.ways.len() > 1, "the other ways are shown too");
    assert_eq!(met.met_by[0].by, FieldPath::item(Field::Licence, 0));
}
