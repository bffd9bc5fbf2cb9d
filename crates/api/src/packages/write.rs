//! Writing a package: keys first, then beside its place, sealed and where asked encrypted, durable, then renamed. What fails or is stopped
//! leaves no file.

use super::book::KeyBook;
use super::fault::writing_failure;
use super::keys::{read_recipient, read_signing_key};
use super::open::told;
use crate::failure::Failure;
use crate::library::Library;
use crate::output::write_whole;
use crate::progress::Tell;
use crate::wire::{SealWire, TrustWire};
use jiff::{Timestamp, Unit};
use lianheng_engine::assessment::Assessment;
use lianheng_engine::bilingual::Bilingual;
use lianheng_exchange::package::encryption::{self, Encryption};
use lianheng_exchange::package::{
    Bodies, PackPin, PackageDraft, PackageKind, Party, PublicKey, Sealed, SignatureCheck,
    SigningKey, seal_with,
};
use std::collections::BTreeSet;
use std::io::{BufWriter, Write};
use std::path::Path;

/// A draft without files and packs, with a fresh id and the time cut to seconds.
///
/// # Errors
/// The system's random generator failed.
pub fn draft_heading(
    kind: PackageKind,
    from: Party,
    title: Bilingual,
    at: Timestamp,
) -> Result<PackageDraft, Failure> {
    let id = lianheng_store::AssessmentId::generate(at)
        .map_err(|_| Failure::unknown("key-fault-no-randomness", vec![]))?;
    let second = at.round(Unit::Second).unwrap_or(at);
    Ok(PackageDraft {
        kind,
        id: id.to_string(),
        created_at: second.to_string(),
        producer: format!("lianheng {}", env!("CARGO_PKG_VERSION")),
        from,
        title,
        reply_to: None,
        packs: Vec::<PackPin>::new(),
        files: Vec::new(),
    })
}

/// Seals a draft whose bodies are all in it; whole or not at all.
///
/// # Errors
/// As [`seal_with`], and what a key, a recipient or the disk says.
pub fn write_sealed(
    draft: PackageDraft,
    request: &SealWire,
    tell: Tell<'_>,
) -> Result<Sealed, Failure> {
    let nobody = &mut |_: &str, _: &mut dyn Write| Err(std::io::ErrorKind::NotFound.into());
    write_sealed_with(draft, request, nobody, tell)
}

/// Seals a draft into the file `request.out`, whole or not at all.
///
/// # Errors
/// A key or a recipient cannot be used, the draft breaks a rule of the format, what the disk says, or
/// [`crate::FailureKind::Cancelled`]; what stood there before stays.
pub(crate) fn write_sealed_with(
    draft: PackageDraft,
    request: &SealWire,
    bodies: &mut Bodies<'_>,
    tell: Tell<'_>,
) -> Result<Sealed, Failure> {
    let keys: Vec<SigningKey> = request
        .keys
        .iter()
        .map(read_signing_key)
        .collect::<Result<_, _>>()?;
    let signers: Vec<&SigningKey> = keys.iter().collect();
    let encryption = encryption_of(request)?;
    let path = Path::new(&request.out);
    let shown = request.out.as_str();
    let io = |error: std::io::Error| Failure::io(shown, &error, true);
    let fail = |fault| writing_failure(shown, &fault);
    write_whole(path, |file| {
        let mut out = BufWriter::with_capacity(64 << 10, file);
        let sealed = match encryption {
            None => seal_with(draft, &signers, bodies, &mut out, &mut |at| told(tell, at))
                .map_err(fail)?,
            Some(encryption) => {
                let mut inside = encryption::encrypt(&encryption, &mut out).map_err(fail)?;
                let sealed = seal_with(draft, &signers, bodies, &mut inside, &mut |at| {
                    told(tell, at)
                })
                .map_err(fail)?;
                inside.finish().map_err(io)?;
                sealed
            }
        };
        out.flush().map_err(io)?;
        Ok(sealed)
    })
}

fn encryption_of(request: &SealWire) -> Result<Option<Encryption>, Failure> {
    if let Some(passphrase) = &request.passphrase {
        if !request.recipients.is_empty() {
            return Err(Failure::unknown("package-encrypt-one-way", vec![]));
        }
        return Ok(Some(Encryption::Passphrase(encryption::passphrase(
            passphrase,
        ))));
    }
    if request.recipients.is_empty() {
        return Ok(None);
    }
    let recipients = request
        .recipients
        .iter()
        .map(|given| read_recipient(given))
        .collect::<Result<_, _>>()?;
    Ok(Some(Encryption::Recipients(recipients)))
}

/// Reads what a request names before any work is done, and answers whose keys sign.
pub(crate) fn check_seal_request(request: &SealWire) -> Result<Vec<PublicKey>, Failure> {
    if request.keys.is_empty() {
        return Err(Failure::unknown("package-no-key", vec![]));
    }
    encryption_of(request)?;
    request
        .keys
        .iter()
        .map(|key| Ok(read_signing_key(key)?.public()))
        .collect()
}

/// Keys as the wire shows signers.
pub(crate) fn public_wires(keys: &[PublicKey], book: &KeyBook) -> Vec<TrustWire> {
    let checks: Vec<SignatureCheck> = keys
        .iter()
        .map(|key| SignatureCheck {
            key: key.clone(),
            fingerprint: key.fingerprint(),
            valid: true,
        })
        .collect();
    book.trust(&checks)
}

/// The content an assessment stands on: its packs, and the questionnaires somebody answered, as they are in this copy.
pub(crate) fn pins_of(library: &Library, assessment: &Assessment) -> Vec<PackPin> {
    let packs = assessment.packs.iter().filter_map(|id| {
        let pack = library.pack(id.as_str())?;
        Some((
            pack.id.to_string(),
            pack.version.clone(),
            pack.digest.clone(),
        ))
    });
    let questionnaires = assessment.question_answers.iter().filter_map(|answer| {
        let asked = library.questionnaire(&answer.questionnaire)?;
        Some((
            asked.id.to_string(),
            asked.version.clone(),
            asked.digest.clone(),
        ))
    });
    let pins: BTreeSet<(String, String, String)> = packs.chain(questionnaires).collect();
    pins.into_iter()
        .map(|(id, version, sha256)| PackPin {
            id,
            version,
            sha256,
        })
        .collect()
}
