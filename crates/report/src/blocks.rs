//! The blocks of a report as JSON, with their looks: what another typesetter needs to set the same report. Only the bench
//! that compares the two asks for it; figures come as their words, their drawing does not.

use crate::draw::{Colour, Fonts, Pen};
use crate::layout::{Cell, Figure, Flow, Heading, Key, Medium, Piece, Row, Stopped, Table};
use crate::model::ReportModel;
use crate::render::RenderError;
use crate::sections::{Report, body, cover};
use crate::text::{Align, Para, Span, Typesetter};
use crate::words::{ReportLanguage, Words};
use lianheng_engine::vocabulary::Verdict;
use serde_json::{Value, json};

/// The report's blocks in reading order, cover first, and what stands at the head and foot of its pages.
///
/// # Errors
///
/// [`RenderError::Font`] when the build is broken.
pub fn render_blocks(model: &ReportModel, mode: ReportLanguage) -> Result<String, RenderError> {
    let report = Report {
        model,
        words: Words::new(mode),
    };
    let fonts = Fonts::built_in().ok_or(RenderError::Font)?;
    let mut blocks = Blocks {
        typesetter: Typesetter::new(fonts),
        blocks: Vec::new(),
    };
    cover(report, &mut Flow::new(&mut blocks, &mut |_| true))?;
    let front = std::mem::take(&mut blocks.blocks);
    body(report, &mut Flow::new(&mut blocks, &mut |_| true))?;
    let words = report.words;
    let lines = |said: crate::words::Said| -> Vec<String> {
        said.texts().map(|(_, text)| text.to_owned()).collect()
    };
    let whole = json!({
        "title": lines(words.say("report-title")),
        "organisation": lines(words.of(&model.cover.organisation)),
        "footer": lines(words.say("unofficial")),
        "contents": lines(words.say("report-contents")),
        "cover": front,
        "body": blocks.blocks,
    });
    Ok(whole.to_string())
}

struct Blocks {
    typesetter: Typesetter,
    blocks: Vec<Value>,
}

impl Blocks {
    fn say(&mut self, paras: &[Para]) {
        let paras: Vec<Value> = paras.iter().map(para).collect();
        self.blocks.push(json!({ "kind": "paras", "paras": paras }));
    }
}

impl Medium for Blocks {
    fn typesetter(&mut self) -> &mut Typesetter {
        &mut self.typesetter
    }

    fn heading(&mut self, heading: Heading) {
        let texts: Vec<&str> = heading.title.texts().map(|(_, text)| text).collect();
        self.blocks.push(json!({
            "kind": "heading",
            "level": heading.level as u8 + 1,
            "number": heading.number,
            "texts": texts,
            "listed": heading.in_contents,
        }));
    }

    fn paras(&mut self, paras: &[Para]) {
        self.say(paras);
    }

    fn lead_in(&mut self, paras: &[Para], _: f32) {
        self.say(paras);
    }

    fn title(&mut self, paras: &[Para]) {
        self.say(paras);
    }

    fn at_foot(&mut self, paras: &[Para]) {
        self.say(paras);
    }

    fn rule(&mut self, _: f32, _: Pen) {}

    fn figure(&mut self, figure: Figure) {
        self.say(&figure.beside);
    }

    fn legend(&mut self, keys: Vec<Key>, _: f32) {
        let labels: Vec<Para> = keys.into_iter().map(|key| key.label).collect();
        self.say(&labels);
    }

    fn table(
        &mut self,
        table: &Table,
        rows: &mut dyn Iterator<Item = Row>,
        _: &mut dyn FnMut() -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        let rows: Vec<Value> = rows.map(|row| cells(&row)).collect();
        self.blocks.push(json!({
            "kind": "table",
            "columns": table.columns,
            "header": table.header.as_ref().map(cells),
            "rows": rows,
        }));
        Ok(())
    }

    fn space(&mut self, _: f32) {}

    fn advance(&mut self, height: f32) {
        self.blocks
            .push(json!({ "kind": "space", "height": height }));
    }

    fn break_page(&mut self) {
        self.blocks.push(json!({ "kind": "page" }));
    }

    fn end(&mut self) {}
}

fn cells(row: &Row) -> Value {
    row.cells.iter().map(cell).collect()
}

fn cell(cell: &Cell) -> Value {
    let pieces: Vec<Value> = cell
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Para(said) => para(said),
            Piece::Bar(parts, _) => json!({ "bar": parts }),
        })
        .collect();
    json!({ "span": cell.span, "fill": cell.fill.map(colour), "pieces": pieces })
}

fn para(para: &Para) -> Value {
    let spans: Vec<Value> = para
        .spans
        .iter()
        .map(|span| match span {
            Span::Text(text, style) => {
                let bold = style.face == crate::draw::Face::Bold;
                json!([text, style.size, bold, colour(style.colour)])
            }
            Span::Mark(verdict, style) => {
                json!([
                    null,
                    style.size,
                    verdict.map(Verdict::as_str),
                    colour(style.colour)
                ])
            }
        })
        .collect();
    let align = match para.align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
    };
    json!({ "spans": spans, "align": align, "above": para.above, "leading": para.leading })
}

fn colour(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
