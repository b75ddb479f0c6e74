//! The registration form: what the partner types when the account is opened.

use tongguan_domain::{Dossier, EntityType, Field, FieldPath, FieldValue};

use super::{Clerk, person};
use crate::paper::blocks::{Block, Entry, Passage, Style};

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let dossier = clerk.content.dossier;
    let mut blocks = vec![
        Block::Paragraph(clerk.sentence("paper-registration-use", &[])),
        clerk.heading("paper-section-company"),
        Block::Entries(company(clerk)),
        clerk.heading("paper-section-legal"),
        Block::Entries(vec![
            clerk.entry(Field::LegalRepresentativeName),
            clerk.entry(Field::LegalRepresentativeIdType),
            clerk.entry(Field::LegalRepresentativeIdNumber),
        ]),
        clerk.heading("paper-section-administrator"),
        Block::Entries(person::entries(clerk, person::Party::Administrator)),
        clerk.heading("paper-section-program"),
        Block::Entries(vec![
            clerk.entry(Field::MiniProgramName),
            clerk.entry(Field::MiniProgramShortName),
            clerk.entry(Field::MiniProgramIntroduction),
            clerk.file_entry("role-icon", tongguan_domain::AttachmentRole::Icon),
            clerk.entry(Field::Functionality),
        ]),
        clerk.heading("paper-section-categories"),
    ];
    blocks.push(categories(clerk, dossier));
    if !dossier.mini_program.backend_domains.is_empty() {
        blocks.push(clerk.heading("paper-section-domains"));
        blocks.push(domains(clerk, dossier));
    }
    blocks
}

/// An entity outside mainland China has a registration number where others have a credit code.
fn company(clerk: &Clerk<'_>) -> Vec<Entry> {
    let number = if clerk.content.dossier.company.entity_type == Some(EntityType::Overseas) {
        Field::CompanyRegistrationNumber
    } else {
        Field::CompanyUscc
    };
    [
        Field::CompanyName,
        Field::CompanyNameEn,
        Field::CompanyEntityType,
        Field::CompanyJurisdiction,
        number,
        Field::CompanyLicenceValidFrom,
        Field::CompanyLicenceValidUntil,
        Field::CompanyRegisteredAddress,
        Field::CompanyContactAddress,
        Field::CompanyBusinessScope,
    ]
    .into_iter()
    .map(|field| clerk.entry(field))
    .collect()
}

fn categories(clerk: &Clerk<'_>, dossier: &Dossier) -> Block {
    let program = &dossier.mini_program;
    if program.categories.is_empty() {
        return Block::Paragraph(clerk.nothing());
    }
    let main = program.main_category.and_then(|index| usize::try_from(index).ok());
    let rows = (0..program.categories.len())
        .map(|index| {
            let level = |field| match dossier.value(FieldPath::item(field, index)) {
                FieldValue::Empty => Vec::new(),
                _ => clerk.value(FieldPath::item(field, index)),
            };
            let mark =
                if main == Some(index) { clerk.answer("paper-main-category", &[]) } else { Vec::new() };
            vec![
                level(Field::CategoryLevel1),
                level(Field::CategoryLevel2),
                level(Field::CategoryLevel3),
                mark,
            ]
        })
        .collect();
    let column = |field, share| crate::paper::blocks::Column { label: clerk.label(field), share };
    Block::Table {
        columns: vec![
            column(Field::CategoryLevel1, 0.27),
            column(Field::CategoryLevel2, 0.27),
            column(Field::CategoryLevel3, 0.27),
            column(Field::MainCategory, 0.19),
        ],
        rows,
    }
}

fn domains(clerk: &Clerk<'_>, dossier: &Dossier) -> Block {
    let rows = (0..dossier.mini_program.backend_domains.len())
        .map(|index| {
            [Field::BackendDomainHost, Field::BackendDomainIcpNumber, Field::BackendDomainHostedIn]
                .into_iter()
                .map(|field| smaller(clerk.value(FieldPath::item(field, index))))
                .collect()
        })
        .collect();
    let column = |field, share| crate::paper::blocks::Column { label: clerk.label(field), share };
    Block::Table {
        columns: vec![
            column(Field::BackendDomainHost, 0.42),
            column(Field::BackendDomainIcpNumber, 0.32),
            column(Field::BackendDomainHostedIn, 0.26),
        ],
        rows,
    }
}

/// Host names and filing numbers are long: in a table they stand a size smaller.
pub(super) fn smaller(passages: Vec<Passage>) -> Vec<Passage> {
    passages
        .into_iter()
        .map(
            |passage| {
                if passage.style == Style::Body {
                    Passage { style: Style::Label, ..passage }
                } else {
                    passage
                }
            },
        )
        .collect()
}
