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

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        ConfigProvider.getConfig()
                .getOptionalValue("zato.trusted.proxies", String.class)
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
