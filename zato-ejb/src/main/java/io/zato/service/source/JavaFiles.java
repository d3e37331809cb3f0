package io.zato.service.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** What the Java compiler reads and writes: nothing of it is on the disk but the extra JARs. */
final class JavaFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, byte[]> libraries;
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
    private boolean usesLibraries;

    JavaFiles(StandardJavaFileManager standard, ClassPath path) throws IOException {
        super(standard);
        this.libraries = path.libraries();
        List<Path> files = new ArrayList<>(path.jars());
        if (!ServerClasses.there()) {
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .forEach(files::add);
        }
        standard.setLocationFromPaths(StandardLocation.CLASS_PATH, files);
    }

    Compilation made() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return new Compilation(classes, usesLibraries);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        Iterable<JavaFileObject> standard = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
            return standard;
        }
        List<JavaFileObject> found = new ArrayList<>(ServerClasses.in(packageName));
        standard.forEach(found::add);
        libraries.keySet().stream()
                .filter(name -> packageOf(name).equals(packageName))
                .forEach(name -> found.add(library(name)));
        return found;
    }

    private static String packageOf(String binaryName) {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }

    private ClassFile library(String name) {
        return new ClassFile(name, () -> {
            usesLibraries = true;
            return new ByteArrayInputStream(libraries.get(name));
        });
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof ClassFile ours ? ours.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("made:///" + name.replace('.', '/') + kind.extension), kind) {
            @Override
            public OutputStream openOutputStream() {
                return written.computeIfAbsent(name, key -> new ByteArrayOutputStream());
            }
        };
    }
}
