//! The commitment letter 承诺书: a working draft, since the binding template is the province's.

use tongguan_domain::Field;

use super::Clerk;
use crate::paper::blocks::Block;

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let dossier = clerk.content.dossier;
    let arguments = [
        ("company", clerk.or_blank(dossier.company.name.as_ref())),
        ("program", clerk.or_blank(dossier.mini_program.name.as_ref())),
    ];
    let mut blocks = vec![Block::Paragraph(clerk.sentence("paper-commit-open", &arguments))];
    blocks.extend(
        ["true", "content", "security", "change", "cooperate"]
            .map(|promise| Block::Paragraph(clerk.sentence(&format!("paper-commit-{promise}"), &[]))),
    );
    blocks.extend([
        clerk.heading("paper-authorise-company"),
        Block::Entries(vec![
            clerk.entry(Field::CompanyName),
            clerk.entry(Field::CompanyUscc),
            clerk.entry(Field::MiniProgramName),
            clerk.entry(Field::LegalRepresentativeName),
        ]),
        Block::Paragraph(clerk.sentence("paper-commit-hand", &[])),
        Block::Signatures(vec![
            clerk.term("paper-signature-legal"),
            clerk.term("paper-seal"),
            clerk.term("paper-date"),
        ]),
        Block::Paragraph(clerk.sentence("paper-working-draft", &[])),
    ]);
    blocks
}
