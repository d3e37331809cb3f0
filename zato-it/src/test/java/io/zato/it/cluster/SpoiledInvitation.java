package io.zato.it.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zato.it.platform.Outcome;
import io.zato.it.platform.OwnHosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Copies of a good invitation in which one thing was replaced; the second host tries to join by them. */
record SpoiledInvitation(OwnHosts hosts, Path good) {

    void isToldWhatIsWrong() throws IOException {
        join("settings", "zato.db.url", "jdbc:postgresql://" + hosts.address(1) + ":9/zato")
                .exits(3)
                .says("database cannot be reached from here", ":9/zato");
        join("files", "cluster.secret", "YW5vdGhlcg==").exits(1).says("key store", "password was incorrect");
        join("files", "cluster.p12", foreignKey()).exits(1).says("is not the cluster of this invitation");
    }

    private Outcome join(String part, String name, String value) throws IOException {
        ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(good.toFile());
        ((ObjectNode) tree.path(part)).put(name, value);
        Path spoiled = good.resolveSibling("spoiled.invitation");
        Files.writeString(spoiled, tree.toString());
        return hosts.zato(2, "cluster join demo --invitation " + spoiled + " --address " + hosts.address(2));
    }

    /** Somebody else's, to be opened by the secret of this cluster. */
    private String foreignKey() throws IOException {
        Path store = good.resolveSibling("foreign.p12");
        Path secret = hosts.environment(1).home().resolve("cluster.secret");
        hosts.shell(
                        1,
                        Path.of(System.getProperty("java.home"), "bin/keytool")
                                + " -genkeypair -alias cluster -keyalg EC -dname CN=cluster -storetype PKCS12 -storepass "
                                + Files.readString(secret).strip() + " -keystore " + store)
                .exits(0);
        return Base64.getEncoder().encodeToString(Files.readAllBytes(store));
    }
}
