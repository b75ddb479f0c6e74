# What the window says: headings, buttons, explanations. Fields have their own file.

window-works-offline = Works without a network
window-program-version = Tongguan { $version }
window-rule-book-version = WeChat rule book { $version }
window-rule-book-snapshot = State of { $date }
window-rule-book = Rule book
window-rule = Rule
window-program = Program
window-network = Network
window-language = Language
window-summary = Summary
window-partner = Partner
window-title-screen = { $screen } – Tongguan
window-title-page = { $page } – { $dossier } – Tongguan
window-title-page-error = Error: { $page } – { $dossier } – Tongguan
window-skip-to-content = Skip to content
window-dossier-named = Dossier { $title }

# Navigation
window-nav-home = Dossiers
window-nav-verify = Verify a packet
window-nav-settings = Settings
window-nav-overview = Overview
window-nav-answers = Answers
window-nav-documents = Documents
window-nav-check = Check
window-nav-packet = Packet
window-all-dossiers = All dossiers
window-lock = Lock
window-lock-now = Lock the vault
window-lock-text = Locking closes the vault and wipes its key and everything shown from memory. Everything typed is kept and is there again after unlocking.
window-lock-idle = Lock by itself
window-lock-after = { $minutes ->
    [one] After 1 minute without activity
   *[other] After { $minutes } minutes without activity
}
window-lock-idle-hint = The vault also locks when the computer goes to sleep, when its screen is locked and when another user signs in, where the system says so
window-officer = Your name
window-officer-hint = Stands in the journal beside everything you do. It is kept in the vault
window-copy = Copy
window-copy-value = Copy { $label }
window-copied = Copied. The value leaves the clipboard after 10 seconds
window-undo = Undo
window-redo = Redo
window-saved-at = Saved { $time }
window-done-of = { $done } of { $total }

# Buttons and words that many screens share
window-try-again = Try again
window-cancel = Cancel
window-later = Later
window-new-kit = Make a new kit
window-new-kit-lead = Write these lines down or print them; the kit shown before stops working once they are typed back.
window-enter = Enter
window-change = Change
window-remove = Remove
window-remove-named = Remove { $name }
window-reveal = Reveal
window-hide = Hide
window-show = Show
window-reveal-value = Reveal { $label }
window-hide-value = Hide { $label }
window-masked-hint = Masked. Typing replaces it; Reveal shows it
window-not-chosen = Not chosen
window-not-entered = Not entered
window-nothing-entered = Nothing entered yet
window-answer-yes = Yes
window-answer-no = No
window-no-end-date = No end date
window-date-day = Day
window-date-month = Month
window-date-year = Year
window-date-hint = Digits as on the document, for example 3 11 2026
window-date-part = { $label }, { $part }
window-counter-characters = { $count } of { $limit } characters
window-counter-halves = { $count } of { $limit } characters; a Chinese character counts as 2
window-search-in = Search: { $list }
window-found-count = { $count ->
    [0] Nothing found. A shorter word, or the Chinese term, may find more
    [one] 1 found
   *[other] { $shown ->
        [12] { $count } found, the first 12 are shown
       *[other] { $count } found
    }
}
window-item-number = { $list } { $number }
window-add-to = Add: { $list }

# First start
window-first-start = Protect the vault
window-first-start-lead = Everything you enter is encrypted on this computer. Choose how you open it. Without a way in nobody can read it, and that includes us.
window-open-by-key-store = This computer’s key store
window-open-by-key-store-why = Opens with your sign-in to this computer. Nothing to type.
window-open-by-passphrase = A passphrase
window-open-by-passphrase-why = Opens the vault even where the key store is missing or another person is signed in.
window-no-key-store = This computer has no key store that can be used, so the vault opens with a passphrase.
window-passphrase = Passphrase
window-passphrase-hint = At least { $limit } characters. Four or five unrelated words are easy to remember. Pasting is fine
window-passphrase-more = { $count ->
    [one] 1 more character
   *[other] { $count } more characters
}
window-passphrase-enough = Long enough. Unrelated words are stronger than a sentence from a book
window-create-vault = Create the vault
window-creating-vault = Creating the vault. This takes a few seconds
window-about-vault = About the vault
window-no-account = No account
window-no-account-text = Tongguan never connects to a network. Nothing leaves this computer until you create a packet.
window-next-recovery = Next: a recovery kit
window-next-recovery-text = A few lines to print and keep. They open the vault when the passphrase is forgotten or the computer is replaced.

