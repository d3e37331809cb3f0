package io.zato.lease;

/** That this server gave back work, which another may take now. */
public record Released() {}
