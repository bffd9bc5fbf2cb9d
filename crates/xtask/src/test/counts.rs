//! How many tests passed and failed, read from what the test programs say at their end. A program that says nothing we
//! know gives no count, never a zero.

use std::fmt;

/// Tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

impl Counts {
    pub(super) fn plus(self, other: Counts) -> Counts {
        Counts {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Whose words they are.
#[derive(Debug, Clone, Copy)]
pub(super) enum Runner {
    /// `Summary [ 1.2s] 12 tests run: 11 passed (1 slow), 1 failed, 2 skipped`, once.
    Nextest,
    /// `test result: ok. 3 passed; 0 failed; …`, once a binary.
    Cargo,
    /// `Tests  1 failed | 11 passed (12)`, once.
    Vitest,
    /// `11 passed, 1 failed`, once.
    EndToEnd,
}

impl Runner {
    /// The counts in a program's output, unless it holds no line of the runner's.
    pub(super) fn counts(self, output: &str) -> Option<Counts> {
        let plain = without_colours(output);
        let mut lines = plain.lines().map(str::trim).filter(|line| match self {
            Runner::Nextest => line.starts_with("Summary ["),
            Runner::Cargo => line.starts_with("test result:"),
            Runner::Vitest => line.starts_with("Tests "),
            Runner::EndToEnd => line.contains(" passed, ") && line.ends_with(" failed"),
        });
        let first = count(lines.next()?)?;
        lines.try_fold(first, |sum, line| Some(sum.plus(count(line)?)))
    }
}

fn count(line: &str) -> Option<Counts> {
    let passed = number_before(line, "passed");
    let failed = number_before(line, "failed");
    // A crashed or timed-out test of nextest's is counted by it apart from the failed ones.
    let others =
        number_before(line, "timed").unwrap_or(0) + number_before(line, "exec").unwrap_or(0);
    (passed.is_some() || failed.is_some()).then(|| Counts {
        passed: passed.unwrap_or(0),
        failed: failed.unwrap_or(0) + others,
    })
}

fn number_before(line: &str, word: &str) -> Option<u64> {
    let words: Vec<&str> = line
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let at = words.iter().position(|found| *found == word)?;
    words.get(at.checked_sub(1)?)?.parse().ok()
}

fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        let end = after.find(|character: char| character.is_ascii_alphabetic());
        rest = end.map_or("", |end| &after[end + 1..]);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(runner: Runner, output: &str, passed: u64, failed: u64) {
        assert_eq!(runner.counts(output), Some(Counts { passed, failed }));
    }

    #[test]
    fn each_runner_is_understood() {
        check(
            Runner::Nextest,
            "x\n     Summary [   0.012s] 12 tests run: 11 passed (1 slow), 1 failed, 2 skipped\n",
            11,
            1,
        );
        check(
            Runner::Cargo,
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\n\ntest result: FAILED. 1 passed; 2 failed; 0 ignored\n",
            4,
            2,
        );
        check(
            Runner::Vitest,
            " Test Files  2 passed (2)\n      Tests  1 failed | 11 passed (12)\n",
            11,
            1,
        );
        check(Runner::EndToEnd, "5 passed, 0 failed\n", 5, 0);
    }

    #[test]
    fn colours_do_not_hide_the_numbers() {
        check(
            Runner::Vitest,
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m11 passed\u{1b}[39m\u{1b}[22m (11)",
            11,
            0,
        );
    }

    #[test]
    fn silence_is_no_count() {
        assert_eq!(Runner::Nextest.counts("error: could not compile"), None);
        assert_eq!(Runner::Vitest.counts("Tests passed"), None);
    }
}
