//! What an edited row would change: each field as it was written out, as it came back, and as it stands now.

use super::{Cells, Field, Value};
use crate::vocabulary::Verdict;

/// A field that came back otherwise than it was written out, and that does not stand so already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldEdit {
    /// Which.
    pub field: Field,
    /// What the workbook held when it was written.
    pub exported: Value,
    /// What it holds now.
    pub edited: Value,
    /// What stands in the assessment.
    pub present: Value,
    /// Whether it can be taken over without losing anything.
    pub change: Change,
}

/// Whether an edit meets what it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The assessment still holds what was written out.
    Clear,
    /// The assessment was changed in the meantime, to something else than the workbook.
    Conflict,
}

/// Which of the two stands after a conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What came back.
    Workbook,
    /// What stands there.
    Assessment,
}

impl Side {
    /// Both, as people are offered them.
    pub const ALL: [Side; 2] = [Side::Workbook, Side::Assessment];

    /// The stable name, on the command line and for message ids.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Side::Workbook => "workbook",
            Side::Assessment => "assessment",
        }
    }

    /// The side of a stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Side::ALL.into_iter().find(|side| side.as_str() == name)
    }
}

/// The fields an edited row would change, from left to right. A verdict and its reason belong together: where one of the two was changed
/// in the meantime, an edit of the other meets a conflict as well.
#[must_use]
pub fn edits(exported: &Cells, edited: &Cells, present: &Cells) -> Vec<FieldEdit> {
    let moved = |field: Field| {
        let stands = present.get(field);
        stands != exported.get(field) && stands != edited.get(field)
    };
    let judged_anew = moved(Field::Verdict) || moved(Field::Reason);
    let of = |field: Field| {
        let (was, wanted, stands) = (exported.get(field), edited.get(field), present.get(field));
        if wanted == was || wanted == stands {
            return None;
        }
        let meets = match field {
            Field::Verdict | Field::Reason => judged_anew,
            Field::Note | Field::Plan | Field::Owner | Field::Due | Field::Effort => moved(field),
        };
        Some(FieldEdit {
            field,
            exported: was.clone(),
            edited: wanted.clone(),
            present: stands.clone(),
            change: if meets {
                Change::Conflict
            } else {
                Change::Clear
            },
        })
    };
    Field::ALL.into_iter().filter_map(of).collect()
}

/// What stands after the edits are taken over; conflicts go to `side`, and stay as they are where nobody chose one.
#[must_use]
pub fn settled(present: &Cells, edits: &[FieldEdit], side: Option<Side>) -> Cells {
    let mut cells = present.clone();
    for edit in edits {
        if edit.change == Change::Clear || side == Some(Side::Workbook) {
            cells.set(edit.field, edit.edited.clone());
        }
    }
    cells
}

/// Why a row cannot be taken over as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Not applicable, and no reason given.
    ReasonMissing,
    /// Somebody, a day or an effort, and nothing to do.
    PlanMissing,
}

impl Refusal {
    /// The field that is wanting.
    #[must_use]
    pub fn field(self) -> Field {
        match self {
            Refusal::ReasonMissing => Field::Reason,
            Refusal::PlanMissing => Field::Plan,
        }
    }
}

/// What is wrong with a row as it would stand, of what its edits touch.
#[must_use]
pub fn refusals(cells: &Cells, edits: &[FieldEdit]) -> Vec<Refusal> {
    let touches = |of_action: bool| {
        edits
            .iter()
            .any(|edit| edit.field.is_of_action() == of_action)
    };
    let mut found = Vec::new();
    let not_applicable = cells.verdict == Value::Verdict(Verdict::NotApplicable);
    if touches(false) && not_applicable && cells.reason == Value::Blank {
        found.push(Refusal::ReasonMissing);
    }
    if touches(true) && cells.has_action() && cells.plan == Value::Blank {
        found.push(Refusal::PlanMissing);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(text: &str) -> Cells {
        Cells {
            note: Value::text(Some(text)),
            ..Cells::default()
        }
    }

    #[test]
    fn only_what_was_edited_and_does_not_stand_already_is_an_edit() {
        let found = |exported: &str, edited: &str, present: &str| -> Vec<Change> {
            edits(&note(exported), &note(edited), &note(present))
                .into_iter()
                .map(|edit| edit.change)
                .collect()
        };
        assert_eq!(found("a", "a", "a"), []);
        assert_eq!(found("a", "a", "b"), [], "changed in the assessment alone");
        assert_eq!(
            found("a", "b", "b"),
            [],
            "changed to the same on both sides"
        );
        assert_eq!(found("a", "b", "a"), [Change::Clear]);
        assert_eq!(found("a", "", "a"), [Change::Clear], "taken out");
        assert_eq!(found("a", "b", "c"), [Change::Conflict]);
        assert_eq!(found("", "b", "c"), [Change::Conflict]);
    }

    #[test]
    fn a_reason_does_not_go_to_a_verdict_it_was_not_given_for() {
        let judged = |verdict, reason| Cells {
            verdict: Value::Verdict(verdict),
            reason: Value::text(reason),
            ..Cells::default()
        };
        let exported = judged(Verdict::Conform, None);
        let edited = judged(Verdict::Conform, Some("seen on site"));
        let present = judged(Verdict::Nonconform, None);
        let made = edits(&exported, &edited, &present);
        assert_eq!(made.len(), 1);
        assert_eq!(
            (made[0].field, made[0].change),
            (Field::Reason, Change::Conflict)
        );
        let same = judged(Verdict::Conform, None);
        assert_eq!(edits(&exported, &edited, &same)[0].change, Change::Clear);
    }

    #[test]
    fn a_conflict_stays_until_a_side_is_chosen() {
        let (exported, edited, present) = (note("a"), note("b"), note("c"));
        let edits = edits(&exported, &edited, &present);
        assert_eq!(settled(&present, &edits, None), present);
        assert_eq!(settled(&present, &edits, Some(Side::Assessment)), present);
        assert_eq!(settled(&present, &edits, Some(Side::Workbook)), edited);
    }

    #[test]
    fn not_applicable_needs_a_reason_and_an_action_a_plan() {
        let verdict = |verdict| Cells {
            verdict: Value::Verdict(verdict),
            ..Cells::default()
        };
        let wanted = verdict(Verdict::NotApplicable);
        let made = edits(&Cells::default(), &wanted, &Cells::default());
        assert_eq!(refusals(&wanted, &made), [Refusal::ReasonMissing]);
        let wanted = verdict(Verdict::Partial);
        let made = edits(&Cells::default(), &wanted, &Cells::default());
        assert_eq!(refusals(&wanted, &made), []);
        let owner = Cells {
            owner: Value::text(Some("王敏")),
            ..Cells::default()
        };
        let made = edits(&Cells::default(), &owner, &Cells::default());
        assert_eq!(refusals(&owner, &made), [Refusal::PlanMissing]);
        // What was wrong before and is not touched is no business of this row.
        let odd = Cells {
            note: Value::text(Some("b")),
            ..verdict(Verdict::NotApplicable)
        };
        let made = edits(&owner, &owner, &odd);
        assert_eq!(refusals(&odd, &made), []);
    }
}
