//! The language the command speaks: what `--lang` says, else `LIANHENG_LANG`, else the system's, else English.

use lianheng_api::Lang;
use std::ffi::OsString;

/// One language or both, Chinese first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speech {
    /// One language.
    One(Lang),
    /// Both, one after the other.
    Both,
}

impl Speech {
    pub(crate) fn languages(self) -> &'static [Lang] {
        match self {
            Speech::One(Lang::Zh) => &[Lang::Zh],
            Speech::One(Lang::En) => &[Lang::En],
            Speech::Both => &Lang::ALL,
        }
    }

    /// The language of what exists once, such as help.
    pub(crate) fn first(self) -> Lang {
        match self {
            Speech::One(lang) => lang,
            Speech::Both => Lang::Zh,
        }
    }
}

/// Looks at the arguments before they are parsed, because errors of parsing need a language too.
pub(crate) fn choose(arguments: &[OsString]) -> Speech {
    from_arguments(arguments)
        .or_else(|| from_tag(&std::env::var("LIANHENG_LANG").ok()?))
        .or_else(|| from_tag(&sys_locale::get_locale()?))
        .unwrap_or(Speech::One(Lang::En))
}

fn from_arguments(arguments: &[OsString]) -> Option<Speech> {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        if word == "--lang" {
            return from_tag(words.next()?);
        }
        if let Some(tag) = word.strip_prefix("--lang=") {
            return from_tag(tag);
        }
    }
    None
}

fn from_tag(tag: &str) -> Option<Speech> {
    if tag == "bilingual" {
        return Some(Speech::Both);
    }
    Lang::from_tag(tag).map(Speech::One)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn the_argument_decides_wherever_it_stands() {
        assert_eq!(
            from_arguments(&words("lianheng assess --lang zh-CN")),
            Some(Speech::One(Lang::Zh))
        );
        assert_eq!(
            from_arguments(&words("lianheng --lang=en packs list")),
            Some(Speech::One(Lang::En))
        );
        assert_eq!(
            from_arguments(&words("lianheng report --lang bilingual")),
            Some(Speech::Both)
        );
        assert_eq!(from_arguments(&words("lianheng report --lang")), None);
        assert_eq!(from_arguments(&words("lianheng report --lang=xx")), None);
    }
}
