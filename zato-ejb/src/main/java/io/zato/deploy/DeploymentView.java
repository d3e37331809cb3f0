package io.zato.deploy;

import java.util.List;

/** A deployment as the admin API lists it; {@code state} is running, failing or inactive, {@code error} what to mend. */
public record DeploymentView(String name, String state, List<String> services, String error) {}
