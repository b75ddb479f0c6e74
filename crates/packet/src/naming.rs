//! Names of files inside and outside the packet: plain ASCII that every system can store, and nothing
//! in them that identifies a person.

use chrono::{DateTime, FixedOffset};
use tongguan_domain::attachment::FileFormat;
use tongguan_domain::{Attachment, Choice as _, Dossier, EntityType, Measured};

/// Longest name of one file or folder.
const LONGEST_NAME: usize = 120;
/// Longest slug of a company.
const LONGEST_SLUG: usize = 40;
/// Longest packet number.
const LONGEST_NUMBER: usize = 32;

/// What stands for the role of an attachment that has none.
pub(crate) const NO_ROLE: &str = "file";

/// Names that Windows keeps for devices, whatever follows the first dot.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The name a packet goes by, without its ending: `<slug>_<number>_<YYYYMMDD>`.
#[must_use]
pub fn packet_name(dossier: &Dossier, number: &str, stamp: &DateTime<FixedOffset>) -> String {
    format!("{}_{number}_{}", slug(dossier), stamp.format("%Y%m%d"))
}

/// The company's English name in lower-case letters, digits and hyphens. A person who files for
/// themselves, and a company without an English name, go by `packet`.
fn slug(dossier: &Dossier) -> String {
    let name = match dossier.company.entity_type {
        Some(EntityType::Individual | EntityType::SoleTrader) => None,
        _ => dossier.company.name_en.as_deref(),
    };
    let mut slug = String::new();
    for sign in name.unwrap_or_default().chars() {
        if sign.is_ascii_alphanumeric() {
            slug.push(sign.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(LONGEST_SLUG);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() || is_device(slug) { "packet".to_owned() } else { slug.to_owned() }
}

/// Whether a text can be a packet number: letters, digits and hyphens, at most 32 of them.
pub(crate) fn is_number(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_NUMBER
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The name an attachment goes by in a packet, by its place in the list (counted from 0): `NN_role.ext`.
#[must_use]
pub fn attachment_name(index: usize, attachment: &Attachment) -> String {
    let role = attachment.role.map_or(NO_ROLE, |role| role.word());
    format!("{:02}_{role}.{}", index + 1, ending(attachment))
}

/// Its path under `data/`.
pub(crate) fn attachment(index: usize, attachment: &Attachment) -> String {
    format!("files/{}", attachment_name(index, attachment))
}

/// The name of a picture that stands in for an attachment.
pub(crate) fn placeholder(index: usize, attachment: &Attachment) -> String {
    let role = attachment.role.map_or(NO_ROLE, |role| role.word());
    format!("files/{:02}_{role}.png", index + 1)
}

fn ending(attachment: &Attachment) -> String {
    let measured = match &attachment.measured {
        Some(Measured::File(file)) if file.format != FileFormat::Other => Some(match file.format {
            FileFormat::Jpeg => "jpg",
            format => format.word(),
        }),
        _ => None,
    };
    let named = attachment.file.as_deref().and_then(|file| file.rsplit_once('.')).map(|(_, ending)| ending);
    let usable = |ending: &&str| {
        (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    measured.or(named).filter(usable).unwrap_or("bin").to_ascii_lowercase()
}

/// Whether a path inside a bag can be written on every system without leaving its folder: relative, `/`
/// between plain ASCII names, no device.
pub(crate) fn is_safe(path: &str) -> bool {
    !path.is_empty() && path.len() <= 4 * LONGEST_NAME && path.split('/').all(is_safe_name)
}

fn is_safe_name(name: &str) -> bool {
    let plain = |byte: u8| (0x20..0x7f).contains(&byte) && !b"%<>:\"|?*\\/".contains(&byte);
    !name.is_empty()
        && name.len() <= LONGEST_NAME
        && name.bytes().all(plain)
        && !name.ends_with(['.', ' '])
        && !name.starts_with(' ')
        && !is_device(name)
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let numbered = |kind: &str| {
        stem.strip_prefix(kind)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use tongguan_domain::{Dossier, EntityType};

    use super::{is_number, is_safe, packet_name, slug};

    fn of_company(name: &str) -> Dossier {
        let mut dossier = Dossier::default();
        dossier.company.name_en = Some(name.to_owned());
        dossier
    }

    #[test]
    fn a_packet_goes_by_the_company_its_number_and_its_day() {
        let stamp = chrono::DateTime::parse_from_rfc3339("2026-11-24T09:30:00+08:00").unwrap();
        assert_eq!(
            packet_name(&of_company("Example (Shanghai) Tea Co., Ltd."), "0001", &stamp),
            "example-shanghai-tea-co-ltd_0001_20261124"
        );
    }

    #[test]
    fn no_person_and_no_device_becomes_a_file_name() {
        let mut person = of_company("Wang Shili");
        person.company.entity_type = Some(EntityType::Individual);
        assert_eq!(slug(&person), "packet");
        assert_eq!(slug(&of_company("Con")), "packet");
        assert_eq!(slug(&of_company("上海")), "packet");
    }

    #[test]
    fn names_that_leave_their_folder_or_name_a_device_are_unsafe() {
        for path in [
            "",
            "/a",
            "a/",
            "../a",
            "a/../b",
            "a/./b",
            "C:a",
            "a\\b",
            "nul",
            "a/COM1.txt",
            "a%41",
            "a ",
            "a.",
            "é",
            "a//b",
        ] {
            assert!(!is_safe(path), "{path}");
        }
        assert!(is_safe("data/files/01_icon.png"));
        assert!(is_number("TG-2026-0001") && !is_number("1/2") && !is_number(""));
    }
}
