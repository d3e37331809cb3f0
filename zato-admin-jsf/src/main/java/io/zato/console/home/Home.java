package io.zato.console.home;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The first page; how many of each kind there are, the menu knows. */
@Named
@RequestScoped
public class Home {

    @Inject
    private AdminApi api;

    public int getServices() {
        return api.get(ApiPath.of("services")).total();
    }

    /** A stack trace as text. */
    public String lines(List<String> stack) {
        return String.join("\n", stack);
    }
}
