//! The first pages of a document, kept as they are drawn and turned into pictures; the rest is only counted.

use super::{Area, Canvas, CanvasError, Corner, Item, Paint, Pen, Place, Point, Run, raster};

/// A page that was kept.
struct Sheet {
    width: f32,
    height: f32,
    items: Vec<Item>,
}

/// Keeps the first pages of what is drawn on it.
pub(crate) struct PreviewCanvas {
    most: usize,
    pages: usize,
    kept: Vec<Sheet>,
}

impl PreviewCanvas {
    /// Keeps at most `most` pages.
    pub(crate) fn new(most: usize) -> Self {
        PreviewCanvas {
            most,
            pages: 0,
            kept: Vec::new(),
        }
    }

    /// The kept pages as PNG, `scale` pixels a point; `None` when a page is none that can be drawn.
    pub(crate) fn pictures(&self, scale: f32) -> Option<Vec<Vec<u8>>> {
        let kept = self.kept.iter();
        kept.map(|sheet| raster::png(&sheet.items, (sheet.width, sheet.height), 0.0, scale))
            .collect()
    }

    fn put(&mut self, item: Item) {
        // Once a page goes by that is not kept, nothing is.
        if self.pages <= self.most
            && let Some(sheet) = self.kept.last_mut()
        {
            sheet.items.push(item);
        }
    }
}

impl Canvas for PreviewCanvas {
    fn new_page(&mut self, width: f32, height: f32) {
        self.pages += 1;
        if self.pages <= self.most {
            self.kept.push(Sheet {
                width,
                height,
                items: Vec::new(),
            });
        }
    }

    fn text(&mut self, run: &Run) {
        self.put(Item::Text(run.clone()));
    }

    fn line(&mut self, from: Point, to: Point, pen: Pen) {
        self.put(Item::Line(from, to, pen));
    }

    fn rect(&mut self, area: Area, paint: Paint) {
        self.put(Item::Rect(area, paint));
    }

    fn polygon(&mut self, corners: &[Corner], paint: Paint) {
        self.put(Item::Polygon(corners.to_vec(), paint));
    }

    fn link(&mut self, _: Area, _: Place, _: &str) {}

    fn outline(&mut self, _: u8, _: &str, _: Place) {}

    fn finish(self) -> Result<Vec<u8>, CanvasError> {
        // There is no document, only pictures of its pages.
        Err(CanvasError::Engine)
    }
}
