//! The commands of the window, a line or a few each: take what the page sent, do the work off the main thread, answer in wire types.
//! The names stand in `command_list.rs`, what stands before `fn` is the method of [`Host`](crate::host::Host) that does the work:
//!
//! - `session`, `desk`: with what is open, and the time; nothing else happens there meanwhile;
//! - `then_workspace`, `then_inventory`: a change, after which the page is told what there is;
//! - `asked`: with the questionnaire a supplier answers, which is told afterwards;
//! - `apart`: with the host alone, for dialogs. Ask first, then take the desk: it is to be locked while a dialog stands;
//! - `watched`: the same for long work; the page gives a channel on which it hears how far it is.

/// Writes the commands: `session fn item(requirement: String) -> ItemWire = |session, _| session.item(&requirement);`
macro_rules! commands {
    ($($(#[$note:meta])* $with:ident fn $name:ident($($given:ident: $type:ty),*) -> $answer:ty = |$($hand:pat_param),*| $work:expr;)*) => {
        $(command! { $with $(#[$note])* $name($($given: $type),*) -> $answer = |$($hand),*| $work })*
    };
}

macro_rules! command {
    (watched $(#[$note:meta])* $name:ident($($given:ident: $type:ty),*) -> $answer:ty = |$($hand:pat_param),*| $work:expr) => {
        $(#[$note])*
        #[tauri::command]
        pub(crate) async fn $name(
            host: tauri::State<'_, crate::host::Host>, $($given: $type,)* progress: tauri::ipc::Channel<crate::wire::ProgressWire>
        ) -> crate::host::Answer<$answer> {
            host.watched(progress, move |$($hand),*| $work).await
        }
    };
    ($with:ident $(#[$note:meta])* $name:ident($($given:ident: $type:ty),*) -> $answer:ty = |$($hand:pat_param),*| $work:expr) => {
        $(#[$note])*
        #[tauri::command]
        pub(crate) async fn $name(host: tauri::State<'_, crate::host::Host>, $($given: $type),*) -> crate::host::Answer<$answer> {
            host.$with(move |$($hand),*| $work).await
        }
    };
}

pub(crate) mod answering;
pub(crate) mod asked;
pub(crate) mod audit;
pub(crate) mod content;
pub(crate) mod file;
pub(crate) mod insight;
pub(crate) mod intake;
pub(crate) mod merge;
pub(crate) mod packages;
pub(crate) mod setup;
pub(crate) mod suppliers;
