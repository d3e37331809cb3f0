/** The command that brings the server of an environment up, whatever has to be done before. */
package io.zato.cli.start;
