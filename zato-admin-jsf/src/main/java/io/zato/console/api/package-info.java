/** The admin API as pages use it. */
package io.zato.console.api;
