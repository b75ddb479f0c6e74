//! The forms themselves, one file each, and the clerk who fetches labels and values for them.

mod assessment;
mod authorisation;
mod checklist;
mod commitment;
mod consent;
mod corrections;
mod cover;
mod filing;
mod licences;
mod person;
mod registration;

use tongguan_domain::identifiers::region;
use tongguan_domain::{AttachmentRole, Choice, Field, FieldKind, FieldPath, FieldValue};
use tongguan_rules::Bilingual;
use tongguan_rules::lists::Code;
use tongguan_words::{Argument, Words, field_key};

use super::blocks::{Block, Column, Entry, Passage, Style, Term};
use super::page::Running;
use super::{Content, Form, PacketFile};

/// What a form says, in reading order.
pub(crate) fn blocks(form: Form, clerk: &Clerk<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Title(clerk.term(form.title_key()))];
    blocks.extend(match form {
        Form::Cover => cover::blocks(clerk),
        Form::Registration => registration::blocks(clerk),
        Form::Filing => filing::blocks(clerk),
        Form::Checklist => checklist::blocks(clerk),
        Form::Licences => licences::blocks(clerk),
        Form::AdministratorCard => person::card(clerk),
        Form::AdministratorConsent => consent::blocks(clerk, person::Party::Administrator),
        Form::PrincipalConsent => consent::blocks(clerk, person::Party::Principal),
        Form::AdministratorAuthorisation => authorisation::blocks(clerk, person::Party::Administrator),
        Form::PrincipalAuthorisation => authorisation::blocks(clerk, person::Party::Principal),
        Form::Commitment => commitment::blocks(clerk),
        Form::Assessment => assessment::blocks(clerk),
    });
    blocks
}

/// Fetches labels from the messages and values from the dossier.
pub(crate) struct Clerk<'a> {
    pub(crate) content: &'a Content<'a>,
}

impl<'a> Clerk<'a> {
    pub(crate) const fn new(content: &'a Content<'a>) -> Self {
        Self { content }
    }

    /// A message in both languages.
    pub(crate) fn term(&self, key: &str) -> Term {
        self.term_with(key, &[])
    }

