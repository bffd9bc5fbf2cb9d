//! The message bundles of both languages and the one way to get a text out of them.

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use lianheng_engine::bilingual::{Bilingual, Lang};
use std::sync::OnceLock;
use unic_langid::langid;

use crate::format;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../ui/locales");

/// The id of a message in `ui/locales`. Constants are generated into [`crate::msg`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MsgId(pub &'static str);

/// A value a message is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A ready string.
    Text(String),
    /// A whole number: the message gets `$name` to select on and `$name-text` to print.
    Count(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Arg::Count(count as u64)
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Arg::Count(u64::from(count))
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Arg::Count(count)
    }
}

/// Both languages' messages.
pub struct Messages {
    zh: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages compiled into the binary.
    pub fn built_in() -> &'static Messages {
        static BUILT_IN: OnceLock<Messages> = OnceLock::new();
        BUILT_IN.get_or_init(|| Messages {
            zh: bundle(Lang::Zh),
            en: bundle(Lang::En),
        })
    }

    /// The text of `id` in `lang`. A missing message or argument shows as its id, so that it is seen and not lost.
    #[must_use]
    pub fn text(&self, lang: Lang, id: MsgId, args: &[(&str, Arg)]) -> String {
        self.by_key(lang, id.0, args)
    }

    /// The same in both languages.
    #[must_use]
    pub fn both(&self, id: MsgId, args: &[(&str, Arg)]) -> Bilingual {
        Bilingual::new(self.text(Lang::Zh, id, args), self.text(Lang::En, id, args))
    }

    /// The text of a message whose id is composed, such as `verdict-` and a verdict's name.
    #[must_use]
    pub fn by_key(&self, lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
        let bundle = match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut fluent_args = FluentArgs::with_capacity(args.len() * 2);
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => fluent_args.set(*name, text.as_str()),
                Arg::Count(count) => {
                    fluent_args.set(*name, FluentValue::from(*count));
                    fluent_args.set(format!("{name}-text"), format::integer(lang, *count));
                }
            }
        }
        let mut errors = Vec::new();
        bundle
            .format_pattern(pattern, Some(&fluent_args), &mut errors)
            .into_owned()
    }

    /// [`Messages::by_key`] in both languages.
    #[must_use]
    pub fn both_by_key(&self, key: &str, args: &[(&str, Arg)]) -> Bilingual {
        Bilingual::new(
            self.by_key(Lang::Zh, key, args),
            self.by_key(Lang::En, key, args),
        )
    }

    /// Whether a message exists, for checks over composed ids.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        match lang {
            Lang::Zh => self.zh.has_message(key),
            Lang::En => self.en.has_message(key),
        }
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let locale = match lang {
        Lang::Zh => langid!("zh-CN"),
        Lang::En => langid!("en-GB"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    let files = LOCALES
        .get_dir(lang.tag())
        .map(Dir::files)
        .into_iter()
        .flatten();
    for file in files {
        let source = file.contents_utf8().unwrap_or_default().to_owned();
        // Faults in a locale file are found by `cargo xtask tidy`; what parsed is still usable here.
        let resource = match FluentResource::try_new(source) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
