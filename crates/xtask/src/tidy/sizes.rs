//! Sizes: a thin desktop shell, short commands, and files a person can read in one go.

use super::SourceFile;
use crate::source::{closing_brace, is_word};

const SHELL: &str = "src-tauri/src/";
/// For all that is not a command. Commands are a line or a few each, of which there are as many as the product can do.
const SHELL_LINES: usize = 1_250;
const COMMANDS: &str = "src-tauri/src/commands/";
const COMMAND_LINES: usize = 8;
/// Where the macro is that makes the commands.
const COMMANDS_HOME: &str = "src-tauri/src/commands/mod.rs";
const FILE_LINES: usize = 600;

/// Tables that are longer than a file should be: path and reason.
const TABLES: &[(&str, &str)] = &[];

pub(super) fn findings(sources: &[SourceFile]) -> Vec<String> {
    let mut found = Vec::new();
    let shell: Vec<&SourceFile> = sources
        .iter()
        .filter(|file| file.path.starts_with(SHELL))
        .collect();
    let host = shell.iter().filter(|file| !file.path.starts_with(COMMANDS));
    let lines: usize = host.map(|file| file.text.lines().count()).sum();
    if lines > SHELL_LINES {
        found.push(format!(
            "{SHELL}: {lines} lines besides the commands, at most {SHELL_LINES}; work belongs into crates/api"
        ));
    }
    found.extend(shell.iter().flat_map(|file| long_commands(file)));
    found.extend(shell.iter().filter_map(|file| by_hand(file)));
    found.extend(sources.iter().filter_map(|file| too_long(file, TABLES)));
    found.extend(stale(sources, TABLES));
    found
}

/// A command that the macro did not make would escape the rule above.
fn by_hand(file: &SourceFile) -> Option<String> {
    let has = file.source.code.contains("#[tauri::command");
    (has && file.path != COMMANDS_HOME).then(|| {
        format!(
            "{}: a command is written with the macro of {COMMANDS_HOME}",
            file.path
        )
    })
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

/// Commands whose body, the braces' own lines apart, is too long: each `fn` of a `commands!` block, up to the next.
fn long_commands(file: &SourceFile) -> Vec<String> {
    let code: Vec<char> = file.source.code.chars().collect();
    let mut found = Vec::new();
    for (offset, _) in file.source.code.match_indices("commands! {") {
        let start = file.source.code[..offset].chars().count();
        let Some(open) = (start..code.len()).find(|at| code[*at] == '{') else {
            continue;
        };
        let close = closing_brace(&code, open);
        let mut next = word_after(&code, open, "fn");
        while let Some(name_at) = next.filter(|at| *at < close) {
            next = word_after(&code, name_at, "fn");
            let name: String = code[name_at..]
                .iter()
                .take_while(|c| is_word(**c))
                .collect();
            let body = (name_at..next.unwrap_or(close).min(close)).find(|at| code[*at] == '{');
            let lines = body.map_or(0, |body| {
                let end = closing_brace(&code, body);
                let breaks = code[body..end].iter().filter(|c| **c == '\n').count();
                breaks.saturating_sub(1)
            });
            if lines > COMMAND_LINES {
                let line = code[..name_at].iter().filter(|c| **c == '\n').count() + 1;
                found.push(format!(
                    "{}:{line}: the command `{name}` has {lines} lines, at most {COMMAND_LINES}; work belongs into crates/api",
                    file.path
                ));
            }
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

    fn commands(body_lines: usize) -> SourceFile {
        let body = "        let a = \"}\"; // {\n".repeat(body_lines);
        SourceFile::new(
            "src-tauri/src/a.rs",
            &format!(
                "commands! {{\n    session fn items() -> u8 = |session, _| session.items();\n    apart fn save(\n        a: u8\n    ) -> u8 = |host| {{\n{body}    }};\n    desk fn close() -> () = |desk, _| desk.close();\n}}\nfn other() {{\n{}}}\n",
                "    b();\n".repeat(20)
            ),
        )
    }

    #[test]
    fn a_command_body_may_have_eight_lines() {
        assert_eq!(findings(&[commands(8)]), Vec::<String>::new());
        let found = findings(&[commands(9)]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with("src-tauri/src/a.rs:3: the command `save` has 9 lines"),
            "{found:?}"
        );
    }

    #[test]
    fn only_the_macro_makes_commands() {
        let by_hand = "#[tauri::command]\npub(crate) fn save() {}\n";
        let other = SourceFile::new("src-tauri/src/commands/a.rs", by_hand);
        assert_eq!(findings(&[other]).len(), 1);
        let home = SourceFile::new(COMMANDS_HOME, by_hand);
        assert_eq!(findings(&[home]), Vec::<String>::new());
    }

    #[test]
    fn the_shell_has_a_budget_over_all_its_files() {
        let half = "//\n".repeat(600);
        let of = |names: [&str; 3]| -> Vec<SourceFile> {
            names
                .map(|name| SourceFile::new(&format!("src-tauri/src/{name}.rs"), &half))
                .into()
        };
        assert_eq!(
            findings(&of(["a", "b", "commands/c"])),
            Vec::<String>::new()
        );
        assert_eq!(findings(&of(["a", "b", "c"])).len(), 1);
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
