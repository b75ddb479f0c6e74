//! `tongguan identify`: one value a line in, one JSON object a line out.

use std::io::{self, BufRead, BufWriter, Read as _, Write};

use tongguan_desk::identify::{Identifier, LONGEST_LINE, LineError};

use super::Call;
use crate::output::{Failure, Outcome, stdout_failure};

/// Judges the values of the arguments, or of standard input when there are none.
pub(crate) fn identify(call: &Call<'_>) -> Outcome {
    let kind = call.text("kind").unwrap_or_default();
    let mut judge = Identifier::new(kind, call.flag("strict"), call.flag("json-input"), call.day()?)
        .ok_or(Failure::Usage("cli-usage-other"))?;
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let values: Vec<&String> = call.matches.get_many("value").into_iter().flatten().collect();
    let judged = match values.as_slice() {
        [] => from_standard_input(&mut judge, &mut out),
        [value] if *value == "-" => from_standard_input(&mut judge, &mut out),
        values => values.iter().try_for_each(|value| one(&mut judge, value.as_bytes(), &mut out)),
    };
    // What was judged before a line that could not be is still the answer to its own line.
    out.flush().map_err(|error| stdout_failure(&error))?;
    judged.map(|()| 0)
}

fn one(judge: &mut Identifier, line: &[u8], out: &mut impl Write) -> Result<(), Failure> {
    match judge.line(line, out) {
        Ok(()) => Ok(()),
        Err(LineError::Write(error)) => Err(stdout_failure(&error)),
        Err(LineError::Problem(problem)) => Err(problem.into()),
    }
}

/// Reads line by line. A line longer than any identifier is judged by its beginning, so that a
/// file without line ends cannot fill the memory.
fn from_standard_input(judge: &mut Identifier, out: &mut impl Write) -> Result<(), Failure> {
    let mut input = io::stdin().lock();
    let mut line = Vec::with_capacity(256);
    loop {
        line.clear();
        let read = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line);
        let read = read.map_err(|error| tongguan_desk::reading_standard_input(&error))?;
        if read == 0 {
            return Ok(());
        }
        if line.last() == Some(&b'\n') {
            line.pop();
        } else if read as u64 == LONGEST_LINE {
            skip_to_line_end(&mut input)?;
        }
        one(judge, &line, out)?;
    }
}

fn skip_to_line_end(input: &mut impl BufRead) -> Result<(), Failure> {
    loop {
        let buffer = input.fill_buf().map_err(|error| tongguan_desk::reading_standard_input(&error))?;
        if buffer.is_empty() {
            return Ok(());
        }
        let (used, done) = match buffer.iter().position(|byte| *byte == b'\n') {
            Some(place) => (place + 1, true),
            None => (buffer.len(), false),
        };
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}
