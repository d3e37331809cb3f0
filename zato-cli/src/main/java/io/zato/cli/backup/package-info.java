/** An environment in one file, and back: its directory and, where it is a PostgreSQL, its database. */
package io.zato.cli.backup;
