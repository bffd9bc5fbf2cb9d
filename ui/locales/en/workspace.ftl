# The workspace: beginning, file, inventory, assessments and tailoring. $count is for choosing, $count-text for showing.

# Navigation and title bar
workspace-rail-setup = Set up
workspace-rail-assess = Assess
workspace-rail-act = Act
workspace-rail-insight = Insight
workspace-rail-reference = Reference
workspace-nav-inventory = Inventory
workspace-nav-assessments = Assessments
workspace-nav-assess = Requirements
workspace-nav-sheets = Questionnaires
workspace-nav-evidence = Evidence
workspace-nav-plan = Plan
workspace-nav-actions = Actions
workspace-nav-lane = Life cycle
workspace-nav-registers = Registers
workspace-nav-compare = Compare cycles
workspace-nav-workspace = Workspace
workspace-nothing-open = No workspace is open
workspace-assessment = Current assessment
workspace-assessment-none = Make the first assessment
workspace-frozen-mark = {" "}(frozen)
workspace-saving = Saving…
workspace-saved-at = Saved { $time }
workspace-all-saved = All saved
workspace-only-memory = Not kept
workspace-read-only = Read-only
workspace-not-saved = { $count ->
        [one] { $count-text } change not saved
       *[other] { $count-text } changes not saved
    }
workspace-undo-redo = Undo and redo
workspace-undo = Undo
workspace-redo = Redo
workspace-undo-step = Undo: { $step }
workspace-redo-step = Redo: { $step }
workspace-undone = Undone: { $step }
workspace-redone = Redone: { $step }
workspace-step-organisation = organisation
workspace-step-person = person { $what }
workspace-step-supplier = supplier { $what }
workspace-step-system = system { $what }
workspace-step-product = product { $what }
workspace-step-sbom = SBOM { $what }
workspace-step-assessment = assessment { $what }
workspace-step-answer = verdict of { $what }
workspace-step-question = answer to { $what }
workspace-step-evidence = evidence { $what }
workspace-step-action = action { $what }
workspace-step-comment = comment { $what }
workspace-step-other = the last change
workspace-step-several = { $count ->
        [one] { $what } ({ $count-text } change)
       *[other] { $what } ({ $count-text } changes)
    }
workspace-theme-contrast = High contrast
workspace-lock = Lock now
workspace-author = Changes made by
workspace-author-none = Nobody chosen
workspace-author-this = Makes the changes now
workspace-progress = { $answered } of { $asked } judged
workspace-temporary-sample = This is the sample, in memory only. Try anything; all changes are thrown away when it is closed.
workspace-temporary-answers = This answer file is open in memory only. Changes are not written back, and are thrown away when it is closed.
workspace-keep = Keep as a workspace…
workspace-copy-details = Copy details
workspace-copied = Copied
workspace-copy-refused = The system does not allow copying. Select the text by hand.

# What could not be saved
workspace-unsaved-title = Some changes are not saved
workspace-unsaved-what = { $count ->
        [one] { $count-text } change is only on the screen and not in the file. What was saved before is untouched. The reason:
       *[other] { $count-text } changes are only on the screen and not in the file. What was saved before is untouched. The reason:
    }
workspace-unsaved-copy = Remove the cause and try again. If saving keeps failing, back up to another disk on the Workspace page before going on.
workspace-unsaved-retry = Save again
workspace-unsaved-give-up = Give these changes up

