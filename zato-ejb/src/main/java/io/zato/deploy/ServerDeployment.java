package io.zato.deploy;

import java.util.List;

/** A deployment as this server has it; {@code modules} are the names of what it consists of, itself first; times in ms since 1970. */
record ServerDeployment(
        String name, String runtimeName, boolean enabled, String status, long since, List<String> modules) {

    private static final String PLATFORM = "zato.ear";
    /** What it may be called in a cluster that was upgraded; its runtime name stays. */
    private static final String NEXT = "zato-next.ear";

    boolean isPlatform() {
        return runtimeName.equals(PLATFORM);
    }

    static boolean isPlatform(String name) {
        return name.equals(PLATFORM) || name.equals(NEXT);
    }

    boolean isRunning() {
        return enabled && status.equals("OK");
    }
}
