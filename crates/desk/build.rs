//! A changed schema or sample is noticed without touching the code.

fn main() {
    println!("cargo:rerun-if-changed=../../assets/schemas");
    println!("cargo:rerun-if-changed=../../assets/sample");
}
