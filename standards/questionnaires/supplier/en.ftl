pack = Supplier questionnaire: from planning to end of support
    .publisher = Lianheng
    .about = Answered by a supplier about itself, or by an operator on its behalf from what it holds; one set of answers for each supplier. By the mapping given with each question, the answers suggest verdicts on requirements of GB/T 43698-2024, GB/T 39204-2022, SSDF 1.1 and the SSDF 1.2 draft, and a person confirms or overrides them. The questions are not clauses of a standard: those with source X33 are practice candidates not seen in chapter 8 of the standard, and those with F1 to F6 come from the six publicly reported findings on the July 2024 endpoint-agent incident.
    .licence = The wording of this questionnaire is our own and is licensed under Apache-2.0.

source-G43 = Pack GB/T 43698-2024: our own wording from published readings; the text of the standard was not seen.
source-G39 = Pack GB/T 39204-2022: our own wording of the items of 7.9 on supply chain security; source and confidence of each item stand in that pack.
source-N11 = Pack NIST SP 800-218 (SSDF 1.1); task ids and task texts were read.
source-N12 = Pack of the SSDF 1.2 initial public draft (preview); not final, so numbering and wording may change.
source-SSD = Guide to safe software deployment for software manufacturers, by United States and Australian agencies, October 2024; only summaries and quotations were seen, not the full text.
source-D745 = CII security protection regulation (State Council Decree 745), articles 19 and 20; the text of the articles was read.
source-CSR = Cybersecurity Review Measures (in force since 15 February 2022), articles 6 and 10; some factors of article 10 were seen in quotation, article 6 is written from background knowledge. Check the text before quoting.
source-X33 = Practice candidate: carried over to the supplier from what chapter 7 of GB/T 43698 asks of the acquirer, or general practice; not quoted from GB/T 43698 and without a clause number.
source-F1 = Finding 1 of July 2024, as publicly reported: the number of fields the template declared was never compared with the number of values the code supplied when it was compiled.
source-F2 = Finding 2 of July 2024, as publicly reported: reads of the input array had no bounds check at run time, and the out-of-bounds read happened in kernel mode.
source-F3 = Finding 3 of July 2024, as publicly reported: tests and the first instances used only a wildcard in field 21, so a specific value there had never been tested.
source-F4 = Finding 4 of July 2024, as publicly reported: the content validator judged on the assumption that 21 inputs would be there; its own logic was at fault.
source-F5 = Finding 5 of July 2024, as publicly reported: new instances were trusted because the template had been stress-tested once; they were not run in the real interpreter before release.
source-F6 = Finding 6 of July 2024, as publicly reported: content went to all eligible endpoints at once, without stages, and acquirers’ policies for delaying versions did not hold it back.
source-LH = Lianheng’s own question, which shows what the answers rest on or decides whether other questions appear.

sec-plan = Planning
sec-develop = Development
sec-build = Build
sec-test = Testing
sec-release = Release
sec-deliver = Delivery
sec-support = Support in operation and updates
sec-retire = End of support and retirement
sec-relationship = Supply relationship

s-check_decision = Decisions on review and testing
s-check_decision-both_all = Both, content included
    .criteria = Code review and analysis and security testing are both decided in writing on clear conditions, for programs and for rules, configuration and other content delivered.
s-check_decision-gaps = Decided, with gaps
    .criteria = At least one is decided in writing, but content files or some code are left out, or conditions are vague, or not testing was decided without approval.
s-check_decision-review_only = Review and analysis only
    .criteria = The decision on code review and analysis is complete, content files included; which security tests are run is not decided in writing.
s-check_decision-test_only = Security testing only
    .criteria = The decision on security testing is complete, content updates included; how code is reviewed and analysed is not decided in writing.
s-check_decision-none = Neither
    .criteria = Whoever does the work decides on the spot whether to check and what to test.

s-released_versions = Search in released versions
s-released_versions-both_all = All versions, both kinds
    .criteria = Components and own code of all supported versions are searched for vulnerabilities regularly, and were again after detection rules changed.
s-released_versions-some_versions = Some versions only
    .criteria = The search goes on after release, but a supported version is left out, or nothing was repeated after detection rules changed.
s-released_versions-components_only = All versions, components only
    .criteria = Components of all supported versions are searched for vulnerabilities regularly; own code is not looked at after release.
s-released_versions-code_only = All versions, own code only
    .criteria = Own code of all supported versions is searched for vulnerabilities regularly; components are not looked at after adoption.
s-released_versions-none = None after release
    .criteria = Once a version is out, neither components nor own code are searched again.

s-practice = How far it is done
s-practice-yes = Done
    .criteria = Every point in the help is met for every product concerned, and records show it.
s-practice-partly = Partly done
    .criteria = Some of it is done: a product is left out, or a point in the help is missing, or records are missing.
s-practice-no = Not done
    .criteria = It is done for no product, or the case the help names as “not done” applies.
s-practice-not_applicable = Not applicable
    .criteria = The case the help names as not applicable really holds, and a document shows it.

s-process = Rules and practice
s-process-followed = Written and followed
    .criteria = Written rules hold every point in the help; in any recent case picked, practice matches the rules and the records can be called up on the spot.
s-process-documented = Written, with gaps
    .criteria = Written rules exist, but a point in the help is missing, or not every product is covered, or a sampled case departs from them or lacks records.
s-process-informal = By habit
    .criteria = There are no written rules; somebody does it, shown only by word of mouth or scattered records.
s-process-none = Not done
    .criteria = There are neither written rules nor a recent case anybody can name.

s-cases = Coverage of what is concerned
s-cases-all = All
    .criteria = It was done for every object the help names; a sample shows no exception.
s-cases-some = Some
    .criteria = It was done for at least one object, but not for all, or not in full.
s-cases-none = None
    .criteria = It was done for no object at all.
s-cases-no_case = No such object
    .criteria = In the assessment period there is nothing of the kind the help names, and a list or record shows it.

s-release_scope = Kinds of release concerned
s-release_scope-all_types = Every kind of release
    .criteria = Programs, patches, rules, signatures, configuration: every kind the supplier really releases is included, with an example of each.
s-release_scope-versions_only = Program versions only
    .criteria = Programs and patches are included, but at least one kind of content (rules, signatures, configuration) is not, or takes a lighter path.
s-release_scope-none = None
    .criteria = Not even program versions are included, or somebody decides from case to case.

s-basis = What the answers rest on
s-basis-supplier_evidence = Supplier, with evidence
    .criteria = Filled in by the supplier; the documents, records or screenshots relied on come with the answers and can be matched to the questions.
s-basis-supplier_statement = Supplier, without evidence
    .criteria = Filled in by the supplier as statements only; nothing that could be checked comes with them.
s-basis-operator_documents = Operator, from documents
    .criteria = Filled in by the operator, who can point for each answer to a contract, report, test result or published document at hand.
s-basis-operator_knowledge = Operator, from knowledge
    .criteria = Filled in by the operator mostly from interviews or experience of use, without documents.

s-privilege = Highest privilege
s-privilege-kernel = Kernel mode or early boot
    .criteria = It includes drivers, kernel modules or parts loaded early at boot; when one fails, the whole machine may crash or not start.
s-privilege-administrator = Administrator or system
    .criteria = No part runs in the kernel, but some run as administrator, root or system service and can change other programs or system settings.
s-privilege-ordinary = Ordinary user
    .criteria = All parts run under ordinary accounts or in confined containers, or nothing is installed on the operator’s hosts.

s-content_mode = How content arrives
s-content_mode-automatic = Automatically, at once
    .criteria = Content takes effect once the supplier pushes it or the software fetches it; by default the acquirer does nothing.
s-content_mode-acquirer_triggered = Imported or let through by acquirer
    .criteria = By default, content takes effect only after the acquirer has imported it or let it through each time.
s-content_mode-none = No separate content
    .criteria = Beyond program versions the software receives no rules, signatures, templates, configuration or models; every change comes with a version.

s-roles = Posts with responsibility
s-roles-design_code = Requirements, design and code
    .criteria = From security requirements to code and tests somebody answers for security, code of contracted teams included; roles were reviewed in time.
s-roles-components = Upstream components
    .criteria = Somebody answers for taking in, tracking and replacing commercial and open-source components.
s-roles-build_signing = Build and signing
    .criteria = Somebody answers for build environment, pipeline and signing keys, and has a stand-in.
s-roles-release_stop = Release, with power to stop it
    .criteria = Somebody approves releases and, in writing, may delay or stop one that misses the mark.
s-roles-vulnerability = Vulnerability response
    .criteria = Somebody receives, assesses and handles vulnerabilities and can be reached on holidays.
s-roles-none = None of these
    .criteria = No step has anyone named in writing and in post; choose this alone.

s-commitment = Management commitment
s-commitment-named_and_conveyed = Written, named and known
    .criteria = A written commitment is in force, names who answers for secure development and release, has reached all development posts including contracted ones, and interviews agree.
s-commitment-written_only = Written, not carried through
    .criteria = A written commitment exists, but nobody is named, or some posts were not told, or interviews contradict it.
s-commitment-none = Nothing in writing
    .criteria = Neither management nor the authorising official has committed to secure development in writing.

s-posts = Management of high-risk posts
s-posts-listed = Listed, with entry and exit rules
    .criteria = Posts that can change code, touch the build, use signing keys or push updates are listed, people sent to acquirers included, with rules on competence, rights and leaving.
s-posts-rights_checked = Rights agree with the list
    .criteria = In a sample of repository, build and signing rights every holder is on the list, and rights of leavers are withdrawn.
s-posts-role_training = Training by role
    .criteria = Developers, testers, pipeline staff and other roles each have training outcomes and a course, completed as planned.
s-posts-measured = Proficiency measured
    .criteria = Ability is measured by test or by results of work, and training was adjusted for it; attendance alone does not count.
s-posts-background_check = Background checks
    .criteria = People in high-risk posts were checked before taking post, with a conclusion on file; recorded only, without effect on suggested verdicts.
