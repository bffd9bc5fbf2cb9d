//! Names in a made-up model: gaps named after requirements that are there, and names as long as any.

use super::both;
use lianheng_engine::bilingual::Bilingual;
use lianheng_report::{ItemRow, ReportModel};

/// Gaps, actions and findings are about requirements that are there, as far as there are that many.
pub(super) fn name_gaps_after_items(model: &mut ReportModel) {
    let items = model.items.iter().flat_map(|standard| &standard.groups);
    let known: Vec<&ItemRow> = items.flat_map(|group| &group.items).collect();
    for (gap, item) in model.gaps.iter_mut().zip(&known) {
        for row in &mut model.plan.rows {
            if row.requirement == gap.requirement {
                row.requirement.clone_from(&item.requirement);
                row.clause.clone_from(&item.clause);
            }
        }
        for cell in &mut model.lane.cells {
            for named in &mut cell.gaps {
                if *named == gap.requirement {
                    named.clone_from(&item.requirement);
                }
            }
        }
        gap.requirement.clone_from(&item.requirement);
        gap.clause.clone_from(&item.clause);
    }
    let objects = model.objects.rows.iter_mut();
    let down = objects.flat_map(|object| object.pulled_down.iter_mut().zip(&known));
    for (row, item) in down {
        row.requirement.clone_from(&item.requirement);
        row.clause.clone_from(&item.clause);
    }
    if let Some(comparison) = &mut model.comparison {
        for (row, item) in comparison.changed.iter_mut().zip(&known) {
            row.requirement.clone_from(&item.requirement);
            row.clause.clone_from(&item.clause);
        }
    }
    for (row, item) in model.findings.iter_mut().zip(&known) {
        row.requirement.clone_from(&item.requirement);
    }
}

/// Every name as long as the longest of them in practice: what a page of its own must still hold.
pub fn long_names(model: &mut ReportModel) {
    let zh = "国家级重点行业关键信息基础设施供应链安全保护与应急处置一体化综合管理";
    let en = "integrated management of supply-chain security and incident handling for critical infrastructure of national importance";
    let lengthen = |name: &mut Bilingual| {
        *name = both(
            format!("{}：{zh}{zh}{zh}", name.zh),
            format!("{}: {en}, {en}", name.en),
        );
    };
    lengthen(&mut model.cover.organisation);
    lengthen(&mut model.cover.subject);
    model.cover.assessors = vec!["欧阳某某  安全主管部门负责人".to_owned(); 40];
    model
        .gaps
        .iter_mut()
        .for_each(|gap| lengthen(&mut gap.title));
    for standard in &mut model.standards {
        for clause in &mut standard.clauses {
            lengthen(&mut clause.title);
        }
    }
    for pack in &mut model.method.packs {
        lengthen(&mut pack.title);
    }
    for item in model
        .items
        .iter_mut()
        .flat_map(|standard| &mut standard.groups)
        .flat_map(|group| &mut group.items)
    {
        lengthen(&mut item.title);
    }
}

/// A note of `count` numbered sentences.
pub fn long_note(count: usize) -> String {
    (0..count)
        .map(|number| format!("第{number:04}句见证。"))
        .collect()
}
