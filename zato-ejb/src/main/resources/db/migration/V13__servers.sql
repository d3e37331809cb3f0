-- What each server last told about itself; seen_at is by the clock of the database, in milliseconds. Works on H2 and PostgreSQL.
CREATE TABLE server (
    name        VARCHAR(200) PRIMARY KEY,
    incarnation VARCHAR(40)  NOT NULL,
    url         VARCHAR(500) NOT NULL,
    pid         BIGINT       NOT NULL,
    version     VARCHAR(100) NOT NULL,
    java        VARCHAR(100) NOT NULL,
    state       VARCHAR(20)  NOT NULL,
    started     BIGINT       NOT NULL,
    revision    BIGINT       NOT NULL,
    pending     INT          NOT NULL,
    failing     TEXT         NOT NULL,
    stuck       TEXT         NOT NULL,
    seen_at     BIGINT       NOT NULL
);
