//! A new assessment that begins where an earlier one stands.

use crate::change::{self, Change};
use crate::fault::StoreFault;
use crate::id::AssessmentId;
use crate::journal::{Act, Author};
use crate::record::{
    Answer, AssessmentRecord, EntityKey, EvidenceLink, QuestionAnswer, Record, Target,
};
use crate::table::{self, Stored};
use crate::workspace::Workspace;
use jiff::Timestamp;
use jiff::civil::Date;
use lianheng_engine::bilingual::Bilingual;

impl Workspace {
    /// Copies an assessment with its packs, tailoring, answers and what backs them, as one change. Actions and comments stay with the
    /// earlier one: they are about its gaps. The copy is not frozen.
    ///
    /// # Errors
    /// [`StoreFault::NoSuch`], or as [`Workspace::apply`].
    pub fn copy_assessment(
        &mut self,
        id: &AssessmentId,
        name: Bilingual,
        assessed_on: Date,
        by: &Author,
        at: Timestamp,
    ) -> Result<AssessmentId, StoreFault> {
        let copy = AssessmentId::generate(at)?;
        self.in_transaction(|db| {
            let key = EntityKey::Assessment(id.clone());
            let Some(Record::Assessment(earlier)) = table::load(db, &key)? else {
                return Err(StoreFault::no_such(key));
            };
            let own = "WHERE assessment = ?1";
            let mut changes = vec![Change::put(AssessmentRecord {
                id: copy.clone(),
                name,
                assessed_on,
                copied_from: Some(id.clone()),
                created: at,
                frozen_at: None,
                ..earlier
            })];
            for answer in Answer::find(db, own, &[&id.as_str()])? {
                let assessment = copy.clone();
                changes.push(Change::put(Answer {
                    assessment,
                    ..answer
                }));
            }
            for answer in QuestionAnswer::find(db, own, &[&id.as_str()])? {
                let assessment = copy.clone();
                changes.push(Change::put(QuestionAnswer {
                    assessment,
                    ..answer
                }));
            }
            for mut link in EvidenceLink::find(db, own, &[&id.as_str()])? {
                if let Target::Requirement { assessment, .. }
                | Target::Question { assessment, .. } = &mut link.target
                {
                    *assessment = copy.clone();
                }
                changes.push(Change::put(link));
            }
            change::apply(db, Act::Change, changes, by, at, None)
        })?;
        Ok(copy)
    }
}
