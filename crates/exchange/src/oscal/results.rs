//! An assessment as OSCAL assessment results.

use super::assessed::{LocalDefinitions, Observation};
use super::common::{BackMatter, Metadata, Property, no_plan_uuid, resource_href};
use super::findings::Finding;
use super::identifiers::{Identifiers, control_id};
use super::risks::Risk;
use crate::outgoing::Outgoing;
use lianheng_engine::evaluation::EvaluatedPack;
use serde::Serialize;
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct ResultsDocument {
    assessment_results: AssessmentResults,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct AssessmentResults {
    uuid: Uuid,
    metadata: Metadata,
    import_ap: ImportPlan,
    results: Vec<AssessmentResult>,
    back_matter: BackMatter,
}

#[derive(Debug, Serialize)]
struct ImportPlan {
    href: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct AssessmentResult {
    uuid: Uuid,
    title: String,
    description: String,
    start: String,
    end: String,
    props: Vec<Property>,
    local_definitions: LocalDefinitions,
    reviewed_controls: ReviewedControls,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    observations: Vec<Observation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    risks: Vec<Risk>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    findings: Vec<Finding>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct ReviewedControls {
    control_selections: Vec<ControlSelection>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct ControlSelection {
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    include_all: Option<IncludeAll>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    include_controls: Vec<ControlReference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    exclude_controls: Vec<ControlReference>,
}

/// An object without keys.
#[derive(Debug, Serialize)]
struct IncludeAll {}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct ControlReference {
    control_id: String,
}

pub(super) fn document(out: &Outgoing<'_>, uuid: Uuid) -> ResultsDocument {
    let names = Identifiers::of(out.assessment);
    let voice = out.voice();
    let assessment = out.assessment;
    let title = voice.say_of(
        "export-results-title",
        &[
            ("organisation", &assessment.organisation.name),
            ("subject", &assessment.subject.name),
        ],
    );
    let gaps = out.gaps_by_requirement();
    let ranked = out.evaluation.gaps.iter();
    ResultsDocument {
        assessment_results: AssessmentResults {
            uuid,
            metadata: Metadata::of_assessment(
                out,
                &names,
                title.clone(),
                Some(voice.say("export-own-wording", &[])),
            ),
            import_ap: ImportPlan {
                href: resource_href(no_plan_uuid(&names)),
            },
            results: vec![AssessmentResult {
                uuid: names.named("result", &[&assessment.assessed_on.to_string()]),
                title,
                description: voice.say("export-self-assessment", &[]),
                start: out.moment(),
                end: out.moment(),
                props: scores(out),
                local_definitions: LocalDefinitions::of(out, &names),
                reviewed_controls: reviewed(out),
                observations: out
                    .all_judged()
                    .map(|one| Observation::of(out, &names, &one))
                    .collect(),
                risks: ranked
                    .filter_map(|gap| Some(Risk::of(out, &names, &out.of_gap(gap)?, gap)))
                    .collect(),
                findings: out
                    .all_judged()
                    .map(|one| {
                        let gap = gaps.get(one.requirement.id.as_str()).copied();
                        Finding::of(out, &names, &one, gap)
                    })
                    .collect(),
            }],
            back_matter: BackMatter::of_results(out, &names),
        },
    }
}

/// The scores with the counts they follow from, and what they were computed with.
fn scores(out: &Outgoing<'_>) -> Vec<Property> {
    let model = out.model;
    let mut props: Vec<Property> = [
        ("scoring-model", format!("{}@{}", model.id, model.version)),
        ("scoring-model-digest", model.digest.clone()),
        ("official-score", "no".to_owned()),
    ]
    .into_iter()
    .filter_map(|(name, value)| Property::own(name, &value))
    .collect();
    for pack in &out.evaluation.packs {
        let total = pack.score.total;
        let counts = total.counts;
        let facts = [
            ("content-version", pack.pack.version.clone()),
            ("content-digest", pack.pack.digest.clone()),
            (
                "score-bp",
                total
                    .score
                    .map_or_else(String::new, |score| score.0.to_string()),
            ),
            ("conclusion", pack.score.conclusion.as_str().to_owned()),
            ("applicable", counts.applicable.to_string()),
            ("conform", counts.conform.to_string()),
            ("partial", counts.partial.to_string()),
            ("nonconform", counts.nonconform.to_string()),
            ("not-applicable", counts.not_applicable.to_string()),
            ("unanswered", counts.unanswered.to_string()),
            ("major-risks", counts.major_risks.to_string()),
        ];
        let id = pack.pack.id.as_str();
        let facts = facts.iter();
        props.extend(facts.filter_map(|(name, value)| Property::own_of(name, id, value)));
    }
    props
}

/// A selection a pack: what has a verdict was reviewed; what has none, or was tailored out, was not.
fn reviewed(out: &Outgoing<'_>) -> ReviewedControls {
    ReviewedControls {
        control_selections: out
            .evaluation
            .packs
            .iter()
            .map(|pack| selection(out, pack))
            .collect(),
    }
}

fn selection(out: &Outgoing<'_>, pack: &EvaluatedPack) -> ControlSelection {
    let reviewed: BTreeSet<&str> = out
        .judged(pack)
        .map(|one| one.requirement.id.as_str())
        .collect();
    let whole = out.whole_packs().find(|one| one.id == pack.pack.id);
    let all = whole.unwrap_or(&pack.pack).requirements.iter();
    let (included, excluded) = all.partition::<Vec<_>, _>(|one| reviewed.contains(one.id.as_str()));
    let references = |requirements: Vec<&lianheng_engine::pack::Requirement>| {
        let ids = requirements.into_iter();
        ids.map(|one| ControlReference {
            control_id: control_id(&one.id),
        })
        .collect()
    };
    ControlSelection {
        description: out.voice().say(
            "export-reviewed",
            &[
                ("edition", &pack.pack.edition),
                ("version", &pack.pack.version),
            ],
        ),
        // A selection has to begin with something: where nothing was reviewed, with everything less everything.
        include_all: included.is_empty().then_some(IncludeAll {}),
        include_controls: references(included),
        exclude_controls: references(excluded),
    }
}
