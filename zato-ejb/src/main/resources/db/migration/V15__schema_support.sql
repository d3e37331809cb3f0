-- Which servers may use this schema: those that bring the migration "needs", which came with the release "needs_release". A migration
-- that takes away what servers without it use names itself here. migrated_by migrated last. Works on H2 and PostgreSQL.
CREATE TABLE schema_support (
    needs         VARCHAR(200) NOT NULL,
    needs_release VARCHAR(100) NOT NULL,
    migrated_by   VARCHAR(100) NOT NULL
);
INSERT INTO schema_support VALUES ('V15__schema_support.sql', '1.0.0', '1.0.0');
