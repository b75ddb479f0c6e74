//! What a spreadsheet can say of a dossier: the closed list of its columns.
//!
//! Files, checksums, waivers and consents are not among them: a person attaches or signs those.

use tongguan_domain::{Field, FieldKind, FieldPath};

/// The columns in the order of the contract; a list of parts is one column.
pub(super) fn columns() -> impl Iterator<Item = Field> {
    Field::ALL.iter().copied().filter(|field| !field.is_numbered() && is_taken(*field))
}

/// Whether a spreadsheet may fill a place, list items included.
pub(super) fn is_taken(field: Field) -> bool {
    let template = field.template();
    let is_elsewhere = ["attachments", "waivers", "history", "consent"].iter().any(|part| {
        template == *part
            || template.starts_with(&format!("{part}."))
            || template.starts_with(&format!("{part}["))
    });
    let is_value = match field.kind() {
        FieldKind::Group | FieldKind::Raw => false,
        FieldKind::List => !parts(field).is_empty(),
        _ => true,
    };
    is_value && !is_elsewhere && field != Field::Id && !template.ends_with(".attachment")
}

/// The members of one part of a list, in the order in which a cell writes them.
pub(super) fn parts(list: Field) -> &'static [Field] {
    match list {
        Field::Categories => &[Field::CategoryLevel1, Field::CategoryLevel2, Field::CategoryLevel3],
        Field::PreApprovals => &[Field::PreApprovalType],
        Field::BackendDomains => {
            &[Field::BackendDomainHost, Field::BackendDomainIcpNumber, Field::BackendDomainHostedIn]
        }
        Field::PartnerFees => &[Field::PartnerFeeWhat, Field::PartnerFeeAmount, Field::PartnerFeeCharged],
        Field::Licences => &[
            Field::LicenceKind,
            Field::LicenceNumber,
            Field::LicenceHolder,
            Field::LicenceIssuer,
            Field::LicenceValidFrom,
            Field::LicenceValidUntil,
        ],
        _ => &[],
    }
}

/// The list that a place is an item of.
pub(super) fn list_of(path: FieldPath) -> Option<Field> {
    let (list, _) = path.field().template().split_once("[]")?;
    Field::from_template(list)
}
