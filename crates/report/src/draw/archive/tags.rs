//! From the parts of the document to krilla's tags, with what was marked on the pages as their leaves.

use super::super::Area;
use super::super::structure::{Naming, Role, Structure};
use super::page::rect;
use krilla::tagging::{BBox, Identifier, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::collections::{BTreeMap, BTreeSet};
use std::num::{NonZeroU16, NonZeroU32};

/// What was marked on the pages, by the part it belongs to.
#[derive(Default)]
pub(super) struct Leaves {
    marked: BTreeMap<usize, Vec<Identifier>>,
    /// Parts that are links and lead somewhere.
    links: BTreeSet<usize>,
    /// How far figures reach, with their page.
    reach: BTreeMap<usize, (usize, Area)>,
}

impl Leaves {
    pub(super) fn add(&mut self, part: usize, leaf: Identifier) {
        self.marked.entry(part).or_default().push(leaf);
    }

    /// An area of a page that leads to what a part names.
    pub(super) fn link(&mut self, part: usize, leaf: Identifier) {
        self.links.insert(part);
        self.add(part, leaf);
    }

    /// A figure reaches over this area too. It stays on the page it began on.
    pub(super) fn reach(&mut self, part: usize, page: usize, area: Area) {
        let (_, reach) = self.reach.entry(part).or_insert((page, area));
        let right = (reach.x + reach.width).max(area.x + area.width);
        let bottom = (reach.y + reach.height).max(area.y + area.height);
        reach.x = reach.x.min(area.x);
        reach.y = reach.y.min(area.y);
        reach.width = right - reach.x;
        reach.height = bottom - reach.y;
    }
}

/// The tags of a document. Parts nothing was drawn of are left out, but for the cells that keep a table regular.
pub(super) fn tree(structure: Structure, mut leaves: Leaves, language: String) -> TagTree {
    // Children of the parts that are still to come, last child first; the last list is the document's.
    let count = structure.len();
    let mut waiting: BTreeMap<usize, Vec<Node>> = BTreeMap::new();
    let mut top = Vec::new();
    for (part, (role, within)) in structure.into_parts().enumerate().rev() {
        let mut children = waiting.remove(&part).unwrap_or_default();
        children.reverse();
        let marked = leaves.marked.remove(&part).unwrap_or_default();
        children.extend(marked.into_iter().map(Node::from));
        let keeps_place = matches!(role, Role::Cell { .. } | Role::HeaderCell { .. });
        if children.is_empty() && !keeps_place {
            continue;
        }
        let reach = leaves.reach.remove(&part);
        let siblings = match within {
            Some(within) if within < count => waiting.entry(within).or_default(),
            _ => &mut top,
        };
        if role == Role::Link && !leaves.links.contains(&part) {
            // Without a place to go to, its words are words of what it stands in.
            siblings.extend(children.into_iter().rev());
            continue;
        }
        let group = TagGroup::with_children(kind(role, reach), children);
        siblings.push(group.into());
    }
    top.reverse();
    TagTree::from(top).with_lang(Some(language))
}

fn kind(role: Role, reach: Option<(usize, Area)>) -> TagKind {
    match role {
        Role::Title => Tag::Title.into(),
        Role::Heading(level, words) => {
            let level = NonZeroU16::new(u16::from(level)).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(words)).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Contents => Tag::TOC.into(),
        Role::Entry => Tag::TOCI.into(),
        Role::Link => Tag::Link.into(),
        Role::Table => Tag::Table.into(),
        Role::Head => Tag::THead.into(),
        Role::Body => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::HeaderCell { span, over } => {
            let scope = match over {
                Naming::Column => TableHeaderScope::Column,
                Naming::Row => TableHeaderScope::Row,
            };
            Tag::TH(scope).with_col_span(columns(span)).into()
        }
        Role::Cell { span } => Tag::TD.with_col_span(columns(span)).into(),
        Role::Figure(words) => {
            let reach = reach.and_then(|(page, area)| Some(BBox::new(page, rect(area)?)));
            Tag::Figure(Some(words)).with_bbox(reach).into()
        }
    }
}

/// Over how many columns a cell goes, where it is more than one.
fn columns(span: usize) -> Option<NonZeroU32> {
    let span = u32::try_from(span).ok().filter(|span| *span > 1)?;
    NonZeroU32::new(span)
}
