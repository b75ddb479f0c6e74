//! The smallest sets of papers that are still missing, on the route that is chosen or else on each.

use tongguan_advice::sentences::papers_text;
use tongguan_advice::{LicenceAdvice, PaperGroup};
use tongguan_rules::Bilingual;

use super::sources::Sources;
use super::{apart, route_name, small, told};
use crate::paper::blocks::{Block, Passage};
use crate::paper::forms::{Clerk, receding};

/// Most ways that are printed for one group.
const WAYS: usize = 6;

pub(super) fn blocks(clerk: &Clerk<'_>, advice: &LicenceAdvice, sources: &mut Sources) -> Vec<Block> {
    let mut rows = Vec::new();
    for papers in
        advice.missing.iter().filter(|papers| advice.chosen.is_none_or(|route| route == papers.route))
    {
        let route = small(route_name(clerk, papers.route));
        if papers.groups.is_empty() {
            rows.push(vec![route, Vec::new(), small(clerk.term("advice-missing-none"))]);
            continue;
        }
        for group in &papers.groups {
            rows.push(vec![route.clone(), callers(group, sources), ways(clerk, group)]);
        }
    }
    let columns = vec![
        clerk.column("paper-assessment-route", 0.18),
        clerk.column("paper-assessment-called-for", 0.3),
        clerk.column("paper-assessment-missing", 0.52),
    ];
    vec![clerk.heading("advice-missing-title"), Block::Table { columns, rows }]
}

/// Who needs the papers, with the numbers of the sources that say so.
fn callers(group: &PaperGroup, sources: &mut Sources) -> Vec<Passage> {
    let names: Vec<Bilingual> = group.categories.iter().chain(&group.functions).cloned().collect();
    let mut marks: Vec<String> = Vec::new();
    for source in &group.sources {
        let mark = sources.mark(source);
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    told(&Bilingual::list(&names), &marks.concat())
}

fn ways(clerk: &Clerk<'_>, group: &PaperGroup) -> Vec<Passage> {
    let mut said = Vec::new();
    for (place, way) in group.ways.iter().take(WAYS).enumerate() {
        let papers = clerk.both(|words| {
            let papers = papers_text(way, words);
            if place == 0 { papers } else { format!("{} {papers}", words.say("window-advice-or")) }
        });
        said.extend(if place == 0 { small(papers) } else { apart(small(papers)) });
    }
    if group.cut_short || group.ways.len() > WAYS {
        said.extend(apart(receding(clerk.term("window-advice-more-ways"))));
    }
    said
}
