# Audit: an auditor's review of a submission, and audits an operator received.

## Vocabulary

severity-critical = Critical
severity-major = Major
severity-minor = Minor
severity-observation = Observation
audit-method-examine = Examine
audit-method-examine-about = Policies, records, contracts and configurations are read and held against what is done.
audit-method-interview = Interview
audit-method-interview-about = Those responsible say how the requirement is met, and by whom.
audit-method-test = Test
audit-method-test-about = A system or product is operated or probed, and the result observed.
audit-stance-accepted = Accepted
audit-stance-partly_accepted = Accepted in part
audit-stance-disputed = Disputed
term-severity = Severity

## In the window

auditing-dialog-submission = Choose a submission
auditing-dialog-audit = Choose an audit
auditing-dialog-seal = Where to save the audit
auditing-report-file-name = { $operator } audit report
auditing-package-file-name = Audit package

auditing-rail-review = Review
auditing-rail-result = Result
auditing-rail-received = Handed over
auditing-nav-review = Review
auditing-nav-sample = Sample
auditing-nav-differences = Differences
auditing-nav-report = Report
auditing-nav-exchange = Hand over
auditing-nav-audits = Audits received
auditing-key-agree = Agree with the operator
auditing-preset-full = Audit report
auditing-preset-everything = With the operator’s self-assessment

auditing-open = Review a submission
auditing-open-title = Review a submission
auditing-open-what = The submission is checked against its signatures and becomes an encrypted workspace of your own. What the operator handed over stays read-only in it.
auditing-open-file = File
auditing-open-go = Choose where to and begin
auditing-open-running = Checking and taking in the submission
auditing-open-stopped = Stopped. No workspace was made.
auditing-auditor = Auditor
auditing-auditor-hint = The organisation that audits, as the report names it.
auditing-lead = Your name
auditing-lead-hint = Judgements are recorded in this name. More people can be named later.
auditing-contact = Contact (optional)
auditing-passphrase = Passphrase of the audit workspace
auditing-unlock-passphrase = Passphrase of the package
auditing-unlock-passphrase-hint = Agreed with the sender by another way than the package itself.
auditing-unlock-passphrase-missing = The package is encrypted; enter its passphrase.
auditing-unlock-key = Receiving key
auditing-unlock-key-hint = The package is encrypted for a key; choose the file of that key.
auditing-key-choose = Choose a key file
auditing-key-none = None chosen
auditing-key-missing = Choose a key file.
auditing-key-passphrase = Passphrase of the key

auditing-overview-title = Audit overview
auditing-overview-what = { $auditor } audits the self-assessment of { $operator }.
auditing-overview-begin = Begin the review
auditing-overview-go-on = Go on reviewing
auditing-overview-report = Make the report
auditing-left = What is left
auditing-left-reviewed = { $reviewed-text } of { $asked-text } requirements reviewed.
auditing-left-sampled = Of the sample, { $seen-text } of { $sampled-text }.
auditing-left-no-sample = No sample was drawn.
auditing-left-draw = Draw one
auditing-left-findings = Findings by severity
auditing-standard = Standard
auditing-of-asked = { $reviewed-text } of { $asked-text } reviewed
auditing-conclusion-was = operator: { $conclusion }
auditing-score-defined = Scores are defined by this tool and are not official.
auditing-received-at = Taken in
auditing-package = Package
auditing-evidence-came = { $whole-text } files with their content, { $digests-text } by digest only
auditing-check-go = Check against the signatures
auditing-check-running = Checking
auditing-check-holds = Everything holds: the signatures are valid, { $files-text } signed files and { $answers-text } answers are as they were handed over.
auditing-check-fails = { $count-text } { $count ->
    [one] thing does
   *[other] things do
} not hold. Do not go on with this workspace; make it again from the submission.
auditing-check-stopped = Stopped before the end; nothing can be said.

