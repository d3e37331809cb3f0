-- Administrators can be switched off and have tokens; who changed what about them is kept. Works on H2 and PostgreSQL.
ALTER TABLE admin_user ADD COLUMN active BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE admin_user ADD COLUMN changed_by VARCHAR(200) DEFAULT 'zato' NOT NULL;
ALTER TABLE admin_user ADD COLUMN changed_at BIGINT DEFAULT 0 NOT NULL;

CREATE TABLE admin_token (
    id         VARCHAR(40)  PRIMARY KEY,
    user_name  VARCHAR(200) NOT NULL REFERENCES admin_user (name),
    name       VARCHAR(200) NOT NULL,
    token_hash VARCHAR(100) NOT NULL UNIQUE,
    created_by VARCHAR(200) NOT NULL,
    created_at BIGINT       NOT NULL,
    expires_at BIGINT       NOT NULL
);
CREATE INDEX admin_token_user ON admin_token (user_name);

CREATE SEQUENCE admin_event_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE admin_event (
    id         BIGINT PRIMARY KEY,
    user_name  VARCHAR(200)  NOT NULL,
    action     VARCHAR(40)   NOT NULL,
    detail     VARCHAR(1000) NOT NULL,
    changed_by VARCHAR(200)  NOT NULL,
    changed_at BIGINT        NOT NULL
);
CREATE INDEX admin_event_user ON admin_event (user_name);
