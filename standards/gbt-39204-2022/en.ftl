pack = Information security technology — Cybersecurity requirements for critical information infrastructure protection
    .publisher = State Administration for Market Regulation; Standardization Administration of China
    .about = A recommended Chinese national standard for operators of critical information infrastructure (CII), issued on 2022-10-12 and effective from 2023-05-01; publicity for it counts 111 requirements in six activities: analysis and identification, security protection, testing and assessment, monitoring and warning, active defence, and incident handling. Every text here is our own wording and copies no sentence of the standard: for 84 requirements the clause text was read in public material, the other 27 follow published commentary or are inferred, some of their letters too, and each is marked. Check against the purchased text before quoting or issuing a conclusion; the standard itself sets no scoring method.
    .licence = Our wording is offered under Apache-2.0; the standard itself is under the copyright of its publisher.

source-E = Clause-by-clause extract of the published standard in the public code repository EZcompliance (unofficial); the text of this clause was read.
source-W = Article by Winicssec comparing the approval draft with the published text, reposted by the critical infrastructure response centre of CNCERT.
source-S = Research notes of an open-source project that cite a PDF of the standard.
source-V = Article by Winicssec, 2024, listing the topics of 7.9 on the supply chain.
source-Q = Other published commentary, from the security media Anquanke and 4hou.
source-B = Background knowledge: written from professional experience of the subject; the clause text was not found in the material searched.
source-C = Count and gap inference: the clause is deduced from the numbering around it and the total of 111.

c-6 = Analysis and identification
c-6_1 = Business identification
c-6_2 = Asset identification
c-6_3 = Risk identification
c-6_4 = Major change
c-7 = Security protection
c-7_1 = Multi-level protection scheme (MLPS)
c-7_2 = Security management rules
c-7_3 = Security management organisation
c-7_4 = Security management personnel
c-7_5 = Secure communication network
c-7_5_1 = Network architecture
c-7_5_2 = Interconnection security
c-7_5_3 = Boundary protection
c-7_5_4 = Security audit
c-7_6 = Secure computing environment
c-7_6_1 = Authentication and authorisation
c-7_6_2 = Intrusion prevention
c-7_6_3 = Automated tools
c-7_7 = Secure construction management
c-7_8 = Secure operation and maintenance
c-7_9 = Supply chain security protection
c-7_10 = Data security protection
c-8 = Testing and assessment
c-8_1 = Rules
c-8_2 = Methods and content
c-9 = Monitoring and warning
c-9_1 = Rules
c-9_2 = Monitoring
c-9_3 = Warning
c-10 = Active defence
c-10_1 = Shrinking the exposed surface
c-10_2 = Attack detection and blocking
c-10_3 = Attack and defence exercises
c-10_4 = Threat intelligence
c-11 = Incident handling
c-11_1 = Rules
c-11_2 = Emergency plans and drills
c-11_3 = Response and handling
c-11_3_1 = Incident reporting
c-11_3_2 = Incident handling and recovery
c-11_3_3 = Incident notification
c-11_4 = Re-identification

r-6_1-a = The organisation’s critical business is listed, together with the outside business linked to it.
    .title = Critical business and its links
    .guidance = Work back from what would harm national security, livelihoods or the public interest if it stopped; do not copy the list of IT systems. For a grid: dispatch, transmission, power trading; for a hospital: emergency care, laboratory, blood supply, insurance settlement. Outside business covers power, telecoms, cloud, payment clearing and the units above and below; name the counterpart and the interface. The usual failure is a list of systems passed off as a list of business.
    .criteria =
        Conform: the list holds all critical business covered by the designation; each entry gives why it is listed, the responsible department, the linked outside business and the counterpart; business and security have both confirmed it and it is approved.
        Partial: all critical business under the designation is listed, but outside business is incomplete, or reasons, owners or approval are missing.
        Nonconform: there is no such list; or it is only a list of IT systems; or critical business covered by the designation is missing from it.
        Not applicable: never; an organisation designated as an operator has critical business.
    .evidence = List of critical business with approval; table of internal and outside links; CII designation notice; notes of interviews with business departments

r-6_1-b = For each item of critical business, the degree to which it depends on outside business is analysed.
    .title = Dependence on outside business
    .guidance = Take the dependence down to “how long until it stops, and what replaces it”: for each outside business record how long critical business survives its loss, the fallback and the condition for switching. Cloud services, online software updates, licence checks, time synchronisation and lines are the ones most often missed. The July 2024 endpoint-agent incident showed that one supplier’s online push can stop business.
    .criteria =
        Conform: every item of critical business has a dependency analysis naming the outside business, the kind of dependence, survival time after loss and the fallback, confirmed by the business department; samples agree with real interfaces and contracts.
        Partial: all critical business is analysed, but individual dependencies such as cloud or online updates are missed, or the result is only “high, medium, low” with no consequence of loss.
        Nonconform: there is no dependency analysis, or an item of critical business has none, or there is only a list of outside parties.
        Not applicable: never; every operator depends on outside power and telecoms at least.
    .evidence = Dependency analysis report; list of outside interfaces and contracts; loss calculation or drill record; confirmation by business departments

r-6_1-c = For each item of critical business, its importance to outside business is analysed.
    .title = Importance to outside business
    .guidance = This is the reverse of the previous item: who stops when this business stops, how fast and how widely. The answer sets incident grades, whom to notify and the order of recovery. A grid counts areas and key loads without power; a hospital counts referrals, emergency care and laboratories it serves. The usual failure is to count only one’s own loss.
    .criteria =
        Conform: for each item of critical business the outside parties that rely on it are listed with the reach, severity and onset time of an outage, and the business department has confirmed the result.
        Partial: the analysis exists, but dependents are missing, or reach, severity or onset time is absent, or the business department has not confirmed it.
        Nonconform: effects on others are not analysed, or an item of critical business is left out, or only the organisation’s own loss is estimated.
        Not applicable: never; an outage of designated critical business always affects others.
    .evidence = Downstream impact analysis; list of outside parties that rely on the organisation; confirmation by business departments; incident grading or notification list that uses the result

r-6_1-d = The critical business chain is drawn from end to end, and each link shows which CII supports it, where that CII is and how it is running.
    .title = Critical business chain
    .guidance = Draw the chain from the start of the business to its delivery and hang on each link the facilities behind it, their location, who runs them and their present state. Facilities in a cloud, or run by the parent group or a supplier, belong on it too. The drawing is useful when the duty officer can point to any link and say what its loss affects. The usual failure is a network topology in place of a chain, with no order of business in it.
    .criteria =
        Conform: every item of critical business has a chain diagram whose links show supporting facilities, location, running unit and present state; sampled links agree with the site; version and date are given.
        Partial: the chains are drawn, but individual links lack facilities, location or running state, or differ from what is on site.
        Nonconform: there is no chain diagram, or a topology or organisation chart stands in for it and does not show what supports the business.
        Not applicable: never; every item of critical business has a chain from start to delivery.
    .evidence = Critical business chain diagrams; register of CII location and running state; site check records; diagram version history

r-6_2-a = Every network, system, data set, service or other asset used on the critical business chain is entered in one inventory.
    .title = Asset inventory
    .guidance = The inventory lets one go from any link of the chain to its assets and back. Software is recorded by product, version and supplier, not as “the XX system”; an SBOM may be attached. Most often missing: endpoint agents with high privilege, maintenance tools, database drivers, cloud and outsourced services. The usual failure is the accountants’ fixed-asset table: servers are in it, software and data are not.
    .criteria =
        Conform: the inventory covers networks, systems, data, services and other assets; each entry gives its link in the chain, owner and place, and software its version and supplier; every asset sampled on site is in it.
        Partial: all classes are inventoried, but individual assets are missing, or version, supplier, owner or link is not recorded.
        Nonconform: no inventory covers the business chain, or a whole class (software, data or services) is left out.
        Not applicable: never; all critical business rests on networks, systems and data.
    .evidence = Asset inventory; SBOMs; catalogues of data and services; record of site samples compared with the inventory

r-6_2-b = The order in which assets are protected follows from three factors: their class, their own importance and the importance of the business they support.
    .title = Asset protection priority
    .guidance = Fix the rule before scoring: class, asset importance and business importance all count, and two people applying it reach the same rank. A rank has consequences, such as patch order, backup method or depth of monitoring. Going by purchase price underrates a small licence server or an agent with kernel rights.
    .criteria =
        Conform: a written rule uses all three factors; every asset in the inventory has a priority, and recalculation of a sample gives the same.
        Partial: the rule is written and most assets are ranked, but one factor is not used, or assets remain unranked, or a sample recalculates differently.
        Nonconform: there is no rule or no ranking, or every asset simply takes the MLPS grade of its system.
        Not applicable: never; as soon as there is more than one asset, one comes before another.
    .evidence = Asset grading rule; priority list; patch, backup and monitoring schedules that use it; recalculation record

r-6_2-c = Assets are found by technical probing, and the inventory follows whenever assets used on the business chain are added, removed or changed.
    .title = Asset discovery and updating
    .guidance = Results are compared with the inventory and each difference is claimed by someone. Where scanning is dangerous, as with control or medical devices, passive traffic recognition replaces active scanning. Changes drive updates, with a periodic comparison besides; as a rule of thumb monthly, closer where things change fast. The usual failure: the tool runs all year, nobody reads its output and the inventory is last year’s.
    .criteria =
        Conform: every segment in scope is probed actively or passively, differences are claimed and settled on record, and sampled recent additions, removals and upgrades are all in the inventory.
        Partial: probing runs, but individual segments are not covered, or differences lie unsettled, or a few sampled changes are not in the inventory.
        Nonconform: there is no probing, only manual returns; or results have never been compared with the inventory.
        Not applicable: never; where active scanning is unsafe, passive recognition is used.
    .evidence = Discovery tool configuration and segments covered; difference records against the inventory; inventory change log; sample of recent changes

r-6_3 = Each link of the critical business chain is analysed for threats, weaknesses and existing controls with GB/T 20984 or a like method; main risks are found, treatment priorities set and a risk report issued.
    .title = Risk identification along the chain
    .guidance = The object is the link of the chain, not one machine’s vulnerability list. Give the supply chain its own scenarios: a supplier stops delivering, an update is faulty or implanted, a remote maintenance path is borrowed, a component loses support. Each main risk has a treatment, an owner and a date. The usual failure is a scan report under a new cover, without threats, impact or existing controls.
    .criteria =
        Conform: every link is analysed for threats, weaknesses and controls by a method traceable to GB/T 20984 or a like one; the report ranks main risks for treatment, includes supply chain scenarios, is approved and assigned to owners.
        Partial: report and method exist, but individual links or the supply chain scenarios are missing, or priorities are not assigned to owners.
        Nonconform: there is no risk report, or it only compiles scan or MLPS test results without analysing the chain.
        Not applicable: never; that risk is low is itself a finding of the analysis.
    .evidence = Risk assessment report; threat and weakness tables; treatment priorities with owners; approval of the report

r-6_4 = On a major change to the CII, critical business (or its chain), assets or risk, identification is redone and inventories are updated; where designation may be affected, the protection department is told promptly.
    .title = Re-identification on major change
    .guidance = First write down what counts: rebuilding, extension, moving to cloud, replacing core software or its supplier, merger, change of owner, a grave new threat. Put a trigger into the change process where security signs “re-identify or not, report or not”; do not leave it to the yearly assessment. The usual failure: a core platform is replaced, the project is accepted, and inventory and risk report stay as they were. The wording follows commentary; check it against the purchased text.
    .criteria =
        Conform: triggers and reporting rules exist; every major change in the assessment period led to re-identification and updated inventories, and what had to be reported reached the protection department promptly, with receipt; without such a change, the rule sits in the change process and each change was judged against it.
        Partial: re-identification was done and nothing reportable was missed, but inventories lag or have gaps, or change tickets lack the judgement.
        Nonconform: a major change without re-identification; or a reportable change not reported to the protection department; or no trigger rule.
        Not applicable: never; without a major change the rule and the judgements are still checked.
    .evidence = Trigger rule for major change; change tickets with judgement; re-identification results and inventory updates; reports to the protection department and receipts

r-7_1 = Networks and information systems are graded and filed under the multi-level protection scheme (MLPS), built and brought to their grade by remediation, and tested.
    .title = MLPS carried out
    .guidance = MLPS is the floor under CII protection; the two add up and neither replaces the other. Check three places: whether every system on the business chain belongs to a graded object, whether the filing matches what exists, whether systems of grade 3 and above are tested yearly. Major risks found in the test get an owner and a date; in reports of the old form, before 20 March 2025, read “poor” as “nonconforming”. The usual failure: the new cloud, control or data platform was never graded.
    .criteria =
        Conform: every system behind critical business is graded and filed as it now stands; every system due for test was tested within its cycle, its latest result is not “nonconforming”, and findings are closed or within the approved remediation date.
        Partial: grading and filing are complete, but a test is overdue, a filing is out of date, or remediation has passed its approved date.
        Nonconform: a system due for grading and filing has neither or only one; or a system due for test was never tested; or its latest test result is “nonconforming”.
        Not applicable: never; MLPS is the ground on which CII protection stands.
    .evidence = Grading reports; filing certificates; MLPS test reports; remediation plan and completion records; comparison of the system list with the filings

r-7_2-a = A cybersecurity protection plan, approved and issued to those who carry it out, has clear goals, covers management, technology, operation and assurance, and provides bodies, people, funds and equipment; it is revised at least yearly, and on major change.
    .title = Cybersecurity protection plan
    .guidance = The plan can be audited when each goal has tasks, a department, a budget and a date, and the next revision says what became of each. All four areas appear; supply chain security is best given tasks of its own. The most common idle plan is one that budget and procurement never heard of. Revision leaves a trail; a new year on the cover is not one.
    .criteria =
        Conform: the plan has goals and all four areas and provides bodies, people, funds and equipment; it is approved and issued to those who carry it out; it was revised within the last year and after each major change in the assessment period.
        Partial: the plan is approved, but an area, a resource or the circulation has gaps, or revision came later than a year, or does not reflect a major change.
        Nonconform: there is no written plan; or it is not approved; or it was due for revision and has never been revised.
        Not applicable: never; a small operator may have a short plan, but it has one.
    .evidence = Cybersecurity protection plan; approval and issue records; yearly revision trail; budget and equipment provided; reconciliation of last year’s tasks

r-7_2-b = Management rules and security strategies start from the protection the critical business chain needs, and change when risks or threats do.
    .title = Management rules and security strategies
    .guidance = A test: take any main risk from the risk report and find the rule and strategy that govern it. The set generally covers people, maintenance, supply chain, data and emergencies. The software update strategy is the touchstone: who may approve, where it is tried first, how rollback works. The usual failure is a downloaded template with the organisation’s name filled in and no tie to the business chain.
    .criteria =
        Conform: there is a list of rules and strategies in force, each main risk in the risk report has a provision, and after assessments, incidents or new threats they were reviewed and what had to change was changed and issued.
        Partial: rules and strategies are issued, but individual main risks have no provision, or review happened and the changes lag.
        Nonconform: there is no coherent set; or its content has nothing to do with the critical business chain; or it was never reviewed after risk clearly changed.
        Not applicable: never; rules taken over from a parent body still have to fit the organisation’s own business chain.
    .evidence = List and texts of rules and strategies; table of main risks against provisions; review and revision records; issue notices

r-7_3-a = A cybersecurity committee or leading group is headed by the organisation’s principal leader, and one member of the leadership is named Chief Cybersecurity Officer in charge of CII security.
    .title = Leading group and security chief
    .guidance = Read the documents, then the minutes: the group works only if it has dealt with the protection plan, budget, major procurement and risk report. The Chief Cybersecurity Officer sits in the leadership; an IT director outside it does not count. New people mean a new document. The usual failure is a group that exists for years in name without one set of minutes.
    .criteria =
        Conform: the founding document names the principal leader as head; the Chief Cybersecurity Officer is in the leadership, by appointment; both match the people now in office; minutes show decisions on major security matters.
        Partial: group and appointment exist, but documents lag changes of people, or duties are not written, or no meeting is recorded in the assessment period.
        Nonconform: there is no such group; or the principal leader does not head it; or no Chief Cybersecurity Officer is named, or the person is outside the leadership.
        Not applicable: never; every organisation, however small, has a principal leader and a leadership.
    .evidence = Founding document; appointment of the Chief Cybersecurity Officer; division of duties among the leadership; minutes and follow-up of decisions

