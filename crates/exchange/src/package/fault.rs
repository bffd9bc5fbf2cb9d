//! Which rule a package breaks, where, and with which figures; no sentences. Every rule has a message `package-rule-<rule>`.

use lianheng_engine::json::Fault as JsonFault;
use std::fmt;
use std::io;

/// Declares the rules once: the variant, its stable name, what it says.
macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)+) => {
        /// A rule of the format. The names are stable; hosts put `package-rule-<name>` into words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum PackageRule {
            $($(#[$doc])* $variant,)+
        }

        impl PackageRule {
            /// Every rule, in the order of the checks.
            pub const ALL: &'static [PackageRule] = &[$(PackageRule::$variant),+];

            /// The stable name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(PackageRule::$variant => $name,)+
                }
            }
        }
    };
}

rules! {
    /// The file could not be read or written.
    Io = "io",
    /// The work was stopped by its user.
    Cancelled = "cancelled",
    /// The bytes are no package, nor anything that was one.
    NotAPackage = "not-a-package",
    /// The file is encrypted and has to be decrypted first.
    Encrypted = "encrypted",
    /// None of the keys or passphrases given opens the encryption.
    DecryptionRefused = "decryption-refused",
    /// The encryption's own header or a block of it does not hold.
    EncryptionDamaged = "encryption-damaged",
    /// The passphrase would take longer to try than is allowed.
    EncryptionTooCostly = "encryption-too-costly",
    /// The file is larger than allowed.
    PackageTooLarge = "package-too-large",
    /// Bytes stand before the first entry.
    LeadingBytes = "leading-bytes",
    /// The file ends in the middle of something.
    Truncated = "truncated",
    /// Bytes between entries belong to none.
    Gap = "gap",
    /// Bytes stand after the end.
    TrailingBytes = "trailing-bytes",
    /// A fixed field of the archive has another value than the format fixes.
    HeaderField = "header-field",
    /// An entry is encrypted within the archive.
    EntryEncrypted = "entry-encrypted",
    /// Sizes stand behind the data instead of before it.
    DataDescriptor = "data-descriptor",
    /// The 64-bit form of the archive is used.
    Zip64 = "zip64",
    /// A header has an extra field.
    ExtraField = "extra-field",
    /// An entry or the archive has a comment.
    Comment = "comment",
    /// An entry carries a date.
    Timestamp = "timestamp",
    /// An entry is a symbolic link.
    SymbolicLink = "symbolic-link",
    /// An entry carries attributes of a file system.
    Attributes = "attributes",
    /// An entry is a folder.
    Directory = "directory",
    /// A packing method other than stored and deflated.
    Method = "method",
    /// The directory of the archive says something else than the entry itself.
    DirectoryDiffers = "directory-differs",
    /// The directory lists more or fewer entries than there are.
    DirectoryCount = "directory-count",
    /// More entries than allowed.
    TooManyEntries = "too-many-entries",
    /// All files together unpack to more than allowed.
    TotalTooLarge = "total-too-large",
    /// A file unpacks to more than allowed.
    FileTooLarge = "file-too-large",
    /// A file unpacks to too many times its packed size.
    Ratio = "ratio",
    /// A path is empty.
    NameEmpty = "name-empty",
    /// A path is longer than allowed.
    NameLength = "name-length",
    /// A path is not UTF-8.
    NameEncoding = "name-encoding",
    /// A path is not in Unicode normal form C.
    NameNotNormal = "name-not-normal",
    /// A path has a control or another invisible character.
    NameControl = "name-control",
    /// A path has a character some system refuses.
    NameCharacter = "name-character",
    /// A path has a backslash.
    NameBackslash = "name-backslash",
    /// A path begins at the root.
    NameAbsolute = "name-absolute",
    /// A path begins with a drive.
    NameDrive = "name-drive",
    /// A path leaves its folder.
    NameParent = "name-parent",
    /// A path has an empty or `.` part.
    NamePart = "name-part",
    /// A part of a path ends with a dot or a space.
    NameTrailing = "name-trailing",
    /// A part of a path is the name of a device.
    NameDevice = "name-device",
    /// A path is the same as another's once letters are folded, or is a folder of it.
    NameDuplicate = "name-duplicate",
    /// The manifest is not where it has to be.
    ManifestMissing = "manifest-missing",
    /// The envelope is not where it has to be.
    SignaturesMissing = "signatures-missing",
    /// The manifest or its envelope is larger than allowed.
    ManifestTooLarge = "manifest-too-large",
    /// A JSON file nests deeper than allowed.
    JsonTooDeep = "json-too-deep",
    /// The manifest's JSON has not its shape.
    ManifestShape = "manifest-shape",
    /// The format is not named as one of ours.
    FormatUnknown = "format-unknown",
    /// A newer major version of the format.
    FormatNewer = "format-newer",
    /// A kind of package this version does not know.
    KindUnknown = "kind-unknown",
    /// A value of the manifest has not its form.
    ManifestValue = "manifest-value",
    /// The manifest lists its files out of order, or twice.
    ManifestOrder = "manifest-order",
    /// The envelope's JSON has not its shape.
    EnvelopeShape = "envelope-shape",
    /// The envelope is not written in its one form.
    EnvelopeForm = "envelope-form",
    /// The envelope signs another kind of thing.
    PayloadType = "payload-type",
    /// The envelope signs another manifest.
    PayloadDiffers = "payload-differs",
    /// Nobody signed.
    Unsigned = "unsigned",
    /// More signatures than allowed.
    TooManySignatures = "too-many-signatures",
    /// One key signed twice.
    SignatureRepeated = "signature-repeated",
    /// A key of an algorithm this version does not know, or no key at all.
    KeyUnknown = "key-unknown",
    /// A signature names another key than it carries.
    KeyIdDiffers = "key-id-differs",
    /// A signature does not verify.
    SignatureInvalid = "signature-invalid",
    /// An entry the manifest does not list.
    Unlisted = "unlisted",
    /// A listed file that is not there.
    Missing = "missing",
    /// Entries in another order than the manifest.
    EntryOrder = "entry-order",
    /// An entry has another size or method than listed.
    EntryDiffers = "entry-differs",
    /// Packed bytes have another digest than listed.
    PackedDigest = "packed-digest",
    /// Packed bytes do not unpack.
    Inflate = "inflate",
    /// A file unpacks to another size than listed.
    ContentSize = "content-size",
    /// A file has another digest than listed.
    ContentDigest = "content-digest",
    /// A file has another checksum than its header says.
    Checksum = "checksum",
    /// A file of the payload has not its shape. The container is sound; the payload is not.
    PayloadShape = "payload-shape",
    /// A file that was asked for is not in the package.
    NoSuchFile = "no-such-file",
    /// The key that is to sign could not do so.
    SigningFailed = "signing-failed",
}

