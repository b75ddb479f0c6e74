//! How long the window takes from the start of its program to the first painted page, beside a window
//! of Tauri's with nothing in it. Both are watched from outside, in the memory of the display.

use std::collections::BTreeSet;
use std::fs::File;
use std::os::unix::fs::FileExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::bench::place;
use crate::bench_clock::{Lap, Measured};
use crate::chore::{Chore, cargo, command, quiet, step, target};
use crate::rig::{Display, session};

const ROUNDS: usize = 7;

/// An empty window shows two colours, its own and the display's; letters bring many.
const COLOURS_OF_A_PAGE: usize = 8;

const PATIENCE: Duration = Duration::from_secs(60);

/// Builds both in release and measures them in turns.
pub(crate) fn cold_start() -> Chore<Measured> {
    let mut build = cargo(&["build", "--release", "--locked", "-p", "tongguan-desktop"]);
    build.args(["--features", "bench", "--bin", "tongguan-desktop", "--example", "bare"]);
    step("building the app and a bare window in release", &mut build)?;
    measured(&target().join("release/tongguan-desktop"), &target().join("release/examples/bare"))
}

fn measured(app: &Path, bare: &Path) -> Chore<Measured> {
    println!("── measuring: start of the window");
    let memory = place()?.join("display");
    std::fs::create_dir_all(&memory).map_err(|error| format!("{}: {error}", memory.display()))?;
    let display = Display::open(&["-fbdir".as_ref(), memory.as_os_str()])?;
    let screen = Screen::of(&memory.join("Xvfb_screen0"))?;
    let mut laps =
        vec![("tongguan-desktop".to_owned(), Vec::new()), ("a bare Tauri window".to_owned(), Vec::new())];
    for round in 0..=ROUNDS {
        for (program, (_, laps)) in [app, bare].iter().zip(&mut laps) {
            let elapsed = start(program, &display, &screen)?;
            if round > 0 {
                laps.push(Lap { elapsed, processor: f64::NAN });
            }
        }
    }
    Ok(Measured {
        job: "from the start of the program to the first painted page".to_owned(),
        laps,
        notes: vec![
            "window: watched in the display's memory every 2 ms, software rendering, first start without a \
             vault, programs in the page cache; both include the start of a session bus."
                .to_owned(),
        ],
    })
}

/// Seconds until the program has painted a page. The program is ended before this returns.
fn start(program: &Path, display: &Display, screen: &Screen) -> Chore<f64> {
    let mut window = session(display)?;
    window.arg(program).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    let begin = Instant::now();
    let mut child = window.spawn().map_err(|error| format!("dbus-run-session: could not start: {error}"))?;
    let painted = screen.wait(|colours| colours >= COLOURS_OF_A_PAGE);
    let elapsed = begin.elapsed();
    // The bus, the program and the processes of its page are one group.
    let ended = quiet(command("kill").args(["-KILL", "--"]).arg(format!("-{}", child.id())));
    let _ = child.wait();
    painted.map_err(|failure| format!("{}: {failure}", program.display()))?;
    ended?;
    screen.wait(|colours| colours == 1)?;
    Ok(elapsed.as_secs_f64())
}

/// The picture of a display in a file that its server keeps, in the format of `xwd`.
struct Screen {
    file: File,
    first: u64,
    row: usize,
    rows: usize,
}

impl Screen {
    fn of(place: &PathBuf) -> Chore<Self> {
        let failed = |error: std::io::Error| format!("{}: {error}", place.display());
        let file = File::open(place).map_err(failed)?;
        let word = |number: u64| -> Chore<u32> {
            let mut bytes = [0; 4];
            file.read_exact_at(&mut bytes, number * 4).map_err(failed)?;
            Ok(u32::from_be_bytes(bytes))
        };
        // Words of the header: its own length, rows, bytes of a row, and how many 12-byte colours follow it.
        let (header, rows, row, colours) = (word(0)?, word(5)?, word(12)?, word(19)?);
        let first = u64::from(header) + u64::from(colours) * 12;
        let size = |number: u32| usize::try_from(number).unwrap_or_default();
        Ok(Self { first, row: size(row), rows: size(rows), file })
    }

    /// How many colours every fourth row shows, counted up to those of a page.
    fn colours(&self) -> Chore<usize> {
        let mut seen = BTreeSet::new();
        let mut row = vec![0; self.row];
        for number in (0..self.rows).step_by(4) {
            let place = self.first + u64::try_from(number * self.row).unwrap_or_default();
            self.file.read_exact_at(&mut row, place).map_err(|error| format!("the display: {error}"))?;
            let mut last = None;
            for pixel in row.chunks_exact(4) {
                if last != Some(pixel) {
                    seen.insert(pixel.to_vec());
                    last = Some(pixel);
                }
            }
            if seen.len() >= COLOURS_OF_A_PAGE {
                break;
            }
        }
        Ok(seen.len())
    }

    fn wait(&self, reached: impl Fn(usize) -> bool) -> Chore {
        let begin = Instant::now();
        while !reached(self.colours()?) {
            if begin.elapsed() > PATIENCE {
                return Err("nothing was painted".to_owned());
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(())
    }
}
