//! What checks cost within one process: one dossier beside a JSON Schema validator, and few dossiers of a
//! folder beside many.

use std::path::{Path, PathBuf};

use crate::bench::{place, sample};
use crate::bench_clock::{Lap, Measured};
use crate::chore::{Chore, command, quiet, target};

/// Dossiers of the two folders.
const FEW: usize = 100;
const MANY: usize = 10_000;

/// Rounds of a hundred checks of one dossier.
const ROUNDS: usize = 7;

/// Days on which the home list is made anew.
const HOME_ROUNDS: usize = 3;

/// One dossier beside a validator, and both folders.
pub(crate) fn checks() -> Chore<Vec<Measured>> {
    println!("── measuring: checks within one process");
    let (few, many) = (folder(FEW)?, folder(MANY)?);
    let program = target().join("release/examples/checks");
    let mut run = command(program);
    run.arg(sample()).args([&few, &many]).arg(ROUNDS.to_string());
    let figures = figures(&quiet(&mut run)?)?;
    let memory = |name| of(&figures, "memory", name).first().copied().unwrap_or_default() / 1024.0;
    let one = Measured {
        job: "check one dossier a hundred times in one process".to_owned(),
        laps: laps(&figures, "one", &["tongguan, the whole rule book", "jsonschema, the shape alone"]),
        notes: vec![
            "in one process: the dossier is read already; tongguan judges every rule and makes its sentences in both \
             languages, the jsonschema crate holds dossier.json against `tongguan schema dossier`."
                .to_owned(),
        ],
    };
    let office = Measured {
        job: format!("check {MANY} dossiers in a folder"),
        laps: laps(&figures, "folder", &["many", "few"]),
        notes: vec![format!(
            "folder: `few` is a folder of {FEW} dossiers, its time made {} times longer; documents without \
             attachments. Most memory held: {:.1} MiB after the few, {:.1} MiB after the many.",
            MANY / FEW,
            memory("few"),
            memory("many"),
        )],
    };
    Ok(vec![one, office])
}

/// The home list of a vault with few dossiers, and with many.
pub(crate) fn home() -> Chore<Vec<Measured>> {
    let mut measured = Vec::new();
    for count in [FEW, MANY] {
        println!("── measuring: the home list of {count} dossiers");
        let mut run = command(target().join("release/examples/home"));
        run.arg(folder(count)?).arg(HOME_ROUNDS.to_string());
        measured.push(Measured {
            job: format!("the home list of {count} dossiers"),
            laps: laps(
                &figures(&quiet(&mut run)?)?,
                "home",
                &["once more", "after a change", "the first of a day"],
            ),
            notes: Vec::new(),
        });
    }
    Ok(measured)
}

/// A job, a program and what was measured of it.
pub(crate) type Figure = (String, String, f64);

/// Reads the figures an example says.
pub(crate) fn figures(text: &str) -> Chore<Vec<Figure>> {
    let figure = |line: &str| {
        let mut cells = line.split('\t');
        let (job, name, number) = (cells.next()?, cells.next()?, cells.next()?.parse().ok()?);
        Some((job.to_owned(), name.to_owned(), number))
    };
    text.lines().map(|line| figure(line).ok_or_else(|| format!("an example said {line}"))).collect()
}

fn of(figures: &[Figure], job: &str, name: &str) -> Vec<f64> {
    let those = figures.iter().filter(|figure| figure.0 == job && figure.1 == name);
    those.map(|figure| figure.2).collect()
}

/// The laps of the programs of a job.
pub(crate) fn laps(figures: &[Figure], job: &str, names: &[&str]) -> Vec<(String, Vec<Lap>)> {
    let lap = |elapsed| Lap { elapsed, processor: f64::NAN };
    let laps = |name: &&str| ((*name).to_owned(), of(figures, job, name).into_iter().map(lap).collect());
    names.iter().map(laps).collect()
}

/// A folder of so many dossiers, each with names and numbers of its own, without their attachments.
fn folder(count: usize) -> Chore<PathBuf> {
    let folder = place()?.join(format!("dossiers-{count}"));
    let sample = sample().join("dossier.json");
    let failed = |path: &Path, error: &std::io::Error| format!("{}: {error}", path.display());
    let text = std::fs::read_to_string(&sample).map_err(|error| failed(&sample, &error))?;
    for number in 0..count {
        let dossier = folder.join(format!("{number:05}"));
        std::fs::create_dir_all(&dossier).map_err(|error| failed(&dossier, &error))?;
        let text = text
            .replace("5e0c7a52-0000-4000-8000-000000000001", &format!("5e0c7a52-0000-4000-8000-{number:012}"))
            .replace("440304197806069775", &format!("4403041978060{number:05}"))
            .replace("1380000550", &format!("13{number:08}"))
            .replace("@harbour-tea", &format!("@harbour-tea-{number}"))
            .replace("91440300TGTEA000X3", &format!("91440300TGTE{number:05}X"))
            .replace("\"港湾茶业\"", &format!("\"港湾茶业{number}\""));
        let file = dossier.join("dossier.json");
        std::fs::write(&file, text).map_err(|error| failed(&file, &error))?;
    }
    Ok(folder)
}
