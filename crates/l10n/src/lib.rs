//! Both languages of the product: messages, terms, numbers and dates.
//!
//! Messages come from `ui/locales/{zh-CN,en}/*.ftl`, the files the window reads too, compiled into the binary. There is
//! no fallback language: a message missing in one of the two is a build failure (`cargo xtask tidy`), and shows as its
//! id. Isolation marks are off, or they would end up in reports. Numbers and dates are formatted here and passed to
//! messages as ready strings, because the two Fluent runtimes differ in both; `tests/golden/l10n.json` holds them together.

mod format;
mod ftl;
mod ftl_edit;
mod ids;
mod messages;

pub use format::{date, integer, percent, tenths};
pub use ftl::read_messages;
pub use ftl_edit::replace_message_part;
pub use messages::{Arg, Messages, MsgId};

/// Typed message ids, one constant a message, generated from the `.ftl` files by `cargo xtask codegen`.
pub mod msg {
    pub use crate::ids::*;
}
