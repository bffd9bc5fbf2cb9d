# Merging another copy of the workspace: what comes in, what contradicts, how it is decided.

merge-yes = yes
merge-no = no
merge-there = is there
merge-removed = removed, or not there
merge-nothing = nothing

merge-relation-same = Both copies have everything. There is nothing to merge.
merge-relation-ours-ahead = This workspace has everything the other copy has, and more. There is nothing to merge.
merge-relation-theirs-ahead = The other copy has everything this workspace has, and more. What it has comes in without a question.
merge-relation-diverged = Work went on in both copies.
merge-act-added = added
merge-act-changed = changed
merge-act-removed = removed
merge-choice-ours = As in this workspace
merge-choice-theirs = As in the other copy
merge-choice-both = Both texts, one below the other

merge-field-presence = Whether it stays
merge-field-frozen = Frozen, and changed on the other side
merge-field-deployment = Hosts in { $system }
merge-field-name = Name
merge-field-sector = Sector
merge-field-region = Region
merge-field-role = Role
merge-field-country = Country
merge-field-criticality = Criticality
merge-field-internet_facing = Internet-facing
merge-field-supplier = Supplier
merge-field-version = Version
merge-field-kernel_privilege = Kernel privilege
merge-field-auto_update = Updates itself
merge-field-single_source = Single source
merge-field-alternate = Alternate
merge-field-deployments = Runs in
merge-field-components = Components
merge-field-format = Format
merge-field-subject = What is assessed
merge-field-assessed_on = Day of the assessment
merge-field-model = Scoring model
merge-field-packs = Standards
merge-field-tailoring = Tailoring
merge-field-copied_from = Copied from
merge-field-frozen_at = Frozen since
merge-field-verdict = Verdict
merge-field-reason = Reason
merge-field-suggested = Suggested
merge-field-decided_by = Decided by
merge-field-note = Note
merge-field-flagged = Flagged to look at again
merge-field-unsure = Not sure yet
merge-field-assignee = Assigned to
merge-field-affects = Affects
merge-field-value = Answer
merge-field-title = Title
merge-field-source = Source
merge-field-dated = Date
merge-field-valid_until = Valid until
merge-field-classification = Mark
merge-field-digest_only = Digest only
merge-field-media_type = Kind of file
merge-field-file_name = File
merge-field-size = Bytes
merge-field-plan = Action
merge-field-owner = Owner
merge-field-due = Due
merge-field-effort_tenths = Effort
merge-field-status = Status
merge-field-done_on = Done on
merge-field-retest_verdict = Re-test
merge-field-retest_note = Re-test found
merge-field-auditor = Auditor
merge-field-began = Began
merge-field-ended = Ended
merge-field-scope = Scope
merge-field-opinion = Opinion
merge-field-contact = Contact
merge-field-severity = Severity
merge-field-finding = Finding
merge-field-recommendation = Recommendation
merge-field-methods = Methods
merge-field-sampled = Sample
merge-field-evidence = Evidence seen
merge-field-stance = Answer to the finding
merge-field-actions = Actions
merge-field-deadline = Deadline
merge-field-reminders = Reminders
merge-field-withdrawn_at = Withdrawn
merge-field-respondent = Respondent
merge-field-remark = Remark
merge-field-author = Author
merge-field-at = When
merge-field-text = Text
merge-field-resolved = Resolved

error-merge-same-file = This is the workspace itself. Choose another copy of it.
error-merge-older = This copy was written by an earlier release (format { $found }). Open it once with this release, which brings it up to date and keeps the old file beside it; then merge it.
error-merge-other-workspace = This is another workspace, not a copy of this one: its id is { $theirs }, this one’s is { $ours }. Nothing was merged.
error-merge-nothing-in-common = The journals of the two files have no entry in common, so they are not copies of one workspace. Nothing was merged.
error-merge-unsound-theirs = The other copy does not prove sound ({ $count } findings), so nothing of it was used. See all findings with “verify”; merge a copy that is sound. The first finding:
error-merge-unsound-ours = This workspace does not prove sound ({ $count } findings), so nothing was merged into it. See all findings with “verify”. The first finding:
error-merge-undecided = { $count } conflicts are not decided. Nothing was merged.
error-merge-no-such-conflict = There is no conflict “{ $conflict }”. Look at the merge again; nothing was merged.
error-merge-not-a-choice = The conflict “{ $conflict }” can be decided as { $known }. Nothing was merged.
error-merge-moved = One of the copies was changed after these decisions were made. Look at the merge again and decide anew; nothing was merged.
error-merge-frozen = What comes in would change a frozen assessment. Thaw it first; nothing was merged.
error-merge-decisions-format = The file is “{ $found }”; decisions are “{ $known }”.
error-merge-decisions-head = “{ $found }” is not the digest of a journal entry.
error-merge-decisions-choice = A choice is { $known }, not “{ $found }”.
error-merge-decisions-twice = The conflict “{ $conflict }” is decided twice.

