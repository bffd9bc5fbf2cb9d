# Files taken in: tables of the inventory and SBOMs, what is wrong with them, and the template.

intake-yes = yes
intake-no = no
intake-fault-and-consequence = { $fault } { $consequence }

inventory-source-workbook = XLSX workbook
inventory-source-utf-8 = CSV, UTF-8
inventory-source-utf-16 = CSV, UTF-16
inventory-source-gb18030 = CSV, GB18030
inventory-act-added = added
inventory-act-changed = changed
inventory-object-supplier = supplier
inventory-object-system = system
inventory-object-product = product
inventory-object-deployment = deployment
inventory-field-name-zh = Chinese name
inventory-field-name-en = English name
inventory-field-country = Country
inventory-field-criticality = Criticality
inventory-field-internet-facing = Internet-facing
inventory-field-supplier = Supplier
inventory-field-version = Version
inventory-field-kernel-privilege = Kernel privilege
inventory-field-auto-update = Updates itself
inventory-field-single-source = Single source
inventory-field-alternate = Alternate
inventory-field-hosts = Hosts
inventory-consequence-file-refused = Nothing was read.
inventory-consequence-sheet-left-out = The sheet was left out.
inventory-consequence-object-left-out = The object was left out.
inventory-consequence-row-left-out = The row was left out.
inventory-consequence-cell-left-out = The cell was left out; the rest of the row was read.
inventory-consequence-noted = Please check.

inventory-fault-empty = There is nothing in the file.
inventory-fault-too-large = The file is larger than { $most } MiB and was not read. Split it.
inventory-fault-old-or-encrypted-workbook = This is a workbook of the old XLS format, or one protected by a password. Save it as XLSX without a password.
inventory-fault-not-a-workbook = This is not a whole XLSX workbook. Open it in a spreadsheet program and save it again as XLSX.
inventory-fault-unpacks-too-large = The workbook unpacks to more than { $most } MiB and was not read. Remove pictures and unused sheets, or split it.
inventory-fault-too-many-parts = The workbook has more than { $most } parts or sheets. Keep the sheets of the inventory only.
inventory-fault-not-text = This is neither UTF-8, UTF-16 nor GB18030 text. Save it as CSV in UTF-8, or as XLSX.
inventory-fault-too-many-rows = A sheet has more than { $most } rows. Delete the formatting below the last row, or split the file.
inventory-fault-too-many-columns = A sheet has more than { $most } columns. Delete what does not belong to the inventory.
inventory-fault-no-header = No row of headings was understood. Headings that are: { $known }. The template has them all: lianheng inventory template.
inventory-fault-column-missing = The sheet needs one of these columns: { $column }.
inventory-fault-unknown-column = The heading “{ $value }” is not understood, and its column was not read. Near to it: { $known }.
inventory-fault-duplicate-column = “{ $column }” stands twice; the one in { $first } is read.
inventory-fault-missing-value = “{ $column }” is blank.
inventory-fault-text-too-long = The text has { $length } characters; { $most } are allowed.
inventory-fault-control-character = There are line breaks or control characters in “{ $value }”; often a quotation mark was not closed.
inventory-fault-formula-text = “{ $value }” is a formula without its value. Have the spreadsheet program calculate and save it.
inventory-fault-cell-error = The spreadsheet could not work the cell out: { $value }.
inventory-fault-cell-is-date = The spreadsheet made a date of what was typed: { $value }. Format the column as text and type it again.
inventory-fault-version-is-number = The version { $value } is stored as a number; a zero at its end, as in 5.10, may be lost. Format the column as text.
inventory-fault-unknown-value = “{ $column }” does not take “{ $value }”. Known: { $known }.
inventory-fault-not-a-whole-number = “{ $value }” is not a whole number of hosts.
inventory-fault-malformed-id = The id “{ $value }” may hold letters, digits, “-”, “_” and “.” only.
inventory-fault-unknown-reference = “{ $column }” names “{ $value }”, which is not there. Near to it: { $known }.
inventory-fault-ambiguous-reference = “{ $column }” names “{ $value }”, and several objects have that name: { $known }. Give the id.
inventory-fault-refers-to-left-out = “{ $column }” names “{ $value }”, which was itself left out.
inventory-fault-contradiction = “{ $column }” says “{ $value }” here and “{ $kept }” in { $first }; the first is kept.
inventory-fault-duplicate-deployment = The same product in the same system stands in { $first } already.
inventory-fault-sheet-not-understood = The sheet has no row of headings that is understood.
inventory-fault-hidden-sheet = The sheet is hidden. What nobody sees is not taken in; show it if it is meant.
inventory-fault-id-taken = The id “{ $value }” belongs to another supplier, system or product.

