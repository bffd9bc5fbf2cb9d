pack = Cybersecurity technology — Security requirements for software supply chain
    .publisher = State Administration for Market Regulation and Standardization Administration of China; technical committee SAC/TC260 (National Technical Committee on Cybersecurity Standardization)
    .about = This recommended national standard of China sets requirements on risk management, organisational management and supply activities for the acquirer and the supplier in a software supply chain; it was issued on 2024-04-25 and took effect on 2024-11-01. The texts in this pack are our own wording from published readings; the official text was not seen, clause letters are unverified, and a number in square brackets is our ordinal. Check the official text before citing a clause.
    .licence = Our wording is offered under Apache-2.0; the standard itself is under the copyright of its publisher.

source-S1 = NSFOCUS (by its own account a drafting participant), via the news site Anquan 419: reading of the standard on the entry into force of two national standards for software supply chain security (title abridged), 2024-11-08. Used for all items of chapter 7 and for the model of Annex A.
source-S2 = Moresec (by its own account a drafting participant), via the news site Anquan 419: article on the publication of the first national standard for software supply chain security (title abridged), 2024-05-25. Used for chapter 6, the topics of chapter 8, the goals and the risk categories, and in support of 7.2.3 and 7.2.4.
source-S3 = National Computer Network Emergency Response Technical Team (CNCERT), in China Information Security, 2024, no. 7: article on software supply chain security practice and the resilience of critical information infrastructure. Used to confirm the modality of source diversity (7.2.2) and of testing and assessment (7.2.3), and for the course of the July 2024 incident.
source-S4 = QAX, via the channel Code Guardian: observations on software supply chain security at RSAC 2024, 2024-05-16. Used for what the standard asks of SBOM basic fields, completeness and traceability.

c-6 = Software supply chain security risk management
c-7 = Security requirements for the acquirer
c-7_1 = Organisational management
c-7_1_1 = Organisational body
c-7_1_2 = Rules and policies
c-7_1_3 = Personnel
c-7_1_4 = Suppliers
c-7_1_5 = Intellectual property
c-7_2 = Supply activities
c-7_2_1 = Basic process
c-7_2_2 = Software procurement
c-7_2_3 = Software acquisition
c-7_2_4 = Operation and maintenance
c-7_2_5 = Software retirement
c-8 = Security requirements for the supplier
c-8_1 = Organisational management
c-8_2 = Supply activities

r-6-1 = The goals of managing software supply chain security risk are set, together with the strategy for reaching them.
    .title = Risk management goals and strategy
    .guidance = A goal must be checkable afterwards: “all software that carries critical business is in the supply chain graph”, “no go-live without a decision on high-severity vulnerabilities”. The strategy says who accepts a risk, what is dealt with first and which risks are never accepted. Acquirer and supplier each answer for themselves. The usual failure is a slogan in place of a goal, or a general security strategy that never mentions cut-off of supply, back doors or breach of licence.
    .criteria =
        Conform: goals and strategy are written and approved by management; each goal can be checked; the strategy states risk acceptance criteria and priorities and covers supply-relationship, technical and intellectual property risk.
        Partial: a written goal or strategy for the software supply chain exists, but one of the two is missing, or it is not approved, or goals cannot be checked, or acceptance criteria or one category of risk is left out.
        Nonconform: nothing is written, or the document speaks of general cyber security only and does not touch the software supply chain.
        Not applicable: never; acquirer and supplier alike have goals and a strategy, each for the role it plays.
    .evidence = Approved risk management strategy; yearly goals with a check of results; minutes of management review; risk acceptance criteria

r-6-2 = Software and the supply relationships behind it are mapped, and a software supply chain graph is built from them.
    .title = Supply chain graph
    .guidance = The supply chain graph links software, versions, components, suppliers, upstream origin and place of deployment so that it can be queried. The test is simple: name an open-source component and ask which systems hold it, in which version, from whom. Where a closed product reveals no components, the gap and the request for data are marked. A common failing is an asset list under another name. The fields of Annex D were not seen; the app prescribes none.
    .criteria =
        Conform: the supply chain graph covers all software in the scope of 6 [4]; from a product one reaches supplier, version and components, and from a component the systems that hold it; gaps are marked; updates are logged and samples match the installation.
        Partial: a supply chain graph with supply relationships exists, but software is missing, or look-up from component to system fails, or it has not been updated for long, or samples differ from the installation.
        Nonconform: there is no supply chain graph, or only an asset list without supply relationships.
        Not applicable: never; it binds supplier and acquirer alike, and with little software the supply chain graph is small but exists.
    .evidence = Supply chain graph or SBOM repository; coverage figures; update log; live look-up from a component to the systems that hold it

r-6-3 = A mechanism collects software supply chain security information and keeps tracking it.
    .title = Collecting and tracking security information
    .guidance = Vulnerability notices are only part of it: a supplier leaving the market or being restricted, components without maintenance, poisoned packages and changed licence terms belong here too. Each notice is matched against the supply chain graph with the result “affected” or “not affected”, and what is affected is tracked to closure. What goes wrong most often is many feeds and nobody matching them, so that a serious flaw sets off a search machine by machine.
    .criteria =
        Conform: sources, persons in charge and steps are laid down; every sampled notice has a recorded match against software in use or on offer, and affected cases are closed or in hand with a deadline.
        Partial: fixed sources exist and somebody receives them, but nothing is laid down, or matching or tracking has gaps, or the sources cover vulnerabilities only and not loss of supply or end of maintenance.
        Nonconform: there is no fixed source and news arrives by chance, or notices are received and never matched.
        Not applicable: never; whoever uses or supplies software has vulnerabilities and cut-offs of supply to follow.
    .evidence = List of sources and subscriptions; match records; tracking tickets with closure; assignment of duties

r-6-4 = The objects, scope and boundary of software supply chain security risk management are defined.
    .title = Objects, scope and boundary
    .guidance = Three questions are answered: which software (firmware, open-source components and cloud services included), how many tiers upstream, and which units and networks. Whatever is left out has a reason and an approval. Hospitals tend to forget workstations that come with medical devices; grid companies forget field terminals and commissioning tools. A scope drawn too small makes every other result hold for that small scope only.
    .criteria =
        Conform: an approved scope statement names classes of software, supply tiers, units and network boundaries; all software carrying critical business is inside; each exclusion has a reason and an approver; the scope follows when systems are added or removed.
        Partial: a scope statement exists, but it is not approved, or boundary or tiers are unclear, or an exclusion lacks reason or approval, or it has not followed changes of systems.
        Nonconform: there is no scope statement, or software carrying critical business is left out without a reason.
        Not applicable: never; every other result presupposes the scope drawn here.
    .evidence = Scope statement with approval; list of software and suppliers; approvals of exclusions; record of scope changes

r-6-5 = Software supply chain risk is tested for and assessed periodically, and measures to reduce it are planned from the results.
    .title = Risk testing, assessment and treatment
    .guidance = Testing looks at the software (vulnerabilities, malicious code, composition); assessment looks at what its failure or loss would do to the business. Both are wanted. The organisation sets its own period; as a rule of thumb, yearly and after major change. The usual failure is a bare scan with no grading of risk and nothing done afterwards. Testing with assessment and the planning of measures may be two items in the standard; the text was not seen.
    .criteria =
        Conform: testing and assessment were both done within the set period; the report grades the risks; every risk above the acceptance criteria has a measure, a person and a date, and measures past their date have been re-checked.
        Partial: testing or assessment was done in the assessment period, but no period is set or it was exceeded, or only one of the two was done, or risks are not graded, or some high risks have no measure, or due measures were not re-checked.
        Nonconform: neither was done in the assessment period, or there are results and no measure at all.
        Not applicable: never; where the first period is not yet over, the period set and the arrangements for the first round are examined.
    .evidence = Risk test reports; risk assessment report; risk treatment plan; retest or re-check records

r-6-6 = Whether the software supply chain security requirements are carried out is inspected periodically.
    .title = Inspection of implementation
    .guidance = This item asks whether rules are followed; 6 [5] asks how large the risk is. The checklist follows the organisation’s own rules clause by clause, is worked through by people who do not perform the task inspected, and each finding gets a remediation date that is verified. The typical mistake is a year-end form on which each department ticks “done”, with no sample taken and no finding ever made.
    .criteria =
        Conform: inspections are planned with a period; they sample the rules clause by clause and are done by others than those who perform the task; each finding has a person and a date for remediation, and those due are verified and closed.
        Partial: an inspection took place, but without plan or period, or without samples, or those inspected closed their own findings, or some findings are overdue.
        Nonconform: no inspection in the assessment period, or only self-declared forms without an inspection record.
        Not applicable: never; where the rules are younger than one inspection period, the inspection plan is examined.
    .evidence = Inspection plan; checklists and sampling records; remediation orders; verification and closure records

r-7_1_1-1 = A body or persons in charge of software supply chain security are designated, and their duties are written down.
    .title = Responsible body and duties
    .guidance = The point is a name: when supply is cut or a package is poisoned, the duty officer knows whom to call and who may order the software off. Duties cover at least the supply chain graph, supplier management, the gates at procurement and go-live, and who leads and who assists in an incident. The usual failure is a body attached to the IT centre with no written duties, while procurement, maintenance and legal staff each hold a piece and nobody holds the joints.
    .criteria =
        Conform: a formal document designates the body or persons; duties are listed one by one with lead and support; the persons designated describe them as the document does.
        Partial: the designation is formal, but duties are vague, or a step in procurement, maintenance or legal work belongs to nobody, or those designated cannot state their duties.
        Nonconform: there is no formal designation, or the person has left and was not replaced.
        Not applicable: never; it binds every organisation that obtains software from outside.
    .evidence = Appointment or founding document; statement of duties; organisation chart; interview notes

