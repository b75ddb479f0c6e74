//! What comes *in*, bounded before it is parsed: dossiers, attachments, pictures, texts.
//!
//! The one door from outside. Every read has a limit that is kept while reading and never believed from
//! a header; nothing is unpacked to the disk; no link is followed out of a dossier; a file is what its
//! bytes are, not what its name says. A fault of the *content* is measured and left to the rules; an
//! [`IntakeError`] says that something could not be taken in at all, and then nothing was.

mod apart;
mod archive;
mod blocks;
mod bounded;
mod colour;
mod copy;
mod directory;
mod dossier;
mod encode;
mod error;
mod fault;
mod feedback;
mod flaws;
mod folder;
mod format;
mod guess;
mod inspect;
pub mod limits;
mod measure;
mod office;
mod order;
mod packed;
mod paper;
mod pick;
mod picture;
mod qr;
mod readings;
mod reduce;
mod requests;
mod safe_path;
mod sheet;
mod show;
mod specification;
mod strip;
mod text;
mod tree;

pub use apart::{answer_if_asked, look_apart};
pub use archive::ArchiveFault;
pub use blocks::Metadata;
pub use bounded::shown_name;
pub use copy::{Change, Fixed, Focus, Wish, fix};
pub use dossier::{
    AttachmentFiles, DOSSIER_NAME, Incoming, read_document, read_dossier, read_dossier_to_judge,
};
pub use error::IntakeError;
pub use fault::PictureFault;
pub use feedback::{Answer, AnswerFile, LARGEST_ANSWER, MOST_ITEMS, Returned, read_answer};
pub use guess::guess_role;
pub use inspect::{Inspection, inspect};
pub use measure::{measure, measure_bytes};
pub use office::{DossierFolder, list_dossiers};
pub use packed::read_packed_texts;
pub use pick::{Picked, read_attachment, read_picked};
pub use requests::{IncomingRequests, read_requests};
pub use safe_path::PathFault;
pub use sheet::{CellContent, Sheet, SheetCell, SheetFault, SheetFormat, read_sheet};
pub use show::show;
pub use specification::{PictureSpecification, Transparency, specification};
pub use text::{LONGEST_SECRET, STANDARD_INPUT, read_bytes, read_json, read_secret, read_text};
pub use tree::{ALL_TEXTS, LARGEST_TEXT, MOST_TEXTS, read_texts};
