package io.zato.cli.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.tools.ToolProvider;

/** The machine itself. */
final class Machine {

    private static final int JAVA = 17;

    private Machine() {}

    /** The server runs in the JVM that runs this. */
    static Finding java() {
        String found = Runtime.version() + " in " + System.getProperty("java.home");
        if (Runtime.version().feature() < JAVA || ToolProvider.getSystemJavaCompiler() == null) {
            return Finding.fail(
                    "java",
                    found + " is not a JDK of version " + JAVA + " or newer",
                    "Install one (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME");
        }
        return Finding.ok("java", found);
    }

    /** A clock before the time of this build is wrong for certain: tokens and certificates then are, too. */
    static Finding clock(Instant now, Instant built) {
        return now.isBefore(built)
                ? Finding.fail(
                        "clock", now + " is before this was built, " + built, "Set the clock, or have NTP set it")
                : Finding.ok("clock", now.toString());
    }

    /** When this command line was built. */
    static Instant built() {
        try {
            var source = Machine.class.getProtectionDomain().getCodeSource().getLocation();
            return Files.getLastModifiedTime(Path.of(source.toURI())).toInstant();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
