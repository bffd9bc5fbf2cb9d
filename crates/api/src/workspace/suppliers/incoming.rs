//! A response as it comes, as a package or a workbook, read as hostile input against what was asked. Nothing is written here.

use super::asking::lost;
use crate::answers::read_at_most;
use crate::failure::{Failure, Problem};
use crate::packages::{KeyBook, is_package, open_package, package_failure};
use crate::progress::Tell;
use crate::round_trip::{
    asked_failure, asked_workbook_failure, asked_workbook_problem, strange_evidence, verdict_names,
};
use crate::wire::{InventoryProblemWire, TrustWire, UnlockWire};
use crate::workspace::session::{Session, say};
use jiff::Timestamp;
use lianheng_engine::assessment::ObjectRef;
use lianheng_engine::bilingual::Bilingual;
use lianheng_exchange::limits::InventoryLimits;
use lianheng_exchange::package::{OpenPackage, PackageKind};
use lianheng_exchange::round_trip::workbook::{
    AskedOrigin, is_asked_workbook, origin_of, read_asked_workbook,
};
use lianheng_exchange::round_trip::{
    Asked, FILE_LIMIT, RESPONSE_FILE, Response, read_asked, read_response,
};
use lianheng_store::record::{EntityKey, Record, ResponseForm, SupplierRequest};
use lianheng_store::{Digest, RequestId};
use std::path::Path;

/// A response that was read.
pub(super) struct Incoming {
    pub(super) file: String,
    pub(super) form: ResponseForm,
    pub(super) digest: Digest,
    pub(super) supplier: String,
    pub(super) request: Option<SupplierRequest>,
    pub(super) from: Option<Bilingual>,
    pub(super) made_at: Option<Timestamp>,
    pub(super) signers: Vec<TrustWire>,
    pub(super) asked: Asked,
    /// The objects, in the order of their numbers.
    pub(super) about: Vec<ObjectRef>,
    pub(super) response: Response,
    pub(super) problems: Vec<InventoryProblemWire>,
    pub(super) more_problems: usize,
    pub(super) body: Body,
}

/// What it came as, for what is kept of it.
pub(super) enum Body {
    Package(Box<OpenPackage>),
    Workbook { name: String, bytes: Vec<u8> },
}

impl Session {
    /// Reads a response. `unasked_of` is the supplier it is taken for where nobody asked.
    pub(super) fn incoming(
        &self,
        path: &Path,
        unlock: &UnlockWire,
        unasked_of: Option<&str>,
        book: &KeyBook,
        tell: Tell<'_>,
    ) -> Result<Incoming, Failure> {
        let shown = path.display().to_string();
        let limits = InventoryLimits::default();
        // A workbook is a zip archive, too: what it holds tells it from a package.
        let size = std::fs::metadata(path).map_err(|error| Failure::io(&shown, &error, false))?;
        if size.len() <= limits.bytes as u64 && size.is_file() {
            let bytes = read_at_most(path, &shown, limits.bytes as u64)?;
            if is_asked_workbook(&bytes, &limits) {
                return self.workbook(path, bytes, unasked_of, &limits);
            }
        }
        if !is_package(path) {
            let problem = Problem::new("error-supplier-not-a-response", vec![]);
            return Err(Failure::input(&shown, vec![problem]));
        }
        self.package(path, unlock, unasked_of, book, tell)
    }

    fn package(
        &self,
        path: &Path,
        unlock: &UnlockWire,
        unasked_of: Option<&str>,
        book: &KeyBook,
        tell: Tell<'_>,
    ) -> Result<Incoming, Failure> {
        let shown = path.display().to_string();
        let refuse = |key: &str, args: Vec<(&'static str, String)>| {
            Failure::input(&shown, vec![Problem::new(key, args)])
        };
        let mut package = open_package(path, unlock, tell)?;
        let manifest = package.manifest().clone();
        if manifest.kind != PackageKind::Response {
            let args = vec![("kind", format!("package-kind-{}", manifest.kind.as_str()))];
            return Err(refuse("error-supplier-other-kind", args));
        }
        let request = match &manifest.reply_to {
            Some(reply) => self.asked_for(&reply.package, &reply.manifest),
            None => Ok(Err("error-supplier-no-reference")),
        }?;
        let (asked, about, supplier, request) = self.held_against(&shown, request, unasked_of)?;
        let bytes = package
            .read(RESPONSE_FILE)
            .map_err(|fault| package_failure(&shown, &fault))?;
        let response = read_response(&bytes, &asked)
            .map_err(|fault| asked_failure(&shown, Some(RESPONSE_FILE), &fault))?;
        let mut strange = strange_evidence(&manifest, &response.evidence).into_iter();
        if let Some((_, _, problem)) = strange.next() {
            return Err(Failure::input(&shown, vec![problem]));
        }
        let digest = Digest::parse(package.manifest_sha256()).ok_or_else(|| lost(&shown))?;
        Ok(Incoming {
            file: file_name(path),
            form: ResponseForm::Package,
            digest,
            supplier,
            request,
            from: Some(manifest.from.name.clone()),
            made_at: manifest.created_at.parse().ok(),
            signers: book.trust(package.signatures()),
            asked,
            about,
            response,
            problems: Vec::new(),
            more_problems: 0,
            body: Body::Package(Box::new(package)),
        })
    }

