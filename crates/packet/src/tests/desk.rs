//! A synthetic dossier with everything a build needs.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Value, json};
use ssh_key::private::Ed25519Keypair;
use ssh_key::{LineEnding, PrivateKey};
use tempfile::TempDir;
use tongguan_domain::document::read_value;
use tongguan_domain::{Attachment, Dossier, Language, SecretText};
use tongguan_rules::lists::Lists;
use tongguan_rules::{Report, RuleBookStamp};

use crate::{
    AttachmentSource, BuildRequest, PacketError, Part, Purpose, Receipt, SealFor, SigningKey, Verification,
    VerifyOptions, build, verify,
};

/// Numbers that exist nowhere else, so that a leak can be seen.
pub(crate) const CANARIES: [&str; 4] =
    ["110000190001010019", "13800009876", "canary@example.com", "13900004321"];

/// The content of each file by the name the dossier gives it.
pub(crate) struct Drawer(pub(crate) BTreeMap<String, Vec<u8>>);

impl AttachmentSource for Drawer {
    fn open(&self, attachment: &Attachment) -> io::Result<Box<dyn Read + '_>> {
        let file = attachment.file.as_deref().unwrap_or_default();
        let content = self.0.get(file).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(Cursor::new(content)))
    }
}

/// A table with everything on it, and a folder to write to.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
    pub(crate) dossier: Dossier,
    pub(crate) report: Report,
    pub(crate) lists: Lists,
    pub(crate) drawer: Drawer,
    pub(crate) number: String,
    pub(crate) purpose: Purpose,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let files = [
            ("scans/licence.jpg", "business-licence", b"\xff\xd8 licence".to_vec()),
            ("icon.PNG", "icon", vec![7; 3 * 1024 * 1024]),
            ("id front.jpg", "administrator-id-front", format!("picture of {}", CANARIES[0]).into_bytes()),
            ("empty.pdf", "other-subject", Vec::new()),
        ];
        let attachments: Vec<Value> = files
            .iter()
            .enumerate()
            .map(|(index, (file, role, _))| json!({"id": format!("a{index}"), "role": role, "file": file}))
            .collect();
        let dossier = read_value(&json!({
            "id": "00000000-0000-4000-8000-000000000001", "title": "茶",
            "company": {"name": "示例茶业（上海）有限公司", "name_en": "Example Tea", "unit_nature": 4, "region": "310115"},
            "administrator": {"name": "李示例", "id_type": "resident-id", "id_number": CANARIES[0], "mobile": CANARIES[1],
                "email": CANARIES[2], "emergency_contact": CANARIES[3]},
            "subject_principal": {"same_as_administrator": true},
            "mini_program": {"name": "示例茶", "remark": format!("应急联系电话{}", CANARIES[3])},
            "attachments": attachments,
        }))
        .unwrap();
        let report = Report {
            dossier: "00000000-0000-4000-8000-000000000001".to_owned(),
            as_of: day(24),
            rulebook: RuleBookStamp { id: "cn".to_owned(), version: "1".to_owned(), snapshot: day(1) },
            findings: Vec::new(),
            uncovered: Vec::new(),
        };
        Self {
            folder: TempDir::new().unwrap(),
            dossier,
            report,
            lists: Lists::default(),
            drawer: Drawer(files.into_iter().map(|(file, _, content)| (file.to_owned(), content)).collect()),
            number: "0001".to_owned(),
            purpose: Purpose::default(),
        }
    }

    pub(crate) fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn request<'a>(&'a self, out: &'a Path, seal: SealFor<'a>) -> BuildRequest<'a> {
        BuildRequest {
            dossier: &self.dossier,
            report: &self.report,
            advice: None,
            lists: &self.lists,
            language: Language::Chinese,
            source: &self.drawer,
            out,
            stamp: stamp(),
            number: &self.number,
            seal,
            signer: None,
            purpose: self.purpose,
            part: Part::Whole,
            checksum: true,
            base: None,
        }
    }

    pub(crate) fn build(&self, name: &str, seal: SealFor<'_>) -> Result<Receipt, PacketError> {
        let out = self.place(name);
        build(&self.request(&out, seal), &mut |_| ControlFlow::Continue(()))
    }

    pub(crate) fn build_plain(&self) -> PathBuf {
        self.build("packet.zip", SealFor::Anybody).unwrap().file
    }

    /// The names in the folder, hidden ones too.
    pub(crate) fn left(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

pub(crate) fn stamp() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-24T09:30:15+08:00").unwrap()
}

pub(crate) fn look(path: &Path) -> Verification {
    verify(path, &VerifyOptions::default()).unwrap()
}

pub(crate) fn signing_key(seed: u8) -> (SigningKey, String) {
    let pair = PrivateKey::from(Ed25519Keypair::from_seed(&[seed; 32]));
    let text = pair.to_openssh(LineEnding::LF).unwrap();
    (
        SigningKey::from_openssh(&SecretText::new(text.as_str())).unwrap(),
        pair.public_key().to_openssh().unwrap(),
    )
}

/// The files of a plain packet by their path within the bag, as another program reads them.
pub(crate) fn unpacked(packet: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(packet).unwrap()).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (entry.name().unwrap().split_once('/').unwrap().1.to_owned(), content)
        })
        .collect()
}
