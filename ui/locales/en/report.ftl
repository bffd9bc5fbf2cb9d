# The words of the report.

report-title = Software supply chain security self-assessment report
report-creator = Lianheng { $version }
report-page = Page { $page-text } of { $pages-text }
report-contents = Contents
report-none-short = —

## Cover

report-subject = Subject
report-sector = Sector
report-region = Region
report-assessed-on = Date of assessment
report-packs = Packs
report-model = Scoring model
report-cover-statement = The assessed organisation judged every item and produced this report itself. It is not a report of a testing body and no conclusion of any authority.

## 1 Scope and method

report-method = Scope and method
report-scope = Scope
report-scope-text = This report records the self-assessment of software supply chain security that { $organisation } carried out on “{ $subject }” ({ $kind }) on { $date }, against { $packs ->
    [one] one pack
   *[other] { $packs-text } packs
  }.
report-self-assessed = The assessor judged each requirement on the evidence listed. Every number follows from the verdicts by the scoring model named below and can be recomputed; notes, reasons and plans of the assessor are printed as written and not translated.
report-standard = Standard
report-content-version = Content version
report-requirements = Requirements
report-verification-counts = Verification marks
report-digest = Content digest (SHA-256)
report-model-name = Name
report-model-standing = Standing
report-model-status-tool-defined = Tool-defined, not an official score
report-model-status-verify = Compiled from public material; to be checked against the official text before use
report-formula = Formula
report-tiers = Tiers of the conclusion
report-model-about = Use and limits
report-model-digest = Digest of the model (SHA-256)
report-reading = Verdicts and how they count
report-verdict-meaning-conform = The requirement is met in full and the evidence suffices.
report-verdict-meaning-partial = The requirement is met in part, or the evidence does not suffice.
report-verdict-meaning-nonconform = The requirement is not met, or there is no credible evidence.
report-verdict-meaning-not_applicable = The requirement does not concern the subject, for the reason given; it does not count.
report-verdict-meaning-unanswered = No verdict yet; it counts as nonconform in the score and is listed apart.
report-unanswered-counts = Only applicable requirements count; what is not applicable leaves numerator and denominator. A requirement not yet judged counts as nonconform, so the score is the lower the more are left open; every table lists their number apart.
report-priority-formula = The priority of a gap is the product of four factors: weight (1–3) × shortfall (1 partial, 2 nonconform) × criticality of the affected system (1–3) × exposure (1–5: 1, and 1 more each for internet-facing, kernel privilege, auto-update and single source). Where no affected system or product is named, the last two are 1. The larger the product, the sooner the gap should be closed.
report-verification = Sources and verification marks
report-own-wording = The texts of the requirements are this tool’s own wording of what the clauses ask for; they are not the text of the standards. Each carries a mark that says what its wording and place rest on. Wherever the wording of a clause matters, the published standard decides.

## 2 Summary

report-summary = Summary
report-conclusions = Score and conclusion of each standard
report-applicable = Applicable
report-major-risk = Major risk
report-major-risks = Major risks
report-major-risks-text = { $count ->
    [0] No major-risk requirement is judged nonconform
    [one] One major-risk requirement is judged nonconform
   *[other] { $count-text } major-risk requirements are judged nonconform
  }; major-risk requirements not yet judged: { $unanswered-text }.
report-radar = Scores by chapter
report-radar-text = Each axis is a chapter, the outer ring the full score; a chapter with nothing applicable stands at the centre and shows “—”.
report-no-radar = No standard divides into three to twelve chapters, so there is no radar.
report-heat = Heat map of life-cycle stages
report-heat-text = Rows are standards, columns life-cycle stages, and each cell a score. The darker the cell, the lower the score; “—” marks a stage with no applicable requirement.
report-no-heat = There are no requirements to count by life-cycle stage.
report-worst = Most pressing gaps
report-bar = Verdicts

## 3 Results by standard

report-results = Results by standard
report-clause = Clause
report-total = Total
report-side = Side
report-stage = Stage

## Results per object

