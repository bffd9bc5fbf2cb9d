pack = Lianheng deployment questionnaire
    .publisher = The Lianheng project
    .about = Answered by the operator for one product in one system; a product used in several systems is answered once for each. Five parts follow: before purchase and in the contract, receipt and staged go-live, operation and updates, recovery, retirement. Answers suggest verdicts for a number of requirements of GB/T 43698-2024 and GB/T 39204-2022, which a person confirms or changes. Questions and values are our own and quote no standard; wherever a line is drawn in days, hours or percent it is a rule of thumb that no standard sets.
    .licence = The wording of this questionnaire is offered under Apache-2.0; the standards and guides it refers to are under the copyright of their publishers.

source-ESF = NSA, CISA and ODNI: software supply chain guide for organisations that acquire software, 17 November 2022. The document itself was not read; only its three stages (acquisition, deployment, operation) are used, from published summaries.
source-SSD = CISA, FBI and ASD: Safe Software Deployment, 24 October 2024. The document itself was not read; used from published summaries.
source-SBD = CISA and FBI: Secure by Demand, August 2024, read as a public transcription.
source-SSDF = NIST SP 800-218: version 1.1, and practice PS.4 on updates in the initial public draft of 1.2 (a draft, not final).
source-N53 = Controls of NIST SP 800-53 and SP 800-161 on updates, change and recovery; partly from background knowledge and not checked one by one.
source-EU = Annexes of the EU Cyber Resilience Act, of the NIS2 Directive and of Implementing Regulation 2024/2690, read in library copies. For reference; no obligation of the operator follows from them here.
source-F1 = One of six causes publicly reported for July 2024 (no. 1): the number of declared fields was never checked against the number supplied. Seen in secondary accounts; the report itself was not read.
source-F2 = One of six causes publicly reported for July 2024 (no. 2): reads of an array in a kernel component had no bounds check. Seen in secondary accounts; the report itself was not read.
source-F3 = One of six causes publicly reported for July 2024 (no. 3): tests used wildcards only and never a specific value. Seen in secondary accounts; the report itself was not read.
source-F4 = One of six causes publicly reported for July 2024 (no. 4): the content validator itself had a logic error. Seen in secondary accounts; the report itself was not read.
source-F5 = One of six causes publicly reported for July 2024 (no. 5): content was not run in the real interpreter before release. Seen in secondary accounts; the report itself was not read.
source-F6 = One of six causes publicly reported for July 2024 (no. 6): content was not staged, and version delays did not hold it back (the latter is inferred). Seen in secondary accounts; the report itself was not read.
source-ART = CNCERT, in China Information Security, 2024, no. 7: article on software supply chain practice and the resilience of critical information infrastructure.
source-G43698 = GB/T 43698-2024 in the own wording of our pack; numbers in square brackets are ordinals of the pack, and the original text was not seen.
source-G39204 = GB/T 39204-2022 in the own wording of our pack; letters and content of some clauses are inferred, as marked there.
source-LAW = Regulations on the Security Protection of CII (State Council Decree 745, 2021), read in full.
source-CRM = Cybersecurity Review Measures (2022); some articles from background knowledge, to be checked against the official text before citing.
source-IRM = National measures on reporting cybersecurity incidents, in force since 1 November 2025, with the grading marks of their annex, read in a public full text.
source-X33 = Candidate practice for the supply side: inferred from what chapter 7 has the acquirer ask of the supplier; not quoted from GB/T 43698.
source-OWN = Our own question, from public incidents and engineering experience; it comes from no standard.

sec-A = Before purchase and in the contract
sec-B = Receipt, acceptance and staging
sec-C = Operation and updates
sec-D = Recovery
sec-E = Retirement

q-DEP-A8 = What is the highest level of privilege that this product holds on the hosts of this system?
    .help = Pick the highest level that applies. Look at the driver list, the boot entries and the service accounts, not at the brochure; where servers and desktops differ, the higher level counts. Firmware, operating systems and hypervisors are the platform itself. This question records a fact and gives no verdict; some later questions appear because of it.
    .why = In the July 2024 endpoint-agent incident the faulty code ran in a kernel driver early at boot, so hosts crashed again and again and had to be repaired on the spot.
    .evidence = List of drivers and boot entries; list of service accounts and their rights; description of the product architecture

s-privilege = Level of privilege
s-privilege-platform = The platform itself
    .criteria = The product is the operating system, the firmware or the hypervisor: when it stops, the host stops.
s-privilege-boot_kernel = Kernel driver, loaded at boot
    .criteria = It has a kernel driver or module that loads while the system boots, before any user logs in.
s-privilege-kernel = Kernel driver, loaded later
    .criteria = It has a kernel driver or module that does not load at boot; without it the host still starts.
s-privilege-admin = Administrator rights
    .criteria = No kernel code, but it runs with system or administrator rights, or can run commands or set configuration on other hosts.
s-privilege-ordinary = Ordinary rights
    .criteria = It runs under a restricted account and can neither change system files nor control other hosts.

q-DEP-A9 = Apart from program versions, by what path do content updates (signatures, rules, policies, models) reach the hosts of this system?
    .help = Look at the update source set in the console and at what hosts really connect to; tell release on site from direct delivery by the supplier. Where several paths exist, pick the one under the least control. A daily pull from the supplier that every host then loads, with nobody releasing it, also counts as direct delivery.
    .why = What failed in July 2024 was a content file, not a program version; it came straight from the supplier, and those who used it had no step at which to release it (by published analysis).
    .evidence = Export of the update source settings; update logs of hosts; records of egress traffic

s-content_path = Path of content updates
s-content_path-own_release = Released on site first
    .criteria = Content first reaches a distribution server or import medium on site; no host receives it until it is released there.
s-content_path-delayed_direct = From the supplier, with delay or groups
    .criteria = Hosts fetch content from the supplier, but delay or host groups are set on site, and an export of the settings shows that they are in force.
s-content_path-direct_stoppable = From the supplier, can only be cut
    .criteria = Hosts take content as soon as the supplier publishes it, without delay or groups, but it can be cut as a whole on the network or in the console.
s-content_path-direct_unstoppable = From the supplier, cannot be stopped
    .criteria = Hosts take content as soon as the supplier publishes it, and there is no means on site to cut it, or nobody can say how.
s-content_path-no_content = No content updates
    .criteria = Documents and traffic were checked: apart from program versions and patches nothing that changes by itself is received.

q-DEP-A10 = By origin, which kind of product is this: standard, custom-developed, bundled with equipment, open source or developed in-house?
    .help = Judge by who answers for the code and whether there is a commercial contract. Open source with paid support counts as standard; a standard product with adaptations or purpose-built interfaces counts as custom. This question records a fact; the questions on contracts and on custom software appear because of it.
    .why = Custom software calls for source code and build data in hand (7.2.3 [4]), and open source has no contract to write terms into, so they are not asked alike.
    .evidence = Purchase contract or order; approval of adoption; development order

s-origin = Origin of the product
s-origin-standard = Standard commercial product
    .criteria = Sold to many users and only configured here; open source with paid support belongs here.
s-origin-custom = Custom or adapted
    .criteria = Written to order, or a standard product with adaptations or purpose-built interfaces; partly custom counts.
s-origin-bundled = Bundled with equipment
    .criteria = It came with a device or a complete system and was not bought by itself, such as firmware or management tools.
s-origin-open_source = Open source, no contract
    .criteria = Taken from an open-source community, with no commercial contract and no paid support.
s-origin-in_house = Developed in-house
    .criteria = Developed and maintained by the organisation itself; it may contain third-party components.

q-DEP-A1 = Is it written down which systems are so critical that one bad update would stop a business service, and was that list used to choose how this product is updated?
    .help = Find the list, see whether it says anything about this system, then see whether the way this product is updated (automatic or by hand, released by whom, how long delayed) refers to it. The MLPS grading table is not this list: the question is what a bad update would stop, and for how long.
    .why = In July 2024 services of aviation, finance and health care that must not stop went down together with one automatic update (by public reports).
    .evidence = List of critical systems; business impact analysis; approval of the way of updating

s-critical_list = Use of the list of critical systems
s-critical_list-used = Listed, and used
    .criteria = There is a written conclusion on this system, and when, by whom and with what delay this product is updated refers to it.
s-critical_list-listed = Listed, not used
    .criteria = There is a written conclusion on this system, but the product keeps its default way of updating and nobody compared the two.
s-critical_list-informal = Known, not written
    .criteria = Operations staff can name the systems that must not stop, but no list is written.
s-critical_list-none = Never considered
    .criteria = There is no list, and nobody can say which services a bad update would stop.

q-DEP-A2 = Before this product was bought or renewed, which of these were demanded or obtained from the supplier and reviewed? Several may apply.
    .help = Go by records of receipt and review dated before the contract or renewal; what was asked for afterwards does not count. The material must be about the product and version bought; general company material does not count. In the descriptions of update testing and staged release, check whether content updates are included.
    .why = 7.2.2 [2] has the supplier told which supply chain graph data is wanted; the faulty content file of July 2024 went out without staging, and that is a thing one can ask before purchase.
    .evidence = SBOM file and record of checking; declaration signed by the supplier; descriptions of update testing and release; review opinions

s-pre_purchase = Demands and material before purchase
s-pre_purchase-sbom_terms = Demand for an SBOM
    .criteria = Tender papers or contract demand an SBOM with every version and state its format and when it is updated.
s-pre_purchase-sbom_checked = SBOM checked and entered
    .criteria = The SBOM received is for the version bought, was checked by sample and is entered in the supply chain graph.
s-pre_purchase-secure_development = Secure-development statement
    .criteria = Signed by the supplier answerable for the product; it covers design, development, production and delivery, and its review is on record.
s-pre_purchase-update_testing = Description of update testing
    .criteria = The supplier describes how program and content updates are tested and whether they run in the real product before release; the review is on record.