# Beginning and opening
workspace-first-language = Choose a language; it can be switched at the top right at any time.
workspace-create = Create a workspace
workspace-create-what = One encrypted file that holds your inventory, assessments, answers and evidence.
workspace-open = Open a workspace…
workspace-open-what = Go on where you left off. It asks for the passphrase.
workspace-open-other = Open workspace…
workspace-answers-what = Look at an answer file in memory, without changing it.
workspace-recent = Recent files
workspace-recent-opened = Opened { $at } · { $path }
workspace-recent-missing = No longer there
workspace-recent-forget = Remove from list
workspace-recent-forget-name = Remove from list: { $name }
workspace-create-intro = Fill this in, then choose where to save. The file is always encrypted: nobody opens it without the passphrase or the recovery key, its makers included.
workspace-create-go = Choose where to save…
workspace-keep-title = Keep as a workspace
workspace-keep-what = Saves everything that is open now into an encrypted file, so that the work can go on later.
workspace-making = Making the key and writing the file; this takes a few seconds…
workspace-organisation = Organisation
workspace-organisation-name = Name of the organisation
workspace-both-names = Reports come in Chinese, in English or both, so both names are needed.
workspace-in-chinese = Chinese
workspace-in-english = English
workspace-name = Name
workspace-name-missing = Fill in the name.
workspace-name-same = Same as in the other language
workspace-sector = Sector
workspace-sector-hint = Optional
workspace-not-chosen = Not chosen
workspace-region = Region
workspace-region-hint = Such as CN-44 (ISO 3166-2); optional
workspace-region-wrong = Not an ISO 3166-2 code. Write it like CN-44.
workspace-your-name = Your name
workspace-your-name-hint = The journal says who made each change.
workspace-your-name-missing = Fill in your name.
workspace-passphrase = Passphrase
workspace-passphrase-hint = At least 8 characters. Several unrelated words are easy to remember and hard to guess.
workspace-passphrase-short = The passphrase needs at least 8 characters.
workspace-passphrase-again = The same again
workspace-passphrase-differs = The two do not match.
workspace-passphrase-show = Show the passphrase
workspace-passphrase-lost = A lost passphrase cannot be retrieved. The next step shows a recovery key, once; keep it safe.
workspace-passphrase-missing = Enter the passphrase.
workspace-passphrase-new = New passphrase
workspace-passphrase-old = Present passphrase
workspace-strength = Strength of the passphrase
workspace-strength-0 = Very weak: guessed at once.
workspace-strength-1 = Weak: guessed quickly.
workspace-strength-2 = Fair: a determined person guesses it.
workspace-strength-3 = Strong: hard to guess.
workspace-strength-4 = Very strong: very hard to guess.
workspace-open-title = Open a workspace
workspace-open-go = Open
workspace-unlocking = Checking the passphrase; this takes a few seconds…
workspace-use-recovery = Use the recovery key
workspace-use-passphrase = Use the passphrase
workspace-recover-go = Open and set the new passphrase
workspace-recovery-key = Recovery key
workspace-recovery-hint = Capitals, blanks and hyphens do not matter.
workspace-recovery-missing = Enter the recovery key.
workspace-recovery-title = Keep this recovery key
workspace-recovery-what = When the passphrase is forgotten, only this opens the workspace. It is shown this once and stored nowhere; any earlier recovery key no longer works.
workspace-recovery-for = Workspace: { $name }
workspace-recovery-keep = Print it and lock it away, apart from the workspace file. Whoever has it opens the workspace without the passphrase.
workspace-recovery-print = Print
workspace-recovery-copy = Copy the key
workspace-recovery-kept = I have kept the recovery key
workspace-recovery-go = Continue
workspace-locked-title = The workspace is locked
workspace-locked-unsaved = { $count ->
        [one] { $count-text } change is not saved yet; it is tried again after unlocking.
       *[other] { $count-text } changes are not saved yet; they are tried again after unlocking.
    }
workspace-unlock = Unlock
workspace-leave-locked = Open something else

# The Workspace page
workspace-file = File
workspace-in-memory = { $name } (in memory only)
workspace-journal = { $count ->
        [one] The journal has { $count-text } entry, chained so that tampering shows.
       *[other] The journal has { $count-text } entries, chained so that tampering shows.
    }