auditing-list = Requirements to review
auditing-list-none = Nothing passes these filters.
auditing-all-reviewed = Everything is reviewed.
auditing-outcome-agreed = Judged alike
auditing-outcome-differs = Judged differently
auditing-outcome-begun = Begun
auditing-outcome-open = Not yet reviewed
auditing-row-operator = Operator: { $verdict }
auditing-row-auditor = Auditor: { $verdict }
auditing-operator-side = Operator’s answer
auditing-read-only = read-only
auditing-operator-no-note = The operator wrote no note.
auditing-operator-claims = Claimed conform, but no evidence was handed over.
auditing-operator-no-evidence = No evidence was handed over.
auditing-late = Changed after the freeze ({ $count-text })
auditing-no-actions = The operator has planned no action here.
auditing-history-what = From the operator’s own journal in the submission, newest first.
auditing-auditor-side = Auditor’s judgement
auditing-agree = Agree: { $verdict }
auditing-agree-nothing = The operator left this open; judge it yourself.
auditing-verdict = Auditor’s verdict
auditing-severity-none = No severity
auditing-severity-missing = Say how much the difference weighs.
auditing-severity-not-given = not given
auditing-finding-missing = Say what was found, so that the operator can answer.
auditing-sampled = What was sampled
auditing-note = Working note (stays in this workspace)
auditing-look = Look
auditing-look-named = Look at { $name }
auditing-attach = Attach evidence of your own
auditing-next-unreviewed = Next not reviewed

auditing-sample-what = A sample is drawn by a rule anybody can check: the same seed gives the same requirements for ever.
auditing-sample-new = Draw a sample
auditing-sample-draw = Draw
auditing-sample-nothing = Nothing would be drawn. Choose at least one weight and one standard.
auditing-take-of = How much of the weight “{ $weight }”
auditing-take-share = Share in percent
auditing-take-count = Number of requirements
auditing-take-none = None
auditing-take-share-fault = A whole number from 1 to 100.
auditing-take-count-fault = A whole number above 0.
auditing-seed = Seed (optional)
auditing-seed-hint = Left blank, the system chooses one at random; it is recorded either way.
auditing-seed-fault = 1 to 64 ASCII letters, digits, “-”, “_”, “.” or “:”.
auditing-sample-of = Sample of { $at }
auditing-sample-list = { $drawn-text } drawn, { $seen-text } of them reviewed
auditing-sample-again = How to draw it again

auditing-differences-what = Every requirement on which the auditor’s verdict is not the operator’s, the gravest first.
auditing-differences-count = { $count-text } of { $reviewed-text } reviewed requirements were judged differently.

auditing-report-title = Audit report
auditing-report-what = What the auditor says of the whole, and what the report holds.
auditing-report-go = Export the report
auditing-report-choice = What it holds
auditing-statement = Opinion and scope
auditing-began = Work began
auditing-ended = Work ended

auditing-seal-title = Hand over the audit
auditing-seal-what = A sealed package with the judgements, the samples and both scores, signed and bound to the submission. The operator and the regulator can check it and take it in.
auditing-seal-nothing = There is nothing to seal before a requirement is reviewed.
auditing-seal-in = What goes in
auditing-seal-judgements = { $reviewed-text } of { $asked-text } requirements judged, { $differences-text } of them differently
auditing-seal-samples = { $count ->
    [0] No sample
    [one] One sample with its seed
   *[other] { $count-text } samples with their seeds
}
auditing-seal-always = Your own evidence that a judgement names, both scores, and the submission’s manifest and signatures
auditing-seal-unfinished = { $count ->
    [one] One requirement is
   *[other] { $count-text } requirements are
} not reviewed; the operator’s verdict stands there.
auditing-seal-write-opinion = Write it
auditing-seal-not = Working notes stay here.
auditing-seal-key = Signing key
auditing-seal-key-hint = The key file that signs for the auditor.
auditing-seal-encrypt = Encrypt with a passphrase
auditing-seal-passphrase-hint = Tell it to the receiver by another way than the package.
auditing-seal-go = Choose where to and seal
auditing-seal-running = Sealing
auditing-seal-stopped = Stopped. Nothing was written.
auditing-sealed = The audit package is written
auditing-sealed-file = File
auditing-sealed-in = Holds
auditing-sealed-counts = { $judged-text } judgements, { $evidence-text } evidence files of the auditor’s own
auditing-sealed-next = Hand the file to the operator, and read the fingerprint out by telephone so that they can compare it.

