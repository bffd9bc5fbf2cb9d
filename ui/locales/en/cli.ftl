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
cli-arg-format = Format: pdf (default), docx, xlsx (a workbook to edit and import again) or json
cli-arg-out = Write to this file
cli-arg-show = Id of a pack, or full id of a requirement or a question
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

cli-assess-tailored-out = { $count ->
    [one] { $count-text } requirement tailored out
   *[other] { $count-text } requirements tailored out
  }
cli-explain-tailored-out = { $requirement } is tailored out and counts in no number and no score. Ground: { $ground }; decided by: { $decided-by }; reason: { $reason }
cli-support-verdict = the answer is the verdict
cli-support-all-of = all of { $values }: conform
cli-support-some-of = ; one of { $values }: partial
cli-support-otherwise = ; otherwise nonconform
cli-support-at-most = up to { $conform-text } conform, up to { $partial-text } partial, beyond that nonconform
cli-support-at-least = from { $conform-text } conform, from { $partial-text } partial, below that nonconform
cli-support-within-days = up to { $conform-text } days ago conform, up to { $partial-text } days ago partial, earlier nonconform
cli-assess-objects = Results per object (suppliers answered about: { $suppliers-text } of { $all_suppliers-text }; products in systems: { $deployments-text } of { $all_deployments-text })
cli-insight = What follows from an assessment: lane, registers, lift, compare
cli-insight-lane = Show scores and gaps by side and life-cycle stage, over all standards
cli-insight-registers = Show the registers of key software, single sources and control over updates
cli-insight-lift = Show what closing each gap brings, and the best set under a budget
cli-insight-compare = Show what changed since an earlier assessment
cli-search = Search standards, questionnaires and an answer file in both languages
cli-arg-before = Answer file of the earlier assessment, or id of an assessment of the workspace
cli-arg-budget = Effort that may be spent, in person-days
cli-arg-search = What to look for: words, a clause number or an id
cli-arg-search-answers = Also search this answer file
cli-lane-cell-gaps = Most pressing gaps
cli-lane-heat = Shade
cli-register-empty = (none)
cli-register-answers = Answers
cli-column-product = Product
cli-column-supplier = Supplier
cli-column-systems = Systems (hosts)
cli-column-criticality = Criticality
cli-column-alternate = Alternate
cli-column-auto-update = Updates itself
cli-column-effort = Effort
cli-column-closed = Close
cli-column-before = Before
cli-column-after = After
cli-column-movement = Change
cli-column-kind = Kind
cli-column-id = Id
cli-yes = yes
cli-no = no
cli-alternate-same-supplier = { $name } (same supplier)
cli-lift-gains = What closing each gap alone brings its standard, the largest gain first:
cli-lift-budget = { $closed ->
    [0] Under a budget of { $budget } no gap with an effort can be closed to any gain.
    [one] Under a budget of { $budget } closing 1 gap lifts the scores most; it takes { $used }.
   *[other] Under a budget of { $budget } closing { $closed-text } gaps lifts the scores most; they take { $used }.
  }
cli-lift-unproven = The gaps and the budget are too many to try everything: this set is a good one, not proven to be the best.
cli-lift-without-effort = { $count ->
    [one] 1 gap was left out because its action names no effort.
   *[other] { $count-text } gaps were left out because their actions name no effort.
  }
cli-lift-totals = Standards after closing them:
cli-compare-cycle = { $organisation }, { $date }
cli-compare-summary = { $count ->
    [0] No verdict differs.
    [one] 1 requirement stands otherwise than before.
   *[other] { $count-text } requirements stand otherwise than before.
  }
cli-compare-other-subject = The two answer files are not about the same subject: { $before } and { $after }.
cli-search-none = Nothing found.
cli-search-limit = Only the first { $most-text } are shown; search for something narrower.
cli-crosswalk = Crosswalks: preview and accept what mappings propose
cli-crosswalk-preview = Show which verdicts mappings propose, and why
cli-crosswalk-accept = Accept proposals: write a new answer file with the answers added
cli-arg-mapping-from = Only from requirements judged in this pack
cli-arg-mapping-to = Only for requirements of this pack
cli-arg-mapping-relation = Only this relation: equal, subset, superset, intersects
cli-arg-mapping-verdict = Only this verdict: conform, partial, nonconform
cli-arg-mapping-requirement = Only for this requirement (full id); repeatable
cli-arg-mapping-judged = Also what a person judged otherwise
cli-mapping-count = { $requirements ->
        [0] The mappings propose nothing for these filters.
        [one] Proposals for 1 requirement ({ $proposals-text } in all); nothing is accepted yet:
       *[other] Proposals for { $requirements-text } requirements ({ $proposals-text } in all); nothing is accepted yet:
    }
