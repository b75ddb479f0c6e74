# What the window says: headings, buttons, explanations. Fields have their own file.

works-offline = Works without a network
program-version = Tongguan { $version }
rule-book-version = WeChat rule book { $version }
rule-book-snapshot = State of { $date }
rule-book = Rule book
rule = Rule
program = Program
network = Network
language = Language
summary = Summary
partner = Partner
title-screen = { $screen } – Tongguan
title-page = { $page } – { $dossier } – Tongguan
title-page-error = Error: { $page } – { $dossier } – Tongguan
skip-to-content = Skip to content
dossier-named = Dossier { $title }

# Navigation
nav-home = Dossiers
nav-verify = Verify a packet
nav-settings = Settings
nav-overview = Overview
nav-answers = Answers
nav-documents = Documents
nav-check = Check
nav-packet = Packet
all-dossiers = All dossiers
lock = Lock
lock-now = Lock the vault
lock-text = Locking closes the vault and wipes its key from memory. Everything typed is saved before.
undo = Undo
redo = Redo
saved-at = Saved { $time }
done-of = { $done } of { $total }

# Buttons and words that many screens share
cancel = Cancel
later = Later
enter = Enter
change = Change
remove = Remove
remove-named = Remove { $name }
reveal = Reveal
hide = Hide
show = Show
reveal-value = Reveal { $label }
hide-value = Hide { $label }
masked-hint = Masked. Reveal it to read or change it
not-chosen = Not chosen
not-entered = Not entered
nothing-entered = Nothing entered yet
answer-yes = Yes
answer-no = No
no-end-date = No end date
date-day = Day
date-month = Month
date-year = Year
date-hint = Digits as on the document, for example 3 11 2026
date-part = { $label }, { $part }
counter-characters = { $count } of { $limit } characters
counter-halves = { $count } of { $limit } characters; a Chinese character counts as 2
search-in = Search: { $list }
found-count = { $count ->
    [0] Nothing found. A shorter word, or the Chinese term, may find more
    [one] 1 found
   *[other] { $shown ->
        [12] { $count } found, the first 12 are shown
       *[other] { $count } found
    }
}
item-number = { $list } { $number }
add-to = Add: { $list }

# First start
first-start = Protect the vault
first-start-lead = Everything you enter is encrypted on this computer. Choose how you open it. Without a way in nobody can read it, and that includes us.
open-by-key-store = This computer’s key store
open-by-key-store-why = Opens with your sign-in to this computer. Nothing to type.
open-by-passphrase = A passphrase
open-by-passphrase-why = Opens the vault even where the key store is missing or another person is signed in.
no-key-store = This computer has no key store that can be used, so the vault opens with a passphrase.
passphrase = Passphrase
passphrase-hint = At least { $limit } characters. Four or five unrelated words are easy to remember. Pasting is fine
passphrase-more = { $count ->
    [one] 1 more character
   *[other] { $count } more characters
}
passphrase-enough = Long enough. Unrelated words are stronger than a sentence from a book
create-vault = Create the vault
creating-vault = Creating the vault. This takes a few seconds
about-vault = About the vault
no-account = No account
no-account-text = Tongguan never connects to a network. Nothing leaves this computer until you create a packet.
next-recovery = Next: a recovery kit
next-recovery-text = A few lines to print and keep. They open the vault when the passphrase is forgotten or the computer is replaced.

# Recovery kit
recovery-kit = Recovery kit
recovery-kit-lead = These lines open the vault when nothing else does. They are shown this once. Print them or write them down, then type them back.
kit-kept = I have kept it
print-kit = Print
show-kit-again = Show the kit again
recovery-confirm-lead = Type the lines back from the paper. That proves the copy can be read. Until then the vault takes no personal data.
recovery-text = Recovery kit
recovery-text-hint = All lines in their order. Spaces and hyphens do not matter
confirm-recovery = Confirm
about-kit = About the recovery kit
kit-where = Where to keep it
kit-where-text = On paper, in a safe or a sealed envelope. Not on this computer, not in a photo, not in an e-mail.
kit-why = Why it matters
kit-why-text = There is no reset. Without a passphrase, key store or recovery kit the dossiers stay closed for good.
kit-unconfirmed = The recovery kit has not been typed back. Until then the vault takes no personal data.
type-kit-back = Type it back

