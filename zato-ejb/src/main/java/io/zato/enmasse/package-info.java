/** Objects as files: import and export for all kinds at once. */
package io.zato.enmasse;
