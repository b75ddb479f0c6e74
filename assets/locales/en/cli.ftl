# The command line: help, usage, results for people.
cli-about = Prepares a WeChat Mini Program’s registration and filing, and hands over a packet that can be verified.
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-help-default = { $help } (default: { $default })
cli-help-choices = { $help }: { $choices }
cli-exit-codes =
    Exit codes: 0 done, nothing blocks; 1 done, and something blocks; 2 wrong usage; 3 an input is missing, unreadable or not what it should be; 4 the rule book is missing, broken or not trusted; 5 a fault of this program; 130 interrupted.
    Where a file is asked for, - stands for standard input.

cli-check-about = Checks a dossier, or every dossier in a folder, against the rule book
cli-check-folder =
    A folder of dossiers (folders with a dossier.json, and zips, one level deep) is checked on all cores, and its dossiers are held against each other: one value used for two persons, a name or a company twice, more Mini Programs than allowed. Each dossier gets a line, and below it what it shares with others; the last line counts them. With --json each line is an object with name and report, or name and problem; the last has the summary. SARIF, JUnit and HTML are for one dossier.
    One dossier that cannot be read stops no other; the exit code is then 3, whatever else was found.
cli-packet-about = Builds, verifies and opens packets
cli-packet-build-about = Assembles the packet for the partner and verifies it from the disk
cli-packet-recipient-about = Says by which words a recipient’s key is compared on the telephone
cli-packet-verify-about = Checks a packet as a stranger would
cli-packet-open-about = Verifies a packet, then unpacks it
cli-packet-recover-about = Makes a dossier from the requests to the platform in an unpacked packet
cli-identify-about = Judges identifiers, one JSON object a line
cli-image-about = Measures pictures and PDFs, and makes copies that fit
cli-image-inspect-about = Measures pictures and PDFs, one JSON object a line
cli-image-fix-about = Makes a copy that meets the specification of a role; the original stays as it is
cli-rules-about = Reads rule books
cli-rules-list-about = Lists every rule: id, severity, confidence, field, what it says
cli-rules-show-about = Shows one rule with its source and words
cli-rules-find-about = Finds rules, categories, licences, functions, codes and regions by Chinese, pinyin or English
cli-rules-diff-about = Says what changed from rule book A to rule book B
cli-rules-coverage-about = Lists the rules that judge each field or compare others with it, and the fields at which no rule looks
cli-rules-lint-about = Reads a rule book and names every mistake with file and line
cli-rules-books-about = Lists the rule books that are here: version, state of the regulation, signer, and which is used
cli-rules-pack-about = Packs a rule book into one file and signs it, for its publisher
cli-rules-import-about = Takes in a rule book that a trusted publisher has signed; its signature lies beside it as FILE.sig
cli-rules-trust-about = Accepts a publisher’s key, so that rule books signed with it are taken
cli-vault-about = Works with the encrypted vault
cli-vault-init-about = Makes a vault with two ways in
cli-vault-list-about = Lists the dossiers
cli-vault-add-about = Takes a dossier with its attachments into the vault
cli-vault-get-about = Gives a dossier with its attachments back as a folder
cli-vault-remove-about = Removes a dossier with its attachments and its history from the vault
cli-vault-erase-about = Erases a dossier, or a person out of it, for good, and certifies it
cli-vault-disclose-about = Writes all that is held about a person as one page (.html) or as data (.json)
cli-vault-withdraw-about = Withdraws a person’s consent
cli-option-person = The person with this part in the dossier
cli-option-everywhere = Erase the person from every dossier in which the same person stands
cli-option-dry-run-erase = Only say what would be erased and where else the person stands
cli-option-certificate = Where the certificate goes: .json as data, otherwise as text
cli-vault-disclosed = Written to { $file }. It holds personal data in readable form: hand it over and delete it.
cli-vault-withdrawn = Consent withdrawn: { $part }. The dossier is not handed over any more, and no paper of this person comes in. What is held stays until you erase it.
cli-vault-search-about = Finds dossiers by words in title, company or Mini Program
cli-vault-backup-about = Writes an encrypted backup, or brings an earlier one up to date, and reads it back
cli-vault-restore-about = Makes a vault of a backup where there is none yet
cli-vault-verify-about = Checks every page and every file of the vault
cli-vault-rekey-about = Changes the passphrase; with --recovery-out the data key and every way in
cli-vault-journal-about = Prints what was done and when
cli-schema-about = Prints a JSON Schema

