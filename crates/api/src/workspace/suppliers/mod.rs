//! The operator's side of a supplier's questionnaire: asked, reminded, taken in, held against what was said before, accepted answer by
//! answer. What a supplier said is a record of its own and stays as it came; an accepted answer remembers which it was taken from. The
//! supplier's side is `crate::round_trip`.

mod asking;
mod incoming;
mod keeping;
mod reminders;
mod rows;
mod said;
mod status;
mod taking;

pub(super) use said::said_by_suppliers;
