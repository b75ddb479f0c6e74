//! The empty table to fill in: a heading for each field in both languages, cells that keep every digit.
//!
//! All cells are texts, so that a spreadsheet program has nothing to evaluate and nothing to round.

use std::io::Write as _;
use std::path::Path;

use rust_xlsxwriter::{DataValidation, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError};
use tongguan_domain::{Field, FieldKind, Language};
use tongguan_intake::limits::SHEET_ROWS;
use tongguan_rules::lists::Lists;
use tongguan_words::{Words, field_key};

use super::codes::listed;
use super::columns::{columns, parts};
use super::headings::letters;
use crate::Problem;
use crate::lists::ListsOfChoices;

const COLUMN_WIDTH: f64 = 26.0;
const NOTE_WIDTH: f64 = 90.0;
const HEADING_HEIGHT: f64 = 36.0;

/// How a template is written.
enum TemplateFormat {
    /// A workbook with choices to pick from and notes.
    Xlsx,
    /// One line of headings, UTF-8 with a byte order mark, by which spreadsheet programs know it.
    Csv,
}

/// How the ending of a name asks for a template to be written.
fn written_as(path: &Path) -> Option<TemplateFormat> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "xlsx" => Some(TemplateFormat::Xlsx),
        "csv" => Some(TemplateFormat::Csv),
        _ => None,
    }
}

/// Writes a template under a name that is not taken: a filled one is not replaced by an empty one.
///
/// # Errors
/// [`Problem::NoSuchTemplate`] for another ending than `.xlsx` and `.csv`; [`Problem::NotWritten`].
pub fn write_template(path: &Path, lists: &Lists, words: &Words) -> Result<(), Problem> {
    let content = match written_as(path).ok_or(Problem::NoSuchTemplate)? {
        TemplateFormat::Xlsx => workbook(lists, words).map_err(std::io::Error::other),
        TemplateFormat::Csv => separated().map_err(std::io::Error::other),
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    content
        .and_then(|content| {
            let mut file = tempfile::Builder::new().prefix(".tongguan-").tempfile_in(folder)?;
            file.write_all(&content)?;
            file.as_file().sync_all()?;
            file.persist_noclobber(path).map_err(|refused| refused.error)?;
            Ok(())
        })
        .map_err(|error| Problem::not_written(path, &error))
}

/// The label of a field in Chinese and English, with what lies between them.
fn heading(field: Field, between: &str) -> String {
    let label = |language| Words::of(language).say(&field_key(field));
    format!("{}{between}{}", label(Language::Chinese), label(Language::English))
}

fn separated() -> csv::Result<Vec<u8>> {
    let mut content = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::Writer::from_writer(&mut content);
    writer.write_record(columns().map(|field| heading(field, " / ")))?;
    writer.flush()?;
    drop(writer);
    Ok(content)
}

fn workbook(lists: &Lists, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
    let bold = text.clone().set_bold();
    let choices = choices(&ListsOfChoices::of(lists), words);
    let lists_name = words.say("import-sheet-lists");
    let mut book = Workbook::new();

    let table = book.add_worksheet().set_name(words.say("import-sheet-dossiers"))?;
    table.set_row_height(0, HEADING_HEIGHT)?.set_freeze_panes(1, 1)?;
    for (column, field) in (0..).zip(columns()) {
        table.set_column_format(column, &text)?.set_column_width(column, COLUMN_WIDTH)?;
        table.write_string_with_format(0, column, heading(field, "\n"), &bold)?;
        let listed = choices.iter().position(|list| list.field == field && list.is_single);
        if let Some(place) = listed {
            let names = choices.get(place).map_or(0, |list| list.names.len());
            let letters = letters(u32::try_from(place).unwrap_or_default());
            let from = format!("='{lists_name}'!${letters}$2:${letters}${}", names + 1);
            let rule = DataValidation::new().allow_list_formula(Formula::new(from)).ignore_blank(true);
            table.add_data_validation(1, column, SHEET_ROWS - 1, column, &rule)?;
        }
    }
    let sheet = book.add_worksheet().set_name(words.say("import-sheet-notes"))?;
    write_notes(sheet, words, &text, &bold)?;
    write_lists(book.add_worksheet().set_name(lists_name)?, &choices, words, &text, &bold)?;
    book.save_to_buffer()
}

fn write_notes(sheet: &mut Worksheet, words: &Words, text: &Format, bold: &Format) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip([COLUMN_WIDTH, COLUMN_WIDTH, NOTE_WIDTH]) {
        sheet.set_column_format(column, text)?.set_column_width(column, width)?;
    }
    let mut row = 0;
    for key in ["import-note-rows", "import-note-digits", "import-note-lists", "import-note-attachments"] {
        sheet.write_string_with_format(row, 2, words.say(key), text)?;
        row += 1;
    }
    for (column, key) in (0..).zip(["import-note-heading", "import-note-path", "import-note-filling"]) {
        sheet.write_string_with_format(row, column, words.say(key), bold)?;
    }
    for field in columns() {
        row += 1;
        sheet.write_string_with_format(row, 0, words.say(&field_key(field)), text)?;
        sheet.write_string_with_format(row, 1, field.template(), text)?;
        sheet.write_string_with_format(row, 2, filling(field, words), text)?;
    }
    Ok(())
}

