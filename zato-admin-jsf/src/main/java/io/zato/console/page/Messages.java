package io.zato.console.page;

import io.zato.console.api.ApiRefusal;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What is said at the head of the page; JSF escapes it. */
public final class Messages {

    private Messages() {}

    public static void done(String text) {
        add(FacesMessage.SEVERITY_INFO, text);
    }

    public static void failed(String text) {
        add(FacesMessage.SEVERITY_ERROR, text);
    }

    /** The refusal with everything it names. */
    public static void failed(ApiRefusal refusal) {
        StringBuilder text = new StringBuilder(refusal.getMessage());
        for (ApiRefusal.FieldError error : refusal.errors()) {
            if (!refusal.getMessage().equals(error.message())) {
                text.append(" \u2013 ").append(error.field()).append(": ").append(error.message());
            }
        }
        failed(text.toString());
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
