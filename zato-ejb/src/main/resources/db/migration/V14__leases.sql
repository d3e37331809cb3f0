-- Who does what only one server may do. A lease lasts as long as its holder does, whose expiry, in milliseconds by the clock of the
-- database, is the only thing that is renewed. Rows stay when nobody holds them: tokens only grow. Works on H2 and PostgreSQL.
CREATE TABLE lease_holder (
    id      VARCHAR(40)  PRIMARY KEY,
    server  VARCHAR(200) NOT NULL,
    expires BIGINT       NOT NULL
);

CREATE TABLE lease (
    name   VARCHAR(400) PRIMARY KEY,
    holder VARCHAR(40)  NOT NULL,
    token  BIGINT       NOT NULL,
    since  BIGINT       NOT NULL
);
CREATE INDEX lease_of_holder ON lease (holder);
