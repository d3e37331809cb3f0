package io.zato.object;

/** A field that two versions of an object have in different ways; of a secret only that it did change, its values are null. */
public record FieldChange(String field, boolean secret, Object from, Object to) {}
