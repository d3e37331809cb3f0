package io.zato.console.session;

import io.zato.console.api.AdminApi;
import io.zato.console.api.ApiRefusal;
import io.zato.console.api.ApiSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The sign-in page, and the way out. */
@Named
@RequestScoped
public class SignIn {

    private static final int UNAUTHORIZED = 401;

    @Inject
    private AdminApi api;

    @Inject
    private ApiSession session;

    @Inject
    private HttpServletRequest request;

    private String user = "";
    private String password = "";
    private String from = "";

    public void enter() throws IOException {
        try {
            // A session that somebody else may know of must not become that of an administrator.
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            api.signIn(user.strip(), password);
            redirect(Where.safe(from));
        } catch (ApiRefusal refusal) {
            String text = refusal.status() == UNAUTHORIZED ? "User name or password is wrong" : refusal.getMessage();
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }

    public void leave() throws IOException {
        api.signOut();
        external().invalidateSession();
        redirect(Where.SIGN_IN);
    }

    private static void redirect(String page) throws IOException {
        external().redirect(external().getRequestContextPath() + page);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** Who is signed in; empty for nobody. */
    public String getWho() {
        return session.user();
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
