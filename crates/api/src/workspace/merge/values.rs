//! What fields hold, in words: from the canonical JSON of a record, unit by unit. A kind nobody told of here shows its values as they are.

use super::names::{Names, list, plain};
use super::{EntityKey, Failure};
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_l10n::{Arg, Messages, msg, tenths};
use lianheng_store::PersonId;
use lianheng_store::record::EntityKind;
use serde_json::Value;

/// Fields that only say which record it is, or never change.
const KEYS: [&str; 10] = [
    "assessment",
    "created",
    "id",
    "key",
    "object",
    "question",
    "questionnaire",
    "requirement",
    "sha256",
    "target",
];

/// Whether a unit tells a person something. Who worked on a review last, and when, stands beside it.
pub(super) fn is_told(kind: EntityKind, unit: &str) -> bool {
    let stamp = matches!(
        unit,
        "reviewed_at" | "reviewed_by" | "responded_at" | "responded_by"
    );
    let is_file = kind == EntityKind::EvidenceLink && unit == "evidence";
    !(KEYS.contains(&unit) || stamp || is_file)
}

/// What a unit is called; its stable name where nobody gave it one.
pub(super) fn field_name(names: &Names<'_>, unit: &str) -> Bilingual {
    let messages = Messages::built_in();
    if let Some(system) = unit.strip_prefix("deployments.") {
        let system = names
            .of(&EntityKey::System(system.to_owned()))
            .unwrap_or_else(|_| plain(system));
        let said = |lang: Lang| {
            let args = [("system", Arg::Text(system.get(lang).to_owned()))];
            messages.by_key(lang, "merge-field-deployment", &args)
        };
        return Bilingual::new(said(Lang::Zh), said(Lang::En));
    }
    let key = format!("merge-field-{unit}");
    if messages.has(Lang::Zh, &key) && messages.has(Lang::En, &key) {
        messages.both_by_key(&key, &[])
    } else {
        plain(unit)
    }
}

/// A unit's value in words; `None` where there is nothing.
pub(super) fn in_words(
    names: &Names<'_>,
    kind: EntityKind,
    unit: &str,
    value: Option<&Value>,
) -> Result<Option<Bilingual>, Failure> {
    let Some(value) = value else {
        return Ok(None);
    };
    if unit == "presence" {
        return whole(names, kind, value).map(Some);
    }
    let said = match (kind, unit, value) {
        (_, _, Value::Null) => return Ok(None),
        (EntityKind::Answer, "verdict", Value::Object(group)) => grouped(
            &[("verdict", "verdict"), ("suggested", "verdict")],
            &["verdict", "reason", "suggested"],
            group,
        ),
        (EntityKind::Action, "status", Value::Object(group)) => grouped(
            &[("status", "action-status"), ("retest_verdict", "verdict")],
            &["status", "done_on", "retest_verdict", "retest_note"],
            group,
        ),
        (EntityKind::Review, "verdict", Value::Object(group)) => grouped(
            &[("verdict", "verdict"), ("severity", "severity")],
            &["verdict", "severity"],
            group,
        ),
        (EntityKind::AuditResponse, "stance", Value::String(name)) => {
            vocabulary("audit-stance", name)
        }
        (EntityKind::QuestionAnswer, "value", Value::Object(group)) => match group.get("value") {
            Some(value) => generic(value),
            None => return Ok(None),
        },
        (EntityKind::Sbom, _, Value::Object(group)) => {
            grouped(&[], &["file_name", "format", "components"], group)
        }
        (_, "criticality", Value::String(name)) => vocabulary("criticality", name),
        (EntityKind::Evidence, "classification", Value::String(name)) => {
            vocabulary("assess-mark", name)
        }
        (_, "assignee", Value::String(id)) => match PersonId::parse(id) {
            Some(id) => names.of(&EntityKey::Person(id))?,
            None => plain(id),
        },
        (EntityKind::Action, "effort_tenths", Value::Number(number)) => {
            person_days(number.as_u64().unwrap_or(0))
        }
        (EntityKind::Product, "deployments", Value::Array(all)) => deployments(names, all)?,
        (EntityKind::Assessment, "packs", Value::Array(all)) => packs(all),
        (EntityKind::Assessment, "tailoring", Value::Object(group)) => {
            grouped(&[], &["reason", "decided_by"], group)
        }
        (EntityKind::Assessment, "subject", Value::Object(group)) => {
            bilingual(group.get("name")).unwrap_or_else(|| plain(&value.to_string()))
        }
        (_, "frozen_at" | "frozen" | "at", Value::String(at)) => {
            plain(&at.replace('T', " ").replace('Z', " UTC"))
        }
        _ => generic(value),
    };
    Ok(Some(said))
}

