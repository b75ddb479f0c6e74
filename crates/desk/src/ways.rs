//! Ways to where an officer wants to be: a screen, a page or a field of the open dossier, another dossier, or
//! something of the rule book, by what they type of its name in either language.

use tongguan_domain::{Field, FieldKind, Language};
use tongguan_rules::Bilingual;
use tongguan_words::{Words, field_key};

use crate::lookup;
use crate::search::{Likeness, Sought};
use crate::{Desk, Page, Problem};

/// Most ways of one sort, so that none hides the others.
const MOST: usize = 12;

/// What a way leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// What a shell called a place of its own.
    Place(&'static str),
    /// A page of the open dossier.
    Page(Page),
    /// A field of the open dossier.
    Field(Field),
    /// A dossier by its id.
    Dossier(String),
    /// Something of the rule book: what it is, as in the message `lookup-<kind>`, and its id or code.
    RuleBook(&'static str, String),
}

/// A way, and what it is called where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Where it leads.
    pub goal: Goal,
    /// The name of that.
    pub name: Bilingual,
}

/// A place of the shell's own: what the shell calls it, and the key of the message that is its name.
pub type Place = (&'static str, &'static str);

impl Desk {
    /// The ways that answer to a text: places first, then pages and fields if a dossier is open, dossiers, and the rule
    /// book; the best of each first.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::RuleBook`]; the vault's own.
    pub fn ways(&self, text: &str, in_dossier: bool, places: &[Place]) -> Result<Vec<Way>, Problem> {
        let sought = Sought::new(text);
        if sought.is_blank() {
            return Ok(Vec::new());
        }
        let (english, chinese) = (Words::of(Language::English), Words::of(Language::Chinese));
        let named = |key: &str| Bilingual::new(english.say(key), chinese.say(key));
        let mut ways = best(&sought, places.iter().map(|(id, key)| (Goal::Place(id), named(key))));
        if in_dossier {
            let pages = Page::ALL.into_iter();
            ways.extend(best(
                &sought,
                pages.map(|page| (Goal::Page(page), named(&format!("window-page-{}", page.word())))),
            ));
            let fields = Field::ALL.iter().copied().filter(|field| stands_alone(*field));
            ways.extend(best(&sought, fields.map(|field| (Goal::Field(field), named(&field_key(field))))));
        }
        let dossiers = self.home()?.into_iter().flat_map(|row| {
            let title = row.title.clone();
            let names = [row.title, row.company, row.program];
            names.map(|name| (Goal::Dossier(row.id.clone()), Bilingual::new(title.clone(), name)))
        });
        ways.extend(best(&sought, dossiers));
        let hits = lookup::find(self.rule_book()?, text).into_iter().take(MOST);
        ways.extend(hits.map(|hit| Way { goal: Goal::RuleBook(hit.kind, hit.id), name: hit.name }));
        Ok(ways)
    }
}

/// A value that a page of a dossier asks for, not one of a list's items.
fn stands_alone(field: Field) -> bool {
    let part = matches!(field.kind(), FieldKind::Group | FieldKind::List);
    // What belongs to the dossier as a whole stands on no page, and the questions before the route on a screen.
    let (group, member) = field.template().split_once('.').unwrap_or_default();
    !part && !member.is_empty() && !member.contains("[]") && !group.contains("[]") && group != "assessment"
}

/// The names that answer, the best first, each goal once.
fn best(sought: &Sought, named: impl Iterator<Item = (Goal, Bilingual)>) -> Vec<Way> {
    let mut found: Vec<(Likeness, Way)> = named
        .filter_map(|(goal, name)| Some((sought.among(&[&name.en, &name.zh])?, Way { goal, name })))
        .collect();
    found.sort_by_key(|(likeness, _)| *likeness);
    let mut ways: Vec<Way> = Vec::new();
    for (_, way) in found {
        if ways.len() < MOST && ways.iter().all(|known| known.goal != way.goal) {
            ways.push(way);
        }
    }
    ways
}
