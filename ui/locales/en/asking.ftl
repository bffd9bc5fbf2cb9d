# Supplier questionnaires in the window: asking suppliers, and answering as one.

## The operator's screen

asking-nav = Supplier questionnaires
asking-empty = What each supplier was asked, by when, how far the answer goes, and who is late.
asking-title = Supplier questionnaires
asking-what = A supplier answers on a computer of its own and returns the answers signed. Its words and your judgement are kept apart.
asking-none = No supplier has been asked yet. The next step is to make a questionnaire and send the file to a supplier.
asking-make = Make a questionnaire
asking-make-go = Choose a place and make…
asking-making = Making the questionnaire…
asking-import = Import a response…
asking-list-save = Export the reminder list…
asking-list-what = { $count ->
        [one] { $count-text } has not answered yet, or not wholly.
       *[other] { $count-text } have not answered yet, or not wholly.
    }
asking-saved-to = Saved: { $path }
asking-stopped = Stopped. Nothing was changed.
asking-column-supplier = Supplier
asking-column-state = State
asking-column-answered = Answered
asking-column-deadline = Deadline
asking-column-contact = Last contact
asking-questions = { $count ->
        [one] { $count-text } question
       *[other] { $count-text } questions
    }
asking-of = { $done } / { $of }
asking-accepted = { $count ->
        [one] { $count-text } accepted
       *[other] { $count-text } accepted
    }
asking-look-again = Accepted answers to look at again
asking-never = { $count ->
        [one] { $count-text } supplier never asked
       *[other] { $count-text } suppliers never asked
    }
asking-sent = Made { $at }.
asking-sections = Sections asked: { $sections }.
asking-version-now = Version { $version } was asked, { $now } is current. No answer is lost; those whose question was changed are marked.
asking-reminded = Reminded { $at }
asking-response = { $form }, received { $at }.
asking-response-extent = { $said } answers, { $accepted } accepted.
asking-response-changed = { $count ->
        [one] { $count-text } of them changed since.
       *[other] { $count-text } of them changed since.
    }
asking-package-id = Package { $id }
asking-manifest = Digest of the manifest (SHA-256) { $digest }
asking-remind = Note a reminder
asking-remind-note = How, to whom, and what was said (may be left blank)
asking-remind-go = Keep
asking-again = Ask again
asking-wait-again = Wait again
asking-withdraw = Withdraw the questionnaire
asking-withdraw-what = Nothing more is waited for from { $supplier }. What came back stays, and what still comes can be imported. You can wait again later.
asking-withdraw-go = Withdraw

## Making a questionnaire

asking-choose-supplier = Choose
asking-questionnaire = Questionnaire
asking-sections-choose = Sections to ask
asking-deadline = Answer by
asking-deadline-none = None
asking-contact = Contact
asking-contact-hint = Whom the supplier can ask, such as a name and a telephone number.
asking-note = Cover note
asking-note-zh = Cover note in Chinese
asking-note-en = Cover note in English
asking-note-hint = Why you ask and how to return it; may be left blank.
asking-note-either = One language is enough.
asking-form = Form
asking-form-package = Package
asking-form-package-what = The supplier answers in this program and signs.
asking-form-workbook = Package and workbook
asking-form-workbook-what = With an XLSX beside it for a supplier who installs nothing; answers that come back in it are unsigned.
asking-with-earlier = Include this supplier’s own earlier answers
asking-name-systems = Name the systems; otherwise they are numbered
asking-only-needed = The package holds only what this supplier needs: no other supplier’s name, no internal note, no verdict.
asking-fault-supplier = Choose the supplier.
asking-fault-sections = Choose at least one section.
asking-fault-contact = Say whom the supplier can ask.
asking-fault-deadline = This day has passed.
asking-fault-key = Choose or make a key to sign with, and enter its passphrase.
asking-made = { $count ->
        [one] The questionnaire for { $supplier } is made, { $count-text } question.
       *[other] The questionnaire for { $supplier } is made, { $count-text } questions.
    }
