//! Sizes: a thin desktop shell, short commands, and files a person can read in one go.

use super::SourceFile;
use crate::source::{closing_brace, is_word};

const SHELL: &str = "src-tauri/src/";
const SHELL_LINES: usize = 1_700;
const COMMAND_LINES: usize = 8;
const FILE_LINES: usize = 600;

/// Tables that are longer than a file should be: path and reason.
const TABLES: &[(&str, &str)] = &[];

pub(super) fn findings(sources: &[SourceFile]) -> Vec<String> {
    let mut found = Vec::new();
    let shell: Vec<&SourceFile> = sources
        .iter()
        .filter(|file| file.path.starts_with(SHELL))
        .collect();
    let lines: usize = shell.iter().map(|file| file.text.lines().count()).sum();
    if lines > SHELL_LINES {
        found.push(format!(
            "{SHELL}: {lines} lines in all, at most {SHELL_LINES}; work belongs into crates/api"
        ));
    }
    found.extend(shell.iter().flat_map(|file| long_commands(file)));
    found.extend(sources.iter().filter_map(|file| too_long(file, TABLES)));
    found.extend(stale(sources, TABLES));
    found
}

fn too_long(file: &SourceFile, tables: &[(&str, &str)]) -> Option<String> {
    let lines = file.text.lines().count();
    let excepted = file.is_generated() || tables.iter().any(|(path, _)| *path == file.path);
    (lines > FILE_LINES && !excepted).then(|| {
        format!(
            "{}: {lines} lines, at most {FILE_LINES}; split it by concept",
            file.path
        )
    })
}

fn stale(sources: &[SourceFile], tables: &[(&str, &str)]) -> Vec<String> {
    let needed = |path: &str| {
        sources
            .iter()
            .any(|file| file.path == path && file.text.lines().count() > FILE_LINES)
    };
    tables
        .iter()
        .filter(|(path, _)| !needed(path))
        .map(|(path, _)| format!("{path}: no longer needs its exception in tidy/sizes.rs"))
        .collect()
}

/// Functions under `#[tauri::command]` whose body, the braces' own lines apart, is too long.
fn long_commands(file: &SourceFile) -> Vec<String> {
    let code: Vec<char> = file.source.code.chars().collect();
    let mut found = Vec::new();
    for (offset, _) in file.source.code.match_indices("#[tauri::command") {
        let start = file.source.code[..offset].chars().count();
        let Some(name_at) = word_after(&code, start, "fn") else {
            continue;
        };
        let name: String = code[name_at..]
            .iter()
            .take_while(|c| is_word(**c))
            .collect();
        let Some(open) = (name_at..code.len()).find(|at| code[*at] == '{') else {
            continue;
        };
        let close = closing_brace(&code, open);
        let breaks = code[open..close].iter().filter(|c| **c == '\n').count();
        let lines = breaks.saturating_sub(1);
        if lines > COMMAND_LINES {
            let line = code[..name_at].iter().filter(|c| **c == '\n').count() + 1;
            found.push(format!(
                "{}:{line}: the command `{name}` has {lines} lines, at most {COMMAND_LINES}; work belongs into crates/api",
                file.path
            ));
        }
    }
    found
}

/// Where the word after `keyword` begins.
fn word_after(code: &[char], from: usize, keyword: &str) -> Option<usize> {
    let keyword: Vec<char> = keyword.chars().collect();
    let at = (from..code.len()).find(|at| {
        code[*at..].starts_with(&keyword)
            && (*at == 0 || !is_word(code[at - 1]))
            && code
                .get(at + keyword.len())
                .is_some_and(|c| c.is_whitespace())
    })?;
    (at + keyword.len()..code.len()).find(|at| is_word(code[*at]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(body_lines: usize) -> SourceFile {
        let body = "    let a = \"}\"; // {\n".repeat(body_lines);
        SourceFile::new(
            "src-tauri/src/a.rs",
            &format!(
                "#[tauri::command(async)]\npub(crate) fn save(\n    a: u8,\n) -> u8 {{\n{body}}}\nfn other() {{\n{}}}\n",
                "    b();\n".repeat(20)
            ),
        )
    }

    #[test]
    fn a_command_body_may_have_eight_lines() {
        assert_eq!(findings(&[command(8)]), Vec::<String>::new());
        let found = findings(&[command(9)]);
        assert_eq!(found.len(), 1);
        assert!(
            found[0].starts_with("src-tauri/src/a.rs:2: the command `save` has 9 lines"),
            "{found:?}"
        );
    }

    #[test]
    fn the_shell_has_a_budget_over_all_its_files() {
        let half = "//\n".repeat(600);
        let files: Vec<SourceFile> = ["a", "b", "c"]
            .map(|name| SourceFile::new(&format!("src-tauri/src/{name}.rs"), &half))
            .into();
        assert_eq!(findings(&files[..2]), Vec::<String>::new());
        assert_eq!(findings(&files).len(), 1);
    }

    #[test]
    fn long_files_are_found_unless_generated_or_listed() {
        let long = "x\n".repeat(601);
        let file = SourceFile::new("ui/src/a.ts", &long);
        assert!(too_long(&file, &[]).is_some());
        assert!(too_long(&file, &[("ui/src/a.ts", "a table")]).is_none());
        let generated = SourceFile::new("ui/src/a.ts", &format!("// Generated by x\n{long}"));
        assert!(too_long(&generated, &[]).is_none());
    }

    #[test]
    fn an_exception_nothing_needs_is_found() {
        let short = SourceFile::new("a.rs", "x\n");
        assert_eq!(stale(&[short], &[("a.rs", "a table")]).len(), 1);
    }
}