s-posts-none = None of these
    .criteria = Nothing special is done for these posts; choose this alone.

s-independence = Independence and closure of review
s-independence-independent = By others, and closed
    .criteria = Every sampled object was reviewed as required by a qualified person other than its author, or by a tool able to stop it; issues are graded and closed with a basis.
s-independence-gaps = Reviewed, with gaps
    .criteria = Most sampled objects were reviewed by others or by tools, but a few were missed or self-reviewed, or not line by line, or issues stay open.
s-independence-self = By the author, or mostly not
    .criteria = Most sampled objects were not reviewed, or only by their own author or designer.

s-enforcement = Enforcement of coding rules
s-enforcement-enforced = Enforced by tool
    .criteria = Every language in use has rules, a tool stops commits that break checkable ones, exemptions have reason and approval, and input checks in privileged code were verified specifically.
s-enforcement-unenforced = Rules, not enforced
    .criteria = Rules and means of checking exist, but a language is missing, or warnings can be switched off at will, or exemptions lack reasons, or privileged code was not verified.
s-enforcement-unchecked = No rules, or never checked
    .criteria = There are no secure coding rules, or nothing checks whether they are kept.

s-bounds = Behaviour out of bounds
s-bounds-fails_safe = Checked, item skipped
    .criteria = Every length, count and index is checked at run time before use; on a mismatch the item is skipped and logged and the host runs on; dedicated tests show it.
s-bounds-may_crash = Checked, may still halt
    .criteria = All are checked before use, but a failed check ends in an assertion or exception that can halt the host.
s-bounds-unverified = Required, not verified
    .criteria = The coding rules require the check and no omission is known, but nobody verified or tested it specifically.
s-bounds-unchecked = Some are not checked
    .criteria = It is known, or a sample shows, that a length, count or index is used without a run-time check.

s-component_source = Intake and source of components
s-component_source-both = Assessed, from a controlled store
    .criteria = Third-party components in use were assessed for their use and pinned, builds draw only from the internal store, and an upgrade process exists.
s-component_source-one = Only one of the two
    .criteria = Assessment or controlled store exists, but the other is missing, or some component bypasses it, or there is no upgrade process.
s-component_source-direct = Straight from public sources
    .criteria = Developers fetch components from public repositories, with neither assessment nor controlled store.
s-component_source-no_third_party = No third-party components
    .criteria = There is no third-party component, indirect dependencies included, and a composition analysis shows it.

s-single_handed = What one person can change alone
s-single_handed-two_person = Nothing alone
    .criteria = Changes to code, content, build scripts and release files need somebody else’s approval, enforced by the system; a trial with an ordinary account could not bypass it.
s-single_handed-exceptions = In isolated cases
    .criteria = Release branches are protected, but in isolated places (rule or content files, an old product, an urgent path) one person suffices, traceable afterwards.
s-single_handed-single = Anything alone
    .criteria = An ordinary developer account can alter a release branch or release file alone, or change, build and sign alone.

s-hardening = Hardening of development endpoints
s-hardening-scanned = Baseline, met by scan
    .criteria = A risk-graded baseline covers own and contracted endpoints; scans show compliance or approved deviations; privileged use is monitored.
s-hardening-gaps = Baseline, with gaps
    .criteria = A baseline exists and most endpoints comply, but it is not graded, or contracted endpoints are outside, or a few deviations are unapproved, or nothing is monitored.
s-hardening-no_baseline = No baseline, or mostly missed
    .criteria = There is no baseline for development endpoints, or most sampled ones carry unapproved deviations.

s-separation = Separation of environments
s-separation-all = All separated and protected
    .criteria = Development, build, test and distribution have boundaries and justified access rules, entry needs multi-factor authentication, trust relationships are audited and alerts handled.
s-separation-build_protected = Build and distribution separated
    .criteria = Access control stands between build or distribution and office network, production and internet, but development or test is not fully separated, or authentication, audit or monitoring has gaps.
s-separation-open = Build or distribution open
    .criteria = Build or distribution has no access control, or an ordinary developer account can change the build environment.

s-toolchain_care = Care of the toolchain
s-toolchain_care-maintained = Listed, updated, verified
    .criteria = The tool list is complete and pipeline definitions are under version control; sampled tools have an adoption assessment, updates in time and integrity checks, and their logs are watched.
s-toolchain_care-gaps = Controlled, with gaps
    .criteria = A list exists and pipelines are under version control, but sampled tools lack an assessment, an update or a check, or nobody watches logs.
s-toolchain_care-uncontrolled = Not controlled
    .criteria = There is no tool list, or pipelines can be changed without trace, or a tool in use has a known exploitable vulnerability and nobody decided on it.

s-records = Where check records come from
s-records-protected = From systems, unalterable
    .criteria = Every record due for the sampled version comes straight from a system; with the account of somebody being checked, a trial could neither alter nor delete it.
s-records-traced = From systems, changes leave a trace
    .criteria = Every record due comes from a system; those being checked can alter it, but not without trace.
s-records-incomplete = Records with gaps
    .criteria = Records come from systems and changes leave a trace, but some are missing for the sampled version, or most are entered by hand.
s-records-alterable = Alterable without trace
    .criteria = Records come from systems, but those being checked can alter or delete them without trace.
s-records-afterwards = Written afterwards
    .criteria = Tools keep no records; the security activity of the sampled version can only be explained afterwards.

s-build_options = Build tools and options
s-build_options-tools_supported = Tools under support
    .criteria = Compilers, interpreters and packaging tools are listed, supported and offer security features.
s-build_options-changes_controlled = Tool changes controlled
    .criteria = Tool upgrades go through change management, and authenticity and integrity were verified within the interval set.
s-build_options-baseline_approved = Approved build options
    .criteria = Warnings, mitigations and the like form an approved baseline, and builds run in a dedicated controlled environment.
s-build_options-binaries_verified = Finished binaries examined
    .criteria = A tool confirmed that finished binaries carry the protections, and deviations from the baseline are approved.
s-build_options-none = None of these
    .criteria = Nobody can say which tools and options build the product; choose this alone.

s-interface_check = Check that interfaces agree
s-interface_check-build_breaks = Automatic, in the build
    .criteria = The build compares number, type and version of fields and fails on a mismatch; a log of one such failure, or a demonstration, exists.
s-interface_check-later_test = By a test after the build
    .criteria = The build does not check, but an automatic test compares declared with supplied fields and a mismatch blocks release.
s-interface_check-by_hand = By hand
    .criteria = People compare with the interface document or look at it in review; nothing is compared automatically.
s-interface_check-none = Not checked
    .criteria = Nothing checks it; both sides are taken to agree.

s-gate = Force of the check
s-gate-blocks = Failing means no release
    .criteria = Criteria can be measured and a version that misses them is always stopped by system or approver; exceptions have an approver, a reason and an expiry.
s-gate-loose = Stops, but exceptions are loose
    .criteria = The check can stop a release, but some products are outside it, or a criterion cannot be measured, or exceptions lack approval, reason or expiry.
s-gate-warns = Warns, does not stop
    .criteria = Checks and results exist, but a version that misses the criteria can go out without an approved exception.
s-gate-none = No check
    .criteria = There is no such check before release, and there are no criteria.

s-field_cases = Values tested per field
s-field_cases-every_field = Three kinds for every field
    .criteria = Every input field has cases with real, boundary and malformed values, missing and surplus fields included; coverage is counted per field.
s-field_cases-gaps = Three kinds, not every field
    .criteria = All three kinds of value are used, but some field was not tested, or coverage is not counted per field.
s-field_cases-normal_only = Normal values or wildcards only
    .criteria = Fields were tested with normal or default values or wildcards, not with boundary or malformed ones.
s-field_cases-none = Inputs not tested
    .criteria = No test cases were designed for foreign input.

s-validator_tests = Tests of the validator
s-validator_tests-independent_negative = Negative cases, independent
    .criteria = A set of known-bad samples is run against the validator and all are refused; field definitions come from the part that consumes the content, not from assumptions of the validator.
s-validator_tests-shared_assumption = Negative cases, same origin
    .criteria = Known-bad samples exist, but they and the validator share one field definition, so an error in it misleads both.
s-validator_tests-positive_only = Positive cases only
    .criteria = It was shown that right content passes, not that wrong content is refused.
s-validator_tests-untested = Untested, or no validator
    .criteria = The validator has no test cases, or content goes out without any automatic validation.

s-consumer_run = Real run before content release
s-consumer_run-every_release = Every release is run
    .criteria = Each time, the very content about to go out is loaded and triggered on every supported engine version first, and results are kept.
s-consumer_run-sampled = Some releases are run
    .criteria = Only some releases, or only some supported engine versions, are loaded and triggered first.
s-consumer_run-template_once = Only the template was run
    .criteria = The template or its first instance was tested; later instances go out on the strength of that.
s-consumer_run-never = Format check only
    .criteria = Content goes out after a format or syntax check alone and is not run in the part that really consumes it.

s-environment_match = How representative the test environment is
s-environment_match-known_installations = Known typical installations
    .criteria = A list of acquirers’ typical installations exists, the test fleet matches it line by line with differences noted, and urgent releases get a prescribed minimum test.
s-environment_match-partial_match = Only some of them
    .criteria = A list exists but some installation is untested, or there is none but the fleet has several configurations, or no minimum test is prescribed for urgent releases.
s-environment_match-lab_only = One laboratory setting
    .criteria = Tests run on one or two standard configurations, never compared with those of acquirers.

s-defaults = Default settings
s-defaults-documented_tested = Secure, tested, documented
    .criteria = Each security setting has a default and a reason, a tested default installation matches, administrators’ documents describe each setting, and changes to defaults are controlled.
s-defaults-undocumented = Tested, documents with gaps
    .criteria = A tested default installation matches the baseline, but administrators’ documents have gaps, or changes to defaults are not controlled.
s-defaults-untested = Documented, not tested
    .criteria = A baseline and administrators’ documents exist and no insecure default is known, but the list of settings has gaps or the default installation was not tested.