cli-option-help = Shows this help
cli-option-version = Shows the version
cli-option-lang = Language of everything that is printed
cli-option-data-dir = Keeps everything under this folder instead of the platform’s own places
cli-option-as-of = The day on which the dossier is judged; today if not given
cli-option-as-of-identify = The day by which ages and future dates are judged; today if not given
cli-option-format = Form of the result
cli-option-json = Short for --format json
cli-option-fail-on = From which severity on the exit code is 1
cli-option-rulebook = A rule book to use instead of the one in use: its folder, the pack.toml in it, or a file signed by a trusted publisher
cli-option-exit-code = Makes the exit code 1 when something changed
cli-option-all = Lists every outcome, passes included
cli-option-identity = age identity file that opens a sealed packet
cli-option-passphrase-file = File whose first line is the passphrase
cli-option-new-passphrase-file = File whose first line is the new passphrase
cli-option-signer = Public key, in OpenSSH form, that must have signed; the key itself or a file that holds it
cli-option-out = Where the result goes
cli-option-to = age recipient the packet is sealed for; may be given several times
cli-option-sign-with = OpenSSH private key (Ed25519) that signs the packet
cli-option-sign-book = OpenSSH private key (Ed25519) that signs the rule book
cli-option-older = Takes a rule book that is not newer than the one in use
cli-option-remove = Takes no more rule books signed with this key
cli-option-stamp = The time that all clocks in the packet show; now if not given
cli-option-vault-passphrase-file = File whose first line is the passphrase of the vault; without it the key store opens the vault
cli-option-base = The packet that this one corrects; the new one lists what changed
cli-option-base-identity = age identity file that opens the corrected packet
cli-option-base-passphrase-file = File whose first line is the passphrase of the corrected packet
cli-option-draft = Builds although findings block; every page then says so
cli-option-redacted = Masks personal numbers and identity pictures
cli-option-two-part = Put the personal data into a second packet beside, sealed; the first holds everything else and stays open
cli-option-strict = Normalises nothing
cli-option-json-input = Reads each line as a JSON string
cli-option-for = What the picture is for
cli-option-page = The page of a PDF to make a picture of; the first unless said
cli-option-focus = Where the middle of a square is cut, in percent from the left and from above; 50,50 unless said
cli-option-recovery-out = File that receives the recovery kit; print it and delete the file
cli-option-recovery-out-rekey = File that receives a new recovery kit. Given, the data key and every way in are changed with the passphrase
cli-option-verify = Checks that the journal was neither altered nor cut

cli-argument-dossier = Dossier folder, its dossier.json, or the folder zipped
cli-argument-packet = Packet file, or the folder of an unpacked packet
cli-argument-requests = Folder of an unpacked packet, or the folder “wechat” in it
cli-argument-recipient = age recipient: the partner’s public key
cli-argument-kind = Kind of identifier
cli-argument-value = Values; read one a line from standard input if none is given
cli-argument-files = Pictures
cli-argument-file = Picture
cli-argument-rule = Id of a rule
cli-argument-rulebook = Folder of a rule book
cli-argument-rulebook-file = File of a signed rule book
cli-argument-public-key = Public key in OpenSSH form (Ed25519)
cli-argument-rulebook-before = The earlier rule book: its folder or signed file
cli-argument-rulebook-after = The later rule book: its folder or signed file
cli-argument-dossiers = Dossiers to look at under both rule books
cli-argument-id = Id of a dossier, or its beginning
cli-argument-text = Words to look for
cli-argument-sought = What to look for: Chinese, whole pinyin or its first letters, or English
cli-argument-backup = Folder of a backup
cli-argument-schema = Which schema