r-7_1_1-2 = The people, money and tools that software supply chain security work needs are made available.
    .title = Provision of resources
    .guidance = Resources are enough when the planned work can be finished: tests get a slot, somebody updates the supply chain graph, alternatives can be paid for and tried out. The size of the budget is not judged. A common failing is a complete set of rules with no composition analysis tool and no test budget, so that the work slips every year “for lack of resources”.
    .criteria =
        Conform: all supply chain security work planned for the assessment period has named people, a budget line and usable tools; nothing has stopped or slipped for lack of them.
        Partial: resources are set aside and the main work is done, but some planned work is late for lack of people, money or tools.
        Nonconform: nothing is set aside, or the main work is not done for lack of resources.
        Not applicable: never; it binds every organisation in the position of acquirer.
    .evidence = Budget and spending; staffing table; list of test and supply chain graph tools; plan completion figures

r-7_1_1-3 = The building and management of the supply chain graph is organised.
    .title = Organising the supply chain graph
    .guidance = This item asks who leads and by what procedure; what the supply chain graph contains is assessed under 6 [2]. One person owns it, and a procedure says when departments report changes, who checks them and who may edit. What goes wrong most often is a supply chain graph made once by an outside project and left alone afterwards. The published reading is very terse here; “build and manage” is how the app reads it.
    .criteria =
        Conform: the supply chain graph has a named owner; a procedure states data sources, reporting moments, checks and edit rights; it is followed, and recent purchases, upgrades and removals appear in the reports.
        Partial: there is an owner, but no written procedure, or one that lacks those elements, or some changes went unreported.
        Nonconform: there is no owner, or the supply chain graph was built and nobody organises its upkeep, or it was never set in motion.
        Not applicable: never; it binds every organisation that uses outside software.
    .evidence = Appointment of the supply chain graph owner; upkeep procedure; change reports and checks; list of edit rights

r-7_1_1-4 = The drafting of software supply chain security rules and processes is organised, and they are revised when circumstances change.
    .title = Drafting and revising rules
    .guidance = This item asks whether somebody looks after the rules; whether they are complete is assessed under 7.1.2. Revision needs triggers: new law or standards, a supply chain incident, changed organisation or systems, an inspection that finds a rule unworkable. As a rule of thumb, review yearly. The usual failure is a set of rules several years old in which not one word changed after an incident.
    .criteria =
        Conform: a department, an approval path and triggers for revision are set; every rule has a version history; each trigger that occurred led to a review, and the revisions found necessary are published.
        Partial: the rules are approved and published, but no review moment is set, or a trigger passed without review, or a revision found necessary was not made, or an old version is in use.
        Nonconform: no such rules or processes were ever drafted, or they were never approved.
        Not applicable: never; where a parent body writes the rules, their adoption here and proposals for revision are examined.
    .evidence = List of rules with version history; revision approvals; review minutes; publication notices

r-7_1_1-5 = In important scenarios, a dedicated unit for software supply chain security should be set up.
    .title = Dedicated unit
    .guidance = This is a recommendation. How the standard words the trigger “important scenario” was not seen; the operator declares in the app whether it applies and why. Dedicated means that this is the main work of a fixed staff, not a second name-plate on an existing office. Where there is no unit, the question is whether the matter was weighed in earnest and who carries the duties instead.
    .criteria =
        Conform: a dedicated unit with duties and fixed staff exists; or management weighed the matter in writing, decided against it for now and gave all the same duties to an existing body.
        Partial: the unit exists but all its staff are part-time or its duties are undefined; or the matter was weighed but the substitute is incomplete.
        Nonconform: an important scenario is declared, and there is neither a unit nor a reasoned substitute.
        Not applicable: the operator declares in writing that no important scenario applies, with reasons approved by management.
    .evidence = Founding document; staffing table; reasoned decision against a unit; scenario declaration

r-7_1_2-1 = The overall policy for software supply chain security work is set.
    .title = Overall policy
    .guidance = The policy states by what principles the organisation chooses suppliers, uses software and faces a cut-off of supply; management signs it, and procurement and maintenance staff know where the line is drawn. It stands above the risk goals of 6 [1] and changes less often. It may be a document of its own or a chapter of the security policy. The typical mistake is a template that would be just as true with another name on the cover.
    .criteria =
        Conform: the policy is written, approved by management and published; it states principles or red lines for the software supply chain; procurement and maintenance staff can say what they are.
        Partial: the policy is approved, but not published or not known to procurement and maintenance staff, or has only an empty phrase or two on the supply chain.
        Nonconform: there is no policy, or it is unapproved, or it holds nothing on the software supply chain.
        Not applicable: never; it may be a chapter of the security policy, but it cannot be absent.
    .evidence = Overall policy; approval and publication record; briefing records; staff interview notes

r-7_1_2-2 = Rules on software asset management are issued.
    .title = Software asset management rules
    .guidance = The rules say which software counts as an asset, who records it, when the record changes and how stock is taken; open-source components and software that arrives with equipment belong in. Practice is assessed under 7.2.4 [4]. The usual failure is to reuse the fixed-asset rules, so that free software and plug-ins below the price limit are nowhere. The published reading lists seven topics under one lead-in and ends with “etc.”; whether each is an item, and what else there is, was not seen.
    .criteria =
        Conform: published rules cover four points: range of assets (open-source and equipment software included), recording and change, persons in charge, stock-taking.
        Partial: rules are published, but one of the four points is missing, or the range leaves out open-source or equipment software.
        Nonconform: there are no published rules on software assets, or only fixed-asset rules that say nothing specific on software.
        Not applicable: never; free software, plug-ins and equipment software are assets too.
    .evidence = Software asset management rules; publication record; sample asset record; stock-taking instruction

r-7_1_2-3 = Rules on identifying and handling software supply chain risk are issued.
    .title = Risk identification and handling rules
    .guidance = The rules answer: from what sources are risks identified, by what criteria graded, who may accept, reduce or switch off at each grade, and when the decision is looked at again. They may be part of the general risk procedure if that works for cut-off of supply, back doors and breach of licence. A common failing is grading by vulnerability score alone, blind to the business carried. On the split into items see 7.1.2 [2].
    .criteria =
        Conform: published rules state sources, grading criteria with business impact, treatment and approval rights, and review period; a risk register kept under them exists.
        Partial: rules are published, but one of these elements is missing, or grading ignores business impact, or no risk register has come of it.
        Nonconform: there are no such rules in published form, or the general procedure holds nothing usable for the software supply chain.
        Not applicable: never; it may be part of the general risk procedure, provided that works for the software supply chain.
    .evidence = Risk management rules; grading criteria; risk register; sample treatment approval

r-7_1_2-4 = Rules on monitoring and assessing software supply chain security are issued.
    .title = Monitoring and assessment rules
    .guidance = The rules treat daily monitoring (what is watched, with what, who gets the alert) and periodic assessment (scope, period, method, who receives the report) separately. Rules without a period cannot be inspected; the organisation sets the period itself. What goes wrong most often is “monitoring shall be strengthened” and no more, or a service company that monitors while nobody in the house is named to act on its alerts. On the split into items see 7.1.2 [2].
    .criteria =
        Conform: published rules set objects, means, alert path and handler for monitoring, and scope, period, method and report recipient for assessment.
        Partial: rules are published, but treat only one of the two, or lack the period, the handler or another of these elements.
        Nonconform: there are no such rules in published form, or only statements of principle that nobody could carry out.
        Not applicable: never; where monitoring is contracted out, the organisation still sets the rules.
    .evidence = Monitoring and assessment rules; yearly assessment plan; alert routing instruction; assessment report template

r-7_1_2-5 = Rules on the security of software supply activities are issued.
    .title = Supply activity security rules
    .guidance = Supply activities run from procurement through acquisition and maintenance to retirement. Each step has a procedure or chapter of its own, which says that what fails one step does not enter the next: software that did not pass testing does not go live. The usual failure is procedures for buying and maintaining, and nothing for checking goods on arrival or taking software out of service. On the split into items see 7.1.2 [2].
    .criteria =
        Conform: procurement, acquisition, maintenance and retirement each have a published security procedure with entry or release conditions and a responsible post.
        Partial: at least one of the four steps has a published security procedure, but others are blank, or release conditions or responsible posts are missing.
        Nonconform: none of the four steps has a published security procedure, or there is only a commercial process without security content.
        Not applicable: never; the procedures exist even if nothing was bought or retired in the assessment period.
    .evidence = Procurement procedure; acquisition and go-live procedure; maintenance procedure; retirement procedure

r-7_1_2-6 = Rules on the security of personnel in software supply chain posts are issued.
    .title = Personnel security rules
    .guidance = They apply to staff in procurement, testing, maintenance and upkeep of the supply chain graph, and also to outside people who work on site or remotely. They treat conditions for taking up a post, duties and permissions, training and leaver clean-up; practice is assessed under 7.1.3. The typical mistake is to point to the general staff rules, which say nothing on people who can reach installation packages, keys and privileged accounts. On the split into items see 7.1.2 [2].
    .criteria =
        Conform: published rules set conditions for the post, permissions, training and leaver clean-up, for own staff and for on-site and remote outsiders.
        Partial: rules are published, but leave out outsiders, or one of the four subjects.
        Nonconform: there are no such rules in published form, or only general staff rules that do not touch supply chain posts.
        Not applicable: never; it applies as well where all supply chain posts are part-time or outsourced.
    .evidence = Personnel security rules; list of supply chain posts; rules for outsiders; publication record