s-defaults-insecure = Insecure defaults
    .criteria = A default installation leaves a universal password or an unauthenticated remote interface, or disables a platform protection.
s-defaults-no_baseline = No baseline
    .criteria = Settings that affect security are not listed and there is no baseline of defaults.
s-defaults-no_settings = No security settings
    .criteria = The software has no setting that affects security (a library without configuration, say), and the risk model says so.

s-archive = Archive of versions
s-archive-retrieved = All archived and retrievable
    .criteria = Every supported version is archived to the scope laid down, read-only, for named staff, with integrity data kept apart or signed; a sampled old one came back and verified.
s-archive-incomplete = All archived, with gaps
    .criteria = Every supported version is archived, but files are missing, or access is too wide, or integrity data lies in the same place, or a sampled one came back incomplete.
s-archive-not_archived = Some not archived
    .criteria = Some supported version is not archived, or the archive can be rewritten or deleted without trace.

s-verification_means = Means of verification
s-verification_means-independent_agreed = Every kind, independent, agreed
    .criteria = Every kind of release has a signature, or a hash published through another channel, with instructions; the contract names this way.
s-verification_means-independent_unagreed = Every kind, not in the contract
    .criteria = The means are the same, but the contract does not mention them.
s-verification_means-programs_only = Programs only
    .criteria = Installers can be verified independently; at least one of patches, rules, signatures or configuration cannot.
s-verification_means-same_place = Hash beside the file
    .criteria = There is only a hash in the same place as the release file, with neither signature nor other channel.
s-verification_means-none = Cannot be verified
    .criteria = There is neither signature nor hash, or verification still passed after one byte was changed.
s-verification_means-service_only = No files delivered
    .criteria = It is offered only as an online service; no installer, agent, image or update reaches the acquirer.

s-delivery_check = Check of delivery content
s-delivery_check-every_delivery = Every delivery
    .criteria = First delivery and upgrades are compared file by file with the agreed list and the build output; debug interfaces, test accounts and undeclared telemetry were looked for, on record.
s-delivery_check-partial = Incomplete
    .criteria = There is a check, but upgrades are outside it, or it compares with the list and not with the build, or the search has gaps; nothing extra is known to have been delivered.
s-delivery_check-found_extra = Extra content was delivered
    .criteria = Delivered software holds functions, accounts, plug-ins or telemetry outside the agreement, and acquirers were not told.
s-delivery_check-none = No check
    .criteria = Before delivery nothing is compared with the agreement or with the build output.

s-vulnerability_state = Vulnerabilities at delivery
s-vulnerability_state-cleared = None left, or not exploitable
    .criteria = The scan shows no known unfixed vulnerability; or each one left is shown not to be exploitable, and the acquirer has the list with reasons.
s-vulnerability_state-mitigated = Some left, mitigated and told
    .criteria = Known exploitable vulnerabilities remain, but each is mitigated and the acquirer got the list and the fix plan with the delivery.
s-vulnerability_state-undisclosed = Some left, open or untold
    .criteria = A known exploitable vulnerability has no mitigation, or the acquirer was not told of it.
s-vulnerability_state-unchecked = Not checked
    .criteria = The delivered version was not checked for vulnerabilities.

s-custom_handover = Handover of custom software
s-custom_handover-verified = Handed over and verified
    .criteria = Source code (or agreed escrow), design, dependency and build data were handed over, and the acquirer built the version in use from them or proved that escrow works.
s-custom_handover-handed_over = Handed over, not verified
    .criteria = The main data was handed over, but parts are missing, or no build was tried, or it was not renewed after an upgrade.
s-custom_handover-not_handed = Not handed over
    .criteria = Source code was neither handed over nor placed in escrow; only executables were given.
s-custom_handover-no_custom = No custom software
    .criteria = The supplier made no custom software, adaptation or interface for the operator, as the software list shows.

s-documents = Authorisations and Chinese documents
s-documents-complete_agreed = Agreed and sufficient
    .criteria = The contract lists the kinds; authorisations have clear title, Chinese documents are complete, fit the version in use and lie with the operator, and a sampled maintenance task worked from them.
s-documents-complete_unagreed = Sufficient, not agreed
    .criteria = Authorisations and Chinese documents are the same, but the contract does not ask for documents in Chinese.
s-documents-gaps = Agreed, with gaps
    .criteria = The contract asks for them and the main Chinese documents came, but a kind is missing, the version lags, an authorisation is missing or a sampled step failed.
s-documents-foreign_language = Foreign language only
    .criteria = Authorisations and technical documents exist, but only in a foreign language or as a link to foreign web pages.
s-documents-unusable = None, or insufficient
    .criteria = There are no authorisations, or no documents, or they do not suffice to install, configure, back up and recover.

s-source_test = Source code testing of custom software
s-source_test-every_version = Every version in production
    .criteria = Every version in production has a report by the operator or a third party that matches the build; high-risk issues were fixed and retested, important upgrades tested again.
s-source_test-gaps = All tested, with gaps
    .criteria = Every version in production was tested, but reports do not match the build or leave out open-source components, or high-risk issues were not retested or were left with approval.
s-source_test-untested = Untested, or self-test only
    .criteria = Some version in production is untested, or has only the supplier’s own test, or went live with unapproved high-risk issues.
s-source_test-no_custom = No custom software
    .criteria = The supplier developed no custom software for the operator, as the software list shows.

s-certificate = Certificates of catalogue products
s-certificate-valid = Valid and matching
    .criteria = The catalogues were compared line by line; listed products had a valid test or certification when bought, model and version match, and checks are on record.
s-certificate-record_gaps = Valid, records with gaps
    .criteria = Certificates are valid, but comparison or check records are incomplete, or a version departs from the certificate with an explanation obtained.
s-certificate-missing = Missing or not matching
    .criteria = A listed product has no certificate, or it has expired or names another model, or the catalogues were never compared.
s-certificate-not_listed = Not in the catalogues
    .criteria = Compared line by line, none of the supplier’s products is in the catalogues in force, and the comparison is on record.

s-staging = Staged roll-out
s-staging-all_update_types = All kinds, groups to choose from
    .criteria = Programs, patches, rules and content go out in growing waves with soak time and go-ahead conditions, stopped when exceeded; the acquirer can choose early and late groups.
s-staging-all_with_gaps = All kinds, with gaps
    .criteria = All kinds of update go out in waves, but the acquirer cannot choose the order, or there are no go-ahead conditions, or no means to stop.
s-staging-versions_only = Program versions only
    .criteria = Program versions are staged, but at least one kind of content (rules, signatures, configuration) goes to all systems at once.
s-staging-none = Not staged
    .criteria = Even program versions go to all systems at once.
s-staging-single_site = One deployment only
    .criteria = The software is deployed in one place with no second system to stage over, as delivery records show.

s-failure_recovery = Recovery after a failed update
s-failure_recovery-automatic_all = Automatic, all kinds
    .criteria = Failure injection shows that after a failed program or content update the software returns to a running state by itself, and cannot go back without authority to a vulnerable version.
s-failure_recovery-versions_or_manual = Versions only, or by hand
    .criteria = A tested rollback exists, but only for program versions, or it needs repair by hand, or return to a vulnerable version is not blocked.
s-failure_recovery-untested = Designed, not tested
    .criteria = Recovery or rollback exists by design, but failure was never tested.
s-failure_recovery-none = No means
    .criteria = After a failed update there is only reinstallation or a visit by the supplier.
s-failure_recovery-never_updated = Never updated
    .criteria = The software is never updated once deployed; the whole device is replaced instead.

s-delivery_resilience = Update engine and delivery side
s-delivery_resilience-tested = Fault-tolerant and tested
    .criteria = After interruption, corruption and overload tests the engine recovers and retries; the delivery side limits load or degrades and passed an overload test; access is controlled and monitored.
s-delivery_resilience-gaps = Usable, with gaps
    .criteria = Interruption or corruption leaves the software usable and reliability was tested, but it does not retry by itself, or delivery lacks load limits or an overload test, or access or monitoring has gaps.
s-delivery_resilience-fragile = Fragile or untested
    .criteria = An interrupted or corrupted update leaves the software unusable, or reliability was never tested.
s-delivery_resilience-media_only = From media, by hand
    .criteria = There is no update engine and no network delivery; updates are installed by hand from media.

s-playbook = Playbook for a bad release
s-playbook-exercised = Written and exercised
    .criteria = It covers detection, stopping, rollback, notice to acquirers and decision rights, with somebody to authorise at night; it was exercised, on record.
s-playbook-unexercised = Written, not exercised
    .criteria = A playbook exists, but was never exercised, or lacks one of these points.
s-playbook-informal = By experience
    .criteria = There is no playbook; when something goes wrong a few people deal with it from experience.
s-playbook-none = Nothing prepared
    .criteria = There is no playbook, and nobody can say who may stop distribution.

s-feedback = Feedback and publication
s-feedback-published = Process changed, cause published
    .criteria = Incidents and near misses are reviewed, changes called for are made and recurrence is tracked, and affected acquirers can read the root cause.
s-feedback-internal = Process changed, not published
    .criteria = Reviews and changes are the same, but the root cause is not shown to acquirers.
s-feedback-reviewed_only = Reviewed, changes incomplete
    .criteria = Reviews were held, but some incidents have no conclusion, or changes are not in force, or recurrence is not tracked.
s-feedback-fixed_only = Only the problem was fixed
    .criteria = The matter ends with the fix; development and release were never reviewed because of it.
s-feedback-no_incident = Nothing to review
    .criteria = There was no bad update, near miss or confirmed vulnerability, as intake records show.

s-intake = Channels for vulnerability information
s-intake-reports = Outside reports
    .criteria = Acquirers, users and researchers can find the way in, and somebody reads what arrives.
s-intake-public_sources = Public sources
    .criteria = Vulnerability databases, mailing lists and threat intelligence are subscribed to and each item is compared with own products.
s-intake-component_lookup = From component to product
    .criteria = From a component version, its own supply chain graph or component store yields the products, versions and acquirers affected.