/// A record as a whole: what is told of it, one after the other.
fn whole(names: &Names<'_>, kind: EntityKind, value: &Value) -> Result<Bilingual, Failure> {
    let mut parts = Vec::new();
    for (unit, value) in value.as_object().into_iter().flatten() {
        let plain_no = *value == Value::Bool(false);
        if !is_told(kind, unit) || plain_no {
            continue;
        }
        if let Some(said) = in_words(names, kind, unit, Some(value))? {
            parts.push(labelled(&field_name(names, unit), &said));
        }
    }
    if parts.is_empty() {
        return Ok(Messages::built_in().both_by_key("merge-there", &[]));
    }
    Ok(lines(&parts))
}

/// Fields of a group, each with its name; the first stands alone.
fn grouped(
    vocabularies: &[(&str, &str)],
    fields: &[&str],
    group: &serde_json::Map<String, Value>,
) -> Bilingual {
    let mut parts = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        let Some(value) = group.get(*field) else {
            continue;
        };
        let family = vocabularies.iter().find(|(name, _)| name == field);
        let said = match (family, value) {
            (Some((_, family)), Value::String(name)) => vocabulary(family, name),
            _ => generic(value),
        };
        if index == 0 {
            parts.push(said);
        } else {
            let name = Messages::built_in().both_by_key(&format!("merge-field-{field}"), &[]);
            parts.push(labelled(&name, &said));
        }
    }
    if !group.contains_key(fields.first().copied().unwrap_or_default())
        && vocabularies.iter().any(|(_, family)| *family == "verdict")
        && fields.first() == Some(&"verdict")
    {
        parts.insert(
            0,
            Messages::built_in().both_by_key("verdict-unanswered", &[]),
        );
    }
    lines(&parts)
}

fn labelled(name: &Bilingual, said: &Bilingual) -> Bilingual {
    let of = |lang: Lang| {
        let colon = Messages::built_in().by_key(lang, "punctuation-colon", &[]);
        format!("{}{colon}{}", name.get(lang), said.get(lang))
    };
    Bilingual::new(of(Lang::Zh), of(Lang::En))
}

fn lines(parts: &[Bilingual]) -> Bilingual {
    let of = |lang: Lang| {
        let parts: Vec<&str> = parts.iter().map(|part| part.get(lang)).collect();
        parts.join("\n")
    };
    Bilingual::new(of(Lang::Zh), of(Lang::En))
}

fn vocabulary(family: &str, name: &str) -> Bilingual {
    let messages = Messages::built_in();
    let key = format!("{family}-{name}");
    if messages.has(Lang::Zh, &key) {
        messages.both_by_key(&key, &[])
    } else {
        plain(name)
    }
}

fn person_days(amount: u64) -> Bilingual {
    let of = |lang: Lang| {
        let args = [("days", Arg::Text(tenths(lang, amount)))];
        Messages::built_in().text(lang, msg::PERSON_DAYS, &args)
    };
    Bilingual::new(of(Lang::Zh), of(Lang::En))
}

fn deployments(names: &Names<'_>, all: &[Value]) -> Result<Bilingual, Failure> {
    let mut parts = Vec::new();
    for one in all {
        let system = one
            .get("system")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let name = names.of(&EntityKey::System(system.to_owned()))?;
        let hosts = one.get("hosts").map_or_else(String::new, Value::to_string);
        parts.push(labelled(&name, &plain(&hosts)));
    }
    Ok(list(&parts))
}

fn packs(all: &[Value]) -> Bilingual {
    let one = |pack: &Value| {
        let text = |name: &str| pack.get(name).and_then(Value::as_str).unwrap_or_default();
        plain(&format!("{} {}", text("id"), text("version")))
    };
    let parts: Vec<Bilingual> = all.iter().map(one).collect();
    list(&parts)
}

fn bilingual(value: Option<&Value>) -> Option<Bilingual> {
    let object = value?.as_object()?;
    let text = |name: &str| object.get(name).and_then(Value::as_str);
    let (zh, en) = (text("zh-CN").or_else(|| text("zh")), text("en"));
    match (zh.unwrap_or_default(), en.unwrap_or_default()) {
        ("", "") => None,
        ("", en) => Some(plain(en)),
        (zh, "") => Some(plain(zh)),
        (zh, en) => Some(Bilingual::new(zh, en)),
    }
}

/// A value of which nothing more is known.
fn generic(value: &Value) -> Bilingual {
    match value {
        Value::Bool(yes) => {
            let key = if *yes { "merge-yes" } else { "merge-no" };
            Messages::built_in().both_by_key(key, &[])
        }
        Value::String(text) => plain(text),
        Value::Array(all) => {
            let parts: Vec<Bilingual> = all.iter().map(generic).collect();
            list(&parts)
        }
        Value::Object(object) => bilingual(Some(value)).unwrap_or_else(|| {
            let only = object.values().next().filter(|_| object.len() == 1);
            only.map_or_else(|| plain(&value.to_string()), generic)
        }),
        Value::Null | Value::Number(_) => plain(&value.to_string()),
    }
}
