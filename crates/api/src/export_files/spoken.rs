//! The program's messages for the exported files.

use lianheng_engine::bilingual::{Bilingual, Lang};
use lianheng_engine::consistency::Finding;
use lianheng_engine::objects::ObjectName;
use lianheng_exchange::Words;
use lianheng_l10n::{Arg, Messages};
use lianheng_report::{finding_text, object_name};

pub(super) struct SpokenMessages;

impl Words for SpokenMessages {
    fn text(&self, lang: Lang, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg)> = args
            .iter()
            .map(|(name, value)| (*name, Arg::Text((*value).to_owned())))
            .collect();
        Messages::built_in().by_key(lang, key, &args)
    }

    fn finding(&self, finding: &Finding) -> Bilingual {
        finding_text(finding)
    }

    fn object(&self, name: &ObjectName) -> Bilingual {
        object_name(name)
    }
}