s-pre_purchase-staged_release = Description of staged release
    .criteria = The supplier describes waves, waiting times and stop conditions for every kind of update, content included; the review is on record.
s-pre_purchase-none = None of these
    .criteria = None of the above was demanded, obtained or reviewed; choose this one alone.

q-DEP-A3 = Do the contract and the product settings let the organisation decide when and on which hosts every kind of update takes effect, content, signatures, rules and configuration included?
    .help = Check each kind: program versions, content and signatures, rules, configuration sent from a cloud. Look at both the contract and the console, then take the latest content update and see when it arrived and who released it. A choice of an older version governs program versions only; do not take it for the whole.
    .why = In July 2024 sites with cautious version policies were hit as well: delays held back program versions, not the content file of that day (inferred from public reports).
    .evidence = Contract clause on updates; export of the update policy; record of arrival and release of the latest content update

s-update_control = Reach of control over updates
s-update_control-all_types = Every kind of update
    .criteria = The contract says so, the settings are in force, and time and hosts are decided on site for every kind; a sampled content update confirms it.
s-update_control-setting_only = By setting, not by contract
    .criteria = Settings decide time and hosts for every kind, but no contract term secures them; the supplier could take them away with a new version.
s-update_control-versions_only = Program versions only
    .criteria = Only program versions can be delayed or grouped; for content, signatures, rules or configuration, at least one of them, the supplier decides.
s-update_control-none = The supplier decides everything
    .criteria = The supplier decides time and hosts for programs and content alike; neither contract nor settings leave a choice.

q-DEP-A4 = Does the contract with the supplier set how soon defective updates, vulnerabilities and incidents are notified, with contacts named on both sides?
    .help = Look at three cases apart: a bad update, a vulnerability, an incident at the supplier itself. “Promptly” is not a time. Contacts must be reachable at night and on holidays, and count as valid once they were rung in the assessment period.
    .why = By public reports the faulty file of July 2024 was withdrawn after about 78 minutes; a notice that comes an hour late comes too late for a pause or for rings.
    .evidence = Contract clause on notification; list of contacts on both sides; record of test calls

s-notice_terms = Notification times and contacts
s-notice_terms-full = All three, contacts tested
    .criteria = Defective updates, vulnerabilities and incidents each have a time; contacts and deputies are listed and were reached by test call in the assessment period.
s-notice_terms-gaps = Times, with gaps
    .criteria = At least one case has a time, but not all three, or contacts are incomplete or were not tested.
s-notice_terms-duty_only = General duty only
    .criteria = The contract only speaks of prompt notice or the like, without a time.
s-notice_terms-none = Nothing agreed
    .criteria = The contract has no term on notification, or there is no contract.

q-DEP-A5 = Is this product, with its kernel driver, boot-time loading or administrator rights, listed apart, justified in writing and cut down to the rights it needs?
    .help = See whether a register of privileged software exists and this product is in it. The reason has to answer why kernel code is needed for what user mode could do. Cutting down is an act: drivers, modules and remote execution that are not used are switched off; a sentence about least privilege is not enough.
    .why = The higher the rights, the more a defect costs: in July 2024 an out-of-bounds read took down whole machines only because it happened in the kernel.
    .evidence = Register of privileged software; justification and approval; list of drivers and functions switched off

s-privileged_list = Handling of privileged software
s-privileged_list-reduced = Listed, justified, reduced
    .criteria = It is in the register of privileged software with reason and approval, and unused drivers, modules and remote functions are off, on record.
s-privileged_list-justified = Listed and justified
    .criteria = It is in the register with reason and approval, but keeps all the rights it came with.
s-privileged_list-listed = Listed only
    .criteria = It is in the register, without reason or without approval.
s-privileged_list-none = Not listed
    .criteria = There is no such register, or this product is not in it.

q-DEP-A6 = If this product fails or its supply is cut off, is there an alternative to switch to, such as another product, a sealed earlier version, a manual process or own maintenance?
    .help = An alternative need not be a product of the same kind. Look for three things: trigger, steps, duration; then see whether it was installed on trial or drilled, and whether the duration was compared with the outage the business can bear. A list of candidates nobody ever installed counts as names only.
    .why = Alternatives are asked for in 7.1.4 [6]; in July 2024 those hit lacked alternative products and parallel systems, and business came back slowly (by published analysis).
    .evidence = Alternative plan with steps; record of trial or drill; basis of the outage the business can bear

s-alternative = Readiness of the alternative
s-alternative-proven = Proven, in time
    .criteria = Trigger, steps and duration are written, a trial or drill proved them, and it takes no longer than the outage the business can bear.
s-alternative-proven_slow = Proven, too slow
    .criteria = A trial or drill was made, but it takes longer than the business can bear and nothing bridges the time.
s-alternative-planned = Planned, untried
    .criteria = Trigger, steps and duration are written but untried; or it was tried and one of the three is missing.
s-alternative-name_only = Names only
    .criteria = Candidates are named, with nothing that could be carried out.
s-alternative-none = None
    .criteria = There is no alternative, and none was considered.
s-alternative-not_critical = Not needed by critical business
    .criteria = A written analysis shows that loss of this product would not affect critical business.

q-DEP-A7 = Are the end of support and the period of free security updates of this product known, and is it settled what happens before then?
    .help = Go by written notice or the published lifecycle page, and note which version line it is about. Ask for software that came with equipment too. When a decision is due follows from how long replacement takes: procurement, trial and go-live; as a rule of thumb, a year.
    .why = Nobody fixes software out of support, so new vulnerabilities stay open; such software needs a decision on what becomes of it, see 7.2.4 [4].
    .evidence = Written lifecycle notice; alert of the date; decision to replace, extend or isolate

s-support_end = Knowledge of end of support
s-support_end-planned = Known and provided for
    .criteria = The date is in writing; it is far off with an alert set, or it is settled who replaces, extends or isolates.
s-support_end-undecided = Known, undecided
    .criteria = The date is in writing and a decision is due, but there is no decision or nobody in charge of it.
s-support_end-unknown = Unknown
    .criteria = There is no date in writing, or it is about another version than the one in use.
s-support_end-ended_managed = Ended, with a decision
    .criteria = Support has ended, and an approved decision to isolate, replace or extend is being carried out.
s-support_end-ended_unmanaged = Ended, nothing done
    .criteria = Support has ended, the product is still in use, and no approved decision exists.

q-DEP-A11 = Which of these were done, and are on record, when this product was selected and bought? Several may apply.
    .help = Go by the tender papers, evaluation opinions and contract of this purchase; renewals, call-offs and software bought with equipment count as purchases. A baseline has points that can be tested, such as updates the acquirer controls, offline installation, removal. Choose only one of the two values on experts.
    .why = 7.1.4 [2], 7.2.2 [1] and 7.2.2 [3] ask that security weigh in the choice; whoever raises control over updates after signature has little left to bargain with.
    .evidence = Tender papers and scoring rules; signed opinions of experts; security requirements baseline; security terms of the contract

s-selection = Practice in selection and purchase
s-selection-baseline_used = Baseline cited
    .criteria = An approved security requirements baseline exists for this class, and the tender or the acceptance of this purchase cited it.
s-selection-security_gate = Security as gate or decider
    .criteria = Security is a threshold or a score able to change the ranking, and this evaluation kept to it.
s-selection-contract_security = Terms and consequences
    .criteria = The contract states security requirements and the consequences of breach, and re-review of the supplier is not overdue.
s-selection-experts_full = Experts throughout
    .criteria = Security and business experts took part both in requirements or scoring rules and in evaluation, with signed opinions and checks of interests.
s-selection-experts_partly = Experts in part
    .criteria = Only security or only business took part, or only in the evaluation, or opinions are unsigned or interests unchecked.
s-selection-none = None of these
    .criteria = None of the above was done; choose this one alone.

q-DEP-A12 = Which of these does a contract or agreement now in force hold for this product? Several may apply.
    .help = Look for the product by name and see whether the contract has lapsed and is still relied on; where it was bought through a reseller, see who the developer is and how duties are divided. Choose only one of the two values on confidentiality. Where an invoice is the only proof, do not choose licence terms.
    .why = 7.2.1 [1], 7.2.1 [2], 7.2.2 [4] and 7.9 g) all rest on the contract; art. 20 of the CII protection regulations asks for a security and confidentiality agreement.
    .evidence = Contract in force with annexes; security and confidentiality agreement; licence document; division of duties between reseller and developer

s-contract_terms = Terms now in force
s-contract_terms-named = Named, in force, duties clear
    .criteria = The contract is in force and states parties, this product and its services, duties and term; behind a reseller the developer is named.
s-contract_terms-security_terms = Security terms
    .criteria = It has terms on vulnerability notice, upgrades, remote access and help in incidents.
s-contract_terms-confidential_full = Full confidentiality agreement
    .criteria = In force, with duties, scope, rewards and penalties and term, signed by the contract party, and binding on staff and subcontractors.
s-contract_terms-confidential_part = Confidentiality agreement with gaps
    .criteria = An agreement is in force, but one of the four points is missing or the signatory is not the contract party.
s-contract_terms-licence_terms = Licence and expiry terms
    .criteria = A licence with clear title is held; it states start and end of use and maintenance, what the software does at expiry, and renewal.
s-contract_terms-none = None of these
    .criteria = There is no contract or agreement in force, or it holds none of the above; choose this one alone.

q-DEP-A13 = Which of these have been done about the supplier of this product (behind a reseller, the developer)? Several may apply.
    .help = The grade should follow from what the loss or abuse of this product would do to the business; where one supplier delivers several products, the greatest effect counts. Choose only one of the two values on analysis; a credit report is not one. The cut-off assessment reaches upstream parts, activation codes and cloud services.
    .why = 7.1.4 [1], 7.1.4 [3] and 7.9 d) ask that a supplier be graded by effect, analysed and checked for cut-off; graded by contract value, a security agent on every host never comes to the top.
    .evidence = Catalogue of suppliers with grading; risk analysis of the supplier; cut-off assessment and response