cli-identify-reasons = Reason codes: { $reasons }

cli-usage-unknown-argument = { $choices ->
    [none] There is no option “{ $argument }” here.
   *[other] There is no option “{ $argument }” here. The nearest is { $choices }.
}
cli-usage-one-too-many = There is one argument more than the command takes.
cli-usage-unknown-command = { $choices ->
    [none] There is no command “{ $argument }”.
   *[other] There is no command “{ $argument }”. The nearest: { $choices }.
}
cli-usage-no-command = The first word is not the name of a command.
cli-usage-missing-argument = Something is missing: { $argument }.
cli-usage-value = { $choices ->
    [none] { $argument } does not take that value.
   *[other] { $argument } does not take that value. It takes: { $choices }.
}
cli-usage-no-value = { $argument } needs a value.
cli-usage-conflict = { $other ->
    [none] { $argument } does not go together with another option that was given.
   *[other] { $argument } does not go together with { $other }.
}
cli-usage-missing-command = { $choices ->
    [none] A command is missing.
   *[other] A command is missing. There are: { $choices }.
}
cli-usage-other = The command line could not be read.
cli-usage-office-format = A folder of dossiers is reported as text or as JSON.
cli-usage-date = The date is written YYYY-MM-DD and is a day that exists.
cli-usage-dossier-or-vault = Name one dossier, or ask for all of them in the vault with --vault alone.
cli-usage-stamp = The stamp is a time in RFC 3339, such as 2026-11-23T09:00:00+08:00.
cli-usage-passphrase = A passphrase is needed. Give its file with --passphrase-file.
cli-usage-help = Add --help to see how the command is used.

cli-packet-built = Packet { $number } was built and verified from the disk: { $file }, { $bytes } bytes.
cli-packet-signed = Signed beside it in { $file }, with the key { $fingerprint }. Tell the partner this fingerprint another way, by telephone for example.
cli-packet-recipient = Fingerprint of the partner’s key: { $fingerprint }
    Before anything is sent, call the partner on a number you already know and compare these words:
    English: { $english }
    Chinese: { $chinese }
    If one word differs, it is another key: ask for the key again and send nothing.
cli-packet-in-two = The personal data are in { $file } alone, sealed. That is the part to submit; the open part names nobody.
cli-packet-open-to-all = This packet is not sealed: whoever holds the file can read everything in it. Before it leaves this computer, build it again with --to or --passphrase-file.
cli-packet-draft = This packet is a draft, not to be handed in. Findings that block: { $count }.
cli-packet-opened = Unpacked to the folder { $folder }.
cli-packet-recovered = Dossier made from the requests in the folder { $folder }. Files that came along: { $files }.
cli-packet-left-out = Not taken over, because a dossier has no place for it:

