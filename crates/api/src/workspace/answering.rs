//! Answering requirements: one with everything around it, its saved answer, comments, mappings.

use super::input;
use super::rows;
use super::session::{Session, say};
use crate::failure::Failure;
use crate::mapping::{MappingFilter, preview_mappings};
use crate::wire::{
    AnswerInputWire, CommentWire, EvidenceUseWire, FindingWire, ItemRowWire, ItemWire,
    MappingProposalWire, SavedWire,
};
use jiff::Timestamp;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::ids::RequirementId;
use lianheng_engine::live::Place;
use lianheng_engine::vocabulary::Verdict;
use lianheng_report::finding_text;
use lianheng_store::record::{Answer, Comment, EntityKey, Target};
use lianheng_store::{ActionId, Change, CommentId, PersonId};

impl Session {
    /// Every requirement asked for, in reading order.
    ///
    /// # Errors
    /// There is no assessment yet.
    pub fn items(&mut self) -> Result<Vec<ItemRowWire>, Failure> {
        rows::all(self)
    }

    /// One requirement with everything around it.
    ///
    /// # Errors
    /// It is not asked for.
    pub fn item(&mut self, requirement: &str) -> Result<ItemWire, Failure> {
        let id = input::requirement(self.library, requirement)?;
        let current = self.current()?;
        let place = self.work()?.live.place(requirement);
        let place = place.ok_or_else(|| input::not_known("requirement", requirement))?;
        let suggestion = self.work()?.live.suggestion(requirement);
        let answer = self.store.answer(&current, &id).map_err(say)?;
        let target = Target::Requirement {
            assessment: current.clone(),
            requirement: id.clone(),
        };
        let key = EntityKey::Answer {
            assessment: current,
            requirement: id.clone(),
        };
        let last = self.store.history(&key, None, 1).map_err(say)?;
        let proposals = self.proposals_for(requirement, place)?;
        let (_, findings) = rows::checked(self, &id)?;
        let findings = findings
            .iter()
            .map(|finding| FindingWire {
                rule: finding.rule.as_str(),
                severity: finding.rule.severity().as_str(),
                requirement: requirement.to_owned(),
                message: (&finding_text(finding)).into(),
            })
            .collect();
        Ok(ItemWire {
            row: rows::row(self, &id, place)?,
            note: answer.as_ref().and_then(|answer| answer.note.clone()),
            reason: answer.as_ref().and_then(|answer| answer.reason.clone()),
            affects: answer.map_or_else(Vec::new, |answer| answer.affects),
            saved: last.entries.first().map(|entry| entry.at.to_string()),
            because: suggestion
                .as_ref()
                .map_or_else(Vec::new, crate::assess::because_wire),
            pulled_down_by: suggestion.as_ref().map_or_else(Vec::new, |one| {
                // What is suggested as conform, or not to apply, nobody pulled down.
                let is_low = matches!(one.verdict, Verdict::Partial | Verdict::Nonconform);
                one.pulled_down_by()
                    .into_iter()
                    .filter(|_| is_low)
                    .map(str::to_owned)
                    .collect()
            }),
            proposals,
            evidence: self.evidence_backing(&target)?,
            comments: self.comments_on(&target)?,
            actions: self.actions_for(Some(&id))?,
            findings,
        })
    }

    /// What mappings propose; nothing for what has a verdict or a suggestion.
    fn proposals_for(
        &mut self,
        requirement: &str,
        place: Place,
    ) -> Result<Vec<MappingProposalWire>, Failure> {
        if self.work()?.live.verdict(place).is_some() {
            return Ok(Vec::new());
        }
        let filter = MappingFilter {
            requirements: vec![requirement.to_owned()],
            ..MappingFilter::default()
        };
        Ok(preview_mappings(self.library, &self.open()?, &filter)?.proposals)
    }

