package io.zato.outgoing.rest;

import io.zato.api.problem.Problem;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says what went wrong with one connection; its name is told, its address is not, since a channel's caller may read it. */
record Failures(String name, Duration limit) {

    Problem of(Exception failure) {
        if (failure instanceof SocketTimeoutException) {
            return new Problem(
                    504, "The outgoing connection " + name + " got no answer within " + limitText(), failure);
        }
        if (failure instanceof ClosedByInterruptException) {
            return new Problem(504, "The call over the outgoing connection " + name + " was interrupted", failure);
        }
        return new Problem(502, "The outgoing connection " + name + " failed: " + reason(failure), failure);
    }

    private static String reason(Exception failure) {
        if (failure instanceof UnknownHostException) {
            return "the other system's host name is not known";
        }
        if (failure instanceof NoHttpResponseException) {
            return "the other system closed the connection without an answer";
        }
        if (failure instanceof ConnectionClosedException) {
            return "the other system broke off its answer";
        }
        if (failure instanceof MessageConstraintException || failure instanceof HttpException) {
            return "the other system's answer is not HTTP: " + failure.getMessage();
        }
        if (failure instanceof SSLException) {
            return "TLS: " + failure.getMessage();
        }
        return failure.getMessage();
    }

    private String limitText() {
        long millis = limit.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
