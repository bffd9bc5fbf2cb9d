# Sealed packages: keys and the key book, sealing a submission, verifying what came.

exchange-dialog-package = Choose a sealed package
exchange-dialog-submission = Where to save the submission
exchange-dialog-key = Choose your key
exchange-dialog-new-key = Where to save the key
exchange-dialog-public-key = Choose somebody’s public key
exchange-dialog-recipient = Choose the recipient’s public key
exchange-dialog-kind-package = Lianheng packages
exchange-dialog-kind-key = Key files
exchange-dialog-kind-public-key = Public keys
exchange-submission-file-name = submission
exchange-key-file-name = key

## The screen

exchange-nav = Exchange
exchange-nav-auditor = Verify and keys
exchange-rail = With others
exchange-what = Hand over an assessment as a signed submission, verify what others handed to you, and keep your own keys and theirs. Everything happens on this computer; you carry the files yourself.
exchange-what-verify = Verify what others handed to you, and keep your own keys and theirs. Everything happens on this computer, offline.
exchange-parts = Parts of this screen
exchange-part-seal = Seal a submission
exchange-part-verify = Verify a package
exchange-part-keys = Keys and key book

## Sealing a submission

exchange-seal-title = Seal a submission
exchange-seal-of = Assessment “{ $name }”
exchange-frozen-at = Frozen { $at }
exchange-not-frozen = Not frozen yet
exchange-along = What goes along
exchange-along-answers = { $answers-text } verdicts, { $questions-text } answers to questions, { $actions-text } actions
exchange-along-evidence = Name, size and digest of { $evidence-text } evidence files; { $bodies-text } of them with the file itself, { $size } in all
exchange-along-classified = { $count ->
        [one] { $count-text } is important or core data: the file stays here, its digest goes along
       *[other] { $count-text } are important or core data: the files stay here, their digests go along
    }
exchange-along-digest-only = { $count ->
        [one] { $count-text } is kept here by its digest only
       *[other] { $count-text } are kept here by their digests only
    }
exchange-along-journal = { $entries-text } journal entries: the { $shown-text } about this assessment in full, the others by their hashes, which prove that none was taken out
exchange-along-always = The scores, the report in both languages, and version and digest of every standard it rests on
exchange-bodies-out = Leave the evidence files out; their digests go along
exchange-bodies-out-what = For a receiver who looks at the originals on site. The package becomes much smaller.
exchange-classified-in = Take along evidence files classified as important or core data, too
exchange-classified-warning = Important and core data may leave only after your organisation has approved it and made the assessments the law asks for, and only to somebody entitled to it. What went along cannot be taken back.
exchange-classified-open = You take important or core data along, but the package is not encrypted: whoever gets the file can read it. Encrypt it with a passphrase or for the recipient’s key.
exchange-freeze = Freeze the assessment as it is sealed
exchange-freeze-what = What was handed over must not change, so it is frozen first: its answers can no longer be changed, scores and reports stay as they are. To go on, copy it as the next cycle.
exchange-freeze-missing = An assessment that is not frozen cannot be handed over. Tick the box, or go on answering first.
exchange-freeze-locked = The workspace is open read-only and cannot be frozen, so it cannot be handed over yet.
exchange-for = Who may open it
exchange-for-everybody = Everybody
exchange-for-everybody-what = Not encrypted: whoever gets the file can read it. The signature guards against changes all the same.
exchange-for-passphrase = Whoever knows a passphrase
exchange-for-passphrase-what = Tell it by another way than the file takes.
exchange-for-recipient = The holder of a receiving key
exchange-for-recipient-what = Encrypted to the public file (.recipient) the recipient gave you; only their receiving key opens it.
exchange-package-passphrase = Passphrase of the submission
exchange-recipient = The recipient’s public key
exchange-recipient-choose = Choose a public key file…
exchange-recipient-none = None chosen
exchange-recipient-missing = Choose the recipient’s public key file.
exchange-seal-go = Choose a place and seal…
exchange-seal-running = Sealing the submission…
exchange-seal-stopped = Stopped. No file was written.

exchange-sealed = The submission is written
exchange-sealed-size = Size
exchange-sealed-opens = Encryption
exchange-sealed-encrypted = Encrypted; neither names nor content can be seen
exchange-sealed-clear = Not encrypted; whoever gets the file can read it
exchange-sealed-words = Read these words to the recipient by telephone. Only when theirs are the same can they be sure that the package is yours.
exchange-sealed-next = Hand over this file. The recipient’s copy works the scores out again. This workspace remembers that it was handed over.

## Verifying a package

exchange-verify = Verify a package…
exchange-verify-welcome = You received a package (.lhp): see who signed it, whether it was changed, and whether its scores are right. No workspace needed.
exchange-verify-what = Choose a questionnaire, response, submission or audit you received. It is only read; nothing is written.
exchange-choose = Choose a package…
exchange-verify-go = Open and verify
exchange-verifying = Verifying…
exchange-verify-stopped = Stopped; nothing can be said yet.
exchange-verify-failed = Nothing can be said: the file was not opened.

exchange-verdict-known = Everything holds, and the signer is in your key book
exchange-verdict-known-what = The signature is valid, whatever could be worked out again agrees, and the key is one you compared.
exchange-verdict-unknown = Signature valid, person unknown
exchange-verdict-unknown-what = Nothing was changed since it was signed, but whose signature it is cannot be said: the key is not in your key book. The sender named inside is only what the package says of itself. Compare the words below by telephone, then add the key to the book.
exchange-verdict-unsound = Not everything holds
exchange-verdict-unsound-what = { $count ->
        [one] { $count-text } thing does not hold; see below. The signature says that this is what the signer handed over, not that it is right.
       *[other] { $count-text } things do not hold; see below. The signature says that this is what the signer handed over, not that it is right.
    }