workspace-read-only-why = The file is read-only: everything can be seen and exported, nothing changed.
workspace-back-up = Back up…
workspace-restore = Restore a backup…
workspace-restore-what = Restoring opens the copy you choose, as it was on that day, with the passphrase it had then. The present file stays where it is, unchanged.
workspace-backed-up = Backed up to { $path }
workspace-backed-up-what = The copy is encrypted alike and opens with the same passphrase. To restore, open the copy.
workspace-leave = Close the window
workspace-leave-key = The recovery key is shown this once, and nobody has said that it is kept. It cannot be seen again after closing; changing the passphrase under “Workspace” makes a new one.
workspace-leave-export = An export is going on. Closing stops it; it leaves no file.
workspace-close = Close the workspace
workspace-close-go = Close
workspace-close-temporary = What is open is in memory only. Closing throws all changes away for good. To keep them, keep it as a workspace first.
workspace-close-unsaved = { $count ->
        [one] { $count-text } change is not saved and will be lost for good. What was saved is untouched.
       *[other] { $count-text } changes are not saved and will be lost for good. What was saved is untouched.
    }
workspace-verify-title = Verification
workspace-verify-what = Recomputes the chain of the journal and the digest of every evidence file, and compares them with what is there. Reads only, changes nothing.
workspace-verify-go = Verify
workspace-verifying = Verifying…
workspace-verify-sound = Everything holds; no tampering found.
workspace-verify-broken = { $count ->
        [one] { $count-text } thing does not hold.
       *[other] { $count-text } things do not hold.
    }
workspace-verify-checked = Journal entries checked: { $entries-text }; evidence files: { $files-text }.
workspace-verify-head = SHA-256 of the last entry: { $digest }
workspace-verify-entry = Entry
workspace-verify-break = What does not hold
workspace-verify-next = Do not go on answering in this file and do not delete it. Open the latest backup, verify it, and have support compare the two.
workspace-locking = Locking
workspace-lock-after = Lock by itself when unattended for
workspace-lock-after-hint = Locking takes everything off the screen; unlocking brings you back to the same place.
workspace-lock-never = Never
workspace-lock-minutes = { $count ->
        [one] { $count-text } minute
       *[other] { $count-text } minutes
    }
workspace-change-passphrase = Change the passphrase
workspace-change-passphrase-what = This makes a new recovery key; the old passphrase and the old recovery key no longer open this file. Earlier backups keep the passphrase they had.
workspace-change-passphrase-go = Change the passphrase

# Inventory
workspace-inventory-what = Which systems there are, whose products they use, and on how many hosts. Priorities of gaps and the objects of questionnaires come from here.
workspace-look = Find by name or id
workspace-show-more = Show more ({ $count-text } left)
workspace-save = Save
workspace-remove = Remove
workspace-remove-title = Remove “{ $name }”?
workspace-remove-what = This can be undone, and stays in the journal.
workspace-used-by = { $count ->
        [one] { $count-text } product refers to this; it can be removed once that is taken away:
       *[other] { $count-text } products refer to this; it can be removed once they no longer do:
    }
workspace-yes = Yes
workspace-no = No
workspace-systems = Systems
workspace-system = System
workspace-system-add = Add a system
workspace-systems-empty = Systems and how critical they are belong here. Begin with the most important one.
workspace-criticality = Criticality
workspace-criticality-hint = The more critical a system, the higher the priority of gaps that affect it.
workspace-internet-facing = Internet-facing
workspace-internet-facing-what = It can be reached from the internet
workspace-suppliers = Suppliers
workspace-supplier = Supplier
workspace-supplier-add = Add a supplier
workspace-suppliers-empty = Suppliers of products and services belong here. Add one, then its products.
workspace-country = Country or region
workspace-country-hint = Two letters of ISO 3166-1, such as CN; may be left blank.
workspace-country-wrong = Write two letters, such as CN.
workspace-products = Products
workspace-product = Product
workspace-product-add = Add a product
workspace-products-empty = Software products in use and where they run belong here. Begin with those on core systems.
workspace-products-first = A product names its supplier; add a supplier first.
workspace-version = Version
workspace-exposure = Exposure
workspace-exposure-hint = Each that applies raises the priority of gaps that affect this product.
workspace-kernel-privilege = Runs with kernel privilege (drivers, host protection agents)
workspace-auto-update = Updates itself; the time is not ours to choose
workspace-single-source = Single source; nobody else supplies it
workspace-alternate = Product that would take its place
workspace-alternate-hint = The product in this list that would stand in if this one had to be stopped.
workspace-alternate-none = None
workspace-runs-on = Runs on
workspace-on-hosts = { $count ->
        [one] { $system } ({ $count-text } host)
       *[other] { $system } ({ $count-text } hosts)
    }
