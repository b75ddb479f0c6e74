# Persons: their parts, what is erased, what is told of them, how long it is kept.

part-administrator = Administrator
part-subject-principal = Subject principal
part-legal-representative = Legal representative

erasure-title = Certificate of erasure
erasure-whole-dossier = the whole dossier
erasure-when = Erased on { $at } by { $officer }.
erasure-place = { $what }, dossier { $dossier }: fields, { $files ->
    [one] 1 file
   *[other] { $files } files
}, { $states ->
    [one] 1 former state
   *[other] { $states } former states
}, { $drafts ->
    [one] 1 draft
   *[other] { $drafts } drafts
}. Journal entry { $entry }.
erasure-how = The rows were overwritten in the encrypted database and its log was emptied; the keys of the files were erased and the files deleted.
erasure-nowhere = Searched afterwards for { $searched ->
    [one] 1 value
   *[other] { $searched } values
} in all dossiers with their former states and drafts: found nowhere.
erasure-still-in = Searched afterwards for { $searched ->
    [one] 1 value
   *[other] { $searched } values
} in all dossiers with their former states and drafts: still found in { $ids }. Open these dossiers and decide there.
erasure-papers = { $count ->
    [one] 1 paper stays in the dossier that may name the person, such as a letter. Look at it and take it off
   *[other] { $count } papers stay in the dossiers that may name the person, such as letters. Look at them and take them off
} where needed.
erasure-handed-over = Packet { $number } of { $at } went to { $recipient }. Tell them that the data were erased.
erasure-backups = { $count ->
    [one] 1 backup was written before, at { $last }
   *[other] { $count } backups were written before, the last one at { $last }
}. Backups still hold the data until you delete them.
erasure-stays = What stays: the journal, which knows values only as keyed hashes, keyed hashes by which a value used again is recognised, and the record of who received packets.

error-nobody-there-what = The dossier holds nothing about a person in this part.
error-nobody-there-do = Choose another part or another dossier.
error-consent-missing-what = { $part ->
    [administrator] This paper shows the administrator, and the dossier does not yet say when they consented. The file was not taken in.
   *[other] This paper shows the subject principal, and the dossier does not yet say when they consented. The file was not taken in.
}
error-consent-missing-do = Have the consent form signed and enter the day under “Consent”; then add the paper.
error-no-consent-what = There is no consent of this person to withdraw.
error-no-consent-do = If data of the person are still held, erase them.
error-handing-incomplete-what = It is not yet said to whom the packet goes, for what, and on what ground. Nothing was written.
error-handing-incomplete-do = Fill in recipient, purpose and ground.

purpose-registration-and-filing = Registration and filing of the Mini Program
purpose-correction = Correction after something was sent back
purpose-renewal = Yearly verification or renewal
purpose-other-work = Other work for this Mini Program
basis-separate-consent = Separate consent of each person (Articles 23 and 29)
basis-entrusted = The recipient works on our behalf under a contract (Article 21)
basis-legal-duty = A duty under a law or regulation (Article 13)
transfer-standard-contract = Standard contract, filed (Article 38)
transfer-certification = Certification (Article 38)
transfer-security-assessment = Security assessment passed (Article 38)
transfer-none = no ground for leaving mainland China named
transfer-not-abroad = stays in mainland China

disclosure-title = All that is held about { $name }
disclosure-lead = Written on { $at } from the vault of this company. This page needs no network and was sent nowhere.
disclosure-place = { $part } in “{ $title }”
disclosure-papers = Papers
disclosure-paper = { $role }: { $file }, { $bytes } bytes
disclosure-received = Who received it
disclosure-done = What was done with it
disclosure-nothing = Nothing.
disclosure-mentioned = The same name or number also stands as text in: { $titles }.
disclosure-handover = { $recipient }: { $purpose }. { $basis }; { $transfer }.
disclosure-deed = { $deed } { $field } ({ $who })

retention-due-withdrawn = The consent was withdrawn on { $since }. Erase the person’s data.
retention-due-released = Released on { $since }; the time set for keeping persons’ data ended on { $due }.
retention-due-prepared = Last changed on { $since } and not released; the time set for keeping persons’ data ended on { $due }.
retention-status-title = Persons’ data that are due to be erased
retention-status-line = { $title }: { $why }
erasure-would = { $part } in “{ $title }” ({ $dossier }): { $fields } fields and { $files } files would be erased, with all former states and drafts of this dossier.
