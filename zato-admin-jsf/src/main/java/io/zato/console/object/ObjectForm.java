package io.zato.console.object;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiAnswer;
import io.zato.console.api.ApiPath;
import io.zato.console.api.ApiRefusal;
import io.zato.console.page.Failing;
import io.zato.console.page.Messages;
import io.zato.console.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page that shows one object of any kind, or makes a new one. */
@Named
@ViewScoped
public class ObjectForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CONFLICT = 409;

    @Inject
    private AdminApi api;

    @Inject
    private Failing failing;

    private String kind = "";
    private String name = "";
    private String type = "";

    private KindSchema schema;
    private List<FormField> fields;
    private Map<String, Object> loaded = Map.of();
    private String etag = "";
    private Conflict conflict;

    /** Called when the page is opened; afterwards the form keeps what the user does. */
    public void open() {
        if (schema != null) {
            return;
        }
        schema = KindSchema.of(kind, api.get(ApiPath.of("kinds", kind)).body());
        if (!isNew()) {
            load();
        } else if (!isTypeNeeded()) {
            begin();
        }
    }

    /** Shows the object as it is stored now; what was entered is lost. */
    public void load() {
        ApiAnswer answer = api.get(path());
        loaded = answer.body();
        etag = answer.etag();
        type = String.valueOf(loaded.getOrDefault("type", ""));
        begin();
    }

    private void begin() {
        fields = schema.fields(type);
        Fields.show(fields, loaded);
        conflict = null;
    }

    public void save() {
        conflict = null;
        try {
            String saved = isNew() ? create() : change();
            Messages.done("Saved " + saved);
            Pages.open("/object.xhtml", "kind", kind, "name", saved);
        } catch (ApiRefusal refusal) {
            refuse(refusal);
        } catch (UnreadableField unreadable) {
            refuse(unreadable.refusal());
        }
    }

    /** Saves what was entered on top of what somebody else changed meanwhile. */
    public void saveOnTop() {
        etag = "*";
        save();
    }

    private String create() {
        Map<String, Object> object = new LinkedHashMap<>(Fields.changes(fields));
        object.values().removeIf(value -> value == null);
        if (!type.isEmpty()) {
            object.put("type", type);
        }
        ApiAnswer answer = api.post(ApiPath.of("objects", kind), object);
        return String.valueOf(answer.body().get("name"));
    }

    private String change() {
        ApiAnswer answer = api.patch(path(), Fields.changes(fields), etag);
        return String.valueOf(answer.body().get("name"));
    }

    private void refuse(ApiRefusal refusal) {
        if (refusal.status() == CONFLICT && !isNew()) {
            conflict = Conflict.since(new ApiAnswer(loaded, etag), path(), api).orElse(null);
        }
        List<String> others = FieldErrors.place(refusal, fields);
        others.forEach(Messages::failed);
        if (others.isEmpty()) {
            Messages.failed("Not saved: see the fields that are marked");
        }
        Focus.onFirstError(fields);
    }

    public void ping() {
        try {
            ApiAnswer answer = api.post(ApiPath.of("objects", kind, name, "ping"), Map.of());
            Messages.done(name + " answered in " + answer.body().get("milliseconds") + " ms");
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
    }

    public void delete() {
        try {
            api.delete(path());
            Messages.done("Deleted " + name);
            Pages.open("/objects.xhtml", "kind", kind);
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
    }

    private ApiPath path() {
        return ApiPath.of("objects", kind, name);
    }

    public boolean isNew() {
        return name.isEmpty();
    }

    /** Whether the page has to ask for the type before it can show fields. */
    public boolean isTypeNeeded() {
        return isNew() && type.isEmpty() && !schema.types().isEmpty();
    }

    /** Whether there is another system that could answer. */
    public boolean isPingable() {
        return !isNew() && schema.family().equals("outgoing");
    }

    /** Why it does not run; empty when it does. */
    public String getReason() {
        return isNew() ? "" : failing.reason(kind, name);
    }

    public List<Map<String, String>> getTypes() {
        return schema.types();
    }

    public String getTitle() {
        return schema.title();
    }

    public List<FormField> getFields() {
        return fields == null ? List.of() : fields;
    }

    /** Who changed what since the object was read; null without a conflict. */
    public Conflict getConflict() {
        return conflict;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }
}