r-7_1_2-7 = Rules on the management of software suppliers are issued.
    .title = Supplier management rules
    .guidance = The rules run through admission, grading, security terms in contracts, re-review, change and exit, and name the events that trigger exit or a switch to an alternative. The usual failure is a supplier scored by procurement on price and delivery with no voice for the security department, or rules that stop at the first tier and never ask who develops and who subcontracts. On the split into items see 7.1.2 [2].
    .criteria =
        Conform: published rules treat admission, grading, contract security terms, re-review, change and exit of suppliers, and give the security department a defined say in admission and re-review.
        Partial: rules are published, but one of the six steps is missing, or the security department has no say.
        Nonconform: there are no published supplier rules, or they score only price, delivery and the like.
        Not applicable: never; it binds every organisation that obtains software from outside. Where all of it is open source, admission and re-review of the sources are assessed.
    .evidence = Supplier management rules; admission and re-review instruction; exit instruction; publication record

r-7_1_2-8 = Rules on intellectual property in software are issued.
    .title = Intellectual property rules
    .guidance = The rules say who examines commercial and open-source licences and for what, what happens when use exceeds the licence, and who owns custom-developed work. A common failing is a check for pirated copies and nothing on copyleft terms, ownership of source code or expiry of licences. Practice is assessed under 7.1.5. On the split into items see 7.1.2 [2].
    .criteria =
        Conform: published rules set review duties and handling for commercial licences, open-source licences and ownership of custom-developed work.
        Partial: rules are published, but one of the three subjects is missing, or there are principles and no review duties.
        Nonconform: there are no published rules on software intellectual property, nor anything equivalent.
        Not applicable: never; it binds every organisation that uses software. Where nothing is custom-developed, ownership is left aside.
    .evidence = Intellectual property rules; licence review instruction; model ownership clause; publication record

r-7_1_3-1 = The competence that software supply chain security posts require is stated.
    .title = Competence for the posts
    .guidance = List the posts first (technical review in procurement, testing on arrival, upkeep of the supply chain graph, maintenance, supplier management), then write for each what its holder can do: “verifies a digital signature unaided”, “reads a composition analysis report and decides on it”. Degrees and certificates only support this. What goes wrong most often is one line for all posts, “familiar with cyber security”, against which nobody was ever assessed.
    .criteria =
        Conform: each supply chain security post has written competence criteria that can be assessed; every present holder was checked against them, and shortfalls have a plan.
        Partial: written criteria exist, but not for all posts, or cannot be assessed, or some present holders were not checked.
        Nonconform: there are no competence criteria for supply chain security posts.
        Not applicable: never; it binds every organisation that obtains software from outside. For outsourced posts the criteria stand in the contract and are assessed alike.
    .evidence = Competence criteria; assessment or check records; certificates; plan for closing shortfalls

r-7_1_3-2 = Duties and permissions are divided among the people in software supply chain activities.
    .title = Division of duties and permissions
    .guidance = Look for the dangerous pairs: one person who selects the supplier and accepts the goods, who uploads a package and approves its release, who requests a privileged account and grants it. Duties stand on paper and permissions in systems, and the two must agree. The usual failure is a handsome matrix beside a shared administrator account. Permissions of maintenance staff are assessed in detail under 7.2.4 [5].
    .criteria =
        Conform: a table divides duties and permissions; selection and acceptance, upload and approval, request and grant are in different hands, or where staff is short a second person checks; sampled accounts agree with the table.
        Partial: the table exists, but an incompatible pair sits with one person without a second check, or sampled accounts differ from the table.
        Nonconform: there is no division, or several people work all these steps through one shared privileged account.
        Not applicable: never; it binds every organisation that procures, acquires or maintains software.
    .evidence = Duty and permission matrix; account and permission list; screenshots of approval flow settings; second-check records

r-7_1_3-3 = People in software supply chain posts are trained in supply chain security.
    .title = Supply chain security training
    .guidance = Content fits the post: procurement learns security terms and checks of origin, maintenance learns pre-update checks and rollback, managers learn to decide on a cut-off of supply. As a rule of thumb, yearly, and before a new holder starts. The typical mistake is to count the phishing course for all staff as supply chain training, or an attendance list without a test.
    .criteria =
        Conform: a training plan with content by post exists; all present holders completed it in the assessment period with test results, and those who failed were retrained.
        Partial: supply chain security training took place, but without a plan, or some holders missed it, or content is the same for all posts, or there was no test, or those who failed were not retrained.
        Nonconform: none in the assessment period, or the training does not touch the software supply chain.
        Not applicable: never; it binds every organisation with supply chain posts.
    .evidence = Training plan and materials; attendance lists; test results; retraining records

r-7_1_3-4 = A mechanism governs handover of work and clean-up of access and materials when people change.
    .title = Handover and clean-up of leavers
    .guidance = Change means leaving, moving post or replacing on-site outsiders. Clean-up reaches beyond accounts to signing keys, download-site credentials, repository rights, maintenance laptops and the contact authorised at the supplier. The check is to lay the list of personnel changes beside the account list. The usual failure is a clean record for own staff while the supplier’s on-site engineer has left and the account still logs in.
    .criteria =
        Conform: the mechanism covers own staff and outsiders; every sampled change has a handover form, and accounts, keys, devices and materials were withdrawn or changed within the set time.
        Partial: the mechanism is in use, but leaves out outsiders, or a change lacks the form, ran late or left materials or devices out; no usable account or key remains.
        Nonconform: there is no mechanism, or a sample finds a usable account or key of somebody who has left.
        Not applicable: never; where nobody changed in the assessment period, the mechanism alone is assessed.
    .evidence = Handover forms; account removal and key change records; return of materials and devices; comparison of names with accounts

r-7_1_3-5 = In core scenarios, a dedicated software supply chain security assurance team should be provided.
    .title = Dedicated assurance team
    .guidance = This is a recommendation. How “core scenario” is triggered was not seen; the operator declares it. The team is a group able to take over testing, incident work and trials of replacements; it may include contracted outsiders if they are named and on call. It differs from 7.1.1 [5]: a unit is a place in the organisation, a team is people who can do the work.
    .criteria =
        Conform: a team named person by person exists, with duties and a call-out time; or a reasoned decision gives all its work to another team, which has handled cases.
        Partial: a roster exists, but a key skill, the duties or the call-out time is missing; or the substitute team takes only part of the work.
        Nonconform: a core scenario is declared, and there is neither a team nor a reasoned substitute.
        Not applicable: the operator declares in writing that no core scenario applies and who does testing and incident work from day to day; management approves the reasons.
    .evidence = Team roster and duties; outside support agreement; incident or drill records; scenario declaration

r-7_1_3-6 = In core scenarios, background checks should be made on people in software supply chain posts.
    .title = Background checks
    .guidance = This is a recommendation; the trigger “core scenario” was not seen and is declared by the operator, and the item may be one with the previous item. A check needs a legal basis and the knowledge of the person, and goes no further than the risk of the post. For outsiders their employer may state the result. A common failing is to check own employees and not the outsider who logs in to production from afar.
    .criteria =
        Conform: high-risk posts are listed; everyone on the list, own or outside, had a result before starting; or a reasoned decision replaces checks with measures such as two-person work.
        Partial: checks are made, but somebody on the list was missed, or only own staff were checked, or work began before the result.
        Nonconform: a core scenario is declared, and there are no checks and no reasoned substitute.
        Not applicable: the operator declares in writing that no core scenario applies and why posts that reach installers, keys and privileged accounts need no check; management approves the reasons.
    .evidence = List of high-risk posts; redacted check results; statements for outsiders; notices and consents; scenario declaration

r-7_1_3-7 = The people or team in software supply chain posts should be able to guard against supply chain risk.
    .title = Ability to guard against risk
    .guidance = 7.1.3 [1] asks what is required; this item asks whether they can. Work samples convince most: is a swapped installer noticed, can the reach of a component flaw be told on the same day? The published reading does not show whether this belongs to the core-scenario item or stands alone; the app assesses it in every scenario, as a recommendation.
    .criteria =
        Conform: drills, real cases or skill tests in the assessment period show that the team detects, analyses and handles supply chain risk, and weaknesses found were made good.
        Partial: drills, cases or tests took place, but show only part of detecting, analysing and handling, or weaknesses found remain.
        Nonconform: no drill, case or test shows it, or tests show that basic ability is lacking and nothing was done.
        Not applicable: never; a scenario declaration does not lift this item.
    .evidence = Drill plan and report; handled supply chain cases; skill test results; record of weaknesses made good

r-7_1_4-1 = Software suppliers are classified and graded, and managed in a catalogue.
    .title = Supplier grading and catalogue
    .guidance = Grading follows what the failure or abuse of a supplier’s product would do to critical business, not the contract value; a free remote maintenance tool may rank highest. The grade really decides depth of admission, frequency of re-review and on-site checks. Behind a reseller the catalogue names the party that develops. What goes wrong most often is the payment list of the accounts department under a new heading.
    .criteria =
        Conform: grading criteria rest on impact on critical business; every supplier of software in use is in the catalogue with a grade; grades lead to different treatment that is carried out; the catalogue follows changes.
        Partial: grades and a catalogue exist, but a supplier is missing, or criteria look at money only, or all grades are treated alike, or the catalogue is out of date.
        Nonconform: there is no grading, or no catalogue of suppliers.
        Not applicable: never; it binds every organisation that uses outside software. Open-source software without a commercial supplier is listed by its community.
    .evidence = Grading criteria; supplier catalogue; grading records; catalogue updates

