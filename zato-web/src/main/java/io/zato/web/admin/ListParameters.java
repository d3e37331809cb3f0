package io.zato.web.admin;

import io.zato.api.service.Description;
import io.zato.object.ObjectQuery;
import io.zato.openapi.admin.Whole;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query of a list; parameters that are not named here are fields with the values they may have. */
public final class ListParameters {

    private static final int MOST = 1000;
    private static final int USUAL = 100;
    private static final Set<String> OWN = Set.of("q", "sort", "offset", "limit");

    @QueryParam("q")
    @Description("Part of the name")
    private String part;

    @QueryParam("sort")
    @Description("Fields to sort by, with commas between them; a minus before one turns its order round")
    private String sort;

    @QueryParam("offset")
    @Whole(0)
    @DefaultValue("0")
    @Description("How many to leave out")
    private String offset;

    @QueryParam("limit")
    @Whole(1)
    @DefaultValue("" + USUAL)
    @Description("How many at most; no more than " + MOST + " come in any case")
    private String limit;

    @Context
    private UriInfo uri;

    ObjectQuery query() {
        Map<String, List<String>> fields = new HashMap<>(uri.getQueryParameters());
        fields.keySet().removeAll(OWN);
        return new ObjectQuery(
                text(part),
                fields,
                ObjectQuery.order(text(sort)),
                number("offset", offset, 0, 0),
                Math.min(number("limit", limit, 1, USUAL), MOST));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static int number(String name, String value, long least, int usual) {
        return text(value).isEmpty() ? usual : (int) Math.min(Requests.whole(name, value, least), Integer.MAX_VALUE);
    }
}