s-supplier_standing = What is done about the supplier
s-supplier_standing-graded = In the catalogue, grade applied
    .criteria = The supplier is in the catalogue, graded by effect on critical business, and the admission and re-review of that grade are carried out.
s-supplier_standing-listed = In the catalogue, grade idle
    .criteria = The supplier is in the catalogue, but has no grade, or one that ignores business effect, or the measures are not carried out.
s-supplier_standing-cutoff_assessed = Cut-off assessed
    .criteria = The chance that the supplier is cut off for political, diplomatic or trade reasons was assessed, and risks found have a response.
s-supplier_standing-analysed_full = Full risk analysis
    .criteria = The supplier was analysed before and during use: continuity, control, upstream, access and sole source, with business effect and measures.
s-supplier_standing-analysed_part = Partial risk analysis
    .criteria = A risk analysis of the supplier exists, but only before selection, or a subject, the business effect or measures are missing.
s-supplier_standing-none = None of these
    .criteria = The supplier is in no catalogue and neither analysed nor assessed; choose this one alone.

q-DEP-A14 = Of these duties of the supplier for this product, which are in the contract and which have been checked? Several may apply.
    .help = For test reports, see whether the version is the one in use. Changes mean ownership, subcontracting, upstream, discontinuation and the way updates are delivered; where none occurred in the assessment period, the value on assessed changes holds if somebody asked and was answered. Checking performance goes clause by clause and is more than a regular meeting.
    .why = 7.1.4 [4], 7.1.4 [5] and 7.2.1 [3] ask for tests, notice of change and checks; when a supplier changes hands or delivery channel, trust in its updates has to be judged anew.
    .evidence = Contract terms; test report for the version in use; notices and assessments of change; performance checklist

s-duties_kept = Duties of the supplier
s-duties_kept-tests_agreed = Tests and reviews agreed
    .criteria = The contract obliges the supplier to test and assess delivered versions and to cooperate in security reviews.
s-duties_kept-report_matches = Report for the version in use
    .criteria = The report received is about the version in use, and its findings have results of remediation.
s-duties_kept-change_duty = Duty to notify changes
    .criteria = The contract obliges the supplier to give notice, by a set time, of changes in ownership, subcontracting, upstream, discontinuation or update mechanism.
s-duties_kept-changes_assessed = Every change assessed
    .criteria = Every change notified or learnt of has an assessment and a decision; changes not accepted led to action.
s-duties_kept-performance_checked = Checked clause by clause
    .criteria = The security terms are checked clause by clause on schedule, on record, and breaches were dealt with as agreed.
s-duties_kept-none = None of these
    .criteria = The contract has none of these duties and nothing was checked; choose this one alone.

q-DEP-A15 = Is this product the only source of its function in this system, has the dependence been analysed, and what reduces it?
    .help = Ask: if it were gone tomorrow, what else in this system does the same? Two resellers of one product, two brands on one engine, and a main and a standby system with the same security agent are one source. Dependence is reduced for instance by updating the two systems at different times, sealing an earlier version, or allowing a short time of degraded running.
    .why = 7.2.2 [5] and 7.9 e) ask for sources that are several or stable; in July 2024 software of one source failed everywhere at the same moment.
    .evidence = Analysis of source concentration; register of single sources with approval; trial record of the alternative product

s-source_dependence = Dependence on the source
s-source_dependence-independent = Independent source, proven
    .criteria = Dependence was analysed; another product is in use or proven by trial, and developer, core components and update channel all differ.
s-source_dependence-unproven = Independent source, unproven
    .criteria = A candidate with different developer, core components and update channel exists, but was never installed on trial, or dependence was not analysed.
s-source_dependence-sole_managed = Sole source, managed
    .criteria = The sole source is in the register with reason, approval and measures against dependence that are in effect.
s-source_dependence-sole_partly = Sole source, partly managed
    .criteria = The sole source is in the register, but reason, approval or measures are missing; or it is in none, yet measures against dependence exist.
s-source_dependence-nominal = Several in name only
    .criteria = The supposed alternative shares developer, core component or update channel, yet counts as a second source.
s-source_dependence-sole = Sole source, unmanaged
    .criteria = A sole source that is in no register and has no measure against dependence.

q-DEP-A16 = Is this product in the catalogue of critical network equipment or of dedicated cybersecurity products, and did it have a valid certificate when bought?
    .help = Compare class and model parameters with the current catalogues, then check model, version, holder and validity on the certificate, and the label on delivery. Security software on servers may be in a catalogue too. Where the certificate expired after purchase, go by the date of delivery and note how renewal stands.
    .why = Products in the catalogues may be bought only when they have passed national testing or certification, see 7.9 b).
    .evidence = Record of comparison with the catalogues; test report or certificate; acceptance record

s-certificate = Certificate of catalogue products
s-certificate-valid = In a catalogue, certified
    .criteria = The certificate was valid when bought and matches model, version and holder as delivered; the check is on record.
s-certificate-departs = Certified, with a departure
    .criteria = The certificate was valid when bought, but the version departs from it with a written explanation, or the check is not fully recorded.
s-certificate-missing = In a catalogue, not certified
    .criteria = It is in a catalogue, but had no certificate when bought, or an expired one, or another model without explanation.
s-certificate-not_compared = Never compared
    .criteria = Nobody ever compared this product with the catalogues.
s-certificate-outside = Compared, in no catalogue
    .criteria = A line-by-line comparison on record concludes that it is in neither catalogue.

q-DEP-A17 = Before this product was bought, was its possible risk to national security judged, and where review had to be applied for, was it passed?
    .help = A pre-judgement gives grounds and answers in turn: unlawful control of or damage to the facility, harm to the business from cut-off, reliability of source and channel, lawfulness of the supplier, leak or outflow of data; and it checks for a sector guide. Art. 21 of the Cybersecurity Review Measures names the main classes; verify article numbers in the official text.
    .why = Purchases that may affect national security must pass review first, see 7.9 c); art. 41 of the CII protection regulations penalises omission.
    .evidence = Pre-judgement with grounds; review decision or reasons why none is needed; yearly procurement list; proof of conformity with national standards

s-review_prejudged = Pre-judgement and review
s-review_prejudged-settled = Grounded and settled
    .criteria = Pre-judged with grounds before purchase, review passed before use where due; in the yearly list, with proof of conformity with national standards.
s-review_prejudged-thin = Judged on thin grounds
    .criteria = Pre-judged before purchase and no review due, but grounds, the entry in the yearly list or proof of conformity is missing.
s-review_prejudged-skipped_minor = Not judged, ordinary product
    .criteria = Not pre-judged; later reasoning shows an ordinary product for which no review is due.
s-review_prejudged-skipped_major = Not judged, important product
    .criteria = It is of a class named in the measures or carries critical business, and was not pre-judged; or nobody reasoned which it is.
s-review_prejudged-uncleared = Review due, not passed
    .criteria = Review was due, and the product was bought and used without applying or without passing.

q-DEP-B1 = Are origin, signature or hash, and version of installation and update packages of every kind verified before they enter any environment?
    .help = Take one installer, one patch and one content package from the intake records: who verified it, against which value, and where did the value come from? A hash in the same archive or on the same download page is not independent. The record should say that the version is the one ordered. Where the supplier gives the means though no contract requires it, or does not give them though the contract does, change 7.2.2 [6] to partial.
    .why = 7.2.3 [1] asks for end-to-end verification and 7.2.2 [6] for a way to verify; leaving content packages out leaves a daily door that nobody watches.
    .evidence = Intake verification records; origin of signatures or hashes; setting for verifying content packages

s-verification = Reach and channel of verification
s-verification-independent_all = Every kind, independently
    .criteria = Programs, patches and content are verified by signature or hash from a channel apart from the download; mismatches stay out; on record.
s-verification-programs_only = Programs, not content
    .criteria = Programs and patches are verified independently, content, signature or rule packages are not; packages verified afterwards all match.
s-verification-same_channel = Verified, not independently
    .criteria = Verified, but hash and package share a channel, or some were missed; verified afterwards, all match.
s-verification-not_done = Possible, not done
    .criteria = The supplier gives signatures or hashes, but nobody verifies them, or a package found not to match is installed.
s-verification-no_means = No means to verify
    .criteria = The supplier gives no signature or hash of any kind, so nothing can be verified.

q-DEP-B2 = Is the content delivered compared item by item with the SBOM or the agreed file list, and are differences explained before acceptance?
    .help = Compare down to components and versions; counting files is not enough. Ask in particular about drivers, services, scheduled tasks and remote-help tools that are not on the list. Where the supplier has no list, a composition analysis made on site may take its place and is kept for comparison with the next version.
    .why = Content beyond the agreement is a common way in for supply chain attacks; with a list in hand, a new vulnerability can also be placed within a day.
    .evidence = Result of SBOM comparison; composition analysis report; explanation of differences and acceptance record

s-delivery_compared = Comparison of what was delivered
s-delivery_compared-compared = Compared and explained
    .criteria = Compared with SBOM or list down to components and versions; every difference was explained in writing before acceptance.
s-delivery_compared-own_analysis = No list, own analysis
    .criteria = The supplier gave no list; a composition analysis was made on site and doubts were settled before acceptance.
s-delivery_compared-unexplained = Compared, not explained
    .criteria = Compared down to components or analysed on site, but accepted with a difference or doubt unexplained.
s-delivery_compared-coarse = Roughly checked
    .criteria = Only file names, counts or media labels were checked, not components and versions.
s-delivery_compared-none = Not compared
    .criteria = It was accepted without any comparison.

q-DEP-B3 = Before an update goes live, is it tested for function in an environment like production, with the configuration and rules really in use?
    .help = Like production means the same system version, co-installed software, hardware types and way of booting, with configuration and rules exported from production. See whether the latest upgrade and the latest content update each have a record, content on every program version in use. What the supplier validated is for reference only: in July 2024 its validator was itself wrong. Content that comes too fast for a test may run in a pilot ring instead; then choose “versions only”.
    .why = In that incident tests used wildcards only and content was never run in the real program, so the defect passed every gate (from accounts of the public report).
    .evidence = Table of differences between test environment and production; test plan and results; test records of content updates

