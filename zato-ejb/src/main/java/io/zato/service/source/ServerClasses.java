package io.zato.service.source;

import io.zato.api.service.Service;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaFileObject;
import org.jboss.modules.Module;
import org.jboss.modules.ModuleClassLoader;
import org.jboss.modules.ModuleLoadException;
import org.jboss.modules.Resource;
import org.jboss.modules.filter.PathFilters;

/** Class files of the server's modules that our EAR sees, package by package; outside a server there are none. */
final class ServerClasses {

    private static final String SUFFIX = ".class";
    private static final Map<String, List<JavaFileObject>> PACKAGES = new ConcurrentHashMap<>();

    private ServerClasses() {}

    /** Whether our own classes come from a module, and not from the JVM's class path. */
    static boolean there() {
        return Service.class.getClassLoader() instanceof ModuleClassLoader;
    }

    static List<JavaFileObject> in(String packageName) {
        return there() ? PACKAGES.computeIfAbsent(packageName, ServerClasses::read) : List.of();
    }

    private static List<JavaFileObject> read(String packageName) {
        Module module = ((ModuleClassLoader) Service.class.getClassLoader()).getModule();
        List<JavaFileObject> classes = new ArrayList<>();
        try {
            Iterator<Resource> resources = module.iterateResources(PathFilters.is(packageName.replace('.', '/')));
            while (resources.hasNext()) {
                Resource resource = resources.next();
                String file = resource.getName().substring(resource.getName().lastIndexOf('/') + 1);
                if (file.endsWith(SUFFIX)) {
                    String simple = file.substring(0, file.length() - SUFFIX.length());
                    classes.add(new ClassFile(
                            packageName.isEmpty() ? simple : packageName + "." + simple, resource::openStream));
                }
            }
        } catch (ModuleLoadException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(classes);
    }
}