workspace-runs-add = Add a system it runs on…
workspace-runs-not = Remove { $system }: it no longer runs there
workspace-runs-no-systems = There are no systems yet. Save the product now and say where it runs once they are there.
workspace-hosts-hint = Number of hosts
workspace-hosts-wrong = Write a whole number from 1.
workspace-components-known = { $count ->
        [one] { $count-text } component is known from SBOMs.
       *[other] { $count-text } components are known from SBOMs.
    }
workspace-components = Components
workspace-component = Component
workspace-component-look = Which of our systems contain a component?
workspace-component-hint = { $count ->
        [one] Write its name or a part of it, such as openssl. { $count-text } component is known from SBOMs.
       *[other] Write its name or a part of it, such as openssl. { $count-text } components are known from SBOMs.
    }
workspace-component-none = No imported SBOM has this component. Products without an SBOM may still contain it.
workspace-component-found = { $count ->
        [one] { $count-text } place found; systems affected: { $systems }.
       *[other] { $count-text } places found; systems affected: { $systems }.
    }
workspace-people = People
workspace-person = Name
workspace-person-add = Add a person
workspace-person-role = Role
workspace-person-role-hint = What the person does in the assessment, such as “chief information security officer”; may be left blank.
workspace-people-empty = People who work on the assessment belong here; items can be assigned to them.
workspace-organisation-saved = Saved.

# Assessments
workspace-assessments-what = An assessment is about one subject, on one day, against a set of standards. The next cycle can take over the answers of the last.
workspace-assessment-new = New assessment
workspace-assessment-make = Make the assessment
workspace-assessment-current = Current
workspace-assessment-frozen = Frozen { $at }
workspace-assessment-tailored = Tailored
workspace-assessment-choose = Work on this one
workspace-assessment-copy = Copy as the next cycle
workspace-assessment-copy-what = Takes over all answers, notes and evidence of “{ $name }”, to be reviewed one by one. The earlier one stays as it is.
workspace-assessment-edit = Edit
workspace-assessment-freeze = Freeze
workspace-assessment-freeze-title = Freeze “{ $name }”?
workspace-assessment-freeze-what = After that its answers can no longer be changed; scores and reports stay as they are. To go on, copy it as the next cycle.
workspace-assessment-remove-what = { $count ->
        [one] This removes the assessment with { $count-text } answer. It can be undone, and stays in the journal.
       *[other] This removes the assessment with { $count-text } answers. It can be undone, and stays in the journal.
    }
workspace-assessment-name = Name of the assessment
workspace-assessment-name-hint = For example “Self-assessment 2026”.
workspace-subject-kind = What is assessed
workspace-subject = Name of what is assessed
workspace-assessed-on = Day of the assessment
workspace-day-missing = Fill in the day.
workspace-standards = Standards
workspace-standards-hint = Choose as many as apply; one answer counts in every standard it supports.
workspace-standards-missing = Choose at least one standard.
workspace-model-hint = Tool-defined, not an official score. It can be changed later without touching the answers.
workspace-incomplete = Something is still missing; it is marked above.
workspace-tailoring = Tailoring
workspace-tailoring-what = Without tailoring, everything in the chosen standards is asked for. What is left out, why and by whose decision is printed in the report.
workspace-tailoring-on = Assess only a part
workspace-scenario = Scenario
workspace-scenario-hint = The higher the scenario declared, the more is asked; requirements beyond it are left out.
workspace-scenario-all = Every scenario: ask for everything
workspace-scenario-adds = Adds { $count-text }: { $what }
workspace-sides = { $edition }: our side
workspace-sides-both = Both sides
workspace-asked-of = asks { $left } of { $all }
workspace-objects = Questionnaires are about
workspace-objects-hint = Questionnaires about what is not ticked are not asked.
workspace-objects-missing = Choose at least one.
workspace-excluded = Clauses and requirements left out by decision
workspace-excluded-hint = Each needs its own reason.
workspace-exclude-add = Choose a clause or requirement to leave out…
workspace-exclude-clause = { $count ->
        [one] { $clause } { $title } (whole clause, { $count-text } requirement)
       *[other] { $clause } { $title } (whole clause, { $count-text } requirements)
    }
