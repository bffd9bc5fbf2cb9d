//! What several sections share: headings, labelled lines, verdict words with their symbols, header rows, legends.

use super::{Report, Section};
use crate::draw::{Goal, Link};
use crate::layout::look::{ACCENT, BODY, BODY_WIDTH, Look, SMALL, TABLE, TINY, verdict_colour};
use crate::layout::{
    Cell, Flow, Heading, Key, Level, PAD_X, Piece, Row, SWATCH_WIDTH, Stopped, Table, bar_height,
    legend_swatch,
};
use crate::model::{PackRow, Scored};
use crate::text::{Para, Script, Span};
use crate::words::Said;
use lianheng_engine::bilingual::Lang;
use lianheng_engine::vocabulary::{PackStatus, Verdict};

/// Verdicts in the order they are counted and drawn, not applicable left out.
pub(super) const COUNTED: [Option<Verdict>; 4] = [
    Some(Verdict::Conform),
    Some(Verdict::Partial),
    Some(Verdict::Nonconform),
    None,
];

/// Columns of the table of counts: what it is about, six counts, major risks or the bar, the score, the rest.
pub(super) const COUNT_COLUMNS: [f32; 6] = [45.5, 39.0, 36.0, 51.0, 44.0, 35.0];

impl Report<'_> {
    /// A numbered heading of a section or a part of one.
    pub(super) fn heading(self, flow: &mut Flow<'_>, level: Level, number: &str, id: &str) {
        flow.heading(Heading {
            level,
            number: number.to_owned(),
            title: self.words.say(id),
            in_contents: true,
        });
    }

    /// A message as a paragraph over the full width.
    pub(super) fn say(self, flow: &mut Flow<'_>, id: &str) {
        self.tell(flow, &self.words.say(id));
    }

    /// Something said as paragraphs over the full width.
    pub(super) fn tell(self, flow: &mut Flow<'_>, said: &Said) {
        let mut paras = BODY.paras(said);
        for (index, para) in paras.iter_mut().enumerate() {
            para.above = if index == 0 { 6.0 } else { 2.0 };
        }
        flow.paras(&paras);
    }

    /// Score, conclusion and what the score counts, in a cell.
    pub(super) fn scored(self, scored: Scored, conclusion: &str) -> Vec<Para> {
        let words = self.words;
        let score = words.percent(scored.score_bp);
        let conclusion = words.term("conclusion", conclusion);
        let both = words.each(|lang| format!("{}  {}", score.get(lang), conclusion.get(lang)));
        let counts = words.with("report-comparison-counts", |_| {
            vec![
                ("applicable", scored.applicable.into()),
                ("conform", scored.conform.into()),
                ("partial", scored.partial.into()),
                ("nonconform", scored.nonconform.into()),
                ("unanswered", scored.unanswered.into()),
            ]
        });
        let mut paras = TABLE.paras(&both);
        paras.extend(SMALL.sized(7.5).paras(&counts));
        paras
    }

    /// A message that leads to what follows and is placed with it.
    pub(super) fn lead_in(self, flow: &mut Flow<'_>, id: &str) {
        self.lead(flow, &self.words.say(id), (0.0, 6.0));
    }

    /// Something said that leads to what follows and is placed with it, with so much white above and below.
    pub(super) fn lead(self, flow: &mut Flow<'_>, said: &Said, (above, below): (f32, f32)) {
        let mut paras = BODY.paras(said);
        for (index, para) in paras.iter_mut().enumerate() {
            para.above = if index == 0 { above } else { 2.0 };
        }
        flow.lead_in(&paras, below);
    }

    /// How a standard is cited; a preview is called one wherever it is.
    pub(super) fn edition(self, pack: &str, edition: &str) -> Said {
        let packs = &self.model.method.packs;
        let preview = |row: &&PackRow| row.id == pack && row.status == PackStatus::Preview;
        match packs.iter().find(preview) {
            Some(row) => {
                let status = self.words.term(PackStatus::KEY, row.status.as_str());
                self.words
                    .each(|lang| format!("{edition} {}", status.get(lang)))
            }
            None => self.words.plain(edition),
        }
    }

    /// The same on one line, the citation said once however many languages there are.
    pub(super) fn edition_once(self, pack: &str, edition: &str) -> String {
        let packs = &self.model.method.packs;
        let row = packs.iter().find(|row| row.id == pack);
        match row.filter(|row| row.status == PackStatus::Preview) {
            Some(row) => {
                let status = self.words.term(PackStatus::KEY, row.status.as_str());
                format!("{edition} {}", status.joined(" / "))
            }
            None => edition.to_owned(),
        }
    }

    /// The name of a verdict.
    pub(super) fn verdict_name(self, verdict: Option<Verdict>) -> Said {
        let name = verdict.map_or("unanswered", Verdict::as_str);
        self.words.term("verdict", name)
    }

    /// A verdict: its symbol and its word, in its colour.
    pub(super) fn verdict(self, verdict: Option<Verdict>, look: Look) -> Vec<Para> {
        let look = look.bold().coloured(verdict_colour(verdict));
        let mut paras = look.paras(&self.verdict_name(verdict));
        if let Some(first) = paras.first_mut() {
            first
                .spans
                .insert(0, Span::Text(" ".to_owned(), look.style()));
            first.spans.insert(0, Span::Mark(verdict, look.style()));
        }
        for para in paras.iter_mut().skip(1) {
            // The second word stands below the first, not below the symbol.
            let gap = Span::Text("\u{3000} ".to_owned(), look.style());
            para.spans.insert(0, gap);
        }
        paras
    }

    /// `label: text`, where somebody wrote the text.
    pub(super) fn labelled(self, label: &Said, text: &str, look: Look) -> Para {
        let colon = self.words.mark("punctuation-colon");
        let label = format!("{}{colon}", label.joined(" "));
        look.spans(
            Script::AsWritten,
            vec![
                Span::Text(label, look.coloured(SMALL.colour).style()),
                Span::Text(text.to_owned(), look.style()),
            ],
        )
    }

    /// `label: text` in each language.
    pub(super) fn labelled_said(self, label: &str, text: &Said, look: Look) -> Vec<Para> {
        let labels = self.words.say(label);
        if text.is_one() {
            return vec![self.labelled(&labels, text.get(Lang::Zh), look)];
        }
        let colons = self.words.say("punctuation-colon");
        let mut paras = Vec::new();
        for (index, lang) in self.words.langs().iter().enumerate() {
            let Some(text) = text.in_lang(*lang) else {
                continue;
            };
            let label = labels.get(*lang);
            let colon = colons.get(*lang);
            let look = look.nth(index);
            let mut para = look.para(*lang, &format!("{label}{colon}"));
            if let Some(Span::Text(_, style)) = para.spans.first_mut() {
                style.colour = SMALL.colour;
            }
            para.spans.push(Span::Text(text.to_owned(), look.style()));
            paras.push(para);
        }
        paras
    }

    /// A bar of verdicts, in thousandths.
    pub(super) fn bar(self, parts: [u32; 4]) -> Piece {
        let [conform, partial, nonconform, unanswered] = parts;
        let share = |part: u32| self.words.percent(Some(part * 10));
        let shares = [conform, partial, nonconform, unanswered].map(share);
        let said = self.words.with("report-figure-bar", |lang| {
            ["conform", "partial", "nonconform", "unanswered"]
                .into_iter()
                .zip(&shares)
                .map(|(name, share)| (name, share.get(lang).into()))
                .collect()
        });
        Piece::Bar(parts, said)
    }

    /// What stands before the name of a requirement: where it is in which standard, as a link to `goal`.
    pub(super) fn cited(self, edition: &str, clause: &str, goal: Option<Goal>) -> Para {
        let place = format!("{edition}  {clause}");
        let link = goal.map(|goal| self.link(&place, goal));
        SMALL.written(&place).leading_to(link, ACCENT)
    }

    /// A link to a place called so.
    pub(super) fn link(self, place: &str, goal: Goal) -> Link {
        let said = self
            .words
            .with("report-link", |_| vec![("place", place.into())]);
        Link {
            goal,
            title: said.joined(" / "),
        }
    }

    /// Where a requirement is told in full, if this copy does.
    pub(super) fn requirement(self, id: &str) -> Option<Goal> {
        self.tells(Section::Items)
            .then(|| Goal::Requirement(id.to_owned()))
    }

    /// Where a gap is told in full: among the requirements, else in the list of gaps, if this copy has either.
    pub(super) fn gap(self, id: &str) -> Option<Goal> {
        let listed = || Goal::Gap(id.to_owned());
        self.requirement(id)
            .or_else(|| self.tells(Section::Gaps).then(listed))
    }

    /// A header cell.
    pub(super) fn head(self, id: &str) -> Cell {
        Cell::new(HEAD.paras(&self.words.say(id)))
    }

    /// A header cell over numbers.
    pub(super) fn head_right(self, id: &str) -> Cell {
        Cell::new(HEAD.right().paras(&self.words.say(id)))
    }

    /// The header cells of the six counts: a symbol over its word.
    pub(super) fn count_heads(self) -> Vec<Cell> {
        let mut cells = vec![Cell::new(
            COUNT_HEAD
                .right()
                .paras(&self.words.say("report-applicable")),
        )];
        let verdicts = [
            Some(Verdict::Conform),
            Some(Verdict::Partial),
            Some(Verdict::Nonconform),
            Some(Verdict::NotApplicable),
            None,
        ];
        for verdict in verdicts {
            let look = COUNT_HEAD.right().coloured(verdict_colour(verdict));
            let symbol = look.sized(8.0).spans(
                Script::AsWritten,
                vec![Span::Mark(verdict, look.sized(8.0).style())],
            );
            let mut paras = vec![symbol];
            paras.extend(look.paras(&self.verdict_name(verdict)));
            cells.push(Cell::new(paras));
        }
        cells
    }

    /// The cells of the six counts.
    pub(super) fn count_cells(self, scored: &Scored) -> Vec<Cell> {
        [
            scored.applicable,
            scored.conform,
            scored.partial,
            scored.nonconform,
            scored.not_applicable,
            scored.unanswered,
        ]
        .into_iter()
        .map(|count| self.number(count))
        .collect()
    }

    /// A cell with a whole number.
    pub(super) fn number(self, number: u32) -> Cell {
        Cell::new(TABLE.right().paras(&self.words.integer(number)))
    }

    /// A cell with a score.
    pub(super) fn score(self, score: Option<u32>, look: Look) -> Cell {
        Cell::new(look.right().paras(&self.words.percent(score)))
    }

    /// A list of names and what belongs to them.
    pub(super) fn key_values(
        self,
        flow: &mut Flow<'_>,
        rows: Vec<(Said, Vec<Para>)>,
    ) -> Result<(), Stopped> {
        self.listed(flow, rows, false)
    }

    /// The same, with little white where room is scarce.
    pub(super) fn listed(
        self,
        flow: &mut Flow<'_>,
        rows: Vec<(Said, Vec<Para>)>,
        tight: bool,
    ) -> Result<(), Stopped> {
        let table = Table {
            columns: vec![LABELS, BODY_WIDTH - LABELS],
            header: None,
            whole: true,
        };
        let rows = rows.into_iter().map(|(name, value)| {
            let name = TABLE.coloured(SMALL.colour).paras(&name);
            Row::new(vec![Cell::new(name), Cell::new(value)]).tight(tight)
        });
        table.flow(flow, rows)
    }

    /// Which part of a bar is which verdict.
    pub(super) fn bar_legend(self, flow: &mut Flow<'_>) {
        let keys = COUNTED.into_iter().enumerate().map(|(index, verdict)| Key {
            swatch: legend_swatch(index),
            width: SWATCH_WIDTH,
            height: bar_height(),
            label: SMALL.written(&self.verdict_name(verdict).joined(" ")),
        });
        flow.legend(keys.collect(), 2.0);
    }
}

/// Width of the names in a list of names and values, and of the lines of the values.
const LABELS: f32 = 128.0;
pub(super) const VALUES: f32 = BODY_WIDTH - LABELS - 2.0 * PAD_X;

pub(super) const HEAD: Look = TABLE.sized(8.25).bold();
pub(super) const COUNT_HEAD: Look = TINY.sized(6.75).bold();
