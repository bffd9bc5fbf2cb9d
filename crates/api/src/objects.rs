//! Results per object, on the wire.

use crate::packs::count;
use crate::wire::{ObjectCoverageWire, ObjectWire};
use lianheng_engine::evaluation::Evaluation;
use lianheng_engine::objects::{ObjectResult, ObjectResults, PulledDown};
use lianheng_report::{object_kind, object_name};

pub(crate) fn object_wires(results: &ObjectResults, evaluation: &Evaluation) -> Vec<ObjectWire> {
    let objects = results.objects.iter();
    objects
        .map(|result| object_wire(result, evaluation))
        .collect()
}

pub(crate) fn coverage_wire(results: &ObjectResults) -> ObjectCoverageWire {
    ObjectCoverageWire {
        suppliers: count(results.suppliers.all),
        suppliers_answered: count(results.suppliers.answered),
        deployments: count(results.deployments.all),
        deployments_answered: count(results.deployments.answered),
    }
}

fn object_wire(result: &ObjectResult, evaluation: &Evaluation) -> ObjectWire {
    let id = |down: &PulledDown| {
        let pack = &evaluation.packs.get(down.pack)?.pack;
        let requirement = pack.requirements.get(down.requirement)?;
        Some(requirement.id.to_string())
    };
    let alone = result.pulled_down.iter().filter(|down| down.alone);
    ObjectWire {
        object: result.object.key(),
        kind: object_kind(&result.name),
        name: (&object_name(&result.name)).into(),
        supplier: result.object.supplier.clone(),
        product: result.object.product.clone(),
        system: result.object.system.clone(),
        asked: count(result.asked),
        answered: count(result.answered),
        hidden_answers: count(result.hidden),
        conform: count(result.suggested.conform),
        partial: count(result.suggested.partial),
        nonconform: count(result.suggested.nonconform),
        not_applicable: count(result.suggested.not_applicable),
        pulled_down: result.pulled_down.iter().filter_map(id).collect(),
        pulled_down_alone: alone.filter_map(id).collect(),
        contradictions: result
            .contradictions
            .iter()
            .filter_map(|index| evaluation.contradictions.get(*index))
            .map(|found| found.rule.clone())
            .collect(),
    }
}
