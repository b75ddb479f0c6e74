//! The tray: files looked at, each with a guess of what it is, waiting for the officer's word. Nothing of them is in
//! the vault yet and no content is held; a file that changes meanwhile is refused when it is taken in.

use std::collections::BTreeMap;
use std::path::PathBuf;

use tongguan_domain::attachment::{FileFormat, MeasuredFile};
use tongguan_domain::{AttachmentRole, Measured};
use tongguan_intake::{IntakeError, Picked, PictureFault};

use crate::dossiers::OpenDossier;
use crate::papers::Picture;
use crate::{Desk, Problem, consents, problem};

/// Most files on the tray at once.
const MOST: usize = 200;

/// Longest side of a picture of a file on the tray, in pixels.
const SMALL: u32 = 400;

/// The files that wait for one dossier.
#[derive(Default)]
pub(crate) struct Tray {
    dossier: String,
    files: Vec<Waiting>,
    last_key: u32,
}

impl Tray {
    /// Takes everything off. The keys go on, so that no picture is taken for another.
    pub(crate) fn clear(&mut self) {
        self.files.clear();
    }
}

/// A file on the tray.
pub struct Waiting {
    /// What it is asked for by; never used twice while the program runs.
    pub key: u32,
    /// Its bare name.
    pub name: String,
    /// What was measured of it; nothing for what cannot be taken in at all.
    pub measured: Option<MeasuredFile>,
    /// What it probably is, or what the officer said when it was last tried.
    pub role: Option<AttachmentRole>,
    /// Why it cannot be taken in, or will not do.
    pub problem: Option<Problem>,
    path: PathBuf,
}

impl Waiting {
    fn looked_at(key: u32, path: PathBuf) -> Self {
        match tongguan_intake::read_attachment(&path) {
            Ok(Picked { name, measured, guess, .. }) => {
                let problem = fault(&measured)
                    .map(|fault| Problem::Intake(IntakeError::Picture { file: name.clone(), fault }));
                Self { key, name, measured: Some(measured), role: guess, problem, path }
            }
            Err(error) => {
                let name = tongguan_intake::shown_name(&path);
                Self { key, name, measured: None, role: None, problem: Some(error.into()), path }
            }
        }
    }
}

/// A file of which no picture was drawn yet.
pub struct Undrawn {
    name: String,
    path: PathBuf,
}

impl Undrawn {
    /// A small picture of the file, or of the first page of a PDF.
    ///
    /// # Errors
    /// Intake's.
    pub fn draw(self) -> Result<Picture, Problem> {
        let bytes = tongguan_intake::read_picked(&self.path)?;
        Ok(Picture::drawn(tongguan_intake::show(&self.name, &bytes, 1, SMALL)?))
    }
}

/// What no place for papers will do with.
fn fault(file: &MeasuredFile) -> Option<PictureFault> {
    let encrypted = file.document.as_ref().is_some_and(|paper| paper.encrypted);
    match file.format {
        FileFormat::Other => Some(PictureFault::NotAPicture),
        FileFormat::Heic => Some(PictureFault::Heic),
        _ if file.beyond_limits => Some(PictureFault::BeyondLimits),
        _ if file.damaged => Some(PictureFault::Damaged),
        _ if encrypted => Some(PictureFault::Encrypted),
        _ => None,
    }
}

impl Desk {
    /// Looks at files and lays them on the tray of a dossier; what lay there for another one goes. `goes_on` is told
    /// how many are done before each; when it says `false`, those stay and no more come.
    ///
    /// # Errors
    /// [`Problem::NoFile`], [`Problem::TooManyFiles`], [`Problem::Locked`]; the vault's own.
    pub fn look_at(
        &mut self,
        id: &str,
        paths: Vec<PathBuf>,
        goes_on: &mut dyn FnMut(usize) -> bool,
    ) -> Result<&[Waiting], Problem> {
        self.seen_vault()?.dossier(id)?;
        if paths.is_empty() {
            return Err(Problem::NoFile);
        }
        let held = self.tray(id).len();
        if held + paths.len() > MOST {
            return Err(Problem::TooManyFiles { limit: MOST });
        }
        let tray = &mut self.tray;
        if tray.dossier != id {
            tray.files.clear();
            id.clone_into(&mut tray.dossier);
        }
        for (done, path) in paths.into_iter().enumerate() {
            if !goes_on(done) {
                break;
            }
            tray.last_key += 1;
            tray.files.push(Waiting::looked_at(tray.last_key, path));
        }
        Ok(&self.tray.files)
    }

    /// The files that wait for a dossier.
    #[must_use]
    pub fn tray(&self, id: &str) -> &[Waiting] {
        if self.tray.dossier == id { &self.tray.files } else { &[] }
    }

    /// Takes in every file of the tray of which it was said, by its key, what it is. What cannot come in stays, with
    /// the reason, and so does what nothing was said of. `goes_on` is as for [`Desk::look_at`].
    ///
    /// # Errors
    /// [`Problem::NoSuchField`] for a role that does not exist; [`Problem::Locked`]; the vault's own.
    pub fn take_files(
        &mut self,
        id: &str,
        roles: &BTreeMap<u32, String>,
        goes_on: &mut dyn FnMut(usize) -> bool,
    ) -> Result<OpenDossier, Problem> {
        self.seen_vault()?.dossier(id)?;
        let mut said = BTreeMap::new();
        for (key, word) in roles {
            said.extend(problem::role(word)?.map(|role| (*key, role)));
        }
        if self.tray.dossier != id {
            return self.open_dossier(id);
        }
        let mut done = 0;
        let mut goes = true;
        for mut file in std::mem::take(&mut self.tray.files) {
            let role = said.get(&file.key).copied();
            goes = goes && (role.is_none() || goes_on(done));
            if let (true, Some(role)) = (goes, role) {
                done += 1;
                file.role = Some(role);
                match self.take_file(id, &file, role) {
                    Ok(()) => continue,
                    Err(problem) => file.problem = Some(problem),
                }
            }
            self.tray.files.push(file);
        }
        self.open_dossier(id)
    }

    fn take_file(&mut self, id: &str, file: &Waiting, role: AttachmentRole) -> Result<(), Problem> {
        let measured = file.measured.clone().ok_or(Problem::NoFile)?;
        consents::require(&self.seen_vault()?.dossier(id)?, role, self.today())?;
        let bytes = tongguan_intake::read_picked(&file.path)?;
        let measured = Some(Measured::File(measured));
        self.open_vault()?.attach(id, &mut bytes.as_slice(), &file.name, role, measured)?;
        Ok(())
    }

    /// Takes a file off the tray, and leaves it where it was.
    pub fn put_aside(&mut self, id: &str, key: u32) -> &[Waiting] {
        if self.tray.dossier == id {
            self.tray.files.retain(|file| file.key != key);
        }
        self.tray(id)
    }

    /// A file on the tray, to be drawn small while the desk goes on.
    ///
    /// # Errors
    /// [`Problem::NoSuchField`], [`Problem::Locked`].
    pub fn undrawn(&self, key: u32) -> Result<Undrawn, Problem> {
        self.seen_vault()?;
        let file = self.tray.files.iter().find(|file| file.key == key).ok_or(Problem::NoSuchField)?;
        Ok(Undrawn { name: file.name.clone(), path: file.path.clone() })
    }
}