r-7_1_4-2 = Suppliers that meet the security requirements are preferred, and suppliers are required to keep meeting them.
    .title = Security admission of suppliers
    .guidance = Preference must be visible in the selection: security is a threshold or a criterion with weight, and a low price cannot buy it back. Once chosen, the supplier is bound by contract, and a failed re-review has consequences. The usual failure is one or two points for security, or a letter of commitment that the supplier fills in. Preference and obligation may be two items in the standard; the text was not seen.
    .criteria =
        Conform: selection rules make security a threshold or a decisive criterion, and sampled purchases follow them; contracts state security requirements and consequences of breach; suppliers in use are re-reviewed on time.
        Partial: security counts in the selection or stands in the contract, but one of the two is missing, or its score never changes the outcome, or a sample shows an unapproved exception, or breach has no consequence, or re-review is late.
        Nonconform: security plays no part in selection and contracts hold no security requirement; or a supplier known to fall short was chosen without approval.
        Not applicable: all software is developed in-house or comes from open-source communities without a contract.
    .evidence = Admission review; scoring rules and comparison; contract security clauses; re-review records

r-7_1_4-3 = Risk analysis is carried out as part of supplier management.
    .title = Supplier risk analysis
    .guidance = The published reading does not say what is analysed; the app reads it as the risk that comes with the supplier: ability to keep supplying, control and ownership, upstream and subcontractors, data and systems within reach, past incidents, sole source. It ends with what happens to the business if the product is withheld or abused. The typical mistake is a credit report in place of an analysis.
    .criteria =
        Conform: each high-grade supplier was analysed before selection and during use, on continuity, control, upstream, access and sole source, with impact on the business and measures.
        Partial: analyses exist, but a high-grade supplier is missing, or they stop at selection, or a subject is left out, or impact on the business or measures are absent.
        Nonconform: none was made, or company and credit data stand in for it.
        Not applicable: there is no outside supplier because all software is developed in-house.
    .evidence = Supplier risk analyses; list of high-grade suppliers; measures and their tracking

r-7_1_4-4 = Suppliers are required to carry out testing and assessment and to cooperate in security reviews.
    .title = Supplier testing and reviews
    .guidance = Only a contract makes this real: what is tested, by whom, when the report is due, which material and which premises are open in a review. On receipt, check that the report is about the version delivered. The published reading does not say who starts the review; reviews by the acquirer and those an authority requires both count. The usual failure is to file a report on an older version.
    .criteria =
        Conform: contracts oblige suppliers to test, assess and cooperate in reviews; each high-grade supplier handed in a report on the version delivered; every review started met with cooperation, and findings went into remediation.
        Partial: it is agreed, but a report is missing, out of date or for another version, or only one of the two duties is agreed, or review findings had no remediation.
        Nonconform: nothing of the kind is asked of suppliers, or a supplier refused testing or review and purchases went on without approval.
        Not applicable: all software comes from open-source communities without a contract or is developed in-house.
    .evidence = Contract clauses; supplier test and assessment reports; version comparison; review records and remediation orders

r-7_1_4-5 = The risk that changes in supply bring is assessed.
    .title = Assessing the risk of change
    .guidance = The published reading does not say what changes; the app reads two kinds: changes at the supplier (ownership, key staff, subcontracting, upstream source, end of product or service) and major changes of the software or service supplied. It presupposes a duty to notify; the acquirer assesses first and then decides whether to accept. A common failing is to read in the news that the supplier was taken over, when the product line has long changed course.
    .criteria =
        Conform: contracts oblige the supplier to notify changes; every change notified or learnt of has a risk assessment and a decision, and changes not accepted led to action.
        Partial: a duty to notify or assessments exist, but one of the two is missing, or some changes were not assessed, or a decision was not acted on.
        Nonconform: there is neither a duty to notify nor any assessment; or a major change is known and left unassessed.
        Not applicable: all software is developed in-house and there is no outside supplier. Where only no change occurred, the duty to notify is assessed.
    .evidence = Notification clause; change notices; change risk assessments; decisions

r-7_1_4-6 = For suppliers and software whose loss or failure would affect critical business, an alternative to switch to is held ready.
    .title = Alternative plan
    .guidance = An alternative need not be a rival product: an archived earlier version with a manual procedure, or escrowed source with the skill to maintain it, may do. The plan gives trigger, steps, duration and degraded service, set against the outage the business can bear. In the July 2024 endpoint-agent incident many organisations had nothing to switch to. What goes wrong most often is the name of another supplier on a list, never once installed.
    .criteria =
        Conform: each high-grade supplier and product carrying critical business has an alternative with trigger, steps and duration; a trial or drill proved it, within the outage the business can bear.
        Partial: alternatives exist, but some suppliers or products have none, or trigger, steps or duration is missing, or no trial was made, or the switch takes longer than the business can bear and nothing bridges the gap.
        Nonconform: no supplier or product carrying critical business has an alternative, or there are only names with nothing that could be carried out.
        Not applicable: a recorded analysis shows that the loss or failure of no outside software would affect critical business.
    .evidence = Alternative plan; list of alternative products or suppliers; trial or switch-over drill records; outage tolerance analysis

r-7_1_5-1 = Legal risk over intellectual property arising from the use of software is guarded against.
    .title = Guarding against legal risk
    .guidance = Three places are typical: commercial licences used by too many people or for other purposes, open-source obligations ignored, and other people’s code in custom-developed work. Guarding means review before purchase, checks in use, and somebody to answer a claim. For critical business an injunction is as bad as a cut-off of supply. The usual failure is to look for pirated copies and stop there.
    .criteria =
        Conform: licences are reviewed before purchase or adoption; actual use is checked against the grant; contracts make the supplier liable for infringement; no claim or breach is left unhandled.
        Partial: licences are reviewed or use is checked, but one of the two is missing, or open-source or custom software is left out, or contracts lack liability for infringement, or overuse found is still in remediation.
        Nonconform: there is neither review nor check, or known infringement or overuse is left alone.
        Not applicable: never; open source alone also brings licence obligations.
    .evidence = Licence review records; licence count check; liability clause; legal opinion

r-7_1_5-2 = The intellectual property status of the software involved is known and managed.
    .title = Intellectual property status
    .guidance = For each product one can say who owns it, under what licence it is used, which open-source licences it contains, who owns custom work and when the grant ends. This item asks whether the data is complete; handling of risk is 7.1.5 [1]. The published reading is very terse; “known and managed” is how the app reads it. The typical mistake is a licence in a clerk’s drawer that vanishes when the clerk leaves.
    .criteria =
        Conform: a register of licences and ownership covers the software in use and its open-source components, with owner, licence type, range and term; samples agree with the grants, and changes are entered.
        Partial: a register exists, but leaves out open-source components or custom work, or fields are missing, or changes are not entered, or samples differ from the grants.
        Nonconform: there is no register, or for most of the sampled software nobody can say under what licence it is used.
        Not applicable: never; software developed in-house has an owner too, and licences of the components in it.
    .evidence = Licence and ownership register; licence documents; list of open-source licences; register updates

r-7_1_5-3 = In core scenarios, intellectual property risk in software should be identified and analysed, and a response plan prepared.
    .title = Intellectual property response plan
    .guidance = This is a recommendation; the trigger “core scenario” was not seen and is declared by the operator. The analysis is about particular software: can the licence be withdrawn or changed, which export restrictions bind the owner, is a core algorithm in a patent dispute? The plan says what the business runs on if use has to stop. The usual failure is a general flow chart of the legal department.
    .criteria =
        Conform: each product in a core scenario was analysed, and each high risk has a plan with trigger, person in charge and a way to continue the business; or acceptance is reasoned and approved.
        Partial: analyses exist, but not for all core software, or a high risk has no plan, or the plan is silent on continuing the business.
        Nonconform: a core scenario is declared, and there is neither analysis nor plan.
        Not applicable: the operator declares in writing that no core scenario applies and why business would not suffer if use of the software had to stop; management approves the reasons.
    .evidence = Intellectual property risk analysis; response plan; legal review; scenario declaration

r-7_2_1-1 = A defined supply relationship is set up with the supplier.
    .title = Setting up the supply relationship
    .guidance = Defined means that parties, subject, responsibility and term can be written down: who supplies, which software and services, what the reseller and the developer each answer for, and until when. Software that came with equipment and trial copies most easily run in production for years without any agreement. Open-source software has no contract; its source, version and approval of adoption are recorded instead.
    .criteria =
        Conform: sampled commercial software has a contract or agreement in force with parties, software and services, division of responsibility and term, and behind each reseller the developer is known; open source has a record of source and approval.
        Partial: most have contracts, but a sample finds one without, one expired and still used, equipment software left out, or a reseller with no known developer; or open source lacks adoption records.
        Nonconform: most of the sampled software has no contract, agreement or adoption record.
        Not applicable: all software is developed in-house without any outside component.
    .evidence = Contracts or agreements; reseller authorisations; record of supply relationships; open-source adoption approvals

r-7_2_1-2 = Security requirements are agreed with the supplier, and a confidentiality agreement is signed.
    .title = Security terms and confidentiality agreement
    .guidance = Security terms are precise enough to claim under: when vulnerabilities are notified, how upgrades are released, how remote access is controlled, what help an incident brings. Confidentiality binds the people the supplier sends and its subcontractors, and survives the contract. A common failing is one page of general promises, or an agreement signed by the sales representative alone. The two may be separate items in the standard; the text was not seen.
    .criteria =
        Conform: every sampled contract in force has terms on vulnerability notice, upgrades, remote access and incident help, and a confidentiality agreement that covers the supplier’s people and subcontractors and outlives the contract.
        Partial: both exist with gaps in content, or some contracts lack one or both, or all have only one of the two.
        Nonconform: the sampled contracts generally have neither security terms nor a confidentiality agreement.
        Not applicable: there is no commercial supplier because all software is developed in-house or open source, as the software list shows.
    .evidence = Contract security clauses; confidentiality agreements; undertakings of the supplier’s staff; subcontractor terms

