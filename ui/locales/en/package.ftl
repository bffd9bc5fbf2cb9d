# Sealed packages, keys, trust: rules, findings, the commands around them. $path is an entry of the package.

# What a package is
package-kind-questionnaire = Questionnaire
package-kind-response = Response
package-kind-submission = Submission
package-kind-audit = Audit
package-kind-rollup = Roll-up

# The rules of the format, each as what is wrong. A cure follows where it is not said.
package-rule-io = The file could not be read or written to its end.
package-rule-cancelled = Stopped at your request; nothing was changed.
package-rule-not-a-package = This is not a Lianheng package.
package-rule-encrypted = The package is encrypted. Give the passphrase, or the key it was encrypted for.
package-rule-decryption-refused = The passphrase or key given does not open this package. Ask the sender for the passphrase, or for which of your keys it was encrypted.
package-rule-encryption-damaged = The encrypted file is damaged: a block of it does not hold.
package-rule-encryption-too-costly = Trying a passphrase on this file would take more work than is allowed. Ask the sender to encrypt it again.
package-rule-package-too-large = The package has { $found } bytes; { $limit } are allowed.
package-rule-leading-bytes = Bytes stand in front of the package.
package-rule-truncated = The package ends in the middle of something; it was not copied completely.
package-rule-gap = At byte { $offset } stand bytes that belong to no entry.
package-rule-trailing-bytes = { $found } bytes stand behind the end of the package.
package-rule-header-field = A field of the archive that is fixed has another value: { $field }.
package-rule-entry-encrypted = The entry { $path } is encrypted within the archive.
package-rule-data-descriptor = The entry { $path } states its size behind its data.
package-rule-zip64 = The archive uses the 64-bit form, which the format does not.
package-rule-extra-field = The entry { $path } has an extra field.
package-rule-comment = The archive has a comment.
package-rule-timestamp = The entry { $path } carries a date.
package-rule-symbolic-link = The entry { $path } is a symbolic link.
package-rule-attributes = The entry { $path } carries attributes of a file system.
package-rule-directory = The entry { $path } is a folder.
package-rule-method = The entry { $path } is packed by method { $found }; only stored and deflated are allowed, and the first two entries are stored.
package-rule-directory-differs = The directory of the archive says something else about { $path } than the entry itself.
package-rule-directory-count = The directory of the archive does not list the entries there are.
package-rule-too-many-entries = The package has { $found } entries; { $limit } are allowed.
package-rule-total-too-large = The files unpack to { $found } bytes; { $limit } are allowed.
package-rule-file-too-large = { $path } unpacks to { $found } bytes; { $limit } are allowed.
package-rule-ratio = { $path } unpacks to more than { $limit } times its packed size.
package-rule-name-empty = An entry has no name.
package-rule-name-length = An entry’s name has { $found } bytes; { $limit } are allowed.
package-rule-name-encoding = An entry’s name is not UTF-8.
package-rule-name-not-normal = The name { $path } is not in Unicode normal form C.
package-rule-name-control = The name { $path } has an invisible character.
package-rule-name-character = The name { $path } has a character some systems refuse.
package-rule-name-backslash = The name { $path } has a backslash.
package-rule-name-absolute = The name { $path } begins at the root of a file system.
package-rule-name-drive = The name { $path } begins with a drive.
package-rule-name-parent = The name { $path } leads out of its folder.
package-rule-name-part = The name { $path } has an empty part.
package-rule-name-trailing = A part of the name { $path } begins or ends with a space or ends with a dot.
package-rule-name-device = A part of the name { $path } is the name of a device.
package-rule-name-duplicate = The name { $path } occurs twice, or is a folder of another.
package-rule-manifest-missing = This is an archive, but not a Lianheng package: it does not begin with a manifest.
package-rule-signatures-missing = The second entry is not the envelope with the signatures.
package-rule-manifest-too-large = { $path } has { $found } bytes; { $limit } are allowed.
package-rule-json-too-deep = { $path } nests more than { $limit } levels deep.
package-rule-manifest-shape = The manifest has not the shape of its format.
package-rule-format-unknown = The manifest names no format this program knows ({ $found }).
package-rule-format-newer = The package has format { $found }; this program reads up to { $expected }. Use a newer version of Lianheng.
package-rule-kind-unknown = This program knows no package of kind { $found }. Use a newer version of Lianheng.
package-rule-manifest-value = The manifest’s value of { $field } has not its form: { $found }.
package-rule-manifest-order = The manifest lists its { $field } out of order, or one of them twice.
package-rule-envelope-shape = The envelope with the signatures has not its shape.
package-rule-envelope-form = The envelope with the signatures is not written in its one form.
package-rule-payload-type = The envelope signs something else: { $found }.
package-rule-payload-differs = The envelope signs another manifest than the one in the package.
package-rule-unsigned = Nobody signed the package.
package-rule-too-many-signatures = The package has { $found } signatures; { $limit } are allowed.
package-rule-signature-repeated = The key { $key } signed twice.
package-rule-key-unknown = A signature comes with no key, or with one of an algorithm this program does not know.
package-rule-key-id-differs = A signature names another key than it carries.
package-rule-signature-invalid = The signature of the key { $key } does not verify: the manifest is not what was signed.
package-rule-unlisted = The entry { $path } is not listed in the manifest.
package-rule-missing = { $path } is listed in the manifest but not in the package.
package-rule-entry-order = The entry { $path } stands in another place than the manifest lists it.
package-rule-entry-differs = The entry { $path } is not as large, or not packed, as the manifest lists it.
package-rule-packed-digest = The packed bytes of { $path } have another digest than listed.
package-rule-inflate = The packed bytes of { $path } do not unpack.
package-rule-content-size = { $path } unpacks to { $found } bytes; { $expected } are listed.
package-rule-content-digest = { $path } has another digest than listed.
package-rule-checksum = { $path } has another checksum than its entry says.
package-rule-payload-shape = { $path } has not the shape of its format.
package-rule-no-such-file = The package does not hold { $path }.
package-rule-signing-failed = The key { $key } could not sign. Try again; if it fails again, make another key.
package-cure = The package was damaged on its way, or changed. Take nothing from it; ask the sender for another copy.

