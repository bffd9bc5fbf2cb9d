//! What crosses the fence: other people's files, read as hostile input.
//!
//! [`sbom`] reads software bills of materials, [`inventory`] reads and offers tables of suppliers, systems and products,
//! [`answer_workbook`] reads the workbook of an assessment that was handed out to be edited.
//! Nothing here opens a file, reads a clock or says a sentence: bytes come in, engine types and structured faults go out.

#![deny(missing_docs)]

pub mod answer_workbook;
pub mod fault;
pub mod inventory;
pub mod limits;
pub mod sbom;
