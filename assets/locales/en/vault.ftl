# Situations of the vault: what happened, and what to do now. One pair per code.

error-vault-absent-what = There is no vault in this data folder.
error-vault-absent-do = Create a vault, restore a backup, or start the program with the data folder that holds the vault.
error-vault-already-there-what = This data folder already holds a vault, or a part of one. It was left as it is.
error-vault-already-there-do = Open the vault that is there. To make another one, choose a different data folder.
error-vault-in-use-what = The vault is open in another window or command.
error-vault-in-use-do = Close that window or wait for the command to end, then try again.
error-vault-from-newer-version-what = A newer version of Tongguan wrote this vault. Nothing in it was changed.
error-vault-from-newer-version-do = Install that version or a later one on this computer, then open the vault again.
error-vault-damaged-what = The vault’s database is damaged. The key is right; it was not changed.
error-vault-damaged-do = Copy the data folder to a safe place first. Then restore the latest backup into an empty data folder.
error-vault-slots-damaged-what = Both copies of the file that holds the vault’s locks cannot be read, so no way in can be tried.
error-vault-slots-damaged-do = Copy slots.json and slots.twin.json from a backup of this vault into its folder, or restore the whole backup into an empty data folder.
error-vault-key-change-unfinished-what = The change of the vault’s key was interrupted. The vault opens by the old ways and by the new ones.
error-vault-key-change-unfinished-do = Keep the former and the new passphrase at hand. Lock the vault and open it again: that ends the change, and from then on only one of the two opens it. Then repeat the last step; it makes a new recovery kit.

error-way-not-set-up-what = { $way ->
    [key-store] This vault was not set up to open with the key store of this computer.
    [passphrase] This vault has no passphrase.
   *[recovery-kit] This vault has no recovery kit.
}
error-way-not-set-up-do = Open it another way: with the key store, the passphrase or the recovery kit.
error-second-way-in-missing-what = The vault does not take dossiers yet, because a lost computer or key store would lose them with it.
error-second-way-in-missing-do = Write down the recovery kit and type it in once to confirm it. Besides the kit, the vault needs a passphrase or the key store.
error-vault-passphrase-wrong-what = This passphrase does not open the vault.
error-vault-passphrase-wrong-do = Check capital letters and the keyboard language, and type it again. If it is lost, open the vault with the recovery kit.
error-vault-passphrase-too-short-what = A passphrase of the vault has at least { $limit } characters. Nothing was changed.
error-vault-passphrase-too-short-do = Choose a longer one; four or more unrelated words are easy to remember and hard to guess.
error-recovery-kit-typo-what = Line { $line } of the recovery kit holds a wrong, missing or additional character.
error-recovery-kit-typo-do = Compare line { $line } with the paper, character by character, and type it again. The letters I, L, O and U do not occur.
error-recovery-kit-incomplete-what = A recovery kit has 5 lines. Lines typed so far: { $lines }.
error-recovery-kit-incomplete-do = Type all 5 lines from the paper.
error-recovery-kit-other-what = The recovery kit is typed correctly, but it belongs to another vault or was replaced by a newer kit.
error-recovery-kit-other-do = Look for the kit that was confirmed last for this vault, or open the vault another way.

error-key-store-missing-what = The key store of this computer does not answer. The vault was not changed.
error-key-store-missing-do = Open the vault with the passphrase or the recovery kit. To use the key store, log in to the desktop with it running and try again; a restart of the program is not needed.
error-key-store-locked-what = The key store of this computer is locked. The vault was not changed.
error-key-store-locked-do = Unlock the key store and try again, or open the vault with the passphrase or the recovery kit.
error-key-store-forgetful-what = The key store of this computer accepted the key but did not keep it, so it was not made a way in.
error-key-store-forgetful-do = Set up a passphrase instead.
error-key-store-entry-lost-what = The key store of this computer no longer holds the key of this vault. The vault itself is unchanged.
error-key-store-entry-lost-do = Open the vault with the passphrase or the recovery kit. Afterwards, set up the key store again in the settings.
error-key-store-key-wrong-what = The key in the key store of this computer does not open this vault. The vault itself is unchanged.
error-key-store-key-wrong-do = Open the vault with the passphrase or the recovery kit. Afterwards, set up the key store again in the settings.

