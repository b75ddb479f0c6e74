//! Putting pictures right, beside ImageMagick and Pillow: how long it takes, and what is left of the picture.

use std::path::Path;

use crate::bench::{place, script};
use crate::bench_clock::{Comparison, Contestant, Measured};
use crate::chore::{Chore, command, quiet, target};
use crate::setup::python;

/// Runs of each program.
const REPEATS: usize = 7;

/// A photograph of 12 megapixels for the slot of a licence, and a logo for the icon.
pub(crate) fn pictures() -> Chore<Vec<Measured>> {
    let place = place()?;
    let script = script("pictures.py");
    quiet(command(python()).arg(&script).arg("make").arg(&place))?;
    let (photo, logo) = (place.join("photo.jpg"), place.join("logo.png"));
    let ours = |role: &str, original: &Path, copy: &Path| {
        let fix = Contestant::of("tongguan image fix", target().join("release/tongguan"));
        fix.word("image").word("fix").word(original).word("--for").word(role).word("--out").word(copy)
    };
    let pillow = |job: &str, original: &Path, copy: &Path| {
        Contestant::of("Pillow", python()).word(&script).word(job).word(original).word(copy)
    };
    let magick = |words: &[&str], original: &Path, copy: &Path| {
        let convert = Contestant::of("ImageMagick convert", "convert").word(original);
        words.iter().fold(convert, Contestant::word).word(copy)
    };
    let copies = ["tongguan.jpg", "pillow.jpg", "imagemagick.jpg"].map(|name| place.join(name));
    let [our_copy, pillows, magicks] = &copies;
    let mut licence = Comparison {
        job: "fix a photograph of 12 megapixels for the slot of a licence".to_owned(),
        contestants: vec![
            ours("business-licence", &photo, our_copy),
            pillow("licence", &photo, pillows),
            magick(&["-auto-orient", "-strip", "-define", "jpeg:extent=2097152"], &photo, magicks),
        ],
        repeats: REPEATS,
        notes: Vec::new(),
    }
    .measure()?;
    let alike = quiet(command(python()).arg(&script).arg("alike").arg(&photo).args(&copies))?;
    for line in alike.lines() {
        if let [name, pixels, bytes, ssim] = line.split('\t').collect::<Vec<_>>()[..] {
            licence
                .notes
                .push(format!("photograph: {name} keeps {pixels} pixels in {bytes} bytes, SSIM {ssim}."));
        }
    }
    let squares = ["tongguan.png", "pillow.png", "imagemagick.png"].map(|name| place.join(name));
    let [our_square, pillows, magicks] = &squares;
    let cut = [
        "-gravity",
        "center",
        "-crop",
        "1500x1500+0+0",
        "+repage",
        "-filter",
        "Lanczos",
        "-resize",
        "512x512",
    ];
    let icon = Comparison {
        job: "fix a logo for the icon".to_owned(),
        contestants: vec![
            ours("icon", &logo, our_square),
            pillow("icon", &logo, pillows),
            magick(&cut, &logo, magicks),
        ],
        repeats: REPEATS,
        notes: Vec::new(),
    }
    .measure()?;
    Ok(vec![licence, icon])
}
