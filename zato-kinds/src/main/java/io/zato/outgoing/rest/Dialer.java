package io.zato.outgoing.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Opens TCP and TLS connections to one address, each attempt within the limit. */
final class Dialer {

    private final Address address;
    private final boolean verify;
    private final Duration limit;

    Dialer(Address address, boolean verify, Duration limit) {
        this.address = address;
        this.verify = verify;
        this.limit = limit;
    }

    /** Tries every address the name has; throws the failure of the first with the others added. */
    Wire dial() throws IOException {
        IOException failure = null;
        for (InetAddress target : InetAddress.getAllByName(address.host())) {
            try {
                return dial(target);
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        throw failure;
    }

    private Wire dial(InetAddress target) throws IOException {
        // a channel's socket: interrupting the thread ends a call, and its end can be seen without waiting for it
        SocketChannel channel = SocketChannel.open();
        try {
            Socket socket = channel.socket();
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(target, address.port()), TimedInput.millis(limit));
            return address.tls() ? Wire.secure(socket, handshake(socket), limit) : Wire.plain(socket, limit);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private SSLSocket handshake(Socket socket) throws IOException {
        socket.setSoTimeout(TimedInput.millis(limit));
        SSLSocket secure = (SSLSocket) TlsContexts.context(verify)
                .getSocketFactory()
                .createSocket(socket, address.host(), address.port(), true);
        if (verify) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
        }
        secure.startHandshake();
        return secure;
    }
}
