# What the window says of persons, of handing over and of how long data are kept.

window-nav-persons = Persons
window-persons-lead = What this vault holds of each person in the dossier, and what each may ask for: a copy, the end of their consent, erasure.
window-persons-none = Nothing is held about any person in this dossier.
window-person-name = Name
window-person-held = Held here
window-person-held-text = { $fields ->
    [one] 1 field
   *[other] { $fields } fields
}, { $files ->
    [one] 1 paper
   *[other] { $files } papers
}
window-person-consent = Consented on
window-person-no-consent = No consent in the dossier
window-person-elsewhere = Also stands as
window-person-mentioned = Also named in the text of
window-person-received = Received by
window-person-backups = Backups
window-person-backups-text = { $count ->
    [one] 1 backup holds the data as well
   *[other] { $count } backups hold the data as well
}
window-disclose = Write out all that is held
window-disclose-data = As data (JSON)
window-disclosed = Written to { $file }. It holds personal data in readable form: hand it over and delete it.
window-withdraw = Withdraw consent
window-withdraw-title = Withdraw the consent of { $name }?
window-withdraw-text = The dossier is not handed over any more and no further paper of this person is taken in until there is a new consent. What is held stays until you erase it, and is due to be erased from today.
window-withdraw-tell = Tell those who received the data:
window-erase = Erase
window-erase-title = Erase { $name }?
window-erase-text = { $fields ->
    [one] 1 field
   *[other] { $fields } fields
} and { $files ->
    [one] 1 paper
   *[other] { $files } papers
} are erased, with all earlier states and drafts of this dossier. This cannot be undone.
window-erase-everywhere = { $count ->
    [one] Also where the same person stands in 1 other place:
   *[other] Also where the same person stands in { $count } other places:
}
window-erase-certificate = You are asked first where the certificate goes. It holds none of the data.
window-certificate-kept = Kept in { $file }.

window-handing = Handing over
window-handing-text = Kept in the vault with the fingerprint of the packet, without any of the data.
window-handing-recipient = Recipient
window-handing-purpose = Purpose
window-handing-basis = Legal ground
window-handing-abroad = The recipient is outside mainland China
window-handing-transfer = Ground for leaving mainland China
window-handing-no-transfer = None
window-handing-warning = Personal information may leave mainland China only on one of the grounds of Article 38 of the Personal Information Protection Law. Without one, ask before you hand it over; the record will say that none was named.

window-keeping = Keeping persons’ data
window-keeping-text = The law asks for the shortest time the purpose needs. Choose your company’s own times; when one has passed the dossier stands on the start page. Nothing is erased by itself.
window-keeping-released = After the Mini Program was released
window-keeping-prepared = After the last change, when it was not released
window-keeping-days = { $days } days
