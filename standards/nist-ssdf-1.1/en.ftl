pack = NIST SP 800-218 Secure Software Development Framework (SSDF), version 1.1
    .publisher = National Institute of Standards and Technology (NIST), United States
    .about = A framework of secure development practices for those who produce software, published in February 2022: 4 groups, 19 practices, 42 tasks, given here in our own wording and not in NIST’s. The tasks bind whoever develops and releases the software: an operator that develops in house answers them for itself, and an operator that buys software judges a supplier by what the supplier can show. The rule that made US federal agencies collect secure development attestations was withdrawn on 23 January 2026, and nothing in this pack claims a legal duty.
    .licence = The NIST publication is in the public domain in the United States; the wording of this pack is our own and is licensed under Apache-2.0.

source-N1 = NIST, OSCAL catalog of SP 800-218 version 1.1, in the GitHub repository usnistgov/oscal-content under nist.gov/SP800-218/ver1. Task ids, task texts and references were read there.
source-N2 = Two independent transcriptions whose ids were compared with N1 and agree: data/templates/nist-ssdf-1.1.cdx.json in the repository CycloneDX/cdxgen, and backend/library/libraries/nist-ssdf-1.1.yaml in the repository intuitem/ciso-assistant-community.

c-PO = Prepare the organisation
c-PO_1 = Security requirements for development
c-PO_2 = Roles and responsibilities
c-PO_3 = Supporting toolchains
c-PO_4 = Criteria for security checks
c-PO_5 = Secure development environments
c-PS = Protect the software
c-PS_1 = Code safe from tampering and misuse
c-PS_2 = Verifiable release integrity
c-PS_3 = Release archive and protection
c-PW = Produce well-secured software
c-PW_1 = Secure design
c-PW_2 = Design review
c-PW_4 = Reuse of secure components
c-PW_5 = Secure coding
c-PW_6 = Compiler and build security
c-PW_7 = Code review and analysis
c-PW_8 = Testing of executable code
c-PW_9 = Secure default settings
c-RV = Respond to vulnerabilities
c-RV_1 = Identifying and confirming vulnerabilities
c-RV_2 = Assessing and treating vulnerabilities
c-RV_3 = Root causes

r-PO_1_1 = All security requirements for development infrastructure and development processes are identified, written down and kept current as internal and external demands change.
    .title = Infrastructure and process security requirements
    .guidance = Look for two halves: infrastructure (repositories, build and test environments, developer endpoints, release channels) and process (review, testing, use of third-party components). NIST’s example is a review at least yearly, and sooner when a new source of requirements appears or development infrastructure suffers a major incident; the people affected hear of a change before it applies. The usual failure is a corporate IT security policy that never mentions build servers or open-source components. From a supplier, the list of documents, their scope and the last review record are enough to judge by.
    .criteria =
        Conform: the documents cover both development infrastructure and development process and name an owner and a review interval; the last review is in date, and any major change or incident since then led to a re-check.
        Partial: documents specific to software development exist, but one of the two halves is missing, or no owner or interval is named, or the review is overdue, or a major change went without a re-check.
        Nonconform: nothing is written specifically for software development; there is only a general information security policy or a verbal understanding.
        Not applicable: never; it binds every organisation that writes, changes or builds software.
    .evidence = Secure development policy; security standard for development environments and endpoints; review records with date and trigger; notices of changes to requirements

r-PO_1_2 = All security requirements that the organisation’s own software has to meet are identified, written down and maintained over time.
    .title = Security requirements for the product
    .guidance = Expect architecture and design rules (security parts isolated, no undocumented commands or settings), technology-stack choices, what is archived per release and for how long, notice of end of support, and approval and re-review of exceptions. Each line can be checked at a point in development; slogans cannot. With the July 2024 endpoint-agent incident in mind, kernel-mode parts deserve an explicit line: on unexpected input, skip the item and never crash the host. NIST’s example is a review at least yearly. An operator judging a supplier picks one product and asks for its baseline and the results of checking against it.
    .criteria =
        Conform: a product-level baseline exists whose items can be checked and which covers design, archiving, end of support and exceptions; checks at the defined points are on record; the baseline and approved exceptions are re-reviewed at the interval set.
        Partial: a product-level baseline exists, but some items cannot be checked, or one of those four subjects is missing, or checks at the defined points are not on record, or the re-review of the baseline or of exceptions is overdue.
        Nonconform: there are no product-level security requirements, or only statements of principle that cannot be checked.
        Not applicable: never, where any software is developed by the organisation itself, including software for internal use only.
    .evidence = Product security baseline; technology-stack risk decision; records of checks at development points; exception register; end-of-support and archiving rules

r-PO_1_3 = Security requirements have been communicated to every third-party supplier whose commercial components go into the organisation’s own software.
    .title = Requirements passed to component suppliers
    .guidance = What counts is a tender document, contract or agreement; a mention in an email does not. A core set usually names vulnerability disclosure and product security response, a statement of conformity, origin data for all components and a means of verifying integrity. Where a supplier falls short, the shortfall is handled as a risk: who accepts it, what compensates, when it is looked at again. A common shortfall is that only new contracts are covered while a commercial library in use for years has no security clause. Sample one commercial component and read its clauses and exceptions; an operator can put the same question to its own supplier about the tier above. Open-source projects, with which there is no contract, fall under PW.4.1 and PW.4.4.
    .criteria =
        Conform: every supplier of a commercial component in use has received written security requirements, and they stand in the contract or the supplier has confirmed them in writing; each unmet requirement has a risk treatment, an approver and a re-review date.
        Partial: only some suppliers have been told in writing; or all have, but the requirements are neither in the contract nor confirmed, or unmet ones lack treatment, approval or re-review.
        Nonconform: no component supplier has ever been given security requirements in writing.
        Not applicable: the product contains no commercial third-party component, and a composition analysis or component list shows it.
    .evidence = Security clauses in tender documents and contracts; supplier statements of conformity; origin data for supplier components; risk treatment and re-review records for unmet requirements

r-PO_2_1 = Security roles and responsibilities cover every part of the development life cycle, as new roles or within existing ones, and are periodically reviewed and updated.
    .title = Security roles and responsibilities
    .guidance = Walk one real delivery from end to end: requirements, design, coding, build, test, release approval, vulnerability response. For each step it is clear which post answers for security and who stands in. Each project has a code owner or owning team. NIST’s example is a full review every year, with those affected confirming that they understand a change. The usual failure is a table that stops at the security department: nobody owns the pipeline or release approval, and contracted developers are left out. From a supplier, ask for the matrix of one product and interview one post-holder against it.
    .criteria =
        Conform: the documents cover every step from requirements to vulnerability response, contracted teams included; each role is filled and code has owners; the roles were reviewed within the interval set.
        Partial: roles are documented and some are filled, but a role is vacant, or a step, a contracted team or a repository has no owner, or the review is overdue.
        Nonconform: no security responsibilities for development are written down, or none of the roles on paper is filled.
        Not applicable: never; it binds every organisation that develops software. In a small team one person may hold several roles, but they are still written down.
    .evidence = Responsibility matrix; code-owner file; list of security contacts; role review records; responsibility clauses in outsourcing contracts

