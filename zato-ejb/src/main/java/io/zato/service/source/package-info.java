/** From the source of a service to its classes: compilers, class loaders, injection. */
package io.zato.service.source;
