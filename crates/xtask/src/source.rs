//! Just enough reading of Rust, TypeScript and Svelte to tell code from comments and literals.
//!
//! Two views of a file, both with the same characters in the same places and the rest blanked to spaces: without comments,
//! and code only (literals blanked too). Line numbers therefore hold in both. No syntax tree is built: the questions asked
//! of it are "is this character in a comment" and "which brace closes this one".

use std::path::Path;

/// A file as its two views.
pub(crate) struct Source {
    pub(crate) without_comments: String,
    pub(crate) code: String,
}

impl Source {
    /// Reads by the file's extension: `.rs` is Rust, `.svelte` is markup with script in it, anything else is TypeScript.
    pub(crate) fn read(path: &Path, text: &str) -> Source {
        let mut lexer = Lexer::new(text);
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("rs") => lexer.rust(),
            Some("svelte") => lexer.markup(),
            _ => lexer.script(None),
        }
        Source {
            without_comments: lexer.without_comments.into_iter().collect(),
            code: lexer.code.into_iter().collect(),
        }
    }

    /// The same file with every item below `#[cfg(test)]` blanked in both views.
    pub(crate) fn without_tests(self) -> Source {
        const MARK: &str = "#[cfg(test)]";
        let code: Vec<char> = self.code.chars().collect();
        let mark: Vec<char> = MARK.chars().collect();
        let mut without_comments: Vec<char> = self.without_comments.chars().collect();
        let mut at = 0;
        let mut blanked = code.clone();
        while at < code.len() {
            if !code[at..].starts_with(&mark) {
                at += 1;
                continue;
            }
            let end = end_of_item(&code, at + mark.len());
            blank(&mut blanked[at..end]);
            blank(&mut without_comments[at..end]);
            at = end;
        }
        Source {
            without_comments: without_comments.into_iter().collect(),
            code: blanked.into_iter().collect(),
        }
    }
}

/// Where the brace that opens at `open` closes; the end of the text when it never does.
pub(crate) fn closing_brace(code: &[char], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, character) in code.iter().enumerate().skip(open) {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return at;
        }
    }
    code.len()
}

/// Whether a character can stand inside an identifier.
pub(crate) fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Whether a character is Chinese writing: ideographs, radicals, Chinese and full-width punctuation.
pub(crate) fn is_cjk(character: char) -> bool {
    matches!(
        u32::from(character),
        0x2E80..=0x2FDF | 0x3000..=0x303F | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x2_0000..=0x3_FFFF
    )
}

fn end_of_item(code: &[char], from: usize) -> usize {
    for at in from..code.len() {
        if code[at] == '{' {
            return (closing_brace(code, at) + 1).min(code.len());
        }
        if code[at] == ';' {
            return at + 1;
        }
    }
    code.len()
}

fn blank(characters: &mut [char]) {
    for character in characters {
        if *character != '\n' {
            *character = ' ';
        }
    }
}

struct Lexer {
    text: Vec<char>,
    at: usize,
    without_comments: Vec<char>,
    code: Vec<char>,
}

impl Lexer {
    fn new(text: &str) -> Self {
        let text: Vec<char> = text.chars().collect();
        Lexer {
            without_comments: text.clone(),
            code: text.clone(),
            text,
            at: 0,
        }
    }

    fn rust(&mut self) {
        while let Some(character) = self.peek(0) {
            let after_word = self.at > 0 && is_word(self.text[self.at - 1]);
            match character {
                '/' if self.starts("//") => self.line_comment(),
                '/' if self.starts("/*") => self.block_comment(true),
                '"' => self.quoted('"', true),
                'r' | 'b' | 'c' if !after_word && self.raw_hashes().is_some() => self.raw_string(),
                '\'' if self.is_char_literal() => self.quoted('\'', true),
                _ => self.at += 1,
            }
        }
    }