auditing-audits-what = What auditors found in a submission of this workspace, and what was answered. Your own verdicts stay as they are.
auditing-audits-beside = What others found about the same submission, beside what was submitted. Answering is the operator’s.
auditing-nav-audits-beside = Other audits
auditing-empty-audits = No audit was received yet. Import the audit package an auditor handed you.
auditing-audits-temporary = Keep the workspace in a file first: only what was sealed from it can be audited.
auditing-import = Import an audit
auditing-import-look = Check
auditing-import-take = Take in
auditing-import-running = Checking the audit package
auditing-import-stopped = Stopped. Nothing was taken in.
auditing-import-nothing-yet = Nothing is taken in yet.
auditing-import-known = This audit was taken in before; nothing changes.
auditing-import-taken = The audit is taken in. No verdict of yours was changed.
auditing-import-holds = Holds
auditing-import-counts = { $reviewed-text } requirements judged, { $differences-text } differently; { $unanswered-text } findings not answered
auditing-proof-proved = Computed again
auditing-proof-unproved = Not computed again
auditing-proof-fails = { $count-text } { $count ->
    [one] thing does
   *[other] things do
} not hold. Ask the auditor before you rely on this audit.
auditing-received-when = Sealed { $sealed } · taken in { $received }
auditing-findings-none = The auditor has no finding.
auditing-findings-alike = Judged alike without a finding ({ $count-text })
auditing-verdict-submitted = Submitted
auditing-verdict-now = Now
auditing-status-no-need = No answer needed
auditing-status-unanswered = Not answered
auditing-status-answered = Answered
auditing-status-done = Actions done
auditing-respond = Answer
auditing-respond-to = Answer the finding on { $clause }
auditing-respond-again = Change the answer
auditing-respond-again-to = Change the answer to the finding on { $clause }
auditing-respond-go = Save the answer
auditing-stance = The finding is
auditing-response = Operator’s answer
auditing-response-action = Action:
auditing-response-text = What is said to it
auditing-response-text-missing = Say why the finding is not accepted as it stands.
auditing-response-existing = Actions that answer it
auditing-response-new = Plan a new action
auditing-response-plan = What will be done
auditing-response-plan-missing = Say what will be done.
auditing-response-due = Due
auditing-response-stands = Your verdict stays as it is; change it where you answer, if you agree with the auditor.
auditing-tool = Auditor
auditing-item-none = No auditor has judged this requirement.
auditing-item-changed = In the submission it was: { $verdict }.
auditing-item-answer = Answer under “Audits received”

## Audit report

report-audit-title = Software supply chain security audit report
report-section-audit-opinion = Opinion
report-section-audit-method = Method and sample
report-section-audit-agreement = Agreement
report-section-audit-differences = Requirements judged differently
report-section-audit-reviewed = Requirements judged alike
report-section-audit-integrity = Annex: the submission audited
report-audit-auditor = Auditor
report-audit-operator = Operator
report-audit-submission = Submission audited
report-audit-cover-sealed = Sealed { $at }
report-audit-statement = This report was made by the auditor from the submission the operator signed. Scores follow from the scoring model named here; they are not official, and no authority’s conclusion.

report-audit-opinion = Opinion
report-audit-no-opinion = The auditor has not written an opinion yet.
report-audit-scores = Both scores side by side
report-audit-scores-intro = “Operator” is computed again from the answers in the submission. “Auditor” is computed with the auditor’s verdicts in place of the operator’s; what was not reviewed stands as the operator judged it. “Reviewed only” counts nothing but the requirements reviewed.
report-audit-reviewed-only = Reviewed only
report-audit-not-all-reviewed = Where a standard has no line “Reviewed only”, nothing of it has been reviewed yet.
report-audit-points = Change (points)
report-audit-at-a-glance = At a glance
report-audit-glance = Of { $asked-text } requirements asked for, { $compared-text } were reviewed; on { $agreed-text } of them both judged alike ({ $raw }), on { $differences-text } they differ.
report-audit-glance-sample = Requirements in the sample: { $sampled-text }; reviewed of them: { $seen-text }.
report-audit-glance-severities = Findings by severity: { $severities }.