r-PO_2_2 = Everyone whose duties contribute to secure development receives training for that role; proficiency and training are reviewed periodically and the training is updated accordingly.
    .title = Role-based security training
    .guidance = Outcomes come before courses: what a developer, tester, pipeline administrator or product owner can do afterwards. A kernel-module developer handles out-of-range reads and null pointers; a pipeline administrator can rotate signing keys. Measure results, such as test scores or how often a kind of defect turns up in review, rather than attendance. A typical weakness is one phishing video a year for all staff. NIST sets no number of hours, and hours do not stand in for proficiency. Ask a supplier for the training outcome of one role and the latest measurement against it.
    .criteria =
        Conform: every secure development role has training outcomes and a course, and those in post have completed it as planned; proficiency is measured by test or by work results, and training has been reviewed and updated on that basis.
        Partial: training is differentiated by role, but some roles or people are missed, or proficiency is not measured, or results have not led to review and update.
        Nonconform: there is no role-specific training in secure development; there is only general awareness training or none.
        Not applicable: never, where anyone designs, develops, tests or builds software.
    .evidence = Role-based curricula with outcomes; completion and test records; proficiency measurements; records of training updates

r-PO_2_3 = Upper management or the authorising official has committed to secure development, and that commitment has been conveyed to everyone with development duties.
    .title = Management commitment
    .guidance = The commitment rests on a named post or leadership team that answers for secure development as a whole, may hold back a release that misses the mark and carries the decision when one goes out. Paper alone does not settle it: see whether money was set aside and whether a release was ever held back. It reaches all development posts, contracted ones too. As a rule of thumb, ask two or three developers who prevails when security and schedule collide; the answers agree. Where the supplier is a group of companies, check that the commitment covers the one that builds the product; where an operator develops in house, check that it is signed above the IT department.
    .criteria =
        Conform: a written commitment is in force and names who answers for secure development and for release; it has reached all development posts, contracted ones included, and interviews bear it out.
        Partial: a written commitment exists, but nobody is named for release, or some posts have not been told, or interview answers contradict it.
        Nonconform: there is no written commitment from upper management or the authorising official.
        Not applicable: never; it binds every organisation that develops software.
    .evidence = Signed commitment or policy; appointment of the accountable post; rules on release approval; communication records; interview notes

r-PO_3_1 = For the risks identified, it is specified which tools or tool types each toolchain must or should contain and how its parts are integrated with one another.
    .title = Toolchain specification
    .guidance = Sort toolchains by kind of product first (firmware, endpoint agent, server side, rule and content packages), then list the mandatory tools of each: repository, static analysis, composition analysis, build, signing, artefact store. Integration states what passes between tools, in which format, and which step can block. The July 2024 endpoint-agent incident was triggered by a configuration content update, not by a program update, so anything the product loads and parses belongs to some toolchain. The usual failure is a specification for the flagship only, while an old product is still packaged on somebody’s laptop. Compare a supplier’s pipeline diagram with its own specification.
    .criteria =
        Conform: every kind of product, including rules and content delivered to it, belongs to a toolchain; the specification lists mandatory tools, the risk each addresses and the integration; sampled pipelines match it.
        Partial: a specification exists, but some product or content is outside it, or it omits the risks or the integration, or a sampled pipeline lacks a mandatory tool.
        Nonconform: there is no toolchain specification; each team picks its own tools.
        Not applicable: never, where software is built or released; a single toolchain is written down too.
    .evidence = Toolchain standard; pipeline architecture diagram; description of data formats between tools; exported configuration of sampled pipelines

r-PO_3_2 = Tools and toolchains are deployed, operated and maintained according to recommended security practices.
    .title = Secure operation of toolchains
    .guidance = Go down the list: tools assessed before adoption; pipeline definitions under version control; tools updated when vulnerable; tool logs watched; origin and integrity of tools checked regularly. Reproducible builds are an example of NIST’s and good support for the claim that the build changed nothing, but not a condition. A typical weakness is a build plug-in from a public marketplace, version not pinned, running as administrator. Once a build tool is implanted, even a correctly signed release carries the implant, which is why this item is a key one. A supplier can show its tool list, versions and latest integrity check; an operator running its own pipeline is checked the same way.
    .criteria =
        Conform: the tool list is complete and pipeline definitions are under version control; sampled tools have an adoption assessment, in-date updates and integrity checks; tool logs are watched and anomalies handled.
        Partial: a tool list exists and pipeline definitions are under version control, but the list is incomplete, or sampled tools lack an assessment, an update or an integrity check, or logs are not watched.
        Nonconform: there is no tool list, or pipeline definitions can be changed without trace, or a tool in use has a known exploitable vulnerability with no decision on it.
        Not applicable: never, where tools are used to write, build or release software; on a hosted platform, judge the tenant’s own configuration.
    .evidence = Tool list with versions; adoption assessments; pipeline definitions in version control; update and integrity-check records; log monitoring and alert handling records

r-PO_3_3 = Tools are configured to generate the records, as defined by the organisation, which show that secure development practices were carried out.
    .title = Records generated by tools
    .guidance = Take one released version and work backwards: the scan report, review approval, test results and signing record of that very build come straight out of a system and were not written afterwards. Good rules say which records are kept, for how long, who may see them and how often they are audited; a post is named for those no tool can generate, such as design review minutes. A common shortfall is a pipeline log that expires before the vulnerability surfaces. An operator can have a supplier contractually provide a digest of these records per version, and for in-house software can attach them to the go-live request.
    .criteria =
        Conform: the rules list the records due for each practice, their retention and who makes the manual ones; for sampled versions, all records due can be retrieved from the systems.
        Partial: tools generate records, but no written rules exist, or retention or ownership of manual records is undecided, or some records due are missing for a sampled version.
        Nonconform: tools are not configured to generate records, or the security activity of a sampled version rests on later explanation alone.
        Not applicable: never, where tools are used to build or check software.
    .evidence = Rules on records and retention; pipeline logs, scan reports and signed statements of sampled versions; list of owners of manual records; audit records

r-PO_4_1 = Criteria for software security checks are defined and are tracked throughout the development life cycle.
    .title = Criteria for security checks
    .guidance = A criterion yields pass or fail: which severity of unfixed vulnerability blocks release, which tests must pass, who may grant an exception. It sits in the existing definition of done or release check, and approvals, refusals and exceptions leave a trace. Validators count as critical software themselves: in the July 2024 endpoint-agent incident the content validator let a faulty item through on a wrong assumption about the number of fields. Go-ahead conditions for staged release and rollback triggers fit here too; SSDF 1.1 has no task of its own for either. The usual failure is a gate that warns but never blocks. For a supplier, the record of one release passed by exception tells most.
    .criteria =
        Conform: each check point has a measurable criterion and a post that may grant exceptions; sampled releases have a conclusion against every criterion, and exceptions have an approver and an expiry.
        Partial: criteria are written, but some cannot be measured, or a sampled release lacks a conclusion at some check point, or exceptions lack approval or expiry.
        Nonconform: no criteria are written, or a sampled release missed them and went out with no exception on record.
        Not applicable: never, where software is released; handing over for internal go-live is a release.
    .evidence = Quality gates or definition of done; security indicator dashboard; check conclusions for sampled releases; records of approvals, refusals and exceptions

