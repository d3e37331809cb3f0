package io.zato.console.user;

import io.zato.console.api.ApiRefusal;
import io.zato.console.page.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A new password for the administrator of the page; known for the one request that brings it. */
@Named
@RequestScoped
public class UserPassword {

    @Inject
    private UserPage page;

    private String text = "";

    public void change() {
        try {
            page.changePassword(text);
            Messages.done("The password of " + page.getName() + " is changed; every token has ended");
        } catch (ApiRefusal refusal) {
            Messages.beside("secret", refusal);
        }
    }

    /** Never shown again. */
    public String getText() {
        return "";
    }

    public void setText(String text) {
        this.text = text;
    }
}
