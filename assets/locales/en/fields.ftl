# What every place in a dossier is called, with the hint beside the input.
# Keys: field-<path with dashes>, field-…-hint, choice-<word>, role-<word>.

field-id = Dossier id

field-title = Title
field-title-hint = Your own name for this dossier, by which you find it again.

field-route = Route

field-assessment = Assessment of the routes
field-assessment-company-place = Where the company is
field-assessment-users = Where the users are
field-assessment-takes-money = Payments in the Mini Program
field-assessment-chinese-id-holder = Administrator with a Chinese ID
field-assessment-how-soon = Release wanted
field-assessment-how-long = Planned duration
field-assessment-hosting = Who runs the servers
field-assessment-route-reason = Reason for the route
field-assessment-route-reason-hint = Why this route was chosen; printed in the assessment.
field-assessment-chosen-on = Route chosen on
field-assessment-chosen-on-hint = YYYY-MM-DD.

field-company = Company
field-company-name = Company name
field-company-name-hint = Exactly as on the certificate, brackets included.
field-company-name-en = Company name in English
field-company-name-en-hint = As the company writes it itself.
field-company-jurisdiction = Country or region of registration
field-company-jurisdiction-hint = Two letters (ISO 3166-1), such as CN, HK or SG.
field-company-entity-type = Kind of entity
field-company-unit-nature = Unit nature
field-company-certificate-type = Certificate type
field-company-uscc = Unified Social Credit Code
field-company-uscc-hint = 18 characters: digits and capital letters without I, O, S, V, Z.
field-company-registration-number = Registration number
field-company-registration-number-hint = For an entity outside mainland China, as on its certificate.
field-company-licence-valid-from = Business licence valid from
field-company-licence-valid-from-hint = YYYY-MM-DD, as on the licence.
field-company-licence-valid-until = Business licence valid until
field-company-licence-valid-until-hint = YYYY-MM-DD, or “long-term” where the licence says 长期.
field-company-business-scope = Business scope
field-company-business-scope-hint = As printed on the licence.
field-company-region = County of the licence
field-company-region-hint = Six digits of the county on the licence, such as 440304.
field-company-registered-address = Registered address
field-company-registered-address-hint = As printed on the licence, beginning with the province.
field-company-contact-address = Contact address
field-company-contact-address-hint = Without province, city and county; down to the room.
field-company-comment = Remark on the subject
field-company-comment-hint = Where the address has no door number, say so: 通讯地址已是最详细地址.
field-company-legal-representative = Legal representative
field-company-legal-representative-name = Legal representative: name
field-company-legal-representative-name-hint = As on the business licence.
field-company-legal-representative-id-type = Legal representative: identity document
field-company-legal-representative-id-number = Legal representative: identity number
field-company-legal-representative-id-number-hint = 18 characters for a resident identity card; the last may be X.

field-administrator = Administrator
field-administrator-name = Administrator: name
field-administrator-name-hint = As on the identity document, without spaces. For names joined by a dot: ·
field-administrator-id-type = Administrator: identity document
field-administrator-id-number = Administrator: identity number
field-administrator-id-number-hint = 18 characters for a resident identity card; the last may be X.
field-administrator-id-valid-from = Administrator: identity document valid from
field-administrator-id-valid-from-hint = YYYY-MM-DD, as on the identity document.
field-administrator-id-valid-until = Administrator: identity document valid until
field-administrator-id-valid-until-hint = YYYY-MM-DD, or “long-term” where the document says 长期.
field-administrator-mobile = Administrator: mobile number
field-administrator-mobile-hint = 11 digits, mainland China, in this person’s own use. The ministry’s SMS code arrives here.
field-administrator-email = Administrator: e-mail address
field-administrator-email-hint = This person’s own address; not used by another person in any filing.
field-administrator-emergency-contact = Administrator: emergency number
field-administrator-emergency-contact-hint = A telephone number of a third person; neither of the two responsible persons’.
field-administrator-is-legal-representative = Administrator: is the legal representative

