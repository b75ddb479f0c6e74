# Titles of the forms
paper-cover = Cover sheet
paper-registration = Registration form
paper-filing = Filing form
paper-checklist = Checklist
paper-licences = Licence index
paper-card = Administrator’s card
paper-consent-administrator = Separate consent of the administrator
paper-consent-principal = Separate consent of the subject principal
paper-authorisation-administrator = Letter authorising the person responsible for the Mini Program
paper-authorisation-principal = Letter authorising the subject principal
paper-commitment = Commitment letter for the filing

# Head and foot of every page
paper-origin = { $program }   { $stamp }
paper-page = Page { $number } of { $count }
paper-band-draft = Draft to look at, not for submission
paper-band-redacted = Redacted: personal numbers are masked

# Values
paper-nothing = Not entered
paper-no-file = No file in the packet
paper-long-term = No end date
paper-yes = Yes
paper-no = No
paper-main-category = Main category

# Cover sheet
paper-number = Packet number
paper-stamp = Made at
paper-recipient = Sealed for this key
paper-recipient-words = Words of the key
paper-recipient-check = The same key has the same words on both sides. Compare them with the words that were read out on the telephone. If one word differs, the packet was sealed for another key: call the sender on a number you already know, and do nothing with the packet until that is settled.

# A packet in two parts
paper-second = Personal data
paper-second-file = Second part
paper-second-text = This part names no person and holds none of their numbers. They are in the second part, which is sealed and is sent together with this one or another way. Only the second part can be submitted.
paper-counts = Findings in numbers
paper-contents = Contents
paper-contents-none = The packet holds no files beside its forms.
paper-contents-check = To check that nothing was changed on the way, open START-HERE.html from the unpacked folder and drop the folder on it. It compares every file with the checksum in the packet’s manifest and works without a network.
paper-column-number = No.
paper-column-title = What it is
paper-column-path = Path in the packet and SHA-256
paper-column-file = File in the packet
paper-handover = Hand-over
paper-handed-by = Handed over by
paper-received-by = Received by
paper-date = Date
paper-signature-person = Signature of the person
paper-signature-legal = Signature of the legal representative
paper-seal = Company seal

# Registration form
paper-registration-use = For opening the Mini Program account. Type the values exactly as they stand here; what the platform’s interface takes lies in the folder data/wechat.
paper-section-company = Company
paper-section-legal = Legal representative
paper-section-administrator = Administrator
paper-section-program = Mini Program
paper-section-categories = Service categories
paper-section-domains = Server domains

# Filing form, in the order and under the labels of the platform
paper-filing-use = For the Mini Program filing, in the order in which the platform asks. Codes are those of the platform’s lists on the date of the rule book; the platform changes them from time to time, so compare them with the live lists before submitting.
paper-filing-subject = Filing subject
paper-filing-nature = Nature of the unit
paper-filing-name = Name of the sponsor
paper-filing-region = Province, city, county
paper-filing-address = Contact address
paper-filing-comment = Remark on the subject
paper-filing-certificate = Certificate of the subject
paper-filing-certificate-type = Certificate type
paper-filing-certificate-number = Certificate number
paper-filing-certificate-address = Address on the certificate
paper-filing-principal = Subject principal
paper-filing-legal = Legal representative
paper-filing-program = Mini Program
paper-filing-program-name = Name (filled in by the platform)
paper-filing-services = Service content types
paper-filing-pre-approvals = Pre-approvals
paper-filing-remark = Remark
paper-filing-administrator = Person responsible for the Mini Program
paper-filing-person-name = Name
paper-filing-person-mobile = Mobile number
paper-filing-person-email = E-mail
paper-filing-person-emergency = Emergency telephone
paper-filing-person-id-type = Document type
paper-filing-person-id-number = Document number
paper-filing-person-id-from = Document valid from
paper-filing-person-id-until = Document valid until
paper-filing-face = Face verification
paper-filing-face-later = Done by the administrator on the telephone, last of all: the result counts for 3 days
paper-filing-materials = Other materials
paper-filing-materials-none = The packet holds no further material. A province may still ask for some; the console says which.

