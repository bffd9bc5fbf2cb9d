//! Numbers and dates as people of each language write them, by ICU4X. The window uses `Intl` for the same; both test
//! suites read `tests/golden/l10n.json`.

use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::input::Decimal;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::{Locale, locale};
use lianheng_engine::bilingual::Lang;
use std::sync::OnceLock;

fn locale_of(lang: Lang) -> Locale {
    match lang {
        Lang::Zh => locale!("zh-CN"),
        Lang::En => locale!("en-GB"),
    }
}

/// One formatter a language, made once: constructing one costs more than a thousand uses of it.
struct PerLang<T> {
    zh: OnceLock<Option<T>>,
    en: OnceLock<Option<T>>,
}

impl<T> PerLang<T> {
    const fn new() -> Self {
        PerLang {
            zh: OnceLock::new(),
            en: OnceLock::new(),
        }
    }

    fn get(&self, lang: Lang, make: impl FnOnce() -> Option<T>) -> Option<&T> {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
        .get_or_init(make)
        .as_ref()
    }
}

static DECIMALS: PerLang<DecimalFormatter> = PerLang::new();
static DATES: PerLang<DateTimeFormatter<YMD>> = PerLang::new();

fn decimal(lang: Lang, value: &Decimal) -> String {
    DECIMALS
        .get(lang, || {
            let preferences = DecimalFormatterPreferences::from(&locale_of(lang));
            DecimalFormatter::try_new(preferences, Default::default()).ok()
        })
        .map_or_else(
            || value.to_string(),
            |formatter| formatter.format(value).to_string(),
        )
}

/// A whole number with the language's grouping: `12,345`.
#[must_use]
pub fn integer(lang: Lang, number: u64) -> String {
    decimal(lang, &Decimal::from(number))
}

/// Basis points as a percentage with two decimals: 8433 is `84.33%`.
#[must_use]
pub fn percent(lang: Lang, basis_points: u32) -> String {
    let mut value = Decimal::from(basis_points);
    value.multiply_pow10(-2);
    format!("{}%", decimal(lang, &value))
}

/// Tenths as a number with at most one decimal: 25 is `2.5`, 30 is `3`.
#[must_use]
pub fn tenths(lang: Lang, tenths: u64) -> String {
    let mut value = Decimal::from(tenths);
    value.multiply_pow10(-1);
    value.trim_end();
    decimal(lang, &value)
}

/// A calendar date in words: `2026年11月22日`, `22 November 2026`.
#[must_use]
pub fn date(lang: Lang, date: jiff::civil::Date) -> String {
    let iso = Date::try_new_iso(
        i32::from(date.year()),
        date.month().unsigned_abs(),
        date.day().unsigned_abs(),
    );
    let formatter = DATES.get(lang, || {
        let preferences = DateTimeFormatterPreferences::from(&locale_of(lang));
        DateTimeFormatter::try_new(preferences, YMD::long()).ok()
    });
    match (iso, formatter) {
        (Ok(iso), Some(formatter)) => formatter.format(&iso).to_string(),
        _ => date.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_read_as_people_write_them() {
        let day = jiff::civil::date(2026, 11, 22);
        assert_eq!(integer(Lang::Zh, 1_234_567), "1,234,567");
        assert_eq!(percent(Lang::En, 8433), "84.33%");
        assert_eq!(percent(Lang::Zh, 10_000), "100.00%");
        assert_eq!(percent(Lang::Zh, 5), "0.05%");
        assert_eq!(tenths(Lang::En, 25), "2.5");
        assert_eq!(tenths(Lang::Zh, 12_340), "1,234");
        assert_eq!(tenths(Lang::Zh, 100), "10");
        assert_eq!(date(Lang::Zh, day), "2026年11月22日");
        assert_eq!(date(Lang::En, day), "22 November 2026");
    }
}
