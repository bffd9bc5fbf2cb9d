//! How deep a JSON text nests, found without building anything.

use super::fault::{PackageFault, PackageRule};

/// Refuses JSON that nests deeper than `limit`. Text that is no JSON passes: its parser will refuse it.
pub(super) fn check_depth(bytes: &[u8], limit: usize) -> Result<(), PackageFault> {
    let mut depth = 0usize;
    let mut in_string = false;
    let mut escaped = false;
    for byte in bytes {
        if in_string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_string = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => {
                depth += 1;
                if depth > limit {
                    return Err(PackageFault::new(PackageRule::JsonTooDeep).with("limit", limit));
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_count_outside_of_strings_only() {
        assert!(check_depth(br#"[{"a":[1]}]"#, 3).is_ok());
        assert!(check_depth(br#"[{"a":[1]}]"#, 2).is_err());
        assert!(check_depth(br#"["[[[\"[[["]"#, 1).is_ok());
        assert!(check_depth(br#"["\\",[]]"#, 1).is_err());
        assert!(check_depth(&vec![b'['; 1_000_000], 32).is_err());
    }
}
