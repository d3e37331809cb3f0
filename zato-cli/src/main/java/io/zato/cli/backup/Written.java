package io.zato.cli.backup;

/** What was copied, and in words what became of the database. */
record Written(long files, long bytes, String database) {}
