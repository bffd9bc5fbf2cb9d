-- Format 3: the auditor's side of a submission, and what an operator received of an audit.
--
-- A workspace that holds a submission is an auditor's. What the operator handed over is read-only from then on: the door refuses
-- its change by name (crates/store/src/received.rs), and the triggers below refuse what would come any other way.

-- Bodies that belong to a package and to no evidence record: its manifest, its signatures, its files. They are not purged.
CREATE TABLE kept_body (
    -- `submission`, or `received-audit/` and the package's id.
    owner  TEXT NOT NULL,
    sha256 BLOB NOT NULL REFERENCES evidence_body (sha256),
    PRIMARY KEY (owner, sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE submission (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    assessment  TEXT NOT NULL REFERENCES assessment (id),
    package     TEXT NOT NULL,
    manifest    BLOB NOT NULL CHECK (length(manifest) = 32),
    envelope    BLOB NOT NULL CHECK (length(envelope) = 32),
    from_zh     TEXT NOT NULL,
    from_en     TEXT NOT NULL,
    sealed_at   TEXT NOT NULL,
    received_at TEXT NOT NULL
) STRICT;

-- The evidence files of the operator: their records are read-only too.
CREATE TABLE submission_evidence (
    sha256 BLOB PRIMARY KEY REFERENCES evidence (sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    auditor_zh TEXT NOT NULL,
    auditor_en TEXT NOT NULL,
    contact    TEXT,
    began      TEXT,
    ended      TEXT,
    scope      TEXT,
    opinion    TEXT
) STRICT;

CREATE TABLE audit_sample (
    id        TEXT PRIMARY KEY,
    algorithm TEXT NOT NULL,
    seed      TEXT NOT NULL,
    -- Only ever read as a whole: JSON.
    packs     TEXT NOT NULL CHECK (json_valid(packs)),
    rule      TEXT NOT NULL CHECK (json_valid(rule)),
    drawn     TEXT NOT NULL CHECK (json_valid(drawn)),
    drawn_by  TEXT NOT NULL,
    drawn_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
    assessment     TEXT NOT NULL REFERENCES assessment (id),
    requirement    TEXT NOT NULL,
    -- The auditor's; absent while not decided.
    verdict        TEXT,
    -- The operator's, as the auditor saw it.
    operator       TEXT,
    severity       TEXT,
    finding        TEXT,
    recommendation TEXT,
    methods        TEXT NOT NULL CHECK (json_valid(methods)),
    sampled        TEXT,
    note           TEXT,
    reviewed_by    TEXT NOT NULL,
    reviewed_at    TEXT NOT NULL,
    PRIMARY KEY (assessment, requirement)
) STRICT, WITHOUT ROWID;

CREATE TABLE review_evidence (
    assessment  TEXT NOT NULL,
    requirement TEXT NOT NULL,
    position    INTEGER NOT NULL,
    sha256      BLOB NOT NULL REFERENCES evidence (sha256),
    PRIMARY KEY (assessment, requirement, position),
    UNIQUE (assessment, requirement, sha256),
    FOREIGN KEY (assessment, requirement) REFERENCES review (assessment, requirement) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX review_evidence_by_file ON review_evidence (sha256);

CREATE TABLE received_audit (
    package             TEXT PRIMARY KEY,
    manifest            BLOB NOT NULL CHECK (length(manifest) = 32),
    envelope            BLOB NOT NULL CHECK (length(envelope) = 32),
    submission          TEXT NOT NULL,
    submission_manifest BLOB NOT NULL CHECK (length(submission_manifest) = 32),
    assessment          TEXT NOT NULL REFERENCES assessment (id),
    auditor_zh          TEXT NOT NULL,
    auditor_en          TEXT NOT NULL,
    sealed_at           TEXT NOT NULL,
    received_at         TEXT NOT NULL,
    opinion             TEXT,
    scores              TEXT NOT NULL CHECK (json_valid(scores)),
    findings            TEXT NOT NULL CHECK (json_valid(findings))
) STRICT, WITHOUT ROWID;
CREATE INDEX received_audit_by_assessment ON received_audit (assessment);

CREATE TABLE audit_response (
    audit        TEXT NOT NULL REFERENCES received_audit (package),
    requirement  TEXT NOT NULL,
    stance       TEXT NOT NULL,
    text         TEXT,
    responded_by TEXT NOT NULL,
    responded_at TEXT NOT NULL,
    PRIMARY KEY (audit, requirement)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_response_action (
    audit       TEXT NOT NULL,
    requirement TEXT NOT NULL,
    action      TEXT NOT NULL REFERENCES action (id),
    PRIMARY KEY (audit, requirement, action),
    FOREIGN KEY (audit, requirement) REFERENCES audit_response (audit, requirement) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_response_by_action ON audit_response_action (action);

CREATE TRIGGER submission_is_never_changed BEFORE UPDATE ON submission
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER submission_is_never_removed BEFORE DELETE ON submission
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER submission_evidence_is_never_removed BEFORE DELETE ON submission_evidence
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER received_evidence_is_not_changed BEFORE UPDATE ON evidence WHEN EXISTS (SELECT 1 FROM submission_evidence WHERE sha256 = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER received_evidence_is_not_removed BEFORE DELETE ON evidence WHEN EXISTS (SELECT 1 FROM submission_evidence WHERE sha256 = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_organisation BEFORE INSERT ON organisation WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_organisation BEFORE UPDATE ON organisation WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_organisation BEFORE DELETE ON organisation WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_supplier BEFORE INSERT ON supplier WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_supplier BEFORE UPDATE ON supplier WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_supplier BEFORE DELETE ON supplier WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_system BEFORE INSERT ON system WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_system BEFORE UPDATE ON system WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_system BEFORE DELETE ON system WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_product BEFORE INSERT ON product WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_product BEFORE UPDATE ON product WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_product BEFORE DELETE ON product WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_deployment BEFORE INSERT ON deployment WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_deployment BEFORE UPDATE ON deployment WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_deployment BEFORE DELETE ON deployment WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_sbom BEFORE INSERT ON sbom WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_sbom BEFORE UPDATE ON sbom WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_sbom BEFORE DELETE ON sbom WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_component BEFORE INSERT ON component WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_component BEFORE UPDATE ON component WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_component BEFORE DELETE ON component WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_assessment BEFORE INSERT ON assessment WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_assessment BEFORE UPDATE ON assessment WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_assessment BEFORE DELETE ON assessment WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_assessment_pack BEFORE INSERT ON assessment_pack WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_assessment_pack BEFORE UPDATE ON assessment_pack WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_assessment_pack BEFORE DELETE ON assessment_pack WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_tailoring BEFORE INSERT ON tailoring WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_tailoring BEFORE UPDATE ON tailoring WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_tailoring BEFORE DELETE ON tailoring WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_tailoring_side BEFORE INSERT ON tailoring_side WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_tailoring_side BEFORE UPDATE ON tailoring_side WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_tailoring_side BEFORE DELETE ON tailoring_side WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_tailoring_object BEFORE INSERT ON tailoring_object WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_tailoring_object BEFORE UPDATE ON tailoring_object WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_tailoring_object BEFORE DELETE ON tailoring_object WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_tailoring_exclusion BEFORE INSERT ON tailoring_exclusion WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_tailoring_exclusion BEFORE UPDATE ON tailoring_exclusion WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_tailoring_exclusion BEFORE DELETE ON tailoring_exclusion WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_answer BEFORE INSERT ON answer WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_answer BEFORE UPDATE ON answer WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_answer BEFORE DELETE ON answer WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_answer_affects BEFORE INSERT ON answer_affects WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_answer_affects BEFORE UPDATE ON answer_affects WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_answer_affects BEFORE DELETE ON answer_affects WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_question_answer BEFORE INSERT ON question_answer WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_question_answer BEFORE UPDATE ON question_answer WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_question_answer BEFORE DELETE ON question_answer WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_question_answer_value BEFORE INSERT ON question_answer_value WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_question_answer_value BEFORE UPDATE ON question_answer_value WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_question_answer_value BEFORE DELETE ON question_answer_value WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_evidence_link BEFORE INSERT ON evidence_link WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_evidence_link BEFORE UPDATE ON evidence_link WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_evidence_link BEFORE DELETE ON evidence_link WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_added_to_received_action BEFORE INSERT ON action WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_changed_in_received_action BEFORE UPDATE ON action WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
CREATE TRIGGER nothing_is_removed_from_received_action BEFORE DELETE ON action WHEN EXISTS (SELECT 1 FROM submission)
BEGIN SELECT RAISE(ABORT, 'a submission is read-only'); END;
