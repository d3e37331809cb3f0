package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's keytool, which is the only way the JDK offers to make a certificate. */
public final class Keytool {
    private static final String PASSWORD = "ZATO_STORE_PASSWORD";

    private Keytool() {}

    /** Adds an EC key and its certificate to a PKCS12 store, which is made where there is none; a Failure with keytool's words. */
    public static void makeCertificate(Path store, String password, String... options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(store, options)).redirectErrorStream(true);
        builder.environment().put(PASSWORD, password);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new Failure("keytool could not make a certificate: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.");
        }
    }

    private static List<String> command(Path store, String... options) {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(
                List.of(keytool, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass:env", PASSWORD, "-keystore", store.toString()));
        command.addAll(List.of(options));
        return command;
    }
}