r-7_3-b = A body dedicated to cybersecurity is in place with its head and posts filled; performance is appraised and failures are answered for.
    .title = Dedicated security management body
    .guidance = “Dedicated” means its own duties, staffing and head. It may share a roof with IT, but those who build and run do not supervise themselves. Appraisal has measures and consequences; accountability has a case, or a statement that none arose. The job descriptions show who looks after supply chain security. The usual failure is a body on paper whose people all have another job.
    .criteria =
        Conform: a formal document sets up the body, its head is in office, posts and duties are written and filled; appraisal was done in the assessment period and accountability rules exist and are followed.
        Partial: body and head exist, but key posts are vacant or duties unclear, or appraisal and accountability have rules and no records.
        Nonconform: there is no dedicated body and departments share the work piecemeal; or the body has no head.
        Not applicable: never; the body may share offices with IT, but it cannot be absent.
    .evidence = Document setting up the body; job descriptions and staff list; appraisal results; accountability rules and records of use

r-7_3-c = For the security of each CII, one named person is responsible.
    .title = Security owner for each CII
    .guidance = The owner belongs to the facility, not to a department. The letter of appointment says how far the duty reaches and what the owner may decide, for example to halt a risky upgrade. One person may hold several facilities, but each facility has one owner. The usual failure: the owner moved on half a year ago and the register and duty roster still carry the old name.
    .criteria =
        Conform: each designated CII has one owner in office whose appointment states scope and powers; in interview the owner describes the same duties.
        Partial: each has an owner, but the appointment lacks scope or powers, or the owner does not know the duties.
        Nonconform: a CII has no owner, or its owner has left and not been replaced, or only a department is named.
        Not applicable: never; wherever there is a CII there is an owner.
    .evidence = Register of CII and owners; letters of appointment; interview notes; duty and contact lists

r-7_3-d = When decisions on information technology are taken, staff of the security body are among those taking part.
    .title = Security staff in IT decisions
    .guidance = Taking part happens before the decision, and the opinion goes somewhere: accepted, or refused with a reason, on record. It covers project approval, architecture, selection and procurement, cloud, outsourcing and major upgrades. Sitting silent or signing afterwards does not count. Article 16 of the CII security protection regulation asks for the same. Work backwards from the largest IT projects of the period.
    .criteria =
        Conform: the rules give the security body a part in IT decisions; sampled major approvals, selections and upgrades in the assessment period all carry its opinion from before the decision and what was made of it.
        Partial: it took part in most, but individual cases lack the opinion, or have it dated after the decision, or refuse it without reason.
        Nonconform: no rule provides for it and no sampled case shows it; or IT and business decide every major matter and security learns of it afterwards.
        Not applicable: never; without any IT decision in the period the rules are examined.
    .evidence = Rules for IT decisions; attendance and minutes; counter-signed forms; security opinions and their outcome

r-7_4-a = The head of the security body and key-post staff take post only after passing a background review and a skills test; key posts such as system, network and security administration have dedicated staff under control of two or more people.
    .title = Pre-post vetting and shared control
    .guidance = List the key posts first, including those held by on-site contractors. Shared control shows in the system: one acts and one checks, the super-user secret is split; two names on a roster are not enough. Police and state security may help with the review. The usual failure is vetting after the start date, or two administrators behind one account.
    .criteria =
        Conform: head and key-post staff in office all have review and test results dated before they started; every key post has dedicated staff, and sampled key operations were under two or more people.
        Partial: all are reviewed and tested, but some after starting, or individual posts are part-time or show no shared control in operation records.
        Nonconform: the head or someone in a key post has no review or failed the test; or key posts are generally run by one person alone.
        Not applicable: never; every operator has a head of the security body and system, network and security posts.
    .evidence = List and roster of key posts; background review results; skills test scores; logs or approvals showing two people

r-7_4-b = The security body keeps up with developments by regularly sending its staff to outside cybersecurity events, be they national, sector or industry ones.
    .title = Taking part in outside events
    .guidance = What counts is what they bring back: threat trends, vulnerability notices, the regulator’s reading, lessons of peers, in a short report, better still one that becomes a warning, training or measure. Sector briefings on supply chain incidents, attack-defence contests and standards training all qualify. As a rule of thumb, each member attends at least one a year. Sending the same head every time leaves the rest of the body uninformed.
    .criteria =
        Conform: there is a yearly schedule, and in the assessment period national, sector or industry events were attended as scheduled, by more than one person; what was learnt is written down and passed on within the body.
        Partial: events were attended, but without a schedule or off it, by one person only, or without a record passed on to the others.
        Nonconform: nobody attended any such event in the assessment period.
        Not applicable: never; national, sector and industry events take place every year, and online attendance counts.
    .evidence = Yearly schedule and event notices; attendance records; reports after attendance; internal briefings

r-7_4-c = Training and tests follow a system and take place regularly; each member of CII staff is trained for at least 30 class-hours a year in law, policy and standards, protection techniques and management.
    .title = Training and class-hours
    .guidance = Hours are kept per person; an average must not hide those who missed it. The rules define who counts as staff and say whether on-site contractors do. Content follows the post: purchasing staff learn supplier and contract duties, maintenance staff learn update verification and rollback. Attendance is not learning, so there is a test. The usual failure is hours signed for in December on awareness films.
    .criteria =
        Conform: the rules define staff and how hours are counted; everyone on the list reached 30 class-hours in the assessment period, all three subjects were taught, tests have scores and those who failed were retrained.
        Partial: training and tests took place, but some, no more than half, are below 30 class-hours, or any of the three subjects is missing, or tests are incomplete.
        Nonconform: there is no training system; or no record of hours; or more than half are below 30 class-hours; or nobody was tested.
        Not applicable: never; wherever there are staff there are hours to count.
    .evidence = Training rules and yearly plan; register of hours per person; course outlines; test scores and retraining records

r-7_4-d = A person whose background changes is reviewed again where warranted; on transfer, logical and physical access is re-evaluated; on leaving, all access ends at once, authenticators come back, and an interview and notice follow.
    .title = Transfer, leaving and re-vetting
    .guidance = The personnel process tells the access administrator automatically, not by word of mouth. Test backwards: take the leavers of the period and compare account closure, door cards, tokens, shared secrets and remote access. Contractors and on-site supplier staff are treated the same. The usual failure: the domain account is closed, while VPN, local device and supplier portal accounts live on. Content and letter are inferred; check them against the purchased text.
    .criteria =
        Conform: for sampled leavers access ended on the day they left, authenticators were returned, interview and notice are on record; access was re-evaluated on transfer; re-review after background changes has a rule and results.
        Partial: all access has been withdrawn, but sometimes later than that day, or interview or notice is missing, or re-evaluation on transfer or re-review has gaps.
        Nonconform: someone who has left still has a usable account, door access or authenticator; or there is no process for transfer and leaving.
        Not applicable: never; without any change in the assessment period the process is examined.
    .evidence = List of transfers and leavers; access change tickets and account closure logs; authenticator returns; exit interviews and notices; re-review records

r-7_4-e = What staff must keep secret, what they answer for, rewards and penalties, and the period after leaving are laid down in writing and signed by each in a confidentiality agreement.
    .title = Staff confidentiality agreements
    .guidance = The organisation sets the post-departure period by what the post has access to; the agreement gives its start and the limits during it. It best names what this post sees, such as topology, passwords, source code, patient or dispatch data. Samples of new starters and of people moved to key posts show gaps first. The usual failure is one line on trade secrets in the employment contract.
    .criteria =
        Conform: all staff in post have signed; the agreement covers security duties, what is secret, rewards and penalties and the post-departure period; sampled starters, movers and leavers are all covered.
        Partial: all have signed, but clauses such as penalties or the post-departure period are missing, or the agreement did not follow a change of post.
        Nonconform: someone in post has not signed; or there is only a general secrecy clause in the employment contract.
        Not applicable: never; neither a short term nor a part-time post exempts anyone.
    .evidence = Rules on secrecy duties; signed agreements; comparison of staff list with agreements; post-departure terms

r-7_5_1 = Communication lines shall have one primary and two backups, from several carriers over several routes; key nodes and important facilities should have dual-node redundancy.
    .title = Line and node redundancy
    .guidance = Lines are “shall”, nodes “should”; look at them apart. Two carriers may rent the same duct, so obtain the route maps and confirm separate trenches and exchanges. Redundancy counts once it has actually been switched; as a rule of thumb, rehearse yearly. Where a node is single, write down why and what stands in for it. The usual failure: three lines enter by one riser and one digger cuts them all.
    .criteria =
        Conform: every line behind critical business has a primary and two backups over several carriers and routes, with switchover proven; key nodes and important facilities are dual, or an approved reason and substitute measure exists where they are not.
        Partial: every line is backed up, but with fewer than two backups, one carrier, partly shared routes or unproven switchover; or lines conform while nodes are single without an approved reason.
        Nonconform: a line behind critical business has no backup; or all lines share one route.
        Not applicable: never; private networks and own fibre are communication lines too.
    .evidence = Line contracts; physical route maps; topology and redundancy configuration; switchover test records; approved reasons for single nodes

r-7_5_2-a = Where systems of different grades, businesses, regions or operators are connected, a security policy says how and how far.
    .title = Interconnection security policy
    .guidance = Take the four kinds one by one: who connects to whom, why, over which interface, with which protocol and direction, who approved it and until when. Typical cases are a grid’s control zone and its office zone, or a hospital’s internal network and insurance, laboratory and online services. Remote maintenance by a supplier is managed as one kind too. The usual failure is a general policy without an interface list, at odds with the firewall.
    .criteria =
        Conform: an approved policy covers all four kinds, an interface list gives parties, purpose, protocol and direction, control and approver, and sampled live connections are all in it.
        Partial: an approved policy exists, but a kind is missing, or the list misses connections, keeps dead ones or lacks approvers.
        Nonconform: there is no interconnection policy; or live connections are generally neither listed nor approved.
        Not applicable: a kind that does not exist is left out; if none of the four exists, the topology shows it.
    .evidence = Interconnection policy; interface list and approvals; network topology; sample of live connections

r-7_5_2-b = Whichever grade, business or region a user’s system belongs to, the identity leads to the same person and access control policy is consistent.
    .title = Consistent identity and policy
    .guidance = Take a few users of several systems and compare accounts and rights side by side: do the accounts lead to one person, does someone restricted in one place hold high rights in another? A unified identity platform is common, not the only way. Control and medical devices that cannot join it get a mapping table and manual checks. The usual failure: one person, many accounts, and some survive departure.
    .criteria =
        Conform: identity and access policy have one source or a mapping rule for all systems in scope; for sampled users both agree, and changes reach every system.
        Partial: the main systems are unified, but individual ones are kept by hand and lag, or a few sampled users differ in rights.
        Nonconform: each system keeps its own accounts without mapping; or samples generally disagree.
        Not applicable: no user in scope works across systems or regions, and account comparison shows it.
    .evidence = Identity platform configuration or mapping table; comparison of sampled users across systems; logs of rights changes spreading

r-7_5_2-c = Communication between local area networks at a distance is protected first, for example by verifying both ends cryptographically before connecting.
    .title = Protection of remote communication
    .guidance = It covers head office and branches, dispatch and stations, hospital sites, and private lines to a cloud or supplier. A private line is not trust; besides authenticating both ends, encrypting the content is wise. Check that certificates are in date and distinct at each end and that algorithms follow the cryptography rules; with a wrong certificate the link does not come up. The usual failure is one pre-shared key everywhere, unchanged for years.
    .criteria =
        Conform: every link between local networks authenticates both ends beforehand or has approved protection of equal effect; a sampled wrong credential cannot establish it; keys and certificates are in date with rotation records.
        Partial: every link is protected, but individual ones authenticate one way, share keys, have expired certificates or no rotation records.
        Nonconform: a link between local networks is in clear and unauthenticated, or nothing is done because “the private line is trusted”.
        Not applicable: the scope is one local network without remote links, as the topology shows.
    .evidence = List of remote links; VPN and certificate configuration; mutual authentication test records; key and certificate rotation records

r-7_5_3-a = Between systems of different grades, businesses, regions or operators, who may operate what, which data is exchanged and which way it flows are strictly controlled.
    .title = Boundary and information-flow control
    .guidance = Deny by default and open flow by flow as approved; draw the flows from the business, compare them with the rules, and every surplus rule is a finding. Remote maintenance and online updates from a supplier cross the boundary too: limit source, target and hours, and keep a switch to cut them. The usual failures: “temporary” openings become permanent, all outbound is open, a stray cable bypasses the boundary device.
    .criteria =
        Conform: all boundaries deny by default and every rule leads to an approved flow; clean-ups are on record; tests show unapproved directions and protocols closed and no bypass.
        Partial: all boundaries are controlled, but samples show a few rules too wide, expired or unapproved, none giving the Internet or a supplier direct reach into control or core business.
        Nonconform: a boundary has no access control, an allow-all rule or a bypass; or an unapproved path reaches control or core business directly from the Internet or a supplier.
        Not applicable: never; every operator has boundaries.
    .evidence = Boundary policy and rule export; data-flow diagram; rule approvals and clean-up records; connectivity test records; remote access logs

r-7_5_3-b = Unauthorised devices are found and brought under control at any time, and only hardware and software the organisation has approved run.
    .title = Unauthorised hardware and software
    .guidance = Both halves are needed: network admission for devices, an allow list or equal control for software. Try with an unlisted laptop and an unlisted executable: are they stopped, and when are they noticed? The list follows versions; an SBOM is a good baseline. A new version pushed by a supplier is also unapproved until verified. The usual failure is alarm without blocking.
    .criteria =
        Conform: admission control covers the segments in scope and key hosts enforce a software list; in tests unlisted devices and software are stopped and alarmed; exceptions are approved and dated.
        Partial: devices and software are both controlled, but individual segments or hosts are not covered, or control only alarms, or exceptions have expired.
        Nonconform: devices or software have no control at all; or in tests an unlisted device connects or unlisted software runs freely.
        Not applicable: never; devices that cannot hold an agent are controlled by port, media or the like.
    .evidence = Admission control configuration; software list and updates; comparison with SBOMs; blocking tests and alarm logs; approved exceptions

r-7_5_4 = Network audit monitors and records how systems run, daily operations, fault repair and remote maintenance, and logs are kept for at least 6 months.
    .title = Network audit and log retention
    .guidance = All four activities must answer who, when, on what and what was done. Remote maintenance by a supplier goes through a bastion host with session records. A test: name a day six months ago and have an operation of that day called up on the spot. Logs are best held on another machine, beyond the reach of the audited. The usual failure is a device that overwrites itself: six months on paper, two weeks in fact.
    .criteria =
        Conform: all four activities are audited and lead to a person; for a sampled date six months back every kind of log is produced; those audited cannot delete or alter it.
        Partial: all four are audited and most logs reach 6 months, but individual devices fall short, accounts do not lead to a person or logs can be altered.
        Nonconform: an activity is not audited; or logs generally fall short of 6 months; or remote maintenance leaves no record.
        Not applicable: never; where there is no remote maintenance, that kind is left out.
    .evidence = Audit system configuration and coverage; log retention setting; sample of logs six months old; bastion session records; log permissions

r-7_6_1-a = It is listed which business operations and user operations are important and which user behaviour is abnormal.
    .title = Important operations and abnormal behaviour
    .guidance = The list feeds the stronger authentication of the next item and later monitoring, so write it so that it can be configured: system, function, condition. Examples: remote switching of breakers, changing protection settings, bulk export of records, changing drug dose rules, pushing software to the whole network, adding an administrator. Abnormal behaviour: odd hours, odd places, mass queries. The usual failure is the single phrase “abnormal login”.
    .criteria =
        Conform: all three lists exist, name system, function or trigger, and are confirmed by the business department.
        Partial: lists exist, but one of the three is empty, or entries are too general to configure, or systems are missing, or the business department has not confirmed them.
        Nonconform: there is no list, or two or more of the three are empty.
        Not applicable: never; any system with users has at least the operations of adding administrators and changing rights.
    .evidence = List of important operations; list of abnormal behaviour and triggers; confirmation by business departments; update records of the lists

