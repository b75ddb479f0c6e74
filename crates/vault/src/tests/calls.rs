//! The calls by which a story touches the disk, as strace records them.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::stories::{DONE, Story, scratch};

/// What strace is asked to record.
pub(super) const RECORDED: &str = "trace=openat,read,pread64,write,pwrite64,fsync,fdatasync,ftruncate,rename,\
     unlink,unlinkat,mkdir,rmdir,copy_file_range,sendfile";

/// One call that succeeded, paths below the data directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Call {
    Create(PathBuf),
    MakeFolder(PathBuf),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    Write {
        path: PathBuf,
        at: usize,
        bytes: Vec<u8>,
    },
    /// Bytes of one file into another.
    Copy {
        from: PathBuf,
        at: usize,
        path: PathBuf,
        to: usize,
        length: usize,
    },
    Truncate(PathBuf, usize),
    Sync(PathBuf),
    /// The story said that so many steps are done.
    Done(usize),
}

/// A call as it stands in the record, before it is understood.
struct Line {
    thread: u32,
    name: String,
    arguments: String,
    result: i64,
    returned: String,
}

/// Whether calls can be recorded here.
pub(super) fn strace_works() -> bool {
    let tried = std::process::Command::new("strace").args(["-o", "/dev/null", "true"]).output();
    tried.is_ok_and(|output| output.status.success())
}

/// Tells a story once and gives the calls by which it changed the disk, in their order.
pub(super) fn record(story: Story, home: &Path, synchronous: &str) -> Vec<Call> {
    let lines = recorded_lines(story, home, synchronous);
    let mut positions = HashMap::new();
    lines.iter().filter_map(|line| understood(line, home, &mut positions)).collect()
}

/// How often each kind of call touched the data directory: the numbers by which its thread counts them.
pub(super) fn places(story: Story, home: &Path) -> HashMap<String, Vec<usize>> {
    let mut counted: HashMap<(u32, String), usize> = HashMap::new();
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    let inside = hexadecimal(home);
    for line in recorded_lines(story, home, "") {
        let count = counted.entry((line.thread, line.name.clone())).or_default();
        *count += 1;
        if line.arguments.contains(&inside) {
            places.entry(line.name).or_default().push(*count);
        }
    }
    places
}

fn recorded_lines(story: Story, home: &Path, synchronous: &str) -> Vec<Line> {
    let folder = scratch();
    let out = folder.path().join("record");
    let out_text = out.to_str().unwrap();
    let under = ["strace", "-f", "-y", "-xx", "-s", "8388608", "-e", RECORDED, "-o", out_text];
    let mut child = story.child(home, synchronous, &under);
    let status = child.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.success(), "{}: {status}", story.name);
    lines(&fs::read_to_string(&out).unwrap())
}

/// A call that another thread interrupts stands on two lines.
fn lines(record: &str) -> Vec<Line> {
    const UNFINISHED: &str = " <unfinished ...>";
    let mut begun: HashMap<u32, String> = HashMap::new();
    let mut found = Vec::new();
    for text in record.lines() {
        let Some((thread, text)) = text.split_once(' ') else { continue };
        let (Ok(thread), text) = (thread.parse(), text.trim_start()) else { continue };
        if let Some(start) = text.strip_suffix(UNFINISHED) {
            begun.insert(thread, start.to_owned());
        } else if let Some((_, rest)) = text.split_once(" resumed>") {
            let whole = [begun.remove(&thread).unwrap_or_default().as_str(), rest].concat();
            found.extend(line(thread, &whole));
        } else {
            found.extend(line(thread, text));
        }
    }
    found
}

fn line(thread: u32, text: &str) -> Option<Line> {
    let (call, returned) = text.rsplit_once(" = ")?;
    let (name, arguments) = call.split_once('(')?;
    let number = returned.split(['<', ' ']).next()?;
    Some(Line {
        thread,
        name: name.to_owned(),
        arguments: arguments.trim_end().trim_end_matches(')').to_owned(),
        result: number.parse().ok()?,
        returned: returned.to_owned(),
    })
}

