//! A copy that fits, in the place of an attached picture or PDF: tried first, looked at, then kept.

use std::io::Read as _;

use tongguan_domain::attachment::MeasuredFile;
use tongguan_domain::{Choice as _, Measured};
use tongguan_intake::{Change, Fixed, Focus, IntakeError, PictureFault, PictureSpecification, Wish, limits};

use crate::dossiers::OpenDossier;
use crate::papers::Picture;
use crate::{Desk, Problem};

/// A copy that was tried and not yet kept.
pub(crate) struct Tried {
    dossier: String,
    attachment: String,
    fixed: Fixed,
}

/// What a copy would be.
pub struct TriedCopy {
    /// What was measured of it.
    pub measured: MeasuredFile,
    /// What differs from the original, as words; `picture-change-<word>` is the message.
    pub changes: Vec<&'static str>,
}

/// What is asked of a picture in a role, by its word; nothing for roles that take any file.
#[must_use]
pub fn asked_of(role: &str) -> Option<&'static PictureSpecification> {
    tongguan_domain::AttachmentRole::from_word(role).and_then(tongguan_intake::specification)
}

impl Desk {
    /// Makes a copy of an attached picture, or of a page of a PDF counted from 1, that meets what its
    /// role asks. A square is cut around `focus`, in thousandths of the sides. Nothing is stored.
    ///
    /// # Errors
    /// [`Problem::Locked`], [`Problem::NoSuchField`] for what has no role or file; intake's and the
    /// vault's own.
    pub fn try_copy(
        &mut self,
        id: &str,
        attachment: &str,
        page: u32,
        focus: (u16, u16),
    ) -> Result<TriedCopy, Problem> {
        self.tried = None;
        let dossier = self.seen_vault()?.dossier(id)?;
        let (_, found) = dossier.attachment(attachment).ok_or(Problem::NoSuchField)?;
        let role = found.role.ok_or(Problem::NoSuchField)?;
        let name = last_part(found.file.as_deref().unwrap_or_default());
        let focus = Focus { across: focus.0, down: focus.1 };
        let bytes = self.content(id, attachment)?;
        let fixed = tongguan_intake::fix(name, &bytes, Wish { role, page, focus })?;
        let copy = TriedCopy {
            measured: fixed.measured.clone(),
            changes: fixed.changes.iter().copied().map(Change::word).collect(),
        };
        self.tried = Some(Tried { dossier: id.to_owned(), attachment: attachment.to_owned(), fixed });
        Ok(copy)
    }

    /// The copy that was tried last, if it is one of that attachment.
    ///
    /// # Errors
    /// [`Problem::NoSuchField`].
    pub fn tried_picture(&self, id: &str, attachment: &str) -> Result<Picture, Problem> {
        let tried = self.tried.as_ref().filter(|tried| tried.dossier == id && tried.attachment == attachment);
        let fixed = &tried.ok_or(Problem::NoSuchField)?.fixed;
        let media_type = Picture::media_type(fixed.measured.format).ok_or(Problem::NoSuchField)?;
        Ok(Picture { media_type, bytes: fixed.bytes.clone() })
    }

    /// Keeps the copy that was tried last in the place of its original; undo brings the original back.
    ///
    /// # Errors
    /// [`Problem::NoSuchField`] when none was tried; [`Problem::Locked`]; the vault's own.
    pub fn keep_copy(&mut self, id: &str, attachment: &str) -> Result<OpenDossier, Problem> {
        let tried = self.tried.take().filter(|tried| tried.dossier == id && tried.attachment == attachment);
        let fixed = tried.ok_or(Problem::NoSuchField)?.fixed;
        let dossier = self.seen_vault()?.dossier(id)?;
        let (_, original) = dossier.attachment(attachment).ok_or(Problem::NoSuchField)?;
        let name = last_part(original.file.as_deref().unwrap_or_default());
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let ending =
            if fixed.measured.format.word() == "jpeg" { "jpg" } else { fixed.measured.format.word() };
        let measured = Some(Measured::File(tongguan_intake::measure_bytes(&fixed.bytes)));
        let mut source = fixed.bytes.as_slice();
        self.open_vault()?.replace(id, attachment, &mut source, &format!("{stem}.{ending}"), measured)?;
        self.open_dossier(id)
    }

    /// The whole content of a stored file.
    pub(crate) fn content(&self, id: &str, attachment: &str) -> Result<Vec<u8>, Problem> {
        let content = self.seen_vault()?.open_attachment(id, attachment)?;
        if content.length() > limits::FILE {
            let file = attachment.to_owned();
            return Err(IntakeError::Picture { file, fault: PictureFault::BeyondLimits }.into());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(content.length()).unwrap_or_default());
        content
            .take(limits::FILE)
            .read_to_end(&mut bytes)
            .map_err(|error| tongguan_vault::VaultError::FileUnreadable { kind: error.kind() })?;
        Ok(bytes)
    }
}

fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
