//! Inventories as operators write them: CSV and XLSX, Chinese and English, and what is wrong with them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod support;

use lianheng_engine::assessment::Inventory;
use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::vocabulary::Criticality;
use lianheng_exchange::fault::{Consequence, InventoryFaultKind};
use lianheng_exchange::inventory::{
    Column, FieldValue, InventoryChange, InventoryDraft, InventoryField, ObjectKind, Source,
    TemplateTexts, compare, inventory_template, merged, read_inventory,
};
use lianheng_exchange::limits::InventoryLimits;
use rust_xlsxwriter::{Format, Workbook};
use support::sample;

fn against(bytes: &[u8], existing: &Inventory) -> InventoryDraft {
    read_inventory(bytes, existing, &InventoryLimits::default())
        .unwrap_or_else(|fault| panic!("{fault:?}"))
}

fn read(text: &str) -> InventoryDraft {
    against(text.as_bytes(), &Inventory::default())
}

/// Every problem as `cell kind consequence`.
fn problems(draft: &InventoryDraft) -> Vec<String> {
    draft
        .problems
        .iter()
        .map(|fault| {
            let cell = fault
                .cell
                .map(|cell| format!("{cell} "))
                .unwrap_or_default();
            format!(
                "{cell}{} {}",
                fault.kind.as_str(),
                fault.consequence.as_str()
            )
        })
        .collect()
}

const ZH: &str = "产品编号,产品,供方,版本,系统,重要程度,面向互联网,主机数,内核权限,自动更新,单一来源\n\
    prd-agent,砺岳主机防护代理,砺岳安全,6.8.2,能量管理系统,核心,否,148,是,是,√\n\
    prd-agent,砺岳主机防护代理,砺岳安全,6.8.2,办公终端,一般,是,120,是,是,\n\
    prd-db,Jingbo DB,砺岳安全,9.2.1,能量管理系统,,,8,,no,N\n";

#[test]
fn one_table_becomes_suppliers_systems_products_and_deployments() {
    let draft = read(ZH);
    assert_eq!(problems(&draft), Vec::<String>::new());
    assert_eq!(
        (draft.rows, draft.rows_left_out, draft.source),
        (3, 0, Source::Utf8)
    );
    let inventory = &draft.inventory;
    assert_eq!(
        (
            inventory.suppliers.len(),
            inventory.systems.len(),
            inventory.products.len()
        ),
        (1, 2, 2)
    );
    let agent = &inventory.products["prd-agent"];
    assert!(agent.kernel_privilege && agent.auto_update && agent.single_source);
    assert_eq!(agent.version.as_deref(), Some("6.8.2"));
    assert_eq!(
        agent.deployments.iter().map(|one| one.hosts).sum::<u32>(),
        268
    );
    let database = &inventory.products["prd-db"];
    assert!(!database.kernel_privilege && !database.auto_update && !database.single_source);
    assert_eq!(database.supplier, agent.supplier);
    assert_eq!(database.name, Bilingual::new("Jingbo DB", "Jingbo DB"));
    let ems = inventory
        .systems
        .values()
        .find(|one| one.name.zh == "能量管理系统")
        .unwrap();
    assert_eq!(
        (ems.criticality, ems.internet_facing),
        (Criticality::Core, false)
    );
    assert_eq!(draft.derived_ids.len(), 3);
    assert!(
        draft
            .derived_ids
            .iter()
            .all(|id| id.starts_with("sup-") || id.starts_with("sys-"))
    );
    assert_eq!(draft.named_in_one_language.len(), 5);
}