field-subject-principal = Subject principal
field-subject-principal-same-as-administrator = The administrator is also the subject principal
field-subject-principal-name = Subject principal: name
field-subject-principal-name-hint = As on the identity document, without spaces. For names joined by a dot: ·
field-subject-principal-id-type = Subject principal: identity document
field-subject-principal-id-number = Subject principal: identity number
field-subject-principal-id-number-hint = 18 characters for a resident identity card; the last may be X.
field-subject-principal-id-valid-from = Subject principal: identity document valid from
field-subject-principal-id-valid-from-hint = YYYY-MM-DD, as on the identity document.
field-subject-principal-id-valid-until = Subject principal: identity document valid until
field-subject-principal-id-valid-until-hint = YYYY-MM-DD, or “long-term” where the document says 长期.
field-subject-principal-mobile = Subject principal: mobile number
field-subject-principal-mobile-hint = 11 digits, mainland China, in this person’s own use. The ministry’s SMS code arrives here.
field-subject-principal-email = Subject principal: e-mail address
field-subject-principal-email-hint = This person’s own address; not used by another person in any filing.
field-subject-principal-emergency-contact = Subject principal: emergency number
field-subject-principal-emergency-contact-hint = A telephone number of a third person; neither of the two responsible persons’.
field-subject-principal-is-legal-representative = Subject principal: is the legal representative

field-mini-program = Mini Program
field-mini-program-name = Mini Program name
field-mini-program-name-hint = 4 to 30 units: a Chinese character counts 2, a letter or digit 1. Without 小程序.
field-mini-program-short-name = Short name
field-mini-program-short-name-hint = 4 to 10 units; characters of the name, in their order.
field-mini-program-introduction = Introduction
field-mini-program-introduction-hint = 4 to 120 characters, at least 4 of them Chinese.
field-mini-program-categories = Service categories
field-mini-program-categories-item = Service category
field-mini-program-categories-item-level1 = Category, first level
field-mini-program-categories-item-level2 = Category, second level
field-mini-program-categories-item-level3 = Category, third level
field-mini-program-main-category = Main category
field-mini-program-main-category-hint = One of the categories chosen.
field-mini-program-service-types = Service content
field-mini-program-service-types-hint = 1 to 5 of the second level; 1 or 2 are advised.
field-mini-program-service-types-item = Service content item
field-mini-program-pre-approvals = Pre-approvals
field-mini-program-pre-approvals-hint = Where none applies, choose 以上都不涉及 alone.
field-mini-program-pre-approvals-item = Pre-approval
field-mini-program-pre-approvals-item-type = Pre-approval type
field-mini-program-pre-approvals-item-attachment = Pre-approval document
field-mini-program-remark = Filing remark
field-mini-program-remark-hint = 20 to 200 characters: what the Mini Program really does.
field-mini-program-functionality = What the Mini Program does
field-mini-program-functionality-item = Function
field-mini-program-backend-domains = Server domains
field-mini-program-backend-domains-item = Server domain
field-mini-program-backend-domains-item-host = Domain name
field-mini-program-backend-domains-item-host-hint = The name only, without https:// and without a path.
field-mini-program-backend-domains-item-icp-number = ICP filing number of the domain
field-mini-program-backend-domains-item-icp-number-hint = Such as 粤ICP备12345678号-1.
field-mini-program-backend-domains-item-hosted-in = Server location

field-partner = Partner
field-partner-name = Partner name
field-partner-contact = Contact person at the partner
field-partner-contact-hint = Who opens the packet at the partner.
field-partner-age-recipient = Public key of the partner (age)
field-partner-age-recipient-hint = Begins with age1; the partner sends it to you.
field-partner-fees = Fees of the partner
field-partner-fees-hint = They count among the costs of the chosen route; while no route is chosen, among those of the partner’s.
field-partner-fees-item = Fee
field-partner-fees-item-what = What the fee is for
field-partner-fees-item-amount = Amount in CNY
field-partner-fees-item-amount-hint = A number such as 12800 or 99.50.
field-partner-fees-item-charged = How often it is charged

field-licences = Licences
field-licences-item = Licence
field-licences-item-kind = Licence kind
field-licences-item-number = Licence number
field-licences-item-number-hint = As printed on the licence.
field-licences-item-holder = Licence holder
field-licences-item-issuer = Issuing authority
field-licences-item-issuer-hint = As printed on the licence.
field-licences-item-valid-from = Licence valid from
field-licences-item-valid-from-hint = YYYY-MM-DD.
field-licences-item-valid-until = Licence valid until
field-licences-item-valid-until-hint = YYYY-MM-DD, or “long-term” where it has no end date.
field-licences-item-attachment = Scan of the licence

field-attachments = Attachments
field-attachments-item = Attachment
field-attachments-item-id = Attachment id
field-attachments-item-role = What the attachment shows
field-attachments-item-file = File
field-attachments-item-sha256 = Checksum (SHA-256)
field-attachments-item-note = Note on the attachment
field-attachments-item-note-hint = What a reader should know; the name of the paper where a category asks for one.

