//! The steps of a run as they are done: announced, timed, and summed up in a table. Knows nothing of what a step does.

use std::time::{Duration, Instant};

use super::counts::Counts;
use crate::failure::{Failure, Outcome};

/// The steps done so far.
#[derive(Default)]
pub(super) struct Steps {
    done: Vec<Step>,
}

struct Step {
    name: &'static str,
    end: End,
    /// Of a step that runs tests: what the runner said, if it could be read.
    tests: Option<Option<Counts>>,
}

enum End {
    Passed(Duration),
    Failed(Duration),
    LeftOut(&'static str),
}

impl Steps {
    /// Does one step that either holds or fails.
    pub(super) fn step(&mut self, name: &'static str, work: impl FnOnce() -> Outcome) -> Outcome {
        self.timed(name, || (None, work()))
    }

    /// Does one step that runs tests and may know how many.
    pub(super) fn counted(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<(Option<Counts>, Outcome), Failure>,
    ) -> Outcome {
        self.timed(name, || match work() {
            Ok((counts, outcome)) => (Some(counts), outcome),
            Err(failure) => (Some(None), Err(failure)),
        })
    }

    /// Notes a step that is not done.
    pub(super) fn skip(&mut self, name: &'static str, reason: &'static str) {
        self.done.push(Step {
            name,
            end: End::LeftOut(reason),
            tests: None,
        });
    }

    /// The table, and the tests as one line when every step that runs tests could be counted.
    pub(super) fn print_summary(&self) {
        println!("\n== summary");
        for step in &self.done {
            println!("{}", row(step));
        }
        if let Some(total) = self.total() {
            println!("\n{total}");
        }
    }

    fn timed(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> (Option<Option<Counts>>, Outcome),
    ) -> Outcome {
        println!("\n== {name}");
        let start = Instant::now();
        let (tests, outcome) = work();
        let time = start.elapsed();
        let end = if outcome.is_ok() {
            End::Passed(time)
        } else {
            End::Failed(time)
        };
        let step = Step { name, end, tests };
        println!("{}", row(&step));
        self.done.push(step);
        outcome
    }

    /// Only what was really counted: one step whose runner could not be read, and there is no total. A run that ended
    /// elsewhere than in a test has none either, because "0 failed" would be read as good news.
    fn total(&self) -> Option<Counts> {
        let mut total = Counts::default();
        let mut any = false;
        for tests in self.done.iter().filter_map(|step| step.tests) {
            total = total.plus(tests?);
            any = true;
        }
        let failed_elsewhere = total.failed == 0
            && self
                .done
                .iter()
                .any(|step| matches!(step.end, End::Failed(_)));
        (any && !failed_elsewhere).then_some(total)
    }
}

fn row(step: &Step) -> String {
    let name = step.name;
    match &step.end {
        End::Passed(time) => format!("ok      {name:<22} {:>8.1} s", time.as_secs_f64()),
        End::Failed(time) => format!("FAILED  {name:<22} {:>8.1} s", time.as_secs_f64()),
        End::LeftOut(reason) => format!("-       {name:<22} left out: {reason}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u64, failed: u64) -> Option<Counts> {
        Some(Counts { passed, failed })
    }

    fn total(work: &[(Option<Counts>, bool)], last_plain_step_holds: bool) -> Option<Counts> {
        let mut steps = Steps::default();
        for (counts, holds) in work {
            let outcome = if *holds {
                Ok(())
            } else {
                Err(Failure::check("failed"))
            };
            let _ = steps.counted("tests", || Ok((*counts, outcome)));
        }
        let _ = steps.step("plain", || {
            if last_plain_step_holds {
                Ok(())
            } else {
                Err(Failure::check("failed"))
            }
        });
        steps.total()
    }

    #[test]
    fn counts_are_added_over_steps() {
        assert_eq!(
            total(&[(counts(3, 0), true), (counts(4, 1), false)], true),
            counts(7, 1)
        );
    }

    #[test]
    fn a_step_that_cannot_be_counted_leaves_no_total() {
        assert_eq!(total(&[(counts(3, 0), true), (None, true)], true), None);
        assert_eq!(total(&[], true), None);
    }

    #[test]
    fn a_failure_outside_the_tests_leaves_no_total() {
        assert_eq!(total(&[(counts(3, 0), true)], false), None);
    }
}
