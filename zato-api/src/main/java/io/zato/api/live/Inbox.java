package io.zato.api.live;

/** Where the resource adapter delivers to, in a transaction of the container. */
public interface Inbox {

    /** Has the service called; what is thrown rolls the transaction back and refuses the message. */
    void take(String channel, String service, Arrival message);
}
