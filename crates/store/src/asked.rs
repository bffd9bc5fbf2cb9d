//! What suppliers were asked and what they said, for lists.

use crate::fault::StoreFault;
use crate::id::{Digest, ResponseId};
use crate::record::{SupplierRequest, SupplierResponse, SupplierStatement};
use crate::table::Stored;
use crate::workspace::Workspace;

impl Workspace {
    /// Questionnaires handed out, newest first.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`], or what the disk says.
    pub fn supplier_requests(&self) -> Result<Vec<SupplierRequest>, StoreFault> {
        SupplierRequest::find(self.db(), "ORDER BY sent_at DESC, id DESC", &[])
    }

    /// What came back, newest first.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`], or what the disk says.
    pub fn supplier_responses(&self) -> Result<Vec<SupplierResponse>, StoreFault> {
        SupplierResponse::find(self.db(), "ORDER BY received_at DESC, id DESC", &[])
    }

    /// What was taken in from a package or workbook with this digest.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`], or what the disk says.
    pub fn responses_with_digest(
        &self,
        digest: Digest,
    ) -> Result<Vec<SupplierResponse>, StoreFault> {
        SupplierResponse::find(self.db(), "WHERE digest = ?1 ORDER BY id", &[&digest.0])
    }

    /// What a response says, by question and object.
    ///
    /// # Errors
    /// [`StoreFault::Damaged`], or what the disk says.
    pub fn statements(&self, response: &ResponseId) -> Result<Vec<SupplierStatement>, StoreFault> {
        let condition = "WHERE response = ?1 ORDER BY object, question";
        SupplierStatement::find(self.db(), condition, &[&response.as_str()])
    }
}
