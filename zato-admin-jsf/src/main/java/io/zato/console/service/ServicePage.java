package io.zato.console.service;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import io.zato.console.api.ApiRefusal;
import io.zato.console.page.Messages;
import io.zato.console.page.Pages;
import io.zato.console.page.Version;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The page of one service: its state, its source, calling it, its versions. */
@Named
@ViewScoped
public class ServicePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> OURS = List.of("built-in");

    @Inject
    private AdminApi api;

    private String name = "";
    private String payload = "";
    private String answer = "";
    private int status;
    private Map<String, Object> service;

    /** Called when the page is opened, and again after a change. */
    public void open() {
        service = api.get(path()).body();
    }

    public void invoke() {
        try {
            HttpResponse<String> response = api.call(below("invoke"), payload);
            status = response.statusCode();
            answer = response.body();
        } catch (ApiRefusal refusal) {
            status = 0;
            Messages.failed(refusal);
        }
    }

    public void enable(boolean active) {
        try {
            api.patch(path(), Map.of("is_active", active), "*");
            Messages.done(name + (active ? " can be called again" : " is not called any more"));
            open();
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
    }

    /** Makes a past version the current one. */
    public void restore(String version) {
        try {
            api.post(below("rollback").with("version", version), Map.of());
            Messages.done("Version " + version + " is the current one again");
            Pages.open("/service.xhtml", "name", name);
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
    }

    public void delete() {
        try {
            api.delete(path());
            Messages.done("Deleted " + name);
            Pages.open("/services.xhtml");
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
    }

    /** Whether it was deployed by somebody. */
    public boolean isDeployed() {
        return !OURS.contains(String.valueOf(service.get("state")));
    }

    /** Whether it was deployed as source, and so has a history; a service in a JAR comes and goes with that. */
    public boolean isStored() {
        return isDeployed() && "".equals(service.get("deployment"));
    }

    public String getSource() {
        return api.text(below("source"));
    }

    public List<Version> getVersions() {
        return Version.of(api.get(below("history")).items());
    }

    private ApiPath path() {
        return ApiPath.of("services", name);
    }

    private ApiPath below(String what) {
        return ApiPath.of("services", name, what);
    }

    public Map<String, Object> getService() {
        return service;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPayload() {
        return payload;
    }

    public void setPayload(String payload) {
        this.payload = payload;
    }

    public String getAnswer() {
        return answer;
    }

    /** HTTP status of the answer; 0 before one came. */
    public int getStatus() {
        return status;
    }
}
