//! What to upload before the filing is sent, one row for each media field.

use serde_json::{Value, json};

/// Largest picture the platform takes, in bytes.
const MOST_BYTES: u64 = 2 * 1024 * 1024;
/// Fewest pixels along the short and the long side.
const FEWEST_PIXELS: [u32; 2] = [720, 1280];

/// One media field of the filing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Upload {
    /// Where the media id goes, list items numbered.
    pub(crate) json_path: String,
    /// The same place as the upload wants it named.
    pub(crate) icp_order_field: String,
    /// Path of the file under `data/`.
    pub(crate) file: String,
    /// Filing code of the certificate that the picture shows, if it shows one.
    pub(crate) certificate_type: Option<i64>,
}

/// The rows, with the checksum that `sha256_of` knows for each file.
pub(crate) fn upload_plan<'a>(uploads: &[Upload], sha256_of: impl Fn(&str) -> Option<&'a str>) -> Value {
    let rows = uploads.iter().map(|upload| {
        json!({
            "json_path": upload.json_path,
            "file": upload.file,
            "sha256": sha256_of(&upload.file),
            "type": "image",
            "certificate_type": upload.certificate_type,
            "icp_order_field": upload.icp_order_field,
            "limits": { "formats": ["jpg", "jpeg", "png"], "max_bytes": MOST_BYTES, "min_pixels": FEWEST_PIXELS },
        })
    });
    Value::Array(rows.collect())
}