r-PO_4_2 = Processes and mechanisms are in place that gather and safeguard the information needed to judge the security check criteria.
    .title = Criteria data collected and protected
    .guidance = The data behind the PO.4.1 criteria is best gathered by the toolchain, not typed into forms; authorised staff read it and nobody alters or deletes it. Test it: try to change one scan result with an ordinary developer account, or inspect the write protection of the store. Where rules decide automatically, the rules themselves are reviewed from time to time. A typical weakness is that developers may mark alerts as false positives unreviewed, and the figures look good for it. When a supplier presents totals, an operator asks which system they come from and who can change them.
    .criteria =
        Conform: data for every criterion has a fixed source and comes mainly from tools; access is limited to authorised staff and a trial shows it cannot be altered or deleted; automatic decision rules were reviewed within the interval set.
        Partial: data is gathered and any change leaves a trace, but some criteria lack data, or most is entered by hand, or access is too wide, or decision rules are unreviewed.
        Nonconform: no data is gathered for the criteria, or those being checked can alter or delete results without trace.
        Not applicable: never, where PO.4.1 applies.
    .evidence = Data collection configuration; access control and write protection of the store; record of the alteration trial; false-positive reviews; decision rule reviews

r-PO_5_1 = Every environment involved in software development (development, build, test, distribution and others) is separated from the others and protected.
    .title = Separated and protected environments
    .guidance = Four things: network segmentation that lets through only what is needed between environments and to production and the internet; multi-factor, risk-based authentication and conditional access into each; regular audit of trust relationships between environments (service accounts, tokens, single sign-on); operations and alerts watched continuously, with response. People rarely log in to build services directly. A common shortfall is production credentials in the test environment or a build machine with open internet access. Where a supplier can reach an operator’s site from its development network, a breach there becomes a springboard, so remote channels are part of the check.
    .criteria =
        Conform: each environment has a clear boundary and sampled access rules are justified; entry needs multi-factor authentication; trust relationships are audited at the interval set; logs and alerts are watched, with responses on record.
        Partial: build and distribution are separated from office network, production and internet, but development or test is not fully, or a rule has no justification, or multi-factor authentication, trust audit or monitoring is incomplete.
        Nonconform: no access control stands between build or distribution and the office network, production or the internet, or an ordinary developer account can change the build environment.
        Not applicable: never, where software is developed; on a hosted platform, judge tenant boundary and account rights.
    .evidence = Network diagram and access rules; multi-factor and conditional access settings; trust relationship audits; alert and response records; list of remote channels

r-PO_5_2 = Development endpoints used by designers, developers, testers, builders and others are secured and hardened in proportion to risk.
    .title = Hardened development endpoints
    .guidance = Judge by scan against an approved baseline, not by what people say. Look for least functionality and least privilege, encryption of sensitive data at rest and in transit, multi-factor authentication, and continuous monitoring of endpoint state and privileged use. High-risk posts (signing, release, build administration) do well with dedicated machines away from mail and office work. The usual failures are permanent local administrator rights, repository tokens in plain text in a settings file, and contractors’ own laptops outside the baseline. Ask a supplier for the compliance rate and what was done about the rest; an operator developing in house scans a few machines.
    .criteria =
        Conform: a risk-graded baseline covers own and contracted endpoints; sampled endpoints comply or their deviations are approved; endpoint state and privileged use are monitored.
        Partial: a baseline exists and most sampled endpoints comply, but it is not graded by risk, or coverage is incomplete, or a minority carry unapproved deviations, or there is no monitoring.
        Nonconform: there is no baseline for development endpoints, or most sampled endpoints carry unapproved deviations.
        Not applicable: never, where people develop on endpoints; with virtual desktops, judge the desktop and the machine that connects to it.
    .evidence = Endpoint hardening baseline; compliance scan results; list of privileged accounts and their use; disk encryption and endpoint protection coverage; deviation approvals

r-PS_1_1 = Code in every form (source, executable and configuration as code) is stored on the principle of least privilege, so that only authorised people, tools and services have access.
    .title = Least-privilege storage of code
    .guidance = Three kinds of “code” are easily missed: build scripts and pipeline definitions, infrastructure configuration, and rule or content files delivered to the product. Check that rights go to named people and services and that leavers’ accounts are gone; that a change leads back to one account and was approved by the code owner; that release branches are protected; that executables carry a signature or a cryptographic hash. Public open-source code needs no secrecy but still needs integrity and availability. A typical weakness is one token with write access to everything, shared by several pipelines. A supplier can export the rights and branch protection of one repository for sampling.
    .criteria =
        Conform: code in every form is in a controlled repository with least rights, cleaned up regularly; sampled changes lead back to a person or service and were approved by somebody else; executables have a signature or hash.
        Partial: release branches are protected and changes traceable, but there are surplus rights, shared accounts or an isolated change nobody else approved, or configuration or executables are left out.
        Nonconform: code lies where there is no access control or no change history, or an ordinary developer account can alter a release branch or release file unapproved.
        Not applicable: never, where any code is held.
    .evidence = Exported repository rights; branch protection and commit signing settings; approvals of sampled changes; code signing logs; account clean-up records

r-PS_2_1 = Information with which the integrity of a software release can be verified is made available to its acquirers.
    .title = Release integrity information
    .guidance = Good practice: every release file, including patches, rule sets, content updates and container images, carries a digital signature that verifies against a recognised certificate or a published key; hashes sit on a well-protected site apart from the downloads; instructions say how to verify and whom to call on failure. Renewal, rotation, revocation and protection of signing certificates are reviewed periodically. A common shortfall is a hash on the same server as the installer, so one break-in replaces both. An operator tries it: verify, change one byte, verify again, and it must fail. For in-house software the developers give the operations team the same information, as a supplier would.
    .criteria =
        Conform: every kind of release file has an independently verifiable signature or hash, offered over a protected channel with instructions; a trial passes and detects a change; the signing process was reviewed within the interval set.
        Partial: program releases can be verified and a change is detected, but patches, rules or content lack it, or there are no instructions, or there is only a hash stored beside the file, or the signing process is unreviewed.
        Nonconform: program releases carry no integrity information, or a trial fails to detect a change.
        Not applicable: the software is run solely by its producer and offered as a service, and no installer, client, agent, image or update ever reaches the acquirer.
    .evidence = Published signatures, hashes or keys; verification instructions; record of one verification and one after a change; certificate management and review records

