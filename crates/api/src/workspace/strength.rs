//! How hard a passphrase is to guess, by zxcvbn: it knows common passwords, names, keyboard walks and dates.

use crate::wire::StrengthWire;
use zxcvbn::feedback::Warning;

/// A passphrase shorter than this, in characters, is refused.
pub(super) const SHORTEST_PASSPHRASE: usize = 8;

/// Judges a passphrase. `known` are words an attacker would try first: the organisation, the author, the sector.
#[must_use]
pub fn passphrase_strength(passphrase: &str, known: &[&str]) -> StrengthWire {
    let judged = zxcvbn::zxcvbn(passphrase, known);
    let too_short = passphrase.chars().count() < SHORTEST_PASSPHRASE;
    let hint = if too_short {
        Some("strength-short")
    } else {
        judged
            .feedback()
            .and_then(zxcvbn::feedback::Feedback::warning)
            .map(hint)
    };
    StrengthWire {
        score: if too_short {
            0
        } else {
            u32::from(u8::from(judged.score()))
        },
        // The number of digits of the guesses, at least one guess.
        guesses_log10: judged.guesses().checked_ilog10().unwrap_or(0),
        hint: hint.map(str::to_owned),
    }
}

fn hint(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess
        | Warning::ShortKeyboardPatternsAreEasyToGuess => "strength-keyboard",
        Warning::RepeatsLikeAaaAreEasyToGuess
        | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => "strength-repeats",
        Warning::SequencesLikeAbcAreEasyToGuess => "strength-sequence",
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => "strength-date",
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => "strength-common",
        Warning::AWordByItselfIsEasyToGuess => "strength-word",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => "strength-name",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guessed_at_once_is_told_apart_from_what_is_not() {
        let weak = passphrase_strength("password1", &[]);
        assert!(weak.score <= 1, "{weak:?}");
        assert_eq!(weak.hint.as_deref(), Some("strength-common"));
        assert_eq!(
            passphrase_strength("ab3$", &[]).hint.as_deref(),
            Some("strength-short")
        );
        let strong = passphrase_strength("ferry quartz nine umbrella moss", &[]);
        assert_eq!((strong.score, strong.hint.clone()), (4, None), "{strong:?}");
        assert!(strong.guesses_log10 > weak.guesses_log10);
    }

    #[test]
    fn a_word_of_the_organisation_is_no_secret() {
        let alone = passphrase_strength("lianhenggrid", &[]);
        let known = passphrase_strength("lianhenggrid", &["lianhenggrid"]);
        assert!(known.guesses_log10 < alone.guesses_log10);
    }
}
