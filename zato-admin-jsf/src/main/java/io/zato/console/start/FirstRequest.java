package io.zato.console.start;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.EventListener;
import java.util.List;
import java.util.function.Consumer;

/** Starts Jakarta Faces when the first request comes, and tells its listeners everything from then on. */
final class FirstRequest implements ServletContextListener, ServletRequestListener, HttpSessionListener {

    private final Faces faces;

    /** Empty until Faces has started; the lock is taken only while it has not. */
    private volatile List<EventListener> listeners = List.of();

    FirstRequest(Faces faces) {
        this.faces = faces;
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (listeners.isEmpty()) {
            start();
        }
        tell(ServletRequestListener.class, listener -> listener.requestInitialized(event));
    }

    /** Whoever comes while it starts waits; if it fails, the next request tries again. */
    private synchronized void start() {
        if (!listeners.isEmpty()) {
            return;
        }
        List<EventListener> started = faces.listeners();
        var event = new ServletContextEvent(faces.context());
        for (EventListener listener : started) {
            if (listener instanceof ServletContextListener starting) {
                starting.contextInitialized(event);
            }
        }
        listeners = started;
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        tell(ServletRequestListener.class, listener -> listener.requestDestroyed(event));
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        tell(HttpSessionListener.class, listener -> listener.sessionCreated(event));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        tell(HttpSessionListener.class, listener -> listener.sessionDestroyed(event));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        tell(ServletContextListener.class, listener -> listener.contextDestroyed(event));
    }

    private <T> void tell(Class<T> role, Consumer<T> what) {
        listeners.stream().filter(role::isInstance).map(role::cast).forEach(what);
    }
}
