//! Ways through the window, by what an officer types.

use tongguan_desk::ways::{Goal, Place, Way};
use tongguan_desk::{Desk, FieldPath, Language, Page, Problem};

use crate::shapes::WayView;

/// Screens of every vault.
const SCREENS: [Place; 6] = [
    ("", "window-nav-home"),
    ("import", "window-import"),
    ("verify", "window-nav-verify"),
    ("rule-book", "window-nav-rule-book"),
    ("activity", "window-nav-activity"),
    ("settings", "window-nav-settings"),
];

/// Screens of an open dossier.
const DOSSIER_SCREENS: [Place; 10] = [
    ("overview", "window-nav-overview"),
    ("start", "window-nav-start"),
    ("answers", "window-nav-answers"),
    ("bench", "window-bench"),
    ("check", "window-nav-check"),
    ("advice", "window-nav-advice"),
    ("timeline", "window-nav-timeline"),
    ("packet", "window-nav-packet"),
    ("feedback", "window-nav-feedback"),
    ("persons", "window-nav-persons"),
];

/// The ways that answer to a text, those of an open dossier among them.
///
/// # Errors
/// The desk's.
pub fn find(desk: &Desk, text: &str, in_dossier: bool) -> Result<Vec<WayView>, Problem> {
    let dossier_screens = if in_dossier { DOSSIER_SCREENS.as_slice() } else { &[] };
    let screens = [dossier_screens, &SCREENS].concat();
    Ok(desk.ways(text, in_dossier, &screens)?.into_iter().map(|way| view(way, desk.language())).collect())
}

fn view(way: Way, language: Language) -> WayView {
    let Way { goal, name } = way;
    let (kind, id, address) = match goal {
        Goal::Place(screen) => ("screen", screen.to_owned(), format!("#/{screen}")),
        Goal::Page(page) => ("page", page.word().to_owned(), format!("#/page/{}", page.word())),
        Goal::Field(field) => {
            let page = Page::of(FieldPath::of(field)).word();
            let field = field.template();
            ("field", field.to_owned(), format!("#/page/{page}/{field}"))
        }
        // Its name comes first in either language; the other is what answered.
        Goal::Dossier(id) => {
            let second = if name.zh == name.en { String::new() } else { name.zh };
            return WayView { kind: "dossier".to_owned(), id, name: name.en, second, address: String::new() };
        }
        Goal::RuleBook(kind, id) => (kind, id, "#/rule-book".to_owned()),
    };
    let (name, second) = match language {
        Language::English => (name.en, name.zh),
        Language::Chinese => (name.zh, name.en),
    };
    WayView { kind: kind.to_owned(), id, name, second, address }
}