s-intake-owners_times = Owners and time limits
    .criteria = Every channel has an owner and a time limit for investigation, and sampled credible reports reached a conclusion in time.
s-intake-none = None of these
    .criteria = No channel is running; flaws become known from acquirers’ scans. Choose this alone.

s-vulnerability_handling = Analysis and response
s-vulnerability_handling-in_time = Analysed, response in time
    .criteria = Each sampled vulnerability has its own record and a conclusion on risk in this product; response, priority and date are approved and met, or interim mitigation is in place.
s-vulnerability_handling-late = Analysed, response with gaps
    .criteria = Analysis is the same and a response approved, but some are overdue or lack date or priority, or low-risk ones are undecided.
s-vulnerability_handling-undecided = Analysed, some undecided
    .criteria = Analysis is as in the first value, but a vulnerability that is exploitable or over the supplier’s threshold is neither fixed nor mitigated, nor accepted or transferred with approval.
s-vulnerability_handling-score_only = Generic score only
    .criteria = All are recorded with a response, but the score is copied in, with no word on whether the flaw can be triggered in this product.
s-vulnerability_handling-unrecorded = Some unrecorded or unanalysed
    .criteria = A confirmed vulnerability has no record of its own, or is logged without analysis.
s-vulnerability_handling-none_arose = None confirmed
    .criteria = In the assessment period all channels were running, and no credible report arrived and no vulnerability was confirmed.

s-undertaking = Agreed and kept
s-undertaking-agreed_kept = Agreed and kept
    .criteria = A contract or agreement holds every point in the help; sampled cases were done as agreed, on record.
s-undertaking-agreed_gaps = Agreed, with gaps
    .criteria = It is agreed, but a point is missing, or a sampled case was late, left out or different.
s-undertaking-kept_unagreed = Not agreed, but done
    .criteria = No contract or agreement has it; the supplier does it all the same and can name cases.
s-undertaking-neither = Neither agreed nor done
    .criteria = No contract or agreement has it and the supplier has never done it, or once refused.

s-root_cause = Depth of the root cause
s-root_cause-process_level = Down to a step in the process
    .criteria = Each sampled vulnerability, alone or grouped by kind, has a root cause that says which of rules, review or testing let it through, and developers can look it up.
s-root_cause-symptom = At the symptom in the code
    .criteria = Only some have a root cause, or it says only what was wrong in the code, or developers cannot look it up.
s-root_cause-none = No root cause
    .criteria = Tickets show only the fix; no root cause is recorded.
s-root_cause-no_case = None confirmed
    .criteria = No vulnerability was confirmed in the assessment period and none earlier lacks a root cause, as intake records show.

s-channel_trust = Trust in the upgrade channel
s-channel_trust-trusted = Verified, channel monitored
    .criteria = The client verifies the signature before installing and refuses a mismatch; the delivery side has controlled access, is monitored and is regularly checked for tampering.
s-channel_trust-unmonitored = Verified, channel unchecked
    .criteria = The client verifies the signature before installing, but the delivery side is not monitored or not checked regularly.
s-channel_trust-unverified = Not verified
    .criteria = The client installs without verifying a signature, or verification can be bypassed, or only the transport is encrypted.
s-channel_trust-media_only = From media, by hand
    .criteria = Nothing is upgraded over a network; media and packages are verified by people before installation.

s-end_of_support = Arrangements for end of support
s-end_of_support-planned = Procedure, followed
    .criteria = It fixes notice, migration, order of shutdown and withdrawal of keys; each end of support followed it, and before shutdown acquirers were confirmed able to run on or to have moved.
s-end_of_support-gaps = Told, with gaps
    .criteria = Acquirers were told each time and none was interrupted, but there is no procedure, or notice was short, or migration missing, or keys or channel were withdrawn late.
s-end_of_support-none = No procedure, or abrupt
    .criteria = Support ended untold, or a shutdown interrupted an acquirer; or none ended and there is no procedure either.

s-migration = Support for data migration
s-migration-agreed_done = Agreed and works
    .criteria = The contract states exportable data, open format, length of help and cost; migrations made were reconciled.
s-migration-agreed_gaps = Agreed, with gaps
    .criteria = The contract has it without format, length or cost, or a migration was finished and not reconciled.
s-migration-goodwill = Not agreed, promised orally
    .criteria = The contract is silent; the supplier says it will help when the time comes, or once did.
s-migration-none = Not supported
    .criteria = Nothing is agreed and only the old software opens the data, or lack of support once lost data.
s-migration-no_data = Holds no business data
    .criteria = The supplier’s software stores no business data, as the data list shows.

s-pledges = Written pledges
s-pledges-no_data = No unlawful taking of data
    .criteria = It declares in writing that it does not use the supply of products and services to take user data unlawfully.
s-pledges-no_control = No control of systems and devices
    .criteria = It declares in writing that it does not unlawfully control or manipulate users’ systems and devices.
s-pledges-no_dependence = No gain from dependence
    .criteria = It declares in writing that it does not use dependence for improper gain and does not force upgrades or replacement.
s-pledges-signed_responsible = Signed by who answers for it
    .criteria = The signatory controls the product, usually the maker; do not choose this when only a reseller signed.
s-pledges-none = No written pledge
    .criteria = There is no written declaration at all; choose this alone.

s-duty_stages = Stages with contractual duties
s-duty_stages-design = Design
    .criteria = The contract states security duties in design, such as threat modelling and least privilege.
s-duty_stages-development = R&D
    .criteria = The contract states security duties in research and development, such as review, testing and management of components.
s-duty_stages-production = Production
    .criteria = The contract states security duties in production, which for software is build, signing and artefacts.
s-duty_stages-delivery = Delivery
    .criteria = The contract states security duties in delivery, such as means to verify, nothing extra, upgrades under control.
s-duty_stages-none = None of these
    .criteria = Contract and purchase documents set no security duties for the supplier; choose this alone.

s-update_control = Acquirer’s control of updates
s-update_control-all_types = Acquirer decides on every kind
    .criteria = For every kind of program and content update the acquirer decides when, where and whether to install; the product has the setting and no contract clause says otherwise.
s-update_control-versions_only = Program versions only
    .criteria = Program versions can be delayed or declined, but the supplier decides on at least one of rules, signatures or configuration.
s-update_control-notice_only = Notice only
    .criteria = The supplier gives notice of the time, but the acquirer can neither delay nor refuse.
s-update_control-none = Supplier decides alone
    .criteria = Contract or product design lets the supplier update unannounced or force an upgrade.

s-agreement = Security and confidentiality agreement
s-agreement-with_terms = Complete, with security terms
    .criteria = In force between the contract parties, with duties, confidential content, rewards and penalties, and term; plus terms on vulnerabilities, upgrades, remote access and incidents that bind people on site and subcontractors.
s-agreement-without_terms = Complete, without security terms
    .criteria = In force between the contract parties with all four contents, but terms on vulnerabilities, upgrades, remote access or incident help are missing or have gaps.
s-agreement-gaps = In force, with gaps
    .criteria = In force, but one of the four contents is missing, or a signatory is not a party to the contract.
s-agreement-vague = Vague clause, or expired
    .criteria = There is only a line on secrecy, or the agreement has expired and work goes on.
s-agreement-none = None signed
    .criteria = There is neither a confidentiality agreement nor a security term.

s-ip_licence = Intellectual property licences
s-ip_licence-proven = Listed and proven
    .criteria = Known intellectual property is listed, with proof of a licence of 10 years or more or covering the period of use; the contract settles liability and continued use if a licence stops.
s-ip_licence-promised = Promised in writing
    .criteria = The term is promised in writing, but a product lacks proof or list, or open-source licences were not sorted out, or the contract is silent on a licence that stops.
s-ip_licence-unaddressed = Not asked, or known to be short
    .criteria = The purchase set no licence term, or a licence known to be under 10 years and not to cover use was left alone.
s-ip_licence-labour_only = Labour services only
    .criteria = The supplier provides labour services that contain no product, as the purchase list shows.

s-supply_source = Channel and source
s-supply_source-secured = Verified and secured
    .criteria = The channel is verified to the maker or a chain of authorisation; long contract, stock, escrow or a proven alternative secures it; the response for a single source is approved.
s-supply_source-unproven = Verified, weakly secured
    .criteria = The channel is verified and single sources are known, but a guarantee has lapsed, an alternative is unproven or a response unapproved.
s-supply_source-unanswered = Single source unanswered
    .criteria = Nobody established whether it is a single source; or kernel-level single-source software is updated wholly at the supplier’s will and there is no response.
s-supply_source-untraceable = Cannot be verified
    .criteria = A product behind critical business cannot be traced to its maker, nor is there a chain of authorisation.

s-cut_off = Running after a cut-off
s-cut_off-keeps_running = Runs on indefinitely
    .criteria = Without the supplier’s licence, cloud and update services core functions are unaffected; tried offline, on record, and the contract forbids disabling it remotely.
s-cut_off-limited = For a time, or degraded
    .criteria = Core functions last for a stated time, or what degrades is stated; or it runs on but this was never tried.
s-cut_off-stops = Stops, or nobody knows
    .criteria = Core functions stop soon after disconnection, or the supplier can disable it remotely, or neither side can say.

q-SUP-1 = Who answers this questionnaire, and what do the answers rest on?
    .help = Where supplier and operator both answer, the one with evidence prevails and the other’s view goes into the note. Choose what holds for most questions; where a single answer rests on something else, say so in its note. This question supports no requirement; it travels with the report to show how firm the answers are.
    .why = A supplier’s own statement and material an operator checked differ in weight; unless the basis is stated, two equal answers are taken as equally reliable.
    .evidence = Answers of the supplier with list of attachments; contracts, reports and published documents the operator answered from

