package io.zato.web.operator;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.ProxyPeerAddressHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.zato.settings.Settings;
import jakarta.servlet.ServletContext;
import java.util.regex.Pattern;

/**
 * Who calls through a load balancer is the one the balancer names, by the address, scheme and host he used; only those that
 * {@code zato.trusted.proxies} describes are believed, and where it is not set nothing is added to the path of a request.
 */
public final class BehindBalancer implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        Settings.text("zato.trusted.proxies")
                .map(Pattern::compile)
                .ifPresent(trusted -> deployment.addInitialHandlerChainWrapper(next -> believing(trusted, next)));
    }

    private static HttpHandler believing(Pattern trusted, HttpHandler next) {
        HttpHandler asTold = new ProxyPeerAddressHandler(next);
        return exchange -> (isFrom(trusted, exchange) ? asTold : next).handleRequest(exchange);
    }

    private static boolean isFrom(Pattern trusted, HttpServerExchange exchange) {
        String peer = exchange.getSourceAddress().getAddress().getHostAddress();
        return trusted.matcher(peer).matches();
    }
}
