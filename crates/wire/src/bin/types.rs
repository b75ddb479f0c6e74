//! Writes the generated TypeScript to standard output, for `cargo xtask types`.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(tongguan_wire::typescript::declarations().as_bytes())
}
