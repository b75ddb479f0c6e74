## What could not be taken in. $file is a bare file name, $path a field of the dossier.

error-input-missing-what = There is no file or folder “{ $file }” at the place named.
error-input-missing-do = Check the spelling and whether the file was moved or its drive is connected, then choose it again.

error-input-not-readable-what = { $kind ->
    [permission] “{ $file }” exists, but this user account may not read it.
    [busy] “{ $file }” is in use by another program.
   *[device] “{ $file }” could not be read from its drive.
}
error-input-not-readable-do = { $kind ->
    [permission] Copy the file to a folder of your own, or ask its owner for permission to read it.
    [busy] Close the program that has it open, then choose it again.
   *[device] Check that the drive is connected and sound, copy the file to another place, then choose the copy.
}

error-input-not-a-file-what = “{ $file }” is a folder, device or pipe where a file is needed.
error-input-not-a-file-do = Choose the file itself.

error-input-too-large-what = “{ $file }” is larger than { $limit }, the most this program takes in at once.
error-input-too-large-do = Choose a smaller one: a picture or scan can be saved smaller or as several files; from a text, take out what does not belong there.

error-input-too-many-files-what = The folder holds more than { $limit } files of this kind.
error-input-too-many-files-do = Choose the folder that holds only what is meant.

error-input-not-utf8-what = “{ $file }” is not text in UTF-8 encoding.
error-input-not-utf8-do = Open it in a text editor, save it with the encoding UTF-8, then choose it again.

error-input-not-json-what = “{ $file }” stops being JSON at line { $line }, column { $column }.
error-input-not-json-do = Look at that place for a missing comma, quotation mark or bracket, or get the file again from where it came.
error-feedback-not-an-answer-what = { $file } is neither a partner’s receipt nor an answer of the platform. The dossier was not changed.
error-feedback-not-an-answer-do = Choose the receipt file the partner sent, or the platform’s answer as it was saved. An answer that came another way can be entered by hand.
error-feedback-too-many-items-what = The answer speaks of more than { $limit } items. The dossier was not changed.
error-feedback-too-many-items-do = Ask the partner for one receipt for each packet, and take them in one by one.

## Dossiers

error-not-a-dossier-what = “{ $file }” is not a dossier: there is no dossier.json in it.
error-not-a-dossier-do = Choose the folder that holds dossier.json, that file itself, or a ZIP of that one folder.

error-not-requests-what = There are no requests to the platform in “{ $file }”: neither register.json nor verification.json nor filing.json.
error-not-requests-do = Choose the folder of an unpacked packet, or the folder “wechat” in it.

error-dossier-too-large-what = The attachments of this dossier are together larger than { $limit }.
error-dossier-too-large-do = Replace the largest scans by smaller copies, then open the dossier again.

error-dossier-not-json-what = dossier.json stops being JSON at line { $line }, column { $column }.
error-dossier-not-json-do = Look at that place for a missing comma, quotation mark or bracket.

error-dossier-other-schema-what = dossier.json is written in another form than “{ $schema }”, perhaps by a newer version of this program.
error-dossier-other-schema-do = Open it with the version that wrote it, or update this program.

error-dossier-repeated-member-what = dossier.json has “{ $path }” twice; which of the two counts cannot be told.
error-dossier-repeated-member-do = Keep the one that is right and remove the other.

error-dossier-unknown-member-what = A dossier has no field “{ $path }”.
error-dossier-unknown-member-do = { $nearest ->
    [none] Remove the field from dossier.json, or look up its name in the list that “tongguan schema dossier” prints.
   *[other] If “{ $nearest }” was meant, rename the field in dossier.json; otherwise remove it.
}

error-dossier-wrong-kind-what = { $expected ->
    [group] “{ $path }” in dossier.json is not a group of fields in curly brackets.
    [list] “{ $path }” in dossier.json is not a list in square brackets.
    [date] “{ $path }” in dossier.json is not a date in quotation marks.
    [integer] “{ $path }” in dossier.json is not a whole number without quotation marks.
    [flag] “{ $path }” in dossier.json is neither true nor false.
    [text-list] “{ $path }” in dossier.json is not a list of texts.
    [integer-list] “{ $path }” in dossier.json is not a list of whole numbers.
   *[text] “{ $path }” in dossier.json is not a text in quotation marks.
}
error-dossier-wrong-kind-do = { $expected ->
    [group] Write it as {"{"} … {"}"} with its fields inside.
    [list] Write it as [ … ], also when there is only one item.
    [date] Write it like "2026-12-31", or "long-term" for a document without an end date.
    [integer] Write it as digits only, such as 1.
    [flag] Write true or false, without quotation marks.
    [text-list] Write it like ["one", "two"].
    [integer-list] Write it like [1, 2].
   *[text] Put it in quotation marks; numbers of documents are texts too.
}

error-dossier-unknown-choice-what = “{ $path }” in dossier.json holds a word that is not in its list.
error-dossier-unknown-choice-do = { $nearest ->
    [none] Write one of these: { $allowed }.
   *[other] If “{ $nearest }” was meant, write that. The words are: { $allowed }.
}

error-dossier-value-too-long-what = “{ $path }” in dossier.json is longer than this program takes. A text may have { $limit } bytes, about a third as many Chinese characters; a list may have { $limit } items.
error-dossier-value-too-long-do = Shorten it, or attach the long text as a file.

