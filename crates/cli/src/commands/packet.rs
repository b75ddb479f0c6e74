//! `tongguan packet`.

use tongguan_desk::packets::{self, Order, Seal, Secrets};
use tongguan_desk::{check, rulebooks};

use super::{Call, name_of};
use crate::output::{Failure, Outcome, result, tell};

/// Assembles a packet and verifies it from the disk.
pub(crate) fn build(call: &Call<'_>) -> Outcome {
    let stamp = match call.text("stamp") {
        None => call.desk.now(),
        Some(text) => packets::stamp(text).ok_or(Failure::Usage("cli-usage-stamp"))?,
    };
    let book = rulebooks::rule_book(call.optional_path("rulebook").as_deref())?;
    let checked = check::check(&call.path("dossier"), &book, stamp.date_naive())?;
    let recipients: Vec<String> =
        call.matches.get_many::<String>("to").into_iter().flatten().cloned().collect();
    let seal = match call.passphrase("passphrase-file")? {
        Some(passphrase) => Seal::Passphrase(passphrase),
        None if recipients.is_empty() => Seal::None,
        None => Seal::Recipients(recipients),
    };
    let order = Order {
        out: call.path("out"),
        seal,
        sign_with: call.optional_path("sign-with"),
        stamp,
        draft: call.flag("draft"),
        redacted: call.flag("redacted"),
        base: call.optional_path("base"),
        language: call.words.language(),
    };
    let receipt = packets::build(&checked, &book, &order, &mut |_, _| true)?;
    if call.format() == "json" {
        result(&format!("{:#}", packets::receipt_as_json(&receipt)))?;
    } else {
        result(&call.words.say_with(
            "cli-packet-built",
            &[
                ("number", receipt.record.number.as_str().into()),
                ("file", name_of(&receipt.file).into()),
                ("bytes", receipt.bytes.to_string().into()),
                ("files", receipt.record.files.len().to_string().into()),
            ],
        ))?;
        result(&call.words.say_with("cli-packet-sha256", &[("sha256", receipt.sha256.as_str().into())]))?;
    }
    let blocking = checked.report.counts().blocking;
    if blocking > 0 {
        tell(&call.words.say_with("cli-packet-draft", &[("count", blocking.to_string().into())]));
    }
    Ok(u8::from(blocking > 0))
}

fn secrets(call: &Call<'_>) -> Result<Secrets, Failure> {
    Ok(Secrets {
        identity: call.optional_path("identity"),
        passphrase: call.passphrase("passphrase-file")?,
        signer: call.optional_path("signer"),
    })
}

/// Checks a packet as a stranger would.
pub(crate) fn verify(call: &Call<'_>) -> Outcome {
    let seen = packets::verify(&call.path("packet"), &secrets(call)?)?;
    match call.format() {
        "json" => result(&format!("{:#}", seen.to_json(call.words)))?,
        _ => result(&seen.statements(call.words).join("\n"))?,
    }
    Ok(u8::from(!seen.is_intact()))
}

/// Verifies a packet, then unpacks it.
pub(crate) fn open(call: &Call<'_>) -> Outcome {
    let out = call.path("out");
    // What is not intact is not unpacked, and comes back as a problem that names every file.
    packets::open(&call.path("packet"), &secrets(call)?, &out)?;
    result(&call.words.say_with("cli-packet-opened", &[("folder", name_of(&out).into())]))?;
    Ok(0)
}
