# 一致性检查的结论。

consistency-conform-without-evidence = 判为符合，但没有列出证据。请补充证据，或重新判定。
consistency-not-applicable-without-reason = 判为不适用，但没有写理由。请写明为什么不适用。
consistency-note-contradicts = 判为符合，但说明中有“{ $detail }”，两者可能矛盾。请核对。
consistency-evidence-expired = 证据在评估日之前已过有效期：{ $detail }。请更新证据，或重新判定。
consistency-evidence-from-later = 证据的日期晚于评估日：{ $detail }。请核对日期。
consistency-evidence-missing = 没有找到证据文件：{ $detail }。请放入文件，或改正路径。
consistency-gap-without-action = 存在差距，但没有整改措施。请写明做什么、谁负责、何时完成。
consistency-action-overdue = 整改期限 { $detail } 早于评估日，差距仍在。请更新期限或说明进展。
consistency-action-incomplete = 整改措施缺少责任人或期限。请补全。
consistency-override-without-reason = 问卷建议“{ $detail }”，判定与之不同，却没有写理由。请写明理由。
consistency-suggestion-changed = 判定之后问卷答案有变，现在建议“{ $detail }”。请重新查看。
consistency-mapping-changed = 判定由对照接受而来，其出发的答复此后有变，对照现在建议“{ $detail }”。请重新查看。