# Recovery kit
window-recovery-kit = Recovery kit
window-recovery-kit-lead = These lines open the vault when nothing else does. They are shown this once. Print them or write them down, then type them back.
window-kit-kept = I have kept it
window-print-kit = Print
window-show-kit-again = Show the kit again
window-recovery-confirm-lead = Type the lines back from the paper. That proves the copy can be read. Until then the vault takes no personal data.
window-recovery-text = Recovery kit
window-recovery-text-hint = All lines in their order. Spaces and hyphens do not matter
window-confirm-recovery = Confirm
window-about-kit = About the recovery kit
window-kit-where = Where to keep it
window-kit-where-text = On paper, in a safe or a sealed envelope. Not on this computer, not in a photo, not in an e-mail.
window-kit-why = Why it matters
window-kit-why-text = There is no reset. Without a passphrase, key store or recovery kit the dossiers stay closed for good.
window-kit-unconfirmed = The recovery kit has not been typed back. Until then the vault takes no personal data.
window-type-kit-back = Type it back

# Unlock
window-unlock = Unlock
window-unlock-lead = The vault is locked.
window-unlock-lead-kit = The recovery kit opens the vault when the passphrase or key store does not.
window-unlock-with-key-store = Unlock with the key store
window-unlock-with-kit = Use the recovery kit
window-unlock-other-way = Back to the usual way
window-unlocking = Unlocking. This takes a second or two

# Home
window-need-you-today = { $count ->
    [0] Nothing needs you today
    [one] 1 dossier needs you today
   *[other] { $count } dossiers need you today
}
window-problems-block = { $count ->
    [one] 1 problem blocks the hand-over.
   *[other] { $count } problems block the hand-over.
}
window-no-dossiers = No dossiers yet
window-no-dossiers-text = A dossier holds everything about one Mini Program: the company, the people, the texts, the icon and the licences. It stays on this computer until you create a packet.
window-start-dossier = Start a dossier
window-start-dossier-text = A name is enough to begin. The task list shows what is needed.
window-add-sample = Add the sample dossier
window-add-sample-text = A made-up tea company, complete, to look around in.
window-search-dossiers = Search dossiers
window-home-first = The first { $shown } of { $count } are shown. Search by name or company for the others.
window-name-or-company = Name or company
window-dossiers-found = { $count ->
    [0] No dossier found
    [one] 1 dossier
   *[other] { $count } dossiers
}
window-column-name = Name
window-column-company = Company
window-column-check = Check
window-column-changed = Last change
window-check-ready = Ready
window-dossier-title = Name of the dossier
window-dossier-title-hint = Your own name for it, such as the Mini Program’s
window-create-dossier = Create the dossier

# Verdict and counts
window-verdict = Verdict
window-verdict-ready = Ready to hand over
window-verdict-not-ready = Not ready to hand over
window-verdict-counts = { $blocking ->
    [0] Nothing blocks
   *[other] { $blocking } blocking
}{ $advisory ->
    [0] { "" }
   *[other] , { $advisory } advisory
}{ $waived ->
    [0] { "" }
   *[other] , { $waived } waived
}.
window-tasks-completed = { $done } of { $total } tasks completed.
window-checked-against = Checked against WeChat rule book { $version } on { $date }.
window-count-blocking = { $count } blocking
window-count-advisory = { $count } advisory

# Overview
window-overview-of = { $title }: overview
window-see-what-blocks = See what blocks
window-check-everything = Check everything
window-create-packet = Create packet
window-dates-and-papers = Dates and papers
window-papers-run-out = Papers that run out
window-papers-unknown = No end dates entered yet
window-expiry-administrator-id-valid-until = Administrator’s ID document
window-expiry-subject-principal-id-valid-until = Subject principal’s ID document
window-expiry-company-licence-valid-until = Business licence
window-partner-none = No partner entered
window-partner-key-on-file = Encryption key on file
window-partner-key-missing = No encryption key yet
window-remove-dossier = Remove this dossier
window-remove-dossier-title = Remove { $title }?
window-remove-dossier-text = The dossier and its files are erased from the vault. Packets that were created from it stay where they were saved. This cannot be undone.
window-keep-dossier = Keep it
window-task-note = { $blocking ->
    [one] { $note }
   *[other] { $blocking } blocking: { $note }
}
window-task-not-needed = Not needed for this route or kind of entity
window-task-state-not-started = Not yet started
window-task-state-in-progress = In progress
window-task-state-problem = There is a problem
window-task-state-completed = Completed
window-task-state-not-needed = Not needed
window-step-1 = Register account
window-step-2 = Filing
window-step-3 = Basic information
window-step-4 = Development environment
window-step-5 = Develop and test
window-step-6 = Submit for review
window-step-7 = Hand over and go live
window-step-of = Step { $step } of { $total }, { $name }

