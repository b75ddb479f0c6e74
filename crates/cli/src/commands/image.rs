//! `tongguan image`.

use tongguan_desk::pictures;

use super::{Call, name_of};
use crate::output::{Outcome, complain, result, tell};

/// Measures pictures, one JSON object a line. One that cannot be read stops none of the others.
pub(crate) fn inspect(call: &Call<'_>) -> Outcome {
    let mut code = 0;
    for file in call.matches.get_many::<String>("files").into_iter().flatten() {
        match pictures::inspect(std::path::Path::new(file)) {
            Ok(found) => result(&found.to_string())?,
            Err(problem) => code = complain(call.words, &problem),
        }
    }
    Ok(code)
}

/// Makes a copy that fits.
pub(crate) fn fix(call: &Call<'_>) -> Outcome {
    let (file, out) = (call.path("file"), call.path("out"));
    let fixed = pictures::fix(&file, call.text("for").unwrap_or_default(), &out)?;
    let changes: Vec<String> =
        fixed.changes.iter().map(|change| call.words.say(&format!("picture-change-{change}"))).collect();
    tell(&call.words.say_with(
        "cli-image-fixed",
        &[
            ("file", name_of(&out).into()),
            ("width", fixed.width.to_string().into()),
            ("height", fixed.height.to_string().into()),
            ("bytes", fixed.bytes.to_string().into()),
            ("changes", changes.join(", ").into()),
        ],
    ));
    Ok(0)
}
