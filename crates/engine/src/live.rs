//! Scores of an assessment that is being worked on: one changed answer touches what stands on it and nothing else.
//!
//! [`crate::evaluation::evaluate`] says the same from scratch; a property test holds the two together. Gaps, findings and explanations are
//! made there, when somebody asks for them.

use crate::assessment::{Assessment, ObjectRef};
use crate::pack::Pack;
use crate::questionnaire::{
    AnswerValue, Because, ObjectAnswers, Questionnaire, Suggestion, suggest, worst,
};
use crate::scoring::Scoreboard;
use crate::tailoring::Tailoring;
use crate::vocabulary::Verdict;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A requirement: index of the pack in the assessor's order, and of the requirement in what is asked of that pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index in [`LiveScores::packs`].
    pub pack: usize,
    /// Index in the pack's requirements.
    pub requirement: usize,
}

/// A pack being worked on.
#[derive(Debug, Clone)]
pub struct LivePack {
    /// What is asked for, and nothing else.
    pub pack: Arc<Pack>,
    /// The verdicts that count and their scores.
    pub board: Scoreboard,
    /// What a person judged, in the order of the requirements.
    judged: Vec<Option<Verdict>>,
}

/// Which set of answers: a questionnaire, by its index, about an object.
type Sheet = (usize, ObjectRef);

/// The scores of an assessment, kept up to date answer by answer.
#[derive(Debug, Clone)]
pub struct LiveScores {
    packs: Vec<LivePack>,
    /// Where each requirement stands, by full id.
    places: BTreeMap<String, Place>,
    /// Answers to questions.
    sheets: BTreeMap<Sheet, ObjectAnswers>,
    /// What each set of answers says of a requirement, by full id; kept for requirements no pack here holds as well.
    because: BTreeMap<String, BTreeMap<Sheet, Vec<Because>>>,
    /// The requirements each set of answers says something of.
    spoken_of: BTreeMap<Sheet, BTreeSet<String>>,
    assessed_on: Date,
    tailoring: Option<Tailoring>,
}

impl LiveScores {
    /// Starts from an assessment as it stands. `questionnaires` must be the same, in the same order, in every later call.
    #[must_use]
    pub fn new(
        assessment: &Assessment,
        packs: &[Arc<Pack>],
        questionnaires: &[Questionnaire],
    ) -> Self {
        let tailoring = assessment.tailoring.as_ref();
        let asked: Vec<LivePack> = assessment
            .packs
            .iter()
            .filter_map(|id| packs.iter().find(|pack| pack.id == *id))
            .map(|pack| {
                let pack = match tailoring {
                    None => Arc::clone(pack),
                    Some(tailoring) => tailoring.narrow(pack).0,
                };
                LivePack {
                    board: Scoreboard::new(Arc::clone(&pack)),
                    judged: vec![None; pack.requirements.len()],
                    pack,
                }
            })
            .collect();
        let mut places = BTreeMap::new();
        for (at, live) in asked.iter().enumerate() {
            for (index, requirement) in live.pack.requirements.iter().enumerate() {
                let place = Place {
                    pack: at,
                    requirement: index,
                };
                places.insert(requirement.id.as_str().to_owned(), place);
            }
        }
        let mut scores = LiveScores {
            packs: asked,
            places,
            sheets: BTreeMap::new(),
            because: BTreeMap::new(),
            spoken_of: BTreeMap::new(),
            assessed_on: assessment.assessed_on,
            tailoring: assessment.tailoring.clone(),
        };
        for (index, questionnaire) in questionnaires.iter().enumerate() {
            if !scores.asks(questionnaire) {
                continue;
            }
            for (object, answers) in assessment.answers_to(questionnaire.id.as_str()) {
                scores.sheets.insert((index, object.clone()), answers);
                for requirement in scores.suggest_again(questionnaire, &(index, object.clone())) {
                    if let Some(place) = scores.place(&requirement) {
                        scores.settle(&requirement, place);
                    }
                }
            }
        }
        for answer in &assessment.answers {
            scores.judge(answer.requirement.as_str(), Some(answer.verdict));
        }
        scores
    }

    /// The packs, in the assessor's order.
    #[must_use]
    pub fn packs(&self) -> &[LivePack] {
        &self.packs
    }

    /// Where a requirement stands, by its full id; `None` when it is not asked for.
    #[must_use]
    pub fn place(&self, requirement: &str) -> Option<Place> {
        self.places.get(requirement).copied()
    }

    /// The verdict that counts: a person's, or else what the questions suggest.
    #[must_use]
    pub fn verdict(&self, place: Place) -> Option<Verdict> {
        let live = self.packs.get(place.pack)?;
        live.board
            .verdicts()
            .get(place.requirement)
            .copied()
            .flatten()
    }

