package io.zato.console.user;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import io.zato.console.api.ApiRefusal;
import io.zato.console.page.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The tokens of the administrator of the page. A new one is known for the one request that makes it. */
@Named
@RequestScoped
public class UserTokens {

    @Inject
    private AdminApi api;

    @Inject
    private UserPage page;

    private String name = "";
    private String expiresIn = "90d";
    private String created = "";
    private List<Map<String, Object>> rows;

    /** Each with {@code id}, {@code name}, {@code created_by}, {@code created_at} and {@code expires_at}. */
    public List<Map<String, Object>> getRows() {
        if (rows == null) {
            rows = api.get(path()).items();
        }
        return rows;
    }

    public void create() {
        try {
            created = String.valueOf(api.post(path(), Map.of("name", name, "expires_in", expiresIn))
                    .body()
                    .get("token"));
            name = "";
            changed();
        } catch (ApiRefusal refusal) {
            Messages.beside("tokens", refusal);
        }
    }

    public void revoke(String id) {
        try {
            api.delete(path().below(id));
            changed();
            Messages.done("The token has ended");
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
    }

    private void changed() {
        rows = null;
        page.open();
    }

    /** The token just made; empty at any other time. */
    public String getCreated() {
        return created;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getExpiresIn() {
        return expiresIn;
    }

    public void setExpiresIn(String expiresIn) {
        this.expiresIn = expiresIn.strip();
    }

    private ApiPath path() {
        return page.path().below("tokens");
    }
}
