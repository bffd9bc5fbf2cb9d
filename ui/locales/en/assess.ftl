# The words of answering, questionnaires and evidence. Callers pass numbers ready to print: $count is for choosing, $count-text for showing.

assess-title = Judging requirements
assess-tree = Standards, clauses and requirements
assess-tree-fold = Fold or unfold the contents
assess-progress = { $done-text }/{ $of-text }
assess-card = One at a time
assess-card-leave = Back to the contents
assess-card-at = { $at-text } of { $of-text }
assess-search = Find, either language
assess-filter = Filter
assess-filter-unanswered = Not yet judged
assess-filter-suggested = Only suggested
assess-filter-gaps = Gaps
assess-filter-flagged = Flagged
assess-filter-unsure = Not sure
assess-filter-mine = Assigned to me
assess-filter-no-evidence = No evidence
assess-filter-overridden = Suggestion overridden
assess-filter-findings = Consistency findings
assess-filtered = { $count ->
        [one] { $count-text } requirement listed
       *[other] { $count-text } requirements listed
    }
assess-filter-clear = Clear filters
assess-filter-none = Nothing matches.
assess-nothing-asked = This assessment asks for no requirements. Choose packs under “Assessments”, or change the tailoring.
assess-all-judged = Every requirement has been judged.
assess-pick = Pick several and assign them
assess-picked = { $count ->
        [one] { $count-text } requirement picked
       *[other] { $count-text } requirements picked
    }
assess-assign = Assign
assess-assignee = Assigned to
assess-nobody = Nobody
assess-no-people = There are no people in this workspace yet. Add them under “Workspace”, then assign.
assess-person-progress = { $name } ({ $done-text }/{ $of-text })

assess-clear = Clear the verdict
assess-flag = Flag to look at again
assess-flagged = flagged
assess-unsure = Not sure yet
assess-comments-open = { $count ->
        [one] { $count-text } open comment
       *[other] { $count-text } open comments
    }
assess-next = Next
assess-previous = Previous
assess-next-unanswered = Next not yet judged
assess-read-only = The assessment is frozen or was opened read-only. It can be looked at, not changed.
assess-confirm = Confirm the suggestion
assess-suggestion-changed = The answers changed after the verdict, and so did the suggestion.
assess-keep-verdict = Looked at again: keep “{ $verdict }”
assess-override-how = To disagree, choose another verdict and say why; the suggestion is kept beside it.
assess-because = { $count ->
        [one] Rests on { $count-text } answer
       *[other] Rests on { $count-text } answers
    }
assess-pulled-down = pulls it down
assess-reason-override = Why the verdict differs from the suggestion
assess-reason-not-applicable = Why it is not applicable
assess-reason-missing = Give the reason, so that an auditor can follow it. The verdict is saved already.
assess-saving = Saving…
assess-saved = This requirement was saved { $at }
assess-not-saved = This is not on the disk yet. What you wrote stays here and is kept when you move to another requirement.
assess-try-again = Try again

assess-affects = Systems and products affected
assess-affects-none = None named. The priority of a gap uses their criticality and exposure.
assess-affects-choose = Choose systems and products
assess-affects-search = Find a system or product
assess-affects-remove = Remove “{ $name }”
assess-affects-more = { $count ->
        [one] { $count-text } more is not listed; type a name to find it.
       *[other] { $count-text } more are not listed; type a name to find them.
    }

assess-tools = Tools
assess-tool-guidance = Guidance
assess-tool-comments = Comments
assess-tool-history = History
assess-tool-mappings = Mappings
assess-tool-checks = Checks
assess-tool-actions = Actions
assess-tool-source = Source
assess-checks-none = The consistency checks found nothing.
assess-comments-none = No comments yet. Doubts, disagreements and reminders belong here; they change neither verdict nor score.
assess-comment = New comment
assess-comment-add = Add comment
assess-comments-count = Comments ({ $count-text } open)
assess-resolve = Mark as dealt with
assess-reopen = Reopen
assess-resolved = dealt with
assess-proposal-from = From
assess-proposal-accept = Accept as the verdict
assess-proposals-none = No judged counterpart in another standard proposes a verdict for this requirement.
assess-actions-none = There is no action for this gap yet.
assess-actions-no-gap = This requirement is not a gap and needs no action.
assess-actions-go = Go to actions
assess-overdue = overdue

assess-history-none = Nothing has been changed here yet.
assess-history-more = Earlier entries
assess-history-empty = (empty)
assess-field-value = Answer
assess-field-text = Text
assess-field-resolved = Dealt with
assess-yes = yes
assess-no = no

