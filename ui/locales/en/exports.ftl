# Exports in the formats of other tools: OSCAL, CycloneDX, CSV, and the anonymised answer file.

export-role-assessor = Assessor
export-oscal-no-plan-title = No OSCAL assessment plan
export-oscal-no-plan = The format asks for an assessment plan. This is a self-assessment, and no plan was written as OSCAL.
export-catalog-title = Catalog of requirements: { $packs }
export-own-wording = The texts of the requirements are this tool’s own wording; no sentence of a standard is copied. Wherever the wording of a clause matters, the published standard decides. Scores are tool-defined and not official.
export-component-subject = What is assessed.
export-component-system = A system of the operator.
export-component-product = A product in use.
export-only-suggested = Suggested by answers to questions; nobody has judged it yet.
export-no-note = The assessor wrote no note.
export-action-title = Action for { $clause }
export-results-title = { $organisation }, { $subject }: assessment results
export-self-assessment = Judged by the assessed organisation itself. Not a report of a testing body, and no conclusion of any authority.
export-reviewed = { $edition }, content version { $version }
export-plan-title = { $organisation }, { $subject }: plan of action
export-no-action = No action has been decided yet.
export-attestation-summary = Self-assessment against { $edition } (content version { $version }); conclusion: { $conclusion } (tool-defined, not an official score).
export-claim = { $clause } { $title }: { $verdict }
export-action-owner = Owner: { $value }
export-action-due = Due: { $value }
export-grounds-suggested = Follows from answers to questions; nobody has judged it yet.
export-grounds-without-evidence = Judged by a person; no evidence is named.
export-grounds-evidence-not-found = Judged by a person; the evidence named was not found or is no longer valid.
export-grounds-evidence-found = Judged by a person; evidence named was found and is valid.
export-yes = Yes
export-no = No
export-not-read = Not looked at

## Columns of the CSV tables

export-column-pack = Pack
export-column-edition = Standard
export-column-title = Title
export-column-version = Content version
export-column-digest = Content digest (SHA-256)
export-column-model = Scoring model
export-column-conclusion = Conclusion
export-column-score = Score (%)
export-column-requirements = Requirements
export-column-applicable = Applicable
export-column-conform = Conform
export-column-partial = Partial
export-column-nonconform = Nonconform
export-column-not-applicable = Not applicable
export-column-unanswered = Not yet judged
export-column-major-risks = Major risks
export-column-assessed-on = Date of assessment
export-column-official = Standing of the score
export-column-clause = Clause
export-column-stage = Life-cycle stage
export-column-requirement = Requirement
export-column-text = Text
export-column-modality = Modality
export-column-role = Side
export-column-weight = Weight
export-column-major-risk = Major-risk item
export-column-verification = Source mark
export-column-verdict = Verdict
export-column-basis = Where the verdict comes from
export-column-suggested = Suggested verdict
export-column-note = Note
export-column-reason = Reason
export-column-affects = Systems and products concerned
export-column-evidence-files = Evidence files
export-column-ground = Ground
export-column-decided-by = Decided by
export-column-rank = No.
export-column-priority = Priority
export-column-factor-weight = Factor: weight
export-column-factor-shortfall = Factor: shortfall
export-column-factor-criticality = Factor: criticality
export-column-factor-exposure = Factor: exposure
export-column-exposures = Exposures
export-column-gain = Gain when closed (percentage points)
export-column-plan = Action
export-column-owner = Owner
export-column-due = Due
export-column-effort = Effort (person-days)
export-column-action-status = Status of the action
export-column-done-on = Done on
export-column-retest = Verdict of the re-test
export-column-retest-note = Note on the re-test
export-column-path = File
export-column-evidence-title = Evidence
export-column-dated = Dated
export-column-valid-until = Valid until
export-column-sha256 = Digest (SHA-256)
export-column-bytes = Bytes
export-column-found = Found
export-column-severity = Severity
export-column-rule = Rule
export-column-says = Finding
export-column-object = Object id
export-column-object-name = Object
export-column-questions = Questions concerned
export-column-question = Question id
export-column-question-text = Question
export-column-value = Value
export-column-answer = Answer
export-column-field = Field
export-column-of = Of
export-column-before = Before
export-column-after = After

