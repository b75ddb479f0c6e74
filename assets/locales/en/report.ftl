# What a report says around the sentences of the rules, in every form in which it is handed out.

report-title = Check of the dossier
report-yes = yes
report-no = no
report-further-dossiers = and others
report-erased-dossiers = dossiers erased since

report-passed-what = This requirement is met.
report-passed-do = Nothing to do.
report-not-applicable-what = This requirement does not concern this dossier.
report-not-applicable-do = Nothing to do.
report-not-measured-what = Not checked: the file has not been opened yet.
report-not-measured-do = Attach the file again, then check once more.
report-not-readable-what = Not checked: the file was opened, but its picture is too large or too unusual for this program to look at.
report-not-readable-do = Look at this point yourself, or attach the picture in a smaller size as JPEG or PNG.

report-verdict-ready = Ready to hand over. No requirement stands in the way.
report-verdict-not-ready =
    { $blocking ->
        [one] Not ready to hand over. One requirement stands in the way.
       *[other] Not ready to hand over. { $blocking } requirements stand in the way.
    }
report-basis = Judged as of { $day } by rule book { $id }, version { $version }, from regulation read on { $snapshot }.
report-rule-book-old = This rule book was made from regulation read { $days } days before this check, on { $snapshot }. Requirements may have changed since. Look for a newer rule book, or ask the partner what has changed.
report-rule-book-very-old = This rule book is out of date: the regulation was read { $days } days before this check, on { $snapshot }. Do not rely on it alone. Take in a newer rule book, or have the partner confirm the requirements before the dossier is handed over.
report-about-rule-book-old = The rule book is older than 90 days.
report-about-rule-book-very-old = The rule book is older than 180 days.
report-disagrees = Another source says otherwise
report-dissent = { $says } ({ $source })
report-dossier = Dossier { $id }
report-counts = { $blocking } blocking, { $advisory } advisory, { $information } for information, { $waived } waived, { $not-checked } not checked, { $passed } met, { $not-applicable } not applicable

report-severity-blocking = Blocking
report-severity-advisory = Advisory
report-severity-information = For information
report-outcome-failed = Not met
report-outcome-waived = Waived
report-outcome-not-checked = Not checked
report-outcome-passed = Met
report-outcome-not-applicable = Not applicable

report-field = Field
report-why = Why
report-do = To do
report-source = Source
report-item = { $field }, item { $item }
report-labelled = { $label }: { $text }
report-rule = Rule
report-source-line = { $title }, { $locator } ({ $date }), { $confidence }
report-confidence-high = confirmed
report-confidence-medium = from one good source
report-confidence-low = from a weak source, unconfirmed
report-waiver = Handed over all the same on the word of { $approver }, until { $expires }: { $reason }
report-uncovered = No rule has looked at these fields, although they hold something. Read them yourself before handing over.
report-nothing = Nothing needs your attention.

# Mistakes in a rule book, for whoever writes rules. $file and $line say where.

mistake-place = { $file }, line { $line }
mistake-place-file = { $file }
mistake-file-missing = Every rule book has this file, and it is not there. Add it as FORMAT.md describes.
mistake-file-unknown = A rule book has no such file. Move it to rules/<area>/<id>.toml or to lists/, or take it out.
mistake-unreadable = This does not follow the format: { $detail }. Compare it with FORMAT.md.
mistake-other-format = This rule book is written in format { $named }, and this program reads format 1. Ask the publisher for one in that format, or use a version of the program that reads this one.
mistake-version-not-numbers = The version has to be numbers with dots or hyphens between them, such as 2026.11.1. Write it so; the program has to tell which of two rule books is newer.
mistake-part-missing = The part { $named } is missing. Add it; every rule has one.
mistake-part-unknown = { $named } is no part of a rule. Compare its name with FORMAT.md.
mistake-id-differs-from-file = The id has to be the name of the file, in small letters with hyphens. Make the two the same.
mistake-id-taken = The rule { $named } has the same id. Give one of the two another id.
mistake-field-unknown = A dossier has no field { $named }. Take a path from the list of fields.
mistake-value-impossible = The field { $named } can never hold { $detail }. Take one of the values it knows.
mistake-check-unknown = There is no check { $named }. Take a name from the table of checks in FORMAT.md.
mistake-source-unknown = The source { $named } does not stand in sources.toml. Add it there, or name another.
mistake-rule-unknown = This rule book has no rule { $named }. Correct the id, or add the rule.
mistake-unanswered = { $named } needs either what answers to it or the reason why nothing does, and not both. Compare it with FORMAT.md.
mistake-too-severe = A source of { $named } confidence carries { $detail } at most. Lower the severity, or find a better source.
mistake-sentence-empty = The sentence { $named } is empty. Write it; both languages need all three.
mistake-placeholder-unknown = { $named } has the placeholder { $detail }, which this check does not fill. Take one that FORMAT.md lists for it.
mistake-too-few-examples = There are fewer than two examples under { $named }. Add what is missing.

