package io.zato.deploy;

import io.zato.api.service.Service;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.jboss.modules.ModuleClassLoader;
import org.jboss.modules.ModuleLoadException;
import org.jboss.modules.ModuleLoader;
import org.jboss.modules.Resource;

/** A part of a deployment as the server has loaded it, however it came there. */
record LoadedModule(String name) {

    /** Shows its files to the inspection; false when there is no such module. */
    boolean inspect(Inspection inspection) throws IOException {
        ModuleClassLoader loader;
        try {
            loader = deployments().loadModule(name).getClassLoader();
        } catch (ModuleLoadException notThere) {
            return false;
        }
        Iterator<Resource> resources = loader.iterateResources("", true);
        while (resources.hasNext()) {
            Resource resource = resources.next();
            try (InputStream content = resource.openStream()) {
                inspection.file(resource.getName(), content);
            }
        }
        if (seesPlatform(loader)) {
            inspection.standsOnPlatform();
        }
        return true;
    }

    private static boolean seesPlatform(ClassLoader loader) {
        try {
            return loader.loadClass(Service.class.getName()) == Service.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Ours is a deployment too. */
    private static ModuleLoader deployments() {
        return ((ModuleClassLoader) Service.class.getClassLoader()).getModule().getModuleLoader();
    }
}
