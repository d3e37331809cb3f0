package io.zato.console.home;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import io.zato.console.page.Menu;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first page: how many of what there are. */
@Named
@RequestScoped
public class Home {

    @Inject
    private AdminApi api;

    @Inject
    private Menu menu;

    private List<Map<String, Object>> counts;

    /** Each with {@code kind}, {@code title} and {@code count}. */
    public List<Map<String, Object>> getCounts() {
        if (counts == null) {
            counts = new ArrayList<>();
            menu.getKinds().forEach(kind -> counts.add(counted(kind)));
        }
        return counts;
    }

    public int getServices() {
        return api.get(ApiPath.of("services")).total();
    }

    /** A stack trace as text. */
    public String lines(List<String> stack) {
        return String.join("\n", stack);
    }

    private Map<String, Object> counted(Map<String, Object> kind) {
        String name = String.valueOf(kind.get("kind"));
        int count = api.get(ApiPath.of("objects", name).with("limit", 1)).total();
        return Map.of("kind", name, "title", kind.get("title"), "count", count);
    }
}