# Pages
window-page-company = Company
window-page-company-intro = The organisation that owns the Mini Program, exactly as on its certificate.
window-page-company-where = The business licence shows the name, the 18-character code, the address, the scope and the validity. Copy them character by character.
window-page-legal-representative = Legal representative
window-page-legal-representative-intro = The person named on the business licence. WeChat compares the name with the register.
window-page-legal-representative-where = The name stands on the business licence; the number on the front of the person’s own document.
window-page-administrator = Administrator
window-page-administrator-intro = The person who scans the QR code, answers WeChat’s call and has the face check. For the filing the same person must be responsible for the Mini Program.
window-page-administrator-where = The number stands in the bottom line of the front of the ID card, the validity on the back.
window-page-consent = Consent
window-page-consent-intro = Each person agrees, separately and in writing, that their data is handed to the partner and on to WeChat and the authorities.
window-page-consent-where = The packet’s forms include a consent form to print. Attach the signed copy and enter its date.
window-page-mini-program = Name and icon
window-page-mini-program-intro = What people see in WeChat: the name, the short name, the introduction and the icon.
window-page-mini-program-where = The owner of the Mini Program chooses these. A name that is a trade mark needs evidence.
window-page-categories = Categories
window-page-categories-intro = What the Mini Program offers, chosen from WeChat’s catalogue. Some categories ask for papers.
window-page-categories-where = The catalogue uses Chinese names. Searching works in both languages.
window-page-licences = Licences
window-page-licences-intro = Permits that the categories or functions ask for, beyond the business licence.
window-page-licences-where = Each licence shows its number, issuer and validity. The holder must be the applicant or the partner.
window-page-subject-principal = Subject principal
window-page-subject-principal-intro = The person responsible for the organisation in the filing. Usually the legal representative; another person needs an authorisation letter.
window-page-subject-principal-where = Copy the name and number from the front of the person’s document.
window-page-filing = Filing
window-page-filing-intro = What the ministry’s filing asks about the service itself.
window-page-filing-where = The service content describes what users do in the Mini Program. One or two entries are usual.
window-page-documents = Documents
window-page-documents-intro = All files of this dossier. Say what each one is; its measures are compared with what WeChat accepts.
window-page-documents-where = Scans and photos as JPEG or PNG, in colour, all four corners visible, nothing covered. Phone photos in HEIC have to be saved as JPEG first.
window-page-domains = Server domains
window-page-domains-intro = The servers the Mini Program talks to. Those in mainland China need an ICP filing of their own.
window-page-domains-where = The developer knows the host names; the ICP number stands at the foot of the website.
window-page-partner = Partner
window-page-partner-intro = Who receives the packet and hands it in.
window-page-partner-where = The partner’s public key begins with age1. Ask for it, and have the partner read out its last characters on the phone.
window-page-waivers = Waivers
window-page-waivers-intro = Decisions to hand over although a rule fails. Each has a reason, a name and a date on which it ends.
window-page-waivers-where = A waiver is easiest to record from the finding itself, on the check screen.
window-page-other = Whole dossier
window-help-for-page = Help for this page
window-where-to-find = Where to find it
window-how-it-is-kept = How it is kept
window-how-it-is-kept-text = Saved in the encrypted vault while you type. Identity numbers are masked; one at a time can be revealed.
window-save-and-continue = Save and continue
window-back-to-overview = Back to the overview
window-problems-can-wait = { $count ->
    [one] 1 problem stays open when you continue. It can be put right later.
   *[other] { $count } problems stay open when you continue. They can be put right later.
}
window-there-is-a-problem = There is a problem
window-error-prefix = { "Error: " }
window-why-this-matters = Why this matters
window-source-prefix = Source:
window-source-line = { $title }{ $locator ->
    [none] { "" }
   *[other] , { $locator }
}, { $date }.
window-confidence-high = Confidence: high.
window-confidence-medium = Confidence: medium.
window-confidence-low = Confidence: low.
window-confidence-unknown = Confidence: not stated.
window-severity-blocking = Blocking
window-severity-advisory = Advisory
window-severity-information = Information