# Key files
key-fault-not-a-key = This is not a key file. A signing key begins with “BEGIN ENCRYPTED PRIVATE KEY”, a public one with “BEGIN PUBLIC KEY”.
key-fault-other-half = This is the other half of a key pair. Signing takes the secret key, checking the public one (.pub).
key-fault-unprotected = This secret key has no passphrase. Protect it first: openssl pkcs8 -topk8 -scrypt -v2 aes-256-cbc
key-fault-unknown-algorithm = The key, or the way it is protected, is of an algorithm this program does not know. Ed25519 and SM2 are known.
key-fault-too-costly = The key’s protection asks for more work than is allowed. Protect it again with ordinary settings.
key-fault-wrong-passphrase = The passphrase is wrong, or the key file is damaged.
key-fault-no-randomness = The system’s random generator failed; no key was made. Try again.
key-fault-exists = There is a file already; a key is never overwritten. Choose another name.
key-fault-not-an-identity = This is no key for receiving packages. Such a key is made by “lianheng keygen --receiving”.
key-fault-not-a-recipient = “{ $found }” is no recipient. A recipient begins with “age1” and stands in the file “.recipient” beside the key.

package-encrypt-one-way = A package is encrypted either for recipients or under a passphrase, not both. Leave one of them out.

# The key book
key-role-own = own
key-role-operator = operator
key-role-supplier = supplier
key-role-auditor = auditor
key-role-regulator = regulator
trust-no-such-key = No key in the book, or more than one, has a fingerprint that begins with “{ $found }”. Give at least eight digits of it.
trust-book-damaged = The key book is damaged; nobody in it can be relied on. Restore it from a backup, or move it away and add the keys again.
trust-book-too-large = The key book is larger than is allowed.
trust-book-format = The key book has a format this program does not know ({ $found }). Use a newer version of Lianheng.
trust-book-value = Key { $number } of the key book: the value of { $field } has not its form.
trust-book-repeated = The key { $key } stands in the key book twice.

