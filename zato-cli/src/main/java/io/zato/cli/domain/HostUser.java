package io.zato.cli.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Who the other hosts are to the domain controller: a user of WildFly's management whose password is the cluster's secret. */
record HostUser(Cluster cluster) {

    private static final String USER = "zato";
    private static final String REALM = "ManagementRealm";

    /** Lets it in from the next start on. */
    void admit(String secret) throws IOException {
        Path file = cluster.configuration().resolve("mgmt-users.properties");
        String line = USER + "=" + digest(USER + ":" + REALM + ":" + secret);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.contains(line)) {
            return;
        }
        Stream<String> others = lines.stream().filter(other -> !other.startsWith(USER + "="));
        Files.write(file, Stream.concat(others, Stream.of(line)).toList());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** As WildFly's file has it. The secret is 32 random bytes, which no hash gives away. */
    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }
}