# Files
window-choose-file = Choose a file
window-choose-another-file = Choose another file
window-choose-files = Choose files
window-no-file-chosen = No file chosen
window-drop-files = Drop files here, or choose them
window-drop-files-limits = Pictures and PDF. They are measured first; a copy goes into the vault, the original stays as it is.
window-files-count = { $count ->
    [0] No files
    [one] 1 file
   *[other] { $count } files
}
window-role-not-said = Not said yet what it is
window-role-of-file = What { $file } is
window-file-measures = { $format }{ $width ->
    [0] { "" }
   *[other] , { NUMBER($width, useGrouping: 0) } × { NUMBER($height, useGrouping: 0) } pixels
}, { $size }
window-file-missing = The file is not where the dossier says it is
window-format-jpeg = JPEG
window-format-png = PNG
window-format-bmp = BMP
window-format-gif = GIF
window-format-webp = WebP
window-format-tiff = TIFF
window-format-heic = HEIC
window-format-pdf = PDF
window-format-other = Unknown format

# Categories
window-categories-hint = Search in English or Chinese, add up to five, and mark the main one
window-search-categories = Search the catalogue
window-main-category = Main category
window-papers-none = No special papers
window-papers-needed = Papers: { $papers }
window-category-not-open = Not open to this kind of entity

# Answers
window-answers-lead = Everything entered so far. Identity values are masked here.

# Check
window-check-of = { $title }: check
window-filter-findings = Show findings
window-filter-all = All
window-filter-blocking = Blocking
window-filter-advisory = Advisory
window-filter-information = Information
window-filter-waived = Waived
window-next-finding = Next finding
window-no-findings = No finding needs your attention.
window-findings-count = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
window-rules-count = { $count ->
    [one] 1 rule
   *[other] { $count } rules
}
window-not-checked = Not checked
window-what-was-checked = What was checked
window-cover-found = Found
window-cover-passed = Nothing found
window-cover-not-needed = Not needed
window-finding-what = What
window-finding-why = Why
window-finding-do = Do
window-finding-source = Source
window-go-to = Go to { $field }
window-record-waiver = Record a waiver
window-waived-by = Waived. { $waiver }

# Packet
window-recipient = Recipient
window-encryption = Encryption
window-seal-age = With the partner’s key
window-seal-age-text = Only { $partner } can open it. There is nothing to send separately.
window-seal-age-missing = The key of { $partner } is not in the dossier yet.
window-seal-passphrase = With a passphrase
window-seal-passphrase-text = A ZIP file that 7-Zip opens. The passphrase is made here and shown once; tell it by phone, never by e-mail.
window-the-partner = the partner
window-contents = Contents
window-part-start = Start here: what is inside, and a way to verify it
window-part-forms = Cover sheet and forms
window-part-interface = Data for the WeChat interface
window-part-report = Report of the check
window-personal-in-packet = { $count ->
    [0] The dossier holds no identity numbers yet.
    [one] 1 identity value stands in full in the forms and data, masked on the cover sheet and checklist.
   *[other] { $count } identity values stand in full in the forms and data, masked on the cover sheet and checklist.
}
window-draft = Draft
window-draft-choice = Create a draft although problems block
window-draft-text = Every page then says that it is a draft and not for filing.
window-two-part-choice = Put the personal data into a second, sealed packet
window-two-part-text = The first packet then names nobody and stays open, for colleagues and for questions. Only the second one can be submitted.
window-two-part-ready = The personal data are sealed in { $second }, beside { $file }. Send both, or the second one another way.
window-create-packet-for = Create packet for { $partner }
window-create-draft-for = Create draft for { $partner }
window-nothing-is-sent = Nothing is sent. You choose how the file travels.
window-export-starting = Preparing the packet
window-export-progress = Step { $done } of { $total }
window-export-progress-label = Progress of the packet
window-export-cancelling = Cancelling. Nothing is left behind
window-export-cancelled = Cancelled. Nothing was written
window-files = Files
window-attachments-sum = { $count ->
    [one] 1 file, { $size }
   *[other] { $count } files, { $size }
}
window-what-happens-next = What happens next
window-export-next-text = The packet is written, opened again from the disk and verified. Then you see a receipt with a fingerprint.
window-receipt = Receipt
window-draft-ready = Draft { $number } is ready
window-packet-ready = Packet { $number } is ready
window-packet-for = For { $recipient }
window-packet-verified = { $count ->
    [one] Opened again from the disk and verified. Its 1 file agrees with its checksum.
   *[other] Opened again from the disk and verified. All { $count } files agree with their checksums.
}
window-print-receipt = Print the receipt
window-create-another = Create another packet
window-one-passphrase = Passphrase of this packet
window-one-passphrase-text = Shown this once and stored nowhere. Tell it to the partner by phone, never together with the file.
window-fingerprint = Fingerprint
window-fingerprint-text = Read the first and the last group to the partner on the phone.
window-fingerprint-of = SHA-256 of the file
window-handed-over-with = Handed over with
window-signed-with = Signed with
window-next-deliver = Bring the file to the partner and read out the fingerprint.
window-next-wechat = The partner hands it in. WeChat may call the administrator.
window-next-back = When something comes back, mend the dossier and create a new packet.