cli-mapping-accepted = { $count ->
        [one] Wrote { $file }; 1 answer was added:
       *[other] Wrote { $file }; { $count-text } answers were added:
    }
cli-mapping-passed-over = Other verdicts proposed for the same requirements, not taken; look at these again:
cli-column-mapping-from = Judged
cli-column-mapping-to = Proposed for
cli-column-mapping-verdict = Would be
cli-column-mapping-relation = Relation
cli-column-mapping-strength = Strength
cli-explain-mapped = Accepted from a mapping
cli-new = Make a workspace: one encrypted file for an organisation’s assessments
cli-import = Take a file into a workspace: answers, an edited workbook, inventory (CSV, XLSX) or SBOM; its content tells which
cli-inventory = Inventories: template
cli-inventory-template = Write the workbook suppliers, systems and products are filled into
cli-sbom = SBOMs: show
cli-sbom-show = Show the components, completeness and licences of an SBOM
cli-verify = Prove a workspace: the journal’s chain, the stored data against it, every evidence file
cli-backup = Write an encrypted copy of a workspace, with the same passphrase
cli-passphrase = Give a workspace another passphrase and recovery key
cli-recover = Open a workspace with its recovery key and give it another passphrase
cli-component = Show which of the systems contain a component
cli-history = Show who changed what, newest first
cli-export-answers = Write an assessment as an answer file, with its evidence beside it
cli-arg-new-file = File to make; its ending is lianheng
cli-arg-organisation = Name of the organisation
cli-arg-organisation-en = Its English name, where it has one of its own
cli-arg-sector = Sector code, such as energy
cli-arg-region = ISO 3166-2 code, such as CN-44
cli-arg-author = Who works on it; the journal names this person
cli-arg-import-file = File to take in
cli-arg-into = Workspace to take it into
cli-arg-name = Name of the new assessment
cli-arg-product = Id of the product an SBOM is about
cli-arg-dry-run = Only show what would change; nothing is written
cli-arg-import-author = Whose change it is, by name; needed where several people work
cli-arg-sbom = SBOM: CycloneDX or SPDX
cli-arg-workspace = Workspace
cli-arg-workspace-file = Workspace, in place of an answer file
cli-arg-assessment = Id of an assessment of the workspace; the newest where it is not given
cli-arg-component = Part of a component’s name, package URL or digest
cli-arg-history-requirement = Full id of a requirement; everything where it is not given
cli-error-conflict = { $argument } and { $other } do not go together. Give one of them.
cli-prompt-passphrase = Passphrase of { $file }:
cli-prompt-new-passphrase = New passphrase of { $file }:
cli-prompt-again = New passphrase of { $file } again:
cli-prompt-recovery-key = Recovery key of { $file }:
cli-new-made = Made { $file } for { $organisation }.
cli-recovery-key = Recovery key: { $key }
    Write it down now and lock it away, apart from the passphrase: if the passphrase is lost, only this key opens the workspace. It is shown once, stored nowhere, and replaced whenever the passphrase changes.
cli-passphrase-changed = { $file } has a new passphrase. Copies made before keep the old one.
cli-recovered = { $file } was opened with the recovery key and has a new passphrase. The old recovery key no longer opens it.
cli-backup-written = Copied { $file } to { $out }. The copy opens with the passphrase of today.
cli-verify-neither = This is neither a Lianheng workspace nor a sealed package. The file is untouched; check that it is the one you meant.
cli-verify-sound = { $file } is sound: { $entries-text } journal entries, { $evidence-text } evidence files. Journal head: { $head }
cli-verify-broken = { $breaks ->
        [one] { $file } is not sound, 1 thing does not hold. Keep the file as it is and compare it with your last backup.
       *[other] { $file } is not sound, { $breaks-text } things do not hold. Keep the file as it is and compare it with your last backup.
    }
