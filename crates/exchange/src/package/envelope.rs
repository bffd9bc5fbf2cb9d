//! The envelope: DSSE (Dead Simple Signing Envelope) over the manifest's exact bytes, with each signer's public key beside the signature.
//!
//! What is signed is the pre-authentication encoding of the payload type and the payload, so that a signature over one kind of thing is
//! none over another. The envelope has one form: other whitespace, another order, another base64 are refused, so that whoever keeps
//! an envelope keeps what was sent.

use super::fault::{PackageFault, PackageRule};
use super::fingerprint::Fingerprint;
use super::key::{PublicKey, SigningKey};
use super::limits::Limits;
use super::manifest::Manifest;
use super::manifest_file::read_manifest;
use super::{MANIFEST, SIGNATURES};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lianheng_engine::json::{Document, Fault};
use serde::{Deserialize, Serialize};

/// What the payload is.
pub const PAYLOAD_TYPE: &str = "application/vnd.lianheng.manifest+json";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EnvelopeShape {
    payload: String,
    #[serde(rename = "payloadType")]
    payload_type: String,
    signatures: Vec<SignatureShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignatureShape {
    keyid: String,
    #[serde(rename = "publicKey")]
    public_key: String,
    sig: String,
}

/// A signature that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureCheck {
    /// The key.
    pub key: PublicKey,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// Whether the signature is this key's over this manifest. Where a package was opened it is: others are refused.
    pub valid: bool,
}

/// What is signed: `DSSEv1 <length> <type> <length> <payload>`.
#[must_use]
pub fn pre_authentication(payload_type: &str, payload: &[u8]) -> Vec<u8> {
    let mut out = format!(
        "DSSEv1 {} {payload_type} {} ",
        payload_type.len(),
        payload.len()
    )
    .into_bytes();
    out.extend_from_slice(payload);
    out
}

/// Checks a manifest and its envelope without the archive around them: what a workspace keeps of a package.
///
/// # Errors
/// The first rule that is broken; a signature that does not verify is one.
pub fn check_envelope(
    manifest: &[u8],
    envelope: &[u8],
    limits: &Limits,
) -> Result<(Manifest, Vec<SignatureCheck>), PackageFault> {
    let signatures = check_signatures(manifest, envelope, limits)?;
    if let Some(bad) = signatures.iter().find(|signature| !signature.valid) {
        return Err(PackageFault::at(PackageRule::SignatureInvalid, SIGNATURES)
            .with("key", bad.fingerprint.hex()));
    }
    Ok((read_manifest(manifest, limits)?, signatures))
}

/// Every signature with whether it holds; a fault where the envelope itself is wrong.
pub(super) fn check_signatures(
    manifest: &[u8],
    envelope: &[u8],
    limits: &Limits,
) -> Result<Vec<SignatureCheck>, PackageFault> {
    let length = |bytes: &[u8]| u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    for (bytes, name, limit) in [
        (manifest, MANIFEST, limits.manifest),
        (envelope, SIGNATURES, limits.manifest.saturating_mul(2)),
    ] {
        if length(bytes) > limit {
            return Err(
                PackageFault::over(PackageRule::ManifestTooLarge, length(bytes), limit).on(name),
            );
        }
    }
    let written = read_shape(envelope)?;
    if written.payload_type != PAYLOAD_TYPE {
        return Err(refused(PackageRule::PayloadType).with("found", written.payload_type));
    }
    let payload = decoded(&written.payload, "payload")?;
    if payload != manifest {
        return Err(refused(PackageRule::PayloadDiffers));
    }
    if written.signatures.is_empty() {
        return Err(refused(PackageRule::Unsigned));
    }
    if written.signatures.len() > limits.signatures {
        return Err(PackageFault::over(
            PackageRule::TooManySignatures,
            written.signatures.len(),
            limits.signatures,
        )
        .on(SIGNATURES));
    }
    let message = pre_authentication(PAYLOAD_TYPE, manifest);
    let mut checks: Vec<SignatureCheck> = Vec::with_capacity(written.signatures.len());
    for signature in &written.signatures {
        let der = decoded(&signature.public_key, "publicKey")?;
        let key = PublicKey::from_der(&der)
            .ok_or_else(|| refused(PackageRule::KeyUnknown).with("key", &signature.keyid))?;
        let fingerprint = key.fingerprint();
        if fingerprint.hex() != signature.keyid {
            return Err(refused(PackageRule::KeyIdDiffers)
                .with("found", &signature.keyid)
                .with("expected", fingerprint.hex()));
        }
        if checks.iter().any(|other| other.fingerprint == fingerprint) {
            return Err(refused(PackageRule::SignatureRepeated).with("key", fingerprint.hex()));
        }
        let valid = key.verify(&message, &decoded(&signature.sig, "sig")?);
        checks.push(SignatureCheck {
            key,
            fingerprint,
            valid,
        });
    }
    Ok(checks)
}

