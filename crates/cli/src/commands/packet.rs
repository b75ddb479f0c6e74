//! `tongguan packet`.

use serde_json::json;
use tongguan_desk::check;
use tongguan_desk::packets::{self, Built, Order, ReceiptOrder, RecipientStamp, Seal, Secrets};
use tongguan_desk::recovering;

use super::{Call, name_of};
use crate::interrupt;
use crate::output::{Failure, Outcome, result, tell};

/// Assembles a packet and verifies it from the disk.
pub(crate) fn build(call: &mut Call<'_>) -> Outcome {
    let stamp = match call.text("stamp") {
        None => call.desk.now(),
        Some(text) => packets::stamp(text).ok_or(Failure::Usage("cli-usage-stamp"))?,
    };
    let seal = seal(call)?;
    let is_open = matches!(seal, Seal::None);
    let as_json = call.format() == "json";
    let order = Order {
        out: call.path("out"),
        seal,
        sign_with: call.optional_path("sign-with"),
        stamp,
        draft: call.flag("draft"),
        redacted: call.flag("redacted"),
        two_part: call.flag("two-part"),
        base: call.optional_path("base"),
        base_secrets: secrets(call, "base-identity", "base-passphrase-file")?,
        // Not the terminal's: the same dossier gives the same bytes on every computer.
        language: call.text("lang").and_then(crate::language).unwrap_or_default(),
        checksum: as_json,
    };
    let (built, blocking) = if call.flag("vault") {
        let passphrase = call.passphrase("vault-passphrase-file")?;
        call.desk.unlock(passphrase)?;
        let id = call.path("dossier").to_string_lossy().into_owned();
        let built = call.desk.build_packet(&id, &order, &mut |_, _| interrupt::goes_on())?;
        (built, call.desk.open_dossier(&id)?.report.counts().blocking)
    } else {
        let book = call.rule_book()?;
        let checked = check::check(&call.path("dossier"), &book, stamp.date_naive())?;
        let built = packets::build(&checked, &book, &order, &mut |_, _| interrupt::goes_on())?;
        (built, checked.report.counts().blocking)
    };
    if as_json {
        result(&format!("{:#}", packets::built_as_json(&built)))?;
    } else {
        say_built(call, &built)?;
    }
    if is_open {
        tell(&call.words.say("cli-packet-open-to-all"));
    }
    if blocking > 0 {
        tell(&call.sentence("cli-packet-draft", &[("count", blocking.to_string())]));
    }
    Ok(u8::from(blocking > 0))
}

fn say_built(call: &Call<'_>, built: &Built) -> Result<(), Failure> {
    for receipt in [Some(&built.receipt), built.personal.as_ref()].into_iter().flatten() {
        let facts = [
            ("number", receipt.record.number.clone()),
            ("file", name_of(&receipt.file)),
            ("bytes", receipt.bytes.to_string()),
        ];
        result(&call.sentence("cli-packet-built", &facts))?;
        let fingerprint = packets::spoken(&receipt.record.fingerprint());
        result(&call.sentence("packet-fingerprint", &[("fingerprint", fingerprint)]))?;
        for stamp in &receipt.record.recipients {
            result(&sealed_for(call, stamp))?;
        }
        if let (Some(file), Some(key)) = (&receipt.signature, &receipt.record.signer) {
            let signed = [("file", name_of(file)), ("fingerprint", key.clone())];
            result(&call.sentence("cli-packet-signed", &signed))?;
        }
    }
    let whole = built.whole();
    if let Some(base) = &whole.record.base {
        let changes = whole.record.changes.len().to_string();
        let corrected = [("number", base.number.clone()), ("changes", changes)];
        result(&call.sentence("packet-corrects", &corrected))?;
    }
    if let Some(personal) = &built.personal {
        result(&call.sentence("cli-packet-in-two", &[("file", name_of(&personal.file))]))?;
    }
    Ok(())
}

/// The key's fingerprint and its words in both languages, for whoever picks up the telephone.
fn sealed_for(call: &Call<'_>, stamp: &RecipientStamp) -> String {
    let (english, chinese) = stamp.phrase.clone().map(|words| (words.en, words.zh)).unwrap_or_default();
    let named = [("fingerprint", stamp.fingerprint.clone()), ("english", english), ("chinese", chinese)];
    call.sentence("cli-packet-recipient", &named)
}

