package io.zato.api.deployment;

/** What a deployment is called, as its class loader tells. */
final class DeploymentName {

    private static final String PREFIX = "deployment.";
    private static final String INSIDE_EAR = ".ear.";

    private DeploymentName() {}

    /** {@code crm.jar}; for a module of an EAR the EAR; the loader's own name elsewhere, empty when it has none. */
    static String of(ClassLoader loader) {
        if (loader == null || loader.getName() == null) {
            return "";
        }
        String name = loader.getName();
        String module = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        int inside = module.indexOf(INSIDE_EAR);
        return inside < 0 ? module : module.substring(0, inside + INSIDE_EAR.length() - 1);
    }
}
