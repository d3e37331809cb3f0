/** An environment that an earlier version has left: backed up before this one takes it over; one of a later version is refused. */
package io.zato.cli.upgrade;
