-- Objects, their history, and the log every server follows. Works on H2 and PostgreSQL.
CREATE TABLE revision (n BIGINT NOT NULL);
INSERT INTO revision (n) VALUES (0);

CREATE TABLE key_check (probe VARCHAR(1000) NOT NULL);

CREATE SEQUENCE stored_object_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE stored_object (
    id         BIGINT PRIMARY KEY,
    kind       VARCHAR(100) NOT NULL,
    type       VARCHAR(100) NOT NULL,
    name       VARCHAR(200) NOT NULL,
    active     BOOLEAN      NOT NULL,
    version    BIGINT       NOT NULL,
    config     TEXT         NOT NULL,
    changed_by VARCHAR(200) NOT NULL,
    changed_at BIGINT       NOT NULL,
    revision   BIGINT       NOT NULL,
    UNIQUE (kind, name)
);

CREATE TABLE object_reference (
    object_id   BIGINT       NOT NULL REFERENCES stored_object (id),
    field       VARCHAR(100) NOT NULL,
    target_kind VARCHAR(100) NOT NULL,
    target_name VARCHAR(200) NOT NULL
);
CREATE INDEX object_reference_owner ON object_reference (object_id);
CREATE INDEX object_reference_target ON object_reference (target_kind, target_name);

CREATE TABLE object_claim (
    object_id BIGINT        NOT NULL REFERENCES stored_object (id),
    claim     VARCHAR(1000) NOT NULL
);
CREATE INDEX object_claim_owner ON object_claim (object_id);
CREATE INDEX object_claim_claim ON object_claim (claim);

CREATE SEQUENCE object_history_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE object_history (
    id         BIGINT PRIMARY KEY,
    kind       VARCHAR(100) NOT NULL,
    type       VARCHAR(100) NOT NULL,
    name       VARCHAR(200) NOT NULL,
    active     BOOLEAN      NOT NULL,
    version    BIGINT       NOT NULL,
    config     TEXT         NOT NULL,
    action     VARCHAR(20)  NOT NULL,
    changed_by VARCHAR(200) NOT NULL,
    changed_at BIGINT       NOT NULL,
    revision   BIGINT       NOT NULL
);
CREATE INDEX object_history_object ON object_history (kind, name, version);

CREATE SEQUENCE change_log_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE change_log (
    id       BIGINT PRIMARY KEY,
    revision BIGINT       NOT NULL,
    kind     VARCHAR(100) NOT NULL,
    name     VARCHAR(200) NOT NULL
);
CREATE INDEX change_log_revision ON change_log (revision);

CREATE TABLE admin_user (
    name          VARCHAR(200) PRIMARY KEY,
    password_hash VARCHAR(500) NOT NULL
);