r-PS_3_1 = For each software release, the files to be kept and their supporting data (such as integrity information and provenance data) are archived securely.
    .title = Secure archive of releases
    .guidance = The archive exists so that a version can be reconstructed when a vulnerability surfaces: release files, images, source tag, build configuration, dependency packages, integrity information, provenance data, documents. Scope and retention follow PO.1.2. Access is read-only and for those who need it; integrity and provenance data is kept elsewhere or signed. Test it by retrieving and verifying any old version still supported. The usual failure is keeping the source tag alone: once a dependency vanishes from the public repository, nothing can be rebuilt. An operator’s rollback to an older version leans on the same archive, so ask a supplier who keeps it once the product is discontinued.
    .criteria =
        Conform: every supported version is archived to the scope laid down, read-only and for named staff, with integrity information kept apart or signed; a sampled old version is retrieved and verifies.
        Partial: all supported versions are archived, but files or supporting data are missing, or more people have access than need it, or integrity information is neither apart nor signed, or a sampled version comes back incomplete.
        Nonconform: some supported version is not archived, or the archive can be rewritten or deleted without trace.
        Not applicable: no version of the software has been released yet.
    .evidence = Release archive list; read-only and access settings of the store; retention rules; record of retrieving and verifying an old version

r-PS_3_2 = Provenance data for all components of each software release is collected, safeguarded, maintained and shared, for instance as an SBOM.
    .title = Provenance of components
    .guidance = Provenance data answers who made a component, where it came from and which version it is. Best generated by the build, renewed whenever a component changes, in a standard format (CycloneDX, SPDX), with a way for recipients to verify it. It is shared with two groups: acquirers, and the producer’s own operations and response teams. Typical weaknesses are direct dependencies only, with statically linked C/C++ libraries and bundled binaries missing, or a list that does not match the version delivered. On acceptance an operator picks any file from the supplier’s delivery and looks it up in the SBOM; if it is not there, the list is incomplete.
    .criteria =
        Conform: every release has provenance data generated with the build and consistent with what is delivered, indirect dependencies included and integrity protected; acquirers and the internal response team have it as policy provides.
        Partial: at least some supported versions have provenance data, but a version lacks it, or indirect dependencies are missing, or it differs from the delivery, or it is not updated, protected or shared.
        Nonconform: no supported version has provenance data, or there is only a list of component names tied to no version.
        Not applicable: never, where there are releases; software without third-party components still lists its own.
    .evidence = SBOM of each version; signature or hash of the SBOM; delivery records; update history; record of file look-ups

r-PW_1_1 = The security risk of the software is assessed with forms of risk modelling such as threat modelling, attack modelling or attack surface mapping.
    .title = Risk modelling of the software
    .guidance = The model is about one product: data flows, trust boundaries and attack surface, the data it handles graded, and risks with a rating and a response. High-risk parts (authentication, credentials, sensitive data) go deeper, and kernel-mode parts and the update channel belong there too; past vulnerability figures are an input. Ask not only “what if attacked” but “what if it fails on its own”: in the July 2024 endpoint-agent incident an out-of-bounds read crashed whole machines because it happened in kernel mode. A common shortfall is a data-flow diagram drawn just before go-live. A supplier unwilling to hand it over can show contents, date and responses to high risks; an operator developing in house starts with the system that has most external interfaces.
    .criteria =
        Conform: each product has a risk model made at design time and updated with the architecture, showing attack surface, ratings and responses; high-risk parts are analysed in more depth.
        Partial: product-specific models exist, but some products lack one, or it was made after design, or was not updated, or lacks ratings or responses, or does not go deeper into high-risk parts.
        Nonconform: no product has been modelled, or there is only a generic list unconnected with any product.
        Not applicable: never, where software is designed; a version that fixes defects without touching the architecture keeps the existing model.
    .evidence = Threat model or attack surface map; data classification table; list of rated risks and responses; model update records

r-PW_1_2 = The software’s security requirements, its risks and its design decisions are tracked and maintained.
    .title = Tracking of security requirements and decisions
    .guidance = Pick any risk from the model and follow it: how it is answered, which requirement carries the answer, which version implements it or, if nothing is done, who approved that and when it is looked at again. Mitigations are written back as requirements, or the next version loses them. Approved exceptions are re-evaluated periodically. The usual failure is a decision that lives in a chat log: when the person leaves, nobody can say why a port is open. A team taking over others’ code asks for this record first; from a supplier, ask for the traceability table and exception list of one product.
    .criteria =
        Conform: each product has live records of requirements, risks and decisions; sampled risks trace to a response, a requirement and a version; exceptions have a reason and approval and were re-evaluated within the interval set.
        Partial: records exist, but some products have none, or a sampled risk cannot be traced to implementation, or exceptions lack reason, approval or re-evaluation.
        Nonconform: there is no systematic record; responses to risk and design decisions are known only by word of mouth.
        Not applicable: never, where software is under development or maintenance.
    .evidence = Requirements traceability table; architecture decision records; risk responses; exception list with re-evaluations

r-PW_1_3 = Where standardised security features and services exist, the software supports integration with them instead of building proprietary ones.
    .title = Use of standard security services
    .guidance = Four kinds matter most: logging, identity, access control and vulnerability management. Can the product feed the existing log platform and use central identity; does cryptography come from a proven library; can scanners recognise the version. Criteria name what has to be supported, secure settings are offered to developers as code, and reasons are kept where something is home-made. Typical weaknesses are home-made encryption or password storage and a local account that bypasses central identity. Operators meet specialised systems that cannot be integrated, built in house or bought from a supplier; then look for compensation, such as a gateway that collects the logs.
    .criteria =
        Conform: criteria say which standard security features must be supported; logging, identity, access control and vulnerability management of sampled products are integrated accordingly; proprietary implementations have approved reasons.
        Partial: some standard services are supported, but there are no criteria, or something the criteria demand is not integrated, or a proprietary implementation other than cryptography or password storage has no reason.
        Nonconform: sampled products support no standard security service, or cryptographic algorithms or password storage are home-made without a reason.
        Not applicable: the software has no authentication, access control, logging or cryptography and no network connection (a pure computation library, say), and the risk model says so.
    .evidence = Criteria for standard security features; integration specifications and settings; approved security module list; reasons and approvals for proprietary implementations

