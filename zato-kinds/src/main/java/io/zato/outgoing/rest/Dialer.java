package io.zato.outgoing.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Opens TCP and TLS connections to one address, each attempt within the limit. */
final class Dialer {

    private final Address address;
    private final Trust trust;
    private final Duration limit;

    Dialer(Address address, Trust trust, Duration limit) {
        this.address = address;
        this.trust = trust;
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
            socket.setSoTimeout(TimedInput.millis(limit));
            return address.tls()
                    ? Wire.secure(socket, trust.secure(socket, address.host(), address.port()), limit)
                    : Wire.plain(socket, limit);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
