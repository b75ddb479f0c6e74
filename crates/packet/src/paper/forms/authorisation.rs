//! Letters of authorisation 授权书: working drafts by which the company names a responsible person.

use tongguan_domain::Field;

use super::person::Party;
use super::{Clerk, or_blank};
use crate::paper::blocks::Block;

pub(super) fn blocks(clerk: &Clerk<'_>, party: Party) -> Vec<Block> {
    let fields = party.fields(clerk);
    let key = match party {
        Party::Administrator => "paper-authorise-administrator",
        Party::Principal => "paper-authorise-principal",
    };
    let mut arguments = clerk.names();
    arguments.push(("person", or_blank(party.person(clerk).name.as_ref())));
    vec![
        Block::Paragraph(clerk.remark("paper-working-draft")),
        Block::Paragraph(clerk.sentence("paper-authorise-to", &[])),
        Block::Paragraph(clerk.sentence(key, &arguments)),
        Block::Paragraph(clerk.sentence("paper-authorise-answer", &[])),
        clerk.heading("paper-authorise-company"),
        Block::Entries(vec![
            clerk.entry(Field::CompanyName),
            clerk.entry(Field::CompanyUscc),
            clerk.entry(Field::LegalRepresentativeName),
        ]),
        clerk.heading("paper-authorise-person"),
        Block::Entries(vec![
            clerk.entry(fields.name),
            clerk.entry(fields.id_type),
            clerk.entry(fields.id_number),
        ]),
        Block::Signatures(vec![
            clerk.term("paper-signature-legal"),
            clerk.term("paper-signature-person"),
            clerk.term("paper-seal"),
            clerk.term("paper-date"),
        ]),
    ]
}
