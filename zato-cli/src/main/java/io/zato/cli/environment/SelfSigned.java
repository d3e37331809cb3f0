package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a certificate for this machine by the JDK's keytool, which is the only way the JDK offers. */
final class SelfSigned {
    /** As long as browsers take a certificate at all. */
    private static final String DAYS = "825";

    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private SelfSigned() {}

    static void create(Path store) {
        try {
            Files.deleteIfExists(store);
            ProcessBuilder builder = new ProcessBuilder(command(store)).redirectErrorStream(true);
            builder.environment().put("ZATO_STORE_PASSWORD", Identity.PASSWORD);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Failure("keytool could not make a certificate: " + said.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a certificate in " + store, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.");
        }
    }

    private static List<String> command(Path store) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "zato",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                DAYS,
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=" + names(),
                "-ext",
                "EKU=serverAuth",
                "-storetype",
                "PKCS12",
                "-storepass:env",
                "ZATO_STORE_PASSWORD",
                "-keystore",
                store.toString());
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
