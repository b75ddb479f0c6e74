//! The files behind the media fields: which attachment goes where, noted for the upload plan.

use tongguan_domain::{AttachmentRole as Role, Dossier, Licence};

use super::upload_plan::{Upload, UploadFor};

/// Fills the media fields of one request.
pub(super) struct Media<'a> {
    dossier: &'a Dossier,
    /// The path under `data/` of an attachment by its place in the dossier.
    names: &'a dyn Fn(usize) -> Option<String>,
    request: UploadFor,
    uploads: &'a mut Vec<Upload>,
}

impl<'a> Media<'a> {
    pub(super) const fn new(
        dossier: &'a Dossier,
        names: &'a dyn Fn(usize) -> Option<String>,
        request: UploadFor,
        uploads: &'a mut Vec<Upload>,
    ) -> Self {
        Self { dossier, names, request, uploads }
    }

    /// The first file with that role, for a field that takes one.
    pub(super) fn one(&mut self, place: &str, role: Role, certificate: Option<i64>) -> Option<String> {
        let file = self.files_with(role).next()?;
        self.note(place, place, file.clone(), certificate);
        Some(file)
    }

    /// The files with that role, for a field that takes `most` of them.
    pub(super) fn list(&mut self, place: &str, role: Role, most: usize) -> Option<Vec<String>> {
        let files: Vec<String> = self.files_with(role).take(most).collect();
        for (index, file) in files.iter().enumerate() {
            self.note(&format!("{place}.{index}"), place, file.clone(), None);
        }
        (!files.is_empty()).then_some(files)
    }

    fn files_with(&self, role: Role) -> impl Iterator<Item = String> + '_ {
        let attachments = self.dossier.attachments.iter().enumerate();
        attachments
            .filter(move |(_, attachment)| attachment.role == Some(role))
            .filter_map(|(index, _)| (self.names)(index))
    }

    /// The file of the attachment with that id.
    pub(super) fn file_of(&self, id: &str) -> Option<String> {
        (self.names)(self.dossier.attachment(id)?.0)
    }

    /// The licence that the attachment with that id shows.
    pub(super) fn licence_shown_by(&self, id: Option<&str>) -> Option<&'a Licence> {
        self.dossier.licences.iter().find(|licence| licence.attachment.as_deref() == id)
    }

    /// Notes that the file goes to `json_path`; `field` is the same place as an upload names it.
    pub(super) fn note(&mut self, json_path: &str, field: &str, file: String, certificate_type: Option<i64>) {
        let (request, json_path, field) = (self.request, json_path.to_owned(), field.to_owned());
        self.uploads.push(Upload { request, json_path, field, file, certificate_type });
    }
}
