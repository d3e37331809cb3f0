/** The OpenAPI document of the admin API, read from its JAX-RS resources and the catalogue of kinds. */
package io.zato.openapi.admin;