/// The call below the data directory, if it is one that succeeded and changes the disk.
fn understood(line: &Line, home: &Path, positions: &mut HashMap<PathBuf, usize>) -> Option<Call> {
    let below = |path: PathBuf| path.strip_prefix(home).ok().map(Path::to_path_buf);
    let result = usize::try_from(line.result).ok()?;
    let arguments: Vec<&str> = line.arguments.split(", ").collect();
    let argument = |place: usize| arguments.get(place).copied().unwrap_or_default();
    match line.name.as_str() {
        "openat" => {
            let path = below(path_of(&line.returned)?)?;
            positions.insert(path.clone(), 0);
            let flags = argument(2);
            if flags.contains("O_CREAT") {
                return Some(Call::Create(path));
            }
            assert!(!flags.contains("O_TRUNC") && !flags.contains("O_APPEND"), "{flags}");
            None
        }
        "mkdir" => Some(Call::MakeFolder(below(quoted_path(argument(0)))?)),
        "rename" => Some(Call::Rename(below(quoted_path(argument(0)))?, below(quoted_path(argument(1)))?)),
        "unlink" | "rmdir" => Some(Call::Remove(below(quoted_path(argument(0)))?)),
        "unlinkat" => Some(Call::Remove(below(path_of(argument(0))?.join(quoted_path(argument(1))))?)),
        "pwrite64" => {
            let (path, at) = (below(path_of(argument(0))?)?, argument(3).parse().ok()?);
            Some(Call::Write { path, at, bytes: first(quoted(argument(1)), result) })
        }
        "write" => {
            let bytes = first(quoted(argument(1)), result);
            if argument(0).starts_with("1<") {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                return Some(Call::Done(text.strip_prefix(DONE)?.trim().parse().ok()?));
            }
            let path = below(path_of(argument(0))?)?;
            let at = advance(positions, &path, result);
            Some(Call::Write { path, at, bytes })
        }
        "read" => {
            advance(positions, &below(path_of(argument(0))?)?, result);
            None
        }
        "copy_file_range" => {
            let (from, path) = (below(path_of(argument(0))?)?, below(path_of(argument(2))?)?);
            let at = advance(positions, &from, result);
            let to = advance(positions, &path, result);
            Some(Call::Copy { from, at, path, to, length: result })
        }
        "sendfile" => {
            let (from, path) = (below(path_of(argument(1))?)?, below(path_of(argument(0))?)?);
            let at = advance(positions, &from, result);
            let to = advance(positions, &path, result);
            Some(Call::Copy { from, at, path, to, length: result })
        }
        "ftruncate" => Some(Call::Truncate(below(path_of(argument(0))?)?, argument(1).parse().ok()?)),
        "fsync" | "fdatasync" => Some(Call::Sync(below(path_of(argument(0))?)?)),
        _ => None,
    }
}

fn advance(positions: &mut HashMap<PathBuf, usize>, path: &Path, by: usize) -> usize {
    let position = positions.entry(path.to_path_buf()).or_default();
    let before = *position;
    *position += by;
    before
}

fn first(mut bytes: Vec<u8>, length: usize) -> Vec<u8> {
    bytes.truncate(length);
    bytes
}

/// The path that strace adds to the number of an open file.
fn path_of(text: &str) -> Option<PathBuf> {
    let inside = text.split_once('<')?.1.rsplit_once('>')?.0;
    Some(PathBuf::from(String::from_utf8(bytes_of(inside)).ok()?))
}

fn quoted_path(text: &str) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(&quoted(text)).into_owned())
}

fn quoted(text: &str) -> Vec<u8> {
    let inside = text.split_once('"').and_then(|(_, rest)| rest.rsplit_once('"'));
    bytes_of(inside.map_or("", |(inside, _)| inside))
}

/// The bytes that strace writes as `\x` and two digits each.
fn bytes_of(text: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or_default() as u8;
    text.as_bytes().chunks_exact(4).map(|escape| digit(escape[2]) << 4 | digit(escape[3])).collect()
}

fn hexadecimal(path: &Path) -> String {
    path.to_str().unwrap().bytes().map(|byte| format!("\\x{byte:02x}")).collect()
}
