//! An assessment evaluated: scores of every node, gaps by priority, consistency findings. A pure function of its inputs.

use crate::assessment::{Answer, Assessment, Basis};
use crate::consistency::{self, ContradictingPhrases, Finding};
use crate::contradictions::{self, Contradiction, ContradictionRule};
use crate::gaps::{Factors, Gap, by_priority};
use crate::pack::Pack;
use crate::questionnaire::{Because, ObjectAnswers, Questionnaire, Suggestion, suggest, worst};
use crate::scoring::{PackScore, Scoreboard, ScoringModel};
use crate::tailoring::TailoredOut;
use crate::vocabulary::Verdict;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What follows from an assessment.
#[derive(Debug, Clone)]
pub struct Evaluation {
    /// The assessed packs, in the assessor's order, each with what is asked for and nothing else.
    pub packs: Vec<EvaluatedPack>,
    /// The assessment's answers with their basis, and after them one for each suggestion nobody has judged yet.
    pub answers: Vec<Answer>,
    /// What the questions suggest, by full requirement id; question ids are full.
    pub suggestions: BTreeMap<String, Suggestion>,
    /// Every gap, the most pressing first.
    pub gaps: Vec<Gap>,
    /// What an auditor would ask about.
    pub findings: Vec<Finding>,
    /// Answers that contradict each other or the inventory.
    pub contradictions: Vec<Contradiction>,
    /// What the tailoring leaves out, pack by pack in reading order.
    pub tailored_out: Vec<TailoredOut>,
}

/// What the consistency checks look for.
#[derive(Debug, Clone, Copy)]
pub struct Checks<'c> {
    /// Phrases that do not go with "conform".
    pub phrases: &'c ContradictingPhrases,
    /// Rules across answers.
    pub contradictions: &'c [ContradictionRule],
}

/// One assessed pack.
#[derive(Debug, Clone)]
pub struct EvaluatedPack {
    /// The pack.
    pub pack: Arc<Pack>,
    /// Verdicts, in [`Pack::requirements`] order.
    pub verdicts: Vec<Option<Verdict>>,
    /// Index in [`Evaluation::answers`], in [`Pack::requirements`] order.
    pub answers: Vec<Option<usize>>,
    /// Its scores.
    pub score: PackScore,
}

/// Evaluates an assessment. Packs it names that are not among `packs` are left out; [`crate::answer_file::read`] refuses them earlier.
///
/// What the tailoring leaves out counts nowhere; an answer to it stays in the assessment and has no effect. A person's verdict counts; where nobody judged, what the questions suggest counts, and says so in its basis.
#[must_use]
pub fn evaluate(
    assessment: &Assessment,
    packs: &[Arc<Pack>],
    questionnaires: &[Questionnaire],
    model: &ScoringModel,
    checks: &Checks<'_>,
) -> Evaluation {
    let mut tailored_out: Vec<TailoredOut> = Vec::new();
    let chosen: Vec<Arc<Pack>> = assessment
        .packs
        .iter()
        .filter_map(|id| packs.iter().find(|pack| pack.id == *id))
        .map(|pack| match &assessment.tailoring {
            None => Arc::clone(pack),
            Some(tailoring) => {
                let (kept, out) = tailoring.narrow(pack);
                tailored_out.extend(out);
                kept
            }
        })
        .collect();
    for answer in &assessment.answers {
        for out in &mut tailored_out {
            if out.requirement == answer.requirement {
                out.judged = Some(answer.verdict);
            }
        }
    }
    let left_out: BTreeSet<&str> = tailored_out
        .iter()
        .map(|out| out.requirement.as_str())
        .collect();
    let mut suggestions = suggestions_of(assessment, questionnaires);
    suggestions.retain(|requirement, _| !left_out.contains(requirement.as_str()));
    let answers = with_suggestions(assessment, &suggestions, &chosen, &left_out);
    let answered: BTreeMap<&str, usize> = answers
        .iter()
        .enumerate()
        .map(|(index, answer)| (answer.requirement.as_str(), index))
        .collect();
    let mut evaluated = Vec::new();
    let mut gaps = Vec::new();
    for (position, pack) in chosen.into_iter().enumerate() {
        let mut board = Scoreboard::new(Arc::clone(&pack));
        let indices: Vec<Option<usize>> = pack
            .requirements
            .iter()
            .map(|requirement| answered.get(requirement.id.as_str()).copied())
            .collect();
        let answer_of = |index: usize| answers.get(indices.get(index).copied().flatten()?);
        for index in 0..pack.requirements.len() {
            board.set(index, answer_of(index).map(|answer| answer.verdict));
        }
        for (index, requirement) in pack.requirements.iter().enumerate() {
            let factors = answer_of(index)
                .and_then(|answer| Factors::of(requirement, answer, &assessment.inventory));
            if let (Some(factors), Some(answer)) = (factors, answer_of(index)) {
                gaps.push(Gap {
                    pack: position,
                    requirement: index,
                    verdict: answer.verdict,
                    factors,
                    gain_bp: board.gain(index, model),
                });
            }
        }
        evaluated.push(EvaluatedPack {
            pack,
            verdicts: board.verdicts().to_vec(),
            answers: indices,
            score: board.score(model),
        });
    }
    by_priority(&mut gaps);
    Evaluation {
        packs: evaluated,
        gaps,
        findings: consistency::check(
            &answers,
            &suggestions,
            &assessment.packs,
            assessment.assessed_on,
            checks.phrases,
        ),
        contradictions: contradictions::check(assessment, questionnaires, checks.contradictions),
        answers,
        suggestions,
        tailored_out,
    }
}

