# What the window says of the rule book, of answers that came back, and of the journal.

window-nav-rule-book = Rule book
window-nav-feedback = Feedback
window-nav-activity = Activity

# Rule book
window-book-in-use = Rule book { $version } is in use
window-book-read-on = Made from regulation read on { $date }.
window-book-built-in = Came with the program.
window-book-signed-by = Signed by { $signer }.
window-book-used = In use
window-book-kept = Not in use
window-book-taken = The rule book was taken in. In use now: { $version }.
window-books-here = Rule books on this computer
window-import-book = Import a rule book
window-import-book-hint = A publisher’s ZIP file with its signature, the .sig file, in the same folder. One that is not signed by a trusted publisher is refused, and the one in use stays.
window-import-older = Choose the file again and use the older rule book
window-accept-signer = Accept this publisher’s key
window-accept-signer-hint = Only once the publisher has confirmed the fingerprint { $fingerprint } by telephone. Choose their public key file, usually .pub; any other key is refused.
window-signer-accepted = Rule books signed by { $signer } are taken from now on. Import the rule book again.
window-book-holds = What it holds
window-book-sources = Sources
window-book-weights = Only a requirement that is confirmed blocks. One from a single good source advises; a weak one informs.
window-look-up = Look something up
window-look-up-hint = A rule, category, licence, code or region, in Chinese, by pinyin initials, or in English
window-hits = { $count ->
    [one] 1 found
    [60] The 60 best are shown
   *[other] { $count } found
}
window-rule-field = Field
window-rule-weight = Weight
window-rule-says = Says, for example
window-rule-concerns = Concerns
window-rule-since = In force
window-other-word = Another source
window-book-changes = What changed
window-book-changes-none = No older rule book is on this computer, so there is nothing to compare with. After an import, the changes stand here with the dossiers they touch.
window-book-changes-since = Since rule book { $version }, made from regulation read on { $date }.
window-book-changes-show = Show each change
window-touched = { $count ->
    [0] No dossier is touched
    [one] 1 dossier is touched
   *[other] { $count } dossiers are touched
}
window-open-dossier = Open
window-not-known = Looked for and not found
window-not-known-text = No public source was found for these. Ask the partner or the authority.
window-see-rule-book = See the rule book
window-open-other = Open “{ $title }”

# Feedback
window-no-answers = Nothing has come back yet
window-no-answers-text = When the partner, the platform or the communications administration returns something, take it in here. Each item becomes a finding on its field until the field is corrected.
window-answers-open = { $count ->
    [0] No answer is open
    [one] 1 answer is open
   *[other] { $count } answers are open
}
window-answers-lead-in = An open answer blocks the hand-over until the value that was refused is changed, or somebody waives it.
window-drop-answer = Drop a receipt here, or choose it
window-drop-answer-hint = The partner’s receipt or the platform’s answer, as it was saved. What came by telephone or message can be typed in.
window-choose-answer = Choose a receipt
window-type-answer = Type an answer in
window-record-answer = Record the answer
window-taken-in = Taken in: { $added }. Known from before: { $known }. Accepted: { $accepted }.
window-whole-dossier = The whole dossier
window-answer-field-hint = Leave it open when the answer is about the whole dossier
window-find-field = Search the fields
window-answer-words-hint = As they were said or written, in their language
window-answer-advice-hint = Only if something was advised
window-answer-advised = Advice given: “{ $advice }”
window-answer-code = Error code { $code }
window-answer-item = Named there “{ $item }”
window-answer-state-open = Still as it was refused
window-answer-state-waived = Waived
window-answer-state-changed = Changed since
window-answer-state-unknown = Cannot be compared
error-answer-incomplete-what = An answer needs whose it is, its words and its date
error-answer-incomplete-do = Enter all three

# Activity
window-activity-lead = Everything that was done in this vault, the last first. Entries can be added, never changed.
window-verify-journal = Verify the journal
window-save-journal = Save for an auditor
window-save-journal-hint = The file for an auditor holds times, deeds, fields and checksums: no names, no titles, no values.
window-journal-holds = { $entries ->
    [one] The journal holds: 1 entry
   *[other] The journal holds: { $entries } entries
}
window-journal-holds-text = Every entry is linked to the one before it. None was altered, and none is missing.
window-journal-broken = The journal was altered or cut at entry { $entry }
window-journal-broken-text = What stands before that entry is as it was written. Compare with a backup to see what it held.
window-journal-saved = Saved as { $file }
window-activity-about = Dossier
window-activity-all = All dossiers, and the vault itself
window-activity-count = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
window-activity-none = Nothing was done to this dossier yet.
window-activity-when = When
window-activity-what = What
window-activity-which = Dossier
window-activity-who = Who
window-activity-number = No.
window-activity-erased = A dossier erased since
window-activity-older = Show older entries

window-find = Go to…
window-find-hint = A screen, a page, a field, a dossier or something of the rule book: type a part of its name, in English, Chinese or pinyin
window-find-nothing = Nothing answers to that. Try another word, or a part of it.
window-way-screen = screen
window-way-page = page
window-way-field = field
window-way-dossier = dossier
