# Understanding and acting: next steps, life-cycle lane, registers, answering plan, gap filters, actions, comparison, search and commands.

insight-next-title = What to do next
insight-next-judge = { $count ->
        [one] { $edition }: { $count-text } requirement not yet judged
       *[other] { $edition }: { $count-text } requirements not yet judged
    }
insight-next-judge-go = Continue judging
insight-next-confirm = { $count ->
        [one] { $edition }: { $count-text } verdict rests on a suggestion nobody has confirmed
       *[other] { $edition }: { $count-text } verdicts rest on suggestions nobody has confirmed
    }
insight-next-confirm-go = Confirm one by one
insight-next-overdue = { $count ->
        [one] { $count-text } action is overdue
       *[other] { $count-text } actions are overdue
    }
insight-next-overdue-go = See overdue actions
insight-next-findings = { $count ->
        [one] { $count-text } contradiction or omission found by the consistency checks
       *[other] { $count-text } contradictions or omissions found by the consistency checks
    }
insight-next-findings-go = Settle them
insight-next-unplanned = { $count ->
        [one] { $count-text } gap has no action
       *[other] { $count-text } gaps have no action
    }
insight-next-unplanned-go = Plan actions
insight-next-none = Every requirement is judged and nothing is pending. The report can be exported.

insight-lift-title = What lifts the score most
insight-lift-what = How far the score of its own standard rises, in percentage points, when this gap alone is closed. Figures of different standards do not add up.
insight-lift-gain = Gain (points)
insight-lift-effort = Effort (person-days)
insight-lift-budget = Effort available (person-days)
insight-lift-find = Find the best set
insight-lift-invalid = Enter a number above 0 with at most one decimal.
insight-lift-best = { $count ->
        [one] { $used } of { $effort } person-days close { $count-text } gap:
       *[other] { $used } of { $effort } person-days close { $count-text } gaps:
    }
insight-lift-nothing = No gap can be closed within this effort: every action with an effort needs more, or no action states its effort.
insight-lift-unproven = A good set; there are too many gaps to prove that none is better.
insight-lift-unknown = { $count ->
        [one] { $count-text } gap without an effort was left out.
       *[other] { $count-text } gaps without an effort were left out.
    }
insight-lift-before = Now
insight-lift-after = Then
insight-lift-change = Change (points)
insight-lift-none = There are no gaps; nothing is left to lift.

insight-lane-title = Life-cycle lane
insight-lane-what = On which side of the supply chain and at which stage the gaps lie. Supplier above, acquirer below; what binds both counts on both sides, and each requirement counts at its main stage only. The stronger the shade, the lower the score.
insight-lane-figure = Life-cycle lane: { $stages } stages, supplier above, acquirer below. Arrow keys move between cells, Enter lists the gaps. The table is below the figure.
insight-lane-cell = { $count ->
        [one] { $side }: { $stage } { $count-text } gap { $score }
       *[other] { $side }: { $stage } { $count-text } gaps { $score }
    }
insight-lane-gaps = { $count ->
        [one] gap
       *[other] gaps
    }
insight-lane-unanswered = { $count-text } not yet judged
insight-lane-legend = Key: the score behind each shade
insight-lane-table = The figure as a table
insight-lane-chosen = { $count ->
        [one] { $side } · { $stage }: { $count-text } gap
       *[other] { $side } · { $stage }: { $count-text } gaps
    }
insight-lane-clean = There is no gap in this cell.
insight-lane-filter = Show in the gap list
insight-lane-choose = Choose a cell of the figure to list its gaps.
insight-lane-empty = There is nothing to draw: no requirement of the packs applies.

insight-side = Side
insight-stage = Stage
insight-all = All

insight-registers-title = Registers
insight-registers-what = Made from the inventory and the deployment questionnaire; they follow the answers.
insight-registers-key = Key software: runs with kernel privilege
insight-registers-key-what = A fault in it stops the whole host. Its updates must be tested, released in rings and reversible.
insight-registers-key-none = Nothing in the inventory runs with kernel privilege.
insight-registers-single = Single-source products and their alternates
insight-registers-single-what = Products without a second source; the alternate is what would take their place if supply stopped.
insight-registers-single-none = The inventory has no single-source product.
insight-registers-update = Update control
insight-registers-update-what = Product by product: who decides on version and content updates, how they are staged, whether they can be rolled back.
insight-registers-update-none = The inventory has no product.
insight-registers-inventory = Go to the inventory
insight-registers-product = Product
insight-registers-systems = Runs in
insight-registers-hosts = { $count ->
        [one] { $count-text } host
       *[other] { $count-text } hosts
    }
insight-registers-alternate = Alternate
insight-registers-no-alternate = None
insight-registers-same-supplier = From the same supplier: if that one fails, both do.
insight-registers-auto = Auto-update
insight-registers-auto-yes = Automatic
insight-registers-auto-no = By hand
insight-registers-answers = Answers
insight-registers-no-answers = Not answered

insight-plan-title = Answering plan
insight-plan-what = What must be answered, by whom, and how far it is. A name leads to the place.
insight-plan-piece = Chapter or questionnaire
insight-plan-people = Assigned to
insight-plan-progress = Progress
insight-plan-counts = { $answered } / { $asked }
insight-plan-suggested = { $count-text } suggested
insight-plan-left = { $count-text } left
insight-plan-done = Complete
insight-plan-bar = { $answered } answered, { $suggested } only suggested, of { $asked }
insight-plan-nobody = Nobody yet
insight-plan-person = { $name } ({ $count-text })
insight-plan-by-person = By person
insight-plan-assigned = Items assigned
insight-plan-next = Continue answering
insight-plan-none = There is nothing to answer yet. Make an assessment and choose its packs first.
insight-plan-complete = Everything is answered.

