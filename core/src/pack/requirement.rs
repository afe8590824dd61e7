//! Versions: of packs, and the range of engine versions that a pack asks for.

/// A version `major.minor.patch`.
pub(crate) type Version = [u32; 3];

/// Reads `1.2.3`; with `short`, also `1` and `1.2`.
pub(crate) fn version(text: &str, short: bool) -> Option<Version> {
    let mut version = [0; 3];
    let mut parts = text.split('.');
    for (index, slot) in version.iter_mut().enumerate() {
        match parts.next() {
            Some(part)
                if !part.is_empty() && part.len() <= 6 && part.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                *slot = part.parse().ok()?;
            }
            None if short && index > 0 => {}
            _ => return None,
        }
    }
    parts.next().is_none().then_some(version)
}

/// Whether a version is in a range such as `>=0.1` or `>=0.1, <2`; `None` when the range cannot be read.
pub(crate) fn satisfies(range: &str, found: Version) -> Option<bool> {
    let mut all = true;
    for part in range.split(',') {
        let part = part.trim();
        let (operator, rest) = part.split_at(part.find(|c: char| !"<>=".contains(c))?);
        let asked = version(rest.trim(), true)?;
        all &= match operator {
            ">=" => found >= asked,
            ">" => found > asked,
            "<=" => found <= asked,
            "<" => found < asked,
            "=" => found == asked,
            _ => return None,
        };
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_versions_and_ranges() {
        assert_eq!(version("1.20.3", false), Some([1, 20, 3]));
        assert_eq!(version("1.2", false), None);
        assert_eq!(version("1.2.3.4", true), None);
        assert_eq!(satisfies(">=0.1", [0, 1, 0]), Some(true));
        assert_eq!(satisfies(">=0.1, <0.3", [0, 3, 0]), Some(false));
        assert_eq!(satisfies("=1", [1, 0, 0]), Some(true));
        assert_eq!(satisfies("0.1", [0, 1, 0]), None);
        assert_eq!(satisfies("", [0, 1, 0]), None);
    }
}
