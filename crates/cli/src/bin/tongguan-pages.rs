//! Writes the manual pages and completions of `tongguan` into a folder: `tongguan-pages OUT`.

use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = std::env::args_os().nth(1).map(PathBuf::from).ok_or("tongguan-pages OUT")?;
    Ok(tongguan_cli::pages::write(&out)?)
}
