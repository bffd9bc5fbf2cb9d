//! Inventories that somebody broke, or meant to break something with.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod support;

use lianheng_engine::assessment::Inventory;
use lianheng_exchange::fault::{Consequence, InventoryFault, InventoryFaultKind};
use lianheng_exchange::inventory::{compare, merged, read_inventory};
use lianheng_exchange::limits::InventoryLimits;
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn within(bytes: &[u8], limits: &InventoryLimits) -> InventoryFault {
    match read_inventory(bytes, &Inventory::default(), limits) {
        Ok(draft) => panic!("read {draft:?}"),
        Err(fault) => {
            assert_eq!(fault.consequence, Consequence::FileRefused);
            fault
        }
    }
}

fn refused(bytes: &[u8]) -> InventoryFaultKind {
    within(bytes, &InventoryLimits::default()).kind
}

#[test]
fn what_is_no_table_is_told_apart() {
    use InventoryFaultKind::{Empty, NotAWorkbook, NotText, OldOrEncryptedWorkbook};
    for (bytes, kind) in [
        (&b""[..], Empty),
        (b" \r\n ", Empty),
        (b",,,\n,,\n", Empty),
        (b"\xEF\xBB\xBF", Empty),
        (b"a\0b,c\n", NotText),
        (b"\xFF\xFE\x00", NotText),
        (b"name,\x80\xFF\n", NotText),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest",
            OldOrEncryptedWorkbook,
        ),
        (b"PK\x03\x04", NotAWorkbook),
        (b"PK\x03\x04 and then nothing of the kind", NotAWorkbook),
    ] {
        assert_eq!(refused(bytes), kind, "{bytes:?}");
    }
    let InventoryFaultKind::NoHeader { known } = refused(b"a,b\n1,2\n") else {
        panic!()
    };
    assert!(known.iter().any(|one| one == "主机数") && known.iter().any(|one| one == "Hosts"));
}

#[test]
fn sizes_are_bounded() {
    let limits = InventoryLimits {
        bytes: 5_000,
        rows: 10,
        columns: 5,
        cell: 20,
        problems: 3,
        unpacked: 3_000,
        ..InventoryLimits::default()
    };
    let head = "product,supplier,version\n";
    let of = |text: String| within(text.as_bytes(), &limits).kind;
    assert_eq!(
        of("x".repeat(5_001)),
        InventoryFaultKind::TooLarge {
            bytes: 5_001,
            limit: 5_000
        }
    );
    assert_eq!(
        of(format!("{head}{}", "a,b\n".repeat(10))),
        InventoryFaultKind::TooManyRows { limit: 10 }
    );
    assert_eq!(
        of(format!("{head}a,b,c,d,e,f\n")),
        InventoryFaultKind::TooManyColumns { limit: 5 }
    );
    assert_eq!(
        of(format!("{head}{}", "y".repeat(3_100))),
        InventoryFaultKind::UnpacksTooLarge { limit: 3_000 }
    );
    // Blank cells beyond the limit are no columns.
    let blank = format!("{head}a,b,c,,,,,,,\n{}", "z,z,=1,,\n".repeat(6));
    let draft = read_inventory(blank.as_bytes(), &Inventory::default(), &limits).unwrap();
    assert_eq!(
        (draft.problems.len(), draft.more_problems, draft.rows),
        (3, 3, 7)
    );
    // With the real limits, a million columns and a quotation mark nobody closes.
    let million = format!("{head}{}", "a,".repeat(1_000_000));
    assert_eq!(
        refused(million.as_bytes()),
        InventoryFaultKind::TooManyColumns { limit: 100 }
    );
    let headings = vec!["version"; 1_000_000].join(",");
    assert_eq!(
        refused(headings.as_bytes()),
        InventoryFaultKind::TooManyColumns { limit: 100 }
    );
    let unclosed = format!("{head}\"a,b,c\n{}", "d,e,f\n".repeat(1_000));
    let draft = read_inventory(
        unclosed.as_bytes(),
        &Inventory::default(),
        &InventoryLimits::default(),
    )
    .unwrap();
    assert_eq!(
        (
            draft.rows,
            draft.rows_left_out,
            draft.problems[0].kind.as_str()
        ),
        (1, 1, "text-too-long")
    );
}