s-test_environment = Functional test before go-live
s-test_environment-mirrored_all = Like production, every kind
    .criteria = The environment is like production, differences noted; upgrades, and content on every program version in use, are released only after a test, on record.
s-test_environment-mirrored_versions = Like production, versions only
    .criteria = The environment is like production and upgrades are tested; content, signatures or rules are not, or only run in a pilot ring.
s-test_environment-similar = Environment plainly different
    .criteria = Tests are made, but system version, co-installed software, hardware or configuration plainly differ, unexplained.
s-test_environment-supplier_only = Supplier tests only
    .criteria = There is no test on site; updates go live on the test results of the supplier.

q-DEP-B4 = Which of these security validations were made on the version in use before it went live? Several may apply.
    .help = Only the version in use counts, not a report on an earlier one. Observing behaviour means running it in a sandbox or an isolated environment and noting where it connects, what it writes and which processes it starts. Checking privileges compares actual with declared rights. Software that came with equipment is validated too.
    .why = 7.2.3 [2] asks for full testing and assessment of acquired software; some poisoned software shows only when it runs.
    .evidence = Composition analysis and vulnerability scan reports; malware test report; sandbox and network behaviour records; table of privileges

s-validation = Security validation before go-live
s-validation-composition = Composition analysis
    .criteria = Components and versions were analysed, and the result is filed and entered in the supply chain graph.
s-validation-vulnerabilities = Vulnerability scan
    .criteria = The version was scanned or compared by version, components included, and results were analysed.
s-validation-malware = Malware test
    .criteria = Installer and unpacked files were tested with up-to-date means.
s-validation-behaviour = Behaviour and outbound connections
    .criteria = It ran in isolation; processes, files and connections are on record and give an outbound baseline.
s-validation-privileges = Privileges checked
    .criteria = Actual accounts, drivers and rights were compared with those declared; extras were explained or removed.
s-validation-none = None of these
    .criteria = No validation was made on the version in use before go-live; choose this one alone.

q-DEP-B5 = Does a change board or a named person decide in writing, from an impact analysis, that this product or a new version of it may go live?
    .help = Take the latest go-live: does the impact analysis say what a defective update would do and how to get back, and is there a signed conclusion with conditions? Where it went live before a condition was met, choose “signed, with gaps”. The person approving should not simply be the one who asked.
    .why = Where test reports are filed and the conclusion stays blank, tests were in vain; the go-live decision is in 7.2.3 [2], proof before use in 7.7 of GB/T 39204.
    .evidence = Change approval; impact analysis; record that conditions were met

s-approval = Decision to go live
s-approval-signed = Signed, conditions met
    .criteria = There is an impact analysis and a signed conclusion, and every condition was met before go-live.
s-approval-conditions_open = Signed, with gaps
    .criteria = There is a signed conclusion, but the impact analysis is silent on a bad update, or it went live before a condition was met.
s-approval-informal = Oral or afterwards
    .criteria = Agreed by word of mouth, or signed after go-live.
s-approval-none = Nobody decided
    .criteria = There is no approval; new versions are installed when they come.
s-approval-overridden = Live against the decision
    .criteria = It went live although the written conclusion was negative or a high risk was unapproved.

q-DEP-B6 = Was compatibility with the software already in this system tested, other security agents and boot-time drivers included?
    .help = Test on the type of host that carries the most: several security agents, a backup agent and drivers together. Test three things: a number of ordinary restarts, an upgrade of the other software, removal of this product. Reading the compatibility list of the supplier is not a test.
    .why = Two security products in one kernel upgrade independently, and any upgrade may be the one that makes them collide; 7.7 of GB/T 39204 asks for proof before use.
    .evidence = Compatibility test record; list of software on the same host; results of restart and removal tests

s-integration = Compatibility test
s-integration-full = Tested, boot and drivers included
    .criteria = Tested on the fullest type of host with repeated restarts, other agents, boot-time drivers and removal, with good results.
s-integration-partly = Tested in part
    .criteria = Business software was tested, but not other agents, boot-time drivers, restarts or removal.
s-integration-list_only = List only
    .criteria = Only the compatibility list published by the supplier was read.
s-integration-none = Not done
    .criteria = Nothing was tested, and no compatibility list was read.

q-DEP-B7 = Before production, were the defaults of this product reviewed, a hardened configuration applied, and unused ports, consoles and default accounts closed?
    .help = See which ports it listens on, in which segment its console sits, whether default passwords or accounts preset by the supplier exist, and how many cloud functions are on. Each thing kept needs a business reason and an owner. An upgrade may restore defaults, so check again afterwards.
    .why = The console of a security product can command every host, and exposing it exposes the master switch; reducing exposure is in 10.1 a).
    .evidence = Hardened configuration baseline; results of port and account checks; reasons and owners of what was kept

s-hardening = Hardening and exposure
s-hardening-verified = Hardened and checked
    .criteria = Unused ports, consoles, interfaces and default accounts are closed, what stays has reason and owner, checked before go-live and after the latest upgrade.
s-hardening-applied = Hardened, not checked
    .criteria = The hardened configuration was set, but its state was not checked, or not again after an upgrade, or things kept have no reason.
s-hardening-reviewed = Defaults reviewed only
    .criteria = Defaults were looked at, but not changed, or nothing is on record.
s-hardening-defaults = Live with defaults
    .criteria = Live with factory settings, unreviewed; no management entry open to the Internet was found.
s-hardening-exposed = Open to the Internet
    .criteria = A console, a high-risk port or a database can be reached from the Internet without a business reason.

q-DEP-B8 = Are updates of this product taken through rings (lab, pilot, low criticality, general, critical), each with size, soak time and go/no-go criteria in writing?
    .help = Export groups and policies from the console and check each kind of update: rings for program versions do not mean rings for content. Criteria are numbers somebody can read: how many crashes, how much loss of heartbeat mean stop. Names and number of rings are free. Kinds of update this product does not have are left out.
    .why = The content file of July 2024 was not staged and reached all eligible hosts at once; version groups on site made no difference.
    .evidence = Definition of rings and criteria; export of groups and policies; progress record of the latest update of each kind

s-staging = Reach of the rings
s-staging-all_update_types = Every kind of update
    .criteria = Programs, content, signatures, rules and configuration go through rings; size, soak time and criteria are written, and the exported policy agrees.
s-staging-versions_only = Program versions only
    .criteria = Program versions go through rings; content, signatures, rules or configuration, at least one of them, reach all hosts at once.
s-staging-unwritten = Every kind, criteria unwritten
    .criteria = Every kind goes through rings, but size, soak time or criteria are unwritten, or the exported policy differs from them.
s-staging-one_go = Released on site, in one go
    .criteria = Updates are released on site after test or approval, but reach all hosts in one go, without rings.
s-staging-no = No rings, no release
    .criteria = Updates reach all hosts as soon as the supplier publishes them; there are no rings and nothing is released on site.

q-DEP-B9 = Are critical hosts all in the last ring, and do earlier rings hold every hardware type and software mix instead of one kind only?
    .help = Export the members of the rings and look for two cases: critical hosts in an early ring; a pilot ring of office machines of one model that says nothing about production. Main and standby systems belong in different rings, or are at least never updated at the same moment. Where nearly all hosts are in one ring, choose neither.
    .why = With no production hardware in the early rings, a bad update passes them all and strikes first on the critical hosts.
    .evidence = Export of ring members; statistics of hardware types and software mixes; rings of main and standby systems

s-ring_members = Members of the rings
s-ring_members-both = Critical last, rings mixed
    .criteria = All critical hosts are in the last ring, main and standby never together, and earlier rings cover every hardware type and software mix in production.
s-ring_members-critical_last = Critical last, rings uniform
    .criteria = Critical hosts are last, but earlier rings lack some hardware type or software mix of production.
s-ring_members-mixed_only = Mixed, critical among early
    .criteria = Earlier rings are mixed, but hold some critical hosts, or main and standby are updated together.
s-ring_members-neither = Neither
    .criteria = Critical hosts are among the early ones and rings are uniform; or nearly all hosts are in one ring.
s-ring_members-no_rings = No rings
    .criteria = Updates of this product have no rings.

q-DEP-B10 = Has rollback of this product been rehearsed: taking out a bad update and getting back to the last working state even when the host has no network and no console?
    .help = Look at the latest rehearsal: was it a program or content, one click in the console or work at the machine with the cable out, how long did it take, and did version and configuration agree afterwards? Rollback sent from the console while hosts are online counts as online: it is of no use to a host that does not start.
    .why = The faulty file of July 2024 was withdrawn after about 78 minutes, but that did not reach hosts in a crash loop, which had to be repaired by hand on the spot (by public reports).
    .evidence = Rollback steps; rehearsal record with duration; comparison of state afterwards

s-rollback = Rollback rehearsal
s-rollback-rehearsed_offline = Rehearsed offline
    .criteria = An update was taken out and the state restored without network or console; steps and duration are on record, and the state compared equal.
s-rollback-rehearsed_online = Rehearsed online only
    .criteria = Rollback was rehearsed, but over the network or from the console; the offline case was not.
s-rollback-documented = Prepared, not rehearsed
    .criteria = An earlier package or a backup is held, and rollback steps are written or broadly known, but nothing was rehearsed.
s-rollback-none = None
    .criteria = There is neither an earlier version nor a backup, so that rollback is impossible; or nobody ever considered rollback.

q-DEP-B11 = Before this product went live, which of these did its administrators have in hand? Several may apply.
    .help = To tell whether documents are usable, let an administrator who was not at the go-live stop an update and restore the earlier version by them. Choose only one of the two plans and one of the two values on Chinese documents. A service promise of the supplier is no plan; documents on its website that close with the account count as having gaps.
    .why = 7.2.4 [1] asks for a plan and 7.2.3 [5] and 7.9 i) for documents; on the day of a bad update there is no time to look for a manual.
    .evidence = Approved operation and maintenance plan; Chinese instructions with receipt; record of training and of the trial

