//! The pictures of the document: each kept once, however often it is shown, and the alternative text of every place it is shown at.

use super::parts::attribute;
use super::style::metric_units;
use crate::draw::{Item, png};
use docx_rs::{Pic, Run};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, VecDeque};

/// Pictures by their number in the package, from 1.
#[derive(Default)]
pub(super) struct Pictures {
    known: BTreeMap<[u8; 32], usize>,
    files: Vec<Vec<u8>>,
    /// Alternative texts of pictures whose block is still to be written, in reading order.
    waiting: VecDeque<String>,
    /// Places shown so far.
    shown: usize,
}

/// Pixels a point: 216 dots an inch, sharp enough to print.
const SCALE: f32 = 3.0;

/// What docx-rs calls every picture; nothing of it can come from a text, where `<` and `"` are escaped.
const NAMELESS: &str = r#"<wp:docPr id="1" name="Figure" />"#;

impl Pictures {
    /// A run that shows items of this size in points, with `bleed` around them; `None` where there is nothing to show.
    pub(super) fn run(
        &mut self,
        items: &[Item],
        (width, height): (f32, f32),
        bleed: f32,
        alternative: String,
    ) -> Option<Run> {
        let file = png(items, (width, height), bleed, SCALE)?;
        let digest: [u8; 32] = Sha256::digest(&file).into();
        let number = *self.known.entry(digest).or_insert_with(|| {
            self.files.push(file);
            self.files.len()
        });
        self.waiting.push_back(alternative);
        let picture = Pic::new_with_dimensions(Vec::new(), 0, 0)
            .id(relation(number))
            .size(
                metric_units(width + 2.0 * bleed),
                metric_units(height + 2.0 * bleed),
            );
        Some(Run::new().add_image(picture))
    }

    /// Gives the pictures of a block that was just written their numbers and alternative texts.
    pub(super) fn name(&mut self, xml: String) -> String {
        let mut named = String::with_capacity(xml.len());
        let mut parts = xml.split(NAMELESS);
        named.extend(parts.next());
        for part in parts {
            self.shown += 1;
            let said = attribute(&self.waiting.pop_front().unwrap_or_default());
            let number = self.shown;
            named.push_str(&format!(
                r#"<wp:docPr id="{number}" name="Figure {number}" descr="{said}"/>"#
            ));
            named.push_str(part);
        }
        named
    }

    /// The files, in the order of their numbers.
    pub(super) fn files(&self) -> &[Vec<u8>] {
        &self.files
    }
}

/// How the document refers to a picture.
pub(super) fn relation(number: usize) -> String {
    format!("rIdPicture{number}")
}