# Checklist
paper-origin-of-finding = { $field }. Source: { $source }.
paper-checklist-none = No finding needs a person. Requirements met: { $passed }.

# Licence index
paper-licences-use = Copies lie in the packet under the paths given. Compare number, holder and validity with the copy before submitting.
paper-licences-none = The dossier lists no licences.
paper-column-licence = Licence and holder
paper-column-licence-number = Number and issuer
paper-column-validity = Valid from and until

# Administrator’s card
paper-card-use = For the administrator to keep. The filing goes through only when the administrator acts in person; these are the moments.
paper-card-particulars = Particulars as submitted
paper-card-steps = What will be asked of you
paper-card-scan = Scan a code with your own WeChat, registered in your real name, when the account is opened. One person can be administrator of 5 Mini Programs.
paper-card-call = Keep the telephone within reach. The platform may call during the first review, usually within 2 working days.
paper-card-face = Verify your face in WeChat when the partner sends the notice. The notice is open for 24 hours; the result counts for 3 days.
paper-card-picture = For the face picture: white or very light background, no hat, mask or headphones, eyes open, even light. It becomes the picture of the filing.
paper-card-message = Answer the message from 12381 within 24 hours at beian.miit.gov.cn. After that it no longer counts.
paper-card-partner = Questions go to the partner:

# Separate consent
paper-consent-purpose = { $company-en } prepares the registration and filing of the Mini Program “{ $program }” on WeChat. The platform and the authority ask for data of the persons responsible. This form says which data, for what, and who receives them, and asks for your consent.
paper-consent-person = The person
paper-consent-part = Part in the filing
paper-part-administrator = Administrator and person responsible for the Mini Program
paper-part-principal = Subject principal
paper-consent-data = Data that are handed on
paper-consent-data-tick = Tick each kind you agree to. Without all five kinds the filing cannot be made in your name; another person can then be named.
paper-consent-data-name = Name and part in the company
paper-consent-data-id = Type, number and validity of the identity document
paper-consent-data-pictures = Pictures of both sides of the identity document
paper-consent-data-contact = Mobile number, e-mail address and emergency telephone
paper-consent-data-face = Face verification, which you do yourself in WeChat; neither the company nor the partner receives the picture from this packet
paper-consent-recipients = Who receives them
paper-consent-partner = { $partner } receives the data as an encrypted file, enters them for registration and filing, and uses them for nothing else.
paper-consent-onward = From there they go to the operator of the WeChat platform (Tencent), and through it to the communications administration of the province and the Ministry of Industry and Information Technology, as the law on filing demands.
paper-consent-rights = What you should know
paper-consent-sensitive = Identity numbers, pictures of identity documents and the face are sensitive personal information. If they fall into wrong hands, somebody could open accounts or sign in your name.
paper-consent-keeping = Company and partner keep the data only as long as registration, filing and their renewal need them, and delete them afterwards. You can ask to see, copy, correct or delete them.
paper-consent-withdraw = You can withdraw your consent at any time, by telling the company or the partner in writing. What was lawfully done before stays done; another person must then be named.
paper-consent-declaration = Declaration
paper-consent-agree = I have read this form and understood it. I agree of my own free will that the data ticked in this form are handed to the recipients it names, for the purpose it states.
paper-working-draft = Working draft. Where the platform or the province offers its own template, that template counts; take the values from this page.

# Letters of authorisation
paper-authorise-to = To: the communications administration of the province, and the operator of the WeChat platform (Tencent)
paper-authorise-administrator = { $company-en } authorises { $person } to act as the person responsible for the Mini Program “{ $program }”, to submit and change its filing, to verify in person, and to answer the calls and messages of platform and authority.
paper-authorise-principal = { $company-en } authorises { $person } to act as its subject principal in the filing of the Mini Program “{ $program }”, and to submit, change and cancel the filing of the subject.
paper-authorise-answer = The company answers for what is done within this authorisation. It holds until the filing is cancelled or the company withdraws it in writing.
paper-authorise-company = The company
paper-authorise-person = The person authorised