# Unlock
unlock = Unlock
unlock-lead = The vault is locked.
unlock-lead-kit = The recovery kit opens the vault when the passphrase or key store does not.
unlock-with-key-store = Unlock with the key store
unlock-with-kit = Use the recovery kit
unlock-other-way = Back to the usual way
unlocking = Unlocking. This takes a second or two

# Home
need-you-today = { $count ->
    [0] Nothing needs you today
    [one] 1 dossier needs you today
   *[other] { $count } dossiers need you today
}
problems-block = { $count ->
    [one] 1 problem blocks the hand-over.
   *[other] { $count } problems block the hand-over.
}
no-dossiers = No dossiers yet
no-dossiers-text = A dossier holds everything about one Mini Program: the company, the people, the texts, the icon and the licences. It stays on this computer until you create a packet.
start-dossier = Start a dossier
start-dossier-text = A name is enough to begin. The task list shows what is needed.
add-sample = Add the sample dossier
add-sample-text = A made-up tea company, complete, to look around in.
search-dossiers = Search dossiers
name-or-company = Name or company
dossiers-found = { $count ->
    [0] No dossier found
    [one] 1 dossier
   *[other] { $count } dossiers
}
column-name = Name
column-company = Company
column-check = Check
column-changed = Last change
check-ready = Ready
dossier-title = Name of the dossier
dossier-title-hint = Your own name for it, such as the Mini Program’s
create-dossier = Create the dossier

# Verdict and counts
verdict = Verdict
verdict-ready = Ready to hand over
verdict-not-ready = Not ready to hand over
verdict-counts = { $blocking ->
    [0] Nothing blocks
   *[other] { $blocking } blocking
}{ $advisory ->
    [0] { "" }
   *[other] , { $advisory } advisory
}{ $waived ->
    [0] { "" }
   *[other] , { $waived } waived
}.
tasks-completed = { $done } of { $total } tasks completed.
checked-against = Checked against WeChat rule book { $version } on { $date }.
count-blocking = { $count } blocking
count-advisory = { $count } advisory

# Overview
overview-of = { $title }: overview
see-what-blocks = See what blocks
check-everything = Check everything
create-packet = Create packet
dates-and-papers = Dates and papers
papers-run-out = Papers that run out
papers-unknown = No end dates entered yet
expiry-administrator-id-valid-until = Administrator’s ID document
expiry-subject-principal-id-valid-until = Subject principal’s ID document
expiry-company-licence-valid-until = Business licence
partner-none = No partner entered
partner-key-on-file = Encryption key on file
partner-key-missing = No encryption key yet
remove-dossier = Remove this dossier
remove-dossier-title = Remove { $title }?
remove-dossier-text = The dossier and its files are erased from the vault. Packets that were created from it stay where they were saved. This cannot be undone.
keep-dossier = Keep it
task-note = { $blocking ->
    [one] { $note }
   *[other] { $blocking } blocking: { $note }
}
task-not-needed = Not needed for this route or kind of entity
task-state-not-started = Not yet started
task-state-in-progress = In progress
task-state-problem = There is a problem
task-state-completed = Completed
task-state-not-needed = Not needed
step-1 = Register account
step-2 = Verification
step-3 = Filing
step-4 = Basic information
step-5 = Development settings
step-6 = Code review
step-7 = Go live
step-of = Step { $step } of { $total }, { $name }

