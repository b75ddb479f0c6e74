# What went wrong at the desk: what happened, and what to do next.
error-field-no-such-place-what = There is no such place in this dossier.
error-field-no-such-place-do = Open the page again; another change may have removed the entry.
error-field-wrong-kind-what = The value does not fit this field.
error-field-wrong-kind-do = Enter the kind of value that the field’s hint describes.
error-field-unknown-choice-what = The value is not one of the choices of this field.
error-field-unknown-choice-do = Choose one of: { $allowed }.
error-rule-book-broken-what = The rule book does not hold and was not used. Mistakes: { $count }.
error-rule-book-broken-do = Put each right in its file and line, or use the built-in rule book.
error-rule-book-unsigned-what = The rule book “{ $file }” is not signed, so it was not used. The one in use stays.
error-rule-book-unsigned-do = Put the publisher’s signature, “{ $file }.sig”, into the same folder and repeat the step. To try out a rule book of your own, give its folder instead.
error-rule-book-altered-what = The rule book “{ $file }” does not agree with its signature: one of the two was changed or cut, or the signature was made for something else. It was not used, and the one in use stays.
error-rule-book-altered-do = Get both files from the publisher again. If that does not help, ask them by telephone.
error-rule-book-unknown-signer-what = The rule book “{ $file }” is whole, but nobody here has accepted the key that signed it, { $fingerprint }. It was not used, and the one in use stays.
error-rule-book-unknown-signer-do = Ask the publisher by telephone whether this is their fingerprint. If it is, accept their public key, in the window under “Rule book” or at the terminal with “tongguan rules trust”, and repeat the step.
error-rule-book-not-unpacked-what = The rule book “{ $file }” is signed by a publisher you trust, but it cannot be unpacked: it is damaged, too large, or holds names that lead out of its folder. It was not used, and the one in use stays.
error-rule-book-not-unpacked-do = Tell the publisher, and ask for a sound file.
error-rule-book-another-key-what = The key in “{ $file }” has the fingerprint { $fingerprint }, not { $expected }. It was not accepted.
error-rule-book-another-key-do = Choose the publisher’s public key whose fingerprint they read out to you.
error-rule-book-another-what = “{ $file }” is a rule book about something else than { $expected }. It was not used, and the one in use stays.
error-rule-book-another-do = Ask the publisher for the rule book { $expected }.
error-rule-book-not-newer-what = Rule book { $version } is not newer than { $present }, which is in use. It was not taken in.
error-rule-book-not-newer-do = If you mean to go back to it, choose it again as the older rule book, or at the terminal add --older.
rules-built-in-instead = The built-in rule book { $version } is used instead.
lookup-rule = rule
lookup-category = category
lookup-licence = licence
lookup-function = function
lookup-service-type = service content
lookup-pre-approval = pre-approval
lookup-unit-nature = unit nature
lookup-certificate-type = certificate type
lookup-province = province
lookup-region = region
lookup-nothing = Nothing in the rule book answers to that. Try another word, or the Chinese name.
error-no-such-rule-what = The rule book has no rule “{ $rule }”.
error-no-such-rule-do = Run “tongguan rules list” to see the ids of all rules.
error-vault-locked-what = The vault is locked.
error-vault-locked-do = Unlock it and repeat the step; nothing was changed.
error-no-such-field-what = There is no field of that name.
error-no-such-field-do = Use a field path of the dossier file, such as company.name or licences.0.number.
error-step-day-not-reached-what = This is not a day that has come.
error-step-day-not-reached-do = Enter the day on which the step was reached, today at the latest.
error-no-way-chosen-what = No way into the vault was chosen.
error-no-way-chosen-do = Choose the key store of this computer, a passphrase, or both.
error-no-key-store-what = The key store of this computer does not answer, so no vault was made.
error-no-key-store-do = Make the vault with a passphrase, or log in to the desktop on which the key store runs and repeat the step.
error-no-backup-what = There is no backup in that folder. Nothing was changed.
error-no-backup-do = Choose the folder that the backup was written into; it holds vault.db and slots.json.
error-not-ready-what = The dossier is not ready to hand over. Findings that block: { $count }.
error-not-ready-do = Check the dossier to see each of them. Put them right, record a waiver for each, or build a draft for review.
error-no-recipient-what = The dossier names no key of the partner.
error-no-recipient-do = Enter the partner’s age recipient on the page “Partner”, or seal the packet with a passphrase.
error-second-part-unsealed-what = A packet in two parts was asked for, and nothing to seal the personal data with.
error-second-part-unsealed-do = Name the partner’s key with --to, or give a passphrase with --passphrase-file.
error-no-file-what = No file was given.
error-no-file-do = Choose at least one file.

