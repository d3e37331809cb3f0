package io.zato.console.object;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiAnswer;
import io.zato.console.api.ApiPath;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of a list, page by page: searched, sorted and cut by the admin API. */
public class ObjectRows extends LazyDataModel<Map<String, Object>> {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private String search = "";

    ObjectRows(String kind) {
        this.kind = kind;
    }

    void search(String text) {
        search = text;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return page(0, 1, "").total();
    }

    @Override
    public List<Map<String, Object>> load(
            int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        String sort = sorting.values().stream()
                .filter(column -> !column.getOrder().isUnsorted())
                .map(column -> (column.getOrder().isDescending() ? "-" : "") + column.getField())
                .findFirst()
                .orElse("");
        return page(first, size, sort).items();
    }

    @Override
    public String getRowKey(Map<String, Object> row) {
        return String.valueOf(row.get("name"));
    }

    private ApiAnswer page(int offset, int limit, String sort) {
        ApiPath path = ApiPath.of("objects", kind)
                .with("q", search)
                .with("offset", offset)
                .with("limit", limit);
        AdminApi api = CDI.current().select(AdminApi.class).get();
        return api.get(sort.isEmpty() ? path : path.with("sort", sort));
    }
}
