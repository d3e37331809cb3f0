/** What runs: definitions brought to life, and the way of a message from a channel to a service and back. */
package io.zato.runtime;
