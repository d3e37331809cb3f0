/** What the OpenAPI 3.1 documents of the admin API and of the channels are made of. */
package io.zato.openapi;
