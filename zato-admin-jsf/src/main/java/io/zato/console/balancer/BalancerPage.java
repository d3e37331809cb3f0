package io.zato.console.balancer;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import io.zato.console.api.ApiRefusal;
import io.zato.console.page.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The page of the load balancer: its servers, and which of them get requests. */
@Named
@ViewScoped
public class BalancerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AdminApi api;

    private List<Map<String, Object>> rows = List.of();
    private String absent = "";

    /** Called when the page is opened, again after a change, and now and then. */
    public void open() {
        try {
            rows = api.get(ApiPath.of("lb")).items();
            absent = "";
        } catch (ApiRefusal refusal) {
            rows = List.of();
            absent = refusal.getMessage();
        }
    }

    public void drain(String server) {
        change(server, "drain", server + " gets nothing new and finishes what it has");
    }

    public void undrain(String server) {
        change(server, "undrain", server + " gets requests again");
    }

    public void maintain(String server) {
        change(server, "maintenance", server + " is in maintenance");
    }

    /** Its share of the requests is the one that stands in the row now. */
    public void weigh(Map<String, Object> row) {
        try {
            ApiPath path = ApiPath.of("lb", "servers", String.valueOf(row.get("name")));
            api.patch(path, Map.of("weight", Integer.valueOf(String.valueOf(row.get("weight")))), "*");
            Messages.done(row.get("name") + " has weight " + row.get("weight"));
        } catch (NumberFormatException e) {
            Messages.failed("A weight is a whole number from 1 to 256");
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
        open();
    }

    public List<Map<String, Object>> getRows() {
        return rows;
    }

    /** Why there is nothing to see; empty when there is. */
    public String getAbsent() {
        return absent;
    }

    private void change(String server, String what, String done) {
        try {
            api.post(ApiPath.of("lb", "servers", server, what), Map.of());
            Messages.done(done);
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
        open();
    }
}
