package io.zato.deploy;

import io.zato.api.deployment.Descriptors;
import io.zato.api.service.Service;
import io.zato.api.service.Services;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;

/** What a deployment has to do with the platform, from its files and without loading a class of it; to be shown them one by one. */
final class Inspection {

    private static final DotName SERVICE = DotName.createSimple(Service.class);
    private static final DotName SERVICES = DotName.createSimple(Services.class);
    private static final String IN_WAR = "WEB-INF/classes/";
    private static final String STRUCTURE_FILE = "jboss-deployment-structure.xml";
    /** Where WildFly looks for what a deployment stands on; nowhere else, and not in archives inside. */
    private static final Set<String> STANDING =
            Set.of(Descriptors.STRUCTURE, "WEB-INF/" + STRUCTURE_FILE, "META-INF/MANIFEST.MF");

    private final Map<DotName, List<String>> heirs = new HashMap<>();
    private final Set<String> concrete = new TreeSet<>();
    /** Classes of the modules of an EAR; those of its libraries see what the EAR stands on. */
    private final Set<String> inModules = new TreeSet<>();

    private final Set<String> askers = new TreeSet<>();
    private boolean standsOnPlatform;
    private boolean handsPlatformOn;
    private String module = "";
    private boolean namesExtension;

    /** One file by its path in the deployment; archives inside are looked into. */
    void file(String path, InputStream content) throws IOException {
        if (STANDING.contains(path)) {
            String text = text(content);
            standsOnPlatform |= text.contains(Descriptors.MODULE);
            handsPlatformOn |=
                    text.contains(Descriptors.MODULE) && (text.contains("export") || text.contains("<sub-deployment"));
        } else {
            inner(path, content);
        }
    }

    private void inner(String path, InputStream content) throws IOException {
        String name = path.startsWith(IN_WAR) ? path.substring(IN_WAR.length()) : path;
        if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
            type(Index.singleClass(content));
        } else if (name.endsWith(".jar") || name.endsWith(".war")) {
            archive(name, content);
        } else if (name.equals(Descriptors.EXTENSION)) {
            namesExtension |= text(content).contains(Descriptors.EXTENSION_LINE);
        }
    }

    /** Whatever its files say, it was seen to have the platform's classes. */
    void standsOnPlatform() {
        standsOnPlatform = true;
        handsPlatformOn = true;
    }

    private void archive(String path, InputStream content) throws IOException {
        boolean isModule = module.isEmpty() && !path.startsWith("lib/") && !path.startsWith("WEB-INF/");
        if (isModule) {
            module = path;
        }
        ZipInputStream zip = new ZipInputStream(content);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            inner(entry.getName(), zip);
        }
        if (isModule) {
            module = "";
        }
    }

    private void type(ClassInfo type) {
        String name = type.name().toString();
        parents(type).forEach(parent -> heirs.computeIfAbsent(parent, key -> new ArrayList<>())
                .add(name));
        if (!type.isInterface() && !type.isAbstract() && !type.isSynthetic()) {
            concrete.add(name);
        }
        if (!module.isEmpty()) {
            inModules.add(name);
        }
        if (type.fields().stream()
                .anyMatch(field ->
                        field.type().name().equals(SERVICES) && field.hasAnnotation("jakarta.inject.Inject"))) {
            askers.add(name);
        }
    }

    private static Collection<DotName> parents(ClassInfo type) {
        List<DotName> parents = new ArrayList<>(type.interfaceNames());
        if (type.superName() != null) {
            parents.add(type.superName());
        }
        return parents;
    }

    /** Names of the classes that implement {@link Service}, directly or not, and can be made. */
    Set<String> services() {
        Set<String> services = new TreeSet<>();
        Deque<DotName> open = new ArrayDeque<>(List.of(SERVICE));
        while (!open.isEmpty()) {
            for (String heir : heirs.getOrDefault(open.pop(), List.of())) {
                if (services.add(heir)) {
                    open.push(DotName.createSimple(heir));
                }
            }
        }
        services.retainAll(concrete);
        return services;
    }

    /** The lines without which its services cannot be found, each with its file; empty when it has them, or needs none. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        Set<String> concerned = services();
        concerned.addAll(askers);
        if (concerned.isEmpty()) {
            return missing;
        }
        concerned.retainAll(inModules);
        if (!concerned.isEmpty() && !handsPlatformOn) {
            missing.add(Descriptors.STRUCTURE + " of the EAR itself needs under <deployment><dependencies>: "
                    + Descriptors.STRUCTURE_LINE_OF_EAR);
        } else if (!standsOnPlatform) {
            missing.add(Descriptors.STRUCTURE + " (in a WAR: WEB-INF/" + STRUCTURE_FILE + ") needs under "
                    + "<deployment><dependencies>: " + Descriptors.STRUCTURE_LINE);
        }
        if (!namesExtension) {
            missing.add(Descriptors.EXTENSION + " needs the line: " + Descriptors.EXTENSION_LINE);
        }
        return missing;
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
}
