//! The sample operator: its files, and the objects its answers are about.

use lianheng_engine::assessment::{Deployment, Inventory, Product, Supplier, System};
use lianheng_engine::bilingual::Bilingual;
use lianheng_engine::vocabulary::Criticality;
use serde_json::Value;
use std::path::Path;

/// A file below `standards/sample`.
pub fn file(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../standards/sample")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The objects of the sample's answer file.
pub fn objects() -> Inventory {
    let answers: Value = serde_json::from_slice(&file("answers.json")).unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let name = |one: &Value| {
        Bilingual::new(
            one["name"]["zh-CN"].as_str().unwrap(),
            one["name"]["en"].as_str().unwrap(),
        )
    };
    let flag = |value: &Value| value.as_bool().unwrap_or_default();
    let mut inventory = Inventory::default();
    let all = |kind: &str| answers["objects"][kind].as_array().unwrap().clone();
    for one in all("suppliers") {
        let supplier = Supplier {
            name: name(&one),
            country: text(&one["country"]),
        };
        inventory
            .suppliers
            .insert(text(&one["id"]).unwrap(), supplier);
    }
    for one in all("systems") {
        let system = System {
            name: name(&one),
            criticality: Criticality::from_name(one["criticality"].as_str().unwrap()).unwrap(),
            internet_facing: flag(&one["internet_facing"]),
        };
        inventory.systems.insert(text(&one["id"]).unwrap(), system);
    }
    for one in all("products") {
        let deployments = one["deployments"].as_array().unwrap().iter();
        let product = Product {
            name: name(&one),
            supplier: text(&one["supplier"]).unwrap(),
            version: text(&one["version"]),
            kernel_privilege: flag(&one["kernel_privilege"]),
            auto_update: flag(&one["auto_update"]),
            single_source: flag(&one["single_source"]),
            alternate: text(&one["alternate"]),
            deployments: deployments
                .map(|one| Deployment {
                    system: text(&one["system"]).unwrap(),
                    hosts: u32::try_from(one["hosts"].as_u64().unwrap()).unwrap(),
                })
                .collect(),
        };
        inventory
            .products
            .insert(text(&one["id"]).unwrap(), product);
    }
    inventory
}
