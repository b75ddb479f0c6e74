//! `tongguan import`.

use serde_json::json;
use tongguan_desk::importing;

use super::{Call, name_of};
use crate::interrupt;
use crate::output::{Outcome, result};

/// Makes dossiers from a spreadsheet, says what would become of it, or writes an empty one.
pub(crate) fn import(call: &Call<'_>) -> Outcome {
    let book = call.rule_book()?;
    let lists = &book.lists;
    if let Some(template) = call.optional_path("template") {
        importing::write_template(&template, lists, call.words)?;
        let file = name_of(&template);
        call.say("cli-import-template", &[("file", file.clone())], &json!({ "template": file }))?;
        return Ok(0);
    }
    let (sheet, today) = (call.path("sheet"), call.desk.today());
    let (imported, detail) = if call.flag("dry-run") {
        (importing::read(&sheet, lists, today)?, importing::Detail::EveryCell)
    } else {
        let out = call.path("out");
        let imported = importing::import(&sheet, &out, lists, today, &mut interrupt::goes_on)?;
        (imported, importing::Detail::Troubles)
    };
    if call.format() == "json" {
        result(&format!("{:#}", imported.to_json(call.words)))?;
    } else {
        result(&imported.lines(call.words, detail).join("\n"))?;
    }
    Ok(0)
}
