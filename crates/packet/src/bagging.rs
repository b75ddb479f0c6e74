//! Filling the bag, front to back.

use std::io::Write;

use serde_json::Value;
use tongguan_domain::attachment::Checksum;
use tongguan_domain::document::{self, Exposure};
use tongguan_domain::{Attachment, Choice as _, Dossier, Measured};
use tongguan_rules::Bilingual;
use tongguan_rules::formats::{Listing, json as report_json};
use tongguan_words::Words;

use crate::archive::writer::ArchiveWriter;
use crate::bag::{self, Files};
use crate::changes::Base;
use crate::contents::DOSSIER;
use crate::digest::{CopyError, Digest, copy, pass};
use crate::errors::PacketError;
use crate::paper::{self, BothLanguages, Content, Form, PacketFile};
use crate::plan::{Plan, Planned, hiding};
use crate::record::{self, ListedFile, PacketRecord, Program, RuleBookStamp, Title};
use crate::redact;
use crate::request::{BuildRequest, OnProgress, Progress, Stage};
use crate::sign::{MessageHash, NAMESPACE};
use crate::start_here;
use crate::wechat::{self, Twin};

/// The program's name for other programs.
const PROGRAM: &str = "tongguan";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a message says in both languages.
pub(crate) fn title(words: &BothLanguages, key: &str) -> Title {
    Title { en: words.english.say(key), zh: words.chinese.say(key) }
}

/// A bag on its way into its archive.
pub(crate) struct Bagging<'a, W> {
    plan: &'a Plan<'a>,
    request: &'a BuildRequest<'a>,
    words: BothLanguages,
    archive: ArchiveWriter<W>,
    files: Files,
    listed: Vec<ListedFile>,
}

impl<'a, W: Write> Bagging<'a, W> {
    pub(crate) fn new(plan: &'a Plan<'a>, request: &'a BuildRequest<'a>, archive: ArchiveWriter<W>) -> Self {
        Self { plan, request, words: BothLanguages::load(), archive, files: Files::new(), listed: Vec::new() }
    }

    /// Writes everything. The archive is left to be finished, and what a corrected packet is compared with is
    /// returned.
    pub(crate) fn fill(
        mut self,
        on_progress: OnProgress<'_>,
    ) -> Result<(ArchiveWriter<W>, Base), PacketError> {
        self.tag(bag::DECLARATION, bag::DECLARATION_TEXT.as_bytes())?;
        self.attachments(on_progress)?;
        self.request_bodies()?;
        let dossier = self.dossier();
        self.payload(DOSSIER, "dossier", &pretty(&dossier))?;
        self.payload("data/report.json", "report", &pretty(&self.report()))?;
        let changes = self.request.base.map(|base| base.changes(&dossier, &self.listed)).unwrap_or_default();
        self.forms(&changes)?;
        let record = self.record(changes);
        self.tag(record::PATH, &pretty(&record))?;
        let digest = self.files.get(record::PATH);
        let page = start_here::page(self.plan, self.request, &record, digest, &self.words);
        self.tag(bag::START_HERE, page.as_bytes())?;
        self.tag(bag::INFO, self.info(&record).as_bytes())?;
        self.manifests()?;
        let sum = |path| self.files.get(path).map(|digest| digest.sha256.clone()).unwrap_or_default();
        let (sha256, fingerprint) = (sum(bag::TAG_MANIFEST), sum(record::PATH));
        Ok((self.archive, Base { record, dossier, sha256, fingerprint }))
    }

    fn attachments(&mut self, on_progress: OnProgress<'_>) -> Result<(), PacketError> {
        let plan = self.plan;
        let total = plan.bytes();
        let mut done = 0;
        let mut tick = |bytes: u64| {
            done += bytes;
            on_progress(Progress { stage: Stage::Writing, done, total }).is_continue()
        };
        for planned in &plan.attachments {
            let Some(attachment) = self.request.dossier.attachments.get(planned.index) else { continue };
            self.attachment(planned, attachment, &mut tick)?;
        }
        Ok(())
    }

