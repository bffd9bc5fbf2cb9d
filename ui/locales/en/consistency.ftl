# What the consistency checks found.

consistency-conform-without-evidence = Judged conform, but no evidence is named. Add evidence, or judge again.
consistency-not-applicable-without-reason = Judged not applicable, but no reason is given. State why it does not apply.
consistency-note-contradicts = Judged conform, but the note says “{ $detail }”; the two may contradict each other. Check them.
consistency-evidence-expired = The evidence had expired by the day of the assessment: { $detail }. Renew it, or judge again.
consistency-evidence-from-later = The evidence is dated after the day of the assessment: { $detail }. Check the date.
consistency-evidence-missing = The evidence file was not found: { $detail }. Put it in place, or correct the path.
consistency-gap-without-action = There is a gap but no action. State what will be done, by whom and by when.
consistency-action-overdue = The action was due on { $detail }, before the day of the assessment, and the gap is still open. Set a new date or state the progress.
consistency-action-incomplete = The action lacks an owner or a due date. Complete it.
consistency-override-without-reason = The questions suggest “{ $detail }”; the verdict differs and no reason is given. State the reason.
consistency-suggestion-changed = The answers to the questions changed after the verdict; they now suggest “{ $detail }”. Look at it again.
consistency-mapping-changed = The verdict was accepted from a mapping; the answer it starts from has changed since, and the mapping now proposes “{ $detail }”. Look at it again.