r-7_6_1-b = Devices, users, services or applications and data are under control; important business operations, important user operations and abnormal behaviour are met by dynamic, multi-factor or other stronger authentication.
    .title = Controlled identities and stronger authentication
    .guidance = Try the list of the previous item entry by entry: does an important operation ask again, does an abnormal condition raise or block? Multi-factor at login and nothing after it does not meet this item. Service accounts and interfaces are covered, with no passwords in scripts. An emergency path may exist, reviewed after each use. The usual failure: the bastion host asks for two factors while a direct port stays open.
    .criteria =
        Conform: all four kinds of object are controlled; every listed important operation and abnormal behaviour triggers dynamic or multi-factor authentication and tests find no way round; use of the emergency path is reviewed.
        Partial: all four kinds are controlled and stronger authentication works, but not for every entry on the list, or the emergency path is not reviewed.
        Nonconform: important operations rest on static passwords alone; or stronger authentication can be bypassed directly; or one of the four kinds is not controlled.
        Not applicable: never; old devices that cannot be changed are authenticated at a proxy in front.
    .evidence = Controlled objects and authentication policy; dynamic or multi-factor configuration; tests of list entries and bypass tests; register of service accounts; review of emergency path use

r-7_6_1-c = Who may do what with important business data is controlled by security labels or a like technique.
    .title = Access control on data operations
    .guidance = The control sits on the data: labels or equal attributes decide who reads, alters, exports and deletes; hidden menus in the application do not. Take a person with an account and no right and try four ways in: application, database, report, interface. Database administrators and supplier maintenance accounts are bound too. The usual failure: the front is tight while one query account behind it sees the whole database.
    .criteria =
        Conform: important business data resources are listed with labels or equal attributes and policy follows them; in tests unauthorised reading, altering, exporting and deleting are refused and logged, the same on every path.
        Partial: the main data is controlled by label or attribute, but individual paths or accounts are outside it, and tests did not obtain important data without right.
        Nonconform: important business data has no label or equal control; or tests obtain it without right.
        Not applicable: never; critical business always has important business data resources.
    .evidence = List of important business data resources; label and access policy; tests of the four paths; access logs

r-7_6_2-a = Technical means defend against advanced persistent threats (APT) and the like, and that defence keeps improving.
    .title = Defence against advanced threats
    .guidance = Look at ability, not at purchases: test with real techniques such as credential theft, lateral movement, delivery through a legitimate update channel and covert callback, and record what was seen, when and who acted. Traffic analysis, endpoint behaviour detection, decoys and intelligence matching may be combined. An implanted supplier product is a typical route and belongs in the scenarios. The usual failure: a box on factory settings that has never caught anything.
    .criteria =
        Conform: means of detecting and stopping advanced threats cover the networks of critical business; in the assessment period they were tested with simulated techniques, detection rates and causes of misses are on record, and misses led to improvement.
        Partial: means are in place, but coverage has gaps, or there was only a product demonstration and no test, or misses were not followed up.
        Nonconform: there is only signature antivirus and a firewall, nothing against advanced threats; or the equipment is switched off or expired.
        Not applicable: never; isolated networks are reached too, by media and supplier tools.
    .evidence = Deployment map and policy of advanced threat detection; simulated attack reports; detections and handling tickets; improvement records

r-7_6_2-b = Systems protect themselves actively, so that intrusion and malware are recognised and stopped in time.
    .title = Blocking intrusion and malware
    .guidance = It must stop them, not only report. For control systems where automatic blocking is unsafe, write why and fill in with isolation or allow lists. Protective software has high privilege, so its updates are also tried on a few hosts first and kept ready for rollback: in July 2024 an endpoint-agent update crashed the hosts it protected. The usual failure is an out-of-band device on “alarm” with six-month-old signatures.
    .criteria =
        Conform: hosts and boundaries in scope are protected in blocking or an equal mode, with signatures and rules within their update cycle; test samples are blocked in time; exceptions have a reason and compensating measure.
        Partial: the main systems are protected and block, but individual hosts lack it, only alarm or have stale signatures, without compensation.
        Nonconform: hosts of critical business generally have no protection; or protection generally only alarms and nothing compensates; or test samples go unseen.
        Not applicable: never; devices that cannot hold protective software are covered by isolation or allow lists.
    .evidence = Host and boundary coverage list; policies and block logs; signature version records; test records; approved exceptions and compensation

r-7_6_3 = Accounts, configuration, vulnerabilities, patches and malware signatures are managed with automated tools; patches are verified first and vulnerabilities then fixed without delay.
    .title = Automated management and patching
    .guidance = All five have a tool, and “verified first” is the point: best in a test environment, then a small part of production, then the rest, each step with a stop condition and rollback. In the July 2024 endpoint-agent incident an update that users had not verified reached masses of hosts at once. Where a supplier forces automatic updates, find a way to hold them. Whether one given flaw is gone is looked at under 7.9 k).
    .criteria =
        Conform: tools manage all five and cover the systems in scope; sampled patches and rule updates were verified, in a test environment or a small pilot, before going wide; fixes meet the organisation’s own deadlines, and late ones have approved mitigation.
        Partial: all five have tools, but individual systems are not covered, or a few patches lack a record of verification or are late without mitigation.
        Nonconform: one of the five is purely manual; or updates generally go to production unverified; or there is no patch deadline or tracking.
        Not applicable: never; offline systems are patched after offline verification.
    .evidence = Tool list and coverage; vulnerability and patch register; verification or pilot records; preparations for rollback; patch deadline rule

r-7_7 = When CII is built, refitted or upgraded, security measures shall keep step with the main works in planning, building and use, and shall be proven in more than one way, such as testing, review and attack-defence exercise; where necessary a simulation of critical business may be built for this.
    .title = Security in step with construction
    .guidance = Take one finished project and check approval, budget, design, acceptance and commissioning for security at each step. The result of verification must be able to stop go-live: an unresolved high risk keeps it closed. The simulation environment is “may” and its absence costs nothing, but changes too risky to try in production need some other proof. The usual failure: go live first, security devices in phase two.
    .criteria =
        Conform: sampled projects of the assessment period have records of security at planning, construction and commissioning; they were tested, reviewed or exercised before use, and findings were resolved or accepted with approval.
        Partial: all three stages were broadly in step, but individual projects lack a stage’s record, or verification is incomplete, or ordinary leftovers were not approved.
        Nonconform: a project went live before its security measures; or without any verification; or with an unapproved high risk.
        Not applicable: nothing was built, refitted or upgraded in the assessment period, as the project list shows; lack of a simulation environment never affects the result.
    .evidence = Project approval and budget; security design review; test and exercise reports; acceptance and commissioning approval; simulation records, if any

r-7_8-a = Operation and maintenance takes place within China; where it cannot be done except from overseas, national rules are followed.
    .title = Maintenance within China
    .guidance = Look past the duty room to where sessions come from: cloud consoles, third-line support of suppliers, maker diagnostics and telemetry may be worked by people overseas. Compare login origins with the support clauses. Where overseas work is unavoidable, permission comes first, and the account is limited, time-boxed, accompanied and recorded. The usual failure: the contract says China and the night tickets are taken elsewhere.
    .criteria =
        Conform: staff, platform and remote access are in China, and sampled logs and contracts agree; any overseas work has the formalities national rules require and full records, each time.
        Partial: work is in China or its formalities are complete, but log origins or suppliers’ support sites were not checked one by one, or records have gaps.
        Nonconform: overseas work is found without the formalities of national rules; or nobody can say where the work and its people are.
        Not applicable: never; with outsourced or cloud maintenance, where people and platform are still has to be shown.
    .evidence = Statement of maintenance sites and staff; supplier contract clauses; remote access logs with origin analysis; permissions and escort records for overseas work

r-7_8-b = Maintenance staff have signed a security and confidentiality agreement before they start work.
    .title = Maintenance staff confidentiality
    .guidance = The agreement binds the person: a supplier’s company agreement does not stand for the on-site or temporary engineer. Read the dates: signature before the first visit or remote login. For urgent repair a short undertaking signed on the spot may be filed later. The usual failure: the engineer has changed and the file holds the predecessor.
    .criteria =
        Conform: for sampled tickets of the assessment period every internal and external maintainer has an agreement dated before work, stating what is confidential, the term and the responsibility.
        Partial: all have signed, but some after starting, or one of scope, term or responsibility is missing.
        Nonconform: someone worked unsigned and still is; or only the supplier’s company agreement exists, without personal signatures.
        Not applicable: never; every operator has maintenance done.
    .evidence = Maintenance staff list and tickets; signed agreements with dates; first entry or remote login record; emergency undertakings

r-7_8-c = Maintenance tools already registered are the first choice; one that is not, and has to be used, passes malware and similar tests beforehand.
    .title = Registered and tested maintenance tools
    .guidance = The register holds name, version, source, supplier, hash and purpose, and the hash can be compared before start. Laptops, USB sticks and remote-help programs of supplier engineers bypass it most easily. The organisation runs the test itself and keeps the result; a supplier’s word that it has been scanned does not count. A new version is a new tool. The usual failure: the register stopped three years ago and other tools run on the bastion host.
    .criteria =
        Conform: a current register gives version, source and hash; sampled tools in use are in it, or have malware and similar tests and an approval from before use.
        Partial: register and test process exist, but individual tools differ in version, or test records lack hash or approver.
        Nonconform: there is no register; or a tool in use is found neither registered nor tested.
        Not applicable: never; every operator uses maintenance tools.
    .evidence = Maintenance tool register; malware test reports; hash and signature checks; tool approvals and bastion logs

r-7_9-a = Supply chain security has a strategy and rules, which settle risk management, choosing and managing suppliers, development and procurement, and secure maintenance; funds, people and authority stand behind them.
    .title = Supply chain security strategy
    .guidance = The strategy first settles choices: which products need a second source, which updates are verified locally first, who may veto a purchase when the supplier refuses security terms. Authority is what most often stays empty: rules fail when the security post cannot halt a purchase or an update. In the July 2024 endpoint-agent incident users had no say over updates; that is a choice for the strategy. The wording follows commentary; check it against the purchased text.
    .criteria =
        Conform: the strategy is approved, all four subjects are covered with matching rules; budget and posts are in place, job descriptions give the power to halt a purchase or update, and the assessment period has records of execution.
        Partial: the strategy is approved, but a subject is missing, or rules do not match it, or one of funds, people and authority is not in place.
        Nonconform: there is no strategy, or only general purchasing rules without security, or none of funds, people and authority is in place.
        Not applicable: never; every operator buys products and services.
    .evidence = Supply chain security strategy and rules; approval; dedicated budget; job descriptions and delegation; execution and review records

r-7_9-b = Whatever is bought from the catalogues of critical network equipment and dedicated cybersecurity products has passed national testing or certification.
    .title = Testing and certification of catalogue products
    .guidance = Compare the purchase list with the catalogue in force line by line; whether a firewall, intrusion prevention device, router or switch is listed follows its stated parameters. Check the certificate for model, version, holder and date, and the nameplate on arrival. The usual failure: the hardware is certified and the software version installed is not; virtual security products bought in a cloud are often forgotten.
    .criteria =
        Conform: purchases of the assessment period were compared line by line; catalogue products had a valid certificate when bought, matching model and version as delivered; checks are on record.
        Partial: all catalogue products have valid certificates, but comparison or check records are incomplete, or a version departs from the certificate with an explanation obtained.
        Nonconform: a catalogue product was bought without testing or certification, or with an expired or mismatched certificate; or no comparison was ever made.
        Not applicable: no catalogue product was bought in the period, and a line-by-line comparison shows it.
    .evidence = Comparison of purchases with the catalogues; test or certification records and look-ups; arrival checks; notes on version and certificate scope

r-7_9-c = Network products and services bought or in use meet national standards, those that may affect national security have passed national cybersecurity review, and a yearly list shows what was bought.
    .title = Purchase list and security review
    .guidance = Three linked steps: the list names the items, each line gives the national standard and its proof, and those that may affect national security are pre-judged. “No effect” alone is not a judgement; give grounds, and see whether the protection department issued a sector guide. Where review is due, declare before signing; a contract already signed takes effect only on passing. Small direct buys, cloud renewals and bundled software are most often missed. Article 41 of the CII security protection regulation punishes skipped review.
    .criteria =
        Conform: the yearly list is complete; each item has proof against its standard; purchases were pre-judged with grounds, and whatever had to be declared passed review before use.
        Partial: list and judgements exist, but individual ordinary purchases are missing or unjudged, or proof is incomplete, or judgements lack grounds, and nothing that had to be declared was left out.
        Nonconform: there is no yearly list; or an important purchase was not judged; or something due for review was bought and used without passing it; or a product known not to meet national standards is in use.
        Not applicable: never; without purchases in the assessment period, products in use are checked against standards.
    .evidence = Yearly purchase list; proof against national standards; national-security pre-judgements; review submissions and results; contract conditions

r-7_9-d = A qualified-supplier directory is kept current; suppliers are chosen for the security of their supply, so that political, diplomatic, trade or other non-technical causes do not cut it off.
    .title = Qualified-supplier directory
    .guidance = A living directory has entries and exits: admission conditions, re-review results, cases of restriction or removal. Ask about supply not only of the supplier but of its core parts, licence keys, cloud services and who holds the source. A service suddenly switched off or a licence disabled from afar is also interruption. Suppliers may be graded by effect on critical business, the graver ones re-reviewed yearly as a rule of thumb. The usual failure: the directory equals the payment history. The wording follows commentary; check it against the purchased text.
    .criteria =
        Conform: the directory gives admission conditions, re-review results and status; purchases of the assessment period come from it or have special approval; every supplier that matters to critical business has an interruption assessment, with a response to the risks found.
        Partial: the directory is in use, but re-reviews are late, exits slow, individual purchases lack approval, or assessments and responses have gaps.
        Nonconform: there is no qualified-supplier directory; or it is only a list of past suppliers; or suppliers that matter to critical business generally have no interruption assessment.
        Not applicable: never; every operator has suppliers.
    .evidence = Qualified-supplier directory; admission and re-review records; supplier grading; interruption risk assessments; removal or restriction decisions

r-7_9-e = Procurement channels are under control, and sources of network products and services are either stable or several.
    .title = Procurement channels and sources
    .guidance = First ask where it comes from, then what if it stops. A channel can be traced to the maker or a chain of authorisation, and downloads are checked by signature and hash. Stable or diverse, either will do: stable rests on long contracts, stock or escrow, diverse on an alternative that can take over. Kernel-level software whose single supplier pushes its own updates needs a response of its own; that was the July 2024 endpoint-agent incident. The usual failure: three quotations from three agents of one maker.
    .criteria =
        Conform: channels of all products and services behind critical business are verified; each source is secured or has a proven alternative; single sources are in a register, each with an approved response.
        Partial: all channels can be verified and single sources are known, but some lack a response, a guarantee has lapsed, or an alternative is unproven.
        Nonconform: a product behind critical business has a source that cannot be verified; or single sources are not identified; or kernel-level single-source software is updated wholly at the supplier’s will with no response.
        Not applicable: never; every operator obtains products and services from outside.
    .evidence = Channel and authorisation proof; signature and hash records; source analysis and alternatives; single-source register; tests of switching to an alternative

r-7_9-f = Purchase documents fix the supplier’s security duties in design, R&D, production and delivery; the supplier declares in writing not to take user data unlawfully, control users’ systems and devices, or use dependence for improper gain or forced replacement.
    .title = Supplier duties and declaration
    .guidance = Contract clauses and declaration are both needed; then look for something checkable behind them: signatures, provenance, a description of build and release, test reports. “No control” and “no forced upgrade” come down to the right over updates: who approves, can they be delayed, can they be turned off. The usual failures: the supplier’s own template leaves out forced upgrades, or the reseller signs and the maker is not bound.
    .criteria =
        Conform: sampled contracts of the assessment period state the supplier’s duties at all four stages; the declaration holds all three pledges and is signed by whoever answers for the product; important products have material to check them by.
        Partial: clauses and declaration exist, but a stage or pledge is missing, or important products have no such material, or the signing supplier does not control the product.
        Nonconform: purchase documents set no security duties; or there is no declaration; or the contract lets the supplier upgrade, take data or control remotely at will.
        Not applicable: never; with nothing bought or renewed in the assessment period, the contracts and declarations in force are examined.
    .evidence = Contracts and security clauses; supplier declarations; signatures, provenance and like material; agreement on control of updates

r-7_9-g = Every supplier of network products and services has signed a security and confidentiality agreement, which states the duties of each side, what is confidential, rewards and penalties, and the term.
    .title = Supplier security and confidentiality agreements
    .guidance = Go through the supplier register and find each agreement; large contracts are not enough. Inspection, consulting, trials, testing, cloud and outsourced development all count. Support, incident notice, subcontracting and destruction of material on exit belong in it too. Article 20 of the CII security protection regulation also asks that performance be supervised; keep check records, which do not affect the verdict here. The usual failure: the main contract was renewed and the confidentiality agreement was not.
    .criteria =
        Conform: every current supplier has an agreement in force with all four contents, signed by the parties to the contract.
        Partial: every supplier has an agreement in force, but one of the four contents is missing, or it was signed by someone other than the party to the contract.
        Nonconform: a current supplier has no agreement, or works on after it expired; or only a vague secrecy clause exists.
        Not applicable: never; even an operator that develops its own software has suppliers of hardware, lines and services.
    .evidence = Supplier register compared with agreements; security and confidentiality agreements; check of signatories against contracts

r-7_9-h = Where R&D and manufacture use known patents or other intellectual property of the parties involved, the supplier is required to hold licences of 10 years or more, or ones that last without a break as long as the product or service is used.
    .title = Term of intellectual property licences
    .guidance = The contract says whether 10 years run from purchase or from the licence; see whether the chain reaches the supplier and sub-licensing is allowed. Software, instruction sets, firmware, databases, fonts and open-source components can all carry licences. Open-source licences usually last, but breach ends them, so look at compliance. The usual failure: the supplier’s word that it is “independently owned”, with no licence and no expiry date.
    .criteria =
        Conform: known intellectual property in important products is listed, with proof of a licence of 10 years or more or covering the period of use; the contract settles liability and continued use if a licence stops.
        Partial: the supplier has undertaken the term in writing, but individual products lack proof or list, or open-source licences were not sorted out, or the contract is silent on interruption.
        Nonconform: purchases set no condition on licence term; or a licence known to be under 10 years and not to cover use was left alone.
        Not applicable: nothing bought in scope is a product, only labour services, as the purchase list shows.
    .evidence = Intellectual property and licence list; licence proof with expiry dates; supplier undertaking; contract clauses; licence data in SBOMs

r-7_9-i = The technical documents needed for operation, maintenance and secondary development are delivered by the supplier in Chinese.
    .title = Chinese technical documents
    .guidance = Enough means staff can act when something breaks: stop an update, perform a rollback to the last version, export data or remove an agent, all from the Chinese documents. A translated user guide is not enough; installation, configuration, interfaces, fault handling and recovery are included, and documents follow versions. The usual failure: the contract says “one set of documents” and what arrived is a link to an English page. Content and letter are inferred; check them against the purchased text.
    .criteria =
        Conform: the contract requires Chinese documents and lists the kinds; the handover list matches what was received and the version in use; a sampled maintenance task can be done from them.
        Partial: the contract requires them and the main ones were handed over, but a kind is missing, the version lags or a step fails in the sampled task.
        Nonconform: the contract does not require them; or none were handed over in Chinese; or they do not suffice for basic operation and maintenance.
        Not applicable: never; it applies wherever bought products and services are in use; without secondary development, that kind of document is not judged.
    .evidence = Contract clause on documents; handover list and the documents; version correspondence; record of a task done from them

r-7_9-j = All custom-developed software has had its source code security-tested, by the organisation itself or a third party on its behalf; failing that, the supplier produces a report from a third party.
    .title = Source code testing of custom software
    .guidance = The object is the very version that goes live: the commit or hash in the report matches the build. It takes in own code, open-source components and build scripts; static and composition analysis may be used, with an SBOM attached. Higher-risk findings are retested after the fix. A supplier’s self-test does not replace a third-party report. The usual failure: the first release was tested and the upgrades of the next half year were not.
    .criteria =
        Conform: for sampled custom software every version in production has a report from the organisation or a third party, traceable to the build; high-risk findings were fixed and retested; important upgrades were tested again.
        Partial: every version in production was tested, but reports do not match the build, open-source components were left out, or high-risk findings were fixed and not retested, or left with approval.
        Nonconform: custom software is in production untested; or only the supplier’s self-test exists; or it went live with unapproved high-risk findings.
        Not applicable: there is no custom-developed software in scope, as the software list shows.
    .evidence = List of custom software; source code test reports; SBOMs; fix and retest records; build hashes matched with reports

r-7_9-k = When flaws or vulnerabilities appear in network products or services in use, the hazard is removed promptly; major risks are reported as prescribed.
    .title = Handling and reporting of flaws
    .guidance = Promptness rests on answering “where is it used?” on the first day: locate by SBOM or asset inventory, then rank by exploitability. Without a patch, hold it by isolation, switching off functions or limiting access, with a review date. Whether a risk is major follows the organisation’s own grading and what the authorities ask; deadlines are in the process beforehand. The usual failure: the supplier’s notice goes to a sales mailbox and security sees it a month later. The wording follows commentary; check it against the purchased text.
    .criteria =
        Conform: important flaws of the assessment period were located and removed or given approved mitigation, within own deadlines; major risks were reported as prescribed, with receipts; sources include supplier notices and public vulnerabilities.
        Partial: all were handled, but some late, incompletely located, or mitigation was not reviewed when due; or a major risk was reported late.
        Nonconform: an exploitable high-risk flaw in a product behind critical business has neither patch nor mitigation; or a major risk was not reported; or nothing collects vulnerability information.
        Not applicable: never; any product or service an operator uses can have flaws.
    .evidence = Receipt of vulnerability notices; location of affected assets; flaw handling register; patch or mitigation records; major risk reports and receipts

r-7_10-a = Data security has people responsible and is appraised; a protection plan exists, and technical protection, risk assessment, emergency plans, incident handling and training are each carried out.
    .title = Data responsibility and plan
    .guidance = Responsibility rests on data, not only on systems: each class of important data has an owner, and appraisal looks at it. The plan may sit inside the cybersecurity protection plan, but data tasks can be found and accounted for on their own. Suppliers that touch data in outsourced development, labelling or repair come under it too. The usual failure is a system emergency plan renamed for data, without steps for leak, tampering or mistaken deletion.
    .criteria =
        Conform: responsibility and appraisal rules are written and appraisal results exist for the assessment period; the plan is approved; all five kinds of work have records in the period, and emergency plans cover data leak, tampering and loss.
        Partial: rules and plan exist, but one or more of the five is missing, or appraisal has no results, or the plans do not cover data cases.
        Nonconform: there are no responsibility and appraisal rules for data; or there is no protection plan; or none of the five has records in the period.
        Not applicable: never; every operator handles data.
    .evidence = Data-security responsibility and appraisal rules; appraisal results; data-security protection plan; risk assessment report; emergency plans and training records

r-7_10-b = Data is classified and graded first and the protection strategy follows from it, with separate provisions for important data and personal information.
    .title = Data classification, grading and strategy
    .guidance = Identify, then grade, then set the strategy; all three must agree. Important data is identified under national and sector rules; declaring that there is none does not settle it. Pick a database table and ask its grade, the grounds and the measures for it. Most often missed are logs, images, backups, test databases and copies with suppliers. The usual failure: the grading table is shelved and access still goes by system.
    .criteria =
        Conform: a current catalogue covers data on the business chain and its copies; the strategy gives measures by grade, with important data and personal information set apart; sampled data is protected as the strategy says.
        Partial: catalogue and strategy exist, but some data is ungraded, or important data and personal information are not set apart, or a few sampled measures are not applied.
        Nonconform: nothing is classified and graded; or the strategy has nothing to do with grades; or important data or personal information has no measures.
        Not applicable: never; that there is no important data is itself a result of classification and grading.
    .evidence = Classification and grading catalogue; record of important-data identification; data protection strategy; comparison of sampled data

r-7_10-c = Personal information and important data from operations in China are not stored abroad, nor provided abroad without an assessment under the rules, unless laws or regulations provide otherwise.
    .title = Storage in China and export
    .guidance = Export is more than copying: viewing from abroad, a cloud backup on an overseas node, crash dumps and telemetry sent home, or a supplier’s online diagnosis may all provide data abroad. Check with traffic and the location of cloud resources, not with statements alone. A CII operator exporting personal information or important data in principle goes through the security assessment; whoever claims an exemption names the provision. The usual failure: nobody counted which software sends data out.
    .criteria =
        Conform: a storage-location list, checked, shows all in China; every export path has been looked for; for any export, the data matches an assessment passed and still in force, or an exemption has its legal ground.
        Partial: all is stored in China and nothing left unlawfully, but storage places or paths such as telemetry and remote viewing were not all checked, or papers have gaps.
        Nonconform: personal information or important data is stored abroad, or exported without formality or beyond what was approved.
        Not applicable: never; without need to export, storage in China and the search for paths are examined.
    .evidence = Storage-location list; search for export paths and traffic checks; assessment documents or ground of exemption; proof of cloud resource location

r-7_10-d = Use, processing, transfer, provision and disclosure of important data are each under strict control; sensitive data is shielded by encryption, masking, de-identification or like techniques.
    .title = Controlled use of important data
    .guidance = For each of the five: who approves, how much is seen, what trace is left. Walk from request to data and see whether one more column or one more year can be had. Test databases, exported reports and debugging data for suppliers slip by most easily; mask first, then give. For encryption ask who holds the keys; for de-identification, whether other fields join back to the person. The usual failure: encrypted in transit, clear on the file server. Content and letter are inferred; check them against the purchased text.
    .criteria =
        Conform: all five have approval and minimisation rules that are followed; sensitive data is encrypted, masked or de-identified as the case needs, and samples show none leaving in clear; data for suppliers is treated alike.
        Partial: all five are controlled, but individual ones lack approval or record, or a few samples of sensitive data are untreated and have not left.
        Nonconform: one of the five has no control; or sensitive data is generally stored or sent in clear; or important data was provided or disclosed without approval.
        Not applicable: never; where identification under the rules found no important data, only the protection of sensitive data is examined.
    .evidence = Approvals for each of the five; encryption, masking and de-identification configuration; sample test report; key management records; register of data provided to others

r-7_10-e = Business continuity is managed and disaster recovery backup is in place; a further backup of important systems and databases is held off site.
    .title = Disaster recovery and off-site backup
    .guidance = A backup exists once it has been restored. Off site shares no room, power or administrator account with production, so that one accident or one ransomware attack cannot take both; at least one copy is offline or unalterable. A supplier-hosted backup must be retrievable without the supplier. As a rule of thumb, rehearse restoring every half year. Keep offline media to reinstall hosts in bulk when an update goes wrong. The usual failure: jobs succeed daily and the key is missing on restore.
    .criteria =
        Conform: continuity and recovery documents are approved; all important systems and databases have off-site backups isolated from production; a restore drill in the assessment period met its targets.
        Partial: all can be restored from backup, but some lack an off-site copy, or share accounts with production, or there was no restore drill in the period, or documents have gaps.
        Nonconform: an important system or database has no backup that can be restored; or no important system or database has an off-site backup.
        Not applicable: never; every operator has important systems and databases.
    .evidence = Continuity and recovery documents; table of important systems and backups; off-site backup configuration; restore drill records; checks of the offline copy

r-7_10-f = Databases whose data must stay available, and systems whose business must not stop, are backed up off site in real time so that they recover quickly after damage.
    .title = Real-time off-site backup
    .guidance = A business impact analysis says what is critical; dispatch automation and emergency and ordering systems usually are. Real time means synchronous or near-synchronous copying with a delay below the acceptable loss. Copying also copies deletion and encryption, so keep points in time for rollback. Measure switching time; do not quote the supplier’s figure. The usual failure: the standby lacks licences and does not start. Content and letter are inferred; check them against the purchased text.
    .criteria =
        Conform: critical databases and systems are listed from the impact analysis; each has real-time off-site backup; recovery time and data loss measured in the assessment period meet their targets, and points for rollback exist.
        Partial: each has real-time off-site backup, but it was not measured, or missed its target, or has no points for rollback, or the list has weak grounds.
        Nonconform: a system or database listed as critical has no real-time off-site backup; or which ones are critical was never analysed.
        Not applicable: an approved impact analysis confirms that no database or system is critical in this sense.
    .evidence = Business impact analysis; real-time backup architecture and configuration; copy-delay monitoring; switching and recovery measurements; point-in-time rollback tests

r-7_10-g = When CII is decommissioned or scrapped, the data stored in it is disposed of under the data protection strategy.
    .title = Data disposal on decommissioning
    .guidance = What is disposed of is data, not only equipment: list every medium, backup copy, cloud volume and copy with a supplier, then erase, degauss or destroy by grade and keep proof. Leased equipment, disks returned for repair and printer storage are missed most often. When a cloud service ends, obtain proof of deletion and a way to check it. The usual failure: the lot goes to a recycler against one weighing slip. Content and letter are inferred; check them against the purchased text.
    .criteria =
        Conform: each decommissioning of the assessment period is listed, disposed of by grade, with erasure or destruction proof by serial number and two or more witnesses; deletion of cloud and supplier copies is confirmed.
        Partial: all was disposed of, but some proof cannot be tied to a medium, a witness is missing, or cloud or supplier copies are unconfirmed.
        Nonconform: a medium with data left the organisation’s control untreated, or there are no disposal rules and no records.
        Not applicable: nothing was decommissioned in the period, and written disposal rules exist.
    .evidence = Decommissioning list; data disposal rules; erasure or destruction proof with serial numbers; cloud and supplier deletion confirmations; witness records

r-7_10-h = From collection to deletion, every step of data handling has security capability and meets what national standards ask of data protection.
    .title = Data capability end to end
    .guidance = Take one class of important data and draw it from collection through storage, use, processing, transfer, provision and disclosure to deletion, with measure, owner and evidence at each stage; breaks are the gaps. Then list the national standards that apply, with edition and gaps; not every standard is needed. Where a supplier carries a stage, it counts too. The usual failure: screenshots of a platform, and silence at deletion.
    .criteria =
        Conform: every stage for important data on the business chain has measures and evidence; applicable standards are listed with gaps, and gaps are closed or have an approved plan.
        Partial: the whole course is mapped, but one or two stages are weak or without evidence, or the comparison lacks editions, or gaps have no plan.
        Nonconform: the course is not mapped; or several stages have no measures; or national standards were never compared.
        Not applicable: never; data merely stored is still collected, kept and deleted.
    .evidence = Data flow with measures; list of applicable national standards and gap analysis; remediation plan; evidence sampled at each stage

r-8_1 = Testing and assessment follow written rules that settle the process, the methods, how often, by whom and with what money.
    .title = Testing and assessment rules
    .guidance = Good rules make two people do the same thing: how scope is set, which methods, who does it and who stands aside, who receives the report, how long remediation may take, where the money comes from. Assessors do not assess their own systems. A testing body brought in is a supplier too, with secrecy and limits of authority written down. As a rule of thumb, review the rules yearly. The usual failure is “regularly” without ever saying how often. The wording follows commentary; check it against the purchased text.
    .criteria =
        Conform: approved rules settle all five points, including who stands aside and who authorises; those carried out in the assessment period followed them and funds were allotted.
        Partial: the rules are approved, but a point is missing or says only “regularly”, or practice departs from them.
        Nonconform: there are no testing and assessment rules; or they are not approved; or the assessments of the period bear no relation to them.
        Not applicable: never; testing and assessment contracted out entirely still need rules that govern them.
    .evidence = Testing and assessment rules; approval; yearly assessment plan and budget; division of work and recusal records

r-8_2-a = The security and risks of the CII are tested and assessed at least once a year, by own staff or a service body, and findings go to remediation promptly.
    .title = Yearly testing and risk assessment
    .guidance = Article 17 of the CII security protection regulation says the same and asks for a report as the protection department requires. Scope takes in all facilities of the business chain, not only the website. In self-assessment nobody assesses a system they run. Remediation is closed by retest, not by the word “handled”. The usual failure: the MLPS test report stands in, with no view of the business chain or supply chain. The wording follows commentary; check it against the purchased text.
    .criteria =
        Conform: the last one is under a year old, covers all designated facilities and has both testing and risk assessment; findings have owners and dates, remediation due is closed by retest; the report was sent as required.
        Partial: done within the year, but scope or one of the two parts has gaps, or remediation is late or not retested, or the report went in late.
        Nonconform: nothing within a year; or another report stands in for it; or high risks have no remediation planned; or a required report was not sent.
        Not applicable: never; for newly designated CII the first assessment after designation is judged.
    .evidence = Yearly assessment report; scope and staff; remediation register and retests; submissions to the protection department

r-8_2-b = Where the CII has more than one operator, a joint testing and assessment is led or joined regularly, and findings go to remediation promptly.
    .title = Joint assessment across operators
    .guidance = Find out who else runs the same facility, where the border lies and what can be seen only together: trust at interfaces, shared accounts, monitoring doubled or missing, one supplier’s update reaching both at once. Put arranger, frequency, sharing of evidence and secrecy into an agreement. The usual failure: each assesses itself and both think the interface is the other’s. Findings on the other side are tracked too.
    .criteria =
        Conform: the parties are listed with an agreement; assessments were arranged or joined in the agreed cycle, covering interfaces and shared parts; findings have an owner and remediation is on time.
        Partial: an assessment was done, but without a party or the interfaces, or off the agreed cycle, or individual findings have no owner or late remediation.
        Nonconform: none was ever arranged or joined; or findings have no remediation.
        Not applicable: this organisation runs the facility alone, as the designation or division of duties shows.
    .evidence = List of joint operators and agreement; cross-operator assessment reports; interface test records; ownership of findings and remediation register

r-8_2-c = Testing and assessment reach at least rules, organisation, staff and funds, training, MLPS, cryptography, technical protection, data, supply chain, cloud (where used), risk assessment, emergency and attack-defence drills, above all flows across systems and regions and the assets on their way.
    .title = Content of testing and assessment
    .guidance = A coverage table shows gaps at a glance: topics down, steps, samples and findings across. The supply chain topic looks at source code testing, supplier agreements, update verification, alternatives and vulnerability handling, not at the number of contracts. For the focus, pick several key flows and walk them hop by hop. Where no cloud is used, say so. The usual failure: the plan quotes every heading and the report holds only vulnerabilities.
    .criteria =
        Conform: the last assessment has steps, samples and a conclusion on every topic, cloud excused with a reason; key flows across systems and regions were assessed hop by hop.
        Partial: topics are broadly covered, but a few have conclusions without samples, or flows were not walked hop by hop, or one or two topics other than supply chain, data and technical protection are missing.
        Nonconform: supply chain security, data security or technical protection was not assessed at all; or most topics are missing; or there is no plan and report.
        Not applicable: never; the cloud topic alone is left out where no cloud service is used.
    .evidence = Assessment plan; topic coverage table; records and conclusions by topic; hop-by-hop flow records

r-8_2-d = When the CII is rebuilt, extended, changes owner or otherwise changes greatly, what has changed in the business chain and assets and how risk has moved is assessed first; going live waits for effective remediation.
    .title = Assessment on larger changes
    .guidance = Assessment is a gate, not a filing: the go-live approval quotes its conclusion, and remediation without retest is not approved. Changing the supplier of a core platform, moving to cloud and taking over facilities are common cases. Look also at rollback: can the old system take over if the new one fails? Emergency use is assessed afterwards, by a date set in the approval. The usual failure: the acceptance meeting replaces it and leftovers become “later optimisation”.
    .criteria =
        Conform: every larger change in the assessment period was assessed before going live for chain, assets and risk; high risks have remediation and retest; the go-live approval quotes the conclusion.
        Partial: all were assessed beforehand, but one of the three is missing, or ordinary findings went live with approval and remediation is late, or the approval does not quote the conclusion.
        Nonconform: a larger change went live unassessed; or with a high risk awaiting remediation.
        Not applicable: no rebuilding, extension, change of owner or other larger change took place in the assessment period, as change records show.
    .evidence = List of changes; assessment reports; remediation and retest records; go-live approvals; rollback plan

r-8_2-e = With approval or authorisation from the authorities concerned, chosen systems or assets are put under simulated attack to see whether protection and response hold up as they would against a real one.
    .title = Testing by simulated attack
    .guidance = Written authority comes first: scope, time, techniques, no-go areas, stop conditions, contacts. Article 31 of the CII security protection regulation forbids probing and penetration without approval or authorisation. Look at whether the attack got in, and also how long until it was seen and who acted. A supplier channel may be one route. What is unsafe in production goes to a simulation. The usual failure: a list of vulnerabilities and no timeline of response. Content and letter are inferred with low confidence; check them against the purchased text.
    .criteria =
        Conform: the last simulated attack was run under authority dated before it and with clear limits; the report gives route, time of detection and response; remediation was retested.
        Partial: authorised and run, but with vulnerabilities only and no judgement of response, or remediation has gaps, limits were unclear, or a large change since then was not followed by another.
        Nonconform: it was run without approval or authorisation; or neither was ever applied for and none was ever run.
        Not applicable: the authorities refused in writing, and other testing is arranged in its place.
    .evidence = Approval or authorisation; simulated attack plan; attack and response report; remediation and retest records

r-8_2-f = Spot checks are met with cooperation: the rules, topology, asset list, account of critical business, logs and technical support asked for are provided; what is found is listed, planned for and brought to remediation.
    .title = Cooperation with spot checks
    .guidance = Keep a spot-check pack ready with version and keeper, so that it can be handed over the same day. What is handed over is sensitive; record to whom and when it returns. Each finding has cause, plan, owner, date and re-check. Where a supplier holds logs or configuration, the contract says it cooperates. The usual failure: the remediation reply says “completed” and nobody retested. Content and letter are inferred with low confidence; check them against the purchased text.
    .criteria =
        Conform: every spot check of the assessment period received the material and technical support asked for; findings are listed with plans, and remediation due has been re-checked on record.
        Partial: the organisation cooperated, but material was missing or late, or findings lack cause or date, or some remediation is late.
        Nonconform: it refused, delayed or gave false material; or findings have no list or no remediation.
        Not applicable: no spot check took place in the period; a pack kept ready is noted and not judged.
    .evidence = Spot-check notices and handover notes; contents of the spot-check pack; finding list and remediation plan; re-check records

r-9_1-a = Monitoring, warning and rapid response run as a standing function, under written rules that set the monitoring strategy, what is monitored, how warnings are graded and by what process they are issued and notified.
    .title = Monitoring and warning rules
    .guidance = Look at two layers. On paper: rules for monitoring, warning and notification, with grading criteria. In practice: people on watch, a destination for every alarm, a time limit for every response. Grades have to be scaled by effect on critical business (“the dispatch master station may lose visibility”, “outpatient billing may stop”), not copied from the names of the national grades. Usual failures: a watch kept only during special protection periods; faults caused by supplier updates left out of scope, so the first sign is a call from the business.
    .criteria =
        Conform: rules and grading criteria are approved and cover all five: monitoring strategy, scope, warning grades, warning process and notification; grades rest on effect on critical business; sampled watch and warning records of the assessment period match the rules.
        Partial: the rules are approved, but one or two of the five are missing, or the grades take no account of critical business, or watch and response records have gaps.
        Nonconform: no approved rules, or three or more of the five missing, or monitoring only in certain periods.
        Not applicable: never; watching may be contracted out, but the rules and the decision to warn stay with the organisation.
    .evidence = Rules for monitoring, warning and notification; warning grading criteria; watch rota and handover log; warning records of the assessment period

r-9_1-b = CII incidents, vulnerabilities, fixes and trends at home, abroad and in the sector are followed continuously; their effect on the operator’s own CII is judged, and a warning is issued where the grading criteria call for one.
    .title = Tracking outside developments
    .guidance = The test is whether news can be matched to what is installed. Given an advisory, the inventory and SBOMs answer: is it in use, where, who owns it. A working day is a fair rule of thumb. Sources usually include notices of the protection department, the national vulnerability databases and advisories of the main suppliers. Incidents outside the sector count too: on the day of the July 2024 endpoint-agent incident every operator had cause to check for the same or similar kernel-level software. Usual failures: subscription mail that nobody judges; entries marked “read” without a conclusion on impact.
    .criteria =
        Conform: sources and owner are fixed and cover incidents, vulnerabilities, fixes and trends; every sampled advisory of the assessment period has a dated impact conclusion checked against the inventory; every one that met the warning criteria led to a warning.
        Partial: sources and owner are fixed, but only vulnerabilities are followed and incidents or trends are not, or some advisories have no conclusion, or conclusions were not checked against the inventory.
        Nonconform: nobody is responsible, or items are collected but not judged, or one judged to meet the warning criteria led to no warning.
        Not applicable: never; incidents and vulnerabilities appear outside all the time.
    .evidence = List of sources with owner; vulnerability and incident tracking register; matches against inventory and SBOM; impact conclusions

r-9_1-c = A written procedure governs how warnings are reported, responded to and handled, with a prescribed path for each grade.
    .title = Warning reporting and handling procedure
    .guidance = Ask three things of every grade: who may issue it, who is told, and what the receiver does within what time. Grading is real only when the action changes with the grade: the highest needs approval by the responsible leader and starts the emergency plan, the lowest is checked and closed by the shift team. Nights and holidays need a path of their own. For warnings about a supplier’s product, include the steps to reach the supplier and to hold its updates. Usual failures: identical text for every grade; “report promptly” with no time limit; a phone list long out of date.
    .criteria =
        Conform: for each grade the procedure names the recipient, the time limit, the action and the responsible post; sampled warnings or drills followed the path.
        Partial: the procedure is graded, but some grade lacks a recipient, time limit, action or responsible post, or some steps in the sample departed from it.
        Nonconform: no written procedure, or one path for all grades, or no real warning was reported by it.
        Not applicable: never; where no warning arose in the assessment period, a drill tests the procedure.
    .evidence = Warning reporting and handling procedure; grade-to-action table; warning routing records; drill records

r-9_1-d = Channels for warning notices and for joint handling are in place, backed by an external contact list that states each organisation’s name, the matters of cooperation, the contact person and how to reach that person.
    .title = Notification channels and contact list
    .guidance = The list generally holds the protection department, the police, the main suppliers, the telecoms carriers and other operators on the same business chain. Test it by dialling: pick a few entries and see whether someone answers who knows the matter. Keep an offline copy, because mail and office systems may be down in the same incident. Joint handling needs names for who attends, who decides and who speaks for the organisation. Usual failures: a switchboard number in place of a person; a supplier contact who has left; joint handling that exists only as a letter of intent.
    .criteria =
        Conform: channels for notification and joint handling are agreed in writing with roles assigned; the list has all four fields, an update date and an owner; every test call reached someone able to act.
        Partial: the list is in use but has gaps, is out of date or a minority of test calls failed, or roles in joint handling are not assigned.
        Nonconform: no list, or no agreement on notification and joint handling, or most test calls failed.
        Not applicable: never; there are at least the protection department, the police and the main suppliers to reach.
    .evidence = External contact list; joint handling agreements; update log of the list; test-call records

r-9_1-e = Communication and cooperation with outside organisations, other operators, internal management and departments is organised, and coordination meetings are held regularly to judge and handle security problems together.
    .title = Cooperation and coordination meetings
    .guidance = Judge what the meetings settle, not only that they take place. Useful minutes give topic, conclusion, owner and deadline, and the next meeting starts by checking them. Matters that cross departments need it most: patch downtime or the hours of supplier remote access are best fixed with business, operations and security in one room. The operator sets the interval; quarterly is a fair rule of thumb. Usual failures: the IT department meets by itself and business stays away; outside parties never attend; minutes that lead to nothing.
    .criteria =
        Conform: the arrangement is written with an interval; meetings took place at that interval with internal departments and outside parties; sampled action points have owner, deadline and closure.
        Partial: the arrangement exists and meetings were held, but some were skipped, or only internal departments attended, or part of the action points have no closure.
        Nonconform: no written arrangement, or no coordination meeting in the assessment period.
        Not applicable: never; where there is no other operator to deal with, only internal departments and outside organisations are judged.
    .evidence = Cooperation arrangement; minutes and attendance of coordination meetings; action-point tracker

r-9_1-f = An arrangement for sharing security information covers the protection department, other operators of the same CII, research and service bodies, experts and the like; vulnerability information is shared only under the national vulnerability rules.
    .title = Information sharing
    .guidance = The arrangement separates three questions: what may be given, to whom, and on whose approval. Vulnerability information is the most sensitive: the 2021 provisions on vulnerabilities in network products restrict publication before a fix and passing unpublished vulnerabilities abroad, so approvals should be checked against them. Log what goes to a supplier as well. Usual failures: exploit code forwarded in chat groups; taking without giving until partners stop; redaction left to each person. The wording follows commentary; check it against the purchased text.
    .criteria =
        Conform: the written arrangement states recipients, scope, approval and redaction; records show exchange with the protection department and others in the assessment period; sampled vulnerability items were approved and broke no vulnerability rule.
        Partial: information is exchanged, but the arrangement has gaps, or leaves out the protection department, or some vulnerability items lack approval although their content broke no rule.
        Nonconform: no sharing arrangement, or vulnerability information was published or passed on against national rules.
        Not applicable: never; without co-operators of the CII, that class of recipient is not judged.
    .evidence = Sharing arrangement; exchange records; approvals for passing on vulnerability information; redaction rules

r-9_2-a = Equipment at network boundaries, gateways and other key nodes monitors for attacks, and can find both known attacks and unknown threats.
    .title = Attack monitoring at key nodes
    .guidance = Mark every boundary and gateway on the topology, then check at each that a sensor exists and that traffic really reaches it. Commonly missed: remote maintenance channels of suppliers, wireless and leased-line access, cloud egress, and the link between control and management networks. Unknown threats are not found by signatures alone; expect behaviour analysis, sandboxing or threat hunting, with detections or test results to show. Usual failures: a mirror port was moved and nobody noticed the silent sensor; encrypted traffic is ignored; signatures in an isolated network are long out of date.
    .criteria =
        Conform: every boundary, gateway and identified key node on the topology is monitored, with sensors online and traffic verifiable; signature detection and a means against unknown threats both exist, each proven by detections or tests.
        Partial: all Internet gateways and critical business boundaries are monitored, but some other nodes are not, or there is no means against unknown threats, or sensors or signatures lapsed and the operator itself found and restored them.
        Nonconform: any Internet gateway or critical business boundary is unmonitored, or its equipment is off or without traffic at the time of assessment, or a test of known attacks goes unseen.
        Not applicable: never; without an Internet gateway there are still internal boundaries and maintenance entrances.
    .evidence = Topology with sensor positions; sensor status and traffic statistics; detection records; results of test attacks; signature update log

r-9_2-b = Systems that critical business runs on are monitored inside as well, for instance the traffic between systems of different grades and between zones; monitoring data is protected against unauthorised access, change and deletion.
    .title = Monitoring inside business systems
    .guidance = Clause 9.2 a) watches the entrances; this item watches the interior. Lateral movement and supply chain implants mostly show between internal zones, where a gateway sensor sees nothing. Take each critical business system in turn: is east-west, cross-grade and cross-zone traffic collected? Guard the monitoring data too: logs kept apart, and no administrator able to erase traces of his or her own work. Usual failures: one shared password for the monitoring platform; application administrators who can empty the logs. Content and letter are inferred with low confidence; check them against the purchased text.
    .criteria =
        Conform: all listed critical business systems are monitored and cross-grade and cross-zone traffic is collected; access to monitoring data follows duties, change and deletion are restricted and logged, and a test of unauthorised action was refused.
        Partial: most critical business systems are monitored but some systems or cross-grade or cross-zone flows are not; or access is controlled but protection against change and deletion is incomplete.
        Nonconform: most critical business systems have no internal monitoring, or their administrators can change or delete monitoring data at will.
        Not applicable: never; with a single grade and a single zone, cross-grade and cross-zone traffic is not judged.
    .evidence = Monitoring coverage table of critical business systems; capture settings for cross-zone traffic; permissions of the monitoring platform; log integrity settings; result of the unauthorised-action test

r-9_2-c = Patterns of traffic and security events are analysed, models are built from them, and monitoring tools are tuned accordingly so that false and missed alarms decrease.
    .title = Traffic baselines and tuning
    .guidance = A baseline follows the rhythm of the business: meter reading in a grid and morning registration in a hospital have a fixed shape, and holidays have another. Models carry the system, date and version, and are rebuilt after business changes. Tuning must show its effect: alarm volume and false alarms of the same rule before and after, then a retest with known attack samples, so that quiet does not mean blind. Usual failures: factory settings to this day; noisy rules switched off without approval. Content and letter are inferred with low confidence; check them against the purchased text.
    .criteria =
        Conform: all critical business systems have documented traffic or event models; tuning is recorded with false and missed alarms before and after; models were updated after business changes.
        Partial: models exist and tuning is done, but not for all critical business systems, or without before-and-after figures for false or missed alarms, or models were not updated after a business change.
        Nonconform: no models, or no tuning ever based on analysis, or alarm rules switched off without assessment.
        Not applicable: never; systems with little traffic and few events have patterns too.
    .evidence = Description of traffic and event baselines; tuning log with approvals; false and missed alarms before and after; retest with attack samples

r-9_2-d = Security logs are collected comprehensively and used to build models of prohibited operations, intrusions and abnormal behaviour.
    .title = Log collection and behaviour models
    .guidance = “Comprehensively” has the asset inventory as its denominator: tick off network devices, servers, databases, key applications, security devices, bastion hosts and supplier remote access, all on one clock. Each of the three models must end in rules: a login that bypasses the bastion for prohibited operations, lateral connections after privilege gain for intrusion, an update process calling an unknown address for abnormal behaviour. Usual failures: only security devices send logs; key applications have no audit trail; rules that have not fired for years and nobody has tested. Content and letter are inferred with low confidence; check them against the purchased text.
    .criteria =
        Conform: checked against the inventory, all required log sources are connected and on one clock; all three models have active rules proven by hits or tests.
        Partial: logs are centralised, but sources are missing or clocks differ; or one or two of the three models are missing, or rules are untested.
        Nonconform: logs are not centralised, or are collected without any of the three models.
        Not applicable: never; wherever there are devices and applications there are logs.
    .evidence = Log sources checked against the inventory; time synchronisation settings; list of models and rules; rule hits or test records

r-9_2-e = Monitoring data is integrated automatically and correlated with assets, weaknesses and threats to give the security posture; where critical business spans organisations or regions, there is central command, monitoring at many points and response across levels.
    .title = Integrated monitoring and joint response
    .guidance = A quick test: give the platform a newly disclosed vulnerability number and see whether it lists the affected assets, their business and any alarms of exploitation by itself; joining spreadsheets by hand is not integration. With SBOMs loaded it also finds systems containing the component. In multi-level bodies such as a provincial grid or a hospital group, see whether the upper level sees lower-level alarms, sends orders and gets receipts. Usual failures: an impressive wall screen fed by daily manual import; regional platforms that do not talk. Content and letter are inferred with low confidence; check them against the purchased text.
    .criteria =
        Conform: monitoring data flows automatically into one platform and is correlated with assets, weaknesses and threats; a live query returns correct results; for spanning business, orders and receipts are on record.
        Partial: one platform exists, but one or two of the three correlations are missing, or some data is imported by hand, or other regions can be viewed but not directed.
        Nonconform: monitoring data stays in separate devices without automatic integration, or the platform has none of the three correlations.
        Not applicable: never; for a single organisation in a single region, central command and multi-level response are not judged.
    .evidence = Data feeds of the platform; correlation rules; result of a live query; cross-region orders and receipts

r-9_2-f = Log stores, audit trails of several systems, physical access, non-technical sources such as supply chain activity and key personnel, and shared outside information are correlated to judge the overall security posture.
    .title = Correlation across sources
    .guidance = What sets this item apart is non-technical information. A supplier engineer’s badge not cancelled on departure explains a remote login at night; a supplier’s takeover, discontinuation or public censure is read beside alarms from its product. Each use case names the source types it needs and who judges a hit. The supply chain graph can serve as a source on supply chain activity. Usual failures: badge, personnel and purchasing data sit in other departments and never reach security; correlation happens only between logs. Content and letter are inferred with low confidence; check them against the purchased text.
    .criteria =
        Conform: use cases cover all five source types (logs, audit, physical access, non-technical, shared information), supply chain activity among the non-technical ones; conclusions drawn from them exist for the assessment period.
        Partial: sources are correlated, but one or two of the five types are missing, or supply chain activity is left out, or use cases led to no conclusions.
        Nonconform: three or more of the five types are missing, or analysis stays within single systems.
        Not applicable: never; even a single site has badge, personnel and supply chain information to correlate.
    .evidence = List of correlation use cases; source connection records; source for supply chain activity; posture reports

r-9_2-g = Security strategies and controls are tested against the results of posture analysis, and those shown to be unsound or ineffective are updated.
    .title = Testing strategies and controls
    .guidance = The chain from finding to change has to be visible: which analysis showed which strategy failing, who approved the change, what happened afterwards. If intrusion alarms mostly enter by a supplier’s remote channel, the opening hours, allow-list and two-person approval of that channel should change. The operator sets the interval; quarterly is a fair rule of thumb. Usual failures: detailed weekly posture reports beside strategies untouched for years; firewall rules that only grow; changes made from habit with no link to posture analysis.
    .criteria =
        Conform: tests take place at the set interval, and the record states the posture analysis used, the strategies and controls tested and the conclusion; every update called for was made and checked.
        Partial: tests were made, but with no fixed interval, or for only part of the main strategies, or some updates are unfinished or unchecked.
        Nonconform: posture analysis was never used to test strategies and controls, or a known failure led to no change.
        Not applicable: never; that no strategy needs changing is itself shown by a test.
    .evidence = Records of strategy and control tests; posture analysis they used; change approvals; checks after the change

r-9_3-a = Monitoring tools run in automatic mode: on signs of possible harm to critical business they raise an alarm and take action automatically.
    .title = Automatic alarm and action
    .guidance = Draw the line for automatic action in advance: which signs trigger blocking, isolation or a hold on update distribution, and which only raise an alarm for a person to confirm. A wrong block in a control system can do more harm than the attack, so automatic action there may be limited to escalating alarms, cutting sessions and keeping traffic, with the reason approved. Inject a test event and see whether the alarm arrives, the action runs and can be undone. Usual failures: devices left in detect-only mode; alarms that land in a log nobody reads; no trial of recovery from a false trigger.
    .criteria =
        Conform: automatic alarm and action are on for all listed signs; exceptions have an approved reason and a time limit for manual handling; a trigger test or real case shows that the alarm arrived, the action ran and can be undone.
        Partial: automatic alarms work, but automatic action covers only some signs without a reason for the rest, or no trigger test was made, or a false action cannot be undone.
        Nonconform: main monitoring tools have no automatic alarm, or nobody receives alarms, or there is no automatic action and no approved reason.
        Not applicable: never; systems unfit for automatic action are judged by the approved reason and the time limit for manual handling.
    .evidence = List of signs and automatic rules; approved reasons for exceptions; trigger test records; alarm delivery and action logs

r-9_3-b = Shared information and alarms are analysed together; where the criteria are met, an internal warning states the situation, degree of harm, scope of impact and advised measures, and warnings of large impact are notified as prescribed.
    .title = Internal warnings and notification
    .guidance = An internal warning is written for those who must act: on one page, what happened, which own systems are hit, how badly, what to do now, when to report back. The trigger is the grading criteria of 9.1 a). Define “large impact” beforehand and whom to notify, such as the protection department, operators on the same business chain and the supplier of the product concerned. Usual failures: an outside notice forwarded unchanged, with no word on own impact; no receipts, so nobody knows who did not act. Content and letter are inferred; check them against the purchased text.
    .criteria =
        Conform: every sampled matter that met the criteria led to an internal warning with all four parts and a receipt from the responsible department; those of large impact were all notified as prescribed.
        Partial: internal warnings are issued, but parts or receipts are missing or a minority of matters were overlooked, or large-impact notice was given late.
        Nonconform: most matters that met the criteria led to no internal warning, or one of large impact was not notified.
        Not applicable: never; where nothing met the criteria in the assessment period, the verdict rests on the internal warning issued in a drill.
    .evidence = Analysis of alarms and shared information; internal warnings with receipts; notification records; definition of large impact

r-9_3-c = Warnings from issuing bodies are received continuously and judged for their effect on the operator; where conditions are met the emergency plan is started, and the people and departments concerned are told as prescribed.
    .title = Receiving and answering outside warnings
    .guidance = Issuing bodies generally means the protection department, the cyberspace administration, the police and the national network emergency body. Under 9.1 b) the operator goes looking; here it must answer what arrives. Four times belong in the register for each warning: received, judged, decided on starting the plan, passed on. Keep a second channel that reaches the duty room when the network is down. Usual failures: warnings sent to the mailbox of someone who left; IT is told, but not the shift team at the equipment or the resident staff of a supplier. Content and letter are inferred; check them against the purchased text.
    .criteria =
        Conform: the receiving channel is staffed; each sampled warning has time of receipt, impact conclusion, decision on starting the plan and record of passing it on, all within the procedure’s time limits.
        Partial: all warnings were received and judged, but some lack the decision or the record of passing on, or exceeded the time limits.
        Nonconform: no receiving channel, or warnings are not judged, or the plan was not started when it had to be.
        Not applicable: never; where no warning came in the assessment period, check channel tests and duty records.
    .evidence = Warning intake and judgement register; duty records; decisions on starting the plan; records of passing on and receipt

r-9_3-d = Every warning is answered, and is lifted by procedure once the hazard is controlled or removed.
    .title = Responding to and lifting warnings
    .guidance = Lifting needs grounds, such as a retest, patch coverage or the supplier’s confirmation of the fix, and approval at the same level that issued the warning. Where patching is not yet possible and an interim measure holds the hazard, the lift records the residual risk, how long the measure may stand and the date to look again. Usual failures: nothing follows the warning; it lapses because nothing happened for a while; a temporary block is forgotten after the lift, or one that should stay is removed with the rest.
    .criteria =
        Conform: every sampled warning has measures, completion time and lift approval, with proof beforehand that the hazard was controlled or removed; open ones have progress records.
        Partial: every warning was answered, but some lack lift approval or proof, or were lifted on interim measures without stating residual risk.
        Nonconform: a warning issued or received got no response, or was lifted with the hazard uncontrolled, or no lifting procedure exists.
        Not applicable: never; where no warning arose in the assessment period, the verdict rests on the lifting procedure and a drill.
    .evidence = Warning response records; lift approvals; retest or proof before the lift; register of residual risk and interim measures

r-10_1-a = Addresses, ports and application services exposed by Internet and intranet assets are identified and reduced, and so is the number of Internet egress points.
    .title = Shrinking asset exposure
    .guidance = Map first, then shrink: from outside, public addresses, domains, open ports and admin consoles; from inside, ports reachable across zones. Each exposure kept has a business reason, an owner and a protection. Clear out ownerless test sites, supplier maintenance ports, databases and remote desktops open to the Internet. Article 31 of the CII security protection regulation requires authorisation to probe CII, and control systems must be spared disturbance. Usual failures: only head-office address ranges are mapped while cloud and subsidiaries are missed; a retired system whose domain still resolves.
    .criteria =
        Conform: both Internet and intranet sides are mapped; every exposure kept has a reason and owner and the rest are closed; egress points are listed with a conclusion on merging; a test sample found nothing off the list.
        Partial: most unjustified exposures are closed and the sample shows no high-risk port, admin console or database open to the Internet, but intranet, cloud or subsidiaries have gaps, or egress points were not reviewed for merging.
        Nonconform: no mapping, or most unjustified exposures stay open, or the sample finds a high-risk port, admin console or database open to the Internet without a business reason.
        Not applicable: never; where tests prove that neither the CII nor its maintenance channels connect to the Internet, the Internet side is not judged.
    .evidence = Exposure mapping report and authorisation; list of exposures kept with reason and owner; egress list and merging record; sample test results

r-10_1-b = Outward exposure of organisation structure, mailbox accounts, directories and other internal information is reduced so that it cannot feed social engineering.
    .title = Shrinking information exposure
    .guidance = Search as an attacker would: what names, posts, mail patterns and products in use can be pieced together from web sites, tenders, job adverts and social media? Tender documents leak most; a model, version and network layout make a ready target list. What the law requires to be public stays public, but a role mailbox can replace a personal one. Contracts should also restrain a supplier from advertising the operator as a reference. Usual failures: only the own web site is checked, never supplier publicity or staff accounts.
    .criteria =
        Conform: publication is subject to a review rule, public information was checked in the assessment period, and what could be withdrawn was withdrawn or replaced; a sample search finds no directory, detailed structure or batch of personal mailboxes.
        Partial: only one of review rule and check exists, or withdrawal is unfinished; the search finds at most stray personal mailboxes or posts.
        Nonconform: neither review nor check, or the search yields a directory, detailed structure or batch of personal mailboxes.
        Not applicable: never; information that law requires to be public is not counted.
    .evidence = Publication review rule and records; public-information check report; withdrawal or replacement records; publicity clauses in contracts

r-10_1-c = Technical documents that would help an attacker understand the CII, such as topology diagrams, source code and address plans, are not stored in public spaces such as code hosting platforms, document-sharing sites or cloud drives.
    .title = No technical documents in public spaces
    .guidance = This tool also counts a private repository on a public platform, or a drive link behind a code, as public space: the account belongs to a person or a supplier, beyond the operator’s control. Searches must reach suppliers and contract developers, by organisation, domain, system name and code features. Source code often carries passwords, keys and internal addresses; change those first and take the file down second, for removal does not call back copies. Usual failures: a bid uploaded to a document site; configuration backups in a personal cloud drive; a departed supplier engineer who keeps the repository.
    .criteria =
        Conform: a ban exists and extends to supplier contracts, and searches in the assessment period follow a plan; nothing was found, or all finds were removed, exposed passwords and keys changed and causes settled; a sample search finds nothing new.
        Partial: the sample search finds nothing new and known items are removed, but the ban does not reach suppliers, or searches follow no plan, or some exposed passwords or keys are unchanged.
        Nonconform: the sample search finds such documents in public space, or a known leak was not removed, or there is neither ban nor search.
        Not applicable: never; an operator that develops nothing still has topologies and address plans.
    .evidence = Ban in internal rules and contract clauses; leak search plan and results; removal records; password and key change records

r-10_2-a = An overall technical response plan rests on an analysis of attack methods and means; each type of attack, denial of service included, has protection strategies and technical measures of its own, and these are in place.
    .title = Overall attack response plan
    .guidance = The plan addresses the operator’s own systems and is no encyclopaedia of attacks. A table helps: attack types down, critical business across, and in each cell the strategy, measure, owner and shortfall. Beyond denial of service, it is usual to cover ransomware, phishing, lateral movement, supply chain poisoning and hijacked updates. For kernel-level security software, state how a poisoned update is held and how rollback is done. Usual failures: a plan written by a supplier that lists its own product features; attack methods have moved on and the plan has not.
    .criteria =
        Conform: the approved plan covers denial of service and every attack type found in the operator’s risk assessment, each with strategy, measure and owner; sampled measures are in place; it was updated when methods changed.
        Partial: the plan is approved, but leaves out a minority of identified attack types, or a minority of measures are not in place, or it was not updated when methods changed.
        Nonconform: no approved plan, or one that does not address the operator’s own systems, or most identified attack types left out or most measures not in place.
        Not applicable: never; systems that serve nobody outside are still attacked from within and through the supply chain.
    .evidence = Analysis of attack methods and means; overall response plan with approval; check of measures in place; plan update record

r-10_2-b = For attacks found, route and target are established, defences are layered, and the path is cut by capture, disruption, blocking, containment or hardening, with rapid handling.
    .title = Cutting off attacks
    .guidance = Work back from one real or exercised attack: how long to find it, how long to know route and target, which layer stopped it, whether containment hit the business. Not every means is needed, but each known path needs at least one measure that cuts it, and someone on the spot with the authority to order it. When an attack enters by a supplier’s remote channel, close the channel first and investigate second. Usual failures: blocking addresses is the only skill; orders wait for several signatures; the machine hit is hardened and its twins are not.
    .criteria =
        Conform: for every sampled attack route and target were established, the path was cut within the procedure’s time limit and like assets were hardened; critical business has several layers in front of it, and someone may order the cut on the spot.
        Partial: all sampled attacks were cut off, but some late, or without establishing route or target, or without hardening like assets, or some critical business has one layer only.
        Nonconform: an attack found was not cut off, or there is no means to cut it, or nobody has authority to order it.
        Not applicable: never; where no attack was found in the assessment period, the verdict rests on attack-defence exercise results.
    .evidence = Attack handling records with times found, understood and cut; map of layers and cutting measures; authority to act; hardening records for like assets

r-10_2-c = Attacks are traced promptly and the attacker is profiled, in support of criminal investigation, incident inquiry and better protection strategy.
    .title = Tracing and profiling attackers
    .guidance = Tracing lives on what was kept: traffic, host logs and authentication records on one clock and for long enough. A report gives origin, path, tools, accounts used and degree of confidence, with facts and inference apart. A profile need not name a person; methods, infrastructure and preferred targets suffice. Tracing never attacks the other side’s equipment. Where crime is suspected, leads and raw data go complete to the police. Usual failures: the case is closed once an address is blocked; reinstallation wipes the traces; inquiry stops at the supplier account that was used.
    .criteria =
        Conform: every attack of the tracing grade in the assessment period has a tracing report and attacker profile with facts and inference apart, used in investigation, inquiry or protection.
        Partial: attacks are traced, but no rule says which, or a minority lack report or profile, or facts and inference are mixed, or results were not used.
        Nonconform: most attacks of the tracing grade were not traced; or no rule says which attacks are traced and none ever was.
        Not applicable: never; with no attack of the tracing grade in the assessment period, the verdict rests on the tracing rule and on tracing in an exercise.
    .evidence = Tracing rule and grade; tracing reports and attacker profiles; handover of leads; protection improvements drawn from tracing

r-10_2-d = The intent, techniques and course of attacks are analysed systematically and reconstructed as a whole, and protection strategy is improved from the result.
    .title = Analysing and reconstructing attacks
    .guidance = Clause 10.2 c) answers who and from where; this item answers what they wanted, how they did it and what stops them next time. Rebuild each step on a timeline, mark the step that could have been seen and was not, and turn that into a rule, setting or process change. An attack that was stopped deserves it too. If it came through a supplier’s software or update, carry the reconstruction to the supplier’s side. Usual failures: conclusions such as “raise awareness”; each system writes its own piece and no chain emerges. Content and letter are inferred with low confidence; check them against the purchased text.
    .criteria =
        Conform: every sampled attack has a reconstruction covering intent, technique and course, with strategy improvements that are done or not yet due.
        Partial: reconstructions exist but lack intent, technique or course, or improvements have no owner or deadline, or are overdue.
        Nonconform: attacks are not reconstructed, or no reconstruction ever changed strategy.
        Not applicable: never; with no attack to reconstruct in the assessment period, the verdict rests on the reconstruction of exercise attacks.
    .evidence = Attack reconstruction reports; attack timelines; strategy improvement list with completion

r-10_3-a = Attack-defence exercises are held regularly on scenarios about keeping critical business running; where it spans organisations or regions, live-network exercises are organised or joined; where a live network is unsuitable, table-top exercises take their place.
    .title = Attack-defence exercises
    .guidance = Good scenarios start from the business: half the dispatch workstations are lost; outpatient systems are held to ransom; a kernel-level agent takes a bad update and every host reboots in a loop. The last replays July 2024 and shows best whether staged updates and rollback exist. A live exercise needs written authorisation, limits and a way to stop; a table-top in its place needs a reason. The operator sets the interval; yearly is a fair rule of thumb. Usual failures: only the public web site is attacked and critical business left out; nobody reads the red team’s report. The wording follows commentary; check it against the purchased text.
    .criteria =
        Conform: exercises keep to the set interval with scenarios on keeping critical business running, and have authorisation, plan and report; where business spans organisations or regions there was a live exercise, or an approved reason and a table-top record.
        Partial: an authorised exercise took place in the assessment period, but its scenario missed critical business, or the interval was exceeded, or a table-top replaced a live exercise without reason, or plan or report is missing.
        Nonconform: no attack-defence exercise in the assessment period, or systems in operation were attacked without authorisation.
        Not applicable: never; within one organisation and region, the live-network part is not judged.
    .evidence = Exercise plan and scenarios; authorisation and limits; exercise report; table-top material and reason for it

r-10_3-b = The scope of attack-defence exercises includes the suppliers at the core of the supply chain and the upstream and downstream organisations closely tied to critical business.
    .title = Supply chain parties in exercises
    .guidance = Settle the list first: from supplier grading and the supply chain graph take those suppliers whose failure at once touches critical business, then add upstream and downstream parties for data, power and communication. Taking part is more than watching: in the exercise the supplier gets the alarm, delivers a patch or rollback package, sends people, and is timed. Write the duty into the contract, or nobody comes. Usual failures: only an attack team is invited while the supplier depended on is absent; the supplier sends sales staff; the same supplier every year and the rest never tried.
    .criteria =
        Conform: the list of core suppliers and upstream and downstream organisations has stated grounds; those on it had real tasks in exercises of the assessment period, with response times and results recorded.
        Partial: a list exists, but only some on it took part, or attended without a task, or no response was recorded.
        Nonconform: no list, or the operator exercised alone.
        Not applicable: never; all critical business has core suppliers or upstream and downstream organisations.
    .evidence = List of core suppliers and upstream and downstream organisations with grounds; exercise task allocation; supplier response times; contract clauses on taking part

r-10_3-c = Problems and risks brought out by attack-defence exercises undergo prompt remediation, and structural and system-wide risks are removed.
    .title = Remediation of exercise findings
    .guidance = Sort findings into two heaps. Local: a weak password on one host. Structural: one password everywhere, one domain controller over all, one supplier account valid in every zone, one kernel-level agent on all hosts updated at the same time. Leave the second heap and the next entry point gives the same result. Each finding has an owner, deadline and retest, and the retest is not done by whoever did the remediation. What cannot be fixed needs written acceptance by a leader and a compensating measure. Usual failures: only the hole that was used is patched; the same path works in every year’s exercise.
    .criteria =
        Conform: all findings of the assessment period’s exercises are registered, remediation is on time and retested; structural and system-wide risks are analysed, and those listed are removed, or within an approved deadline under compensating measures.
        Partial: all high-risk findings are closed, but others are overdue, or there is no structural and system-wide analysis, or those who did the remediation did the retest.
        Nonconform: a high-risk finding is overdue without compensating measures, or findings are not registered or not retested; an operator that never exercised gets the same verdict.
        Not applicable: where verifiable reports show that the assessment period’s exercises found nothing and earlier ones left nothing open; with no exercise in the assessment period, the verdict rests on the findings of the latest one.
    .evidence = Register of exercise findings; remediation and retest records; analysis of structural and system-wide risk; risk acceptances with compensating measures

r-10_4-a = Threat intelligence has an internal sharing arrangement that links higher and lower units in collecting, processing, sharing and acting on it.
    .title = Internal threat intelligence sharing
    .guidance = Take any one indicator and see how long it needed from head office to being active on a subsidiary’s device, and whether hits were reported back. Settle who may release what and at which classification; a control network can be served by offline media that are checked before import. Intelligence from a supplier is stored, de-duplicated and graded like the rest. Usual failures: head office buys a feed and subsidiaries never see it; everything flows down and nothing back; stale indicators block business addresses.
    .criteria =
        Conform: the written arrangement gives a responsible post to each of the four steps (collect, process, share, act); sampled items show times of release, activation and feedback, in both directions.
        Partial: the arrangement is written, but one or two of the four steps are missing, or there is release without feedback, or some subsidiaries are left out.
        Nonconform: no arrangement, or three or more of the steps missing, or intelligence stays in one department.
        Not applicable: never; without higher or lower units, sharing between internal departments is judged.
    .evidence = Threat intelligence sharing arrangement; processing and release records; activation on devices; feedback from subsidiaries

r-10_4-b = A cooperative arrangement for sharing threat intelligence with authoritative bodies and other outside parties is in place and leads to joint defence across sectors.
    .title = Intelligence cooperation with outside bodies
    .guidance = Authoritative bodies generally means the national network emergency body, the police and sector intelligence centres; a commercial feed is an addition, and this tool does not accept it alone. Across sectors is meant literally: a power failure reaches the hospital, and the same supplier’s software runs in both. Redact and approve before giving anything out; vulnerability information also follows 9.1 f). Usual failures: an agreement with no exchange in a year; taking without giving until partners stop.
    .criteria =
        Conform: a written arrangement with an authoritative body settles content, method and confidentiality; both receiving and giving are on record for the assessment period, with a case of cross-sector defence or a joint exercise.
        Partial: a written arrangement and exchange exist, but nothing is given, or there is no cross-sector case, or confidentiality is not settled.
        Nonconform: no written arrangement with an authoritative body, or no exchange at all in the assessment period.
        Not applicable: never; where the sector has no intelligence centre, the national network emergency body or the police can be the partner.
    .evidence = Intelligence cooperation agreements; records and approvals of exchange; cross-sector defence cases or joint exercise records

r-11_1-a = A set of rules and documents, emergency plans included, states how incidents are classed and graded and how each class and grade is handled; the rules agree with national requirements for joint prevention and control, and incident information reaches the parties concerned promptly.
    .title = Incident management rules
    .guidance = GB/T 20986-2023 can be the base for classes and grades, with a business scale on top, such as households without power or hours without clinics. The national measures for reporting network security incidents set grades by, among others, how long the whole CII or a main function is down; own grades must match, or an incident called minor inside is one due for report within 1 hour. Outages from a supplier’s faulty update need a class too: July 2024 was no attack. For joint prevention see how the rules connect with the protection department, the police and peers. Usual failures: grades in adjectives only; nobody authorised to grade at night.
    .criteria =
        Conform: the approved rules have workable criteria for class and grade that match national and sector rules, a handling flow for every grade, and how joint prevention and control connects and who receives information how soon; emergency plans and other documents are complete; a sampled incident or drill was graded, handled and shared by them.
        Partial: the rules are approved and have classes and grades, but criteria are adjectives only, or a minority of grades lack a flow, or joint prevention and control or information sharing is not covered, or supporting documents are incomplete, or the sample departed from the rules.
        Nonconform: no approved rules, or no classes and grades, or most grades have no handling flow.
        Not applicable: never; an operator that has had no incident needs the rules all the same.
    .evidence = Incident management rules; grading criteria matched to national and sector rules; handling flows by grade; provisions and records of joint prevention and control and information sharing; grading records

r-11_1-b = Incident handling has people, funds and materials, and a dedicated emergency support team and an expert team are set up.
    .title = Emergency resources and teams
    .guidance = Call the roll: who is on the team, for what, how soon on site, who stands in. In the July 2024 endpoint-agent incident a great many hosts had to be handled one by one; an operator should know how many hands and boot media it has for that. Experts may be external; those of a supplier need an agreement and a time to arrive. Usual failures: a list made up of department heads; money to be applied for after the event; spares and media that do not fit the models in use; a team at head office and nobody on site.
    .criteria =
        Conform: both teams have a formal list, roles and stand-ins and turned out in a drill or incident of the assessment period; emergency funds are budgeted; tools, spares and media are on a register and tested usable.
        Partial: both teams exist, but skills have gaps or there are no stand-ins, or no drill or incident has tested them, or funds or materials are only partly in place.
        Nonconform: either the support team or the expert team is missing, or neither funds nor materials are arranged.
        Not applicable: never; where outside parties provide the teams, the verdict rests on valid agreements and attendance records.
    .evidence = Lists of emergency support and expert teams; emergency budget; register of tools, spares and media; outside support agreements; turnout records

r-11_1-c = When authorities organise emergency drills, emergency response or criminal investigation, the operator takes part and cooperates as prescribed.
    .title = Cooperation in drills, response and investigation
    .guidance = Keep four things ready: contacts, the range of logs and data that can be produced, site entry formalities and confidentiality terms. On a preservation request, stop log rotation and automatic cleaning first, then hand over. Where a supplier holds systems or logs, the contract needs a duty to assist, or nothing can be produced. Usual failures: notice arrives and no contact is found; logs were overwritten before handover; material is held back for the sake of image; cooperation took place but no handover record remains.
    .criteria =
        Conform: a liaison procedure and contacts exist; every request for drill, response or investigation in the assessment period was met, with records and handover papers.
        Partial: all requests were met, but there is no written liaison procedure, or there was delay, or records or handover papers are incomplete.
        Nonconform: refusal or absence without good reason, or material that was untrue or destroyed for want of preservation.
        Not applicable: where a liaison procedure and contacts exist and no such request came in the assessment period.
    .evidence = Liaison procedure and contacts; records of drills and response taken part in; handover lists; contract clauses on the supplier’s duty to assist

r-11_2-a = The operator’s emergency plan fits the framework of the national emergency plan for network security incidents and takes in the special requirements of its sector and locality.
    .title = Emergency plan
    .guidance = The national plan gives the framework of grades, organisation and reporting; sector and locality add their own, such as the rules of power or health authorities. Check with a table that shows where each requirement lands in the plan. The plan goes down to systems, posts and telephone numbers, not “the departments concerned”. Failure or a faulty update of a supplier’s product deserves its own scenario. Usual failures: a copy of the parent plan with the name changed; sector rules amended and the plan not; departments that no longer exist.
    .criteria =
        Conform: the plan is approved, agrees with the national plan on grades and reporting, and answers every sector and local requirement; it covers all critical business systems, with posts, steps and contacts ready to use.
        Partial: the plan is approved and agrees with the national plan, but misses some sector or local requirements, or a minority of critical business systems, or names posts or contacts no longer valid.
        Nonconform: no approved plan, or it conflicts with the national plan, or it leaves out most critical business systems.
        Not applicable: never; where sector and locality set no special requirements, that part is not judged.
    .evidence = Emergency plan with approval; table against national, sector and local requirements; coverage of critical business systems

r-11_2-b = The emergency plan states the critical business functions to be kept up on interruption, damage or failure of systems and the recovery times of critical business and of all business, and provides for incidents that involve several operators.
    .title = Functions kept up and recovery times
    .guidance = Business departments sign the recovery times, and measurement tests them: with these hands, media and bandwidth, how many days do several thousand hosts take one by one? Five days after the July 2024 endpoint-agent incident about 3 % of blue-screen machines were still down; set that against your estimate. Functions kept up need a minimum level and a manual fallback, such as paper flow in the emergency room or local operation of a substation. For several operators, say who leads and who is told. Usual failures: one figure for all systems; never measured; the supplier’s recovery support time not in the contract.
    .criteria =
        Conform: all three are there; every critical business has functions kept up and a recovery time, and so has business as a whole; drills or tests prove critical recovery times attainable; multi-operator incidents have lead, roles and notification.
        Partial: functions and recovery times are stated, but some business is missing, or times are untested, or a test missed them and remediation is under way, or multi-operator incidents are not provided for.
        Nonconform: functions to be kept up are not stated, or recovery times are not stated, or a test missed them without remediation.
        Not applicable: never; where critical business has no link to any other operator, the multi-operator part is not judged.
    .evidence = Sections of the emergency plan; recovery times signed by business departments; recovery time test records; multi-operator agreements

r-11_2-c = The emergency plan is coordinated with internal plans such as business continuity and disaster recovery, and with the emergency plans of outside service suppliers.
    .title = Alignment of plans
    .guidance = Lay the plans side by side and look for conflict: is the order of recovery the same; are the same people named twice; does a fast business lean on a slow system; does the supplier promise to arrive later than the own recovery time? Suppliers of cloud, communication, operation and security software should each give the essentials of their plan. Usual failures: the emergency plan sits with security and disaster recovery with IT, each unaware of the other’s trigger; no supplier was ever asked for its plan. The clause number follows from its neighbours, the wording is inferred; check it against the purchased text.
    .criteria =
        Conform: a comparison on record covers the business continuity and disaster recovery plans and those of service suppliers behind critical business; conflicts of trigger, order, time and people are all settled.
        Partial: internal plans were compared, but some service suppliers’ plans were not obtained or compared, or conflicts found are not all settled.
        Nonconform: internal plans were not compared, or plain conflicts of trigger or time were left alone.
        Not applicable: never; where critical business uses no outside service supplier, only internal plans are judged.
    .evidence = Plan comparison table; business continuity and disaster recovery plans; essentials of service suppliers’ emergency plans; record of conflicts settled

r-11_2-d = The emergency plan has handling procedures for unusual periods and for large-scale attack.
    .title = Unusual periods and large-scale attack
    .guidance = Unusual periods are major events, long holidays or disasters, when staffing and authority differ from every day; in a large-scale attack many systems and places suffer at once and the everyday order no longer serves. The procedure answers when to enter and leave the state, who may cut the network or stop updates, which business comes first and what is given up. Many users call the same supplier at once; whether this operator is served depends on the contract. Usual failures: only “strengthen the watch”; simultaneous loss of several sites never considered; cutting the network needs someone who cannot be reached at night.
    .criteria =
        Conform: each situation has a procedure with all four: entry and exit conditions, decision authority, order of business and allocation of resources; it has been drilled or walked through.
        Partial: both have a procedure, but some of the four are missing or it was not drilled or walked through; or only one situation has a procedure.
        Nonconform: neither situation has a procedure, or there are only statements of principle.
        Not applicable: never; neither unusual periods nor large-scale attacks are the organisation’s choice.
    .evidence = Emergency plan procedures for unusual periods and large-scale attack; authority to cut the network and stop updates; drill or walk-through records; supplier priority support clauses

r-11_2-e = The emergency plan is reviewed regularly, revised on the result and improved continuously.
    .title = Plan review and revision
    .guidance = Every revision should have a cause to name: a drill finding, a real incident, a system change, a new supplier, an amended rule. When the new version goes out the old one comes back, and duty-room, off-site and offline copies change together. The operator sets the interval; yearly, and at once on major change, is a fair rule of thumb. The simplest check is to dial the numbers in the plan. Usual failures: only the cover date changes; a supplier was replaced and its old contact remains; copies differ between places. Content and letter are inferred with low confidence; check them against the purchased text.
    .criteria =
        Conform: reviews keep to the set interval with a conclusion; every change called for by drills, incidents and major changes of the assessment period is in the plan; the same version is in use everywhere.
        Partial: a review took place, but beyond the set interval, or some changes are not yet in, or versions in use differ.
        Nonconform: never reviewed since issue, or no interval is set and no review fell in the assessment period, or known errors are left in.
        Not applicable: never; before the first interval has passed, check that one is set and that causes for revision so far were answered.
    .evidence = Review records and conclusions; revision table; issue and recall records of versions

r-11_2-f = An emergency drill is held at least once a year; where critical business spans organisations or regions, cross-organisation and cross-region drills are organised or joined regularly.
    .title = Emergency drills
    .guidance = Unlike the attack-defence exercises of 10.3, this trains what follows an interruption: calling people, deciding, switching over, rollback, reporting, speaking to the outside. Some of it should be hands-on, for instance restoring a system from backup against the clock and comparing with the plan’s recovery time. Suppliers with a recovery task attend. Usual failures: lines read from a script; the same scenario every year; no timing, so recovery times stay untested; a quiet day chosen and everyone forewarned. The wording follows commentary; check it against the purchased text.
    .criteria =
        Conform: at least one drill each year with plan, running record and review, and recovery time measured against the emergency plan; where business spans organisations or regions, joint drills at the set interval are on record.
        Partial: there is a drill with running record each year, but no review, or no timing against the plan, or joint drills across organisations or regions missed their set interval.
        Nonconform: a year without a drill, or drills with no verifiable running record.
        Not applicable: never; within one organisation and region, the joint drill part is not judged.
    .evidence = Yearly drill schedule and plans; running records of drills; drill reviews with recovery time; joint drill records

r-11_3_1-a = A security incident that may harm critical business is reported promptly to the security management body, judged, and set out in an incident report.
    .title = Internal reporting and judgement
    .guidance = The clock starts with the first person who notices: shift teams, service desks and a supplier’s resident staff must all know whom to call. The judgement answers four things: what grade, which business, will it spread, must it be reported outside. Under the national measures for reporting network security incidents, those of the “relatively major” grade or above that involve CII are due within 1 hour at the latest; delay inside comes off that. Usual failures: digesting it within the department; “report once it is clear”; a supplier that knew first with no duty to tell. The text seen breaks off at its end; check it against the purchased text.
    .criteria =
        Conform: channel, time limit and duty to judge are written and front-line staff can state them; for every sampled incident discovery, report and judgement are timed and within limits, and an incident report exists.
        Partial: all sampled incidents were reported and judged, but some late, or reports have gaps, or front-line staff cannot state the channel.
        Nonconform: an incident that may harm critical business was not reported to the security management body or not judged, or no channel exists.
        Not applicable: never; without such an incident in the assessment period, the verdict rests on the procedure, interviews and a drill.
    .evidence = Internal reporting procedure; times of discovery, report and judgement; judgement conclusions; incident reports

r-11_3_1-b = When an incident may harm critical business, internal departments and people who may be affected are told promptly, and organisations in the supply chain connected with it are told as prescribed.
    .title = Telling insiders and the supply chain
    .guidance = Whom to tell comes from the business chain and the supply chain graph, not from a call into a chat group. A supplier is told so that it checks its product, holds updates and warns other users; downstream parties, so that they isolate themselves first. Keep a template: what happened, what it affects, what the reader is asked to do, when the next update comes, confidentiality. This happens early, with the facts still unclear; 11.3.3 brings the full notice. Usual failures: waiting for certainty; the supplier learns from the news; IT is told and the wards that use the system are not.
    .criteria =
        Conform: recipient list, template and time limit are written; in every sampled incident affected departments and people and connected supply chain organisations were told in time, with proof of delivery.
        Partial: everyone due was told in the sampled incidents, but some late or without proof of delivery, or list, template or time limit is not written.
        Nonconform: an affected department or person, or a supply chain organisation due to be told, was not told.
        Not applicable: never; without such an incident in the assessment period, the verdict rests on list, template and a drill.
    .evidence = Recipient list and template; notices with proof of delivery; query results from the supply chain graph

r-11_3_2-a = Incidents are handled by the handling procedure and the emergency plan, and critical business and information systems are restored to a known state.
    .title = Handling and restoring
    .guidance = A known state is one that can be proven: version, configuration and data match a baseline kept beforehand, restore media were made and checked in advance, and no back door or bad update comes back with them. After a faulty update: can distribution be stopped, and is there rollback to the last proven version? For hosts that cannot boot, offline start and one-by-one repair need to be ready and tried. Critical business sets the order. Usual failures: it restarts, so it is done; the rollback package must first be begged from the supplier; automatic update reinstalls the bad version.
    .criteria =
        Conform: handling of sampled incidents followed procedure and plan, departures approved; critical business was back within the plan’s time, and version, configuration and data were verified against the baseline.
        Partial: all critical business was restored and a baseline exists, but some beyond the plan’s time, or with departures not approved, or without comparison afterwards.
        Nonconform: critical business was not restored to a known state, or there is no usable baseline, restore media or means of rollback, or handling ignored procedure and plan altogether.
        Not applicable: never; without an incident in the assessment period, the verdict rests on recovery drills.
    .evidence = Incident handling records; baselines and restore media checks; comparison and verification after restore; rollback packages and rollback drill records

r-11_3_2-b = Response comes first and investigation second; evidence is collected as soon as possible and analysed as required, response activities are recorded for later analysis, and forensics is coordinated with the business continuity plan.
    .title = Response first, and forensics
    .guidance = Response first does not mean destroying the scene. Settle in advance what must be taken before restoring, by whom and where it is kept: memory image, logs, photographs of screens. Where forensics needs a stop, the incident commander weighs it by the business continuity plan and notes why. One timeline records who did what and when, every step of a supplier’s staff included. Evidence is hashed, sealed and logged on handover. Usual failures: reinstalled in haste with nothing kept; records written later from memory; or the opposite, critical business kept down half a day for forensics.
    .criteria =
        Conform: the procedure states response first and what must be taken; sampled incidents have an unbroken timeline, evidence with source, hash and handover log, and a recorded decision on forensics against recovery.
        Partial: in sampled incidents response came first and evidence was kept, but the timeline has gaps, or evidence lacks hash or handover log, or coordination with the continuity plan is not recorded.
        Nonconform: investigation delayed recovery of critical business, or no evidence was kept, or response was not recorded.
        Not applicable: never; without an incident in the assessment period, the verdict rests on the procedure and a drill.
    .evidence = Forensic rules in the handling procedure; response timeline; evidence list with hashes and handover log; decisions on forensics against recovery

r-11_3_2-c = Once an incident has been handled a complete report is produced, covering the handling records of each department, the status of the incident and forensic information, and its details and trends.
    .title = Incident handling report
    .guidance = Write for those who were not there: from the report alone they know what happened, how it was found, which business stopped for how long, what was done and what remains. A supplier’s statement may be annexed but does not replace the operator’s own conclusion. Incidents reported under the national reporting measures also need a closing report within 30 days of handling, and the facts in both must agree. Usual failures: the only analysis is the supplier’s; departments write separately and times disagree; details without trends, so recurrence cannot be judged. The clause number follows from its neighbours, the wording is inferred; check it against the purchased text.
    .criteria =
        Conform: every incident handled has a report complete in three respects (department records, status and forensics, details and trends), with one timeline, signed by the person responsible.
        Partial: every incident handled has a report, but one of the three is incomplete, or times contradict, or it is unsigned, or a supplier’s statement stands for the operator’s conclusion.
        Nonconform: an incident handled has no report.
        Not applicable: where alarm and incident registers show that no incident was handled to the end in the assessment period.
    .evidence = Incident handling reports; handling records of departments; forensic annexes; closing reports submitted

r-11_3_2-d = After recovery its result is assessed, the cause of the incident is found, and measures keep critical business and systems from being harmed or failing again.
    .title = Recovery review and root cause
    .guidance = Follow the cause down to a level the operator can change. “The supplier’s update was faulty” is the direct cause; at home it may be updates without stages, a test environment unlike production, no means of rollback. The recovery review looks at three things: times met, data complete, hazards left. Measures extend to like systems and are accepted on completion. Usual failures: “equipment failure” as the cause; all blame on the supplier and nothing changed at home; measures nobody checked.
    .criteria =
        Conform: every sampled incident has a recovery review and a root cause within the operator’s control; measures have owner, deadline and acceptance and reach like systems; the same cause has not struck again.
        Partial: every one has a review and an inquiry, but the cause is still open with inquiry records and interim monitoring, or measures are overdue, not accepted or not extended to like systems.
        Nonconform: no review or no inquiry, or a known cause without measures, or the same cause struck again because measures were not carried out.
        Not applicable: where the incident register shows no incident followed by recovery in the assessment period.
    .evidence = Recovery review reports; root cause analyses; measures against recurrence with acceptance; checks of like systems

r-11_3_2-e = During handling, internal and outside parties are coordinated; lessons from the incident enter response procedures, training and tests, and the changes they call for are made.
    .title = Coordination and lessons learned
    .guidance = For coordination look at roles: business, operations, security, supplier, higher authority; who commands and who speaks. For lessons look at where they went: each maps to a section of a procedure, a training session or a test case, with a date of effect. What the supplier must change, for instance what it tests before releasing an update, is listed and followed to the end. Usual failures: lessons stay in the minutes; everyone calls a different supplier and stories conflict; the scenario that struck still is not among the tests.
    .criteria =
        Conform: sampled incidents have records of roles and exchanges inside and outside; every lesson maps to a change in procedure, training or tests, in effect.
        Partial: there was coordination and review, but records of exchanges are incomplete, or some lessons led to no change, or changes are not yet in effect.
        Nonconform: parties that had to be coordinated were not, or no lessons were drawn, or lessons changed nothing.
        Not applicable: never; without an incident in the assessment period, the verdict rests on coordination and lessons in a drill.
    .evidence = Roles and exchange records; list of lessons; changes to procedures, training and tests; tracking of improvements asked of suppliers

r-11_3_3 = The incident and its handling are notified promptly to affected departments and people, incident information is given to connected organisations in the supply chain, and authorities are informed as law and policy prescribe.
    .title = Notification and reporting
    .guidance = Law sets to whom and when. Under the national measures for reporting network security incidents, in force since 1 November 2025, those of the “relatively major” grade or above that involve CII go to the protection department and the police within 1 hour at the latest, with a closing report within 30 days of handling; sector rules apply as well. If the cause is unclear, report unit, system, time, grade, impact and measures first and the rest later. Supply chain parties get what they need to act, under confidentiality. Usual failures: late for fear of blame; figures that differ between papers; a supplier told only when it asks.
    .criteria =
        Conform: in sampled incidents all three directions (affected departments and people, connected supply chain organisations, authorities) were served within prescribed times, consistently, with receipts and later updates.
        Partial: all three were served and authorities on time, but inside or supply chain notices were late in some cases, or content differed, or receipts or updates are missing.
        Nonconform: an incident due for report to authorities was unreported, late, incomplete, false or concealed, or affected departments or people or connected supply chain organisations were not notified.
        Not applicable: never; without an incident in the assessment period, the verdict rests on the procedure, the list of recipients and a drill.
    .evidence = Notification and reporting procedure; notices inside and to supply chain organisations; reports to authorities with receipts; supplementary and closing reports

r-11_4 = From hazards found or incidents met in testing, monitoring and warning, and active defence, and from how they were handled, changes in risk are assessed anew; where called for, business, assets and risks are identified again and security strategy is updated.
    .title = Re-identification and strategy update
    .guidance = This ties the output of chapters 8 to 11 back to chapter 6: each test report, warning, exercise and incident triggers the question whether risk has changed, and “no” is recorded too. Incidents often reveal unlisted assets and dependencies, say one supplier’s component in three systems; inventory, SBOM and supply chain graph then change together. What may affect CII designation is reported under 6.4. Usual failures: the incident is closed and the risk report unmoved; last year’s inventory; a strategy changed without stating why.
    .criteria =
        Conform: every sampled test, warning, exercise and incident of the assessment period has a conclusion on whether risk changed; where it did, identification of business, assets and risks and the security strategy are updated.
        Partial: risk is reassessed after incidents, but results of tests, warnings or exercises are left out, or a change was found and only identification or only strategy was updated.
        Nonconform: no reassessment, or a change was found and neither identification nor strategy was updated.
        Not applicable: never; with no hazard and no incident in the assessment period, check that this conclusion is on record.
    .evidence = Risk change assessments; updated business, asset and risk identification; strategy update records; SBOM and supply chain graph update records