# Commitment letter
paper-commit-open = { $company-en }, which runs the Mini Program “{ $program }”, commits itself to the following.
paper-commit-true = 1. The information and materials given for the filing are true, accurate, complete and valid.
paper-commit-content = 2. The Mini Program publishes nothing that laws and regulations forbid, and offers no service that needs a licence before that licence is held.
paper-commit-security = 3. The company protects the network and the personal information of users as the law demands, and keeps the records it must keep.
paper-commit-change = 4. When the information of the filing changes, the company changes the filing; when the service ends, it cancels the filing.
paper-commit-cooperate = 5. The company accepts the supervision of the authorities and answers for the consequences if it breaks this commitment.
paper-commit-company = The company
paper-commit-hand = In Guangdong the legal representative signs by hand in black ink and block script.

# What can keep a form from being written
error-paper-missing-glyph-what = { $field ->
    [none] The forms were not made: the font has no picture of the character { $character } ({ $code }), which stands in a finding, a file title or the packet number.
   *[other] The forms were not made: the font has no picture of the character { $character } ({ $code }) in “{ $field }”.
}
error-paper-missing-glyph-do = Compare the character with the document and enter the form printed there; take out emoji and decorative signs. If the character is right, enter the spelling that the issuer gives for systems without it, and say so in the remark.
error-paper-font-unreadable-what = The font that the program carries for its forms cannot be read. No form was made.
error-paper-font-unreadable-do = Install the program again from the original package.
error-paper-unwritable-what = A form could not be put together as a PDF. Nothing was written.
error-paper-unwritable-do = Build the packet again. If it fails again, report the version of the program and the name of the form; that is a fault of the program.

# What a corrected packet changes
paper-corrections = Corrections
paper-corrections-of = This packet takes the place of packet { $number }. What differs from it, and the answer that asked for it:
paper-corrections-origin = { $from }, { $date }
paper-column-place = Field or file
paper-column-change = Change
paper-column-why = Why

# Route and licence assessment
paper-assessment = Route and licence assessment
paper-assessment-use = Compares what the sources say on the day named above. It is no legal advice and chooses nothing. The numbers in brackets lead to the list of sources at the end, with their dates and how well each statement is known.
paper-assessment-aspect = Aspect
paper-assessment-function = Function
paper-assessment-licence = Licence, filing or duty
paper-assessment-differs = The sources differ; both are shown.
paper-assessment-held = In the dossier
paper-assessment-not-held = Not in the dossier
paper-assessment-duty = A duty, not a paper
paper-assessment-enforced-platform = Tencent asks for it
paper-assessment-enforced-partly = Tencent asks for it in part
paper-assessment-enforced-law-only = Tencent does not ask for it; the law does
paper-assessment-enforced-unknown = Whether Tencent asks for it is not known
paper-assessment-question = Question
paper-assessment-answer = Answer
paper-assessment-bearing = What it means
paper-assessment-reason = Reason
paper-assessment-no-reasons = Nothing that the sources say speaks for or against this route, as far as the questions are answered.
paper-assessment-asked = Papers asked for
paper-assessment-not-met = Asked: { $asked }. Not in the dossier
paper-assessment-called-for = Asked for by
paper-assessment-cost = What is paid
paper-assessment-applicant = Applicant
paper-assessment-category = Category
paper-assessment-route = Route
paper-assessment-missing = Papers still missing; one way of each row is needed
paper-assessment-picture = Each frame reaches from the first day on which a step can begin to the last on which it can be over; it is filled where the step is likely to run. A diamond stands where a step begins and no source says how long it takes. The table below gives the days.
paper-assessment-step = Step and what is said of it
paper-assessment-begins = Begins: earliest, likely, latest
paper-assessment-over = Over: earliest, likely, latest
paper-assessment-waits = Who acts
paper-assessment-unknown = Not known; no source says how long it takes
paper-assessment-sources = Sources
paper-assessment-source = Source and place in it
paper-assessment-source-date = Date
paper-assessment-confidence = How well known
