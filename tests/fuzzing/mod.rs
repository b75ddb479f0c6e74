//! Damaged inputs for the parsers of outside input: good ones, changed at random, again and again.
//!
//! Each change follows from the number of the input and from nothing else, so that a run can be repeated; what made a
//! parser panic or dawdle is written to `target/tmp/fuzz`. How long each target runs says `TONGGUAN_FUZZ_SECONDS`, two
//! seconds by default; with which number it begins says `TONGGUAN_FUZZ_FIRST`.
#![allow(
    unreachable_pub,
    clippy::print_stderr,
    reason = "each test file uses it, and says how many it tried"
)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may say what it expects"
)]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Longest that one input may take. A machine at its limits is slow, but not by so much.
const PATIENCE: Duration = Duration::from_secs(10);

/// Largest input that is made, in bytes.
const LARGEST: usize = 1 << 20;

/// Numbers at the edges of what fields can hold.
const EDGES: &[u64] = &[0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0xffff_ffff, u64::MAX];

/// Hands changed inputs to a parser until the time is over. `pieces` are what the format is made of, put in whole.
pub fn hammer(target: &str, seeds: &[Vec<u8>], pieces: &[&str], mut parse: impl FnMut(&[u8])) {
    let asked = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let time = Duration::from_secs(asked("TONGGUAN_FUZZ_SECONDS").unwrap_or(2));
    let first = asked("TONGGUAN_FUZZ_FIRST").unwrap_or(0);
    let (begun, mut number, mut slowest) = (Instant::now(), first, Duration::ZERO);
    while begun.elapsed() < time {
        let input = changed(number, seeds, pieces);
        let start = Instant::now();
        if catch_unwind(AssertUnwindSafe(|| parse(&input))).is_err() {
            panic!("{target}: input {number} panics, kept as {}", kept(target, number, &input).display());
        }
        slowest = slowest.max(start.elapsed());
        if slowest > PATIENCE {
            panic!(
                "{target}: input {number} takes {slowest:?}, kept as {}",
                kept(target, number, &input).display()
            );
        }
        number += 1;
    }
    let seconds = begun.elapsed().as_secs_f64();
    eprintln!("{target}: {} inputs in {seconds:.0} s, slowest {} ms", number - first, slowest.as_millis());
}

fn kept(target: &str, number: u64, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{target}-{number}"));
    std::fs::write(&path, input).unwrap();
    path
}

/// The input of that number.
fn changed(number: u64, seeds: &[Vec<u8>], pieces: &[&str]) -> Vec<u8> {
    let mut dice = Dice(number);
    let mut bytes = seeds.get(dice.below(seeds.len())).cloned().unwrap_or_default();
    for _ in 0..1 << dice.below(5) {
        change(&mut bytes, &mut dice, seeds, pieces);
        bytes.truncate(LARGEST);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, dice: &mut Dice, seeds: &[Vec<u8>], pieces: &[&str]) {
    let at = dice.below(bytes.len() + 1);
    let end = (at + 1 + dice.below(64)).min(bytes.len());
    let at = at.min(end);
    match dice.below(9) {
        0 => bytes.truncate(at),
        1 => drop(bytes.drain(at..end)),
        2 => {
            let again = bytes[at..end].to_vec();
            drop(bytes.splice(at..at, again));
        }
        3 => {
            let other = &seeds[dice.below(seeds.len())];
            let from = dice.below(other.len() + 1);
            drop(bytes.splice(at.., other[from..].iter().copied()));
        }
        4 if !pieces.is_empty() => {
            let piece = pieces[dice.below(pieces.len())];
            drop(bytes.splice(at..at, piece.bytes()));
        }
        5 => {
            let width = 1 << dice.below(4);
            let edge = EDGES[dice.below(EDGES.len())];
            let little = edge.to_le_bytes();
            let mut field = little[..width].to_vec();
            if dice.below(2) == 0 {
                field.reverse();
            }
            drop(bytes.splice(at..(at + width).min(bytes.len()), field));
        }
        6 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
        }
        _ => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = dice.next().to_le_bytes()[0];
            }
        }
    }
}

/// SplitMix64, by Steele, Lea and Flood: good enough dice, the same on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit; 0 below 0.
    fn below(&mut self, limit: usize) -> usize {
        let limit = limit.max(1) as u64;
        usize::try_from(self.next() % limit).unwrap_or(0)
    }
}
