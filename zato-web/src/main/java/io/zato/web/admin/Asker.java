package io.zato.web.admin;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;

/** The one who waits for an answer that goes on and on. What is written to a stream of HTTP/2 that was given up vanishes without an error. */
record Asker(HttpServerExchange exchange) {

    /** Of the request that this thread answers. */
    static Asker ofThisThread() {
        return new Asker(ServletRequestContext.requireCurrent().getExchange());
    }

    /** Whether nothing reaches him any more, by whichever version of HTTP. */
    boolean isGone() {
        return exchange.isResponseComplete() || !exchange.getConnection().isOpen();
    }
}
