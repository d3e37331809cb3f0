package io.zato.console.user;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import io.zato.console.api.ApiRefusal;
import io.zato.console.page.Messages;
import io.zato.console.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The page that lists the administrators, and makes new ones. */
@Named
@RequestScoped
public class UserList {

    @Inject
    private AdminApi api;

    private String name = "";
    private String password = "";
    private List<Map<String, Object>> rows;

    /** The API lists all of them at once. */
    public List<Map<String, Object>> getRows() {
        if (rows == null) {
            rows = api.get(ApiPath.of("users")).items();
        }
        return rows;
    }

    public void create() {
        try {
            api.post(ApiPath.of("users"), Map.of("name", name, "password", password));
            Messages.done("Created " + name);
            Pages.open("/user.xhtml", "name", name);
        } catch (ApiRefusal refusal) {
            Messages.beside("create", refusal);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
