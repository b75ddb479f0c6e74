//! A new message file is noticed without touching the code.

fn main() {
    println!("cargo:rerun-if-changed=../../assets/locales");
}