report-objects = Results per object
report-objects-intro = What the answers about each supplier and each product in a system suggest on their own. For one requirement the worst object decides; each object is therefore listed with the requirements on which no other is worse, and “alone” means that no other is as bad. Where a person judged, that verdict counts and not the suggestion.
report-objects-suppliers = Suppliers answered about: { $answered-text } of { $all-text }.
report-objects-deployments = Products in systems answered about: { $answered-text } of { $all-text }.
report-contradiction = Contradiction
report-counts-instead = Counts

## Life-cycle lane

report-lane = Life-cycle lane, both sides
report-lane-text = All standards at once: the supplier’s stages above, the acquirer’s below; a requirement that binds both sides counts on each, and an operator counts as acquirer. The darker an arrow, the lower the score of its stage; a heavy outline marks a stage in which a major-risk requirement is judged nonconform.
report-lane-gaps = { $count ->
    [one] 1 gap
   *[other] { $count-text } gaps
  }
report-lane-worst = Major risks and most pressing gaps
report-lane-major-risks = { $count ->
    [one] 1 major risk
   *[other] { $count-text } major risks
  }

## Registers

report-registers = Registers
report-registers-intro = Drawn up from the inventory and from the answers about products in systems. Products come by the criticality of the systems they run on, then by the number of hosts.
report-key-software-intro = Software with kernel privilege, by the inventory or by an answer: when it fails, the host fails with it.
report-key-software-empty = Neither the inventory nor an answer names software with kernel privilege.
report-single-source-intro = Products with no second source, by the inventory or by an answer, and what would take their place.
report-single-source-empty = Neither the inventory nor an answer names a product with no second source.
report-update-control-intro = Who decides when and on which hosts an update of each product takes effect, and how it can be held back or undone.
report-update-control-empty = The inventory holds no product.
report-register-answers = What was answered
report-register-no-answers = No question in this register is answered for this product.
report-register-answer = { $about }: { $answer }
report-register-answer-in = { $about }: { $answer } ({ $systems })
report-systems = Runs on
report-system-hosts = { $system } ({ $criticality }; { $hosts ->
    [one] 1 host
   *[other] { $hosts-text } hosts
  })
report-no-system = In no system
report-privilege = Privilege by inventory
report-kernel-yes = Kernel privilege
report-kernel-no = Not marked as kernel privilege
report-alternate = Alternate
report-no-alternate = None named
report-alternate-same-supplier = From the same supplier
report-auto-update = Automatic updating by inventory
report-updates-itself-yes = Updates itself
report-updates-itself-no = Does not update itself
report-version = Version

## 4 Gaps

report-gaps = Gaps by priority
report-gaps-intro = All requirements judged partial or nonconform, the most pressing first; priority is the product of weight, shortfall, criticality and exposure. “Gain” is what closing this gap alone adds to the score of its standard.
report-no-gaps = No requirement is judged partial or nonconform.
report-rank = Rank
report-gain = Gain
report-exposures = Exposure
report-affects = Affects
report-owner = Owner
report-due = Due
report-effort = Effort

## 5 Consistency checks

report-findings = Consistency checks
report-findings-intro = The tool checked the answers against each other and found the following, for the assessor to review. Neither verdicts nor scores change by it.
report-no-findings = The consistency checks found nothing.
report-severity = Severity
report-finding = Finding

## 6 Every requirement

report-items = Every requirement
report-items-intro = All requirements with their verdicts, in the order of the standards. Evidence numbers refer to the register in section{"\u00A0"}{ $section }.
report-items-intro-alone = All requirements with their verdicts, in the order of the standards. Evidence numbers refer to the register of evidence, which this copy does not include.
report-kind = { $modality } · { $role } · { $stage } · { $aspect }; weight: { $weight } ({ $number-text }); source: { $mark } (confidence: { $confidence })

## 7 Evidence

report-evidence = Register of evidence
report-evidence-intro = Each file once, with its SHA-256 digest, by which anyone can tell whether the file has changed.
report-no-evidence = No evidence is registered.
report-number = No.
report-file = File
report-dated = Dated
report-valid-until = Valid until
report-size = Size
report-bytes = { $bytes-text } bytes
report-file-missing = The file could not be read when the report was made; it has no digest.
report-suggested = The questions suggest