s-handover = Handover before go-live
s-handover-plan_full = Full maintenance plan
    .criteria = The plan is approved and states assignment, daily work, steps of update and rollback, fault handling and the part of the supplier.
s-handover-plan_part = Plan with gaps
    .criteria = A plan of the organisation exists, but is not approved or lacks one of those elements.
s-handover-docs_proven = Chinese documents, tried out
    .criteria = Chinese documents for the version in use are kept on site; administrators were trained and carried out an operation by them.
s-handover-docs_part = Chinese documents with gaps
    .criteria = Chinese documents exist, but kinds are missing, the version is old, they are only on the website of the supplier, or nobody was trained or tried them.
s-handover-docs_foreign = Foreign-language documents only
    .criteria = Usable technical documents exist, but none in Chinese.
s-handover-none = None of these
    .criteria = There is neither a plan nor a usable document; choose this one alone.

q-DEP-B12 = When this product last went live or was updated, what had been done about known unfixed vulnerabilities?
    .help = Take the scan or version comparison of that time, components included. A claim of not being affected needs a reason that can be checked: the function is not built in, the port cannot be reached. Where the supplier promises a fix in the next version, choose by whether the vulnerability is mitigated until then.
    .why = Confirming that no unfixed vulnerability remains is in 7.2.3 [3]; with an exploitable one live, the attacker sets the deadline for the fix.
    .evidence = Scan or retest report at go-live; approved proof of non-exploitability; mitigation

s-unfixed_vulnerabilities = Known vulnerabilities at go-live
s-unfixed_vulnerabilities-none_left = None left
    .criteria = A test or retest of the version shows no known unfixed vulnerability.
s-unfixed_vulnerabilities-argued = Proven not exploitable
    .criteria = Each one left is shown not to be exploitable in this system, with approval.
s-unfixed_vulnerabilities-mitigated = Mitigated
    .criteria = Those left are exploitable, but each is mitigated in effect; or non-exploitability is argued without approval.
s-unfixed_vulnerabilities-open = Open
    .criteria = At least one exploitable vulnerability has no mitigation.
s-unfixed_vulnerabilities-unchecked = Unchecked
    .criteria = Nobody checked before go-live.
s-unfixed_vulnerabilities-no_change = No go-live or update
    .criteria = Change records show neither a go-live nor any update in the assessment period.

q-DEP-B13 = For the custom-developed part of the version in use, which of these have been done? Several may apply.
    .help = Suppose the supplier were gone tomorrow: could the program be rebuilt and a vulnerability fixed from what is in hand? A self-test report of the supplier is no test report. Where nothing was handed over or tested again after an upgrade, do not choose the value.
    .why = Key information of custom software is to be held (7.2.3 [4]) and its source code tested (7.9 j)); no other user elsewhere will find its faults first.
    .evidence = Handover list; record of the build or of the escrow trial; source code test report; record of fix and retest

s-custom_software = Custom software in hand and tested
s-custom_software-handed_over = Handed over
    .criteria = Source code or agreed escrow, design, dependency and build data are handed over and match the version in use.
s-custom_software-rebuilt = Rebuilt on site
    .criteria = From that data the organisation built a program equal to the version in use, or it proved that escrow works.
s-custom_software-code_tested = Source code tested
    .criteria = The live version has a source code test report, by the organisation or a third party, that matches the build.
s-custom_software-fixed = High risks fixed and retested
    .criteria = High risks found were fixed and retested, and important upgrades since were tested again.
s-custom_software-none = None of these
    .criteria = Nothing was handed over or tested; choose this one alone.

q-DEP-B14 = At most what percentage of the hosts in this system that run this product does the first production ring cover at once?
    .help = Divide the hosts in the first production ring by all hosts in this system that run the product; lab and test machines do not count. Where kinds of update have different rings, give the largest. As a rule of thumb, no more than 10%; a larger share suggests partial, never worse. No standard sets this number.
    .why = The smaller the first ring, the fewer hosts a bad update harms; where repair means going to the machine, the first ring has to be small enough for the people at hand.
    .evidence = Export of groups from the console; count of hosts

q-DEP-B15 = For how many hours at least is an update watched in each ring before it enters the next? Where kinds of update differ, give the shortest time.
    .help = Look at the policy and at the latest actual intervals; where they differ, give the shorter. Content updates usually have the shortest; where updates roll on unwatched, give 0. As a rule of thumb, at least 2 hours, since the faulty file of July 2024 was withdrawn after about 78 minutes; program versions deserve far longer, best across one business cycle. No standard sets this number.
    .why = Where the soak time is shorter than the supplier itself needs to notice, rings are a mere form.
    .evidence = Export of the update policy; arrival times by ring of the latest updates

q-DEP-C1 = Which of these does the register show about this product in this system? Several may apply.
    .help = Take any host and any day in the past: can it be said which program version and which content package ran on it, and who put them there under which approval? Then compare the register with a discovery tool. A register that overwrites old values and shows the present only has no history.
    .why = The first question in a bad update is which hosts have already loaded it; register and asset management are in 7.2.4 [3] and 7.2.4 [4].
    .evidence = Software register; comparison with a discovery tool; sample of change history; list of update channels and automatic-update settings

s-inventory = What the register shows
s-inventory-listed = Product, version, owner
    .criteria = Every host in this system that runs the product is listed, with version and owner.
s-inventory-channels = Update channels and settings
    .criteria = For each kind of update it shows where it comes from and how automatic updating is set.
s-inventory-reconciled = Reconciled with the site
    .criteria = Checked with a discovery tool or on the spot, and differences settled, unsupported and unapproved installations included.
s-inventory-history = History of versions
    .criteria = Every program change shows time, person, approval and origin of the package.
s-inventory-content_history = History of content updates
    .criteria = For any host and day it can be found which content package was loaded and when it arrived.
s-inventory-none = None of these
    .criteria = The product is not in the register, or only its name is; choose this one alone.

q-DEP-C2 = Do updates of this product come only from the original supplier or a central update service on site, with every other path blocked?
    .help = Try it on a host: point it at another update address, upgrade it from a medium, let an engineer of the supplier upgrade it remotely, and see which works. Where updates are imported offline, see whether anybody can bring a package in past the import station.
    .why = Once the update channel can be swapped or bypassed, nobody looks at the best of signatures; measures against attack paths are in 7.2.4 [12].
    .evidence = Settings of the update service and proxy; blocking rules; test records

s-update_source = Control of the update source
s-update_source-enforced = One path, others blocked
    .criteria = Updates come only by the set source; other paths are technically blocked and failed in a test.
s-update_source-default_only = One path by rule
    .criteria = Updates normally come by the set source, but other paths are not blocked, or work in a test, or were not tested.
s-update_source-mixed = Several paths, traceable
    .criteria = Central service, media and remote upgrades are all used; the origin of each update can be traced.
s-update_source-unknown = Unknown
    .criteria = Nobody can say where updates come from or who installs them.

q-DEP-C3 = How far is automatic updating of this product switched on, is that decided in writing per asset class, and do critical assets have a delay or a written reason for none?
    .help = Look for the decision and see whether critical assets and ordinary desktops, programs and content are decided apart. Delay has a price: late anti-malware content leaves a window, so no delay may be right, given a reason and a compensating measure. Keeping factory defaults is not a decision.
    .why = That the site decides when an update is installed is what keeps a bad one out, see 7.2.4 [12]; those hit in July 2024 had no such control (by published analysis).
    .evidence = Update policy with approval; reasons of risk; actual settings in the console

s-auto_update = Decision on automatic updating
s-auto_update-decided = Decided, critical assets covered
    .criteria = Decided in writing by asset class and kind of update; critical assets have a delay or a reason for none, and settings agree.
s-auto_update-decided_gaps = Decided, with gaps
    .criteria = There is a decision, but only on program versions, or silent on critical assets, or settings differ from it.
s-auto_update-default = Default kept, changeable
    .criteria = There is no written decision; the factory default is kept, though the product allows another or the network can hold updates up.
s-auto_update-forced = Cannot be switched off
    .criteria = Automatic updating can be neither switched off nor delayed, nor held up on the network.

q-DEP-C4 = Is there a faster path for urgent security fixes that keeps the checks nobody may skip and is written up afterwards?
    .help = Look at the latest urgent fix: what was left out, what was kept? At the least keep verification of origin, a trial on one like host, and rollback made ready. Where somebody used urgency to pass by the rings, see whether it was reviewed. For a path long unused, a table-top run counts.
    .why = Where the regular path is too slow, people go round it; verifying patches first and then fixing without delay is in 7.6.3 of GB/T 39204.
    .evidence = Emergency change procedure; record of the latest urgent fix

s-urgent_path = Path for urgent fixes
s-urgent_path-proven = In place and proven
    .criteria = The procedure states checks that stay and records afterwards; urgent fixes of the assessment period kept to it, or it was run through.
s-urgent_path-untried = Written, untried
    .criteria = The procedure is written, but was neither used nor run through in the assessment period.
s-urgent_path-regular_in_time = No faster path, regular in time
    .criteria = Everything takes the regular path, and urgent fixes of the assessment period met own deadlines.
s-urgent_path-improvised = Improvised
    .criteria = There is no procedure; each case is improvised, and how much is checked depends on who is there.
s-urgent_path-bypassed = Straight to all
    .criteria = Urgent fixes go to all hosts at once, without checks.
s-urgent_path-too_slow = No faster path, too slow
    .criteria = Everything takes the regular path, and an urgent fix of the assessment period exceeded own deadlines, or none are set.

