//! What the parts of a document are, for readers that do not see its pages: headings, paragraphs, tables, figures. Every
//! part knows the part around it, and what is drawn says which part it belongs to, so that a part may go on over several
//! pages and between others.
//!
//! Parts are noted in reading order. An engine without tags leaves all of this aside.

/// What a part is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    /// The title of the document.
    Title,
    /// A heading, 1 outermost, with its words for a list of headings.
    Heading(u8, String),
    Paragraph,
    /// The table of contents, an entry of it, and the link the entry is.
    Contents,
    Entry,
    Link,
    Table,
    /// The rows of a table that name its columns, and those that fill it.
    Head,
    Body,
    Row,
    /// A cell that names what stands below it or to its right.
    HeaderCell {
        span: usize,
        over: Naming,
    },
    /// A cell over so many columns.
    Cell {
        span: usize,
    },
    /// A figure, with what it shows in words.
    Figure(String),
}

/// What a header cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Naming {
    Column,
    Row,
}

/// A part of a [`Structure`]; counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part(usize);

/// Where what is drawn next belongs.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Belongs {
    To(Part),
    /// What stands at the head of every page.
    Header,
    /// What stands at the foot of every page.
    Footer,
    /// Nowhere: drawn for the eye only, or told before.
    #[default]
    Nothing,
}

/// The parts of a document, or of a stretch of it.
#[derive(Debug, Default)]
pub(crate) struct Structure {
    parts: Vec<(Role, Option<Part>)>,
}

impl Structure {
    /// Notes a part within another, after everything noted before.
    pub(crate) fn add(&mut self, role: Role, within: Option<Part>) -> Part {
        self.parts.push((role, within));
        Part(self.parts.len() - 1)
    }

    /// Appends the parts of a stretch; its parts count on from the number answered.
    pub(super) fn append(&mut self, stretch: Structure) -> usize {
        let before = self.parts.len();
        let moved = |part: Part| Part(part.0 + before);
        let parts = stretch.parts.into_iter();
        self.parts
            .extend(parts.map(|(role, within)| (role, within.map(moved))));
        before
    }

    pub(super) fn role(&self, part: usize) -> Option<&Role> {
        self.parts.get(part).map(|(role, _)| role)
    }

    /// Parts with the part each is in, in reading order.
    pub(super) fn into_parts(
        self,
    ) -> impl DoubleEndedIterator<Item = (Role, Option<usize>)> + ExactSizeIterator {
        let parts = self.parts.into_iter();
        parts.map(|(role, within)| (role, within.map(|part| part.0)))
    }

    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }
}

impl Part {
    pub(super) fn number(self) -> usize {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_counts_on_from_the_one_before() {
        let mut whole = Structure::default();
        whole.add(Role::Paragraph, None);
        let mut stretch = Structure::default();
        let table = stretch.add(Role::Table, None);
        stretch.add(Role::Row, Some(table));
        assert_eq!(whole.append(stretch), 1);
        let parts: Vec<_> = whole.into_parts().collect();
        assert_eq!(
            parts,
            [
                (Role::Paragraph, None),
                (Role::Table, None),
                (Role::Row, Some(1))
            ]
        );
    }
}
