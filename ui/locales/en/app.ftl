# The words of the window. Callers pass numbers and dates ready to print: $count is for choosing, $count-text for showing.

app-name = Lianheng
app-skip = Skip to content
app-nav = Main pages
app-nav-overview = Overview
app-nav-packs = Packs
app-nav-clauses = Clauses
app-nav-gaps = Gaps
app-nav-consistency = Consistency
app-open-answers = Open file…
app-sample-mark = Sample
app-model = Scoring model
app-language = Language
# Named in itself, so that whoever landed in the wrong language finds the way out.
app-language-zh = { "\u4E2D\u6587" }
app-language-en = English
app-theme = Appearance
app-theme-system = System
app-theme-light = Light
app-theme-dark = Dark
app-loading = Loading…
app-dismiss = Dismiss
app-cancel = Cancel
app-close = Close
app-back = Back

app-welcome-title = Software supply chain security self-assessment
app-welcome-what = Record systems and products, judge requirement by requirement, see the gaps, plan actions and export the report, all on this machine. Every score opens to the verdicts it is computed from.
app-welcome-sample = Explore the sample
app-welcome-answers = Open an answer file…
app-welcome-sample-what = The sample is the self-assessment of a fictional provincial power dispatch centre, with verdicts, evidence and actions.
app-welcome-standards = Standards in this copy
app-welcome-offline = This program does not use a network. Answers and evidence are read on this machine only, and opening a file never changes it.
app-version = Version { $version }
app-empty-clauses = Open an answer file to see verdict counts and scores for each clause here.
app-empty-gaps = Open an answer file to see the requirements judged partial or nonconform here, the most pressing first.
app-empty-consistency = Open an answer file to see contradictions and omissions among its verdicts, evidence and actions here.

app-failure-title = That could not be done
app-failure-file = This file cannot be opened
app-failure-count = { $count ->
        [one] { $count-text } problem:
       *[other] { $count-text } problems:
    }
app-failure-safe = What was open before and all files on disk are unchanged.
app-failure-another = Choose another file…
app-failure-internal = The program failed internally and this step was not completed. Try again; if it happens again, note the steps that led here and report them.

app-standard = Standard
app-all-standards = All standards
app-items = { $count ->
        [one] { $count-text } item
       *[other] { $count-text } items
    }
app-applicable = Applicable
app-major-risk = Major risk
app-major-risks = Major risks
app-major-nonconform = { $count-text } nonconform
app-major-unanswered = and { $count-text } not yet judged
app-score-none = Nothing applicable
app-score-opens = Show where this comes from
app-score-of = { $of }, score { $score }, show where it comes from
app-requirement-opens = show requirement

app-overview-model = Scoring model: { $model } { $version }. Tool-defined, not an official score.
app-radar-of = Radar of the scores of { $edition } by clause; the numbers are in the table beside it
app-worst-title = Most pressing gaps
app-worst-all = { $count ->
        [one] Show the gap
       *[other] Show all { $count-text } gaps
    }
app-heat-title = Scores by life-cycle stage
app-heat-what = Each requirement counts in its main stage only. The stronger the colour the lower the score; “–” means that nothing applies in that stage.

app-clauses-what = A clause includes every requirement below it. Requirements not yet judged score as nonconform and are shown apart.
app-clauses-bar = Distribution
app-clauses-fold = Show or hide what is below { $clause }

app-gaps-what = Priority = weight × shortfall × criticality × exposure. Move with the arrow keys; Enter opens the explanation.
app-gaps-none = No requirement is judged partial or nonconform.
app-gaps-rank = No.
app-gaps-affects = Affects
app-gaps-more = and others, { $count-text } in all
app-gaps-gain = Gain (points)
app-gaps-no-action = No action stated
app-factors-title = weight × shortfall × criticality × exposure
app-factor-weight = Weight (general 1, important 2, key 3)
app-factor-shortfall = Shortfall (partial 1, nonconform 2)
app-factor-criticality = Criticality of the systems affected (general 1, important 2, core 3)
app-factor-exposure = Exposure (1, plus 1 for each kind that applies)
app-factor-product = Priority (the four multiplied)
app-gap-gain = Closing this gap alone raises the score of the standard by { $points } percentage points.
app-action-owner = Owner
app-action-due = Due
app-not-given = not stated

app-consistency-what = Contradictions and omissions within the answers themselves. They do not change a score; resolve them before submitting.
app-contradictions = Between answers
app-contradictions-what = Answers to questions that contradict each other or the inventory, by object.
app-objects = By object
app-objects-what = What the answers about each supplier and each product in a system suggest on their own. For one requirement the worst object decides; unfold an object to see the requirements on which no other is worse.
app-objects-reach = Answered about { $suppliers-text } of { $all_suppliers-text } suppliers and { $deployments-text } of { $all_deployments-text } products in systems.
app-objects-none = No question has been answered about any object.
app-objects-fold = Requirements that { $object } pulls down
app-consistency-none = Nothing found.

app-packs-what = The standards built into this program. The texts are our own wording, and each item says how sure we are of it.
app-packs-requirements = { $count ->
        [one] { $count-text } requirement
       *[other] { $count-text } requirements
    }