    fn workbook(
        &self,
        path: &Path,
        bytes: Vec<u8>,
        unasked_of: Option<&str>,
        limits: &InventoryLimits,
    ) -> Result<Incoming, Failure> {
        let shown = path.display().to_string();
        let fail = |fault| asked_workbook_failure(&shown, &fault);
        let AskedOrigin { package, manifest } = origin_of(&bytes, limits).map_err(fail)?;
        let request = self.asked_for(&package, &manifest)?;
        let (asked, about, supplier, request) = self.held_against(&shown, request, unasked_of)?;
        let read = read_asked_workbook(&bytes, &asked, &verdict_names(), limits);
        let read = read.map_err(|fault| asked_workbook_failure(&shown, &fault))?;
        Ok(Incoming {
            file: file_name(path),
            form: ResponseForm::Workbook,
            digest: Digest::of(&bytes),
            supplier,
            request,
            from: None,
            made_at: None,
            signers: Vec::new(),
            asked,
            about,
            response: Response {
                respondent: read.respondent,
                remark: read.remark,
                said: read.said,
                evidence: Vec::new(),
            },
            problems: read.problems.iter().map(asked_workbook_problem).collect(),
            more_problems: read.more_problems,
            body: Body::Workbook {
                name: file_name(path),
                bytes,
            },
        })
    }

    /// The questionnaire a reference means, or why it means none of ours.
    fn asked_for(
        &self,
        package: &str,
        manifest: &str,
    ) -> Result<Result<SupplierRequest, &'static str>, Failure> {
        let Some(id) = RequestId::parse(package) else {
            return Ok(Err("error-supplier-not-asked"));
        };
        let found = self
            .store
            .record(&EntityKey::SupplierRequest(id))
            .map_err(say)?;
        Ok(match found {
            Some(Record::SupplierRequest(request)) if request.manifest.to_string() == manifest => {
                Ok(request)
            }
            Some(_) => Err("error-supplier-other-digest"),
            None => Err("error-supplier-not-asked"),
        })
    }

    /// What a response is held against: the questionnaire as it was sent; where nobody asked and a person says whose it is, the
    /// library's own about that supplier.
    fn held_against(
        &self,
        file: &str,
        request: Result<SupplierRequest, &'static str>,
        unasked_of: Option<&str>,
    ) -> Result<(Asked, Vec<ObjectRef>, String, Option<SupplierRequest>), Failure> {
        match (request, unasked_of) {
            (Ok(request), _) => {
                let asked = self.document(&request)?;
                let about = request.about.iter().map(|one| one.object.clone());
                let about = about.collect();
                Ok((asked, about, request.supplier.clone(), Some(request)))
            }
            (Err(key), None) => Err(Failure::input(file, vec![Problem::new(key, vec![])])),
            (Err(_), Some(supplier)) => {
                let (asked, about) = self.asked_by_nobody(supplier)?;
                Ok((asked, about, supplier.to_owned(), None))
            }
        }
    }

    /// A questionnaire as it was sent.
    pub(super) fn document(&self, request: &SupplierRequest) -> Result<Asked, Failure> {
        let mut bytes = Vec::new();
        self.store
            .read_evidence(request.document, &mut bytes)
            .map_err(say)?;
        if bytes.len() > FILE_LIMIT {
            return Err(lost("questionnaire.json"));
        }
        read_asked(&bytes).map_err(|fault| asked_failure("questionnaire.json", None, &fault))
    }
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