r-PW_2_1 = Qualified people who took no part in the design, automated processes in the toolchain, or both, review the software design to confirm that it meets all security requirements and satisfactorily answers the identified risks.
    .title = Independent design review
    .guidance = Two things are gone through line by line: the security requirements and the risk model, including whether the model missed a risk. The designer corrects what falls short; where that is impossible, the design or the risk response changes. Reviewers need to be independent of the design, not of the company; an automated review has to be able to stop a design that does not comply. A common shortfall is designers signing for each other, with minutes that read “agreed in principle”. From a supplier, take one product’s minutes and see whether a review ever changed a design; an operator with a small team borrows a developer from another system.
    .criteria =
        Conform: sampled products and major design changes were independently reviewed, with a conclusion against each requirement and risk; issues were corrected or the response changed with approval; results are kept.
        Partial: independent reviews took place, but some product or major change was missed, or not line by line, or issues stay open, or results were not kept.
        Nonconform: there is no design review, or only the designer reviewed it.
        Not applicable: never, where software is designed; a version with an unchanged design keeps its earlier conclusion.
    .evidence = Design review minutes; statement of reviewers’ independence and qualification; issues and their closure; automated check rules and results

r-PW_4_1 = Well-secured software components from commercial, open-source and other third parties are acquired for use in the organisation’s software and are maintained.
    .title = Sourcing and upkeep of third-party components
    .guidance = Before adoption a component is assessed for its intended use: how actively it is maintained, its vulnerability history, its origin; a new use means a new assessment. Approved components go into a controlled internal store and builds draw from that alone, never straight from public repositories. Upkeep means a process that moves components in use to newer versions and keeps the old until the move is done. If origin or integrity of a binary cannot be confirmed, it is built from verified source. The usual failure is an assessment at first adoption and none for years after. An operator asks a supplier why the oldest component in the product was never upgraded; for in-house software, check first whether the build machine reaches public repositories.
    .criteria =
        Conform: all third-party components in use were assessed for their use and are on the approved list; builds draw only from the controlled store; an update process exists and sampled components follow it.
        Partial: at least one of assessment and controlled store exists, but the other is missing, or some component in use was not assessed or bypasses the store, or there is no update process, or sampled components do not follow it.
        Nonconform: developers fetch components from public sources on their own, with neither assessment nor controlled source.
        Not applicable: the software contains no third-party component, indirect dependencies included, and a composition analysis shows it.
    .evidence = Component assessments; approved component list; controlled store and build source settings; composition analysis results; component update records

r-PW_4_2 = Common development needs that third-party components cannot meet better are met by well-secured components created and maintained in house under the development life-cycle process.
    .title = Shared components built in house
    .guidance = Ask first why no proven component is used, above all for cryptography, and expect the reason on record. A shared component is held to the standard of a product: owner, version, review, tests, vulnerability response, secure settings ready to use, an internal repository, and the old version maintained until all its users have moved. A typical weakness is a piece of utility code copied into several projects: one copy is fixed, the rest are not. An operator developing in house lists the scripts and libraries that several systems share, usually more than expected; a supplier is asked how it finds every use of a shared component when a flaw appears.
    .criteria =
        Conform: shared in-house components are listed with reason, owner and version; review, testing and vulnerability response of sampled ones match those of products; users and migration status can be looked up.
        Partial: a list exists and the components are under version control, but sampled ones lack reason, owner, secure development records or user information.
        Nonconform: shared code has no list and spreads by copying, or stays outside the secure development process.
        Not applicable: no in-house component is shared by several products or projects, confirmed by duplicate-code search or by the head of development in writing.
    .evidence = Internal component list; reasons for building in house; review and test records of sampled components; table of users and migration status

r-PW_4_4 = Acquired commercial, open-source and other third-party components are verified throughout their life to comply with the requirements the organisation has set.
    .title = Checks on components throughout their life
    .guidance = Verification covers: automatic detection of known vulnerabilities in the pipeline; regular checks for published vulnerabilities the supplier has not yet fixed; whether the component is still maintained or near end of support; signature or other integrity checks. Released versions are checked, not only the main branch. A component no longer maintained has a plan with a date: replace, isolate or maintain it in house. Where the organisation has set no threshold, every known vulnerability counts as over it. A common shortfall is a scan at merge time alone, while an old version runs in the field with a vulnerability published since. An operator can match a supplier’s SBOM against vulnerability databases itself and then ask the supplier about each hit.
    .criteria =
        Conform: components of all supported versions are continuously verified for vulnerabilities, maintenance status and integrity; every issue over the organisation’s threshold has a decision and is in time, and unmaintained components have a plan.
        Partial: verification is ongoing and every issue over the threshold has a decision, but versions, components or kinds of check are missing, or a decision is overdue, or an unmaintained component has no plan.
        Nonconform: components are not verified after adoption, or a known vulnerability over the threshold has no decision.
        Not applicable: the software contains no third-party component, not even run-time libraries or code brought in by the build, and a composition analysis shows it.
    .evidence = Composition scan results of supported versions; decisions and due dates; integrity check records; end-of-support watch list; plans for unmaintained components

r-PW_5_1 = Code is written to all the secure coding practices that suit the languages and environment in use and meet the organisation’s requirements.
    .title = Secure coding practices
    .guidance = Per language, the rules cover input validation, output encoding, unsafe functions, error handling, logging and tracing, and the weaknesses typical of that language; what can be checked by tool is enforced, and a manual procedure covers the rest. The review of the July 2024 endpoint-agent incident names a missing run-time array bounds check among the causes: code with kernel or administrator rights should check every length and index at run time and skip the item rather than bring down the host. A developer’s own check does not replace PW.7. The usual failure is rules on paper and warnings that anybody may switch off. Ask a supplier for the rule settings and the list of exemptions, not only the coding standard.
    .criteria =
        Conform: every language in use has a coding standard; checkable rules are enforced, sampled code shows no breach and exemptions have reasons and approval; input and bounds checks in privileged code were verified specifically.
        Partial: a standard and some means of checking exist, but a language is not covered, or checkable rules are not enforced, or exemptions lack reasons, or samples show isolated breaches, or privileged code was not verified specifically.
        Nonconform: there is no secure coding standard, or none of it is checked by any means, or sampled privileged code lacks input or bounds checks.
        Not applicable: the organisation writes no code at all, scripts and configuration code included, and only integrates finished components.
    .evidence = Coding standards per language; static rule settings; exemption list with approvals; code sampling records; verification records for privileged code

r-PW_6_1 = The compilers, interpreters and build tools in use offer features that improve the security of executables.
    .title = Choice of build tools
    .guidance = Look for security features (security warnings, stack protection, address randomisation, dependency locking) in a version still supported; deployment and upgrade under change management, with unexpected changes audited; authenticity and integrity of the tools verified regularly. Embedded devices are often tied to an old cross-compiler without newer protections; where it truly cannot be replaced, the reason and the compensation are stated, such as deeper testing or isolation at run time. For interpreted languages, judge interpreter and packaging tool. A typical weakness is a new build machine that silently brings another compiler version. From a supplier, one table is enough: product, tool, version, supported until.
    .criteria =
        Conform: compilers, interpreters and build tools of every product are listed, supported and offer security features; upgrades go through change management; authenticity and integrity were verified within the interval set.
        Partial: the tools are listed, but one that is unsupported or lacks security features is carried by compensating measures, or change or verification records are incomplete.
        Nonconform: nobody can say which tools and versions build the product, or a tool is unsupported or lacks security features and nothing compensates.
        Not applicable: nothing the organisation delivers is compiled, interpreted or packaged by it, for example documents only.
    .evidence = Build tool list with support dates; tool change records; authenticity and integrity checks; description of compensating measures

