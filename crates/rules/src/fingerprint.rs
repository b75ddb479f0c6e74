//! A stable name for a finding: the same rule on the same field has the same one in every report,
//! on every machine and in every version, so that tools can follow it.

use tongguan_domain::FieldPath;

const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// FNV-1a over 128 bits, as 32 hexadecimal digits. It names a finding; it protects nothing.
pub(crate) fn of(rule: &str, field: FieldPath) -> String {
    let field = field.to_string();
    let bytes = rule.bytes().chain([0]).chain(field.bytes());
    let hash = bytes.fold(OFFSET, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    format!("{hash:032x}")
}

#[cfg(test)]
mod tests {
    use tongguan_domain::{Field, FieldPath};

    #[test]
    fn a_fingerprint_never_changes() {
        let known = super::of("uscc-valid", FieldPath::of(Field::CompanyUscc));
        assert_eq!(known, super::of("uscc-valid", FieldPath::of(Field::CompanyUscc)));
        assert_ne!(known, super::of("uscc-valid", FieldPath::of(Field::CompanyName)));
        assert_eq!(known.len(), 32);
    }
}