cli-rules-ok = The rule book holds. Rules: { $rules }; every example comes out as written.
cli-rules-mistakes = The rule book does not hold. Mistakes: { $count }.
cli-rules-packed = Rule book { $version } was packed as { $file } and signed in { $signature }, with the key { $fingerprint }. Give both files away together, and the fingerprint another way.
cli-rules-imported = Rule book { $version }, from regulation read on { $snapshot }, was taken in and is used from now on. It is signed by { $signer }, { $fingerprint }.
cli-rules-kept = Rule book { $version }, from regulation read on { $snapshot }, was taken in. It is signed by { $signer }, { $fingerprint }. The built-in rule book is not older, so that one is used.
cli-rules-trusted = Rule books signed by { $signer } are taken from now on. Compare this fingerprint with the publisher by telephone, and take the key back with --remove if it differs: { $fingerprint }
cli-rules-trusted-already = Rule books signed by { $signer } were taken before; nothing changed. The fingerprint of the key is { $fingerprint }
cli-rules-untrusted = Rule books signed by { $signer } are taken no more. The fingerprint of the key is { $fingerprint }
cli-rules-untrusted-already = This key is not among those accepted on this computer; nothing changed. Its fingerprint is { $fingerprint }
cli-rules-book-built-in = built in
cli-rules-book-signed = signed by { $signer }, { $fingerprint }
cli-rules-book-in-use = in use
cli-image-fixed = { $file }: { $width } × { $height } pixels, { $bytes } bytes.
cli-image-unchanged = Nothing had to be changed.

cli-vault-made = The vault is ready. Print the recovery kit, keep it away from this computer, then delete the file.
cli-vault-added = Taken in as { $id }.
cli-vault-given = Written to the folder { $folder }. What lies there is not encrypted; delete it when it is no longer needed.
cli-vault-removed = Removed { $id }.
cli-vault-none = There is no dossier in the vault yet. Take one in with “tongguan vault add”.
cli-vault-nothing-found = No dossier in the vault has these words in its title, company or Mini Program. “tongguan vault list” shows all of them.
cli-vault-backed-up = The backup was written and read back. Files: { $files }, newly copied: { $copied }.
cli-vault-restored = The vault is restored.
cli-vault-sound = The vault is sound. Dossiers: { $dossiers }; files: { $files }.
cli-vault-rekeyed = The passphrase is changed. The old one no longer opens the vault; a backup from before still opens with it.
cli-vault-key-changed = The data key, the passphrase and the recovery kit are changed; what opened the vault before no longer does. Print the file of the recovery kit and delete it. A backup from before still opens as it did: erase it if somebody may know those ways.
cli-vault-journal-holds = The journal holds. Entries: { $entries }; none was altered or is missing.
cli-vault-journal-broken = The journal was altered or cut at entry { $entry }.

cli-vault-database-damaged = Pages of the database are damaged. Restore the latest backup into a new place.
cli-vault-dossier-unreadable = Dossier { $id } cannot be read. Restore it from a backup.
cli-vault-file-lost = Dossier { $id }: the file of attachment { $attachment } is missing or damaged. Attach it again.

error-output-not-written-what = The result could not be written to standard output.
error-output-not-written-do = See whether the disk or the program that reads it has room, and repeat the command.
cli-packet-receipt-about = Writes the receipt that a partner gives for a packet: which items are accepted, and which are returned and why
cli-packet-receipt-written = { $file } written for packet { $number }: { $items } items, of which { $returned } returned.
cli-option-accept-all = Accept every item
cli-option-return = Return an item with the reason, and accept the others; the item by its field path, the platform’s name or the path of its file. Can be given several times
cli-option-partner = Name of the partner who gives the receipt
cli-option-as-of-receipt = Date of the receipt; today if not given
cli-usage-return = “--return” takes an item and a reason, such as “--return mini_program.name='differs from the licence'”.
cli-usage-receipt = Say “--accept-all”, or “--return” for each item that is returned.
cli-feedback-about = Takes in what the platform or the partner sent back
cli-feedback-import-about = Takes a partner’s receipt or the platform’s answer into a dossier: each item becomes a finding on its field until the field is corrected
cli-feedback-taken-in = Taken in: { $added }. Known from before: { $known }. Accepted: { $accepted }.
cli-feedback-on-field =   { $field }: { $words }
cli-feedback-on-the-whole =   On the whole dossier { $item }: { $words }
cli-feedback-signed = Signed with the key { $fingerprint }.
cli-argument-answer = The receipt file, or the platform’s answer as JSON; “-” for standard input
cli-option-vault-id = DOSSIER is the id of a dossier in the vault
