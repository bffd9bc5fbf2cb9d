//! Words people read live in `ui/locales` and in the packs, so Chinese writing in code is a text in the wrong place.
//! Comments and tests may hold it. English cannot be told from code this way; the typed message ids take care of that.

use super::SourceFile;
use crate::source::{Source, is_cjk};

/// Files whose Chinese characters are data about the script, not words for a reader: path and reason.
const DATA: &[(&str, &str)] = &[(
    "crates/engine/src/pack/texts.rs",
    "the labels of the four criteria lines are part of the content format",
)];

pub(super) fn findings(sources: &[SourceFile]) -> Vec<String> {
    judge(sources, DATA)
}

fn judge(sources: &[SourceFile], data: &[(&str, &str)]) -> Vec<String> {
    let excepted = |path: &str| data.iter().any(|(listed, _)| *listed == path);
    let mut found: Vec<String> = sources
        .iter()
        .filter(|file| !file.is_test() && !file.is_generated() && !excepted(&file.path))
        .flat_map(lines_with_words)
        .collect();
    found.extend(
        data.iter()
            .filter(|(path, _)| {
                !sources
                    .iter()
                    .any(|file| file.path == *path && !lines_with_words(file).is_empty())
            })
            .map(|(path, _)| format!("{path}: no longer needs its exception in tidy/words.rs")),
    );
    found
}

fn lines_with_words(file: &SourceFile) -> Vec<String> {
    let Source {
        without_comments, ..
    } = Source::read(file.path.as_ref(), &file.text).without_tests();
    without_comments
        .lines()
        .enumerate()
        .filter_map(|(index, line)| {
            let word: String = line
                .chars()
                .skip_while(|character| !is_cjk(*character))
                .take_while(|character| is_cjk(*character))
                .take(12)
                .collect();
            (!word.is_empty()).then(|| {
                format!(
                    "{}:{}: “{word}” belongs into ui/locales or a pack",
                    file.path,
                    index + 1
                )
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(path: &str, text: &str) -> Vec<String> {
        judge(&[SourceFile::new(path, text)], &[])
    }

    #[test]
    fn literals_and_markup_are_found_and_comments_are_not() {
        let rust = "/// 注释\nfn a() -> &'static str { \"符合\" }\n";
        assert_eq!(
            places("crates/a/src/b.rs", rust),
            ["crates/a/src/b.rs:2: “符合” belongs into ui/locales or a pack"]
        );
        let svelte = "<!-- 注释 -->\n<p>总览，</p>\n";
        assert_eq!(places("ui/src/A.svelte", svelte).len(), 1);
        assert_eq!(places("ui/src/a.ts", "const a = `。`; // 句号\n").len(), 1);
    }

    #[test]
    fn tests_may_hold_chinese() {
        let rust = "fn a() {}\n#[cfg(test)]\nmod tests {\n    const A: &str = \"符合\";\n}\n";
        assert!(places("crates/a/src/b.rs", rust).is_empty());
        for path in [
            "tests/cases/a.rs",
            "crates/a/tests/b.rs",
            "ui/src/a.test.ts",
        ] {
            assert!(places(path, "f(\"符合\")").is_empty(), "{path}");
        }
    }

    #[test]
    fn an_exception_must_be_needed() {
        let table = SourceFile::new("a.rs", "const A: &str = \"，。\";");
        let plain = SourceFile::new("a.rs", "const A: &str = \",.\";");
        let data = [("a.rs", "punctuation")];
        assert!(judge(&[table], &data).is_empty());
        assert_eq!(judge(&[plain], &data).len(), 1);
    }
}
