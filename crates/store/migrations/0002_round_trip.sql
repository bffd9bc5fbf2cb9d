-- Format 2: what suppliers were asked and what they answered.
--
-- What was asked is kept in the words it was asked in (`document`, an evidence file); what came back is kept as it came and is
-- never changed. `about` numbers the objects in a package, so that no id of ours leaves the house.

CREATE TABLE supplier_request (
    id           TEXT PRIMARY KEY,
    supplier     TEXT NOT NULL REFERENCES supplier (id),
    pack         TEXT NOT NULL,
    version      TEXT NOT NULL,
    sha256       BLOB NOT NULL CHECK (length(sha256) = 32),
    deadline     TEXT,
    contact      TEXT NOT NULL,
    note_zh      TEXT,
    note_en      TEXT,
    sent_at      TEXT NOT NULL,
    manifest     BLOB NOT NULL CHECK (length(manifest) = 32),
    document     BLOB NOT NULL REFERENCES evidence (sha256),
    withdrawn_at TEXT,
    CHECK ((note_zh IS NULL) = (note_en IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX supplier_request_by_supplier ON supplier_request (supplier);
CREATE INDEX supplier_request_by_document ON supplier_request (document);

CREATE TABLE supplier_request_signer (
    request     TEXT NOT NULL REFERENCES supplier_request (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (request, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier_request_about (
    request  TEXT NOT NULL REFERENCES supplier_request (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    supplier TEXT REFERENCES supplier (id),
    product  TEXT REFERENCES product (id),
    system   TEXT REFERENCES system (id),
    PRIMARY KEY (request, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier_request_question (
    request  TEXT NOT NULL REFERENCES supplier_request (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    sha256   BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (request, position),
    UNIQUE (request, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier_request_reminder (
    request  TEXT NOT NULL REFERENCES supplier_request (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    at       TEXT NOT NULL,
    note     TEXT,
    PRIMARY KEY (request, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier_response (
    id          TEXT PRIMARY KEY,
    supplier    TEXT NOT NULL REFERENCES supplier (id),
    -- Absent where nobody asked and a person took it in all the same.
    request     TEXT REFERENCES supplier_request (id),
    pack        TEXT NOT NULL,
    version     TEXT NOT NULL,
    sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
    form        TEXT NOT NULL CHECK (form IN ('package', 'workbook')),
    -- Of a package its manifest's, of a workbook its own.
    digest      BLOB NOT NULL CHECK (length(digest) = 32),
    made_at     TEXT,
    received_at TEXT NOT NULL,
    from_zh     TEXT,
    from_en     TEXT,
    respondent  TEXT,
    contact     TEXT,
    remark      TEXT,
    CHECK ((from_zh IS NULL) = (from_en IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX supplier_response_by_supplier ON supplier_response (supplier);
CREATE INDEX supplier_response_by_request ON supplier_response (request);

CREATE TABLE supplier_response_signer (
    response    TEXT NOT NULL REFERENCES supplier_response (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (response, position)
) STRICT, WITHOUT ROWID;

-- The very bytes that were signed, or the workbook as it came.
CREATE TABLE supplier_response_original (
    response TEXT NOT NULL REFERENCES supplier_response (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    evidence BLOB NOT NULL REFERENCES evidence (sha256),
    PRIMARY KEY (response, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX supplier_response_original_by_evidence ON supplier_response_original (evidence);

CREATE TABLE supplier_statement (
    response        TEXT NOT NULL REFERENCES supplier_response (id),
    question        TEXT NOT NULL,
    -- The three below as one name.
    object          TEXT NOT NULL,
    supplier        TEXT REFERENCES supplier (id),
    product         TEXT REFERENCES product (id),
    system          TEXT REFERENCES system (id),
    -- Of the question in the words it was asked in.
    question_sha256 BLOB NOT NULL CHECK (length(question_sha256) = 32),
    -- A value that is only ever read as a whole: JSON.
    value           TEXT CHECK (value IS NULL OR json_valid(value)),
    note            TEXT,
    PRIMARY KEY (response, question, object)
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier_statement_evidence (
    response TEXT NOT NULL,
    question TEXT NOT NULL,
    object   TEXT NOT NULL,
    position INTEGER NOT NULL,
    evidence BLOB NOT NULL REFERENCES evidence (sha256),
    PRIMARY KEY (response, question, object, position),
    FOREIGN KEY (response, question, object) REFERENCES supplier_statement (response, question, object) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX supplier_statement_evidence_by_evidence ON supplier_statement_evidence (evidence);

-- The response an answer was accepted from; it stays when a person changes the answer afterwards.
ALTER TABLE question_answer ADD COLUMN accepted_from TEXT REFERENCES supplier_response (id);
CREATE INDEX question_answer_by_response ON question_answer (accepted_from);
