import io.undertow.server.handlers.PathHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;

/** The yardstick: a handler of the same Undertow that reads a body and sends it back, without servlets and without us. */
public final class Raw implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addOuterHandlerChainWrapper(next -> new PathHandler(exchange -> exchange.getRequestReceiver()
                .receiveFullBytes((request, body) -> {
                    request.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
                    request.getResponseSender().send(ByteBuffer.wrap(body));
                })));
    }
}