#[test]
fn encodings_delimiters_and_headings_make_no_difference() {
    let expected = read(ZH);
    let (gb, _, lossy) = encoding_rs::GB18030.encode(ZH);
    assert!(!lossy);
    let utf16: Vec<u8> = ZH.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let english = "Product id;Product;Vendor;Version;System;Criticality;Internet-facing;Number of hosts;Kernel driver;Auto update;Sole source";
    let (first, rest) = ZH.split_once('\n').unwrap();
    let titled = format!("软件资产台账,,,\n\n# 说明\n{ZH}\n# prd-x,注释\n,,,,\n");
    for (bytes, source) in [
        (gb.to_vec(), Source::Gb18030),
        ([b"\xEF\xBB\xBF", ZH.as_bytes()].concat(), Source::Utf8),
        ([b"\xFF\xFE".to_vec(), utf16].concat(), Source::Utf16),
        (ZH.replace(',', "\t").into_bytes(), Source::Utf8),
        (
            format!("sep=;\n{}", ZH.replace(',', ";")).into_bytes(),
            Source::Utf8,
        ),
        (
            format!("{english}\n{}", rest.replace(',', ";")).into_bytes(),
            Source::Utf8,
        ),
        (ZH.replace('\n', "\r\n").into_bytes(), Source::Utf8),
        (
            format!(
                "{}\n{rest}",
                first
                    .replace("版本", "版本 / Version")
                    .replace("主机数", "主机数（台）")
            )
            .into_bytes(),
            Source::Utf8,
        ),
        (titled.into_bytes(), Source::Utf8),
    ] {
        let draft = against(&bytes, &Inventory::default());
        assert_eq!(problems(&draft), Vec::<String>::new(), "{source:?}");
        assert_eq!(draft.source, source);
        assert!(is_unchanged(&expected.inventory, &draft), "{source:?}");
    }
}

fn is_unchanged(existing: &Inventory, draft: &InventoryDraft) -> bool {
    compare(existing, draft).is_empty()
}

#[test]
fn every_unreadable_cell_is_reported_where_it_stands() {
    let text = "产品编号,产品,供方,版本,系统,重要程度,主机数,内核权限,备注,版本号\n\
        prd-a,A,S,1.0,E,核心,12,maybe,x,\n\
        prd b,B,S,1.0,E,核心,12,是,,\n\
        prd-c,C,,1.0,E,核心,12,是,,\n\
        prd-d,D,S,=1+1,E,核心,12,是,,\n\
        prd-e,=cmd(),S,1.0,E,核心,12,是,,\n\
        prd-f,F,S,1.0,E,核心,twelve,是,,\n\
        prd-g,G,S,1.0,E,核心,-1,是,,\n\
        prd-a,A,S,2.0,E2,最高,3,是,,\n\
        ,,S,1.0,E,核心,12,是,,\n\
        prd-a,A,S,1.0,E,核心,12,否,,\n\
        prd-h,\"H\nI\",S,1.0,E,核心,12,是,,\n\
        prd-i,I,S,1.0,E,核心,,是,,\n\
        S,J,S,1.0,E,核心,4294967296,是,,\n";
    let draft = read(text);
    assert_eq!(
        problems(&draft),
        [
            "I1 unknown-column noted",
            "J1 duplicate-column noted",
            "H2 unknown-value cell-left-out",
            "A3 malformed-id row-left-out",
            "D5 formula-text cell-left-out",
            "B6 formula-text row-left-out",
            "G7 not-a-whole-number cell-left-out",
            "G8 not-a-whole-number cell-left-out",
            "F9 unknown-value cell-left-out",
            "B12 control-character row-left-out",
            "G15 not-a-whole-number cell-left-out",
            "D9 contradiction cell-left-out",
            "A10 missing-value row-left-out",
            "G11 duplicate-deployment cell-left-out",
            "H11 contradiction cell-left-out",
            "G14 missing-value cell-left-out",
            "F9 missing-value object-left-out",
            "G9 refers-to-left-out cell-left-out",
            "C4 missing-value object-left-out",
        ]
    );
    let unknown = &draft.problems[2].kind;
    assert!(
        matches!(unknown, InventoryFaultKind::UnknownValue { column: Column::KernelPrivilege, value, known } if value == "maybe" && known.len() == 4)
    );
    assert!(
        matches!(&draft.problems[0].kind, InventoryFaultKind::UnknownColumn { heading, known } if heading == "备注" && !known.is_empty())
    );
    let InventoryFaultKind::Contradiction(contradiction) = &draft.problems[11].kind else {
        panic!()
    };
    assert_eq!(
        (
            contradiction.value.as_str(),
            contradiction.first_value.as_str(),
            contradiction.first.to_string().as_str()
        ),
        ("2.0", "1.0", "D2")
    );
    assert!(!draft.inventory.products.contains_key("prd-c"));
    assert_eq!(draft.inventory.products["prd-a"].deployments.len(), 1);
    // The second row of prd-a was the first to say so.
    assert!(draft.inventory.products["prd-a"].kernel_privilege);
}

