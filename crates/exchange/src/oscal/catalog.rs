//! Packs as an OSCAL catalog: a group a pack and a clause, a control a requirement.
//!
//! OSCAL has no attribute for languages: each text is a part with a `lang` property, the leading language's under OSCAL's own part name and the other's
//! in our namespace. Titles have one field, so both stand in properties.

use super::NAMESPACE;
use super::common::{Metadata, Property};
use super::identifiers::{control_id, group_id, token};
use crate::outgoing::Outgoing;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::pack::{Pack, Requirement};
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Serialize)]
pub(super) struct CatalogDocument {
    catalog: Catalog,
}

#[derive(Debug, Serialize)]
struct Catalog {
    uuid: Uuid,
    metadata: Metadata,
    groups: Vec<Group>,
}

/// Holds groups or controls, never both.
#[derive(Debug, Serialize)]
struct Group {
    id: String,
    class: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    props: Vec<Property>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Part>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<Group>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    controls: Vec<Control>,
}

#[derive(Debug, Serialize)]
struct Control {
    id: String,
    class: &'static str,
    title: String,
    props: Vec<Property>,
    parts: Vec<Part>,
}

#[derive(Debug, Serialize)]
struct Part {
    id: String,
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    ns: Option<&'static str>,
    props: Vec<Property>,
    prose: String,
}

pub(super) fn document(out: &Outgoing<'_>, uuid: Uuid) -> CatalogDocument {
    let packs: Vec<&Pack> = out.whole_packs().map(|pack| &**pack).collect();
    let editions: Vec<&str> = packs.iter().map(|pack| pack.edition.as_str()).collect();
    let versions: Vec<String> = packs
        .iter()
        .map(|pack| format!("{}@{}", pack.id, pack.version))
        .collect();
    let voice = out.voice();
    let title = voice.say_of("export-catalog-title", &[("packs", &voice.list(&editions))]);
    CatalogDocument {
        catalog: Catalog {
            uuid,
            metadata: Metadata::of_catalog(
                out,
                title,
                versions.join(" "),
                voice.say("export-own-wording", &[]),
            ),
            groups: packs
                .into_iter()
                .map(|pack| pack_group(out, pack))
                .collect(),
        },
    }
}

fn pack_group(out: &Outgoing<'_>, pack: &Pack) -> Group {
    let mut props = titles(&pack.title);
    let facts = [
        ("edition", pack.edition.as_str()),
        ("content-version", &pack.version),
        ("content-digest", &pack.digest),
        ("status", pack.status.as_str()),
        ("published", &pack.published),
        ("licence", &pack.licence),
    ];
    props.extend(
        facts
            .into_iter()
            .filter_map(|(name, value)| Property::own(name, value)),
    );
    let id = token(pack.id.as_str());
    let about = texts(out, &format!("{id}_about"), "overview", true, &pack.about);
    Group {
        class: "standard",
        title: out.voice().title(&pack.title),
        props,
        parts: about,
        groups: clause_groups(out, pack, None),
        controls: Vec::new(),
        id,
    }
}

/// The clauses directly below one, or the chapters.
fn clause_groups(out: &Outgoing<'_>, pack: &Pack, parent: Option<usize>) -> Vec<Group> {
    let below = |(_, clause): &(usize, &lianheng_engine::pack::Clause)| clause.parent == parent;
    pack.clauses
        .iter()
        .enumerate()
        .filter(below)
        .map(|(index, clause)| {
            let groups = clause_groups(out, pack, Some(index));
            let controls: Vec<Control> = pack
                .requirements
                .iter()
                .filter(|requirement| requirement.clause_index == index)
                .map(|requirement| control(out, requirement))
                .collect();
            let id = group_id(&pack.id, &clause.id);
            let mut group = Group {
                class: "clause",
                title: out.voice().title(&clause.title),
                props: Property::core("label", &clause.id)
                    .into_iter()
                    .chain(titles(&clause.title))
                    .collect(),
                parts: Vec::new(),
                groups: Vec::new(),
                controls: Vec::new(),
                id,
            };
            if groups.is_empty() {
                group.controls = controls;
            } else {
                // What the clause itself asks for stands before what its parts ask for.
                if !controls.is_empty() {
                    group.groups.push(Group {
                        id: format!("{}_own", group.id),
                        class: "clause-own",
                        title: group.title.clone(),
                        props: group.props.clone(),
                        parts: Vec::new(),
                        groups: Vec::new(),
                        controls,
                    });
                }
                group.groups.extend(groups);
            }
            group
        })
        .collect()
}

fn control(out: &Outgoing<'_>, requirement: &Requirement) -> Control {
    let id = control_id(&requirement.id);
    let mut props: Vec<Property> = Property::core("label", &requirement.clause)
        .into_iter()
        .chain(titles(&requirement.title))
        .collect();
    let weight = requirement.weight.number().to_string();
    let mut facts = vec![
        ("requirement", requirement.id.as_str()),
        ("modality", requirement.modality.as_str()),
        ("modality-basis", requirement.modality_basis.as_str()),
        ("role", requirement.role.as_str()),
        ("aspect", requirement.aspect.as_str()),
        ("weight", &weight),
        (
            "major-risk",
            if requirement.major_risk { "yes" } else { "no" },
        ),
        ("verification", requirement.verification.as_str()),
        ("confidence", requirement.confidence.as_str()),
    ];
    facts.extend(requirement.stages.iter().map(|one| ("stage", one.as_str())));
    facts.extend(requirement.scenario.map(|one| ("scenario", one.as_str())));
    facts.extend(
        requirement
            .source
            .iter()
            .map(|one| ("source", one.as_str())),
    );
    props.extend(
        facts
            .into_iter()
            .filter_map(|(name, value)| Property::own(name, value)),
    );
    let parts = [
        ("smt", "statement", true, &requirement.text),
        ("gdn", "guidance", true, &requirement.guidance),
        ("obj", "assessment-objective", true, &requirement.criteria),
        ("evd", "evidence-hint", false, &requirement.evidence),
    ];
    Control {
        class: "requirement",
        title: out.voice().title(&requirement.title),
        props,
        parts: parts
            .into_iter()
            .flat_map(|(end, name, core, text)| {
                texts(out, &format!("{id}_{end}"), name, core, text)
            })
            .collect(),
        id,
    }
}

fn titles(title: &Bilingual) -> Vec<Property> {
    Lang::ALL
        .iter()
        .filter_map(|lang| Property::own(&format!("title-{}", lang.tag()), title.get(*lang)))
        .collect()
}

/// A text in both languages: a part each. The leading language has the id that others refer to.
fn texts(
    out: &Outgoing<'_>,
    id: &str,
    name: &'static str,
    is_core: bool,
    text: &Bilingual,
) -> Vec<Part> {
    let leading = out.voice().leading();
    let other = if leading == Lang::Zh {
        Lang::En
    } else {
        Lang::Zh
    };
    [leading, other]
        .into_iter()
        .map(|lang| Part {
            id: if lang == leading {
                id.to_owned()
            } else {
                format!("{id}.{}", lang.tag())
            },
            name,
            ns: (!is_core || lang != leading).then_some(NAMESPACE),
            props: Property::own("lang", lang.tag()).into_iter().collect(),
            prose: text.get(lang).to_owned(),
        })
        .collect()
}
