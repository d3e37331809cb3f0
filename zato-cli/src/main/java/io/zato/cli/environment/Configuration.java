package io.zato.cli.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WildFly's configuration file. What is deployed stands in it, and is not a change of an administrator's. */
record Configuration(String xml) {

    private static final Pattern DEPLOYMENTS =
            Pattern.compile("^    <deployments>\\R(?:.*\\R)*?    </deployments>\\R", Pattern.MULTILINE);
    private static final String END = "</server>";

    static Configuration read(Path file) throws IOException {
        return new Configuration(Files.readString(file));
    }

    /** Of everything but what is deployed. */
    String checksum() {
        return Checksum.of(DEPLOYMENTS.matcher(xml).replaceFirst("").getBytes(StandardCharsets.UTF_8));
    }

    /** This one, with what is deployed in the other one. */
    Configuration withDeploymentsOf(Configuration other) {
        Matcher deployments = DEPLOYMENTS.matcher(other.xml);
        int end = xml.lastIndexOf(END);
        return deployments.find() && end >= 0
                ? new Configuration(xml.substring(0, end) + deployments.group() + xml.substring(end))
                : this;
    }
}
