//! What the window or a script sends, turned into domain types. A value no vocabulary knows is refused, named with its field.

use crate::failure::Failure;
use crate::library::Library;
use crate::wire::{
    AnswerValueWire, ObjectRefWire, ProductWire, SystemWire, TailoringInputWire, TextWire,
};
use jiff::civil::Date;
use lianheng_engine::answer_file::{SECTORS, is_region};
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::ids::{PackId, RequirementId};
use lianheng_engine::questionnaire::{AnswerValue, AnsweredPer};
use lianheng_engine::tailoring::{Excluded, Exclusion, Tailoring};
use lianheng_engine::vocabulary::{Scenario, Side};
use std::collections::BTreeMap;

/// A value that is none of those a field takes.
pub(super) fn not_known(field: &'static str, value: &str) -> Failure {
    let args = vec![("field", field.to_owned()), ("value", value.to_owned())];
    Failure::unknown("error-workspace-value", args)
}

/// A field that must be filled in.
pub(super) fn blank(field: &'static str) -> Failure {
    Failure::unknown("error-workspace-blank", vec![("field", field.to_owned())])
}

/// A stable name of a vocabulary.
pub(super) fn term<T>(
    field: &'static str,
    value: &str,
    from_name: impl Fn(&str) -> Option<T>,
) -> Result<T, Failure> {
    from_name(value).ok_or_else(|| not_known(field, value))
}

/// A text that may be left out; blanks are nothing.
pub(super) fn filled(text: Option<&String>) -> Option<String> {
    text.map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
}

/// A name in both languages; where one is blank the other serves for both, as for a name that is the same in both.
pub(super) fn name(field: &'static str, text: &TextWire) -> Result<Bilingual, Failure> {
    let (zh, en) = (text.zh.trim(), text.en.trim());
    match (zh.is_empty(), en.is_empty()) {
        (true, true) => Err(blank(field)),
        (true, false) => Ok(Bilingual::new(en, en)),
        (false, true) => Ok(Bilingual::new(zh, zh)),
        (false, false) => Ok(Bilingual::new(zh, en)),
    }
}

/// An ISO date.
pub(super) fn date(field: &'static str, text: &str) -> Result<Date, Failure> {
    text.parse().map_err(|_| not_known(field, text))
}

/// An ISO date that may be left out.
pub(super) fn date_if(field: &'static str, text: Option<&String>) -> Result<Option<Date>, Failure> {
    filled(text).map(|text| date(field, &text)).transpose()
}

/// A sector code.
pub(super) fn sector(code: Option<&String>) -> Result<Option<String>, Failure> {
    match filled(code) {
        Some(code) if !SECTORS.contains(&code.as_str()) => Err(not_known("sector", &code)),
        other => Ok(other),
    }
}

/// An ISO 3166-2 code.
pub(super) fn region(code: Option<&String>) -> Result<Option<String>, Failure> {
    match filled(code) {
        Some(code) if !is_region(&code) => Err(not_known("region", &code)),
        other => Ok(other),
    }
}

pub(super) fn requirement(library: &Library, id: &str) -> Result<RequirementId, Failure> {
    let found = RequirementId::parse(id).filter(|id| {
        let pack = library.pack(id.pack());
        pack.is_some_and(|pack| pack.index_of(id.local()).is_some())
    });
    found.ok_or_else(|| not_known("requirement", id))
}

pub(super) fn object(wire: &ObjectRefWire) -> ObjectRef {
    ObjectRef {
        supplier: wire.supplier.clone(),
        product: wire.product.clone(),
        system: wire.system.clone(),
    }
}

pub(super) fn object_wire(object: &ObjectRef) -> ObjectRefWire {
    ObjectRefWire {
        supplier: object.supplier.clone(),
        product: object.product.clone(),
        system: object.system.clone(),
    }
}

pub(crate) fn value(wire: &AnswerValueWire) -> Result<AnswerValue, Failure> {
    Ok(match wire {
        AnswerValueWire::One(one) => AnswerValue::One(one.clone()),
        AnswerValueWire::Several(several) => {
            AnswerValue::Several(several.iter().cloned().collect())
        }
        AnswerValueWire::Number(number) => AnswerValue::Number(u64::from(*number)),
        AnswerValueWire::Date(text) => AnswerValue::Date(date("value", text)?),
        AnswerValueWire::Text(text) => AnswerValue::Text(text.clone()),
    })
}

