/** What only one server of a cluster does at a time: leases in the database, with fencing tokens. */
package io.zato.lease;