fn read_shape(envelope: &[u8]) -> Result<EnvelopeShape, PackageFault> {
    super::depth::check_depth(envelope, 4).map_err(|fault| fault.on(SIGNATURES))?;
    let shape = |fault: Fault| PackageFault::of_json(PackageRule::EnvelopeShape, SIGNATURES, fault);
    let written: EnvelopeShape = Document::parse(envelope)
        .map_err(shape)?
        .read()
        .map_err(shape)?;
    if encode(&written)? != envelope {
        return Err(refused(PackageRule::EnvelopeForm));
    }
    Ok(written)
}

/// The bytes of `signatures.json` over a manifest.
pub(super) fn sign(
    manifest: &[u8],
    signers: &[&SigningKey],
) -> Result<(Vec<u8>, Vec<Fingerprint>), PackageFault> {
    let message = pre_authentication(PAYLOAD_TYPE, manifest);
    let mut signatures = Vec::with_capacity(signers.len());
    let mut signed_by: Vec<Fingerprint> = Vec::with_capacity(signers.len());
    for signer in signers {
        let key = signer.public();
        let fingerprint = key.fingerprint();
        if signed_by.contains(&fingerprint) {
            return Err(refused(PackageRule::SignatureRepeated).with("key", fingerprint.hex()));
        }
        let signature = signer
            .sign(&message)
            .ok_or_else(|| refused(PackageRule::SigningFailed).with("key", fingerprint.hex()))?;
        signatures.push(SignatureShape {
            keyid: fingerprint.hex(),
            public_key: STANDARD.encode(key.to_der()),
            sig: STANDARD.encode(signature),
        });
        signed_by.push(fingerprint);
    }
    if signatures.is_empty() {
        return Err(refused(PackageRule::Unsigned));
    }
    let written = EnvelopeShape {
        payload: STANDARD.encode(manifest),
        payload_type: PAYLOAD_TYPE.to_owned(),
        signatures,
    };
    Ok((encode(&written)?, signed_by))
}

/// The one form of an envelope.
fn encode(written: &EnvelopeShape) -> Result<Vec<u8>, PackageFault> {
    let mut bytes = serde_json::to_vec_pretty(written)
        .map_err(|error| PackageFault::from(std::io::Error::other(error)))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Standard base64 with padding, and no bit more than it needs.
fn decoded(text: &str, field: &'static str) -> Result<Vec<u8>, PackageFault> {
    STANDARD
        .decode(text)
        .map_err(|_| refused(PackageRule::EnvelopeForm).with("field", field))
}

fn refused(rule: PackageRule) -> PackageFault {
    PackageFault::at(rule, SIGNATURES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_the_one_of_the_specification() {
        assert_eq!(
            pre_authentication("http://example.com/HelloWorld", b"hello world"),
            b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
        );
        assert_eq!(pre_authentication("", b""), b"DSSEv1 0  0 ");
    }
}