sbom-format-cyclonedx-json = CycloneDX (JSON)
sbom-format-cyclonedx-xml = CycloneDX (XML)
sbom-format-spdx-json = SPDX (JSON)
sbom-format-spdx-tag-value = SPDX (tag-value)
sbom-element-supplier = Supplier
sbom-element-version = Version
sbom-element-identifier = Identifier (package URL or CPE)
sbom-element-purl = Package URL
sbom-element-hash = Digest
sbom-element-licence = Licence
sbom-document-author = author
sbom-document-tool = tool
sbom-document-timestamp = time it was made
sbom-document-subject = what it describes
sbom-document-dependencies = relations between components
copyleft-always = yes
copyleft-avoidable = only in one of the choices
copyleft-never = no
copyleft-unclassified = not classified

sbom-fault-empty = There is nothing in the file.
sbom-fault-too-large = The file is larger than { $most } MiB and was not read.
sbom-fault-not-text = This is neither UTF-8 nor UTF-16 with a byte-order mark. Export the SBOM again as UTF-8.
sbom-fault-unknown-format = This is no SBOM that is read: CycloneDX 1.4 to 1.7 as JSON or XML, SPDX 2.2 or 2.3 as JSON or tag-value text.
sbom-fault-unsupported-version = The version “{ $value }” is not read. Export it in one of { $known }.
sbom-fault-truncated = The file ends here in the middle of something. Export it again.
sbom-fault-syntax = This is not well-formed. Export the SBOM again.
sbom-fault-too-deep = This nests deeper than { $most } levels; it is refused.
sbom-fault-too-many = There are more than { $most } { $what }; the SBOM is refused.
sbom-fault-text-too-long = The text at { $path } has { $length } bytes; { $most } are allowed.
sbom-fault-missing-field = The required field { $field } is missing.
sbom-fault-duplicate-field = The field { $field } stands twice; one of the two would be lost.
sbom-fault-wrong-type = The value at { $path } must be { $needed }, and it is { $found }.
sbom-fault-unknown-value = The value at { $path } is “{ $value }”. Known: { $known }.
sbom-fault-doctype-refused = There is a document type declaration. No SBOM needs one, and it can only do harm; the file is refused.
sbom-fault-entity-refused = The entity “{ $value }” is refused; an SBOM needs only the five of XML.
sbom-fault-tag-out-of-place = The tag “{ $value }” belongs to a package and stands before the first one.
sbom-fault-malformed-line = This line is no tag with a value: “{ $value }”.
sbom-fault-unclosed-text = The <text> that begins here has no end.

template-title = Inventory of suppliers, systems and products
template-sheets = One sheet each for suppliers, systems, products, and products in systems. Sheets you have nothing for stay as they are.
template-names = A name in one language is enough; it then stands in both. In the columns of names an id may stand as well.
template-ids = Ids may be left blank and are made from the names. Keep them once they are in use: answers refer to them.
template-references = A product names its supplier, and a deployment its product and its system, by name or id. Register each before it is named.
template-examples = Rows that begin with # are examples and are not taken in.
template-one-table = One table with a row for each product in each system, as asset registers are kept, is read just as well.
template-nothing-goes = Taking the file in adds and changes; it never deletes. Look first at what it would change: lianheng import FILE --into WORKSPACE --dry-run.
template-example-supplier = Example Supplier Co., Ltd.
template-example-system = Example dispatch system
template-example-product = Example monitoring agent

# Taking files in and writing them out, in the window.
intake-nothing-chosen = No file is chosen any more. Choose it again.
intake-dialog-open = Take a file in
intake-dialog-kind = Inventories, SBOMs, answer files
intake-dialog-template = Save the inventory template
intake-dialog-kind-workbook = XLSX workbooks
intake-dialog-answers = Export the answers
intake-template-file-name = Lianheng inventory
intake-answers-file-name = answers
intake-go = Take a file in…
intake-template = Save the template…
intake-template-saved = The template is in { $path }.
intake-drop = Or drop it here: an inventory (CSV, XLSX), an SBOM (CycloneDX, SPDX) or an answer file.
intake-title = Take in “{ $file }”
intake-reading = Reading the file…
intake-taking = Taking it in…
intake-stopped = Stopped; nothing in the workspace was changed.
intake-nothing-yet = Nothing has been written yet. Look at what would change, then take it in.
intake-take = Take it in
intake-taken = Taken in, all of it. Undo takes it back as one step.
intake-kind-inventory = Table of the inventory
intake-kind-sbom = SBOM
intake-kind-answers = Answer file
intake-rows = { $count ->
        [one] { $count-text } row read.
       *[other] { $count-text } rows read.
    }
intake-rows-left-out = { $count ->
        [one] { $count-text } row left out; see below.
       *[other] { $count-text } rows left out; see below.
    }
intake-added = { $count ->
        [one] { $count-text } object is added.
       *[other] { $count-text } objects are added.
    }
