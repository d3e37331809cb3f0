/** Who may administer the platform. */
package io.zato.access;