r-PW_6_2 = It is determined which features of compilers, interpreters and build tools are used and how each is configured, and the approved configurations are implemented and used.
    .title = Build protection settings
    .guidance = The approved configuration is a baseline: which warnings are on, warnings treated as errors, mitigations such as address randomisation, builds in a dedicated controlled environment. Verify the product, not the script: a tool shows whether the finished binary carries the protection, and tests show that no option causes trouble in use. Interfaces between separately built parts are best checked at build time: in the July 2024 endpoint-agent incident a template declared 21 inputs, the code supplied 20, and nothing at compile time noticed. A common shortfall is an option switched off for one module under time pressure and never restored. An operator can examine a supplier’s finished binaries without the source.
    .criteria =
        Conform: an approved build baseline exists and builds run in a controlled environment; sampled binaries match it when examined and deviations are approved; its use is continuously verified.
        Partial: a baseline exists and most sampled binaries match, but some deviate without approval, or use is not continuously verified, or builds run outside a controlled environment.
        Nonconform: no build protections have been determined, or most sampled binaries lack the protections of the baseline.
        Not applicable: everything delivered is script, neither compiled nor packaged, run directly by an interpreter on the acquirer’s platform that the organisation does not configure.
    .evidence = Build configuration baseline; compiler options in the pipeline; hardening examination of finished binaries; deviation approvals; build logs of interface checks

r-PW_7_1 = It is determined, as the organisation has defined, whether code is reviewed by people, analysed by tools, or both.
    .title = Decision on review and analysis
    .guidance = The decision comes down to conditions: which code, at which stage, by which method, by whom. A common arrangement has tools analyse every commit and people review authentication, cryptography, parsing of foreign input, kernel mode and update modules; it also says whether third-party code and shared in-house modules are included. Rules and content files delivered to the product are readable too and should not be left out. The usual failure is a single line, “important code is reviewed”, where the author decides what is important. Take any file and see whether a supplier’s rules tell how it is checked; ask the same of an operator’s own maintenance scripts.
    .criteria =
        Conform: the rules state method, condition and reviewer for each kind of code at each stage and decide on third-party code, shared modules and content files; any file sampled gets exactly one answer.
        Partial: rules exist, but some kind of code is not mentioned, or conditions are vague and a sampled file gets no single answer.
        Nonconform: there are no rules; whether and how to check is left to the individual.
        Not applicable: never, where there is human-readable code, scripts included.
    .evidence = Rules on code review and analysis; list of code categories; walk-through of sampled files against the rules

r-PW_7_2 = Code review, code analysis or both are performed against the secure coding standards, and every issue found and fix recommended is recorded and triaged in the development team’s workflow or issue tracker.
    .title = Review and analysis performed
    .guidance = Sample recently merged changes: the reviewer is not the author, comments have substance, and somebody assessed the static analysis results. High-risk code gets an experienced reader who looks for back doors and other malicious content. Issues carry a root cause for use in RV.3, and authors do not close alerts in bulk on their own. Typical weaknesses are a review “passed” seconds before the merge and alerts that pile up untriaged. A supplier that will not show code can show the number of issues in one version, their grading and closure; an operator developing in house samples directly on the code platform.
    .criteria =
        Conform: sampled changes were reviewed or analysed as PW.7.1 decided, and not by their author; every issue found is in the tracker and graded, and closures have a basis.
        Partial: most sampled changes were reviewed or analysed, but a few were not or only by their author, or some issues are ungraded, or closures lack a basis.
        Nonconform: most sampled changes were neither reviewed nor analysed, or issues found do not reach the tracker.
        Not applicable: no code changed in the assessment period, and the existing code was reviewed or analysed before as the rules require.
    .evidence = Merge requests with review comments; static analysis reports; issues with grading and closure; root-cause records; records of checks for malicious content

r-PW_8_1 = It is determined whether executable code is tested to find vulnerabilities that earlier reviews, analysis and testing missed and, if so, which types of testing are used.
    .title = Decision on testing executable code
    .guidance = Risk and stage decide: fuzzing for parts that take foreign input, dynamic scanning for network services, penetration testing for high-risk scenarios where resources allow; it also says whether third-party executables and shared in-house modules are included. A decision not to test has a reason and an approver. Data-only updates are asked about as well: some part of the product parses and acts on them, so testing them belongs in the decision. A common shortfall is to take functional testing for security testing. An operator asks a supplier which types it chose for one product, which it dropped and why; an in-house go-live request carries the same paragraph.
    .criteria =
        Conform: each product, rule and content updates included, has a written decision with types, scope, timing and basis; a decision not to test has a reason and approval.
        Partial: written decisions exist, but a product or its content updates are not covered, or types, scope, timing or basis are missing, or a decision not to test is unapproved.
        Nonconform: there is no decision; whoever runs the tests picks them on the spot.
        Not applicable: never, where executable code is produced; deciding not to test is a decision to be recorded too.
    .evidence = Test strategy; test types chosen per product with their basis; reasons and approvals for not testing

r-PW_8_2 = Testing is scoped, designed and performed, its results are documented, and every issue found and fix recommended is recorded and triaged in the development team’s workflow or issue tracker.
    .title = Testing designed and performed
    .guidance = Expect tests of security features, regression tests for old vulnerabilities and fuzzing of foreign input, planned with production system versions, co-installed software and settings in mind. In the July 2024 endpoint-agent incident every test of field 21 used a wildcard, so a specific value there had never been tried, and new content was not run in the real interpreter; look, therefore, for real, boundary and malformed values on each input and for negative tests of validators. The usual failure is testing the program but not its rules and content updates. From a supplier, an operator asks for one version’s test scope, what was left untested and what stays open.
    .criteria =
        Conform: sampled versions were tested as PW.8.1 decided; each foreign input has cases with real, boundary and malformed values, and content updates ran in the part that really consumes them; every issue is in the tracker and graded.
        Partial: sampled program versions and content updates were all tested with results on file, but planned items were skipped, or an input saw only wildcard or normal values, or content did not run in the part that consumes it, or some issues are ungraded.
        Nonconform: a program version or content update went out without security testing or without results, or issues found do not reach the tracker.
        Not applicable: under PW.8.1 it was decided in writing, with an approved reason, not to test the product, which neither parses foreign input nor runs with high privilege.
    .evidence = Test plans and cases; test results; fuzzing coverage; penetration test report; regression cases for old vulnerabilities; run records of content updates

