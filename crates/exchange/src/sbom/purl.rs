//! Package URLs, looked at for their structure only: `pkg:type/namespace/name@version?qualifiers#subpath`.

/// A package URL as written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Purl {
    /// As written.
    pub text: String,
    /// Whether its structure is that of a package URL; a malformed one finds nothing in any vulnerability list.
    pub well_formed: bool,
}

impl Purl {
    pub(super) fn new(text: String) -> Purl {
        Purl {
            well_formed: is_well_formed(&text),
            text,
        }
    }
}

/// The rules that hold for every type: scheme, type, a name, percent encoding, qualifiers as pairs, no `..` in the subpath.
fn is_well_formed(text: &str) -> bool {
    let Some(rest) = text.get(..4).and_then(|scheme| {
        scheme
            .eq_ignore_ascii_case("pkg:")
            .then(|| text.get(4..).unwrap_or(""))
    }) else {
        return false;
    };
    if rest
        .chars()
        .any(|letter| letter.is_whitespace() || letter.is_control())
        || !percent_encoding_holds(rest)
    {
        return false;
    }
    // Some writers put the two slashes of a web address there; the specification has readers drop them.
    let rest = rest.trim_start_matches('/');
    let (rest, subpath) = split_last(rest, '#');
    let (rest, qualifiers) = split_last(rest, '?');
    let Some((kind, path)) = rest.split_once('/') else {
        return false;
    };
    // An `@` may begin a namespace (`@angular`, often left unencoded), so that only one in the last segment ends the name.
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    let name = match last.rfind('@') {
        Some(at) => last.get(..at).unwrap_or(""),
        None => last,
    };
    is_type(kind)
        && !name.is_empty()
        && qualifiers.is_none_or(|pairs| pairs.split('&').all(is_qualifier))
        && subpath.is_none_or(|path| !path.split('/').any(|part| matches!(part, "." | "..")))
}

fn split_last(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.rsplit_once(mark) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

fn is_type(kind: &str) -> bool {
    kind.starts_with(|first: char| first.is_ascii_alphabetic())
        && kind
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '+' | '-'))
}

fn is_qualifier(pair: &str) -> bool {
    pair.split_once('=').is_some_and(|(key, _)| {
        key.starts_with(|first: char| first.is_ascii_alphabetic())
            && key
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_'))
    })
}

fn percent_encoding_holds(text: &str) -> bool {
    text.match_indices('%').all(|(at, _)| {
        text.as_bytes()
            .get(at + 1..at + 3)
            .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structure_is_checked() {
        for good in [
            "pkg:cargo/serde@1.0.229",
            "pkg:npm/%40angular/core@20.0.1",
            "pkg:npm/@angular/core",
            "pkg:maven/org.apache.logging.log4j/log4j-core@2.24.3?type=jar&classifier=sources",
            "pkg:deb/debian/openssl@3.5.1-1?arch=amd64&distro=debian-13",
            "pkg:golang/google.golang.org/genproto#googleapis/api/annotations",
            "PKG:pypi/django@5.2",
            "pkg://generic/openssl@3.5.1",
            "pkg:oci/nginx@sha256%3Aabc?repository_url=registry.example",
        ] {
            assert!(Purl::new(good.into()).well_formed, "{good}");
        }
        for bad in [
            "",
            "pkg",
            "pkg:",
            "pkg:cargo",
            "pkg:cargo/",
            "pkg:/serde",
            "pkg:1cargo/serde",
            "cargo/serde",
            "pkg:cargo/@1.0",
            "pkg:cargo/se rde",
            "pkg:cargo/serde%2",
            "pkg:cargo/serde%zz",
            "pkg:cargo/serde?arch",
            "pkg:cargo/serde?=x",
            "pkg:cargo/serde#a/../b",
            "链衡pkg:cargo/serde",
        ] {
            assert!(!Purl::new(bad.into()).well_formed, "{bad}");
        }
    }
}