/// Says by which words a recipient's key is compared on the telephone.
pub(crate) fn recipient(call: &Call<'_>) -> Outcome {
    let stamp = packets::recipient(call.text("recipient").unwrap_or_default())?;
    match call.format() {
        "json" => result(&format!("{:#}", json!(stamp)))?,
        _ => result(&sealed_for(call, &stamp))?,
    }
    Ok(0)
}

fn seal(call: &Call<'_>) -> Result<Seal, Failure> {
    let recipients: Vec<String> =
        call.matches.get_many::<String>("to").into_iter().flatten().cloned().collect();
    Ok(match call.passphrase("passphrase-file")? {
        Some(passphrase) => Seal::Passphrase(passphrase),
        None if recipients.is_empty() => Seal::None,
        None => Seal::Recipients(recipients),
    })
}

fn secrets(call: &Call<'_>, identity: &str, passphrase: &str) -> Result<Secrets, Failure> {
    Ok(Secrets {
        identity: call.optional_path(identity),
        passphrase: call.passphrase(passphrase)?,
        signer: None,
    })
}

fn recipient_secrets(call: &Call<'_>) -> Result<Secrets, Failure> {
    let signer = call.text("signer").map(str::to_owned);
    Ok(Secrets { signer, ..secrets(call, "identity", "passphrase-file")? })
}

/// Checks a packet as a stranger would.
pub(crate) fn verify(call: &Call<'_>) -> Outcome {
    let seen = packets::verify(&call.path("packet"), &recipient_secrets(call)?)?;
    match call.format() {
        "json" => result(&format!("{:#}", seen.to_json(call.words)))?,
        _ => result(&seen.statements(call.words).join("\n"))?,
    }
    Ok(u8::from(!seen.is_intact()))
}

/// Verifies a packet, then unpacks it. What is not intact is not unpacked, and comes back as a problem
/// that names every file.
pub(crate) fn open(call: &Call<'_>) -> Outcome {
    let secrets = recipient_secrets(call)?;
    let opened = packets::open(&call.path("packet"), &secrets, &call.path("out"), &mut interrupt::goes_on)?;
    let folder = name_of(&opened.folder);
    if call.format() == "json" {
        let value = json!({ "folder": folder, "verification": opened.verification.to_json(call.words) });
        result(&format!("{value:#}"))?;
    } else {
        result(&opened.verification.statements(call.words).join("\n"))?;
        result(&call.sentence("cli-packet-opened", &[("folder", folder)]))?;
    }
    Ok(0)
}

/// Writes the receipt that a partner gives for a packet.
pub(crate) fn receipt(call: &Call<'_>) -> Outcome {
    let returned: Vec<(String, String)> = call
        .matches
        .get_many::<String>("return")
        .into_iter()
        .flatten()
        .map(|given| given.split_once('=').map(|(item, reason)| (item.to_owned(), reason.trim().to_owned())))
        .map(|given| given.filter(|(item, reason)| !item.is_empty() && !reason.is_empty()))
        .collect::<Option<_>>()
        .ok_or(Failure::Usage("cli-usage-return"))?;
    if returned.is_empty() && !call.flag("accept-all") {
        return Err(Failure::Usage("cli-usage-receipt"));
    }
    let order = ReceiptOrder {
        partner: call.text("partner").unwrap_or_default().to_owned(),
        date: call.day()?,
        returned,
        sign_with: call.optional_path("sign-with"),
        out: call.path("out"),
    };
    let book = call.rule_book()?;
    let (receipt, signature) =
        packets::receipt(&call.path("packet"), &recipient_secrets(call)?, &book, &order)?;
    let counts = [
        ("file", name_of(&order.out)),
        ("number", receipt.packet.number.clone()),
        ("items", receipt.items.len().to_string()),
        ("returned", order.returned.len().to_string()),
    ];
    let written = json!({ "file": order.out, "signature": signature, "receipt": receipt });
    call.say("cli-packet-receipt-written", &counts, &written)?;
    Ok(0)
}

/// Makes a dossier from the requests of a packet. What no dossier holds is listed.
pub(crate) fn recover(call: &Call<'_>) -> Outcome {
    let made = recovering::recover(&call.path("requests"), &call.path("out"), &mut interrupt::goes_on)?;
    let folder = name_of(&made.folder);
    let value = json!({ "folder": folder, "files": made.files, "left_out": made.left_out });
    call.say("cli-packet-recovered", &[("folder", folder), ("files", made.files.to_string())], &value)?;
    if call.format() != "json" && !made.left_out.is_empty() {
        tell(&call.words.say("cli-packet-left-out"));
        tell(&made.left_out.join("\n"));
    }
    Ok(0)
}
