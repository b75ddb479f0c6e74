//! Running programs in turns and saying how they compare.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::path::PathBuf;
use std::process::Stdio;

use crate::chore::{Chore, command};

/// Runs what it is given, without output, and says how long it took: elapsed, user, system. The
/// processor's time is kept beside the clock's because other work on the machine cannot stretch it.
const STOPWATCH: &str = "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >/dev/null 2>&1";

/// A program that does the job, ours or another's.
pub(crate) struct Contestant {
    name: String,
    words: Vec<OsString>,
    input: Option<PathBuf>,
    /// The exit code of a job that was done.
    done: i32,
    /// What a run leaves, taken away before the next and at the end.
    leavings: Vec<PathBuf>,
}

impl Contestant {
    /// A program, its arguments still to come.
    pub(crate) fn of(name: &str, program: impl AsRef<OsStr>) -> Self {
        let words = vec![program.as_ref().to_owned()];
        Self { name: name.to_owned(), words, input: None, done: 0, leavings: Vec::new() }
    }

    pub(crate) fn word(mut self, word: impl AsRef<OsStr>) -> Self {
        self.words.push(word.as_ref().to_owned());
        self
    }

    pub(crate) fn input(mut self, file: PathBuf) -> Self {
        self.input = Some(file);
        self
    }

    pub(crate) fn done(mut self, code: i32) -> Self {
        self.done = code;
        self
    }

    pub(crate) fn leaves(mut self, path: PathBuf) -> Self {
        self.leavings.push(path);
        self
    }

    fn clear(&self) {
        for path in &self.leavings {
            let _ = if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
        }
    }

    /// One run, in seconds by the clock and of the processor.
    fn run(&self) -> Chore<Lap> {
        self.clear();
        let mut watch = command("bash");
        watch.args(["-c", STOPWATCH, "bash"]).args(&self.words).env("LC_ALL", "C.UTF-8");
        watch.stdin(match &self.input {
            None => Stdio::null(),
            Some(file) => File::open(file).map_err(|error| format!("{}: {error}", file.display()))?.into(),
        });
        let output = watch.output().map_err(|error| format!("bash: could not start: {error}"))?;
        let said = String::from_utf8_lossy(&output.stderr);
        if output.status.code() != Some(self.done) {
            return Err(format!("{}: ended with {}, not {}", self.name, output.status, self.done));
        }
        let numbers: Vec<f64> = said.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        match numbers[..] {
            [elapsed, user, system] => Ok(Lap { elapsed, processor: user + system }),
            _ => Err(format!("{}: the stopwatch said {said}", self.name)),
        }
    }
}

/// One run of one contestant, in seconds.
#[derive(Clone, Copy)]
pub(crate) struct Lap {
    pub(crate) elapsed: f64,
    /// Not a number where nobody counted it.
    pub(crate) processor: f64,
}

/// One job and who does it; ours comes first.
pub(crate) struct Comparison {
    pub(crate) job: String,
    pub(crate) contestants: Vec<Contestant>,
    pub(crate) repeats: usize,
    pub(crate) notes: Vec<String>,
}

impl Comparison {
    /// Lets everybody run once unmeasured, and then in turns.
    pub(crate) fn measure(self) -> Chore<Measured> {
        println!("── measuring: {}", self.job);
        let mut laps = vec![Vec::with_capacity(self.repeats); self.contestants.len()];
        for round in 0..=self.repeats {
            for (contestant, laps) in self.contestants.iter().zip(&mut laps) {
                let lap = contestant.run()?;
                if round > 0 {
                    laps.push(lap);
                }
            }
        }
        self.contestants.iter().for_each(Contestant::clear);
        let names = self.contestants.into_iter().map(|contestant| contestant.name);
        Ok(Measured { job: self.job, laps: names.zip(laps).collect(), notes: self.notes })
    }
}

/// What came of a comparison.
pub(crate) struct Measured {
    pub(crate) job: String,
    /// Each contestant's name and laps, ours first, in the order of the rounds.
    pub(crate) laps: Vec<(String, Vec<Lap>)>,
    pub(crate) notes: Vec<String>,
}

impl Measured {
    /// Rows of a table in Markdown.
    pub(crate) fn lines(&self) -> Vec<String> {
        let ours: &[Lap] = self.laps.first().map_or(&[], |(_, laps)| laps);
        let rows = self.laps.iter().enumerate().map(|(place, (name, laps))| {
            let elapsed = Spread::of(laps.iter().map(|lap| lap.elapsed));
            let processor = Spread::of(laps.iter().map(|lap| lap.processor));
            // Round by round: what slowed one of a round slowed the other.
            let times =
                Spread::of(laps.iter().zip(ours).map(|(lap, our)| lap.elapsed / our.elapsed.max(0.001)));
            let job = if place == 0 { self.job.as_str() } else { "" };
            let (mark, times) = if place == 0 { ("**", "1".to_owned()) } else { ("", times.said(2)) };
            let processor =
                if processor.median.is_nan() { "–".to_owned() } else { format!("{:.2}", processor.median) };
            format!("| {job} | {mark}{name}{mark} | {} | {processor} | {times} |", elapsed.said(3))
        });
        rows.collect()
    }
}

/// The middle and both ends of several measurements.
struct Spread {
    least: f64,
    median: f64,
    most: f64,
}

impl Spread {
    fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        let at = |place: usize| values.get(place).copied().unwrap_or(f64::NAN);
        let last = values.len().saturating_sub(1);
        Self { least: at(0), median: f64::midpoint(at(last / 2), at(values.len() / 2)), most: at(last) }
    }

    /// With at least so many digits after the point, and more where fewer would say nothing but zeros.
    fn said(&self, digits: usize) -> String {
        let telling = (1..=6).find(|digits| self.median * 10_f64.powi(*digits) >= 10.0);
        let digits = telling.map_or(digits, |telling| digits.max(telling as usize));
        format!("{:.digits$} ({:.digits$} to {:.digits$})", self.median, self.least, self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::Spread;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        let spread = Spread::of([4.0, 1.0, 3.0, 2.0].into_iter());
        assert_eq!(spread.said(1), "2.5 (1.0 to 4.0)");
        assert_eq!(Spread::of([3.0, 1.0, 2.0].into_iter()).said(1), "2.0 (1.0 to 3.0)");
        assert_eq!(Spread::of([0.000_41, 0.000_43].into_iter()).said(3), "0.00042 (0.00041 to 0.00043)");
    }
}
