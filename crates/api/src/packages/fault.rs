//! A broken rule of a package as a failure in words: the rule, the place within a JSON file where there is one, and what to do.

use crate::failure::{Failure, FailureKind, Problem, shape_problem, shown};
use lianheng_exchange::package::{KeyFault, PackageFault, PackageRule};

/// Arguments messages of rules may use; those a fault has not are empty.
const ARGUMENTS: [&str; 8] = [
    "path", "found", "expected", "limit", "field", "key", "offset", "entry",
];

/// A package that cannot be used, as the failure of a use case.
pub(crate) fn package_failure(file: &str, fault: &PackageFault) -> Failure {
    if fault.rule == PackageRule::Cancelled {
        return crate::progress::cancelled();
    }
    if let (PackageRule::Io, Some(error)) = (fault.rule, &fault.io) {
        return Failure::io(file, error, false);
    }
    Failure {
        kind: FailureKind::Input,
        file: Some(file.to_owned()),
        problems: fault_lines(fault),
    }
}

/// The same while a package is written.
pub(super) fn writing_failure(file: &str, fault: &PackageFault) -> Failure {
    match (fault.rule, &fault.io) {
        (PackageRule::Io, Some(error)) => Failure::io(file, error, true),
        (PackageRule::Cancelled, _) => crate::progress::cancelled(),
        // What a draft holds comes from us; the rule says which of it, and nothing is damaged.
        _ => Failure::input(file, vec![rule_problem(fault)]),
    }
}

/// What is wrong, line by line: the rule, the place in a JSON file, the cure.
pub(crate) fn fault_lines(fault: &PackageFault) -> Vec<Problem> {
    let mut problems = vec![rule_problem(fault)];
    if let Some(json) = &fault.json {
        problems.push(shape_problem(&json.kind, json.place));
    }
    if !fault.rule.is_not_a_finding() {
        problems.push(Problem::new("package-cure", vec![]));
    }
    problems
}

fn rule_problem(fault: &PackageFault) -> Problem {
    let value = |name: &str| {
        if name == "path" {
            return fault.path.as_deref().map(shown).unwrap_or_default();
        }
        fault
            .args
            .iter()
            .find(|(given, _)| *given == name)
            .map(|(_, value)| shown(value))
            .unwrap_or_default()
    };
    let args = ARGUMENTS.iter().map(|name| (*name, value(name))).collect();
    Problem::new(&format!("package-rule-{}", fault.rule.as_str()), args)
}

/// A key file that cannot be used.
pub(super) fn key_failure(file: &str, fault: KeyFault) -> Failure {
    let key = format!("key-fault-{}", fault.as_str());
    Failure::input(file, vec![Problem::new(&key, vec![])])
}
