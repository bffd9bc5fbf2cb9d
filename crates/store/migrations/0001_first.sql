-- Format 1 of a workspace. A released migration is never edited: a change of the format is a new file.
--
-- Dates are `YYYY-MM-DD`, points in time RFC 3339 in UTC, digests 32 bytes. Closed vocabularies hold the stable names of
-- the engine, which reads them strictly. Records are changed through the journal only (crates/store/src/change.rs).

CREATE TABLE workspace (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    id         TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE journal (
    seq         INTEGER PRIMARY KEY,
    -- Entries of one change share the number of their first.
    first       INTEGER NOT NULL CHECK (first BETWEEN 1 AND seq),
    at          TEXT NOT NULL,
    author      TEXT NOT NULL,
    author_id   TEXT,
    act         TEXT NOT NULL CHECK (act IN ('create', 'change', 'undo', 'redo', 'purge')),
    -- Of an undo or redo: the change it undoes or does again.
    of          INTEGER CHECK ((of IS NOT NULL) = (act IN ('undo', 'redo'))),
    kind        TEXT NOT NULL,
    entity      TEXT NOT NULL,
    before      TEXT,
    after       TEXT,
    reason      TEXT,
    prev_hash   BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash        BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX journal_by_entity ON journal (entity);
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE organisation (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    sector  TEXT,
    region  TEXT
) STRICT;

CREATE TABLE person (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier (
    id      TEXT PRIMARY KEY,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    country TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE system (
    id              TEXT PRIMARY KEY,
    name_zh         TEXT NOT NULL,
    name_en         TEXT NOT NULL,
    criticality     TEXT NOT NULL,
    internet_facing INTEGER NOT NULL CHECK (internet_facing IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
    id               TEXT PRIMARY KEY,
    name_zh          TEXT NOT NULL,
    name_en          TEXT NOT NULL,
    supplier         TEXT NOT NULL REFERENCES supplier (id),
    version          TEXT,
    kernel_privilege INTEGER NOT NULL CHECK (kernel_privilege IN (0, 1)),
    auto_update      INTEGER NOT NULL CHECK (auto_update IN (0, 1)),
    single_source    INTEGER NOT NULL CHECK (single_source IN (0, 1)),
    alternate        TEXT REFERENCES product (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE deployment (
    product  TEXT NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    system   TEXT NOT NULL REFERENCES system (id),
    hosts    INTEGER NOT NULL CHECK (hosts BETWEEN 0 AND 4294967295),
    PRIMARY KEY (product, position),
    UNIQUE (product, system)
) STRICT, WITHOUT ROWID;
CREATE INDEX deployment_by_system ON deployment (system);

CREATE TABLE sbom (
    id          TEXT PRIMARY KEY,
    product     TEXT NOT NULL REFERENCES product (id),
    sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
    format      TEXT NOT NULL,
    file_name   TEXT,
    imported_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sbom_by_product ON sbom (product);

CREATE TABLE component (
    sbom     TEXT NOT NULL REFERENCES sbom (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    version  TEXT,
    supplier TEXT,
    purl     TEXT,
    licence  TEXT,
    hash     TEXT,
    PRIMARY KEY (sbom, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
    id           TEXT PRIMARY KEY,
    name_zh      TEXT NOT NULL,
    name_en      TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_zh   TEXT NOT NULL,
    subject_en   TEXT NOT NULL,
    assessed_on  TEXT NOT NULL,
    model        TEXT NOT NULL,
    -- No reference: what an assessment was copied from may be removed.
    copied_from  TEXT,
    created      TEXT NOT NULL,
    frozen_at    TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment_pack (
    assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    pack       TEXT NOT NULL,
    version    TEXT NOT NULL,
    sha256     BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (assessment, position),
    UNIQUE (assessment, pack)
) STRICT, WITHOUT ROWID;

CREATE TABLE tailoring (
    assessment       TEXT PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
    decided_by       TEXT NOT NULL,
    decided_on       TEXT,
    reason           TEXT NOT NULL,
    scenario         TEXT,
    -- 0: questionnaires about every kind of object are asked, and tailoring_object is empty.
    objects_narrowed INTEGER NOT NULL CHECK (objects_narrowed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE tailoring_side (
    assessment TEXT NOT NULL REFERENCES tailoring (assessment) ON DELETE CASCADE,
    pack       TEXT NOT NULL,
    acquirer   INTEGER NOT NULL CHECK (acquirer IN (0, 1)),
    supplier   INTEGER NOT NULL CHECK (supplier IN (0, 1)),
    PRIMARY KEY (assessment, pack)
) STRICT, WITHOUT ROWID;

CREATE TABLE tailoring_object (
    assessment   TEXT NOT NULL REFERENCES tailoring (assessment) ON DELETE CASCADE,
    answered_per TEXT NOT NULL,
    PRIMARY KEY (assessment, answered_per)
) STRICT, WITHOUT ROWID;

CREATE TABLE tailoring_exclusion (
    assessment  TEXT NOT NULL REFERENCES tailoring (assessment) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    requirement TEXT,
    pack        TEXT,
    clause      TEXT,
    reason      TEXT NOT NULL,
    decided_by  TEXT,
    PRIMARY KEY (assessment, position),
    CHECK ((requirement IS NULL) = (pack IS NOT NULL) AND (pack IS NULL) = (clause IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
    assessment  TEXT NOT NULL REFERENCES assessment (id),
    requirement TEXT NOT NULL,
    -- Absent while nobody is sure: a flag or a note may come before the verdict.
    verdict     TEXT,
    note        TEXT,
    reason      TEXT,
    suggested   TEXT,
    flagged     INTEGER NOT NULL CHECK (flagged IN (0, 1)),
    unsure      INTEGER NOT NULL CHECK (unsure IN (0, 1)),
    assignee    TEXT REFERENCES person (id),
    -- A trail that is only ever read as a whole: JSON.
    mapped_from TEXT CHECK (mapped_from IS NULL OR json_valid(mapped_from)),
    PRIMARY KEY (assessment, requirement)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_affects (
    assessment  TEXT NOT NULL,
    requirement TEXT NOT NULL,
    position    INTEGER NOT NULL,
    system      TEXT REFERENCES system (id),
    product     TEXT REFERENCES product (id),
    PRIMARY KEY (assessment, requirement, position),
    FOREIGN KEY (assessment, requirement) REFERENCES answer (assessment, requirement) ON DELETE CASCADE,
    CHECK ((system IS NULL) <> (product IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE question_answer (
    assessment    TEXT NOT NULL REFERENCES assessment (id),
    questionnaire TEXT NOT NULL,
    question      TEXT NOT NULL,
    -- The three below as one name, empty for the whole subject.
    object        TEXT NOT NULL,
    supplier      TEXT REFERENCES supplier (id),
    product       TEXT REFERENCES product (id),
    system        TEXT REFERENCES system (id),
    -- `one`, `several` (its values in question_answer_value), `number`, `date` or `text`; absent while nobody is sure.
    value_kind    TEXT CHECK (value_kind IN ('one', 'several', 'number', 'date', 'text')),
    value_text    TEXT,
    value_number  INTEGER CHECK ((value_number IS NOT NULL) = (value_kind IS 'number')),
    assignee      TEXT REFERENCES person (id),
    flagged       INTEGER NOT NULL CHECK (flagged IN (0, 1)),
    unsure        INTEGER NOT NULL CHECK (unsure IN (0, 1)),
    PRIMARY KEY (assessment, questionnaire, question, object),
    CHECK ((value_text IS NOT NULL) = (value_kind IS NOT NULL AND value_kind IN ('one', 'date', 'text')))
) STRICT, WITHOUT ROWID;

CREATE TABLE question_answer_value (
    assessment    TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    question      TEXT NOT NULL,
    object        TEXT NOT NULL,
    value         TEXT NOT NULL,
    PRIMARY KEY (assessment, questionnaire, question, object, value),
    FOREIGN KEY (assessment, questionnaire, question, object)
        REFERENCES question_answer (assessment, questionnaire, question, object) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    sha256         BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    size           INTEGER NOT NULL CHECK (size >= 0),
    media_type     TEXT NOT NULL,
    file_name      TEXT NOT NULL,
    title          TEXT,
    source         TEXT,
    dated          TEXT,
    valid_until    TEXT,
    classification TEXT NOT NULL,
    digest_only    INTEGER NOT NULL CHECK (digest_only IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Bodies are not in the journal, their digests are. A body outlives its record until it is purged, so that a removal can be undone.
CREATE TABLE evidence_body (
    sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    size   INTEGER NOT NULL CHECK (size >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE chunk (
    id     INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    bytes  BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576)
) STRICT;

CREATE TABLE evidence_chunk (
    body     BLOB NOT NULL REFERENCES evidence_body (sha256) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    chunk    BLOB NOT NULL REFERENCES chunk (sha256),
    PRIMARY KEY (body, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_chunk_by_chunk ON evidence_chunk (chunk);

CREATE TABLE action (
    id             TEXT PRIMARY KEY,
    assessment     TEXT NOT NULL REFERENCES assessment (id),
    requirement    TEXT NOT NULL,
    plan           TEXT NOT NULL,
    owner          TEXT,
    due            TEXT,
    effort_tenths  INTEGER CHECK (effort_tenths BETWEEN 0 AND 4294967295),
    status         TEXT NOT NULL,
    done_on        TEXT,
    retest_verdict TEXT,
    retest_note    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX action_by_requirement ON action (assessment, requirement);

CREATE TABLE evidence_link (
    evidence      BLOB NOT NULL REFERENCES evidence (sha256),
    -- The columns below as one name.
    target        TEXT NOT NULL,
    assessment    TEXT REFERENCES assessment (id),
    requirement   TEXT,
    questionnaire TEXT,
    question      TEXT,
    supplier      TEXT REFERENCES supplier (id),
    product       TEXT REFERENCES product (id),
    system        TEXT REFERENCES system (id),
    action        TEXT REFERENCES action (id),
    PRIMARY KEY (evidence, target),
    CHECK ((action IS NULL) = (assessment IS NOT NULL) AND (questionnaire IS NULL) = (question IS NULL)
        AND (requirement IS NOT NULL) + (question IS NOT NULL) + (action IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_link_by_target ON evidence_link (assessment, requirement);
CREATE INDEX evidence_link_by_action ON evidence_link (action);

CREATE TABLE comment (
    id            TEXT PRIMARY KEY,
    assessment    TEXT REFERENCES assessment (id),
    requirement   TEXT,
    questionnaire TEXT,
    question      TEXT,
    supplier      TEXT REFERENCES supplier (id),
    product       TEXT REFERENCES product (id),
    system        TEXT REFERENCES system (id),
    action        TEXT REFERENCES action (id),
    author        TEXT NOT NULL,
    at            TEXT NOT NULL,
    text          TEXT NOT NULL,
    resolved      INTEGER NOT NULL CHECK (resolved IN (0, 1)),
    CHECK ((action IS NULL) = (assessment IS NOT NULL) AND (questionnaire IS NULL) = (question IS NULL)
        AND (requirement IS NOT NULL) + (question IS NOT NULL) + (action IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_by_target ON comment (assessment, requirement);
CREATE INDEX comment_by_action ON comment (action);

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