report-audit-method = Method and sample
report-audit-method-intro = The auditor looked at the operator’s verdict, words and evidence requirement by requirement and judged independently. The operator’s data is read-only in the audit workspace and can be checked against the signatures of the submission at any time.
report-audit-period = Period of the audit
report-audit-team = Auditors
report-audit-scope = Scope
report-audit-methods = Methods
report-audit-method-line = { $name }: { $about }
report-audit-sample = Sample
report-audit-no-sample = No sample was drawn.
report-audit-sample-how = Anybody can draw the sample again (lianheng-sample/1). For each requirement take the SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of the seed, a line feed and the requirement’s full id; within a weight, order by that value and take the first ones. One value is checked by: { "printf '%s\\n%s'" } SEED ID | sha256sum. Shares are rounded up.
report-audit-seed = Seed
report-audit-drawn-from = Drawn from
report-audit-drawn-by = Drawn by, at
report-audit-weight = Weight
report-audit-take = To be drawn
report-audit-take-all = All
report-audit-size = Requirements
report-audit-drawn = Drawn
report-audit-drawn-list = Requirements drawn
report-audit-sample-broken = Drawing again from the recorded seed and rule gives another sample than the one recorded.

report-audit-agreement = Agreement
report-audit-nothing-reviewed = Nothing has been reviewed yet.
report-audit-agreement-intro = Counted are the requirements the auditor has judged. One the operator left unjudged is compared and not agreed, and has no part in kappa.
report-audit-on = On
report-audit-all = Everything
report-audit-of-weight = Weight: { $weight }
report-audit-compared = Compared
report-audit-agreed = Agreed
report-audit-raw = Agreement
report-audit-kappa = Kappa
report-audit-table = Verdicts side by side
report-audit-table-intro = Rows are the operator’s verdicts, columns the auditor’s; where the two agree the cell is shaded.
report-audit-operator-by-auditor = Operator \ auditor
report-audit-formula = How the figures are made
report-audit-formula-text = Agreement is agreed ÷ compared, rounded to 0.01%. Cohen’s kappa is taken over the requirements both have judged: with N of them, a agreed, and S the sum over verdicts of operator’s count × auditor’s count, kappa = (N·a − S) ÷ (N² − S), given as a fraction in lowest terms and rounded to four decimals. Where N² = S it is not defined, and a dash stands for it.

report-audit-differences = Requirements judged differently
report-audit-no-differences = On every requirement reviewed, both judged alike.
report-audit-differences-intro = Every requirement on which auditor and operator differ, by severity and then in the order of the standards.
report-audit-reviewed = Requirements judged alike
report-audit-none-agreed = There is no requirement on which both judged alike.
report-audit-reviewed-intro = On these requirements both judged alike. There may be a finding all the same; it is given too.
report-audit-in-sample = in the sample
report-audit-operator-note = Operator’s note
report-audit-operator-reason = Operator’s reason
report-audit-finding = Finding
report-audit-recommendation = Recommendation
report-audit-sampled = Sampled
report-audit-evidence = Evidence seen
report-audit-evidence-own = auditor’s own
report-audit-evidence-theirs = operator’s
report-audit-evidence-line = { $file } ({ $whose }, { $digest })
report-audit-reviewed-by = Reviewed by

report-audit-integrity = Annex: the submission audited
report-audit-integrity-intro = This report is about the submission below. By its id and the digest of its manifest anyone can tell which data were audited.
report-audit-submission-from = From
report-audit-sealed-at = Sealed at
report-audit-manifest = Digest of the manifest (SHA-256)
report-audit-signers = Fingerprints of the signing keys
report-audit-check = Checked
report-audit-intact = Checked when this report was made: the signatures are valid, manifest and digests agree, and the workspace holds what the submission says.
report-audit-not-intact = The check made with this report failed: the workspace does not hold what the submission says. Do not rely on this report.
report-audit-not-checked = Not checked when this report was made.

