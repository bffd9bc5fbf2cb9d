crosswalk = SSDF 1.1 and the CISA Secure Software Development Attestation Form 1.0
    .about = The attestation form of the US Cybersecurity and Infrastructure Security Agency (CISA), version 1.0, is signed by the software producer; this table relates its rows to tasks of SSDF 1.1. The rule that agencies must collect it was withdrawn on 23 January 2026; the form remains, and each federal agency decides whether to use it. The table is for reference and claims no legal duty. The form’s task lists differ from NIST’s own references to the order (row 2, for instance, adds PO.1.1, PW.7.1, PW.8.1 and RV.1.1), so the two crosswalks are kept apart.
    .basis = F1: the table in the appendix of the form, version 1.0, 52 pairs, taken from a third-party verbatim transcription; the PDF itself was not read. Ids printed as “PO 1.1” and the like are recorded in their regular form. The form does not say how far a row and a task overlap, so every pair is recorded as the weakest relation, “intersects”. Row 1 introduces 1a to 1f and has no task of its own. The draft of 2023 maps differently and was not used.

to-1 = The software is developed and built in secure environments; the minimum measures are in 1a to 1f.
to-1a = Each environment in which the software is developed and built is separated and protected.
to-1b = Trust relationships used for authorisation and access, both into the development and build environments and among components inside each, are regularly logged, monitored and audited.
to-1c = Multi-factor authentication and conditional access are enforced in the environments used for developing and building, so as to lower security risk.
to-1d = By consistent and reasonable steps, software products that bring undue risk into the development and build environments are documented and kept to a minimum.
to-1e = Credentials and other sensitive data are encrypted as far as practicable and according to risk.
to-1f = Defensive cyber security is practised: operations and alerts are continuously monitored and, where necessary, suspected and confirmed incidents are responded to.
to-2 = A good-faith effort is made, by automated tools or comparable processes, to keep source code supply chains trustworthy, covering the security of own code and third-party components and the management of their vulnerabilities.
to-3 = The origin of own code and of third-party components in the software is kept on record to the greatest extent feasible.
to-4 = Automated tools or comparable processes check for security vulnerabilities: continuously and before a product, version or update is released; with a policy or process for dealing with what is found before release; and with a vulnerability disclosure programme that takes in and handles reports within its stated times.
