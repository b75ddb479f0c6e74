//! `tongguan image`.

use std::path::PathBuf;

use serde_json::json;
use tongguan_desk::pictures;

use super::{Call, name_of};
use crate::output::{Outcome, complain, result};

/// Measures pictures, one JSON object a line. One that cannot be read stops none of the others.
pub(crate) fn inspect(call: &Call<'_>) -> Outcome {
    let mut code = 0;
    for file in call.matches.get_many::<PathBuf>("files").into_iter().flatten() {
        match pictures::inspect(file) {
            Ok(found) => result(&found.to_string())?,
            Err(problem) => code = complain(call.words, &problem),
        }
    }
    Ok(code)
}

/// Makes a copy that fits.
pub(crate) fn fix(call: &Call<'_>) -> Outcome {
    let (file, out) = (call.path("file"), call.path("out"));
    let page = call.matches.get_one::<u32>("page").copied().unwrap_or(1);
    let focus = call.matches.get_one::<(u16, u16)>("focus").copied();
    let fixed = pictures::fix(&file, call.text("for").unwrap_or_default(), page, focus, &out)?;
    if call.format() == "json" {
        let value = json!({
            "file": name_of(&out), "width": fixed.width, "height": fixed.height, "bytes": fixed.bytes,
            "changes": fixed.changes,
        });
        result(&format!("{value:#}"))?;
        return Ok(0);
    }
    let measures = [
        ("file", name_of(&out)),
        ("width", fixed.width.to_string()),
        ("height", fixed.height.to_string()),
        ("bytes", fixed.bytes.to_string()),
    ];
    result(&call.sentence("cli-image-fixed", &measures))?;
    for change in &fixed.changes {
        result(&call.words.say(&format!("picture-change-{change}")))?;
    }
    if fixed.changes.is_empty() {
        result(&call.words.say("cli-image-unchanged"))?;
    }
    Ok(0)
}