cli-merge = Merge another copy of a workspace: what only one side changed comes in, what contradicts is decided
cli-arg-merge-file = The other copy; it is read only
cli-arg-merge-into = The workspace it is merged into
cli-arg-merge-prefer = Decide conflicts nobody decided for one side: ours (the workspace) or theirs (the other copy)
cli-arg-merge-decide = File of decisions, as --write-decisions writes it, with “choice” filled in
cli-arg-merge-write = Write the conflicts as a file of decisions to be filled in; nothing is merged
cli-prompt-other-passphrase = Passphrase of the other copy { $file }:
cli-merge-common = The journals agree up to entry { $entry-text } of { $at }.
cli-merge-common-since = The journals agree up to entry { $entry-text } of { $at }; an earlier merge brought the two closer since.
cli-merge-incoming = { $count ->
    [one] One thing comes in:
   *[other] { $count-text } things come in:
}
cli-merge-incoming-none = Nothing comes in without a question.
cli-merge-only-ours = { $count ->
    [one] Of one thing only this workspace changed something; that stays.
   *[other] Of { $count-text } things only this workspace changed something; that stays.
}
cli-merge-conflicts = { $count ->
    [one] One conflict:
   *[other] { $count-text } conflicts:
}
cli-merge-conflict = [{ $number-text }] { $thing } { $what }: { $field }
cli-merge-conflict-id = id: { $id }
cli-merge-under = to be decided only if { $conflict } is decided as { $choice }
cli-merge-within = Changed within it on the other side: { $what }
cli-merge-base = Before
cli-merge-ours = Here
cli-merge-theirs = There
cli-merge-said = ({ $author }, { $at })
cli-merge-kept = Stays although it was removed on one side: { $thing } { $what }, referred to by { $because }
cli-merge-undecided = Nothing was merged: { $count ->
    [one] one conflict is to be decided.
   *[other] { $count-text } conflicts are to be decided.
} Decide with --prefer ours or --prefer theirs, or one by one: --dry-run --write-decisions decisions.json, then --decide decisions.json.
cli-merge-dry-run = Nothing was written (--dry-run).
cli-merge-decisions-written = The conflicts were written to { $file }. Fill in “choice” and merge with --decide { $file }.
cli-merge-done = Merged as one change; an undo takes it back as one. { $decided ->
    [0] No conflict had to be decided.
    [one] One conflict was decided.
   *[other] { $decided-text } conflicts were decided.
} Evidence files that came along: { $bodies-text }.
cli-merge-nothing = Nothing was written.
cli-merge-more = … and { $count-text } more; --json lists all.
cli-history-merged = (merged by { $by }; written { $at })
cli-history-merged-decided = (merged by { $by }; written { $at }; decided: { $choice })

merge-go = Merge another copy…
merge-heading = Merge another copy
merge-what = Two people who each worked in a copy of this workspace bring their work together. What only one of you changed comes in; what contradicts, you decide. The other copy is proved first and not changed.
merge-dialog-open = Another copy of this workspace
merge-title = Merge “{ $file }”
merge-passphrase = Passphrase of the other copy
merge-passphrase-why = This copy has a passphrase of its own.
merge-look = Look at it
merge-looking = The other copy is proved and compared
merge-merging = The copies are merged
merge-nothing-yet = Nothing has been written yet.
merge-none = There is nothing to merge.
merge-open = not frozen
merge-stopped = Stopped; nothing was merged.
merge-common = The journals agree up to entry { $entry-text } of { $at }.
merge-only-ours = Of { $count-text } things only you changed something; that stays.
merge-incoming = What comes in
merge-incoming-none = Nothing comes in without a question.
merge-column-thing = What
merge-column-change = Change
merge-column-said = By whom
merge-before-after = { $before } → { $after }
merge-more = … and { $count-text } more
merge-conflicts = What contradicts
merge-conflicts-how = Decide each: what is not chosen stays readable in the history. Arrow keys move between the choices of a conflict.
merge-left = { $count ->
    [0] All conflicts are decided.
    [one] One conflict is still to be decided.
   *[other] { $count-text } conflicts are still to be decided.
}
merge-conflict-legend = { $thing } { $what }: { $field }
merge-base = Before
merge-ours = This workspace
merge-theirs = The other copy
merge-said = { $author }, { $at }
merge-all-ours = All undecided: this workspace
merge-all-theirs = All undecided: the other copy
merge-within = Changed within it on the other side: { $what }
merge-kept = What stays although it was removed on one side
merge-kept-why = { $what }, referred to by { $because }
merge-take = Merge
merge-done = Merged as one change. Undo takes it back as one.
merge-done-decided = Conflicts decided: { $count-text }
merge-done-incoming = Things that came in: { $count-text }
merge-done-bodies = Evidence files that came along: { $count-text }
merge-history = Merged by { $by }; written in the other copy { $at }
