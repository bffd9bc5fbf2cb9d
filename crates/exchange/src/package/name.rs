//! What a path in a package may be: one that every system unpacks to the same place and no system to another.

use super::fault::{PackageFault, PackageRule};
use super::limits::Limits;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Names Windows gives to devices, whatever follows the dot.
const DEVICES: [&str; 8] = [
    "con", "prn", "aux", "nul", "conin$", "conout$", "clock$", "keybd$",
];

/// Checks a path.
///
/// # Errors
/// The first name rule it breaks, with the path.
pub fn check_name(name: &str, limits: &Limits) -> Result<(), PackageFault> {
    match broken_rule(name, limits) {
        None => Ok(()),
        Some(PackageRule::NameLength) => {
            Err(PackageFault::over(PackageRule::NameLength, name.len(), limits.name).on(name))
        }
        Some(rule) => Err(PackageFault::at(rule, name)),
    }
}

fn broken_rule(name: &str, limits: &Limits) -> Option<PackageRule> {
    if name.is_empty() {
        return Some(PackageRule::NameEmpty);
    }
    if name.len() > limits.name {
        return Some(PackageRule::NameLength);
    }
    if name.chars().any(is_invisible) {
        return Some(PackageRule::NameControl);
    }
    if !is_nfc(name) {
        return Some(PackageRule::NameNotNormal);
    }
    if name.contains('\\') {
        return Some(PackageRule::NameBackslash);
    }
    if name.starts_with('/') {
        return Some(PackageRule::NameAbsolute);
    }
    let mut start = name.chars();
    if start.next().is_some_and(|c| c.is_ascii_alphabetic()) && start.next() == Some(':') {
        return Some(PackageRule::NameDrive);
    }
    if name.contains(['<', '>', ':', '"', '|', '?', '*']) {
        return Some(PackageRule::NameCharacter);
    }
    if name.ends_with('/') {
        return Some(PackageRule::Directory);
    }
    name.split('/').find_map(broken_part)
}

fn broken_part(part: &str) -> Option<PackageRule> {
    match part {
        ".." => return Some(PackageRule::NameParent),
        "" | "." => return Some(PackageRule::NamePart),
        _ => {}
    }
    if part.ends_with(['.', ' ']) || part.starts_with(' ') {
        return Some(PackageRule::NameTrailing);
    }
    let stem = part.split('.').next().unwrap_or(part).trim_end();
    is_device(&stem.to_lowercase()).then_some(PackageRule::NameDevice)
}

fn is_device(stem: &str) -> bool {
    if DEVICES.contains(&stem) {
        return true;
    }
    let numbered = stem
        .strip_prefix("com")
        .or_else(|| stem.strip_prefix("lpt"));
    // Windows takes the superscript digits for digits.
    numbered.is_some_and(|rest| {
        let mut rest = rest.chars();
        rest.next()
            .is_some_and(|c| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³'))
            && rest.next().is_none()
    })
}

/// Characters that are not seen or change what is seen: controls, direction marks, joiners, the byte-order mark, noncharacters.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
        || (u32::from(c) & 0xfffe) == 0xfffe
}

/// The form in which two paths must not be equal: what a system that folds letters and composes them would make of it.
pub(super) fn folded(name: &str) -> String {
    name.nfkc()
        .flat_map(char::to_lowercase)
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .nfc()
        .collect()
}

/// Checks that no two of `names`, sorted or not, unpack to the same place, and that none is a folder of another.
pub(super) fn check_distinct<'n>(names: impl Iterator<Item = &'n str>) -> Result<(), PackageFault> {
    let mut all: Vec<(String, &str)> = names.map(|name| (folded(name), name)).collect();
    all.sort();
    for pair in all.windows(2) {
        if let [(one, _), (other, name)] = pair
            && one == other
        {
            return Err(PackageFault::at(PackageRule::NameDuplicate, name));
        }
    }
    for (name, written) in &all {
        for (at, _) in name.match_indices('/') {
            let folder = name.get(..at).unwrap_or_default();
            if all
                .binary_search_by(|(other, _)| other.as_str().cmp(folder))
                .is_ok()
            {
                return Err(PackageFault::at(PackageRule::NameDuplicate, written));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(name: &str) -> Option<PackageRule> {
        broken_rule(name, &Limits::default())
    }

    #[test]
    fn our_own_names_are_good() {
        let digest = "0".repeat(64);
        for name in [
            "answers.json",
            &format!("evidence/{digest}"),
            "report.pdf",
            "证据/说明.pdf",
            "a.b.c",
            "console.txt",
            "com.json",
            "com10",
        ] {
            assert_eq!(rule(name), None, "{name}");
        }
    }

    #[test]
    fn every_name_rule_is_found() {
        let cases = [
            ("", PackageRule::NameEmpty),
            (&"a".repeat(201), PackageRule::NameLength),
            ("a\u{7}b", PackageRule::NameControl),
            ("a\0b", PackageRule::NameControl),
            ("a\u{202e}fdp.exe", PackageRule::NameControl),
            ("e\u{301}.txt", PackageRule::NameNotNormal),
            ("a\\b", PackageRule::NameBackslash),
            ("..\\b", PackageRule::NameBackslash),
            ("/etc/passwd", PackageRule::NameAbsolute),
            ("C:/x", PackageRule::NameDrive),
            ("c:x", PackageRule::NameDrive),
            ("a:stream", PackageRule::NameDrive),
            ("ab:stream", PackageRule::NameCharacter),
            ("a*", PackageRule::NameCharacter),
            ("folder/", PackageRule::Directory),
            ("../x", PackageRule::NameParent),
            ("a/../../x", PackageRule::NameParent),
            ("a//b", PackageRule::NamePart),
            ("./a", PackageRule::NamePart),
            ("a./b", PackageRule::NameTrailing),
            ("a ", PackageRule::NameTrailing),
            ("...", PackageRule::NameTrailing),
            ("CON", PackageRule::NameDevice),
            ("x/nul.txt", PackageRule::NameDevice),
            ("Com1.json", PackageRule::NameDevice),
            ("lpt¹", PackageRule::NameDevice),
            ("aux .json", PackageRule::NameDevice),
        ];
        for (name, expected) in cases {
            assert_eq!(rule(name), Some(expected), "{name:?}");
        }
    }

    #[test]
    fn names_that_fold_together_and_folders_of_each_other_are_duplicates() {
        let clash = |names: &[&str]| check_distinct(names.iter().copied()).is_err();
        assert!(clash(&["a", "A"]));
        assert!(clash(&["stra\u{df}e", "STRASSE"]));
        assert!(clash(&["\u{ff21}", "a"]));
        assert!(clash(&["caf\u{e9}", "cafe\u{301}"]));
        assert!(clash(&["a", "x", "A/b"]));
        assert!(!clash(&["a", "ab", "a.b/c", "b/a"]));
    }
}
