package io.zato.cli.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Makes a certificate for this machine. */
final class SelfSigned {
    /** As long as browsers take a certificate at all. */
    private static final String DAYS = "825";

    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private SelfSigned() {}

    static void create(Path store) {
        try {
            Files.deleteIfExists(store);
            Keytool.makeCertificate(
                    store,
                    Identity.PASSWORD,
                    "-alias",
                    "zato",
                    "-validity",
                    DAYS,
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "SAN=" + names(),
                    "-ext",
                    "EKU=serverAuth",
                    // The password is no secret: it need not be slow to try, each start tries it.
                    "-J-Dkeystore.pkcs12.macIterationCount=1000",
                    "-J-Dkeystore.pkcs12.keyPbeIterationCount=1000",
                    "-J-Dkeystore.pkcs12.certPbeIterationCount=1000");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a certificate in " + store, e);
        }
    }

    private static String names() {
        String local = "dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1";
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return HOST_NAME.matcher(host).matches() && !host.matches("[0-9.]+") && !host.equals("localhost")
                    ? local + ",dns:" + host
                    : local;
        } catch (UnknownHostException e) {
            return local;
        }
    }
}
