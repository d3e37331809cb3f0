package io.zato.console.service;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that lists the services. */
@Named
@ViewScoped
public class ServiceList implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AdminApi api;

    private String search = "";
    private List<Map<String, Object>> rows;

    /** The API lists all of them at once. */
    public List<Map<String, Object>> getRows() {
        if (rows == null) {
            String text = search.toLowerCase(Locale.ROOT);
            rows = api.get(ApiPath.of("services")).items().stream()
                    .filter(row -> String.valueOf(row.get("name"))
                            .toLowerCase(Locale.ROOT)
                            .contains(text))
                    .toList();
        }
        return rows;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search.strip();
        rows = null;
    }
}