asking-made-next = Send the file to the supplier. Import what comes back on this screen.
asking-made-workbook = Answers that come back in the workbook are unsigned; nothing proves who wrote them.
asking-made-words = Read these words to the supplier by telephone, so that it can tell the questionnaire is yours.

## Keys and signatures

asking-key = Key to sign with
asking-key-what = The signature proves that this is yours and was not altered. Keep the key file safe and never send it along.
asking-key-none = No key chosen
asking-key-choose = Choose a key file…
asking-key-make = Make a key
asking-key-make-go = Choose a place and make…
asking-key-passphrase = Passphrase of the key
asking-key-passphrase-new = Passphrase to protect the key
asking-key-made = The key is in { $file }, its public half in { $public }. Read these words to the other side by telephone.
asking-algorithm = Algorithm
asking-algorithm-ed25519 = Ed25519
asking-algorithm-ed25519-when = For exchange abroad, or where nothing is prescribed.
asking-algorithm-sm2 = SM2 with SM3
asking-algorithm-sm2-when = Where Chinese commercial cryptography is asked for.
asking-signed = Signature
asking-unsigned = Unsigned
asking-signer-known = Valid signature of { $name } ({ $role })
asking-signer-since = In the key book since { $date }
asking-signer-unknown = Valid signature, unknown person
asking-signer-compare = Call the other side on a number you knew before, and compare these words. Only when they are the same is it theirs.
asking-fingerprint = Fingerprint of the key
asking-fingerprint-words = Fingerprint of the key, in words

## Importing a response

asking-import-title = Import a response
asking-import-nothing-yet = Nothing has been written yet. Look through the answers, then decide which to accept.
asking-import-known = This response was imported before; more of its answers can still be accepted.
asking-import-taken = { $accepted ->
        [one] The supplier’s words are kept, and { $accepted-text } answer is accepted.
       *[other] The supplier’s words are kept, and { $accepted-text } answers are accepted.
    }
asking-import-refused = Nothing has been written.
asking-import-frozen = The assessment worked on is frozen, so no answer can be accepted. With none ticked, the supplier’s words can still be kept.
asking-unasked = Import it although nobody asked?
asking-unasked-what = Only when you know whose response it is. Say which supplier.
asking-unasked-go = Look at it as this supplier’s
asking-completeness = Completeness
asking-progress = { $answered } of { $asked } questions answered
asking-left = { $count ->
        [one] { $count-text } question is open
       *[other] { $count-text } questions are open
    }
asking-accept = Accept
asking-accept-all = { $count ->
        [one] Accept { $count-text }
       *[other] Accept all { $count-text }
    }
asking-accept-none = Accept none
asking-accept-keys = Arrow keys move between answers, the space bar ticks, A ticks and moves on.
asking-only-news = Only what differs from what stands
asking-no-news = Nothing differs.
asking-answers = Answers
asking-question = Question
asking-said = The supplier says
asking-before = Said before
asking-stands = Stands now
asking-not-said-before = Not said before
asking-no-answer = No answer
asking-agrees = As the supplier says
asking-take = { $count ->
        [one] Take over { $count-text } answer
       *[other] Take over { $count-text } answers
    }
asking-take-words = Keep the words, accept nothing
asking-taking = Importing the response…

## On a question's card

asking-own-words = In the supplier’s own words
asking-own-words-of = In the supplier’s own words: { $supplier }, { $date }
asking-own-accepted = Accepted
asking-own-agrees = As answered here
asking-own-differs = Answered otherwise here
asking-own-signed = Signed with key { $key }

## A supplier answering

asking-welcome = Answer a questionnaire…
asking-welcome-what = You were sent a questionnaire package (.lhp): answer, sign and return it here, without a workspace.
asking-reply-for = Asked by { $from }
asking-reply-nav = Parts of the questionnaire
asking-reply-cover = Who asks
asking-reply-end = Sign and return
asking-reply-open = Open a questionnaire
asking-reply-open-go = Open
asking-reply-opening = Verifying the file…
asking-reply-refused = Nothing of the file was kept. Ask its sender for it again.
asking-reply-other = Open another file…
asking-reply-close = Close the questionnaire
asking-from = Who asks
asking-recipient = For
asking-extent = So far
asking-days-left = { $count ->
        [one] { $count-text } day left
       *[other] { $count-text } days left
    }
