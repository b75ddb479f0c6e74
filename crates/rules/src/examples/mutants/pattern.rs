//! A regular expression, changed in one place: an anchor or an alternative less, another letter, a class without one of
//! its members, one repetition more or less.

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{
    Alternation, Ast, ClassBracketed, ClassSet, ClassSetItem, Concat, Repetition, RepetitionKind,
    RepetitionRange, Span,
};

/// A letter of the private use area, which no text holds.
const NOBODYS_LETTER: char = '\u{e000}';

/// All texts of changed expressions.
pub(super) fn mutants(pattern: &str) -> Vec<String> {
    let ast = Parser::new().parse(pattern).unwrap();
    of(&ast).iter().map(ToString::to_string).collect()
}

fn of(ast: &Ast) -> Vec<Ast> {
    match ast {
        Ast::Assertion(assertion) => vec![Ast::empty(assertion.span)],
        Ast::Literal(literal) => {
            let mut other = literal.clone();
            other.c = NOBODYS_LETTER;
            other.kind = regex_syntax::ast::LiteralKind::Verbatim;
            vec![Ast::Literal(other)]
        }
        Ast::ClassPerl(class) => {
            let mut other = class.clone();
            other.negated = !other.negated;
            vec![Ast::ClassPerl(other)]
        }
        Ast::ClassUnicode(class) => {
            let mut other = class.clone();
            other.negated = !other.negated;
            vec![Ast::ClassUnicode(other)]
        }
        Ast::ClassBracketed(class) => classes(class),
        Ast::Repetition(repetition) => repetitions(repetition),
        Ast::Group(group) => of(&group.ast)
            .into_iter()
            .map(|inner| {
                let mut group = group.clone();
                group.ast = Box::new(inner);
                Ast::Group(group)
            })
            .collect(),
        Ast::Alternation(alternation) => {
            let whole = |asts| Ast::alternation(Alternation { span: alternation.span, asts });
            let mut all: Vec<Ast> = each_less(&alternation.asts).into_iter().map(whole).collect();
            all.extend(each_changed(&alternation.asts).into_iter().map(whole));
            all
        }
        Ast::Concat(concat) => each_changed(&concat.asts)
            .into_iter()
            .map(|asts| Ast::concat(Concat { span: concat.span, asts }))
            .collect(),
        Ast::Empty(_) | Ast::Flags(_) | Ast::Dot(_) => Vec::new(),
    }
}

fn each_less<T: Clone>(items: &[T]) -> Vec<Vec<T>> {
    (0..items.len())
        .map(|index| {
            let mut rest = items.to_vec();
            rest.remove(index);
            rest
        })
        .collect()
}

fn each_changed(asts: &[Ast]) -> Vec<Vec<Ast>> {
    let changed = |(index, ast): (usize, &Ast)| {
        let with = |other: Ast| {
            let mut all = asts.to_vec();
            if let Some(place) = all.get_mut(index) {
                *place = other;
            }
            all
        };
        of(ast).into_iter().map(with).collect::<Vec<_>>()
    };
    asts.iter().enumerate().flat_map(changed).collect()
}

fn classes(class: &ClassBracketed) -> Vec<Ast> {
    let with = |negated, kind| {
        let mut class = class.clone();
        class.negated = negated;
        class.kind = kind;
        Ast::ClassBracketed(Box::new(class))
    };
    let mut all = vec![with(!class.negated, class.kind.clone())];
    if let ClassSet::Item(ClassSetItem::Union(union)) = &class.kind {
        all.extend(each_less(&union.items).into_iter().map(|items| {
            let mut union = union.clone();
            union.items = items;
            with(class.negated, ClassSet::Item(ClassSetItem::Union(union)))
        }));
    }
    all
}

fn repetitions(repetition: &Repetition) -> Vec<Ast> {
    let span: Span = repetition.op.span;
    let kinds: Vec<RepetitionKind> = match &repetition.op.kind {
        RepetitionKind::ZeroOrOne => vec![exactly(1)],
        RepetitionKind::ZeroOrMore => vec![RepetitionKind::OneOrMore],
        RepetitionKind::OneOrMore => vec![RepetitionKind::ZeroOrMore, exactly(1)],
        RepetitionKind::Range(RepetitionRange::Exactly(count)) => {
            vec![exactly(count - 1), exactly(count + 1)]
        }
        RepetitionKind::Range(RepetitionRange::AtLeast(least)) => [least - 1, least + 1]
            .map(|least| RepetitionKind::Range(RepetitionRange::AtLeast(least)))
            .to_vec(),
        RepetitionKind::Range(RepetitionRange::Bounded(least, most)) => {
            [(least - 1, *most), (least + 1, *most), (*least, most - 1), (*least, most + 1)]
                .map(|(least, most)| RepetitionKind::Range(RepetitionRange::Bounded(least, most)))
                .to_vec()
        }
    };
    let mut all: Vec<Ast> = kinds
        .into_iter()
        .map(|kind| {
            let mut other = repetition.clone();
            other.op.kind = kind;
            other.op.span = span;
            Ast::repetition(other)
        })
        .collect();
    all.extend(of(&repetition.ast).into_iter().map(|inner| {
        let mut other = repetition.clone();
        other.ast = Box::new(inner);
        Ast::repetition(other)
    }));
    all
}

const fn exactly(count: u32) -> RepetitionKind {
    RepetitionKind::Range(RepetitionRange::Exactly(count))
}
