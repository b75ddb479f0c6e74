//! What licence advice costs within one process, beside a full check of the same dossier.

use crate::bench::place;
use crate::bench_cases::dossier_with_every_function;
use crate::bench_clock::Measured;
use crate::bench_office::{figures, laps};
use crate::chore::{Chore, command, quiet, target};

/// Rounds, each of twenty times everything.
const ROUNDS: usize = 9;

/// The licences of every function there is on the three routes.
pub(crate) fn licences() -> Chore<Measured> {
    println!("── measuring: licences within one process");
    let mut run = command(target().join("release/examples/advice"));
    run.arg(dossier_with_every_function(&place()?)?).arg(ROUNDS.to_string());
    let names = ["licences on three routes", "the same as JSON", "the rule book alone", "one full check"];
    Ok(Measured {
        job: "licences for every function twenty times in one process".to_owned(),
        laps: laps(&figures(&quiet(&mut run)?)?, "advice", &names),
        notes: vec![
            "licences: the rule book is loaded already. A full check reads the dossier and its attachments and judges \
             every rule; the rule book alone judges a dossier that is read already, as the licences do."
                .to_owned(),
        ],
    })
}