# Pages
page-company = Company
page-company-intro = The organisation that owns the Mini Program, exactly as on its certificate.
page-company-where = The business licence shows the name, the 18-character code, the address, the scope and the validity. Copy them character by character.
page-legal-representative = Legal representative
page-legal-representative-intro = The person named on the business licence. WeChat compares the name with the register.
page-legal-representative-where = The name stands on the business licence; the number on the front of the person’s own document.
page-administrator = Administrator
page-administrator-intro = The person who scans the QR code, answers WeChat’s call and has the face check. For the filing the same person must be responsible for the Mini Program.
page-administrator-where = The number stands in the bottom line of the front of the ID card, the validity on the back.
page-consent = Consent
page-consent-intro = Each person agrees, separately and in writing, that their data is handed to the partner and on to WeChat and the authorities.
page-consent-where = The packet’s forms include a consent form to print. Attach the signed copy and enter its date.
page-mini-program = Name and icon
page-mini-program-intro = What people see in WeChat: the name, the short name, the introduction and the icon.
page-mini-program-where = The owner of the Mini Program chooses these. A name that is a trade mark needs evidence.
page-categories = Categories
page-categories-intro = What the Mini Program offers, chosen from WeChat’s catalogue. Some categories ask for papers.
page-categories-where = The catalogue uses Chinese names. Searching works in both languages.
page-licences = Licences
page-licences-intro = Permits that the categories or functions ask for, beyond the business licence.
page-licences-where = Each licence shows its number, issuer and validity. The holder must be the applicant or the partner.
page-subject-principal = Subject principal
page-subject-principal-intro = The person responsible for the organisation in the filing. Usually the legal representative; another person needs an authorisation letter.
page-subject-principal-where = Copy the name and number from the front of the person’s document.
page-filing = Filing
page-filing-intro = What the ministry’s filing asks about the service itself.
page-filing-where = The service content describes what users do in the Mini Program. One or two entries are usual.
page-documents = Documents
page-documents-intro = All files of this dossier. Say what each one is; its measures are compared with what WeChat accepts.
page-documents-where = Scans and photos as JPEG or PNG, in colour, all four corners visible, nothing covered. Phone photos in HEIC have to be saved as JPEG first.
page-domains = Server domains
page-domains-intro = The servers the Mini Program talks to. Those in mainland China need an ICP filing of their own.
page-domains-where = The developer knows the host names; the ICP number stands at the foot of the website.
page-partner = Partner
page-partner-intro = Who receives the packet and hands it in.
page-partner-where = The partner’s public key begins with age1. Ask for it, and have the partner read out its last characters on the phone.
page-waivers = Waivers
page-waivers-intro = Decisions to hand over although a rule fails. Each has a reason, a name and a date on which it ends.
page-waivers-where = A waiver is easiest to record from the finding itself, on the check screen.
page-other = Whole dossier
help-for-page = Help for this page
where-to-find = Where to find it
how-it-is-kept = How it is kept
how-it-is-kept-text = Saved in the encrypted vault while you type. Identity numbers are masked; one at a time can be revealed.
save-and-continue = Save and continue
back-to-overview = Back to the overview
problems-can-wait = { $count ->
    [one] 1 problem stays open when you continue. It can be put right later.
   *[other] { $count } problems stay open when you continue. They can be put right later.
}
there-is-a-problem = There is a problem
error-prefix = { "Error: " }
why-this-matters = Why this matters
source-prefix = Source:
source-line = { $title }{ $locator ->
    [none] { "" }
   *[other] , { $locator }
}. Recorded on { $date }.
confidence-high = Confidence: high.
confidence-medium = Confidence: medium.
confidence-low = Confidence: low.
confidence-unknown = Confidence: not stated.
severity-blocking = Blocking
severity-advisory = Advisory
severity-information = Information

# Files
choose-file = Choose a file
choose-another-file = Choose another file
choose-files = Choose files
no-file-chosen = No file chosen
drop-files = Drop files here, or choose them
drop-files-limits = Pictures and PDF. They are measured first; a copy goes into the vault, the original stays as it is.
files-count = { $count ->
    [0] No files
    [one] 1 file
   *[other] { $count } files
}
role-not-said = Not said yet what it is
role-of-file = What { $file } is
file-measures = { $format }{ $width ->
    [0] { "" }
   *[other] , { NUMBER($width, useGrouping: 0) } × { NUMBER($height, useGrouping: 0) } pixels
}, { $size }
format-jpeg = JPEG
format-png = PNG
format-bmp = BMP
format-gif = GIF
format-webp = WebP
format-tiff = TIFF
format-heic = HEIC
format-pdf = PDF
format-other = Unknown format

# Categories
categories-hint = Search in English or Chinese, add up to five, and mark the main one
search-categories = Search the catalogue
main-category = Main category
papers-none = No special papers
papers-needed = Papers: { $papers }
category-not-open = Not open to this kind of entity