q-DEP-C5 = While an update moves through the rings, are crash and reboot loops, heartbeat and business errors watched per ring, and does crossing a threshold stop the next ring?
    .help = See where thresholds are written and who or what stops the roll-out. Do not depend on telemetry of the supplier: own signals are needed, such as hosts online and error rates at business interfaces. Try it: cause an excess and see whether it stops. A roll-out at night with nobody watching is not watched.
    .why = In July 2024 release and withdrawal were about 78 minutes apart (by public reports); those who wait for users to complain are mostly too late.
    .evidence = Stop rules and thresholds; monitoring panel; trigger test or real case

s-stop_rule = Stop rules
s-stop_rule-automatic = Stops by itself
    .criteria = Watched per ring against written thresholds; an excess stops the next ring by itself, as a trigger test showed.
s-stop_rule-manual = Stopped by hand at once
    .criteria = Watched per ring against written thresholds; somebody on duty stops it at once, and has done so in a drill or in reality.
s-stop_rule-watched = Watched, no rule
    .criteria = Signals are watched, but without thresholds, or not per ring, or it is not written who stops, or stopping was never tried.
s-stop_rule-none = Not watched
    .criteria = Nobody looks at crashes, heartbeat or business signals after an update; users report trouble.

q-DEP-C6 = Can updates from the supplier of this product, programs and content, be paused for the whole organisation within minutes, and who may order it at night and on holidays?
    .help = The means may be a pause in the console, an update server that stops serving, or blocking addresses at the egress; at least one must not depend on the supplier. Try it for real: how long after the switch did the last host stop taking updates? Where addresses are blocked, keep up with changes of them. Authority names persons, not approval up the line.
    .why = Once a bad update is noticed, minutes decide the damage; after July 2024 published analysis named the inability to stop updates quickly among the main failings of those who used the product.
    .evidence = Description of the pause; record of a trial with duration; list of those authorised and duty roster

s-pause_switch = Pause switch
s-pause_switch-tried_any_hour = Tried, ordered at any hour
    .criteria = Tried in the assessment period; programs and content stopped within the minutes set beforehand, and somebody authorised is there at any hour.
s-pause_switch-tried_office = Tried, waits at night
    .criteria = Tried in the assessment period, and programs and content stopped, but nobody authorised is on duty or reachable at night or on holidays.
s-pause_switch-partial_reach = Stops only part
    .criteria = It stops programs but not content, or reaches only some hosts, or takes longer than the minutes set beforehand.
s-pause_switch-untried = Untried
    .criteria = A means of pausing exists, but was not tried in the assessment period.
s-pause_switch-none = None
    .criteria = There is no means, or the supplier has to be asked to stop.

q-DEP-C7 = For hosts that neither start nor connect, are means of recovery in bulk at hand and proven: boot media, out-of-band console, recovery keys and people on the spot?
    .help = Do it with a small batch: cable out, boot from a medium, unlock the disk, take the update out, restart, and time each host; then work out the total from all hosts, places and people who can be there, and compare it with the outage the business can bear. Having a disc or a plan counts as prepared, not proven.
    .why = In July 2024 hosts in a crash loop had to be repaired by hand one by one on the spot, and it took about ten days to recover on the whole (by public reports).
    .evidence = Record of the trial with time per host; estimate of the total; list of boot media and out-of-band consoles; list of people who can attend

s-offline_recovery = Offline recovery in bulk
s-offline_recovery-proven_in_time = Proven, in time
    .criteria = Done offline with a batch of hosts; the total worked out is within the outage the business can bear, on grounds that can be checked.
s-offline_recovery-proven_slow = Proven, too slow
    .criteria = Done offline with a batch, but the total exceeds what the business can bear, or was not worked out.
s-offline_recovery-prepared = Prepared, unproven
    .criteria = Media, consoles, keys and people are at hand at least in part, but nothing was done offline.
s-offline_recovery-none = No means
    .criteria = There is no way to recover a host that neither starts nor connects, or only waiting for the supplier.
s-offline_recovery-stays_up = Hosts stay up
    .criteria = A failure test shows that failure or a bad update of this product leaves hosts able to start and connect.

q-DEP-C8 = Which of these steps work for advisories, flaws and component changes of this product? Several may apply.
    .help = Take one advisory of the assessment period: when was it received, when was it known where the product is used, when was it dealt with, and was it reported if due? An advisory to the purchasing mailbox that the security post sees much later was not received. Choose only one of the two values on reporting, and neither where something that met the conditions went unreported or no rules exist.
    .why = Dealing with flaws is in 7.9 k), collecting and reporting in 7.2.4 [8]; speed depends on knowing, on the first day, where the product is used.
    .evidence = Records of receipt; comparison with register or SBOM; tickets with deadlines; reporting rules and receipts

s-advisories = Steps from advisory to report
s-advisories-received = Received
    .criteria = Supplier advisories and public vulnerability information have fixed sources and an owner; what came in the assessment period is on record.
s-advisories-matched = Matched
    .criteria = Each was compared with register or SBOM and has a conclusion: affected or not, and on which hosts.
s-advisories-in_time = Handled in time
    .criteria = Whatever was affected was fixed within own deadlines, or has approved mitigation with a review date.
s-advisories-reported = Reported by the rules
    .criteria = It is written what is reported, to whom and how soon; whatever met the conditions was reported in time and told to users and supplier, or the collected records show that nothing did.
s-advisories-reported_late = Reported with shortfalls
    .criteria = Rules exist and whatever met the conditions was reported, but late or incompletely, or users or supplier were not told.
s-advisories-none = None of these
    .criteria = Nobody collects information on flaws of this product; choose this one alone.

q-DEP-C9 = Where a patch is not installed or put off, are the reason, the compensating measure and a review date approved in writing?
    .help = List every patch of this product that is published and not installed, and look for an approval of each. That the supplier calls it harmless is no reason; waiting for a maintenance window is, with its date and what guards the system until then. Where the review date passed and nobody looked, choose “review overdue”.
    .why = What ought to be fixed, is not, and is on nobody’s list becomes a door left open; see 7.9 k) and 7.6.3 of GB/T 39204.
    .evidence = Exceptions on record; proof of compensating measures; review records

s-unpatched = Handling of patches not installed
s-unpatched-all_installed = Every patch installed
    .criteria = Every published patch was installed within own deadlines.
s-unpatched-approved = Approved and reviewed
    .criteria = Each one left has reason, compensating measure, approver and review date, and due reviews were made.
s-unpatched-lapsed = Approved, review overdue
    .criteria = Approved with a compensating measure, but without a review date, or the review is overdue.
s-unpatched-mitigated_only = Mitigated, not approved
    .criteria = A compensating measure is in effect, but no approval is on record.
s-unpatched-unmitigated = Nothing in place
    .criteria = For at least one exploitable high-risk vulnerability the patch is not installed and no compensating measure exists.

q-DEP-C13 = In the assessment period, did an update, a defect or an attack on this product cause a failure or a near miss in this system?
    .help = Go through incident register, duty log and rollback records. A near miss is an interruption that nearly came: a bad update caught in a pilot ring, a roll-out stopped in time, a change taken back. Trouble with the same product in another system, which this one escaped, is a near miss too. This question records a fact and gives no verdict.
    .why = A near miss is a drill free of charge, and whether there was one decides how the next question is put.
    .evidence = Incident register; duty log; rollback records

s-event_history = Events in the assessment period
s-event_history-outage = Failure
    .criteria = Business in this system was interrupted, hosts stopped or data harmed, however briefly.
s-event_history-near_miss = Near miss
    .criteria = No interruption, but a bad update was found, a roll-out was stopped, a rollback was made, or another system had trouble with it.
s-event_history-none = None
    .criteria = Register and duty log show neither failure nor near miss.

q-DEP-C10 = After the latest failure or near miss caused by this product, which of these were done? Several may apply.
    .help = Go by the latest one. The root cause has to fall on something the organisation can change, such as content updates that skip the pilot ring, and not end at a defective update of the supplier. Feedback shows as a change: in rings, test cases, stop thresholds, contract terms or emergency steps. Where the supplier would not join a review, keep the reminders.
    .why = When one product stops the business twice in the same way, nothing was put right the first time; see the items of 11.3.2 in GB/T 39204.
    .evidence = Timeline and log of evidence; handling report; minutes of review with the supplier; records of changes to rings, tests or contract

s-after_event = What followed the event
s-after_event-evidence_kept = Restored first, evidence kept
    .criteria = Business was restored first; dumps, update packages and logs were kept with origin and hash, and the timeline is unbroken.
s-after_event-own_report = Own complete report
    .criteria = A signed handling report covers records of departments, status and forensics, details and trends.
s-after_event-cause_fixed = Cause removed, like systems too
    .criteria = Recovery was assessed, the cause lies within control, measures are done and reach like systems, and it has not struck again.
s-after_event-supplier_review = Reviewed with the supplier
    .criteria = Reviewed with the supplier and the departments concerned, exchanges on record, and its account of the cause obtained.
s-after_event-fed_back = Rules changed
    .criteria = Every lesson maps to a change in rings, tests, stop rules, contract, procedure or training, now in effect.
s-after_event-none = None of these
    .criteria = Hosts were repaired and nothing else was done; choose this one alone.

q-DEP-C11 = After a major upgrade, and at a set frequency in between, are privileges, data flows, remote access, vulnerabilities and configuration of this product checked again?
    .help = Upgrades tend to bring new drivers, services, cloud addresses and restored defaults, so check on the day. The organisation sets the frequency in between by the grade of the software; see whether it is kept. Devices that cannot be scanned are checked by version comparison or passive recognition. With no major upgrade in the assessment period, regular tests alone count as both.
    .why = Validation at go-live speaks for that version only; security testing in operation is in 7.2.4 [7].
    .evidence = Records of checks after upgrades; schedule and reports of regular tests; handling of what was new

s-revalidation = Practice of re-checking
s-revalidation-both = After upgrades and on schedule
    .criteria = Done after every major upgrade of the assessment period and at the set frequency, and results were handled.
s-revalidation-upgrade_only = After upgrades only
    .criteria = Done after upgrades, with no tests or no set frequency in between.
