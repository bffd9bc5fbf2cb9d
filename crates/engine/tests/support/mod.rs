//! A pack of any size and three models, made through the same compiler as real content. Shared by tests and benchmarks.

use lianheng_engine::pack::{
    Message, MessageFile, MessageText, Pack, PackSource, SourceFile, clause_key, compile,
    requirement_key,
};
use lianheng_engine::scoring::{ScoringModel, compile_model};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

const GUIDANCE_ZH: &str = "看是否有人负责、是否有记录、记录是否与现场一致。常见不足是制度写得齐全而记录停在前年，抽查时拿不出近期的样本，也说不清谁在维护。";
const CRITERIA_ZH: &str = "符合：制度、记录、现场三者一致，抽查的样本全部在有效期内。\n部分符合：三者之一缺失或有个别样本过期，但不影响关键业务。\n不符合：没有制度也没有记录，或抽查的样本多数不符。\n不适用：本单位没有此类对象，并有书面说明。";

/// A source of `count` requirements in clauses of seven, with varied weight, aspect, stage and role.
pub(crate) fn source(count: usize) -> PackSource {
    let mut requirements = String::from(r#"{"clauses":[{"id":"1","clauses":["#);
    let mut lock = String::new();
    let mut zh = BTreeMap::new();
    let mut en = BTreeMap::new();
    let mut put = |key: String, zh_text: &str, en_text: &str| {
        zh.insert(key.clone(), message(zh_text, &[]));
        en.insert(key, message(en_text, &[]));
    };
    put(clause_key("1"), "章", "Chapter");
    let stages = [
        "plan", "develop", "build", "test", "procure", "operate", "retire",
    ];
    let roles = ["acquirer", "supplier", "both", "operator"];
    for index in 0..count {
        let (clause, letter) = (index / 7 + 1, index % 7 + 1);
        if letter == 1 {
            if index > 0 {
                requirements.push_str("]},");
            }
            let _ = write!(requirements, r#"{{"id":"1.{clause}","requirements":["#);
            put(clause_key(&format!("1.{clause}")), "条", "Clause");
        } else {
            requirements.push(',');
        }
        let weight = index % 3 + 1;
        let _ = write!(
            requirements,
            r#"{{"id":"1.{clause}-{letter}","clause":"1.{clause} [{letter}]","modality":"shall","modality_basis":"stated","role":"{}","stages":["{}"],"aspect":"{}","weight":{weight},"major_risk":{},"verification":"reading","confidence":"high","source":["S"]}}"#,
            roles[index % roles.len()],
            stages[index % stages.len()],
            if index % 2 == 0 {
                "technical"
            } else {
                "management"
            },
            weight == 3 && index % 5 == 0,
        );
        let _ = writeln!(lock, "1.{clause}-{letter}");
    }
    requirements.push_str("]}]}]}");
    for index in 0..count {
        let key = requirement_key(&format!("1.{}-{}", index / 7 + 1, index % 7 + 1));
        zh.insert(
            key.clone(),
            message(
                "明确负责的部门和人员，并把职责写入文件。",
                &[
                    ("title", "责任部门"),
                    ("guidance", GUIDANCE_ZH),
                    ("criteria", CRITERIA_ZH),
                    ("evidence", "任命文件；职责说明；会议纪要"),
                ],
            ),
        );
        let guidance =
            "Look for a named owner, for records and for records that match what is on the floor. "
                .repeat(3);
        let criteria = "Conform: rules, records and floor agree, and every sample drawn is in date and complete.\nPartial: one of the three is missing, or single samples are out of date.\nNonconform: neither rules nor records, or most samples fail the check.\nNot applicable: no such object exists, stated in writing.";
        en.insert(
            key,
            message(
                "A department and people are named as responsible, with duties in writing.",
                &[
                    ("title", "Responsible department"),
                    ("guidance", &guidance),
                    ("criteria", criteria),
                    ("evidence", "appointment; duties; minutes of meetings"),
                ],
            ),
        );
    }
    zh.insert("source-S".to_owned(), message("来源", &[]));
    en.insert("source-S".to_owned(), message("Source", &[]));
    let head_zh = [
        ("publisher", "发布者"),
        ("about", "用于测试"),
        ("licence", "随意使用"),
    ];
    let head_en = [
        ("publisher", "Publisher"),
        ("about", "For tests"),
        ("licence", "Free to use"),
    ];
    zh.insert("pack".to_owned(), message("合成标准", &head_zh));
    en.insert("pack".to_owned(), message("Synthetic standard", &head_en));
    let pack = r#"{"format":"lianheng-pack/1","id":"synthetic","kind":"standard","edition":"SYN 1","version":"1.0.0","status":"current","lettering":"ordinal","published":"2026","licence":"Apache-2.0","sources":["S"]}"#;
    PackSource {
        folder: "synthetic".to_owned(),
        pack: file("pack.json", pack),
        requirements: file("requirements.json", &requirements),
        lock: file("ids.lock", &lock),
        zh: messages("zh-CN.ftl", zh),
        en: messages("en.ftl", en),
        carry_over: SourceFile::default(),
        digest: "0".repeat(64),
    }
}

/// The compiled pack; panics with the diagnostics when it is not sound.
pub(crate) fn pack(count: usize) -> Arc<Pack> {
    let (pack, diagnostics) = compile(&source(count));
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    Arc::new(pack.expect("the source has both JSON files"))
}

/// The three released models.
pub(crate) fn models() -> Vec<ScoringModel> {
    ["conformity", "weighted", "mlps-2021"]
        .iter()
        .map(|name| {
            let path = format!(
                "{}/../../standards/scoring/{name}.json",
                env!("CARGO_MANIFEST_DIR")
            );
            let bytes = std::fs::read(path).expect("a released model");
            compile_model(&bytes, "").expect("a sound model")
        })
        .collect()
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile {
        path: path.to_owned(),
        bytes: Some(text.as_bytes().to_vec()),
    }
}

fn messages(path: &str, messages: BTreeMap<String, Message>) -> MessageFile {
    MessageFile {
        path: path.to_owned(),
        messages,
        ..MessageFile::default()
    }
}

fn message(value: &str, attributes: &[(&str, &str)]) -> Message {
    let text = |text: &str| MessageText {
        text: text.to_owned(),
        placeables: BTreeSet::new(),
    };
    Message {
        line: 1,
        value: Some(text(value)),
        attributes: attributes
            .iter()
            .map(|(name, value)| ((*name).to_owned(), text(value)))
            .collect(),
    }
}
