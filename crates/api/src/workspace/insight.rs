//! What follows from the assessment worked on: plan, lane, registers, what lifts the score, comparison, trend, search.

use super::input;
use super::session::{Session, say};
use crate::failure::Failure;
use crate::insight::{self, Cycle};
use crate::packs::count;
use crate::search::search;
use crate::wire::{
    ComparisonWire, LaneCellWire, LiftWire, PlanRowWire, RegistersWire, SearchHitWire,
    TrendPointWire,
};
use lianheng_engine::live::Place;
use lianheng_store::AssessmentId;
use std::collections::BTreeMap;

impl Session {
    /// What must be answered, chapter by chapter and questionnaire by questionnaire, and by whom.
    ///
    /// # Errors
    /// There is no assessment yet.
    pub fn plan(&mut self) -> Result<Vec<PlanRowWire>, Failure> {
        let current = self.current()?;
        let recorded = self.store.answers(&current).map_err(say)?;
        let assigned: BTreeMap<&str, String> = recorded
            .iter()
            .filter_map(|row| Some((row.requirement.as_str(), row.assignee.as_ref()?.to_string())))
            .collect();
        let mut rows = Vec::new();
        let live = &self.work()?.live;
        for (at, one) in live.packs().iter().enumerate() {
            for (index, clause) in one
                .pack
                .clauses
                .iter()
                .enumerate()
                .filter(|(_, clause)| clause.depth == 0)
            {
                let mut row = PlanRowWire {
                    pack: one.pack.id.to_string(),
                    clause: Some(clause.id.clone()),
                    object: None,
                    title: (&clause.title).into(),
                    asked: 0,
                    answered: 0,
                    suggested: 0,
                    assignees: Vec::new(),
                };
                let mut people: BTreeMap<&String, u32> = BTreeMap::new();
                for (requirement, asked) in one.pack.requirements.iter().enumerate() {
                    if one.pack.ancestry(asked.clause_index).last() != Some(index) {
                        continue;
                    }
                    let place = Place {
                        pack: at,
                        requirement,
                    };
                    row.asked += 1;
                    if live.judged(place).is_some() {
                        row.answered += 1;
                    } else if live.verdict(place).is_some() {
                        row.suggested += 1;
                    }
                    if let Some(person) = assigned.get(asked.id.as_str()) {
                        *people.entry(person).or_default() += 1;
                    }
                }
                row.assignees = people
                    .into_iter()
                    .map(|(person, count)| (person.clone(), count))
                    .collect();
                rows.push(row);
            }
        }
        for sheet in self.sheets()? {
            rows.push(PlanRowWire {
                pack: sheet.questionnaire,
                clause: None,
                object: Some(sheet.object),
                title: sheet.name,
                asked: sheet.asked,
                answered: sheet.answered,
                suggested: 0,
                assignees: sheet
                    .assignee
                    .map(|person| (person, count(1)))
                    .into_iter()
                    .collect(),
            });
        }
        Ok(rows)
    }

    /// The life-cycle lane.
    ///
    /// # Errors
    /// There is no assessment yet.
    pub fn lane(&mut self) -> Result<Vec<LaneCellWire>, Failure> {
        let (_, evaluation, model) = self.evaluate()?;
        Ok(insight::lane(&evaluation, model))
    }

    /// Key software, single source, update control.
    ///
    /// # Errors
    /// There is no assessment yet.
    pub fn registers(&mut self) -> Result<RegistersWire, Failure> {
        Ok(insight::registers(self.library, &self.open()?.assessment))
    }

    /// What closing gaps would bring, and the best set under a budget in tenths of a person-day.
    ///
    /// # Errors
    /// There is no assessment yet.
    pub fn lift(&mut self, budget: Option<u32>) -> Result<LiftWire, Failure> {
        let (_, evaluation, model) = self.evaluate()?;
        Ok(insight::lift(&evaluation, model, budget))
    }

    /// Two assessments of the workspace side by side.
    ///
    /// # Errors
    /// One of them is not there.
    pub fn compare(&mut self, before: &str, after: &str) -> Result<ComparisonWire, Failure> {
        let model = self.model()?.id.clone();
        let side = |id: &str| {
            let id = input::term("assessment", id, AssessmentId::parse)?;
            let open = self.open_of(&id)?;
            crate::assess::evaluate(self.library, &open, &[], &model)
        };
        let (_, before, _) = side(before)?;
        let (_, after, _) = side(after)?;
        Ok(insight::compare(&before, &after))
    }

    /// The totals of every assessment, by the model of the one worked on, the earliest first.
    ///
    /// # Errors
    /// There is no assessment yet.
    pub fn trend(&mut self) -> Result<Vec<TrendPointWire>, Failure> {
        let model = self.model()?.id.clone();
        let mut cycles = Vec::new();
        for record in self.store.assessments().map_err(say)? {
            let open = self.open_of(&record.id)?;
            let (assessment, evaluation, _) =
                crate::assess::evaluate(self.library, &open, &[], &model)?;
            cycles.push((record.id, assessment, evaluation));
        }
        let cycles: Vec<Cycle<'_>> = cycles
            .iter()
            .map(|(id, assessment, evaluation)| Cycle {
                id: id.as_str(),
                assessment,
                evaluation,
            })
            .collect();
        Ok(insight::trend(&cycles))
    }

    /// Finds a text in the content, in the assessment worked on and in what people wrote; in both languages at once.
    ///
    /// # Errors
    /// Nothing to look for, or too much.
    pub fn search(&mut self, text: &str) -> Result<Vec<SearchHitWire>, Failure> {
        let open = self.current.is_some().then(|| self.open()).transpose()?;
        search(
            self.library,
            open.as_ref().map(|open| &open.assessment),
            text,
        )
    }
}
