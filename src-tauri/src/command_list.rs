// Every command the window may call, once. The build script makes the permissions and the capability from this list,
// `main.rs` the handler; a command that is not here cannot be called, and a name here without a function does not compile.

macro_rules! command_list {
    ($then:ident) => {
        $then! {
            startup,
            list_packs,
            show_pack,
            open_sample,
            open_answers,
            open_argument,
            assess,
            explain,
            export_report,
            cancel_export,
        }
    };
}