# What is recomputed of a package. $pack is a pack's id, $what a requirement or question, $field a key of its answer.
package-no-key = A package is signed by at least one key. Name its file.
package-pack-absent = The package stands on { $pack } { $version }, which this copy does not have. Use a copy of Lianheng that has it.
package-pack-other-version = The package stands on { $pack } { $version }; this copy has { $present }. Its scores cannot be recomputed with other content.
package-pack-other-content = The package stands on { $pack } { $version } with another content than the one of that version in this copy.
package-unchecked-payload = What a { $kind } holds is checked where it is taken in; here, container, signatures and packs were.
package-unchecked-response = Whether the answers fit the questions can be checked only where the questionnaire came from, when the response is taken in.
package-questionnaire-pack = The manifest names the questionnaire { $declared }; the file inside says { $found }.
package-questionnaire-question = Question { $question } reads otherwise than in { $pack } { $version }, which this package says it comes from.
package-questionnaire-unexpected = The file { $path } has no place in a questionnaire.
submission-nothing-answered = Nothing is answered in this assessment yet; there is nothing to hand over.
submission-not-frozen = The assessment is not frozen: its answers could still change after they were handed over. Freeze it first, or seal with --freeze.
submission-file-unexpected = A submission does not hold a file { $path }.
submission-pack-unpinned = The answers are about { $pack }, whose digest the manifest does not name.
submission-unchecked-answers = The answers could not be read with the packs of this copy; scores were not recomputed.
submission-unchecked-model = The scoring model { $model } is not in this copy, or another one of that name; scores were not recomputed.
submission-unchecked-score = The score of { $pack } was not recomputed: this copy has other content.
submission-unchecked-report = The report is as it was signed; it was not made again.
submission-model-differs = The scores name the model { $declared }, the assessment { $recomputed }.
submission-score-differs = { $pack }, { $figure }: declared { $declared }, recomputed { $recomputed }.
submission-score-missing = The scores say nothing about { $pack }, which the answers are about.
submission-score-unasked = The scores speak of { $pack }, which the answers are not about.
submission-figure-score_bp = score
submission-figure-conclusion = conclusion
submission-figure-applicable = applicable
submission-figure-conform = conform
submission-figure-partial = partly conform
submission-figure-nonconform = do not conform
submission-figure-not_applicable = not applicable
submission-figure-unanswered = unanswered
submission-figure-suggested = resting on a suggestion
submission-figure-mapped = accepted from a mapping
submission-figure-major_risks = major risks not met
submission-figure-major_risks_unanswered = major risks unanswered
submission-evidence-repeated = The evidence { $file } is listed twice.
submission-evidence-differs = The evidence { $file } has another digest or size than listed.
submission-evidence-absent = The evidence { $file } is said to be in the package, but is not.
submission-evidence-unsaid = The evidence { $file } is said to be left out, but is in the package.
submission-evidence-unlisted = { $path } lies among the evidence but is not listed.
submission-evidence-dropped = The journal knows of evidence with digest { $digest } that is not listed.
submission-journal-entry = Journal entry { $entry } is not what its hash says, or does not follow the one before.
submission-journal-more = { $count } further journal entries do not hold.
submission-subject-differs = What is assessed, or when it was frozen, is not what the journal says.
submission-replay-differs = { $what }: “{ $field }” is not what the journal leads to.
submission-replay-more = { $count } further differences from the journal.