report-tailoring = Tailoring
report-tailoring-none = Nothing was tailored out: every requirement of the packs named is assessed.
report-tailoring-intro = The decisions below set the scope. A requirement tailored out counts in no number and no score, and is listed here one by one.
report-tailoring-nothing-left-out = These decisions leave out no requirement.
report-tailoring-decided-by = Decided by
report-tailoring-reason = Reason
report-tailoring-sides = Side
report-tailoring-sides-all = Acquirer and supplier
report-tailoring-scenario = Scenario declared
report-tailoring-scenario-all = None declared; the requirements of every scenario are assessed
report-tailoring-objects = Objects of the questionnaires
report-tailoring-objects-all = All
report-tailoring-ground = Ground
report-tailoring-decision = Reason and decision
report-tailoring-judged = The answers still hold the verdict “{ $verdict }”; it has no effect.
report-mapped = Accepted from a mapping

## DOCX

# What a figure shows, in words, for readers who cannot see it.
report-figure-radar = Radar chart of the scores of each clause of { $standard }: { $scores }
report-figure-lane = Scores along the supply chain, with the number of gaps, by side and stage. { $sides }
report-figure-lane-side = { $side }: { $stages }.
## Sections and audiences

report-section-cover = Cover
report-section-contents = Contents
report-section-summary = Summary
report-section-figures = Major risks and figures
report-section-method = Scope and method
report-section-results = Results by standard
report-section-objects = Results per object
report-section-registers = Registers
report-section-gaps = Gaps
report-section-plan = Remediation plan
report-section-comparison = Comparison with the last cycle
report-section-findings = Consistency checks
report-section-items = Every requirement
report-section-evidence = Register of evidence
report-section-reckoning = Annex: how each number was made
report-section-integrity = Annex: integrity
report-preset-leadership = For leadership (4 pages at most)
report-preset-manager = For managers
report-preset-full = In full

## Cover: mark, period, people

report-period = Period of assessment
report-period-text = { $from } to { $to }
report-assessors = Assessors
report-holds = This copy holds
report-holds-all = All sections
report-made-by = Made with

## Summary: what to do first

report-figures = Major risks and scores at a glance
report-sector-region = Sector and region
report-score-before = in brackets: the last cycle
report-first-steps = What to do first
report-first-steps-none = No gap would raise a score by being closed.
report-effort-days = Effort (person-days)
report-first-steps-close = Gaps whose closing alone lifts the score most
report-first-steps-standard = { $standard } from { $before } to { $after }
report-first-steps-lift = With all of these closed: { $standards }.

## Remediation plan

report-plan = Remediation plan
report-plan-none = No action is registered.
report-plan-intro = Every action, those of the most pressing gaps first. Overdue is judged as of { $date }: due before that day and not yet done.
report-plan-counts = { $actions ->
    [one] 1 action
   *[other] { $actions-text } actions
  }, overdue: { $overdue-text }; gaps without an action: { $gaps-text }. Estimated effort in all: { $effort }; actions without an estimate: { $open-text }.
report-plan-statuses = Progress: { $statuses }.
report-plan-not-tracked = The actions come from an answer file, which records neither progress nor re-tests, so none is shown; what is past its date is marked overdue all the same.
report-action-status = Status
report-overdue = Overdue
report-retest = Re-test
report-retest-note = Re-test found

## Comparison with the last cycle

report-comparison = Comparison with the last cycle
report-comparison-intro = This assessment ({ $after }) beside the last cycle ({ $before }). Both scores follow from the scoring model of this report and the content of today’s packs; requirements are matched by id.
report-comparison-other-subject = Note: the last cycle assessed “{ $subject }” of { $organisation }, which is not what is assessed now; the two need not be comparable.
report-comparison-before = Last cycle
report-comparison-after = Now
report-comparison-points = Change (points)
report-comparison-movement = Change
report-comparison-movements = Requirements that stand otherwise: { $movements }.
report-comparison-unchanged = Every requirement stands as it did in the last cycle.
report-comparison-not-asked = Not assessed
report-comparison-counts = Applicable { $applicable-text }: conform { $conform-text }, partial { $partial-text }, nonconform { $nonconform-text }, not yet judged { $unanswered-text }

