/** Counting what passes: no lock, no clock and no look-up of its own. */
package io.zato.stats;
