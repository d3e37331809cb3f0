/** Everything an administrator defines, stored with its history; {@link io.zato.object.Objects} is the only way in. */
package io.zato.object;
