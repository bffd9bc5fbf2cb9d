"""Judges OSCAL files: each must be read by the strict model of its kind and pass every validator compliance-trestle has.

Prints one line a file that is not accepted; ends with 1 if there is one, with 2 if it cannot judge.
"""

import json
import pathlib
import sys

from trestle.core.validator_factory import validator_factory
from trestle.oscal.assessment_results import AssessmentResults
from trestle.oscal.catalog import Catalog
from trestle.oscal.poam import PlanOfActionAndMilestones

# Importing a validator's module registers nothing; the command module registers all of them.
import trestle.core.commands.validate  # noqa: F401

MODELS = {
    "catalog": Catalog,
    "assessment-results": AssessmentResults,
    "plan-of-action-and-milestones": PlanOfActionAndMilestones,
}


def complaint(path: pathlib.Path) -> str | None:
    root = next(iter(json.loads(path.read_text(encoding="utf-8"))))
    if root not in MODELS:
        return f"no model is called {root}"
    try:
        model = MODELS[root].oscal_read(path)
    except Exception as error:  # trestle raises several kinds
        return str(error)
    if model is None:
        return "not read"
    for validator in validator_factory.get_all():
        if not validator.model_is_valid(model, True, pathlib.Path.cwd()):
            return f"{type(validator).__name__}: {validator.error_msg()}"
    return None


def main() -> int:
    if not validator_factory.get_all():
        print("no validator is registered")
        return 2
    complaints = {path: complaint(pathlib.Path(path)) for path in sys.argv[1:]}
    for path, said in complaints.items():
        if said is not None:
            print(f"{path}: {said}")
    return 1 if any(said is not None for said in complaints.values()) else 0


sys.exit(main())
