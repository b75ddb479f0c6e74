# Spreadsheets: what could not be read, what became of each cell, the template.

error-sheet-not-a-spreadsheet-what = “{ $file }” is neither a workbook (xlsx, ods) nor a text with separated cells (csv).
error-sheet-not-a-spreadsheet-do = Open it in a spreadsheet program, save it as xlsx, ods or csv, then choose the new file.
error-sheet-encrypted-what = “{ $file }” is encrypted with a password.
error-sheet-encrypted-do = Open it in a spreadsheet program, save it without a password, then choose the new file.
error-sheet-old-format-what = “{ $file }” is a workbook of an older or binary kind (xls, xlsb).
error-sheet-old-format-do = Open it in a spreadsheet program, save it as xlsx, then choose the new file.
error-sheet-damaged-what = “{ $file }” is incomplete, or built in a way spreadsheet programs do not build workbooks.
error-sheet-damaged-do = Open it in a spreadsheet program, save it as xlsx under another name, then choose the new file, or get it again from where it came.
error-sheet-expands-what = Unpacked, the tables in “{ $file }” hold more than { $limit }.
error-sheet-expands-do = Copy the rows that are to become dossiers into a workbook of their own, then choose that one.
error-sheet-too-many-rows-what = “{ $file }” has content below row { $limit }, the last that this program reads.
error-sheet-too-many-rows-do = Delete the rows that are not to become dossiers, or split the table into several files.
error-sheet-too-many-columns-what = “{ $file }” has content to the right of column { $limit }, the last that this program reads.
error-sheet-too-many-columns-do = Delete the columns that no field belongs to, then choose the file again.
error-sheet-cell-too-long-what = A cell in “{ $file }” holds more than { $limit } characters.
error-sheet-cell-too-long-do = Shorten it. If no cell is that long, look for a quotation mark that is not closed, then choose the file again.
error-sheet-unknown-encoding-what = The text in “{ $file }” is neither UTF-8 nor UTF-16 nor GB18030.
error-sheet-unknown-encoding-do = Open it in a spreadsheet program, save it as xlsx or as “CSV UTF-8”, then choose the new file.
error-sheet-empty-what = The first table in “{ $file }” is empty.
error-sheet-empty-do = Move the table with the dossiers to the front and see that it is not hidden, then choose the file again.
error-sheet-not-on-input-what = A workbook came by standard input, from which only separated text (csv) can be read.
error-sheet-not-on-input-do = Save the workbook to a file and name the file.
error-sheet-no-known-heading-what = No heading in “{ $file }” names a field of a dossier.
error-sheet-no-known-heading-do = Write the names of the fields into the first row. “tongguan import --template FILE” writes an empty table with all of them.
error-no-such-template-what = A template is written as xlsx or csv, by the ending of its name.
error-no-such-template-do = Give it a name that ends in .xlsx or .csv.

import-yes = yes
import-no = no

import-summary = Dossiers: { $dossiers }. Cells taken: { $taken }; empty: { $empty }; left out: { $left }.
import-line = { $kind ->
    [column] Column { $place }
   *[row] Row { $place }
}
import-entry = { $folder ->
    [none] { $line }:
   *[other] { $line }, folder { $folder }:
}
import-entry-nothing = { $line }: no cell could be taken, so there is no dossier.
import-cell = {"  "}{ $place } { $field }: { $sentence }

import-heading-unknown = Heading { $place } “{ $text }” names no field; its cells were left out.
import-heading-nearest = Heading { $place } “{ $text }” names no field; its cells were left out. The nearest is “{ $nearest }”.
import-heading-repeated = Heading { $place } “{ $text }” stands twice; the first one counts, the cells here were left out.
import-heading-not-taken = Heading { $place } “{ $text }” names something that is not filled from a spreadsheet; enter it in the dossier itself.

import-cell-taken = taken.
import-cell-empty = empty.
import-cell-formula = holds a formula. Formulas are not evaluated; write the value itself into the cell.
import-cell-fault = holds an error such as #N/A. Write the value into the cell.
import-cell-scientific = the spreadsheet program turned the number into the form 4.4E+17, and digits are lost. Set the cell to text and type the number from the document.
import-cell-digits = the spreadsheet program keeps 15 digits; those after them became zeros. Set the cell to text and type the number from the document.
import-cell-zeros = stored as a number, so zeros in front may be lost. Set the cell to text and type the number from the document.
import-cell-date = the spreadsheet program made a date or time of it. Set the cell to text and type what the document says.
import-cell-decimal = the number ends in “.0”, so it went through another program. Set the cell to text and type the number from the document.
import-cell-apostrophe = an apostrophe stands in front. Compare with the document and type the number without it into a text cell.
import-cell-not-a-date = is no date that can be read without doubt. Write it as 2026-03-01, or “long-term” for no end date.
import-cell-not-listed = is not in the list of this field. Pick a name or code from the sheet “Lists” of the template.
import-cell-not-a-number = is not a whole number.
import-cell-not-a-flag = is neither “yes” nor “no”.
import-cell-not-a-list = has more parts than one entry can have. Put “;” between entries and “>” between the parts of one.
import-cell-no-such-category = is none of the service categories of this dossier. Write it as it stands there, such as “商家自营 > 食品饮料”.
import-cell-too-long = is longer than this field takes.

import-sheet-dossiers = Dossiers
import-sheet-notes = Notes
import-sheet-lists = Lists
import-note-rows = On the sheet “Dossiers” each row below the headings becomes one dossier. Columns may be moved or left out; headings may be in English or Chinese.
import-note-digits = Every cell is set to text, so that no digit is lost. Keep it so: paste values only, without formats.
import-note-lists = Where a cell offers a list, pick from it. Where several entries are possible, put “;” between them; the sheet “Lists” has their names.
import-note-attachments = Pictures, scans, consents and waivers are added in the dossier itself, not here.
import-note-heading = Heading
import-note-path = Field path
import-note-filling = How to fill it in
import-note-main-category = One of the service categories, written as in that column.
import-note-several = Several with “;” between them.
import-note-parts = Each entry: { $members }. Several with “;” between them.

cli-import-about = Makes dossiers from a spreadsheet (xlsx, ods, csv)
cli-argument-sheet = Spreadsheet; “-” reads csv from standard input
cli-option-dry-run = Reports on every cell and writes nothing
cli-option-template = Writes an empty table to fill in; .xlsx or .csv
cli-import-template = Template written: { $file }.
