//! Errors of usage in the user's language. Help and version are not errors.

use crate::console::{Console, err, out};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use lianheng_l10n::{Arg, msg};

/// Prints what is wrong with the command line and returns the exit code.
pub(crate) fn report(error: &clap::Error, console: &Console) -> u8 {
    let kind = error.kind();
    if kind == ErrorKind::DisplayHelp || kind == ErrorKind::DisplayVersion {
        out(&error.render().to_string());
        return 0;
    }
    if kind == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        err(&error.render().to_string());
        return 2;
    }
    let context = |kind: ContextKind| error.get(kind).map(text_of).unwrap_or_default();
    let subject = || Arg::from(context(ContextKind::InvalidArg));
    if kind == ErrorKind::UnknownArgument {
        console.warn(msg::CLI_ERROR_UNKNOWN_ARGUMENT, &[("argument", subject())]);
    } else if kind == ErrorKind::InvalidSubcommand {
        let name = context(ContextKind::InvalidSubcommand);
        console.warn(msg::CLI_ERROR_UNKNOWN_COMMAND, &[("command", name.into())]);
    } else if kind == ErrorKind::MissingSubcommand {
        let known = context(ContextKind::ValidSubcommand);
        console.warn(msg::CLI_ERROR_MISSING_COMMAND, &[("known", known.into())]);
    } else if kind == ErrorKind::MissingRequiredArgument {
        console.warn(msg::CLI_ERROR_MISSING_ARGUMENT, &[("argument", subject())]);
    } else if kind == ErrorKind::InvalidValue {
        let value = context(ContextKind::InvalidValue);
        let known = context(ContextKind::ValidValue);
        let args = [
            ("argument", subject()),
            ("value", value.into()),
            ("known", known.into()),
        ];
        let message = if args
            .iter()
            .any(|(name, arg)| *name == "value" && *arg == Arg::from(""))
        {
            msg::CLI_ERROR_NO_VALUE
        } else {
            msg::CLI_ERROR_VALUE
        };
        console.warn(message, &args);
    } else if kind == ErrorKind::ArgumentConflict {
        let other = context(ContextKind::PriorArg);
        let args = [("argument", subject()), ("other", other.into())];
        console.warn(msg::CLI_ERROR_CONFLICT, &args);
    } else {
        console.warn(msg::CLI_ERROR_OTHER, &[("argument", subject())]);
    }
    console.warn(msg::CLI_ERROR_HINT, &[]);
    2
}

fn text_of(value: &ContextValue) -> String {
    if let ContextValue::Strings(texts) = value {
        texts.join(", ")
    } else {
        value.to_string()
    }
}
