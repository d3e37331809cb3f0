package io.zato.console.user;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiPath;
import io.zato.console.api.ApiRefusal;
import io.zato.console.api.ApiSession;
import io.zato.console.page.Messages;
import io.zato.console.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The page of one administrator: whether he may sign in, his password, what was done to him. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AdminApi api;

    @Inject
    private ApiSession session;

    private String name = "";
    private Map<String, Object> user;
    private List<Map<String, Object>> history;

    /** Called when the page is opened, and again after a change. */
    public void open() {
        user = api.get(path()).body();
        history = api.get(path().below("history")).items();
    }

    public void enable(boolean active) {
        try {
            api.patch(path(), Map.of("is_active", active), "*");
            Messages.done(name + (active ? " can sign in again" : " is kept out, with every token"));
            open();
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
    }

    /** Who changes his own stays signed in: the new password ends the token of this session too. */
    void changePassword(String password) {
        api.patch(path(), Map.of("password", password), "*");
        if (isOwn()) {
            api.signIn(name, password);
        }
        open();
    }

    public void delete() {
        try {
            api.delete(path());
            Messages.done("Deleted " + name);
            Pages.open("/users.xhtml");
        } catch (ApiRefusal refusal) {
            Messages.failed(refusal);
        }
    }

    /** Newest first, each with {@code action}, {@code detail}, {@code changed_by} and {@code changed_at}. */
    public List<Map<String, Object>> getHistory() {
        return history;
    }

    /** Whether this is who is signed in. */
    public boolean isOwn() {
        return name.equals(session.user());
    }

    public Map<String, Object> getUser() {
        return user;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    ApiPath path() {
        return ApiPath.of("users", name);
    }
}
