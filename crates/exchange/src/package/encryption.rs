//! The age layer around a whole package (age-encryption.org/v1): to recipients, or under a passphrase. Who signed a package and who may
//! read it are two things; a package is sealed first and encrypted then.
//!
//! [`Decrypted`] reads an encrypted package in place, block by block, so that nothing of it is written in the clear anywhere.

use super::fault::{PackageFault, PackageRule};
use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, Decryptor, Encryptor};
use std::io::{self, Read, Seek, SeekFrom, Write};
use unicode_normalization::UnicodeNormalization;

/// What every age file begins with.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";
/// scrypt's cost as a power of two, as age chooses it on an ordinary machine: about a second and 256 MiB.
const WORK: u8 = 18;
/// The greatest cost that is tried.
const MOST_WORK: u8 = 20;
/// Bytes an age header may have: room for a few hundred recipients.
const HEADER_LIMIT: u64 = 64 << 10;

/// Who may read a package: a line `age1…`.
#[derive(Clone)]
pub struct Recipient(age::x25519::Recipient);

impl Recipient {
    /// Reads a line `age1…`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().parse().ok().map(Recipient)
    }
}

impl std::fmt::Display for Recipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A key that reads packages encrypted to its [`Recipient`].
#[derive(Clone)]
pub struct Identity(age::x25519::Identity);

impl Identity {
    /// A new one.
    #[must_use]
    pub fn generate() -> Self {
        Identity(age::x25519::Identity::generate())
    }

    /// The first `AGE-SECRET-KEY-1…` line of an identity file; other lines must be empty or comments.
    #[must_use]
    pub fn parse(file: &str) -> Option<Self> {
        let mut lines = file
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let identity = lines.next()?.parse().ok()?;
        lines.next().is_none().then_some(Identity(identity))
    }

    /// Who it reads for.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// The identity file, in the clear: whoever writes it encrypts it ([`protect`]) or warns.
    #[must_use]
    pub fn to_file(&self) -> SecretString {
        let key = self.0.to_string();
        SecretString::from(format!(
            "# public key: {}\n{}\n",
            self.0.to_public(),
            key.expose_secret()
        ))
    }
}

/// Whom a package is encrypted for.
#[derive(Clone)]
pub enum Encryption {
    /// For these recipients; at least one.
    Recipients(Vec<Recipient>),
    /// For whoever knows the passphrase.
    Passphrase(SecretString),
}

/// What opens an encrypted package.
#[derive(Clone)]
pub enum Unlock {
    /// One of these.
    Identities(Vec<Identity>),
    /// A passphrase.
    Passphrase(SecretString),
}

/// A secret from what somebody typed, in Unicode normal form C.
#[must_use]
pub fn passphrase(typed: &str) -> SecretString {
    SecretString::from(typed.nfc().collect::<String>())
}

/// Whether bytes begin as an age file does.
#[must_use]
pub fn looks_encrypted(start: &[u8]) -> bool {
    start.starts_with(MAGIC)
}

/// Whether an encrypted file is opened by a passphrase, rather than by a key.
///
/// # Errors
/// [`PackageRule::EncryptionDamaged`] for a header that does not hold, [`PackageRule::Io`].
pub fn wants_passphrase(input: impl Read) -> Result<bool, PackageFault> {
    Ok(Decryptor::new(input.take(HEADER_LIMIT))
        .map_err(refused)?
        .is_scrypt())
}

/// A writer that encrypts what goes through it; nothing is readable before [`finish`](age::stream::StreamWriter::finish).
///
/// # Errors
/// [`PackageRule::Io`], or [`PackageRule::EncryptionDamaged`] without any recipient.
pub fn encrypt<W: Write>(
    encryption: &Encryption,
    out: W,
) -> Result<age::stream::StreamWriter<W>, PackageFault> {
    let encryptor = match encryption {
        Encryption::Recipients(recipients) => Encryptor::with_recipients(
            recipients
                .iter()
                .map(|recipient| &recipient.0 as &dyn age::Recipient),
        ),
        Encryption::Passphrase(passphrase) => {
            let mut recipient = age::scrypt::Recipient::new(passphrase.clone());
            recipient.set_work_factor(WORK);
            Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
        }
    };
    let encryptor = encryptor.map_err(|_| PackageFault::new(PackageRule::EncryptionDamaged))?;
    Ok(encryptor.wrap_output(out)?)
}

/// Encrypts a small secret, such as an identity file, under a passphrase.
///
/// # Errors
/// [`PackageRule::Io`].
pub fn protect(secret: &SecretString, passphrase: &SecretString) -> Result<Vec<u8>, PackageFault> {
    let mut out = Vec::new();
    let mut writer = encrypt(&Encryption::Passphrase(passphrase.clone()), &mut out)?;
    writer.write_all(secret.expose_secret().as_bytes())?;
    writer.finish()?;
    Ok(out)
}

/// What an encrypted file holds, read in place.
pub struct Decrypted<R: Read + Seek>(age::stream::StreamReader<R>);

impl<R: Read + Seek> Decrypted<R> {
    /// Opens an encrypted file that begins where `input` stands.
    ///
    /// # Errors
    /// [`PackageRule::DecryptionRefused`] when nothing given opens it, [`PackageRule::EncryptionTooCostly`],
    /// [`PackageRule::EncryptionDamaged`], [`PackageRule::Io`].
    pub fn open(mut input: R, unlock: &Unlock) -> Result<Self, PackageFault> {
        // The header is read once within its limit before it is read for good.
        let start = input.stream_position()?;
        Decryptor::new(input.by_ref().take(HEADER_LIMIT)).map_err(refused)?;
        input.seek(SeekFrom::Start(start))?;
        let decryptor = Decryptor::new(input).map_err(refused)?;
        let reader = match unlock {
            Unlock::Identities(identities) => decryptor.decrypt(
                identities
                    .iter()
                    .map(|identity| &identity.0 as &dyn age::Identity),
            ),
            Unlock::Passphrase(passphrase) => {
                let mut identity = age::scrypt::Identity::new(passphrase.clone());
                identity.set_max_work_factor(MOST_WORK);
                decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity))
            }
        };
        Ok(Decrypted(reader.map_err(refused)?))
    }
}

impl<R: Read + Seek> Read for Decrypted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl<R: Read + Seek> Seek for Decrypted<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

fn refused(error: DecryptError) -> PackageFault {
    let rule = match error {
        DecryptError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
            return PackageFault::from(error);
        }
        DecryptError::ExcessiveWork { .. } => PackageRule::EncryptionTooCostly,
        DecryptError::NoMatchingKeys
        | DecryptError::KeyDecryptionFailed
        | DecryptError::DecryptionFailed => PackageRule::DecryptionRefused,
        DecryptError::Io(_)
        | DecryptError::InvalidHeader
        | DecryptError::InvalidMac
        | DecryptError::UnknownFormat => PackageRule::EncryptionDamaged,
        // age may add to the list: a header that does not hold.
        _ => PackageRule::EncryptionDamaged,
    };
    PackageFault::new(rule)
}