field-waivers = Waivers
field-waivers-item = Waiver
field-waivers-item-rule = Rule waived
field-waivers-item-field = Field concerned
field-waivers-item-reason = Reason
field-waivers-item-reason-hint = Why the packet goes out although this rule fails.
field-waivers-item-approver = Approved by
field-waivers-item-approver-hint = Name and position of the person who decides.
field-waivers-item-expires = Waiver ends on
field-waivers-item-expires-hint = YYYY-MM-DD. After that day the waiver no longer counts.

field-consent = Consent
field-consent-administrator = Consent of the administrator
field-consent-administrator-given-on = Administrator consented on
field-consent-administrator-given-on-hint = YYYY-MM-DD, the day on the signed form.
field-consent-administrator-attachment = Signed consent of the administrator
field-consent-subject-principal = Consent of the subject principal
field-consent-subject-principal-given-on = Subject principal consented on
field-consent-subject-principal-given-on-hint = YYYY-MM-DD, the day on the signed form.
field-consent-subject-principal-attachment = Signed consent of the subject principal

field-history = History
field-history-steps = Steps reached
field-history-steps-item = Step reached
field-history-steps-item-step = Step
field-history-steps-item-state = How far it has come
field-history-steps-item-reached-on = Reached on
field-history-steps-item-reached-on-hint = YYYY-MM-DD. The forecast then counts from this day.
field-history-steps-item-note = Note
field-history-feedback = Feedback received
field-history-feedback-item = Feedback on the whole dossier
field-history-feedback-item-id = Feedback no.
field-history-feedback-item-from = Given by
field-history-feedback-item-received-on = Received on
field-history-feedback-item-packet = Packet concerned
field-history-feedback-item-item = Item as the answer names it
field-history-feedback-item-field = Field concerned
field-history-feedback-item-code = Error code
field-history-feedback-item-words = Words of the answer
field-history-feedback-item-advice = Advice in the answer
field-history-feedback-item-refused = Fingerprint of the refused value
field-history-feedback-item-signer = Signed with the key
field-history-packets = Packets built
choice-platform = WeChat platform
choice-administration = Communications administration
choice-begun = Begun
choice-returned = Sent back
choice-completed = Completed

# Route
choice-international-entity = Overseas entity
choice-chinese-subsidiary = Subsidiary in mainland China
choice-local-partner = Partner in mainland China

# Kind of entity
choice-enterprise = Enterprise
choice-sole-trader = Sole trader
choice-government = Government
choice-media = Media
choice-other-organisation = Other organisation
choice-individual = Individual
choice-overseas = Entity outside mainland China

# Identity document
choice-resident-id = Resident identity card
choice-passport = Passport
choice-hk-macao-permit = Mainland travel permit for Hong Kong and Macao residents
choice-taiwan-permit = Mainland travel permit for Taiwan residents
choice-foreign-permanent-resident-id = Foreign permanent resident identity card
choice-hk-macao-residence-permit = Residence permit for Hong Kong and Macao residents
choice-taiwan-residence-permit = Residence permit for Taiwan residents

# Licence holder
choice-applicant = Applicant
choice-partner = Partner

# Server location
choice-mainland = Mainland China
choice-elsewhere = Outside mainland China

# Answers before a route is chosen
choice-outside-mainland = Outside mainland China only
choice-in-mainland = In mainland China only
choice-on-both-sides = In mainland China and outside
choice-everywhere = In mainland China and elsewhere
choice-within-a-month = Within a month
choice-within-half-a-year = Within six months
choice-no-hurry = Later, or no day is set
choice-trial = A trial
choice-lasting = For years
choice-own-in-mainland = We do, in mainland China
choice-own-elsewhere = We do, outside mainland China
choice-by-partner = The partner, in mainland China

# How often a fee is charged
choice-once = Once
choice-yearly = Every year

# Attachment roles
role-business-licence = Business licence
role-icon = Icon
role-administrator-id-front = Administrator’s identity document, portrait side
role-administrator-id-back = Administrator’s identity document, emblem side
role-subject-principal-id-front = Subject principal’s identity document, portrait side
role-subject-principal-id-back = Subject principal’s identity document, emblem side
role-legal-representative-id = Legal representative’s identity document
role-authorisation-letter = Authorisation letter for the administrator
role-subject-authorisation-letter = Authorisation letter for the subject principal
role-commitment-letter = Commitment letter
role-residence-permit = Residence permit
role-licence = Licence
role-pre-approval = Pre-approval document
role-name-evidence = Evidence for the name
role-application-letter = Application letter
role-consent-form = Signed consent
role-overseas-registration-certificate = Registration certificate of the overseas entity
role-overseas-contact-proof = Proof of contact of the overseas entity
role-other-subject = Other material on the subject
role-other-mini-program = Other material on the Mini Program