q-SUP-2 = What is the highest privilege at which the supplier’s software runs on the operator’s hosts?
    .help = With several products, take the highest. Look at the drivers and services really loaded after installation and their accounts, not at the brochure. In doubt, install once on a test machine and list the new drivers and system services. With “Ordinary user” the question on bounds checks does not appear.
    .why = In the July 2024 incident the out-of-bounds read happened in kernel mode, so what failed was not a program but the whole host.
    .evidence = List of drivers and services; description of accounts; comparison of a test machine before and after installation

q-SUP-3 = Apart from program versions, in what way does the supplier’s software receive rules, signatures, templates or configuration content?
    .help = With several kinds of content, take the one over which the acquirer has least say. Malware signatures, detection rules, policy templates, model files and configuration sent from a cloud all count. Before choosing “No separate content”, see whether files in the installation folder change between two program upgrades.
    .why = A content update set off the July 2024 incident; the program version had not changed that day.
    .evidence = Description of the update mechanism; record of file changes between two program upgrades; list of update channels

q-SUP-4 = For which steps has the supplier named, in writing, somebody in post who answers for software supply chain security?
    .help = Several may be chosen. Walk one real delivery from end to end; a step counts when a post and a person can be named. In a small team one person may hold several posts, in writing. Choose “Release, with power to stop it” only when the document gives that power.
    .why = 8.1 [1] asks the supplier for a body in charge; where nobody may stop a release, what testing finds does not hold it back.
    .evidence = Appointments or founding document; responsibility matrix; authority to stop a release; list of people in post

q-SUP-5 = Do the supplier’s supply chain security rules cover upstream intake, development, build and release, delivery, upgrade and maintenance, and end of support, and are they followed in real releases?
    .help = Let the supplier pick a recent release and show, step by step along the rules, the records made at the time. “Written and followed” takes all six fields, approval, and records that match; with a field or the approval missing it is “Written, with gaps”.
    .why = 8.1 [2] asks the supplier for sound management rules; one real release shows whether they were written only for a bid.
    .evidence = Collected rules with approvals; records of each step of the chosen release

q-SUP-6 = Are the supplier’s security requirements for its development infrastructure and development process written down and reviewed on time?
    .help = Both halves count: infrastructure (repositories, build and test environments, developer endpoints, release channels) and process (review, testing, third-party components), with owner, interval, a review in time and a re-check after a major incident. NIST’s example is a review at least yearly. A missing half or late review is “Written, with gaps”; a general information security policy alone does not count as written rules.
    .why = PO.1.1 asks for written and maintained requirements for infrastructure and process; office network policies rarely mention a build server.
    .evidence = Secure development policy; security standard for development environments; review records with date and trigger

q-SUP-7 = How far has the commitment of the supplier’s management to secure development been carried through?
    .help = See first whether the document names who answers for a release; then ask two or three developers who prevails when security and schedule collide. The answers agree. Where the supplier is a group of companies, check that the commitment covers the one that builds this product; contracted staff know of it too.
    .why = PO.2.3 asks that management commitment reach everyone in development; without it, testing is what a tight schedule cuts first.
    .evidence = Signed commitment or policy; appointment of the responsible post; communication records; interview notes

q-SUP-8 = Which of these does the supplier do for posts that can change code, touch the build, use signing keys or push updates?
    .help = Several may be chosen. Most telling is an export, on the spot, of repository, build and signing rights, compared with the list of posts and the list of leavers. If a leaver still holds a right, “Rights agree with the list” must not be chosen. Background checks are a practice candidate and only recorded.
    .why = 8.1 [3] and PO.2.2 ask for control of key posts and training by role; a signing right left with someone who has gone is a key at large.
    .evidence = List of high-risk posts; exported rights with comparison; role-based training and test records; leaver clean-up records

q-SUP-9 = Does the supplier have a baseline of security requirements for its own products that can be checked, and does it check against it?
    .help = Pick one product: does the baseline cover design, archiving, end of support and exceptions, can each line be judged pass or fail, are checks at the defined points on record, and are baseline and exceptions reviewed on time? For kernel-mode parts, look for a line such as “on unexpected input, skip the item and never crash the host”.
    .why = PO.1.2 asks for written and maintained product requirements; where failure behaviour is not laid down, the defect decides it.
    .evidence = Product security baseline; records of checks at defined points; exception register with re-reviews

q-SUP-10 = Has the supplier passed its security requirements in writing to every upstream supplier of commercial components in its products?
    .help = The objects are all suppliers of commercial components in use, libraries of long standing included. A supplier counts when the requirements stand in the contract or were confirmed in writing, and each unmet one has a treatment, an approver and a re-review date; a mention in an email does not count. “No such object” takes a composition analysis.
    .why = PO.1.3 asks that requirements reach upstream; an operator’s clauses do not bind that tier, and only the supplier can pass them on.
    .evidence = Security clauses in upstream contracts; conformity statements of upstream suppliers; treatment and re-review of unmet requirements

q-SUP-11 = Does the supplier model the risk of each product at design time, asking what happens when it fails on its own as well as when it is attacked?
    .help = Points: product-specific, made at design time and updated with the architecture; attack surface, ratings and responses; authentication, kernel-mode parts and the update channel in more depth. A supplier unwilling to hand it over can show contents, date and responses to high risks. A model drawn up just before go-live is “Written, with gaps”.
    .why = PW.1.1 asks for an assessment of the software’s risk; in the July 2024 incident an error in the supplier’s content became a failure of whole machines because it sat in the kernel.
    .evidence = Contents and date of threat model or attack surface map; list of rated risks and responses; model update records

q-SUP-12 = Take any risk from the model: can the supplier follow it to its response, to the requirement that carries it and to the version that implements it?
    .help = Do it on the spot with one high risk. “Written and followed” takes response, requirement and version, or an approver and re-review date where nothing is done. If the trail breaks, or a product has no record, choose “Written, with gaps”; if it lives only in people’s memory, “By habit”.
    .why = PW.1.2 asks that requirements, risks and decisions stay tracked; a response not written back as a requirement is lost in the next version.
    .evidence = Requirements traceability table; design decision records; exception list with re-reviews

q-SUP-13 = Do the supplier’s products use standard services for logging, identity, access control and vulnerability management instead of their own?
    .help = Criteria say what has to be supported; the product feeds the operator’s log platform and central identity, cryptography comes from a proven library, scanners recognise the version, and anything home-made has an approved reason. Home-made cryptographic algorithms or password storage without a reason, or no standard service at all, is “Not done”. A library without authentication, logging, cryptography or network is “Not applicable”.
    .why = PW.1.3 asks for standard security features first; home-made password storage and accounts outside central identity are common ways in.
    .evidence = Criteria for standard security features; integration settings; reasons and approvals for proprietary implementations

q-SUP-14 = Who reviews the supplier’s designs, and are the issues closed?
    .help = Take one product and one major design change: did the reviewer take part in the design, is there a conclusion against each security requirement and risk, did a review ever change the design? Reviewers are independent of the design, not necessarily of the company. Minutes that say “agreed in principle” rule out the first value.
    .why = PW.2.1 asks for review by people not involved in the design or by automated processes; designers who sign for each other miss their own blind spots.
    .evidence = Design review minutes; statement of reviewers’ independence; issues and their closure

q-SUP-15 = What makes the supplier’s secure coding rules hold in practice?
    .help = Ask for the settings of the static rules and the list of exemptions, not only for the text. Commit a piece of code that breaks a rule and see whether it is stopped. Scripts and configuration code are languages too. Sampling by people with no tool behind it is “Rules, not enforced”.
    .why = PW.5.1 asks that code follow secure coding practices; a warning anyone may switch off does not bind people under time pressure.
    .evidence = Coding standards per language; static rule settings; exemption list with approvals; code sampling records

q-SUP-16 = Does the supplier’s high-privilege code check every length, count and index at run time, and skip the item rather than halt the host when a check fails?
    .help = This is about run time; a compile-time check does not replace it. Have the supplier show it: give the parser content with one field fewer than declared and see whether the host runs on and the log says so. A test engineer or head of development answers; with several parts, choose by the worst.
    .why = Finding 2 of July 2024: reads of the input array had no bounds check, the out-of-bounds read happened in kernel mode where it could not be handled, and the host crashed.
    .evidence = Test records with out-of-bounds and malformed input; verification records for privileged code; bounds-check rules in the coding standard

q-SUP-17 = Has the supplier decided in writing how each kind of code and content is reviewed and which security tests are run on it?
    .help = The decision comes down to conditions: which code and content, at which stage, reviewed by people, by tools or both, which dynamic tests, and reason and approval where nothing is tested. Take any rule or configuration file and see whether the decision tells how it is checked.
    .why = PW.7.1 and PW.8.1 ask for these two decisions; content files left out of them in fact take another, easier road.
    .evidence = Rules on code review and analysis; test strategy of each product; reasons and approvals for not testing

q-SUP-18 = Who reviewed the code changes the supplier merged lately, and are issues graded and closed with a basis?
    .help = Sample recent merges, urgent fixes included: the reviewer is not the author, comments have substance, somebody assessed the static analysis, issues reached the tracker. A supplier that will not show code can show the number of issues in one version, their grading and closure.
    .why = PW.7.2 and 8.2 [1] both look at reviews as performed; a “pass” given seconds before the merge is no different from none.
    .evidence = Merge requests with review comments; static analysis reports; grading and closure of issues

q-SUP-19 = Does the supplier assess third-party components first and draw them from a controlled store, or take them straight from public repositories?
    .help = Have the supplier show whether a build machine reaches public repositories, and ask of the oldest component in the product for its assessment and why it was never upgraded. Open-source, commercial and indirect components all count. “No third-party components” takes a composition analysis, run-time libraries included.
    .why = PW.4.1 and 8.2 [2] ask for control over where components come from; pulling the newest lets anyone on a public repository change the supplier’s product.
    .evidence = Component assessments; controlled store and build source settings; composition analysis; component upgrade records