intake-changed = { $count ->
        [one] { $count-text } object changes.
       *[other] { $count-text } objects change.
    }
intake-unchanged = { $count ->
        [one] { $count-text } is as it was.
       *[other] { $count-text } are as they were.
    }
intake-kept = { $count ->
        [one] { $count-text } that the file does not name stays.
       *[other] { $count-text } that the file does not name stay.
    }
intake-no-changes = Nothing in the inventory would change.
intake-changes = What changes in the inventory
intake-object = Object
intake-act = Change
intake-fields = What differs
intake-before-after = { $before } → { $after }
intake-unset = nothing
intake-more-changes = { $count ->
        [one] And { $count-text } more.
       *[other] And { $count-text } more.
    }
intake-problems = To look at, by place
intake-problem-place = Place
intake-problem-what = What is wrong, and what became of it
intake-whole-file = The file
intake-more-problems = { $count ->
        [one] And { $count-text } more place.
       *[other] And { $count-text } more places.
    }
intake-derived-ids = Ids made from names: { $ids }
intake-one-language = Named in one language; the name stands in both: { $ids }
intake-product = Which product is this SBOM about?
intake-product-choose = Choose a product
intake-product-none = An SBOM belongs to a product. Add the product first, under Products.
intake-sbom-format = { $format } { $version }
intake-sbom-subject = It describes { $name }.
intake-sbom-components = { $count ->
        [one] { $count-text } component
       *[other] { $count-text } components
    }
intake-sbom-before = { $count ->
        [0] The product has no list of components yet.
        [one] They replace the list of { $count-text } component there is; the earlier list is kept in the history.
       *[other] They replace the list of { $count-text } components there is; the earlier list is kept in the history.
    }
intake-sbom-known = This very file was taken in before and is the newest list. There is nothing to do.
intake-completeness = How complete it is
intake-element = Element
intake-element-present = Components that have it
intake-element-count = { $present } of { $all }
intake-document-has = Given: { $list }
intake-document-lacks = Not given: { $list }
intake-licences = Licences
intake-licence = Licence
intake-copyleft = Derived works under the same licence
intake-licence-none = no licence stated
intake-malformed-purls = { $count ->
        [one] { $count-text } package URL is malformed.
       *[other] { $count-text } package URLs are malformed.
    }
intake-answers-become = The answers become a new assessment; what is there already stays as it is.
intake-answers-of = They are of { $organisation }.
intake-answers-other = This workspace is another organisation’s. Take the file in only if that is meant.
intake-answers-count = { $count ->
        [one] { $count-text } answer to a requirement
       *[other] { $count-text } answers to requirements
    }
intake-answers-questions = { $count ->
        [one] { $count-text } answer to a question
       *[other] { $count-text } answers to questions
    }
intake-answers-evidence = { $count ->
        [one] { $count-text } evidence file is there and comes along
       *[other] { $count-text } evidence files are there and come along
    }
intake-evidence-missing = { $count ->
        [one] { $count-text } evidence file is not where the answer file says:
       *[other] { $count-text } evidence files are not where the answer file says:
    }
intake-answers-made = The assessment “{ $name }” was made and is the one worked on now.
intake-export-answers = Export answers…
intake-exported = The answers are in { $path }.
intake-exported-what = { $count ->
        [one] { $count-text } answer to a requirement, { $questions } to questions, { $evidence } evidence files beside it.
       *[other] { $count-text } answers to requirements, { $questions } to questions, { $evidence } evidence files beside it.
    }
intake-exported-no-body = Evidence the workspace holds only by digest; put it there by hand: { $list }
intake-exported-only-here = { $count ->
        [one] A flag, assignment or comment on { $count-text } requirement stays here: the format has no place for it.
       *[other] Flags, assignments and comments on { $count-text } requirements stay here: the format has no place for them.
    }
intake-exported-left-out = { $count ->
        [one] { $count-text } answer about an object that is no longer in the inventory was left out.
       *[other] { $count-text } answers about objects that are no longer in the inventory were left out.
    }

intake-kind-workbook = A workbook of this assessment that was edited: its changes join the assessment.
intake-workbook-of = Workbook of { $organisation }: { $subject }, assessed on { $date }
intake-workbook-read = Requirements read: { $count-text }
intake-workbook-changed = Requirements that change: { $count-text }
intake-workbook-conflicts = Fields changed on both sides: { $count-text }
intake-prefer = Where the workbook and the assessment were both changed
intake-prefer-none = Leave the assessment as it is for now, and list the fields
intake-prefer-workbook = The workbook stands
intake-prefer-assessment = The assessment stands
intake-edits = Changes, field by field
intake-edit-outcome = Outcome
intake-edit-taken = Taken over
intake-edit-left = Not taken over
intake-edit-conflict-taken = Conflict; the workbook stands
intake-edit-conflict-left = Conflict; the assessment stays
