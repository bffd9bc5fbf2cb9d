# The command.

cli-about = Lianheng: offline self-assessment of software supply chain security for critical information infrastructure.
cli-heading-usage = Usage:
cli-heading-commands = Commands:
cli-heading-options = Options:
cli-heading-arguments = Arguments:
cli-packs = Packs: list, show, check
cli-packs-list = List the packs
cli-packs-show = Show a pack or one requirement
cli-packs-check = Check content; names file, line and cure
cli-packs-schema = Print the JSON Schema of content files
cli-assess = Score an answer file; list gaps and consistency findings
cli-explain = Explain where a number comes from
cli-report = Make a report
cli-arg-lang = Language: zh-CN, en or bilingual
cli-arg-json = Print JSON for programs
cli-arg-help = Show help
cli-arg-version = Show the version
cli-arg-answers = Answer file (docs/answer-file.md)
cli-arg-model = Scoring model: conformity (default), weighted, mlps-2021
cli-arg-pack = Assess against this pack only; repeatable
cli-arg-target = Full id of a requirement, or total
cli-arg-format = Format: pdf (default) or json
cli-arg-out = Write to this file
cli-arg-show = Id of a pack, or full id of a requirement
cli-arg-dir = Content folder; without it, the content released with the program
cli-arg-extend-locks = Write new ids into each pack’s ids.lock
cli-error-unknown-argument = There is no argument “{ $argument }”.
cli-error-unknown-command = There is no command “{ $command }”.
cli-error-missing-command = A command is missing. Known: { $known }.
cli-error-missing-argument = A required argument is missing: { $argument }.
cli-error-value = “{ $argument }” does not take “{ $value }”. Known: { $known }.
cli-error-no-value = “{ $argument }” needs a value. Known: { $known }.
cli-error-other = The arguments do not fit: { $argument }.
cli-error-hint = See lianheng --help.
cli-error-requirement = There is no requirement “{ $id }”. See the ids with lianheng packs show.
cli-column-title = Title
cli-column-version = Version
cli-column-status = Status
cli-column-requirements = Requirements
cli-column-digest = Digest
cli-column-applicable = Applicable
cli-column-major-risks = Major risks
cli-column-factors = Weight × shortfall × criticality × exposure
cli-column-gain = Gain
cli-column-factor = Factor
cli-column-earned = Earned
cli-column-possible = Possible
cli-major-risk-mark = {"  "}major risk
cli-part-guidance = Guidance
cli-part-criteria = Criteria
cli-part-evidence = Evidence
cli-check-pack = { $pack } { $version }: { $count-text } requirements
cli-check-total =
    { $errors ->
        [one] { $packs-text } packs, { $crosswalks-text } crosswalks, { $models-text } scoring models, 1 error.
       *[other] { $packs-text } packs, { $crosswalks-text } crosswalks, { $models-text } scoring models, { $errors-text } errors.
    }
cli-check-locks =
    { $count ->
        [one] One ids.lock was extended.
       *[other] { $count-text } ids.lock files were extended.
    }
cli-assess-model = Scoring model: { $model } { $version } (tool-defined, not an official score)
cli-assess-gaps =
    { $count ->
        [0] No gaps.
        [one] 1 gap:
       *[other] { $count-text } gaps:
    }
cli-assess-findings =
    { $count ->
        [0] The consistency checks found nothing.
        [one] The consistency checks found 1 thing:
       *[other] The consistency checks found { $count-text } things:
    }
cli-explain-sum = Sum: { $earned } earned of { $possible } possible, { $applicable-text } applicable
cli-explain-sum-aspect = { $earned } earned of { $possible } possible, { $applicable-text } applicable, starts from { $share-text }%
cli-explain-score = Score: { $numerator } ÷ { $denominator } basis points, rounded half up to { $score }; conclusion: { $conclusion }
cli-explain-credit = Counts in the score: { $earned } of { $possible } (factor { $factor-text })
cli-explain-node = { $node }: { $earned } of { $possible }, { $score }
cli-explain-priority = Priority { $priority-text } = weight { $weight-text } × shortfall { $shortfall-text } × criticality { $criticality-text } × exposure { $exposure-text }
cli-explain-gain = Closing this gap alone lifts the standard’s score by { $gain }
cli-report-written =
    { $pages ->
        [0] Wrote { $file }, { $size } KiB.
        [one] Wrote { $file }, 1 page, { $size } KiB.
       *[other] Wrote { $file }, { $pages-text } pages, { $size } KiB.
    }
cli-report-missing = The font lacks these characters; the report shows a substitute: { $characters }
cli-packs-stats = Count what packs consist of, text lengths and the reach of crosswalks
cli-packs-review = Export a review sheet, or read one an expert has filled in
cli-arg-coverage = Also list the reach of the crosswalks
cli-arg-review-pack = Id of a pack
cli-arg-review-sheet = Read this filled-in sheet and list its changes
cli-arg-review-apply = Write the changes into this content folder
cli-arg-review-out = Write the review sheet to this CSV file
cli-stats-verification = Verification
cli-stats-confidence = Confidence
cli-stats-weight = Weight
cli-stats-modality = Modality
cli-stats-role = Side
cli-stats-stage = Stage
cli-stats-aspect = Aspect
cli-stats-major-risks = Major risks
cli-stats-length = { $part } ({ $lang }): shortest { $shortest-text } ({ $shortest-id }), longest { $longest-text } ({ $longest-id })
cli-coverage-crosswalk = Crosswalk
cli-coverage-mappings = Mappings
cli-coverage-side = Side
cli-coverage-items = Items
cli-coverage-mapped = Mapped
cli-coverage-without = Without counterpart
cli-coverage-open = Not addressed
cli-review-written = Wrote the review sheet to { $file }, { $count-text } rows.
cli-review-stale = (the sheet was made from another text; it will not be written)
cli-part-counterparts = Counterparts
cli-review-summary = { $changes-text } changed texts, { $comments-text } comments.
cli-review-applied = { $count-text } files written.
cli-check-questionnaire = { $pack } { $version }: { $count-text } questions
cli-explain-basis = Basis
cli-explain-suggested = The questions suggest
cli-coverage-supported = Supported by questions
cli-coverage-direct = Judged directly
cli-coverage-questions = Questions
cli-arg-show-format = Format: text (default) or csv (a sheet for review row by row)
cli-show-carry-over = Against { $pack } ({ $count-text } items; those not listed did not change):
cli-questionnaire = Questionnaires: preview
cli-questionnaire-preview = Show the questions asked, the answers and what is open
cli-arg-questionnaire = Id of a questionnaire: supplier or deployment
cli-preview-whole = the subject as a whole
cli-preview-object = { $object }: { $asked-text } questions asked, { $answered-text } answered; { $hidden ->
        [0] no answer is hidden.
        [one] 1 answer belongs to a question that is not asked and has no effect.
       *[other] { $hidden-text } answers belong to questions that are not asked and have no effect.
    }