workspace-excluded-not = Remove { $what }: no longer left out
workspace-excluded-by = Decided by (only where it was not the decider below)
workspace-reason-missing = State the reason.
workspace-decided-by = Decided by
workspace-decided-by-missing = Name who decided, or the office.
workspace-decided-on = Decided on
workspace-tailoring-reason = Reason for tailoring
workspace-tailoring-reason-hint = It covers what is left out by side and by scenario.

# Empty screens
workspace-no-assessment = The workspace holds no assessment yet.
workspace-empty-inventory = Open a workspace to record systems, suppliers, products and where they run here.
workspace-empty-assessments = Every cycle is listed here: its subject, day, standards and tailoring.
workspace-empty-assess = Requirements are judged here, clause by clause, with notes and evidence.
workspace-empty-sheets = Questionnaires about suppliers and about products in systems are answered here; one answer counts in several standards.
workspace-empty-evidence = Evidence files are kept here, with source, dates, marking and what they back.
workspace-empty-plan = What must be answered, by whom, and how far it is, stands here.
workspace-empty-actions = Actions are followed up here: owner, due date, status and re-test.
workspace-empty-lane = Where the gaps lie, by life-cycle stage and side, is shown here.
workspace-empty-registers = Key software, single-source products and the control of updates are listed here.
workspace-empty-compare = Two cycles are compared here, and scores over time are shown.

# A file handed over by a second start
workspace-handed-title = Open another file?
workspace-handed-what = The program was started again for { $path }. What is open is saved, and closed once the other file opens.
workspace-handed-temporary = The program was started again for { $path }. What is open is only in memory and is lost once the other file opens; keep it in a file first if it is needed.
workspace-handed-go = Open it
# Content that changed since the assessment was made
workspace-packs-changed = { $count ->
        [one] The content of { $count-text } standard has changed since this assessment was made
       *[other] The content of { $count-text } standards has changed since this assessment was made
    }
workspace-pack-changed = { $pack }: made with version { $pinned } (digest { $pinned-digest }…), present is version { $present } (digest { $present-digest }…).
workspace-pack-gone = { $pack }: made with version { $pinned } (digest { $pinned-digest }…), and not in this copy of the program at all.
workspace-packs-changed-means = What is asked and what is scored follows the present content; verdicts already given stay. Numbers may differ from reports made earlier.
workspace-packs-changed-do = Go through the requirements that are new or worded anew, then take the present content over in the assessment’s form by saving it.
workspace-packs-changed-frozen = This assessment is frozen and stays tied to the content it was made with. For numbers as they were, use the report made at the time or the earlier version of the program.
workspace-packs-changed-gone-do = Use the version of the program that has the missing content.
workspace-packs-changed-go = Open the assessment’s form
workspace-component-licence = Licence
workspace-licences = Licences of all components
workspace-licence-none = none stated
workspace-licence-components = Components
workspace-licence-products = Products
# Progress: what a person judged, and what is only suggested
workspace-progress-suggested = { $count ->
        [one] { $count-text } more suggested
       *[other] { $count-text } more suggested
    }
workspace-date-form = Year-month-day, such as 2026-11-20
workspace-burndown-one-day = Everything so far is of one day, { $date }: { $open } open, { $done } done. The line begins with the next day on which something changes.