/// A workbook of one sheet, written part by part.
fn workbook(sheet: &str, extra: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.to_owned()),
        ("_rels/.rels", r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#.to_owned()),
        ("xl/workbook.xml", r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Inventory" sheetId="1" r:id="rId1"/></sheets></workbook>"#.to_owned()),
        ("xl/_rels/workbook.xml.rels", r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#.to_owned()),
        ("xl/worksheets/sheet1.xml", format!(r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{sheet}</worksheet>"#)),
    ];
    let plain = SimpleFileOptions::default();
    for (name, text) in parts {
        zip.start_file(name, plain).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    for (name, bytes) in extra {
        zip.start_file(*name, plain).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn table(more: &str) -> String {
    let head = ["product", "supplier", "version"];
    let cells: String = ["A1", "B1", "C1"]
        .iter()
        .zip(head)
        .map(|(place, text)| cell(place, text))
        .collect();
    format!("<sheetData><row r=\"1\">{cells}</row>{more}</sheetData>")
}

#[test]
fn a_workbook_written_by_hand_is_read() {
    let row = format!(
        "<row r=\"2\">{}{}</row>",
        cell("A2", "Agent"),
        cell("B2", "Liyue")
    );
    let draft = read_inventory(
        &workbook(&table(&row), &[]),
        &Inventory::default(),
        &InventoryLimits::default(),
    )
    .unwrap();
    assert_eq!(
        (draft.problems.len(), draft.inventory.products.len()),
        (0, 1)
    );
    assert!(draft.inventory.products.contains_key("prd-agent"));
}

#[test]
fn what_a_workbook_unpacks_to_is_counted() {
    let bomb = workbook(&table(""), &[("xl/media/zeros.bin", vec![0; 11 << 20])]);
    assert!(bomb.len() < 50_000, "{}", bomb.len());
    let limits = InventoryLimits {
        unpacked: 10 << 20,
        ..InventoryLimits::default()
    };
    assert_eq!(
        within(&bomb, &limits).kind,
        InventoryFaultKind::UnpacksTooLarge { limit: 10 << 20 }
    );
    // The size an archive declares is not believed.
    let mut lying = workbook(&table(""), &[("xl/media/zeros.bin", vec![0; 200_000])]);
    let declared = 200_000_u32.to_le_bytes();
    while let Some(at) = lying.windows(4).position(|four| four == declared) {
        lying[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    let small = InventoryLimits {
        unpacked: 100_000,
        ..InventoryLimits::default()
    };
    let kind = within(&lying, &small).kind;
    assert!(
        matches!(
            kind,
            InventoryFaultKind::UnpacksTooLarge { .. } | InventoryFaultKind::NotAWorkbook
        ),
        "{kind:?}"
    );
    let parts: Vec<(String, Vec<u8>)> = (0..30).map(|n| (format!("x/{n}"), Vec::new())).collect();
    let parts: Vec<(&str, Vec<u8>)> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.clone()))
        .collect();
    let few = InventoryLimits {
        parts: 20,
        ..InventoryLimits::default()
    };
    assert_eq!(
        within(&workbook(&table(""), &parts), &few).kind,
        InventoryFaultKind::TooManyParts { limit: 20 }
    );
}

#[test]
fn sheets_that_reach_far_cost_nothing() {
    let far = format!("<dimension ref=\"A1:XFD1048576\"/>{}", table(""));
    let draft = read_inventory(
        &workbook(&far, &[]),
        &Inventory::default(),
        &InventoryLimits::default(),
    )
    .unwrap();
    assert_eq!(draft.rows, 0);
    let corner = table(&format!(
        "<row r=\"1048576\">{}</row>",
        cell("XFD1048576", "x")
    ));
    assert_eq!(
        refused(&workbook(&corner, &[])),
        InventoryFaultKind::TooManyRows { limit: 100_000 }
    );
    let wide = table(&format!("<row r=\"2\">{}</row>", cell("XFD2", "x")));
    assert_eq!(
        refused(&workbook(&wide, &[])),
        InventoryFaultKind::TooManyColumns { limit: 100 }
    );
}

#[test]
fn numbers_that_overflow_and_entities_are_refused() {
    for more in [
        format!("<row r=\"2\">{}</row>", cell("ZZZZZZZZZZZZZZ2", "x")),
        format!(
            "<row r=\"99999999999999\">{}</row>",
            cell("A99999999999999", "x")
        ),
        format!("<row r=\"2\">{}</row>", cell("A0", "x")),
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99999999</v></c></row>".to_owned(),
        "<row r=\"2\"><c r=\"A2\" t=\"b\"><v>perhaps</v></c></row>".to_owned(),
        "<row r=\"2\"><c r=\"A2\" t=\"n\"><v>1e99x</v></c></row>".to_owned(),
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&laugh;</v></c></row>".to_owned(),
        "<row r=\"2\"><c r=\"A2\"".to_owned(),
    ] {
        let bytes = workbook(&table(&more), &[]);
        // Refused or left out, never taken for something it is not.
        if let Ok(draft) =
            read_inventory(&bytes, &Inventory::default(), &InventoryLimits::default())
        {
            assert!(draft.inventory.products.is_empty(), "{more}: {draft:?}");
        }
    }
    let huge = table(
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>1e308</v></c><c r=\"C2\"><v>-0.0</v></c></row>",
    );
    let draft = read_inventory(
        &workbook(&huge, &[]),
        &Inventory::default(),
        &InventoryLimits::default(),
    )
    .unwrap();
    assert!(draft.problems.len() <= 2);
}

fn look(bytes: &[u8]) {
    let existing = Inventory::default();
    if let Ok(draft) = read_inventory(bytes, &existing, &InventoryLimits::default()) {
        let after = merged(&existing, &draft);
        // What was taken over is there, and every reference leads somewhere.
        assert!(compare(&after, &draft).is_empty());
        for product in after.products.values() {
            assert!(after.suppliers.contains_key(&product.supplier));
            assert!(
                product
                    .alternate
                    .as_ref()
                    .is_none_or(|id| after.products.contains_key(id))
            );
            assert!(
                product
                    .deployments
                    .iter()
                    .all(|one| after.systems.contains_key(&one.system))
            );
        }
        assert!(draft.rows_left_out <= draft.rows);
    }
}

fn cell_text() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "是", "no", "核心", "prd-a", "sup-a", "sys-a", "A", "B", "12", "=x", "#a", "CN", "", "\"",
        "√",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), head in 0_usize..4) {
        let heads: [&[u8]; 4] = [b"", b"product,supplier,version,system,criticality,hosts\n", b"PK\x03\x04", b"\xFE\xFF"];
        look(&[heads[head], bytes.as_slice()].concat());
    }

    /// Tables of plausible and implausible cells lead to inventories in which every reference resolves.
    #[test]
    fn drafts_hold_together(rows in prop::collection::vec(prop::collection::vec(cell_text(), 12), 0..12)) {
        let mut text = "产品编号,产品,供方编号,供方,版本,系统编号,系统,重要程度,主机数,内核权限,备选产品,国家\n".to_owned();
        for row in rows {
            text.push_str(&row.join(","));
            text.push('\n');
        }
        look(text.as_bytes());
    }

    #[test]
    fn damaged_workbooks_never_panic(
        more in "[ -~]{0,80}",
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let row = format!("<row r=\"2\">{}{}</row>{more}", cell("A2", "Agent"), cell("B2", "Liyue"));
        let mut bytes = workbook(&table(&row), &[]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        look(&bytes);
    }
}