/// How a column is filled in: the order of the members of a list, or what the window says beside the field.
fn filling(field: Field, words: &Words) -> String {
    let key = format!("{}-hint", field_key(field));
    let hint = if words.knows(&key) { words.say(&key) } else { String::new() };
    let own = match field {
        Field::MainCategory => words.say("import-note-main-category"),
        Field::ServiceTypes | Field::Functionality => words.say("import-note-several"),
        _ if field.kind() == FieldKind::List => {
            let members: Vec<String> =
                parts(field).iter().map(|member| words.say(&field_key(*member))).collect();
            words.say_with("import-note-parts", &[("members", members.join(" > ").into())])
        }
        _ => String::new(),
    };
    [own, hint].into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What can be picked for a field.
struct Choices {
    field: Field,
    names: Vec<String>,
    /// Whether a cell holds one of them alone.
    is_single: bool,
}

fn choices(lists: &ListsOfChoices, words: &Words) -> Vec<Choices> {
    let mut choices = Vec::new();
    for field in Field::ALL.iter().copied() {
        let is_column = columns().any(|column| column == field);
        let is_part = columns().any(|column| parts(column).contains(&field));
        if !is_column && !is_part {
            continue;
        }
        let names: Vec<String> = match field.kind() {
            FieldKind::Flag => ["import-yes", "import-no"].map(|key| words.say(key)).into(),
            FieldKind::Choice => {
                field.choices().iter().map(|word| words.say(&format!("choice-{word}"))).collect()
            }
            _ => names_of(lists, field, words.language()),
        };
        if !names.is_empty() {
            let is_several = matches!(field.kind(), FieldKind::TextList | FieldKind::IntegerList);
            choices.push(Choices { field, names, is_single: is_column && !is_several });
        }
    }
    choices
}

fn names_of(lists: &ListsOfChoices, field: Field, language: Language) -> Vec<String> {
    let found = listed(lists).into_iter().find(|(listed, _)| *listed == field);
    let (_, entries) = found.unwrap_or((field, &[]));
    let name = |entry: &crate::lists::ListEntry| match language {
        Language::English => entry.en.clone(),
        Language::Chinese => entry.zh.clone(),
    };
    entries.iter().map(name).collect()
}

fn write_lists(
    sheet: &mut Worksheet,
    choices: &[Choices],
    words: &Words,
    text: &Format,
    bold: &Format,
) -> Result<(), XlsxError> {
    for (column, list) in (0..).zip(choices) {
        sheet.set_column_format(column, text)?.set_column_width(column, COLUMN_WIDTH)?;
        sheet.write_string_with_format(0, column, words.say(&field_key(list.field)), bold)?;
        for (row, name) in (1..).zip(&list.names) {
            sheet.write_string_with_format(row, column, name, text)?;
        }
    }
    Ok(())
}