assess-sheets = Questionnaires
assess-sheets-none = Questionnaires are answered for each supplier and for each product in a system. Enter suppliers, products and where they run under “Inventory”, and their questionnaires are listed here.
assess-sheets-inventory = Enter the inventory
assess-sheets-search = Find by name
assess-sheet-about = About
assess-sheet-progress = { $done-text } of { $of-text } questions answered
assess-sheet-only-open = Unanswered only
assess-sheet-next = Next unanswered
assess-sheet-all-answered = Every question asked here has been answered.
assess-sheet-hidden = { $count ->
        [one] { $count-text } more question is no longer asked because of earlier answers; its answer is kept and comes back when it is asked again.
       *[other] { $count-text } more questions are no longer asked because of earlier answers; their answers are kept and come back when they are asked again.
    }
assess-answer = Answer
assess-answer-clear = Clear the answer
assess-number-wrong = Enter a whole number, 0 or more; what stands here now is not saved.
assess-date-wrong = Enter a complete date; what stands here now is not saved.
assess-suggests = { $count ->
        [one] Counts in { $count-text } requirement:
       *[other] Counts in { $count-text } requirements:
    }
assess-suggests-fact = This question records a fact and suggests no verdict; some later questions are asked because of it.
assess-suggests-nothing = This answer suggests no verdict in the standards of this assessment.
assess-suggests-would = { $count ->
        [one] An answer will suggest a verdict for { $count-text } requirement.
       *[other] An answer will suggest verdicts for { $count-text } requirements.
    }

assess-attach = Attach files…
assess-link = Use existing…
assess-link-title = Use existing evidence
assess-link-none = All evidence of this workspace is used here already, or there is none yet.
assess-drop = Files can be dropped here too
assess-attaching = Reading the files and computing their digests…
assess-digest-only = Digest only
assess-digest-only-what = Keeps only name, size and SHA-256 digest; the file stays where it is. For material that must not be copied.
assess-expired = Expired
assess-expired-what = It no longer held on the day of the assessment. Use evidence that does, or correct the date.
assess-unlink = Take off here
assess-unlink-named = Take “{ $name }” off
assess-evidence-what = All evidence of this workspace. A file is stored once and can back several requirements and answers.
assess-evidence-empty = There is no evidence yet. Attach files while judging requirements or answering questions; they are listed here with what they back.
assess-evidence-start = Start judging
assess-evidence-search = Find by file name, title or source
assess-evidence-files = { $count ->
        [one] { $count-text } file
       *[other] { $count-text } files
    }
assess-evidence-backs = { $count ->
        [one] backs { $count-text } place
       *[other] backs { $count-text } places
    }
assess-evidence-count = Evidence ({ $count-text })
assess-evidence-uses = What it backs
assess-evidence-unused = It backs no requirement or answer at present.
assess-evidence-title = Title
assess-evidence-source = Source (department, system or supplier)
assess-evidence-dated = Date of the document
assess-evidence-valid = Valid until
assess-evidence-mark = Classification
assess-evidence-name = File name
assess-evidence-size = Size
assess-evidence-type = Type
assess-digest = SHA-256
assess-mark-public = Public
assess-mark-internal = Internal
assess-mark-sensitive = Sensitive
assess-mark-important = Important data
assess-mark-core = Core data
assess-preview-digest-only = This workspace holds only the digest of this file, not its content, so there is nothing to show.
assess-preview-none = A file of this type ({ $type }) cannot be shown in the window. Its content is stored in the workspace in full.
assess-preview-pdf = The webview on this machine cannot show PDF. The content is stored in the workspace in full.
assess-preview-broken = This image cannot be shown; it may be damaged. The digest says what was attached.
assess-preview-image = Image “{ $name }”
assess-preview-more = The file is long; only its beginning is shown.

assess-keys = Keyboard commands
assess-keys-what = Single letters and digits do nothing while you type in a text field.
assess-keys-judging = Judging
assess-keys-moving = Moving
assess-keys-tools = Tools
assess-keys-window = Window
assess-undo = Undo
assess-redo = Redo
assess-key-search = Search
assess-key-commands = Command list
assess-key-leave = Leave the text field; once more to leave one-at-a-time

# A sheet: who is to answer it, and what happened to it
assess-sheet-assignee = To be answered by
assess-sheet-history = History of this sheet
assess-field-other = Other particulars
assess-field-mapped = { $from } through { $crosswalk }
