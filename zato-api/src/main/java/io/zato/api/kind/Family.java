package io.zato.api.kind;

/** Where a kind stands in menus and documents. */
public enum Family {
    CHANNEL,
    OUTGOING,
    SECURITY,
    SERVICE,
    OTHER
}