error-dossier-unknown-what = The vault holds no dossier with this id.
error-dossier-unknown-do = Look up the id in the list of dossiers. The dossier may have been removed.
error-dossier-already-there-what = The vault already holds a dossier with this id. It was left as it is.
error-dossier-already-there-do = Open the dossier that is there, or remove it before taking this one in.
error-stored-dossier-unreadable-what = The dossier could not be stored or read as a dossier of this program. The state before is kept.
error-stored-dossier-unreadable-do = Undo the last change or shorten the longest text. If the dossier does not open, restore it from a backup.
error-nothing-to-undo-what = There is no earlier state of this dossier to go back to.
error-nothing-to-undo-do = Go on from the present state.
error-nothing-to-redo-what = There is no undone change of this dossier to make again.
error-nothing-to-redo-do = Go on from the present state.

error-attachment-unknown-what = The vault holds no file for this attachment.
error-attachment-unknown-do = Attach the file again, or remove the attachment from the dossier.
error-attachment-id-twice-what = Two attachments of this dossier have the same id, so it is unclear which file is meant. Nothing was taken in.
error-attachment-id-twice-do = Give each attachment its own id in dossier.json, then take the dossier in again.
error-stored-file-missing-what = The encrypted file of this attachment is no longer in the vault’s folder.
error-stored-file-missing-do = Attach the original again, or restore the file from a backup.
error-stored-file-damaged-what = The encrypted file of this attachment was altered or cut, so it is not shown.
error-stored-file-damaged-do = Attach the original again, or restore the file from a backup.
error-vault-file-too-large-what = The file is larger than the { $limit } MB the vault takes for one file. Nothing was stored.
error-vault-file-too-large-do = Attach a smaller file, such as a scan at a lower resolution.
error-vault-file-unreadable-what = The file could not be read to its end. Nothing was stored.
error-vault-file-unreadable-do = Check that the drive is still connected and the file opens, then attach it again.
error-vault-file-changed-what = The file changed while it was being attached. Nothing was stored.
error-vault-file-changed-do = Close other programs that use the file, then attach it again.

error-backup-target-taken-what = At the place chosen for the backup there is something else already: no backup of this vault, or one from before its key was changed. It was left as it is.
error-backup-target-taken-do = Choose a name that does not exist yet.
error-backup-damaged-what = The backup did not read back whole, so it does not count.
error-backup-damaged-do = When writing a backup: check the vault and try another drive. When restoring: use another backup.

error-vault-disk-full-what = There is no room left on the disk of the vault. Everything saved before is kept.
error-vault-disk-full-do = Free some space on that disk, then repeat the last step.
error-vault-no-permission-what = The system does not allow this program to read or write the vault’s folder. Nothing was changed.
error-vault-no-permission-do = Give your user account access to the data folder, then try again.
error-vault-storage-fault-what = The disk of the vault reported a fault. Everything saved before is kept.
error-vault-storage-fault-do = Check that the drive is connected, then repeat the last step. If it happens again, make a backup on another drive.
error-vault-memory-short-what = There was not enough free memory for this step. Nothing was changed.
error-vault-memory-short-do = Close other programs, then try again.
error-vault-randomness-missing-what = The operating system gave no random numbers, without which no safe key can be made. Nothing was stored.
error-vault-randomness-missing-do = Restart the computer, then try again.
error-vault-engine-unsafe-what = This copy of the program was built with a database that does not protect the data. The vault was not opened.
error-vault-engine-unsafe-do = Install the program from its original package.
error-vault-database-fault-what = The vault’s database gave an answer the program does not know (number { $result }). Everything saved before is kept.
error-vault-database-fault-do = Start the program again and repeat the last step. If it happens again, report this number to the makers.

# Ways in.
way-key-store = Key store of this computer
way-passphrase = Passphrase
way-recovery-kit = Recovery kit

# Entries of the journal.
deed-vault-created = Vault created
deed-unlocked = Vault unlocked
deed-locked = Vault locked
deed-way-changed = Way in changed
deed-data-key-changed = Data key and every way in changed
deed-kit-confirmed = Recovery kit confirmed
deed-dossier-created = Dossier created
deed-dossier-imported = Dossier taken in
deed-changed = Dossier changed
deed-undone = Change undone
deed-redone = Change redone
deed-history-forgotten = History of changes erased
deed-attached = File attached
deed-detached = File taken off
deed-dossier-removed = Dossier erased
deed-person-erased = Person’s data erased
deed-person-disclosed = All data on a person written out
deed-consent-withdrawn = Consent withdrawn
deed-officer-named = Officer named
deed-revealed = Value shown
deed-packet-built = Packet built
deed-handed-over = Recipient, purpose and ground recorded
deed-dossier-exported = Dossier written out
deed-feedback-imported = Feedback taken in
deed-backed-up = Backup written
deed-restored = Restored from backup