    /// A message with placeholders in both languages.
    pub(crate) fn term_with(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Term {
        self.both(|words| words.say_with(key, arguments))
    }

    /// The same thing said in both languages.
    pub(crate) fn both(&self, say: impl Fn(&Words) -> String) -> Term {
        Term { chinese: say(&self.content.words.chinese), english: say(&self.content.words.english) }
    }

    /// The official Chinese label of a field and its English.
    pub(crate) fn label(&self, field: Field) -> Term {
        self.term(&field_key(field))
    }

    /// By which rule book and day was judged.
    pub(crate) fn basis(&self) -> Term {
        let report = self.content.report;
        let arguments = [
            ("day", report.as_of.to_string().into()),
            ("id", report.rulebook.id.as_str().into()),
            ("version", report.rulebook.version.as_str().into()),
            ("snapshot", report.rulebook.snapshot.to_string().into()),
        ];
        self.term_with("report-basis", &arguments)
    }

    /// A section head.
    pub(crate) fn heading(&self, key: &str) -> Block {
        Block::Heading(self.term(key))
    }

    /// A message as running text: Chinese, and English receding under it.
    pub(crate) fn sentence(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Vec<Passage> {
        let term = self.term_with(key, arguments);
        vec![Passage::new(Style::Body, term.chinese), Passage::new(Style::Label, term.english).quiet()]
    }

    /// A message that stands back behind everything else.
    pub(crate) fn remark(&self, key: &str) -> Vec<Passage> {
        receding(self.term(key))
    }

    /// A message as the value of an entry: Chinese in the size of a value, English small.
    pub(crate) fn answer(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Vec<Passage> {
        let term = self.term_with(key, arguments);
        if term.chinese == term.english {
            return vec![Passage::new(Style::Body, term.chinese)];
        }
        vec![Passage::new(Style::Body, term.chinese), Passage::new(Style::Fine, term.english).quiet()]
    }

    /// That nothing was entered, said rather than left white: white could be a fault of the printer.
    pub(crate) fn nothing(&self) -> Vec<Passage> {
        self.absent("paper-nothing")
    }

    fn absent(&self, key: &str) -> Vec<Passage> {
        let term = self.term(key);
        vec![
            Passage::new(Style::Label, term.chinese).quiet(),
            Passage::new(Style::Fine, term.english).quiet(),
        ]
    }

    /// A column of a table.
    pub(crate) fn column(&self, key: &str, share: f32) -> Column {
        Column { label: self.term(key), share }
    }

    /// A field with its label and value.
    pub(crate) fn entry(&self, path: impl Into<FieldPath>) -> Entry {
        let path = path.into();
        Entry { label: self.label(path.field()), value: self.value(path) }
    }

    /// A field under another label than its usual one, as the platform's filing words it.
    pub(crate) fn entry_as(&self, key: &str, path: impl Into<FieldPath>) -> Entry {
        Entry { label: self.term(key), value: self.value(path.into()) }
    }

    /// The value of a field, masked when the packet is redacted.
    pub(crate) fn value(&self, path: FieldPath) -> Vec<Passage> {
        let plain = |text: String| vec![Passage::new(Style::Body, text)];
        match self.content.dossier.value(path) {
            FieldValue::Empty | FieldValue::Raw(_) => self.nothing(),
            FieldValue::Text(text) if text.trim().is_empty() => self.nothing(),
            FieldValue::Text(text) => match path.field().kind() {
                FieldKind::Choice => self.answer(&choice_key(path.field(), &text), &[]),
                FieldKind::Date if text == tongguan_domain::date::LONG_TERM => {
                    self.answer("paper-long-term", &[])
                }
                _ if path.field() == Field::CompanyRegion => plain(with_place(&text)),
                _ => plain(text),
            },
            FieldValue::Secret(secret) if secret.is_blank() => self.nothing(),
            FieldValue::Secret(secret) if self.content.redacted => plain(secret.masked()),
            FieldValue::Secret(secret) => plain(secret.reveal().to_owned()),
            FieldValue::Flag(true) => self.answer("paper-yes", &[]),
            FieldValue::Flag(false) => self.answer("paper-no", &[]),
            FieldValue::Integer(number) => plain(self.coded(path.field(), number)),
            FieldValue::IntegerList(numbers) => {
                numbers.into_iter().flat_map(|number| plain(self.coded(path.field(), number))).collect()
            }
            FieldValue::TextList(texts) => texts
                .into_iter()
                .flat_map(|text| match self.content.lists.function(&text) {
                    Some(function) => two_lines(&function.name()),
                    None => plain(text),
                })
                .collect(),
        }
    }

    /// The attachment with a role, by its path in the packet.
    pub(crate) fn file_entry(&self, key: &str, role: AttachmentRole) -> Entry {
        let attachment =
            self.content.dossier.attachment_with_role(role).and_then(|(_, found)| found.id.as_deref());
        let value = match attachment.and_then(|id| self.packet_file(id)) {
            Some(file) => vec![Passage::new(Style::Body, &file.path)],
            None => self.absent("paper-no-file"),
        };
        Entry { label: self.term(key), value }
    }

    /// The file of the packet that was made from an attachment.
    pub(crate) fn packet_file(&self, attachment: &str) -> Option<&PacketFile> {
        self.content.files.iter().find(|file| file.attachment.as_deref() == Some(attachment))
    }

    fn coded(&self, field: Field, number: i64) -> String {
        let lists = self.content.lists;
        let list = match field {
            Field::CompanyUnitNature => &lists.unit_natures,
            Field::CompanyCertificateType => &lists.certificate_types,
            Field::ServiceTypes => &lists.service_types,
            Field::PreApprovalType => &lists.pre_approvals,
            _ => return number.to_string(),
        };
        let entry = list.iter().find(|entry| entry.code == Code::Number(number));
        entry.map_or_else(|| number.to_string(), |entry| format!("{number} {}", entry.name))
    }

    /// The head and foot of every page.
    pub(crate) fn running(&self, form: Form) -> Running {
        let title = self.term(form.title_key());
        let bands =
            [(self.content.draft, "paper-band-draft"), (self.content.redacted, "paper-band-redacted")]
                .into_iter()
                .filter(|(holds, _)| *holds)
                .map(|(_, key)| joined(self.term(key)))
                .collect();
        let stamp = self.content.stamp.format("%Y-%m-%d %H:%M %:z").to_string();
        let arguments = [("program", self.content.program.into()), ("stamp", stamp.into())];
        Running {
            title: joined(title),
            reference: self.content.number.to_owned(),
            bands,
            origin: self.content.words.chinese.say_with("paper-origin", &arguments),
        }
    }

    /// "Page x of y" in both languages.
    pub(crate) fn numbering(&self, number: usize, count: usize) -> String {
        joined(self.term_with("paper-page", &[("number", number.into()), ("count", count.into())]))
    }

    /// Company, partner and Mini Program as placeholders of a letter: `company`, `company-en` (its
    /// English name where it has one), `partner`, `program`.
    pub(crate) fn names(&self) -> Vec<(&'static str, Argument<'a>)> {
        let dossier = self.content.dossier;
        let company = &dossier.company;
        let english =
            company.name_en.as_ref().filter(|name| !name.trim().is_empty()).or(company.name.as_ref());
        vec![
            ("company", or_blank(company.name.as_ref())),
            ("company-en", or_blank(english)),
            ("partner", or_blank(dossier.partner.name.as_ref())),
            ("program", or_blank(dossier.mini_program.name.as_ref())),
        ]
    }
}

/// A value within a sentence; a line to write on where nothing was entered.
pub(crate) fn or_blank(value: Option<&String>) -> Argument<'_> {
    const BLANK: &str = "＿＿＿＿＿＿";
    value.map(String::as_str).filter(|text| !text.trim().is_empty()).unwrap_or(BLANK).into()
}

/// Key of the message for a word of a closed list.
fn choice_key(field: Field, word: &str) -> String {
    let family = if field == Field::AttachmentRole { "role" } else { "choice" };
    format!("{family}-{word}")
}

/// Key of the message for the role of an attachment.
pub(crate) fn role_key(role: AttachmentRole) -> String {
    format!("role-{}", role.word())
}

/// Both languages on one line.
pub(crate) fn joined(term: Term) -> String {
    if term.chinese == term.english { term.chinese } else { format!("{}  {}", term.chinese, term.english) }
}

/// Chinese, and English small under it.
pub(crate) fn two_lines(name: &Bilingual) -> Vec<Passage> {
    vec![Passage::new(Style::Body, &name.zh), Passage::new(Style::Fine, &name.en).quiet()]
}

/// Both languages, small and receding.
pub(crate) fn receding(term: Term) -> Vec<Passage> {
    vec![Passage::new(Style::Fine, term.chinese).quiet(), Passage::new(Style::Fine, term.english).quiet()]
}

/// A region's code with the names of province, city and county.
fn with_place(code: &str) -> String {
    let region = code.parse().ok().and_then(region);
    region.map_or_else(|| code.to_owned(), |region| format!("{code} {}", region.place))
}
