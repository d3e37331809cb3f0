/** A cluster's servers on this machine as a WildFly domain: what the supervisor does to have them run. */
package io.zato.cli.domain;
