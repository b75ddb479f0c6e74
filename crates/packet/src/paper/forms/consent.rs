//! Separate consent 单独同意 (Personal Information Protection Law, articles 17, 23 and 29): a working draft
//! for one person to sign, so that their data may be handed to the partner, the platform and the authority.

use tongguan_domain::Field;

use super::Clerk;
use super::person::Party;
use crate::paper::blocks::{Block, Entry, Sign};

pub(super) fn blocks(clerk: &Clerk<'_>, party: Party) -> Vec<Block> {
    let fields = party.fields(clerk);
    let paragraph = |key: &str| Block::Paragraph(clerk.sentence(key, &[]));
    let kinds = ["name", "id", "pictures", "contact", "face"]
        .map(|kind| (Sign::Box, clerk.sentence(&format!("paper-consent-data-{kind}"), &[])));
    vec![
        Block::Paragraph(clerk.remark("paper-working-draft")),
        Block::Paragraph(clerk.sentence("paper-consent-purpose", &clerk.names())),
        clerk.heading("paper-consent-person"),
        Block::Entries(vec![
            clerk.entry(fields.name),
            clerk.entry(fields.id_type),
            clerk.entry(fields.id_number),
            Entry { label: clerk.term("paper-consent-part"), value: clerk.answer(party.part_key(), &[]) },
        ]),
        clerk.heading("paper-consent-data"),
        paragraph("paper-consent-data-tick"),
        Block::Items(kinds.to_vec()),
        clerk.heading("paper-consent-recipients"),
        Block::Paragraph(clerk.sentence("paper-consent-partner", &clerk.names())),
        Block::Entries(vec![clerk.entry(Field::PartnerName), clerk.entry(Field::PartnerContact)]),
        paragraph("paper-consent-onward"),
        clerk.heading("paper-consent-rights"),
        paragraph("paper-consent-sensitive"),
        paragraph("paper-consent-keeping"),
        paragraph("paper-consent-withdraw"),
        clerk.heading("paper-consent-declaration"),
        Block::Statement(clerk.sentence("paper-consent-agree", &[])),
        Block::Signatures(vec![clerk.term("paper-signature-person"), clerk.term("paper-date")]),
    ]
}
