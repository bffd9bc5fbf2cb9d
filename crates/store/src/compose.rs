//! The engine's view of a workspace: an inventory, and an assessment put together from its rows.
//!
//! The only place that builds domain values; a field added to the engine's assessment is added here. What is not judged yet is
//! not in the engine's assessment: flags, assignments and comments stay in the workspace.

use crate::fault::StoreFault;
use crate::id::AssessmentId;
use crate::record::{
    ActionRecord, ActionStatus, Answer, AssessmentRecord, EntityKey, EvidenceLink, EvidenceRecord,
    Record, Target,
};
use crate::table::{self, Stored};
use crate::workspace::Workspace;
use lianheng_engine::assessment as engine;
use lianheng_engine::ids::RequirementId;
use std::collections::BTreeMap;

impl Workspace {
    /// Suppliers, systems and products as the engine takes them.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`], or what the disk says.
    pub fn inventory(&self) -> Result<engine::Inventory, StoreFault> {
        let suppliers = self.suppliers()?.into_iter().map(|supplier| {
            let (name, country) = (supplier.name, supplier.country);
            (supplier.id, engine::Supplier { name, country })
        });
        let systems = self.systems()?.into_iter().map(|system| {
            let own = engine::System {
                name: system.name,
                criticality: system.criticality,
                internet_facing: system.internet_facing,
            };
            (system.id, own)
        });
        let products = self.products()?.into_iter().map(|product| {
            let deployment = |one: crate::record::DeploymentRecord| engine::Deployment {
                system: one.system,
                hosts: one.hosts,
            };
            let own = engine::Product {
                name: product.name,
                supplier: product.supplier,
                version: product.version,
                kernel_privilege: product.kernel_privilege,
                auto_update: product.auto_update,
                single_source: product.single_source,
                alternate: product.alternate,
                deployments: product.deployments.into_iter().map(deployment).collect(),
            };
            (product.id, own)
        });
        Ok(engine::Inventory {
            suppliers: suppliers.collect(),
            systems: systems.collect(),
            products: products.collect(),
        })
    }

    /// An assessment as the engine scores it, and as it is recorded: its pinned packs and its scoring model are in the record.
    ///
    /// # Errors
    /// [`StoreFault::NoSuch`], [`StoreFault::Damaged`], or what the disk says.
    pub fn assessment(
        &self,
        id: &AssessmentId,
    ) -> Result<(AssessmentRecord, engine::Assessment), StoreFault> {
        let key = EntityKey::Assessment(id.clone());
        let Some(Record::Assessment(record)) = table::load(self.db(), &key)? else {
            return Err(StoreFault::no_such(key));
        };
        let organisation = self.organisation()?;
        let questions = self.question_answers(id)?.into_iter();
        let assessment = engine::Assessment {
            organisation: engine::Organisation {
                name: organisation.name,
                sector: organisation.sector,
                region: organisation.region,
            },
            subject: engine::Subject {
                kind: record.subject.kind,
                name: record.subject.name.clone(),
            },
            assessed_on: record.assessed_on,
            packs: record.packs.iter().map(|pack| pack.id.clone()).collect(),
            tailoring: record.tailoring.clone(),
            inventory: self.inventory()?,
            answers: self.judged(id)?,
            question_answers: questions
                .filter_map(|answer| {
                    Some(engine::QuestionAnswer {
                        questionnaire: answer.questionnaire,
                        question: answer.question,
                        object: answer.object,
                        value: answer.value?,
                    })
                })
                .collect(),
        };
        Ok((record, assessment))
    }

    /// The answers with a verdict, by requirement, with what backs them and what will be done.
    fn judged(&self, id: &AssessmentId) -> Result<Vec<engine::Answer>, StoreFault> {
        let mut evidence = self.evidence_by_requirement(id)?;
        let mut actions: BTreeMap<RequirementId, engine::Action> = BTreeMap::new();
        for action in self.actions(id)? {
            // The oldest that was not given up; the engine's answer holds one.
            if action.status != ActionStatus::Cancelled {
                let requirement = action.requirement.clone();
                actions
                    .entry(requirement)
                    .or_insert_with(|| as_action(action));
            }
        }
        let own = "WHERE assessment = ?1 ORDER BY requirement";
        let recorded = Answer::find(self.db(), own, &[&id.as_str()])?;
        let judged = recorded.into_iter().filter_map(|answer| {
            let evidence = evidence.remove(&answer.requirement).unwrap_or_default();
            let action = actions.remove(&answer.requirement);
            as_answer(answer, evidence, action)
        });
        Ok(judged.collect())
    }

    /// One answer with what backs it and what will be done; `None` where there is no verdict.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`], or what the disk says.
    pub fn judged_answer(
        &self,
        assessment: &AssessmentId,
        requirement: &RequirementId,
    ) -> Result<Option<engine::Answer>, StoreFault> {
        let Some(answer) = self.answer(assessment, requirement)? else {
            return Ok(None);
        };
        let target = Target::Requirement {
            assessment: assessment.clone(),
            requirement: requirement.clone(),
        };
        let evidence = self.evidence_of(&target)?.iter().map(as_evidence).collect();
        let own = "WHERE assessment = ?1 AND requirement = ?2 AND status <> 'cancelled' ORDER BY id LIMIT 1";
        let keys: [&dyn rusqlite::ToSql; 2] = [&assessment.as_str(), &requirement.as_str()];
        let action = ActionRecord::find(self.db(), own, &keys)?
            .into_iter()
            .next();
        Ok(as_answer(answer, evidence, action.map(as_action)))
    }

    fn evidence_by_requirement(
        &self,
        id: &AssessmentId,
    ) -> Result<BTreeMap<RequirementId, Vec<engine::Evidence>>, StoreFault> {
        let listed = self.evidence_list()?.into_iter();
        let files: BTreeMap<_, _> = listed.map(|file| (file.sha256, file)).collect();
        let own = "WHERE assessment = ?1 AND requirement IS NOT NULL";
        let links = EvidenceLink::find(self.db(), own, &[&id.as_str()])?;
        let mut found: BTreeMap<RequirementId, Vec<engine::Evidence>> = BTreeMap::new();
        for link in links {
            if let Target::Requirement { requirement, .. } = link.target
                && let Some(file) = files.get(&link.evidence)
            {
                found
                    .entry(requirement)
                    .or_default()
                    .push(as_evidence(file));
            }
        }
        for list in found.values_mut() {
            list.sort_by(|one, other| one.path.cmp(&other.path));
        }
        Ok(found)
    }
}

fn as_answer(
    answer: Answer,
    evidence: Vec<engine::Evidence>,
    action: Option<engine::Action>,
) -> Option<engine::Answer> {
    Some(engine::Answer {
        verdict: answer.verdict?,
        requirement: answer.requirement,
        note: answer.note,
        reason: answer.reason,
        suggested: answer.suggested,
        mapped_from: answer.mapped_from,
        basis: engine::Basis::Judged,
        evidence,
        affects: answer.affects,
        action,
    })
}

fn as_evidence(file: &EvidenceRecord) -> engine::Evidence {
    engine::Evidence {
        path: file.file_name.clone(),
        title: file.title.clone(),
        dated: file.dated,
        valid_until: file.valid_until,
        file: engine::EvidenceFile::Present {
            sha256: file.sha256.to_string(),
            size: file.size,
        },
    }
}

fn as_action(action: ActionRecord) -> engine::Action {
    engine::Action {
        plan: action.plan,
        owner: action.owner,
        due: action.due,
        effort: action.effort_tenths,
    }
}
