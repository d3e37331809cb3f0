package io.zato.console.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** From one page to another. */
public final class Pages {

    private Pages() {}

    /** Opens a page of the console, with the messages so far; the parameters are names and values in turn. */
    public static void open(String page, String... parameters) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        StringBuilder target = new StringBuilder(external.getRequestContextPath()).append(page);
        for (int i = 0; i < parameters.length; i += 2) {
            target.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
            target.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        try {
            external.redirect(target.toString());
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
