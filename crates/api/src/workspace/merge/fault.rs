//! Why a copy cannot be merged, in words with the cure.

use super::super::fault::{break_message, failed};
use super::{Failure, MergeFault, Path, Problem, Side, StoreFault};
use lianheng_l10n::Arg;

/// The copy could not be opened.
pub(super) fn opening(path: &Path, fault: &StoreFault) -> Failure {
    let file = path.display().to_string();
    if *fault == StoreFault::Exists {
        return refused(&file, "error-merge-same-file", vec![]);
    }
    if let StoreFault::OlderReadOnly { found } = fault {
        let args = vec![("found", found.to_string())];
        return refused(&file, "error-merge-older", args);
    }
    failed(Some(&file), fault)
}

/// The copy could not be merged.
pub(super) fn merging(path: &Path, fault: &StoreFault) -> Failure {
    let file = path.display().to_string();
    if matches!(fault, StoreFault::Frozen(_)) {
        return refused(&file, "error-merge-frozen", vec![]);
    }
    let mut failure = failed(Some(&file), fault);
    if let StoreFault::Merge(fault) = fault
        && let MergeFault::Unsound { first, .. } = &**fault
    {
        let (key, _, args) = break_message(first);
        let text = |arg: Arg| match arg {
            Arg::Text(text) => text,
            Arg::Count(count) => count.to_string(),
        };
        let args = args.into_iter().map(|(name, arg)| (name, text(arg)));
        failure.problems.push(Problem::new(key, args.collect()));
    }
    failure
}

/// The message of a refusal, and its arguments.
pub(in crate::workspace) fn problem(
    fault: &MergeFault,
) -> (&'static str, Vec<(&'static str, String)>) {
    match fault {
        MergeFault::OtherWorkspace { ours, theirs } => (
            "error-merge-other-workspace",
            vec![("ours", ours.to_string()), ("theirs", theirs.to_string())],
        ),
        MergeFault::NothingInCommon => ("error-merge-nothing-in-common", vec![]),
        MergeFault::Unsound { side, count, .. } => {
            let args = vec![("count", count.to_string())];
            match side {
                Side::Theirs => ("error-merge-unsound-theirs", args),
                Side::Ours => ("error-merge-unsound-ours", args),
            }
        }
        MergeFault::Undecided { count } => {
            ("error-merge-undecided", vec![("count", count.to_string())])
        }
        MergeFault::NoSuchConflict(conflict) => (
            "error-merge-no-such-conflict",
            vec![("conflict", crate::failure::shown(conflict))],
        ),
        MergeFault::NotAChoice { conflict, offered } => {
            let offered: Vec<&str> = offered.iter().map(|one| one.as_str()).collect();
            (
                "error-merge-not-a-choice",
                vec![
                    ("conflict", crate::failure::shown(conflict)),
                    ("known", offered.join(", ")),
                ],
            )
        }
        MergeFault::Moved => ("error-merge-moved", vec![]),
    }
}

fn refused(file: &str, key: &str, args: Vec<(&'static str, String)>) -> Failure {
    Failure::input(file, vec![Problem::new(key, args)])
}