cli-verify-entry = entry { $entry }: { $message }
cli-component-count = { $count ->
        [0] No known component matches. Products without an SBOM were not searched.
        [one] 1 component matches; it is in { $systems-text } systems:
       *[other] { $count-text } components match; they are in { $systems-text } systems:
    }
cli-history-none = Nothing has been changed there yet.
cli-import-answers = Answers of { $organisation }: { $answers-text } to requirements, { $questions-text } to questions, { $evidence-text } evidence files.
cli-import-other-organisation = Mind: the file names another organisation, { $organisation }; its answers become an assessment of this workspace’s.
cli-import-evidence-missing = Not there: { $path }
cli-import-assessment = New assessment: { $name } ({ $id })
cli-import-inventory = { $file } ({ $source }): { $rows-text } rows read, { $left-out-text } left out. { $added-text } added, { $changed-text } changed, { $unchanged-text } as they were; { $kept-text } not in the file stay.
cli-import-derived-ids = Ids made from names: { $ids }
cli-import-one-language = Named in one language only: { $ids }
cli-import-more-problems = { $count ->
        [one] 1 more problem is not listed.
       *[other] { $count-text } more problems are not listed.
    }
cli-import-sbom = { $product } ({ $id }): { $before-text } components known before, { $count-text } in this SBOM.
cli-import-sbom-known = This very file is the product’s newest SBOM already; there was nothing to do.
cli-import-dry-run = Nothing was written.
cli-import-done = Taken in.
cli-sbom-summary = { $format } { $version }; describes { $subject }; { $count-text } components, { $related-text } of them related to others.
cli-sbom-document-lacks = The document does not say: { $elements }
cli-sbom-malformed-purls = { $count ->
        [one] 1 package URL is malformed and finds nothing in vulnerability lists.
       *[other] { $count-text } package URLs are malformed and find nothing in vulnerability lists.
    }
cli-sbom-no-licence = (none stated)
cli-sbom-copyleft-note = Copyleft by the SPDX list: a first look, not legal advice.
cli-sbom-more = { $count ->
        [one] 1 more component; --json lists all.
       *[other] { $count-text } more components; --json lists all.
    }
cli-template-written = Wrote { $file }. Fill it in, then: lianheng import { $file } --into WORKSPACE --dry-run
cli-export-written = Wrote { $file }: { $answers-text } answers to requirements, { $questions-text } to questions; { $evidence-text } evidence files beside it.
cli-export-without-body = Only the digest is in the workspace; put the file there by hand: { $path }
cli-export-questions-left-out = { $count ->
        [one] 1 answer is about an object no longer in the inventory and was left out.
       *[other] { $count-text } answers are about objects no longer in the inventory and were left out.
    }
cli-export-only-in-workspace = { $count ->
        [one] Flags, assignees, comments or notes without a verdict of 1 requirement stay in the workspace; the format has no place for them.
       *[other] Flags, assignees, comments or notes without a verdict of { $count-text } requirements stay in the workspace; the format has no place for them.
    }
cli-column-component = Component
cli-column-system-names = Systems
cli-column-entry = Entry
cli-column-at = When (UTC)
cli-column-author = Who
cli-column-act = What happened
cli-column-thing = To what
cli-column-fields = From → to
cli-column-element = Element
cli-column-present = Present
cli-column-absent = Absent
cli-column-licence = Licence
cli-column-copyleft = Copyleft
cli-column-components = Components
cli-column-lacks = Lacks
journal-act-put = changed
journal-act-remove = removed
journal-act-undo = undone
journal-act-redo = done again
journal-act-purge = content purged
journal-thing-organisation = organisation
journal-thing-person = person
journal-thing-supplier = supplier
journal-thing-system = system
journal-thing-product = product
journal-thing-sbom = SBOM
journal-thing-assessment = assessment
journal-thing-answer = verdict
journal-thing-question = answer to a question
journal-thing-evidence = evidence
journal-thing-action = action
journal-thing-comment = comment
journal-thing-setting = setting
