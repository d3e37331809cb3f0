/** The OpenAPI document of the users' channels, read from what runs and from the types of the services. */
package io.zato.openapi.channel;