pub(crate) fn value_wire(value: &AnswerValue) -> AnswerValueWire {
    match value {
        AnswerValue::One(one) => AnswerValueWire::One(one.clone()),
        AnswerValue::Several(several) => {
            AnswerValueWire::Several(several.iter().cloned().collect())
        }
        AnswerValue::Number(number) => {
            AnswerValueWire::Number(u32::try_from(*number).unwrap_or(u32::MAX))
        }
        AnswerValue::Date(day) => AnswerValueWire::Date(day.to_string()),
        AnswerValue::Text(text) => AnswerValueWire::Text(text.clone()),
    }
}

/// What is left out of an assessment of `packs`.
pub(super) fn tailoring(
    library: &Library,
    packs: &[PackId],
    input: &TailoringInputWire,
) -> Result<Tailoring, Failure> {
    let decided_by = filled(Some(&input.decided_by)).ok_or_else(|| blank("decided_by"))?;
    let reason = filled(Some(&input.reason)).ok_or_else(|| blank("reason"))?;
    let mut sides = BTreeMap::new();
    for entry in &input.sides {
        let pack = packs
            .iter()
            .find(|pack| pack.as_str() == entry.pack)
            .ok_or_else(|| not_known("pack", &entry.pack))?;
        let played = entry
            .sides
            .iter()
            .map(|side| term("side", side, Side::from_name))
            .collect::<Result<_, _>>()?;
        sides.insert(pack.clone(), played);
    }
    let kind = |name: &str| {
        AnsweredPer::ALL
            .iter()
            .copied()
            .find(|kind| kind.as_str() == name)
    };
    let objects = match &input.objects {
        None => None,
        Some(kinds) => Some(
            kinds
                .iter()
                .map(|name| term("objects", name, kind))
                .collect::<Result<_, _>>()?,
        ),
    };
    let mut excluded = Vec::with_capacity(input.excluded.len());
    for entry in &input.excluded {
        excluded.push(Exclusion {
            what: exclusion(library, packs, &entry.what)?,
            reason: filled(Some(&entry.reason)).ok_or_else(|| blank("reason"))?,
            decided_by: filled(entry.decided_by.as_ref()),
        });
    }
    Ok(Tailoring {
        decided_by,
        decided_on: date_if("decided_on", input.decided_on.as_ref())?,
        reason,
        scenario: input
            .scenario
            .as_deref()
            .map(|name| term("scenario", name, Scenario::from_name))
            .transpose()?,
        sides,
        objects,
        excluded,
    })
}

/// A requirement, or else a clause, of one of the packs.
fn exclusion(library: &Library, packs: &[PackId], what: &str) -> Result<Excluded, Failure> {
    let of = packs.iter().find(|pack| {
        let rest = what.strip_prefix(pack.as_str());
        rest.is_some_and(|rest| rest.starts_with('/'))
    });
    let pack = of
        .and_then(|pack| library.pack(pack.as_str()))
        .ok_or_else(|| not_known("excluded", what))?;
    if let Ok(id) = requirement(library, what) {
        return Ok(Excluded::Requirement(id));
    }
    let number = what.split_once('/').map_or("", |(_, number)| number);
    let known = pack.clauses.iter().any(|clause| clause.id == number);
    known
        .then(|| Excluded::Clause {
            pack: pack.id.clone(),
            clause: number.to_owned(),
        })
        .ok_or_else(|| not_known("excluded", what))
}

/// The parts of a system that are not its id.
pub(super) fn criticality(
    system: &SystemWire,
) -> Result<lianheng_engine::vocabulary::Criticality, Failure> {
    term(
        "criticality",
        &system.criticality,
        lianheng_engine::vocabulary::Criticality::from_name,
    )
}

/// Why a product cannot be kept as it is: it names itself as its alternate, or a system twice.
pub(super) fn check_product(product: &ProductWire) -> Result<(), Failure> {
    if product.alternate.as_ref() == Some(&product.id) && !product.id.is_empty() {
        return Err(not_known("alternate", &product.id));
    }
    let mut seen = std::collections::BTreeSet::new();
    match product
        .deployments
        .iter()
        .find(|one| !seen.insert(one.system.as_str()))
    {
        Some(twice) => Err(not_known("deployments", &twice.system)),
        None => Ok(()),
    }
}