impl PackageRule {
    /// Whether the file is simply something else, rather than a package that does not hold.
    #[must_use]
    pub fn is_something_else(self) -> bool {
        matches!(
            self,
            PackageRule::NotAPackage | PackageRule::ManifestMissing | PackageRule::FormatUnknown
        )
    }

    /// Whether nothing was found out about the file: it could not be read, or could not be decrypted, or the user stopped.
    #[must_use]
    pub fn is_not_a_finding(self) -> bool {
        self.is_something_else()
            || matches!(
                self,
                PackageRule::Io
                    | PackageRule::Cancelled
                    | PackageRule::Encrypted
                    | PackageRule::DecryptionRefused
                    | PackageRule::EncryptionTooCostly
                    | PackageRule::FormatNewer
                    | PackageRule::KindUnknown
                    | PackageRule::NoSuchFile
                    | PackageRule::SigningFailed
            )
    }
}

/// Why a package was refused, or could not be written. The first broken rule stops the reading.
#[must_use]
#[derive(Debug)]
pub struct PackageFault {
    /// The rule.
    pub rule: PackageRule,
    /// The entry it is about; text from the file, as written.
    pub path: Option<String>,
    /// Figures and names for the message: `found`, `limit`, `field`, `expected`.
    pub args: Vec<(&'static str, String)>,
    /// Of a JSON file: what and where.
    pub json: Option<JsonFault>,
    /// Of [`PackageRule::Io`]: the system's error.
    pub io: Option<io::Error>,
}

impl PackageFault {
    /// A fault of a rule.
    pub fn new(rule: PackageRule) -> Self {
        PackageFault {
            rule,
            path: None,
            args: Vec::new(),
            json: None,
            io: None,
        }
    }

    /// The same, about an entry.
    pub fn at(rule: PackageRule, path: &str) -> Self {
        PackageFault::new(rule).on(path)
    }

    /// Adds the entry it is about.
    pub(super) fn on(mut self, path: &str) -> Self {
        self.path.get_or_insert_with(|| path.to_owned());
        self
    }

    /// Adds an argument.
    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// A limit that is passed.
    pub(super) fn over(rule: PackageRule, found: impl ToString, limit: impl ToString) -> Self {
        PackageFault::new(rule)
            .with("found", found)
            .with("limit", limit)
    }

    /// A JSON fault in the entry `path`.
    pub fn of_json(rule: PackageRule, path: &str, fault: JsonFault) -> Self {
        let mut made = PackageFault::at(rule, path);
        made.json = Some(fault);
        made
    }

    pub(super) fn cancelled() -> Self {
        PackageFault::new(PackageRule::Cancelled)
    }
}

impl From<io::Error> for PackageFault {
    fn from(error: io::Error) -> Self {
        // The reader of an encrypted file says `InvalidData` where a block does not hold; files do not.
        let rule = if error.kind() == io::ErrorKind::InvalidData {
            PackageRule::EncryptionDamaged
        } else {
            PackageRule::Io
        };
        let mut fault = PackageFault::new(rule);
        fault.io = Some(error);
        fault
    }
}

impl fmt::Display for PackageFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.rule.as_str())?;
        if let Some(path) = &self.path {
            write!(f, " ({path})")?;
        }
        Ok(())
    }
}

impl std::error::Error for PackageFault {}