error-too-many-files-what = At most { $limit } files can wait here at once.
error-too-many-files-do = Add the ones that wait to the dossier first, then bring in the others.
error-no-such-preference-what = That setting has no such value.
error-no-such-preference-do = Choose one of the values that the settings page shows.
error-line-not-json-what = Line { $line } of the input is not a JSON string. The lines before it were judged.
error-line-not-json-do = Write each line as a JSON string in double quotes, or leave --json-input out to have lines taken as they are.
error-disk-full-what = The disk has no room for “{ $file }”. Nothing was written, and an older file of that name is as it was.
error-disk-full-do = Make room or choose another disk, then repeat the step.
error-name-taken-what = There is already something of the name “{ $file }”. It was left as it is.
error-name-taken-do = Choose another name, or move away what is there.
error-folder-missing-what = The folder that “{ $file }” is to go into is not there.
error-folder-missing-do = Make the folder or choose another one.
error-not-written-what = “{ $file }” could not be written. An older file of that name is as it was.
error-not-written-do = Choose a folder in which you may write.
error-sample-broken-what = The program’s own sample dossier cannot be read.
error-sample-broken-do = Install the program again. Your dossiers are not touched.
error-stopped-what = Stopped. Nothing was left behind, and what was there before is as it was.
error-stopped-do = Repeat the command whenever you like.
error-cancelled-what = Stopped before anything was written.
error-cancelled-do = Start again whenever you like.
error-unexpected-what = Something went wrong, and nothing was changed.
error-unexpected-do = Try the step again. If it happens once more, close the app and open it again; what was saved stays saved.

# What changed from one rule book to another, and what a rule book covers.
rules-diff-none = Nothing changed.
rules-diff-added = { $kind ->
    [rule] New rule: { $name }
    [source] New source: { $name }
   *[file] New file: { $name }
}
rules-diff-removed = { $kind ->
    [rule] Removed rule: { $name }
    [source] Removed source: { $name }
   *[file] Removed file: { $name }
}
rules-diff-changed = { $kind ->
    [rule] Changed rule: { $name } ({ $parts })
    [source] Changed source: { $name } ({ $parts })
   *[file] { $parts ->
        [none] Changed file: { $name }
       *[other] Changed file: { $name } ({ $parts })
    }
}
rules-coverage-none = No rule looks at these fields, though some may apply or not because of what stands there:
rules-coverage-record = Kept for the record; no rule has anything to judge there, but a refused value may not come again:
rules-coverage-compared = compared by { $rules }
error-dossier-packed-what = The dossier is packed in a ZIP file or comes from standard input, so nothing can be added to it.
error-dossier-packed-do = Unpack it and name the folder, or add it to the vault.
error-feedback-of-another-dossier-what = The receipt answers a packet of another dossier. Nothing was changed.
error-feedback-of-another-dossier-do = Choose the dossier that the packet was made from.
error-feedback-signature-broken-what = The signature beside the receipt does not fit it: the receipt was altered after it was signed, or signed for another use. Nothing was changed.
error-feedback-signature-broken-do = Ask the partner for the receipt and its signature again, and compare the key by telephone.
error-feedback-signer-differs-what = The receipt is not signed with the expected key. Nothing was changed.
error-feedback-signer-differs-do = Compare the partner’s key by telephone, or take the receipt in without an expected key if it need not be signed.


# A folder of dossiers, one line each.
office-ready = { $name }: ready ({ $advisory } advisory, { $information } for information, { $waived } waived, { $not-checked } not checked)
office-not-ready = { $name }: not ready ({ $blocking } blocking, { $advisory } advisory, { $information } for information, { $waived } waived, { $not-checked } not checked)
office-unreadable = { $name }: not checked. { $what } { $action }
office-tally = { $ready } ready, { $not-ready } not ready, { $unreadable } not readable.
office-passed-over = Passed over, since there is no dossier in it: { $names }
error-officer-name-missing-what = The journal needs a name to say who acted.
error-officer-name-missing-do = Enter your name; the name of your account will do.
error-clipboard-missing-what = The clipboard of this computer did not take the value. Nothing was copied.
error-clipboard-missing-do = Show the value and type it over, or try again.
