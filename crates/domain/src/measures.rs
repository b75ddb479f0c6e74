//! What was measured of a file, written down: in a row of the vault, and on the way from the child process
//! that looks at pictures. Not part of the dossier file, so the form is ours and may change.

use serde_json::{Value, json};

use crate::attachment::{
    Checksum, FileFormat, Flaw, MeasuredDocument, MeasuredFile, MeasuredPicture, ReadFrom, Reading,
};
use crate::{Choice, Measured, SecretText};

/// Measures as text. It holds what was read in the file in the clear, as the file itself does.
#[must_use]
pub fn write(measured: &Measured) -> String {
    let Measured::File(file) = measured else {
        return Value::Null.to_string();
    };
    let picture = file.picture.as_ref().map(|picture| {
        json!({
            "width": picture.width,
            "height": picture.height,
            "transparent": picture.transparent,
            "animated": picture.animated,
            "orientation": picture.orientation,
            "greyscale": picture.greyscale,
            "flaws": picture.flaws.iter().map(|flaw| flaw.word()).collect::<Vec<_>>(),
        })
    });
    let document = file.document.as_ref().map(|document| {
        json!({
            "pages": document.pages,
            "width": document.width,
            "height": document.height,
            "encrypted": document.encrypted,
        })
    });
    let readings = file.readings.iter().map(|reading| json!([reading.from.word(), reading.text.reveal()]));
    json!({
        "bytes": file.bytes,
        "sha256": file.checksum.sha256(),
        "format": file.format.word(),
        "damaged": file.damaged,
        "beyond_limits": file.beyond_limits,
        "picture": picture,
        "document": document,
        "readings": readings.collect::<Vec<_>>(),
    })
    .to_string()
}

/// Measures from that text; `None` for text in another form: the file is then measured anew.
#[must_use]
pub fn read(text: &str) -> Option<Measured> {
    let value: Value = serde_json::from_str(text).ok()?;
    if value.is_null() {
        return Some(Measured::Missing);
    }
    let picture = match value.get("picture")? {
        Value::Null => None,
        picture => Some(MeasuredPicture {
            width: number(picture, "width")?,
            height: number(picture, "height")?,
            transparent: flag(picture, "transparent")?,
            animated: flag(picture, "animated")?,
            orientation: number(picture, "orientation")?,
            greyscale: flag(picture, "greyscale")?,
            flaws: list(picture, "flaws")?
                .map(|flaw| Flaw::from_word(flaw.as_str()?))
                .collect::<Option<_>>()?,
        }),
    };
    let document = match value.get("document")? {
        Value::Null => None,
        document => Some(MeasuredDocument {
            pages: number(document, "pages")?,
            width: number(document, "width")?,
            height: number(document, "height")?,
            encrypted: flag(document, "encrypted")?,
        }),
    };
    Some(Measured::File(MeasuredFile {
        bytes: number(&value, "bytes")?,
        checksum: Checksum::Sha256(value.get("sha256")?.as_str()?.to_owned()),
        format: FileFormat::from_word(value.get("format")?.as_str()?)?,
        picture,
        document,
        readings: list(&value, "readings")?.map(reading).collect::<Option<_>>()?,
        damaged: flag(&value, "damaged")?,
        beyond_limits: flag(&value, "beyond_limits")?,
    }))
}

fn number<T: TryFrom<u64>>(value: &Value, name: &str) -> Option<T> {
    T::try_from(value.get(name)?.as_u64()?).ok()
}

fn list<'a>(value: &'a Value, name: &str) -> Option<std::slice::Iter<'a, Value>> {
    Some(value.get(name)?.as_array()?.iter())
}

fn reading(value: &Value) -> Option<Reading> {
    let [from, text] = value.as_array()?.as_slice() else { return None };
    Some(Reading { from: ReadFrom::from_word(from.as_str()?)?, text: SecretText::new(text.as_str()?) })
}

fn flag(value: &Value, name: &str) -> Option<bool> {
    value.get(name)?.as_bool()
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use crate::Measured;
    use crate::attachment::{
        Checksum, FileFormat, Flaw, MeasuredDocument, MeasuredFile, MeasuredPicture, ReadFrom, Reading,
    };

    #[test]
    fn measures_read_back() {
        let picture = MeasuredPicture {
            width: 144,
            height: 145,
            transparent: true,
            animated: false,
            orientation: 6,
            greyscale: true,
            flaws: [Flaw::Blurred, Flaw::Cut].into(),
        };
        let document = MeasuredDocument { pages: 3, width: 210, height: 297, encrypted: false };
        let readings = vec![Reading { from: ReadFrom::QrCode, text: "91440300MA5FAKE123".into() }];
        let file = |picture| {
            Measured::File(MeasuredFile {
                bytes: u64::MAX,
                checksum: Checksum::Sha256("ab".repeat(32)),
                format: FileFormat::Heic,
                picture,
                document: Some(document.clone()),
                readings: readings.clone(),
                damaged: true,
                beyond_limits: true,
            })
        };
        for measured in [file(Some(picture)), file(None), Measured::Missing] {
            assert_eq!(read(&write(&measured)), Some(measured));
        }
        assert_eq!(read("{}"), None);
    }
}
