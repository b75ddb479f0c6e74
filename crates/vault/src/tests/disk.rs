//! A disk whose power is cut: what may stand on it after any of the calls that a story makes.
//!
//! What was synced stands. Of what was written since, each sector of 512 bytes may be there or not, in any
//! order. Names come in the order in which they were made, as journalling file systems keep them, and the sync
//! of any file makes all names before it durable.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::calls::Call;

const SECTOR: usize = 512;
/// Zeros that nobody reads; leaving them out halves the work.
const LEFT_OUT: &str = "ballast";

/// How much of what was not synced is still there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    Nothing,
    Everything,
    /// Each write whole or not at all, by chance.
    Some,
    /// Each sector of each write, by chance.
    Torn,
}

/// Chance that comes out the same in each run.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

#[derive(Clone, Default)]
struct File {
    synced: Vec<u8>,
    /// In their order, since the file was synced last.
    unsynced: Vec<Change>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Node {
    Folder,
    /// Place in the list of files.
    File(usize),
}

type Names = BTreeMap<PathBuf, Node>;

enum Naming {
    Made(PathBuf, Node),
    Renamed(PathBuf, PathBuf),
    Removed(PathBuf),
}

/// What a crash leaves: folders, and files with their content.
pub(super) type Left = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// The disk while a story is told on it.
pub(super) struct Disk {
    files: Vec<File>,
    /// As the story sees them.
    names: Names,
    synced_names: Names,
    unsynced_names: Vec<Naming>,
}

impl Disk {
    /// A disk on which everything in that folder is synced.
    pub(super) fn of(home: &Path) -> Self {
        let mut disk = Self {
            files: Vec::new(),
            names: Names::new(),
            synced_names: Names::new(),
            unsynced_names: Vec::new(),
        };
        disk.take_in(home, Path::new(""));
        disk.synced_names = disk.names.clone();
        disk
    }

    fn take_in(&mut self, home: &Path, below: &Path) {
        for entry in fs::read_dir(home.join(below)).unwrap() {
            let path = below.join(entry.unwrap().file_name());
            if home.join(&path).is_dir() {
                self.names.insert(path.clone(), Node::Folder);
                self.take_in(home, &path);
            } else if !path.ends_with(LEFT_OUT) {
                let synced = fs::read(home.join(&path)).unwrap();
                self.files.push(File { synced, unsynced: Vec::new() });
                self.names.insert(path, Node::File(self.files.len() - 1));
            }
        }
    }

    /// The call happens.
    pub(super) fn follow(&mut self, call: &Call) {
        match call {
            Call::Create(path) if path.ends_with(LEFT_OUT) => {}
            Call::Create(path) => {
                if !self.names.contains_key(path) {
                    self.files.push(File::default());
                    self.name(Naming::Made(path.clone(), Node::File(self.files.len() - 1)));
                }
            }
            Call::MakeFolder(path) => self.name(Naming::Made(path.clone(), Node::Folder)),
            Call::Rename(from, to) => self.name(Naming::Renamed(from.clone(), to.clone())),
            Call::Remove(path) => self.name(Naming::Removed(path.clone())),
            Call::Write { path, at, bytes } => self.change(path, Change::Write(*at, bytes.clone())),
            Call::Copy { from, at, path, to, length } => {
                let Some(Node::File(source)) = self.names.get(from).copied() else { return };
                let content = self.files[source].present();
                self.change(path, Change::Write(*to, content[*at..at + length].to_vec()));
            }
            Call::Truncate(path, length) => self.change(path, Change::Truncate(*length)),
            Call::Sync(path) => {
                if let Some(Node::File(place)) = self.names.get(path).copied() {
                    let file = &mut self.files[place];
                    file.synced = file.present();
                    file.unsynced.clear();
                }
                self.synced_names = self.names.clone();
                self.unsynced_names.clear();
            }
            Call::Done(_) => {}
        }
    }

    fn name(&mut self, naming: Naming) {
        apply(&mut self.names, &naming);
        self.unsynced_names.push(naming);
    }

    fn change(&mut self, path: &Path, change: Change) {
        if let Some(Node::File(place)) = self.names.get(path).copied() {
            self.files[place].unsynced.push(change);
        }
    }

    /// The power is cut: one of the states that may be left.
    pub(super) fn cut(&self, kept: Kept, dice: &mut Dice) -> Left {
        let named = match kept {
            Kept::Nothing => 0,
            Kept::Everything => self.unsynced_names.len(),
            Kept::Some | Kept::Torn => dice.below(self.unsynced_names.len() + 1),
        };
        let mut names = self.synced_names.clone();
        self.unsynced_names.iter().take(named).for_each(|naming| apply(&mut names, naming));
        let content = |node: Node, dice: &mut Dice| match node {
            Node::Folder => None,
            Node::File(place) => Some(self.files[place].cut(kept, dice)),
        };
        names.into_iter().map(|(path, node)| (path, content(node, dice))).collect()
    }
}

impl File {
    fn present(&self) -> Vec<u8> {
        self.cut(Kept::Everything, &mut Dice(0))
    }

    fn cut(&self, kept: Kept, dice: &mut Dice) -> Vec<u8> {
        let mut content = self.synced.clone();
        for change in &self.unsynced {
            let whole = match kept {
                Kept::Nothing => false,
                Kept::Everything => true,
                Kept::Some | Kept::Torn => dice.below(2) == 0,
            };
            match change {
                // What came after a length that is not there lay in room that the file has not got.
                Change::Truncate(_) if !whole => break,
                Change::Truncate(length) => content.resize(*length, 0),
                Change::Write(at, bytes) if kept == Kept::Torn => {
                    for (number, sector) in bytes.chunks(SECTOR).enumerate() {
                        if dice.below(2) == 0 {
                            put(&mut content, at + number * SECTOR, sector);
                        }
                    }
                }
                Change::Write(at, bytes) if whole => put(&mut content, *at, bytes),
                Change::Write(..) => {}
            }
        }
        content
    }
}

fn put(content: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if content.len() < at + bytes.len() {
        content.resize(at + bytes.len(), 0);
    }
    content[at..at + bytes.len()].copy_from_slice(bytes);
}

fn apply(names: &mut Names, naming: &Naming) {
    match naming {
        Naming::Made(path, node) => drop(names.insert(path.clone(), *node)),
        Naming::Removed(path) => drop(names.remove(path)),
        Naming::Renamed(from, to) => {
            let moved: HashMap<PathBuf, Node> = names
                .iter()
                .filter_map(|(path, node)| Some((to.join(path.strip_prefix(from).ok()?), *node)))
                .collect();
            names.retain(|path, _| path.strip_prefix(from).is_err());
            // A file has no name below its own, and joining nothing leaves a slash at the end.
            names.extend(moved.into_iter().map(|(path, node)| (path.components().collect(), node)));
        }
    }
}

/// Puts what is left into a folder.
pub(super) fn lay_out(left: &Left, home: &Path) {
    for (path, content) in left {
        let path = home.join(path);
        match content {
            None => fs::create_dir_all(path).unwrap(),
            Some(content) => fs::write(path, content).unwrap(),
        }
    }
}

/// Equal for equal states.
pub(super) fn fingerprint(left: &Left) -> Vec<u8> {
    let mut hash = Sha256::new();
    for (path, content) in left {
        hash.update(path.to_string_lossy().as_bytes());
        hash.update([0]);
        hash.update(content.as_deref().unwrap_or_default());
        hash.update([0]);
    }
    hash.finalize().to_vec()
}
