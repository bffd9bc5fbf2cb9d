//! Every dependency of the workspace lies below a comment that says why it is there. One comment may serve a group: the
//! lines up to the next blank one.

const TABLE: &str = "[workspace.dependencies]";

pub(super) fn findings(manifest: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_table = false;
    let mut has_reason = false;
    for (index, line) in manifest.lines().enumerate() {
        let line = line.trim_end();
        if line.starts_with('[') {
            in_table = line == TABLE;
            has_reason = false;
        } else if line.is_empty() {
            has_reason = false;
        } else if line.starts_with('#') {
            has_reason = true;
        } else if in_table
            && !has_reason
            && let Some((name, value)) = line.split_once(" = ")
            && is_foreign(name, value)
        {
            found.push(format!(
                "Cargo.toml:{}: `{name}` has no comment above it saying why it is needed",
                index + 1
            ));
        }
    }
    found
}

/// Our own crates explain themselves, and the inside of a list over several lines is no dependency.
fn is_foreign(name: &str, value: &str) -> bool {
    !name.starts_with(' ') && !value.contains("path = ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_serves_its_group_and_no_further() {
        let manifest = "[workspace.package]\nversion = \"1\"\n\n[workspace.dependencies]\nours = { path = \"x\" }\n\n# Why.\na = \"1\"\nb = \"1\"\n\nc = \"1\"\n# Why.\nd = \"1\"\n\n[profile.dev]\ndebug = 1\n";
        assert_eq!(
            findings(manifest),
            ["Cargo.toml:11: `c` has no comment above it saying why it is needed"]
        );
    }
}