## The anonymised export

export-pseudonym-organisation = An operator
export-pseudonym-subject = A subject
export-pseudonym-supplier = Supplier { $number }
export-pseudonym-system = System { $number }
export-pseudonym-product = Product { $number }
export-rule-pseudonym = replaced by a code
export-rule-marked = only marked as present
export-rule-removed = left out
export-rule-moved = day moved back
export-rule-rounded = rounded up
export-field-organisation-name = Name of the organisation
export-field-region = Region
export-field-subject-name = Name of the subject
export-field-assessed-on = Date of assessment
export-field-object-id = Id of a supplier, system or product
export-field-object-name = Name of a supplier, system or product
export-field-country = Country of a supplier
export-field-version = Version of a product
export-field-hosts = Number of hosts
export-field-note = Note
export-field-reason = Reason
export-field-evidence = Evidence
export-field-plan = Action
export-field-person = Person or role
export-field-day = Day
export-field-text-answer = Answer in words
export-field-number-answer = Answer in numbers
export-kept-sector = Sector
export-kept-verdicts = Verdicts
export-kept-values = Answers to questions
export-kept-objects = Criticality, exposure and supply of systems and products
export-kept-efforts = Effort of actions
export-kept-scope = Tailoring
export-kept-mappings = Trails of mappings
export-preview-nothing-written = This is what an anonymised export would do; no file was written. --json gives the full text that would leave.
export-preview-rules = Day moved back: every day moves by the same number of days, so that the assessment falls on the first day of its quarter; distances stay. Rounded up: to the next of 1, 2, 5, 10, 20, 50 and so on. The same name has the same code throughout.
export-preview-kept = Leaves as it is:
export-preview-kept-row = { $field }: { $count-text }
export-preview-warning = Anonymised is not unrecognisable: a rare combination of verdicts and answers, the sector and the size may still tell an insider who it is. Read the whole text before you hand it over.
export-preview-nothing = (left out)

## Exporting data in the window

data-export = Export data
data-export-command = Export data…
data-export-format = What for, and in which format
data-export-format-oscal-ar = OSCAL assessment results
data-export-format-oscal-poam = OSCAL plan of action (POA&M)
data-export-format-oscal-catalog = OSCAL catalog of requirements
data-export-format-cyclonedx = CycloneDX attestation
data-export-format-csv = CSV tables
data-export-format-anonymised = Anonymised answer file
data-export-for-oscal-ar = Gives verdicts, their grounds and gaps to a compliance platform that speaks OSCAL.
data-export-for-oscal-poam = Gives gaps and actions to a platform that tracks what is being done about them.
data-export-for-oscal-catalog = Brings the requirements of the standards into another platform; holds none of your verdicts.
data-export-for-cyclonedx = Goes to an acquirer with a product or its SBOM, and states how far it conforms to the standards.
data-export-for-csv = For filtering, summing and charting in a spreadsheet; opens in Excel and WPS as it is.
data-export-for-anonymised = For sector statistics, research or asking for help: what tells whose it is is replaced or left out by rule; scores stay.
data-export-packs = Standards
data-export-nothing = Choose at least one standard.
data-export-language = Language of the file
data-export-table = Tables
data-export-all-tables = { $count ->
        [one] The one table, in a new folder
       *[other] All { $count-text } tables, in a new folder
    }