# The commands
package-cli-keygen = Make a key that signs packages, or one that receives encrypted packages
package-cli-trust = The key book: whose key is whose
package-cli-trust-list = Every key in the book
package-cli-trust-add = Add a key, from its file or from a package it signed, after comparing its fingerprint
package-cli-trust-remove = Take a key out of the book
package-cli-seal = Hand over an assessment: a sealed, signed submission
package-cli-inspect = What a package holds, without judging it
package-arg-key-out = File of the key; its public half is written beside it
package-arg-algorithm = ed25519 or sm2 (with SM3)
package-arg-receiving = A key that opens packages encrypted to it, instead of one that signs
package-arg-own-name = Add the key to the key book as your own, under this name
package-arg-file = Package
package-arg-out = File to write, usually ending in .lhp
package-arg-key = Key file to sign with; may be given several times
package-arg-encrypt-to = Whom to encrypt for: age1…, or a file that holds it; may be given several times
package-arg-encrypt-passphrase = Encrypt under a passphrase (LIANHENG_PACKAGE_PASSPHRASE, or asked for)
package-arg-unlock = Receiving key that opens an encrypted package
package-arg-book = Key book; otherwise LIANHENG_KEY_BOOK or the one in your settings folder
package-arg-require-known = Fail (exit code 1) when a signer is not in the key book
package-arg-freeze = Freeze the assessment first where it is not frozen yet
package-arg-without-evidence = Leave evidence bodies out; their digests stay
package-arg-include-classified = Take along evidence classified as important or core data, too
package-arg-trust-file = Public key (.pub), or a package the key signed
package-arg-name = Whose key it is
package-arg-name-en = The same in English, where it differs
package-arg-role = own, operator, supplier, auditor or regulator
package-arg-note = How the key was confirmed
package-arg-fingerprint = Fingerprint of the key, or at least its first eight digits
package-arg-fingerprint-of = Which signer, by the beginning of the fingerprint, where a package has several
package-arg-yes = The fingerprint has been compared; do not ask
package-cli-confirm = Have you compared these words with the owner of the key, by phone or face to face? Type yes to add the key:
package-cli-yes = yes
package-cli-compare = Compare this fingerprint with the owner of the key:
package-cli-not-confirmed = The key was not added: nobody confirmed that its fingerprint was compared. Compare it and give --yes, or answer yes.
package-cli-which-signer = The package has several signers, or none with that fingerprint. Name one with --fingerprint.
package-cli-added = Added: { $name }
package-cli-removed = Removed: { $name }
package-cli-nobody-known = The key book is empty. Add keys with “lianheng trust add”.
package-cli-known-key = { $name } ({ $role }), { $algorithm }, since { $date }
package-cli-made-key =
    Key made: { $secret }
    Keep it and its passphrase; neither can be replaced. Hand out the public half: { $public }
    Whoever adds it to a key book compares this fingerprint with you:
package-cli-made-receiving =
    Receiving key made: { $secret }
    Keep it and its passphrase; packages encrypted to it cannot be opened without both.
    Hand this line to senders (it also stands in { $public }):
    { $recipient }
key-algorithm-ed25519 = Ed25519
key-algorithm-sm2 = SM2 with SM3
package-cli-signature-known = Signature ({ $algorithm }): valid, by { $name } ({ $role }), in the key book since { $date }
package-cli-signature-unknown = Signature ({ $algorithm }): valid signature, unknown person
package-cli-signature-invalid = Signature ({ $algorithm }): does not verify
package-cli-fingerprint = Fingerprint: { $hex }
package-cli-words = In words: { $words }
package-cli-no-heading = { $file }: what the package says of itself could not be read
package-cli-heading = { $file }: { $kind }, “{ $title }”
package-cli-from = Made by { $from } (its own words) on { $time } with { $producer }, format { $format }
package-cli-identity = Package { $id }, manifest SHA-256 { $digest }
package-cli-contact = Contact: { $contact }
package-cli-reply-to = Answers package { $id }, manifest SHA-256 { $digest }
package-cli-encrypted = Encrypted
package-cli-packs = Stands on: { $packs }
package-cli-unjudged = Nothing of this was checked. “lianheng verify” checks it.
package-cli-container = Container intact: every digest and every signature verified (files: { $files }, bytes: { $bytes })
package-cli-unchecked = Not checked: { $what }
package-cli-frozen = Frozen at { $time }
package-cli-score-holds = { $pack }, { $figure }: { $value }, recomputed and the same
package-cli-evidence = Evidence files: { $listed } named, { $bodies } in the package, { $digests } by digest only
package-cli-journal = Journal: { $entries } entries, { $shown } about this assessment, recomputed; head { $head }
package-cli-changed-after = Changed after the first freeze ({ $number }): { $what }
package-cli-sound = Everything holds, and every signer is known.
package-cli-sound-unknown = Everything holds. Who signed is not known: compare the fingerprint with the sender before relying on it.
package-cli-sound-refused = Everything holds, but a signer is not in the key book.
package-cli-broken = { $count ->
        [one] { $count-text } thing does not hold.
       *[other] { $count-text } things do not hold.
    }
package-cli-sealed = Sealed: { $file } ({ $bytes } bytes)
package-cli-sealed-holds = Verdicts: { $answers }. Answers to questions: { $questions }. Actions: { $actions }. Evidence files: { $evidence }, with their content: { $bodies }. Journal entries in full: { $shown } of { $entries }. The report is in.
package-cli-sealed-classified = Left out as important or core data: the content of { $classified } evidence files; their digests are in
package-cli-sealed-identity = Package { $id }, manifest SHA-256 { $digest }; signed by:
