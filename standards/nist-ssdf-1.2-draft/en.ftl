pack = NIST SP 800-218 revision 1, initial public draft (SSDF 1.2 draft, preview)
    .publisher = National Institute of Standards and Technology (NIST), United States
    .about = The initial public draft of SSDF 1.2, published on 17 December 2025; its numbering and wording may change, no final text was found up to 2 October 2026, and version 1.1 remains current. This pack holds only the seven tasks new in the draft (PO.6.1 to PO.6.3, PS.4.1 to PS.4.4), for an early look whose results do not enter the verdict on 1.1. A carry-over table of the 42 task texts of 1.1 is attached: it compares task texts, not examples, and nothing in this pack claims a legal duty.
    .licence = The NIST publication is in the public domain in the United States; the wording of this pack is our own and is licensed under Apache-2.0.

source-D1 = NIST, SP 800-218r1 initial public draft (SSDF 1.2), 17 December 2025. The PDF itself was not read in writing this; the source used is a third-party transcription that compares it cell by cell with version 1.1 (2 October 2026), hence the marks “reading” and medium confidence.

c-PO = Prepare the organisation
c-PO_6 = Continuous process improvement
c-PS = Protect the software
c-PS_4 = Robust and reliable updates

r-PO_6_1 = Software development environments are updated and improved as new threats appear and new tools enter the development process.
    .title = Improvement of development environments
    .guidance = Somebody picks up each of three triggers: threat intelligence or an incident of one’s own, a new tool entering development, and a review at a set interval. The draft’s examples: add scanning, or adjust existing tools, to find malicious content in what suppliers deliver; improve logging and audit so that security actions can be reconstructed quickly; take up zero-trust capabilities as the infrastructure offers them. The usual failure is tools piling up while interfaces and rights of the old ones are never withdrawn. Take one recent public threat against development tools and ask what was changed because of it; an operator developing in house can ask itself the same.
    .criteria =
        Conform: new threats, new tools and the periodic review each have an owner and a record; sampled triggers end in a decision to change or not, and changes are live in the environment and verified.
        Partial: improvements were made, but one of the three triggers is missing, or a sampled trigger has no decision, or a change is not yet live or not verified.
        Nonconform: the environment has never been improved for a threat or a new tool since it was built, nor reviewed.
        Not applicable: never, where there is a development environment; on a hosted platform, judge the tenant’s own settings and tools.
    .evidence = Records of threat and incident triggers; environment reviews; change tickets with verification; assessments of new tools; withdrawal of rights of retired tools

r-PO_6_2 = New processes, tools and techniques that can help avoid software errors are identified.
    .title = Search for ways to avoid errors
    .guidance = The aim is that a kind of error stops happening, not that a few more are caught. The draft’s examples: a new language or language feature that removes a class of vulnerabilities; a tool that widens test coverage after known vulnerabilities; better logging in the software itself, worked out with its users and the makers of logging tools. It can be modest: one person brings in candidates at intervals and each trial ends in yes or no. A typical weakness is “follow new technology” in every annual plan without one trial. Ask a supplier what was tried lately, against which kind of error, with what conclusion; an operator developing in house starts from its most frequent root cause.
    .criteria =
        Conform: there is an owner and an interval; within it, candidate processes, tools or techniques were evaluated against a named kind of error with a decision, and those adopted are in a plan.
        Partial: candidates were evaluated, but without owner or interval, or without a named kind of error, or without a decision, or those adopted are in no plan.
        Nonconform: no new way of avoiding errors has been sought or evaluated.
        Not applicable: never; it binds every organisation that develops software.
    .evidence = List of candidates; trial and evaluation reports; adoption decisions and plans; table linking candidates to root-cause types

r-PO_6_3 = Vulnerability response processes are improved, and earlier decisions are reviewed periodically.
    .title = Improving and revisiting vulnerability response
    .guidance = Two things: the response process gets better, and earlier decisions are not filed and forgotten. Review above all the decision to mitigate in another way rather than issue an update: does its premise still hold, has the effect on acquirers grown, and how would anyone know? The list of risks accepted under RV.2.2 is what to go through. A common shortfall is a “will not fix” without an expiry date, which nobody remembers years later when exploit code is published. An acquirer can ask the supplier for the unfixed flaws in the version it runs and the date of the next review; an operator developing in house adds the list to its routine risk review.
    .criteria =
        Conform: decisions not to fix, to accept or to transfer have a review date and are in time, and reviews weigh exploitation and effect on those who use the software; the response process was reviewed within the interval set, with a conclusion.
        Partial: only one of the two is done, review of decisions or review of the process; or some decisions have no date or are overdue, or those effects are not weighed, or the process review has no conclusion.
        Nonconform: earlier decisions are never reviewed and neither is the response process.
        Not applicable: no decision not to fix, to accept or to transfer was ever made, and no vulnerability has yet called for a response.
    .evidence = List of unfixed and accepted risks with review dates; review conclusions; reviews and improvements of the response process; records of effects on users

r-PS_4_1 = All releases are thoroughly tested, following all the guidance of the PW group.
    .title = Thorough testing of all releases
    .guidance = “All releases” means patches, rules, signatures and configuration content, not only programs. The draft’s examples are tests in settings that replicate actual or expected installations and an early-access option in which acquirers test before general release. Look at what differs in the field: are system versions, co-installed security software, encrypted disks and old hardware in the test fleet? In the July 2024 endpoint-agent incident content updates had lighter testing than program versions, and the faulty content had not run in the real interpreter. The usual failure is an urgent update that bypasses testing without even a minimum check. An operator can give its supplier its typical configurations and check on acceptance that they were tested; for in-house systems, check each go-live package.
    .criteria =
        Conform: every kind of release sampled (program, patch, rule, content) has test results from before release, in settings that cover the known typical installations; urgent releases have a prescribed minimum test and underwent it.
        Partial: every kind of release is tested, but some known typical installation is missing, or planned items were skipped, or no minimum test is prescribed for urgent releases.
        Nonconform: some kind of release is delivered untested, or a sampled urgent release was not tested at all.
        Not applicable: the software has ceased all releases, rule and content updates included.
    .evidence = Test records for each kind of release; comparison of test settings with typical installations; early-access feedback; minimum test rules and records for urgent releases

r-PS_4_2 = Tiered update and release strategies are used, such as canaries, staged roll-out and test deployments.
    .title = Tiered updates and releases
    .guidance = Four points: waves grow from small to large with waiting time between them; each wave has health indicators and go-ahead conditions, and exceeding one stops it; acquirers can mark critical systems and those that may go early; rules and content are staged like programs. In the July 2024 endpoint-agent incident content went to all eligible endpoints at once, while acquirers’ delay policies were about program versions. As a rule of thumb, start on internal machines, go on to a few outside endpoints and then to all. A typical weakness is the answer “releases are staged” when only program versions are. An operator has its supplier show roll-out records for each kind of release; in house, the most critical sites come last.
    .criteria =
        Conform: program, patch, rule and content updates all go out in waves, with waiting time and go-ahead conditions, stopped automatically or at once when exceeded; acquirers can mark critical and early systems; sampled roll-out records match the strategy.
        Partial: program updates go out in waves, but rules, content or another kind do not, or there are no go-ahead conditions or means to stop, or acquirers cannot mark the order, or records differ from the strategy.
        Nonconform: even program updates go to all systems at once, with no waves at all.
        Not applicable: the software is deployed in one place only, with no second system to stage over (then look at PS.4.1 and PS.4.3).
    .evidence = Tiered release strategy; roll-out records of sampled updates; health indicators and stop rules; grouping settings on the acquirer’s side; roll-out records of rule and content updates

r-PS_4_3 = Software updates come with robust rollback mechanisms.
    .title = Rollback of updates
    .guidance = The draft’s examples have three sides: a failed update reverts by itself to the last known good configuration and leaves the system running; acquirers can start a rollback on their own systems; nobody goes back without authority to a vulnerable version. Tests include the worst case: the system no longer boots, there is no network, the disk is encrypted. In the July 2024 endpoint-agent incident the supplier withdrew the content after about 78 minutes, but machines already down could not fetch the correction and were repaired by hand. A common shortfall is a button for rollback with no offline recovery, never rehearsed. An operator agrees the steps with its supplier and rehearses them; an in-house go-live request names trigger and person.
    .criteria =
        Conform: every kind of update has a rollback; failure injection shows that a failed update restores a running state by itself; acquirers can start it; unauthorised return to a vulnerable version is blocked; all with test results.
        Partial: program updates have a tested rollback, but rules, content or another kind do not, or failure needs repair by hand, or acquirers cannot start it, or return to a vulnerable version is not blocked.
        Nonconform: updates have no rollback, or it exists and has never been tested.
        Not applicable: the software is never updated once deployed; the whole device is replaced instead.
    .evidence = Rollback design; failure injection test report; rollback rehearsal records; settings and tests that block vulnerable versions; offline recovery steps

r-PS_4_4 = The update engine and the infrastructure that delivers updates are kept robust and reliable.
    .title = Update engine and delivery infrastructure
    .guidance = The draft’s examples: the engine is fault-tolerant and recovers and retries a download when the infrastructure is overloaded; the delivery side degrades gracefully or refuses new downloads until current ones are done. Beyond that, look at access control and monitoring of the delivery side itself, since a break-in there sends malicious updates straight to the field. Tests cover interruption, time-out, corrupted content and all endpoints asking at once. The usual failure follows a large outage: every endpoint reconnects together, the delivery side collapses and the fix does not arrive. An operator’s own update server is in scope too; for a supplier’s infrastructure, ask for the overload test report and availability records.
    .criteria =
        Conform: tests show that the engine recovers and retries after interruption, corruption and overload; the delivery side limits load or degrades by design and passed an overload test; both have controlled access and are monitored.
        Partial: interruption or corruption does not leave the software unusable and reliability has been tested, but the engine does not recover and retry by itself, or the delivery side neither limits load nor degrades, or was not overload-tested, or access control or monitoring is incomplete.
        Nonconform: an interrupted or corrupted update leaves the software unusable, or reliability of engine and infrastructure has not been tested at all.
        Not applicable: the software has neither update engine nor network delivery; updates are installed by hand from media.
    .evidence = Engine fault test report; delivery architecture and load-limit settings; overload test report; access control and monitoring records of the delivery side; availability records

carry-PO_4_1 = Grammar only: the object “them”, meaning the criteria, was added after “track”; the meaning is the same and a 1.1 answer carries over.
carry-PO_4_2 = “Etc.” and an article were dropped; it is still about processes and mechanisms that gather and safeguard information for the criteria, and a 1.1 answer carries over.
carry-PO_5_2 = The list of people whose endpoints count is introduced by “e.g.” where 1.1 had “i.e.” with “etc.” at its end; it is open in both, and a 1.1 answer carries over.
carry-PS_1_1 = “Configuration as code” is spelt differently and “etc.” was dropped; the three forms of code and least privilege stand, and a 1.1 answer carries over.
carry-PW_1_1 = The three forms of risk modelling moved from dashes into brackets and remain examples; a 1.1 answer carries over.
carry-RV_1_2 = Wider scope: besides the code, default and other common configurations are reviewed, analysed or tested. A 1.1 verdict of conform carries over only if configurations were covered; otherwise answer afresh.
carry-RV_2_1 = “Information to plan the fix” became “information, and plan the fix”; RV.2.2 asks for the planning anyway, so this is treated as wording, and a 1.1 answer carries over.
carry-RV_3_3 = The verb changed from “fix” to a slightly wider word for dealing with the flaw, a change the draft’s own log lists; the duty to look for similar vulnerabilities stands, and a 1.1 answer carries over.