#[test]
fn names_lead_to_the_ids_there_are_and_unsaid_fields_stay() {
    let existing = read(ZH).inventory;
    let english = "product,version,system,hosts\nJINGBO db,9.3.0,能量管理系统,9\n";
    let draft = against(english.as_bytes(), &existing);
    assert_eq!(problems(&draft), Vec::<String>::new());
    assert!(draft.derived_ids.is_empty());
    let changes = compare(&existing, &draft);
    let changed: Vec<_> = changes
        .iter()
        .filter(|one| !matches!(one, InventoryChange::NotInFile { .. }))
        .collect();
    let ems = existing
        .systems
        .iter()
        .find(|(_, one)| one.name.zh == "能量管理系统")
        .unwrap()
        .0;
    let [
        InventoryChange::Changed {
            object: ObjectKind::Product,
            id,
            fields,
        },
        InventoryChange::Changed {
            object: ObjectKind::Deployment,
            id: deployment,
            fields: hosts,
        },
    ] = changed.as_slice()
    else {
        panic!("{changed:?}")
    };
    assert_eq!(
        (id.as_str(), deployment),
        ("prd-db", &format!("prd-db@{ems}"))
    );
    let version = fields
        .iter()
        .find(|one| one.field == InventoryField::Version)
        .unwrap();
    assert_eq!(
        (&version.before, &version.after),
        (
            &FieldValue::Text("9.2.1".into()),
            &FieldValue::Text("9.3.0".into())
        )
    );
    assert_eq!(
        (&hosts[0].before, &hosts[0].after),
        (&FieldValue::Hosts(8), &FieldValue::Hosts(9))
    );
    assert_eq!(
        changes.len() - changed.len(),
        1 + 1 + 1 + 2,
        "a supplier, a system, a product, two deployments"
    );
    let after = merged(&existing, &draft);
    assert_eq!(after.products.len(), 2);
    assert_eq!(
        after.products["prd-db"].supplier,
        existing.products["prd-db"].supplier
    );
    assert_eq!(after.products["prd-agent"].deployments.len(), 2);
    let again = against(english.as_bytes(), &after);
    assert!(
        compare(&after, &again)
            .iter()
            .all(|one| matches!(one, InventoryChange::NotInFile { .. }))
    );
}

#[test]
fn references_are_resolved_or_said_to_be_wrong() {
    let mut existing = read(ZH).inventory;
    let twin = existing.products["prd-db"].clone();
    existing.products.insert("prd-db2".into(), twin);
    let text = "产品编号,产品,供方,备选产品,系统编号\n\
        prd-x,X,砺岳安全,prd-agent,\n\
        prd-y,Y,砺岳安全,X,\n\
        prd-z,Z,砺岳安全,nothing,\n\
        ,Jingbo DB,砺岳安全,,\n\
        prd-w,W,砺岳安全,,prd-agent\n";
    let draft = against(text.as_bytes(), &existing);
    assert_eq!(
        problems(&draft),
        [
            "B5 ambiguous-reference row-left-out",
            "E6 id-taken row-left-out",
            "D4 unknown-reference cell-left-out",
        ]
    );
    assert_eq!(
        draft.inventory.products["prd-x"].alternate.as_deref(),
        Some("prd-agent")
    );
    assert_eq!(
        draft.inventory.products["prd-y"].alternate.as_deref(),
        Some("prd-x")
    );
    assert_eq!(draft.inventory.products["prd-z"].alternate, None);
    assert_eq!(draft.rows_left_out, 2);
}

