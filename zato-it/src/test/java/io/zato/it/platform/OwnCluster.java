package io.zato.it.platform;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The environment and the database for a cluster that belongs to one test class; gone after it, whatever happened. */
public final class OwnCluster implements BeforeAllCallback, AfterAllCallback {
    private final String name;
    private Environment environment;
    private Postgres postgres;

    public OwnCluster(String name) {
        this.name = name;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        postgres = new Postgres();
        environment = postgres.keeps(Environment.freshCluster(name));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        environment.remove();
        postgres.close();
    }

    public Environment environment() {
        return environment;
    }

    public Postgres database() {
        return postgres;
    }

    /** Makes it, and returns when its two servers are ready. */
    public Outcome create(String clusterName, String... options) {
        return Cluster.create(environment, clusterName, options);
    }
}
