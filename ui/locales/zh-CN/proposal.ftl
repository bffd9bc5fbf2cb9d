# 对照建议。“前者”指已判定的要求项，“后者”指建议判定的要求项。

proposal-sentence = { $from } 已判为“{ $judged }”；依此对照，{ $to } 可判为“{ $verdict }”：{ $because }。
proposal-because-equal = 两者要求相同
proposal-because-superset-conform = 前者的要求包含后者的全部要求，而且更多
proposal-because-superset-partial = 前者包含后者且有所欠缺，欠缺之处可能正在后者之内，因此不建议更高的判定
proposal-because-superset-in-part = 前者包含后者的大部分要求，但不是全部，其余部分尚未查看
proposal-because-subset-conform = 前者只是后者的一部分，其余部分尚未查看
proposal-because-subset-partial = 前者是后者的一部分，而这一部分已不完整
proposal-because-subset-nonconform = 前者是后者的一部分，后者因此不可能符合，其余部分情况不明
proposal-because-intersects-conform = 两者有一部分相同，这部分已经具备；后者其余的要求尚未查看
proposal-through = { $sentence }对照经由 { $through }，强弱以其中最弱的一步为准。
proposal-standing = { $sentence }{ $to } 现判为“{ $standing }”。
proposal-none = 无
