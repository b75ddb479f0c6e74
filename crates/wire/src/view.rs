//! From the desk to the screens, and back.

use std::collections::BTreeMap;
use std::path::Path;

use tongguan_desk::fitting::{self, TriedCopy};
use tongguan_desk::{
    Choice as _, Desk, ExportOrder, ExportReceipt, ExportSeal, FieldPath, FieldValue, Handing, HomeRow,
    OpenDossier, Problem, SecretText, VaultStanding,
};
use tongguan_domain::{Field, FieldKind, Measured};

use crate::shapes::{
    AskedView, AttachmentView, CategoryEntry, CopyView, Counts, DossierRow, DossierView, Entry,
    ExportRequest, Home, Leaving, Lists, Receipt, RecoveryKit, RegionEntry, RuleBookLabel, Status, Task,
    TaskState, Trouble, Value, VaultState, VerificationView,
};

pub use crate::report::report;

/// What the window asks first.
#[must_use]
pub fn status(desk: &Desk) -> Status {
    let standing = desk.standing();
    let book = desk.rule_book().map(tongguan_desk::rulebooks::label).unwrap_or_default();
    Status {
        vault: match standing.vault {
            VaultStanding::None => VaultState::None,
            VaultStanding::Locked => VaultState::Locked,
            VaultStanding::RecoveryUnconfirmed => VaultState::RecoveryUnconfirmed,
            VaultStanding::Open => VaultState::Open,
        },
        key_store: standing.key_store,
        passphrase: standing.passphrase,
        shortest_passphrase: u32::try_from(tongguan_desk::SHORTEST_PASSPHRASE).unwrap_or(u32::MAX),
        language: desk.language().tag().to_owned(),
        theme: desk.theme().word().to_owned(),
        officer: desk.officer(),
        idle_minutes: desk.idle_minutes(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        rule_book: RuleBookLabel { id: book.id, version: book.version, snapshot: book.snapshot },
        today: desk.today().to_string(),
    }
}

/// The recovery kit, shown once.
#[must_use]
pub fn recovery_kit(kit: &tongguan_desk::RecoveryKit) -> RecoveryKit {
    RecoveryKit { lines: kit.lines().iter().map(|line| line.reveal().to_owned()).collect() }
}

/// The home screen.
#[must_use]
pub fn home(desk: &Desk, rows: Vec<HomeRow>) -> Home {
    let dossiers = rows
        .into_iter()
        .map(|row| DossierRow {
            id: row.id,
            title: row.title,
            company: row.company,
            program: row.program,
            ready: row.ready,
            blocking: row.blocking,
            advisory: row.advisory,
            changed: row.changed,
            reminders: row.dates.iter().map(crate::advice::near_date).collect(),
            overdue: row.overdue.iter().map(|step| step.in_language(desk.language()).to_owned()).collect(),
        })
        .collect();
    Home { dossiers, sample_offered: desk.sample_is_offered().unwrap_or(false) }
}

/// Everything a dossier's screens show.
#[must_use]
pub fn dossier(desk: &Desk, open: &OpenDossier) -> DossierView {
    let mut values = BTreeMap::new();
    let mut counts = BTreeMap::new();
    for field in Field::ALL {
        let template = field.template();
        if field.kind() == FieldKind::List {
            let count = open.dossier.count(*field);
            counts.insert(template.to_owned(), count);
            let prefix = format!("{template}[].");
            for part in Field::ALL.iter().filter(|part| part.template().starts_with(&prefix)) {
                for index in 0..count {
                    keep(&mut values, open, FieldPath::item(*part, index));
                }
            }
        } else if !field.is_numbered() && field.kind() != FieldKind::Raw {
            keep(&mut values, open, FieldPath::of(*field));
        }
    }
    let report = report(desk, &open.report, false);
    let tasks = tasks(desk, open);
    DossierView {
        id: open.id.clone(),
        title: open.dossier.title.clone().unwrap_or_default(),
        values,
        counts,
        attachments: attachments(open),
        report,
        tasks,
        can_undo: open.can_undo,
        can_redo: open.can_redo,
        saved: open.saved.clone(),
    }
}

fn keep(values: &mut BTreeMap<String, Value>, open: &OpenDossier, path: FieldPath) {
    let value = match open.dossier.value(path) {
        FieldValue::Empty | FieldValue::Raw(_) => return,
        FieldValue::Text(text) => Value::Text(text),
        FieldValue::Secret(secret) => Value::Masked(secret.masked()),
        FieldValue::Integer(number) => Value::Integer(number),
        FieldValue::Flag(flag) => Value::Flag(flag),
        FieldValue::TextList(words) => Value::TextList(words),
        FieldValue::IntegerList(numbers) => Value::IntegerList(numbers),
    };
    values.insert(path.to_string(), value);
}

fn attachments(open: &OpenDossier) -> Vec<AttachmentView> {
    let blocking = |index: usize| {
        let here = |finding: &&tongguan_desk::Finding| finding.blocks() && is_of(finding.field, index);
        open.report.findings.iter().filter(here).count()
    };
    let list = open.dossier.attachments.iter().enumerate();
    list.map(|(index, attachment)| {
        let file = match &attachment.measured {
            Some(Measured::File(file)) => Some(file),
            _ => None,
        };
        let picture = file.and_then(|file| file.picture.as_ref());
        let path = attachment.file.as_deref().unwrap_or_default();
        AttachmentView {
            index,
            id: attachment.id.clone().unwrap_or_default(),
            role: attachment.role.map(|role| role.word().to_owned()).unwrap_or_default(),
            name: path.rsplit('/').next().unwrap_or(path).to_owned(),
            bytes: file.map_or(0, |file| file.bytes),
            format: file.map(|file| file.format.word().to_owned()).unwrap_or_default(),
            width: picture.map_or(0, |picture| picture.width),
            height: picture.map_or(0, |picture| picture.height),
            shown: file.is_some_and(crate::tray::is_shown),
            pages: file.and_then(|file| file.document.as_ref()).map_or(0, |paper| paper.pages),
            fits: fits(attachment),
            asked: attachment.role.and_then(|role| asked(role.word())),
            blocking: blocking(index),
        }
    })
    .collect()
}

fn fits(attachment: &tongguan_domain::Attachment) -> bool {
    let asked = attachment.role.and_then(|role| fitting::asked_of(role.word()));
    match (&attachment.measured, asked) {
        (Some(Measured::File(file)), Some(asked)) => asked.is_met_by(file),
        _ => true,
    }
}

fn asked(role: &str) -> Option<AskedView> {
    fitting::asked_of(role).map(|asked| AskedView {
        max_bytes: asked.max_bytes,
        long_side: asked.long_side,
        short_side: asked.short_side,
        square: asked.square,
        formats: asked.formats.iter().map(|format| format.word().to_owned()).collect(),
    })
}

/// A copy that was tried.
#[must_use]
pub fn copy(tried: &TriedCopy) -> CopyView {
    let picture = tried.measured.picture.as_ref();
    CopyView {
        format: tried.measured.format.word().to_owned(),
        bytes: tried.measured.bytes,
        width: picture.map_or(0, |picture| picture.width),
        height: picture.map_or(0, |picture| picture.height),
        changes: tried.changes.iter().map(|change| (*change).to_owned()).collect(),
    }
}

fn is_of(path: FieldPath, index: usize) -> bool {
    path.field().template().starts_with("attachments[]") && path.index() == Some(index)
}

fn tasks(desk: &Desk, open: &OpenDossier) -> Vec<Task> {
    tongguan_desk::tasks(&open.dossier, &open.report)
        .into_iter()
        .map(|task| Task {
            step: task.page.step(),
            page: task.page.word().to_owned(),
            state: match task.state {
                tongguan_desk::TaskState::NotStarted => TaskState::NotStarted,
                tongguan_desk::TaskState::InProgress => TaskState::InProgress,
                tongguan_desk::TaskState::Problem => TaskState::Problem,
                tongguan_desk::TaskState::Completed => TaskState::Completed,
                tongguan_desk::TaskState::NotNeeded => TaskState::NotNeeded,
            },
            blocking: task.blocking,
            advisory: task.advisory,
            note: task
                .first
                .map(|finding| finding.sentences.in_language(desk.language()).what.clone())
                .unwrap_or_default(),
        })
        .collect()
}

/// A value on its way from a screen into a field. A masked one never comes back.
#[must_use]
pub fn field_value(value: Value) -> FieldValue {
    match value {
        Value::Empty | Value::Masked(_) => FieldValue::Empty,
        Value::Text(text) if text.is_empty() => FieldValue::Empty,
        Value::Text(text) => FieldValue::Text(text),
        Value::Integer(number) => FieldValue::Integer(number),
        Value::Flag(flag) => FieldValue::Flag(flag),
        Value::TextList(words) => FieldValue::TextList(words),
        Value::IntegerList(numbers) => FieldValue::IntegerList(numbers),
    }
}

/// What the page hands in when it is locked.
#[must_use]
pub fn left(leaving: Leaving) -> tongguan_desk::Leaving {
    let kept =
        |(path, value): (String, Value)| Some((path, SecretText::new(serde_json::to_string(&value).ok()?)));
    tongguan_desk::Leaving {
        dossier: leaving.dossier,
        address: leaving.address,
        drafts: leaving.drafts.into_iter().filter_map(kept).collect(),
    }
}

/// What it gets back.
#[must_use]
pub fn leaving(left: tongguan_desk::Leaving) -> Leaving {
    let found = |(path, text): (String, SecretText)| Some((path, serde_json::from_str(text.reveal()).ok()?));
    Leaving {
        dossier: left.dossier,
        address: left.address,
        drafts: left.drafts.into_iter().filter_map(found).collect(),
    }
}

/// The lists an officer chooses from.
///
/// # Errors
/// The desk's.
pub fn lists(desk: &Desk) -> Result<Lists, Problem> {
    let lists = desk.lists()?;
    let entries = |list: Vec<tongguan_desk::lists::ListEntry>| {
        list.into_iter()
            .map(|entry| Entry { id: entry.id, en: entry.en, zh: entry.zh, group: entry.group })
            .collect()
    };
    Ok(Lists {
        unit_natures: entries(lists.unit_natures),
        certificate_types: entries(lists.certificate_types),
        service_types: entries(lists.service_types),
        pre_approvals: entries(lists.pre_approvals),
        licences: entries(lists.licences),
        functionality: entries(lists.functionality),
    })
}

/// Categories found by a search.
///
/// # Errors
/// The desk's.
pub fn categories(desk: &Desk, text: &str, entity_type: &str) -> Result<Vec<CategoryEntry>, Problem> {
    let found = desk.search_categories(text, entity_type)?;
    Ok(found
        .into_iter()
        .map(|category| {
            let [level1, level2, level3] = category.levels;
            CategoryEntry {
                level1,
                level2,
                level3,
                en: category.en,
                open: category.open,
                papers: category.papers,
            }
        })
        .collect())
}

/// Regions found by a search.
#[must_use]
pub fn regions(desk: &Desk, text: &str) -> Vec<RegionEntry> {
    let found = desk.search_regions(text).into_iter();
    found.map(|region| RegionEntry { code: region.code, name: region.name }).collect()
}

/// What a screen asks of an export.
#[must_use]
pub fn export_order(request: &ExportRequest) -> ExportOrder {
    let seal = if request.seal == "passphrase" { ExportSeal::Passphrase } else { ExportSeal::Age };
    let handing = Handing {
        recipient: request.recipient.clone(),
        purpose: request.purpose.clone(),
        basis: request.basis.clone(),
        abroad: request.abroad,
        transfer: Some(request.transfer.clone()).filter(|ground| !ground.is_empty()),
    };
    ExportOrder { seal, draft: request.draft, two_part: request.two_part, handing }
}

/// What an export says when it is done.
#[must_use]
pub fn receipt(receipt: ExportReceipt) -> Receipt {
    Receipt {
        file: receipt.file,
        second: receipt.second.unwrap_or_default(),
        number: receipt.number,
        bytes: receipt.bytes,
        sha256: receipt.sha256,
        files: receipt.files,
        recipient: receipt.recipient,
        signer: receipt.signer,
        passphrase: receipt.passphrase.map(|secret| secret.reveal().to_owned()).unwrap_or_default(),
    }
}

/// The name of a file without its folder.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What a verification says.
#[must_use]
pub fn verification(desk: &Desk, seen: &tongguan_desk::Verification) -> VerificationView {
    let words = desk.words();
    VerificationView {
        intact: seen.is_intact(),
        problems: seen.problems.iter().map(|problem| problem.sentence(&words)).collect(),
        number: seen.packet.as_ref().map(|packet| packet.number.clone()).unwrap_or_default(),
        signer: seen.signer.clone().unwrap_or_default(),
    }
}

/// Something did not work.
#[must_use]
pub fn trouble(problem: &Problem) -> Trouble {
    Trouble { code: problem.code().to_owned(), details: problem.arguments() }
}

/// The program itself went wrong; nothing was changed.
#[must_use]
pub fn unexpected() -> Trouble {
    Trouble { code: "unexpected".to_owned(), details: BTreeMap::new() }
}

/// The system has no clipboard that takes a value.
#[must_use]
pub fn clipboard_missing() -> Trouble {
    Trouble { code: "clipboard-missing".to_owned(), details: BTreeMap::new() }
}

/// The officer closed a dialog.
#[must_use]
pub fn cancelled() -> Trouble {
    Trouble { code: "cancelled".to_owned(), details: BTreeMap::new() }
}

/// The number of findings by kind.
#[must_use]
pub(crate) fn counts(report: &tongguan_desk::Report) -> Counts {
    let counts = report.counts();
    Counts {
        blocking: counts.blocking,
        advisory: counts.advisory,
        information: counts.information,
        waived: counts.waived,
        not_checked: counts.not_checked,
        passed: counts.passed,
        not_applicable: counts.not_applicable,
    }
}