report-audit-moment = { $date }, { $time } UTC
report-audit-scope-text = This report audits the self-assessment of software supply chain security that { $organisation } carried out on “{ $subject }” ({ $kind }). It stands for { $date } and rests on { $packs-text } packs.
report-audit-scope-own = The self-assessment is the operator’s; the auditor’s verdicts are in the sections before. Every score follows from the scoring model below and can be recomputed; notes, reasons, findings and actions are printed as written and not translated.

## Workbook

workbook-sheet-audit = Audit

## Filters

audit-filter-no-evidence = Claimed conform without evidence
audit-filter-overridden = Suggestion overridden
audit-filter-changed-after-freeze = Changed after the freeze
audit-filter-in-sample = In the sample
audit-filter-not-reviewed = Not yet reviewed
audit-filter-disagreed = Judged differently
audit-filter-finding = With a finding

## Names in the journal and in hints

journal-thing-submission = submission
journal-thing-audit = audit
journal-thing-audit-sample = sample
journal-thing-review = judgement
journal-thing-received-audit = audit received
journal-thing-audit-response = answer to a finding

## Errors

error-workspace-received = “{ $what }” came with a submission or an audit and is read-only. Write what you find into the judgement.
error-audit-no-submission = This is no audit workspace: it holds no submission. Make one from a submission with lianheng audit open.
error-audit-seed = The seed “{ $seed }” cannot be used. A seed is 1 to 64 ASCII letters, digits, “-”, “_”, “.” or “:”, so that anybody can type it as it is.
error-audit-sample-empty = Nothing is drawn by this rule. Say how much to draw of at least one weight, such as --weight-3 all.
error-audit-kind = Wanted is a package of the kind “{ $wanted }”; this is one of the kind “{ $found }”.
error-audit-submission = “{ $what }” in the submission cannot be used: it is no value of its kind, or does not agree with the manifest or the list of evidence. Ask the operator to seal it again.
error-audit-no-statement = The auditor’s name is missing. Give it with lianheng audit describe.
error-audit-nothing-judged = Nothing has been judged yet; there is nothing to seal.
error-audit-not-intact = The workspace does not hold what was signed ({ $about }), so no audit package is sealed. See everything with lianheng audit check, and make the audit workspace again from the submission.
error-audit-other-submission = This submission ({ $package }) is not the one the audit is about.
error-audit-unbound = The audit is not bound to a submission: the manifest, signatures or subject that come with it are not those of the submission it names.
error-audit-in-audit = This workspace reviews another submission; the audit is about { $package }. Import it into the operator’s workspace, or into an audit workspace made of that submission.
error-audit-answers-operator = Findings are answered by the operator, in its own workspace.
error-audit-same-id = An audit with the same id and other content was received before. Ask the auditor which one counts.
error-audit-not-ours = The submission the audit is about ({ $package }) was not sealed from an assessment of this workspace. Open the workspace it was sealed from.
audit-file-shape = The audit is not written as it should be: { $about }
audit-file-format = The format “{ $about }” of the audit is not known.
audit-file-twice = “{ $about }” is there twice.
audit-file-seed = The seed “{ $about }” cannot be used.
audit-file-rule = The rule of the sample with the seed “{ $about }” cannot be used.
audit-file-methods = The methods of “{ $about }” repeat themselves or are out of order.
audit-file-digest = “{ $about }” is no SHA-256.
audit-file-requirement = “{ $about }” is no requirement’s id.
audit-file-blank = Something is missing at “{ $about }”.
audit-file-line = The text at “{ $about }” is too long or holds control characters.
audit-file-text = The text at “{ $about }” is too long.
audit-file-list = There are too many entries in “{ $about }”.

## Checks