app-packs-status = Status
app-packs-version = Content version
app-packs-published = Published
app-packs-effective = In force from
app-packs-publisher = Publisher
app-packs-digest = SHA-256
app-packs-verification = How sure we are
app-packs-sources = Sources and terms of use ({ $count ->
        [one] { $count-text } source
       *[other] { $count-text } sources
    })
app-packs-contents = Clauses and requirements

app-packs-questions = { $count ->
        [one] { $count-text } question
       *[other] { $count-text } questions
    }
app-question = Question
app-suggested = Suggested
app-guidance = Guidance
app-criteria = Criteria
app-evidence-hints = Evidence to show
app-counterparts = Counterparts in other standards ({ $count-text })
app-counterpart-strength = strength { $count-text }/10
app-modality = Modality
app-basis = ({ $basis })
app-weight = Weight
app-role = Responsible
app-stages = Stages
app-aspect = Kind
app-verification = Verification
app-confidence = ({ $confidence } confidence)
app-source = Source
app-id = Id

app-panel = Where this comes from
app-explain-stage = Stage: { $stage }
app-explain-quotient = Credits { $earned } ÷ { $possible } = { $score }
app-explain-credits = Conform earns full credit, partial half, nonconform and not yet judged none; what is not applicable does not count. Rounded once, at the end.
app-explain-deduction = Deduction: the technical and the management part each start from their share, lose 100 ÷ applicable items for each credit missed, never fall below zero, and are added.
app-explain-conclusion = Conclusion: { $conclusion }.
app-explain-model = Model: { $model } { $version } (tool-defined, not an official score)
app-explain-terms = { $count ->
        [one] { $count-text } requirement in this score
       *[other] { $count-text } requirements in this score
    }
app-explain-factor = Factor
app-explain-credit = Credits
app-explain-part = { $aspect }: { $share } − { $lost } × 100 ÷ { $applicable } = { $left }
app-explain-floor = (never below zero)
app-explain-exact = Exact value in basis points (hundredths of a per cent): { $numerator } ÷ { $denominator }
app-counts-in = Scores it counts in
app-counts-own = This requirement earns { $earned } of { $possible } credits; its factor is { $factor }.
app-counts-not = This requirement is not applicable and does not count.
app-no-evidence = No evidence named
app-requirement-text = Full text, guidance and criteria

app-export = Export report
app-export-title = Export report
app-export-audience = For whom
app-export-sections = Sections: { $count-text } of { $total-text }
app-export-sections-legend = Sections
app-export-holds-all = Files of this kind hold the whole assessment; sections are not chosen.
app-export-nothing = Choose at least one section.
app-export-format = Kind of file
app-export-archival = For archiving: tagged PDF/A, readable by assistive technology
app-export-cover = Cover: marking, assessors, period, comparison
app-export-mark = Marking
app-export-no-mark = None
app-export-own-mark = In our own words
app-export-assessors = Assessors, one a line
app-export-assessors-hint = Left blank: { $people }
app-export-names-between = {", "}
app-export-from = Assessed from
app-export-to = to
app-export-period-fault = A period needs both days, the earlier one first.
app-export-before = Compare with
app-export-no-before = No earlier assessment
app-export-preview = First pages
app-export-preview-made = Making the first pages…
app-export-no-preview = Files of this kind have no pages to show here.
app-export-page = Page { $page-text } of { $count-text }
app-export-page-before = Previous page
app-export-page-after = Next page
app-export-first-pages = { $count ->
        [one] The preview shows the first page; the report has them all.
       *[other] The preview shows the first { $count-text } pages; the report has them all.
    }
app-export-language = Language of the report
app-export-zh = Chinese
app-export-en = English
app-export-bilingual = Chinese and English side by side
app-export-model = Scored with “{ $model } { $version }”; tool-defined, not an official score.
app-export-go = Choose where to save…
app-export-asking = Choose a place in the dialog.
app-export-running = Making the report…
app-export-stop = Stop
app-export-stopping = Stopping…
app-export-stopped = Stopped; no file was written.
app-export-written = Report saved: { $path }
app-export-pages = { $count ->
        [one] ({ $count-text } page)
       *[other] ({ $count-text } pages)
    }
app-export-missing = The font lacks these characters; the report shows a substitute: { $characters }
app-export-failed = The report could not be exported; no file was written.
app-export-file-name = { $organisation } supply chain security self-assessment { $date }
report-format-pdf = PDF
report-format-docx = Word (DOCX)
report-format-xlsx = Excel (XLSX)
report-format-json = JSON, for programs
app-dialog-open = Open an answer file
app-dialog-save = Save the report
app-dialog-kind-answers = Answer files
app-dialog-kind-pdf = PDF documents
app-dialog-kind-docx = Word document
app-dialog-kind-xlsx = Excel workbook
app-dialog-kind-json = JSON file

app-dialog-open-workspace = Open a workspace
app-dialog-new-workspace = New workspace
app-dialog-backup = Back up the workspace
app-dialog-evidence = Choose evidence files
app-dialog-kind-workspace = Lianheng workspace