## Annex: how each number was made

report-reckoning = Annex: how each number was made
report-reckoning-intro = Every score with its counts, the formula with the numbers filled in, and the rounding step; with the verdicts, weights and aspects of the requirements each can be recomputed by hand. A score is exact until it is rounded once, half up, to a hundredth of a per cent; the result stands behind the arrow. “…” marks decimals that are not printed; the calculation keeps them. The formula of the scoring model:
report-reckoning-of = Score of
report-reckoning-counts = Counts
report-reckoning-working = Working
report-reckoning-line = Factor { $factor-text }: conform { $conform-text }, partial { $partial-text }, nonconform { $nonconform-text }, not yet judged { $unanswered-text }
report-reckoning-nothing = Nothing is applicable; there is no score.
report-reckoning-lane = Each arrow of the lane takes the requirements of its side and stage from all standards, by the same formula.
report-reckoning-gaps = Priorities and gains
report-reckoning-gaps-intro = Priority = weight × shortfall × criticality × exposure; exposure is 1 plus the number of exposures listed. Gain = the score by the same formula with this requirement conform, less the score as it is.

## Annex: integrity

report-integrity = Annex: integrity
report-integrity-intro = By these digests (all SHA-256) anyone can tell whether the report, the content of the packs, the scoring model and the evidence files are those of the assessment. The digest of the report is taken over its JSON (lianheng-report/1) without the part “integrity”, in the canonical form of RFC 8785; it does not depend on language, format or sections: the copy for leadership and the one in full have the same.
report-integrity-report = Report
report-integrity-pack = Pack
report-integrity-journal = End of the workspace’s journal
report-integrity-entries = Entry { $entries-text }; its hash is:
report-integrity-no-journal = The report was made from an answer file; there is no journal.
report-integrity-evidence = { $count ->
    [one] The digest of 1 evidence file stands
   *[other] The digests of { $count-text } evidence files stand
  } in the register in section{"\u00A0"}{ $section }.

## Options of the report, and errors

cli-arg-preset = Audience: leadership (4 pages at most), manager, full (default)
cli-arg-sections = Only these sections, separated by commas: cover, contents, summary, figures, method, results, objects, registers, gaps, plan, comparison, findings, items, evidence, reckoning, integrity
cli-arg-archival = For the archive: a tagged PDF/A-2a that is also PDF/UA-1 (PDF only)
cli-arg-classification = Mark of classification: public, internal, sensitive, important, core, or your own words
cli-arg-assessor = Name of an assessor; repeatable; without it, the people of the workspace
cli-arg-period = Period of the assessment, such as 2026-10-01..2026-11-20
cli-arg-as-of = Day by which actions are overdue or not; the date of assessment by default
error-report-language = There is no report language “{ $found }”. Possible: { $known }.
error-report-format = There is no report format “{ $found }”. Possible: { $known }.
error-report-preset = There is no preset “{ $found }”. Possible: { $known }.
error-report-section = There is no section “{ $found }”. Possible: { $known }.
error-report-date = “{ $found }” is not a date. Write it like 2026-11-20, and a period like 2026-10-01..2026-11-20.
error-report-period = The period ends on { $to }, before it begins on { $from }. Swap the two.
error-report-line = “{ $found }” cannot stand on the cover. Keep it to one line of at most { $most } characters.
error-report-archival = There is no archival form of “{ $found }”. Ask for pdf, or leave the archival form out.
error-report-assessors = There are too many assessors. Name at most { $most }.
report-figure-bar = Conform { $conform }, partial { $partial }, nonconform { $nonconform }, not yet judged { $unanswered }
# What a link says to readers who do not see the page: where it leads.
report-link = Go to { $place }
report-major-risks-more = { $count ->
    [one] One more is in the full report.
   *[other] { $count } more are in the full report.
}
