/** The commands for clusters. In the environment of a cluster some of them take the place of those for a single server. */
package io.zato.cli.cluster;
