//! What was measured of a file, as a row keeps it. Not part of the dossier file, so the form is ours.

use serde_json::{Value, json};
use tongguan_domain::attachment::{Checksum, FileFormat, MeasuredFile, MeasuredPicture};
use tongguan_domain::{Choice, Measured};

pub(crate) fn write(measured: &Measured) -> String {
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
        })
    });
    json!({
        "bytes": file.bytes,
        "sha256": file.checksum.sha256(),
        "format": file.format.word(),
        "damaged": file.damaged,
        "beyond_limits": file.beyond_limits,
        "picture": picture,
    })
    .to_string()
}

/// `None` for what cannot be read: the file is then measured anew.
pub(crate) fn read(text: &str) -> Option<Measured> {
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
        }),
    };
    Some(Measured::File(MeasuredFile {
        bytes: number(&value, "bytes")?,
        checksum: Checksum::Sha256(value.get("sha256")?.as_str()?.to_owned()),
        format: FileFormat::from_word(value.get("format")?.as_str()?)?,
        picture,
        damaged: flag(&value, "damaged")?,
        beyond_limits: flag(&value, "beyond_limits")?,
    }))
}

fn number<T: TryFrom<u64>>(value: &Value, name: &str) -> Option<T> {
    T::try_from(value.get(name)?.as_u64()?).ok()
}

fn flag(value: &Value, name: &str) -> Option<bool> {
    value.get(name)?.as_bool()
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use tongguan_domain::Measured;
    use tongguan_domain::attachment::{Checksum, FileFormat, MeasuredFile, MeasuredPicture};

    #[test]
    fn measures_read_back() {
        let picture = MeasuredPicture {
            width: 144,
            height: 145,
            transparent: true,
            animated: false,
            orientation: 6,
            greyscale: true,
        };
        let file = |picture| {
            Measured::File(MeasuredFile {
                bytes: u64::MAX,
                checksum: Checksum::Sha256("ab".repeat(32)),
                format: FileFormat::Heic,
                picture,
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
