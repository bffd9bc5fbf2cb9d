# Sealed packages, keys, trust: rules, findings, the commands around them. $path is an entry of the package.

# What a package is
package-kind-questionnaire = Questionnaire
package-kind-response = Response
package-kind-submission = Submission
package-kind-audit = Audit
package-kind-rollup = Roll-up

# Progress
package-step-pack = Packing
package-step-write = Writing the package
package-step-structure = Looking at the structure
package-step-digests = Comparing digests

# The rules of the format, each as what is wrong. A cure follows where it is not said.
package-rule-io = The file could not be read or written to its end.
package-rule-cancelled = Stopped at your request; nothing was changed.
package-rule-not-a-package = This is not a Lianheng package.
package-rule-encrypted = The package is encrypted. Give the passphrase, or the key it was encrypted for.
package-rule-decryption-refused = Neither the passphrase nor any key given opens this package. Check which of your keys the sender encrypted it for.
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
