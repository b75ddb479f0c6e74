//! What to upload before a request is sent, one row for each media field.

use serde_json::{Value, json};

/// Largest picture the filing takes, in bytes.
const MOST_BYTES: u64 = 2 * 1024 * 1024;
/// Fewest pixels along the short and the long side of a picture of the filing.
const FEWEST_PIXELS: [u32; 2] = [720, 1280];

/// The request whose media field a file fills. Each has an upload of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UploadFor {
    Verification,
    Filing,
}

impl UploadFor {
    const fn word(self) -> &'static str {
        match self {
            Self::Verification => "verification",
            Self::Filing => "filing",
        }
    }

    /// What the platform takes. For the verification it states formats only.
    fn limits(self) -> Value {
        match self {
            Self::Verification => json!({ "formats": ["jpg", "jpeg", "gif", "png"] }),
            Self::Filing => {
                json!({ "formats": ["jpg", "jpeg", "png"], "max_bytes": MOST_BYTES, "min_pixels": FEWEST_PIXELS })
            }
        }
    }
}

/// One media field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Upload {
    pub(crate) request: UploadFor,
    /// Where the media id goes, list items numbered.
    pub(crate) json_path: String,
    /// The same place without the numbers.
    pub(crate) field: String,
    /// Path of the file under `data/`.
    pub(crate) file: String,
    /// Filing code of the certificate that the picture shows, if it shows one.
    pub(crate) certificate_type: Option<i64>,
}

/// The rows, with the checksum that `sha256_of` knows for each file.
pub(crate) fn upload_plan<'a>(uploads: &[Upload], sha256_of: impl Fn(&str) -> Option<&'a str>) -> Value {
    let rows = uploads.iter().map(|upload| {
        json!({
            "request": upload.request.word(),
            "json_path": upload.json_path,
            "file": upload.file,
            "sha256": sha256_of(&upload.file),
            "type": "image",
            "certificate_type": upload.certificate_type,
            // Only the filing's upload asks for the field.
            "icp_order_field": (upload.request == UploadFor::Filing).then_some(&upload.field),
            "limits": upload.request.limits(),
        })
    });
    Value::Array(rows.collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use tongguan_domain::document::read_value;

    use crate::wechat::Twin;

    #[test]
    fn each_media_field_has_a_row_and_each_row_a_media_field() {
        let roles =
            ["administrator-id-front", "pre-approval", "other-subject", "business-licence", "name-evidence"];
        let attachments: Vec<_> = roles.iter().map(|role| json!({"id": role, "role": role})).collect();
        let dossier = read_value(&json!({
            "company": {"unit_nature": 4},
            "subject_principal": {"same_as_administrator": true},
            "mini_program": {"pre_approvals": [{"type": 3, "attachment": "pre-approval"}]},
            "attachments": attachments,
        }))
        .unwrap();
        let twin = Twin::of(&dossier, &|index| Some(format!("files/{index}.jpg")));
        let bodies = json!([twin.verification, twin.filing]);
        assert_eq!(bodies.to_string().matches("files/").count(), twin.uploads.len());
        assert_eq!(twin.uploads.len(), 7);
        for upload in twin.uploads {
            let body = if upload.json_path.starts_with("icp_") { &bodies[1] } else { &bodies[0] };
            let pointer = format!("/{}", upload.json_path.replace('.', "/"));
            assert_eq!(body.pointer(&pointer), Some(&json!(upload.file)), "{pointer}");
        }
    }
}