audit-check-file = The signed file “{ $about }” is missing or was changed.
audit-check-signature = The submission’s signatures do not hold ({ $about }).
audit-check-identity = The submission the workspace names is not that of the manifest ({ $about }).
audit-check-unlisted = The workspace keeps a file for the submission that its manifest does not list ({ $about }).
audit-check-content = What was signed cannot be read ({ $about }).
audit-check-pack = The pack “{ $about }” is not as the submission lists it.
audit-check-pack-unknown = This version of the pack “{ $about }” is not in this program, so it cannot be checked.
audit-check-model = The scoring model “{ $about }” is not as the submission lists it.
audit-check-answer = Verdict, words or evidence of “{ $about }” are not those of the submission.
audit-check-assessment = Organisation, subject, tailoring, inventory or answers to questions are not those of the submission ({ $about }).
audit-check-evidence = The evidence “{ $about }” is not that of the submission.
audit-check-action = The actions about “{ $about }” are not those of the submission.
audit-check-requirement = “{ $about }”, which the audit judges, is no requirement this program knows.
audit-check-agreement = The figures of agreement do not follow from the judgements ({ $about }).
audit-check-evidence-unnamed = No judgement names the file “{ $about }” in the audit package.
audit-check-operator = The operator’s verdict the audit names is not that of the submission: { $about }.
audit-check-not-asked = The audit judges a requirement the submission does not ask for: { $about }.
audit-check-score = A declared score is not what is computed: { $about }.
audit-check-sample = Drawing again from the seed “{ $about }” gives another sample than the one recorded.
audit-proved-container = container and signatures
audit-proved-binding = binding to the submission
audit-proved-agreement = figures of agreement
audit-proved-evidence = digests of the auditor’s evidence
audit-proved-scores = both scores
audit-proved-sample = samples
audit-proved-operator = the operator’s verdicts
audit-unproved-scores = both scores
audit-unproved-sample = samples
audit-unproved-operator = the operator’s verdicts
audit-package-title = Audit: { $subject }

## Command line

audit-about = Audit: make an audit workspace of a submission, sample, judge, report, seal; import an audit and answer it
audit-open = Make an audit workspace of a submission; the operator’s data is read-only in it
audit-show = The audit as a whole, or both verdicts on one requirement
audit-list = List requirements to review, by filter
audit-judge = Judge a requirement; what is not given stays as it is
audit-sample = Draw a random sample by weight and record the seed
audit-describe = Say who audits, when, what, and the opinion
audit-report = Write the audit report
audit-check = Hold an audit workspace against the submission’s signatures
audit-seal = Seal and sign the audit
audit-verify = Verify a sealed audit; with the submission, scores and samples too
audit-import = Import a sealed audit into the operator’s workspace
audit-findings = List audits received, with findings and answers
audit-respond = Answer a finding, with an action if wanted
audit-arg-workspace = Workspace file
audit-arg-requirement = Full id of the requirement
audit-arg-submission = Submission
audit-arg-into = Audit workspace to be made
audit-arg-auditor = Name of the auditor
audit-arg-auditor-en = Name of the auditor in English
audit-arg-lead = Who leads the audit; without it the journal is written in the auditor’s name
audit-arg-contact = How to reach the auditor
audit-arg-filter = Filters: no-evidence, overridden, changed-after-freeze, in-sample, not-reviewed, disagreed, finding; several with commas, all must hold
audit-arg-severities = Severities: critical, major, minor, observation; several with commas
audit-arg-agree = Judge as the operator did
audit-arg-verdict = The auditor’s verdict: conform, partial, nonconform, not_applicable
audit-arg-withdraw = Take the verdict back, keep what is written
audit-arg-severity = Severity: critical, major, minor, observation
audit-arg-finding = What was found
audit-arg-recommendation = What should be done
audit-arg-method = Methods: examine, interview, test; several with commas
audit-arg-sampled = What was sampled, such as “8 of 40 hosts”
audit-arg-seen = Evidence seen: file name or SHA-256; repeatable
audit-arg-attach = Attach a file of the auditor’s own; repeatable
audit-arg-note = Working note; it does not leave the workspace
audit-arg-seed = Seed; without it the operating system chooses one, which is recorded
audit-arg-pack = Draw from this pack only; repeatable
audit-arg-weight-3 = How much of the key requirements: all, 50% or 25 (of them)
audit-arg-weight-2 = How much of the important ones
audit-arg-weight-1 = How much of the general ones; without any of the three: all, 50%, 20%
audit-arg-period = Period of the audit
audit-arg-scope = Scope
audit-arg-opinion = Opinion
audit-arg-audit = Sealed audit
audit-arg-verify-submission = The submission the audit is about
audit-arg-which = Id of the audit’s package; not needed where there is one
audit-arg-stance = Stance: accepted, partly_accepted, disputed
audit-arg-text = Answer
audit-arg-action = Id of an action that is there; repeatable
audit-arg-plan = A new action
audit-arg-owner = Who does the new action
audit-arg-due = By when the new action is due
audit-begun = Made the audit workspace { $file }.
    From { $from }, sealed { $at }
    Requirements: { $asked-text }; evidence files: { $evidence-text }, and { $without-text } of which only the digest came
    The signatures are valid. Signed by:
    { $signers }
