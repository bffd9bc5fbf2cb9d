//! An SBOM after reading: what the four formats have in common, texts as they were written.

use super::purl::Purl;

/// A format that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SbomFormat {
    /// CycloneDX as JSON.
    CycloneDxJson,
    /// CycloneDX as XML.
    CycloneDxXml,
    /// SPDX as JSON.
    SpdxJson,
    /// SPDX as tag-value text.
    SpdxTagValue,
}

impl SbomFormat {
    /// The stable name, for message ids and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            SbomFormat::CycloneDxJson => "cyclonedx-json",
            SbomFormat::CycloneDxXml => "cyclonedx-xml",
            SbomFormat::SpdxJson => "spdx-json",
            SbomFormat::SpdxTagValue => "spdx-tag-value",
        }
    }
}

/// A software bill of materials (软件物料清单).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sbom {
    /// How it was written.
    pub format: SbomFormat,
    /// The version of the format: `1.6`, `2.3`.
    pub spec_version: String,
    /// CycloneDX serial number or SPDX document namespace.
    pub serial: Option<String>,
    /// When it was made, as written.
    pub created: Option<String>,
    /// Who made it: people and organisations.
    pub authors: Vec<String>,
    /// With what.
    pub tools: Vec<Tool>,
    /// What it describes: CycloneDX `metadata.component`, or the one package an SPDX document describes.
    pub subject: Option<Component>,
    /// The components in the order of the file, a nested one after the one that holds it; the subject is not among them.
    pub components: Vec<Component>,
    /// The relations, sorted by `of` and relation.
    pub dependencies: Vec<Dependency>,
}

/// A tool that made an SBOM.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tool {
    /// Its name; for SPDX with the version in it, as the format has no place for one.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
}

/// A component.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Component {
    /// `bom-ref` or `SPDXID`.
    pub reference: Option<String>,
    /// Namespace of the name, such as `org.apache.commons` or `@angular`.
    pub group: Option<String>,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
    /// Who supplied it.
    pub supplier: Option<String>,
    /// Who made it: CycloneDX manufacturer or publisher, SPDX originator.
    pub producer: Option<String>,
    /// Its package URL.
    pub purl: Option<Purl>,
    /// Its CPE name.
    pub cpe: Option<String>,
    /// Its licences, each as written; several apply together.
    pub licences: Vec<Licence>,
    /// Its digests.
    pub hashes: Vec<Hash>,
    /// What it is.
    pub kind: Option<ComponentKind>,
    /// Whether it is needed at run time.
    pub scope: Option<Scope>,
    /// Levels of components around it, 0 for none.
    pub depth: usize,
    /// The component around it, as an index into [`Sbom::components`].
    pub parent: Option<usize>,
}

/// A licence statement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Licence {
    /// As written.
    pub text: String,
    /// What it claims to be.
    pub form: LicenceForm,
    /// Who says so, where the file tells.
    pub acknowledgement: Option<Acknowledgement>,
}

/// What a licence statement claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LicenceForm {
    /// An SPDX licence expression; a single id is one.
    Expression,
    /// A name in somebody's own words.
    Name,
}

/// Who says that a licence applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Acknowledgement {
    /// The authors of the component.
    Declared,
    /// Whoever examined it.
    Concluded,
}

/// A digest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hash {
    /// Its algorithm as written: `SHA-256`, `SHA256`, `SM3`.
    pub algorithm: String,
    /// The digest as written.
    pub hex: String,
    /// Whether it is hexadecimal and, for a known algorithm, of the right length.
    pub well_formed: bool,
}

impl Hash {
    pub(super) fn new(algorithm: String, hex: String) -> Hash {
        let plain: String = algorithm
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_ascii_uppercase())
            .collect();
        let digits = match plain.as_str() {
            "MD2" | "MD4" | "MD5" => Some(32),
            "SHA1" => Some(40),
            "SHA224" => Some(56),
            "SHA256" | "SHA3256" | "BLAKE2B256" | "BLAKE3" | "SM3" | "STREEBOG256" => Some(64),
            "SHA384" | "SHA3384" | "BLAKE2B384" => Some(96),
            "SHA512" | "SHA3512" | "BLAKE2B512" | "STREEBOG512" => Some(128),
            _ => None,
        };
        let length_fits = digits.is_none_or(|digits| digits == hex.len());
        Hash {
            well_formed: !hex.is_empty()
                && length_fits
                && hex.bytes().all(|byte| byte.is_ascii_hexdigit()),
            algorithm,
            hex,
        }
    }
}

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// The stable names.
            pub const NAMES: &'static [&'static str] = &[$($text),+];

            /// The stable name, for message ids.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }

            /// The value of a stable name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

names! {
    /// What a component is; the names are CycloneDX's, and those SPDX adds.
    ComponentKind {
        /// A program.
        Application = "application",
        /// A framework.
        Framework = "framework",
        /// A library.
        Library = "library",
        /// A container image.
        Container = "container",
        /// A run-time platform.
        Platform = "platform",
        /// An operating system.
        OperatingSystem = "operating-system",
        /// A device.
        Device = "device",
        /// A device driver.
        DeviceDriver = "device-driver",
        /// Firmware.
        Firmware = "firmware",
        /// A file.
        File = "file",
        /// A machine-learning model.
        MachineLearningModel = "machine-learning-model",
        /// Data.
        Data = "data",
        /// A cryptographic asset.
        CryptographicAsset = "cryptographic-asset",
        /// Source code.
        Source = "source",
        /// An archive.
        Archive = "archive",
        /// An installer.
        Install = "install",
        /// Anything else, kinds of later versions included.
        Other = "other",
    }
}

names! {
    /// Whether a component is needed at run time.
    Scope {
        /// It is.
        Required = "required",
        /// It is not.
        Optional = "optional",
        /// It is known of and left out of what is delivered.
        Excluded = "excluded",
    }
}

names! {
    /// How two components are related.
    Relation {
        /// One needs the other.
        DependsOn = "depends-on",
        /// One holds the other.
        Contains = "contains",
    }
}

/// What one component depends on or contains. An empty `on` says that there is nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependency {
    /// Whose dependencies these are: a reference of a component or of the subject.
    pub of: String,
    /// How they are related.
    pub relation: Relation,
    /// References, sorted, each once.
    pub on: Vec<String>,
}

impl Sbom {
    /// The components around one, outermost first; empty when it stands by itself or there is no such component.
    #[must_use]
    pub fn around(&self, component: usize) -> Vec<&Component> {
        let mut way = Vec::new();
        let mut next = self.components.get(component).and_then(|one| one.parent);
        // A parent always stands before its child, so that this ends.
        while let Some(index) = next
            && let Some(holder) = self.components.get(index)
        {
            way.push(holder);
            next = holder.parent;
        }
        way.reverse();
        way
    }
}