/// Where the verdict a person gave comes from, beside what the questions suggest.
#[must_use]
pub fn basis_of(answer: &Answer, suggestion: Option<&Suggestion>) -> Basis {
    match suggestion {
        None if !answer.mapped_from.is_empty() => Basis::Mapped,
        None => Basis::Judged,
        Some(suggestion) if suggestion.verdict == answer.verdict => Basis::Confirmed,
        Some(_) => Basis::Overridden,
    }
}

/// What all questionnaires together suggest: the worst of them wins, and every reason is kept.
fn suggestions_of(
    assessment: &Assessment,
    questionnaires: &[Questionnaire],
) -> BTreeMap<String, Suggestion> {
    let mut all: BTreeMap<String, Vec<Because>> = BTreeMap::new();
    let asked = |questionnaire: &&Questionnaire| {
        let tailoring = assessment.tailoring.as_ref();
        tailoring.is_none_or(|tailoring| tailoring.asks_about(questionnaire.answered_per))
    };
    for questionnaire in questionnaires.iter().filter(asked) {
        let named: Vec<(String, ObjectAnswers)> = assessment
            .answers_to(questionnaire.id.as_str())
            .into_iter()
            .map(|(object, answers)| (object.key(), answers))
            .collect();
        for (requirement, suggestion) in suggest(questionnaire, &named, assessment.assessed_on) {
            let because = suggestion.because.into_iter().map(|because| Because {
                question: format!("{}/{}", questionnaire.id, because.question),
                ..because
            });
            all.entry(requirement).or_default().extend(because);
        }
    }
    all.into_iter()
        .filter_map(|(requirement, because)| {
            let verdict = worst(because.iter().map(|because| because.verdict))?;
            Some((requirement, Suggestion { verdict, because }))
        })
        .collect()
}

/// The assessment's answers to what is asked for, each with its basis, and one for each suggestion nobody judged.
fn with_suggestions(
    assessment: &Assessment,
    suggestions: &BTreeMap<String, Suggestion>,
    packs: &[Arc<Pack>],
    left_out: &BTreeSet<&str>,
) -> Vec<Answer> {
    let mut judged = BTreeSet::new();
    let mut answers = Vec::with_capacity(assessment.answers.len());
    let asked = |answer: &&Answer| !left_out.contains(answer.requirement.as_str());
    for answer in assessment.answers.iter().filter(asked) {
        judged.insert(answer.requirement.as_str());
        let mut answer = answer.clone();
        answer.basis = basis_of(&answer, suggestions.get(answer.requirement.as_str()));
        answers.push(answer);
    }
    for requirement in packs.iter().flat_map(|pack| &pack.requirements) {
        let id = requirement.id.as_str();
        if let Some(suggestion) = suggestions.get(id).filter(|_| !judged.contains(id)) {
            answers.push(Answer {
                requirement: requirement.id.clone(),
                verdict: suggestion.verdict,
                note: None,
                reason: None,
                suggested: None,
                mapped_from: Vec::new(),
                basis: Basis::Suggested,
                evidence: Vec::new(),
                affects: touched(assessment, suggestion),
                action: None,
            });
        }
    }
    answers
}

/// The systems and products of the objects that pulled a suggestion down.
fn touched(assessment: &Assessment, suggestion: &Suggestion) -> Vec<String> {
    let pulled = suggestion.pulled_down_by();
    let mut ids: Vec<String> = assessment
        .question_answers
        .iter()
        .filter(|answer| pulled.contains(&answer.object.key().as_str()))
        .flat_map(|answer| answer.object.touches(&assessment.inventory))
        .collect();
    ids.sort();
    ids.dedup();
    ids
}
