package io.zato.console.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstRequestTest {

    private static final List<String> TOLD = new CopyOnWriteArrayList<>();

    private final ServletContext context = (ServletContext) Proxy.newProxyInstance(
            FirstRequestTest.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, given) -> {
                throw new AssertionError(method + " of an application that runs");
            });

    /** As Mojarra's: it is public, made by its class, and told of the application and of requests. */
    public static final class Listener implements ServletContextListener, ServletRequestListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            TOLD.add("started");
        }

        @Override
        public void requestInitialized(ServletRequestEvent event) {
            TOLD.add("request");
        }

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            TOLD.add("stopped");
        }
    }

    @BeforeEach
    void nothingWasTold() {
        TOLD.clear();
    }

    @Test
    void nothingStartsUntilTheFirstRequest() {
        FirstRequest first = first((types, given) -> given.addListener(Listener.class));
        first.contextInitialized(new ServletContextEvent(context));
        first.contextDestroyed(new ServletContextEvent(context));
        assertEquals(List.of(), TOLD);
        first.requestInitialized(null);
        first.requestInitialized(null);
        first.contextDestroyed(new ServletContextEvent(context));
        assertEquals(List.of("started", "request", "request", "stopped"), TOLD);
    }

    @Test
    void manyFirstRequestsStartItOnce() {
        AtomicInteger starts = new AtomicInteger();
        FirstRequest first = first((types, given) -> {
            starts.incrementAndGet();
            given.addListener(Listener.class);
        });
        IntStream.range(0, 50).parallel().forEach(i -> first.requestInitialized(null));
        assertEquals(1, starts.get());
        assertEquals("started", TOLD.get(0));
        assertEquals(51, TOLD.size());
    }

    @Test
    void whatFailsIsTriedAgain() {
        AtomicInteger starts = new AtomicInteger();
        FirstRequest first = first((types, given) -> {
            if (starts.incrementAndGet() == 1) {
                throw new ServletException("not now");
            }
            given.addListener(Listener.class);
        });
        assertThrows(IllegalStateException.class, () -> first.requestInitialized(null));
        first.requestInitialized(null);
        assertEquals(List.of("started", "request"), TOLD);
    }

    private FirstRequest first(ServletContainerInitializer initializer) {
        return new FirstRequest(new Faces(
                new ServletContainerInitializerInfo(
                        initializer.getClass(), new ImmediateInstanceFactory<>(initializer), Set.of()),
                context));
    }
}
