package io.zato.service.source;

import groovy.lang.GroovyObjectSupport;
import groovy.lang.MissingMethodException;
import io.zato.api.connection.RestConnection;
import io.zato.api.connection.SqlConnection;
import io.zato.api.live.Caller;
import io.zato.api.service.Invocation;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Logger;

/** The invocation as Groovy reads it: what Java calls as {@code call.path()} is also {@code call.path}. */
final class GroovyCall extends GroovyObjectSupport implements Invocation {

    private final Invocation call;

    GroovyCall(Invocation call) {
        this.call = call;
    }

    @Override
    public Object getProperty(String name) {
        return switch (name) {
            case "cid" -> cid();
            case "caller" -> caller();
            case "channel" -> channel();
            case "method" -> method();
            case "headers" -> headers();
            case "path" -> path();
            case "query" -> query();
            case "log" -> log();
            default -> super.getProperty(name);
        };
    }

    @Override
    public String cid() {
        return call.cid();
    }

    @Override
    public Caller caller() {
        return call.caller();
    }

    @Override
    public String channel() {
        return call.channel();
    }

    @Override
    public String method() {
        return call.method();
    }

    @Override
    public Map<String, String> headers() {
        return call.headers();
    }

    @Override
    public Map<String, String> path() {
        return call.path();
    }

    @Override
    public Map<String, String> query() {
        return call.query();
    }

    @Override
    public Logger log() {
        return call.log();
    }

    @Override
    public RestConnection rest(String name) {
        return call.rest(name);
    }

    @Override
    public SqlConnection sql(String name) {
        return call.sql(name);
    }

    @Override
    public <C extends AutoCloseable> C connection(Class<C> type, String name) {
        return call.connection(type, name);
    }

    @Override
    public AutoCloseable connection(String kind, String name) {
        return call.connection(kind, name);
    }

    @Override
    public Object deliver(String name, Object body) {
        return call.deliver(name, body);
    }

    /** Groovy asks here for what is no method: {@code call.ldap("AD")} is the connection of kind ldap called AD. */
    public Object methodMissing(String name, Object arguments) {
        Object[] given = (Object[]) arguments;
        if (given.length == 1 && given[0] instanceof CharSequence connection) {
            return call.connection(name, connection.toString());
        }
        throw new MissingMethodException(name, Invocation.class, given);
    }

    @Override
    public Object invoke(String service, Object input) {
        return call.invoke(service, input);
    }

    @Override
    public Object invoke(String service, Object input, Duration timeout) {
        return call.invoke(service, input, timeout);
    }

    @Override
    public <T> T invoke(String service, Object input, Class<T> type) {
        return call.invoke(service, input, type);
    }

    @Override
    public void invokeAsync(String service, Object input) {
        call.invokeAsync(service, input);
    }

    @Override
    public String config(String key) {
        return call.config(key);
    }
}