fn texts() -> TemplateTexts {
    TemplateTexts {
        instructions: vec!["怎样填写".into(), "一行一个产品。".into()],
        example_supplier: Bilingual::new("示例供方", "Example supplier"),
        example_system: Bilingual::new("示例系统", "Example system"),
        example_product: Bilingual::new("示例产品", "Example product"),
    }
}

#[test]
fn the_template_is_the_same_every_time_and_reads_back_empty() {
    for lang in Lang::ALL {
        let bytes = inventory_template(lang, &texts()).unwrap();
        assert_eq!(bytes, inventory_template(lang, &texts()).unwrap());
        let draft = against(&bytes, &Inventory::default());
        assert_eq!(problems(&draft), Vec::<String>::new(), "{lang:?}");
        assert_eq!((draft.rows, draft.source), (0, Source::Workbook));
        assert!(draft.inventory.products.is_empty() && draft.inventory.suppliers.is_empty());
    }
    let too_long = TemplateTexts {
        instructions: vec!["x".repeat(40_000)],
        ..texts()
    };
    assert!(inventory_template(Lang::En, &too_long).is_err());
}

/// A workbook with the sheets of the template, filled in.
fn filled() -> Workbook {
    let mut book = Workbook::new();
    for (name, rows) in [
        (
            "Suppliers",
            vec![
                vec!["Supplier id", "Name", "Country"],
                vec!["#sup-x", "Example", "CN"],
                vec!["sup-a", "Alpha", "cn"],
            ],
        ),
        (
            "系统",
            vec![
                vec!["编号", "名称", "重要程度"],
                vec!["sys-e", "EMS", "核心"],
            ],
        ),
        (
            "Products",
            vec![
                vec!["Id", "Name", "Supplier", "Version"],
                vec!["prd-p", "P", "alpha", "1.0"],
                vec!["prd-q", "Q", "Beta", "1.0"],
            ],
        ),
        (
            "Deployments",
            vec![
                vec!["Product", "System", "Hosts"],
                vec!["prd-p", "ems", "7"],
                vec!["P", "Nowhere", "7"],
                vec!["prd-q", "EMS", "1"],
            ],
        ),
    ] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(cells) {
                sheet.write(row, column, text).unwrap();
            }
        }
    }
    book
}

#[test]
fn sheets_define_and_refer_to_each_other() {
    let draft = against(&filled().save_to_buffer().unwrap(), &Inventory::default());
    let places: Vec<String> = draft
        .problems
        .iter()
        .map(|one| {
            format!(
                "{} {} {}",
                one.sheet.as_deref().unwrap(),
                one.cell.unwrap(),
                one.kind.as_str()
            )
        })
        .collect();
    assert_eq!(
        places,
        [
            "Products C3 unknown-reference",
            "Deployments B3 unknown-reference",
            "Deployments C4 refers-to-left-out"
        ]
    );
    let InventoryFaultKind::UnknownReference { known, .. } = &draft.problems[0].kind else {
        panic!()
    };
    assert_eq!(known[0], "alpha");
    assert_eq!(
        draft.inventory.suppliers["sup-a"].country.as_deref(),
        Some("CN")
    );
    let product = &draft.inventory.products["prd-p"];
    assert_eq!(product.supplier, "sup-a");
    assert_eq!(
        (
            product.deployments[0].system.as_str(),
            product.deployments[0].hosts
        ),
        ("sys-e", 7)
    );
}