q-SUP-20 = Are the supplier’s shared in-house components listed, and are they reviewed, tested and covered by vulnerability response as products are?
    .help = Points: list, reason for building it, owner, version, review and test records, and which products use it. “If it had a flaw, how would you find every use?” shows most. Code that spreads by copying, without a list, is “Not done”. Where no in-house component serves several products, confirmed by duplicate-code search or by the head of development in writing, choose “Not applicable”.
    .why = PW.4.2 asks that shared components built in house follow the development process; of code copied to many places, one copy is fixed and the rest keep the flaw.
    .evidence = Internal component list; review and test records of sampled components; table of users and migration status

q-SUP-21 = Can one ordinary developer at the supplier bring a change into a release branch or a release file alone?
    .help = Try it on the spot with an ordinary account: rule and content files, build scripts, pipeline definitions and the repositories of old products, not only the flagship. An urgent path one person can take, traceable afterwards, is “In isolated cases”; one on which a single person changes and signs is “Anything alone”.
    .why = PS.1.1 and 8.2 [1] both treat a release file one person can alter as nonconform: one stolen account would then reach every acquirer.
    .evidence = Branch protection and exported rights; record of the trial with an ordinary account; approvals of sampled changes; signing logs

q-SUP-22 = How far are the endpoints of the supplier’s developers, testers and builders hardened?
    .help = Judge by scan, not by what people say. Ask separately about contractors’ own laptops and about dedicated machines for signing and build administration. Compliance rate and what was done about the rest are enough to judge by; a figure for antivirus coverage is not a baseline.
    .why = PO.5.2 asks for hardened development endpoints; a repository token in plain text on one laptop can cost the whole supply chain.
    .evidence = Endpoint hardening baseline; compliance scan results; records of privileged use; deviation approvals

q-SUP-23 = How far are the supplier’s development, build, test and distribution environments separated?
    .help = Look at network diagram and access rules, then at the authentication for each environment and the audit of service accounts and tokens. If the supplier can reach an operator’s site from its development network, that channel is in scope. On a hosted platform, answer for tenant boundary and account rights.
    .why = PO.5.1 asks for separated and protected environments; once the build environment is lost, a correctly signed release carries the implant.
    .evidence = Network diagram and access rules; multi-factor authentication settings; trust relationship audits; list of remote channels

q-SUP-24 = Which kinds of product and release do the supplier’s toolchain rules cover?
    .help = The rules list, per kind of product, the mandatory tools, the risk each answers, how they connect and which step can block. Rules and configuration delivered to the product belong to a toolchain too. Compare one pipeline with the rules; if a mandatory tool is missing, count its product as not covered.
    .why = PO.3.1 asks what each toolchain must contain; if content files belong to none, no tool will stop them.
    .evidence = Toolchain standard; pipeline architecture diagram; exported configuration of sampled pipelines

q-SUP-25 = Are the supplier’s build and development tools listed, updated on time and verified for origin and integrity?
    .help = Look hard at build plug-ins: where from, version pinned or not, running with which rights. Pipeline definitions are under version control and every change leads to a person. Have the supplier show its tool list and the latest integrity check. Reproducible builds are good support, not a condition.
    .why = PO.3.2 asks for securely run toolchains; a poisoned development tool is a classic supply chain attack, and the product’s signature notices nothing.
    .evidence = Tool list with versions; adoption assessments; version history of pipeline definitions; integrity check records

q-SUP-26 = Take any released version: do its scan, review, test and signing records come out of a system, and can those being checked alter them?
    .help = Whoever asks names the version, preferably one a year old. Two things matter: whether systems made the records by themselves, and whether the developers being checked can alter or delete them. One try with an ordinary developer account settles the second.
    .why = PO.3.3 and PO.4.2 ask that check records be kept and protected; when a vulnerability surfaces, only they tell what that version went through.
    .evidence = Pipeline logs and reports of the sampled version; retention rules; record of the alteration trial

q-SUP-27 = Which of these does the supplier do about the tools and options its software is compiled and built with?
    .help = Several may be chosen. The most useful evidence is an examination of the finished product: does it really carry address randomisation, stack protection and so on? An operator can do that itself. For embedded devices tied to an old compiler, approved compensating measures allow “Tools under support”, with a note.
    .why = PW.6.1 and PW.6.2 ask for build tools with security features, configured as approved; a protection switched off under time pressure is seldom restored.
    .evidence = Build tool list with support dates; build option baseline; examination of finished binaries; tool change records

q-SUP-28 = Where schema, code and data are made by different people or tools, does the build automatically compare how many fields are declared with how many are really supplied?
    .help = Ask a test or build engineer. Have the supplier declare one field too many on purpose and see whether the build fails. Template and engine, interface definition and implementation, configuration schema and the code that reads it all count; for a single program, look at the configuration or data format it reads.
    .why = Finding 1 of July 2024: the template declared 21 fields, the code supplied 20 values, and no check at compile time noticed that the two sides differed.
    .evidence = Build log of the interface comparison; record or demonstration of a failed build; interface and schema definitions

q-SUP-29 = Can the supplier release a version that has missed its security check criteria?
    .help = See first whether a criterion yields pass or fail, then take one release passed by exception: who approved it, why, until when? Look at the criteria for rules and content too. An urgent release may be checked less, but a minimum is laid down.
    .why = PO.4.1 asks for defined and tracked check criteria; a check that warns and never blocks stops no faulty release.
    .evidence = Quality gate settings; check conclusions of sampled versions; exception approvals

q-SUP-30 = Does the supplier security-test every version to a plan, with results and issues on record?
    .help = Points: a planned scope with security features and regression tests for old vulnerabilities; results kept; every issue in the tracker and graded. Ask the supplier for one version’s test scope, what was left untested and what stays open. Functional testing passed off as security testing rules out the first value.
    .why = PW.8.2 and 8.2 [1] both ask for tests that are designed, documented and followed up; a test without results cannot be told from none.
    .evidence = Test plans and cases; test results; regression cases for old vulnerabilities; issues with grading

q-SUP-31 = Do the supplier’s tests give every input field real values, boundary values and malformed values?
    .help = Ask the test engineer for one table: rows are fields, columns the three kinds of value, cells the case numbers. Wildcards and defaults are not real values; missing, surplus, over-long or wrongly typed fields are malformed. Fuzzing may add to it, if it is known which fields it reached.
    .why = Finding 3 of July 2024: the cases for field 21 and its first instances all used a wildcard, so for more than four months in service a specific value was never tested.
    .evidence = Table of fields and test cases; coverage report per field; fuzzing records

q-SUP-32 = How has the validator that passes the supplier’s content for release been tested itself?
    .help = Ask the test engineer whether there is a set of known-bad content the validator has to refuse, and where premises such as the number of fields come from: the part that really consumes the content, or the validator’s own assumption. The supplier can hand it content with one field too many on the spot.
    .why = Finding 4 of July 2024: the content validator assumed 21 inputs and on that ground let a faulty instance through; the gatekeeper had not been tested itself.
    .evidence = Known-bad samples with results; statement where the validator’s field definitions come from; validator change records

q-SUP-33 = Before each content release by the supplier, has that very content been run in the part that really consumes it?
    .help = It is about the content going out this time, not the last one from the same template. Loading is not enough; it has to be triggered, on every supported engine version. Take the last three content releases and look for a run record dated before each.
    .why = Finding 5 of July 2024: new instances were trusted because the template had once been stress-tested, and went out without a run in the real interpreter.
    .evidence = Run records and release times of the last three content releases; list of supported engine versions; cases that trigger execution

q-SUP-34 = How close is the supplier’s test environment to the installations acquirers really have?
    .help = Look at the comparison: system versions, co-installed security software, encrypted disks, old hardware, real rule sets. An operator does well to give the supplier its typical configurations and then ask whether they were tested. Urgent releases get a minimum test too.
    .why = PS.4.1 of the SSDF 1.2 draft asks for thorough tests in settings like the real ones; defects often appear on combinations the supplier’s laboratory lacks.
    .evidence = Comparison of test settings with typical installations; test records for each kind of release; minimum test rules for urgent releases

q-SUP-35 = Are the defaults of the supplier’s products secure, tested, and described setting by setting for administrators?
    .help = An operator can install once on a clean host with defaults and compare the scan with the supplier’s baseline and manual. A universal password, an unauthenticated remote interface or a host firewall switched off by the installer: any one of them means “Insecure defaults”.
    .why = PW.9.1 and PW.9.2 ask for secure and documented defaults; “change the password at first use” is not a secure default.
    .evidence = List of security settings with defaults; default installation test or scan; administrator’s manual; records of changes to defaults

q-SUP-36 = Can the supplier retrieve any old version still under support and verify that it is complete?
    .help = Whoever asks names an old version; the supplier retrieves and verifies it on the spot. The archive holds release files, source tag, build configuration, dependency packages, integrity data and provenance data. Ask as well who keeps it once the product is discontinued.
    .why = PS.3.1 asks for a secure archive of each release; once a dependency has vanished from public repositories, only the archive allows a rebuild or a rollback.
    .evidence = Archive list; read-only and access settings of the store; record of retrieving and verifying an old version

q-SUP-37 = What percentage of the supplier’s versions still under support has a software bill of materials (SBOM) generated with the build?
    .help = The whole is all supported versions, patch versions included. An SBOM counts when the build generated it, indirect dependencies are in it and it matches the delivery; a hand-made list of component names does not. Look up any delivered file in it; a version whose file is not found is not counted. Give a whole number as of the assessment date.
    .why = PS.3.2 and 8.2 [2] both ask that the origin of components can be looked up per version; each version without an SBOM is one nobody can answer for when a component fails.
    .evidence = List of supported versions; SBOM of each version; file look-up records

q-SUP-38 = By what means can an acquirer verify that the supplier’s programs, patches, rules and configuration really come from it and are unchanged?
    .help = Ask kind by kind, not about the installer alone. Try it: verify, change one byte, verify again, and it must fail. A hash on the same download server is not independent. Where the contract is silent, choose the value that says so.
    .why = PS.2.1 and 7.2.2 [6] ask for a way to verify; without one an acquirer cannot tell what the supplier sent from what somebody else did.
    .evidence = Signing certificate data; channel for hashes; record of verification before and after a change; verification clause in the contract