s-revalidation-schedule_only = On schedule only
    .criteria = Tested at the set frequency, with no check after major upgrades.
s-revalidation-overdue = Overdue or unhandled
    .criteria = Done, but later than the set frequency, or results are not worked off.
s-revalidation-never = Never since go-live
    .criteria = Nothing was checked or tested after go-live.

q-DEP-C14 = For maintenance of this product, are accounts personal, and is remote access by the supplier approved each time, limited in time, through one gateway and fully audited?
    .help = Look at accounts and channels as they are, not at the rules. Search for three things: an always-open channel of the supplier, an administrator account shared by several people, remote support from a cloud beside the update channel. Administrators of a cloud console count too. Where the supplier never connects, look at the accounts on site.
    .why = One lasting privileged account left for the convenience of a supplier is a springboard to every host once lost; permissions are in 7.2.4 [5].
    .evidence = Export of accounts and rights; approvals and audit logs of remote access; list of administrators of the cloud console

s-access_control = Accounts and remote access
s-access_control-controlled = Supplier access controlled
    .criteria = Personal accounts with fitting, reviewed rights; supplier access is approved each time, time-limited, through one gateway, audited; settings agree in a sample.
s-access_control-no_supplier = No supplier access, own under control
    .criteria = The supplier has no way in; accounts on site are personal with fitting, reviewed rights, and actions are audited.
s-access_control-minor = Controlled, with lesser gaps
    .criteria = Access is approved and audited, but not time-limited, not through the gateway, too wide, an ordinary account shared, or review overdue.
s-access_control-uncontrolled = Uncontrolled
    .criteria = The supplier can connect without approval, or a privileged account is shared, or actions are not audited.

q-DEP-C15 = Are expiry dates of licence, subscription, maintenance and certificates of this product watched, with an assessment of what software and business do on that day?
    .help = List expiry dates one by one: right to use, content subscription, maintenance service, signing certificates, licence server. Find out whether expiry means stopping, degrading or only the end of updates. Lead time has to cover procurement and a trial; as a rule of thumb, half a year. Where the supplier goes on delivering by word of mouth after expiry, it counts as lapsed and in hand.
    .why = At expiry updates are often what stops first, and nobody notices at once; the risk of expiry is in 7.2.4 [6].
    .evidence = List of expiry dates with alerts; assessment of effects; decision to renew, replace or switch off

s-licence_expiry = Handling of expiry
s-licence_expiry-managed = Listed and decided
    .criteria = All dates are listed with alerts; each within its alert period was assessed, with a decision to renew, replace or switch off.
s-licence_expiry-partly = Listed, with gaps
    .criteria = Listed with alerts, but an item was missed or assessed late, or one has lapsed while the software still works and renewal is in hand.
s-licence_expiry-unmanaged = Unwatched
    .criteria = There is no list of dates, or no alert.
s-licence_expiry-harmed = Harm done
    .criteria = An expiry interrupted business, or the product is used in breach after expiry and left so.
s-licence_expiry-no_term = No term
    .criteria = Licence documents show no limit in time, and there is neither a subscription nor a certificate that expires.

q-DEP-C16 = Of what this product connects to and sends out, which of these are under control? Several may apply.
    .help = Ask the supplier which connections there should be, then verify with traffic or host logs. Telemetry and crash dumps may carry business data, personal information or topology; either know and approve their content or switch them off. An isolated network too proves by monitoring that nothing goes out. Blocking by default does not replace monitoring.
    .why = Monitoring of outbound behaviour is in 7.2.4 [11], data security in maintenance in 7.2.4 [10]; privileged software most easily carries off data it should not.
    .evidence = Approved outbound baseline; monitoring records; description of telemetry; approvals of data exports

s-outbound = Control of what goes out
s-outbound-baseline = Approved baseline
    .criteria = Destinations, protocols and purposes that should occur are listed one by one and approved.
s-outbound-monitored = Monitored continuously
    .criteria = Outbound traffic on the segments of this product is monitored, and connections outside the baseline were analysed and handled.
s-outbound-blocked = Blocked by default
    .criteria = The boundary blocks outbound connections by default unless the baseline has them.
s-outbound-telemetry_known = Telemetry known
    .criteria = What telemetry and crash dumps send is known, and approved or switched off.
s-outbound-exports_controlled = Exports controlled
    .criteria = The data is classified; access, export and handing to the supplier need approval and masking or encryption, with return or destruction on record.
s-outbound-none = None of these
    .criteria = Nobody knows what it connects to or sends, and nothing is blocked; choose this one alone.

q-DEP-C17 = Are the tools and media used to install, update and maintain this product registered, and unregistered ones tested before use, laptops and USB sticks of the supplier included?
    .help = Take the latest maintenance: which tools were used that day, in which version, from where? Compare with the register. Media for offline import of updates, boot sticks and remote-help software count. A new version is a new tool.
    .why = Maintenance media are a way for poisoned software into isolated networks; 7.8 c) prefers registered tools and has others tested first.
    .evidence = Register of maintenance tools; records of tests before use; records of media control

s-maintenance_tools = Maintenance tools and media
s-maintenance_tools-registered = Registered or tested first
    .criteria = Tools and media used are all in the register with matching version, origin and hash, or were tested and approved before use.
s-maintenance_tools-partly = Register and process with gaps
    .criteria = A register and a test process exist, but a version differs or a test record is incomplete.
s-maintenance_tools-unchecked = Unchecked tools in use
    .criteria = A register exists, but a sample finds a tool or medium in use that is neither registered nor tested.
s-maintenance_tools-none = No register
    .criteria = There is no register of maintenance tools.

q-DEP-C12 = Is there a written procedure for taking this product out: removal, dependency check, clearing of accounts and data, return of licences and access, test and filing?
    .help = See whether the procedure covers software and not only scrapped equipment, and whether steps special to this product are written: removal password, self-protection, how the kernel driver is taken out, how hosts and data in the cloud console are deleted. Switching off is not taking out.
    .why = Software with self-protection and a kernel driver does not come off cleanly without password and steps; the retirement procedure is in 7.2.5 [1].
    .evidence = Software retirement procedure; steps for this product; custody of the removal password

s-retirement_plan = Procedure for taking out
s-retirement_plan-complete = In place, covers the product
    .criteria = The procedure is published and complete, and steps special to this product are written.
s-retirement_plan-partly = In place, with gaps
    .criteria = A software retirement procedure is published, but steps are missing or those special to this product are not written.
s-retirement_plan-equipment_only = Equipment rules only
    .criteria = There are only rules on scrapping equipment or assets, with no steps for software.
s-retirement_plan-none = None
    .criteria = No procedure is published.

q-DEP-D1 = On which day was rollback of this product last rehearsed in this system?
    .help = Go by the date on a rehearsal record with duration and result; for a rehearsal without one, change DEP-B10 to “prepared, not rehearsed”. As a rule of thumb, once a year: an older date suggests partial, however old it is. No standard sets this number.
    .why = After a major version and a change of staff, an old rehearsal no longer proves that rollback works today.
    .evidence = Rehearsal record with date, steps and duration

q-DEP-D2 = Without cloud, telemetry or console of the supplier, can this product be taken back to its last working state with what is kept on site?
    .help = See what is kept: the earlier program, the last few content packages, an export of settings, hashes, the removal password; then ask how hosts that loaded the bad update would be told apart without telemetry of the supplier. Try it once with the outside line cut. In a widespread failure the supplier and its console may be overrun at the same time.
    .why = Recovery strategy is in 7.2.4 [9], restoring to a known state in 11.3.2 a); where rollback depends on a download from the supplier, the supplier decides.
    .evidence = List of earlier versions and content packages kept on site; configuration baseline; record of a rollback trial with the outside line cut

s-local_baseline = What recovery can draw on locally
s-local_baseline-complete = Complete, tried cut off
    .criteria = Earlier program, recent content packages, configuration baseline and hashes are on site, affected hosts can be told apart, and a trial with the outside line cut succeeded.
s-local_baseline-untried = Complete, untried
    .criteria = All of that is on site, but was never tried with the outside line cut.
s-local_baseline-programs_only = Earlier program only
    .criteria = The earlier program or a full backup is on site, but content packages, baseline or hashes are missing, or affected hosts cannot be told apart.
s-local_baseline-supplier_needed = Needs the supplier
    .criteria = Neither an earlier version nor a backup is on site; rollback depends on the supplier.

q-DEP-D3 = When this product keeps a host from starting, is there a proven way to start without loading it, or from a standby system?
    .help = Prove it for each type of host: servers, workstations, virtual machines, appliances. Ways are safe mode, changing the start entry of the driver in a recovery environment, mounting the disk of a virtual machine, a second partition or the earlier firmware. See whether self-protection puts the driver back, and mind that with disk encryption the recovery key comes first.
    .why = When a driver loaded at boot crashes, the host falls before it has a network; only once it starts can rollback begin (recovery strategy: 7.2.4 [9]).
    .evidence = Boot test records for each type of host; description of recovery environment or second partition

s-start_without = Starting without it
s-start_without-every_type = Proven on every type
    .criteria = Done in practice on every type of host that runs the product; steps and duration are on record.
s-start_without-some_types = Proven on some types
    .criteria = Done in practice on some types of host, not on the others.
s-start_without-described = Described only
    .criteria = Steps are described, but were never carried out.
s-start_without-reinstall = Reinstall only
    .criteria = There is no way but to reinstall from local media and restore data.
s-start_without-none = None
    .criteria = There is no way to start the host and no local medium to reinstall from, or nobody can say how.

q-DEP-D4 = With directory, key platform and office network all down, can people on the spot get the disk-encryption recovery keys of the hosts in this system?
    .help = If keys are only in a directory whose own servers do not start, nobody unlocks anything. See whether there is an offline copy, where it is, who may take it, and whether it matches every host; unlock a few for real. The copy itself is kept encrypted and taken out by two people.
    .why = An encrypted host asks for its key before the recovery environment opens; without it neither steps nor hands are of use (recovery strategy: 7.2.4 [9]).
    .evidence = Custody record of the offline copy of recovery keys; record of sampled unlocking; list of those authorised

