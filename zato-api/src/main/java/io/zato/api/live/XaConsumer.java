package io.zato.api.live;

/** A consumer that is asked for messages in a transaction, to which what it returns belongs. */
public interface XaConsumer extends Consumer, XaSession {}
