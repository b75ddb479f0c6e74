//! The shapes before findings: severity must be told on a photocopy, by shape and word.

use super::blocks::Sign;
use super::display::{Mark, Shade};

/// Radius of a sign in points.
const RADIUS: f32 = 4.0;

/// The marks of a sign around its middle.
pub(crate) fn drawn(sign: Sign, x: f32, y: f32) -> Vec<Mark> {
    let outline = |corners: Vec<(f32, f32)>, filled: bool| Mark::Outline {
        corners: corners.into_iter().map(|(right, down)| (x + right, y + down)).collect(),
        filled,
    };
    match sign {
        Sign::Blocking => vec![outline(octagon(RADIUS), true)],
        Sign::Advisory => vec![outline(vec![(0.0, -RADIUS), (RADIUS, 3.2), (-RADIUS, 3.2)], false)],
        Sign::Information => vec![outline(octagon(1.8), true)],
        Sign::Waived => vec![
            outline(octagon(RADIUS), false),
            Mark::Rule {
                from: (x - RADIUS, y + 3.0),
                to: (x + RADIUS, y - 3.0),
                weight: 0.8,
                shade: Shade::Ink,
            },
        ],
        Sign::NotChecked => vec![outline(octagon(RADIUS), false)],
        Sign::Box => vec![outline(vec![(-4.0, -4.0), (4.0, -4.0), (4.0, 4.0), (-4.0, 4.0)], false)],
    }
}

fn octagon(radius: f32) -> Vec<(f32, f32)> {
    // tan(22.5°): half a side of an octagon that touches a circle of radius 1.
    let half = radius * 0.414;
    vec![
        (half, -radius),
        (radius, -half),
        (radius, half),
        (half, radius),
        (-half, radius),
        (-radius, half),
        (-radius, -half),
        (-half, -radius),
    ]
}
