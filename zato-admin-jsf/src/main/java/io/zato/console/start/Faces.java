package io.zato.console.start;

import io.undertow.servlet.api.InstanceHandle;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EventListener;
import java.util.List;

/** Jakarta Faces as the server would have started it: its initializer, and the listeners that registers. */
record Faces(ServletContainerInitializerInfo initializer, ServletContext context) {

    /** Runs the initializer and returns its listeners, of which none has been told anything yet. */
    List<EventListener> listeners() {
        List<Class<?>> types = new ArrayList<>();
        try {
            InstanceHandle<? extends ServletContainerInitializer> handle =
                    initializer.getInstanceFactory().createInstance();
            handle.getInstance().onStartup(initializer.getHandlesTypes(), collecting(types));
            handle.release();
            List<EventListener> listeners = new ArrayList<>();
            for (Class<?> type : types) {
                listeners.add((EventListener) type.getConstructor().newInstance());
            }
            return listeners;
        } catch (ReflectiveOperationException | ServletException e) {
            throw new IllegalStateException("Jakarta Faces does not start", e);
        }
    }

    /** The context itself refuses listeners once the application runs. */
    private ServletContext collecting(List<Class<?>> types) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("addListener") && arguments[0] instanceof Class<?> type) {
                types.add(type);
                return null;
            }
            try {
                return method.invoke(context, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        Class<?>[] roles = {ServletContext.class};
        return (ServletContext) Proxy.newProxyInstance(Faces.class.getClassLoader(), roles, handler);
    }
}