r-7_2_1-3 = Supply activities are managed according to what was agreed with the supplier.
    .title = Managing by the agreement
    .guidance = What is agreed is checked: was the promised notice period kept, were the promised reports handed in, are the people sent the people named? Turning each security clause into a line of a checklist is the least effort. What goes wrong most often is a contract filed on signature and opened again only after an incident, to find out what was promised.
    .criteria =
        Conform: for each high-grade supplier, performance is checked clause by clause against the security terms, with a period and records; every breach is dealt with as agreed, with a result.
        Partial: performance was checked, but not clause by clause, or without period or records, or a high-grade supplier was missed, or a breach found is not settled.
        Nonconform: nothing was checked after signature, or a known breach was left alone.
        Not applicable: there is no commercial supplier because all software is developed in-house or open source; having a supplier and no contract does not qualify and is nonconform.
    .evidence = Performance checklists; meeting minutes; breach records; receipts for what the supplier delivered

r-7_2_2-1 = Experts in the fields concerned take part in software tendering and procurement.
    .title = Experts in procurement
    .guidance = Experts come in while the outcome can still change: when requirements and scoring rules are written and bids are judged, not once after signature. Someone knows security and someone knows the business carried, such as grid dispatch or clinical work. Those with an interest in a bidding supplier stand aside. Sole-source and framework purchases get a technical review too. The usual failure is a panel of commercial and finance people only.
    .criteria =
        Conform: in sampled purchases, security and business experts took part both in requirements or scoring rules and in the evaluation, with signed opinions, recorded conflict-of-interest checks, and a trace of what was adopted.
        Partial: experts took part, but only in the evaluation, or security or business is missing, or interests were not checked, or opinions were set aside without a reason.
        Nonconform: neither a security expert nor a business expert took part in the sampled purchases.
        Not applicable: no software was procured in the assessment period; renewals, call-offs from a framework and software bought with equipment count as procurement.
    .evidence = Expert list with fields; signed opinions; conflict-of-interest declarations; note on what was adopted

r-7_2_2-2 = When procuring, the supplier is told what supply chain graph information is required.
    .title = Supply chain graph information demanded
    .guidance = Tender and contract state which data (components and versions, upstream origin, licences), in what format, with which release, and how soon after a change. An SBOM is the common form; the fields of Annex D were not seen, so those of the organisation’s own supply chain graph serve for now. The typical mistake is a clause that says “a list shall be provided” and a sheet of product features in return.
    .criteria =
        Conform: sampled tender papers and contracts state the supply chain graph data, format, delivery moment and duty to update; data received was checked and entered in the supply chain graph.
        Partial: demands are made, but content, format or updating is missing, or some purchases have none, or data received was not checked.
        Nonconform: none of the sampled tender papers or contracts asks for supply chain graph or SBOM data.
        Not applicable: no software is obtained by procurement.
    .evidence = Tender clauses; supply chain graph clause in contracts; SBOM handed in by the supplier; check and entry records

r-7_2_2-3 = A security requirements baseline for procured software is set.
    .title = Security requirements baseline
    .guidance = The baseline is the least security accepted, fixed before procurement: authentication, logs, encryption, updates under the acquirer’s control, offline installation, removability. It is set by class of software, with more for software that carries critical business or has kernel rights, and serves tender, testing and acceptance alike. The usual failure is to improvise each time, or to copy the supplier’s brochure into the requirements.
    .criteria =
        Conform: each class of procured software has an approved baseline of testable points, with additions for software carrying critical business or with kernel rights; sampled purchases and acceptances refer to it, and deviations are approved.
        Partial: a baseline exists, but is not approved, or classes are missing, or points cannot be tested, or there are no additions, or purchases or acceptances do not refer to it, or a deviation is unapproved.
        Nonconform: there is no baseline; security requirements are improvised or absent.
        Not applicable: no software is obtained by procurement and none is planned.
    .evidence = Baseline document; approval record; tender papers referring to it; deviation approvals

r-7_2_2-4 = The term of the software licence is settled at procurement.
    .title = Licence term
    .guidance = There are two terms, the right to use and the right to upgrades and maintenance, and one more question: what does the software do on the day after, stop, degrade or just go without updates? Subscriptions, licence servers and signature feeds activated by the year need a close look. A common failing is “three years of service” in the contract and a core function that locks itself when they are over. Dealing with expiry is assessed under 7.2.4 [6].
    .criteria =
        Conform: sampled contracts or licences state start and end of the right to use and of maintenance, the behaviour of the software after expiry, and the terms of renewal.
        Partial: the term of use is stated, but maintenance, behaviour after expiry or renewal is missing, or some contracts state no term.
        Nonconform: no sampled contract or licence states a term.
        Not applicable: no software in use needs a commercial licence.
    .evidence = Licence clauses in contracts; licence certificates; statement of behaviour after expiry; renewal terms

r-7_2_2-5 = Diversity of software sources is maintained.
    .title = Diversity of software sources
    .guidance = The question is whether critical business can fall all at once with one supplier, one product or one shared component. Two resellers of one product are not diversity, nor are two systems under the same kernel-level security software. Where no second source exists, the reason is written and dependence is reduced, for example by staggered update waves. Diversity for its own sake only widens what must be managed. The July 2024 incident was a failure of one source in many places at once.
    .criteria =
        Conform: source concentration was analysed for each class of software carrying critical business; where possible independent sources are in use or proven; a sole source has a reason, an approval and measures against dependence.
        Partial: an analysis exists, but classes are missing, or the alternative is unproven, or a sole source lacks reason, approval or measures; or there is no analysis, yet software carrying critical business has an independent alternative or measures against dependence.
        Nonconform: there is no analysis, and software carrying critical business has a sole source with no measure.
        Not applicable: a recorded analysis shows that no outside software carries critical business.
    .evidence = Source concentration analysis; multi-source purchase records; sole-source approvals; trial reports on alternatives

r-7_2_2-6 = The supplier is required to provide a way to verify the software.
    .title = Way to verify software
    .guidance = The way is separate from the download channel; whoever swaps the package could swap the hash beside it. Good forms are code-signing certificates, hashes published through another channel and a release log that can be queried, for upgrades and signature feeds too. What goes wrong most often is a hash inside the same archive as the installer. The published reading ends its list here with “etc.”: 7.2.2 has at least one more item not listed.
    .criteria =
        Conform: contracts require it of the supplier; sampled software and its upgrades can be verified by signature or hash through a channel separate from the download, with instructions.
        Partial: contracts require it, but some sampled software or upgrade cannot be verified, or hash and package share a channel; or the supplier does it and no contract requires it.
        Nonconform: nothing was required and the supplier offers no way to verify.
        Not applicable: no software is delivered by a supplier. Open-source software is checked against signatures or hashes its community publishes and is not exempt.
    .evidence = Verification clause in contracts; signing certificate data; channel for hashes; verification instructions

r-7_2_3-1 = Software received is verified for integrity end to end.
    .title = End-to-end integrity verification
    .guidance = End to end runs from where the supplier publishes to the moment before installation; resellers, removable media and the internal repository are links of it. Who signed is checked before the hash; the person who admits software does it and keeps the output. The usual failure is a glance at the disc label, or the supplier’s engineer installing from a disc in the bag. Where the supplier publishes no hash, it is obtained through a second channel. Upgrades are verified like first installations; update paths in operation are under 7.2.4.
    .criteria =
        Conform: all software and upgrades are verified by signature or hash before entering the internal repository, the only place to install from; sampled versions in use match the supplier’s published values, with records.
        Partial: verification is required and done, but a sample finds one missed or unrecorded, or a link is not covered, or the repository can be bypassed; whatever was missed matches the supplier’s values when verified now.
        Nonconform: there is no verification in practice; or software that was missed cannot be verified now or does not match; or software was installed in spite of a mismatch.
        Not applicable: never; open-source software and software that arrives with equipment are verified too.
    .evidence = Signature or hash verification records; repository admission records; media and transfer receipts; check of files in use

r-7_2_3-2 = Acquired software is put through full security testing and a risk assessment.
    .title = Security testing and risk assessment
    .guidance = “Full” can be read as composition analysis, vulnerability scanning and malware detection, all three, with penetration or behaviour tests added by rights and business impact. Someone entitled to decide then states in writing whether it may go live. Software with kernel rights is tried where conditions equal production. The typical mistake is a test report with the conclusion left blank, and the software live all the same.
    .criteria =
        Conform: sampled software had composition, vulnerability and malware tests and a risk assessment before go-live, on the version that went live, with a signed decision whose conditions are met.
        Partial: testing and assessment exist, but a kind of test is missing, the version differs, the decision is unsigned or a condition is unmet, or some software had none.
        Nonconform: software generally goes live untested, or went live without approval against a negative decision.
        Not applicable: never; with nothing acquired in the assessment period, software acquired earlier and still in use is sampled.
    .evidence = Composition analysis report; vulnerability and malware test reports; risk assessment conclusion; go-live approval

r-7_2_3-3 = Before software is put to use, it is confirmed that no unfixed vulnerability remains.
    .title = No unfixed vulnerabilities
    .guidance = This is about vulnerabilities known to the public or found in testing at go-live, those in open-source components included. A supplier’s “not affected” needs reasons that can be checked. Whether the standard sets a severity threshold was not seen; the app sets none and asks whether the hole can be exploited and what was done. The usual failure is a retest under a gentler scan policy.
    .criteria =
        Conform: testing or retesting of the version that went live shows no known unfixed vulnerability, or each one left is shown not to be exploitable in this deployment and approved.
        Partial: exploitable vulnerabilities await a fix, but each is mitigated, whether or not approval, date and verification are complete; or a proof of non-exploitability is not approved.
        Nonconform: a known exploitable vulnerability has no mitigation, or nobody checked before go-live.
        Not applicable: no software was put to use or updated in the assessment period, as change records show.
    .evidence = Vulnerability scan report; fix and retest records; proof of non-exploitability; exception approvals with verified mitigation

