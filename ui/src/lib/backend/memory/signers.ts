// Signatures, in memory: one by a person nobody here knows, and one that is in the key book.

import type { TrustWire } from "../../wire/TrustWire";

const WORDS_ZH = ["灯塔", "核桃", "风筝", "瀑布", "算盘", "骆驼", "石榴", "钢琴", "帐篷", "蜻蜓", "橡皮", "竹筏", "火箭", "枕头", "蘑菇", "铜锣"];
const WORDS_EN = ["anchor", "basket", "cactus", "dolphin", "engine", "feather", "garden", "hammer", "island", "jacket", "kettle", "ladder"];

export const UNKNOWN: TrustWire = {
  fingerprint: "a3".repeat(32),
  algorithm: "sm2",
  words_zh: WORDS_ZH,
  words_en: WORDS_EN,
  valid: true,
  known: null,
};

export const KNOWN: TrustWire = {
  ...UNKNOWN,
  fingerprint: "7c".repeat(32),
  algorithm: "ed25519",
  words_zh: [...WORDS_ZH].reverse(),
  words_en: [...WORDS_EN].reverse(),
  known: {
    fingerprint: "7c".repeat(32),
    algorithm: "ed25519",
    name: { "zh-CN": "衡江电网自动化股份有限公司", en: "Hengjiang Grid Automation Co., Ltd." },
    role: "supplier",
    note: null,
    added_on: "2026-10-08",
    words_zh: [...WORDS_ZH].reverse(),
    words_en: [...WORDS_EN].reverse(),
  },
};
