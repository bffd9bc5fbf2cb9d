//! `packs stats` and `packs check --coverage`: what content consists of, and how far the crosswalks reach.

use crate::library::Library;
use crate::packs::count;
use crate::wire::{
    CountWire, CrosswalkCoverageWire, PackStatsWire, QuestionCoverageWire, SideCoverageWire,
    StatsWire, TextLengthWire,
};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::crosswalk::{Crosswalk, Relation, Target};
use lianheng_engine::pack::{Pack, Requirement};
use lianheng_engine::questionnaire::coverage as question_coverage;
use lianheng_engine::vocabulary::{
    Aspect, Confidence, Modality, Role, Stage, Verification, Weight,
};
use std::collections::BTreeSet;

/// One part of a requirement.
type TextOf = fn(&Requirement) -> &Bilingual;

/// Counts and lengths of every pack, and the reach of every crosswalk.
#[must_use]
pub fn stats(library: &Library) -> StatsWire {
    StatsWire {
        packs: library.packs.iter().map(|pack| pack_stats(pack)).collect(),
        questions: question_coverage(&library.packs, &library.questionnaires)
            .into_iter()
            .map(|row| QuestionCoverageWire {
                pack: row.pack,
                requirements: count(row.requirements),
                supported: count(row.supported),
                judged_directly: count(row.requirements - row.supported),
                questions: count(row.questions),
            })
            .collect(),
        crosswalks: library
            .crosswalks
            .iter()
            .map(|crosswalk| coverage(crosswalk, library))
            .collect(),
    }
}

fn pack_stats(pack: &Pack) -> PackStatsWire {
    let rows = &pack.requirements;
    let by = |name: &'static str, has: &dyn Fn(&Requirement) -> bool| CountWire {
        name: name.to_owned(),
        count: count(rows.iter().filter(|row| has(row)).count()),
    };
    let parts: [(&'static str, TextOf); 5] = [
        ("title", |row| &row.title),
        ("text", |row| &row.text),
        ("guidance", |row| &row.guidance),
        ("criteria", |row| &row.criteria),
        ("evidence", |row| &row.evidence),
    ];
    PackStatsWire {
        pack: pack.id.to_string(),
        requirements: count(rows.len()),
        verification: Verification::ALL
            .iter()
            .map(|mark| by(mark.as_str(), &|row| row.verification == *mark))
            .collect(),
        confidence: Confidence::ALL
            .iter()
            .map(|mark| by(mark.as_str(), &|row| row.confidence == *mark))
            .collect(),
        weight: Weight::ALL
            .iter()
            .map(|weight| by(weight.as_str(), &|row| row.weight == *weight))
            .collect(),
        modality: Modality::ALL
            .iter()
            .map(|modality| by(modality.as_str(), &|row| row.modality == *modality))
            .collect(),
        role: Role::ALL
            .iter()
            .map(|role| by(role.as_str(), &|row| row.role == *role))
            .collect(),
        stage: Stage::ALL
            .iter()
            .map(|stage| by(stage.as_str(), &|row| row.stage == *stage))
            .collect(),
        aspect: Aspect::ALL
            .iter()
            .map(|aspect| by(aspect.as_str(), &|row| row.aspect == *aspect))
            .collect(),
        major_risks: rows
            .iter()
            .filter(|row| row.major_risk)
            .map(|row| row.id.to_string())
            .collect(),
        lengths: parts
            .iter()
            .flat_map(|(part, of)| Lang::ALL.map(|lang| length(pack, part, lang, *of)))
            .collect(),
    }
}

fn length(pack: &Pack, part: &'static str, lang: Lang, of: TextOf) -> TextLengthWire {
    let measured = || {
        pack.requirements
            .iter()
            .map(|row| (of(row).get(lang).chars().count(), row.id.as_str()))
    };
    let shortest = measured().min().unwrap_or_default();
    let longest = measured().max().unwrap_or_default();
    TextLengthWire {
        part,
        lang: lang.tag(),
        shortest: count(shortest.0),
        shortest_id: shortest.1.to_owned(),
        longest: count(longest.0),
        longest_id: longest.1.to_owned(),
    }
}

fn coverage(crosswalk: &Crosswalk, library: &Library) -> CrosswalkCoverageWire {
    let ids_of = |pack: &str| -> Vec<String> {
        library.pack(pack).map_or_else(Vec::new, |pack| {
            pack.requirements
                .iter()
                .map(|row| row.id.local().to_owned())
                .collect()
        })
    };
    let (target, target_ids) = match &crosswalk.to {
        Target::Pack(id) => (id.to_string(), ids_of(id.as_str())),
        Target::List { id, rows } => (id.clone(), rows.iter().map(|(id, _)| id.clone()).collect()),
    };
    let from = crosswalk
        .mappings
        .iter()
        .map(|mapping| mapping.from.as_str());
    let to = crosswalk.mappings.iter().map(|mapping| mapping.to.as_str());
    CrosswalkCoverageWire {
        crosswalk: crosswalk.id.clone(),
        author: crosswalk.author.as_str(),
        mappings: count(crosswalk.mappings.len()),
        relations: [
            Relation::Equal,
            Relation::Subset,
            Relation::Superset,
            Relation::Intersects,
        ]
        .iter()
        .map(|relation| CountWire {
            name: relation.as_str().to_owned(),
            count: count(
                crosswalk
                    .mappings
                    .iter()
                    .filter(|mapping| mapping.relation == *relation)
                    .count(),
            ),
        })
        .collect(),
        from: side(
            crosswalk.from.as_str(),
            &ids_of(crosswalk.from.as_str()),
            from.collect(),
            crosswalk.none_from.len(),
        ),
        to: side(&target, &target_ids, to.collect(), crosswalk.none_to.len()),
    }
}

fn side(name: &str, ids: &[String], mapped: BTreeSet<&str>, without: usize) -> SideCoverageWire {
    SideCoverageWire {
        id: name.to_owned(),
        items: count(ids.len()),
        mapped: count(mapped.len()),
        without_counterpart: count(without),
        not_addressed: count(ids.len().saturating_sub(mapped.len() + without)),
    }
}