s-recovery_keys = Recovery keys
s-recovery_keys-proven = Offline copy, proven
    .criteria = An offline copy covers all encrypted hosts, people on the spot can get it, and sampled hosts were unlocked with it.
s-recovery_keys-untried = Offline copy, untried
    .criteria = There is an offline copy, but nothing was unlocked with it, or it was not compared with the number of hosts.
s-recovery_keys-online_only = Online only
    .criteria = Keys are only in the directory or key platform; there is no offline copy.
s-recovery_keys-missing = Keys missing
    .criteria = Disks are encrypted, but for at least one host the recovery key was not kept or does not fit.
s-recovery_keys-not_encrypted = Not encrypted
    .criteria = Checked: disks of hosts in this system are not encrypted, and recovery needs no key.

q-DEP-D5 = If all hosts in this system that run this product had to be repaired on the spot, how many hours from discovery to full recovery, worked out from a timed trial?
    .help = Multiply the measured time per host by the hosts, divide by the people who can be there at once, and add travel, shifts, unattended sites and fetching of keys; write the basis down. Without a trial, estimate and say so in the note. This question records a fact to compare with the outage the business can bear. For reference: in the annex of the national incident reporting measures, main functions of CII down for 3 hours and for 24 hours are among the marks of the two highest grades.
    .why = Hands are the last bottleneck: the faulty file of July 2024 was withdrawn after about 78 minutes, and recovery took about ten days (by public reports).
    .evidence = Measured time per host; number of hosts and places; list of people who can attend; the working

q-DEP-D6 = If this product failed on all hosts of this system at once, does the emergency plan say, and has a test shown, which functions must go on, how, and how soon the rest returns?
    .help = Switching to the standby is no answer where the standby runs the same product. See whether the plan has paper forms, manual dispatch, telephone, spare machines of another source, and from when recovery time counts. Compare the times in a table-top run or a drill.
    .why = Where main and standby carry the same security agent, one bad update takes both; functions kept up and recovery times are in 11.2 b).
    .evidence = Section of the emergency plan; list of functions kept up; timed record of a drill or table-top run

s-degraded_mode = Business when all hosts fail
s-degraded_mode-tested_met = Written, test met
    .criteria = Functions kept up, how, and recovery times are written, and a drill or test in the assessment period met the times.
s-degraded_mode-tested_missed = Written, test missed
    .criteria = All is written, a test missed the recovery times, and remediation is under way.
s-degraded_mode-untested = Written, untested
    .criteria = All is written, but was never drilled or tested.
s-degraded_mode-partly = Written, not for this case
    .criteria = Functions and recovery times of the system are written, but not for this product failing on main and standby together.
s-degraded_mode-missing = Not written
    .criteria = The emergency plan states no functions to be kept up or no recovery time, or a test missed it without remediation.

q-DEP-D7 = Which of these preparations for emergencies have been made with the supplier of this product? Several may apply.
    .help = The emergency plan of the supplier should say who withdraws a bad update and when, how it notifies, and how many people it can send. Compare its time to arrive with the recovery time in the emergency plan. Taking part in an attack-defence exercise means having a task, such as delivering a handling package in time after an alert; watching does not count.
    .why = Coordination with plans of outside service suppliers is in 11.2 c), core suppliers in attack-defence exercises in 10.3 b).
    .evidence = Emergency plan of the supplier; record of comparison; plan of the attack-defence exercise and response records of the supplier; list of core suppliers with grounds

s-supplier_emergency = Preparations with the supplier
s-supplier_emergency-plan_obtained = Plan of the supplier obtained
    .criteria = The main points of the supplier’s emergency plan for bad updates and vulnerabilities were obtained.
s-supplier_emergency-plan_aligned = Compared and aligned
    .criteria = The supplier’s plan was compared with the plan of the organisation, and conflicts of trigger, time, order and people are settled.
s-supplier_emergency-exercise_task = Had a task in an exercise
    .criteria = The supplier had a task in an attack-defence exercise of the assessment period, response on record; or written grounds show that it is not a core supplier.
s-supplier_emergency-exercise_attended = Attended an exercise
    .criteria = The supplier attended an attack-defence exercise of the assessment period, without a task or without recorded response.
s-supplier_emergency-none = None of these
    .criteria = No plan of the supplier was obtained and it took part in no exercise; choose this one alone.

q-DEP-E1 = Is the duty of the supplier to support data migration when this product is given up in the contract, and were migrations made reconciled?
    .help = Look for four things in the contract: data that can be exported, open format, length of support, cost. Reconciling means counts and sampled content, not the export tool saying that it is done. Trend history, images and audit logs that only the old software opens need a term of their own. A trial export can be made long before the end.
    .why = Raised only on the day of replacement, format and cost are set by the supplier; support for migration is in 7.2.5 [4].
    .evidence = Migration clause; migration plan; reconciliation record; result of a trial export

s-migration = Data migration
s-migration-clause_kept = Clause complete, reconciled
    .criteria = The contract states duty, format, length and cost; migrations of the assessment period were reconciled, and having made none does no harm.
s-migration-clause_gaps = Clause with gaps
    .criteria = The contract has a clause, but format, length or cost is missing.
s-migration-unreconciled = Migrated, not reconciled
    .criteria = The contract has a clause and the migration is finished, but counts and content were not reconciled.
s-migration-no_clause = No clause
    .criteria = The contract does not oblige the supplier to support migration.
s-migration-lost = Lost or unreadable
    .criteria = Data was lost or became unreadable at retirement because the supplier gave no support.
s-migration-no_data = Holds no business data
    .criteria = The product holds no business data, as a note explains.

q-DEP-E2 = After this product, or the one it replaced, was taken out of this system, were program, accounts, keys, firewall permits and cloud entries all removed?
    .help = Check one by one: leftover drivers and services, scheduled tasks, accounts opened for it in other systems, certificate trust, firewall permits, name records, push certificates, host entries in the cloud console, installers in repositories and images. The replaced product is what is most easily forgotten. Switched off and not uninstalled counts as leftovers that still work.
    .why = Leftover accounts and permits that nobody looks after are a way in for others; removal is in 7.2.5 [2].
    .evidence = Signed removal checklist; records of revoked accounts and permits; confirmation of deletion in the cloud

s-removal = How far removal went
s-removal-complete = All removed
    .criteria = Removed by a signed checklist, with nothing left in a sample; copies that must stay are isolated with a reason.
s-removal-harmless = Leftovers without access
    .criteria = Program and accounts are gone; a permit, copy or grant is left that allows neither login nor access.
s-removal-live = Leftovers still work
    .criteria = It was only switched off, or an account, key or trust left behind still works, or nobody checked.
s-removal-not_retired = Nothing taken out
    .criteria = Nothing was taken out in the assessment period, as change records show, and no leftovers of earlier cases are known.

q-DEP-E3 = Is data no longer needed after taking the product out, copies in backups, test and at the supplier included, destroyed by a named standard and verified?
    .help = List first where data is: main storage, backups, test databases, log platforms, the cloud of the supplier and samples with its support staff, equipment returned or scrapped. Name the standard or sector rule followed. For equipment handed back to the supplier obtain proof of erasure. Data kept by law is listed with its date and does not count as undestroyed.
    .why = A factory reset does not make data unrecoverable; destruction is in 7.2.5 [5], data of retired facilities in 7.10 g).
    .evidence = List of where data is; certificates of destruction or erasure; witness record; confirmation of deletion by the supplier

s-destruction = How far destruction went
s-destruction-verified = Destroyed and verified everywhere
    .criteria = The standard is named, every copy was destroyed by its method with a witness or equal check, and the supplier confirmed deletion.
s-destruction-incomplete = Main data destroyed, with gaps
    .criteria = Main data was destroyed by the standard, but the basis, a backup, a test copy, a copy at the supplier or verification is missing; nothing left control.
s-destruction-plain_delete = Plain deletion
    .criteria = Data was only deleted or media plainly formatted; the media are still under control.
s-destruction-undestroyed = Undestroyed or out of control
    .criteria = Nothing was destroyed, or media or equipment with data left the organisation untreated.
s-destruction-no_data = No data involved
    .criteria = The product taken out involved no data to destroy, on record.
s-destruction-not_retired = Nothing taken out
    .criteria = Nothing was taken out and no equipment retired or scrapped in the assessment period; a rule on disposal exists.

q-DEP-E4 = After the product was taken out, which of these checks and follow-ups were made? Several may apply.
    .help = The test is made by somebody who did not do the removal, with tools, in three places: hosts, network and accounts, for processes and drivers, listening ports, connection attempts and logins left over. Follow-up covers interfaces called only now and then, such as month-end settlement or yearly inspection; a program still retrying an old interface is a dependency nobody found.
    .why = An uninstaller that says done does not prove it clean; the residual check is in 7.2.5 [6], security after retirement in 7.2.5 [3].
    .evidence = Test report after removal; assessment of effects on dependants; records of follow-up

s-residual_check = Checks after taking out
s-residual_check-scan_full = All three places, cleared
    .criteria = Hosts, network and accounts were tested, leftovers cleared and retested, with a conclusion.
s-residual_check-scan_part = Tested in part
    .criteria = A test was made, but not in all three places, or leftovers were cleared without retest.
s-residual_check-independent = Tested by someone else
    .criteria = The test was made and signed by somebody who did not do the removal.
s-residual_check-impact_assessed = Dependants assessed before
    .criteria = Effects on dependent systems and business were assessed before removal.
s-residual_check-followed_up = Watched afterwards
    .criteria = Dependants were watched for a set time and ran normally without a security weakness from the removal, and the replacement is under management.
s-residual_check-none = None of these
    .criteria = Nothing was tested, assessed or watched; choose this one alone.
