package io.zato.console.page;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The servers, and what does not run on them; read once for a page. */
@Named
@RequestScoped
public class Failing {

    @Inject
    private AdminApi api;

    private List<Map<String, Object>> servers;

    public List<Map<String, Object>> getServers() {
        if (servers == null) {
            servers = api.get(ApiPath.of("servers")).items();
        }
        return servers;
    }

    /** Why the object does not run, with the server's name where there are several; empty when it does or is switched off. */
    public String reason(String kind, String name) {
        for (Map<String, Object> server : getServers()) {
            for (Map<?, ?> failure : failures(server)) {
                if (kind.equals(failure.get("kind")) && name.equals(failure.get("name"))) {
                    String where = getServers().size() > 1 ? server.get("name") + ": " : "";
                    return where + failure.get("error");
                }
            }
        }
        return "";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> failures(Map<String, Object> server) {
        return server.get("failing") instanceof List<?> failing ? (List<Map<?, ?>>) failing : List.of();
    }
}