    /// Saves the answer to a requirement, whole. An answer with nothing in it is taken away.
    ///
    /// # Errors
    /// A value no vocabulary knows, a text too long, a frozen assessment, or what the disk says.
    pub fn save_answer(
        &mut self,
        requirement: &str,
        wire: &AnswerInputWire,
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        let id = input::requirement(self.library, requirement)?;
        let current = self.current()?;
        let before = self.store.answer(&current, &id).map_err(say)?;
        let verdict = wire
            .verdict
            .as_deref()
            .map(|name| input::term("verdict", name, Verdict::from_name))
            .transpose()?;
        let suggestion = self.work()?.live.suggestion(requirement);
        let assignee = match input::filled(wire.assignee.as_ref()) {
            None => None,
            Some(person) => Some(input::term("assignee", &person, PersonId::parse)?),
        };
        // A verdict that stands keeps what the person saw when giving it, and the way it came.
        let standing = before
            .as_ref()
            .filter(|before| before.verdict == verdict && !wire.judging);
        let answer = Answer {
            verdict,
            note: wire.note.clone().filter(|note| !note.trim().is_empty()),
            reason: input::filled(wire.reason.as_ref()),
            suggested: match standing {
                Some(before) => before.suggested,
                None => verdict.and_then(|_| suggestion.map(|one| one.verdict)),
            },
            affects: wire.affects.clone(),
            flagged: wire.flagged,
            unsure: wire.unsure,
            assignee,
            mapped_from: standing.map_or_else(Vec::new, |before| before.mapped_from.clone()),
            ..Answer::new(current.clone(), id.clone())
        };
        let empty = answer == Answer::new(current.clone(), id.clone());
        let change = match (empty, before) {
            (true, None) => return self.saved(&[], at),
            (true, Some(_)) => Change::Remove(EntityKey::Answer {
                assessment: current,
                requirement: id,
            }),
            (false, _) => Change::put(answer),
        };
        self.change(vec![change], at, None)
    }

    /// Accepts what a mapping from `from` proposes, with its trail.
    ///
    /// # Errors
    /// Nothing is proposed from there any more.
    pub fn accept_proposal(
        &mut self,
        requirement: &str,
        from: &str,
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        let id = input::requirement(self.library, requirement)?;
        let current = self.current()?;
        let open = self.open()?;
        let proposal = crate::mapping::proposal_for(self.library, &open, &id, from)?;
        let before = self.store.answer(&current, &id).map_err(say)?;
        let answer = Answer {
            verdict: Some(proposal.verdict),
            mapped_from: proposal.trail,
            ..before.unwrap_or_else(|| Answer::new(current, id))
        };
        self.change(vec![Change::put(answer)], at, None)
    }

    /// Gives requirements to a person, or to nobody.
    ///
    /// # Errors
    /// A person or requirement that is not there.
    pub fn assign(
        &mut self,
        requirements: &[String],
        person: Option<&str>,
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        let current = self.current()?;
        let assignee = match person {
            None => None,
            Some(person) => Some(input::term("assignee", person, PersonId::parse)?),
        };
        let mut changes = Vec::with_capacity(requirements.len());
        for requirement in requirements {
            let id = input::requirement(self.library, requirement)?;
            let before = self.store.answer(&current, &id).map_err(say)?;
            if before.is_none() && assignee.is_none() {
                continue;
            }
            let before = before.unwrap_or_else(|| Answer::new(current.clone(), id.clone()));
            let answer = Answer {
                assignee: assignee.clone(),
                ..before
            };
            changes.push(if answer == Answer::new(current.clone(), id) {
                Change::Remove(answer_key(&answer))
            } else {
                Change::put(answer)
            });
        }
        self.change(changes, at, None)
    }

    /// Comments on something, the oldest first.
    ///
    /// # Errors
    /// It is not there.
    pub fn comments(&mut self, on: &EvidenceUseWire) -> Result<Vec<CommentWire>, Failure> {
        let target = self.target(on)?;
        self.comments_on(&target)
    }

    fn comments_on(&self, target: &Target) -> Result<Vec<CommentWire>, Failure> {
        let current = self.current()?;
        let comments = self.store.comments(&current).map_err(say)?;
        Ok(comments
            .into_iter()
            .filter(|comment| comment.target == *target)
            .map(|comment| CommentWire {
                id: comment.id.to_string(),
                author: comment.author,
                at: comment.at.to_string(),
                text: comment.text,
                resolved: comment.resolved,
            })
            .collect())
    }

    /// Writes a comment.
    ///
    /// # Errors
    /// A blank or too long text.
    pub fn add_comment(
        &mut self,
        on: &EvidenceUseWire,
        text: &str,
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        if text.trim().is_empty() {
            return Err(input::blank("comment"));
        }
        let comment = Comment {
            id: CommentId::generate(at).map_err(say)?,
            target: self.target(on)?,
            author: self.author.name.clone(),
            at,
            text: text.to_owned(),
            resolved: false,
        };
        self.change(vec![Change::put(comment)], at, None)
    }

