package io.zato.console.page;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds there are, by family, in the order of the menu. */
@Named
@RequestScoped
public class Menu {

    /** Families by the name the API has for them, with the words of the menu; others follow as they come. */
    private static final Map<String, String> TITLES = titles();

    @Inject
    private AdminApi api;

    private List<Map<String, Object>> groups;

    /** Each with {@code title} and {@code kinds}, which have {@code kind}, {@code title} and {@code count}. */
    public List<Map<String, Object>> getGroups() {
        if (groups == null) {
            groups = grouped(api.get(ApiPath.of("kinds").with("count", true)).items());
        }
        return groups;
    }

    /** Every kind, in the menu's order. */
    public List<Map<String, Object>> getKinds() {
        List<Map<String, Object>> kinds = new ArrayList<>();
        getGroups().forEach(group -> ((List<?>) group.get("kinds")).forEach(kind -> kinds.add(cast(kind))));
        return kinds;
    }

    private static List<Map<String, Object>> grouped(List<Map<String, Object>> kinds) {
        Map<String, List<Map<String, Object>>> families = new LinkedHashMap<>();
        TITLES.keySet().forEach(family -> families.put(family, new ArrayList<>()));
        for (Map<String, Object> kind : kinds) {
            Map<String, Object> entry = new LinkedHashMap<>(kind);
            entry.put("title", Words.title(kind));
            families.computeIfAbsent(String.valueOf(kind.get("family")), any -> new ArrayList<>())
                    .add(entry);
        }
        List<Map<String, Object>> groups = new ArrayList<>();
        families.forEach((family, members) -> {
            if (!members.isEmpty()) {
                groups.add(Map.of("title", TITLES.getOrDefault(family, Words.capitalised(family)), "kinds", members));
            }
        });
        return groups;
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("channel", "Channels");
        titles.put("outgoing", "Outgoing connections");
        titles.put("security", "Security");
        titles.put("other", "Other");
        return titles;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object kind) {
        return (Map<String, Object>) kind;
    }
}
