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