r-PW_9_1 = A secure baseline sets out how each setting that affects security is to be configured, so that the defaults are secure and do not weaken the security functions of the platform, network infrastructure or services.
    .title = Secure default baseline
    .guidance = First list every setting that affects security, then give each a default and a reason: passwords, remote interfaces, logging, encryption, rights, mode of update. An installer does not disable the host firewall or lower system policy for convenience. The baseline is tested: defaults work as intended and cause no operational trouble. If content updates are by default taken at once, in full, and the acquirer cannot defer them, that setting too affects security and needs a reason. A typical weakness is a line saying “change the password at first use” in place of a secure default. An operator installs once on a clean host with defaults and compares the scan with the supplier’s baseline; in-house systems are tested the same way.
    .criteria =
        Conform: the list of settings that affect security is complete, each with default and reason; tests show that a default installation matches the baseline and does not weaken platform or network security.
        Partial: a baseline exists and a default installation shows no universal password, unauthenticated remote interface or disabled platform protection, but the list is incomplete, or reasons are missing, or nothing was tested, or the installation differs from the baseline.
        Nonconform: there is no baseline, or a default installation leaves a universal password or an unauthenticated remote interface or disables a platform protection.
        Not applicable: the software has no setting that affects security (a library without configuration, say), and the risk model says so.
    .evidence = List of settings with defaults and reasons; default installation test results; scan after a default installation; baseline approval

r-PW_9_2 = The default settings, or groups of them, are implemented in the software, and each setting is documented for administrators.
    .title = Defaults implemented and documented
    .guidance = Each setting is described by purpose, options, default, security relevance, possible effect on operation and relation to other settings; a machine-readable form as well lets administrators check in bulk. The default configuration is under change control: a version that quietly changes a default has changed the policy of every acquirer. It is also stated whether an upgrade keeps or resets existing settings. A common shortfall is a hidden switch known only to technical support. An operator takes one release and compares actual defaults, the PW.9.1 baseline and the administrator’s manual, for a supplier’s product and an in-house system alike.
    .criteria =
        Conform: actual defaults of sampled versions match the PW.9.1 baseline and change under control; the administrator documentation gives purpose, options, default and effect for every setting that affects security.
        Partial: administrator documentation exists and most defaults match the baseline, but some do not, or the documentation is incomplete, or changes to defaults are not controlled.
        Nonconform: there is no documentation of settings for administrators, or most defaults differ from the baseline, or there is no baseline to compare with.
        Not applicable: the software has no setting that affects security, on the same condition as PW.9.1.
    .evidence = Default configuration of released versions; records of changes to defaults; administrator’s manual or hardening guide; comparison of actual values with the baseline

r-RV_1_1 = Information on potential vulnerabilities in the software and its third-party components is gathered from acquirers, users and public sources, and every credible report is investigated.
    .title = Vulnerability intake and investigation
    .guidance = Channels are reachable and somebody reads them: a public intake point, vulnerability databases and mailing lists, threat intelligence, automatic matching of component data with new vulnerabilities. Every credible report ends in a conclusion, and “not affected” has a reason. Work back from one recently published component vulnerability: when was it known, which products does it touch, where is the conclusion. The usual failures are watching own code but not components and an intake mailbox that forwards to someone who has left. Where an operator’s in-house system has no outside users, anomalies reported by shift and maintenance staff are the user source; a supplier can describe how its latest outside report was handled.
    .criteria =
        Conform: three channels run and have owners: reports by acquirers and users, public sources, component data; sampled credible reports were investigated within the set time and have a conclusion.
        Partial: at least one channel runs and credible reports are investigated, but one of the three is missing, or owners or time limits are missing, or a sampled report lacks a conclusion or is late.
        Nonconform: no channel is running, or credible reports are investigated by nobody.
        Not applicable: no software is under support and none developed in house is in use.
    .evidence = Vulnerability intake point and its log; subscribed databases and intelligence sources; component matching results; conclusions on reports

r-RV_1_2 = The software’s code is reviewed, analysed, tested, or several of these, to find or confirm vulnerabilities not detected before.
    .title = Continued search in released code
    .guidance = The subject is each supported release, not only the main branch. Usually code analysis and tests are set to run regularly or continuously, and old versions are checked again when detection rules change; outside audits or bug bounties may be added for important products. A typical weakness is a new rule applied to new commits alone, so the version running in the field is never looked at again. The SSDF 1.2 draft adds default and common configurations; it may be followed early but does not affect the verdict here. An operator that buys software can scan the version in use with updated tools and ask the supplier to confirm the results.
    .criteria =
        Conform: every supported version is reviewed, analysed or tested regularly or continuously, and again when detection rules change; results go into vulnerability handling.
        Partial: review, analysis or testing continues after release, but a supported version is left out, or nothing was repeated after rules changed, or results do not reach vulnerability handling.
        Nonconform: after release, code is no longer reviewed, analysed or tested in any way.
        Not applicable: no released version is under support.
    .evidence = Scan and test schedule for supported versions; scan results; records of repeat checks after rule changes; outside audit or bug bounty reports

r-RV_1_3 = A policy covers vulnerability disclosure and fixing, and the roles, responsibilities and processes that support it are in place.
    .title = Disclosure and fixing policy
    .guidance = The policy says how to report, how soon an answer comes and how publication is coordinated, and a researcher finds the way in easily. A product security incident response team (PSIRT) or equivalent role holds playbooks by case: an ordinary vulnerability, a zero-day, exploitation in the wild, a major incident with several parties and open-source components; it exercises them. A bad update is no vulnerability, yet the same machinery serves: who may stop distribution, who tells acquirers, how rollback is done. A common shortfall is a mailbox on a web page and nobody there at night or on holidays. In-house, an operator’s security operations team may hold the role, still in writing; with a supplier, send a test enquiry and time the answer.
    .criteria =
        Conform: the policy is published where reporters find it (inside the organisation for internal software); roles are filled with stand-ins; there are playbooks by case, exercised within the interval set.
        Partial: the policy is published, but reporters cannot find the way in, or roles, stand-ins or playbooks are incomplete, or exercises are overdue.
        Nonconform: there is no policy on disclosure and fixing, or there is one and nobody is charged with carrying it out.
        Not applicable: never, for a producer whose software is delivered or in use.
    .evidence = Published disclosure policy; response team charter and duty roster; playbooks by case; exercise reports; reply to the test enquiry

r-RV_2_1 = Each vulnerability is analysed far enough to give the risk information on which its fix or other risk response can be planned.
    .title = Vulnerability risk analysis
    .guidance = Each vulnerability has its own ticket with exploitability, effect if exploited, affected versions and configurations, and whether it is exploited in the wild. A score is only the start: the same flaw means one thing in an isolated dispatching system and another in an internet-facing appointment system. The supplier analyses it for the product, and the operator adds its own deployment. “Not affected” needs a basis too and can be given as VEX. The usual failure is a generic score copied in, with no word on whether the flaw can be triggered in this product.
    .criteria =
        Conform: each sampled vulnerability has its own record with affected versions, exploitability, effect and a conclusion on risk in this product, enough to decide the response.
        Partial: all vulnerabilities are recorded, but sampled records lack affected versions, exploitability or effect, or hold a generic score without analysis for this product.
        Nonconform: some confirmed vulnerability is unrecorded, or vulnerabilities are logged without analysis.
        Not applicable: no credible vulnerability report arose in the assessment period, and the verdict on RV.1.1 is conform.
    .evidence = Vulnerability tickets; exploitability and impact analyses; risk scores with their basis; “not affected” statements (VEX)