audit-overview = { $auditor } audits the submission of { $from } ({ $package }, sealed { $at })
    Requirements: { $asked-text }; reviewed: { $reviewed-text }; judged differently: { $differences-text }; in the sample: { $sampled-text }, of them reviewed: { $seen-text }
audit-listed = Requirements: { $count-text }.
audit-nothing-found = No requirement fits.
audit-begun-short = Undecided
audit-note = Working note
audit-drawn = Sample drawn and recorded: seed { $seed } ({ $algorithm }), requirements drawn: { $count-text }.
audit-check-holds = { $file }: holds what the submission ({ $package }) says. Signed files checked: { $files-text }; answers: { $answers-text }. The signatures are valid. Signed by:
    { $signers }
audit-check-broken = { $file }: does not hold what the submission ({ $package }) says; findings: { $findings-text }
audit-sealed = Sealed the audit { $file }
    Id: { $package }
    Digest of the manifest: { $manifest }
    Requirements judged: { $judged-text }; the auditor’s own evidence files: { $evidence-text }
    Signed by:
    { $signers }
audit-proof-holds = { $file }: the audit sealed by { $from } at { $at } holds. Requirements judged: { $judged-text }; submission: { $submission }. Signed by:
    { $signers }
audit-proof-broken = { $file }: the audit sealed by { $from } at { $at } does not hold; findings: { $findings-text }
audit-proof-proved = Computed again: { $proved }.
audit-proof-unproved = Not computed again, for want of the submission: { $unproved }. Give it with --submission.
audit-proof-signers = A valid signature says that nothing was changed; who signed, compare the fingerprint with the keys you trust.
audit-taken = The audit was imported. Nothing of the operator’s verdicts was changed.
audit-taken-dry = This audit would be imported; nothing was written.
audit-taken-known = This audit was imported before; nothing was changed.
audit-received = Audit by { $auditor } ({ $package }, sealed { $at }). Judged: { $reviewed-text }; differently: { $differences-text }; to be answered: { $unanswered-text }. Signed by:
    { $signers }
audit-column-filter = Filter
audit-column-count = Found
audit-column-reviewed = Reviewed
audit-column-only-operator = Reviewed only: operator
audit-column-only-auditor = Reviewed only: auditor
audit-column-marks = Marks
audit-column-now = Now
audit-column-response = Answer
error-audit-not-seen = There is no evidence “{ $file }” in the workspace. Name a file of the submission or its SHA-256, or attach the auditor’s own with --attach.
error-audit-nothing-to-agree = The operator did not judge this requirement, so there is nothing to agree with. Give the auditor’s verdict with --verdict.
error-audit-which = More than one audit was received; name one with --audit: { $known }.
error-audit-no-such = There is no audit with the id “{ $id }”.
error-audit-none-received = This workspace has received no audit. Import one with lianheng audit import.