    /// Script up to the end, or up to `until` outside of any string, comment and bracket pair.
    fn script(&mut self, until: Option<&str>) {
        let mut depth = 0_usize;
        while let Some(character) = self.peek(0) {
            if depth == 0 && until.is_some_and(|mark| self.starts(mark)) {
                return;
            }
            match character {
                '/' if self.starts("//") => self.line_comment(),
                '/' if self.starts("/*") => self.block_comment(false),
                '/' if self.regex_may_begin() => self.regex(),
                '"' | '\'' => self.quoted(character, false),
                '`' => self.template(),
                '{' => {
                    depth += 1;
                    self.at += 1;
                }
                '}' => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
    }

    /// Svelte: `<!-- -->` is a comment, `<script>` and `{…}` hold script, the rest is kept as it stands.
    fn markup(&mut self) {
        while let Some(character) = self.peek(0) {
            if self.starts("<!--") {
                let end = self.find("-->").map_or(self.text.len(), |end| end + 3);
                self.blank_comment(end);
            } else if self.starts("<script") {
                self.at = self.find(">").map_or(self.text.len(), |end| end + 1);
                self.script(Some("</script"));
                self.at += 1;
            } else if self.starts("<style") {
                self.style();
            } else if character == '{' {
                self.at += 1;
                // `{/if}` is a block's end, not a regular expression.
                if self.starts("/") && !self.starts("/*") && !self.starts("//") {
                    self.at += 1;
                }
                self.script(Some("}"));
                self.at += 1;
            } else {
                self.at += 1;
            }
        }
        self.at = self.at.min(self.text.len());
    }

    fn style(&mut self) {
        while self.at < self.text.len() && !self.starts("</style") {
            if self.starts("/*") {
                self.block_comment(false);
            } else {
                self.at += 1;
            }
        }
        self.at += 1;
    }

    fn line_comment(&mut self) {
        let end = self.find("\n").unwrap_or(self.text.len());
        self.blank_comment(end);
    }

    fn block_comment(&mut self, nested: bool) {
        let start = self.at;
        let mut depth = 0_usize;
        while self.at < self.text.len() {
            if self.starts("/*") && (nested || depth == 0) {
                depth += 1;
                self.at += 2;
            } else if self.starts("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    break;
                }
            } else {
                self.at += 1;
            }
        }
        let end = self.at;
        self.at = start;
        self.blank_comment(end);
    }

    /// A literal between equal quotes; in TypeScript and in a character literal a line end closes a broken one.
    fn quoted(&mut self, quote: char, multi_line: bool) {
        let start = self.at;
        self.at += 1;
        while let Some(character) = self.peek(0) {
            self.at += if character == '\\' { 2 } else { 1 };
            if character == quote || (character == '\n' && !multi_line) {
                break;
            }
        }
        self.blank_literal(start);
    }

    fn template(&mut self) {
        let mut start = self.at;
        self.at += 1;
        while let Some(character) = self.peek(0) {
            if self.starts("${") {
                self.at += 2;
                self.blank_literal(start);
                self.script(Some("}"));
                start = self.at;
                self.at += 1;
                continue;
            }
            self.at += if character == '\\' { 2 } else { 1 };
            if character == '`' {
                break;
            }
        }
        self.blank_literal(start);
    }

    fn regex(&mut self) {
        let start = self.at;
        let mut in_class = false;
        self.at += 1;
        while let Some(character) = self.peek(0) {
            self.at += if character == '\\' { 2 } else { 1 };
            match character {
                '[' => in_class = true,
                ']' => in_class = false,
                '/' if !in_class => break,
                '\n' => break,
                _ => {}
            }
        }
        self.blank_literal(start);
    }

    /// A slash divides after a value and begins a regular expression after anything else.
    fn regex_may_begin(&self) -> bool {
        let mut before = self.without_comments[..self.at]
            .iter()
            .rev()
            .copied()
            .skip_while(|character| character.is_whitespace())
            .peekable();
        // `<` is left out for `</div>`.
        let Some(last) = before.peek().copied() else {
            return true;
        };
        let backwards: String = before.take_while(|character| is_word(*character)).collect();
        matches!(backwards.as_str(), "nruter" | "foepyt" | "esac")
            || "(,=:[!&|?{};+-*%~>".contains(last)
    }

    fn is_char_literal(&self) -> bool {
        self.peek(1) == Some('\\') || (self.peek(2) == Some('\'') && self.peek(1) != Some('\''))
    }

    /// How many `#` a raw string that starts here has.
    fn raw_hashes(&self) -> Option<usize> {
        let prefix = match (self.peek(0), self.peek(1)) {
            (Some('r'), _) => 1,
            (Some('b' | 'c'), Some('r')) => 2,
            _ => return None,
        };
        let hashes = self.text[self.at + prefix..]
            .iter()
            .take_while(|character| **character == '#')
            .count();
        (self.peek(prefix + hashes) == Some('"')).then_some(hashes)
    }

    fn raw_string(&mut self) {
        let start = self.at;
        let hashes = self.raw_hashes().unwrap_or(0);
        let close = format!("\"{}", "#".repeat(hashes));
        self.at = self.find("\"").map_or(self.text.len(), |open| open + 1);
        self.at = self
            .find(&close)
            .map_or(self.text.len(), |end| end + close.len());
        self.blank_literal(start);
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    fn starts(&self, mark: &str) -> bool {
        mark.chars()
            .enumerate()
            .all(|(ahead, character)| self.peek(ahead) == Some(character))
    }

    fn find(&self, mark: &str) -> Option<usize> {
        let mark: Vec<char> = mark.chars().collect();
        (self.at..self.text.len()).find(|from| self.text[*from..].starts_with(&mark))
    }

    fn blank_comment(&mut self, end: usize) {
        blank(&mut self.without_comments[self.at..end]);
        blank(&mut self.code[self.at..end]);
        self.at = end;
    }

    fn blank_literal(&mut self, start: usize) {
        self.at = self.at.min(self.text.len());
        blank(&mut self.code[start..self.at]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, text: &str, without_comments: &str, code: &str) {
        let source = Source::read(Path::new(name), text);
        let squeezed = |view: &str| view.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(squeezed(&source.without_comments), without_comments);
        assert_eq!(squeezed(&source.code), code);
        assert_eq!(
            source.code.matches('\n').count(),
            text.matches('\n').count()
        );
    }

    #[test]
    fn rust_comments_and_literals_are_told_apart() {
        check(
            "a.rs",
            "let a = \"x // no\"; // 注释\n/* 一 /* 二 */ */ b()",
            "let a = \"x // no\"; b()",
            "let a = ; b()",
        );
        check(
            "a.rs",
            "r#\"a \" // b\"#; '\"'; x::<'a>('\\''); // z",
            "r#\"a \" // b\"#; '\"'; x::<'a>('\\'');",
            "; ; x::<'a>( );",
        );
        check("a.rs", "br\"\\\"; c // d", "br\"\\\"; c", "; c");
    }

    #[test]
    fn typescript_templates_and_regular_expressions_do_not_derail() {
        check(
            "a.ts",
            "t(`a-${b ? `{` : '}'}-c`); // 中",
            "t(`a-${b ? `{` : '}'}-c`);",
            "t( b ? : );",
        );
        check(
            "a.ts",
            "const r = /[\"'/]/g; n = a / b; // c",
            "const r = /[\"'/]/g; n = a / b;",
            "const r = g; n = a / b;",
        );
        check(
            "a.ts",
            "const u = \"https://x\"; f()",
            "const u = \"https://x\"; f()",
            "const u = ; f()",
        );
    }

    #[test]
    fn svelte_comments_go_and_text_stays() {
        check(
            "a.svelte",
            "<!-- 注 --><script lang=\"ts\">\n// 注\nlet a = '</b>';\n</script>\n<p title=\"it's\">don't {/* 注 */ t('x')}{/if}</p>",
            "<script lang=\"ts\"> let a = '</b>'; </script> <p title=\"it's\">don't { t('x')}{/if}</p>",
            "<script lang=\"ts\"> let a = ; </script> <p title=\"it's\">don't { t( )}{/if}</p>",
        );
    }

    #[test]
    fn test_items_are_blanked() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { \"}\" } }\nfn c() {}";
        let source = Source::read(Path::new("a.rs"), text).without_tests();
        assert!(source.code.contains("fn c") && source.code.contains("fn a"));
        assert!(!source.without_comments.contains("fn b"));
        assert_eq!(source.code.matches('\n').count(), 3);
    }
}
