//! The commands of the window, a few lines each: take what the page sent, do the work off the main thread, answer in wire types.
//! The names stand in `command_list.rs`.

pub(crate) mod answering;
pub(crate) mod content;
pub(crate) mod file;
pub(crate) mod insight;
pub(crate) mod intake;
pub(crate) mod setup;

use lianheng_api::Lang;

/// The language of a dialog, as the page names it.
fn lang(shown_in: &str) -> Lang {
    Lang::from_tag(shown_in).unwrap_or(Lang::En)
}
