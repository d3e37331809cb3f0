package io.zato.console.page;

import io.zato.console.api.ApiRefusal;
import io.zato.console.api.CorrelationId;
import io.zato.console.api.SignedOut;
import io.zato.console.session.Where;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What no page dealt with itself: who is not signed in any more signs in, a page that has grown old is opened anew, the rest is said. */
final class FailureHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(FailureHandler.class.getName());

    /** Session attribute the error page reads: from an address anybody could have it say anything. */
    private static final String FAILURE = "failure";

    private static final String UNDER = "failureCid";

    FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            return;
        }
        Throwable first = events.next().getContext().getException();
        events.remove();
        // What follows a failure is a consequence of it.
        while (events.hasNext()) {
            events.next();
            events.remove();
        }
        leave(cause(first));
    }

    private void leave(Throwable failure) {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        String page = Where.page(request);
        if (failure instanceof SignedOut) {
            faces.getExternalContext().invalidateSession();
            redirect(faces, Where.signIn(request));
        } else if (failure instanceof ViewExpiredException && !page.isEmpty()) {
            redirect(faces, request.getContextPath() + page);
        } else {
            faces.getExternalContext().getSessionMap().put(FAILURE, said(failure));
            faces.getExternalContext().getSessionMap().put(UNDER, CorrelationId.of(request));
            redirect(faces, request.getContextPath() + "/error.xhtml");
        }
    }

    private static String said(Throwable failure) {
        if (failure instanceof ApiRefusal refusal) {
            return refusal.getMessage();
        }
        LOG.log(Level.SEVERE, "A page of the console failed", failure);
        return "The page could not be shown. The server's log has the reason under this correlation id.";
    }

    private static Throwable cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SignedOut || cause instanceof ApiRefusal || cause instanceof ViewExpiredException) {
                return cause;
            }
        }
        return failure;
    }

    private static void redirect(FacesContext faces, String target) {
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(target);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
