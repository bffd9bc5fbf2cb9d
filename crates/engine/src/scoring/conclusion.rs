//! What a score amounts to.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A conclusion (测评结论). The first three follow the 2025 MLPS report pattern, the next four the 2021 one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Conclusion {
    /// 符合
    #[serde(rename = "conform")]
    Conform,
    /// 基本符合
    #[serde(rename = "basically_conform")]
    BasicallyConform,
    /// 不符合
    #[serde(rename = "nonconform")]
    Nonconform,
    /// 优
    #[serde(rename = "excellent")]
    Excellent,
    /// 良
    #[serde(rename = "good")]
    Good,
    /// 中
    #[serde(rename = "medium")]
    Medium,
    /// 差
    #[serde(rename = "poor")]
    Poor,
    /// Nothing applies, so there is nothing to conclude.
    #[serde(rename = "none")]
    None,
}

impl Conclusion {
    /// The stable name, for files and message ids (`conclusion-conform`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Conclusion::Conform => "conform",
            Conclusion::BasicallyConform => "basically_conform",
            Conclusion::Nonconform => "nonconform",
            Conclusion::Excellent => "excellent",
            Conclusion::Good => "good",
            Conclusion::Medium => "medium",
            Conclusion::Poor => "poor",
            Conclusion::None => "none",
        }
    }
}