asking-days-today = Due today
asking-days-late = { $count ->
        [one] { $count-text } day late
       *[other] { $count-text } days late
    }
asking-reply-how = Answer question by question. What you cannot answer may stay open; say why in the note. Close it whenever you like and go on later.
asking-reply-draft = Answers are kept in a draft on this computer only: { $draft }
asking-reply-begin = Begin
asking-reply-continue = Go on
asking-reply-workbook = Save as a workbook…
asking-reply-workbook-what = For colleagues who fill it in without this program. Answers returned in a workbook are unsigned.
asking-draft-there = Draft saved
asking-draft-none = No answer yet
asking-not-saved = Not saved, try again
asking-not-saved-what = The last change is not in the draft { $draft }. What you wrote is still on the screen; remove the cause and try again.
asking-answer-not-saved = This answer is not on the disk yet.
asking-leave-what = { $count ->
        [one] { $count-text } change is not in the draft. It is lost for good when you close.
       *[other] { $count-text } changes are not in the draft. They are lost for good when you close.
    }
asking-leave-go = Close all the same
asking-answered = answered
asking-question-at = Question { $at } of { $of }
asking-answer-clear = Take the answer back
asking-answer-note = Note (may be left blank)
asking-earlier = Answered earlier
asking-earlier-changed = The question was changed since; please answer anew.
asking-earlier-take-one = Take it over
asking-earlier-take = { $count ->
        [one] Take over { $count-text } earlier answer
       *[other] Take over { $count-text } earlier answers
    }
asking-earlier-what = Only where nothing is answered yet and the question is the same; you can change them afterwards.
asking-file-gone = not there any more
asking-file-off = Take { $name } away
asking-previous = Previous
asking-next = Next
asking-next-open = Next open question
asking-all-answered = Every question is answered.
asking-files-gone = These evidence files are not there any more: { $names }. Put them back, or take them off their answers.
asking-speaker = Who answers
asking-speaker-name = Name
asking-speaker-contact = How to reach you
asking-speaker-remark = A remark on the whole
asking-nothing-said = Nothing is answered yet, so there is nothing to return.
asking-send = Sign and save the response…
asking-sending = Signing…
asking-send-stopped = Stopped. No file was written.
asking-returned = The response is signed
asking-returned-extent = { $answered } of { $asked } questions answered.
asking-returned-evidence = { $count ->
        [one] { $count-text } evidence file.
       *[other] { $count-text } evidence files.
    }
asking-returned-next = Send this file to { $from } ({ $contact }). You can still change answers and sign anew.
asking-returned-words = They will want to compare your key by telephone; read out these words.

## What the host says

asking-dialog-questionnaire = Choose a questionnaire
asking-dialog-request = Where to save the questionnaire
asking-dialog-response = Choose a response
asking-dialog-return = Where to save the response
asking-dialog-workbook = Where to save the workbook
asking-dialog-reminders = Where to save the reminder list
asking-dialog-kind-response = Response package or workbook
asking-list-file-name = supplier reminders
asking-request-file-name = supplier questionnaire
asking-response-file-name = supplier response
asking-no-key = No key to sign with was chosen. Choose a key file, or make one.
asking-none-open = No questionnaire is open. Open the package again.
asking-step-request = questionnaire to a supplier
asking-step-response = supplier’s response
asking-list-supplier = Supplier
asking-list-questionnaire = Questionnaire
asking-list-state = State
asking-list-answered = Answered
asking-list-deadline = Deadline
asking-list-overdue = Days overdue
asking-list-sent = Sent on
asking-list-contact = Last contact
asking-list-respondent = Answered by
asking-list-id = Id
