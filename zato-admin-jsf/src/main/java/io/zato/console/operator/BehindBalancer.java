package io.zato.console.operator;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.ProxyPeerAddressHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Believes a load balancer that {@code zato.trusted.proxies} describes who its caller is, as the admin API does. */
public final class BehindBalancer implements ServletExtension {

    private static final String TRUSTED = "zato.trusted.proxies";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        ConfigProvider.getConfig()
                .getOptionalValue(TRUSTED, String.class)
                .map(Trusted::new)
                .ifPresent(trusted -> deployment.addInitialHandlerChainWrapper(next -> believing(trusted, next)));
    }

    private static HttpHandler believing(Trusted trusted, HttpHandler next) {
        HttpHandler asTold = new ProxyPeerAddressHandler(next);
        return exchange -> (isFrom(trusted, exchange) ? asTold : next).handleRequest(exchange);
    }

    private static boolean isFrom(Trusted trusted, HttpServerExchange exchange) {
        String peer = exchange.getSourceAddress().getAddress().getHostAddress();
        return trusted.now().matcher(peer).matches();
    }

    /** In a cluster the domain changes the system property when a host joins or leaves, while this server runs. */
    private static final class Trusted {
        private volatile String text;
        private volatile Pattern pattern;

        private Trusted(String text) {
            this.text = text;
            this.pattern = Pattern.compile(text);
        }

        private Pattern now() {
            String current = System.getProperty(TRUSTED);
            if (current != null && !current.equals(text)) {
                pattern = Pattern.compile(current);
                text = current;
            }
            return pattern;
        }
    }
}