error-attachment-unsafe-path-what = { $fault ->
    [empty] “{ $path }” names no file.
    [absolute] “{ $path }” starts at the root of a drive instead of in the dossier’s folder.
    [climbs] “{ $path }” leads out of the dossier’s folder.
    [character] “{ $path }” holds a backslash, a colon or a character that cannot be seen.
    [reserved] “{ $path }” is a name that Windows cannot store.
    [too-long] “{ $path }” is too long for some systems.
   *[link] “{ $path }” leads through a link, which could point anywhere.
}
error-attachment-unsafe-path-do = { $fault ->
    [link] Put the file itself into the dossier’s folder in place of the link.
   *[other] Put the file into the dossier’s folder under a plain name such as “files/licence.jpg”, and write that path with forward slashes.
}

## Zipped dossiers

error-archive-damaged-what = The ZIP file “{ $file }” is damaged or incomplete, so nothing was taken from it.
error-archive-damaged-do = Get it again from its sender, or zip the dossier’s folder anew.

error-archive-encrypted-what = The ZIP file “{ $file }” is protected by a password.
error-archive-encrypted-do = Unpack it with the tool that made it, then open the unpacked folder.

error-archive-bomb-what = The ZIP file “{ $file }” would grow out of all proportion when unpacked, so it was not opened.
error-archive-bomb-do = Ask its sender for the folder itself, and handle this file with care.

error-archive-too-many-entries-what = The ZIP file “{ $file }” lists more than { $limit } files.
error-archive-too-many-entries-do = Zip only the dossier’s own folder.

error-archive-duplicate-name-what = The ZIP file “{ $file }” holds two files whose names differ only in capitals or accents, or not at all.
error-archive-duplicate-name-do = Rename one of the two, then zip the folder again.

error-archive-unsafe-name-what = The ZIP file “{ $file }” holds a name that leads out of its folder or that some systems cannot store.
error-archive-unsafe-name-do = Give the files plain names without \ and :, then zip the folder again. If the ZIP came from outside, ask its sender about it.

error-archive-special-entry-what = The ZIP file “{ $file }” holds a link or device in place of a file.
error-archive-special-entry-do = Put the files themselves into the folder, then zip it again.

error-archive-unknown-packing-what = The ZIP file “{ $file }” is packed in a way this program does not read.
error-archive-unknown-packing-do = Unpack it and open the folder, or zip it again with the ordinary method (Deflate).

## Pictures

error-picture-not-a-picture-what = “{ $file }” is neither a JPEG, PNG, BMP, GIF, WebP or TIFF picture nor a PDF, whatever its name says.
error-picture-not-a-picture-do = Save or export the picture as JPEG or PNG, then choose it again.

error-picture-is-heic-what = “{ $file }” is a HEIC picture, the form in which iPhones store photographs. Neither this program nor the platform takes it.
error-picture-is-heic-do = Export it as JPEG, or set the telephone’s camera to the “Most Compatible” format and take it again.

error-picture-damaged-what = “{ $file }” is damaged or cut short: it cannot be read to its end.
error-picture-damaged-do = Copy it again from the camera, telephone or scanner, or scan the document anew.

error-picture-beyond-limits-what = “{ $file }” has more than { $megapixels } million pixels or a side longer than { $side } pixels, or would take more memory than this program gives one picture.
error-picture-beyond-limits-do = Save a smaller copy; 300 dpi is enough for a document.

error-picture-too-small-what = “{ $file }” has { $width } × { $height } pixels; { $asked-width } × { $asked-height } are needed. Enlarging it would only blur it.
error-picture-too-small-do = Take or scan it again at a higher resolution.

error-picture-does-not-fit-what = No copy of “{ $file }” within { $limit } keeps enough pixels.
error-picture-does-not-fit-do = Scan it again against a plain background, or crop what does not belong to the document.

error-picture-no-specification-what = For the kind of file that “{ $file }” is to be, there is no picture specification to meet.
error-picture-no-specification-do = Attach the file as it is.

error-paper-encrypted-what = The PDF “{ $file }” opens only with a password.
error-paper-encrypted-do = Open it with its password, print or export it to a new PDF without one, then choose that.

error-paper-no-such-page-what = “{ $file }” has no page { $page }; it has { $pages }.
error-paper-no-such-page-do = Name a page from 1 to { $pages }.

error-picture-too-slow-what = Reading “{ $file }” was stopped after { $seconds } seconds. Nothing else was touched.
error-picture-too-slow-do = Save it anew with an ordinary program, or scan the document again as JPEG, then choose that.

error-picture-crashed-what = Reading “{ $file }” failed, or took more than { $limit } of memory, and was stopped. Nothing else was touched.
error-picture-crashed-do = Save it anew with an ordinary program, or scan the document again as JPEG. If it came from outside, handle it with care.

error-picture-not-started-what = The system started no process to read “{ $file }” in. Nothing was read.
error-picture-not-started-do = Close some programs and try again. If it stays so, start this program anew.

## What a picture file carries besides the picture

picture-metadata-exif = camera, time and settings
picture-metadata-gps = the place where it was taken
picture-metadata-thumbnail = a small copy, which may show what was cropped away
picture-metadata-xmp = editing history
picture-metadata-iptc = captions and names of press agencies
picture-metadata-icc = a colour profile
picture-metadata-comment = a comment
picture-metadata-appendix = something behind the end of the picture

## What a copy changes

picture-change-turned = Turned upright.
picture-change-metadata-dropped = Removed what the file carried besides the picture, such as place and time.
picture-change-first-frame-kept = Kept the first of several frames or pages.
picture-change-laid-on-white = Laid see-through parts on white.
picture-change-drawn = Drew the page of the PDF as a picture.
picture-change-colours-converted = Worked the colour profile into the picture, so that it looks the same everywhere.
picture-change-cut-square = Cut to a square.
picture-change-reduced = Reduced the number of pixels.
picture-change-converted = Converted to another format.
picture-change-recompressed = Packed anew, with slight loss.
