//! The filing form: the fields of the platform's filing request, in its order and under its own labels.

use tongguan_domain::{AttachmentRole, Field, FieldPath};

use super::person::Party;
use super::registration::smaller;
use super::{Clerk, role_key};
use crate::paper::blocks::{Block, Column, Entry, Passage, Style};

pub(super) fn blocks(clerk: &Clerk<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Block::Paragraph(clerk.sentence("paper-filing-use", &[])),
        clerk.heading("paper-filing-subject"),
        Block::Entries(vec![
            clerk.entry_as("paper-filing-nature", Field::CompanyUnitNature),
            clerk.entry_as("paper-filing-name", Field::CompanyName),
            clerk.entry_as("paper-filing-region", Field::CompanyRegion),
            clerk.entry_as("paper-filing-address", Field::CompanyContactAddress),
            clerk.entry_as("paper-filing-comment", Field::CompanyComment),
        ]),
        clerk.heading("paper-filing-certificate"),
        Block::Entries(vec![
            clerk.entry_as("paper-filing-certificate-type", Field::CompanyCertificateType),
            clerk.entry_as("paper-filing-certificate-number", Field::CompanyUscc),
            clerk.entry_as("paper-filing-certificate-address", Field::CompanyRegisteredAddress),
            clerk.file_entry("role-business-licence", AttachmentRole::BusinessLicence),
        ]),
        clerk.heading("paper-filing-principal"),
        Block::Entries(person(clerk, Party::Principal)),
    ];
    if clerk.content.dossier.subject_principal_person().is_legal_representative != Some(true) {
        blocks.push(clerk.heading("paper-filing-legal"));
        blocks.push(Block::Entries(vec![
            clerk.entry(Field::LegalRepresentativeName),
            clerk.entry(Field::LegalRepresentativeIdNumber),
        ]));
    }
    blocks.push(clerk.heading("paper-filing-program"));
    blocks.push(Block::Entries(vec![
        clerk.entry_as("paper-filing-program-name", Field::MiniProgramName),
        clerk.entry_as("paper-filing-services", Field::ServiceTypes),
        pre_approvals(clerk),
        clerk.entry_as("paper-filing-remark", Field::MiniProgramRemark),
    ]));
    blocks.push(clerk.heading("paper-filing-administrator"));
    let mut administrator = person(clerk, Party::Administrator);
    administrator.push(Entry {
        label: clerk.term("paper-filing-face"),
        value: clerk.answer("paper-filing-face-later", &[]),
    });
    blocks.push(Block::Entries(administrator));
    blocks.push(clerk.heading("paper-filing-materials"));
    blocks.push(materials(clerk));
    blocks
}

fn person(clerk: &Clerk<'_>, party: Party) -> Vec<Entry> {
    let fields = party.fields(clerk);
    let same = clerk.content.dossier.subject_principal.same_as_administrator == Some(true);
    // One set of pictures serves both parts when one person plays both.
    let (front, back, letter) = if party == Party::Administrator || same {
        (
            AttachmentRole::AdministratorIdFront,
            AttachmentRole::AdministratorIdBack,
            AttachmentRole::AuthorisationLetter,
        )
    } else {
        (
            AttachmentRole::SubjectPrincipalIdFront,
            AttachmentRole::SubjectPrincipalIdBack,
            AttachmentRole::SubjectAuthorisationLetter,
        )
    };
    let mut entries = vec![
        clerk.entry_as("paper-filing-person-name", fields.name),
        clerk.entry_as("paper-filing-person-mobile", fields.mobile),
        clerk.entry_as("paper-filing-person-email", fields.email),
        clerk.entry_as("paper-filing-person-emergency", fields.emergency_contact),
        clerk.entry_as("paper-filing-person-id-type", fields.id_type),
        clerk.entry_as("paper-filing-person-id-number", fields.id_number),
        clerk.entry_as("paper-filing-person-id-from", fields.id_valid_from),
        clerk.entry_as("paper-filing-person-id-until", fields.id_valid_until),
        clerk.file_entry(&role_key(front), front),
        clerk.file_entry(&role_key(back), back),
    ];
    if party.person(clerk).is_legal_representative != Some(true) {
        entries.push(clerk.file_entry(&role_key(letter), letter));
    }
    entries
}

fn pre_approvals(clerk: &Clerk<'_>) -> Entry {
    let mut value = Vec::new();
    for (index, approval) in clerk.content.dossier.mini_program.pre_approvals.iter().enumerate() {
        value.extend(clerk.value(FieldPath::item(Field::PreApprovalType, index)));
        if let Some(file) = approval.attachment.as_deref().and_then(|id| clerk.packet_file(id)) {
            value.push(Passage::new(Style::Fine, &file.path).quiet());
        }
    }
    if value.is_empty() {
        value = clerk.nothing();
    }
    Entry { label: clerk.term("paper-filing-pre-approvals"), value }
}

/// The letters and proofs that go beside the form; a province may ask for more.
fn materials(clerk: &Clerk<'_>) -> Block {
    const ROLES: [AttachmentRole; 7] = [
        AttachmentRole::CommitmentLetter,
        AttachmentRole::ResidencePermit,
        AttachmentRole::LegalRepresentativeId,
        AttachmentRole::NameEvidence,
        AttachmentRole::PreApproval,
        AttachmentRole::OtherSubject,
        AttachmentRole::OtherMiniProgram,
    ];
    let mut rows = Vec::new();
    for attachment in &clerk.content.dossier.attachments {
        let (Some(role), Some(id)) = (attachment.role, attachment.id.as_deref()) else { continue };
        if let (true, Some(file)) = (ROLES.contains(&role), clerk.packet_file(id)) {
            let path = vec![Passage::new(Style::Body, &file.path)];
            rows.push(vec![smaller(clerk.answer(&role_key(role), &[])), smaller(path)]);
        }
    }
    if rows.is_empty() {
        return Block::Paragraph(clerk.sentence("paper-filing-materials-none", &[]));
    }
    let column = |key, share| Column { label: clerk.term(key), share };
    Block::Table { columns: vec![column("paper-column-title", 0.5), column("paper-column-file", 0.5)], rows }
}