# Answers
answers-lead = Everything entered so far. Identity values are masked here.

# Check
check-of = { $title }: check
filter-findings = Show findings
filter-all = All
filter-blocking = Blocking
filter-advisory = Advisory
filter-information = Information
filter-waived = Waived
next-finding = Next finding
no-findings = Nothing found that needs a person.
findings-count = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
rules-count = { $count ->
    [one] 1 rule
   *[other] { $count } rules
}
not-checked = Not checked
what-was-checked = What was checked
cover-found = Found
cover-passed = Nothing found
cover-not-needed = Not needed
finding-what = What
finding-why = Why
finding-do = Do
finding-source = Source
go-to = Go to { $field }
record-waiver = Record a waiver
waived-by = Waived. { $waiver }

# Packet
recipient = Recipient
encryption = Encryption
seal-age = With the partner’s key
seal-age-text = Only { $partner } can open it. There is nothing to send separately.
seal-age-missing = The key of { $partner } is not in the dossier yet.
seal-passphrase = With a passphrase
seal-passphrase-text = A ZIP file that 7-Zip opens. The passphrase is made here and shown once; tell it by phone, never by e-mail.
the-partner = the partner
contents = Contents
part-start = Start here: what is inside, and a way to verify it
part-forms = Cover sheet and forms
part-interface = Data for the WeChat interface
part-report = Report of the check
personal-in-packet = { $count ->
    [0] The dossier holds no identity numbers yet.
    [one] 1 identity value stands in full in the forms and data, masked on the cover sheet and checklist.
   *[other] { $count } identity values stand in full in the forms and data, masked on the cover sheet and checklist.
}
draft = Draft
draft-choice = Create a draft although problems block
draft-text = Every page then says that it is a draft and not for filing.
create-packet-for = Create packet for { $partner }
create-draft-for = Create draft for { $partner }
nothing-is-sent = Nothing is sent. You choose how the file travels.
export-starting = Preparing the packet
export-progress = Step { $done } of { $total }
export-progress-label = Progress of the packet
export-cancelling = Cancelling. Nothing is left behind
files = Files
attachments-sum = { $count ->
    [one] 1 file, { $size }
   *[other] { $count } files, { $size }
}
what-happens-next = What happens next
export-next-text = The packet is written, opened again from the disk and verified. Then you see a receipt with a fingerprint.
receipt = Receipt
packet-ready = Packet { $number } is ready
packet-for = For { $recipient }
packet-verified = { $count ->
    [one] Opened again from the disk and verified. Its 1 file agrees with its checksum.
   *[other] Opened again from the disk and verified. All { $count } files agree with their checksums.
}
print-receipt = Print the receipt
create-another = Create another packet
one-passphrase = Passphrase of this packet
one-passphrase-text = Shown this once and stored nowhere. Tell it to the partner by phone, never together with the file.
fingerprint = Fingerprint
fingerprint-text = Read the first and the last group to the partner on the phone.
fingerprint-of = SHA-256 of the file
handed-over-with = Handed over with
signed-with = Signed with
next-deliver = Bring the file to the partner and read out the fingerprint.
next-wechat = The partner hands it in. WeChat may call the administrator.
next-back = When something comes back, mend the dossier and create a new packet.

# Verify
verify-lead = Opens a packet as a stranger would: compares every file with its checksum and looks at the signature. Nothing is unpacked to the disk.
choose-packet = Choose a packet
verifying = Verifying
packet-intact = The packet is intact
packet-not-intact = The packet is not intact
packet-number = Packet { $number }
signed-by = Signed with key { $signer }
not-signed = Nobody signed it

# Settings
theme = Appearance
theme-system = As the computer
theme-light = Light
theme-dark = Dark
about = About

# What the window itself refuses
error-short-passphrase-what = The passphrase has { $count } characters and needs at least { $limit }
error-short-passphrase-do = Add another unrelated word
error-no-title-what = The dossier has no name yet
error-no-title-do = Enter a name. It can be changed later
error-waiver-incomplete-what = A waiver counts with a reason, an approver and an end date
error-waiver-incomplete-do = Enter all three
