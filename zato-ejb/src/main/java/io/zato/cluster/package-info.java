/** Servers with the same database: who there is, what is live on which of them, and telling one another of changes. */
package io.zato.cluster;
