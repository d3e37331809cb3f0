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

    /** What is said of a field stands beside the input of that id in the form, the rest at the head of the page. */
    public static void beside(String form, ApiRefusal refusal) {
        if (refusal.errors().isEmpty()) {
            failed(refusal);
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        for (ApiRefusal.FieldError error : refusal.errors()) {
            FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, error.message(), null);
            faces.addMessage(form + ":" + error.field(), message);
        }
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
