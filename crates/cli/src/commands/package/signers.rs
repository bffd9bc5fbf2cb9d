//! Signers and fingerprints in words: an unknown person with a valid signature is said to be that, and never more.

use super::super::words::{instant, pick, say, term};
use lianheng_api::Lang;
use lianheng_api::wire::{PackageHeadingWire, TrustWire};
use lianheng_l10n::{Messages, msg};

/// The lines about a signature.
pub(in crate::commands) fn signer_lines(signer: &TrustWire, lang: Lang) -> Vec<String> {
    let messages = Messages::built_in();
    let algorithm = term(lang, "key-algorithm", &signer.algorithm);
    let line = match (&signer.known, signer.valid) {
        (_, false) => {
            let args = [("algorithm", algorithm.into())];
            messages.text(lang, msg::PACKAGE_CLI_SIGNATURE_INVALID, &args)
        }
        (None, true) => {
            let args = [("algorithm", algorithm.into())];
            messages.text(lang, msg::PACKAGE_CLI_SIGNATURE_UNKNOWN, &args)
        }
        (Some(known), true) => {
            let args = [
                ("algorithm", algorithm.into()),
                ("name", pick(&known.name, lang).into()),
                ("role", term(lang, "key-role", &known.role).into()),
                ("date", known.added_on.as_str().into()),
            ];
            messages.text(lang, msg::PACKAGE_CLI_SIGNATURE_KNOWN, &args)
        }
    };
    let mut lines = vec![format!("  {line}")];
    lines.extend(spoken_lines(signer, lang));
    lines
}

/// The fingerprint of a key in figures and in words, to be read out.
pub(in crate::commands) fn spoken_lines(key: &TrustWire, lang: Lang) -> Vec<String> {
    let words = match lang {
        Lang::Zh => &key.words_zh,
        Lang::En => &key.words_en,
    };
    fingerprint_lines(&key.fingerprint, words, lang)
}

/// A fingerprint in hexadecimal and in words, both in groups of four.
pub(super) fn fingerprint_lines(hex: &str, words: &[String], lang: Lang) -> Vec<String> {
    let groups: Vec<&str> = (0..hex.len())
        .step_by(4)
        .filter_map(|at| hex.get(at..at + 4))
        .collect();
    let spoken: Vec<String> = words.chunks(4).map(|group| group.join(" ")).collect();
    let args = [("hex", groups.join(" ").into())];
    let own = [("words", spoken.join("  ").into())];
    vec![
        format!(
            "    {}",
            Messages::built_in().text(lang, msg::PACKAGE_CLI_FINGERPRINT, &args)
        ),
        format!(
            "    {}",
            Messages::built_in().text(lang, msg::PACKAGE_CLI_WORDS, &own)
        ),
    ]
}

/// What a package says of itself.
pub(super) fn heading_lines(
    file: &str,
    heading: Option<&PackageHeadingWire>,
    encrypted: bool,
    lang: Lang,
) -> Vec<String> {
    let messages = Messages::built_in();
    let Some(heading) = heading else {
        return vec![messages.text(lang, msg::PACKAGE_CLI_NO_HEADING, &[("file", file.into())])];
    };
    let args = [
        ("file", file.into()),
        ("kind", term(lang, "package-kind", &heading.kind).into()),
        ("title", pick(&heading.title, lang).into()),
        ("from", pick(&heading.from, lang).into()),
        ("time", instant(&heading.created_at).into()),
        ("producer", heading.producer.as_str().into()),
        ("format", heading.format.as_str().into()),
        ("id", heading.id.as_str().into()),
        ("digest", heading.manifest_sha256.as_str().into()),
        (
            "contact",
            heading.contact.clone().unwrap_or_default().into(),
        ),
    ];
    let mut lines = vec![
        messages.text(lang, msg::PACKAGE_CLI_HEADING, &args),
        format!("  {}", messages.text(lang, msg::PACKAGE_CLI_FROM, &args)),
        format!(
            "  {}",
            messages.text(lang, msg::PACKAGE_CLI_IDENTITY, &args)
        ),
    ];
    if heading.contact.is_some() {
        lines.push(format!(
            "  {}",
            messages.text(lang, msg::PACKAGE_CLI_CONTACT, &args)
        ));
    }
    if let Some(reply) = &heading.reply_to {
        let args = [
            ("id", reply.package.as_str().into()),
            ("digest", reply.manifest.as_str().into()),
        ];
        let line = messages.text(lang, msg::PACKAGE_CLI_REPLY_TO, &args);
        lines.push(format!("  {line}"));
    }
    if encrypted {
        lines.push(format!("  {}", say(lang, msg::PACKAGE_CLI_ENCRYPTED)));
    }
    lines
}