data-export-table-standards = Standards and scores
data-export-table-clauses = Clauses
data-export-table-stages = Life-cycle stages
data-export-table-requirements = Requirements
data-export-table-tailored-out = Requirements tailored out
data-export-table-gaps = Gaps
data-export-table-actions = Actions
data-export-table-evidence = Evidence
data-export-table-findings = Findings of the consistency checks
data-export-table-contradictions = Contradicting answers
data-export-table-questions = Answers to questions
data-export-table-suppliers = Suppliers
data-export-table-systems = Systems
data-export-table-products = Products
data-export-no-gaps = This assessment has no gap, so that there is nothing to put into a plan. OSCAL assessment results can be exported instead.
data-export-preview = What would leave
data-export-preview-made = Making the preview…
data-export-rule = { $count ->
        [one] { $rule }: 1 place
       *[other] { $rule }: { $count-text } places
    }
data-export-rule-name-pseudonym = Replaced by a code
data-export-rule-name-marked = Only marked as present
data-export-rule-name-removed = Left out
data-export-rule-name-moved = Days moved back
data-export-rule-name-rounded = Rounded up
data-export-rule-says-pseudonym = One name has one code throughout; the order of the numbers says nothing about the names.
data-export-rule-says-marked = “[…]” stands where a text stood; only that there was one stays visible.
data-export-rule-says-removed = It is not in the file at all.
data-export-rule-says-moved = All days move back by the same number of days, so that the assessment falls on the first day of its quarter; distances stay.
data-export-rule-says-rounded = Rounded up to the next of 1, 2, 5, 10, 20, 50 and so on.
data-export-more = Show { $count-text } more of { $rest-text }
data-export-kept = What leaves as it is
data-export-text = The file, character by character
data-export-dialog-folder = Choose where the folder of tables is to lie
data-export-kind-csv = CSV table
data-export-name-oscal-ar = { $organisation } OSCAL assessment results { $date }
data-export-name-oscal-poam = { $organisation } OSCAL plan of action { $date }
data-export-name-oscal-catalog = OSCAL catalog of requirements
data-export-name-cyclonedx = { $organisation } CycloneDX attestation { $date }
data-export-name-csv = { $organisation } assessment tables { $date }
data-export-name-anonymised = anonymised answers
data-export-running = Exporting the data…
data-export-written = Data saved: { $path }
data-export-written-tables = { $count ->
        [one] 1 table saved: { $path }
       *[other] { $count-text } tables saved: { $path }
    }
data-export-failed = The data could not be exported; no file was written.

## The command

cli-export = Export an assessment in the formats of other tools: OSCAL, CycloneDX, CSV, or an anonymised answer file
cli-arg-export-as = oscal-ar (assessment results), oscal-poam (plan of action), oscal-catalog (requirements), cyclonedx (attestations), csv (tables), anonymised (answer file)
cli-arg-export-out = Where to write; a folder for csv without --table
cli-arg-export-table = One table of CSV only
cli-arg-export-pack = Only this pack, may be repeated; all packs of the assessment without it
cli-arg-export-preview = For anonymised only: list every replacement and its rule, and write nothing
cli-export-file = Wrote { $file } ({ $size } KB).
cli-export-folder = { $count ->
        [one] Wrote { $file } with one table:
       *[other] Wrote { $file } with { $count-text } tables:
    }
cli-export-table = { $rows ->
        [one] { $name }: one row
       *[other] { $name }: { $rows-text } rows
    }
error-export-format = There is no export format “{ $found }”. Possible: { $known }.
error-export-no-gap = There is no gap, so a plan of action has nothing to list; no file was written. OSCAL assessment results (oscal-ar) can be exported instead.
error-export-table-unknown = There is no table “{ $name }”. Known: { $known }.
error-export-not-folder = A file of that name is there, and all tables are written as a folder; nothing was written. Choose another name, or one table with --table.
error-export-folder-other = The folder holds “{ $name }”, which is not a table exported by this program; nothing was changed. Choose another name, or move the file away first.
error-export-table-csv-only = --table goes with --as csv only.
error-export-preview-anonymised-only = --preview goes with --as anonymised only.