r-7_2_3-4 = The key information of custom-developed software is held.
    .title = Key information of custom software
    .guidance = Suppose the supplier is gone tomorrow: does what is in hand allow a rebuild, a fix, a swapped component? The information usually covers source code, design, dependency list, build steps and where keys are kept; which of it counts as key, the published reading does not list. A common failing is source code without a private component, so that the version in use cannot be compiled.
    .criteria =
        Conform: for sampled custom software, source code (or agreed escrow), design, dependency and build data were handed over, and the acquirer built from them a program equal to the version in use or proved that escrow works.
        Partial: the main data was handed over, but parts are missing, or neither a build nor escrow was tried, or it was not renewed after an upgrade.
        Nonconform: nothing was handed over or placed in escrow for the sampled custom software.
        Not applicable: there is no custom-developed software; adaptations and purpose-built interfaces count as such.
    .evidence = Handover list; source repository or escrow agreement; build verification record; renewal after upgrades

r-7_2_3-5 = Authorisations and technical documents for acquired software are obtained.
    .title = Authorisations and technical documents
    .guidance = The authorisation proves the right to the copies and range installed; a reseller’s invoice is not enough. Documents suffice for the organisation’s own people to install, configure, back up and find faults, default accounts and ports included. They are checked against a list on arrival. What goes wrong most often is documents on the supplier’s website under an account that ends with the contract, so that on the day of a cut-off even the manual is out of reach.
    .criteria =
        Conform: sampled software has an authorisation with clear title and technical documents for the version in use, received against a list and kept where the organisation can open them.
        Partial: most software has both, but a single authorisation is missing, or documents are incomplete, for another version or only on the supplier’s website.
        Nonconform: sampled software generally lacks authorisations, or has no usable technical documents.
        Not applicable: never; it binds every organisation that obtains software from outside. For open source, licence texts and documentation serve instead.
    .evidence = Authorisations; document list with receipts; local storage place; licence texts

r-7_2_4-1 = An operation and maintenance plan for the software is settled.
    .title = Operation and maintenance plan
    .guidance = The plan says who maintains, what is done daily, in what waves an update goes out, how a fault is escalated and when and how the supplier comes in. Several products of one kind may share a plan; those carrying critical business have their own. The usual failure is to file the supplier’s service promise as the plan: it states their response times and nothing the organisation itself does.
    .criteria =
        Conform: all software in use has an approved plan with assignment, daily work, update steps, fault handling and the part of the supplier; work records on site agree with it.
        Partial: plans exist, but some software has none, or one of these elements is missing, or work records differ from the plan.
        Nonconform: there is no plan, or only the service promise of the supplier.
        Not applicable: never; where maintenance is outsourced, the organisation still approves the plan.
    .evidence = Approved operation and maintenance plans; daily work records; update work orders; supplier service terms

r-7_2_4-2 = Software in use is kept stable and available.
    .title = Stability and availability
    .guidance = Targets first, then monitoring, then results. For software carrying critical business, look for single points: does it go on when the licence server, the authentication service or a cloud dependency is cut? Grid dispatch and emergency departments should be able to say how they run without a network. The typical mistake is to watch whether the server is up while the application hangs for half a day. The organisation sets the figures by its business.
    .criteria =
        Conform: software carrying critical business has availability targets and continuous monitoring; targets were met in the assessment period, or the cause of a miss was found with remediation done; single-point dependencies are known and provided for.
        Partial: there is monitoring, but no targets, or it does not cover all of it, or a miss awaits remediation, or single points are unknown.
        Nonconform: there is no monitoring, or software has repeatedly stopped critical business and nothing was done.
        Not applicable: a list shows that no outside software carries critical business; operating systems, databases and licence services count.
    .evidence = Availability targets; monitoring alerts; fault and remediation records; single-point analysis

r-7_2_4-3 = A traceable register of software operation and maintenance is kept.
    .title = Traceable register
    .guidance = Traceable means that from today’s version one can step back: on what day, by whom, on which order, which version replaced which, and where the package came from. 7.2.4 [4] asks what there is; this item asks how it came to be so. The usual failure is a register that overwrites its old values, so that when a version proves poisoned nobody can say where and for how many days it ran.
    .criteria =
        Conform: the register holds versions of software and components, package origin, time, person and approval of each change; any sampled product can be traced through its changes, in agreement with system logs.
        Partial: a register with history exists, but fields are missing, or some changes lack an approval or origin, or it differs from system logs.
        Nonconform: there is no register, or it shows the present state only and no change can be traced.
        Not applicable: never; software that never changes still shows which version runs and where it came from.
    .evidence = Software maintenance register; change approvals; installation and upgrade logs; tracing samples

r-7_2_4-4 = The organisation’s software assets are kept under management.
    .title = Software asset management
    .guidance = The inventory is judged against the site: scan what is installed and compare line by line. Each asset has an owner, a place, the business it supports and whether its supplier still supports it. Software installed without approval, and software past its end of support, are under control too. A common failing is close care of office desktops and a blank for the production control zone and the software inside medical devices.
    .criteria =
        Conform: the inventory covers all software in scope with owners; stock is taken on schedule against the site by tool or by eye, and differences are settled; unapproved and unsupported software is known, each with a decision on what becomes of it.
        Partial: an inventory exists, but lacks owners, or differences are open, or an area is not covered, or unapproved or unsupported software has no decision.
        Nonconform: there is no inventory, or most of the sampled software in use is not in it.
        Not applicable: never; it binds every organisation that uses software.
    .evidence = Software inventory; stock-taking comparisons; decisions on unapproved software; list of unsupported software with decisions

r-7_2_4-5 = Maintenance staff are given permissions that fit the work they do.
    .title = Maintenance permissions
    .guidance = Staff here includes the supplier’s people on site and remote; permissions stop at what the task needs. Accounts are personal, opened for a task, closed after it and logged throughout; remote access comes through one gateway. Look at the systems, not at the rules. What goes wrong most often is a privileged account and a direct line kept open for a supplier’s convenience: once that line is lost it is a springboard for an attack.
    .criteria =
        Conform: accounts are personal, permissions fit the task and are reviewed on schedule; supplier and remote access is approved, time-limited, through one gateway and audited; sampled system settings agree with approvals.
        Partial: all remote access is approved and actions are audited, but a permission is too wide, an ordinary account is shared, a review is overdue, access is not time-limited or bypasses the gateway, or an audit log is incomplete.
        Nonconform: a privileged account is shared, or a supplier can come in remotely without approval, or actions leave no audit log.
        Not applicable: never; it binds every organisation that maintains software.
    .evidence = Permission list with approvals; remote access configuration; audit logs; permission review records

r-7_2_4-6 = The risk of software licences expiring is assessed and dealt with.
    .title = Licence expiry risk
    .guidance = Software and certificates that stop on expiry are the most dangerous: licence servers, signing certificates, subscription platforms. Look ahead at least as long as a purchase and a trial take; as a rule of thumb, half a year. The assessment states what the software does after expiry, what that does to the business, and whether it is renewed or replaced. The usual failure is a payment remembered at the year-end close, when the software has already stopped.
    .criteria =
        Conform: a list of all expiring items with alerts exists; each item within the alert period was assessed with a decision to renew, replace or switch off; no expiry interrupted business in the assessment period.
        Partial: a list and alerts exist, but an item was missed or assessed late, or one has expired while the software still works and renewal is under way.
        Nonconform: expiry is not managed, or an expiry interrupted business, or expired software is used in breach and left so.
        Not applicable: no software in use is limited in time, as licence documents show.
    .evidence = Licence expiry list; alert settings; impact assessments and decisions; renewal or replacement records

r-7_2_4-7 = Security risk tied to operation and maintenance of the software is tested for.
    .title = Testing for maintenance risk
    .guidance = Running software and maintenance work itself are the object: newly published vulnerabilities, patches and upgrade packages, maintenance tools, drifted configuration, odd processes. Frequency follows the grade of the software, with an extra round after a serious notice. Unlike the test before go-live, this goes on and on. The typical mistake is one test before go-live and never another, with upgrades installed as they come.
    .criteria =
        Conform: vulnerabilities and configuration of software in use are tested at the set frequency, and upgrades and maintenance tools before use; results are analysed and handled, and what is left is approved.
        Partial: testing takes place, but no frequency is set or it is not kept, or some software, upgrades or tools are left out, or results are not worked off.
        Nonconform: nothing was tested after go-live, or upgrades generally enter production without any test.
        Not applicable: never; devices that cannot be scanned are checked by version comparison or passive recognition.
    .evidence = Periodic test reports; upgrade package tests; maintenance tool checks; analysis and handling records

r-7_2_4-8 = Information on software supply chain risk is collected and reported.
    .title = Collecting and reporting risk information
    .guidance = Inside, the maintenance line reports to the responsible body; outside, reports go to those entitled to them, such as the protection department or another authority. First write down what must be reported, to whom and how fast. Whom and what time limits the standard names was not seen; follow the law and sector rules that apply. The usual failure is to patch one’s own systems and tell neither authority nor supplier nor other users.
    .criteria =
        Conform: cases, recipients and time limits for reports are laid down; sampled risks that met the conditions were reported so, with receipt or record; the supplier and the departments using the software were told too.
        Partial: rules exist and reports are made, but one was late or incomplete, or the supplier or the users were not told.
        Nonconform: there are no reporting rules, or a risk that met the conditions went unreported.
        Not applicable: never; where no risk met the conditions in the assessment period, the rules and the collected records are assessed.
    .evidence = Reporting rules; collected risk notices; reports with receipts; letters informing the supplier

