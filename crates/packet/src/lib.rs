//! What we *send*: a packet for the partner, and `verify`, which opens a packet as a stranger would.

pub mod paper;