# Verify
window-verify-lead = Opens a packet as a stranger would: compares every file with its checksum and looks at the signature. Nothing is unpacked to the disk.
window-choose-packet = Choose a packet
window-verifying = Verifying
window-packet-intact = The packet is intact
window-packet-not-intact = The packet is not intact
window-packet-number = Packet { $number }
window-signed-by = Signed with key { $signer }
window-not-signed = Nobody signed it

# Settings
window-theme = Appearance
window-theme-system = As the computer
window-theme-light = Light
window-theme-dark = Dark
window-about = About

# What the window itself refuses
error-short-passphrase-what = The passphrase has { $count } characters and needs at least { $limit }
error-short-passphrase-do = Add another unrelated word
error-no-title-what = The dossier has no name yet
error-no-title-do = Enter a name. It can be changed later
error-waiver-incomplete-what = A waiver counts with a reason, an approver and an end date
error-waiver-incomplete-do = Enter all three

## The document bench

window-bench = Document bench
window-bench-all = All files ({ $count })
window-bench-lead = Every picture beside what WeChat asks of it. A copy that fits takes its place in the dossier; undo brings the original back, and the file you chose is never changed.
window-bench-empty = No picture is asked of any file yet. Add files first and say what each is.
window-bench-fits = Meets what is asked
window-bench-does-not-fit = Does not meet what is asked
window-bench-original = Original
window-bench-original-of = { $name }, original
window-bench-copy = Copy
window-bench-copy-of = { $name }, copy that fits
window-bench-no-copy = No copy yet.
window-bench-no-copy-needed = No copy is needed.
window-bench-page = Page of { $pages }
window-bench-make = Make a copy that fits
window-bench-make-again = Make it again
window-bench-keep = Put the copy in its place
window-bench-working = Making the copy…
window-bench-focus-across = Square from left to right
window-bench-focus-down = Square from top to bottom
window-bench-round-alt = The icon, round, as in a list
window-bench-round-light = In a list, 48 pixels
window-bench-round-dark = The same on a dark ground
window-bench-measured = Measured
window-bench-asked = WeChat asks for
window-bench-shape = Shape
window-bench-pixels = Pixels
window-bench-bytes = Size
window-bench-format = Format
window-bench-square = Square
window-bench-is-square = Square
window-bench-is-not-square = Not square
window-bench-asked-pixels = At least { $long } × { $short }, either way round
window-bench-asked-square = At least { $long } × { $short }
window-bench-asked-bytes = At most { $size }
window-bench-comma = { ", " }
window-files-coming = { $done } of { $total } files
window-stop = Stop

## Files that wait to be told what they are

window-tray = Files to add ({ $count })
window-tray-lead = Say what each file is; a guess by name and shape stands there already. Nothing is in the dossier until you add it.
window-tray-take = { $count ->
    [0] Add files
    [one] Add 1 file
   *[other] Add { $count } files
}
window-tray-aside = Leave out
window-tray-aside-named = Leave out { $name }

## Dossiers from a spreadsheet

window-import = From a spreadsheet
window-import-text = Several dossiers at once from an Excel, OpenDocument or CSV file.
window-import-lead = Each row becomes a dossier. First you see what would become of every cell; nothing is in the vault until you say so. Formulas are not computed, and what a spreadsheet program has damaged is named and left out.
window-import-choose = Choose a spreadsheet
window-import-choose-another = Choose another spreadsheet
window-import-template = Save a template
window-import-template-saved = Saved as { $file }
window-import-take = { $count ->
    [one] Take 1 dossier into the vault
   *[other] Take { $count } dossiers into the vault
}
window-import-nothing = No cell of this file can be taken. Compare its headings with the template.
window-import-cut = The file has so many cells that only those left out are listed.
window-import-untitled = Without a name
window-import-no-dossier = No dossier
window-import-left = { $count ->
    [one] 1 cell left out
   *[other] { $count } cells left out
}
window-import-cell = Cell
window-import-field = Field
window-import-outcome = What becomes of it