    /// Marks a comment as dealt with, or not.
    ///
    /// # Errors
    /// There is no such comment.
    pub fn resolve_comment(
        &mut self,
        id: &str,
        resolved: bool,
        at: Timestamp,
    ) -> Result<SavedWire, Failure> {
        let id = input::term("comment", id, CommentId::parse)?;
        let current = self.current()?;
        let comments = self.store.comments(&current).map_err(say)?;
        let comment = comments
            .into_iter()
            .find(|comment| comment.id == id)
            .ok_or_else(|| input::not_known("comment", id.as_str()))?;
        self.change(
            vec![Change::put(Comment {
                resolved,
                ..comment
            })],
            at,
            None,
        )
    }

    /// What evidence or a comment is about, of exactly one kind.
    pub(super) fn target(&self, on: &EvidenceUseWire) -> Result<Target, Failure> {
        let assessment = self.current()?;
        match (&on.requirement, &on.question, &on.action) {
            (Some(requirement), None, None) => Ok(Target::Requirement {
                assessment,
                requirement: input::requirement(self.library, requirement)?,
            }),
            (None, Some(question), None) => {
                let (questionnaire, local) = self.question(question)?;
                Ok(Target::Question {
                    assessment,
                    questionnaire: self
                        .library
                        .questionnaires
                        .get(questionnaire)
                        .map_or_else(String::new, |one| one.id.to_string()),
                    question: local.to_owned(),
                    object: object_of_key(
                        on.object.as_deref().unwrap_or_default(),
                        &self.store.inventory().map_err(say)?,
                    ),
                })
            }
            (None, None, Some(action)) => Ok(Target::Action(input::term(
                "action",
                action,
                ActionId::parse,
            )?)),
            _ => Err(input::blank("requirement")),
        }
    }

    /// The index of a question's questionnaire, and its local id.
    pub(super) fn question<'q>(&self, full: &'q str) -> Result<(usize, &'q str), Failure> {
        let unknown = || input::not_known("question", full);
        let (questionnaire, local) = full.split_once('/').ok_or_else(unknown)?;
        let index = self
            .library
            .questionnaires
            .iter()
            .position(|one| one.id.as_str() == questionnaire && one.question(local).is_some())
            .ok_or_else(unknown)?;
        Ok((index, local))
    }

    /// The requirement an action or comment is about, also of one that was removed.
    pub(super) fn requirement_of(&self, key: &EntityKey) -> Result<Option<String>, Failure> {
        let now = self.store.record(key).map_err(say)?;
        let record = match now {
            Some(record) => Some(record),
            None => {
                let page = self.store.history(key, None, 1).map_err(say)?;
                page.entries
                    .first()
                    .and_then(|entry| entry.record_before().ok().flatten())
            }
        };
        use lianheng_store::record::Record;
        Ok(match record {
            Some(Record::Action(action)) => Some(action.requirement.as_str().to_owned()),
            Some(Record::Comment(comment)) => match comment.target {
                Target::Requirement { requirement, .. } => Some(requirement.as_str().to_owned()),
                Target::Question { .. } | Target::Action(_) => None,
            },
            _ => None,
        })
    }
}

fn answer_key(answer: &Answer) -> EntityKey {
    EntityKey::Answer {
        assessment: answer.assessment.clone(),
        requirement: answer.requirement.clone(),
    }
}

/// The object of a key ([`ObjectRef::key`]).
pub(super) fn object_of_key(
    key: &str,
    inventory: &lianheng_engine::assessment::Inventory,
) -> ObjectRef {
    let mut object = ObjectRef::default();
    if let Some((product, system)) = key.split_once('@') {
        object.product = Some(product.to_owned());
        object.system = Some(system.to_owned());
    } else if inventory.suppliers.contains_key(key) {
        object.supplier = Some(key.to_owned());
    } else if inventory.products.contains_key(key) {
        object.product = Some(key.to_owned());
    } else if inventory.systems.contains_key(key) {
        object.system = Some(key.to_owned());
    }
    object
}

/// The requirement a link, comment or action names.
pub(super) fn requirement_in(target: &Target) -> Option<&RequirementId> {
    match target {
        Target::Requirement { requirement, .. } => Some(requirement),
        Target::Question { .. } | Target::Action(_) => None,
    }
}