exchange-verdict-refused = The package was damaged or changed
exchange-verdict-refused-what = Rely on nothing in it, and ask the sender for another copy. What follows is only what the file says of itself.

exchange-about = What this is
exchange-kind = Kind
exchange-name = Title
exchange-from = Says it is from
exchange-contact = Contact
exchange-created = Made
exchange-producer = Made with
exchange-format = Format
exchange-replies-to = Replies to
exchange-holds = Files
exchange-holds-count = { $files ->
        [one] { $files-text } file, { $size } unpacked
       *[other] { $files-text } files, { $size } unpacked
    }
exchange-encrypted = Encryption
exchange-was-encrypted = It came encrypted
exchange-signed-by = Signatures
exchange-signer-invalid = Signature not valid
exchange-signer-add = Compare and add to the key book…
exchange-packs = The standards it rests on
exchange-pack = Pack
exchange-pack-version = Version
exchange-pack-state = Against this copy
exchange-pack-same = The same
exchange-scores = Declared and worked out again
exchange-score-figure = Figure
exchange-declared = Declared
exchange-recomputed = Worked out
exchange-score-holds = equal
exchange-score-differs = differs
exchange-scores-none = The scores were not worked out again; “Could not be checked” says why.
exchange-frozen = Frozen
exchange-evidence = { $listed-text } files; { $in_package-text } in the package with the digest named, { $digest_only-text } by digest only
exchange-journal = Journal
exchange-journal-count = { $entries-text } entries; { $revealed-text } shown in full, each hash worked out again
exchange-journal-head = Last hash { $digest }
exchange-changed-after = Changed after the first freeze ({ $count-text })
exchange-findings = What does not hold
exchange-finding-rule = Rule
exchange-finding-what = What is wrong
exchange-finding-where = Where
exchange-finding-line = { $path }, line { $line }
exchange-findings-more = { $count ->
        [one] { $count-text } more is not listed.
       *[other] { $count-text } more are not listed.
    }
exchange-unchecked = Could not be checked

exchange-next = What next
exchange-way-questionnaire = This is a questionnaire for a supplier: answer it here, sign, and return it.
exchange-way-questionnaire-go = Answer the questionnaire
exchange-way-response = This is a supplier’s response: look at it answer by answer under “Supplier questionnaires”, then decide what to accept.
exchange-way-response-go = Look at it and take it in
exchange-way-response-needs = To take it in, first open the workspace that asked the supplier.
exchange-way-submission = This is an assessment handed over: an auditor can begin a review of it, with everything of the operator’s read-only.
exchange-way-submission-go = Begin an audit
exchange-way-audit = This is the audit of a submission: look at its findings under “Audits received” and answer them.
exchange-way-audit-go = Take the audit in
exchange-way-audit-needs = To take it in, first open the workspace the submission was sealed from, with an assessment chosen.
exchange-way-rollup = This is a roll-up: this program verifies it and does nothing further with it.
exchange-way-none = Nothing further is done with a package that does not hold.

## Keys

exchange-make = Make a key
exchange-make-what = A signing key proves that files are yours; a receiving key lets others encrypt files to you. Each is a file protected by a passphrase, its public half beside it.
exchange-receiving = Receiving key (age X25519)
exchange-receiving-when = Signs nothing; it opens packages that others encrypted to you.
exchange-made-receiving = The receiving key is in { $file }. Give { $public } to whoever sends you packages, or this line.
exchange-copy-recipient = Copy the line
exchange-book = Key book
exchange-book-what = It says whose key is whose. Only a signer who is in it is shown by name when a package is verified, and only a key that was compared is entered.
exchange-book-none = The key book is empty. Ask the other side for a public key file (.pub), or verify a package they signed.
exchange-book-note = How it was confirmed
exchange-book-words = Fingerprint
exchange-trust-file = Add from a public key file…
exchange-trust = Add to the key book
exchange-trust-what = From then on every package signed with this key is shown as signed by this person. Call them on a number you knew before, let them read out the words of their own key, and compare each with these.
exchange-trust-again = This key already belongs to “{ $name }”; what you enter here replaces that.
exchange-trust-compared = I compared every word by telephone, and they are the same
exchange-trust-compared-missing = A key that was not compared cannot be added.
exchange-trust-name = Whose key it is
exchange-trust-name-hint = An organisation or a person, in both languages; results and reports name it so.
exchange-trust-role = Their role
exchange-trust-role-choose = Choose
exchange-trust-role-missing = Choose their role.
exchange-trust-note = How it was confirmed (optional)
exchange-trust-note-hint = Whom you called and when, for example, or that you met.
exchange-trust-go = Add
exchange-trust-running = Adding…
exchange-trusted = Added: { $name }
exchange-trust-own = You have just made this key, so there is nothing to compare. From then on packages signed with it are shown under this name when they are verified on this computer.
exchange-own-trust = Add to the key book…
exchange-own-trust-why = It is not in the key book yet: verified on this computer, your own packages would be signed by a person unknown.
exchange-own-trusted = It is in the key book.
exchange-forget = Remove
exchange-forget-named = Remove the key of “{ $name }”
exchange-forget-title = Remove “{ $name }” from the key book?
exchange-forget-what = From then on packages signed with this key are shown as signed by an unknown person. Packages and key files stay as they are; to have it back, compare and add it again.