insight-filter-stage = Stage
insight-filter-side = Side
insight-filter-object = Affects
insight-filter-planned = Action
insight-filter-planned-yes = Planned
insight-filter-planned-no = Not planned
insight-filter-sort = Sort by
insight-sort-priority = Priority
insight-sort-gain = Gain
insight-sort-clause = Clause order
insight-sort-due = Due date
insight-filter-clear = Clear filters
insight-filter-none = No gap passes these filters.
insight-filter-count = { $shown } of { $all }
insight-object-count = { $name } ({ $count-text })
insight-gap-plan = Plan an action
insight-gap-plan-for = Plan an action for { $clause }

insight-actions-title = Actions
insight-actions-what = How each gap is closed, by whom and by when, and what the re-test said. What is overdue stands first.
insight-actions-open = Open
insight-actions-overdue = Overdue
insight-actions-effort = Effort left
insight-actions-days = { $days } person-days
insight-actions-unknown = { $count-text } more without an effort
insight-actions-shown = Show
insight-actions-show-unfinished = Unfinished
insight-actions-show-overdue = Overdue
insight-actions-show-finished = Finished
insight-actions-show-everything = All
insight-actions-owner-all = All owners
insight-actions-new = Add from the gap list
insight-actions-none = There are no actions yet. Choose a gap in the gap list and plan an action for it.
insight-actions-none-shown = No action fits.
insight-actions-plan = Action
insight-actions-status = Status
insight-actions-due = Due
insight-actions-late = Overdue
insight-actions-retest = Re-test
insight-actions-evidence = Evidence of the fix
insight-actions-evidence-count = { $count ->
        [one] { $count-text } file
       *[other] { $count-text } files
    }
insight-actions-gap-closed = No longer a gap

action-status-open = Not started
action-status-in_progress = In progress
action-status-done = Done
action-status-verified = Re-tested
action-status-cancelled = Cancelled

insight-action-new = Plan an action
insight-action-change = Change the action
insight-action-plan = What will be done
insight-action-plan-hint = Say how far it goes and what shows that it is done.
insight-action-owner = Owner
insight-action-due = Due date
insight-action-effort = Effort (person-days)
insight-action-status = Status
insight-action-done-on = Done on
insight-action-retest = Verdict of the re-test
insight-action-retest-none = Not re-tested yet
insight-action-retest-note = Note on the re-test
insight-action-save = Save action
insight-action-saving = Saving…
insight-action-remove = Remove action
insight-action-remove-sure = Its due date, status and re-test go with it. Undo brings them back.
insight-action-remove-go = Remove it
insight-action-evidence-add = Add evidence of the fix…
insight-action-fault-plan = Say what will be done.
insight-action-fault-effort = Enter a number above 0 with at most one decimal, or leave it empty.
insight-action-fault-done_on = A finished action needs the day it was done.
insight-action-fault-retest = A re-tested action needs the verdict of the re-test.

insight-burndown-title = Burndown
insight-burndown-figure = Burndown of the actions from { $from } to { $to }: { $open } open, { $done } done. The table is below the figure.
insight-burndown-open = { $count-text } open
insight-burndown-done = { $count-text } done
insight-burndown-table = The days as a table
insight-burndown-day = Day
insight-burndown-column-open = Open
insight-burndown-column-done = Done

insight-compare-title = Compare cycles
insight-compare-what = Which verdicts changed between two assessments, and how the scores moved.
insight-compare-before = Earlier
insight-compare-after = Later
insight-compare-swap = Swap
insight-compare-need-two = It takes two assessments to compare. Choose “Copy as the next cycle” beside an assessment, and the next one starts from its answers.
insight-compare-new = Go to assessments
insight-compare-same = Choose two different assessments.
insight-compare-cycle = { $name } ({ $date })
insight-compare-change = Change (points)
insight-compare-changed = { $count ->
        [one] { $count-text } verdict changed
       *[other] { $count-text } verdicts changed
    }
insight-compare-none = No verdict differs between the two.
insight-compare-all = All changes
insight-compare-direction = Change
insight-trend-title = Scores over the cycles
insight-trend-figure = Scores of { $cycles } assessments as lines, from { $from } to { $to }, one line a standard. The table is below the figure.
insight-trend-table = The scores as a table
insight-trend-date = Assessed on

insight-search-title = Search and commands
insight-search-open = Search
insight-search-label = Clauses, questions, inventory, evidence, actions or a command
insight-search-hint = Arrow keys choose, Enter opens, Esc closes. Both languages are searched; case and width do not matter.
insight-search-short = Type to search every text in both languages.
insight-search-none = “{ $text }” was not found.
insight-search-count = { $count ->
        [one] { $count-text } result
       *[other] { $count-text } results
    }
insight-search-many = Only the first { $count-text } are listed; type a few more letters.
insight-search-results = Results
insight-search-commands = Commands
insight-command-go = Go to: { $screen }
insight-command-assessment = Switch assessment: { $name }
insight-command-language = Switch to Chinese
insight-command-undo = Undo
insight-command-redo = Redo
insight-command-lock = Lock the workspace
insight-command-export = Export report…