    fn attachment(
        &mut self,
        planned: &Planned,
        attachment: &Attachment,
        tick: &mut dyn FnMut(u64) -> bool,
    ) -> Result<(), PacketError> {
        let role = attachment.role.map_or("file", |role| role.word());
        let title = title(
            &self.words,
            &attachment.role.map_or("packet-file-other".to_owned(), |role| format!("role-{}", role.word())),
        );
        let path = format!("{}{}", bag::PAYLOAD, planned.path);
        if planned.hidden {
            let digest = self.put(&path, &redact::card())?;
            self.list(path, role, title, digest);
            return Ok(());
        }
        let place = planned.place();
        let mut content = self.request.source.open(attachment).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => PacketError::AttachmentMissing { place },
            _ => PacketError::AttachmentUnreadable { place, source: error },
        })?;
        let mut entry = self.archive.entry(&full(self.plan, &path)).map_err(PacketError::of_writing)?;
        let measured = match &attachment.measured {
            Some(Measured::File(file)) => Some(&file.checksum),
            _ => None,
        };
        let digest = match measured.and_then(Checksum::sha256) {
            None => copy(&mut content, &mut entry, tick),
            // Hashed when it was measured, and again when the packet is read from the disk: a file that
            // changed in between does not verify.
            Some(sha256) => {
                pass(&mut content, &mut entry, tick).map(|bytes| Digest { sha256: sha256.to_owned(), bytes })
            }
        };
        let digest = digest.map_err(|error| match error {
            CopyError::Read(source) => PacketError::AttachmentUnreadable { place, source },
            CopyError::Write(error) => PacketError::of_writing(error),
            CopyError::Stopped => PacketError::Cancelled,
        })?;
        let crc = entry.finish().map_err(PacketError::of_writing)?;
        if let Some(Checksum::Crc32(measured)) = measured
            && *measured != crc
        {
            return Err(PacketError::AttachmentChanged { place });
        }
        self.files.insert(path.clone(), digest.clone());
        self.list(path, role, title, digest);
        Ok(())
    }

    fn request_bodies(&mut self) -> Result<(), PacketError> {
        let plan = self.plan;
        let twin = Twin::of(&plan.dossier, &|index| plan.path_of(index));
        let files = &self.files;
        let rows = wechat::upload_plan(&twin.uploads, |path| {
            files.get(&format!("{}{path}", bag::PAYLOAD)).map(|digest| digest.sha256.as_str())
        });
        let platform = wechat::platform(&twin, self.request.lists);
        for (name, body) in
            [("register", twin.register), ("verification", twin.verification), ("filing", twin.filing)]
        {
            if let Some(body) = body {
                self.payload(&format!("data/wechat/{name}.json"), name, &pretty(&body))?;
            }
        }
        self.payload("data/wechat/upload-plan.json", "upload-plan", &pretty(&rows))?;
        self.payload("data/wechat/platform.json", "platform", &pretty(&platform))?;
        self.payload("data/wechat/submit.py", "submit", wechat::SUBMIT)?;
        self.payload("data/wechat/README.md", "submit-guide", wechat::GUIDE)
    }

    /// The dossier as it is sent: attachments by their new names, each with its checksum.
    fn dossier(&self) -> Value {
        let mut dossier: Dossier = self.plan.dossier.as_ref().clone();
        for (index, attachment) in dossier.attachments.iter_mut().enumerate() {
            let planned = self.plan.attachments.iter().find(|planned| planned.index == index);
            let path = planned
                .map_or_else(|| crate::naming::attachment(index, attachment), |planned| planned.path.clone());
            let digest = self.files.get(&format!("{}{path}", bag::PAYLOAD));
            if let Some(digest) = digest
                && (attachment.sha256.is_none() || planned.is_some_and(|planned| planned.hidden))
            {
                attachment.sha256 = Some(digest.sha256.clone());
            }
            if attachment.file.is_some() {
                attachment.file = Some(path);
            }
        }
        document::write(&dossier, Exposure::Full)
    }

    /// The report as it is sent, every outcome listed.
    fn report(&self) -> Value {
        let words = Words::of(self.request.language);
        let mut report = report_json::value(self.request.report, &words, Listing::Everything);
        if self.request.purpose.redacted {
            redact::scrub(&mut report, self.request.dossier, hiding(self.request));
        }
        report
    }

    fn forms(&mut self, changes: &[record::Change]) -> Result<(), PacketError> {
        let files: Vec<PacketFile> = self.listed.iter().map(|file| self.on_paper(file)).collect();
        let program = format!("{PROGRAM} {VERSION}");
        let mut forms = Form::wanted(&self.plan.dossier);
        forms.retain(|form| *form != Form::Assessment || self.request.advice.is_some());
        let content = Content {
            dossier: &self.plan.dossier,
            report: self.request.report,
            advice: self.request.advice,
            lists: self.request.lists,
            words: &self.words,
            number: &self.plan.number,
            stamp: self.plan.stamp,
            files: &files,
            recipients: &self.plan.recipients,
            second: self.request.part.second(),
            base: self.request.base.map(Base::number),
            changes,
            program: &program,
            draft: self.request.purpose.draft,
            redacted: self.request.purpose.redacted,
        };
        for (form, pdf) in paper::render_all(&forms, &content)? {
            let path = format!("data/forms/{}", form.file_name());
            let title = title(&self.words, form.title_key());
            let digest = self.put(&path, &pdf)?;
            self.list(path, "form", title, digest);
        }
        Ok(())
    }

    fn on_paper(&self, file: &ListedFile) -> PacketFile {
        let path = file.path.strip_prefix(bag::PAYLOAD).unwrap_or(&file.path);
        let planned = self.plan.attachments.iter().find(|planned| planned.path == path);
        let attachment = planned.and_then(|planned| self.plan.dossier.attachments.get(planned.index));
        PacketFile {
            path: path.to_owned(),
            title: Bilingual { en: file.title.en.clone(), zh: file.title.zh.clone() },
            sha256: file.sha256.clone(),
            attachment: attachment.and_then(|attachment| attachment.id.clone()),
        }
    }

    fn record(&self, changes: Vec<record::Change>) -> PacketRecord {
        let mut files = self.listed.clone();
        files.sort_by(|left, right| left.path.cmp(&right.path));
        let base = self.request.base;
        let report = self.request.report;
        PacketRecord {
            schema: record::SCHEMA.to_owned(),
            number: self.plan.number.clone(),
            stamp: self.plan.stamp.to_rfc3339(),
            program: Program { name: PROGRAM.to_owned(), version: VERSION.to_owned() },
            rulebook: RuleBookStamp {
                id: report.rulebook.id.clone(),
                version: report.rulebook.version.clone(),
                snapshot: report.rulebook.snapshot.to_string(),
            },
            as_of: report.as_of.to_string(),
            verdict: report.verdict().word().to_owned(),
            dossier: self.plan.subject(),
            draft: self.request.purpose.draft,
            redacted: self.request.purpose.redacted,
            seal: self.plan.seal(),
            recipients: self.plan.recipients.clone(),
            second: self.request.part.second().cloned(),
            signer: self.request.signer.map(crate::sign::SigningKey::fingerprint),
            changes,
            base: base.map(Base::stamp),
            files,
        }
    }

    fn info(&self, record: &PacketRecord) -> String {
        let mut about = vec![title(&self.words, "packet-what")];
        about.extend(record.draft.then(|| title(&self.words, "packet-is-draft")));
        about.extend(record.redacted.then(|| title(&self.words, "packet-is-redacted")));
        let about: Vec<String> =
            about.into_iter().map(|title| format!("{} {}", title.en, title.zh)).collect();
        bag::info(&[
            ("BagIt-Profile-Identifier", bag::PROFILE.to_owned()),
            ("Source-Organization", record.dossier.company.clone()),
            ("Bagging-Date", self.plan.stamp.format("%Y-%m-%d").to_string()),
            ("Bag-Software-Agent", format!("{} {}", record.program.name, record.program.version)),
            ("External-Identifier", record.number.clone()),
            ("External-Description", about.join(" ")),
            ("Payload-Oxum", bag::oxum(&self.files)),
        ])
    }

    fn manifests(&mut self) -> Result<(), PacketError> {
        let (payload, _) = self.split();
        self.tag(bag::MANIFEST, bag::manifest(&payload).as_bytes())?;
        let (_, tags) = self.split();
        let text = bag::manifest(&tags);
        self.tag(bag::TAG_MANIFEST, text.as_bytes())?;
        if let Some(key) = self.request.signer {
            let signature = key.sign(NAMESPACE, MessageHash::of(text.as_bytes()))?;
            self.tag(bag::SIGNATURE, signature.as_bytes())?;
        }
        Ok(())
    }

    fn split(&self) -> (Files, Files) {
        self.files.clone().into_iter().partition(|(path, _)| path.starts_with(bag::PAYLOAD))
    }

    fn payload(&mut self, path: &str, role: &str, content: &[u8]) -> Result<(), PacketError> {
        let title = title(&self.words, &format!("packet-file-{role}"));
        let digest = self.put(path, content)?;
        self.list(path.to_owned(), role, title, digest);
        Ok(())
    }

    /// A file that the packet's own list does not name.
    fn tag(&mut self, path: &str, content: &[u8]) -> Result<(), PacketError> {
        self.put(path, content).map(drop)
    }

    fn put(&mut self, path: &str, content: &[u8]) -> Result<Digest, PacketError> {
        let mut entry = self.archive.entry(&full(self.plan, path)).map_err(PacketError::of_writing)?;
        entry.write_all(content).map_err(PacketError::of_writing)?;
        entry.finish().map_err(PacketError::of_writing)?;
        let digest = Digest::of(content);
        self.files.insert(path.to_owned(), digest.clone());
        Ok(digest)
    }

    fn list(&mut self, path: String, role: &str, title: Title, digest: Digest) {
        self.listed.push(ListedFile {
            path,
            role: role.to_owned(),
            title,
            bytes: digest.bytes,
            sha256: digest.sha256,
        });
    }
}

fn full(plan: &Plan<'_>, path: &str) -> String {
    format!("{}/{path}", plan.name)
}

pub(crate) fn pretty(value: &impl serde::Serialize) -> Vec<u8> {
    // These shapes have string keys only, which is all that could fail.
    let mut text = serde_json::to_vec_pretty(value).unwrap_or_default();
    text.push(b'\n');
    text
}