#[test]
fn cells_of_a_workbook_are_what_the_spreadsheet_made_of_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("台账").unwrap();
    for (column, text) in (0..).zip([
        "产品",
        "供方",
        "版本",
        "系统",
        "重要程度",
        "主机数",
        "内核权限",
    ]) {
        sheet.write(0, column, text).unwrap();
    }
    let date = Format::new().set_num_format("yyyy-mm-dd");
    for (row, name) in (1..).zip(["A", "B", "C", "D"]) {
        sheet.write(row, 0, name).unwrap();
        sheet.write(row, 1, "S").unwrap();
    }
    sheet.write(1, 2, 5.1).unwrap();
    sheet.write_with_format(2, 2, 46_000.0, &date).unwrap();
    sheet
        .write_formula(
            3,
            2,
            rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!"),
        )
        .unwrap();
    // Merged down over three rows: each of them stands in the system.
    sheet
        .merge_range(1, 3, 3, 3, "EMS", &Format::new())
        .unwrap();
    sheet
        .merge_range(1, 4, 3, 4, "核心", &Format::new())
        .unwrap();
    sheet.write(1, 5, 12).unwrap();
    sheet
        .write_formula(2, 5, rust_xlsxwriter::Formula::new("=6*2").set_result("12"))
        .unwrap();
    sheet.write(3, 5, 1.5).unwrap();
    sheet.write(1, 6, true).unwrap();
    book.add_worksheet()
        .set_name("废弃")
        .unwrap()
        .set_hidden(true)
        .write(0, 0, "产品")
        .unwrap();
    book.add_worksheet()
        .set_name("Notes to self")
        .unwrap()
        .write(0, 0, "nothing")
        .unwrap();
    let draft = against(&book.save_to_buffer().unwrap(), &Inventory::default());
    assert_eq!(
        problems(&draft),
        [
            "hidden-sheet sheet-left-out",
            "sheet-not-understood sheet-left-out",
            "C2 version-is-number noted",
            "C3 cell-is-date cell-left-out",
            "C4 cell-error cell-left-out",
            "F4 not-a-whole-number cell-left-out",
        ]
    );
    let products: Vec<_> = draft.inventory.products.values().collect();
    assert_eq!(products.len(), 4);
    let hosts: Vec<Vec<u32>> = products
        .iter()
        .map(|one| one.deployments.iter().map(|one| one.hosts).collect())
        .collect();
    assert_eq!(hosts, [vec![12], vec![12], vec![], vec![]]);
    assert!(products[0].kernel_privilege && !products[1].kernel_privilege);
    assert_eq!(draft.inventory.systems.len(), 1);
}

#[test]
fn the_sample_matches_the_answers_and_adds_to_them() {
    let existing = sample::objects();
    let draft = against(&sample::file("inventory/software-register.csv"), &existing);
    assert_eq!(problems(&draft), Vec::<String>::new());
    assert!(draft.derived_ids.is_empty() && draft.named_in_one_language.is_empty());
    let changes = compare(&existing, &draft);
    assert!(
        changes.iter().all(|one| matches!(
            one,
            InventoryChange::Added { .. } | InventoryChange::NotInFile { .. }
        )),
        "{changes:?}"
    );
    let added = |kind| {
        changes
            .iter()
            .filter(|one| matches!(one, InventoryChange::Added { object, .. } if *object == kind))
            .count()
    };
    assert_eq!(
        (
            added(ObjectKind::Supplier),
            added(ObjectKind::System),
            added(ObjectKind::Product)
        ),
        (2, 0, 5)
    );
    assert_eq!(
        draft.inventory.products["prd-historian"]
            .alternate
            .as_deref(),
        Some("prd-db")
    );
}

#[test]
fn consequences_are_ordered_from_worst_to_least() {
    assert!(
        Consequence::FileRefused < Consequence::RowLeftOut
            && Consequence::CellLeftOut < Consequence::Noted
    );
}
