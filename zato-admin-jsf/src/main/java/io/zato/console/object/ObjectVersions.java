package io.zato.console.object;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import io.zato.console.api.ApiRefusal;
import io.zato.console.page.Messages;
import io.zato.console.page.Pages;
import io.zato.console.page.Version;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The versions an object had. */
@Named
@RequestScoped
public class ObjectVersions {

    @Inject
    private AdminApi api;

    private List<Version> versions;

    public List<Version> of(String kind, String name) {
        if (versions == null) {
            versions = Version.of(
                    api.get(ApiPath.of("objects", kind, name, "history")).items());
        }
        return versions;
    }

    /** Makes a past version the current one. */
    public void restore(String kind, String name, String version) {
        try {
            api.post(ApiPath.of("objects", kind, name, "rollback").with("version", version), Map.of());
            Messages.done("Version " + version + " is the current one again");
            Pages.open("/object.xhtml", "kind", kind, "name", name);
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
    }
}