example-not-applied = The example “{ $about }” of the rule { $rule } changes { $at }, which does not fit the sample dossier. Put the path or the value right.
example-other-outcome = The example “{ $about }” of the rule { $rule } turns out otherwise: { $found }. Put the example or the rule right.

# Why an identifier is not valid: part of a sentence, several may follow each other.

identifier-reason-empty = nothing is entered
identifier-reason-wrong-length = it has too many or too few characters
identifier-reason-unexpected-character = it holds a character that such a number never has
identifier-reason-other-script-digit = it holds a digit of another script
identifier-reason-look-alike-letter = it holds a letter of another script that looks like the right one
identifier-reason-invisible-mark = it holds a mark that cannot be seen
identifier-reason-full-width = it holds a full-width character
identifier-reason-lower-case = it holds a small letter where a capital belongs
identifier-reason-space = it holds a space
identifier-reason-hyphen = it holds a hyphen
identifier-reason-letter-for-digit = a letter stands where only a digit can stand
identifier-reason-spreadsheet-damage = a spreadsheet has rounded it
identifier-reason-wrong-beginning = no such number begins like this
identifier-reason-wrong-ending = no such number ends like this
identifier-reason-unknown-form = it matches none of the known forms
identifier-reason-wrong-check-character = the check character does not follow from the rest
identifier-reason-no-such-date = the date in it is not in the calendar
identifier-reason-born-in-future = the birth date in it lies in the future
identifier-reason-born-too-early = the birth date in it lies too far back
identifier-reason-order-not-issued = its order code is not given out
identifier-reason-region-impossible = no province issues such numbers
identifier-reason-region-unknown = its region code is not in the table
identifier-reason-region-not-county = its region code names a province or city, not a county
identifier-reason-region-ended-before-birth = its region was abolished before the person was born
identifier-reason-other-kind = it looks like a number of another kind
identifier-reason-registration-unknown = its registration authority and type are not in the table
identifier-reason-wrong-organisation-check = the check character of the organisation code inside does not follow
identifier-reason-country-unknown = its country code is not in the table
identifier-reason-segment-not-allocated = its number segment is not known to be allocated
identifier-reason-segment-without-messages = its number segment does not receive text messages
identifier-reason-segment-unconfirmed = its number segment is known from one source only
identifier-reason-area-missing = the area code is missing
identifier-reason-area-unknown = the area code is not in the table
identifier-reason-area-length = numbers of that area have another length
identifier-reason-extension = an extension stands behind it
identifier-reason-zone-unknown = its postal zone is not in the table
identifier-reason-wrong-lines = it is not two lines of 44 characters
identifier-reason-local-part = the part before the @ is not possible
identifier-reason-domain = the part behind the @ is not possible
identifier-reason-misplaced-dot = the dot between the parts of the name is misplaced
identifier-reason-not-han = it holds a character that is not Chinese
identifier-reason-private-use = it holds a character that only one font can show

# What somebody refused once
feedback-what = { $from } returned this on { $date }: “{ $words }”
feedback-what-advised = { $from } returned this on { $date }: “{ $words }” Advice given: “{ $advice }”
feedback-why = What was returned stands here unchanged. Handed in again, it will be returned again.
feedback-do = Correct it as the answer asks. If it is right as it stands, let the person who answers for it waive the rule { $rule }.
feedback-source = Answer: { $from }
report-not-marked-what = Not checked. It is not known what exactly was returned.
report-not-marked-do = Enter the answer again through “feedback import”, so that the value it speaks of is marked.
