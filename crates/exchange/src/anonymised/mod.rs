//! An assessment without what says whose it is: names, people, free text, files and exact days are replaced or taken out by rule, and
//! every replacement is listed so that a person sees what leaves before it leaves.
//!
//! What scores are made of stays: verdicts, values of scales, numbers that a verdict is read from, criticality, exposure, scope, and the distances
//! between days. So the scores are the same, and so is what a rare combination of answers gives away; see docs/exports.md.

mod pseudonyms;
mod rule;
mod transform;

pub use rule::{Field, Kept, KeptField, Replacement, Rule};
pub use transform::{Anonymised, anonymise};
