/** Reads definition records: what the fields are called, which values they take, what an administrator is told about them. */
package io.zato.schema;