q-SUP-39 = Can the supplier release a version that has not passed its licence review?
    .help = See whether the release process has a licence step that ever stopped a version; then whether there are a list of ownership and licences, licence notices in the delivery and somebody who handles infringement claims. Any of them missing rules out the first value. Open source, fonts, databases and firmware may all carry licences.
    .why = 8.1 [4] asks the supplier to manage intellectual property; a breached licence can end the acquirer’s right to use, and stops business as a cut-off does.
    .evidence = Ownership and licence list; pre-release licence reviews; licence notices delivered; procedure for infringement claims

q-SUP-40 = Before delivery, does the supplier compare what it delivers with the agreed list and the build output, and remove whatever was not agreed?
    .help = Not agreed are debug interfaces, test accounts, bundled plug-ins, undeclared telemetry and undeclared components. Upgrades are checked as well. An operator can capture outbound connections after one installation and look for addresses the documents do not name.
    .why = 8.2 [3] asks that nothing outside the agreement be delivered; a debug interface left in the official version is no different from a back door.
    .evidence = Delivery list compared with the agreement; hashes of build output; pre-release search records; outbound connections after installation

q-SUP-41 = Did known vulnerabilities remain in the version the supplier delivered, and was the acquirer told?
    .help = What counts is the version delivered and the check made at that time, components included. “Not affected” needs reasons that can be checked. An operator can match the delivered SBOM against vulnerability databases itself and have the supplier explain each hit.
    .why = 7.2.3 [3] asks for confirmation before use that no unfixed vulnerability remains; if the supplier is silent, the acquirer learns of it from a scanner or an attacker.
    .evidence = Vulnerability check of the delivered version; list of those left with reasons; description of mitigation; record of the notice

q-SUP-42 = Does the supplier give acquirers, as agreed, the data for their supply chain graph or an SBOM, and renew it with each version?
    .help = The agreement states content (components and versions, upstream origin, licences), format, with which version, and how soon after a change. Take one upgrade and see whether the new SBOM came with it. The fields of Annex D of the national standard were not seen; check against those the parties agreed.
    .why = 7.2.2 [2] has the acquirer state what its supply chain graph needs; when the SBOM stops at the first version, components of later upgrades vanish from the graph.
    .evidence = Supply chain graph or SBOM clause; SBOMs received over time; comparison with the version in use

q-SUP-43 = For software the supplier custom-developed for the operator, were source code and build data handed over, and was a build made from them?
    .help = Suppose the supplier is gone tomorrow: does what is in hand allow a rebuild or a fix? It takes source code or agreed escrow, design, dependencies, build steps and the whereabouts of keys. Adaptations and purpose-built interfaces count. If no build was tried, choose “Handed over, not verified”.
    .why = 7.2.3 [4] asks that key information of custom software be held; without the source code of one private component the version in use cannot be compiled.
    .evidence = Handover list; escrow agreement; build verification record

q-SUP-44 = Has the supplier delivered authorisations with clear title and technical documents in Chinese that suffice?
    .help = To see whether they suffice, try one task from the Chinese documents alone: stop an update, perform a rollback or export data. They cover installation, configuration, interfaces, fault handling and recovery, and lie with the operator, not behind an account on the supplier’s website.
    .why = 7.9 i) asks for documents in Chinese and 7.2.3 [5] for authorisations and documents; delivered means they still open on the day of a cut-off.
    .evidence = Authorisations; handover list of Chinese documents; version correspondence; record of a task done from them

q-SUP-45 = Has every version in production of the software the supplier custom-developed had its source code security-tested?
    .help = The test is done by the operator or a third party, or the supplier produces a third-party report; its own test does not count. Compare the commit or hash in the report with the build that went live. Upgrades are checked too.
    .why = 7.9 j) asks for source code tests of custom software; where only the first version was tested, every upgrade since is untested code.
    .evidence = Source code test reports; reports matched with builds; fix and retest records

q-SUP-46 = Where the supplier’s products fall under the catalogues of critical network equipment or dedicated cybersecurity products, do test or certification records match what was delivered?
    .help = Compare line by line with models and parameters of the catalogues in force. Check a certificate for model, version, holder and validity, then the nameplate on arrival and the software version really installed. Virtual security products bought in a cloud are compared too.
    .why = 7.9 b) asks that catalogue products bought have passed testing or certification; often the hardware is certified and the software version installed is not.
    .evidence = Products compared with the catalogues; certificates and look-ups; arrival checks

q-DEP-U1 = Which kinds of the supplier’s releases go through the same phases: planning, testing, internal use, canary, controlled roll-out, feedback?
    .help = Ask for the record of one recent release of each kind: program, patch, rules, signatures, configuration. An urgent release may go faster, but through every phase. “Releases are staged” is not enough; ask whether every kind is.
    .why = In the July 2024 incident program versions went the whole way, while content took another road with lighter tests and no stages.
    .evidence = Release rules; record of one release of each kind

q-DEP-U2 = Before a roll-out starts, does the supplier write down success criteria and rollback triggers?
    .help = Take the plan of one recent roll-out and see that its date is earlier: which indicator means success, what figure means failure, who may stop it, how rollback is done. Take a content release as well. Plans written afterwards do not count.
    .why = Go-ahead and rollback conditions belong with the check criteria of PO.4.1; if they are not written beforehand, a failure starts with a dispute over whether it is one.
    .evidence = Roll-out plan with approval date; health thresholds; rules on who may stop and order a rollback

q-DEP-U3 = Which kinds of the supplier’s updates are used internally, on representative machines, before any acquirer gets them?
    .help = Look at telemetry or installation records of the internal fleet, dated before the outside release. Representative means more than one operating system version, kind of hardware and set of co-installed software. Developers’ own machines are not a fleet.
    .why = When it fails on the supplier’s own machines first, the supplier pays; in July 2024 content was not staged and reached all eligible endpoints at once.
    .evidence = Installation or telemetry records of the internal ring; make-up of the internal fleet; time of outside release

q-DEP-U4 = Are the supplier’s updates rolled out in waves with soak times and telemetry gates, and can the acquirer choose an early or a late group?
    .help = Ask for the roll-out record of one recent program update and one content update: size of each wave, time between, what was watched, who let it go on. Then have the operator open the product’s settings and see whether the groups hold for content too.
    .why = Finding 6 of July 2024: content went to all eligible endpoints at once, and acquirers’ settings for delaying versions did not affect it.
    .evidence = Roll-out records of a program and a content update; health indicators and stop rules; screenshot of the acquirer’s group settings

q-DEP-U5 = When an update fails, does the supplier’s software return to its last working state by itself, without allowing a return to a vulnerable version?
    .help = Look at failure injection tests: power loss, network loss, damaged files, a system that no longer starts, and content updates as well as programs. Recovery that needs the network counts as repair by hand, since a crashed machine often has none.
    .why = In July 2024 the supplier withdrew the content after about 78 minutes, but machines already down could not fetch the correction and were repaired by hand.
    .evidence = Failure injection test report; description of recovery; settings and tests that block vulnerable versions

q-DEP-U6 = Do the supplier’s update engine and delivery infrastructure retry, degrade gracefully and limit load when interrupted or overloaded?
    .help = Look at the overload test: what happens when all endpoints ask at once, when a download breaks off half-way, when content is corrupted? Ask also who has access to the delivery side and whether it is monitored. Where an operator runs its own update server, the supplier still answers for the engine.
    .why = PS.4.4 of the SSDF 1.2 draft asks for reliable update infrastructure; after a large outage all endpoints reconnect together and the fix does not arrive.
    .evidence = Engine fault test report; overload test of the delivery side; load-limit settings; access control and monitoring records

q-DEP-U7 = Has the supplier written, and exercised, a playbook for a bad release?
    .help = It answers: how it is noticed, who may stop distribution and how fast, how rollback is done, how acquirers are told, who authorises at night and on holidays. Ask the supplier for the record of the latest exercise and see whether it was about content.
    .why = A bad release is no vulnerability, but stopping, notice and rollback use the same machinery; in July 2024 hosts went on fetching the faulty content for about 78 minutes.
    .evidence = Playbook for a bad release; exercise records; duty and authority roster

q-SUP-47 = On what date did the supplier last exercise its playbook for a bad release?
    .help = Give the date on the record; a table-top exercise counts if it has participants and findings. The suggestion takes up to one year as conform and longer as partial, as a rule of thumb; where the supplier has set another interval, override it and say why. A real bad release that was reviewed afterwards may stand in.
    .why = RV.1.3 looks at whether playbooks are exercised on time; an exercise without a date cannot be checked.
    .evidence = Exercise record with participants; problems found and improvements made

q-DEP-U8 = Does the supplier feed incidents and near misses back into planning and publish root causes?
    .help = Take any incident or near miss: does the revision history of the process documents mention it, from which version does the change apply, has it come back since? What an operator looks for is a changed process, not an apology.
    .why = RV.3.4 asks that root causes improve the process; the six causes of July 2024 lay in compilation, run time, testing, validation and roll-out, and one changed line would not have mended them.
    .evidence = Incident reviews; revisions of the process; published root-cause reports; recurrence tracking

q-SUP-48 = Through which channels does the supplier learn of vulnerabilities in its software and components?
    .help = Several may be chosen. Work back from one recently published component vulnerability: when was it known, which products and acquirers does it touch, where is the conclusion? “From component to product” is shown on the spot. Send the intake point a test enquiry and time the answer.
    .why = RV.1.1 asks for three kinds of source; a supplier that cannot say which versions hold a component sends its notices late and to some only.
    .evidence = Vulnerability intake point and its log; list of subscriptions; demonstration of the component look-up; conclusions on reports

q-SUP-49 = After release, does the supplier go on searching the components and its own code of all supported versions for vulnerabilities?
    .help = The scope is all supported versions, not only the main branch. Ask the supplier for date and result of the latest component scan and code analysis of each version, and whether old versions were searched again after detection rules changed. A search of the main branch alone leaves the older versions out.
    .why = PW.4.4, RV.1.2 and 8.2 [4] all look past the release; the field mostly runs older versions, and a search of the main branch alone misses them.
    .evidence = List of supported versions; scan date and result of each; repeat checks after rule changes

