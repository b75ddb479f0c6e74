//! The commitment letter 承诺书: a working draft, since the binding template is the province's.

use tongguan_domain::Field;

use super::Clerk;
use crate::paper::blocks::Block;

/// The first two digits of Guangdong's region codes (GB/T 2260).
const GUANGDONG: &str = "44";

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let region = clerk.content.dossier.company.region.as_deref();
    let mut blocks = vec![Block::Paragraph(clerk.remark("paper-working-draft"))];
    if region.is_some_and(|region| region.starts_with(GUANGDONG)) {
        blocks.push(Block::Paragraph(clerk.remark("paper-commit-hand")));
    }
    blocks.push(Block::Paragraph(clerk.sentence("paper-commit-open", &clerk.names())));
    blocks.extend(
        ["true", "content", "security", "change", "cooperate"]
            .map(|promise| Block::Paragraph(clerk.sentence(&format!("paper-commit-{promise}"), &[]))),
    );
    blocks.extend([
        clerk.heading("paper-commit-company"),
        Block::Entries(vec![
            clerk.entry(Field::CompanyName),
            clerk.entry(Field::CompanyUscc),
            clerk.entry(Field::LegalRepresentativeName),
        ]),
        Block::Signatures(vec![
            clerk.term("paper-signature-legal"),
            clerk.term("paper-seal"),
            clerk.term("paper-date"),
        ]),
    ]);
    blocks
}