r-RV_2_2 = Risk responses to analysed vulnerabilities are planned and carried out.
    .title = Vulnerability risk response
    .guidance = Fix, mitigate, accept or transfer is in each case an approved decision; until a permanent fix exists, an interim measure joins the plan. An advisory tells acquirers what the flaw is, how to recognise affected versions, where the patch is, what it changes and which settings to alter. Fixes travel over a trusted, automated channel. Where no threshold is set, every vulnerability counts as over it. The July 2024 endpoint-agent incident shows that delivery itself can do the damage: staged release and a means of rollback are wise, but SSDF 1.1 has no task for them (see PS.4 of the 1.2 draft) and they do not affect the verdict here. A typical weakness is “in the next major version” instead of a decision. An operator compares a supplier’s advisories with the versions it runs; for in-house software the operations team stands in for the acquirer.
    .criteria =
        Conform: each sampled vulnerability has a response, priority and due date and is in time; those without a permanent fix are mitigated meanwhile; where acquirers have to act an advisory went out, and fixes travel over a channel whose origin can be verified.
        Partial: each sampled vulnerability over the organisation’s threshold has an approved response, but some below it have none, or priority or due date is missing, or some are overdue, or an advisory is incomplete, or the channel cannot be verified, or a flaw not yet exploitable lacks its interim mitigation.
        Nonconform: a confirmed vulnerability over the organisation’s threshold has no response decided, or an exploitable one in a supported version is neither fixed nor mitigated, nor accepted or transferred with approval.
        Not applicable: no vulnerability was confirmed in the assessment period, and the verdict on RV.1.1 is conform.
    .evidence = Response plans with due dates; approvals of acceptance or transfer; advisories (CSAF, VEX); signed updates and delivery records; records of interim mitigation

r-RV_3_1 = Identified vulnerabilities are analysed to determine their root causes.
    .title = Root-cause analysis
    .guidance = The cause is traced into the process: beyond “one check was missing”, why did coding rules, review and testing all let it through? The review of the July 2024 endpoint-agent incident lists six causes spread over compile time, run time, testing, validation and roll-out; changing one line of code would not have settled it. Conclusions go into a searchable knowledge base; low-risk flaws of one kind may be analysed together. A common shortfall is a ticket that says only “fixed”. Where a supplier publishes its root-cause report, an operator can adjust its own acceptance tests; in house, the conclusion goes to every development team.
    .criteria =
        Conform: each sampled vulnerability, alone or grouped by kind, has a root cause placed at a point in coding, review, testing or process, and developers can search for it.
        Partial: only some vulnerabilities have a root cause, or it stops at the symptom in the code, or developers cannot search for it.
        Nonconform: no root cause is recorded anywhere; tickets show only the fix.
        Not applicable: no vulnerability was confirmed in the assessment period, the verdict on RV.1.1 is conform, and no earlier vulnerability is left without a root cause.
    .evidence = Root-cause analyses; root-cause field in vulnerability tickets; knowledge base entries

r-RV_3_2 = Root causes are analysed over time to find patterns, such as a secure coding practice that is not consistently followed.
    .title = Patterns among root causes
    .guidance = A countable classification comes first, such as weakness type (CWE) plus the organisation’s own process causes, then its spread over products, teams and time. A pattern leads to action: a detection rule in the toolchain or a change to manual checks. As a rule of thumb, summarise every six months; a small team with few vulnerabilities may include defects found in review and testing. The usual failure is counting numbers and time to fix but never causes. Ask a supplier which root cause is most frequent of late and which check was added for it; an operator developing in house can look at several systems together.
    .criteria =
        Conform: root causes accumulate under one classification; patterns across versions or products were analysed within the interval set and became detection rules or changed checks; where no pattern was found, that is stated.
        Partial: patterns have been analysed, but without one classification, or the interval has lapsed, or nothing was changed as a result.
        Nonconform: root causes have never been analysed over time; vulnerabilities are handled one by one.
        Not applicable: there is no confirmed vulnerability or defect on record to accumulate, for instance before a first release.
    .evidence = Root-cause classification; pattern analysis report; detection rules added; revisions of manual checks

r-RV_3_3 = The software is searched for similar vulnerabilities so that a class of them is eradicated, and they are fixed proactively without waiting for outside reports.
    .title = Clearing out similar vulnerabilities
    .guidance = Once a vulnerability is confirmed, ask whether the same pattern, component or interface exists elsewhere. Code search, variant rules or targeted fuzzing go over all products and supported versions; the record says where was searched, how many were found and how many fixed. Where no threshold is set, every confirmed vulnerability counts as over it. More thorough still, a safe interface or a memory-safe language removes the whole class. A typical weakness is fixing the one reported spot and then receiving sibling reports one after another. On receiving a fix, an operator asks the supplier for the scope and result of the sibling search; in house, the same rule runs over all repositories.
    .criteria =
        Conform: for each sampled confirmed vulnerability over the organisation’s threshold, similar ones were searched for, scope and result are on record, and what was found is fixed or has a date.
        Partial: such searches are made, but some vulnerability over the threshold had none, or supported versions were left out, or there is no record, or what was found has no date.
        Nonconform: only the reported spot is ever fixed; similar vulnerabilities have never been searched for.
        Not applicable: no confirmed vulnerability reached the threshold in the assessment period, and the verdict on RV.1.1 is conform.
    .evidence = Sibling search records; variant detection rules; fix tickets for siblings; table of supported versions covered

r-RV_3_4 = The development life-cycle process is reviewed, and updated where the review calls for it, so that a root cause does not recur, or is less likely to, in updates or in new software.
    .title = Process improvement
    .guidance = A root cause turns into a process change: to a rule, a gate, training content or access rights, with the version from which it applies; a decision that nothing needs changing has its reason. Test it: take any root cause, see whether the revision history of the process documents mentions it, then whether it came back. A common shortfall is the conclusion “raise awareness” and not one word of the process altered. After an incident at a supplier, an operator looks for process change rather than an apology; after one in house, the go-live checklist shows a difference.
    .criteria =
        Conform: each sampled root cause has a conclusion from a process review; changes called for are made and in force, and decisions not to change have a reason; recurrence is tracked.
        Partial: process reviews were held, but some root causes have no conclusion, or a change called for is not yet in force, or a decision not to change has no reason, or recurrence is not tracked.
        Nonconform: the development process has never been reviewed because of a root cause.
        Not applicable: there is no root cause to work from, and the verdict on RV.3.1 is not applicable.
    .evidence = Process review records; revisions of rules, gates and training; reasons for not changing; recurrence tracking
