/** Clusters of several hosts: how a further host is invited, joins and leaves, and which servers the others have. */
package io.zato.cli.hosts;
