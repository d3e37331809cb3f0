package io.zato.console.object;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a field that refers to other objects offers. */
@Named
@RequestScoped
public class References {

    private static final int MOST = 20;

    @Inject
    private AdminApi api;

    /** Names with that text in them, of the kind the field refers to. */
    public List<String> complete(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Object kind = UIComponent.getCurrentComponent(faces).getAttributes().get("refersTo");
        return kind.equals("service") ? services(text.strip()) : objects(kind.toString(), text.strip());
    }

    private List<String> objects(String kind, String text) {
        ApiPath path = ApiPath.of("objects", kind).with("q", text).with("limit", MOST);
        return names(api.get(path).items(), "");
    }

    private List<String> services(String text) {
        return names(api.get(ApiPath.of("services")).items(), text.toLowerCase(Locale.ROOT));
    }

    private static List<String> names(List<Map<String, Object>> items, String text) {
        return items.stream()
                .filter(item -> !"library".equals(item.get("state")))
                .map(item -> String.valueOf(item.get("name")))
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(text))
                .limit(MOST)
                .toList();
    }
}
