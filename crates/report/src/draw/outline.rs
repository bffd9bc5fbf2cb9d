//! The document's outline (bookmarks) with its levels. printpdf writes a flat one, sorted by page and title, without
//! places; this is written beside it into the same document.

use super::Place;
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// 0 for the outermost.
    pub(super) level: u8,
    pub(super) title: String,
    pub(super) to: Place,
}

/// Writes `entries` and opens the document with the outline shown. `None` when the document is not one printpdf made.
pub(super) fn write_outline(file: &mut Document, entries: &[Entry], heights: &[f32]) -> Option<()> {
    if entries.is_empty() {
        return Some(());
    }
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let levels: Vec<u8> = entries.iter().map(|entry| entry.level).collect();
    let tree = Tree::of(&levels);
    for (index, entry) in entries.iter().enumerate() {
        let page = *pages.get(entry.to.page)?;
        let top = heights.get(entry.to.page)? - entry.to.y;
        let node = tree.nodes.get(index)?;
        let mut item = Dictionary::new();
        item.set("Title", text_string(&entry.title));
        item.set("Parent", parent(node, &ids, root)?);
        item.set(
            "Dest",
            vec![
                page.into(),
                Object::Name(b"XYZ".to_vec()),
                Object::Null,
                top.round().into(),
                Object::Null,
            ],
        );
        for (key, other) in [("Prev", node.previous), ("Next", node.next)] {
            if let Some(other) = other {
                item.set(key, *ids.get(other)?);
            }
        }
        if let (Some(first), Some(last)) = (node.first, node.last) {
            item.set("First", *ids.get(first)?);
            item.set("Last", *ids.get(last)?);
            // Negative: the entry is folded when the file is opened.
            item.set("Count", -i64::try_from(node.children).ok()?);
        }
        file.set_object(*ids.get(index)?, item);
    }
    let mut outlines = Dictionary::new();
    outlines.set("Type", Object::Name(b"Outlines".to_vec()));
    outlines.set("First", *ids.get(tree.first?)?);
    outlines.set("Last", *ids.get(tree.last?)?);
    outlines.set("Count", i64::try_from(tree.roots).ok()?);
    file.set_object(root, outlines);
    let catalog = file.catalog_mut().ok()?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
    Some(())
}

fn parent(node: &Node, ids: &[ObjectId], root: ObjectId) -> Option<ObjectId> {
    match node.parent {
        Some(parent) => ids.get(parent).copied(),
        None => Some(root),
    }
}

/// A PDF text string in UTF-16.
pub(super) fn text_string(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Node {
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    children: usize,
}

/// Who is whose child, from levels in reading order. A level that skips one hangs on the nearest above it.
#[derive(Debug, Default)]
struct Tree {
    nodes: Vec<Node>,
    first: Option<usize>,
    last: Option<usize>,
    roots: usize,
}

impl Tree {
    fn of(levels: &[u8]) -> Tree {
        let mut tree = Tree {
            nodes: vec![Node::default(); levels.len()],
            ..Tree::default()
        };
        let mut open: Vec<(u8, usize)> = Vec::new();
        for (index, level) in levels.iter().enumerate() {
            open.retain(|(above, _)| above < level);
            let parent = open.last().map(|(_, parent)| *parent);
            tree.add(index, parent);
            open.push((*level, index));
        }
        tree
    }

    fn add(&mut self, index: usize, parent: Option<usize>) {
        let previous = match parent.and_then(|parent| self.nodes.get_mut(parent)) {
            Some(node) => {
                node.children += 1;
                node.first.get_or_insert(index);
                node.last.replace(index)
            }
            None => {
                self.roots += 1;
                self.first.get_or_insert(index);
                self.last.replace(index)
            }
        };
        if let Some(before) = previous.and_then(|before| self.nodes.get_mut(before)) {
            before.next = Some(index);
        }
        if let Some(node) = self.nodes.get_mut(index) {
            node.parent = parent;
            node.previous = previous;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_become_a_tree() {
        let tree = Tree::of(&[0, 1, 2, 1, 0, 2]);
        assert_eq!((tree.first, tree.last, tree.roots), (Some(0), Some(4), 2));
        assert_eq!(
            tree.nodes[0],
            Node {
                next: Some(4),
                first: Some(1),
                last: Some(3),
                children: 2,
                ..Node::default()
            }
        );
        assert_eq!(tree.nodes[2].parent, Some(1));
        assert_eq!(tree.nodes[3].previous, Some(1));
        assert_eq!(tree.nodes[5].parent, Some(4));
    }
}