q-SUP-50 = Is the supplier’s policy on vulnerability disclosure and fixing published, staffed and backed by playbooks for each case?
    .help = Points: published where reporters find it, with time to answer and how publication is coordinated; roles filled with stand-ins; playbooks for an ordinary vulnerability, a zero-day, exploitation in the wild, exercised on time. A test enquiry shows most. With one missing, choose “Written, with gaps”.
    .why = RV.1.3 asks for a policy and people to carry it out; with a mailbox nobody reads at night, there is no supplier on the night of a zero-day.
    .evidence = Published disclosure policy; response team roster; playbooks and exercise records; reply to the test enquiry

q-SUP-51 = How far does the supplier analyse confirmed vulnerabilities and respond to them?
    .help = Take a few tickets, one of them not to be fixed: do they give affected versions, whether the flaw can be triggered in this product, effect and response; are interim mitigation, date and approval there? A generic score copied in is not analysis.
    .why = RV.2.1 and RV.2.2 ask for analysis and response one by one; where nobody decides on an exploitable flaw, the attacker sets the date.
    .evidence = Vulnerability tickets; response plans with dates; approvals of accepted risk; “not affected” statements

q-SUP-52 = When a vulnerability, defective update or incident affects acquirers, does the supplier notify them as agreed and support their response?
    .help = The agreement states time limits, contacts on both sides and the support given. Take one case: was the notice before or after publication, did it name affected versions, mitigation and patch? A notice sent to a sales mailbox counts as a gap.
    .why = 8.2 [4] asks the supplier to test and notify, 7.9 k) asks the operator to act promptly; each day the supplier waits, the response starts a day later.
    .evidence = Notification clause; list of contacts; advisories with time sent; records of support given

q-SUP-53 = How deep does the supplier trace the root causes of confirmed vulnerabilities?
    .help = Take a few closed tickets and see whether they say why rules, review and testing all let the flaw through. “One check was missing” is a symptom in the code. Low-risk flaws of one kind may be analysed together.
    .why = RV.3.1 asks for root causes; the review of the July 2024 incident lists six, most of them elsewhere than in that one line of code.
    .evidence = Root-cause analyses; root-cause field in tickets; knowledge base entries

q-SUP-54 = Does the supplier regularly look for patterns among past root causes and add detection or change checks because of them?
    .help = Points: root causes accumulate under one classification, an interval is set, spread over products or versions was examined, and conclusions became detection rules or changed checks. Ask which root cause is most frequent of late and which check was added for it.
    .why = RV.3.2 asks for patterns over time; counting flaws and days to fix does not show that the same error returns each year.
    .evidence = Root-cause classification; pattern analysis report; detection rules added

q-SUP-55 = For each confirmed vulnerability, does the supplier search all products and supported versions for others of the same kind?
    .help = The objects are vulnerabilities confirmed in the assessment period over the supplier’s own threshold; without a threshold, all. “All” means each was searched for, scope and result are on record, and what was found is fixed or has a date. On receiving a patch, ask straight away for the scope of the search.
    .why = RV.3.3 asks that a class of flaws be cleared out; where only the reported spot is fixed, others will report the rest one by one.
    .evidence = Records of searches for similar flaws; variant detection rules; fix tickets for what was found

q-SUP-56 = How does the supplier’s upgrade channel keep what it delivers from being tampered with?
    .help = Have the supplier change one byte of an upgrade package: the client must refuse it. Ask who has access to the distribution server, whether it is monitored and how often it is checked for tampering. Have the channel for rules and configuration shown too; encrypted transport does not replace a signature.
    .why = 8.2 [4] asks that the upgrade channel be tested; once it is lost, a malicious update travels with trust to every host.
    .evidence = Record of a changed package refused; access control and monitoring of the delivery side; regular channel checks

q-SUP-57 = When the supplier ends sale or support or withdraws a version, how does it tell acquirers and keep software in use from failing suddenly?
    .help = Read the procedure, then the latest notice and when it was delivered. If no support ended in the assessment period, a complete procedure is enough for the first value. Ask above all whether the acquirer’s software still starts once licence server and cloud are shut down.
    .why = 8.2 [5] asks the supplier to control retirement; when a server is switched off, software in use may fail to start that same day.
    .evidence = End-of-support procedure; notices with proof of delivery; migration path; records of withdrawn keys and channel

q-SUP-58 = When software is retired, does the supplier help the acquirer to move its data out, as agreed?
    .help = The contract states exportable data, open format, length of help and cost. After a migration, look at the comparison of counts and samples; without one, have the supplier export a sample and see whether other software reads it. An oral promise counts as not agreed.
    .why = 7.2.5 [4] asks that the supplier support migration; software cannot be retired while images or historical curves open in nothing else.
    .evidence = Migration clause; sample export and reading record; reconciliation report

q-SUP-59 = Which pledges has the supplier made in writing, and who signed them?
    .help = Several may be chosen. Read the declaration line by line; the supplier’s own template in particular may leave out forced upgrades. If a reseller signed and the maker is not bound, do not choose “Signed by who answers for it”.
    .why = 7.9 f) asks the supplier to declare that it takes no data, controls no devices and exploits no dependence; the Cybersecurity Review Measures ask for similar pledges in purchases to be declared.
    .evidence = Original of the supplier’s declaration; note on how the signatory relates to the product

q-SUP-60 = For which stages does the purchase contract state the supplier’s security duties?
    .help = Several may be chosen. Look at clauses of contract and purchase documents, not at the supplier’s brochure. For important products, look as well for something checkable behind them: signatures, provenance, a description of build and release, test reports.
    .why = 7.9 f) asks that duties in design, R&D, production and delivery be fixed at purchase; nobody can be held to a stage that was left out.
    .evidence = Contract security clauses; purchase documents; material the supplier handed in for checking

q-SUP-61 = For each kind of the supplier’s updates, can the operator decide when and where to install it, and whether to?
    .help = Try each kind: on a test machine, pause program updates and content updates separately and see whether anything changes within a week. Look in the contract for clauses such as “the supplier may update automatically”. If versions can be delayed and content cannot, choose “Program versions only”.
    .why = Finding 6 of July 2024 and 7.9 f): delay settings then held back program versions only, and content still went to all eligible endpoints.
    .evidence = Screenshots of update settings; record of the pause trial; contract clauses on updates

q-SUP-62 = What does the security and confidentiality agreement between operator and supplier contain?
    .help = For each agreement look at validity, signatories and four contents: duties of each side, what is confidential, rewards and penalties, term. Then the security terms: when vulnerabilities are notified, how upgrades are released, how remote access is controlled, what help an incident brings, and whether they bind people on site and subcontractors and outlive the contract.
    .why = 7.9 g) and 7.2.1 [2] ask for such an agreement, and article 20 of the CII security protection regulation also asks that the supplier’s performance be supervised.
    .evidence = Security and confidentiality agreement; contract security terms; check of signatories; undertakings of people on site and subcontractors

q-SUP-63 = Does the supplier, as agreed, test and assess its own software and cooperate with the acquirer’s security reviews?
    .help = The agreement states what is tested, by whom, when the report is due, and which material and premises are open in a review. On receipt, check first that the report is about the version delivered. If the supplier ever refused testing or review, choose “Neither agreed nor done”.
    .why = 7.1.4 [4] asks that suppliers test, assess and cooperate; a report on an older version proves nothing about the one installed.
    .evidence = Clauses on testing and review; supplier’s test and assessment reports; version comparison; review records and remediation orders

q-SUP-64 = Do the licences for patents and other intellectual property in the supplier’s products cover the operator’s period of use?
    .help = Ask for licences and expiry dates, not for the words “independently owned”. See whether the chain reaches the supplier and sub-licensing is allowed; instruction sets, firmware, databases, fonts and open-source components may all carry licences. The contract says from when the term runs.
    .why = 7.9 h) asks for licences of 10 years or more or covering the period of use; a licence that stops, like a cut-off, turns a product in use into one that may not be used.
    .evidence = Intellectual property and licence list; licence proof with expiry dates; supplier’s undertaking; contract clauses

q-SUP-65 = Can the channel through which the supplier’s products come be verified, and is there a response if it stops?
    .help = Trace the channel first: straight from the maker, or a full chain of authorisation. Then what if it stops: long contract, stock, source code escrow, or an alternative proven by switching; one from the same origin as this supplier does not count. Kernel-level single-source software updated wholly at the supplier’s will needs a response of its own, approved.
    .why = 7.9 e) asks for stable or several sources; July 2024 was kernel privilege, a single source and updates at the supplier’s will, all three together.
    .evidence = Channel and authorisation proof; single-source analysis with approval; test of switching to an alternative; escrow or stock agreement

q-SUP-66 = When control of the supplier, its key staff, subcontractors or upstream sources change, does it notify the operator beforehand as agreed?
    .help = The agreement states which changes are notified, how long before, and whether the operator may end the contract. To check, compare recent changes in the supplier’s shareholders, controller and subcontractors with notices received. If nothing changed in the assessment period, judge the agreement; complete terms are “Agreed and kept”.
    .why = 7.1.4 [5] asks that the risk of change be assessed; an assessment that starts with news of the supplier’s takeover starts too late.
    .evidence = Notification clause on changes; change notices; look-up of shareholders and control

q-SUP-67 = If the supplier stops supplying, or its licence, cloud and update services are cut off, how long does installed software run?
    .help = In a test environment, cut every connection to the supplier and watch until after the next licence check. Ask whether the supplier can disable it remotely, and whether the contract rules out a groundless cut-off and interruption of necessary support. An oral assurance that was never tried rules out the first value.
    .why = 7.9 d) guards against cut-off for non-technical causes, and the Cybersecurity Review Measures weigh the harm a cut-off does to continuity of business.
    .evidence = Record of the offline trial; description of licence and cloud dependence; contract clauses on cut-off and remote disabling
