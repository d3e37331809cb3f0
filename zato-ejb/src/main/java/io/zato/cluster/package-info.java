/** What a server knows of those beside it. */
package io.zato.cluster;