r-7_2_4-9 = A recovery strategy for the software is settled.
    .title = Recovery strategy
    .guidance = The strategy answers: after a bad update, how long and by what steps back to a working state? It rests on old packages stored locally, a backup before each update, a rollback that works without the supplier’s cloud, and hands to recover machines one at a time. The July 2024 endpoint-agent incident took about ten days to be largely over. A common failing is a backup of data and none of software versions.
    .criteria =
        Conform: all software carrying critical business has a strategy with local backup, earlier version, rollback steps and recovery time; it was rehearsed in the assessment period within the outage the business can bear.
        Partial: a strategy exists and all software carrying critical business has a usable local backup or earlier version, but the strategy does not cover all of it, or lacks rollback steps or recovery time, or was not rehearsed, or the rehearsed time is too long.
        Nonconform: there is no strategy, or some software carrying critical business has neither local backup nor earlier version, so that rollback after a bad update is impossible.
        Not applicable: an analysis of dependencies shows that no outside software carries critical business; having data backups does not exempt.
    .evidence = Recovery strategy; backup and earlier-version storage records; rollback steps; recovery drill report

r-7_2_4-10 = Data security work is carried out in operating and maintaining the software.
    .title = Data security in maintenance
    .guidance = Watch the data that software and maintenance people can reach: upgrade logs, crash dumps, telemetry, real data in test databases, samples the supplier takes away for fault finding. Classify and grade, then settle who may see it and whether it may leave. What goes wrong most often is a production database copied out for a supplier, not masked and never returned or destroyed, or telemetry that carries patient record fields.
    .criteria =
        Conform: data the software handles and creates is classified and graded; access, export and handing to suppliers need approval and masking or encryption; automatic telemetry is known and approved or switched off; records show it.
        Partial: classification and approval exist, but classification has gaps, or telemetry is unknown, or an export lacks approval, masking or a return or destruction record while the data stayed under control.
        Nonconform: data is unclassified, or access and export are uncontrolled, or data went to a supplier or abroad without approval.
        Not applicable: never; where the software handles no business data, its logs and telemetry are assessed.
    .evidence = Data classification list; export and handover approvals; telemetry analysis; return or destruction records

r-7_2_4-11 = Outbound network behaviour of the software is monitored and analysed.
    .title = Monitoring outbound behaviour
    .guidance = Ask first where each product has to connect, make that the outbound baseline, then use traffic or endpoint logs to find connections outside it and explain each. Blocking the rest by default is best, but it does not replace monitoring. A production control zone or medical network, even if isolated, proves by monitoring that nothing goes out. The usual failure is a firewall that guards the way in only, while software has long sent data abroad and nobody read the log.
    .criteria =
        Conform: the outbound connections each product should make are an approved baseline; outbound behaviour is monitored continuously on every segment where software in use runs; sampled connections outside the baseline were analysed and handled.
        Partial: segments carrying critical business are monitored, but the baseline has gaps, other segments are not covered, or some anomalies were not analysed or settled; or blocking by default stands in for continuous monitoring.
        Nonconform: outbound traffic is neither monitored nor blocked by default, or a segment carrying critical business is neither, or a known anomaly is left alone.
        Not applicable: never; an isolated network also proves by monitoring that nothing goes out.
    .evidence = Outbound baseline; outbound boundary rules; traffic analysis report; anomaly handling records

r-7_2_4-12 = In operation and maintenance, measures are taken against the common paths of software supply chain attack.
    .title = Measures against attack paths
    .guidance = Common paths are a polluted update channel, abused remote maintenance, poisoned third-party components and kernel-level software pushed from a single source. Measures let the organisation decide when an update goes in: test environment, small batch, everywhere, stoppable at any time. One reading alone mentions this item; its place among the others was not seen, and it may overlap 7.2.4 [7] or 7.2.4 [11], in which case the same records serve. The list of paths is the app’s own.
    .criteria =
        Conform: attack paths and measures are listed one by one; updates are verified, staged and stoppable, and the supplier cannot push straight into production; remote maintenance is approved and can be cut; tests show that the measures work.
        Partial: updates and remote maintenance are under the organisation’s control, but paths are not listed, or some measures are untested, or the rules on staging and stopping have gaps.
        Nonconform: a supplier can push updates into production and the organisation cannot stop it, or remote maintenance is uncontrolled, or there are no measures.
        Not applicable: never; offline updates and hand-carried packages are update paths too.
    .evidence = Table of attack paths and measures; staging and stop settings; remote maintenance approvals; test report on measures

r-7_2_5-1 = A procedure for retiring software is laid down.
    .title = Retirement procedure
    .guidance = The procedure says who proposes and who approves, which dependencies are looked at first, and who removes information, migrates and destroys data and tests afterwards, with what record. Software switched off but not uninstalled, scrapped machines and products whose supplier ended support belong in too. The typical mistake is to treat power-off as retirement and to find the virtual machine started again years later.
    .criteria =
        Conform: a published procedure has triggers, approval, dependency check, removal, data migration and destruction, test and records; sampled retirements followed it.
        Partial: a published procedure exists, but steps are missing, or a retirement did not follow it.
        Nonconform: there is no published procedure, or there is one and no retirement in the assessment period followed it.
        Not applicable: never; where nothing was retired in the assessment period, the procedure itself is assessed.
    .evidence = Retirement procedure; retirement approvals; records of its use; list of retired software

r-7_2_5-2 = Information related to the software is removed when it is retired.
    .title = Removal of related information
    .guidance = Beyond the program, look for services, scheduled tasks, accounts, keys and certificate trust, interface grants, firewall permits, name resolution, licences, and copies in repositories and backup images. Easiest to miss are accounts and trust opened for it in other systems. A checklist helps: whoever clears a line signs it.
    .criteria =
        Conform: program, services, accounts, keys and trust, permits and interface grants were removed by checklist; samples of retired software show nothing left, and copies that must stay are isolated with a reason.
        Partial: program and accounts were removed, but a permit, copy or grant is left that allows neither login nor access.
        Nonconform: software was only switched off, or an account, key or trust left behind still works.
        Not applicable: nothing was retired in the assessment period, and no leftovers of earlier retirements are found.
    .evidence = Removal checklist; account and key revocation records; rule change orders; sample results

r-7_2_5-3 = Security is maintained after the software is retired.
    .title = Security after retirement
    .guidance = The published reading is a single phrase; the app reads two questions: do systems and business that leaned on the software still run with no new weakness, and is what replaced it, product or manual procedure, under the same management? Look again after some time, for interfaces called only at month-end or yearly inspection. Whether the retirement was thorough is tested under 7.2.5 [6].
    .criteria =
        Conform: impact on dependants was assessed beforehand; for a set time afterwards they were watched, ran normally and showed no security gap from the retirement; the replacement is under management.
        Partial: impact was assessed or dependants were watched, but not both, or a gap found is still in remediation.
        Nonconform: neither was done, or the retirement caused a business fault or security gap that is left alone.
        Not applicable: nothing was retired in the assessment period, and follow-up of the last retirement has ended.
    .evidence = Dependency impact assessment; follow-up records; record of bringing the replacement under management; remediation orders for gaps

r-7_2_5-4 = The supplier is required to support data migration when software is retired.
    .title = Support for data migration
    .guidance = This has to stand in the contract at purchase; at the time of retirement the supplier names format and price. The clause states which data can be exported, an open format, how long help lasts and what it costs. After migration, counts and sampled content are compared. The usual failure is imaging data or historical curves that only the old software opens.
    .criteria =
        Conform: contracts for all software that holds business data state the duty of the supplier to support migration, with format and cost; every retirement in the assessment period was migrated and reconciled.
        Partial: the clause has gaps, or some contracts lack it, or a migration was finished and not reconciled.
        Nonconform: no contract has it, or data was lost or unreadable at retirement because the supplier gave no support.
        Not applicable: no software delivered by a supplier holds business data.
    .evidence = Migration clause in contracts; migration plan; records of supplier support; reconciliation report

r-7_2_5-5 = Data no longer needed after retirement is destroyed in line with the standard that applies.
    .title = Data destruction
    .guidance = The standard refers to some standard on data destruction; which one was not seen, and the app asks the operator to name the standard or sector rule followed. Destruction reaches primary storage, backups, test copies, what the supplier holds and scrapped media, and its result is verified. Data that the law says to keep is not destroyed; its retention date is listed. A common failing is to format the disk.
    .criteria =
        Conform: the standard followed is named; every copy due was destroyed by its method, with a witness or equal verification and a record; data kept has a basis and a date.
        Partial: the main data was destroyed by the standard, but the standard is not named, or a backup, a test copy or a copy at the supplier was missed, or verification is not recorded; nothing missed has left the organisation’s control.
        Nonconform: nothing was destroyed, or only deleted or plainly formatted, or media left and the data can be recovered.
        Not applicable: nothing was retired in the assessment period, or records show that the retired software involved no data.
    .evidence = Destruction plan with the standard followed; destruction records with witness signature; destruction statement of the supplier; media disposal orders

r-7_2_5-6 = After completion, a test confirms that retirement is thorough.
    .title = Test after retirement
    .guidance = Someone who did not carry out the retirement checks it with tools: hosts and networks are scanned for leftover programs, listening ports, connection attempts and logins, and the repository for whether the software can still be installed. Where critical business was carried, check once more after some time. What goes wrong most often is to take the uninstaller’s “completed” as the test.
    .criteria =
        Conform: each sampled retirement has a test report from someone else than the person who did it, on hosts, network and accounts, concluding that it is thorough; leftovers were cleared and retested.
        Partial: tests were made, but not for every retirement, or not on all three, or by the same person, or leftovers were cleared without retest.
        Nonconform: no test was made, or one found leftovers and nothing was done.
        Not applicable: nothing was retired in the assessment period; software switched off but still installed does not qualify and counts as untested.
    .evidence = Post-retirement test report; scan and login logs; clearing and retest records; assignment of testers

