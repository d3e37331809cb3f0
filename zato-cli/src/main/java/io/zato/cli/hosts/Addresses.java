package io.zato.cli.hosts;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses by which hosts of a cluster reach each other. */
public final class Addresses {

    private static final int DISCARD = 9;
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");

    private Addresses() {}

    /** The IPv4 address of this machine from which it sends to that host, empty when it knows no way there; nothing is sent. */
    public static Optional<String> towards(String host) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(InetAddress.getByName(host), DISCARD);
            InetAddress own = socket.getLocalAddress();
            return own instanceof Inet4Address ? Optional.of(own.getHostAddress()) : Optional.empty();
        } catch (IOException | UncheckedIOException noWay) {
            return Optional.empty();
        }
    }

    /** A Failure when it is no IPv4 address, or not one of this machine. */
    public static void requireOwn(String address) {
        try {
            InetAddress parsed = IPV4.matcher(address).matches() ? InetAddress.getByName(address) : null;
            if (parsed == null || parsed.isAnyLocalAddress()) {
                throw new Failure(
                        Failure.USAGE,
                        "--address must be an IPv4 address of this machine such as 10.0.0.1, not '" + address + "'.");
            }
            // The whole of 127/8 is this machine's, without standing at an interface.
            if (!parsed.isLoopbackAddress() && NetworkInterface.getByInetAddress(parsed) == null) {
                throw new Failure("This machine has no address " + address + ": 'ip address' lists those it has.");
            }
        } catch (UnknownHostException e) {
            throw new Failure(Failure.USAGE, "--address '" + address + "' is no address.", e);
        } catch (SocketException e) {
            throw new Failure(Failure.REFUSED, "The addresses of this machine cannot be read: " + e.getMessage(), e);
        }
    }
}
