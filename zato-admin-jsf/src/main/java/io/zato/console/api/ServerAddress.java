package io.zato.console.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the admin API of this server is: {@code zato.console.api} when somebody set it, else where the server listens. */
@ApplicationScoped
public class ServerAddress {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");
    private static final int USUAL_PORT = 8080;

    private volatile String api = "";

    /** The URL of the admin API, without a slash at its end. */
    public URI api() {
        if (api.isEmpty()) {
            api = setting("zato.console.api").orElseGet(this::ownServer).replaceAll("/+$", "");
        }
        return URI.create(api);
    }

    /** Not from the request: its Host header and what proxies forward are the caller's word. */
    private String ownServer() {
        String root = setting("zato.context-root").orElse("").replaceAll("/+$", "");
        return "http://" + listening().orElseGet(() -> "127.0.0.1:" + usualPort()) + root + "/zato/api";
    }

    private static Optional<String> listening() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            var bindings = new ObjectName("jboss.as:socket-binding-group=*,socket-binding=http");
            for (ObjectName binding : beans.queryNames(bindings, null)) {
                if (Boolean.TRUE.equals(beans.getAttribute(binding, "bound"))) {
                    String address = host(String.valueOf(beans.getAttribute(binding, "boundAddress")));
                    return Optional.of(address + ":" + beans.getAttribute(binding, "boundPort"));
                }
            }
            return Optional.empty();
        } catch (JMException e) {
            throw new IllegalStateException("The server does not say where it listens: set zato.console.api", e);
        }
    }

    private static String host(String bound) {
        if (EVERYWHERE.contains(bound)) {
            return "127.0.0.1";
        }
        return bound.contains(":") ? "[" + bound + "]" : bound;
    }

    /** For a server without JMX. */
    private static int usualPort() {
        return Integer.getInteger("jboss.http.port", USUAL_PORT)
                + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