r-8_1-1 = The supplier sets up an organisational body in charge of software supply chain security, with defined duties.
    .title = Organisational body of the supplier
    .guidance = Answered by whoever supplies software to others: developers of base software, integrators, firms that ship products. The question is whether somebody looks after upstream components, the release gate and vulnerability response, and may stop a release. The reading behind this item says “acquirer” under the heading for the supplier; the app takes it as a slip for the supplier. Sub-clause numbers were not seen.
    .criteria =
        Conform: a body or persons established in writing cover upstream components, development and build, release and vulnerability response, with the power to stop a release.
        Partial: a body or persons are named, but one of these fields is missing, or they cannot stop a release, or names differ from the document.
        Nonconform: nobody is named, or sales and support staff improvise.
        Not applicable: the assessed organisation supplies no software to others; software made for its own use only does not count.
    .evidence = Founding document or appointment; statement of duties; authority to stop a release; organisation chart

r-8_1-2 = The supplier sets up sound rules for managing software supply chain security.
    .title = Management rules of the supplier
    .guidance = The rules cover at least upstream intake, development, build and release, delivery, upgrade and maintenance, and end of support, and reach the daily work of development. The test is to take one real release and follow it through them. The item rests on the same sentence as 8.1 [1], whose “acquirer” is read as a slip; what rules the standard lists was not seen, and this list is the app’s own. The usual failure is a set made for a bid that no developer ever opened.
    .criteria =
        Conform: approved published rules cover all six fields; one sampled release shows the records they call for at each step.
        Partial: rules are published, but not approved, or one of the six fields is missing, or a step of the sampled release did not follow them.
        Nonconform: there are no rules, or they are not used in development and delivery.
        Not applicable: the assessed organisation supplies no software to others; supplying subordinate or sister units counts.
    .evidence = Collected rules; version history and approvals; records of the sampled release; briefing records

r-8_1-3 = The supplier sets up sound personnel management for software supply chain posts.
    .title = Personnel management of the supplier
    .guidance = The posts that matter can change code, touch the build environment, use signing keys or push updates to acquirers. Look at the list of posts, competence and training, separation of rights and leaver clean-up; people sent to an acquirer’s site are managed too. The item rests on the same sentence as 8.1 [1], whose “acquirer” is read as a slip; its sub-clauses were not seen. The typical mistake is a developer gone whose repository and build rights were not withdrawn.
    .criteria =
        Conform: high-risk posts are listed with rules on competence, training, authorisation and leaving; sampled signing and build rights agree with the list, and rights of leavers are withdrawn.
        Partial: rules exist, but the list has gaps, or training or people on site are left out, or the right of a present holder differs from the list.
        Nonconform: there are no rules, or a sample finds a leaver who can still change code, build or sign.
        Not applicable: the assessed organisation supplies no software, so that no post can change what an acquirer receives.
    .evidence = List of high-risk posts; training and assessment records; repository and signing rights; leaver handover records

r-8_1-4 = The supplier sets up sound management of intellectual property in its software.
    .title = Intellectual property management of the supplier
    .guidance = The supplier can show an acquirer that it owns its own code, that third-party and open-source parts are used within their licences, and that the grant to the acquirer does not overstep them. Look for whether licence review really stops a release. The item rests on the same sentence as 8.1 [1], whose “acquirer” is read as a slip; its sub-clauses were not seen. The usual failure is no review before release, until an acquirer’s lawyer asks.
    .criteria =
        Conform: ownership and licences are listed, releases pass a licence review and conflicts are resolved; deliveries carry licence notices; there is a procedure for infringement claims.
        Partial: a list or review exists, but not for all releases, or notices or the procedure are missing.
        Nonconform: there is no management, or a known conflict was released all the same.
        Not applicable: the assessed organisation licenses or delivers no software to others; giving it away counts as delivery.
    .evidence = Ownership and licence list; pre-release licence review records; licence notices; claims procedure

r-8_2-1 = The supplier manages the security of its software development activities.
    .title = Security of software development
    .guidance = It spans design, coding, build, test and release gate: code is reviewed, the build environment stands apart from the office network, builds and signatures can be traced, and boundary conditions are tested as well as the usual path. One cause of the July 2024 incident was configuration content not tested field by field. The published reading gives only the topic of development; sub-clauses were not seen. A common failing is configuration and rule files that escape the review given to code.
    .criteria =
        Conform: a secure development process exists, and sampled versions had design review, code review, security tests and a controlled build; configuration and rule content is tested alike; build and signing rights are controlled and traceable.
        Partial: a process exists, but a sampled version lacks a step’s record, or configuration and rules are left out, or the build environment is only partly controlled, and nothing was released untested.
        Nonconform: there is no process, or a version was released without review or test, or any developer can change and sign a release alone.
        Not applicable: the assessed organisation supplies no software, or only resells finished products of others unchanged, as the delivery list shows.
    .evidence = Secure development process; review records; security test reports; build and signing logs

r-8_2-2 = The supplier manages the security of the open-source components in its software.
    .title = Security of open-source components
    .guidance = Four things are managed: where a component is taken from (fixed source, pinned version), whether it may be used (intake check), whether it has vulnerabilities now (continuous matching) and what happens when its maintenance ends. Transitive dependencies count. The outcome is an SBOM with each release. Its place under development is likely but unseen, and sub-clauses were not seen. What goes wrong most often is a developer pulling the newest from a public repository.
    .criteria =
        Conform: components pass intake and come from a controlled source with pinned versions; each release has an SBOM with transitive dependencies; vulnerabilities are matched and dealt with as laid down, and unmaintained components have a replacement plan.
        Partial: intake or component lists exist, but one of the two is missing, or transitive dependencies are left out, or the source is uncontrolled, or vulnerabilities are dealt with later than laid down, or unmaintained components have no replacement plan.
        Nonconform: there is neither intake nor a component list, or a release went out with a known exploitable vulnerability left alone.
        Not applicable: the assessed organisation supplies no software to others; or composition analysis shows that what it supplies contains no open-source component.
    .evidence = Component intake records; composition analysis report; SBOM; vulnerability tickets

r-8_2-3 = The supplier delivers nothing outside the agreed scope.
    .title = Checking delivery content
    .guidance = Outside the scope are extra functions, test accounts, debug interfaces, telemetry, bundled plug-ins and components not declared. A workable way: delivery list against contract, then delivered files against build output, each difference explained; upgrades included. The published reading is one sentence; sub-clauses were not seen. The usual failure is a debug back door shipped with the official version.
    .criteria =
        Conform: each delivery has a list compared with the agreement; delivered files equal build output file by file; debug interfaces, test accounts and undeclared functions are looked for and cleared before release, with records.
        Partial: lists and comparison exist, but upgrades are not covered, or the check is incomplete, and nothing outside the scope is known to have been delivered.
        Nonconform: there is no comparison, or delivered software contains functions, accounts or telemetry outside the scope that acquirers were not told of.
        Not applicable: the assessed organisation delivers no software, module or upgrade to others; software made for its own use only does not count.
    .evidence = Delivery list compared with the agreement; hashes of build output; pre-release check records; upgrade check records

r-8_2-4 = During operation and maintenance of its software, the supplier tests for and assesses supply chain risk.
    .title = Risk testing by the supplier
    .guidance = Handing over is not the end: do components of released versions have new vulnerabilities, has the supplier’s own release and upgrade channel been touched, which acquirers are affected when an upstream project ends? Results turn into notices and patches, and the supplier can tell which versions are affected when an acquirer asks. The published reading gives only the topic; sub-clauses were not seen. The typical mistake is to learn of a flaw from an acquirer’s scan.
    .criteria =
        Conform: components and upgrade channel of all supported versions are tested on schedule with an assessment; affected acquirers get a notice and a remedy within the promised time.
        Partial: testing and assessment exist, but not for all supported versions, or notices are later than promised, or the upgrade channel is left out.
        Nonconform: nothing is tested or assessed after release, or a known vulnerability that affects acquirers is not notified.
        Not applicable: the assessed organisation has delivered no software that is still under support.
    .evidence = Test reports on released versions; upgrade channel checks; security notices with dispatch records; risk assessment report

r-8_2-5 = The supplier controls the retirement of its software.
    .title = Retirement control by the supplier
    .guidance = Retirement is end of sale, end of support or withdrawal of a version. Control means telling acquirers in advance, offering a replacement and a migration path, closing upgrade and licence servers without making software in use fail, and withdrawing signing keys and certificates. The published reading gives only the topic; sub-clauses were not seen. The usual failure is a server switched off and an acquirer’s software that will not start that day.
    .criteria =
        Conform: an end-of-support procedure exists and is followed; acquirers were told with the notice it lays down and given a migration path; before shutdown it was confirmed that they can run on or have moved; keys and upgrade channel were withdrawn.
        Partial: acquirers were told, but there is no procedure, or it was late, or without a migration path, or keys or channel were withdrawn late; no acquirer was interrupted.
        Nonconform: support ended and acquirers were not told, or a sudden end or shutdown interrupted an acquirer’s business; or no support ended in the assessment period and there is no procedure either.
        Not applicable: the assessed organisation supplies no software to others; software made for its own use only does not count. Where no support ended in the assessment period, the procedure itself is assessed.
    .evidence = End-of-support procedure; notices with proof of delivery; migration path; records of withdrawn keys and channel
