package io.zato.cli.balancer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** The caller's side of a WebSocket. */
final class EchoCaller implements WebSocket.Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private WebSocket socket;

    static EchoCaller connect(URI http, SSLContext context) {
        EchoCaller caller = new EchoCaller();
        caller.socket = HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .newWebSocketBuilder()
                .buildAsync(URI.create(http.toString().replaceFirst("^http", "ws")), caller)
                .join();
        return caller;
    }

    /** What comes back; nothing within 20 s is null. */
    String say(String text) throws InterruptedException {
        socket.sendText(text, true).join();
        return heard.poll(20, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        heard.add(text.toString());
        return WebSocket.Listener.super.onText(from, text, last);
    }
}
