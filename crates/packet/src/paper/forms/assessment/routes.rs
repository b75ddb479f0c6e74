//! The three routes side by side, and what each function comes to on them.

use tongguan_advice::RouteAdvice;
use tongguan_domain::{Choice, Route};

use super::sources::Sources;
use super::{apart, named, route_columns, small, told};
use crate::paper::blocks::{Block, Passage};
use crate::paper::forms::{Clerk, receding};

pub(super) fn blocks(clerk: &Clerk<'_>, advice: &RouteAdvice, sources: &mut Sources) -> Vec<Block> {
    let aspects = advice.aspects.iter().map(|aspect| {
        let mut name = named(&aspect.name);
        if aspect.says.iter().any(|said| said.differs) {
            name.extend(apart(receding(clerk.term("paper-assessment-differs"))));
        }
        let mut row = vec![name];
        row.extend(Route::ALL.iter().map(|route| {
            let mut cell: Vec<Passage> = Vec::new();
            for said in aspect.says.iter().filter(|said| said.route == *route) {
                let passages = told(&said.text, &sources.mark(&said.source));
                cell.extend(if cell.is_empty() { passages } else { apart(passages) });
            }
            cell
        }));
        row
    });
    let aspects = aspects.collect();
    let functions = advice.functions.iter().map(|function| {
        let mark = sources.mark(&function.source);
        let mut row = vec![told(&function.name, &mark)];
        row.extend(Route::ALL.iter().map(|route| {
            let on = function.on_routes.iter().find(|(on, _)| on == route);
            let word = on.map_or("unknown", |(_, openness)| openness.word());
            small(clerk.term(&format!("advice-openness-{word}")))
        }));
        row
    });
    let functions = functions.collect();
    let mut blocks = vec![
        clerk.heading("advice-routes-title"),
        Block::Table { columns: route_columns(clerk, "paper-assessment-aspect", 0.2), rows: aspects },
        Block::Paragraph(clerk.remark("advice-routes-close")),
        clerk.heading("advice-functions-title"),
        Block::Table { columns: route_columns(clerk, "paper-assessment-function", 0.31), rows: functions },
    ];
    for path in &advice.unknown_functions {
        let place = [("field", path.to_string().into())];
        blocks.push(Block::Paragraph(clerk.sentence("advice-function-unknown", &place)));
    }
    blocks
}