    /// What a person judged.
    #[must_use]
    pub fn judged(&self, place: Place) -> Option<Verdict> {
        let live = self.packs.get(place.pack)?;
        live.judged.get(place.requirement).copied().flatten()
    }

    /// What the questions suggest for a requirement, by its full id.
    #[must_use]
    pub fn suggestion(&self, requirement: &str) -> Option<Suggestion> {
        let sheets = self.because.get(requirement)?;
        let because: Vec<Because> = sheets.values().flatten().cloned().collect();
        let verdict = worst(because.iter().map(|because| because.verdict))?;
        Some(Suggestion { verdict, because })
    }

    /// The answers of one set, by local question id.
    #[must_use]
    pub fn sheet(&self, questionnaire: usize, object: &ObjectRef) -> Option<&ObjectAnswers> {
        self.sheets.get(&(questionnaire, object.clone()))
    }

    /// Takes a person's verdict on a requirement, or takes it back. Returns whether the verdict that counts changed; one that is not asked for
    /// changes nothing.
    pub fn judge(&mut self, requirement: &str, verdict: Option<Verdict>) -> bool {
        let Some(place) = self.place(requirement) else {
            return false;
        };
        let judged = self.packs.get_mut(place.pack);
        if let Some(slot) = judged.and_then(|live| live.judged.get_mut(place.requirement)) {
            *slot = verdict;
        }
        self.settle(requirement, place)
    }

    /// Takes an answer to a question about an object, or takes it back. Returns the full ids of the requirements asked for whose suggestion was
    /// made anew. `questionnaire` is an index among `questionnaires`; one that tailoring leaves out changes nothing.
    pub fn answer(
        &mut self,
        questionnaires: &[Questionnaire],
        questionnaire: usize,
        object: &ObjectRef,
        question: &str,
        value: Option<AnswerValue>,
    ) -> Vec<String> {
        let asked = questionnaires.get(questionnaire);
        let Some(asked) = asked.filter(|one| self.asks(one)) else {
            return Vec::new();
        };
        let sheet = (questionnaire, object.clone());
        let answers = self.sheets.entry(sheet.clone()).or_default();
        match value {
            Some(value) => answers.insert(question.to_owned(), value),
            None => answers.remove(question),
        };
        if answers.is_empty() {
            self.sheets.remove(&sheet);
        }
        let mut touched = Vec::new();
        for requirement in self.suggest_again(asked, &sheet) {
            if let Some(place) = self.place(&requirement) {
                self.settle(&requirement, place);
                touched.push(requirement);
            }
        }
        touched
    }

    fn asks(&self, questionnaire: &Questionnaire) -> bool {
        let tailoring = self.tailoring.as_ref();
        tailoring.is_none_or(|tailoring| tailoring.asks_about(questionnaire.answered_per))
    }

    /// Makes the suggestions of one set of answers anew; returns the requirements it speaks of or spoke of.
    fn suggest_again(&mut self, questionnaire: &Questionnaire, sheet: &Sheet) -> BTreeSet<String> {
        let mut touched = self.spoken_of.remove(sheet).unwrap_or_default();
        for requirement in &touched {
            if let Some(sheets) = self.because.get_mut(requirement) {
                sheets.remove(sheet);
                if sheets.is_empty() {
                    self.because.remove(requirement);
                }
            }
        }
        let named: Vec<(String, ObjectAnswers)> = self
            .sheets
            .get(sheet)
            .map(|answers| (sheet.1.key(), answers.clone()))
            .into_iter()
            .collect();
        for (requirement, suggestion) in suggest(questionnaire, &named, self.assessed_on) {
            let because = suggestion.because.into_iter().map(|because| Because {
                question: format!("{}/{}", questionnaire.id, because.question),
                ..because
            });
            let sheets = self.because.entry(requirement.clone()).or_default();
            sheets.insert(sheet.clone(), because.collect());
            let spoken_of = self.spoken_of.entry(sheet.clone()).or_default();
            spoken_of.insert(requirement.clone());
            touched.insert(requirement);
        }
        touched
    }

    /// Lets the verdict that counts be the person's, or else the suggestion's.
    fn settle(&mut self, requirement: &str, place: Place) -> bool {
        let verdict = self.judged(place).or_else(|| {
            self.suggestion(requirement)
                .map(|suggestion| suggestion.verdict)
        });
        let Some(live) = self.packs.get_mut(place.pack) else {
            return false;
        };
        live.board.set(place.requirement, verdict) != verdict
    }
}
