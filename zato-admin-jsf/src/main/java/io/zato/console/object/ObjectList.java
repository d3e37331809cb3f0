package io.zato.console.object;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import io.zato.console.api.ApiRefusal;
import io.zato.console.page.Failing;
import io.zato.console.page.Messages;
import io.zato.console.page.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The page that lists the objects of any kind. */
@Named
@ViewScoped
public class ObjectList implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AdminApi api;

    @Inject
    private Failing failing;

    private String kind = "";
    private String search = "";
    private KindSchema schema;
    private ObjectRows rows;

    /** Called when the page is opened, with the kind it is for. */
    public void open() {
        if (rows == null) {
            schema = KindSchema.of(kind, api.get(ApiPath.of("kinds", kind)).body());
            rows = new ObjectRows(kind);
        }
    }

    public void delete(String name) {
        try {
            api.delete(ApiPath.of("objects", kind, name));
            Messages.done("Deleted " + name);
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
    }

    public String getTitle() {
        return schema.title();
    }

    public boolean isTyped() {
        return !schema.types().isEmpty();
    }

    public List<String> getColumns() {
        return schema.telling();
    }

    public String label(String column) {
        return Words.capitalised(column);
    }

    /** running, failing or inactive. */
    public String state(Map<String, Object> row) {
        if (Boolean.FALSE.equals(row.get("is_active"))) {
            return "inactive";
        }
        return reason(row).isEmpty() ? "running" : "failing";
    }

    public String reason(Map<String, Object> row) {
        return failing.reason(kind, String.valueOf(row.get("name")));
    }

    public ObjectRows getRows() {
        return rows;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search.strip();
        rows.search(this.search);
    }
}
