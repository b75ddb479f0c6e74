//! A request found in order, before the first byte is written.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset};
use tongguan_domain::{Attachment, Dossier, Field, FieldPath, Measured};
use tongguan_rules::Verdict;

use crate::archive::house::Moment;
use crate::errors::PacketError;
use crate::naming::{self, is_number, packet_name};
use crate::record::{RecipientStamp, Seal, Subject};
use crate::redact::{self, Hiding};
use crate::request::{BuildRequest, Part, SealFor};
use crate::seal::closing::Closing;

/// What will be written, with nothing left that the request could have wrong.
pub(crate) struct Plan<'a> {
    /// The dossier as it will be sent: whole, or with people hidden.
    pub(crate) dossier: Cow<'a, Dossier>,
    /// The attachments that have a file.
    pub(crate) attachments: Vec<Planned>,
    /// The name the packet goes by, which is the name of the folder inside.
    pub(crate) name: String,
    pub(crate) number: String,
    pub(crate) stamp: DateTime<FixedOffset>,
    pub(crate) closing: Closing<'a>,
    pub(crate) recipients: Vec<RecipientStamp>,
}

/// An attachment on its way.
#[derive(Debug, Clone)]
pub(crate) struct Planned {
    /// Its place in the dossier's list.
    pub(crate) index: usize,
    /// Its path under `data/`.
    pub(crate) path: String,
    /// A drawn card goes in its stead.
    pub(crate) hidden: bool,
}

impl Planned {
    /// The field path that names the attachment to a person.
    pub(crate) const fn place(&self) -> FieldPath {
        FieldPath::item(Field::Attachment, self.index)
    }
}

impl<'a> Plan<'a> {
    /// # Errors
    /// Whatever is wrong with the request.
    pub(crate) fn of(request: &BuildRequest<'a>) -> Result<Self, PacketError> {
        if !is_number(request.number) {
            return Err(PacketError::NotAPacketNumber);
        }
        let id = request.dossier.id.as_deref().unwrap_or_default();
        // The report masks an id that looks like a person's number.
        if request.report.dossier != id && request.report.dossier != tongguan_rules::mask_likely(id) {
            return Err(PacketError::ReportOfAnotherDossier);
        }
        if request.report.verdict() == Verdict::NotReady && !request.purpose.draft {
            return Err(PacketError::FindingsBlock { blocking: request.report.counts().blocking });
        }
        let (closing, recipients) = match request.seal {
            SealFor::Anybody => (Closing::Open, Vec::new()),
            SealFor::Recipients(keys) => {
                (Closing::for_recipients(keys)?, keys.iter().map(|key| RecipientStamp::of(key)).collect())
            }
            SealFor::Passphrase(passphrase) => (Closing::with_passphrase(passphrase)?, Vec::new()),
        };
        let redacted = request.purpose.redacted;
        let attachments = attachments(request.dossier, redacted);
        Ok(Self {
            dossier: if redacted {
                Cow::Owned(redact::redacted(request.dossier, hiding(request)))
            } else {
                Cow::Borrowed(request.dossier)
            },
            attachments,
            name: folder_name(request),
            number: request.number.to_owned(),
            stamp: request.stamp,
            closing,
            recipients,
        })
    }

    /// The path under `data/` of an attachment by its place in the dossier.
    pub(crate) fn path_of(&self, index: usize) -> Option<String> {
        self.attachments.iter().find(|planned| planned.index == index).map(|planned| planned.path.clone())
    }

    pub(crate) fn moment(&self) -> Moment {
        Moment::of(&self.stamp)
    }

    pub(crate) const fn seal(&self) -> Seal {
        match self.closing {
            Closing::Open => Seal::None,
            Closing::Recipients(_) => Seal::Age,
            Closing::Passphrase(_) => Seal::Passphrase,
        }
    }

    pub(crate) fn subject(&self) -> Subject {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Subject {
            id: text(&self.dossier.id),
            company: text(&self.dossier.company.name),
            mini_program: text(&self.dossier.mini_program.name),
        }
    }

    /// Bytes to copy, as far as they are known.
    pub(crate) fn bytes(&self) -> u64 {
        let of = |planned: &Planned| match self
            .dossier
            .attachments
            .get(planned.index)
            .map(|attachment| &attachment.measured)
        {
            Some(Some(Measured::File(file))) => file.bytes,
            _ => 0,
        };
        self.attachments.iter().map(of).sum()
    }
}

/// What a redacted packet hides.
pub(crate) const fn hiding(request: &BuildRequest<'_>) -> Hiding {
    match request.part {
        Part::Whole | Part::Personal => Hiding::Numbers,
        Part::Open(_) => Hiding::Names,
    }
}

/// The parts of a packet can be unpacked beside each other.
fn folder_name(request: &BuildRequest<'_>) -> String {
    let name = packet_name(request.dossier, request.number, &request.stamp);
    if request.part == Part::Personal { format!("{name}_personal") } else { name }
}

fn attachments(dossier: &Dossier, redacted: bool) -> Vec<Planned> {
    let has_file =
        |attachment: &Attachment| attachment.file.is_some() && attachment.measured != Some(Measured::Missing);
    let numbered = dossier.attachments.iter().enumerate().filter(|(_, attachment)| has_file(attachment));
    numbered
        .map(|(index, attachment)| {
            let hidden = redacted && !redact::shows_nobody(attachment);
            let path = if hidden {
                naming::placeholder(index, attachment)
            } else {
                naming::attachment(index, attachment)
            };
            Planned { index, path, hidden }
        })
        .collect()
}
