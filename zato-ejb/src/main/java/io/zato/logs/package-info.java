/** The server's log: reading it, and how much is written to it. */
package io.zato.logs;
