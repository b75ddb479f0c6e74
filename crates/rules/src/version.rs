//! Versions of rule books, so that nobody goes back to an older one without knowing.

/// Longest version, in characters; it is also the name of a file.
const LONGEST: usize = 40;

/// The numbers of a version such as `2026.11.23-1`; `None` for anything but numbers between dots and hyphens.
pub(crate) fn numbers(version: &str) -> Option<Vec<u64>> {
    if version.len() > LONGEST {
        return None;
    }
    version.split(['.', '-']).map(number).collect()
}

fn number(text: &str) -> Option<u64> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(numbers("2026.11.10") > numbers("2026.11.9"));
        assert!(numbers("2026.11.23-1") > numbers("2026.11.23"));
        for odd in ["", "1.", "../1", "1.x", "+1", "1. 2", "99999999999999999999"] {
            assert_eq!(numbers(odd), None, "{odd}");
        }
    }
}
