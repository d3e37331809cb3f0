/** Services whose code comes in JARs: deploying them through WildFly, finding what they offer, calling it, and letting it go. */
package io.zato.deploy;
